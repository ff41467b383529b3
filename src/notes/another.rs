//! Observations that are about another than the candidate they stand under: another is the subject of the sentence,
//! or words behind it give it to another: `(neen, Kelly!)`, `=> k02`.

use std::ops::Range;

use crate::diagnostic::Language;
use crate::everyday::{is_title, is_word};

use super::reader::Reader;
use super::tail::Item;
use super::whose::{is_about_another, is_other, words_of};

/// Words that take back whom a line is about.
const CORRECTS: [&str; 27] = [
    "over",
    "about",
    "sur",
    "neen",
    "nee",
    "fout",
    "foutje",
    "verkeerd",
    "eigenlijk",
    "correctie",
    "sorry",
    "oeps",
    "was",
    "is",
    "moet",
    "bedoel",
    "bedoelde",
    "niet",
    "no",
    "wrong",
    "actually",
    "meant",
    "not",
    "non",
    "erreur",
    "pardon",
    "était",
];
/// Words that stand around these.
const BESIDE: [&str; 22] = [
    "dat",
    "dit",
    "het",
    "hij",
    "zij",
    "ze",
    "ik",
    "zijn",
    "gaat",
    "ging",
    "kandidaat",
    "deelnemer",
    "that",
    "it",
    "this",
    "i",
    "should",
    "be",
    "candidate",
    "c'était",
    "c'est",
    "candidat",
];
/// Words behind a name that give the sentence a second subject.
const AND: [&str; 9] = ["en", "of", "and", "or", "et", "ou", "samen", "+", "&"];

/// Words behind which a clause begins.
const THEN: [&str; 14] = [
    "dus", "maar", "terwijl", "want", "toen", "dan", "als", "so", "but", "while", "then", "donc",
    "mais", "puis",
];

/// Words in *t*, as verbs end, that are none.
const NO_VERBS: [&str; 14] = [
    "met", "uit", "niet", "tot", "dat", "wat", "het", "eerst", "net", "juist", "direct", "recht",
    "nooit", "vooruit",
];

/// Subjects of a clause.
const WHO: [&str; 12] = [
    "hij", "zij", "ze", "die", "dan", "maar", "he", "she", "then", "il", "elle", "mais",
];

/// Whether an observation or evaluation, whose words before the tail are `words`, is about another.
pub(super) fn is_of_another(
    reader: &Reader<'_>,
    stretches: &[Range<usize>],
    items: &[Item<'_>],
    words: &str,
) -> bool {
    let page = reader.page();
    let first = stretches.first().cloned().unwrap_or_default();
    let is_linked = items.iter().any(Item::is_link);
    is_about_another(reader, page.slice(first))
        || !is_linked && has_another_subject(reader, words)
        || stretches
            .iter()
            .any(|stretch| gives_away(reader, page.slice(stretch.clone())))
        || names_behind(reader, items)
}

/// Whether the one clause of a text has another as its subject: "Kelly telt de dozen na". With more clauses, or
/// with the candidate in it, it may well tell what the candidate did then.
pub(super) fn has_another_subject(reader: &Reader<'_>, text: &str) -> bool {
    let Some(own) = reader.scopes.ids().candidate.known() else {
        return false;
    };
    let names = reader.desk.context.names;
    let words = text
        .split_whitespace()
        .map(|word| word.trim_matches(['*', '_']));
    let words = words.skip_while(|word| is_title(word.trim_end_matches('.')) || is_label(word));
    let all: Vec<&str> = words.take(80).collect();
    let is_plain = |word: &&str| {
        word.chars()
            .all(|c| c.is_alphanumeric() || "-'’.:".contains(c))
    };
    let name = (1..=3usize.min(all.len())).rev().find(|size| {
        let words = &all[..*size];
        let meant = names.candidate(words.join(" ").trim_end_matches(':'));
        words.iter().all(is_plain) && is_other(&meant, Some(own))
    });
    let Some((name, rest)) = name.map(|size| all.split_at(size)) else {
        return false;
    };
    let is_name = |word: &str| {
        word.contains(|c: char| c.is_ascii_digit())
            || word.chars().count() > 2
                && !Language::ALL
                    .iter()
                    .any(|language| is_word(*language, word))
    };
    let is_verb = |word: &&str| word.starts_with(char::is_lowercase) && !AND.contains(word);
    name.iter().any(|word| is_name(word))
        && rest.first().is_some_and(is_verb)
        && !rest.windows(3).any(|three| {
            names.candidate(three[1]).one() == Some(own) && is_a_subject(three[0], three[2])
        })
        && !has_more_clauses(rest)
}

/// Whether a name between two words acts: "Kelly valt dus Jef helpt", but not "Kelly helpt Jef met de kar".
fn is_a_subject(before: &str, behind: &str) -> bool {
    let begins = before.ends_with([',', ';']) || AND.contains(&before) || THEN.contains(&before);
    begins || behind.ends_with('t') && !NO_VERBS.contains(&behind)
}

/// "Kandidaat k01: neemt de kar": what stands before the name.
fn is_label(word: &str) -> bool {
    const LABELS: [&str; 7] = [
        "kandidaat",
        "kandidate",
        "deelnemer",
        "deelneemster",
        "candidate",
        "candidat",
        "participant",
    ];
    LABELS.contains(&word.trim_end_matches(':').to_lowercase().as_str())
}

/// Whether behind some of the words a clause begins that may have a subject of its own.
fn has_more_clauses(words: &[&str]) -> bool {
    words.windows(2).any(|pair| {
        let [word, next] = pair else { return false };
        let begins = next.ends_with(['t', 's']) || AND.contains(next) || WHO.contains(next);
        let is_sign = matches!(*word, "-" | "–" | "—" | "→" | "->" | "=>");
        is_sign || word.ends_with(['.', ';', ':', '!', '?']) || word.ends_with(',') && begins
    }) || words
        .iter()
        .any(|word| word.contains(['"', '“', '”', '„', '«']))
}

/// Whether a sentence, or what stands in brackets, does no more than give the line to another: "(neen, Kelly!)",
/// "Neen, dat was Kelly!".
fn gives_away(reader: &Reader<'_>, text: &str) -> bool {
    let mut bracketed = false;
    let mut from = 0;
    let ends = text.char_indices().chain([(text.len(), '.')]);
    for (at, sign) in
        ends.filter(|(_, c)| matches!(c, '(' | ')' | '[' | ']' | '.' | '!' | '?' | ';'))
    {
        let part = &text[from.min(at)..at];
        let is_loud = bracketed && matches!(sign, '!' | '?');
        if says_another(reader, part, is_loud) {
            return true;
        }
        bracketed = matches!(sign, '(' | '[');
        from = at + sign.len_utf8();
    }
    false
}

/// Whether words are the name of another and words that correct, and nothing else; `enough` tells that the name
/// alone is enough.
fn says_another(reader: &Reader<'_>, text: &str, enough: bool) -> bool {
    const LONGEST: usize = 80;
    let Some(own) = reader.scopes.ids().candidate.known() else {
        return false;
    };
    if text.len() > LONGEST {
        return false;
    }
    let names = reader.desk.context.names;
    let (mut is_said, mut corrected) = (false, enough);
    for word in words_of(text) {
        let lower = word.to_lowercase();
        let word = word.trim_matches(['-', '\'', '’']);
        let corrects = CORRECTS.contains(&lower.as_str());
        corrected |= corrects;
        if corrects || BESIDE.contains(&lower.as_str()) || word.is_empty() {
            continue;
        }
        let meant = names.candidate(word);
        if meant.one() == Some(own) {
            continue;
        }
        if !is_other(&meant, Some(own)) {
            return false;
        }
        is_said = true;
    }
    is_said && corrected
}

/// Whether behind the tags and levels of a line stands the name of another, and no more: `#a =G => k02`.
fn names_behind(reader: &Reader<'_>, items: &[Item<'_>]) -> bool {
    let behind = items
        .iter()
        .rev()
        .take_while(|item| item.token.is_none())
        .count();
    let (before, behind) = items.split_at(items.len() - behind);
    let (Some(_), Some(first), Some(last)) = (before.last(), behind.first(), behind.last()) else {
        return false;
    };
    let range = first.word.start..last.word.end.max(first.word.start);
    says_another(reader, reader.page().slice(range), true)
}
