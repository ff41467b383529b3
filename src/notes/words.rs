//! The words that a sheet may use for its parts, in Dutch, English and French.

use crate::id::slug;
use crate::rubric::{Named, Rubric};
use crate::scale::{Absence, Level, Scale};

use super::Mark;

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
        Some(match slug(word).as_str() {
            "candidate" | "kandidaat" | "kandidate" | "kand" | "candidat" | "candidate-e"
            | "cand" | "deelnemer" | "deelneemster" | "deeln" | "participant" | "participante"
            | "naam-kandidaat" | "naam-deelnemer" => Self::Candidate,
            "assessor" | "beoordelaar" | "observator" | "observer" | "rater" | "assesseur"
            | "assesseuse" | "evaluateur" | "evaluatrice" | "observateur" | "observatrice" => {
                Self::Assessor
            }
            "exercise" | "task" | "opdracht" | "opdr" | "oefening" | "oef" | "proef" | "taak"
            | "exercice" | "epreuve" | "tache" => Self::Exercise,
            "date" | "datum" => Self::Date,
            "reason" | "reden" | "raison" | "motif" => Self::Reason,
            _ => return None,
        })
    }
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
            "evaluatie" | "evaluaties" | "evalueren" | "evaluation" | "evaluate" | "evaluer"
            | "besluit" | "besluiten" | "conclusie" | "conclusies" | "conclusion"
            | "conclusions" => Self::Evaluate,
            "rapport" | "rapporteren" | "verslag" | "report" | "reporting" | "rapporter" => {
                Self::Report
            }
            heading if is_impression(heading) => Self::Impress,
            _ => return None,
        })
    }
}

/// Whether a label or heading says that what follows is thought and not seen.
fn is_impression(slug: &str) -> bool {
    let label = slug.strip_prefix("mijn-").unwrap_or(slug);
    matches!(
        label,
        "indruk"
            | "indrukken"
            | "interpretatie"
            | "interpretaties"
            | "impression"
            | "impressions"
            | "interpretation"
            | "interpretations"
    )
}

/// The words after `Indruk:` or `Interpretatie:`, and how many bytes the label takes.
pub(super) fn impression(text: &str) -> Option<usize> {
    let colon = text.bytes().take(24).position(|byte| byte == b':')?;
    if !text.starts_with(char::is_alphabetic) {
        return None;
    }
    let label = is_impression(&slug(text.get(..colon)?));
    // In bold, the colon stands inside or outside of the stars.
    let after = text.get(colon + 1..)?;
    let stars = after.len() - after.trim_start_matches(['*', '_']).len();
    label.then_some(colon + 1 + stars)
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

/// A tag of fewer letters that is glued behind something else is any word.
const GLUED: usize = 4;

/// The names of the levels, ready for comparing.
pub(super) struct Levels<'a> {
    rubric: &'a Rubric,
    names: Vec<(String, Level)>,
    /// The most words that a name has.
    pub(super) words: usize,
}

impl<'a> Levels<'a> {
    pub(super) fn new(rubric: &'a Rubric) -> Self {
        let scale = &rubric.scale;
        let mut names = Vec::new();
        let mut words = 1;
        for level in scale.levels() {
            let called = scale.names(level);
            words = words.max(called.label.split_whitespace().count());
            names.push((called.value.to_string(), level));
            names.push((slug(&called.short), level));
            names.push((slug(&called.label), level));
        }
        for (name, level) in scale.aliases() {
            words = words.max(name.split('-').count());
            names.push((name.to_owned(), level));
        }
        Self {
            rubric,
            names,
            words,
        }
    }

    /// Whether a name can only be that of a tag, wherever it stands.
    pub(super) fn is_tag(&self, name: &str) -> bool {
        name.chars().count() >= GLUED && self.rubric.tagged(name, None) != Named::Unknown
    }

    /// Reads a level by value, label or short form, as [`Scale::parse`] does.
    pub(super) fn parse(&self, text: &str) -> Option<Level> {
        let find = |wanted: &str| {
            let same = |(name, _): &&(String, Level)| name.eq_ignore_ascii_case(wanted);
            self.names.iter().find(same).map(|(_, level)| *level)
        };
        find(text).or_else(|| find(&slug(text)))
    }
}
