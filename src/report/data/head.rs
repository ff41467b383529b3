//! What stands at the head and the foot of every document.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::diagnostic::Language;
use crate::wording::{FormLabel, Label, QualityLabel, StaffLabel};

/// What every kind of report starts with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Head {
    /// The version of these shapes.
    pub schema: u32,
    /// The language of the reader: `nl`, `en`, `fr`.
    pub lang: &'static str,
    /// The language of the rubric's own texts.
    pub rubric_lang: String,
    /// The language of what people wrote: notes, names of exercises, rights.
    pub day_lang: &'static str,
    /// The title that a PDF reader shows.
    pub title: String,
    /// Who made the document.
    pub author: String,
    /// What the document is, in a sentence.
    pub description: String,
    /// The fixed words, by key.
    pub labels: BTreeMap<&'static str, &'static str>,
    /// The foot of every page: candidate, date, rubric with version and short hash.
    pub footer: Vec<String>,
}

impl Head {
    /// The start of a report in a language; the author is the program.
    pub fn new(language: Language, title: String, description: String) -> Self {
        Head {
            schema: SCHEMA,
            lang: language.code(),
            rubric_lang: language.code().to_owned(),
            day_lang: language.code(),
            title,
            author: "wakker".to_owned(),
            description,
            labels: Label::ALL
                .iter()
                .map(|label| (label.key(), label.text(language)))
                .collect(),
            footer: Vec::new(),
        }
    }

    /// The same head, with the fixed words for coaches and assessors as well.
    #[must_use]
    pub fn for_staff(mut self, language: Language) -> Self {
        let words = StaffLabel::ALL
            .iter()
            .map(|label| (label.key(), label.text(language)));
        self.labels.extend(words);
        self
    }

    /// The same head, with the fixed words about the quality of ratings as well.
    #[must_use]
    pub fn for_quality(mut self, language: Language) -> Self {
        let words = QualityLabel::ALL
            .iter()
            .map(|label| (label.key(), label.text(language)));
        self.labels.extend(words);
        self
    }

    /// The same head, with the fixed words of forms as well.
    #[must_use]
    pub fn for_a_form(mut self, language: Language) -> Self {
        let words = FormLabel::ALL
            .iter()
            .map(|label| (label.key(), label.text(language)));
        self.labels.extend(words);
        self
    }
}

/// The version of these shapes; templates refuse another one.
pub const SCHEMA: u32 = 1;
