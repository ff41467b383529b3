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
mod dates;
pub mod days;
pub mod findings;
pub mod forms;
pub mod locking;
pub mod measures;
pub(crate) mod choices;
pub mod agreement;
pub mod calibration;
pub mod effects;
pub mod pictures;
pub mod quality;
mod seen;
pub mod staff;

use crate::diagnostic::Language;
pub use crate::wording::dates::{clock, date, dates, day_dates, weekday_and_date};
pub use crate::wording::form_labels::FormLabel;
pub use crate::wording::labels::Label;
pub use crate::wording::quality_labels::QualityLabel;
pub use crate::wording::seen::{hardly_seen, none_found};
pub use crate::wording::staff_labels::StaffLabel;
pub use crate::wording::terms::sentence;
use texts::texts;

texts! {
    /// What the picture of a level shows, for who cannot see it: "goed: stap 3 van 4".
    pub fn steps(word: &str, filled: usize, steps: usize) {
        nl "{word}: stap {filled} van {steps}"
        en "{word}: step {filled} of {steps}"
        fr "{word}\u{a0}: étape {filled} sur {steps}"
    }
    /// What the report of a day that is spread over dates is: no single day.
    pub fn lead_over_dates() {
        nl "Dit verslag vertelt wat jij deed bij de opdrachten, tussen de datums hieronder. Het gaat over wat wij toen zagen, niet over wie je bent. Lees het samen met je coach en vraag uitleg waar je wil."
        en "This report says what you did in the exercises, between the dates below. It is about what we saw then, not about who you are. Read it together with your coach and ask whatever you want to know."
        fr "Ce rapport raconte ce que vous avez fait dans les exercices, entre les dates ci-dessous. Il parle de ce que nous avons vu alors, pas de la personne que vous êtes. Lisez-le avec votre coach et posez toutes vos questions."
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
    fn one_observer() {
        nl "één assessor keek naar jouw werk"
        en "one assessor watched your work"
        fr "un assesseur a observé votre travail"
    }
}

/// By how many people a candidate was observed.
pub fn observers(language: Language, count: usize) -> String {
    if count == 1 {
        return one_observer(language).to_owned();
    }
    let n = number(language, count);
    texts!(language =>
        nl "{n} assessoren keken naar jouw werk"
        en "{n} assessors watched your work"
        fr "{n} assesseurs ont observé votre travail")
}

/// How to read the picture of all competences: its steps by name, lowest first.
pub fn steps_explained(language: Language, levels: &[String]) -> String {
    let names = levels.join(", ");
    texts!(language =>
        nl "Van laag naar hoog: {names}. Streepjes: dit konden wij niet zien."
        en "From low to high: {names}. Dashes: we could not see this."
        fr "De bas en haut\u{a0}: {names}. Pointillés\u{a0}: nous n’avons pas pu le voir.")
}

/// Why an exercise did not count.
pub fn excluded(language: Language, exercise: Option<&str>, reason: &str) -> String {
    let reason = reason.trim().trim_end_matches('.');
    match exercise {
        Some(name) => texts!(language =>
            nl "{name} telt niet mee voor jouw resultaat: {reason}."
            en "{name} does not count for your result: {reason}."
            fr "{name} ne compte pas pour votre résultat\u{a0}: {reason}."),
        None => texts!(language =>
            nl "Deze dag telt niet mee voor jouw resultaat: {reason}."
            en "This day does not count for your result: {reason}."
            fr "Cette journée ne compte pas pour votre résultat\u{a0}: {reason}."),
    }
}

/// Core competences of which too little was seen.
pub fn too_little_of(language: Language, names: &[&str]) -> String {
    let names = names.join(", ");
    texts!(language =>
        nl "Hier zagen wij te weinig van om iets te besluiten: {names}."
        en "We saw too little of this to decide anything: {names}."
        fr "Nous avons vu trop peu de ceci pour conclure\u{a0}: {names}.")
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
    fn few_are_counted_in_words() {
        assert_eq!(
            observers(Language::Nl, 3),
            "drie assessoren keken naar jouw werk"
        );
    }
}
