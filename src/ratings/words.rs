//! What stands in the cells of tables of ratings beside ratings: words for none, what Excel made of a level, names of
//! columns and rows that are made of the others. One vocabulary for files of ratings and `ratings.csv`.

use crate::day::month_named;
use crate::id::slug;
use crate::scale::Absence;

/// What stands for a missing rating beside an empty cell, in any case: what R, SAS and Stata write, and what
/// assessors write.
const MISSING: [&str; 6] = ["NA", "N/A", "nvt", "n.v.t.", "nw", "gk"];
/// Words that are read as missing too, and said: with names as ratings they could have been a category. As [`slug`]
/// gives them; `none` is what Python writes, `nan` what pandas writes, `null` what databases write.
const TOLD_MISSING: [&str; 24] = [
    "none",
    "nan",
    "null",
    "nil",
    "geen",
    "geen-score",
    "geen-beoordeling",
    "onbekend",
    "leeg",
    "blanco",
    "ontbreekt",
    "niet-beoordeeld",
    "niet-gescoord",
    "missing",
    "unknown",
    "blank",
    "empty",
    "not-rated",
    "no-rating",
    "inconnu",
    "vide",
    "aucun",
    "aucune",
    "manquant",
];
/// What spreadsheets write where there is nothing to look up, in English, Dutch and French.
const NOT_AVAILABLE: [&str; 5] = ["#N/A", "#N/B", "<NA>", "#N/D", "N.A."];
/// What Excel writes where it cannot compute, in English and in Dutch.
const SPREADSHEET_ERRORS: [&str; 12] = [
    "#VALUE!", "#WAARDE!", "#REF!", "#VERW!", "#DIV/0!", "#DEEL/0!", "#NAME?", "#NAAM?", "#NUM!",
    "#GETAL!", "#NULL!", "#LEEG!",
];
/// Columns and rows that are made of the others, as [`slug`] gives them.
const COMPUTED: [&str; 35] = [
    "totaal",
    "subtotaal",
    "eindtotaal",
    "total",
    "subtotal",
    "grand-total",
    "totaux",
    "som",
    "sum",
    "somme",
    "gemiddelde",
    "gemiddeld",
    "gem",
    "mean",
    "average",
    "avg",
    "moyenne",
    "moy",
    "mediaan",
    "median",
    "mediane",
    "modus",
    "minimum",
    "maximum",
    "stdev",
    "std",
    "standaardafwijking",
    "standaarddeviatie",
    "variantie",
    "aantal-beoordelaars",
    "totale-score",
    "totaalscore",
    "gemiddelde-score",
    "mean-score",
    "total-score",
];
/// What assessors agreed on: as a rater it is made of the others.
const AGREED: [&str; 14] = [
    "consensus",
    "overleg",
    "na-overleg",
    "eindoordeel",
    "eindbeoordeling",
    "eindscore",
    "eindniveau",
    "gezamenlijk",
    "samen",
    "agreed",
    "agreed-level",
    "final",
    "final-score",
    "jugement-final",
];
/// What a word says of a rating that is not there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Missing {
    /// What a form or a program prescribes.
    Plain,
    /// A word that is read as missing, which is said.
    Told,
}

/// Whether words stand for a missing rating.
pub(super) fn missing(words: &str) -> Option<Missing> {
    if words.is_empty() || is_one_of(words, &MISSING) {
        return Some(Missing::Plain);
    }
    let is_told = is_one_of(words, &NOT_AVAILABLE)
        || Absence::parse(words).is_some()
        || is_dashes(words)
        || TOLD_MISSING.contains(&words)
        || words.chars().all(|letter| letter == '.')
        || (words.starts_with(char::is_alphabetic)
            && words.len() < 20
            && TOLD_MISSING.contains(&slug(words).as_str()));
    is_told.then_some(Missing::Told)
}

/// Nothing but dashes: a missing rating, or the weak one of `+` and `-`.
pub(super) fn is_dashes(words: &str) -> bool {
    !words.is_empty()
        && words
            .chars()
            .all(|letter| matches!(letter, '-' | '–' | '—' | '−'))
}

/// What a spreadsheet writes where it could not compute.
pub(super) fn is_spreadsheet_error(words: &str) -> bool {
    words.starts_with('#') && is_one_of(words, &SPREADSHEET_ERRORS)
}

/// A formula that stands there as a text.
pub(super) fn is_formula(words: &str) -> bool {
    let rest = words.strip_prefix('=').map(str::trim_start);
    rest.is_some_and(|rest| {
        rest.starts_with(|letter: char| letter.is_alphanumeric() || letter == '-')
    })
}

/// What Excel makes of `2-3` or `4/3`: `2-mrt`, `mrt/04`, `02/03/2026`, also with midnight behind it.
pub(super) fn is_date(words: &str) -> bool {
    if words.len() > 25 || !words.contains(|letter: char| letter.is_ascii_digit()) {
        return false;
    }
    let day = words.split(['T', ' ']).next().unwrap_or_default();
    let day = if day.contains(['-', '/', '.']) {
        day
    } else {
        words
    };
    let parts: Vec<&str> = day.split(['-', '/', '.', ' ']).collect();
    let digits = |part: &&&str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let month = |part: &&&str| month_named(part).is_some();
    let numbers = parts.iter().filter(digits).count();
    let months = parts.iter().filter(month).count();
    let years = parts
        .iter()
        .filter(digits)
        .filter(|part| part.len() == 4)
        .count();
    match parts.len() {
        2 => months == 1 && numbers == 1,
        3 if months == 1 => numbers == 2,
        3 => numbers == 3 && (years == 1 || !day.contains('.')),
        _ => false,
    }
}

/// Whether a column or a rater is called as what is made of the others.
pub(super) fn is_made_of_others(name: &str) -> bool {
    is_computed(name) || AGREED.contains(&slug(name).as_str())
}

/// Whether a row is called as what is computed from the others.
pub(super) fn is_computed(name: &str) -> bool {
    name.len() < 30 && COMPUTED.contains(&slug(name).as_str())
}

fn is_one_of(words: &str, all: &[&str]) -> bool {
    all.iter().any(|one| one.eq_ignore_ascii_case(words))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_excel_made_of_levels_is_a_date() {
        for text in [
            "2-mrt",
            "mrt/04",
            "02/03/2026",
            "2-Mar",
            "Mar-04",
            "5-jan-26",
            "2026-03-02",
            "2/3/26",
            "2026-03-02 00:00:00",
            "2026-03-02T00:00:00",
            "2 mrt",
            "01.02.2026",
            "mrt 2026",
            "3-févr",
        ] {
            assert!(is_date(text), "{text}");
        }
        for text in [
            "2-3", "4/3", "2,5", "2.5", "1.2.3", "mrt", "goed", "3", "", "k-1-x", "niveau 2",
        ] {
            assert!(!is_date(text), "{text}");
        }
    }

    #[test]
    fn words_for_nothing_are_missing_and_those_that_could_be_a_category_are_told() {
        for text in ["", "NA", "nvt", "NW", "gk", "n/a"] {
            assert_eq!(missing(text), Some(Missing::Plain), "{text}");
        }
        for text in [
            "None", "NaN", "NULL", "-", "–", ".", "geen", "Onbekend", "#N/A", "#N/B", "leeg",
            "<NA>",
        ] {
            assert_eq!(missing(text), Some(Missing::Told), "{text}");
        }
        for text in [
            "0",
            "G",
            "goed",
            "+",
            "+/-",
            "nee",
            "geen hulp",
            "#REF!",
            "-1",
        ] {
            assert_eq!(missing(text), None, "{text}");
        }
    }

    #[test]
    fn formulas_are_texts_that_begin_with_an_equals_sign() {
        for text in ["=3", "=SOM(A1:A3)", "= B2", "=-1"] {
            assert!(is_formula(text), "{text}");
        }
        for text in ["=", "==", "3", "a=b"] {
            assert!(!is_formula(text), "{text}");
        }
    }

    #[test]
    fn what_is_made_of_the_others_is_known_by_name() {
        for text in [
            "Consensus",
            "Gemiddelde",
            "GEM.",
            "Médiane",
            "Totaal:",
            "na overleg",
            "Agreed",
        ] {
            assert!(is_made_of_others(text), "{text}");
        }
        for text in ["Rita", "Gemma", "Max V.", "overlegt", "Tom"] {
            assert!(!is_made_of_others(text), "{text}");
        }
        // "Overleg" is the name of many an exercise.
        assert!(!is_computed("Overleg") && is_computed("totaal"));
    }
}
