//! Words by which an assessor keeps an observation inside: "niet voor het verslag", in brackets or without.

use std::ops::Range;

use crate::everyday::fold;

/// What says so wherever it stands; folded.
const ANYWHERE: [&str; 38] = [
    "niet in rapport",
    "niet in het rapport",
    "pas mettre dans le rapport",
    "not in the report",
    "niet voor rapport",
    "intern houden",
    "intern gebruik",
    "voor mezelf",
    "niet doorvertellen",
    "blijft tussen ons",
    "onder ons gezegd",
    "note to self",
    "note pour moi",
    "alleen voor ons",
    "alleen voor assessoren",
    "niet citeren",
    "niet quoten",
    "niet laten lezen",
    "niet voor verslag",
    "niet voor het verslag",
    "niet in verslag",
    "niet in het verslag",
    "niet voor de kandidaat",
    "niet voor kandidaat",
    "niet voor de deelnemer",
    "vertrouwelijk",
    "confidentieel",
    "confidential",
    "confidentiel",
    "do not quote",
    "don t quote",
    "not for report",
    "not for the report",
    "off the record",
    "ne pas citer",
    "pas pour le rapport",
    "pas dans le rapport",
    "entre nous",
];

/// What in the midst of a sentence says something else: "vraagt het intern na", "wil de sleutel niet doorgeven".
const ALONE: [&str; 49] = [
    "niet opschrijven",
    "niet noteren",
    "niet melden",
    "niet vermelden",
    "niet zeggen",
    "niet vertellen",
    "niet meegeven",
    "niet meedelen",
    "niet opnemen",
    "niet rapporteren",
    "niet bespreken",
    "niet overnemen",
    "niet laten zien",
    "niet meenemen in",
    "hou dit voor",
    "voor jezelf houden",
    "discreet",
    "do not share",
    "do not mention",
    "do not print",
    "do not write",
    "don t share",
    "don t mention",
    "don t print",
    "keep private",
    "ne pas mettre",
    "ne pas ecrire",
    "ne pas noter",
    "ne pas dire",
    "ne pas mentionner",
    "ne pas partager",
    "ne pas montrer",
    "geheim",
    "secret",
    "niet delen",
    "niet doorgeven",
    "niet voor hem",
    "niet voor haar",
    "niet printen",
    "niet afdrukken",
    "niet tonen",
    "geen citaat",
    "geen quote",
    "onder ons",
    "prive",
    "private",
    "intern",
    "interne",
    "internal",
];

/// Whether what stands in brackets says so.
pub(super) fn is_said(content: &str) -> bool {
    find(content, |_| true).is_some()
}

/// Whether a tag is such words and no tag: "#intern", "#niet-citeren".
pub(super) fn is_mark(tag: &str) -> bool {
    let name = tag.strip_prefix('#').unwrap_or(tag);
    let name = fold(&name.replace(['-', '_'], " "));
    let is_plain = tag.len() < 40;
    is_plain && (ANYWHERE.contains(&name.as_str()) || ALONE.contains(&name.as_str()))
}

/// Where a text without brackets says so.
pub(super) fn said_in(text: &str) -> Option<Range<usize>> {
    find(text, |range| is_alone(text, range))
}

/// Whether words stand by themselves, as a sentence or before a colon.
fn is_alone(text: &str, range: &Range<usize>) -> bool {
    let before = text[..range.start].trim_end().chars().next_back();
    let behind = text[range.end..].trim_start().chars().next();
    let is_word = |letter: char| letter.is_alphanumeric() || matches!(letter, ',' | '-');
    before == Some('#')
        || !before.is_some_and(is_word) && (behind == Some(':') || !behind.is_some_and(is_word))
}

/// The first of the words that say so; of those that need it only where they stand alone.
fn find(text: &str, is_alone: impl Fn(&Range<usize>) -> bool) -> Option<Range<usize>> {
    let mut rest = words(text);
    loop {
        let here = rest.clone();
        let (_, word) = rest.next()?;
        let first = word.bytes().next().filter(u8::is_ascii);
        let may_begin = |phrase: &str| {
            first.is_none_or(|letter| phrase.as_bytes()[0] == letter.to_ascii_lowercase())
        };
        let said = |phrase: &&str| may_begin(phrase).then(|| reach(here.clone(), phrase))?;
        let found = ANYWHERE.iter().find_map(said);
        let alone = || ALONE.iter().filter_map(said).find(&is_alone);
        if let Some(range) = found.or_else(alone) {
            return Some(range);
        }
    }
}

/// How far a phrase reaches from the first of some words on, where they begin with it.
fn reach<'a>(
    mut words: impl Iterator<Item = (usize, &'a str)>,
    phrase: &str,
) -> Option<Range<usize>> {
    let mut range: Option<Range<usize>> = None;
    for wanted in phrase.split(' ') {
        let (start, word) = words.next().filter(|(_, word)| is_same(word, wanted))?;
        let end = start + word.len();
        range = Some(range.map_or(start, |range| range.start)..end);
    }
    range
}

fn is_same(word: &str, wanted: &str) -> bool {
    word.eq_ignore_ascii_case(wanted) || !word.is_ascii() && fold(word) == wanted
}

/// The words of a text, with their places.
fn words(text: &str) -> impl Iterator<Item = (usize, &str)> + Clone {
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = at + text[at..].find(char::is_alphanumeric)?;
        let rest = &text[start..];
        let length = rest.find(|letter: char| !letter.is_alphanumeric());
        at = start + length.unwrap_or(rest.len());
        Some((start, &text[start..at]))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_keeps_inside_is_found_without_brackets() {
        for (text, said) in [
            (
                "Helpt een collega, vertrouwelijk: zijn vrouw is weg.",
                Some("vertrouwelijk"),
            ),
            (
                "Ziet de doos. Niet voor  het verslag",
                Some("Niet voor  het verslag"),
            ),
            ("Telt de dozen. NE PAS CITER.", Some("NE PAS CITER")),
            ("privé: zijn vrouw is weg", Some("privé")),
            ("Telt na. *Niet tonen*", Some("Niet tonen")),
            ("// geheim", Some("geheim")),
            ("Telt na #intern de kar", Some("intern")),
            ("Vraagt het intern na", None),
            ("Wil de sleutel niet doorgeven aan een ander", None),
            ("Werkt in een privé-woning", None),
            ("", None),
        ] {
            assert_eq!(said_in(text).map(|range| &text[range]), said, "{text}");
        }
        assert!(is_said("dit is intern, niet voor hem"));
        assert!(!is_said("met de kar"));
    }
}
