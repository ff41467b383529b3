//! All ways in which a word of a text can point at somebody: whole names, their parts, codes.

use std::collections::BTreeMap;

use super::Person;
use super::atoms::is_hyphen;
use crate::everyday::{fold, is_apostrophe, is_particle, name_parts, without_apostrophes};
use crate::id::CandidateId;

/// A part after an apostrophe stands for itself from so many letters on: the *hondt* of *D'hondt*.
const AFTER_APOSTROPHE: usize = 4;
/// Endings that make a name small or belong to it: "Jantje", "Tomke", "Bobby".
const SMALL: [&str; 9] = ["etje", "tje", "pje", "je", "eke", "ske", "ke", "ie", "y"];

/// Who a form can point at, and how it may be written.
#[derive(Debug, Clone, Default)]
pub(super) struct Form {
    /// More than one where people share it.
    pub(super) owners: Vec<Person>,
    /// It has several parts, or is a code: blanks may stand in it.
    pub(super) several: bool,
    /// It is a code with digits: full stops may stand in it.
    pub(super) code: bool,
}

/// All forms, folded and without anything between their parts.
#[derive(Debug, Clone, Default)]
pub(super) struct Forms {
    all: BTreeMap<String, Form>,
    /// By the number at the end of the code: "kandidaat 3".
    numbers: BTreeMap<u32, Vec<CandidateId>>,
    /// The first letters of somebody's parts, for "H." and "Hatice Y."
    initials: BTreeMap<Person, Vec<String>>,
}

/// How a word was found to be a form.
#[derive(Debug, Clone)]
pub(super) struct Found<'a> {
    pub(super) form: &'a Form,
    /// The word without what was added to the name.
    pub(super) bare: String,
    /// Something was added to it.
    pub(super) added: bool,
    /// "Toms": what comes next is somebody's.
    pub(super) genitive: bool,
}

impl Forms {
    /// Adds a code.
    pub(super) fn add_id(&mut self, id: &str, person: Person) {
        if !id.bytes().any(|byte| byte.is_ascii_digit()) {
            self.add_name(&id.replace('-', " "), person);
            return;
        }
        let code = fold(id).replace('-', "");
        self.add(&code, person, true, true);
        if code.contains('0') {
            // The letter for the digit: "ko2".
            self.add(&code.replace('0', "o"), person, true, true);
        }
        let letters = code.trim_end_matches(|c: char| c.is_ascii_digit());
        let Ok(number) = code[letters.len()..].parse::<u32>() else {
            return;
        };
        if !letters.is_empty() && letters.chars().all(char::is_alphabetic) {
            self.add(&format!("{letters}{number}"), person, true, true);
        }
        if let Person::Candidate(id) = person {
            self.numbers.entry(number).or_default().push(id);
        }
    }

    /// Adds a name: every part, and every run of parts.
    pub(super) fn add_name(&mut self, name: &str, person: Person) {
        let parts = name_parts(name);
        let folded: Vec<String> = parts.iter().map(|part| fold(part)).collect();
        for (part, plain) in parts.iter().zip(&folded) {
            let initial: String = plain.chars().take(1).collect();
            self.initials.entry(person).or_default().push(initial);
            // One letter is an initial, unless it is a whole word.
            let is_sign = plain.chars().count() == 1 && !plain.is_ascii();
            if is_particle(part) || plain.chars().count() < 2 && !is_sign {
                continue;
            }
            self.add(plain, person, false, false);
            let german = expanded(part);
            if german != *plain {
                self.add(&german, person, false, false);
            }
        }
        for start in 0..folded.len() {
            for end in start + 2..=folded.len() {
                if !parts[start..end].iter().all(|part| is_particle(part)) {
                    self.add(&folded[start..end].concat(), person, true, false);
                }
            }
        }
        for word in name.split(|letter: char| letter.is_whitespace() || is_hyphen(letter)) {
            if let Some((at, mark)) = word.char_indices().find(|(_, c)| is_apostrophe(*c)) {
                let rest = fold(&without_apostrophes(&word[at + mark.len_utf8()..]));
                if rest.chars().count() >= AFTER_APOSTROPHE {
                    self.add(&rest, person, false, false);
                }
            }
        }
    }

    fn add(&mut self, form: &str, person: Person, several: bool, code: bool) {
        let entry = self.all.entry(form.to_owned()).or_default();
        if !entry.owners.contains(&person) {
            entry.owners.push(person);
        }
        entry.several |= several;
        entry.code |= code;
    }

    /// Whether a longer form begins so.
    pub(super) fn goes_on(&self, start: &str) -> bool {
        self.all
            .range(start.to_owned()..)
            .take(2)
            .any(|(form, _)| form.starts_with(start) && form.len() > start.len())
    }

    /// The form that a folded word is: as it is, or with what people add to a name.
    pub(super) fn find(&self, word: &str) -> Option<Found<'_>> {
        if let Some(form) = self.all.get(word) {
            return Some(Found {
                form,
                bare: word.to_owned(),
                added: false,
                genitive: false,
            });
        }
        let stem = word.strip_suffix('s').filter(|stem| stem.len() >= 2);
        if let Some(found) = stem.and_then(|stem| self.stem(stem, true)) {
            return Some(found);
        }
        let small = stem.and_then(|stem| self.small(stem, true));
        small
            .or_else(|| self.small(word, false))
            .or_else(|| self.after_an_arabic_letter(word))
    }

    fn stem(&self, stem: &str, genitive: bool) -> Option<Found<'_>> {
        self.all.get(stem).map(|form| Found {
            form,
            bare: stem.to_owned(),
            added: true,
            genitive,
        })
    }

    /// "Jantje", "Fatimaatje", "Tommeke".
    fn small(&self, word: &str, genitive: bool) -> Option<Found<'_>> {
        SMALL.iter().find_map(|ending| {
            let stem = word.strip_suffix(ending)?;
            let least = if matches!(*ending, "ie" | "y") { 3 } else { 2 };
            if stem.chars().count() < least {
                return None;
            }
            let mut letters = stem.chars().rev();
            let (end, before) = (letters.next()?, letters.next()?);
            let doubled = end == before;
            let single = &stem[..stem.len() - if doubled { end.len_utf8() } else { 0 }];
            self.stem(stem, genitive)
                .or_else(|| self.stem(single, genitive))
                .filter(|found| !found.form.code && found.bare.chars().count() >= 2)
        })
    }

    /// In Arabic "and", "to", "by" and "the" are written against the word.
    fn after_an_arabic_letter(&self, word: &str) -> Option<Found<'_>> {
        let mut rest = word;
        for _ in 0..3 {
            let first = rest.chars().next()?;
            if !matches!(first, 'و' | 'ف' | 'ب' | 'ل' | 'ك' | 'ا') {
                return None;
            }
            rest = &rest[first.len_utf8()..];
            if let Some(found) = self.stem(rest, false) {
                return Some(found);
            }
        }
        None
    }

    /// The candidate with a number, if there is one only.
    pub(super) fn numbered(&self, digits: &str) -> Option<Person> {
        match self.numbers.get(&digits.parse().ok()?)?.as_slice() {
            [only] => Some(Person::Candidate(*only)),
            _ => None,
        }
    }

    /// The candidates whose numbers lie between those of two others.
    pub(super) fn between(&self, first: Person, last: Person) -> Vec<CandidateId> {
        let number = |person: Person| {
            let own = |(_, all): &(&u32, &Vec<CandidateId>)| {
                all.iter().any(|id| Person::Candidate(*id) == person)
            };
            self.numbers.iter().find(own).map(|(number, _)| *number)
        };
        let (Some(first), Some(last)) = (number(first), number(last)) else {
            return Vec::new();
        };
        let inside = first.min(last) + 1..first.max(last).max(first.min(last) + 1);
        self.numbers
            .range(inside)
            .flat_map(|(_, all)| all.iter().copied())
            .collect()
    }

    /// Whether a letter begins a part of somebody's name.
    pub(super) fn is_initial(&self, person: Person, letter: &str) -> bool {
        let own = self.initials.get(&person);
        own.is_some_and(|all| all.iter().any(|initial| initial == letter))
    }
}

/// "Müller" as people without an ü write it: "Mueller".
fn expanded(part: &str) -> String {
    let mut out = String::with_capacity(part.len() + 2);
    for letter in part.chars().flat_map(char::to_lowercase) {
        match letter {
            'ä' => out.push_str("ae"),
            'ö' | 'ø' => out.push_str("oe"),
            'ü' => out.push_str("ue"),
            'å' => out.push_str("aa"),
            _ => out.push(letter),
        }
    }
    fold(&out)
}

/// A number from two to twelve, folded.
pub(super) fn number_in_words(word: &str) -> Option<usize> {
    const NUMBERS: [[&str; 3]; 11] = [
        ["twee", "two", "deux"],
        ["drie", "three", "trois"],
        ["vier", "four", "quatre"],
        ["vijf", "five", "cinq"],
        ["zes", "six", "six"],
        ["zeven", "seven", "sept"],
        ["acht", "eight", "huit"],
        ["negen", "nine", "neuf"],
        ["tien", "ten", "dix"],
        ["elf", "eleven", "onze"],
        ["twaalf", "twelve", "douze"],
    ];
    let place = NUMBERS.iter().position(|all| all.contains(&word))?;
    Some(place + 2)
}
