//! What a sheet needs, in a few words a kind.

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
    /// What a finding in a sheet asks for; a note asks for nothing, and an empty sheet is reported as such.
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
        match self {
            Self::LevelUnread => texts!(language, n =>
                nl "{n} niveau niet gelezen" | "{n} niveaus niet gelezen"
                en "{n} level not read" | "{n} levels not read"
                fr "{n} niveau non lu" | "{n} niveaux non lus"),
            Self::LevelUnbound => texts!(language, n =>
                nl "{n} niveau zonder eigen tag" | "{n} niveaus zonder eigen tag"
                en "{n} level without a tag of its own" | "{n} levels without tags of their own"
                fr "{n} niveau sans étiquette propre" | "{n} niveaux sans étiquette propre"),
            Self::TwoLevels => texts!(language, n =>
                nl "{n} keer twee niveaus voor hetzelfde"
                en "{n} time two levels for the same" | "{n} times two levels for the same"
                fr "{n} fois deux niveaux pour la même chose"),
            Self::TwoCounts => texts!(language, n =>
                nl "{n} keer twee aantallen voor hetzelfde"
                en "{n} time two counts for the same" | "{n} times two counts for the same"
                fr "{n} fois deux nombres pour la même chose"),
            Self::TagUnknown => texts!(language, n =>
                nl "{n} tag niet herkend" | "{n} tags niet herkend"
                en "{n} tag not known" | "{n} tags not known"
                fr "{n} étiquette non reconnue" | "{n} étiquettes non reconnues"),
            Self::HeadingUnknown => texts!(language, n =>
                nl "{n} titel niet herkend" | "{n} titels niet herkend"
                en "{n} heading not known" | "{n} headings not known"
                fr "{n} titre non reconnu" | "{n} titres non reconnus"),
            Self::OtherFault => texts!(language, n =>
                nl "{n} andere fout" | "{n} andere fouten"
                en "{n} other error" | "{n} other errors"
                fr "{n} autre erreur" | "{n} autres erreurs"),
            Self::LevelAlone => texts!(language, n =>
                nl "{n} niveau zonder waarneming" | "{n} niveaus zonder waarneming"
                en "{n} level without an observation" | "{n} levels without observations"
                fr "{n} niveau sans observation" | "{n} niveaux sans observation"),
            Self::NotFiled => texts!(language, n =>
                nl "{n} waarneming zonder tag" | "{n} waarnemingen zonder tag"
                en "{n} observation without a tag" | "{n} observations without a tag"
                fr "{n} observation sans étiquette" | "{n} observations sans étiquette"),
            Self::Doubt => {
                texts!(language, n => nl "{n} keer twijfel" en "{n} doubt" | "{n} doubts" fr "{n} doute" | "{n} doutes")
            }
            Self::ToSee => texts!(language, n =>
                nl "{n} ander punt om na te kijken" | "{n} andere punten om na te kijken"
                en "{n} other thing to look at" | "{n} other things to look at"
                fr "{n} autre point à vérifier" | "{n} autres points à vérifier"),
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
