//! The one integration test binary.
#![allow(
    clippy::unwrap_used,
    reason = "a test that cannot go on should say where"
)]

mod accidents;
mod agreement;
mod by_level;
mod calibration;
mod check;
mod choices;
mod cli;
mod consensus;
mod crowd;
mod day;
mod diagnostics;
mod examples;
mod explain;
mod figures;
mod first_day;
mod fuzz;
mod known_answers;
mod limits;
mod lock;
#[cfg(feature = "pdf")]
mod many;
mod notes;
mod notice;
#[cfg(feature = "pdf")]
mod pdf;
mod plain;
mod plan;
mod privacy;
mod program;
mod rasch;
mod readability;
mod readme;
mod robust;
mod rows;
mod rubrics;
mod safety;
mod scoring;
mod several_faults;
mod stats;
mod tidy;
mod translations;
mod typed;
mod typed_over;
mod unseen;
#[cfg(feature = "pdf")]
mod watch;
