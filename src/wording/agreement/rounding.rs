//! Figures rounded so that they do not contradict the threshold that they are held against.

use crate::agreement::reaches;
use crate::diagnostic::Language;
use crate::wording::terms::decimal;

/// More decimals than this are not looked at to tell a figure from a threshold.
const MOST_DECIMALS: usize = 6;

/// A threshold with as many decimals as it has.
pub(super) fn threshold(language: Language, value: f64, least: usize) -> String {
    let exact = |digits: &usize| {
        let shown = language.decimal(value, *digits).replace(',', ".");
        let shown: Option<f64> = shown.parse().ok();
        shown.is_some_and(|shown| (shown - value).abs() < 1e-9)
    };
    let digits = (least..MOST_DECIMALS).find(exact).unwrap_or(MOST_DECIMALS);
    decimal(language, value, digits)
}

/// A figure with so many decimals that it lies on the same side of a threshold as it does in full: never "only in 90 %,
/// threshold 90 %".
pub(super) fn beside(language: Language, value: f64, threshold: f64, least: usize) -> String {
    let same_side = |digits: &usize| {
        let shown = language.decimal(value, *digits).replace(['\u{2212}'], "-");
        let shown: Option<f64> = shown.replace(',', ".").parse().ok();
        shown.is_none_or(|shown| reaches(shown, threshold) == reaches(value, threshold))
    };
    let digits = (least..MOST_DECIMALS).find(same_side);
    decimal(language, value, digits.unwrap_or(MOST_DECIMALS))
}

pub(super) fn with_sign(language: Language, number: &str) -> String {
    match language {
        Language::En => format!("{number}%"),
        _ => format!("{number}\u{a0}%"),
    }
}

#[cfg(test)]
mod tests {
    use super::{beside, threshold};
    use crate::diagnostic::Language;

    #[test]
    fn a_rounded_figure_stays_on_its_side_of_the_threshold() {
        let nl = |value, least, digits| beside(Language::Nl, value, least, digits);
        assert_eq!(nl(89.6, 90.0, 0), "89,6");
        assert_eq!(nl(89.97, 90.0, 0), "89,97");
        assert_eq!(nl(90.4, 90.0, 0), "90");
        assert_eq!(nl(89.4, 90.0, 0), "89");
        assert_eq!(nl(0.6666, 0.667, 2), "0,6666");
        assert_eq!(nl(0.6671, 0.667, 2), "0,67");
        assert_eq!(nl(0.664, 0.66, 2), "0,66");
        assert_eq!(nl(0.656, 0.66, 2), "0,656");
        assert_eq!(threshold(Language::Nl, 90.0, 0), "90");
        assert_eq!(threshold(Language::En, 89.5, 0), "89.5");
        assert_eq!(threshold(Language::En, 0.667, 3), "0.667");
    }
}
