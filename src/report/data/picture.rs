//! What the drawing functions of `pictures.typ` see.
//!
//! Places are shares from 0 to 1 of the drawn length, texts are ready to print, and every picture
//! carries what it says in words. [`crate::report::picture`] makes them.

use serde::Serialize;

/// An anchor grid: for each indicator what its levels look like, and a dot for each assessor.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Dots {
    /// The head of the first column.
    pub corner: String,
    /// The levels, lowest first, each in the middle of its part: by name, or in short where there are many.
    pub levels: Vec<AxisTick>,
    /// Whether the anchors have a column each; else they stand below one another.
    pub in_columns: bool,
    /// A row for each indicator.
    pub rows: Vec<DotRow>,
}

/// One indicator of an anchor grid.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct DotRow {
    /// Its name.
    pub name: String,
    /// Its anchors: one for each level where they are columns (empty where not worded), else those that
    /// are worded, with their level in front.
    pub anchors: Vec<String>,
    /// Which of these anchors to set off, counted from 0: that of the level that came out, if any.
    pub chosen: Option<usize>,
    /// The dots.
    pub dots: Vec<Dot>,
    /// How many dots lie above each other at most: 1 where none do.
    pub lanes: usize,
    /// The row in words.
    pub alt: String,
}

/// What one assessor gave.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Dot {
    /// The mark of the assessor: a letter.
    pub mark: String,
    /// Where it lies from the left: a level lies in the middle of its column.
    pub at: f64,
    /// Which of the dots at this place it is, from 0.
    pub lane: usize,
}

/// A matrix of exercises and competences.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Heat {
    /// The head of the first column.
    pub corner: String,
    /// The heads of the other columns.
    pub columns: Vec<String>,
    /// The rows.
    pub rows: Vec<HeatRow>,
    /// How to read the shades, in a sentence.
    pub explained: String,
    /// The matrix in words.
    pub alt: String,
}

/// One row of a matrix.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct HeatRow {
    /// Its name.
    pub name: String,
    /// A cell for each column.
    pub cells: Vec<HeatCell>,
}

/// One cell of a matrix.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct HeatCell {
    /// What is printed in it.
    pub text: String,
    /// How dark it is: from 0, empty, to 4.
    pub shade: usize,
}

/// Bars of what was counted: with (+) and with (-).
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Bars {
    /// The head of the bars for (+).
    pub plus: String,
    /// The head of the bars for (-).
    pub minus: String,
    /// The rows.
    pub rows: Vec<BarRow>,
    /// The picture in words.
    pub alt: String,
}

/// One row of bars.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct BarRow {
    /// Its name.
    pub name: String,
    /// What was counted with (+).
    pub plus: Bar,
    /// What was counted with (-).
    pub minus: Bar,
}

/// One bar.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Bar {
    /// Its length, as a share of the longest.
    pub share: f64,
    /// What it stands for, as printed.
    pub text: String,
}

/// Parts of a whole as bars.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Shares {
    /// The parts.
    pub rows: Vec<ShareRow>,
    /// The picture in words.
    pub alt: String,
}

/// One part of a whole.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ShareRow {
    /// Its name.
    pub name: String,
    /// Its length, as a share of the longest.
    pub bar: Bar,
}

/// Intervals above each other on one axis.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Forest {
    /// The marks on the axis, from left to right.
    pub ticks: Vec<AxisTick>,
    /// A line to compare with, such as 0 or a bound.
    pub reference: Option<AxisTick>,
    /// The rows.
    pub rows: Vec<ForestRow>,
    /// The picture in words.
    pub alt: String,
}

/// A mark on an axis.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct AxisTick {
    /// Where it lies.
    pub at: f64,
    /// What is printed at it.
    pub text: String,
}

/// One row of a forest plot.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ForestRow {
    /// Its name.
    pub name: String,
    /// The figure with its interval, or why there is none.
    pub text: String,
    /// What is drawn; nothing where there is no figure.
    pub interval: Option<Whisker>,
    /// Whether it is one of those to look at.
    pub strong: bool,
    /// Where the row's own value to compare with lies.
    pub mark: Option<f64>,
}

/// A figure with its interval.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Whisker {
    /// Where the figure lies.
    pub at: f64,
    /// Where the interval begins; that of the axis where it begins before it.
    pub from: f64,
    /// Where the interval ends; that of the axis where it ends after it.
    pub to: f64,
    /// The interval begins before the axis: an arrow says so.
    pub before: bool,
    /// The interval ends after the axis: an arrow says so.
    pub after: bool,
}
