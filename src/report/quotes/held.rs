//! What stays inside, told by place and reason and never by its words.

use std::collections::BTreeMap;

use super::{HeldBack, Quotes};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Language};
use crate::load::Loaded;
use crate::report::names::Naming;
use crate::scoring::{CandidateScores, Scores};
use crate::source::{FileId, Span};
use crate::wording::terms::pick;

impl HeldBack {
    /// The reason in words, and how to open it where a person may.
    pub fn reason(self, language: Language) -> &'static str {
        match self {
            Self::Marked => pick(
                language,
                "het blad houdt het binnen: [quote:: no]",
                "the sheet holds it back: [quote:: no]",
                "la feuille le retient : [quote:: no]",
            ),
            Self::NotUnderstood => pick(
                language,
                "een teken tussen haken dat we niet kennen; [quote:: yes] laat het lezen",
                "a mark in brackets that is not known; [quote:: yes] opens it",
                "une marque entre crochets inconnue ; [quote:: yes] l’ouvre",
            ),
            Self::Doubt => pick(
                language,
                "een tag met een vraagteken; haal het vraagteken weg als je zeker bent",
                "a tag with a question mark; take it out when you are sure",
                "une étiquette avec un point d’interrogation ; enlevez-le si vous êtes sûr",
            ),
            Self::NameOrWord => pick(
                language,
                "een zin begint met een woord dat ook een naam uit people.yaml is; [quote:: yes] laat het lezen",
                "a sentence begins with a word that is also a name in people.yaml; [quote:: yes] opens it",
                "une phrase commence par un mot qui est aussi un nom de people.yaml ; [quote:: yes] l’ouvre",
            ),
            Self::UnknownName => pick(
                language,
                "een woord met een hoofdletter dat een naam kan zijn; [quote:: yes] laat het lezen",
                "a word with a capital that may be a name; [quote:: yes] opens it",
                "un mot avec une majuscule qui peut être un nom ; [quote:: yes] l’ouvre",
            ),
            Self::NoteStyle => pick(
                language,
                "in steno, en een ander citaat vertelt hetzelfde; [words:: betere woorden] of [quote:: yes] laat het lezen",
                "in note style, and another quote tells the same; [words:: better words] or [quote:: yes] opens it",
                "en style télégraphique, et une autre citation dit la même chose ; [words:: de meilleurs mots] ou [quote:: yes] l’ouvre",
            ),
        }
    }

    /// The finding for what only the words themselves can tell; what stands in the sheet has findings of its own.
    fn code(self) -> Option<Code> {
        match self {
            Self::NameOrWord => Some(Code::N64),
            Self::UnknownName => Some(Code::N65),
            Self::NoteStyle => Some(Code::N66),
            Self::Marked | Self::NotUnderstood | Self::Doubt => None,
        }
    }
}

/// What of the notes about a candidate stays inside: where, and why. In the order of the sheets.
pub fn held_back(loaded: &Loaded, candidate: &CandidateScores) -> Vec<(Span, HeldBack)> {
    let quotes = Quotes::new(loaded, candidate.id, loaded.day.language, Naming::Names);
    let indicators = candidate.competences.iter();
    let indicators = indicators.flat_map(|competence| &competence.indicators);
    let notes: Vec<_> = indicators.map(|one| one.observations.clone()).collect();
    let all = quotes.held_back(&notes).into_iter();
    all.map(|(at, reason)| (quotes.observation(at).1.span, reason))
        .collect()
}

/// Adds a finding for all that a rule holds back.
pub fn tell_held_back(loaded: &Loaded, scores: &Scores, found: &mut Diagnostics) {
    for candidate in &scores.candidates {
        // What is only in note style is told once a sheet.
        let mut notes: BTreeMap<FileId, (Span, usize)> = BTreeMap::new();
        for (span, reason) in held_back(loaded, candidate) {
            match reason.code() {
                Some(Code::N66) => notes.entry(span.file).or_insert((span, 0)).1 += 1,
                Some(code) => found.add(Diagnostic::new(code, span)),
                None => {}
            }
        }
        for (span, count) in notes.into_values() {
            found.add(Diagnostic::new(Code::N66, span).with("count", count));
        }
    }
}
