//! Dates and times as people write them.

use super::terms::pick;
use super::texts::texts;
use crate::day::{Clock, Date, Day};
use crate::diagnostic::Language;

texts! {
    fn months() {
        nl ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"]
        en ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]
        fr ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"]
    }
    fn weekdays() {
        nl ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"]
        en ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
        fr ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"]
    }
}

/// "17 maart 2026".
pub fn date(language: Language, date: Date) -> String {
    let (year, month, day) = date.parts();
    let month = months(language)[usize::from(month.clamp(1, 12)) - 1];
    match (language, day) {
        (Language::Fr, 1) => format!("1er {month} {year}"),
        _ => format!("{day} {month} {year}"),
    }
}

/// "dinsdag 17 maart 2026".
pub fn weekday_and_date(language: Language, day: Date) -> String {
    format!(
        "{} {}",
        weekdays(language)[usize::from(day.weekday().min(6))],
        date(language, day)
    )
}

/// "17 tot en met 19 maart 2026", or "30 maart 2026 tot en met 2 april 2026".
pub fn dates(language: Language, from: Date, until: Date) -> String {
    let to = pick(language, "tot en met", "to", "au");
    if from == until {
        return weekday_and_date(language, from);
    }
    let ((year, month, day), (last_year, last_month, _)) = (from.parts(), until.parts());
    let first = match (language, day) {
        _ if (year, month) != (last_year, last_month) => date(language, from),
        (Language::Fr, 1) => "1er".to_owned(),
        _ => day.to_string(),
    };
    format!("{first} {to} {}", date(language, until))
}

/// The date or dates of an assessment day, in words.
pub fn day_dates(language: Language, day: &Day) -> String {
    dates(language, day.date, day.until.unwrap_or(day.date))
}

/// A time of day as people write it: "10.32 uur", "10:32", "10 h 32".
pub fn clock(language: Language, time: Clock) -> String {
    let (hour, minute) = (time.minutes / 60, time.minutes % 60);
    texts!(language => nl "{hour}.{minute:02}\u{a0}uur" en "{hour}:{minute:02}" fr "{hour}\u{a0}h\u{a0}{minute:02}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_and_times_read_as_people_write_them() {
        let day = Date::parse("2026-03-17").expect("a real date");
        let first = Date::parse("2026-04-01").expect("a real date");
        assert_eq!(weekday_and_date(Language::Nl, day), "dinsdag 17 maart 2026");
        assert_eq!(date(Language::Fr, first), "1er avril 2026");
        assert_eq!(
            dates(Language::En, day, first),
            "17 March 2026 to 1 April 2026"
        );
        let last = Date::parse("2026-03-19").expect("a real date");
        assert_eq!(
            dates(Language::Nl, day, last),
            "17 tot en met 19 maart 2026"
        );
        assert_eq!(
            clock(
                Language::Nl,
                Clock {
                    minutes: 9 * 60 + 5
                }
            ),
            "9.05\u{a0}uur"
        );
    }
}
