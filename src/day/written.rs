//! Dates as spreadsheets and programs write them into cells.

use super::date::{Clock, Date, month_named};

/// What a cell says of a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Written {
    /// A date: year-month-day, day/month/year or with the month in letters, also with a time behind it.
    Date(Date),
    /// A date only if the month stands first.
    MonthFirst,
    /// A number of days as Excel counts them, and the date that it stands for.
    Counted(Date),
    /// Nothing of the kind.
    Unreadable,
}

impl Written {
    /// Reads a cell.
    ///
    /// ```
    /// use wakker::day::Written;
    ///
    /// let read = |text| match Written::read(text) {
    ///     Written::Date(date) => date.to_string(),
    ///     other => format!("{other:?}"),
    /// };
    /// assert_eq!(read("2026-03-17 00:00:00"), "2026-03-17");
    /// assert_eq!(read("17-mrt-2026"), "2026-03-17");
    /// assert_eq!(read("3/17/2026"), "MonthFirst");
    /// ```
    pub fn read(text: &str) -> Self {
        let text = text.trim();
        let day = without_time(text);
        if let Some(date) = Date::parse(day)
            .or_else(|| in_letters(day))
            .or_else(|| Date::in_words(day))
        {
            return Self::Date(date);
        }
        let parts: Vec<&str> = day.split(['/', '-', '.']).collect();
        if let [month, day, year] = parts[..]
            && Date::parse(&format!("{day}/{month}/{year}")).is_some()
        {
            return Self::MonthFirst;
        }
        counted(text).map_or(Self::Unreadable, Self::Counted)
    }
}

/// `17/03/2026 0:00:00` and `2026-03-17T09:15` without the time.
fn without_time(text: &str) -> &str {
    let Some((day, time)) = text.split_once(['T', ' ']) else {
        return text;
    };
    let time = time.trim().trim_end_matches('Z');
    let time = time.split_once('.').map_or(time, |(time, _)| time);
    let parts: Vec<&str> = time.split(':').collect();
    let is_time = match parts[..] {
        [hours, minutes] => Clock::parse(&format!("{hours}:{minutes}")).is_some(),
        [hours, minutes, seconds] => {
            Clock::parse(&format!("{hours}:{minutes}")).is_some()
                && seconds.len() == 2
                && seconds.parse::<u8>().is_ok_and(|seconds| seconds < 60)
        }
        _ => false,
    };
    if is_time { day } else { text }
}

/// `17-mrt-2026`, `17 mrt. 2026`, `17/Mar/2026`.
fn in_letters(text: &str) -> Option<Date> {
    let mut parts = text
        .split(['-', '/', ' ', '.'])
        .filter(|part| !part.is_empty());
    let (day, month, year) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() || year.len() != 4 {
        return None;
    }
    let month = month_named(month)?;
    Date::parse(&format!("{day}/{}/{year}", month + 1))
}

/// The date of a number of days as Excel counts them, from 1950 to 2099: 1 is the first of January 1900, and a 29
/// February 1900 that never was counts too.
fn counted(text: &str) -> Option<Date> {
    let whole = text.split(['.', ',']).next()?;
    let days: i32 = whole.parse().ok()?;
    if whole.len() != 5 || !(18_264..=73_050).contains(&days) {
        return None;
    }
    Date::parse("1899-12-30")?.after(days)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> String {
        match Written::read(text) {
            Written::Date(date) => date.to_string(),
            Written::MonthFirst => "month first".to_owned(),
            Written::Counted(date) => format!("counted {date}"),
            Written::Unreadable => "?".to_owned(),
        }
    }

    #[test]
    fn dates_are_read_as_programs_write_them() {
        for text in [
            "2026-03-17",
            "17/03/2026 0:00:00",
            "17/03/2026 00:00",
            "2026-03-17T00:00:00",
            "2026-03-17 00:00:00",
            "2026-03-17T00:00:00.000Z",
            "17/3/2026 9:15",
            "17-mrt-2026",
            "17 mrt. 2026",
            "17-Mar-2026",
            "17 mars 2026",
            "17 maart 2026",
        ] {
            assert_eq!(read(text), "2026-03-17", "{text}");
        }
        assert_eq!(read("3/17/2026"), "month first");
        assert_eq!(read("46098"), "counted 2026-03-17");
        for text in [
            "",
            "17/03/26",
            "32/01/2026",
            "gisteren",
            "2026",
            "4609",
            "17-mrt",
            "17/3/2026 25:00",
        ] {
            assert_eq!(read(text), "?", "{text}");
        }
    }
}
