//! One finding: its code, its places and the particulars of its message.

use std::io;

use super::change::{self, Change};
use super::nearest::translated;
use super::{Code, Language, Severity, Word, nearest};
use crate::limits;
use crate::source::Span;

/// A particular of a message.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// The same in every language.
    Text(String),
    /// With a form per language.
    Word(Word),
    /// Several of them, one after the other.
    Words(Vec<Word>),
    /// What a rubric calls something, in the order of [`Language::ALL`].
    Called([String; 3]),
    /// A number with a decimal point, which becomes the decimal sign of the language.
    Decimal(String),
    /// What was changed.
    Changes(Vec<Change>),
}

/// Why a second place is shown with a finding.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Relation {
    /// The same thing was said there before.
    First,
    /// The other half of a contradiction.
    Other,
}

impl Relation {
    /// The label beside the second place.
    pub fn label(self, language: Language) -> &'static str {
        match (self, language) {
            (Self::First, Language::Nl) => "hier voor het eerst",
            (Self::First, Language::En) => "first here",
            (Self::First, Language::Fr) => "ici pour la première fois",
            (Self::Other, Language::Nl) => "en hier",
            (Self::Other, Language::En) => "and here",
            (Self::Other, Language::Fr) => "et ici",
        }
    }
}

/// One finding.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Diagnostic {
    /// What kind of finding.
    pub code: Code,
    /// Where.
    pub span: Span,
    /// Other places that belong to it.
    pub related: Vec<(Span, Relation)>,
    /// What the writer may have meant.
    pub suggestion: Option<String>,
    /// The particulars of the message, by name.
    pub values: Vec<(&'static str, Value)>,
}

impl Diagnostic {
    /// A finding of a kind at a place.
    pub fn new(code: Code, span: Span) -> Self {
        Self {
            code,
            span,
            related: Vec::new(),
            suggestion: None,
            values: Vec::new(),
        }
    }

    /// Fills in a particular of the message; of one that goes on and on, the start.
    #[must_use]
    #[expect(
        clippy::needless_pass_by_value,
        reason = "callers hand over what they have, values and references"
    )]
    pub fn with(mut self, name: &'static str, value: impl ToString) -> Self {
        let mut text = value.to_string();
        if let Some((end, _)) = text.char_indices().nth(limits::MESSAGE_PART_CHARS) {
            text.truncate(end);
            text.push('…');
        }
        self.values.push((name, Value::Text(text)));
        self
    }

    /// Fills in a particular that has a form per language.
    #[must_use]
    pub fn with_word(mut self, name: &'static str, word: Word) -> Self {
        self.values.push((name, Value::Word(word)));
        self
    }

    /// Fills in particulars that have a form per language.
    #[must_use]
    pub fn with_words(mut self, name: &'static str, words: &[Word]) -> Self {
        self.values.push((name, Value::Words(words.to_vec())));
        self
    }

    /// Fills in what a rubric calls something in each language.
    #[must_use]
    pub fn with_called(mut self, name: &'static str, called: [String; 3]) -> Self {
        self.values.push((name, Value::Called(called)));
        self
    }

    /// Fills in why the system refused something: in our words where there are, else in its own.
    #[must_use]
    pub fn with_error(self, name: &'static str, error: &io::Error) -> Self {
        match Word::of_error(error) {
            Some(word) => self.with_word(name, word),
            None => self.with(name, error),
        }
    }

    /// Fills in what was changed.
    #[must_use]
    pub fn with_changes(mut self, name: &'static str, changes: Vec<Change>) -> Self {
        self.values.push((name, Value::Changes(changes)));
        self
    }

    /// Fills in a number with so many decimals.
    #[must_use]
    pub fn with_decimal(mut self, name: &'static str, value: f64, digits: usize) -> Self {
        let text = Language::En.decimal(value, digits);
        self.values.push((name, Value::Decimal(text)));
        self
    }

    /// Points at a second place.
    #[must_use]
    pub fn related(mut self, span: Span, relation: Relation) -> Self {
        self.related.push((span, relation));
        self
    }

    /// Suggests the name nearest to what was written, if one is near.
    #[must_use]
    pub fn suggest<'a>(mut self, written: &str, known: impl IntoIterator<Item = &'a str>) -> Self {
        let known: Vec<&str> = known.into_iter().collect();
        let translated = translated(written).filter(|word| known.contains(word));
        self.suggestion = translated
            .or_else(|| nearest(written, known))
            .map(str::to_owned);
        self
    }

    /// The severity of the code.
    pub fn severity(&self) -> Severity {
        self.code.severity()
    }

    /// What was found, in one sentence without a full stop.
    pub fn message(&self, language: Language) -> String {
        self.fill(self.code.message(language), language)
    }

    /// The next step for the reader: the suggestion where there is one, else the code's advice.
    pub fn help(&self, language: Language) -> String {
        let advice = self.advice(language);
        self.meant(language)
            .map_or_else(|| advice.clone(), |meant| format!("{meant} {advice}"))
    }

    /// The code's advice.
    pub(super) fn advice(&self, language: Language) -> String {
        self.fill(self.code.help(language), language)
    }

    /// The suggestion as a question.
    pub(super) fn meant(&self, language: Language) -> Option<String> {
        let name = self.suggestion.as_ref()?;
        Some(match language {
            Language::Nl => format!("bedoelde je \"{name}\"?"),
            Language::Fr => format!("vouliez-vous dire «\u{a0}{name}\u{a0}»\u{a0}?"),
            Language::En => format!("did you mean \"{name}\"?"),
        })
    }

    /// Fills the holes of a text in one pass, so that what stands in a file never fills another hole.
    fn fill(&self, template: &str, language: Language) -> String {
        let mut out = String::with_capacity(template.len());
        let mut rest = template;
        while let Some((before, behind)) = rest.split_once('{') {
            out.push_str(before);
            let hole = behind.split_once('}').and_then(|(name, behind)| {
                let (_, value) = self.values.iter().find(|(known, _)| *known == name)?;
                Some((value, behind))
            });
            let Some((value, behind)) = hole else {
                out.push('{');
                rest = behind;
                continue;
            };
            match value {
                Value::Text(text) => out.push_str(text),
                // Words of ours may have holes too.
                Value::Word(word) => out.push_str(&self.fill(word.text(language), language)),
                Value::Words(words) => {
                    let words = words.iter().map(|word| word.text(language));
                    out.push_str(&words.collect::<Vec<_>>().join(", "));
                }
                Value::Called(called) => out.push_str(&called[language as usize]),
                Value::Changes(all) => out.push_str(&change::text(all, language)),
                Value::Decimal(number) => {
                    out.push_str(&number.replace('.', language.decimal_sign()));
                }
            }
            rest = behind;
        }
        out.push_str(rest);
        out
    }
}
