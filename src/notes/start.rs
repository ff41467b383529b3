//! How a line begins: a time, a bullet, or dashes and nothing else.

use std::ops::Range;

use crate::day::{Clock, Exercise};

use super::Time;
use super::chat::chat;
use super::clock::{clock, ends_a_time};
use super::page::trim;
use super::units::is_unit;

/// A time further than this outside the exercise is no time, or a doubtful one; in minutes.
const MARGIN: u16 = 60;
/// Nobody watches at night: between these a number with a point can be a time where the day gives no hours.
const WAKING: Hours = Hours {
    from: 6 * 60,
    to: 22 * 60,
};

/// The hours between which a time can lie; in minutes since midnight.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Hours {
    pub(super) from: u16,
    pub(super) to: u16,
}

impl Hours {
    /// The whole day.
    pub(super) const ALL: Self = Self {
        from: 0,
        to: u16::MAX,
    };

    /// Those of an exercise, where the day gives them.
    pub(super) fn of(exercise: &Exercise) -> Option<Self> {
        let from = exercise.start?.minutes;
        let minutes = exercise.minutes.and_then(|all| u16::try_from(all).ok());
        let to = minutes.map_or(u16::MAX, |minutes| from.saturating_add(minutes));
        Some(Self { from, to })
    }

    /// Whether a time lies in these hours, or no more than an hour outside.
    pub(super) fn are_near(self, clock: Clock) -> bool {
        let (from, to) = (
            self.from.saturating_sub(MARGIN),
            self.to.saturating_add(MARGIN),
        );
        (from..=to).contains(&clock.minutes)
    }
}

/// The time at the start of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Start {
    pub(super) time: Time,
    /// What stands between hours and minutes, in lower case.
    pub(super) letter: char,
    pub(super) range: Range<usize>,
    /// Where the words begin.
    pub(super) words: usize,
}

/// The punctuation between a time and the words, which is part of neither.
pub(super) const BEHIND: [char; 9] = [':', '.', ',', ';', '-', '–', '—', ')', ']'];

/// The time at the start of a stretch. A number with a point is one only where it can be: not before a unit,
/// and within the hours of the exercise.
pub(super) fn time(text: &str, range: Range<usize>, hours: Option<Hours>) -> Option<Start> {
    let part = text.get(range.clone())?;
    if let Some((inner, behind)) = enclosed(part) {
        let inner = range.start + inner.start..range.start + inner.end;
        let start = time(text, inner.clone(), hours).filter(|start| start.words == inner.end)?;
        let rest = part.get(behind..)?.trim_start().trim_start_matches(BEHIND);
        let words = trim(text, range.end - rest.len()..range.end).start;
        return Some(Start { words, ..start });
    }
    let (from, letter, size) = clock(part)?;
    let rest = part.get(size..)?;
    if is_duration(&part[..size], rest) {
        return None;
    }
    let can_be =
        |clock: Clock, letter: char| letter != '.' || hours.unwrap_or(WAKING).are_near(clock);
    let to = past_until(rest).and_then(|rest| Some((clock(rest)?, rest)));
    let to = to.or_else(|| minutes_only(from, letter, rest));
    let amount = |letter: char, rest: &str| letter == '.' && is_unit(rest);
    if !can_be(from, letter) || amount(letter, rest) {
        return None;
    }
    let (to, rest) = match to {
        Some(((to, sign, size), rest)) => {
            let behind = rest.get(size..)?;
            if amount(sign, behind) {
                return None;
            }
            if can_be(to, sign) {
                (Some(to), behind)
            } else {
                (None, part.get(size..)?)
            }
        }
        None => (None, rest),
    };
    let end = range.end - rest.len();
    // "9u14: ...", "9u14 - ...".
    let rest = rest.trim_start().trim_start_matches(BEHIND);
    Some(Start {
        time: Time { from, to },
        letter,
        range: range.start..end,
        words: trim(text, range.end - rest.len()..range.end).start,
    })
}

/// What brackets or emphasis at the start of a text enclose, `(9u05)`, `**9u05**`, and where they end.
fn enclosed(part: &str) -> Option<(Range<usize>, usize)> {
    const LONGEST: usize = 24;
    let start = part.len() - part.trim_start_matches(['*', '_', '(', '[']).len();
    let inner = part.get(start..).filter(|_| start > 0)?;
    let closers = [')', ']', '*', '_'];
    let length = inner.find(closers).filter(|length| *length <= LONGEST)?;
    let rest = inner.get(length..)?.trim_start_matches(closers);
    Some((start..start + length, part.len() - rest.len()))
}

/// Whether so many hours are how long something took: "8u per dag".
fn is_duration(hours: &str, rest: &str) -> bool {
    const LASTING: [&str; 14] = [
        "per", "lang", "later", "geleden", "gewerkt", "werken", "slapen", "geslapen", "nodig",
        "par", "long", "ago", "of", "worked",
    ];
    let next = rest.split_whitespace().next().unwrap_or("").to_lowercase();
    hours.ends_with(['u', 'U', 'h', 'H'])
        && (LASTING.contains(&next.as_str()) || rest.trim_start().starts_with("aan een stuk"))
}

/// What stands behind the sign or word between two times: `-`, `tot`, `à`.
fn past_until(rest: &str) -> Option<&str> {
    const WORDS: [&str; 6] = ["tot", "t/m", "à", "to", "until", "jusqu'à"];
    let rest = rest.trim_start();
    let behind = rest
        .strip_prefix("->")
        .or_else(|| rest.strip_prefix(['-', '–', '—', '→']));
    let behind = behind.or_else(|| {
        let word = WORDS.iter().find_map(|word| rest.strip_prefix(word));
        word.filter(|behind| behind.starts_with(' '))
    });
    behind.map(str::trim_start)
}

/// The end of `9u05-10`, with the text that its digits begin.
fn minutes_only(from: Clock, letter: char, rest: &str) -> Option<((Clock, char, usize), &str)> {
    let rest = rest.strip_prefix(['-', '–'])?;
    let size = rest.bytes().take_while(u8::is_ascii_digit).count();
    let minutes: u16 = rest.get(..size)?.parse().ok().filter(|_| size == 2)?;
    let is_later = letter != '.' && minutes < 60 && minutes > from.minutes % 60;
    let to = Clock {
        minutes: from.minutes - from.minutes % 60 + minutes,
    };
    (is_later && ends_a_time(rest[size..].trim_start_matches(':')))
        .then_some(((to, letter, size), rest))
}

/// What stands at the start of a stretch where a time would, and looks like one: an hour or minutes that a
/// clock does not have, letters glued to it, or a point and hours in which there was no exercise.
pub(super) fn nearly_a_time(
    text: &str,
    range: Range<usize>,
    hours: Option<Hours>,
) -> Option<Range<usize>> {
    const NEARLY: [&str; 13] = [
        "vanaf",
        "sinds",
        "from",
        "dès",
        "±",
        "~",
        "ca",
        "ca.",
        "circa",
        "rond",
        "omstreeks",
        "ongeveer",
        "about",
    ];
    let part = text.get(range.clone())?;
    let word = part.split_whitespace().next()?;
    let about = NEARLY.contains(&word.to_lowercase().as_str()) || word.starts_with(['±', '~']);
    if about {
        let named = part.trim_start_matches(['±', '~']);
        let at = if named.len() < part.len() {
            part.len() - named.len()
        } else {
            word.len()
        };
        let start = trim(text, range.start + at..range.end).start;
        let time = time(text, start..range.end, hours)?;
        return Some(range.start..time.range.end);
    }
    // "+9u14".
    let signed = word.trim_start_matches(['+', '-', '=']);
    let at = range.start + word.len() - signed.len();
    if at > range.start
        && let Some(time) = time(text, at..range.end, hours).filter(|time| time.letter != '.')
    {
        return Some(range.start..time.range.end);
    }
    let rest = part.get(word.len()..)?;
    // "0910", where it was that time.
    let whole = word.trim_end_matches([':', ',', ';']);
    let digits = whole.len() == 4 && whole.bytes().all(|byte| byte.is_ascii_digit());
    let clock = digits.then(|| Clock::parse(&format!("{}:{}", &whole[..2], &whole[2..])));
    if clock
        .flatten()
        .is_some_and(|clock| hours.is_some_and(|hours| hours.are_near(clock)))
        && !is_unit(rest)
    {
        return Some(range.start..range.start + whole.len());
    }
    let word = word.trim_end_matches([':', '.', ',', ';', '-', '–', '—', '\'', '’']);
    let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    let before = digits(word);
    let letter = word.get(before..)?.chars().next()?.to_ascii_lowercase();
    let behind = word.get(before + 1..)?;
    let after = digits(behind);
    let is_whole = after == behind.len();
    let runs_on = || behind[after..].starts_with(char::is_alphabetic);
    let is_shaped = (1..=2).contains(&before)
        && match letter {
            'u' | 'h' => (1..=4).contains(&after) && (is_whole || runs_on()),
            // "3:2" is how a match ended.
            ':' => (2..=4).contains(&after) && (is_whole || runs_on()),
            // "9,05" and "9;05", where it was that time.
            ',' | ';' => {
                let clock = Clock::parse(&word.replacen([',', ';'], ":", 1));
                let inside = |clock| hours.unwrap_or(WAKING).are_near(clock);
                is_whole && after == 2 && clock.is_some_and(inside) && !is_unit(rest)
            }
            // A number with a point is an amount more often than not.
            '.' => {
                let clock = Clock::parse(word).filter(|clock| WAKING.are_near(*clock));
                let outside = |clock| hours.is_some_and(|hours| !hours.are_near(clock));
                is_whole && clock.is_some_and(outside) && !is_unit(rest)
            }
            _ => false,
        };
    is_shaped.then(|| range.start..range.start + word.len())
}

/// Whether a loose line begins like an observation; gives where its words begin, past a bullet.
pub(super) fn begins_like_an_observation(
    text: &str,
    range: Range<usize>,
    hours: Option<Hours>,
) -> Option<usize> {
    let part = text.get(range.clone())?;
    if let Some(at) = past_bullet(part) {
        return Some(range.start + at);
    }
    if chat(part).is_some() {
        return Some(range.start);
    }
    if let Some(at) = past_mark(part) {
        let inner = range.start + at..range.end;
        let is_time = time(text, inner.clone(), hours)
            .is_some_and(|start| start.letter != '.' || text[start.range].ends_with("uur"));
        if is_time {
            // "(+) 9u41", "(3x) 9u55": a sign or a number of times is no bullet.
            let skipped = part[..at].trim_start_matches(['(', '[', ' ']);
            let signed =
                skipped.starts_with(['+', '-', '–', '−', '0']) && skipped.contains([')', ']']);
            let times = skipped.starts_with(|c: char| c.is_ascii_digit())
                && skipped.contains(['x', 'X', '×']);
            return Some(if signed || times {
                range.start
            } else {
                inner.start
            });
        }
    }
    let hyphen = part
        .strip_prefix('-')
        .is_some_and(|rest| !rest.starts_with(['-', '>']) && !rest.is_empty());
    if hyphen {
        return Some(trim(text, range.start + 1..range.end).start);
    }
    // "a) nam de bezem".
    let listed = part
        .strip_prefix(|c: char| c.is_ascii_lowercase())
        .and_then(|rest| rest.strip_prefix(") "));
    if let Some(words) = listed.filter(|rest| !rest.trim().is_empty()) {
        return Some(trim(text, range.end - words.len()..range.end).start);
    }
    let tag = part
        .strip_prefix('#')
        .is_some_and(|rest| rest.starts_with(char::is_alphabetic));
    let timed = time(text, range.clone(), hours).is_some()
        || nearly_a_time(text, range.clone(), hours).is_some();
    (tag || timed).then_some(range.start)
}

/// Where a time could stand behind what people put in front of one: `a)`, `(1)`, `1-`, `*`, `~`, `[`, `om`.
fn past_mark(text: &str) -> Option<usize> {
    let signs = [
        '(', '[', '*', '+', '~', '→', '>', '=', '-', '/', ')', ']', '.', ' ', '\t',
    ];
    let mut rest = text;
    // "9.20u" is one time and no twentieth hour behind a number.
    let is_point = |behind: &str| {
        let behind = behind.strip_prefix('.');
        behind.is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
    };
    let short = rest.find(|c: char| !c.is_alphanumeric()).filter(|size| {
        let behind = &rest[*size..];
        (1..=2).contains(size) && behind.starts_with([')', '-', '/', ']', '.']) && !is_point(behind)
    });
    if let Some(size) = short {
        rest = &rest[size..];
    } else if let Some(inner) = rest.strip_prefix(['(', '['])
        && let Some(size) = inner.find([')', ']']).filter(|size| (1..=2).contains(size))
    {
        rest = &inner[size..];
    }
    let lower = rest.to_lowercase();
    let word = ["om ", "rond ", "at ", "vers "]
        .into_iter()
        .find(|word| lower.starts_with(word));
    rest = &rest[word.map_or(0, str::len)..];
    rest = rest.trim_start_matches(signs);
    let at = text.len() - rest.len();
    (at > 0 && rest.starts_with(|c: char| c.is_ascii_digit())).then_some(at)
}

/// How many bytes the bullet that Word puts in front takes, with the blanks after it.
pub(super) fn past_bullet(text: &str) -> Option<usize> {
    const BULLETS: [char; 23] = [
        '☐', '☑', '☒', '✅', '▢', '•', '·', '–', '—', '▪', '●', '◦', '‣', '■', '□', '❑', '➢', '✓',
        '✔', 'Ø', '\u{f0b7}', '\u{f0a7}', '\u{f0d8}',
    ];
    let boxed = ["[x]", "[X]", "[ ]", "[]"];
    let boxed = boxed.iter().find_map(|one| text.strip_prefix(one));
    let boxed = boxed.filter(|rest| rest.is_empty() || rest.starts_with([' ', '\t']));
    if let Some(rest) = boxed.or_else(|| text.strip_prefix(BULLETS)) {
        return Some(text.len() - rest.trim_start().len());
    }
    // Letters of Word's bullet fonts: with a tab or a no-break space (two spaces by now) after an "o".
    let rest = text
        .strip_prefix('§')
        .filter(|rest| rest.starts_with([' ', '\t']))
        .or_else(|| {
            text.strip_prefix('o').filter(|rest| {
                rest.starts_with('\t') || rest.starts_with("  ") || rest.starts_with(" \t")
            })
        })?;
    (!rest.trim().is_empty()).then(|| text.len() - rest.trim_start().len())
}

fn is_dash(c: char) -> bool {
    matches!(c, '-' | '–' | '—' | '―' | '−' | '‒')
}

/// Whether a text is a rule of dashes: two or more, also with blanks between.
pub(super) fn is_dashes(text: &str) -> bool {
    text.chars().all(|c| is_dash(c) || c == ' ' || c == '\t')
        && text.chars().filter(|c| is_dash(*c)).count() >= 2
        || text == "-"
}

/// Whether a text stands for `---`: Word makes long dashes of it.
pub(super) fn is_fence_of_dashes(text: &str) -> bool {
    text.chars().all(is_dash) && (text.len() >= 3 && text.chars().count() >= 2)
}
