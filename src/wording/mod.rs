//! Values to words, in the language of the reader.

pub mod agreement;
pub(crate) mod blank;
pub mod calibration;
pub mod commands;
mod counts;
pub mod effects;
pub(crate) mod explain;
pub mod findings;
pub mod form_labels;
pub mod forms;
pub mod held_back;
pub mod labels;
pub mod locking;
pub mod measures;
pub mod needs;
pub mod pictures;
pub mod quality;
mod quality_labels;
pub(crate) mod rubrics;
pub(crate) mod screens;
mod seen;
pub mod staff;
mod staff_labels;
pub(crate) mod stand_in;
pub mod terms;
mod texts;

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
}

/// "17 maart 2026".
pub fn date(language: Language, date: Date) -> String {
    let (year, month, day) = date.parts();
    let month = month_name(language, month);
    match (language, day) {
        (Language::Fr, 1) => format!("1er {month} {year}"),
        _ => format!("{day} {month} {year}"),
    }
}

/// "dinsdag 17 maart 2026".
pub fn weekday_and_date(language: Language, day: Date) -> String {
    format!(
        "{} {}",
        weekday_name(language, day.weekday()),
        date(language, day)
    )
}

/// "17 tot en met 19 maart 2026", or "30 maart 2026 tot en met 2 april 2026".
pub fn dates(language: Language, from: Date, until: Date) -> String {
    let to = match language {
        Language::Nl => "tot en met",
        Language::En => "to",
        Language::Fr => "au",
    };
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
    match language {
        Language::Nl => format!("{hour}.{minute:02}\u{a0}uur"),
        Language::En => format!("{hour}:{minute:02}"),
        Language::Fr => format!("{hour}\u{a0}h\u{a0}{minute:02}"),
    }
}

/// By how many people a candidate was observed.
pub fn observers(language: Language, count: usize) -> String {
    match (language, count) {
        (Language::Nl, 1) => "één begeleider keek naar jouw werk".into(),
        (Language::Nl, n) => format!("{} begeleiders keken naar jouw werk", number(language, n)),
        (Language::En, 1) => "one coach watched your work".into(),
        (Language::En, n) => format!("{} coaches watched your work", number(language, n)),
        (Language::Fr, 1) => "un accompagnateur a observé votre travail".into(),
        (Language::Fr, n) => {
            format!(
                "{} accompagnateurs ont observé votre travail",
                number(language, n)
            )
        }
    }
}

/// How to read the picture of all competences: its steps by name, lowest first.
pub fn steps_explained(language: Language, levels: &[String]) -> String {
    let names = levels.join(", ");
    match language {
        Language::Nl => {
            format!("Van laag naar hoog: {names}. Streepjes: dit konden wij niet zien.")
        }
        Language::En => format!("From low to high: {names}. Dashes: we could not see this."),
        Language::Fr => {
            format!("De bas en haut : {names}. Pointillés : nous n’avons pas pu le voir.")
        }
    }
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
    match (language, exercise) {
        (Language::Nl, Some(name)) => {
            format!("{name} telt niet mee voor jouw resultaat: {reason}.")
        }
        (Language::Nl, None) => format!("Deze dag telt niet mee voor jouw resultaat: {reason}."),
        (Language::En, Some(name)) => format!("{name} does not count for your result: {reason}."),
        (Language::En, None) => format!("This day does not count for your result: {reason}."),
        (Language::Fr, Some(name)) => {
            format!("{name} ne compte pas pour votre résultat : {reason}.")
        }
        (Language::Fr, None) => {
            format!("Cette journée ne compte pas pour votre résultat : {reason}.")
        }
    }
}

/// Core competences of which too little was seen.
pub fn too_little_of(language: Language, names: &[&str]) -> String {
    let names = names.join(", ");
    match language {
        Language::Nl => format!("Hier zagen wij te weinig van om iets te besluiten: {names}."),
        Language::En => format!("We saw too little of this to decide anything: {names}."),
        Language::Fr => format!("Nous avons vu trop peu de ceci pour conclure : {names}."),
    }
}

/// A small number as a word, a larger one in digits.
fn number(language: Language, n: usize) -> String {
    const NL: [&str; 11] = [
        "nul", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien",
    ];
    const EN: [&str; 11] = [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    ];
    const FR: [&str; 11] = [
        "zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix",
    ];
    let words = match language {
        Language::Nl => NL,
        Language::En => EN,
        Language::Fr => FR,
    };
    words
        .get(n)
        .map_or_else(|| n.to_string(), |&word| word.to_owned())
}

fn month_name(language: Language, month: u8) -> &'static str {
    const NL: [&str; 12] = [
        "januari",
        "februari",
        "maart",
        "april",
        "mei",
        "juni",
        "juli",
        "augustus",
        "september",
        "oktober",
        "november",
        "december",
    ];
    const EN: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    const FR: [&str; 12] = [
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ];
    let index = usize::from(month.clamp(1, 12)) - 1;
    match language {
        Language::Nl => NL[index],
        Language::En => EN[index],
        Language::Fr => FR[index],
    }
}

fn weekday_name(language: Language, weekday: u8) -> &'static str {
    const NL: [&str; 7] = [
        "maandag",
        "dinsdag",
        "woensdag",
        "donderdag",
        "vrijdag",
        "zaterdag",
        "zondag",
    ];
    const EN: [&str; 7] = [
        "Monday",
        "Tuesday",
        "Wednesday",
        "Thursday",
        "Friday",
        "Saturday",
        "Sunday",
    ];
    const FR: [&str; 7] = [
        "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche",
    ];
    let index = usize::from(weekday.min(6));
    match language {
        Language::Nl => NL[index],
        Language::En => EN[index],
        Language::Fr => FR[index],
    }
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
