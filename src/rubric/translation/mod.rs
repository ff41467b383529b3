//! The texts of a rubric in other languages: for reading, and for writing names and levels in notes.

mod schema;
mod head;
mod check;
mod texts;

use super::Rubric;
use crate::diagnostic::Language;
use crate::id::CompetenceId;
use crate::scale::Level;

pub(in crate::rubric) use check::check;
pub use texts::Texts;

impl Rubric {
    /// The texts for a reader of a language.
    pub fn texts(&self, language: Language) -> Texts<'_> {
        let other = language != self.language;
        let mut all = self.translations.iter().filter(|_| other);
        Texts {
            rubric: self,
            translation: all.find(|one| one.language == language),
        }
    }
}

impl Rubric {
    /// A text in each language, in the order of [`Language::ALL`].
    pub fn in_each_language(&self, text: impl Fn(Texts<'_>) -> String) -> [String; 3] {
        Language::ALL.map(|language| text(self.texts(language)))
    }

    /// How a competence is called in each language.
    pub fn called(&self, id: CompetenceId) -> [String; 3] {
        self.in_each_language(|texts| texts.competence(id).to_owned())
    }

    /// How a level is called in each language.
    pub fn level_called(&self, level: Level) -> [String; 3] {
        self.in_each_language(|texts| texts.level(level).label.clone())
    }
}
