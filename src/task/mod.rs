//! The commands without a command line: plain options in, an [`Outcome`] out. Each reads a day, asks the library, and
//! writes; nothing is computed here, and nobody else writes files.

mod agree;
mod assets;
mod calibrate;
mod check;
mod chosen;
mod documents;
mod explain;
mod findings;
mod form;
mod levels;
mod lock;
mod names;
mod new;
pub(crate) mod options;
mod outcome;
mod output;
mod plan;
mod quality;
mod quotes;
mod report;
mod result;
mod rubric;
mod score;
mod session;
mod stop;
mod turn;

use wakker::diagnostic::Language;

use options::Command;
use session::Session;
use stop::Stop;

pub(crate) use findings::Extent;
pub(crate) use outcome::{Outcome, Said, Shape, Status, To};
pub(crate) use stop::why_not_written;

/// Told while documents are made.
pub(crate) trait Progress {
    /// So many of all are done.
    fn step(&self, done: usize, of: usize, language: Language);
    /// All are, or it ended before.
    fn finish(&self);
}

/// What every command is asked.
pub(crate) struct Asked<'a> {
    /// The language of all that people read; else that of the day.
    pub(crate) language: Option<Language>,
    /// The language where nothing else says it.
    pub(crate) fallback: Language,
    /// Whether a warning is enough to end with [`Status::Faults`].
    pub(crate) denies_warnings: bool,
    pub(crate) progress: &'a dyn Progress,
}

/// Runs a command.
pub(crate) fn run(command: &Command, asked: &Asked<'_>) -> Outcome {
    let mut session = Session::new(asked);
    let done = match command {
        Command::Check(options) => check::run(&mut session, options),
        Command::Score(options) => score::run(&mut session, options),
        Command::Explain(options) => explain::run(&mut session, options),
        Command::Lock(options) => lock::run(&mut session, options),
        Command::Agree(options) => agree::run(&mut session, options),
        Command::Plan(options) => plan::run(&mut session, options),
        Command::Calibrate(options) => calibrate::run(&mut session, options),
        Command::Report(options) => report::run(&mut session, options),
        Command::Form(options) => form::run(&mut session, options),
        Command::New(options) => new::run(&mut session, options),
        Command::Rubric(options) => rubric::run(&mut session, options),
        Command::Assets(options) => assets::run(&mut session, options),
    };
    let status = done.unwrap_or_else(|stop| match stop {
        Stop::Refused(why) => {
            session.tell(why);
            Status::Usage
        }
        Stop::Faults => session.end(),
        Stop::Ended(status) => status,
    });
    session.outcome(status)
}
