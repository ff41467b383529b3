//! Signs, tallies, shares and tags that are typed a little differently: but for a tag with the name of its indicator
//! behind it they count for nothing, and that is said.

use std::ops::Range;

use crate::diagnostic::{Code, Diagnostic, Diagnostics, Word};
use crate::rubric::{Named, Target};

use super::amounts::{in_words, is_strokes};
use super::filing::Desk;
use super::tail::Item;
use super::token::{OTHER_SLASHES, Token};

/// Words with a number behind them: "fase III".
const NUMBERED: [&str; 10] = [
    "deel", "fase", "stap", "blok", "klas", "niveau", "nummer", "nr.", "part", "phase",
];
/// Words that make two numbers a share, in one of the three languages.
const OUT_OF: [&str; 6] = ["op", "of", "uit", "on", "sur", "van"];

impl Desk<'_> {
    /// `#initiatief ziet werk`: between a tag and the next token stands nothing but the name of one of its
    /// indicators, so that it is one tag.
    pub(super) fn join_names<'t>(&'t self, items: &mut Vec<Item<'t>>) {
        let mut at = 0;
        while at < items.len() {
            let name = items[at].token;
            at += 1;
            let rest = items[at..].iter();
            let words = rest.take_while(|item| item.token.is_none()).count();
            let (Some(Token::Tag { name, doubt: false }), 1..) = (name, words) else {
                continue;
            };
            let (start, end) = (items[at - 1].range.start, items[at + words - 1].word.end);
            // Words of the next line stand in another stretch, which may lie anywhere.
            let whole = self.page.slice(start + 1..end.max(start + 1));
            let joined = whole.trim_end_matches(['.', ',', ';', ':', '!']);
            let part = joined.get(name.len()..).unwrap_or("").trim();
            if joined.starts_with(name) && self.has_part(name, part) {
                let doubt = false;
                items[at - 1].token = Some(Token::Tag {
                    name: joined,
                    doubt,
                });
                items[at - 1].range.end = start + 1 + joined.len();
                items[at - 1].word.end = end;
                items.drain(at..at + words);
            }
        }
    }

    /// Whether a tag names a competence that has an indicator of this name.
    fn has_part(&self, tag: &str, part: &str) -> bool {
        let rubric = self.context.rubric;
        // "initiatief/ziet werk": the name begins in the tag.
        let (tag, part) = match tag.split_once('/') {
            Some((tag, begin)) => (tag, format!("{begin} {part}")),
            None => (tag, part.to_owned()),
        };
        let (Named::Exactly(whole) | Named::Shortened(whole)) = rubric.tagged(tag, None) else {
            return false;
        };
        let part = rubric.titled(&part, Some(whole.competence));
        let fits = |part: Target| part.competence == whole.competence && part.indicator.is_some();
        whole.indicator.is_none() && part.is_some_and(fits)
    }

    /// Says of the words just before the tail, or behind the last tag, that look like a token that they do
    /// not count.
    pub(super) fn warn_of_near_tokens(
        &self,
        items: &[Item<'_>],
        tail: usize,
        found: &mut Diagnostics,
    ) {
        let words = |items: &[Item<'_>]| -> Vec<Range<usize>> {
            let last = items.iter().rev().take_while(|item| item.token.is_none());
            let mut all: Vec<_> = last.take(4).map(|item| item.word.clone()).collect();
            all.reverse();
            all
        };
        let alone = self.near_token_alone(items);
        let near = alone.or_else(|| {
            let mut runs = [words(&items[..tail]), words(items)].into_iter();
            runs.find_map(|run| self.near_token(&run))
        });
        if let Some((range, what)) = near {
            self.tell_of_near(range, what, found);
        }
        for pair in items.windows(2) {
            self.tell_of_lone_hash(pair, found);
        }
        for three in items.windows(3) {
            self.tell_of_lone_slash(three, found);
        }
        for item in items.iter().filter(|item| item.token.is_none()) {
            self.tell_of_glued_hash(item, found);
        }
    }

    /// `"#initiatief`, `[#initiatief]`: a tag between other signs.
    fn tell_of_glued_hash(&self, item: &Item<'_>, found: &mut Diagnostics) {
        let written = self.page.slice(item.word.clone());
        let is_plain = !written.starts_with('\\') && !written.contains("://");
        let Some((_, name)) = written.split_once('#').filter(|_| is_plain) else {
            return;
        };
        let is_letter = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '/');
        let name = name.split(|c| !is_letter(c)).next().unwrap_or("");
        if self.levels.is_tag(name.trim_end_matches(['-', '_', '/'])) {
            self.tell_of_near(item.word.clone(), Word::Tag, found);
        }
    }

    /// What the last of some words look like.
    fn near_token(&self, words: &[Range<usize>]) -> Option<(Range<usize>, Word)> {
        let end = words.last()?.end;
        (0..words.len()).find_map(|from| {
            let range = words[from].start..end;
            let before = from
                .checked_sub(1)
                .map(|at| self.page.slice(words[at].clone()));
            if before.is_some_and(|word| NUMBERED.contains(&word.to_lowercase().as_str())) {
                return None;
            }
            Some((range.clone(), looks_like(self.page.slice(range))?))
        })
    }

    /// What the words behind the last tag or level look like, if they could be nothing else: a sign, or a number of
    /// times. Before a tag "drie keer" is the end of a sentence, and a hyphen only stands between.
    fn near_token_alone(&self, items: &[Item<'_>]) -> Option<(Range<usize>, Word)> {
        let words = items.iter().rev().take_while(|item| item.token.is_none());
        let from = items.len() - words.count();
        let before = items.get(from.checked_sub(1)?)?;
        let range = items.get(from)?.word.start..items.last()?.word.end;
        let text = self
            .page
            .slice(range.clone())
            .trim_end_matches(['.', ',', ';', '!']);
        let signs = [
            "-", "–", "—", "−", "--", "---", "plus", "min", "minus", "moins",
        ];
        let bare = text
            .strip_prefix('(')
            .and_then(|text| text.strip_suffix(')'));
        let is_number = |text: &str| matches!(text.len(), 1 | 2) && text.parse::<u8>().is_ok();
        let what = if signs.contains(&text.to_lowercase().as_str()) {
            Word::Sign
        } else if bare.is_some_and(is_number) {
            Word::Tally
        } else {
            in_words(text).map(|_| Word::Tally)?
        };
        matches!(before.token, Some(Token::Tag { .. } | Token::Level { .. }))
            .then_some((range, what))
    }

    /// `# initiatief`: a tag with a blank in it.
    fn tell_of_lone_hash(&self, pair: &[Item<'_>], found: &mut Diagnostics) {
        let [hash, name] = pair else { return };
        let is_word = |item: &Item<'_>| item.token.is_none();
        if !is_word(hash) || !is_word(name) || self.page.slice(hash.word.clone()) != "#" {
            return;
        }
        let written = self.page.slice(name.word.clone());
        let written = written.trim_end_matches(['.', ',', ';', ':', '!', '?']);
        let known = self.context.rubric.tagged(written, None);
        if matches!(known, Named::Exactly(_) | Named::Shortened(_)) {
            self.tell_of_near(hash.word.start..name.word.end, Word::Tag, found);
        }
    }

    /// `#initiatief / iets`: the second part of a tag, that its competence does not have.
    fn tell_of_lone_slash(&self, three: &[Item<'_>], found: &mut Diagnostics) {
        let [tag, slash, part] = three else { return };
        let is_slash = matches!(self.page.slice(slash.word.clone()), "/" | "\\");
        let is_tag = matches!(tag.token, Some(Token::Tag { name, .. }) if !name.contains('/'));
        if is_tag && is_slash && slash.token.is_none() && part.token.is_none() {
            self.tell_of_near(
                tag.range.start..part.word.end.max(tag.range.end),
                Word::Tag,
                found,
            );
        }
    }

    pub(super) fn tell_of_near(&self, range: Range<usize>, what: Word, found: &mut Diagnostics) {
        let written = self.page.slice(range.clone());
        let mut finding = Diagnostic::new(Code::N60, self.page.span(&range));
        if let (Word::Tag, Some((_, name))) = (what, written.split_once('#'))
            && let Some(left) = self.suggestions.get().checked_sub(1)
        {
            self.suggestions.set(left);
            let name = name.replacen(OTHER_SLASHES, "/", 1).replace(' ', "");
            let near = self.context.rubric.nearest_tag(&name);
            finding.suggestion = near.map(|tag| format!("#{tag}"));
        }
        found.add(finding.with_word("what", what).with("written", written));
    }
}

/// What a few words look like, if they look like a token: `(+/-)`, `(3 op 5)`, `3/5`, `2 x`, `+`.
fn looks_like(text: &str) -> Option<Word> {
    let text = text.trim_end_matches(['.', ',', ';', '!']);
    let inner = text.trim_matches(['(', ')', '[', ']', ' ']);
    let bracketed = text.starts_with(['(', '[']) && text.ends_with([')', ']']);
    let half = inner.len() < text.len();
    let is_number = |text: &str| {
        (1..=3).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
    };
    let signs = |letter: char| matches!(letter, '+' | '-' | '±' | '−' | '–' | '/' | ' ');
    let only_signs = !inner.is_empty() && inner.chars().all(signs) && inner != "/";
    let is_sign = only_signs && (half || inner.starts_with('+') || matches!(inner, "±" | "--"))
        || bracketed
            && matches!(
                inner.to_lowercase().as_str(),
                "plus" | "min" | "minus" | "moins"
            );
    if is_sign {
        return Some(Word::Sign);
    }
    let words: Vec<&str> = inner.split_whitespace().collect();
    if words.iter().all(|word| is_signed_times(word)) || is_drawn(&words) {
        return Some(Word::Tally);
    }
    match words.as_slice() {
        // "klopt 2 keer" is a sentence; "klopt 2 x" is not.
        [times, "x" | "×"] if is_number(times) => Some(Word::Tally),
        [strokes] if is_strokes(strokes) => Some(Word::Tally),
        [times, out_of, chances] if is_number(times) && is_number(chances) => {
            (bracketed && OUT_OF.contains(out_of)).then_some(Word::Share)
        }
        [one] => {
            let (times, chances) = one.split_once(['/', ':'])?;
            let is_share = is_number(times.trim_end_matches(['x', 'X'])) && is_number(chances);
            (is_share && (bracketed || !one.contains(':'))).then_some(Word::Share)
        }
        _ => None,
    }
}

/// `3x+`, `2-3x`: a number of times with more than that.
fn is_signed_times(word: &str) -> bool {
    let signs = ['+', '-', '–'];
    let inner = word.trim_matches(signs);
    let Some(number) = inner.strip_suffix(['x', 'X', '×']) else {
        return false;
    };
    let mut parts = number.split(signs);
    (inner.len() < word.len() || number.contains(signs))
        && parts.all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit()))
}

/// `////`, `| | |`, `xxx`: strokes of another kind.
fn is_drawn(words: &[&str]) -> bool {
    let letters = || words.iter().flat_map(|word| word.chars());
    let all = |signs: &str| letters().all(|letter| signs.contains(letter));
    letters().count() >= 2 && (all("|/") || words.len() == 1 && all("xX"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_nearly_a_token_looks_like_one() {
        for (text, what) in [
            ("////", Word::Tally),
            ("| | |", Word::Tally),
            ("||/", Word::Tally),
            ("(3x+)", Word::Tally),
            ("2-3x", Word::Tally),
            ("xxx", Word::Tally),
            ("1x+ 2x-", Word::Tally),
            ("--", Word::Sign),
            ("(+/-)", Word::Sign),
            ("+", Word::Sign),
            ("++", Word::Sign),
            ("(plus)", Word::Sign),
            ("2 x", Word::Tally),
            ("III", Word::Tally),
            ("IIII.", Word::Tally),
            ("(3 op 5)", Word::Share),
            ("(3 of 5)", Word::Share),
            ("3/5", Word::Share),
            ("(3x/5)", Word::Share),
            ("(3:5)", Word::Share),
        ] {
            assert_eq!(looks_like(text), Some(what), "{text}");
        }
        for text in [
            "-",
            "–",
            "2 keer",
            "drie keer",
            "II",
            "fase III",
            "3 op 5",
            "(min of meer)",
            "9:15",
            "2026/3/17",
            "/",
            "(bon 4)",
            "x",
            "a/b",
            "3-4",
            "2x",
            "min)",
            "(min",
        ] {
            assert_eq!(looks_like(text), None, "{text}");
        }
    }
}
