//! In the place of making PDF, in a program without it.

use serde::Serialize;
use wakker::wording::commands as wording;

use super::document::{Document, Making, Written};
use crate::task::session::Session;
use crate::task::stop::Stop;

/// Nothing is prepared.
pub(in crate::task) struct Prepared;

pub(in crate::task) fn prepared<T: Serialize>(_: &T) -> Prepared {
    Prepared
}

/// Says that this program cannot make PDF.
pub(in crate::task) fn write(
    session: &mut Session<'_>,
    _: &Making<'_>,
    _: &[Document],
    _: impl Fn(usize) -> Prepared + Sync,
) -> Result<Written, Stop> {
    let text = wording::without_pdf(session.language);
    Err(Stop::Refused(text.to_owned()))
}
