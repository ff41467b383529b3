//! A time of the day as people write it.

use crate::day::Clock;

use super::units::is_unit;

/// A clock time at the start of a text, the sign in it and its length; what follows must not be glued to it. With
/// `am` or `pm` behind it a point is as good as a colon.
pub(super) fn clock(text: &str) -> Option<(Clock, char, usize)> {
    if !text.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    if let Some(apart) = clock_apart(text) {
        return Some(apart);
    }
    let is_part = |c: char| c.is_ascii_digit() || matches!(c, 'u' | 'U' | 'h' | 'H' | ':' | '.');
    let size = text.find(|c| !is_part(c)).unwrap_or(text.len());
    let word = text.get(..size)?.trim_end_matches([':', '.']);
    let clock = Clock::parse(without_more(word));
    if let Some((half, behind)) = half_of_day(text.get(word.len()..)?) {
        let hours = clock
            .map(|clock| clock.minutes / 60)
            .filter(|hours| (1..=12).contains(hours));
        let minutes = clock?.minutes % 60 + (hours? % 12 + half) * 60;
        return Some((Clock { minutes }, ':', word.len() + behind));
    }
    let clock = clock.filter(|_| ends_a_time(text.get(size..).unwrap_or("")))?;
    let letter = word.chars().find(|c| !c.is_ascii_digit())?;
    let rest = text.get(word.len()..)?;
    // "9.05 uur", "9:05 u."
    let hour = [" uur", " u.", " u"]
        .into_iter()
        .find_map(|word| rest.strip_prefix(word));
    let hour = hour.filter(|rest| matches!(letter, ':' | '.') && ends_a_time(rest));
    let size = text.len() - hour.unwrap_or(rest).len();
    Some((clock, letter.to_ascii_lowercase(), size))
}

/// `9:05u` without its letter, `9:05:30` without its seconds.
fn without_more(word: &str) -> &str {
    let plain = word
        .strip_suffix(['u', 'U', 'h', 'H'])
        .filter(|plain| plain.contains([':', '.']));
    let seconds = |(clock, seconds): &(&str, &str)| {
        clock.contains(':')
            && seconds.len() == 2
            && seconds.parse::<u8>().is_ok_and(|number| number < 60)
    };
    let clock = word
        .rsplit_once(':')
        .filter(seconds)
        .map(|(clock, _)| clock);
    plain.or(clock).unwrap_or(word)
}

pub(super) fn ends_a_time(rest: &str) -> bool {
    let after = rest.chars().next();
    after.is_none_or(|c| c.is_whitespace() || matches!(c, ',' | ';' | '-' | '–' | '—' | ')' | ']'))
}

/// `9u 20`, `9 uur 20`: hours and minutes with a blank between, but for an amount: `9u 20 minuten`.
fn clock_apart(text: &str) -> Option<(Clock, char, usize)> {
    let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    let hours = text.get(..digits(text)).filter(|hours| hours.len() <= 2)?;
    let rest = text.get(hours.len()..)?.trim_start_matches(' ');
    let letter = rest.chars().next().map(|c| c.to_ascii_lowercase());
    let letter = letter.filter(|c| matches!(c, 'u' | 'h'))?;
    let rest = rest.get(1..)?;
    let rest = rest.strip_prefix("ur").unwrap_or(rest);
    let minutes = rest.trim_start_matches(' ');
    let (minutes, behind) = minutes
        .split_at_checked(2)
        .filter(|_| digits(minutes) == 2)?;
    let behind = behind.strip_prefix(':').unwrap_or(behind);
    let clock = Clock::parse(&format!("{hours}{letter}{minutes}"))?;
    let size = text.len() - behind.len();
    let is_apart = size > hours.len() + 3;
    (is_apart && ends_a_time(behind) && !is_unit(behind)).then_some((clock, letter, size))
}

/// The hours that `am` or `pm` at the start of a text adds, and its length.
fn half_of_day(text: &str) -> Option<(u16, usize)> {
    let rest = text.trim_start_matches(' ');
    let lower = rest.get(..rest.len().min(5)).unwrap_or(rest).to_lowercase();
    let halves = [("a.m.", 0), ("p.m.", 12), ("am", 0), ("pm", 12)];
    let (word, hours) = halves
        .into_iter()
        .find(|(word, _)| lower.starts_with(word))?;
    let behind = rest.get(word.len()..)?;
    let behind = behind.strip_prefix([':', '.']).unwrap_or(behind);
    ends_a_time(behind).then_some((hours, text.len() - rest.len() + word.len()))
}
