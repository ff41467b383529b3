//! The different rows of a table: found by their packed bits, sorted, and coded.
//!
//! A row of few and small ratings, whole or halves, fits into the 64 bits of one number. Such a row is found in a
//! table of its own, without a comparison of ratings; any other row by all its bits.

use std::cmp::Ordering;
use std::collections::HashMap;
use std::sync::OnceLock;

/// No rating, among codes.
pub(super) const MISSING: u32 = u32::MAX;

/// 1.5 × 2⁵²: a number of this size has steps of 1, so that adding it leaves a small whole number in the last bits.
const STEPS_OF_ONE: f64 = 6_755_399_441_055_744.0;

/// The different rows, sorted, one after the other.
#[derive(Debug)]
pub(super) struct Rows {
    /// The same as codes and values, made when somebody asks.
    ratings: OnceLock<Vec<Option<f64>>>,
    /// The values that occur, ascending.
    pub(super) values: Vec<f64>,
    /// The place of each rating among the values, or [`MISSING`].
    pub(super) codes: Vec<u32>,
}

impl Rows {
    fn new(values: Vec<f64>, codes: Vec<u32>) -> Self {
        Self {
            ratings: OnceLock::new(),
            values,
            codes,
        }
    }

    pub(super) fn ratings(&self) -> &[Option<f64>] {
        self.ratings.get_or_init(|| {
            let codes = self.codes.iter();
            codes
                .map(|code| self.values.get(*code as usize).copied())
                .collect()
        })
    }
}

impl PartialEq for Rows {
    fn eq(&self, other: &Self) -> bool {
        self.values == other.values && self.codes == other.codes
    }
}

/// What was found: the different rows, how often each occurs, and where each stands that was given a place before.
pub(super) struct Found {
    pub(super) rows: Rows,
    pub(super) counts: Vec<usize>,
    pub(super) ranks: Vec<u32>,
}

/// The different rows while they are being found.
pub(super) struct Patterns {
    raters: usize,
    /// Bits for one rating.
    width: u32,
    packed: Packed,
    others: HashMap<Vec<u64>, u32>,
    /// The packed bits of each row, where it has them; else its ratings are in `ratings`, in the order they came.
    keys: Vec<Option<u64>>,
    ratings: Vec<Option<f64>>,
    counts: Vec<usize>,
}

impl Patterns {
    /// For rows of so many raters, of which so many are about to come.
    pub(super) fn new(raters: usize, rows: usize) -> Self {
        // 63: a key never has all its bits set.
        let width = u32::try_from(raters)
            .ok()
            .and_then(|raters| 63_u32.checked_div(raters))
            .map_or(0, |width| width.min(8));
        Self {
            raters,
            width,
            packed: Packed::new(rows),
            others: HashMap::new(),
            keys: Vec::new(),
            ratings: Vec::new(),
            counts: Vec::new(),
        }
    }

    /// Adds a row so many times; gives its place. An error is the column of a rating that is not finite.
    #[expect(
        clippy::inline_always,
        reason = "a row of known length is packed without a loop"
    )]
    #[inline(always)]
    pub(super) fn add(
        &mut self,
        row: impl Iterator<Item = Option<f64>> + Clone,
        count: usize,
    ) -> Result<u32, usize> {
        let key = self.pack(row.clone());
        let known = key.and_then(|key| self.packed.place(key));
        let place = match known {
            Some(place) => place,
            None => self.add_other(key, row)?,
        };
        self.counts[place as usize] += count;
        Ok(place)
    }

    /// How often each row that was found occurs, in place of what was counted.
    pub(super) fn recount(&mut self, counts: &[usize]) {
        for (count, now) in self.counts.iter_mut().zip(counts) {
            *count = *now;
        }
    }

    /// The codes of a row side by side: 0 for a missing rating, else twice the rating and one more.
    #[expect(
        clippy::inline_always,
        reason = "a row of known length is packed without a loop"
    )]
    #[inline(always)]
    fn pack(&self, row: impl Iterator<Item = Option<f64>>) -> Option<u64> {
        // Any bit that should not be set: of a rating between the halves, too large or below 0.
        let (mut key, mut bits, mut broken) = (0_u64, 0_u64, 0_u64);
        for rating in row {
            let mut code = 0;
            if let Some(value) = rating {
                // Adding 0 turns -0 into 0.
                let twice = value + value + 0.0;
                let moved = twice + STEPS_OF_ONE;
                broken |= (moved - STEPS_OF_ONE).to_bits() ^ twice.to_bits();
                let steps = moved.to_bits().wrapping_sub(STEPS_OF_ONE.to_bits());
                code = steps.wrapping_add(1);
                bits |= steps | code;
            }
            key = key << self.width | code;
        }
        (self.width > 3 && broken | bits >> self.width == 0).then_some(key)
    }

    /// A row that is new, or that does not pack.
    #[cold]
    fn add_other(
        &mut self,
        key: Option<u64>,
        row: impl Iterator<Item = Option<f64>> + Clone,
    ) -> Result<u32, usize> {
        let next = u32::try_from(self.counts.len()).unwrap_or(u32::MAX);
        if let Some(key) = key {
            self.packed.insert(key, next);
        } else {
            let not_finite = |rating: Option<f64>| rating.is_some_and(|value| !value.is_finite());
            if let Some(rater) = row.clone().position(not_finite) {
                return Err(rater);
            }
            // No rating is NaN, so all bits set stand for a missing one.
            let bits = row.clone().map(|rating| match rating {
                Some(value) => (value + 0.0).to_bits(),
                None => u64::MAX,
            });
            let place = *self.others.entry(bits.collect()).or_insert(next);
            if place < next {
                return Ok(place);
            }
        }
        if key.is_none() {
            self.ratings.extend(row);
        }
        self.keys.push(key);
        self.counts.push(0);
        Ok(next)
    }

    /// The rows sorted by value, first rater first, no rating before any.
    pub(super) fn sorted(self) -> Found {
        let keys: Option<Vec<u64>> = self.keys.iter().copied().collect();
        let (by_value, rows) = match keys {
            Some(keys) => self.packed_rows(keys),
            None => self.other_rows(),
        };
        let mut ranks = vec![0; by_value.len()];
        for (new, old) in (0_u32..).zip(&by_value) {
            ranks[*old] = new;
        }
        Found {
            rows,
            counts: by_value.iter().map(|old| self.counts[*old]).collect(),
            ranks,
        }
    }

    /// All rows are packed: in that order they are sorted.
    fn packed_rows(&self, mut keys: Vec<u64>) -> (Vec<usize>, Rows) {
        keys.sort_unstable();
        let places = keys.iter().filter_map(|key| self.packed.place(*key));
        let by_value = places.map(|place| place as usize).collect();
        // First the codes that occur, then their places; code 0 is no rating.
        let mut places = vec![MISSING; 1 << self.width];
        let mut codes = Vec::with_capacity(keys.len() * self.raters);
        for key in keys {
            for code in self.unpack(key) {
                places[code as usize] = 0;
                codes.push(code);
            }
        }
        places[0] = MISSING;
        let mut values = Vec::new();
        for (code, place) in (0_u32..).zip(&mut places) {
            if *place == 0 {
                *place = u32::try_from(values.len()).unwrap_or(MISSING);
                values.extend(rating_of(code));
            }
        }
        for code in &mut codes {
            *code = places[*code as usize];
        }
        (by_value, Rows::new(values, codes))
    }

    /// The codes of a packed row.
    fn unpack(&self, key: u64) -> impl Iterator<Item = u32> {
        let (width, most) = (self.width, (1 << self.width) - 1);
        let mut shift = width * u32::try_from(self.raters).unwrap_or(0);
        (0..self.raters).map(move |_| {
            shift -= width;
            u32::try_from(key >> shift & most).unwrap_or(0)
        })
    }

    fn other_rows(&self) -> (Vec<usize>, Rows) {
        let mut whole = Vec::with_capacity(self.keys.len() * self.raters);
        let mut others = self.ratings.iter().copied();
        for key in &self.keys {
            match key {
                Some(key) => whole.extend(self.unpack(*key).map(rating_of)),
                None => whole.extend(others.by_ref().take(self.raters)),
            }
        }
        let row = |place: usize| &whole[place * self.raters..(place + 1) * self.raters];
        let mut by_value: Vec<usize> = (0..self.keys.len()).collect();
        by_value.sort_by(|a, b| {
            let pairs = row(*a).iter().zip(row(*b));
            pairs
                .map(|(x, y)| match (x, y) {
                    (Some(x), Some(y)) => (x + 0.0).total_cmp(&(y + 0.0)),
                    (x, y) => x.is_some().cmp(&y.is_some()),
                })
                .find(|found| found.is_ne())
                .unwrap_or(Ordering::Equal)
        });
        let mut ratings = Vec::with_capacity(whole.len());
        for old in &by_value {
            ratings.extend_from_slice(row(*old));
        }
        let (values, codes) = coded(&ratings);
        (by_value, Rows::new(values, codes))
    }
}

/// The rating of a code.
fn rating_of(code: u32) -> Option<f64> {
    (code > 0).then(|| f64::from(code - 1) / 2.0)
}

/// The values that occur, ascending, and each rating as its place among them.
fn coded(ratings: &[Option<f64>]) -> (Vec<f64>, Vec<u32>) {
    /// So many values are found sooner one by one than by sorting all ratings.
    const FEW: usize = 32;
    let mut values: Vec<f64> = Vec::new();
    for rating in ratings.iter().flatten() {
        let value = rating + 0.0;
        let at = values.partition_point(|known| *known < value);
        if values.get(at).is_none_or(|known| *known > value) {
            values.insert(at, value);
        }
        if values.len() > FEW {
            values = ratings.iter().flatten().map(|value| value + 0.0).collect();
            values.sort_unstable_by(f64::total_cmp);
            values.dedup_by(|a, b| a.total_cmp(b).is_eq());
            break;
        }
    }
    let place = |value: f64| {
        let place = values.partition_point(|known| *known < value);
        u32::try_from(place).unwrap_or(MISSING)
    };
    let codes = ratings.iter().map(|rating| rating.map_or(MISSING, place));
    let codes = codes.collect();
    (values, codes)
}

/// Rows by their packed bits: a table with free places, at most a quarter full.
struct Packed {
    /// The bits and the place of the row; all bits set where it is free.
    slots: Vec<(u64, u32)>,
    used: usize,
    /// 64 less the bits of a slot's number.
    shift: u32,
}

impl Packed {
    const FREE: (u64, u32) = (u64::MAX, 0);

    fn new(rows: usize) -> Self {
        let slots = (rows / 2).clamp(64, 4096).next_power_of_two();
        Self {
            slots: vec![Self::FREE; slots],
            used: 0,
            shift: 64 - slots.trailing_zeros(),
        }
    }

    /// The place of a row that is known.
    #[expect(
        clippy::inline_always,
        reason = "a row of known length is packed without a loop"
    )]
    #[inline(always)]
    fn place(&self, key: u64) -> Option<u32> {
        let mut at = self.first_slot(key);
        loop {
            let (known, place) = self.slots[at];
            if known == key {
                return Some(place);
            }
            if known == u64::MAX {
                return None;
            }
            at = (at + 1) & (self.slots.len() - 1);
        }
    }

    fn insert(&mut self, key: u64, place: u32) {
        self.used += 1;
        if self.used * 4 > self.slots.len() {
            let wider = vec![Self::FREE; self.slots.len() * 2];
            self.shift -= 1;
            for (key, place) in std::mem::replace(&mut self.slots, wider) {
                if key != u64::MAX {
                    self.put(key, place);
                }
            }
        }
        self.put(key, place);
    }

    fn put(&mut self, key: u64, place: u32) {
        let mut at = self.first_slot(key);
        while self.slots[at].0 != u64::MAX {
            at = (at + 1) & (self.slots.len() - 1);
        }
        self.slots[at] = (key, place);
    }

    /// Fibonacci hashing: the high bits of the product with 2⁶⁴ / φ.
    #[inline]
    fn first_slot(&self, key: u64) -> usize {
        let mixed = key.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> self.shift;
        usize::try_from(mixed).unwrap_or(0)
    }
}
