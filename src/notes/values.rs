//! What stands in a cell: a level, a count, a sign, a share. A cell that cannot be read costs that cell.

use crate::diagnostic::{Code, Diagnostic, Diagnostics, Word};
use crate::limits;
use crate::scale::is_nothing;
use crate::source::Span;

use super::amounts::{all_strokes, in_words};
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
        let mark = self.mark(level, span, found);
        if mark.is_none() {
            found.leave_out();
        }
        mark.map_or(Chosen::Nothing, Chosen::Mark)
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
pub(crate) fn count(written: &str, span: Span, found: &mut Diagnostics) -> Option<u32> {
    // A bar in a cell may have a backslash in front; one behind four strokes goes through them.
    let plain = written.replace("\\|", "|");
    // One slash is nothing, and two are strokes.
    let slashes = plain.chars().filter(|c| *c == '/').count();
    let only_slashes = slashes > 1 && plain.chars().all(|c| matches!(c, '/' | ' '));
    if only_slashes {
        return u32::try_from(slashes).ok();
    }
    if is_nothing(&plain) || plain.chars().all(|c| matches!(c, '☐' | '□' | ' ')) {
        return None;
    }
    let drawn = plain.replace(['¦', 'I', 'l', 'ǀ', '∣'], "|");
    let times = all_strokes(drawn.trim_matches(['(', ')', ' '])).or_else(|| {
        let digits = plain.trim_matches(['x', 'X', '×', '(', ')', ' ', '\\']);
        let fits = digits.bytes().all(|byte| byte.is_ascii_digit());
        let number = digits.parse().ok().filter(|_| fits);
        number.or_else(|| in_words(digits))
    });
    let times = times.filter(|times| *times <= limits::TALLY);
    if times.is_none() {
        found.error(Diagnostic::new(Code::N27, span).with("count", written));
        found.leave_out();
    }
    times
}

/// A sign; what is none is reported, and the sign is left out.
pub(super) fn sign(written: &str, span: Span, found: &mut Diagnostics) -> Option<Sign> {
    let bare: String = written
        .chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, '(' | ')' | '\\'))
        .collect();
    Some(match bare.to_lowercase().as_str() {
        "+" | "plus" => Sign::Plus,
        "-" | "–" | "—" | "−" | "min" | "minus" | "moins" => Sign::Minus,
        "0" => Sign::Neutral,
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
