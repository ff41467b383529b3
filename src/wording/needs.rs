//! What a sheet needs, in a few words a kind.

use super::terms::{counted, pick};
use super::texts::texts;
use crate::diagnostic::{Code, Diagnostic, Language, Severity, Value, Word};

texts! {
    /// The title above the sheets that need something.
    pub fn title() {
        nl "Bladen die nog iets vragen"
        en "Sheets that still need something"
        fr "Feuilles qui demandent encore quelque chose"
    }
    /// A sheet that a fault keeps out.
    pub fn left_out() { nl "blad weggelaten (fout)" en "sheet left out (fault)" fr "feuille laissée de côté (erreur)" }
    /// A sheet that is not there.
    pub fn no_sheet() { nl "geen blad" en "no sheet" fr "pas de feuille" }
    /// A sheet on which nothing stands yet.
    pub fn empty() { nl "nog leeg" en "still empty" fr "encore vide" }
    /// "3 van 12 nog zonder niveau, nw of gk".
    pub fn unrated(n: usize, all: usize) {
        nl "{n} van {all} nog zonder niveau, nw of gk"
        en "{n} of {all} still without level, nw or gk"
        fr "{n} sur {all} encore sans niveau, nw ou gk"
    }
}

/// A kind of thing that a sheet needs somebody for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Need {
    /// A level or cell that could not be read.
    LevelUnread,
    /// A level of which it is not known what it rates.
    LevelUnbound,
    /// Two levels for the same.
    TwoLevels,
    /// Two counts for the same.
    TwoCounts,
    /// A tag that the rubric does not have, or that means several things.
    TagUnknown,
    /// A heading that is not understood.
    HeadingUnknown,
    /// Another fault.
    OtherFault,
    /// A level without anything noted.
    LevelAlone,
    /// An observation without a tag.
    NotFiled,
    /// A tag with a question mark.
    Doubt,
    /// Anything else to look at.
    ToSee,
}

impl Need {
    /// What a finding in a sheet asks for; a note asks for nothing, and an empty sheet is told as such.
    pub fn of(finding: &Diagnostic) -> Option<Self> {
        Some(match (finding.code, finding.severity()) {
            (Code::N32, _) | (_, Severity::Note) => return None,
            (Code::N08 | Code::N33 | Code::N54 | Code::N56 | Code::R08, _) => Self::LevelUnread,
            (Code::N06 | Code::N07, _) => Self::LevelUnbound,
            (Code::N10, _) if is_of_counts(finding) => Self::TwoCounts,
            (Code::N10 | Code::N41, _) => Self::TwoLevels,
            (Code::N03 | Code::N04, _) => Self::TagUnknown,
            (Code::N13 | Code::N44 | Code::N51, _) => Self::HeadingUnknown,
            (Code::S01, _) => Self::LevelAlone,
            (Code::N30, _) => Self::NotFiled,
            (Code::N14, _) => Self::Doubt,
            (_, Severity::Error) => Self::OtherFault,
            (_, Severity::Warning) => Self::ToSee,
        })
    }

    /// "3 niveaus niet gelezen".
    pub fn text(self, language: Language, n: usize) -> String {
        counted(language, n, self.words(language))
    }

    fn words(self, language: Language) -> [&'static str; 2] {
        match self {
            Self::LevelUnread => pick(
                language,
                ["niveau niet gelezen", "niveaus niet gelezen"],
                ["level not read", "levels not read"],
                ["niveau non lu", "niveaux non lus"],
            ),
            Self::LevelUnbound => pick(
                language,
                ["niveau zonder eigen tag", "niveaus zonder eigen tag"],
                [
                    "level without a tag of its own",
                    "levels without tags of their own",
                ],
                [
                    "niveau sans étiquette propre",
                    "niveaux sans étiquette propre",
                ],
            ),
            Self::TwoLevels => pick(
                language,
                [
                    "keer twee niveaus voor hetzelfde",
                    "keer twee niveaus voor hetzelfde",
                ],
                [
                    "time two levels for the same",
                    "times two levels for the same",
                ],
                [
                    "fois deux niveaux pour la même chose",
                    "fois deux niveaux pour la même chose",
                ],
            ),
            Self::TwoCounts => pick(
                language,
                [
                    "keer twee aantallen voor hetzelfde",
                    "keer twee aantallen voor hetzelfde",
                ],
                [
                    "time two counts for the same",
                    "times two counts for the same",
                ],
                [
                    "fois deux nombres pour la même chose",
                    "fois deux nombres pour la même chose",
                ],
            ),
            Self::TagUnknown => pick(
                language,
                ["tag niet herkend", "tags niet herkend"],
                ["tag not known", "tags not known"],
                ["étiquette non reconnue", "étiquettes non reconnues"],
            ),
            Self::HeadingUnknown => pick(
                language,
                ["titel niet herkend", "titels niet herkend"],
                ["heading not known", "headings not known"],
                ["titre non reconnu", "titres non reconnus"],
            ),
            Self::OtherFault => pick(
                language,
                ["andere fout", "andere fouten"],
                ["other error", "other errors"],
                ["autre erreur", "autres erreurs"],
            ),
            Self::LevelAlone => pick(
                language,
                ["niveau zonder waarneming", "niveaus zonder waarneming"],
                [
                    "level without an observation",
                    "levels without observations",
                ],
                ["niveau sans observation", "niveaux sans observation"],
            ),
            Self::NotFiled => pick(
                language,
                ["waarneming zonder tag", "waarnemingen zonder tag"],
                ["observation without a tag", "observations without a tag"],
                ["observation sans étiquette", "observations sans étiquette"],
            ),
            Self::Doubt => pick(
                language,
                ["keer twijfel", "keer twijfel"],
                ["doubt", "doubts"],
                ["doute", "doutes"],
            ),
            Self::ToSee => pick(
                language,
                [
                    "ander punt om na te kijken",
                    "andere punten om na te kijken",
                ],
                ["other thing to look at", "other things to look at"],
                ["autre point à vérifier", "autres points à vérifier"],
            ),
        }
    }
}

fn is_of_counts(finding: &Diagnostic) -> bool {
    let counts = ("what", Value::Word(Word::Tally));
    finding.values.contains(&counts)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::{Sources, Span};

    #[test]
    fn two_counts_are_not_two_levels() {
        let of = |word| {
            let file = Sources::default().add("a.md", "");
            let finding = Diagnostic::new(Code::N10, Span::start_of(file)).with_word("what", word);
            Need::of(&finding).map(|need| need.text(Language::Nl, 1))
        };
        let levels = of(Word::Level);
        assert_eq!(
            levels.as_deref(),
            Some("1 keer twee niveaus voor hetzelfde")
        );
        let counts = of(Word::Tally);
        assert_eq!(
            counts.as_deref(),
            Some("1 keer twee aantallen voor hetzelfde")
        );
    }
}
