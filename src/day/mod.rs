//! The assessment day: who, where, when, which exercises aim at what, and who watched whom.

mod date;
mod model;
mod schema;
pub mod people;
pub mod names;
mod check;
mod faulty;
mod unfit;
pub mod choices;
pub mod consensus;
pub mod reference;
mod written;

use crate::diagnostic::{Checkpoint, Diagnostics, Reported};
use crate::rubric::Rubric;
use crate::source::{FileId, Sources, Span};
use crate::yaml::{self, Document};

pub(crate) use check::{checked_date, known_id};
pub(crate) use date::month_named;
pub use date::{Clock, Date};
pub use model::{Assessor, Assignment, Candidate, Condition, Day, Exercise, Policy};
pub use written::Written;

/// A `day.yaml` that was read but not yet checked against its rubric.
#[derive(Debug)]
pub struct Unchecked {
    document: Document<schema::DaySchema>,
    /// From here on every fault is one of this day.
    mark: Checkpoint,
}

impl Unchecked {
    /// The rubric that the day names, with its place.
    pub fn rubric(&self) -> Option<(&str, Span)> {
        let name = self.document.value().rubric.as_deref()?;
        Some((name.trim(), self.document.place().key("rubric").span()))
    }
}

/// Reads a `day.yaml`.
///
/// # Errors
/// It is not YAML of the right shape, or names no rubric.
pub fn read(
    sources: &Sources,
    file: FileId,
    found: &mut Diagnostics,
) -> Result<Unchecked, Reported> {
    let mark = found.mark();
    let document = yaml::read::<schema::DaySchema>(sources, file, found)?;
    if yaml::required(
        &document.place(),
        "rubric",
        document.value().rubric.as_ref(),
        found,
    )
    .is_none()
    {
        found.ok_since(mark)?;
    }
    Ok(Unchecked { document, mark })
}

/// Checks a day against its rubric. The indicators that the day adds to open competences are put into the
/// rubric.
///
/// # Errors
/// There is any fault in the day.
pub fn check(
    unchecked: &Unchecked,
    rubric: &mut Rubric,
    found: &mut Diagnostics,
) -> Result<Day, Reported> {
    check::check(&unchecked.document, unchecked.mark, rubric, found)
}

/// What a day could do better, said before it is too late. Of a set of vignettes, or an organisation, there is nothing
/// to say: nobody stands before assessors.
pub fn advise(unchecked: &Unchecked, day: &Day, rubric: &Rubric, found: &mut Diagnostics) {
    if rubric.subject == crate::rubric::Subject::Candidate {
        check::advise(day, &unchecked.document.place(), rubric, found);
    }
}
