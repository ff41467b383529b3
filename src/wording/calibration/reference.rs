//! The words for assessors against reference levels.

use super::super::agreement::percent;
use super::super::terms::{decimal, pick};
use crate::calibration::AgainstKey;
use crate::diagnostic::Language;
use crate::rubric::ReferenceRules;
use crate::wording::texts::texts;

texts! {
    /// The title of the comparison with reference levels.
    pub fn reference_title() {
        nl "Vignetten met referentieniveaus"
        en "Vignettes with reference levels"
        fr "Vignettes avec niveaux de référence"
    }
    /// The header of that comparison.
    pub fn reference_header() {
        nl ["", "oordelen", "zelfde niveau", "hoogstens één ernaast", "gemiddeld verschil", "besluit"]
        en ["", "ratings", "same level", "at most one off", "mean difference", "outcome"]
        fr ["", "évaluations", "même niveau", "au plus un d’écart", "différence moyenne", "décision"]
    }
    /// The header of the distance in its parts.
    pub fn accuracy_header() {
        nl ["", "vignetten", "algemeen", "kandidaat", "indicator", "beide"]
        en ["", "vignettes", "general", "candidate", "indicator", "both"]
        fr ["", "vignettes", "général", "candidat", "indicateur", "les deux"]
    }
    /// What these parts are.
    pub fn accuracy_note() {
        nl "De afstand tot de referentie in vier delen (Cronbach 1955), in niveaus in het kwadraat; 0 is juist: het algemene niveau, verschillen tussen kandidaten, verschillen tussen indicatoren, en welke kandidaat waarin goed is. Berekend per opdracht en dan gemiddeld, zodat te hoog in de ene opdracht en te laag in de andere elkaar niet opheffen; met alleen volledig beoordeelde vignetten."
        en "The distance from the reference in four parts (Cronbach 1955), in squared levels; 0 is right: the general level, differences between candidates, differences between indicators, and which candidate is good at what. Computed per exercise and then averaged, so that too high in one exercise and too low in another do not cancel; from fully rated vignettes only."
        fr "La distance à la référence en quatre parts (Cronbach 1955), en niveaux au carré\u{a0}; 0 est juste\u{a0}: le niveau général, les différences entre candidats, entre indicateurs, et quel candidat est bon sur quoi. Calculée par exercice puis moyennée, de sorte que trop haut dans l’un et trop bas dans l’autre ne s’annulent pas\u{a0}; avec les seules vignettes évaluées en entier."
    }
}

/// The rule, and when there is no outcome.
pub fn reference_note(language: Language, rules: &ReferenceRules) -> String {
    let rule = reference_rule(language, rules);
    let least = AgainstKey::LEAST;
    texts!(language =>
        nl "Geslaagd: {rule}. Met minder dan {least} oordelen, of als er meer dan een tiende ontbreekt, komt er geen besluit."
        en "Passed: {rule}. With fewer than {least} ratings, or with more than a tenth missing, there is no outcome."
        fr "Réussi\u{a0}: {rule}. Avec moins de {least} évaluations, ou s’il en manque plus d’un dixième, il n’y a pas de décision.")
}

/// "7 van 12": the vignettes that were rated in full.
pub fn complete_of(language: Language, found: &AgainstKey) -> String {
    part_of(language, found.complete, found.vignettes)
}

/// "95 van 96": the ratings that were given, of those asked for.
pub fn rated_of(language: Language, found: &AgainstKey) -> String {
    part_of(language, found.ratings, found.ratings + found.missing)
}

fn part_of(language: Language, part: usize, all: usize) -> String {
    let of = pick(language, "van", "of", "sur");
    if part == all {
        all.to_string()
    } else {
        format!("{part} {of} {all}")
    }
}

/// The rule for passing.
pub fn reference_rule(language: Language, rules: &ReferenceRules) -> String {
    let exact = percent(language, rules.exact);
    let near = percent(language, rules.within_one);
    let bias = decimal(language, rules.bias, 2);
    texts!(language =>
        nl "minstens {exact} hetzelfde niveau, minstens {near} hoogstens één niveau ernaast, en gemiddeld hoogstens {bias} niveau verschil"
        en "at least {exact} the same level, at least {near} at most one level off, and a mean difference of at most {bias} of a level"
        fr "au moins {exact} de niveaux identiques, au moins {near} à un niveau près, et une différence moyenne d’au plus {bias} niveau")
}

/// Whether the rule is met.
pub fn passed(language: Language, found: &AgainstKey) -> &'static str {
    match found.passed {
        Some(true) => pick(language, "geslaagd", "passed", "réussi"),
        Some(false) => pick(language, "nog oefenen", "practise more", "à retravailler"),
        None => pick(language, "te weinig", "too few", "trop peu"),
    }
}
