//! Agreement level by level, in words.

use crate::agreement::MarginTest;
use crate::diagnostic::Language;
use crate::stats::{MarginalHomogeneity, Undefined};
use crate::wording::measures;
use crate::wording::terms::{decimal, pick};
use crate::wording::texts::texts;

texts! {
    /// Of a level that nobody gave.
    pub fn unused() { nl "niemand gaf dit" en "nobody gave it" fr "personne ne l’a donné" }
}

/// A p below this is more than chance.
const MORE_THAN_CHANCE: f64 = 0.05;

/// The heads of the columns: the level, its share, and how often another gives it too. Names are no levels.
pub fn heads(language: Language, names: bool) -> [&'static str; 3] {
    [
        if names {
            pick(language, "per waarde", "by value", "par valeur")
        } else {
            pick(language, "per niveau", "by level", "par niveau")
        },
        pick(language, "aandeel", "share", "part"),
        pick(
            language,
            "geeft één dit, dan ook een ander",
            "given by one, then by another too",
            "donné par l’un, aussi par un autre",
        ),
    ]
}

/// Whether two raters use the levels equally often, with each test of it.
pub fn margins(
    language: Language,
    names: bool,
    tests: &[(MarginTest, Result<MarginalHomogeneity, Undefined>)],
) -> Vec<String> {
    let levels = if names {
        pick(language, "waarden", "values", "valeurs")
    } else {
        pick(language, "niveaus", "levels", "niveaux")
    };
    let known = tests.iter().find_map(|(_, found)| found.ok());
    let answer = known.map(|found| (language, found.p < MORE_THAN_CHANCE));
    let answer = match answer {
        None => None,
        Some((Language::Nl, true)) => Some(format!(
            "De twee gebruiken de {levels} niet even vaak: dat is meer dan toeval."
        )),
        Some((Language::Nl, false)) => Some(format!(
            "Niets wijst erop dat de twee de {levels} niet even vaak gebruiken."
        )),
        Some((Language::En, true)) => Some(format!(
            "The two do not use the {levels} equally often: that is more than chance."
        )),
        Some((Language::En, false)) => Some(format!(
            "Nothing says that the two do not use the {levels} equally often."
        )),
        Some((Language::Fr, true)) => Some(format!(
            "Les deux n’utilisent pas les {levels} aussi souvent\u{a0}: l’écart dépasse le hasard."
        )),
        Some((Language::Fr, false)) => Some(format!(
            "Rien n’indique que les deux n’utilisent pas les {levels} aussi souvent."
        )),
    };
    let tests = tests.iter().map(|(test, found)| {
        let name = measures::margin_test(*test);
        match found {
            Err(why) => format!("{name}: – {}", measures::undefined(language, *why)),
            Ok(found) => one_test(language, name, found),
        }
    });
    answer.into_iter().chain(tests).collect()
}

fn one_test(language: Language, name: &str, found: &MarginalHomogeneity) -> String {
    let size = decimal(language, found.chi_squared, 2);
    let degrees = decimal(language, found.degrees, 0);
    let p = if found.p < 0.001 {
        format!("p < {}", decimal(language, 0.001, 3))
    } else {
        format!("p = {}", decimal(language, found.p, 3))
    };
    texts!(language =>
        nl "{name}: chi-kwadraat {size}, vrijheidsgraden {degrees}, {p}"
        en "{name}: chi-squared {size}, degrees of freedom {degrees}, {p}"
        fr "{name}\u{a0}: khi carré {size}, degrés de liberté {degrees}, {p}")
}
