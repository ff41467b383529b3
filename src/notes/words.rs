//! The words that a sheet may use for its parts, in Dutch, English and French.

use crate::grid::Column;
use crate::id::slug;
use crate::scale::{Absence, Scale};

use super::Mark;

/// Longest key, in bytes.
const KEY_BYTES: usize = 32;

/// A key of the front matter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Key {
    Candidate,
    Assessor,
    Exercise,
    Date,
    Reason,
}

impl Key {
    /// The key in English, as in the format.
    pub(super) fn code(self) -> &'static str {
        match self {
            Self::Candidate => "candidate",
            Self::Assessor => "assessor",
            Self::Exercise => "exercise",
            Self::Date => "date",
            Self::Reason => "reason",
        }
    }

    pub(super) fn named(word: &str) -> Option<Self> {
        Some(match Column::named(&slug(word))? {
            Column::Candidate => Self::Candidate,
            Column::Assessor => Self::Assessor,
            Column::Exercise => Self::Exercise,
            Column::Date => Self::Date,
            Column::Reason => Self::Reason,
            _ => return None,
        })
    }

    /// Whether it says who or in what, rather than when or why.
    pub(super) fn is_identity(self) -> bool {
        matches!(self, Self::Candidate | Self::Assessor | Self::Exercise)
    }
}

/// Cuts `key: value`, also in bold or with quotes around the value.
pub(super) fn key_and_value(text: &str) -> Option<(&str, &str)> {
    let text = text.trim_start_matches(['*', '_']);
    let colon = text.bytes().take(KEY_BYTES).position(|byte| byte == b':')?;
    let (key, value) = (text.get(..colon)?, text.get(colon + 1..)?);
    let stars = ['*', '_', ' ', '\t'];
    let value = value
        .trim_matches(stars)
        .trim_matches(['"', '\'', '“', '”', '‘', '’']);
    let key = key.trim_end_matches(stars);
    key.starts_with(char::is_alphabetic).then_some((key, value))
}

/// Whether a text begins with a key.
pub(super) fn has_key(text: &str) -> bool {
    key_and_value(text).is_some_and(|(key, _)| Key::named(key).is_some())
}

/// A part of a sheet: the steps of WAKKER.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Section {
    Observe,
    Classify,
    Quantify,
    Evaluate,
    Report,
    /// What is thought and not seen.
    Impress,
}

impl Section {
    /// How the parts are called.
    pub(super) const TITLES: [&str; 8] = [
        "Waarnemingen",
        "Klasseren",
        "Kwantificeren en kwalificeren",
        "Evaluatie",
        "Rapport",
        "Indruk",
        "Observations",
        "Evaluation",
    ];

    pub(super) fn named(heading: &str) -> Option<Self> {
        // "(1 van 3)": the how manieth page of the printed sheet.
        let counted = |(_, rest): &(&str, &str)| rest.starts_with(|c: char| c.is_ascii_digit());
        let title = heading.split_once('(').filter(counted);
        let heading = title.map_or(heading, |(title, _)| title);
        Some(match slug(heading).as_str() {
            "waarnemingen"
            | "waarneming"
            | "waarnemen"
            | "waarnemen-en-aantekenen"
            | "waarnemen-aantekenen-en-klasseren"
            | "observe-note-and-file"
            | "observer-noter-et-classer"
            | "aantekenen"
            | "aantekeningen"
            | "observaties"
            | "feiten"
            | "facts"
            | "faits"
            | "notities"
            | "observations"
            | "observation"
            | "observe"
            | "notes"
            | "observer" => Self::Observe,
            "klasseren" | "classify" | "classification" | "filing" | "classer" | "classement" => {
                Self::Classify
            }
            "kwantificeren"
            | "kwalificeren"
            | "kwantificeren-en-kwalificeren"
            | "kwantificeren-kwalificeren"
            | "quantify"
            | "quantify-and-qualify"
            | "quantify-qualify"
            | "quantifier"
            | "quantifier-et-qualifier"
            | "quantification" => Self::Quantify,
            "rapport" | "rapporteren" | "verslag" | "report" | "reporting" | "rapporter" => {
                Self::Report
            }
            heading if is_conclusion(heading) => Self::Evaluate,
            heading if is_impression(heading) => Self::Impress,
            _ => return None,
        })
    }
}

/// Whether a label or heading says that what follows is thought and not seen.
pub(super) fn is_impression(slug: &str) -> bool {
    const LABELS: [&str; 8] = [
        "indruk",
        "indrukken",
        "interpretatie",
        "interpretaties",
        "impression",
        "impressions",
        "interpretation",
        "interpretations",
    ];
    is_called(slug, &LABELS)
}

/// Whether a label or heading says that what follows is concluded from what was seen.
pub(super) fn is_conclusion(slug: &str) -> bool {
    const LABELS: [&str; 14] = [
        "evaluatie",
        "evaluaties",
        "evalueren",
        "evaluation",
        "evaluate",
        "evaluer",
        "besluit",
        "besluiten",
        "conclusie",
        "conclusies",
        "eindconclusie",
        "eindbesluit",
        "conclusion",
        "conclusions",
    ];
    is_called(slug, &LABELS)
}

/// Whether a label is one of some words, with no more than whose or which it is beside it.
fn is_called(slug: &str, labels: &[&str]) -> bool {
    const BESIDE: [&str; 23] = [
        "mijn",
        "onze",
        "eigen",
        "eerste",
        "algemene",
        "algemeen",
        "persoonlijke",
        "een",
        "my",
        "our",
        "own",
        "first",
        "overall",
        "general",
        "personal",
        "mon",
        "ma",
        "mes",
        "notre",
        "premiere",
        "generale",
        "globale",
        "personnelle",
    ];
    let words = || slug.split('-');
    let known = words().all(|word| labels.contains(&word) || BESIDE.contains(&word));
    known && words().filter(|word| labels.contains(word)).count() == 1
}

/// Titles that people put between their notes and that change nothing.
pub(super) fn is_neutral(text: &str) -> bool {
    matches!(
        slug(text).as_str(),
        "notitieblad"
            | "observation-sheet"
            | "feuille-d-observation"
            | "sterke-punten"
            | "sterktes"
            | "pluspunten"
            | "werkpunten"
            | "groeipunten"
            | "minpunten"
            | "aandachtspunten"
            | "algemeen"
            | "voormiddag"
            | "namiddag"
            | "pauze"
            | "middagpauze"
            | "strengths"
            | "strong-points"
            | "weaknesses"
            | "growth-points"
            | "points-for-improvement"
            | "points-of-attention"
            | "general"
            | "morning"
            | "afternoon"
            | "break"
            | "lunch-break"
            | "points-forts"
            | "points-faibles"
            | "points-a-ameliorer"
            | "points-d-attention"
            | "points-dattention"
            | "en-general"
            | "generalites"
            | "matin"
            | "matinee"
            | "apres-midi"
            | "pause"
    )
}

/// `nw`, `gk` or `nvt`, also in full.
pub(super) fn absent(text: &str) -> Option<Mark> {
    Absence::parse(text).map(|absence| match absence {
        Absence::NotSeen => Mark::NotSeen,
        Absence::NoChance => Mark::NoChance,
    })
}

/// The short form of what stands in the level column.
pub(super) fn mark(mark: Mark, scale: &Scale) -> &str {
    match mark {
        Mark::Level(level) => &scale.names(level).short,
        Mark::NotSeen => "nw",
        Mark::NoChance => "gk",
        Mark::Empty => "",
    }
}

/// Whether the words of an observation say nothing: none, only signs, or that it is as above.
pub(super) fn say_nothing(text: &str) -> bool {
    const AS_ABOVE: [&str; 10] = [
        "",
        "idem",
        "id",
        "dito",
        "ditto",
        "zelfde",
        "hetzelfde",
        "same",
        "pareil",
        "la meme chose",
    ];
    let is_seen = |c: char| !(c.is_alphanumeric());
    let bare = text.trim_matches(is_seen);
    bare.len() < 20 && AS_ABOVE.contains(&crate::everyday::fold(bare).as_str())
}
