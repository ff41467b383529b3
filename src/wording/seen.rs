//! How much was seen, in words for a candidate.

use super::terms::pick;
use super::{Label, StaffLabel};
use crate::diagnostic::Language;
use crate::wording::texts::texts;

/// That hardly anything was seen: of so many of the competences looked for enough to give a level. `is_noted` tells
/// whether anything was written down at all.
pub fn hardly_seen(language: Language, seen: usize, looked_for: usize, is_noted: bool) -> String {
    let how_much = match (seen, is_noted) {
        (0, false) => pick(
            language,
            "Op deze dag konden wij nog niets noteren over hoe je werkt.",
            "On this day we could not yet write anything down about how you work.",
            "Ce jour-là, nous n’avons encore rien pu noter sur votre façon de travailler.",
        )
        .to_owned(),
        (0, true) => pick(
            language,
            "Op deze dag zagen wij nog te weinig om een niveau te geven.",
            "On this day we saw too little to give a level yet.",
            "Ce jour-là, nous en avons vu trop peu pour donner un niveau.",
        )
        .to_owned(),
        _ => texts!(language =>
            nl "Wij zagen op deze dag nog weinig: van de {looked_for} competenties konden wij er maar {seen} goed genoeg zien."
            en "We saw little on this day: of the {looked_for} competences we could see only {seen} well enough."
            fr "Ce jour-là, nous avons vu peu de choses\u{a0}: sur les {looked_for} compétences, nous n’avons pu en voir assez bien que {seen}."),
    };
    let so = pick(
        language,
        "Dat zegt niets over wat je kan.",
        "That says nothing about what you can do.",
        "Cela ne dit rien de ce que vous savez faire.",
    );
    format!("{how_much} {so}")
}

/// What a coach reads where a list of the candidate's report is empty, for what the candidate reads there.
pub fn none_found(for_candidate: Label) -> StaffLabel {
    match for_candidate {
        Label::StrengthsNone | Label::GrowthUnseen => StaffLabel::NoneTooLittle,
        Label::StrengthsNoWords => StaffLabel::NoneWithoutWords,
        Label::StrengthsNotNoted => StaffLabel::NoneNoted,
        Label::GrowthUnclear => StaffLabel::NoneUnclear,
        Label::GrowthTop => StaffLabel::NoneAtTop,
        _ => StaffLabel::NoneFound,
    }
}
