//! The languages for people.

/// A language for people.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Language {
    /// Dutch, as spoken in Flanders.
    #[default]
    Nl,
    /// English.
    En,
    /// French, as spoken in Belgium.
    Fr,
}

impl Language {
    /// All languages, Dutch first.
    pub const ALL: [Self; 3] = [Self::Nl, Self::En, Self::Fr];

    /// The two-letter code: `nl`, `en` or `fr`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Nl => "nl",
            Self::En => "en",
            Self::Fr => "fr",
        }
    }

    /// The language of a two-letter code, in any case.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|language| language.code().eq_ignore_ascii_case(code))
    }

    /// What stands between a whole number and its decimals.
    pub fn decimal_sign(self) -> &'static str {
        match self {
            Self::En => ".",
            Self::Nl | Self::Fr => ",",
        }
    }

    /// A number with so many decimals; a half goes up.
    pub fn decimal(self, value: f64, digits: usize) -> String {
        // The tiny shift makes a half go up whatever its binary form.
        let text = format!("{:.digits$}", value + 1e-9 * value.signum());
        // What rounds to 0 has no sign.
        let zero = text.bytes().all(|byte| matches!(byte, b'-' | b'0' | b'.'));
        let text = text.strip_prefix('-').filter(|_| zero).unwrap_or(&text);
        text.replace('.', self.decimal_sign())
    }
}
