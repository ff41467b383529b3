//! The one vocabulary of what stands above the columns of a table, in Dutch, English and French. Whoever reads tables
//! of another kind, such as workbooks, asks here too.

use crate::id::slug;
use crate::scale::Scale;

use super::Mark;
use super::levels::Levels;
use super::words::{Key, is_impression};

/// What a column of a table holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Column {
    /// Who was observed.
    Candidate,
    /// Who observed.
    Assessor,
    /// In which exercise.
    Exercise,
    /// On which date.
    Date,
    /// When.
    Time,
    /// The words of an observation.
    Words,
    /// Words where another column names the indicator, else the indicator.
    Behaviour,
    /// The competence.
    Competence,
    /// The indicator: its tag, its name or its number.
    Indicator,
    /// The number that an indicator has on the printed sheet of the exercise.
    Number,
    /// `+`, `-` or `0`.
    Sign,
    /// Which other candidates were involved.
    With,
    /// A level, `nw` or `gk`.
    Level,
    /// A mark in it chooses this level, `nw` or `gk`.
    Choice(Mark),
    /// How often.
    Count,
    /// How often strong behaviour was seen.
    CountPlus,
    /// How often weak behaviour was seen.
    CountMinus,
    /// How often it could have been seen.
    Chances,
    /// So many of so many chances.
    Share,
    /// What a level rests on.
    Evidence,
    /// What the assessor concludes.
    Conclusion,
    /// What the assessor thought.
    Impression,
    /// What else there is to say.
    Remark,
    /// The number of the row.
    Order,
    /// A header that means nothing here.
    Unknown,
}

/// The names of the columns, as slugs. Those of people, exercises and dates are the keys of a sheet.
const NAMES: &[(Column, &[&str])] = &[
    (
        Column::Time,
        &["uur", "tijd", "tijdstip", "time", "hour", "heure"],
    ),
    (
        Column::Words,
        &[
            "waarneming",
            "wat",
            "waarnemingen",
            "observatie",
            "observaties",
            "observation",
            "observations",
            "feit",
            "feiten",
            "fact",
            "facts",
            "fait",
            "faits",
            "notitie",
            "notities",
            "notes",
            "beschrijving",
            "description",
            "concreet-gedrag",
            "waargenomen-gedrag",
            "observed-behaviour",
            "comportement-observe",
            "wat-je-ziet-en-hoort",
            "wat-zie-of-hoor-je",
            "wat-zag-of-hoorde-je",
            "wat-zag-je",
            "what-you-see-and-hear",
            "what-you-saw-and-heard",
            "ce-que-vous-voyez-et-entendez",
        ],
    ),
    (
        Column::Behaviour,
        &["gedrag", "behaviour", "behavior", "comportement"],
    ),
    (
        Column::Competence,
        &[
            "competentie",
            "competenties",
            "competence",
            "competences",
            "competency",
            "thema",
            "theme",
        ],
    ),
    (
        Column::Indicator,
        &[
            "indicator",
            "ind",
            "indicatoren",
            "indicators",
            "gedragsindicator",
            "gedragsindicatoren",
            "indicateur",
            "indicateurs",
            "stelling",
            "statement",
            "code",
            "criterium",
            "criterion",
            "critere",
            "tag",
            "tags",
        ],
    ),
    (
        Column::Number,
        &["nr", "nummer", "no", "n", "number", "numero"],
    ),
    (Column::Sign, &["teken", "sign", "signe"]),
    (
        Column::With,
        &[
            "met-wie",
            "betrokken",
            "betrokkenen",
            "with",
            "with-whom",
            "avec",
            "avec-qui",
        ],
    ),
    (
        Column::Level,
        &[
            "niveau",
            "niv",
            "level",
            "score",
            "beoordeling",
            "rating",
            "cote",
        ],
    ),
    (
        Column::Count,
        &[
            "aantal",
            "aantal-keer",
            "telling",
            "turf",
            "turven",
            "keer",
            "hoe-vaak",
            "count",
            "tally",
            "times",
            "how-often",
            "nombre",
            "nombre-de-fois",
            "batonnets",
            "fois",
        ],
    ),
    (
        Column::Chances,
        &[
            "kansen",
            "aantal-kansen",
            "chances",
            "opportunities",
            "occasions",
        ],
    ),
    (Column::Share, &["aandeel", "share", "proportion"]),
    (
        Column::Evidence,
        &[
            "bewijs",
            "bewijzen",
            "voorbeeld",
            "voorbeelden",
            "evidence",
            "example",
            "examples",
            "preuve",
            "preuves",
            "exemple",
            "exemples",
        ],
    ),
    (
        Column::Conclusion,
        &[
            "besluit",
            "conclusie",
            "conclusion",
            "conclusions",
            "wat-besluit-je-en-waaruit-blijkt-dat",
            "what-do-you-conclude-and-what-shows-it",
            "que-concluez-vous-et-quest-ce-qui-le-montre",
        ],
    ),
    (
        Column::Remark,
        &[
            "opmerking",
            "opmerkingen",
            "toelichting",
            "commentaar",
            "comment",
            "comments",
            "remark",
            "remarks",
            "remarque",
            "remarques",
            "commentaire",
            "commentaires",
        ],
    ),
    (Column::Order, &["volgorde", "order", "ordre"]),
];

impl Column {
    /// What a header means; case, accents and punctuation do not matter. A level is a column of its own only in
    /// `Column::chosen`.
    pub fn named(header: &str, scale: &Scale) -> Self {
        let header = header.trim_matches(['*', '_', ' ', '\t', ':']);
        let name = slug(header);
        if let Some(signs) = signs(header, &name) {
            return signs;
        }
        // In a list of people "Naam" is whose row it is.
        let is_name = matches!(name.as_str(), "naam" | "name" | "nom" | "voornaam");
        let key = Key::named(if is_name { "candidate" } else { &name }).and_then(|key| match key {
            Key::Candidate => Some(Self::Candidate),
            Key::Assessor => Some(Self::Assessor),
            Key::Exercise => Some(Self::Exercise),
            Key::Date => Some(Self::Date),
            Key::Reason => None,
        });
        let known = || {
            let mut all = NAMES.iter();
            all.find(|(_, names)| names.contains(&name.as_str()))
                .map(|(column, _)| *column)
        };
        let is_scale = !name.is_empty() && name == slug(scale.name());
        let column = key
            .or_else(known)
            .or_else(|| is_impression(&name).then_some(Self::Impression))
            .or_else(|| is_scale.then_some(Self::Level))
            .unwrap_or(Self::Unknown);
        match (column, sign_at_end(header)) {
            (Self::Count, Some('+')) => Self::CountPlus,
            (Self::Count, Some(_)) => Self::CountMinus,
            _ => column,
        }
    }

    /// The level, `nw` or `gk` that a header is.
    pub(super) fn chosen(header: &str, levels: &Levels) -> Option<Self> {
        let header = header.trim_matches(['*', '_', ' ', '\t']);
        levels.mark(header).map(Self::Choice)
    }

    /// Whether it holds how often, so that its bars are strokes.
    pub(super) fn is_count(self) -> bool {
        matches!(
            self,
            Self::Count | Self::CountPlus | Self::CountMinus | Self::Chances
        )
    }

    /// Whether a row has only one of it.
    pub(super) fn is_single(self) -> bool {
        !matches!(
            self,
            Self::Words
                | Self::Indicator
                | Self::Level
                | Self::Choice(_)
                | Self::With
                | Self::Evidence
                | Self::Conclusion
                | Self::Impression
                | Self::Remark
                | Self::Unknown
        )
    }
}

/// A header that is made of signs: `+`, `−`, `+ of −`, `#`.
fn signs(header: &str, name: &str) -> Option<Column> {
    let (plus, minus) = (header.contains('+'), header.contains(['-', '–', '−', '/']));
    match name {
        "of" | "or" | "ou" if plus && minus => Some(Column::Sign),
        "" if plus && minus || header == "±" => Some(Column::Sign),
        "" if plus => Some(Column::CountPlus),
        "" if sign_at_end(header).is_some() => Some(Column::CountMinus),
        "" if header == "#" => Some(Column::Indicator),
        _ => None,
    }
}

fn sign_at_end(header: &str) -> Option<char> {
    let last = header.trim_end_matches([')', ' ']).chars().next_back()?;
    matches!(last, '+' | '-' | '–' | '−').then_some(last)
}
