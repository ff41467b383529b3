//! The words for what to mend in the rubric, and for what meetings do.

use super::super::terms::{decimal, pick};
use crate::calibration::{ItemFlag, Outcome};
use crate::diagnostic::Language;
use crate::wording::terms::span;
use crate::wording::texts::texts;

texts! {
    /// The title of the item analysis.
    pub fn items_title() { nl "Na te kijken in de rubriek" en "To look at in the rubric" fr "À revoir dans la grille" }
    /// The header of the item analysis.
    pub fn items_header() {
        nl ["", "oordelen", "per niveau", "zelfde niveau", "samenhang met de rest", ""]
        en ["", "ratings", "by level", "same level", "correlation with the rest", ""]
        fr ["", "évaluations", "par niveau", "même niveau", "lien avec le reste", ""]
    }
    /// What there is to mend.
    pub fn item_flag(flag: ItemFlag) {
        ItemFlag::NeverRated => nl "nooit beoordeeld" en "never rated" fr "jamais évalué"
        ItemFlag::LevelsUnused =>
            nl "een niveau wordt nooit gegeven"
            en "a level is never given"
            fr "un niveau n’est jamais donné"
        ItemFlag::LittleAgreement =>
            nl "assessoren verschillen hier vaker dan elders"
            en "assessors differ here more often than elsewhere"
            fr "les assesseurs diffèrent ici plus qu’ailleurs"
        ItemFlag::LittleDiscrimination =>
            nl "hangt weinig samen met de andere indicatoren"
            en "hangs together little with the other indicators"
            fr "peu lié aux autres indicateurs"
    }
    /// Nothing to mend.
    pub fn nothing_to_mend() {
        nl "Bij de indicatoren met genoeg oordelen valt niets op."
        en "Nothing stands out among the indicators with enough ratings."
        fr "Rien ne ressort pour les indicateurs avec assez d’évaluations."
    }
    /// The title of what meetings did.
    pub fn outcome_title() {
        nl "Het assessorenoverleg vergeleken met de berekende score"
        en "The assessors’ meeting compared with the computed score"
        fr "La réunion des assesseurs comparée au score calculé"
    }
    /// The header of weights.
    pub fn weight_header() {
        nl ["", "gewicht in de uitkomst", "95 %", "gelijk deel", "uitkomsten", ""]
        en ["", "weight in the outcome", "95%", "equal share", "outcomes", ""]
        fr ["", "poids dans le résultat", "95 %", "part égale", "résultats", ""]
    }
    /// One assessor weighs more than a fair share.
    pub fn dominates() {
        nl "weegt duidelijk zwaarder dan de anderen"
        en "clearly weighs more than the others"
        fr "pèse nettement plus que les autres"
    }
}

/// Items that nobody noted anything about.
pub fn never_observed(language: Language, items: &[String]) -> String {
    let items = items.join(", ");
    texts!(language =>
        nl "Nooit gezien en nooit beoordeeld: {items}"
        en "Never observed and never rated: {items}"
        fr "Jamais observés ni évalués\u{a0}: {items}")
}

/// Items that nobody rated.
pub fn never_rated(language: Language, items: &[String]) -> String {
    let items = items.join(", ");
    texts!(language => nl "Nooit beoordeeld: {items}" en "Never rated: {items}" fr "Jamais évalués\u{a0}: {items}")
}

/// For how many items there are enough ratings to tell anything.
pub fn enough_items(language: Language, enough: usize, few: usize) -> String {
    if enough == 0 {
        return pick(
            language,
            "Per indicator zijn er nog te weinig oordelen om iets te zeggen.",
            "There are too few ratings of each indicator to tell anything yet.",
            "Il y a encore trop peu d’évaluations par indicateur pour en dire quelque chose.",
        )
        .to_owned();
    }
    texts!(language =>
        nl "Bij {enough} indicatoren zijn er genoeg oordelen om iets te zeggen, bij {few} te weinig."
        en "For {enough} indicators there are enough ratings to tell anything, for {few} too few."
        fr "Pour {enough} indicateurs, il y a assez d’évaluations pour en dire quelque chose\u{a0}; pour {few}, trop peu.")
}

/// What meetings did with computed scores.
pub fn outcome(language: Language, found: &Outcome) -> Vec<String> {
    let (all, raised, lowered, moved) = (found.agreed, found.raised, found.lowered, found.moved);
    let mut lines = vec![texts!(language =>
        nl "{all} afgesproken niveaus: {raised} hoger en {lowered} lager dan het berekende niveau; {moved} keer een half niveau of meer van de score."
        en "{all} agreed levels: {raised} above and {lowered} below the computed level; {moved} times half a level or more from the score."
        fr "{all} niveaux convenus\u{a0}: {raised} au-dessus et {lowered} au-dessous du niveau calculé\u{a0}; {moved} fois un demi-niveau ou plus du score.")];
    if let Ok(shift) = &found.shift {
        let [value, low, high] = [shift.estimate, shift.interval.0, shift.interval.1]
            .map(|one| decimal(language, one, 2));
        let limits = span(language, &low, &high);
        lines.push(texts!(language =>
            nl "Gemiddeld verschuift het overleg een score {value} niveau ({limits}; boven nul: omhoog)."
            en "On average the meeting moves a score by {value} of a level ({limits}; above zero: up)."
            fr "En moyenne, la réunion déplace un score de {value} niveau ({limits}\u{a0}; au-dessus de zéro\u{a0}: vers le haut)."));
    }
    lines
}
