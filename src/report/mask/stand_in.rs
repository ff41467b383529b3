//! The words that stand for somebody, as the language would have them.

use super::Person;
use super::atoms::begins;
use crate::diagnostic::Language;
use crate::wording::stand_in::{self, Kind};

/// Whom a word stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Who {
    Candidate(Person),
    Assessor(Person),
    /// A name that a candidate and an assessor share.
    Someone(Person),
}

impl Who {
    pub(super) fn kind(self) -> Kind {
        match self {
            Self::Candidate(_) => Kind::Candidate,
            Self::Assessor(_) => Kind::Assessor,
            Self::Someone(_) => Kind::Someone,
        }
    }

    fn person(self) -> Person {
        match self {
            Self::Candidate(one) | Self::Assessor(one) | Self::Someone(one) => one,
        }
    }
}

/// Who has been named in a text so far.
#[derive(Debug, Default)]
pub(super) struct Mentions {
    candidates: Vec<Person>,
    assessors: Vec<Person>,
    others: Vec<Person>,
}

impl Mentions {
    /// The words for some people of one kind who are named together.
    pub(super) fn words(&mut self, language: Language, mut group: Vec<Who>) -> &'static str {
        let Some(kind) = group.first().map(|who| who.kind()) else {
            return "";
        };
        let named = match kind {
            Kind::Candidate => &mut self.candidates,
            Kind::Assessor => &mut self.assessors,
            Kind::Someone => &mut self.others,
        };
        let mut seen: Vec<Person> = Vec::new();
        group.retain(|who| {
            let first = !seen.contains(&who.person());
            seen.push(who.person());
            first
        });
        let before = named.len();
        let place = named.iter().position(|one| *one == group[0].person());
        let again = group.iter().all(|who| named.contains(&who.person()));
        for who in &group {
            if !named.contains(&who.person()) {
                named.push(who.person());
            }
        }
        match (kind, group.len()) {
            (Kind::Someone, _) => stand_in::someone(language),
            (_, 1) => match place {
                None => stand_in::first_time(language, kind, before),
                Some(place) => stand_in::once_more(language, kind, (before > 1).then_some(place)),
            },
            (_, count) => stand_in::several(language, kind, count, again),
        }
    }
}

/// What French melts into one word, and what it was.
const MELTED: [(&str, &str); 4] = [("du", "de"), ("des", "de"), ("au", "à"), ("aux", "à")];

/// Adds the words to a text, as they read there; `behind` is what follows.
pub(super) fn push(
    out: &mut String,
    language: Language,
    words: &str,
    genitive: bool,
    behind: &str,
) {
    if language == Language::Fr {
        unmelt(out);
        elide(out, words);
    }
    let mut letters = words.chars();
    match letters.next() {
        Some(first) if begins(out) => out.extend(first.to_uppercase().chain(letters)),
        _ => out.push_str(words),
    }
    let has_thing = behind
        .strip_prefix([' ', '\u{a0}'])
        .is_some_and(|rest| rest.starts_with(char::is_alphabetic));
    match language {
        Language::Nl if genitive && has_thing => {
            out.push_str(if words.ends_with("ers") {
                " hun"
            } else {
                " zijn"
            });
        }
        Language::En if genitive => out.push_str(if words.ends_with('s') { "’" } else { "’s" }),
        _ => {}
    }
}

/// "du " is "de " again, so that what follows may have an article of its own.
fn unmelt(out: &mut String) {
    for (together, apart) in MELTED {
        let before = out
            .strip_suffix(' ')
            .and_then(|rest| rest.strip_suffix(together));
        if let Some(length) = before
            .filter(|rest| !rest.ends_with(is_of_a_word))
            .map(str::len)
        {
            out.truncate(length);
            out.push_str(apart);
            out.push(' ');
        }
    }
}

fn is_of_a_word(letter: char) -> bool {
    letter.is_alphanumeric() || matches!(letter, '-' | '\'' | '’')
}

/// "que un" is "qu’un", and "qu’ce" is "que ce"; "de le" is "du".
fn elide(out: &mut String, words: &str) {
    const WITH_E: [&str; 6] = ["que", "de", "jusque", "lorsque", "puisque", "quoique"];
    if words.starts_with(['u', 'e', 'a', 'i', 'o', 'é']) {
        let word = out.trim_end();
        let start = word.rfind(|c: char| !c.is_alphabetic()).map_or(0, |at| {
            at + word[at..].chars().next().map_or(1, char::len_utf8)
        });
        let is_one = WITH_E.contains(&word[start..].to_lowercase().as_str());
        if is_one && out.len() == word.len() + 1 {
            let end = word.len() - 1;
            out.truncate(end);
            out.push('’');
        }
        return;
    }
    if words.starts_with("l’") {
        return;
    }
    let found = ["qu’", "qu'", "d’", "d'"].into_iter().find(|end| {
        let rest = out.to_lowercase();
        let rest = rest.strip_suffix(*end);
        rest.is_some_and(|rest| end.starts_with('q') || !rest.ends_with(char::is_alphabetic))
    });
    if let Some(found) = found {
        let apostrophe = found.trim_start_matches(char::is_alphabetic).len();
        out.truncate(out.len() - apostrophe);
        out.push_str("e ");
    }
    if words.starts_with("le ") {
        for (apart, together) in [(" de ", " du "), (" à ", " au ")] {
            if out.ends_with(apart) {
                out.truncate(out.len() - apart.len());
                out.push_str(together);
            }
        }
    }
}
