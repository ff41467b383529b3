//! The words for certainty, reasons, coverage and other values, on screens and in reports.

use super::texts::texts;
use crate::diagnostic::Language;
use crate::ratings::{Origin, Split};
use crate::scoring::{Certainty, Reason};

pub use super::counts::{
    already_there, counted, coverage, coverage_in_words, forms_written, frequency, in_brackets,
    indicators, not_made, observations, outside, parts_were_rated, reports_written,
    with_the_indicators,
};

/// Picks the text of a language; all three have to be given.
pub fn pick<T>(language: Language, nl: T, en: T, fr: T) -> T {
    match language {
        Language::Nl => nl,
        Language::En => en,
        Language::Fr => fr,
    }
}

texts! {
    /// A rubric by its stamp: "rubriek done 1.0 (738e548fc03b)".
    pub fn rubric(stamp: &str) { nl "rubriek {stamp}" en "rubric {stamp}" fr "grille {stamp}" }
}

/// How sure a score is, in a few words for assessors and coaches.
pub fn certainty(language: Language, certainty: Certainty) -> &'static str {
    match certainty {
        Certainty::Certain => pick(language, "redelijk zeker", "fairly sure", "assez sûr"),
        Certainty::Tentative => pick(language, "nog niet zeker", "not sure yet", "pas encore sûr"),
        Certainty::Varies => pick(
            language,
            "verschilt per opdracht",
            "varies by exercise",
            "varie selon l’exercice",
        ),
        Certainty::TooLittle => pick(
            language,
            "te weinig gezien",
            "too little seen",
            "trop peu observé",
        ),
        Certainty::Unseen => pick(language, "niet gezien", "not seen", "pas observé"),
        Certainty::NotTargeted => pick(
            language,
            "niet in deze proef",
            "not in this test",
            "pas dans cette épreuve",
        ),
        Certainty::NotStated => "",
    }
}

/// Why a score is not surer, in a few words for assessors and coaches.
pub fn reason(language: Language, reason: Reason) -> &'static str {
    match reason {
        Reason::OneAssessor => pick(
            language,
            "één assessor",
            "one assessor",
            "un seul assesseur",
        ),
        Reason::OneExercise => pick(language, "één opdracht", "one exercise", "un seul exercice"),
        Reason::RatedOnce => pick(
            language,
            "te weinig dubbel beoordeeld",
            "too few rated twice",
            "trop peu d’évaluations doubles",
        ),
        Reason::NotAgreed => pick(
            language,
            "assessoren verschillen",
            "assessors differ",
            "les assesseurs diffèrent",
        ),
        Reason::OnTheBorder => pick(
            language,
            "op de grens",
            "on the border",
            "à la limite entre deux niveaux",
        ),
        Reason::Split => pick(
            language,
            "waarnemingen in twee richtingen",
            "observations point two ways",
            "observations divergentes",
        ),
        Reason::FromElsewhere => pick(
            language,
            "alleen van elders",
            "only from elsewhere",
            "d’ailleurs uniquement",
        ),
        Reason::Whole => pick(
            language,
            "oordeel over het geheel",
            "judged as a whole",
            "jugement d’ensemble",
        ),
        Reason::Coverage => pick(
            language,
            "te weinig indicatoren beoordeeld",
            "too few indicators rated",
            "trop peu d’indicateurs évalués",
        ),
        Reason::Observations => pick(
            language,
            "te weinig waarnemingen",
            "too few observations",
            "trop peu d’observations",
        ),
        Reason::NoChance => pick(
            language,
            "geen kans in de opdrachten",
            "no chance in the exercises",
            "pas d’occasion",
        ),
        Reason::OneDate => pick(
            language,
            "alles op één dag",
            "all on one day",
            "tout le même jour",
        ),
    }
}

/// Why a level is not surer, in plain words for the candidate.
pub fn reason_for_candidate(language: Language, reason: Reason) -> &'static str {
    match reason {
        Reason::OneAssessor => pick(
            language,
            "één begeleider beoordeelde dit",
            "one coach rated this",
            "un seul accompagnateur l’a évalué",
        ),
        Reason::OneExercise => pick(
            language,
            "wij zagen dit in één opdracht",
            "we saw this in one exercise",
            "nous l’avons vu dans un seul exercice",
        ),
        Reason::RatedOnce => pick(
            language,
            "vaak keek er maar één begeleider",
            "often only one coach was watching",
            "souvent, un seul accompagnateur observait",
        ),
        Reason::NotAgreed => pick(
            language,
            "de begeleiders zagen dit niet hetzelfde",
            "the coaches did not see this the same way",
            "les accompagnateurs ne l’ont pas vu de la même façon",
        ),
        Reason::OnTheBorder => pick(
            language,
            "dit ligt tussen twee stappen in",
            "this lies between two steps",
            "c’est entre deux étapes",
        ),
        Reason::Split => pick(
            language,
            "het ging de ene keer anders dan de andere",
            "it went differently from one time to the next",
            "c’était différent d’une fois à l’autre",
        ),
        Reason::FromElsewhere => pick(
            language,
            "dit werd elders genoteerd",
            "this was noted elsewhere",
            "cela a été noté ailleurs",
        ),
        Reason::Whole => pick(
            language,
            "wij keken hier naar het geheel",
            "here we looked at the whole",
            "nous avons regardé l’ensemble",
        ),
        Reason::Coverage | Reason::Observations => pick(
            language,
            "wij zagen hier weinig van",
            "we saw little of this",
            "nous en avons vu peu",
        ),
        Reason::NoChance => pick(
            language,
            "de opdrachten gaven hier geen kans voor",
            "the exercises gave no chance for this",
            "les exercices n’en ont pas donné l’occasion",
        ),
        Reason::OneDate => pick(
            language,
            "wij zagen dit op één dag",
            "we saw this on one day",
            "nous l’avons vu en un seul jour",
        ),
    }
}

/// How a rating came about.
pub fn origin(language: Language, origin: Origin) -> &'static str {
    match origin {
        Origin::Given => pick(language, "gegeven", "given", "donné"),
        Origin::Derived => pick(
            language,
            "uit de waarnemingen, nog te bevestigen",
            "from the observations, still to be confirmed",
            "d’après les observations, à confirmer",
        ),
        Origin::Elsewhere => pick(
            language,
            "elders genoteerd",
            "noted elsewhere",
            "noté ailleurs",
        ),
    }
}

/// Why the observations behind a rating point two ways.
pub fn split(language: Language, split: Split) -> &'static str {
    match split {
        Split::ByTally => pick(
            language,
            "de telling beslist",
            "the tally decides",
            "le comptage décide",
        ),
        Split::Middle => pick(
            language,
            "de waarnemingen liggen ver uit elkaar",
            "the observations lie far apart",
            "les observations sont éloignées",
        ),
    }
}

/// A number with so many decimals, with the decimal sign of the language.
pub fn decimal(language: Language, value: f64, digits: usize) -> String {
    language.decimal(value, digits)
}

/// "goed of hoger op 4 van de 5 geziene kerncompetenties".
pub fn summary(language: Language, level: &str, enough: usize, seen: usize, tier: &str) -> String {
    let tier = tier.to_lowercase();
    match (language, seen) {
        (Language::Nl, 0) => format!("nog geen niveau bij de {tier}"),
        (Language::En, 0) => format!("no level yet among the {tier}"),
        (Language::Fr, 0) => format!("pas encore de niveau pour les {tier}"),
        (Language::Nl, _) => format!("{level} of hoger op {enough} van de {seen} geziene {tier}"),
        (Language::En, _) => format!("{level} or higher on {enough} of the {seen} {tier} seen"),
        (Language::Fr, _) => format!("{level} ou plus pour {enough} des {seen} {tier} observées"),
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

/// "1 keer iets weggelaten": said in every output when a fault kept something out of the figures.
pub fn left_out(language: Language, count: usize) -> String {
    match language {
        Language::Nl => {
            format!(
                "door een fout is {count} keer iets weggelaten (een blad, regel, tag, niveau of rij); zie de bevindingen"
            )
        }
        Language::En => {
            format!(
                "something was left out {count} times because of a fault (a sheet, line, tag, level or row); see the findings"
            )
        }
        Language::Fr => {
            format!(
                "{count} fois quelque chose a été laissé de côté à cause d’une faute (feuille, ligne, étiquette, niveau ou rangée) ; voir les constats"
            )
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rubric::Subject;
    use crate::scoring::{Frequency, Spread};

    #[test]
    fn halves_are_rounded_up_and_the_decimal_sign_follows_the_language() {
        assert_eq!(decimal(Language::Nl, 2.675, 2), "2,68");
        assert_eq!(decimal(Language::En, 2.5, 1), "2.5");
        assert_eq!(decimal(Language::Fr, 0.125, 2), "0,13");
    }

    #[test]
    fn one_is_singular_and_the_rest_plural() {
        assert_eq!(reports_written(Language::Nl, 1, 1), "1 verslag geschreven");
        assert_eq!(
            reports_written(Language::Nl, 5, 6),
            "5 van 6 verslagen geschreven"
        );
        assert_eq!(already_there(Language::Nl, 1), ", 1 was al klaar");
        let names: Vec<String> = (1..=23).map(|n| format!("{n}.pdf")).collect();
        assert_eq!(
            not_made(Language::Nl, &names[..2], true),
            "niet gemaakt: 1.pdf, 2.pdf; wat er al stond, blijft staan\n"
        );
        assert!(not_made(Language::Nl, &names, false).ends_with("19.pdf, 20.pdf en nog 3\n"));
        assert_eq!(
            observations(Language::Nl, Subject::Candidate, 1),
            "1 waarneming"
        );
        assert_eq!(
            observations(Language::Nl, Subject::Organisation, 0),
            "0 antwoorden"
        );
        assert_eq!(
            observations(Language::Fr, Subject::Candidate, 0),
            "0 observation"
        );
    }

    #[test]
    fn a_count_is_told_by_sign_with_its_range_and_the_chances() {
        let spread = |low, high| {
            Some(Spread {
                mean: 0.0,
                low,
                high,
            })
        };
        let counted = Frequency {
            total: spread(3.0, 4.0),
            plus: spread(0.0, 2.0),
            minus: spread(1.0, 3.0),
            per_ten_minutes: Some(0.4),
            of_chances: Some(0.6),
            chances: Some((3.0, 5.0)),
        };
        assert_eq!(
            frequency(Language::Nl, &counted).as_deref(),
            Some("gezien: + 0 tot 2, - 1 tot 3 (per assessor); 0,4 per 10 minuten; 3 van 5 kansen")
        );
        let plain = Frequency {
            total: spread(1.0, 1.0),
            ..Frequency::default()
        };
        assert_eq!(
            frequency(Language::En, &plain).as_deref(),
            Some("seen: 1 time (per assessor)")
        );
    }
}
