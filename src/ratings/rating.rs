//! A rating: how it came about, where it stands, and which belong together.

use std::collections::BTreeMap;

use crate::id::{AssessorId, CandidateId, ExerciseId, Seat};
use crate::rubric::Target;
use crate::scale::Level;
use crate::source::Span;

/// One assessor's level for one target of one candidate in one exercise.
#[derive(Debug, Clone, PartialEq)]
pub struct Rating {
    /// Who is rated.
    pub candidate: CandidateId,
    /// Who rates.
    pub assessor: AssessorId,
    /// In which exercise.
    pub exercise: ExerciseId,
    /// What is rated.
    pub target: Target,
    /// The level as a point on the scale; a derived one may lie halfway between two levels.
    pub value: f64,
    /// How it came about.
    pub origin: Origin,
    /// Why the observations point two ways, where they do and no level was given.
    pub split: Option<Split>,
    /// Where the level stands: the row, the line or the tags.
    pub places: Vec<Span>,
    /// The assessor's own observations of the target that it rests on.
    pub observations: Vec<ObservationRef>,
    /// Where the sheet or the row was changed after it was locked: the other value.
    pub hold: Option<Hold>,
}

impl Rating {
    /// The place in the plan that it comes from.
    pub fn seat(&self) -> Seat {
        (self.candidate, self.exercise, self.assessor)
    }
}

/// A rating of a sheet or a row that was changed after it was locked, where the two differ.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Hold {
    /// The locked rating counts; the sheet or the row now says this, or nothing.
    Locked {
        /// What it says now.
        now: Option<f64>,
    },
    /// What is written now counts, for it says why it was changed; locked was this, or nothing.
    Reopened {
        /// What was locked.
        locked: Option<f64>,
    },
}

/// How a rating came about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Origin {
    /// Written in the table of the sheet, or under *Evaluatie*.
    Given,
    /// The median of the levels with the observations: a proposal, still to be confirmed.
    Derived,
    /// A row of `ratings.csv`.
    Elsewhere,
}

/// Why the observations behind a derived rating point two ways.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Split {
    /// Without the tallies the median would be a level or more away: the tally decides.
    ByTally,
    /// The two middle levels are two or more apart.
    Middle,
}

/// An observation of a sheet, by position.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ObservationRef {
    /// The sheet.
    pub sheet: usize,
    /// The observation in it.
    pub observation: usize,
}

/// The ratings of one target: candidate, exercise and indicator.
pub type TargetKey = (CandidateId, ExerciseId, Target);

/// Groups ratings by candidate, exercise and target; within one, assessors stand in the order given.
pub fn by_target<'a>(
    ratings: impl IntoIterator<Item = &'a Rating>,
) -> BTreeMap<TargetKey, Vec<&'a Rating>> {
    let mut groups: BTreeMap<TargetKey, Vec<&'a Rating>> = BTreeMap::new();
    for rating in ratings {
        groups
            .entry((rating.candidate, rating.exercise, rating.target))
            .or_default()
            .push(rating);
    }
    groups
}

/// Whether the highest and the lowest of some ratings are so many levels apart or more.
pub fn are_apart(ratings: &[&Rating], levels: u32) -> bool {
    let low = ratings
        .iter()
        .map(|rating| rating.value)
        .fold(f64::INFINITY, f64::min);
    let high = ratings
        .iter()
        .map(|rating| rating.value)
        .fold(f64::NEG_INFINITY, f64::max);
    high - low >= f64::from(levels)
}

impl Rating {
    /// The level, where the value lies on one.
    pub fn level(&self, scale: &crate::scale::Scale) -> Option<Level> {
        let nearest = scale.level_of(self.value);
        ((nearest.score() - self.value).abs() < 1e-9).then_some(nearest)
    }
}
