//! Words about figures that were asked to be high enough.

use crate::diagnostic::Language;
use crate::stats::Undefined;
use crate::wording::measures::undefined;
use crate::wording::terms::decimal;
use crate::wording::texts::texts;

texts! {
    /// A demand that cannot be read.
    pub fn unreadable(written: &str, known: &str) {
        nl "\"{written}\" is geen eis; schrijf zoals alpha=0.667, met een van alpha, ac2, kappa, {known}\n"
        en "\"{written}\" is no demand; write as alpha=0.667, with one of alpha, ac2, kappa, {known}\n"
        fr "«\u{a0}{written}\u{a0}» n’est pas une exigence\u{a0}; écrivez alpha=0.667, avec alpha, ac2, kappa, {known}\n"
    }
}

/// A figure below what was asked.
pub fn too_low(language: Language, name: &str, value: f64, least: f64) -> String {
    let (value, least) = (decimal(language, value, 3), decimal(language, least, 3));
    texts!(language =>
        nl "{name} is {value}, gevraagd was minstens {least}\n"
        en "{name} is {value}, at least {least} was asked\n"
        fr "{name} vaut {value}, au moins {least} était demandé\n")
}

/// A figure that cannot be computed.
pub fn not_there(language: Language, name: &str, why: Undefined) -> String {
    let why = undefined(language, why);
    texts!(language =>
        nl "{name} is niet te berekenen: {why}\n"
        en "{name} cannot be computed: {why}\n"
        fr "{name} ne peut être calculé\u{a0}: {why}\n")
}
