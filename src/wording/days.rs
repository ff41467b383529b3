//! So many days, from when until when.

use super::dates::dates;
use super::terms::{counted, pick};
use crate::day::Date;
use crate::diagnostic::Language;

/// Days that are counted together, with sets of vignettes apart.
#[derive(Debug, Clone, Copy)]
pub struct Days {
    /// The days.
    pub days: usize,
    /// The sets of vignettes.
    pub sets: usize,
    /// The first date.
    pub from: Date,
    /// The last date.
    pub until: Date,
}

/// "12 dagen en 1 reeks vignetten, 13 januari tot en met 20 oktober 2026".
pub fn days(language: Language, all: Days) -> String {
    let days = match language {
        Language::Nl => counted(language, all.days, ["dag", "dagen"]),
        Language::En => counted(language, all.days, ["day", "days"]),
        Language::Fr => counted(language, all.days, ["journée", "journées"]),
    };
    let sets = match language {
        Language::Nl => counted(language, all.sets, ["reeks vignetten", "reeksen vignetten"]),
        Language::En => counted(
            language,
            all.sets,
            ["set of vignettes", "sets of vignettes"],
        ),
        Language::Fr => counted(
            language,
            all.sets,
            ["série de vignettes", "séries de vignettes"],
        ),
    };
    let and = pick(language, "en", "and", "et");
    let count = match (all.days, all.sets) {
        (_, 0) => days,
        (0, _) => sets,
        _ => format!("{days} {and} {sets}"),
    };
    format!("{count}, {}", dates(language, all.from, all.until))
}

/// "2 van de 12 dagen, 13 januari tot en met 20 oktober 2026": where an assessor rated.
pub fn own_days(language: Language, own: usize, all: Days) -> String {
    let dates = dates(language, all.from, all.until);
    let count = match language {
        Language::Nl => format!(
            "{own} van de {}",
            counted(language, all.days, ["dag", "dagen"])
        ),
        Language::En => format!("{own} of {}", counted(language, all.days, ["day", "days"])),
        Language::Fr => format!(
            "{own} sur {}",
            counted(language, all.days, ["journée", "journées"])
        ),
    };
    format!("{count}, {dates}")
}
