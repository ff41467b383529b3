//! What a new day, an empty sheet and a `consensus.yaml` to complete say.

use crate::wording::texts::texts;

texts! {
    pub(crate) fn complete() {
        nl "Vul aan, en draai daarna opnieuw 'wakker new' voor de bladen die nog ontbreken."
        en "Complete this, then run 'wakker new' again for the sheets that are still missing."
        fr "Complétez, puis relancez 'wakker new' pour les feuilles qui manquent encore."
    }
    pub(crate) fn place() { nl "Onze werkplaats" en "Our workshop" fr "Notre atelier" }
    pub(crate) fn purpose() {
        nl "Samen kijken welk werk bij jou past en wat je nog kan leren."
        en "To see together which work fits you and what you can still learn."
        fr "Voir ensemble quel travail vous convient et ce que vous pouvez encore apprendre."
    }
    pub(crate) fn recipients() {
        nl "Jijzelf en je jobcoach."
        en "You yourself and your job coach."
        fr "Vous-même et votre jobcoach."
    }
    pub(crate) fn retention() {
        nl "Tot één jaar na de assessmentdag."
        en "Until one year after the assessment day."
        fr "Jusqu’à un an après la journée d’évaluation."
    }
    pub(crate) fn contact() { nl "Bij je jobcoach." en "Your job coach." fr "À votre jobcoach." }
    pub(crate) fn exercise_id() { nl "opdracht" en "exercise" fr "exercice" }
    pub(crate) fn exercise() { nl "Opdracht" en "Exercise" fr "Exercice" }
    pub(crate) fn organisation_id() { nl "onze-organisatie" en "our-organisation" fr "notre-organisation" }
    pub(crate) fn questionnaire() { nl "Vragenlijst" en "Questionnaire" fr "Questionnaire" }
    pub(crate) fn questionnaire_id() { nl "vragenlijst" en "questionnaire" fr "questionnaire" }
    pub(crate) fn observations() { nl "Waarnemingen" en "Observations" fr "Observations" }
    pub(crate) fn quantify() {
        nl "Kwantificeren en kwalificeren"
        en "Quantify and qualify"
        fr "Quantifier et qualifier"
    }
    pub(crate) fn header() {
        nl ["Indicator", "Niveau", "Aantal"] en ["Indicator", "Level", "Count"] fr ["Indicateur", "Niveau", "Nombre"]
    }
    pub(crate) fn evaluation() { nl "Evaluatie" en "Evaluation" fr "Évaluation" }
    pub(crate) fn consensus() {
        nl "## De niveaus die jullie samen kiezen op het assessorenoverleg.\n\
         ## Haal het # voor een regel weg als jullie hem bespraken, en vul het niveau in waar het nog niet staat.\n\
         ## Een reden is nodig als het niveau afwijkt van het berekende; wakker check zegt waar.\n"
        en "## The levels that you choose together at the assessors' meeting.\n\
         ## Take away the # before a line once you have discussed it, and fill in the level where it is not there yet.\n\
         ## A reason is needed where the level departs from the computed one; wakker check says where.\n"
        fr "## Les niveaux que vous choisissez ensemble à la réunion des assesseurs.\n\
         ## Enlevez le # devant une ligne quand vous en avez parlé, et complétez le niveau là où il manque.\n\
         ## Une raison est nécessaire si le niveau s’écarte du niveau calculé\u{a0}; wakker check dit où.\n"
    }
    /// A competence without one level: it goes otherwise in each exercise.
    pub(crate) fn varies(by_exercise: &str) {
        nl "verschilt per opdracht: {by_exercise}"
        en "differs by exercise: {by_exercise}"
        fr "varie selon l’exercice\u{a0}: {by_exercise}"
    }
    /// Over those on which all agree.
    pub(crate) fn the_same() {
        nl "Hier kwamen jullie elk apart op hetzelfde uit. Haal het # weg om het niveau te bevestigen."
        en "Here each of you alone came to the same. Take away the # to confirm the level."
        fr "Ici, chacun de son côté est arrivé au même niveau. Enlevez le # pour le confirmer."
    }
    pub(crate) fn levels() { nl "niveaus" en "levels" fr "niveaux" }
}
