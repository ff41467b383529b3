//! The command line of `wakker`: parses, runs, and ends with 0, 1 or 2.

#![cfg_attr(
    not(feature = "pdf"),
    allow(dead_code, reason = "documents are described, and not made")
)]

mod cli;
mod task;

use std::process::ExitCode;

fn main() -> ExitCode {
    cli::run(std::env::args_os().collect())
}
