//! Documents as PDF, where this program can make them.

#[cfg(feature = "pdf")]
mod made;
#[cfg_attr(feature = "pdf", path = "making.rs")]
#[cfg_attr(not(feature = "pdf"), path = "without.rs")]
mod making;

use std::path::Path;

use wakker::assets::Assets;
use wakker::day::Date;
use wakker::diagnostic::Language;
use wakker::report::Kind;
use wakker::wording::counts;

use super::Status;
use super::session::Session;

pub(super) use making::{prepared, write};

/// One PDF to make.
pub(super) struct Document {
    /// The name of the file, without the ending.
    pub(super) name: String,
    /// The id of whom or what it is about: stands in the file where a lost character comes from.
    pub(super) subject: String,
    pub(super) kind: Kind,
    /// The same for the same document.
    pub(super) ident: String,
    /// The date that the file carries.
    pub(super) date: Date,
}

impl Document {
    /// The name of the file.
    fn file(&self) -> String {
        format!("{}.pdf", self.name)
    }
}

/// Where and how to make them.
pub(super) struct Making<'a> {
    /// The templates to use.
    pub(super) assets: &'a Assets,
    /// The folder to write to.
    pub(super) out: &'a Path,
    /// How many at once; as many as there are cores where nothing is asked.
    pub(super) threads: Option<u16>,
    /// Also those of which neither the inputs nor the PDF changed.
    pub(super) force: bool,
    /// "5 van 6 verslagen geschreven".
    pub(super) told: fn(Language, usize, usize) -> String,
}

/// What came of it, to be told after the findings.
pub(super) struct Written {
    /// "6 verslagen geschreven in report (0,4 s)".
    line: String,
    /// The files that could not be made.
    failed: Vec<String>,
    /// Whether one of those is there from before.
    stays: bool,
}

impl Written {
    /// Tells it: what could not be made by name, and the rest in a line.
    pub(super) fn tell(self, session: &mut Session<'_>, status: Status) -> Status {
        if !self.failed.is_empty() {
            let text = counts::not_made(session.language, &self.failed, self.stays);
            session.tell(text);
        }
        session.print(self.line);
        status
    }
}
