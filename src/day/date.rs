//! Civil dates and clock times, without any clock.

use std::fmt;

use crate::unseen;

/// A day of the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(time::Date);

/// The months in Dutch, English and French.
const MONTHS: [[&str; 3]; 12] = [
    ["januari", "january", "janvier"],
    ["februari", "february", "février"],
    ["maart", "march", "mars"],
    ["april", "april", "avril"],
    ["mei", "may", "mai"],
    ["juni", "june", "juin"],
    ["juli", "july", "juillet"],
    ["augustus", "august", "août"],
    ["september", "september", "septembre"],
    ["oktober", "october", "octobre"],
    ["november", "november", "novembre"],
    ["december", "december", "décembre"],
];

/// How months are shortened beside their first three letters, in Dutch and French.
const SHORT: [(usize, &[&str]); 6] = [
    (1, &["fevr", "fev"]),
    (2, &["mrt"]),
    (3, &["avr"]),
    (6, &["juil"]),
    (7, &["aou"]),
    (11, &["dec"]),
];

/// The place of a month in the year, from 0, by its name or the way it is shortened in Dutch, English or French.
pub(crate) fn month_named(text: &str) -> Option<usize> {
    let word = crate::id::slug(text);
    let shortened = |name: &&str| {
        let name = crate::id::slug(name);
        let is_part = word.len() >= 3 && word.len() <= 4 && name.starts_with(&word);
        name == word || is_part && word != "jui"
    };
    let known = MONTHS.iter().position(|names| names.iter().any(shortened));
    let short = || SHORT.iter().find(|(_, all)| all.contains(&word.as_str()));
    known.or_else(|| short().map(|(month, _)| *month))
}

impl Date {
    /// Reads a date in any of the ways in which people write one.
    pub fn read(text: &str) -> Option<Self> {
        Self::parse(text)
            .or_else(|| Self::in_words(text))
            .or_else(|| Self::short(text))
    }

    /// Reads `2026-03-17` or `17/3/2026` (also with hyphens or points); the day must exist.
    pub fn parse(text: &str) -> Option<Self> {
        let text = unseen::without(text);
        let parts: Vec<&str> = text.trim().split(['-', '/', '.']).collect();
        let [first, month, last] = parts.as_slice() else {
            return None;
        };
        let number = |part: &str| {
            part.parse::<u16>()
                .ok()
                .filter(|_| part.bytes().all(|b| b.is_ascii_digit()))
        };
        let (year, day) = if first.len() == 4 {
            (first, last)
        } else {
            (last, first)
        };
        if year.len() != 4 {
            return None;
        }
        let month = time::Month::try_from(u8::try_from(number(month)?).ok()?).ok()?;
        let day = u8::try_from(number(day)?).ok()?;
        time::Date::from_calendar_date(i32::from(number(year)?), month, day)
            .ok()
            .map(Self)
    }

    /// Reads a date as people write it in a hurry: `24/11/26`, day first.
    fn short(text: &str) -> Option<Self> {
        let parts: Vec<&str> = text.trim().split(['-', '/', '.']).collect();
        let [day, month, year] = parts.as_slice() else {
            return None;
        };
        let is_year = year.len() == 2 && year.bytes().all(|b| b.is_ascii_digit());
        is_year.then(|| Self::parse(&format!("{day}/{month}/20{year}")))?
    }

    /// Reads a date as it is printed: `dinsdag 17 maart 2026` or `17 maart 2026`, in any of the languages of reports.
    pub fn in_words(text: &str) -> Option<Self> {
        let lower = text.to_lowercase();
        let mut words: Vec<&str> = lower
            .split([' ', ','])
            .filter(|word| !word.is_empty())
            .collect();
        if words.len() == 4 && words[0].chars().all(char::is_alphabetic) {
            words.remove(0);
        }
        let [day, month, year] = words.as_slice() else {
            return None;
        };
        let place = month_named(month)?;
        let day = day.strip_suffix("er").unwrap_or(day);
        let is_year = year.len() == 4;
        Self::parse(&format!("{day}/{}/{year}", place + 1)).filter(|_| is_year)
    }

    /// So many days later.
    pub fn after(self, days: i32) -> Option<Self> {
        let days = time::Duration::days(i64::from(days));
        self.0.checked_add(days).map(Self)
    }

    /// The day of the week: 0 for Monday to 6 for Sunday.
    pub fn weekday(self) -> u8 {
        self.0.weekday().number_days_from_monday()
    }

    /// Whole months from this day to a later one; 0 for an earlier one.
    pub fn months_until(self, later: Self) -> u32 {
        let ((year, month, day), (to_year, to_month, to_day)) = (self.parts(), later.parts());
        let months = (to_year - year) * 12 + i32::from(to_month) - i32::from(month);
        let whole = months - i32::from(to_day < day);
        u32::try_from(whole).unwrap_or(0)
    }

    /// The number of the day, counted on from a day long ago: differences are days.
    pub fn number(self) -> i32 {
        self.0.to_julian_day()
    }

    /// Year, month and day of the month.
    pub fn parts(self) -> (i32, u8, u8) {
        (self.0.year(), u8::from(self.0.month()), self.0.day())
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = self.parts();
        f.pad(&format!("{year:04}-{month:02}-{day:02}"))
    }
}

/// A time of the day, in whole minutes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Clock {
    /// Minutes since midnight.
    pub minutes: u16,
}

impl Clock {
    /// Reads `9u14`, `9:14`, `09.14`, `9h14` or `9u`.
    pub fn parse(text: &str) -> Option<Self> {
        let (hours, minutes) = text.split_once(['u', 'U', 'h', 'H', ':', '.'])?;
        let digits = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
        let bare_hour = minutes.is_empty() && text.ends_with(['u', 'U', 'h', 'H']);
        if hours.is_empty() || hours.len() > 2 || !digits(hours) || !digits(minutes) {
            return None;
        }
        if minutes.len() != 2 && !bare_hour {
            return None;
        }
        let hours: u16 = hours.parse().ok()?;
        let minutes: u16 = if bare_hour { 0 } else { minutes.parse().ok()? };
        (hours < 24 && minutes < 60).then_some(Self {
            minutes: hours * 60 + minutes,
        })
    }
}

impl fmt::Display for Clock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}u{:02}", self.minutes / 60, self.minutes % 60)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_read_as_they_are_printed() {
        for text in [
            "17 maart 2026",
            "dinsdag 17 maart 2026",
            "Tuesday, 17 March 2026",
            "mardi 17 mars 2026",
        ] {
            let date = Date::in_words(text).map(|date| date.to_string());
            assert_eq!(date.as_deref(), Some("2026-03-17"), "{text}");
        }
        let first = Date::in_words("1er avril 2026").map(|date| date.to_string());
        assert_eq!(first.as_deref(), Some("2026-04-01"));
        for text in [
            "17 maart",
            "31 april 2026",
            "17 maart 26",
            "maart 2026",
            "2026",
        ] {
            assert_eq!(Date::in_words(text), None, "{text}");
        }
    }

    #[test]
    fn dates_are_iso_or_day_month_year_and_must_exist() {
        for text in [
            "2026-03-17",
            "17/3/2026",
            "17/03/2026",
            "17-3-2026",
            " 17.3.2026 ",
            "\u{200E}17/\u{200E}03/\u{200E}2026",
        ] {
            assert_eq!(
                Date::parse(text).map(|d| d.to_string()).as_deref(),
                Some("2026-03-17"),
                "{text}"
            );
        }
        for text in [
            "2026-02-30",
            "31/4/2026",
            "17/3/26",
            "3/17/2026",
            "gisteren",
            "",
            "2026-3",
            "+2026-03-17",
        ] {
            assert_eq!(Date::parse(text), None, "{text}");
        }
    }

    #[test]
    fn times_are_read_in_every_way_people_write_them() {
        for text in ["9u14", "9:14", "09.14", "9h14", "09U14"] {
            assert_eq!(
                Clock::parse(text).map(|c| c.to_string()).as_deref(),
                Some("9u14"),
                "{text}"
            );
        }
        for text in ["24u00", "9u60", "9u1", "914", "u14", "9:", "1.5"] {
            assert_eq!(Clock::parse(text), None, "{text}");
        }
        assert_eq!(Clock::parse("9u").map(|c| c.minutes), Some(540));
    }
}
