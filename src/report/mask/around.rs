//! What stands around a name and goes with it: titles, articles, initials, emphasis.

use std::ops::Range;

use super::atoms::Between;
use super::find::{Hit, Reading};
use super::nouns::NOUNS;
use super::person::Person;
use crate::diagnostic::Language;
use crate::everyday::is_title;

/// Words before such a noun that go with it.
const DETERMINERS: [&str; 42] = [
    "a", "an", "ce", "cet", "cette", "de", "den", "deze", "die", "een", "haar", "her", "his",
    "hun", "je", "jouw", "la", "le", "les", "leur", "ma", "mes", "mijn", "mon", "my", "nos",
    "notre", "ons", "onze", "our", "sa", "ses", "son", "ta", "that", "the", "their", "this", "ton",
    "un", "une", "zijn",
];
/// What may stand between those and the noun.
const OTHER: [&str; 5] = ["andere", "ander", "other", "autre", "ancien"];
/// Articles that people put before a name: "den Bram", "la Fatima".
const ARTICLES: [(Language, &[&str]); 2] = [
    (Language::Nl, &["de", "den"]),
    (Language::Fr, &["le", "la"]),
];

impl Reading<'_> {
    /// A hit with what goes with a name: "mevrouw Yıldırım", "zijn collega k03", "H. Yıldırım", "Hatice Y.", "_Hatice_".
    pub(super) fn with_what_is_around(&self, mut hit: Hit, before: usize) -> Hit {
        if hit.unsure {
            return hit;
        }
        self.with_what_is_behind(&mut hit);
        let mut noun = false;
        while hit.atoms.start > before {
            let at = hit.atoms.start - 1;
            let word = self.atoms[at].folded.as_str();
            let gap = self.between(hit.atoms.start);
            let is_near = matches!(gap, Between::Blank | Between::Dot)
                // "collega-assessor Rita".
                || noun && gap == Between::Join;
            let is_noun = is_near && (self.is_title(at) || NOUNS.contains(&word));
            let is_blank = gap == Between::Blank;
            let goes_on = is_noun
                || self.is_initial(at, &hit, gap)
                || is_blank && noun && OTHER.contains(&word);
            let is_article = if noun {
                DETERMINERS.contains(&word)
            } else {
                self.is_article(at)
            };
            let is_last = is_blank && is_article || noun && self.is_elided(at, gap);
            if !goes_on && !is_last {
                break;
            }
            noun |= is_noun;
            hit.atoms.start = at;
            hit.range.start = self.atoms[at].range.start;
            if is_last {
                break;
            }
        }
        if noun && hit.atoms.start > before + 1 && self.is_clipped(hit.atoms.start - 1) {
            hit.atoms.start -= 2;
            hit.range.start = self.atoms[hit.atoms.start].range.start;
        }
        self.without_emphasis(&mut hit.range);
        hit
    }

    /// "mevrouw", "M."; the *m* of "t/m" is none.
    fn is_title(&self, at: usize) -> bool {
        let atom = &self.atoms[at];
        is_title(&atom.folded) && (atom.capital || atom.folded.len() > 1)
    }

    /// Whether a word is the *l’* of "l’autre candidat Bram".
    fn is_elided(&self, at: usize, gap: Between) -> bool {
        gap == Between::Join && self.atoms[at].folded == "l"
    }

    /// Whether a word is the *n* of "z’n collega Rita".
    fn is_clipped(&self, at: usize) -> bool {
        self.atoms[at].folded == "n"
            && self.between(at + 1) == Between::Blank
            && self.between(at) == Between::Join
            && matches!(self.atoms[at - 1].folded.as_str(), "z" | "m" | "d")
    }

    fn is_article(&self, at: usize) -> bool {
        let articles = ARTICLES
            .iter()
            .filter(|(own, _)| self.languages.last() == Some(own));
        let word = self.atoms[at].folded.as_str();
        articles.flat_map(|(_, all)| *all).any(|one| *one == word)
    }

    /// "H." before a name, or "H" where the person has such a part.
    fn is_initial(&self, at: usize, hit: &Hit, gap: Between) -> bool {
        let atom = &self.atoms[at];
        let is_letter = atom.capital && atom.folded.chars().count() == 1;
        let own = |person: &Person| self.forms.is_initial(*person, &atom.folded);
        is_letter
            && !hit.code
            && (gap == Between::Dot || gap == Between::Blank && hit.owners.iter().any(own))
    }

    /// The initial behind a first name: "Hatice Y." and, where the sentence goes on, its full stop.
    fn with_what_is_behind(&self, hit: &mut Hit) {
        let next = hit.atoms.end;
        if self.atoms.get(next).is_some() && self.is_initial_behind(next, hit) {
            hit.atoms.end = next + 1;
            hit.range.end = self.atoms[next].range.end;
        }
        let last = &self.atoms[hit.atoms.end - 1];
        if last.capital && last.folded.chars().count() == 1 {
            let rest = &self.text[hit.range.end..];
            let behind = rest.strip_prefix('.').unwrap_or_default();
            let goes_on = behind.trim_start().starts_with(char::is_lowercase);
            hit.range.end += usize::from(goes_on);
        }
    }

    fn is_initial_behind(&self, at: usize, hit: &Hit) -> bool {
        let atom = &self.atoms[at];
        let own = |person: &Person| self.forms.is_initial(*person, &atom.folded);
        let is_part_of_a_word =
            self.atoms.get(at + 1).is_some() && self.between(at + 1) == Between::Join;
        atom.capital
            && atom.folded.chars().count() == 1
            && !hit.code
            && !is_part_of_a_word
            && self.between(at) == Between::Blank
            && hit.owners.iter().any(own)
    }

    /// With the emphasis around it on both sides, and with that which begins inside it.
    fn without_emphasis(&self, range: &mut Range<usize>) {
        for _ in 0..4 {
            let Some(mark) = self.text[range.end..].chars().next() else {
                return;
            };
            let is_inside = self.text[range.clone()].matches(mark).count() % 2 == 1;
            let is_around = self.text[..range.start].ends_with(mark);
            if !matches!(mark, '*' | '_' | '~' | '`') || !(is_inside || is_around) {
                return;
            }
            range.end += 1;
            range.start -= usize::from(!is_inside);
        }
    }
}
