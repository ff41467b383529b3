//! How many, how much and how often, in words: singular and plural, people and organisations.

use super::terms::{counted, decimal, pick, reason};
use super::texts::texts;
use crate::diagnostic::Language;
use crate::rubric::Subject;
use crate::scoring::{Coverage, Frequency, MeanCount, Reason};

texts! {
    /// What follows a count of what was written: ", 4 waren al klaar".
    pub fn already_there(n: usize) {
        nl ", 1 was al klaar" | ", {n} waren al klaar"
        en ", 1 was there already" | ", {n} were there already"
        fr ", {n} était déjà prêt" | ", {n} étaient déjà prêts"
    }
    /// What a figure between brackets means.
    pub fn in_brackets() {
        nl "berekend, maar te weinig voor een score"
        en "computed, but too little for a score"
        fr "calculé, mais trop peu pour un score"
    }
    /// How many of the indicators that took part the exercise does not aim at.
    pub fn outside(outside: usize, of: usize) {
        nl "waarvan {outside} van {of} buiten de opdracht"
        en "of which {outside} of {of} outside the exercise"
        fr "dont {outside} sur {of} hors de l’exercice"
    }
    /// What the parts of a competence are called: statements, where an organisation answers.
    pub fn indicators(subject: Subject) {
        Subject::Candidate => nl "gedragsindicatoren" en "indicators" fr "indicateurs"
        Subject::Organisation => nl "stellingen" en "statements" fr "affirmations"
    }
}

/// How much of a competence was rated: "3/4", or in words.
pub fn coverage(language: Language, coverage: Coverage) -> String {
    match coverage {
        Coverage::Indicators { rated, targeted } => format!("{rated}/{targeted}"),
        Coverage::Whole => pick(language, "geheel", "whole", "ensemble").to_owned(),
        Coverage::Nothing => "–".to_owned(),
    }
}

/// What a score rests on, in words.
pub fn coverage_in_words(language: Language, subject: Subject, coverage: Coverage) -> String {
    let name = indicators(language, subject);
    let verb = match subject {
        Subject::Candidate => pick(language, "beoordeeld", "rated", "évalués"),
        Subject::Organisation => pick(language, "beantwoord", "answered", "évaluées"),
    };
    match (coverage, language) {
        (Coverage::Indicators { rated, targeted: 1 }, _) => {
            let one = match subject {
                Subject::Candidate => pick(
                    language,
                    "van 1 gedragsindicator beoordeeld",
                    "of 1 indicator rated",
                    "indicateur évalué sur 1",
                ),
                Subject::Organisation => pick(
                    language,
                    "van 1 stelling beantwoord",
                    "of 1 statement answered",
                    "affirmation évaluée sur 1",
                ),
            };
            format!("{rated} {one}")
        }
        (Coverage::Indicators { rated, targeted }, Language::Nl) => {
            format!("{rated} van de {targeted} {name} {verb}")
        }
        (Coverage::Indicators { rated, targeted }, Language::En) => {
            format!("{rated} of the {targeted} {name} {verb}")
        }
        (Coverage::Indicators { rated, targeted }, Language::Fr) => {
            format!("{rated} des {targeted} {name} {verb}")
        }
        (Coverage::Whole, _) => reason(language, Reason::Whole).to_owned(),
        (Coverage::Nothing, Language::Nl) => format!("geen {name} waarop een opdracht mikt"),
        (Coverage::Nothing, Language::En) => format!("no {name} that an exercise aims at"),
        (Coverage::Nothing, Language::Fr) => "aucun exercice ne vise cela".to_owned(),
    }
}

/// "1 waarneming", "3 waarnemingen"; for an organisation these are answers.
pub fn observations(language: Language, subject: Subject, n: usize) -> String {
    let words = match subject {
        Subject::Candidate => pick(
            language,
            ["waarneming", "waarnemingen"],
            ["observation", "observations"],
            ["observation", "observations"],
        ),
        Subject::Organisation => pick(
            language,
            ["antwoord", "antwoorden"],
            ["answer", "answers"],
            ["réponse", "réponses"],
        ),
    };
    counted(language, n, words)
}

/// "1 verslag geschreven", "5 van 6 verslagen geschreven".
pub fn reports_written(language: Language, written: usize, of: usize) -> String {
    let words = pick(
        language,
        [["verslag", "geschreven"], ["verslagen", "geschreven"]],
        [["report", "written"], ["reports", "written"]],
        [["rapport", "écrit"], ["rapports", "écrits"]],
    );
    all_or_some(language, written, of, words)
}

/// "1 formulier geschreven", "5 van 6 formulieren geschreven".
pub fn forms_written(language: Language, written: usize, of: usize) -> String {
    let words = pick(
        language,
        [["formulier", "geschreven"], ["formulieren", "geschreven"]],
        [["form", "written"], ["forms", "written"]],
        [["formulaire", "écrit"], ["formulaires", "écrits"]],
    );
    all_or_some(language, written, of, words)
}

/// The line that names what could not be made, of very many the first twenty; `stays` where older ones are left.
pub fn not_made(language: Language, files: &[String], stays: bool) -> String {
    const SHOWN: usize = 20;
    let names = files[..files.len().min(SHOWN)].join(", ");
    let rest = match (language, files.len().saturating_sub(SHOWN)) {
        (_, 0) => String::new(),
        (Language::Nl, n) => format!(" en nog {n}"),
        (Language::En, n) => format!(" and {n} more"),
        (Language::Fr, n) => format!(" et encore {n}"),
    };
    let failed = pick(language, "niet gemaakt: ", "not made: ", "pas créé\u{a0}: ");
    let older = pick(
        language,
        "; wat er al stond, blijft staan",
        "; what was there stays as it was",
        " ; ce qui existait déjà reste tel quel",
    );
    let older = if stays { older } else { "" };
    format!("{failed}{names}{rest}{older}\n")
}

fn all_or_some(
    language: Language,
    written: usize,
    of: usize,
    [one, many]: [[&str; 2]; 2],
) -> String {
    let [noun, done] = if of == 1 { one } else { many };
    if written == of {
        format!("{of} {noun} {done}")
    } else {
        let from = pick(language, "van", "of", "sur");
        format!("{written} {from} {of} {noun} {done}")
    }
}

/// That a level for the whole also rests on observations that stand with the indicators.
pub fn with_the_indicators(language: Language, subject: Subject, n: usize) -> String {
    let noted = observations(language, subject, n);
    let indicators = indicators(language, subject);
    texts!(language =>
        nl "en {noted} bij de {indicators}"
        en "and {noted} with the {indicators}"
        fr "et {noted} auprès des {indicators}")
}

/// Why a level for a competence as a whole was not used.
pub fn parts_were_rated(language: Language, subject: Subject) -> String {
    let parts = indicators(language, subject);
    texts!(language =>
        nl "in deze opdracht zijn {parts} beoordeeld"
        en "{parts} were rated in this exercise"
        fr "il y a des {parts} avec un niveau dans cet exercice")
}

/// "gezien: + 0 tot 2, - 1 tot 3 (per assessor); 0,4 per 10 minuten; 3 van 5 kansen".
pub fn frequency(language: Language, frequency: &Frequency) -> Option<String> {
    let to = pick(language, "tot", "to", "à");
    let number = |value: f64| {
        if (value - value.round()).abs() < 1e-9 {
            format!("{value:.0}")
        } else {
            decimal(language, value, 1)
        }
    };
    let range = |spread: MeanCount| {
        if spread.high > spread.low {
            format!("{} {to} {}", number(spread.low), number(spread.high))
        } else {
            number(spread.low)
        }
    };
    let total = frequency.total?;
    let signs: Vec<String> = [("+", frequency.plus), ("-", frequency.minus)]
        .into_iter()
        .filter_map(|(sign, spread)| Some(format!("{sign} {}", range(spread?))))
        .collect();
    let seen = pick(language, "gezien", "seen", "vu\u{a0}");
    let mut text = if signs.is_empty() {
        let times = pick(language, "keer", "times", "fois");
        let times = if language == Language::En && (total.high - 1.0).abs() < 1e-9 {
            "time"
        } else {
            times
        };
        format!("{seen}: {} {times}", range(total))
    } else {
        format!("{seen}: {}", signs.join(", "))
    };
    let by_assessor = pick(
        language,
        "(per assessor)",
        "(per assessor)",
        "(par assesseur)",
    );
    text = format!("{text} {by_assessor}");
    if let Some(rate) = frequency.per_ten_minutes {
        let word = pick(
            language,
            "per 10 minuten",
            "per 10 minutes",
            "par 10 minutes",
        );
        text = format!("{text}; {} {word}", decimal(language, rate, 1));
    }
    if let Some((taken, chances)) = frequency.chances {
        let (of, word) = pick(
            language,
            ("van", "kansen"),
            ("of", "chances"),
            ("sur", "occasions"),
        );
        let word = if (chances - 1.0).abs() < 1e-9 {
            pick(language, "kans", "chance", "occasion")
        } else {
            word
        };
        text = format!("{text}; {} {of} {} {word}", number(taken), number(chances));
    }
    Some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

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
            Some(MeanCount {
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
