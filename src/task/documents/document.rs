//! A document to make, where and how, and what came of it.

use std::path::Path;

use wakker::assets::Assets;
use wakker::day::Date;
use wakker::diagnostic::Language;
use wakker::report::Kind;
use wakker::wording::counts;

use crate::task::outcome::Status;
use crate::task::session::Session;

/// One PDF to make.
pub(in crate::task) struct Document {
    /// The name of the file, without the ending.
    pub(in crate::task) name: String,
    /// The id of whom or what it is about: stands in the file where a lost character comes from.
    pub(in crate::task) subject: String,
    pub(in crate::task) kind: Kind,
    /// The same for the same document.
    pub(in crate::task) ident: String,
    /// The date that the file carries.
    pub(in crate::task) date: Date,
}

impl Document {
    /// The name of the file.
    pub(super) fn file(&self) -> String {
        format!("{}.pdf", self.name)
    }
}

/// Where and how to make them.
pub(in crate::task) struct Making<'a> {
    /// The templates to use.
    pub(in crate::task) assets: &'a Assets,
    /// The folder to write to.
    pub(in crate::task) out: &'a Path,
    /// How many at once; as many as there are cores where nothing is asked.
    pub(in crate::task) threads: Option<u16>,
    /// Also those of which neither the inputs nor the PDF changed.
    pub(in crate::task) force: bool,
    /// "5 van 6 verslagen geschreven".
    pub(in crate::task) told: fn(Language, usize, usize) -> String,
}

/// What came of it, to be reported after the findings.
pub(in crate::task) struct Written {
    /// "6 verslagen geschreven in report (0,4 s)".
    pub(super) line: String,
    /// The files that could not be made.
    pub(super) failed: Vec<String>,
    /// Whether one of those is there from before.
    pub(super) stays: bool,
}

impl Written {
    /// Tells it: what could not be made by name, and the rest in a line.
    pub(in crate::task) fn tell(self, session: &mut Session<'_>, status: Status) -> Status {
        if !self.failed.is_empty() {
            let text = counts::not_made(session.language, &self.failed, self.stays);
            session.tell(text);
        }
        session.print(self.line);
        status
    }
}
