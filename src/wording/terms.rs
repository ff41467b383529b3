//! The words for certainty, reasons, coverage and other values, on screens and in reports.

use super::texts::texts;
use crate::diagnostic::Language;
use crate::ratings::{Origin, Split};
use crate::scoring::{Certainty, Reason};

/// Picks the text of a language; all three have to be given.
pub fn pick<T>(language: Language, nl: T, en: T, fr: T) -> T {
    match language {
        Language::Nl => nl,
        Language::En => en,
        Language::Fr => fr,
    }
}

texts! {
    /// Behind a figure that is a difference of shares.
    pub fn points() { nl " procentpunten" en " percentage points" fr " points de pourcentage" }
    /// A rubric by its stamp: "rubriek done 1.0 (738e548fc03b)".
    pub fn rubric(stamp: &str) { nl "rubriek {stamp}" en "rubric {stamp}" fr "grille {stamp}" }
    /// How sure a score is, in a few words for assessors and coaches.
    pub fn certainty(certainty: Certainty) {
        Certainty::Certain => nl "redelijk zeker" en "fairly sure" fr "assez sûr"
        Certainty::Tentative => nl "nog niet zeker" en "not sure yet" fr "pas encore sûr"
        Certainty::Varies => nl "verschilt per opdracht" en "varies by exercise" fr "varie selon l’exercice"
        Certainty::TooLittle => nl "te weinig gezien" en "too little seen" fr "trop peu observé"
        Certainty::Unseen => nl "niet gezien" en "not seen" fr "pas observé"
        Certainty::NotTargeted => nl "niet in deze proef" en "not in this test" fr "pas dans cette épreuve"
        Certainty::NotStated => nl "" en "" fr ""
    }
    /// Why a score is not surer, in a few words for assessors and coaches.
    pub fn reason(reason: Reason) {
        Reason::OneAssessor => nl "één assessor" en "one assessor" fr "un seul assesseur"
        Reason::OneExercise => nl "één opdracht" en "one exercise" fr "un seul exercice"
        Reason::RatedOnce =>
            nl "te weinig dubbel beoordeeld"
            en "too few rated twice"
            fr "trop peu d’évaluations doubles"
        Reason::NotAgreed => nl "assessoren verschillen" en "assessors differ" fr "les assesseurs diffèrent"
        Reason::OnTheBorder => nl "op de grens" en "on the border" fr "à la limite entre deux niveaux"
        Reason::Split =>
            nl "waarnemingen in twee richtingen"
            en "observations point two ways"
            fr "observations divergentes"
        Reason::FromElsewhere => nl "alleen van elders" en "only from elsewhere" fr "d’ailleurs uniquement"
        Reason::Whole => nl "oordeel over het geheel" en "judged as a whole" fr "jugement d’ensemble"
        Reason::Coverage =>
            nl "te weinig indicatoren beoordeeld"
            en "too few indicators rated"
            fr "trop peu d’indicateurs évalués"
        Reason::Observations => nl "te weinig waarnemingen" en "too few observations" fr "trop peu d’observations"
        Reason::NoChance => nl "geen kans in de opdrachten" en "no chance in the exercises" fr "pas d’occasion"
        Reason::OneDate => nl "alles op één dag" en "all on one day" fr "tout le même jour"
    }
    /// Why a level is not surer, in plain words for the candidate.
    pub fn reason_for_candidate(reason: Reason) {
        Reason::OneAssessor =>
            nl "één assessor beoordeelde dit"
            en "one assessor rated this"
            fr "un seul assesseur l’a évalué"
        Reason::OneExercise =>
            nl "wij zagen dit in één opdracht"
            en "we saw this in one exercise"
            fr "nous l’avons vu dans un seul exercice"
        Reason::RatedOnce =>
            nl "vaak keek er maar één assessor"
            en "often only one assessor was watching"
            fr "souvent, un seul assesseur observait"
        Reason::NotAgreed =>
            nl "de assessoren zagen dit niet hetzelfde"
            en "the assessors did not see this the same way"
            fr "les assesseurs ne l’ont pas vu de la même façon"
        Reason::OnTheBorder =>
            nl "dit ligt tussen twee stappen in"
            en "this lies between two steps"
            fr "c’est entre deux étapes"
        Reason::Split =>
            nl "het ging de ene keer anders dan de andere"
            en "it went differently from one time to the next"
            fr "c’était différent d’une fois à l’autre"
        Reason::FromElsewhere =>
            nl "dit werd elders genoteerd"
            en "this was noted elsewhere"
            fr "cela a été noté ailleurs"
        Reason::Whole =>
            nl "wij keken hier naar het geheel"
            en "here we looked at the whole"
            fr "nous avons regardé l’ensemble"
        Reason::Coverage | Reason::Observations =>
            nl "wij zagen hier weinig van"
            en "we saw little of this"
            fr "nous en avons vu peu"
        Reason::NoChance =>
            nl "de opdrachten gaven hier geen kans voor"
            en "the exercises gave no chance for this"
            fr "les exercices n’en ont pas donné l’occasion"
        Reason::OneDate =>
            nl "wij zagen dit op één dag"
            en "we saw this on one day"
            fr "nous l’avons vu en un seul jour"
    }
    /// How a rating came about.
    pub fn origin(origin: Origin) {
        Origin::Given => nl "gegeven" en "given" fr "donné"
        Origin::Derived =>
            nl "uit de waarnemingen, nog te bevestigen"
            en "from the observations, still to be confirmed"
            fr "d’après les observations, à confirmer"
        Origin::Elsewhere => nl "elders genoteerd" en "noted elsewhere" fr "noté ailleurs"
    }
    /// Why the observations behind a rating point two ways.
    pub fn split(split: Split) {
        Split::ByTally => nl "de telling beslist" en "the tally decides" fr "le comptage décide"
        Split::Middle =>
            nl "de waarnemingen liggen ver uit elkaar"
            en "the observations lie far apart"
            fr "les observations sont éloignées"
    }
    /// "1 keer iets weggelaten": said in every output when a fault kept something out of the figures.
    pub fn left_out(count: usize) {
        nl "door een fout is {count} keer iets weggelaten (een blad, regel, tag, niveau of rij); zie de bevindingen"
        en "something was left out {count} times because of a fault (a sheet, line, tag, level or row); see the findings"
        fr "{count} fois quelque chose a été laissé de côté à cause d’une faute (feuille, ligne, étiquette, niveau ou rangée)\u{a0}; voir les constats"
    }
    /// A colon, as it stands behind a word.
    pub fn colon() { nl ":" en ":" fr "\u{a0}:" }
    /// A semicolon, as it stands behind a word.
    pub fn semicolon() { nl ";" en ";" fr "\u{a0};" }
    /// "0,36 tot 0,53".
    pub fn span(low: &str, high: &str) { nl "{low} tot {high}" en "{low} to {high}" fr "{low} à {high}" }
}

/// "1 blad", "2 bladen": a number with the right form of a word. In French nothing is singular too.
pub fn counted(language: Language, n: usize, [one, many]: [&str; 2]) -> String {
    let word = if n == 1 || (n == 0 && language == Language::Fr) {
        one
    } else {
        many
    };
    format!("{n} {word}")
}

/// A number with so many decimals, with the decimal sign of the language.
pub fn decimal(language: Language, value: f64, digits: usize) -> String {
    language.decimal(value, digits)
}

/// "goed of hoger op 4 van de 5 geziene kerncompetenties".
pub fn summary(language: Language, level: &str, enough: usize, seen: usize, tier: &str) -> String {
    let tier = tier.to_lowercase();
    match seen {
        0 => texts!(language =>
            nl "nog geen niveau bij de {tier}"
            en "no level yet among the {tier}"
            fr "pas encore de niveau pour les {tier}"),
        _ => texts!(language =>
            nl "{level} of hoger op {enough} van de {seen} geziene {tier}"
            en "{level} or higher on {enough} of the {seen} {tier} seen"
            fr "{level} ou plus pour {enough} des {seen} {tier} observées"),
    }
}

/// "grotendeels of hoger op 1 van de 4 thema's": of an organisation.
pub fn summary_of_themes(language: Language, level: &str, enough: usize, seen: usize) -> String {
    match language {
        Language::Nl => {
            let themes = if seen == 1 { "thema" } else { "thema's" };
            format!("{level} of hoger op {enough} van de {seen} {themes}")
        }
        Language::En => {
            let themes = counted(language, seen, ["theme", "themes"]);
            format!("{level} or higher on {enough} of {themes}")
        }
        Language::Fr => {
            let themes = counted(language, seen, ["thème", "thèmes"]);
            format!("{level} ou plus pour {enough} sur {themes}")
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn halves_are_rounded_up_and_the_decimal_sign_follows_the_language() {
        assert_eq!(decimal(Language::Nl, 2.675, 2), "2,68");
        assert_eq!(decimal(Language::En, 2.5, 1), "2.5");
        assert_eq!(decimal(Language::Fr, 0.125, 2), "0,13");
    }
}
