//! Words around the chain from a score down to the notes.

use crate::wording::texts::texts;

texts! {
    pub(crate) fn ratings() { nl "Beoordelingen" en "Ratings" fr "Évaluations" }
    pub(crate) fn answers() { nl "Antwoorden" en "Answers" fr "Réponses" }
    pub(crate) fn rests_on() { nl "Steunt op" en "Rests on" fr "Repose sur" }
    pub(crate) fn how_sure() { nl "Hoe zeker" en "How sure" fr "Certitude" }
    pub(crate) fn whole() {
        nl "Over de competentie als geheel"
        en "About the competence as a whole"
        fr "Sur la compétence dans son ensemble"
    }
    pub(crate) fn without_level() { nl "zonder niveau:" en "without a level:" fr "sans niveau\u{a0}:" }
    pub(crate) fn reason() { nl "reden" en "reason" fr "raison" }
    pub(crate) fn too_few(needed: u32) {
        nl "te weinig waarnemingen in deze opdracht, nodig zijn er {needed}"
        en "too few observations in this exercise; needed are {needed}"
        fr "trop peu d’observations dans cet exercice\u{a0}; il en faut {needed}"
    }
    pub(crate) fn evidence() { nl "bewijs" en "evidence" fr "preuve" }
    pub(crate) fn without_observation() { nl "zonder waarneming" en "without an observation" fr "sans observation" }
    pub(crate) fn not_seen() { nl "niet waargenomen" en "could not see it" fr "pas pu observer" }
    pub(crate) fn no_chance() { nl "geen kans" en "no chance" fr "pas d’occasion" }
    pub(crate) fn no_level() { nl "geen niveau" en "no level" fr "pas de niveau" }
    pub(crate) fn not_used() { nl "niet gebruikt" en "not used" fr "pas utilisé" }
    pub(crate) fn in_doubt() {
        nl " (twijfel, telt niet)"
        en " (in doubt, does not count)"
        fr " (doute, ne compte pas)"
    }
    pub(crate) fn kept() {
        nl "Indrukken, evaluaties en opmerkingen (tellen niet mee)"
        en "Impressions, evaluations and remarks (do not count)"
        fr "Impressions, évaluations et remarques (ne comptent pas)"
    }
    pub(crate) fn not_filed() {
        nl "Niet geklasseerd, dus bij geen enkele competentie geteld"
        en "Not filed, so counted for no competence"
        fr "Non classé, donc compté pour aucune compétence"
    }
    pub(crate) fn impression() { nl "indruk" en "impression" fr "impression" }
    pub(crate) fn evaluation() { nl "evaluatie" en "evaluation" fr "évaluation" }
    pub(crate) fn remark() { nl "opmerking" en "remark" fr "remarque" }
    pub(crate) fn between(below: &str, above: &str) {
        nl "tussen {below} en {above}"
        en "between {below} and {above}"
        fr "entre {below} et {above}"
    }
    pub(crate) fn excluded() { nl "telt niet mee" en "does not count" fr "ne compte pas" }
    pub(crate) fn in_words() {
        nl "Deze competentie wordt in woorden beschreven."
        en "This competence is described in words."
        fr "Cette compétence est décrite en mots."
    }
    pub(crate) fn computed() { nl "Berekend niveau" en "Computed level" fr "Niveau calculé" }
    pub(crate) fn agreed() { nl "Afgesproken niveau" en "Agreed level" fr "Niveau convenu" }
    pub(crate) fn because() { nl "Reden" en "Reason" fr "Raison" }
    pub(crate) fn not_discussed() {
        nl "Nog niet besproken op het assessorenoverleg."
        en "Not yet discussed at the assessors' meeting."
        fr "Pas encore discuté en réunion des assesseurs."
    }
    pub(crate) fn together() { nl "Samen" en "Together" fr "Ensemble" }
    pub(crate) fn no_level_here() {
        nl "geen niveau op deze competentie"
        en "no level for this competence"
        fr "pas de niveau"
    }
}
