//! What people write where no level is.

use crate::id::slug;

/// Why an indicator has no level, where somebody says so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Absence {
    /// `nw`: I could not see it.
    NotSeen,
    /// `gk`: the exercise offered no chance.
    NoChance,
}

impl Absence {
    /// What people write for it, in Dutch, English and French, as slugs.
    pub fn words(self) -> &'static [&'static str] {
        match self {
            Self::NotSeen => &[
                "nw",
                "n-w",
                "niet-waargenomen",
                "niet-gezien",
                "niet-geobserveerd",
                "niet-kunnen-zien",
                "kon-ik-niet-zien",
                "not-seen",
                "not-observed",
                "unseen",
                "could-not-see",
                "pas-vu",
                "non-vu",
                "pas-observe",
                "non-observe",
                "pas-pu-voir",
                "pas-pu-observer",
            ],
            Self::NoChance => &[
                "gk",
                "g-k",
                "geen-kans",
                "geen-kans-gehad",
                "geen-gelegenheid",
                "nvt",
                "n-v-t",
                "niet-van-toepassing",
                "no-chance",
                "no-opportunity",
                "n-a",
                "not-applicable",
                "pas-de-chance",
                "pas-d-occasion",
                "pas-doccasion",
                "aucune-occasion",
                "sans-occasion",
                "sans-objet",
                "non-applicable",
                "s-o",
            ],
        }
    }

    /// Reads one of these words, without regard to case or accents.
    pub fn parse(text: &str) -> Option<Self> {
        let wanted = slug(text);
        [Self::NotSeen, Self::NoChance]
            .into_iter()
            .find(|one| one.words().contains(&wanted.as_str()))
    }
}

/// Whether a cell or a value says nothing at all: blank, or a dash or stroke to fill it.
pub fn is_nothing(text: &str) -> bool {
    let text = text.trim();
    text.chars()
        .all(|c| matches!(c, '-' | '–' | '—' | '−' | '/' | '.' | '…'))
}

/// Whether a text can never be the name of a level: it says that there is none, or that somebody doubts.
pub fn is_kept(text: &str) -> bool {
    // What other programs write where nothing is.
    const NOTHING: [&str; 4] = ["na", "nan", "none", "null"];
    let doubt = text.trim().trim_matches('?').is_empty();
    doubt
        || is_nothing(text)
        || Absence::parse(text).is_some()
        || NOTHING.contains(&slug(text).as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_for_no_level_are_kept() {
        for text in [
            "nw",
            "NW",
            "Niet gezien",
            "pas vu",
            "non observé",
            "not seen",
        ] {
            assert_eq!(Absence::parse(text), Some(Absence::NotSeen), "{text}");
        }
        for text in [
            "gk",
            "n.v.t.",
            "Geen kans",
            "N/A",
            "pas d’occasion",
            "pas de chance",
        ] {
            assert_eq!(Absence::parse(text), Some(Absence::NoChance), "{text}");
        }
        for text in ["NA", "NaN", "null", "-", "–", "/", "?", " ", "GK"] {
            assert!(is_kept(text), "{text}");
        }
        for text in ["onvoldoende", "N", "nog werken", "0", "G"] {
            assert!(!is_kept(text), "{text}");
        }
    }
}
