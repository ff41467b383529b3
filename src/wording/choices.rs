//! What people chose for a report, and why a report is a draft.

use super::dates::date as in_words;
use super::texts::texts;
use crate::day::Date;
use crate::diagnostic::Language;

texts! {
    fn both() {
        nl "Je coach koos deze sterke punten en groeipunten"
        en "Your coach chose these strengths and growth points"
        fr "Votre coach a choisi ces points forts et ces points à développer"
    }
    fn strengths() {
        nl "Je coach koos deze sterke punten"
        en "Your coach chose these strengths"
        fr "Votre coach a choisi ces points forts"
    }
    fn growth() {
        nl "Je coach koos deze groeipunten"
        en "Your coach chose these growth points"
        fr "Votre coach a choisi ces points à développer"
    }
    fn on(what: &str, date: &str) { nl "{what}, op {date}." en "{what}, on {date}." fr "{what}, le {date}." }
    fn one_open() {
        nl "Ontwerp: 1 niveau is nog niet besproken."
        en "Draft: 1 level has not been discussed yet."
        fr "Projet\u{a0}: 1 niveau n’a pas encore été discuté."
    }
    fn open(count: usize) {
        nl "Ontwerp: {count} niveaus zijn nog niet besproken."
        en "Draft: {count} levels have not been discussed yet."
        fr "Projet\u{a0}: {count} niveaux n’ont pas encore été discutés."
    }
    fn faulty() {
        nl "Ontwerp: in de gegevens staat nog een fout."
        en "Draft: there is still a fault in the data."
        fr "Projet\u{a0}: il reste une faute dans les données."
    }
    fn faulty_too() {
        nl "In de gegevens staat nog een fout."
        en "There is still a fault in the data."
        fr "Il reste une faute dans les données."
    }
    /// The mark on every page of a draft.
    pub(crate) fn draft_mark() { nl "ontwerp" en "draft" fr "projet" }
    /// Who chose, for a coach or on the screen.
    fn by_somebody(what: &str, by: &str) { nl "{what}: {by}." en "{what}: {by}." fr "{what}\u{a0}: {by}." }
    /// What was chosen by people and not by the rules.
    fn what(strengths: bool, growth: bool) {
        (true, true) =>
            nl "Sterke punten en groeipunten gekozen door mensen (report.yaml)"
            en "Strengths and growth points chosen by people (report.yaml)"
            fr "Points forts et points à développer choisis par des personnes (report.yaml)"
        (true, false) =>
            nl "Sterke punten gekozen door mensen (report.yaml)"
            en "Strengths chosen by people (report.yaml)"
            fr "Points forts choisis par des personnes (report.yaml)"
        (false, _) =>
            nl "Groeipunten gekozen door mensen (report.yaml)"
            en "Growth points chosen by people (report.yaml)"
            fr "Points à développer choisis par des personnes (report.yaml)"
    }
    /// The head of a `report.yaml` to complete.
    pub(crate) fn about() {
        nl "# Wat coach en kandidaat samen kiezen voor het verslag. Zolang er niets gekozen is, kiest het programma.\n# Haal de # voor een regel weg om die te kiezen. Kies je er een, dan staat in die lijst alleen wat jij koos, in die volgorde:\n# hoogstens 3 sterke punten (strengths) en 2 groeipunten (growth), telkens van verschillende competenties.\n# Vul ook in wie koos en wanneer: by: hilde en date: 2026-03-24, elk op een regel onder de kandidaat.\n"
        en "# What coach and candidate choose together for the report. As long as nothing is chosen, the program chooses.\n# Take away the # before a line to choose it. Once you choose one, that list holds only what you chose, in that order:\n# at most 3 strengths and 2 growth points (growth), each of another competence.\n# Fill in who chose and when as well: by: hilde and date: 2026-03-24, each on a line below the candidate.\n"
        fr "# Ce que le coach et le candidat choisissent ensemble pour le rapport. Tant que rien n’est choisi, le programme choisit.\n# Enlevez le # devant une ligne pour la choisir. Dès que vous en choisissez une, la liste ne contient que vos choix, dans cet\n# ordre\u{a0}: 3 points forts (strengths) et 2 points à développer (growth) au plus, chacun d’une autre compétence.\n# Indiquez aussi qui a choisi et quand\u{a0}: by: hilde et date: 2026-03-24, chacun sur une ligne sous le candidat.\n"
    }
    pub(crate) fn by_rules() { nl "het programma kiest:" en "the program chooses:" fr "le programme choisit\u{a0}:" }
    pub(crate) fn others() { nl "kan ook:" en "also possible:" fr "aussi possible\u{a0}:" }
    pub(crate) fn quotes_now() {
        nl "Deze woorden staan nu in het verslag. Weglaten: haal de # weg. Beter zeggen: schrijf words: \"...\" in plaats van use: no."
        en "These words stand in the report now. Leave out: take away the #. Say it better: write words: \"...\" in place of use: no."
        fr "Ces mots figurent maintenant dans le rapport. Laisser de côté\u{a0}: enlevez le #. Dire mieux\u{a0}: écrivez words: \"...\" au lieu de use: no."
    }
    pub(crate) fn own_line() {
        nl "Een zin van jou aan de kandidaat (hoogstens 400 tekens):"
        en "A sentence of yours to the candidate (at most 400 characters):"
        fr "Une phrase de vous au candidat (400 caractères au plus)\u{a0}:"
    }
}

/// That the coach chose the strengths, the growth points or both, and when: to the candidate.
pub(crate) fn by_coach(
    language: Language,
    (is_strengths, is_growth): (bool, bool),
    date: Option<Date>,
) -> Option<String> {
    let what = match (is_strengths, is_growth) {
        (true, true) => both(language),
        (true, false) => strengths(language),
        (false, true) => growth(language),
        (false, false) => return None,
    };
    Some(match date {
        Some(date) => on(language, what, &in_words(language, date)),
        None => format!("{what}."),
    })
}

/// That people chose the strengths, the growth points or both, who and when: to a coach.
pub(crate) fn by_people(
    language: Language,
    (is_strengths, is_growth): (bool, bool),
    by: Option<&str>,
    date: Option<Date>,
) -> Option<String> {
    if !is_strengths && !is_growth {
        return None;
    }
    let what = what(language, is_strengths, is_growth);
    let date = date.map(|date| in_words(language, date));
    let who: Vec<&str> = by.into_iter().chain(date.as_deref()).collect();
    Some(if who.is_empty() {
        format!("{what}.")
    } else {
        by_somebody(language, what, &who.join(", "))
    })
}

/// Why a report is a draft; none where it is not.
pub(crate) fn draft(language: Language, undiscussed: usize, is_faulty: bool) -> Option<String> {
    let levels = match undiscussed {
        0 => None,
        1 => Some(one_open(language).to_owned()),
        more => Some(open(language, more)),
    };
    match (levels, is_faulty) {
        (Some(levels), true) => Some(format!("{levels} {}", faulty_too(language))),
        (None, true) => Some(faulty(language).to_owned()),
        (levels, false) => levels,
    }
}
