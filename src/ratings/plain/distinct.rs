//! Things kept once and known by number: names, and rows of ratings.

use std::collections::HashMap;
use std::hash::{BuildHasher, RandomState};

use super::faults::Faults;
use super::small;
use crate::diagnostic::{Code, Diagnostic, Reported};
use crate::limits;
use crate::source::Span;

/// Where things stand by their hash. Numbers are given in the order of first appearance, so that the random
/// keys of the hash, which keep a hostile file from slowing the reading down, never show.
#[derive(Debug, Default)]
struct Table {
    /// Half of the hash and one more than the number; zeros where nothing stands. Always a power of two.
    slots: Vec<(u32, u32)>,
    held: u32,
}

impl Table {
    /// The number of the thing with a hash, where `is_it` knows it again; else a new number is given.
    fn find(&mut self, hash: u64, is_it: impl Fn(u32) -> bool) -> u32 {
        if (self.held as usize + 1) * 2 > self.slots.len() {
            self.grow();
        }
        let half = upper(hash);
        let mask = self.slots.len() - 1;
        let mut at = half as usize & mask;
        loop {
            match self.slots[at] {
                (_, 0) => {
                    self.held += 1;
                    self.slots[at] = (half, self.held);
                    return self.held - 1;
                }
                (other, number) if other == half && is_it(number - 1) => return number - 1,
                _ => at = (at + 1) & mask,
            }
        }
    }

    fn grow(&mut self) {
        let size = (self.slots.len() * 2).max(64);
        let old = std::mem::replace(&mut self.slots, vec![(0, 0); size]);
        for (half, number) in old.into_iter().filter(|(_, number)| *number > 0) {
            let mut at = half as usize & (size - 1);
            while self.slots[at].1 > 0 {
                at = (at + 1) & (size - 1);
            }
            self.slots[at] = (half, number);
        }
    }
}

fn upper(hash: u64) -> u32 {
    u32::try_from(hash >> 32).unwrap_or_default()
}

/// Names by number, in the order of first appearance; all in one text.
#[derive(Debug, Default)]
pub(super) struct Names {
    hasher: RandomState,
    table: Table,
    text: String,
    ends: Vec<u32>,
    last: u32,
}

impl Names {
    /// The number of a name, a new one if it was not seen before.
    pub(super) fn find(&mut self, name: &str) -> u32 {
        // Rows about one target mostly follow each other, or the targets do, in the same order for each rater.
        for likely in [self.last, self.last + 1] {
            if self.get(likely) == Some(name) {
                self.last = likely;
                return likely;
            }
        }
        let (text, ends) = (&self.text, &self.ends);
        let hash = self.hasher.hash_one(name);
        let number = self
            .table
            .find(hash, |number| part(text, ends, number) == Some(name));
        if number as usize == self.ends.len() {
            self.text.push_str(name);
            self.ends.push(small(self.text.len()));
        }
        self.last = number;
        number
    }

    pub(super) fn get(&self, number: u32) -> Option<&str> {
        part(&self.text, &self.ends, number)
    }

    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }

    /// A copy, for asking later what there was.
    pub(super) fn copied(&self) -> Self {
        Self {
            text: self.text.clone(),
            ends: self.ends.clone(),
            ..Self::default()
        }
    }

    pub(super) fn into_vec(self) -> Vec<String> {
        (0..small(self.len()))
            .filter_map(|number| self.get(number).map(str::to_owned))
            .collect()
    }

    /// The names in one text, with where each of them ends.
    pub(super) fn into_text(self) -> (String, Vec<u32>) {
        (self.text, self.ends)
    }
}

/// One of the names in a text, by where each ends.
pub(super) fn part<'a>(text: &'a str, ends: &[u32], number: u32) -> Option<&'a str> {
    let number = number as usize;
    let end = *ends.get(number)? as usize;
    let start = match number.checked_sub(1) {
        Some(before) => ends[before] as usize,
        None => 0,
    };
    text.get(start..end)
}

/// The different rows of codes that occur, and which of them each target has.
#[derive(Debug)]
pub(super) struct Patterns {
    hasher: RandomState,
    table: Table,
    width: usize,
    codes: Vec<u32>,
    order: Vec<u32>,
}

impl Patterns {
    pub(super) fn new(width: usize) -> Self {
        Self {
            hasher: RandomState::new(),
            table: Table::default(),
            width,
            codes: Vec::new(),
            order: Vec::new(),
        }
    }

    /// Adds a target with a row of codes, one per rater.
    pub(super) fn add(&mut self, row: &[u32]) {
        let (codes, width) = (&self.codes, self.width);
        let kept = |number: u32| &codes[number as usize * width..][..width];
        let number = self
            .table
            .find(self.hasher.hash_one(row), |number| kept(number) == row);
        if number as usize * width == self.codes.len() {
            self.codes.extend_from_slice(row);
        }
        self.order.push(number);
    }

    /// The row of each target, by number.
    pub(super) fn order(&self) -> &[u32] {
        &self.order
    }

    /// How many cells the different rows have together.
    pub(super) fn cells(&self) -> usize {
        self.codes.len()
    }

    /// The different rows one after the other, and the row of each target. Codes that come to the same value
    /// make rows that are the same.
    pub(super) fn decoded(self, values: &[Option<f64>]) -> (Vec<Option<f64>>, Vec<u32>) {
        let mut sorted: Vec<u64> = values.iter().map(|value| bits(*value)).collect();
        sorted.sort_unstable();
        sorted.dedup();
        let patterns = if sorted.len() == values.len() {
            self
        } else {
            self.merged(values)
        };
        (patterns.values(values), patterns.order)
    }

    /// The values of the different rows one after the other.
    pub(super) fn values(&self, values: &[Option<f64>]) -> Vec<Option<f64>> {
        let value = |code: &u32| values.get(*code as usize).copied().flatten();
        self.codes.iter().map(value).collect()
    }

    fn merged(self, values: &[Option<f64>]) -> Self {
        let mut first = HashMap::new();
        let same: Vec<u32> = (0..small(values.len()))
            .zip(values)
            .map(|(code, value)| *first.entry(bits(*value)).or_insert(code))
            .collect();
        let mut merged = Self::new(self.width);
        for row in self.codes.chunks(self.width.max(1)) {
            let row: Vec<u32> = row.iter().map(|code| same[*code as usize]).collect();
            merged.add(&row);
        }
        let place = std::mem::take(&mut merged.order);
        merged.order = self.order.iter().map(|old| place[*old as usize]).collect();
        merged
    }
}

/// No rating is NaN, so all bits set stand for a missing one.
fn bits(value: Option<f64>) -> u64 {
    value.map_or(u64::MAX, f64::to_bits)
}

/// Refuses a file whose different rows would not fit in memory.
pub(super) fn too_many(
    patterns: &Patterns,
    raters: usize,
    faults: &mut Faults<'_>,
) -> Result<(), Reported> {
    if patterns.cells() <= limits::RATING_CELLS {
        return Ok(());
    }
    Err(faults.stop(
        Diagnostic::new(Code::C26, Span::start_of(faults.file))
            .with("raters", raters)
            .with("limit", limits::RATING_CELLS),
    ))
}
