//! What is expected of a plain file of ratings, and what was read of it.

use super::distinct::{Names, Patterns, part};
use super::lost::Lost;
use crate::grid::{Lines, one_line, small};
use crate::source::{FileId, Sources};

/// How a file is laid out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Layout {
    /// One row per target, one column per rater.
    Wide,
    /// One row per rating.
    Long,
}

/// What a rating may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AllowedValues {
    /// A number.
    Numbers,
    /// A name of a category; where all are numbers they stay numbers.
    Names,
}

/// What the ratings of a file have to be.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Expected<'a> {
    /// Numbers or names.
    pub values: AllowedValues,
    /// The levels there are; with these, ratings are numbers and nothing else occurs.
    pub levels: Option<&'a [f64]>,
}

/// The ratings of a plain file: targets by raters.
///
/// Different rows are kept once, so that millions of targets cost little more than the text they came from.
#[derive(Debug, Clone, PartialEq)]
pub struct Plain {
    pub(super) file: FileId,
    pub(super) layout: Layout,
    pub(super) raters: Vec<String>,
    pub(super) categories: Vec<String>,
    pub(super) patterns: Vec<Option<f64>>,
    pub(super) order: Vec<u32>,
    pub(super) labels: Labels,
    pub(super) clusters: Option<Vec<u32>>,
    pub(super) cluster_names: Vec<String>,
    pub(super) lost: Lost,
}

/// Where the labels of targets are.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Labels {
    /// In the row of the target.
    Rows {
        starts: Vec<u32>,
        separator: u8,
        columns: Vec<usize>,
    },
    /// In one text, with where each ends.
    Named((String, Vec<u32>)),
}

/// What either layout gives.
pub(super) struct Read {
    pub(super) raters: Vec<String>,
    pub(super) patterns: Patterns,
    pub(super) labels: Labels,
    pub(super) clusters: Option<(Names, Vec<u32>)>,
    /// The different keys of targets.
    pub(super) targets: Names,
    /// The places of rows that are called as what is computed from the others.
    pub(super) computed: Vec<usize>,
    pub(super) lost: Lost,
}

impl Labels {
    /// The label of the row that starts at a byte.
    pub(super) fn shown(&self, text: &str, start: u32) -> String {
        let Self::Rows {
            separator, columns, ..
        } = self
        else {
            return String::new();
        };
        let mut cells = Vec::new();
        let start = (start as usize).min(text.len());
        // The row was read before.
        let _ = Lines::starting(text, start, *separator).next(&mut cells);
        let words = columns.iter().filter_map(|at| cells.get(*at));
        let parts = words.map(|cell| cell.words(text));
        let parts: Vec<_> = parts.filter(|words| !words.is_empty()).collect();
        parts.join(" / ")
    }
}

impl Plain {
    /// The file.
    pub fn file(&self) -> FileId {
        self.file
    }

    /// The name of a rating, where ratings are names.
    pub fn category(&self, rating: f64) -> Option<&str> {
        let number = |place: &usize| f64::from(u32::try_from(*place + 1).unwrap_or(u32::MAX));
        let place = (0..self.categories.len()).find(|place| (number(place) - rating).abs() < 0.5);
        place.map(|place| self.categories[place].as_str())
    }

    /// How the file is laid out.
    pub fn layout(&self) -> Layout {
        self.layout
    }

    /// The raters, in the order of the file.
    pub fn raters(&self) -> &[String] {
        &self.raters
    }

    /// The categories, where ratings are names: a rating of 1 is the first of them. Empty where they are numbers.
    pub fn categories(&self) -> &[String] {
        &self.categories
    }

    /// How many targets there are.
    pub fn targets(&self) -> usize {
        self.order.len()
    }

    /// The different rows that occur, one rating per rater, in the order of first appearance.
    pub fn patterns(&self) -> impl ExactSizeIterator<Item = &[Option<f64>]> {
        let width = self.raters.len();
        // Without raters all rows are the same empty one.
        let distinct = match self.patterns.len().checked_div(width) {
            Some(distinct) => distinct,
            None => usize::from(!self.order.is_empty()),
        };
        (0..distinct).map(move |pattern| &self.patterns[pattern * width..][..width])
    }

    /// For each target the place of its row among the [`patterns`](Self::patterns).
    pub fn order(&self) -> &[u32] {
        &self.order
    }

    /// The rows, one per target, in the order of the file.
    pub fn rows(&self) -> impl Iterator<Item = &[Option<f64>]> {
        let width = self.raters.len();
        self.order
            .iter()
            .map(move |pattern| &self.patterns[*pattern as usize * width..][..width])
    }

    /// For each target the place of its cluster among the [`cluster_names`](Self::cluster_names), where the
    /// file says what belongs together.
    pub fn clusters(&self) -> Option<&[u32]> {
        self.clusters.as_deref()
    }

    /// The clusters, in the order of the file.
    pub fn cluster_names(&self) -> &[String] {
        &self.cluster_names
    }

    /// The ratings that were lost to faults.
    pub fn lost(&self) -> &Lost {
        &self.lost
    }

    /// What a target is called; its number, from 1, where the file does not say.
    pub fn label(&self, sources: &Sources, target: usize) -> String {
        let label = match &self.labels {
            Labels::Named((text, ends)) => {
                key_shown(part(text, ends, small(target)).unwrap_or_default())
            }
            rows @ Labels::Rows { starts, .. } => {
                let text = sources.text(self.file);
                rows.shown(text, starts.get(target).copied().unwrap_or(u32::MAX))
            }
        };
        let label = one_line(&label).into_owned();
        if label.is_empty() {
            (target + 1).to_string()
        } else {
            label
        }
    }
}

/// What stands between the parts of a target that several columns name: a sign that no one writes.
pub(super) const BETWEEN: char = '\u{1F}';

/// The parts of a target as people see them.
pub(super) fn key_shown(key: &str) -> String {
    let parts: Vec<&str> = key.split(BETWEEN).filter(|part| !part.is_empty()).collect();
    parts.join(" / ")
}
