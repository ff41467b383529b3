//! The command line: words to options, and what came of a command to the screen.

mod output;
mod progress;
mod screen;
mod args;
mod terminal;
mod show;
mod watch;

use std::ffi::OsString;
use std::process::ExitCode;

use crate::task::options::Command;
use crate::task::{self, Asked, Status};
use args::Line;
use progress::Bar;
use screen::Screen;
use show::{printed, show};

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
