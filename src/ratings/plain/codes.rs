//! One cell into a number for its value, so that rows are compared as whole numbers.

use std::collections::HashMap;

use super::distinct::Names;
use super::lines::Cell;
use super::{Expected, Values, small};

/// The code of a missing rating; the other codes count on from it.
pub(super) const MISSING: u32 = 0;
/// So many cells are remembered: two to this power.
const RECENT_BITS: u32 = 12;
/// No cell packs into this.
const NO_CELL: u64 = u64::MAX;
/// What stands for a missing rating beside an empty cell, in any case: what R, SAS and Stata write, and what
/// assessors write.
const MISSING_WORDS: [&str; 7] = ["NA", "N/A", "nvt", "n.v.t.", "nw", "gk", "."];
/// What Excel writes where it cannot compute, in English and in Dutch.
const SPREADSHEET_ERRORS: [&str; 14] = [
    "#N/A", "#N/B", "#VALUE!", "#WAARDE!", "#REF!", "#VERW!", "#DIV/0!", "#DEEL/0!", "#NAME?",
    "#NAAM?", "#NUM!", "#GETAL!", "#NULL!", "#LEEG!",
];

/// Why a cell is no rating.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unfit {
    /// Words where a number should be.
    NotANumber,
    /// Infinite or not a number.
    NotFinite,
    /// Not one of the declared levels.
    OffLevels,
    /// What a spreadsheet writes where it could not compute.
    SpreadsheetError,
}

/// The values that occur, by code.
pub(super) struct Codes<'a> {
    levels: Option<&'a [f64]>,
    /// Ratings may be words: they are kept as they stand until all are known.
    names: Option<Names>,
    values: Vec<f64>,
    places: HashMap<u64, u32>,
    /// Cells of up to seven bytes that were read before, with their codes.
    recent: Vec<(u64, u32)>,
}

impl<'a> Codes<'a> {
    pub(super) fn new(expected: &Expected<'a>) -> Self {
        let as_names = expected.values == Values::Names && expected.levels.is_none();
        Self {
            levels: expected.levels,
            names: as_names.then(Names::default),
            values: Vec::new(),
            places: HashMap::new(),
            recent: vec![(NO_CELL, MISSING); 1 << RECENT_BITS],
        }
    }

    /// The code of a cell.
    pub(super) fn code(&mut self, cell: Cell, text: &str) -> Result<u32, Unfit> {
        let key = match cell.direct(text) {
            Some([]) => return Ok(MISSING),
            Some(bytes) if bytes.len() < 8 => packed(bytes),
            _ => return self.of_words(&cell.words(text)),
        };
        // Multiplying by an odd number near 2^64 over the golden ratio spreads keys that are alike (Knuth).
        let place = key.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> (u64::BITS - RECENT_BITS);
        let place = usize::try_from(place).unwrap_or_default();
        if self.recent[place].0 != key {
            self.recent[place] = (key, self.of_words(&cell.words(text))?);
        }
        Ok(self.recent[place].1)
    }

    fn of_words(&mut self, words: &str) -> Result<u32, Unfit> {
        if is_missing(words) {
            return Ok(MISSING);
        }
        if words.starts_with('#')
            && SPREADSHEET_ERRORS
                .iter()
                .any(|error| error.eq_ignore_ascii_case(words))
        {
            return Err(Unfit::SpreadsheetError);
        }
        if let Some(names) = &mut self.names {
            return Ok(names.find(words) + 1);
        }
        let value = number(words).ok_or(Unfit::NotANumber)?;
        if !value.is_finite() {
            return Err(Unfit::NotFinite);
        }
        let value = match self.levels {
            None => value,
            Some(levels) => levels
                .iter()
                .copied()
                .find(|level| (level - value).abs() < 1e-9)
                .ok_or(Unfit::OffLevels)?,
        };
        let values = &mut self.values;
        Ok(*self.places.entry(value.to_bits()).or_insert_with(|| {
            values.push(value);
            small(values.len())
        }))
    }

    /// The value of each code, and what the values are called where they are words: the first name has value
    /// 1, in sorted order.
    pub(super) fn into_values(self) -> (Vec<Option<f64>>, Vec<String>) {
        let (values, categories) = match self.names {
            None => (self.values, Vec::new()),
            Some(names) => numbered(&names.into_vec()),
        };
        let all = std::iter::once(None).chain(values.into_iter().map(Some));
        (all.collect(), categories)
    }
}

fn numbered(names: &[String]) -> (Vec<f64>, Vec<String>) {
    let finite = |name: &String| number(name).filter(|value| value.is_finite());
    if let Some(values) = names.iter().map(finite).collect() {
        return (values, Vec::new());
    }
    let mut sorted = names.to_vec();
    sorted.sort();
    let value = |name: &String| {
        let place = sorted.binary_search(name).unwrap_or_else(|place| place);
        f64::from(small(place + 1))
    };
    (names.iter().map(value).collect(), sorted)
}

/// Whether words stand for a missing rating.
pub(super) fn is_missing(words: &str) -> bool {
    words.is_empty()
        || MISSING_WORDS
            .iter()
            .any(|missing| missing.eq_ignore_ascii_case(words))
}

/// Up to seven bytes and how many they are, in one number.
fn packed(bytes: &[u8]) -> u64 {
    let count = bytes.len() as u64;
    bytes
        .iter()
        .fold(count, |all, byte| all << 8 | u64::from(*byte))
}

/// A number with a decimal point or a decimal comma; infinite and NaN are numbers here.
pub(super) fn number(words: &str) -> Option<f64> {
    let value: f64 = match words.split_once(',') {
        Some((whole, part)) if !part.contains(',') && !words.contains('.') => {
            format!("{whole}.{part}").parse().ok()?
        }
        _ => words.parse().ok()?,
    };
    // Adding 0 turns -0 into 0.
    Some(value + 0.0)
}
