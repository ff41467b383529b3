//! All that came of a command on the screen.

use std::path::Path;

use wakker::diagnostic::{Language, folded};

use super::screen::Screen;
use super::{output, terminal};
use crate::task::{self, Outcome, Said, Shape, Status, To};

/// Shows all that came of a command, each piece where it belongs.
pub(super) fn show(outcome: &Outcome, screen: Screen) -> Status {
    let language = outcome.language;
    for piece in &outcome.said {
        let (text, to) = shown(piece, outcome, screen);
        match to {
            To::Aside => output::tell(&text),
            To::Result => {
                if let Some(status) = printed(&text, language) {
                    return status;
                }
            }
        }
    }
    outcome.status
}

/// A piece as it comes on the screen.
pub(super) fn shown(piece: &Said, outcome: &Outcome, screen: Screen) -> (String, To) {
    match piece {
        Said::Findings { found, extent, to } => {
            let (sources, language) = (&outcome.sources, outcome.language);
            let folded = folded(found.iter());
            let text = terminal::findings(sources, &folded, *extent, language, screen);
            (text, *to)
        }
        Said::Text { text, to, shape } => {
            let text = match shape {
                Shape::Data => text.clone(),
                Shape::Lines => terminal::harmless(text),
                Shape::Wrapped(further) => screen.wrapped(&terminal::harmless(text), *further),
            };
            (text, *to)
        }
    }
}

/// Writes to stdout; where that fails it is reported, and gives how to end.
pub(super) fn printed(text: &str, language: Language) -> Option<Status> {
    let error = output::print(text).err()?;
    let why = task::why_not_written(language, Path::new("stdout"), &error);
    output::tell(&terminal::harmless(&why));
    Some(Status::Usage)
}
