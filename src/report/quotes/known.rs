//! Words with a capital that can be nobody's name.

use std::collections::BTreeSet;

use crate::diagnostic::Language;
use crate::everyday::{
    ends_in_an_abbreviation, fold, is_known_with_a_capital, is_word, name_parts,
};
use crate::id::CandidateId;
use crate::load::Loaded;
use crate::report::mask::{self, begins};

use super::sound::sound;

/// The words of the rubric and of the day, and the candidate's own name.
pub(super) struct Known {
    words: BTreeSet<String>,
    /// The names of the others, folded, that are long enough for a slip of the pen to show.
    others: BTreeSet<String>,
    /// How these sound.
    sounds: BTreeSet<String>,
    /// The first letters of the names of the others, folded: "kp".
    initials: BTreeSet<String>,
    language: Language,
}

/// A name of so many letters is known with a letter wrong.
const LONG: usize = 4;

impl Known {
    pub(super) fn new(loaded: &Loaded, candidate: CandidateId) -> Self {
        let mut words = BTreeSet::new();
        let mut add = |text: &str| {
            let all = text.split(|letter: char| !letter.is_alphabetic());
            words.extend(all.filter(|word| starts_with_a_capital(word)).map(fold));
        };
        for language in Language::ALL {
            let texts = loaded.rubric.texts(language);
            for competence in &loaded.rubric.competences {
                add(texts.competence(competence.id));
                add(texts.definition(competence.id));
                for indicator in &competence.indicators {
                    let target = crate::rubric::Target::indicator(competence.id, indicator.id);
                    add(texts.indicator(target));
                    for level in loaded.rubric.scale.levels() {
                        add(texts.anchor(target, level).unwrap_or_default());
                    }
                }
            }
        }
        for names in loaded
            .rubric
            .scale
            .levels()
            .map(|level| loaded.rubric.scale.names(level))
        {
            add(&names.label);
            add(&names.short);
        }
        let day = &loaded.day;
        add(&day.place);
        for exercise in &day.exercises {
            add(&exercise.name);
        }
        for candidate in &day.candidates {
            add(candidate.job_target.as_deref().unwrap_or_default());
        }
        if let Some(own) = loaded.people.candidates.get(&candidate) {
            for part in name_parts(&own.name) {
                words.insert(fold(&part));
            }
        }
        let people = &loaded.people;
        let others = people.candidates.iter().filter(|(id, _)| **id != candidate);
        let others = others.map(|(_, one)| &one.name);
        let others = others.chain(people.assessors.values().map(|one| &one.name));
        let others: Vec<&String> = others.collect();
        let initials = others.iter().map(|name| {
            let parts = name_parts(name).into_iter();
            parts
                .filter_map(|part| fold(&part).chars().next())
                .collect()
        });
        let initials: BTreeSet<String> = initials.collect();
        let others = others.into_iter();
        let others = others.flat_map(|name| name_parts(name));
        let others = others.map(|part| fold(&part));
        let others = others.filter(|part| part.chars().count() >= LONG && !words.contains(part));
        let others: BTreeSet<String> = others.collect();
        let own = words
            .iter()
            .map(|word| sound(word))
            .collect::<BTreeSet<_>>();
        let sounds = others.iter().map(|name| sound(name));
        Self {
            sounds: sounds
                .filter(|sound| sound.len() > 2 && !own.contains(sound))
                .collect(),
            others,
            initials,
            words,
            language: day.language,
        }
    }

    /// Whether a word with a capital, inside a sentence, may be a name that no file knows.
    pub(super) fn holds_a_name(&self, text: &str) -> bool {
        let mut letters = String::new();
        for word in text
            .split([' ', '\u{a0}', '.'])
            .filter(|word| !word.is_empty())
        {
            let mut own = word.trim_matches(|c: char| !c.is_alphanumeric()).chars();
            match (own.next(), own.next()) {
                (Some(letter), None) if letter.is_alphabetic() => {
                    letters.push_str(&fold(&letter.to_string()));
                }
                _ if self.is_spelt(&letters) => return true,
                _ => letters.clear(),
            }
        }
        if self.is_spelt(&letters) {
            return true;
        }
        let mut from = 0;
        while let Some(step) = text[from..].find(char::is_alphabetic) {
            let start = from + step;
            let end = text[start..]
                .find(|letter: char| !is_of_a_word(letter))
                .map_or(text.len(), |length| start + length);
            if self.may_be_a_name(text, start, end) {
                return true;
            }
            from = end;
        }
        false
    }

    fn may_be_a_name(&self, text: &str, start: usize, end: usize) -> bool {
        let word = &text[start..end];
        if self.is_nearly_a_name(word) {
            return true;
        }
        if !starts_with_a_capital(word) {
            return false;
        }
        let (before, behind) = (&text[..start], &text[end..]);
        if word.chars().count() == 1 {
            return is_an_initial(word, before, behind, self.language);
        }
        let has_number = before.ends_with(char::is_numeric) || behind.starts_with(char::is_numeric);
        !has_number
            && !is_known_with_a_capital(self.language, word)
            && !self.words.contains(&fold(word))
            && (!begins(before) || mask::follows_a_title(before))
    }
}

impl Known {
    /// Whether letters that stand apart are somebody: "k.p.", "k e l l y".
    fn is_spelt(&self, letters: &str) -> bool {
        let short: String = letters.chars().flat_map(|letter| [letter, '.']).collect();
        let is_short = || ends_in_an_abbreviation(&short);
        letters.len() > 1
            && (self.initials.contains(letters) || self.others.contains(letters))
            && !is_short()
    }

    /// Whether a word is a letter off the name of another, or sounds like it: no word of every day is.
    fn is_nearly_a_name(&self, word: &str) -> bool {
        let letters = word.chars().count();
        if letters < LONG || self.others.is_empty() {
            return false;
        }
        let folded = fold(word);
        let is_near = |name: &String| {
            name.chars().count().abs_diff(letters) < 2
                && crate::diagnostic::letters_off(name, &folded) == 1
        };
        (self.others.iter().any(is_near) || self.sounds.contains(&sound(&folded)))
            && !self.words.contains(&folded)
            && !Language::ALL
                .iter()
                .any(|language| is_word(*language, word))
    }
}

/// "vraagt het aan D. en gaat voort", "D’hondt": the letter of a name. "rek D" and "Vitamine C." are none.
fn is_an_initial(word: &str, before: &str, behind: &str, language: Language) -> bool {
    if begins(before) {
        return false;
    }
    let after = behind.trim_start_matches(['\'', '’']);
    if after.len() < behind.len() && after.starts_with(char::is_alphabetic) {
        return language != Language::En || word != "I";
    }
    let rest = behind.strip_prefix('.').unwrap_or_default();
    let goes_on = rest.trim_start_matches([' ', '\u{a0}']);
    goes_on.len() < rest.len() && goes_on.starts_with(char::is_lowercase)
}

fn starts_with_a_capital(word: &str) -> bool {
    word.starts_with(char::is_uppercase)
}

fn is_of_a_word(letter: char) -> bool {
    letter.is_alphabetic()
        || crate::unseen::is_combining_mark(letter)
        || crate::everyday::is_unseen(letter)
}
