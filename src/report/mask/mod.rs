//! A text without anybody else in it: names and codes of others become "een andere deelnemer" and "een
//! begeleider"; or a text with nothing but codes in it.

mod atoms;
mod nouns;
mod person;
mod forms;
mod find;
mod around;
mod stand_in;
#[cfg(test)]
mod tests;

use find::Hit;
use forms::Forms;
use person::Person;
use stand_in::{Mentions, Who};

use crate::diagnostic::Language;
use crate::everyday::language_of;
use crate::id::CandidateId;
use crate::load::Loaded;

pub(super) use atoms::begins;

/// Who may be seen in the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Seen<'a> {
    /// One candidate, by the first name, or where names are hidden by the code alone.
    Only(CandidateId, Option<&'a str>),
    /// Everybody, by code.
    Codes,
}

/// Takes everybody but one candidate out of texts, or all names.
pub(super) struct Mask<'a> {
    forms: Forms,
    seen: Seen<'a>,
    names_are_hidden: bool,
    /// The language of the day: that of the notes, unless a text clearly is in another.
    language: Language,
}

/// A text with others taken out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Masked {
    /// What is left.
    pub(super) text: String,
    /// A sentence begins with a name that is also a word of every day: nobody can know which it is.
    pub(super) unsure: bool,
}

/// What stands for a word of which nobody can know whether it is a name, in a text that has to be printed.
const LEFT_OUT: &str = "…";

impl<'a> Mask<'a> {
    /// For a candidate: everybody else becomes "een andere deelnemer" or "een begeleider".
    pub(super) fn new(loaded: &'a Loaded, candidate: CandidateId, names_are_hidden: bool) -> Self {
        let own = loaded.people.candidates.get(&candidate);
        let first = own.and_then(|person| person.name.split_whitespace().next());
        Self {
            forms: forms(loaded),
            seen: Seen::Only(candidate, first.filter(|_| !names_are_hidden)),
            names_are_hidden,
            language: loaded.day.language,
        }
    }

    /// For people who work with codes: every name becomes its code.
    pub(super) fn codes(loaded: &'a Loaded) -> Self {
        Self {
            forms: forms(loaded),
            seen: Seen::Codes,
            names_are_hidden: true,
            language: loaded.day.language,
        }
    }

    /// The text with others replaced; what may be a word stays.
    pub(super) fn apply(&self, text: &str) -> Masked {
        self.masked(text, false)
    }

    /// The text with others replaced, and with anything that may be a name left out.
    pub(super) fn strict(&self, text: &str) -> String {
        self.masked(text, true).text
    }

    fn masked(&self, text: &str, strict: bool) -> Masked {
        let language = language_of(text, self.language);
        let hits = find::hits(&self.forms, text, &[self.language, language]);
        let unsure = hits.iter().any(|hit| hit.unsure);
        let mut out = String::with_capacity(text.len() + 32);
        let mut mentions = Mentions::default();
        let mut from = 0;
        let mut at = 0;
        while let Some(hit) = hits.get(at) {
            if hit.unsure || self.is_own(hit) {
                out.push_str(&text[from..hit.range.start]);
                self.push_own(&mut out, text, hit, strict);
                (from, at) = (hit.range.end, at + 1);
                continue;
            }
            out.push_str(text[from..hit.range.start].trim_end_matches('@'));
            let group = if self.seen == Seen::Codes {
                1
            } else {
                self.group(text, &hits[at..])
            };
            let last = &hits[at + group - 1];
            let behind = &text[last.range.end..];
            if self.seen == Seen::Codes {
                out.push_str(&codes(hit));
                out.push_str(if hit.genitive { "’s" } else { "" });
            } else {
                let who = self.named_together(text, &hits[at..at + group]);
                let words = mentions.words(language, who);
                stand_in::push(&mut out, language, words, last.genitive, behind);
            }
            (from, at) = (last.range.end, at + group);
        }
        out.push_str(&text[from..]);
        Masked { text: out, unsure }
    }

    fn is_own(&self, hit: &Hit) -> bool {
        match self.seen {
            Seen::Only(own, _) => hit.owners.contains(&Person::Candidate(own)),
            Seen::Codes => false,
        }
    }

    /// The candidate's own name stays; the code means nothing to a reader, the name does. What may be a name and
    /// may be a word stays too, or is left out.
    fn push_own(&self, out: &mut String, text: &str, hit: &Hit, strict: bool) {
        let written = &text[hit.range.clone()];
        match self.seen {
            _ if hit.unsure && strict => out.push_str(LEFT_OUT),
            _ if hit.unsure => out.push_str(written),
            Seen::Only(own, _) if self.names_are_hidden => out.push_str(own.as_str()),
            Seen::Only(_, Some(name)) if hit.code => {
                if out.ends_with('@') {
                    out.pop();
                }
                out.push_str(name);
            }
            Seen::Only(..) | Seen::Codes => out.push_str(written),
        }
        if self.names_are_hidden && hit.genitive && !hit.unsure {
            out.push_str("’s");
        }
    }

    /// All of a group, with those inside a range: "k03-k05".
    fn named_together(&self, text: &str, group: &[Hit]) -> Vec<Who> {
        let mut all: Vec<Who> = group.iter().map(who).collect();
        for pair in group.windows(2).filter(|pair| is_range(text, pair)) {
            let inside = self.forms.between(pair[0].owners[0], pair[1].owners[0]);
            let inside = inside.into_iter().map(Person::Candidate);
            let others = inside.filter(
                |one| !matches!(self.seen, Seen::Only(own, _) if *one == Person::Candidate(own)),
            );
            all.extend(others.map(Who::Candidate));
        }
        all
    }

    /// How many candidates in a row are named together: "k03, k04 en k05".
    fn group(&self, text: &str, hits: &[Hit]) -> usize {
        let mut length = 1;
        let is_other = |hit: &Hit| !hit.unsure && !self.is_own(hit) && !hit.genitive;
        for (at, pair) in hits.windows(2).enumerate() {
            let between = text[pair[0].range.end..pair[1].range.start].trim_end_matches('@');
            let same = who(&pair[0]).kind() == who(&pair[1]).kind();
            if !is_other(&pair[0]) || pair[1].unsure || self.is_own(&pair[1]) || !same {
                break;
            }
            match between.trim() {
                "en" | "and" | "et" | "&" | "+" => length = at + 2,
                _ if is_range(text, pair) => length = at + 2,
                "," => {}
                _ => break,
            }
        }
        length
    }
}

/// Whether two codes are the ends of a range: "k03-k05", "k03 t/m k05".
fn is_range(text: &str, pair: &[Hit]) -> bool {
    let between = text[pair[0].range.end..pair[1].range.start].trim();
    let is_to = matches!(
        between,
        "-" | "–" | "t/m" | "t.e.m." | "tem" | "tot" | "tot en met"
    );
    is_to && pair.iter().all(|hit| hit.code)
}

/// Whom a hit stands for.
fn who(hit: &Hit) -> Who {
    let candidates = hit
        .owners
        .iter()
        .filter(|one| matches!(one, Person::Candidate(_)));
    match (candidates.count(), hit.owners.len()) {
        (0, _) => Who::Assessor(hit.owners[0]),
        (some, all) if some == all => Who::Candidate(hit.owners[0]),
        _ => Who::Someone(hit.owners[0]),
    }
}

/// The codes of those whom a hit can stand for.
fn codes(hit: &Hit) -> String {
    let all: Vec<&str> = hit
        .owners
        .iter()
        .map(|person| match person {
            Person::Candidate(id) => id.as_str(),
            Person::Assessor(id) => id.as_str(),
        })
        .collect();
    all.join("/")
}

fn forms(loaded: &Loaded) -> Forms {
    let mut forms = Forms::default();
    for one in &loaded.day.candidates {
        forms.add_id(one.id.as_str(), Person::Candidate(one.id));
    }
    for one in &loaded.day.assessors {
        forms.add_id(one.id.as_str(), Person::Assessor(one.id));
    }
    for (id, person) in &loaded.people.candidates {
        forms.add_name(&person.name, Person::Candidate(*id));
    }
    for (id, person) in &loaded.people.assessors {
        forms.add_name(&person.name, Person::Assessor(*id));
    }
    forms
}

/// Whether a text ends in "mevrouw" or "dhr.": what comes next is a name.
pub(super) fn follows_a_title(before: &str) -> bool {
    let before = before.trim_end().trim_end_matches('.');
    let start = before
        .rfind(|letter: char| !letter.is_alphabetic())
        .map_or(0, |at| {
            at + before[at..].chars().next().map_or(1, char::len_utf8)
        });
    crate::everyday::is_title(&before[start..])
}
