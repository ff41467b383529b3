//! The commands without a command line: plain options in, an [`Outcome`] out. Each reads a day, asks the library, and
//! writes; nothing is computed here, and nobody else writes files.

mod asked;
mod extent;
pub(crate) mod options;
mod outcome;
mod output;
mod stop;
mod levels;
mod names;
mod session;
mod agree;
mod assets;
mod calibrate;
mod documents;
mod explain;
mod chosen;
mod findings;
mod check;
mod form;
mod new;
mod plan;
mod quality;
mod quotes;
mod report;
mod result;
mod rubric;
mod score;
mod turn;
mod lock;

use options::Command;
use session::Session;
use stop::Stop;

pub(crate) use asked::{Asked, Progress};
pub(crate) use extent::Extent;
pub(crate) use outcome::{Outcome, Said, Shape, Status, To};
pub(crate) use stop::why_not_written;

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
