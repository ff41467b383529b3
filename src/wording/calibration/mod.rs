//! The words around what calibration finds: titles, headers, sentences with numbers.

mod model;
mod rubric;

use super::agreement::percent;
use super::quality::{self, Days};
use super::terms::{counted, decimal, pick};
use crate::calibration::{AgainstKey, Material, Ruler, Verdict};
use crate::diagnostic::Language;
use crate::rubric::{ReferenceRules, Rubric};

pub use model::{
    assessors, components, decision_note, exercises, facet_header, facets_title, model_note,
    no_variance, separation, subsets, thresholds, variance_title,
};
pub use rubric::{
    dominates, enough_items, item_flag, items_header, items_title, never_observed, never_rated,
    nothing_to_mend, outcome, outcome_title, weight_header,
};

/// "0,36 tot 0,53".
pub fn span(language: Language, low: &str, high: &str) -> String {
    let to = pick(language, "tot", "to", "à");
    format!("{low} {to} {high}")
}

/// "12 dagen, 13 januari 2026 tot en met 2 juni 2026 · rubriek done 1.0 (738e548fc03b)".
pub fn heading(language: Language, all: Days, rubric: &Rubric) -> String {
    let word = pick(language, "rubriek", "rubric", "grille");
    let (id, version, hash) = (rubric.id, &rubric.version, &rubric.sha256[..12]);
    let days = quality::days(language, all);
    format!("{days} · {word} {id} {version} ({hash})")
}

/// How much there is: "10 assessoren, 72 kandidaten en 12 vignetten, 4405 oordelen.".
pub fn sizes(language: Language, material: &Material) -> String {
    let who = assessors(language, material.assessors.len());
    let vignettes = material.vignettes.iter().filter(|one| **one).count();
    let candidates = material.persons.len() - vignettes;
    let rest = own_size(language, (candidates, vignettes), material.ratings());
    format!("{who}, {rest}.")
}

/// Levels of whole competences that were left aside.
pub fn wholes_aside(language: Language, n: usize) -> String {
    match (language, n) {
        (Language::Nl, 1) => "1 niveau voor een hele competentie telt hier niet mee, want er zijn oordelen per indicator.".to_owned(),
        (Language::Nl, n) => format!("{n} niveaus voor een hele competentie tellen hier niet mee, want er zijn oordelen per indicator."),
        (Language::En, 1) => "1 level for a whole competence does not count here, for there are ratings of indicators.".to_owned(),
        (Language::En, n) => format!("{n} levels for a whole competence do not count here, for there are ratings of indicators."),
        (Language::Fr, 1) => "1 niveau pour une compétence entière ne compte pas ici, car il y a des évaluations par indicateur.".to_owned(),
        (Language::Fr, n) => format!("{n} niveaux pour une compétence entière ne comptent pas ici, car il y a des évaluations par indicateur."),
    }
}

/// The scale that ratings without declared levels are taken to be on.
pub fn assumed(language: Language, ruler: &Ruler) -> String {
    let show = |value: f64| {
        let digits = if value.fract().abs() < 1e-9 { 0 } else { 2 };
        decimal(language, value, digits)
    };
    match ruler {
        Ruler::Levels(levels) => {
            let levels: Vec<String> = levels.iter().map(|level| show(*level)).collect();
            let levels = levels.join(" ");
            match language {
                Language::Nl => {
                    format!(
                        "Niveaus, afgeleid uit het bestand: {levels}. Geef ze zelf op met --levels."
                    )
                }
                Language::En => {
                    format!(
                        "Levels, taken from the file: {levels}. Give them yourself with --levels."
                    )
                }
                Language::Fr => format!(
                    "Niveaux, déduits du fichier : {levels}. Indiquez-les vous-même avec --levels."
                ),
            }
        }
        Ruler::Measured { low, high } => {
            let (low, high) = (show(*low), show(*high));
            match language {
                Language::Nl => format!(
                    "Geen vaste niveaus: getallen van {low} tot {high}. Een niveau is hier één punt. Zijn er wel niveaus, geef ze op met --levels."
                ),
                Language::En => format!(
                    "No fixed levels: numbers from {low} to {high}. A level is one point here. If there are levels, give them with --levels."
                ),
                Language::Fr => format!(
                    "Pas de niveaux fixes : des nombres de {low} à {high}. Un niveau vaut ici un point. S’il y a des niveaux, indiquez-les avec --levels."
                ),
            }
        }
    }
}

/// "45 kandidaten en 12 vignetten, 496 oordelen": what was rated.
pub fn own_size(
    language: Language,
    (candidates, vignettes): (usize, usize),
    ratings: usize,
) -> String {
    let (people, cases, ratings) = match language {
        Language::Nl => (
            counted(language, candidates, ["kandidaat", "kandidaten"]),
            counted(language, vignettes, ["vignet", "vignetten"]),
            counted(language, ratings, ["oordeel", "oordelen"]),
        ),
        Language::En => (
            counted(language, candidates, ["candidate", "candidates"]),
            counted(language, vignettes, ["vignette", "vignettes"]),
            counted(language, ratings, ["rating", "ratings"]),
        ),
        Language::Fr => (
            counted(language, candidates, ["candidat", "candidats"]),
            counted(language, vignettes, ["vignette", "vignettes"]),
            counted(language, ratings, ["évaluation", "évaluations"]),
        ),
    };
    let and = pick(language, "en", "and", "et");
    let rated = match (candidates, vignettes) {
        (_, 0) => people,
        (0, _) => cases,
        _ => format!("{people} {and} {cases}"),
    };
    format!("{rated}, {ratings}")
}

/// Groups of assessors who never rated the same.
pub fn not_linked(language: Language, groups: &[String]) -> String {
    let groups = groups.join(" | ");
    match language {
        Language::Nl => format!(
            "Niet onderling te vergelijken, want samen beoordeelden zij niemand, of maar één kandidaat: {groups}. Vignetten die iedereen beoordeelt, maken de vergelijking mogelijk."
        ),
        Language::En => format!(
            "Not to be compared with each other, for together they rated nobody, or one candidate only: {groups}. Vignettes that everybody rates make it possible."
        ),
        Language::Fr => format!(
            "Pas comparables entre eux, car ils n’ont évalué ensemble personne, ou un seul candidat : {groups}. Des vignettes évaluées par tous le permettent."
        ),
    }
}

/// Two or three assessors with nobody else beside them.
pub fn too_few_peers(language: Language, names: &str) -> String {
    match language {
        Language::Nl => format!(
            "{names}: met twee of drie is niet te zeggen wie afwijkt, dus valt bij hen niets op."
        ),
        Language::En => format!(
            "{names}: with two or three nobody can tell which of them differs, so nothing stands out for them."
        ),
        Language::Fr => format!(
            "{names} : à deux ou trois, impossible de dire qui s’écarte ; rien ne ressort donc pour eux."
        ),
    }
}

/// The title of what is flagged.
pub fn stands_out(language: Language) -> &'static str {
    pick(
        language,
        "Wat opvalt (groot, en moeilijk met toeval te verklaren)",
        "What stands out (large, and hard to put down to chance)",
        "Ce qui ressort (important, et difficile à attribuer au hasard)",
    )
}

/// That an effect is one of what stands out.
pub fn stands_out_here(language: Language, verdict: Verdict) -> &'static str {
    if verdict.is_flagged() {
        pick(language, "valt op", "stands out", "ressort")
    } else {
        ""
    }
}

/// Nothing is flagged.
pub fn nothing_stands_out(language: Language) -> &'static str {
    pick(
        language,
        "Niets: geen enkele assessor verschilt zo van de anderen.",
        "Nothing: no assessor differs from the others in that way.",
        "Rien : aucun assesseur ne s’écarte ainsi des autres.",
    )
}

/// The title of the severities.
pub fn severity_title(language: Language) -> &'static str {
    pick(
        language,
        "Strengheid, in niveaus: hoeveel lager dan de anderen voor hetzelfde gedrag (onder nul: hoger)",
        "Severity, in levels: how much lower than the others for the same behaviour (below zero: higher)",
        "Sévérité, en niveaux : de combien plus bas que les autres pour le même comportement (sous zéro : plus haut)",
    )
}

/// The header of the severities.
pub fn severity_header(language: Language) -> [&'static str; 6] {
    pick(
        language,
        [
            "",
            "strengheid",
            "95 %",
            "voorzichtig geschat",
            "oordelen",
            "kandidaten",
        ],
        ["", "severity", "95%", "shrunken", "ratings", "candidates"],
        [
            "",
            "sévérité",
            "95 %",
            "estimation prudente",
            "évaluations",
            "candidats",
        ],
    )
}

/// The title of the comparison with reference levels.
pub fn reference_title(language: Language) -> &'static str {
    pick(
        language,
        "Vignetten met referentieniveaus",
        "Vignettes with reference levels",
        "Vignettes avec niveaux de référence",
    )
}

/// The header of that comparison.
pub fn reference_header(language: Language) -> [&'static str; 10] {
    pick(
        language,
        [
            "",
            "oordelen",
            "zelfde niveau",
            "hoogstens één ernaast",
            "gemiddeld verschil",
            "algemeen",
            "kandidaat",
            "indicator",
            "beide",
            "besluit",
        ],
        [
            "",
            "ratings",
            "same level",
            "at most one off",
            "mean difference",
            "general",
            "candidate",
            "indicator",
            "both",
            "outcome",
        ],
        [
            "",
            "évaluations",
            "même niveau",
            "au plus un d’écart",
            "différence moyenne",
            "général",
            "candidat",
            "indicateur",
            "les deux",
            "décision",
        ],
    )
}

/// What the columns are, and the rule.
pub fn reference_note(language: Language, rules: &ReferenceRules) -> String {
    let parts = pick(
        language,
        "Algemeen, kandidaat, indicator en beide splitsen de afstand tot de referentie (in niveaus in het kwadraat; 0 is juist): het algemene niveau, verschillen tussen kandidaten, verschillen tussen indicatoren, en welke kandidaat waarin goed is. Ze rekenen met de vignetten waarvan alles beoordeeld is.",
        "General, candidate, indicator and both split the distance from the reference (in squared levels; 0 is right): the general level, differences between candidates, differences between indicators, and which candidate is good at what. They use the vignettes that were rated in full.",
        "Général, candidat, indicateur et les deux décomposent la distance à la référence (en niveaux au carré ; 0 est juste) : le niveau général, les différences entre candidats, entre indicateurs, et quel candidat est bon sur quoi. Ils reposent sur les vignettes évaluées en entier.",
    );
    let passed = pick(language, "Geslaagd:", "Passed:", "Réussi :");
    let least = AgainstKey::LEAST;
    let little = match language {
        Language::Nl => format!(
            "Met minder dan {least} oordelen, of als er meer dan een tiende ontbreekt, komt er geen besluit."
        ),
        Language::En => format!(
            "With fewer than {least} ratings, or with more than a tenth missing, there is no outcome."
        ),
        Language::Fr => format!(
            "Avec moins de {least} évaluations, ou s’il en manque plus d’un dixième, il n’y a pas de décision."
        ),
    };
    let rule = reference_rule(language, rules);
    format!("{passed} {rule}. {little} {parts}")
}

/// The rule for passing.
pub fn reference_rule(language: Language, rules: &ReferenceRules) -> String {
    let exact = percent(language, rules.exact);
    let near = percent(language, rules.within_one);
    let bias = decimal(language, rules.bias, 2);
    match language {
        Language::Nl => format!(
            "minstens {exact} hetzelfde niveau, minstens {near} hoogstens één niveau ernaast, en gemiddeld hoogstens {bias} niveau verschil"
        ),
        Language::En => format!(
            "at least {exact} the same level, at least {near} at most one level off, and a mean difference of at most {bias} of a level"
        ),
        Language::Fr => format!(
            "au moins {exact} de niveaux identiques, au moins {near} à un niveau près, et une différence moyenne d’au plus {bias} niveau"
        ),
    }
}

/// Whether the rule is met, and how much was rated where that is not all.
pub fn passed(language: Language, found: &AgainstKey) -> String {
    let (rated, all) = (found.ratings, found.ratings + found.missing);
    let of = pick(language, "van", "of", "sur");
    let word = match found.passed {
        Some(true) => pick(language, "geslaagd", "passed", "réussi"),
        Some(false) => pick(language, "nog oefenen", "practise more", "à retravailler"),
        None => pick(language, "te weinig", "too few", "trop peu"),
    };
    if found.missing > 0 {
        format!("{word} ({rated} {of} {all})")
    } else {
        word.to_owned()
    }
}
