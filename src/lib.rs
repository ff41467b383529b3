#![doc = include_str!("ARCHITECTURE.md")]
//! # The whole program in one example
//!
//! ```
//! use std::path::Path;
//! use wakker::assets::Assets;
//! use wakker::diagnostic::{Diagnostics, Language};
//! use wakker::source::Sources;
//! use wakker::{load, report, scoring};
//!
//! let (mut sources, mut found) = (Sources::default(), Diagnostics::default());
//! let dir = Path::new("samples/2026-03-17-antwerpen");
//! let day = load::day(&mut sources, &Assets::builtin(), dir, &mut found).expect("a day that reads");
//! let scores = scoring::score(&day, &mut found);
//! let k07 = &scores.candidates[5];
//! let report = report::candidate(&day, k07, &found, Language::Nl, report::Naming::Names);
//! assert_eq!(report.head.footer[0], "k07");
//! ```

// In reading order: each module knows only those before it. The blank lines keep rustfmt from sorting.
pub mod limits;

pub mod source;

pub mod diagnostic;

pub mod unseen;

pub mod input;

pub mod assets;

pub mod yaml;

pub mod grid;

pub mod id;

pub mod scale;

pub mod readability;

pub mod everyday;

pub mod rubric;

pub mod day;

pub mod notes;

pub mod ratings;

pub mod load;

pub mod scoring;

pub mod days;

pub mod stats;

pub mod agreement;

pub mod calibration;

pub mod wording;

pub mod report;
