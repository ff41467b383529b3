//! The command line: words to options, and what came of a command to the screen.

mod args;
mod output;
mod progress;
mod screen;
mod terminal;
mod watch;

use std::ffi::OsString;
use std::path::Path;
use std::process::ExitCode;

use wakker::diagnostic::{Language, folded};

use crate::task::options::Command;
use crate::task::{self, Asked, Outcome, Said, Shape, Status, To};
use args::Line;
use progress::Bar;
use screen::Screen;

/// Runs the command line and gives the status to end with.
pub(crate) fn run(args: Vec<OsString>) -> ExitCode {
    let asked = args::language(&args);
    let language = asked.unwrap_or_default();
    let line = match args::read(args, language) {
        Ok(line) => line,
        Err(error) => {
            let text = args::translated(&error.render().to_string(), language);
            if error.use_stderr() {
                output::tell(&text);
                return ExitCode::from(Status::Usage as u8);
            }
            let _ = output::print(&text);
            return ExitCode::from(Status::Clean as u8);
        }
    };
    let status = match line {
        Line::Command {
            command,
            color,
            denies_warnings,
            watch,
        } => {
            let screen = Screen::of(color, matches!(command, Command::Check(_)));
            let bar = Bar::default();
            let asked = Asked {
                language: asked,
                fallback: language,
                denies_warnings,
                progress: &bar,
            };
            match watch {
                Some(pause) => watch::run(&command, &asked, pause, screen),
                None => show(&task::run(&command, &asked), screen),
            }
        }
        Line::Text(text) => printed(&text, language).unwrap_or(Status::Clean),
    };
    ExitCode::from(status as u8)
}

/// Shows all that came of a command, each piece where it belongs.
fn show(outcome: &Outcome, screen: Screen) -> Status {
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
fn shown(piece: &Said, outcome: &Outcome, screen: Screen) -> (String, To) {
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

/// Writes to stdout; where that fails it is told, and gives how to end.
fn printed(text: &str, language: Language) -> Option<Status> {
    let error = output::print(text).err()?;
    let why = task::why_not_written(language, Path::new("stdout"), &error);
    output::tell(&terminal::harmless(&why));
    Some(Status::Usage)
}
