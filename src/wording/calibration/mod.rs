//! The words around what calibration finds: titles, headers, sentences with numbers.

mod model;
mod rubric;

use super::dates;
use super::terms::{counted, pick};
use crate::calibration::Material;
use crate::day::Date;
use crate::diagnostic::Language;
use crate::rubric::Rubric;

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
pub fn reference_header(language: Language) -> [&'static str; 7] {
    pick(
        language,
        [
            "",
            "oordelen",
            "zelfde niveau",
            "hoogstens één niveau verschil",
            "gemiddeld verschil",
            "niveau / kandidaten / indicatoren / kandidaat per indicator",
            "",
        ],
        [
            "",
            "ratings",
            "same level",
            "at most one apart",
            "mean difference",
            "level / candidates / indicators / candidate by indicator",
            "",
        ],
        [
            "",
            "évaluations",
            "même niveau",
            "au plus un d’écart",
            "différence moyenne",
            "niveau / candidats / indicateurs / quel candidat sur quoi",
            "",
        ],
    )
}

/// The four parts with the vignettes behind them, where these are not all.
pub fn of_vignettes(language: Language, parts: &str, (used, all): (usize, usize)) -> String {
    if used == all {
        return parts.to_owned();
    }
    let of = pick(language, "van", "of", "sur");
    format!("{parts} ({used} {of} {all})")
}

/// What the four parts are.
pub fn reference_legend(language: Language) -> &'static str {
    pick(
        language,
        "  De vier cijfers splitsen de afstand tot de referentie, opdracht per opdracht (in niveaus in het kwadraat; 0 is juist): het algemene niveau, de verschillen tussen kandidaten, die tussen indicatoren, en welke kandidaat waarin goed is. Ze tellen de vignetten waarvan alles beoordeeld is.",
        "  The four figures split the distance from the reference, exercise by exercise (in squared levels; 0 is right): the general level, differences between candidates, those between indicators, and which candidate is good at what. They count the vignettes that were rated in full.",
        "  Les quatre chiffres décomposent la distance à la référence, exercice par exercice (en niveaux au carré ; 0 est juste) : le niveau général, les différences entre candidats, entre indicateurs, et quel candidat est bon sur quoi. Ils comptent les cas évalués en entier.",
    )
}

/// Whether the rule of the rubric is met.
pub fn passed(language: Language, passed: Option<bool>, missing: usize) -> String {
    let left = match language {
        Language::Nl => format!("{missing} niet beoordeeld"),
        Language::En => format!("{missing} not rated"),
        Language::Fr => format!("{missing} non évalués"),
    };
    let word = match passed {
        Some(true) => pick(language, "geslaagd", "passed", "réussi"),
        Some(false) => pick(language, "nog oefenen", "practise more", "à retravailler"),
        None => return left,
    };
    if missing > 0 {
        format!("{word} ({left})")
    } else {
        word.to_owned()
    }
}
