//! Values to words, in the language of the reader.

mod texts;
pub(crate) mod blank;
pub(crate) mod explain;
pub mod form_labels;
pub mod held_back;
pub mod labels;
pub mod needs;
mod quality_labels;
pub(crate) mod rubrics;
pub(crate) mod screens;
mod staff_labels;
pub(crate) mod stand_in;
pub mod terms;
pub mod commands;
pub mod counts;
pub mod days;
pub mod findings;
pub mod forms;
pub mod locking;
pub mod measures;
pub mod agreement;
pub mod calibration;
pub mod effects;
pub mod pictures;
pub mod quality;
mod seen;
pub mod staff;

use crate::day::{Clock, Date, Day};
use crate::diagnostic::Language;
pub use crate::wording::form_labels::FormLabel;
pub use crate::wording::labels::Label;
pub use crate::wording::quality_labels::QualityLabel;
pub use crate::wording::seen::{hardly_seen, none_found};
pub use crate::wording::staff_labels::StaffLabel;
use texts::texts;

texts! {
    /// What the picture of a level shows, for who cannot see it: "goed: stap 3 van 4".
    pub fn steps(word: &str, filled: usize, steps: usize) {
        nl "{word}: stap {filled} van {steps}"
        en "{word}: step {filled} of {steps}"
        fr "{word} : étape {filled} sur {steps}"
    }
    /// What the report of a day that is spread over dates is: no single day.
    pub fn lead_over_dates() {
        nl "Dit verslag vertelt wat jij deed bij de opdrachten, tussen de datums hieronder. Het gaat over wat wij toen zagen, niet over wie je bent. Lees het samen met je begeleider en vraag uitleg waar je wil."
        en "This report tells what you did in the exercises, between the dates below. It is about what we saw then, not about who you are. Read it together with your coach and ask whatever you want to know."
        fr "Ce rapport raconte ce que vous avez fait dans les exercices, entre les dates ci-dessous. Il parle de ce que nous avons vu alors, pas de la personne que vous êtes. Lisez-le avec votre accompagnateur et posez toutes vos questions."
    }
    /// That a competence went differently from one exercise to the next.
    pub fn varies_point() {
        nl "Sommige competenties lukten in de ene opdracht beter dan in de andere. Bespreek samen hoe dat komt."
        en "Some competences went better in one exercise than in another. Talk about why."
        fr "Certaines compétences ont mieux réussi dans un exercice que dans un autre. Parlez-en ensemble."
    }
    /// That notes could not be used.
    pub fn notes_left_out() {
        nl "Niet alle notities van de dag konden gebruikt worden. Dit verslag is dus nog niet volledig."
        en "Not all notes of the day could be used. So this report is not complete yet."
        fr "Toutes les notes de la journée n’ont pas pu être utilisées. Ce rapport n’est donc pas encore complet."
    }
    fn small_numbers() {
        nl ["nul", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien"]
        en ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
        fr ["zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix"]
    }
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
    fn one_observer() {
        nl "één begeleider keek naar jouw werk"
        en "one coach watched your work"
        fr "un accompagnateur a observé votre travail"
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
    let to = terms::pick(language, "tot en met", "to", "au");
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

/// By how many people a candidate was observed.
pub fn observers(language: Language, count: usize) -> String {
    if count == 1 {
        return one_observer(language).to_owned();
    }
    let n = number(language, count);
    texts!(language =>
        nl "{n} begeleiders keken naar jouw werk"
        en "{n} coaches watched your work"
        fr "{n} accompagnateurs ont observé votre travail")
}

/// How to read the picture of all competences: its steps by name, lowest first.
pub fn steps_explained(language: Language, levels: &[String]) -> String {
    let names = levels.join(", ");
    texts!(language =>
        nl "Van laag naar hoog: {names}. Streepjes: dit konden wij niet zien."
        en "From low to high: {names}. Dashes: we could not see this."
        fr "De bas en haut : {names}. Pointillés : nous n’avons pas pu le voir.")
}

/// A circumstance as a sentence, with the exercise in front where there is one.
pub fn sentence(exercise: Option<&str>, text: &str) -> String {
    let mut letters = text.trim().chars();
    let text = match (letters.next(), exercise) {
        (Some(first), None) => first.to_uppercase().chain(letters).collect::<String>(),
        _ => text.trim().to_owned(),
    };
    let stop = if text.ends_with(['.', '!', '?']) {
        ""
    } else {
        "."
    };
    exercise.map_or_else(
        || format!("{text}{stop}"),
        |exercise| format!("{exercise}: {text}{stop}"),
    )
}

/// Why an exercise did not count.
pub fn excluded(language: Language, exercise: Option<&str>, reason: &str) -> String {
    let reason = reason.trim().trim_end_matches('.');
    match exercise {
        Some(name) => texts!(language =>
            nl "{name} telt niet mee voor jouw resultaat: {reason}."
            en "{name} does not count for your result: {reason}."
            fr "{name} ne compte pas pour votre résultat : {reason}."),
        None => texts!(language =>
            nl "Deze dag telt niet mee voor jouw resultaat: {reason}."
            en "This day does not count for your result: {reason}."
            fr "Cette journée ne compte pas pour votre résultat : {reason}."),
    }
}

/// Core competences of which too little was seen.
pub fn too_little_of(language: Language, names: &[&str]) -> String {
    let names = names.join(", ");
    texts!(language =>
        nl "Hier zagen wij te weinig van om iets te besluiten: {names}."
        en "We saw too little of this to decide anything: {names}."
        fr "Nous avons vu trop peu de ceci pour conclure : {names}.")
}

/// A small number as a word, a larger one in digits.
fn number(language: Language, n: usize) -> String {
    let word = small_numbers(language).get(n).copied();
    word.map_or_else(|| n.to_string(), str::to_owned)
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
        assert_eq!(
            observers(Language::Nl, 3),
            "drie begeleiders keken naar jouw werk"
        );
    }
}
