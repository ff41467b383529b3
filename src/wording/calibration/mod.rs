//! The words around what calibration finds: titles, headers, sentences with numbers.

mod model;
mod rubric;

use super::agreement::percent;
use super::dates;
use super::terms::{counted, decimal, pick};
use crate::calibration::{AgainstKey, Material, Ruler};
use crate::day::Date;
use crate::diagnostic::Language;
use crate::rubric::{ReferenceRules, Rubric};

pub use model::{
    assessors, bias, components, decision_note, exercises, facet_header, facets_title, model_note,
    no_variance, separation, subsets, thresholds, variance_title,
};
pub use rubric::{
    dominates, item_flag, items_header, items_title, never_observed, never_rated, nothing_to_mend,
    outcome, outcome_title, weight_header,
};

/// "0,36 tot 0,53".
pub fn span(language: Language, low: &str, high: &str) -> String {
    let to = pick(language, "tot", "to", "à");
    format!("{low} {to} {high}")
}

/// "12 dagen, 13 januari 2026 tot en met 2 juni 2026 · rubriek done 1.0 (738e548fc03b)".
pub fn heading(
    language: Language,
    days: usize,
    from: Date,
    until: Date,
    rubric: &Rubric,
) -> String {
    let count = match language {
        Language::Nl => counted(language, days, ["dag", "dagen"]),
        Language::En => counted(language, days, ["day", "days"]),
        Language::Fr => counted(language, days, ["journée", "journées"]),
    };
    let word = pick(language, "rubriek", "rubric", "grille");
    let (id, version, hash) = (rubric.id, &rubric.version, &rubric.sha256[..12]);
    format!(
        "{count}, {} · {word} {id} {version} ({hash})",
        dates(language, from, until)
    )
}

/// How much there is.
pub fn sizes(language: Language, material: &Material) -> String {
    let who = assessors(language, material.assessors.len());
    let rest = own_size(language, material.persons.len(), material.ratings());
    format!("{who}, {rest}.\n")
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

/// "45 kandidaten, 496 oordelen": what one assessor rated.
pub fn own_size(language: Language, candidates: usize, ratings: usize) -> String {
    match language {
        Language::Nl => format!(
            "{}, {}",
            counted(language, candidates, ["kandidaat", "kandidaten"]),
            counted(language, ratings, ["oordeel", "oordelen"]),
        ),
        Language::En => format!(
            "{}, {}",
            counted(language, candidates, ["candidate", "candidates"]),
            counted(language, ratings, ["rating", "ratings"]),
        ),
        Language::Fr => format!(
            "{}, {}",
            counted(language, candidates, ["candidat", "candidats"]),
            counted(language, ratings, ["évaluation", "évaluations"]),
        ),
    }
}

/// Groups of assessors who never rated the same.
pub fn not_linked(language: Language, groups: &[String]) -> String {
    let groups = groups.join(" | ");
    match language {
        Language::Nl => format!(
            "Niet onderling te vergelijken, want zij beoordeelden nooit hetzelfde: {groups}. Vignetten die beide groepen beoordelen, maken de vergelijking mogelijk."
        ),
        Language::En => format!(
            "Not to be compared with each other, for they never rated the same: {groups}. Vignettes that both groups rate make it possible."
        ),
        Language::Fr => format!(
            "Pas comparables entre eux, car ils n’ont jamais évalué la même chose : {groups}. Des cas de référence évalués par les deux groupes le permettent."
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
        "Wat opvalt (alleen wat groot én zeker is)",
        "What stands out (only what is both large and sure)",
        "Ce qui ressort (seulement ce qui est à la fois important et certain)",
    )
}

/// Nothing is flagged.
pub fn nothing_stands_out(language: Language) -> &'static str {
    pick(
        language,
        "Niets: bij geen enkele assessor is een verschil met de anderen groot en zeker tegelijk.",
        "Nothing: no assessor differs from the others by an amount that is both large and sure.",
        "Rien : chez aucun assesseur une différence avec les autres n’est à la fois importante et certaine.",
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
        "Cas avec niveaux de référence",
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
    format!("{passed} {}. {parts}", reference_rule(language, rules))
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

/// Whether the rule is met.
pub fn passed(language: Language, found: &AgainstKey) -> String {
    let (rated, all) = (found.ratings, found.ratings + found.missing);
    let rated = match language {
        Language::Nl => format!("{rated} van {all} beoordeeld"),
        Language::En => format!("{rated} of {all} rated"),
        Language::Fr => format!("{rated} sur {all} évalués"),
    };
    let word = match found.passed {
        Some(true) => pick(language, "geslaagd", "passed", "réussi"),
        Some(false) => pick(language, "nog oefenen", "practise more", "à retravailler"),
        None => return rated,
    };
    if found.missing > 0 {
        format!("{word} ({rated})")
    } else {
        word.to_owned()
    }
}
