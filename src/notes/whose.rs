//! Whom words are about: names of others in a line, and where they stand as a reader would take them to say
//! whose it is.

use crate::day::names::{Meant, Names};
use crate::diagnostic::Language;
use crate::everyday::is_word;
use crate::id::CandidateId;

use super::chat::chat;
use super::reader::Reader;
use super::start;
use super::title::{self, Says};
use super::words::Key;

/// Words before a name that say whom a line is about: `over Jef: ...`.
const ABOUT: [&str; 22] = [
    "ook", "idem", "dito", "neen", "nee", "also", "same", "aussi", "over", "bij", "van", "voor",
    "ivm", "i.v.m.", "mbt", "m.b.t.", "wat", "about", "of", "for", "sur", "pour",
];
/// How a line begins that says whom what follows is about.
const FROM_HERE: [&str; 19] = [
    "hieronder",
    "vanaf hier",
    "van hier af",
    "vanaf nu",
    "van nu af",
    "hierna",
    "de rest",
    "rest",
    "vervolg",
    "wat volgt",
    "onderstaande",
    "volgende",
    "from here",
    "from now",
    "below",
    "the rest",
    "ci-dessous",
    "a partir d'ici",
    "à partir d'ici",
];
/// Words that stand straight before the name in such a line.
const BEFORE: [&str; 19] = [
    "over",
    "van",
    "voor",
    "met",
    "is",
    "gaat",
    "about",
    "of",
    "for",
    "on",
    "sur",
    "de",
    "pour",
    "kandidaat",
    "candidate",
    "candidat",
    "opdracht",
    "exercise",
    "exercice",
];

pub(super) fn is_other<T: Copy + PartialEq>(meant: &Meant<T>, own: Option<T>) -> bool {
    match meant {
        Meant::One(id) => Some(*id) != own,
        Meant::Several(all) => !all.iter().any(|id| Some(*id) == own),
        Meant::Apart(_) | Meant::Unknown => false,
    }
}

pub(super) fn words_of(text: &str) -> Vec<&str> {
    text.split(|c: char| !(c.is_alphanumeric() || matches!(c, '-' | '\'' | '’')))
        .filter(|word| !word.is_empty())
        .collect()
}

/// Whether a title that says nothing else names another candidate than the one it stands under.
pub(super) fn mentions_another(reader: &Reader<'_>, text: &str) -> bool {
    let own = reader.scopes.ids().candidate.known();
    let names = reader.desk.context.names;
    let other = |word: &&str| is_other(&names.candidate(word), own);
    own.is_some() && words_of(text).iter().any(other)
}

/// Whether words begin with the code or name of another candidate, as what is said about somebody does.
pub(super) fn is_about_another(reader: &Reader<'_>, text: &str) -> bool {
    let Some(own) = reader.scopes.ids().candidate.known() else {
        return false;
    };
    let names = reader.desk.context.names;
    let watches = reader.scopes.ids().assessor.known();
    let sent = chat(text).is_some_and(|chat| {
        is_other(&names.candidate(chat.sender), Some(own))
            || watches.is_some() && is_other(&names.assessor(chat.sender), watches)
    });
    let is_another = |name: &str| {
        is_other(&names.candidate(name), Some(own)) || is_nearly_another(names, name, own)
    };
    sent || whose(text).any(is_another)
        || calls(text).is_some_and(|(name, rest)| {
            let is_own = |word: &str| {
                let meant = names.candidate(word);
                meant.is_known() && !is_other(&meant, Some(own))
            };
            // "Mohammed, Fatima en Sofie overleggen", in the sheet of Sofie.
            is_other(&names.candidate(name), Some(own)) && !words_of(rest).into_iter().any(is_own)
        })
}

/// Whether a word that no language has is a letter off the name of another: "Fatma".
fn is_nearly_another(names: &Names, name: &str, own: CandidateId) -> bool {
    let is_a_word = || {
        Language::ALL
            .iter()
            .any(|language| is_word(*language, name))
    };
    name.starts_with(char::is_uppercase)
        && !names.candidate(name).is_known()
        && names.candidate_near(name).is_some_and(|near| near != own)
        && !is_a_word()
}

/// What may be a name before a comma at the start of a text, and what comes behind it: "Sofie, laat de doos vallen".
pub(super) fn calls(text: &str) -> Option<(&str, &str)> {
    const LONGEST: usize = 40;
    let (name, rest) = text.split_once(',')?;
    // Between quotes somebody is spoken to.
    let is_plain = text
        .trim_start_matches(['*', '_', ' '])
        .starts_with(char::is_alphanumeric);
    let is_name = is_plain && name.len() <= LONGEST && words_of(name).len() <= 3;
    is_name.then(|| (about(title::bare(name)), rest))
}

/// What stands where the one whom words are about would: "Sofie: ...", "Sofie - ...", "over k05: ...", "[k05] ...",
/// "k05 9u10 ...".
pub(super) fn whose(text: &str) -> impl Iterator<Item = &str> {
    let is_spoken = |rest: &str| {
        const QUOTES: [char; 9] = ['"', '“', '”', '„', '‘', '’', '«', '»', '\''];
        let said = rest.trim_start().strip_prefix(QUOTES);
        // Where nothing else is told, it is what another said.
        said.is_some_and(|said| {
            let behind = said.rfind(QUOTES).map_or("", |at| &said[at..]);
            let behind = behind.trim_start_matches(|c| QUOTES.contains(&c) || ". ".contains(c));
            !behind.starts_with(['#', '='])
        })
    };
    let plain = text.trim_start_matches(['*', '_', ' ']);
    let bracketed = plain
        .strip_prefix(['[', '('])
        .map(|inner| inner.split_once([']', ')']).map(|(name, _)| name));
    let before_sign = || {
        let (at, behind) = sign(plain)?;
        Some(about(&plain[..at])).filter(|_| !is_spoken(&plain[behind..]))
    };
    let before_time = || {
        let (first, rest) = plain.split_once(' ')?;
        let rest = rest.trim_start();
        start::time(rest, 0..rest.len(), None).map(|_| first)
    };
    let all = match bracketed {
        _ if text.starts_with('\\') => [None, None],
        Some(name) => [name, None],
        None => [before_sign(), before_time()],
    };
    all.into_iter()
        .flatten()
        .map(title::bare)
        .filter(|name| words_of(name).len() <= 3)
}

/// The colon, the arrow or the dash between blanks behind the first words of a text, and where it ends.
fn sign(text: &str) -> Option<(usize, usize)> {
    let mut before = ' ';
    for (at, c) in text.char_indices().take(40) {
        let is_dash = matches!(c, '-' | '–' | '—') && before.is_whitespace();
        if matches!(c, ':' | '>') || is_dash {
            return Some((at, at + c.len_utf8()));
        }
        before = c;
    }
    None
}

/// A name without the word before it that says that it is the subject: `over Jef`.
fn about(text: &str) -> &str {
    let text = text.trim();
    let rest = text
        .split_once(' ')
        .filter(|(word, _)| ABOUT.contains(&word.to_lowercase().as_str()));
    rest.map_or(text, |(_, rest)| rest)
}

/// Whether a line says that from here on it is about another: "Vanaf hier Jef", "Hieronder over Jef (mijn blad was
/// op)".
pub(super) fn announces_another(reader: &Reader<'_>, text: &str) -> Option<Key> {
    let lower = title::bare(text).to_lowercase();
    let begun = FROM_HERE.iter().find(|begin| lower.starts_with(**begin))?;
    let rest = lower.get(begun.len()..)?;
    if rest.starts_with(char::is_alphanumeric) {
        return None;
    }
    let words = words_of(rest);
    let ids = reader.scopes.ids();
    let names = reader.desk.context.names;
    let mut before = "";
    for word in words.into_iter().take(8) {
        let straight = before.is_empty() || BEFORE.contains(&before);
        if straight && is_other(&names.candidate(word), ids.candidate.known()) {
            return Some(Key::Candidate);
        }
        if straight
            && names
                .exercise_titled(word)
                .is_some_and(|id| Some(id) != ids.exercise.known())
        {
            return Some(Key::Exercise);
        }
        before = word;
    }
    None
}

/// Whether a line holds nothing but a time and whom or what it may turn to: "13u Jef", "13u00 Poetsen".
pub(super) fn timed_turn(reader: &Reader<'_>, text: &str) -> Option<Key> {
    let text = text.trim_start_matches(['*', '_', ' ']);
    let lower = text.to_lowercase();
    let from = ["vanaf ", "om ", "rond ", "from ", "at ", "à ", "vers "];
    let begun = from.iter().find(|word| lower.starts_with(**word));
    let text = begun
        .and_then(|word| text.get(word.len()..))
        .unwrap_or(text);
    let rest = without_time(text).trim_start_matches(['>', '→', ' ']);
    if rest.len() == text.len() || !title::may_be_title(rest) {
        return None;
    }
    let all = reader.desk.title(rest, None)?;
    let mut turn = None;
    for said in all {
        let Says::Id(key, value) = said else {
            return None;
        };
        turn = turn.or(Some(key).filter(|key| !reader.holds(*key, value)));
    }
    turn
}

/// A text without the time at its start.
pub(super) fn without_time(text: &str) -> &str {
    let hours = Some(start::Hours::ALL);
    start::time(text, 0..text.len(), hours).map_or(text, |time| &text[time.words..])
}
