//! What is said of each code, in each language.

use super::{Code, Language, examples, french};

impl Code {
    /// The message, the next step and what it means.
    fn texts(self, language: Language) -> [&'static str; 3] {
        let [dutch, english] = self.dutch_and_english();
        match language {
            Language::Nl => dutch,
            Language::En => english,
            Language::Fr => french::texts(self),
        }
    }

    pub(super) fn message(self, language: Language) -> &'static str {
        self.texts(language)[0]
    }

    pub(super) fn help(self, language: Language) -> &'static str {
        self.texts(language)[1]
    }

    /// What it means and what to do, in a few sentences.
    pub fn about(self, language: Language) -> &'static str {
        self.texts(language)[2]
    }

    /// A wrong and a right example: lines as people type them, or where to click.
    pub fn examples(self, language: Language) -> [&'static str; 2] {
        examples::examples(self, language)
    }
}
