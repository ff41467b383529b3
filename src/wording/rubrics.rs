//! Words around a rubric that is shown, and how easy it reads.

use crate::wording::texts::texts;

texts! {
    pub(crate) fn readability() { nl "Leesbaarheid" en "Readability" fr "Lisibilité" }
    pub(crate) fn only_a_hint() {
        nl "een aanwijzing, geen keurmerk"
        en "an indication, not a seal of approval"
        fr "une indication, pas un label"
    }
    pub(crate) fn rubric() { nl "rubriek" en "rubric" fr "grille" }
    pub(crate) fn report() { nl "verslag" en "report" fr "rapport" }
    pub(crate) fn nothing_to_rewrite() {
        nl "geen zin om te herschrijven"
        en "no sentence to write again"
        fr "aucune phrase à réécrire"
    }
    pub(crate) fn easy() { nl "vlot leesbaar" en "easy to read" fr "facile à lire" }
    pub(crate) fn hard() {
        nl "moeilijk: mik op LIX 40 of lager en 60 of hoger"
        en "hard: aim for LIX 40 or lower and 60 or higher"
        fr "difficile\u{a0}: visez un LIX de 40 au plus et un indice de 60 au moins"
    }
    pub(crate) fn words_a_sentence() { nl "woorden per zin" en "words a sentence" fr "mots par phrase" }
    pub(crate) fn goal() { nl "doel" en "goal" fr "but" }
    pub(crate) fn in_words() { nl "in woorden" en "in words" fr "en mots" }
    pub(crate) fn open() {
        nl "open: elke dag voegt zelf indicatoren toe"
        en "open: each day adds its own indicators"
        fr "ouvert\u{a0}: chaque journée ajoute ses indicateurs"
    }
    pub(crate) fn weight() { nl "gewicht" en "weight" fr "poids" }
    pub(crate) fn to_rewrite(n: usize) {
        nl "{n} zin om te herschrijven" | "{n} zinnen om te herschrijven"
        en "{n} sentence to write again" | "{n} sentences to write again"
        fr "{n} phrase à réécrire" | "{n} phrases à réécrire"
    }
    pub(crate) fn formula() { nl "Flesch-Douma" en "Flesch" fr "Kandel-Moles" }
}
