//! What stands in a cell: a level, a count, a sign, a share. A cell that cannot be read costs that cell.

use crate::diagnostic::{Code, Diagnostic, Diagnostics, Word};
use crate::limits;
use crate::scale::{Level, is_nothing};
use crate::source::Span;

use super::amounts::in_words;
use super::filing::Desk;
use super::{Mark, Share, Sign};

/// What a cell of the column of levels says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Chosen {
    /// Nothing, or nothing that can be read.
    Nothing,
    /// A level with a question mark, or a question mark alone.
    Doubt,
    /// A level, `nw` or `gk`.
    Mark(Mark),
}

impl Desk<'_> {
    /// Reads a cell of the column of levels.
    pub(super) fn chosen(&self, written: &str, span: Span, found: &mut Diagnostics) -> Chosen {
        let level = written.trim_start_matches('=').trim();
        let sure = level.trim_end_matches(['?', ' ']);
        if is_nothing(level) || self.lists_all(level) {
            return Chosen::Nothing;
        }
        if sure != level && (sure.is_empty() || self.is_mark(sure)) {
            // As `#tag?`: nothing counts until the question mark goes.
            found.add(Diagnostic::new(Code::N14, span).with("tag", level));
            return Chosen::Doubt;
        }
        let whole = level
            .strip_suffix(",0")
            .or_else(|| level.strip_suffix(".0"))
            .unwrap_or(level);
        if let Some(level) = self.twice_the_same(whole) {
            return Chosen::Mark(Mark::Level(level));
        }
        if let Some((one, other)) = self.between(whole) {
            let short = |level| self.context.rubric.scale.names(level).short.as_str();
            found.error(
                Diagnostic::new(Code::N54, span)
                    .with("level", level)
                    .with("first", short(one))
                    .with("second", short(other)),
            );
            found.leave_out();
            return Chosen::Nothing;
        }
        let mark = self.mark(whole, span, found);
        if mark.is_none() {
            found.leave_out();
        }
        mark.map_or(Chosen::Nothing, Chosen::Mark)
    }

    /// The two levels that a text leaves open: "G/ZG", "M of G", "3,5".
    pub(super) fn between(&self, text: &str) -> Option<(Level, Level)> {
        let scale = &self.context.rubric.scale;
        let half = text.replace(['½'], ",5").replace(',', ".");
        if let Some((whole, part)) = half.split_once('.')
            && part.bytes().all(|byte| byte.is_ascii_digit())
            && let Ok(below) = whole.parse::<i64>()
        {
            return Some((scale.level(below)?, scale.level(below + 1)?));
        }
        let parts = self.parts(text)?;
        let (one, other) = (*parts.iter().min()?, *parts.iter().max()?);
        (one != other).then_some((one, other))
    }

    /// "3 (goed)" and "ZG = zeer goed" say one thing twice.
    fn twice_the_same(&self, text: &str) -> Option<Level> {
        let parts = self.parts(text)?;
        let first = *parts.first()?;
        parts.iter().all(|part| *part == first).then_some(first)
    }

    /// The levels that stand beside one another in a text, if there is nothing else in it.
    fn parts(&self, text: &str) -> Option<Vec<Level>> {
        const LONGEST: usize = 80;
        if text.len() > LONGEST || self.levels.parse(text).is_some() {
            return None;
        }
        let between = [
            '/', '-', '–', '—', '(', ')', '=', ':', ',', ';', '&', '+', '>', '<', '→',
        ];
        let text = text.trim_end_matches([')', ' ']);
        if text.ends_with(between) {
            // "G-": nobody knows what the sign should do.
            return None;
        }
        let words = [
            " of ", " tot ", " à ", " a ", " en ", " or ", " to ", " ou ", " et ",
        ];
        let mut plain = text.replace(between, "\n");
        for word in words {
            plain = plain.replace(word, "\n");
        }
        let mut all = Vec::new();
        for part in plain
            .split('\n')
            .map(str::trim)
            .filter(|part| !part.is_empty())
        {
            if let Some(level) = self.levels.parse(part) {
                all.push(level);
            } else {
                // "3 goed".
                let (first, rest) = part.split_once(' ')?;
                all.push(self.levels.parse(first)?);
                all.push(self.levels.parse(rest.trim())?);
            }
        }
        (all.len() > 1).then_some(all)
    }

    /// Whether a text names every level: the boxes of the printed sheet, none of them chosen.
    fn lists_all(&self, text: &str) -> bool {
        let words: Vec<&str> = text
            .split(|c: char| c.is_whitespace() || matches!(c, '/' | '☐' | '□' | '|' | ','))
            .filter(|word| !word.is_empty())
            .collect();
        let scale = &self.context.rubric.scale;
        words.len() >= scale.levels().len().max(3)
            && words.iter().all(|word| self.is_mark(word))
            && scale.levels().all(|level| {
                words
                    .iter()
                    .any(|word| self.levels.parse(word) == Some(level))
            })
    }
}

/// A number of times: a whole number, or strokes.
pub(super) fn count(written: &str, span: Span, found: &mut Diagnostics) -> Option<u32> {
    let plain = written.replace('\\', "");
    if is_nothing(&plain) || plain.chars().all(|c| matches!(c, '☐' | '□' | ' ')) {
        return None;
    }
    let is_stroke = |c: char| matches!(c, '|' | '¦' | 'I' | 'l' | 'ǀ' | '∣');
    let strokes = plain.chars().filter(|c| is_stroke(*c)).count();
    let only_strokes = plain.chars().all(|c| is_stroke(c) || c == ' ');
    let times = if only_strokes {
        u32::try_from(strokes).ok()
    } else {
        let digits = plain.trim_matches(['x', 'X', '×', '(', ')', ' ']);
        let fits = digits.bytes().all(|byte| byte.is_ascii_digit());
        digits
            .parse()
            .ok()
            .filter(|_| fits)
            .or_else(|| in_words(digits))
    };
    let times = times.filter(|times| *times <= limits::TALLY);
    if times.is_none() {
        found.error(Diagnostic::new(Code::N27, span).with("count", written));
        found.leave_out();
    }
    times
}

/// A sign; what is none is told, and the sign is left out.
pub(super) fn sign(written: &str, span: Span, found: &mut Diagnostics) -> Option<Sign> {
    let bare: String = written
        .chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, '(' | ')' | '\\'))
        .collect();
    Some(match bare.to_lowercase().as_str() {
        "+" | "plus" => Sign::Plus,
        "-" | "–" | "—" | "−" | "min" | "minus" | "moins" => Sign::Minus,
        "0" | "±" | "+/-" | "+-" | "+/−" | "+−" => Sign::Neutral,
        // Nothing is chosen on the printed sheet.
        "+−0" | "+-0" | "+–0" | "/" | "…" => return None,
        _ => {
            not_read(written, Word::Sign, span, found);
            return None;
        }
    })
}

/// So many of so many chances: `3/5`.
pub(super) fn share(written: &str, span: Span, found: &mut Diagnostics) -> Option<Share> {
    if is_nothing(written) {
        return None;
    }
    let bare = written.trim_matches(['(', ')', ' ']);
    let parts = [" van ", " of ", " sur ", " op ", " out of "]
        .iter()
        .find_map(|word| bare.split_once(word))
        .or_else(|| bare.split_once('/'));
    let number = |text: &str| text.trim().parse::<u32>().ok();
    let read = parts.and_then(|(times, chances)| Some((number(times)?, number(chances)?)));
    let share = read
        .map(|(times, chances)| Share { times, chances })
        .filter(|share| {
            share.chances > 0 && share.times <= share.chances && share.chances <= limits::TALLY
        });
    if share.is_none() {
        let shown = bare.to_owned();
        found.error(Diagnostic::new(Code::N28, span).with("share", shown));
        found.leave_out();
    }
    share
}

/// Says that a cell is not what its column asks for.
pub(super) fn not_read(written: &str, what: Word, span: Span, found: &mut Diagnostics) {
    found.error(
        Diagnostic::new(Code::N56, span)
            .with("cell", written)
            .with_word("what", what),
    );
    found.leave_out();
}
