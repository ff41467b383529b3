//! Whose sheet a finding is about.

use std::collections::{BTreeMap, BTreeSet};

use super::completeness::SheetState;
use crate::diagnostic::{Diagnostic, Language};
use crate::id::Seat;
use crate::load::Loaded;
use crate::source::{FileId, Sources, Span};

/// Which sheet stands where.
#[derive(Debug, Default)]
pub struct Whose {
    /// Where each sheet begins in its file, and each of its parts.
    begins: BTreeMap<(FileId, u32), Seat>,
    /// Files with a sheet.
    files: BTreeSet<FileId>,
    /// The sheets that a file may hold by its name: `k02-magazijn-tom`.
    by_name: BTreeMap<String, Seat>,
}

impl Whose {
    /// Of the sheets of a day, and of those that are not there by the name their file would have.
    pub fn new(loaded: &Loaded, seats: &[SheetState]) -> Self {
        let mut begins = BTreeMap::new();
        for sheet in &loaded.sheets {
            let seat = sheet.seat();
            // A sheet may go on below another one.
            let rows = sheet.rows.iter().map(|row| row.span);
            let noted = sheet.observations.iter().map(|one| one.span);
            let ends = sheet.evaluations.iter().map(|one| one.span);
            let places = [sheet.span]
                .into_iter()
                .chain(rows)
                .chain(noted)
                .chain(ends);
            begins.extend(places.map(|at| ((at.file, at.start), seat)));
        }
        let name = |seat: &SheetState| {
            let name = format!("{}-{}-{}", seat.candidate, seat.exercise, seat.assessor);
            (name, seat.seat())
        };
        Self {
            files: begins.keys().map(|(file, _)| *file).collect(),
            begins,
            by_name: seats.iter().map(name).collect(),
        }
    }

    /// The sheet in which a place lies.
    pub fn seat(&self, sources: &Sources, span: Span) -> Option<Seat> {
        if self.files.contains(&span.file) {
            let from = (span.file, 0)..=(span.file, span.start);
            let before = self.begins.range(from).next_back();
            // What stands above the first sheet of a file belongs to that one.
            let first = || self.begins.range((span.file, 0)..).next();
            return before.or_else(first).map(|(_, seat)| *seat);
        }
        let stem = stem_of_notes(sources.path(span.file))?;
        self.by_name.get(&stem.to_lowercase()).copied()
    }

    /// Whether a finding is about somebody with a code: it lies in a sheet of theirs, or outside sheets on a line or
    /// with a message that names the code.
    pub fn is_about(
        &self,
        sources: &Sources,
        finding: &Diagnostic,
        id: &str,
        of: impl Fn(Seat) -> bool,
    ) -> bool {
        if let Some(seat) = self.seat(sources, finding.span) {
            return of(seat);
        }
        let path = sources.path(finding.span.file);
        [
            finding.message(Language::Nl).as_str(),
            sources.slice(sources.line(finding.span)),
            stem_of_notes(path).unwrap_or_default(),
        ]
        .iter()
        .any(|text| names(text, id))
    }
}

/// Whether a code stands in a text as a word of its own.
fn names(text: &str, id: &str) -> bool {
    text.split(|letter: char| !letter.is_alphanumeric())
        .any(|word| word.eq_ignore_ascii_case(id))
        || text
            .split(|letter: char| !letter.is_alphanumeric() && letter != '-')
            .any(|word| word.eq_ignore_ascii_case(id))
}

/// The name of a file of notes without its ending.
pub fn stem_of_notes(path: &str) -> Option<&str> {
    let name = path.rsplit('/').next()?;
    let (stem, ending) = name.rsplit_once('.')?;
    ending.eq_ignore_ascii_case("md").then_some(stem)
}
