//! One cell into a number for its value, so that rows are compared as whole numbers.

use std::collections::HashMap;

use super::distinct::Names;
use super::faults::{Faults, brief};
use super::unfit::Unfit;
use super::{AllowedValues, Expected, small};
use crate::diagnostic::{Code, Diagnostic};
use crate::grid::Cell;
use crate::limits;
use crate::ratings::words::{self, Missing};

/// The code of a missing rating; the other codes count on from it.
pub(super) const MISSING: u32 = 0;
/// So many cells are remembered: two to this power.
const RECENT_BITS: u32 = 12;
/// So many words that were read as missing are named.
const MOST_TOLD: usize = 20;
/// No cell packs into this.
const NO_CELL: u64 = u64::MAX;

/// A word that was read as missing, which is said.
struct Told {
    word: String,
    count: usize,
    first: Cell,
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
    /// Words that were read as missing.
    told: Vec<Told>,
    /// Whether what is no rating is passed over, and the table looked at as a whole.
    is_lenient: bool,
    /// Whether there was any such.
    pub(super) passed_over: bool,
}

impl<'a> Codes<'a> {
    pub(super) fn new(expected: &Expected<'a>) -> Self {
        let as_names = expected.values == AllowedValues::Names && expected.levels.is_none();
        Self {
            levels: expected.levels,
            names: as_names.then(Names::default),
            values: Vec::new(),
            places: HashMap::new(),
            recent: vec![(NO_CELL, MISSING); 1 << RECENT_BITS],
            told: Vec::new(),
            is_lenient: false,
            passed_over: false,
        }
    }

    /// The same, where any number is a rating and what cannot be one is missing: for a look at the table as a whole.
    pub(super) fn lenient(expected: &Expected<'a>) -> Self {
        Self {
            is_lenient: true,
            ..Self::new(expected)
        }
    }

    /// The number of each code; none where it is a word.
    pub(super) fn numbers(&self) -> Vec<Option<f64>> {
        let finite = |name: &str| number(name).filter(|value| value.is_finite());
        let all = std::iter::once(None);
        match &self.names {
            None => all.chain(self.values.iter().copied().map(Some)).collect(),
            Some(names) => {
                let names = (0..small(names.len())).map(|at| names.get(at));
                all.chain(names.map(|name| name.and_then(finite))).collect()
            }
        }
    }

    /// The levels there have to be, for people.
    pub(super) fn levels_shown(&self) -> String {
        shown(self.levels.unwrap_or_default())
    }

    /// The code of a cell.
    pub(super) fn code(&mut self, cell: Cell, text: &str) -> Result<u32, Unfit> {
        match self.strict(cell, text) {
            Err(_) if self.is_lenient => {
                self.passed_over = true;
                Ok(MISSING)
            }
            code => code,
        }
    }

    fn strict(&mut self, cell: Cell, text: &str) -> Result<u32, Unfit> {
        let key = match cell.direct(text) {
            Some([]) => return Ok(MISSING),
            Some(bytes) if bytes.len() < 8 => packed(bytes),
            _ => return Ok(self.of_words(cell, &cell.words(text))?.0),
        };
        // Multiplying by an odd number near 2^64 over the golden ratio spreads keys that are alike (Knuth).
        let place = key.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> (u64::BITS - RECENT_BITS);
        let place = usize::try_from(place).unwrap_or_default();
        if self.recent[place].0 != key {
            let (code, is_counted) = self.of_words(cell, &cell.words(text))?;
            if is_counted {
                return Ok(code);
            }
            self.recent[place] = (key, code);
        }
        Ok(self.recent[place].1)
    }

    /// The code of some words, and whether they have to be counted each time.
    fn of_words(&mut self, cell: Cell, words: &str) -> Result<(u32, bool), Unfit> {
        match words::missing(words) {
            Some(Missing::Plain) => return Ok((MISSING, false)),
            Some(Missing::Told) => {
                self.tell(cell, words);
                // Beside + a dash is a level: that is known when all are read.
                let is_name = words::is_dashes(words);
                let named = self.names.as_mut().filter(|_| is_name);
                return Ok((named.map_or(MISSING, |names| names.find(words) + 1), true));
            }
            None => {}
        }
        if words::is_spreadsheet_error(words) || words::is_formula(words) {
            return Err(Unfit::SpreadsheetError);
        }
        let is_date = || words::is_date(words);
        if let Some(names) = &mut self.names {
            let code = if is_date() {
                Err(Unfit::ADate)
            } else {
                Ok(names.find(words) + 1)
            };
            return Ok((code?, false));
        }
        self.of_number(words)
            .map(|code| (code, false))
            .map_err(|unfit| match unfit {
                Unfit::NotANumber if is_date() => Unfit::ADate,
                other => other,
            })
    }

    fn tell(&mut self, first: Cell, words: &str) {
        if let Some(known) = self.told.iter_mut().find(|one| one.word == words) {
            known.count += 1;
            return;
        }
        // Nobody reads a longer list; the rest is counted with the last of it.
        if let Some(last) = self.told.get_mut(MOST_TOLD - 1) {
            last.count += 1;
            return;
        }
        self.told.push(Told {
            word: words.to_owned(),
            count: 1,
            first,
        });
    }

    /// Says which words were read as missing, and how often.
    pub(super) fn tell_missing(&mut self, faults: &mut Faults<'_>) {
        let is_level = self.dashes_are_levels();
        let told = std::mem::take(&mut self.told).into_iter();
        let told: Vec<Told> = told
            .filter(|one| !is_level || !words::is_dashes(&one.word))
            .collect();
        if let Some(first) = told.first() {
            let at = first.first.span(faults.text, faults.file);
            let shown = told
                .iter()
                .map(|one| format!("{} ({})", one.word, one.count));
            let shown = shown.collect::<Vec<_>>().join(", ");
            faults.add(Diagnostic::new(Code::C36, at).with("words", brief(&shown)));
        }
    }

    /// Whether - is a level because + is one.
    fn dashes_are_levels(&self) -> bool {
        let names = self.names.as_ref();
        names.is_some_and(|names| {
            let mut all = (0..small(names.len())).filter_map(|number| names.get(number));
            all.any(|name| name.contains('+'))
        })
    }

    fn of_number(&mut self, words: &str) -> Result<u32, Unfit> {
        let value = number(words).ok_or(Unfit::NotANumber)?;
        if !value.is_finite() {
            return Err(Unfit::NotFinite);
        }
        let mut levels = self.levels.unwrap_or_default().iter().copied();
        let value = match levels.find(|level| (level - value).abs() < 1e-9) {
            Some(level) => level,
            None if self.levels.is_none() => value,
            None if self.is_lenient => {
                self.passed_over = true;
                value
            }
            None => return Err(Unfit::OffLevels),
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
        let are_levels = self.dashes_are_levels();
        let (values, categories) = match self.names {
            None => (self.values.into_iter().map(Some).collect(), Vec::new()),
            Some(names) => numbered(&names.into_vec(), are_levels),
        };
        let all = std::iter::once(None).chain(values);
        (all.collect(), categories)
    }
}

/// The value of each name, and the names that are categories.
fn numbered(names: &[String], dashes_are_levels: bool) -> (Vec<Option<f64>>, Vec<String>) {
    let is_name = |name: &&String| dashes_are_levels || !words::is_dashes(name);
    let finite = |name: &String| number(name).filter(|value| value.is_finite());
    if names
        .iter()
        .filter(is_name)
        .all(|name| finite(name).is_some())
    {
        return (names.iter().map(finite).collect(), Vec::new());
    }
    let mut sorted: Vec<String> = names.iter().filter(is_name).cloned().collect();
    sorted.sort();
    let value = |name: &String| {
        let place = sorted.binary_search(name).ok()?;
        Some(f64::from(small(place + 1)))
    };
    (names.iter().map(value).collect(), sorted)
}

/// Whether words stand for a missing rating.
pub(super) fn is_missing(words: &str) -> bool {
    words::missing(words).is_some()
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

/// The levels for people: all, or the first two and the last of many.
fn shown(levels: &[f64]) -> String {
    let text = |level: &f64| level.to_string();
    match levels {
        [first, second, .., last] if levels.len() > *limits::SCALE_LEVELS.end() => {
            format!("{first}, {second}, ..., {last}")
        }
        _ => levels.iter().map(text).collect::<Vec<_>>().join(", "),
    }
}
