//! The command line of `wakker`: parses, runs, and ends with 0, 1 or 2.

mod cli;

use std::process::ExitCode;

fn main() -> ExitCode {
    cli::run(std::env::args_os().collect())
}
