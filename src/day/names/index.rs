//! The texts that stand for the people of one list.

use std::collections::BTreeMap;

use super::Meant;
use crate::day::people::Person;
use crate::diagnostic::letters_off;
use crate::everyday::letters;

/// How a text can stand for a person; a stronger kind wins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    Code,
    Whole,
    FirstName,
    LastName,
    Initial,
}

/// All that can stand for the people of one list: folded texts, and whom each fits.
#[derive(Debug, Clone)]
pub(super) struct Index<T> {
    texts: BTreeMap<String, Vec<(Kind, T)>>,
    /// Who has a name in the key file.
    named: Vec<T>,
}

impl<T: Copy + Ord + ToString> Index<T> {
    pub(super) fn new(ids: impl Iterator<Item = T>, people: &BTreeMap<T, Person>) -> Self {
        let mut index = Self {
            texts: BTreeMap::new(),
            named: Vec::new(),
        };
        for id in ids {
            index.add(code_key(&id.to_string()), Kind::Code, id);
            let Some(person) = people.get(&id) else {
                continue;
            };
            index.named.push(id);
            let parts: Vec<String> = name_parts(&person.name);
            index.add(parts.concat(), Kind::Whole, id);
            for cut in 1..parts.len() {
                let (first, last) = (parts[..cut].concat(), parts[cut..].concat());
                index.add(format!("{last}{first}"), Kind::Whole, id);
                for letter in parts[cut..].iter().filter_map(|part| part.chars().next()) {
                    index.add(format!("{first} {letter}"), Kind::Initial, id);
                }
                index.add(first, Kind::FirstName, id);
                index.add(last, Kind::LastName, id);
            }
        }
        index
    }

    fn add(&mut self, text: String, kind: Kind, id: T) {
        if text.is_empty() {
            return;
        }
        let all = self.texts.entry(text).or_default();
        if !all.contains(&(kind, id)) {
            all.push((kind, id));
        }
    }

    /// The whole text, or a code and a name, one behind the other.
    pub(super) fn meant(&self, text: &str) -> Meant<T> {
        let text = text.trim();
        let whole = self.exactly(text);
        if whole.is_known() {
            return whole;
        }
        for (code, name) in cuts(text) {
            let Some(id) = self.code(code) else { continue };
            let is_named = self.named.contains(&id);
            return match self.exactly(name) {
                Meant::One(other) if other != id => Meant::Apart(id),
                Meant::Several(all) if !all.contains(&id) => Meant::Apart(id),
                Meant::Unknown if !is_name_like(name) || is_word(code) => continue,
                Meant::Unknown if is_named => Meant::Apart(id),
                _ => Meant::One(id),
            };
        }
        Meant::Unknown
    }

    /// Who has a name within a letter or two of a text.
    pub(super) fn near(&self, text: &str) -> Option<T> {
        let wanted = name_parts(text).concat();
        let letters = wanted.chars().count();
        let close = |(name, _): &(&String, &Vec<(Kind, T)>)| {
            let allowed = match letters.min(name.chars().count()) {
                0..=3 => 0,
                4..=6 => 1,
                _ => 2,
            };
            allowed > 0
                && name.chars().count().abs_diff(letters) <= allowed
                && letters_off(name, &wanted) <= allowed
        };
        let named =
            |(_, all): &(&String, &Vec<(Kind, T)>)| all.iter().any(|(kind, _)| *kind != Kind::Code);
        let mut near = self.texts.iter().filter(named).filter(close);
        near.next()
            .and_then(|(_, all)| all.first())
            .map(|(_, id)| *id)
    }

    fn code(&self, text: &str) -> Option<T> {
        let all = self.texts.get(&code_key(text))?;
        let mut codes = all.iter().filter(|(kind, _)| *kind == Kind::Code);
        codes
            .next()
            .filter(|_| codes.next().is_none())
            .map(|(_, id)| *id)
    }

    fn exactly(&self, text: &str) -> Meant<T> {
        let parts = name_parts(text);
        let initial = parts
            .split_last()
            .filter(|(last, first)| last.chars().count() == 1 && !first.is_empty());
        let found = self
            .texts
            .get(&code_key(text))
            .or_else(|| self.texts.get(&parts.concat()))
            .or_else(|| {
                initial
                    .and_then(|(last, first)| self.texts.get(&format!("{} {last}", first.concat())))
            });
        let Some(all) = found else {
            return Meant::Unknown;
        };
        let strongest = all.iter().map(|(kind, _)| *kind).min();
        let fits = all.iter().filter(|(kind, _)| Some(*kind) == strongest);
        several(fits.map(|(_, id)| *id).collect())
    }
}

pub(super) fn several<T: Copy + Ord>(mut all: Vec<T>) -> Meant<T> {
    all.sort_unstable();
    all.dedup();
    match all.as_slice() {
        [] => Meant::Unknown,
        [one] => Meant::One(*one),
        _ => Meant::Several(all),
    }
}

/// Whether a code is one of letters alone: "Notities Wendy" is no code with a name.
fn is_word(code: &str) -> bool {
    !code.contains(|c: char| c.is_ascii_digit())
}

/// A code without blanks, signs, case and leading zeros: `K 02` and `k2` are the same.
fn code_key(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut in_number = false;
    let folded = letters(text);
    let mut rest = folded.chars().peekable();
    while let Some(letter) = rest.next() {
        let digit_follows = rest.peek().is_some_and(char::is_ascii_digit);
        if letter == '0' && !in_number && digit_follows {
            continue;
        }
        in_number = letter.is_ascii_digit();
        out.push(letter);
    }
    out
}

/// The words of a name, folded.
fn name_parts(text: &str) -> Vec<String> {
    text.split(|c: char| c.is_whitespace() || matches!(c, '.' | ',' | '(' | ')' | '_'))
        .map(letters)
        .filter(|part| !part.is_empty())
        .collect()
}

/// The ways to cut a text into a code and a name: the code in front, in one word or two, or behind.
fn cuts(text: &str) -> impl Iterator<Item = (&str, &str)> {
    let blank = |c: char| {
        c.is_whitespace() || matches!(c, '-' | '–' | '—' | ':' | ',' | '(' | ')' | '·' | '/' | '=')
    };
    let starts = text.match_indices(blank).map(|(at, _)| at).take(4);
    let front = starts.map(move |at| (&text[..at], text[at..].trim_matches(blank)));
    let behind = text.rsplit_once(blank).into_iter();
    let behind = behind.chain(text.trim_end_matches(blank).rsplit_once(blank));
    front
        .chain(behind.map(|(name, code)| (code, name)))
        .filter(move |(code, name)| !code.is_empty() && !name.trim_matches(blank).is_empty())
}

/// Whether a text has the form of a name: one to four words, each with a capital or a digit in it, but for
/// the small words of names.
pub fn is_name_like(text: &str) -> bool {
    const SMALL: [&str; 12] = [
        "van", "de", "den", "der", "ter", "ten", "el", "al", "le", "la", "von", "du",
    ];
    let words: Vec<&str> = text.split_whitespace().collect();
    let big = |word: &&str| {
        word.starts_with(char::is_uppercase) || word.ends_with(|c: char| c.is_ascii_digit())
    };
    let no_case = |word: &&str| {
        word.starts_with(|c: char| c.is_alphabetic() && !c.is_lowercase() && !c.is_uppercase())
    };
    let fits =
        |word: &&str| big(word) || no_case(word) || SMALL.contains(&word.to_lowercase().as_str());
    let plain =
        |c: char| c.is_alphanumeric() || c.is_whitespace() || matches!(c, '-' | '\'' | '’' | '.');
    let sentence = text.ends_with('.') && words.last().is_none_or(|word| word.chars().count() > 2);
    // "k 99".
    let code = |words: &[&str]| {
        matches!(words, [letter, number] if letter.chars().count() == 1
            && letter.starts_with(char::is_alphabetic)
            && number.bytes().all(|byte| byte.is_ascii_digit()))
    };
    code(&words)
        || (1..=4).contains(&words.len())
            && words.iter().any(|word| big(word) || no_case(word))
            && words.iter().all(fits)
            && text.chars().all(plain)
            && !sentence
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::CandidateId;

    fn index() -> Index<CandidateId> {
        let id = |text: &str| CandidateId::parse(text).expect("an id");
        let names = [
            ("k01", "Youssef El Amrani"),
            ("k02", "Fatima Çelik"),
            ("k03", "Fatima De Smedt"),
            ("k04", "Sofie D’hondt"),
            ("k05", "Ömer Yıldırım"),
            ("k06", "Jean-Pierre Łukasz"),
        ];
        let people = names.map(|(code, name)| {
            let person = Person {
                name: name.to_owned(),
                key: None,
            };
            (id(code), person)
        });
        let ids = ["k01", "k02", "k03", "k04", "k05", "k06", "k07", "k10"].map(id);
        Index::new(ids.into_iter(), &people.into_iter().collect())
    }

    fn meant(text: &str) -> String {
        match index().meant(text) {
            Meant::One(id) => id.to_string(),
            Meant::Several(all) => format!("{all:?}"),
            Meant::Apart(id) => format!("not {id}"),
            Meant::Unknown => "?".to_owned(),
        }
    }

    #[test]
    fn a_code_is_read_as_people_write_it() {
        for text in ["k01", "K01", " k 01 ", "K1", "k-01", "k.01", "K01 :"] {
            assert_eq!(meant(text), "k01", "{text}");
        }
        assert_eq!(meant("k10"), "k10");
        for text in ["k", "1", "k011", "k08", ""] {
            assert_eq!(meant(text), "?", "{text}");
        }
    }

    #[test]
    fn a_name_is_read_whole_or_in_part_where_one_person_fits() {
        for text in [
            "Youssef El Amrani",
            "youssef el-amrani",
            "El Amrani",
            "AMRANI",
            "Youssef",
            "Youssef E.",
            "El Amrani, Youssef",
        ] {
            assert_eq!(meant(text), "k01", "{text}");
        }
        assert_eq!(meant("Fatima"), "[k02, k03]");
        assert_eq!(meant("Fatima C."), "k02");
        assert_eq!(meant("fatima d"), "k03");
        assert_eq!(meant("Celik"), "k02");
        assert_eq!(meant("Dhondt"), "k04");
        assert_eq!(meant("D'Hondt"), "k04");
        assert_eq!(meant("Yildirim"), "k05");
        assert_eq!(meant("Jean Pierre"), "k06");
        assert_eq!(meant("Lukasz"), "k06");
        assert_eq!(meant("Mamadou"), "?");
    }

    #[test]
    fn a_name_is_one_to_four_words_with_a_capital() {
        for text in [
            "Mamadou",
            "Fatima El Idrissi",
            "Jan Van den Broeck",
            "K99",
            "k 99",
            "Sofie D’hondt",
            "Fatima C.",
            "مريم",
        ] {
            assert!(is_name_like(text), "{text}");
        }
        for text in [
            "wacht",
            "Wacht op de begeleider",
            "Roept niemand.",
            "Jan, Piet",
            "",
            "de",
            "Een Twee Drie Vier Vijf",
        ] {
            assert!(!is_name_like(text), "{text}");
        }
    }

    #[test]
    fn a_code_and_a_name_have_to_be_the_same() {
        for text in [
            "k04 – Sofie",
            "K04 Sofie",
            "Sofie (k04)",
            "k04: Sofie D'hondt",
            "k 04 - Sofie",
        ] {
            assert_eq!(meant(text), "k04", "{text}");
        }
        assert_eq!(meant("k02 Fatima"), "k02");
        assert_eq!(meant("k04 - Youssef"), "not k04");
        assert_eq!(meant("k04 - Mamadou"), "not k04");
        // Nobody knows who k07 is.
        assert_eq!(meant("k07 - Mamadou"), "k07");
        assert_eq!(meant("k07 - Youssef"), "not k07");
        for text in [
            "overlegt met k07",
            "k07 wacht",
            "K07 Wacht op hulp.",
            "k04 Vraagt iets",
        ] {
            assert_eq!(meant(text), "?", "{text}");
        }
    }
}
