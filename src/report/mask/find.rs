//! Where people stand in a text.

use std::ops::Range;

use super::Person;
use super::atoms::{self, Atom, Between, begins, between};
use super::forms::{Form, Forms, Found, number_in_words};
use super::nouns::{NOUNS, NUMBER, THINGS};
use crate::diagnostic::Language;
use crate::everyday::{is_apostrophe, is_particle, is_word};

/// Somebody in a text.
#[derive(Debug, Clone)]
pub(super) struct Hit {
    /// Where, in bytes.
    pub(super) range: Range<usize>,
    /// Who it can be.
    pub(super) owners: Vec<Person>,
    /// "Toms": what follows is somebody's.
    pub(super) genitive: bool,
    /// It is written as a code.
    pub(super) code: bool,
    /// It may be a word of every day as well.
    pub(super) unsure: bool,
    pub(super) atoms: Range<usize>,
}

/// A text, cut.
pub(super) struct Reading<'a> {
    pub(super) forms: &'a Forms,
    pub(super) text: &'a str,
    pub(super) atoms: Vec<Atom>,
    pub(super) languages: &'a [Language],
}

/// All people in a text, in its order.
pub(super) fn hits(forms: &Forms, text: &str, languages: &[Language]) -> Vec<Hit> {
    let reading = Reading {
        forms,
        text,
        atoms: atoms::cut(text),
        languages,
    };
    let mut hits: Vec<Hit> = Vec::new();
    let mut at = 0;
    while at < reading.atoms.len() {
        let hit = reading.named(at).or_else(|| reading.numbered(at));
        let Some(hit) = hit else {
            at += 1;
            continue;
        };
        at = hit.atoms.end;
        let before = hits.last().map_or(0, |last| last.atoms.end);
        let hit = reading.with_what_is_around(hit, before);
        let hit = reading.with_what_is_glued(hit);
        at = at.max(hit.atoms.end);
        match hits.last_mut().filter(|last| reading.is_one(last, &hit)) {
            Some(last) => reading.join(last, &hit),
            None => hits.push(hit),
        }
    }
    hits
}

impl Reading<'_> {
    fn slice(&self, at: usize) -> &str {
        &self.text[self.atoms[at].range.clone()]
    }

    pub(super) fn between(&self, at: usize) -> Between {
        between(self.gap(at))
    }

    /// The longest form that begins at an atom.
    fn named(&self, at: usize) -> Option<Hit> {
        let mut word = String::new();
        let (mut blank, mut dot) = (false, false);
        let mut best = None;
        for last in at..self.atoms.len() {
            if last > at {
                match self.between(last) {
                    Between::Nothing | Between::Join => {}
                    Between::Blank => blank = true,
                    Between::Dot => dot = true,
                    Between::Apart => break,
                }
            }
            word.push_str(&self.atoms[last].folded);
            if let Some(found) = self.forms.find(&word)
                && self.may_be_written(at, found.form, blank, dot)
            {
                best = Some((last, found));
            }
            if !self.forms.goes_on(&word) {
                break;
            }
        }
        let (last, found) = best?;
        let with_s = self.has_s_behind(last);
        let end = if with_s { last + 1 } else { last };
        let range = self.atoms[at].range.start..self.atoms[end].range.end;
        let is_word = !found.form.code && self.is_ordinary(at..last + 1, &found);
        let is_marked = self.text[..range.start].ends_with('@');
        let unsure = if is_word && !is_marked {
            self.is_unsure(at..last + 1)?
        } else {
            found.form.code && !is_marked && self.is_of_a_thing(at)
        };
        Some(Hit {
            range,
            owners: found.form.owners.clone(),
            genitive: with_s || found.genitive,
            code: found.form.code,
            unsure,
            atoms: at..end + 1,
        })
    }

    /// Whether a form may stand with blanks and full stops in it.
    fn may_be_written(&self, at: usize, form: &Form, blank: bool, dot: bool) -> bool {
        let first = self.slice(at);
        // "a 3" is a code where candidates are called a3, and a word with a number in a sentence.
        let is_small_word =
            || !self.atoms[at].capital && (is_particle(first) || self.is_word(first));
        let dots = !dot || form.code;
        let blanks = !blank || form.several || is_particle(first);
        dots && blanks && !(form.code && (blank || dot) && is_small_word())
    }

    /// Whether all that is written are words of every day, or such a word with something added: "Tientje".
    fn is_ordinary(&self, atoms: Range<usize>, found: &Found<'_>) -> bool {
        let mut all = atoms;
        all.all(|at| is_particle(self.slice(at)) || self.is_word(self.slice(at)))
            || found.added && self.is_word(&found.bare)
    }

    fn is_word(&self, word: &str) -> bool {
        self.languages
            .iter()
            .any(|language| is_word(*language, word))
    }

    /// Of words that are also a name: with a capital inside a sentence it is the name, at the beginning of one
    /// nobody knows, in lower case it is a word (none).
    fn is_unsure(&self, atoms: Range<usize>) -> Option<bool> {
        let first = atoms.start;
        let at_start = begins(&self.text[..self.atoms[first].range.start]);
        let mut names = atoms.filter(|at| self.atoms[*at].capital && !is_particle(self.slice(*at)));
        match names.next()? {
            name if name == first && at_start => Some(names.next().is_none()),
            _ => Some(false),
        }
    }

    /// "Tom's".
    fn has_s_behind(&self, last: usize) -> bool {
        let Some(next) = self.atoms.get(last + 1) else {
            return false;
        };
        let gap = &self.text[self.atoms[last].range.end..next.range.start];
        next.folded == "s" && gap.chars().count() == 1 && gap.chars().all(is_apostrophe)
    }

    /// What stands before an atom.
    fn gap(&self, at: usize) -> &str {
        &self.text[self.atoms[at - 1].range.end..self.atoms[at].range.start]
    }

    /// "kandidaat 3", "deelnemer nr. 3", "candidat n° 3"; "nr. 3" alone may be somebody.
    fn numbered(&self, at: usize) -> Option<Hit> {
        let joined = |at: usize| {
            matches!(
                self.between(at),
                Between::Blank | Between::Dot | Between::Join
            ) || self.gap(at).trim() == "°"
        };
        let is_nr = |atom: &Atom| NUMBER.contains(&atom.folded.as_str());
        let of_somebody = NOUNS.contains(&self.atoms[at].folded.as_str());
        let mut next = at;
        if of_somebody {
            next += 1;
        }
        let has_nr = self.atoms.get(next).is_some_and(is_nr) && (next == at || joined(next));
        next += usize::from(has_nr);
        if !of_somebody && (!has_nr || self.is_of_a_thing(at)) {
            return None;
        }
        let number = self.atoms.get(next).filter(|_| joined(next))?;
        let digits = if number.digits {
            number.folded.clone()
        } else {
            self.number_in_words(next)
                .filter(|_| of_somebody)?
                .to_string()
        };
        let person = self.forms.numbered(&digits)?;
        Some(Hit {
            range: self.atoms[at].range.start..number.range.end,
            owners: vec![person],
            genitive: false,
            code: true,
            unsure: !of_somebody,
            atoms: at..next + 1,
        })
    }

    /// Whether a thing with numbers on it stands before: "rek K1", "doos nr. 3".
    fn is_of_a_thing(&self, at: usize) -> bool {
        let thing = at.checked_sub(1).map(|before| &self.atoms[before]);
        thing.is_some_and(|atom| THINGS.contains(&atom.folded.as_str()))
            && matches!(self.between(at), Between::Blank | Between::Dot)
    }

    /// "kandidaat twee", but not "geeft de kandidaat twee dozen".
    fn number_in_words(&self, at: usize) -> Option<usize> {
        let number = number_in_words(&self.atoms[at].folded)?;
        let counts = self.atoms.get(at + 1).is_some_and(|next| {
            let is_plural = next.folded.len() > 3 && next.folded.ends_with(['n', 's']);
            is_plural && self.between(at + 1) == Between::Blank
        });
        (!counts).then_some(number)
    }

    /// With what is written against it: "k02b", "Kelly2", the address of a mail.
    fn with_what_is_glued(&self, mut hit: Hit) -> Hit {
        if hit.unsure {
            return hit;
        }
        let behind = &self.text[hit.range.end..];
        let is_mail = behind
            .strip_prefix('@')
            .is_some_and(|rest| rest.starts_with(char::is_alphanumeric));
        if is_mail {
            let size = behind.find(char::is_whitespace).unwrap_or(behind.len());
            let address = behind[..size].trim_end_matches(['.', ',', ';', ':', '!', '?', ')', '>']);
            hit.range.end += address.len();
            let before = &self.text[..hit.range.start];
            let start =
                before.trim_end_matches(|c: char| c.is_alphanumeric() || "._-+".contains(c));
            hit.range.start = start.len();
        }
        let last = self.atoms[hit.atoms.end - 1].range.clone();
        let is_latin = self.text[last].is_ascii();
        while let Some(next) = self.atoms.get(hit.atoms.end) {
            let is_glued = is_latin && next.range.start == hit.range.end;
            if !is_glued && next.range.start >= hit.range.end {
                break;
            }
            hit.atoms.end += 1;
            hit.range.end = hit.range.end.max(next.range.end);
        }
        hit
    }

    /// Whether two hits in a row are one person, named in two steps: "Zoë van den Öztürk", "k03 (Zoë)".
    fn is_one(&self, last: &Hit, next: &Hit) -> bool {
        let shared = last.owners.iter().any(|owner| next.owners.contains(owner));
        if !shared || last.unsure || next.unsure || last.genitive {
            return false;
        }
        let gap = &self.text[last.range.end..next.range.start];
        let particles = (last.atoms.end..next.atoms.start).all(|at| is_particle(self.slice(at)));
        let signs = gap
            .chars()
            .filter(|c| !c.is_alphanumeric() && !c.is_whitespace());
        let signs: String = signs.filter(|c| !matches!(c, '*' | '_')).collect();
        let in_brackets = signs == "(" && self.text[next.range.end..].starts_with(')');
        particles && (matches!(signs.as_str(), "" | "-" | ",") || in_brackets)
    }

    fn join(&self, last: &mut Hit, next: &Hit) {
        let gap = &self.text[last.range.end..next.range.start];
        last.range.end = next.range.end + usize::from(gap.contains('('));
        last.atoms.end = next.atoms.end;
        last.genitive = next.genitive;
        last.code &= next.code;
        last.owners.retain(|owner| next.owners.contains(owner));
    }
}
