//! The headers of tables of sheets and scores.

use crate::wording::texts::texts;

texts! {
    pub(crate) fn sheets() {
        nl ["kandidaat", "opdracht", "assessor", "waarnemingen", "niveaus", "nog zonder niveau, nw of gk"]
        en ["candidate", "exercise", "assessor", "observations", "levels", "still without level, nw or gk"]
        fr ["candidat", "exercice", "assesseur", "observations", "niveaux", "encore sans niveau, nw ou gk"]
    }
    pub(crate) fn answers() { nl "antwoorden" en "answers" fr "réponses" }
    pub(crate) fn all(all: usize) { nl "alle {all}" en "all {all}" fr "les {all}" }
    pub(crate) fn some(n: usize, all: usize) { nl "{n} van {all}" en "{n} of {all}" fr "{n} sur {all}" }
    pub(crate) fn how_many_sheets(n: usize) {
        nl "{n} blad" | "{n} bladen" en "{n} sheet" | "{n} sheets" fr "{n} feuille" | "{n} feuilles"
    }
    pub(crate) fn errors(n: usize) {
        nl "{n} fout" | "{n} fouten" en "{n} error" | "{n} errors" fr "{n} erreur" | "{n} erreurs"
    }
    pub(crate) fn warnings(n: usize) {
        nl "{n} keer let op" en "{n} warning" | "{n} warnings" fr "{n} avertissement" | "{n} avertissements"
    }
    pub(crate) fn notes(n: usize) {
        nl "{n} ter info" en "{n} note" | "{n} notes" fr "{n} remarque" | "{n} remarques"
    }
    pub(crate) fn overall() { nl "Globaal" en "Overall" fr "Global" }
    pub(crate) fn scores() {
        nl ["", "niveau", "score", "beoordeeld", "waarn.", "zekerheid", "afgesproken"]
        en ["", "level", "score", "rated", "obs.", "certainty", "agreed"]
        fr ["", "niveau", "score", "évalué", "obs.", "certitude", "convenu"]
    }
    pub(crate) fn answered() { nl ["beantwoord", "antw."] en ["answered", "answers"] fr ["répondu", "rép."] }
    pub(crate) fn in_brackets() { nl "tussen haakjes" en "between brackets" fr "entre parenthèses" }
}
