//! What the templates of the quality report and of an assessor's mirror see.

use serde::Serialize;

use super::{Fact, Forest, Head, Shares};

/// The quality report: how assessors rate over days, for whoever looks after calibration.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct QualityReport {
    /// What every report starts with.
    pub head: Head,
    /// Which days, how many people and ratings.
    pub facts: Vec<Fact>,
    /// That not everybody is ready, or that something was left out.
    pub provisional: Vec<String>,
    /// What it comes to: agreement in a sentence or two, then what stands out.
    pub summary: Vec<String>,
    /// What stands out, by assessor.
    pub flagged: Vec<Told>,
    /// What is said where nothing stands out.
    pub silence: Option<&'static str>,
    /// Two who have only each other to be held against, and differ.
    pub pairs: Vec<String>,
    /// How often something stands out by chance.
    pub false_alarms: Option<&'static str>,
    /// What to do now.
    pub next: Vec<String>,
    /// Whether the days were planned so that ratings can be trusted.
    pub design: Vec<Check>,
    /// Agreement, overall and by part.
    pub agreement: Vec<TitledForest>,
    /// Everybody's effects at a glance; nothing for more assessors than fit beside each other.
    pub overview: Option<Grid>,
    /// The effects of assessors, each with everybody on one axis.
    pub effects: Vec<EffectPart>,
    /// What could not be seen in these data, in a sentence.
    pub not_recorded: Option<String>,
    /// Assessors against reference levels.
    pub reference: Option<Grid>,
    /// Where the variance comes from.
    pub variance: Option<Shares>,
    /// What more assessors or exercises would give.
    pub decisions: Option<Grid>,
    /// Why alpha and the decision table may seem to contradict each other.
    pub alpha_note: Option<&'static str>,
    /// The many-facet model: assessors.
    pub model: Option<Grid>,
    /// What to look at in the rubric.
    pub items: Option<Grid>,
    /// What is said about the rubric beside the table.
    pub items_note: Option<String>,
    /// What meetings did with computed scores.
    pub outcome: Vec<String>,
    /// That there is too little to tell how much each assessor weighs.
    pub no_weights: Option<&'static str>,
    /// How much each assessor weighs in the outcome.
    pub weights: Option<Forest>,
    /// The rules and versions that were used.
    pub rules: Vec<Told>,
}

/// A name and what there is to say of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Told {
    /// The name.
    pub label: String,
    /// What there is to say.
    pub text: String,
}

/// One point of the design, and whether it is well.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Check {
    /// Whether it is well.
    pub good: bool,
    /// The word for that.
    pub word: String,
    /// The point, in a sentence.
    pub text: String,
}

/// A forest plot with a title.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct TitledForest {
    /// The title.
    pub title: String,
    /// The plot.
    pub forest: Forest,
}

/// One effect of everybody.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct EffectPart {
    /// Its name.
    pub name: String,
    /// How to read it.
    pub explained: String,
    /// Everybody on one axis.
    pub forest: Forest,
}

/// A table of texts; the first cell of a row is its head.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Grid {
    /// The heads of the columns.
    pub columns: Vec<String>,
    /// The rows.
    pub rows: Vec<Vec<String>>,
    /// How to read it; may be empty.
    pub note: String,
}

/// The mirror of one assessor, for that assessor alone.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct MirrorReport {
    /// What every report starts with.
    pub head: Head,
    /// Who.
    pub name: String,
    /// Which days, how much was rated.
    pub facts: Vec<Fact>,
    /// That not everybody is ready, or that something was left out.
    pub provisional: Vec<String>,
    /// That training is due.
    pub training: Option<&'static str>,
    /// What stands out, in sentences; that nothing does where nothing does.
    pub summary: Vec<String>,
    /// The one thing to try.
    pub tip: String,
    /// Own effects, each with the others as a band.
    pub effects: Vec<MirrorRow>,
    /// Whether any of them shows where the others lie.
    pub has_band: bool,
    /// What could not be reported, in a sentence.
    pub not_told: Option<String>,
    /// Own severity by day; nothing where there are not two days.
    pub trend: Option<TitledForest>,
    /// Against reference levels; nothing for who rated no vignettes.
    pub reference: Option<MirrorReference>,
    /// What the words mean.
    pub glossary: Vec<Told>,
}

/// An assessor against reference levels.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct MirrorReference {
    /// How near, in sentences.
    pub told: Vec<String>,
    /// In front of the cases.
    pub lead: Option<&'static str>,
    /// Ratings that were not as the reference.
    pub cases: Vec<String>,
}

/// One effect of the assessor.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct MirrorRow {
    /// Its name.
    pub name: String,
    /// The figure with its interval.
    pub text: String,
    /// Whether it is flagged.
    pub flagged: bool,
    /// The picture.
    pub gauge: Gauge,
}

/// One's own interval on an axis, with the others as a band.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Gauge {
    /// Own figure with its interval.
    pub own: super::Whisker,
    /// Where the others begin and end; nothing with fewer than three others.
    pub band: Option<[f64; 2]>,
    /// Where there would be no difference.
    pub none: f64,
    /// The value at the left end.
    pub left: String,
    /// The value at the right end.
    pub right: String,
    /// The picture in words.
    pub alt: String,
}
