//! What commands are asked: plain options, however they were given.

use std::path::PathBuf;

use wakker::calibration::Thresholds;
use wakker::report::{Kind, Naming};
use wakker::stats::Metric;

/// A command with its options.
#[derive(Debug, Clone)]
pub(crate) enum Command {
    Check(Check),
    Score(Score),
    Explain(Explain),
    Lock(Lock),
    Agree(Agree),
    Plan(Plan),
    Calibrate(Calibrate),
    Report(Report),
    Form(Form),
    New(New),
    Rubric(Rubric),
    Assets(Assets),
}

/// The form of a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Format {
    /// For people, on the screen.
    #[default]
    Table,
    Json,
    Csv,
    /// CSV as Excel reads it.
    Excel,
    /// The compared ratings themselves.
    Ratings,
}

/// People and codes, as they were written; an empty list means all.
#[derive(Debug, Clone, Default)]
pub(crate) struct Choice {
    pub(crate) candidates: Vec<String>,
    pub(crate) assessors: Vec<String>,
    pub(crate) codes: Vec<String>,
}

#[derive(Debug, Clone)]
pub(crate) struct Check {
    pub(crate) day: PathBuf,
    pub(crate) format: Format,
    /// Notes too, which else are counted by code.
    pub(crate) notes: bool,
    pub(crate) choice: Choice,
}

#[derive(Debug, Clone)]
pub(crate) struct Score {
    pub(crate) day: PathBuf,
    pub(crate) candidates: Vec<String>,
    pub(crate) format: Format,
    /// A file instead of the screen.
    pub(crate) out: Option<PathBuf>,
    /// A fault writes nothing.
    pub(crate) strict: bool,
}

#[derive(Debug, Clone)]
pub(crate) enum Explain {
    /// A code of a finding.
    Code(String),
    /// The scores of a candidate, or only that of a competence.
    Score {
        day: PathBuf,
        candidate: String,
        competence: Option<String>,
    },
}

#[derive(Debug, Clone)]
pub(crate) struct Lock {
    pub(crate) day: PathBuf,
    pub(crate) assessors: Vec<String>,
    /// Else today.
    pub(crate) date: Option<String>,
}

/// Ratings of days, or of a plain file.
#[derive(Debug, Clone)]
pub(crate) enum Ratings {
    Days(Vec<PathBuf>),
    File {
        path: PathBuf,
        /// The levels of the scale: `1..4`.
        levels: Option<String>,
    },
}

#[derive(Debug, Clone)]
pub(crate) struct Agree {
    pub(crate) ratings: Ratings,
    /// Of a plain file; the levels of a day are ordinal.
    pub(crate) metric: Metric,
    pub(crate) details: bool,
    /// No levels derived from observations.
    pub(crate) given: bool,
    pub(crate) format: Format,
    /// `alpha=0.667`.
    pub(crate) fail_below: Vec<String>,
}

/// How many candidates and assessors it takes; numbers as they were written.
#[derive(Debug, Clone)]
pub(crate) struct Plan {
    pub(crate) days: Vec<PathBuf>,
    pub(crate) given: bool,
    pub(crate) format: Format,
    pub(crate) width: Option<String>,
    pub(crate) raters: Option<String>,
    pub(crate) expected: Option<String>,
    pub(crate) above: Option<String>,
    pub(crate) share: Option<String>,
}

#[derive(Debug, Clone)]
pub(crate) struct Calibrate {
    pub(crate) ratings: Ratings,
    pub(crate) details: bool,
    pub(crate) thresholds: Thresholds,
    pub(crate) format: Format,
}

#[derive(Debug, Clone)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "four options of a command, each given or not"
)]
pub(crate) struct Report {
    pub(crate) days: Vec<PathBuf>,
    pub(crate) kind: Kind,
    pub(crate) candidates: Vec<String>,
    pub(crate) assessors: Vec<String>,
    /// Else `report` in the folder of the day.
    pub(crate) out: Option<PathBuf>,
    /// A folder with own templates.
    pub(crate) templates: Option<PathBuf>,
    /// How many at once; else as many as there are cores.
    pub(crate) threads: Option<u16>,
    /// Also what is there already.
    pub(crate) force: bool,
    /// Only what the candidate will read of the notes; nothing is written.
    pub(crate) quotes: bool,
    pub(crate) naming: Naming,
    /// A fault writes nothing.
    pub(crate) strict: bool,
    /// Whoever watches is still writing: a fault keeps what is there, and that is said.
    pub(crate) watched: bool,
}

#[derive(Debug, Clone)]
pub(crate) struct Form {
    pub(crate) kind: Kind,
    pub(crate) day: Option<PathBuf>,
    pub(crate) rubric: Option<String>,
    pub(crate) competences: Vec<String>,
    pub(crate) exercises: Vec<String>,
    pub(crate) candidates: Vec<String>,
    /// Else `form` in the folder of the day.
    pub(crate) out: Option<PathBuf>,
    pub(crate) templates: Option<PathBuf>,
    pub(crate) force: bool,
}

#[derive(Debug, Clone)]
pub(crate) struct New {
    pub(crate) dir: PathBuf,
    pub(crate) rubric: String,
    /// Else today.
    pub(crate) date: Option<String>,
    /// Only `consensus.yaml`.
    pub(crate) consensus: bool,
    /// Only `report.yaml`.
    pub(crate) report: bool,
}

#[derive(Debug, Clone)]
pub(crate) enum Rubric {
    Check {
        name: String,
    },
    /// Readable, or the file itself.
    Show {
        name: String,
        yaml: bool,
    },
}

#[derive(Debug, Clone)]
pub(crate) enum Assets {
    List { templates: Option<PathBuf> },
    Export { dir: PathBuf },
}
