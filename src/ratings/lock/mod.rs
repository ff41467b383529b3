//! `locked.yaml`: each assessor's ratings as they were before anybody spoke about them.

mod read;
mod schema;
mod write;

use std::collections::BTreeMap;

use super::{Origin, Rating, Split};
use crate::day::Date;
use crate::id::{AssessorId, CandidateId, ExerciseId};
use crate::rubric::Target;
use crate::source::Span;

pub use read::read;
pub use write::write;

/// The sheets of a day that are locked.
#[derive(Debug, Clone, Default)]
pub struct Lock {
    /// SHA-256 of the rubric by which the first sheet was locked.
    pub rubric: Option<String>,
    /// The locked sheets, by who is watched, in what, by whom.
    pub sheets: BTreeMap<(CandidateId, ExerciseId, AssessorId), LockedSheet>,
}

/// A sheet as it was when it was locked.
#[derive(Debug, Clone, PartialEq)]
pub struct LockedSheet {
    /// When it was locked.
    pub date: Date,
    /// SHA-256 of the file that held it, with line ends as `\n`.
    pub sha256: String,
    /// Its ratings, by target.
    pub ratings: Vec<LockedRating>,
    /// Where the entry stands; nowhere for a sheet that is being locked.
    pub span: Option<Span>,
    /// What became of the sheet since.
    pub since: Since,
}

/// A rating as it was when its sheet was locked.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LockedRating {
    /// What is rated.
    pub target: Target,
    /// The level as a point on the scale.
    pub value: f64,
    /// Given, or derived from the observations.
    pub origin: Origin,
    /// Why the observations pointed two ways, where they did.
    pub split: Option<Split>,
}

/// What became of a sheet after it was locked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Since {
    /// Nothing: it is as it was.
    Same,
    /// It was changed without a word: the locked ratings count.
    Changed,
    /// It was changed and says why: scores follow the sheet, agreement the locked ratings.
    Reopened(String),
    /// It is there no more: the locked ratings count, without their words.
    Gone,
    /// A fault keeps it out, and its ratings with it.
    LeftOut,
}

impl LockedSheet {
    /// A sheet to lock, with its ratings that count. Those noted elsewhere stand in another file.
    pub fn new<'a>(
        date: Date,
        sha256: String,
        ratings: impl IntoIterator<Item = &'a Rating>,
    ) -> Self {
        let mut ratings: Vec<LockedRating> = ratings
            .into_iter()
            .filter(|rating| rating.origin != Origin::Elsewhere)
            .map(|rating| LockedRating {
                target: rating.target,
                value: rating.value,
                origin: rating.origin,
                split: rating.split,
            })
            .collect();
        ratings.sort_by_key(|rating| rating.target);
        Self {
            date,
            sha256,
            ratings,
            span: None,
            since: Since::Same,
        }
    }
}
