//! What a lock holds.

use std::collections::{BTreeMap, BTreeSet};

use super::super::{Origin, Rating, Split};
use crate::day::Date;
use crate::id::Seat;
use crate::notes::Mark;
use crate::rubric::Target;
use crate::source::{Fingerprint, Span};

/// What is locked of a day.
#[derive(Debug, Clone, Default)]
pub struct Lock {
    /// The rubric by which the first sheet was locked.
    pub rubric: Option<LockedRubric>,
    /// The locked sheets.
    pub sheets: BTreeMap<Seat, LockedSheet>,
    /// The locked rows of `ratings.csv`.
    pub rows: BTreeMap<Seat, LockedRows>,
    /// Each time that the file was written, from the first to the last.
    pub rounds: Vec<Round>,
    /// The file is not as it was last written: somebody changed it by hand.
    pub edited: bool,
}

/// A rubric as it was when the first sheet was locked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LockedRubric {
    /// Its id.
    pub id: String,
    /// Its version.
    pub version: String,
    /// SHA-256 of its file, if the lock says so.
    pub sha256: Option<String>,
}

/// A time that the file was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Round {
    /// When.
    pub date: Date,
    /// How many sheets, and assessors' rows about one candidate in one exercise, were locked from then on.
    pub count: usize,
    /// The file had been changed by hand before.
    pub edited: bool,
    /// A hash of all that was locked, and of the seal before it.
    pub seal: String,
}

/// A sheet as it was when it was locked.
#[derive(Debug, Clone, PartialEq)]
pub struct LockedSheet {
    /// When it was locked.
    pub date: Date,
    /// SHA-256 of the file that held it.
    pub sha256: String,
    /// What counted for that hash.
    pub made: Fingerprint,
    /// Its ratings, by target.
    pub ratings: Vec<LockedRating>,
    /// Where the entry stands; nowhere for a sheet that is being locked.
    pub span: Option<Span>,
    /// What became of the sheet since.
    pub since: Since,
}

/// An assessor's rows of `ratings.csv` about one candidate in one exercise, as they were when they were locked.
#[derive(Debug, Clone, PartialEq)]
pub struct LockedRows {
    /// When they were locked.
    pub date: Date,
    /// SHA-256 of what the rows said; see [`rows_sha256`](super::rows_sha256).
    pub sha256: String,
    /// What each row said of its target.
    pub marks: BTreeMap<Target, Mark>,
    /// Where the entry stands; nowhere for rows that are being locked.
    pub span: Option<Span>,
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

impl Lock {
    /// The places with anything locked.
    pub fn seats(&self) -> BTreeSet<Seat> {
        self.sheets
            .keys()
            .chain(self.rows.keys())
            .copied()
            .collect()
    }

    /// How many sheets, and assessors' rows about one candidate in one exercise, are locked.
    pub fn count(&self) -> usize {
        self.sheets.len() + self.rows.len()
    }
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
            made: Fingerprint::default(),
            ratings,
            span: None,
            since: Since::Same,
        }
    }
}
