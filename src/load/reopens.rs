//! Why ratings were changed after they were locked.

use std::collections::BTreeMap;

use super::{Loaded, Seat};
use crate::ratings::lock::Since;
use crate::ratings::{Origin, Rating};
use crate::rubric::Target;

/// The reasons that sheets and rows of a day give, ready to be looked up for any number of ratings.
#[derive(Debug)]
pub struct Reopens<'a> {
    sheets: BTreeMap<Seat, &'a str>,
    rows: BTreeMap<(Seat, Target), &'a str>,
}

impl<'a> Reopens<'a> {
    /// Gathers the reasons of a day.
    pub fn new(loaded: &'a Loaded) -> Self {
        let sheets = loaded.lock.iter().flat_map(|lock| &lock.sheets);
        let sheets = sheets.filter_map(|(seat, sheet)| match &sheet.since {
            Since::Reopened(reason) => Some((*seat, reason.as_str())),
            _ => None,
        });
        let rows = loaded.ratings.iter();
        let rows = rows.filter_map(|row| Some(((row.seat(), row.target), row.reason.as_deref()?)));
        Self {
            sheets: sheets.collect(),
            rows: rows.collect(),
        }
    }

    /// Why a rating was changed after it was locked, where its sheet or row says so.
    pub fn of(&self, rating: &Rating) -> Option<&'a str> {
        let seat = rating.seat();
        if rating.origin == Origin::Elsewhere {
            return self.rows.get(&(seat, rating.target)).copied();
        }
        self.sheets.get(&seat).copied()
    }
}
