//! What a writer may have meant: the nearest known name, or the key for a word in their own language.

use crate::limits;

/// How many letters are wrong, missing, too many or swapped: Damerau-Levenshtein.
pub(crate) use strsim::damerau_levenshtein as letters_off;
/// The share of letters that are right, from 0 to 1, by the same count.
pub(crate) use strsim::normalized_damerau_levenshtein as likeness;

/// The known name nearest to what was written: Jaro-Winkler similarity of 0.80 or more, or at most two
/// letters wrong (Damerau-Levenshtein) in a name of five or more.
pub fn nearest<'a>(written: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    if written.len() > limits::SUGGESTION_BYTES {
        return None;
    }
    let written = written.to_lowercase();
    known
        .into_iter()
        .map(|name| {
            let lower = name.to_lowercase();
            let near = letters_off(&written, &lower) <= 2 && lower.len() >= 5;
            (strsim::jaro_winkler(&written, &lower), near, name)
        })
        .filter(|(similarity, near, _)| *near || *similarity >= 0.80)
        .max_by(|a, b| a.0.total_cmp(&b.0).then_with(|| b.2.cmp(a.2)))
        .map(|(_, _, name)| name)
}

/// The known name of which a word is a misspelling: the same first letter, and one letter wrong, or two in a name of eight or
/// more. Stricter than [`nearest`], for words that lie close and mean the opposite: "voldoende" is no "onvoldoende".
pub fn misspelt<'a>(written: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    if written.len() > limits::SUGGESTION_BYTES {
        return None;
    }
    let written = written.to_lowercase();
    let wrong = |name: &str| {
        let lower = name.to_lowercase();
        let letters = lower.chars().count();
        let most = if letters < 8 { 1 } else { 2 };
        let wrong = letters_off(&written, &lower);
        let is_near =
            letters > 3 && wrong <= most && lower.chars().next() == written.chars().next();
        is_near.then_some(wrong)
    };
    let near = known
        .into_iter()
        .filter_map(|name| Some((wrong(name)?, name)));
    near.min_by_key(|(wrong, _)| *wrong).map(|(_, name)| name)
}

/// The key for a Dutch or French word: files keep one spelling, and people guess in their own language.
pub(super) fn translated(written: &str) -> Option<&'static str> {
    const WORDS: [(&str, &[&str]); 30] = [
        ("anchors", &["ankers", "ankerzinnen"]),
        ("assessors", &["assessoren", "beoordelaars", "assesseurs"]),
        (
            "assignments",
            &["toewijzing", "toewijzingen", "attributions"],
        ),
        ("candidate", &["kandidaat", "candidat"]),
        ("candidates", &["kandidaten", "candidats"]),
        ("competence", &["competentie"]),
        ("competences", &["competenties"]),
        ("conditions", &["voorwaarden", "omstandigheden"]),
        ("date", &["datum"]),
        ("definition", &["definitie", "omschrijving"]),
        (
            "exercise",
            &["opdracht", "oefening", "proef", "taak", "exercice"],
        ),
        (
            "exercises",
            &["opdrachten", "oefeningen", "proeven", "taken", "exercices"],
        ),
        ("goals", &["doelen", "buts", "objectifs"]),
        ("indicator", &["gedragsindicator", "indicateur"]),
        (
            "indicators",
            &["indicatoren", "gedragsindicatoren", "indicateurs"],
        ),
        ("language", &["taal", "langue"]),
        ("level", &["niveau", "score"]),
        ("levels", &["niveaus", "niveaux"]),
        ("minutes", &["minuten", "duur"]),
        ("name", &["naam", "nom"]),
        ("order", &["volgorde", "ordre"]),
        ("place", &["plaats", "lieu"]),
        ("purpose", &["doel", "but"]),
        ("reason", &["reden", "raison"]),
        (
            "recipients",
            &["ontvangers", "bestemmelingen", "destinataires"],
        ),
        ("retention", &["bewaartermijn", "conservation"]),
        ("rubric", &["rubriek", "grille"]),
        ("tally", &["aantal", "telling", "nombre"]),
        ("title", &["titel", "titre"]),
        ("weight", &["gewicht", "poids"]),
    ];
    let written = written.to_lowercase();
    let found = WORDS
        .iter()
        .find(|(_, words)| words.contains(&written.as_str()));
    found.map(|(key, _)| *key)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_near_name_is_suggested_and_a_far_one_is_not() {
        let known = ["initiatief", "motivatie", "discipline"];
        assert_eq!(nearest("iniatief", known), Some("initiatief"));
        assert_eq!(nearest("kookpot", known), None);
        let endless = "initiatief".repeat(limits::SUGGESTION_BYTES);
        assert_eq!(
            nearest(&endless, [endless.as_str()]),
            None,
            "not even sought"
        );
    }
}
