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
        nl "# De niveaus die jullie samen kiezen op het assessorenoverleg.\n\
         # Haal het eerste # weg bij wat jullie bespraken en vul het niveau in.\n\
         # Een reden is nodig als het niveau afwijkt van het berekende; wakker check zegt waar.\n"
        en "# The levels that you choose together at the assessors' meeting.\n\
         # Take the first # away from what you talked about and fill in the level.\n\
         # A reason is needed where the level departs from the computed one; wakker check says where.\n"
        fr "# Les niveaux que vous choisissez ensemble à la réunion des assesseurs.\n\
         # Enlevez le premier # de ce dont vous avez parlé et complétez le niveau.\n\
         # Une raison est nécessaire si le niveau s’écarte du niveau calculé\u{a0}; wakker check dit où.\n"
    }
    pub(crate) fn levels() { nl "niveaus" en "levels" fr "niveaux" }
}
