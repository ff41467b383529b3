//! A text without anybody else in it: ids and names of others become "een andere deelnemer" and "een
//! begeleider".

use std::collections::BTreeMap;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::diagnostic::Language;
use crate::id::{AssessorId, CandidateId};
use crate::load::Loaded;
use crate::wording::terms::pick;

/// Somebody whom a word can stand for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Person {
    Candidate(CandidateId),
    Assessor(AssessorId),
}

/// How a word points at somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// An id with a digit in it, such as `k03`: in any case.
    Code,
    /// A first name: in any case, unless it is also a word of every day.
    First,
    /// Any other part of a name, or an id of letters only: with a capital, or behind `@`.
    Capitalised,
}

/// Takes everybody but one candidate out of texts.
pub(super) struct Mask<'a> {
    /// By folded word: without case and accents.
    words: BTreeMap<String, (Person, Kind)>,
    candidate: CandidateId,
    /// The candidate's own name may not be shown either: the code stands in its place.
    hidden: bool,
    /// What the candidate is called, where a note uses the code.
    own_name: Option<&'a str>,
    /// The language of the notes, not of the report around them.
    language: Language,
}

/// Parts of names that are also words of every sentence.
const PARTICLES: [&str; 18] = [
    "van", "den", "der", "de", "ter", "ten", "het", "von", "des", "les", "las", "los", "dos",
    "bin", "abu", "el", "al", "le",
];

/// First names that are also words of every day: only with a capital.
const EVERYDAY: [&str; 14] = [
    "an", "ben", "bo", "dag", "eva", "fien", "jo", "lies", "mark", "mei", "mus", "roos", "wil",
    "wout",
];

impl<'a> Mask<'a> {
    pub(super) fn new(loaded: &'a Loaded, candidate: CandidateId) -> Self {
        let mut words = BTreeMap::new();
        for one in &loaded.day.candidates {
            add_id(&mut words, one.id.as_str(), Person::Candidate(one.id));
        }
        for one in &loaded.day.assessors {
            add_id(&mut words, one.id.as_str(), Person::Assessor(one.id));
        }
        for (id, person) in &loaded.people.candidates {
            add_name(&mut words, &person.name, Person::Candidate(*id));
        }
        for (id, person) in &loaded.people.assessors {
            add_name(&mut words, &person.name, Person::Assessor(*id));
        }
        let own = loaded.people.candidates.get(&candidate);
        // A name that the candidate shares with somebody stays.
        for (name, _) in own.into_iter().flat_map(|person| parts(&person.name)) {
            words.insert(
                fold(name),
                (Person::Candidate(candidate), Kind::Capitalised),
            );
        }
        Self {
            words,
            candidate,
            hidden: loaded.people.hidden,
            own_name: own.and_then(|person| person.name.split_whitespace().next()),
            language: loaded.day.language,
        }
    }

    /// The text with others replaced. Somebody who is named again becomes "die deelnemer".
    pub(super) fn apply(&self, text: &str) -> String {
        let mut out = String::with_capacity(text.len());
        let mut named: Vec<Person> = Vec::new();
        // The person whom the last words stood for, so that a first name and a surname become one.
        let mut last: Option<Person> = None;
        // Where the words that stand for them end.
        let mut end_of_last = 0;
        let mut rest = text;
        while let Some(letter) = rest.chars().next() {
            if !is_word(letter) {
                out.push(letter);
                rest = &rest[letter.len_utf8()..];
                if !matches!(letter, ' ' | '-') {
                    last = None;
                }
                continue;
            }
            let end = rest.find(|c| !is_word(c)).unwrap_or(rest.len());
            let word = &rest[..end];
            rest = &rest[end..];
            let Some(person) = self.person(word, out.ends_with('@')) else {
                out.push_str(word);
                if !PARTICLES.contains(&fold(word).as_str()) {
                    last = None;
                }
                continue;
            };
            if out.ends_with('@') {
                out.pop();
            }
            if person == Person::Candidate(self.candidate) {
                if self.hidden {
                    // A first name and a surname become one code.
                    if last == Some(person) {
                        out.truncate(end_of_last);
                    } else {
                        out.push_str(self.candidate.as_str());
                        end_of_last = out.len();
                    }
                    last = Some(person);
                } else {
                    // The code means nothing to a reader; the name does.
                    out.push_str(match self.own_name {
                        Some(name) if word.bytes().any(|b| b.is_ascii_digit()) => name,
                        _ => word,
                    });
                    last = None;
                }
            } else if last == Some(person) {
                // With the "van den" between them.
                out.truncate(end_of_last);
            } else {
                let again = named.contains(&person);
                push_stand_in(&mut out, self.stand_in(person, again));
                named.push(person);
                last = Some(person);
                end_of_last = out.len();
            }
            // A genitive goes with the name.
            rest = rest
                .strip_prefix("'s")
                .or_else(|| rest.strip_prefix("’s"))
                .unwrap_or(rest);
        }
        out
    }

    fn person(&self, word: &str, after_at: bool) -> Option<Person> {
        let folded = fold(word);
        let is_capital = word.starts_with(char::is_uppercase);
        let found = |folded: &str| {
            let (person, kind) = self.words.get(folded)?;
            let counts = match kind {
                Kind::Code => true,
                Kind::First => is_capital || after_at || !EVERYDAY.contains(&folded),
                Kind::Capitalised => is_capital || after_at,
            };
            counts.then_some(*person)
        };
        // "Toms kar" is the cart of Tom.
        found(&folded).or_else(|| {
            let genitive = folded
                .strip_suffix('s')
                .filter(|name| name.len() >= 3 && is_capital)?;
            found(genitive)
        })
    }

    fn stand_in(&self, person: Person, again: bool) -> &'static str {
        match (person, again) {
            (Person::Candidate(_), false) => pick(
                self.language,
                "een andere deelnemer",
                "another participant",
                "un autre participant",
            ),
            (Person::Candidate(_), true) => pick(
                self.language,
                "die deelnemer",
                "that participant",
                "ce participant",
            ),
            (Person::Assessor(_), false) => pick(
                self.language,
                "een begeleider",
                "a coach",
                "un accompagnateur",
            ),
            (Person::Assessor(_), true) => pick(
                self.language,
                "die begeleider",
                "that coach",
                "cet accompagnateur",
            ),
        }
    }
}

fn add_id(words: &mut BTreeMap<String, (Person, Kind)>, id: &str, person: Person) {
    let kind = if id.bytes().any(|b| b.is_ascii_digit()) {
        Kind::Code
    } else {
        Kind::Capitalised
    };
    // An id is one word in a text where it has no hyphen; with one, its parts would be words of their own.
    if !id.contains('-') || kind == Kind::Code {
        words.insert(fold(id), (person, kind));
    }
}

fn add_name(words: &mut BTreeMap<String, (Person, Kind)>, name: &str, person: Person) {
    for (part, kind) in parts(name) {
        words.entry(fold(part)).or_insert((person, kind));
        if kind == Kind::First {
            words.insert(fold(part), (person, kind));
        }
    }
}

/// The parts of a full name that can point at somebody: the first name, and other words with a capital.
fn parts(name: &str) -> impl Iterator<Item = (&str, Kind)> {
    name.split(|c: char| !is_word(c))
        .filter(|part| part.chars().count() >= 2 && part.starts_with(char::is_uppercase))
        .filter(|part| !PARTICLES.contains(&fold(part).as_str()))
        .enumerate()
        .map(|(index, part)| {
            (
                part,
                if index == 0 {
                    Kind::First
                } else {
                    Kind::Capitalised
                },
            )
        })
}

fn is_word(letter: char) -> bool {
    letter.is_alphanumeric() || letter == '_' || is_combining_mark(letter)
}

/// A word without case and accents.
fn fold(word: &str) -> String {
    word.nfd()
        .filter(|c| !is_combining_mark(*c))
        .flat_map(char::to_lowercase)
        .collect()
}

/// At the start of a sentence the stand-in gets a capital.
fn push_stand_in(out: &mut String, stand_in: &str) {
    let before = out.trim_end();
    let starts = before.is_empty() || before.ends_with(['.', '!', '?']);
    let mut letters = stand_in.chars();
    match letters.next() {
        Some(first) if starts => out.extend(first.to_uppercase().chain(letters)),
        _ => out.push_str(stand_in),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn masked(text: &str) -> String {
        let id = |text| CandidateId::parse(text).unwrap_or_else(|_| unreachable!());
        let assessor = |text| AssessorId::parse(text).unwrap_or_else(|_| unreachable!());
        let mut words = BTreeMap::new();
        add_id(&mut words, "k02", Person::Candidate(id("k02")));
        add_id(&mut words, "k03", Person::Candidate(id("k03")));
        add_id(&mut words, "wil", Person::Assessor(assessor("wil")));
        add_name(
            &mut words,
            "Zoë Van den Öztürk-Wit",
            Person::Candidate(id("k03")),
        );
        add_name(&mut words, "Tom", Person::Assessor(assessor("wil")));
        add_name(&mut words, "Bo El Khatib", Person::Candidate(id("k04")));
        Mask {
            hidden: false,
            words,
            candidate: id("k02"),
            own_name: Some("Amina"),
            language: Language::Nl,
        }
        .apply(text)
    }

    #[test]
    fn others_are_taken_out_however_they_are_written() {
        for (text, expected) in [
            (
                "K03 lacht. k03 ook, k030 niet",
                "Een andere deelnemer lacht. Die deelnemer ook, k030 niet",
            ),
            (
                "vraagt aan @k03 hulp",
                "vraagt aan een andere deelnemer hulp",
            ),
            ("zegt tegen zoe: ja", "zegt tegen een andere deelnemer: ja"),
            (
                "wacht op Zoe\u{308} Van den Öztürk-Wit.",
                "wacht op een andere deelnemer.",
            ),
            (
                "neemt Toms kar en Tom’s bon",
                "neemt een begeleider kar en die begeleider bon",
            ),
            ("Bo antwoordt", "Een andere deelnemer antwoordt"),
            (
                "@wil kijkt, Wil knikt",
                "Een begeleider kijkt, die begeleider knikt",
            ),
            ("k02 zegt niets", "Amina zegt niets"),
        ] {
            assert_eq!(masked(text), expected);
        }
    }

    #[test]
    fn words_of_every_day_stay() {
        for text in [
            "zegt dat hij niet wil stoppen",
            "een wit bord",
            "het bos van de buren",
            "in januari",
        ] {
            assert_eq!(masked(text), text);
        }
    }
}
