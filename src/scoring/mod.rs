//! From observations to scores, by the rules of the rubric and nothing else.
//!
//! Nothing here is learned and nothing is imputed: a missing rating is missing. Sums run in the order of
//! the day and the rubric, so that the order of files, assessors and notes never matters. Every score
//! names its ratings, every rating its observations, every observation its line.

mod material;
mod frequency;
mod mean;
mod median;
mod noted;
mod scores;
mod certainty;
mod consensus;
mod coverage;
mod exercise;
mod aggregate;
mod one_sheet;
mod held;
mod elsewhere;
mod alone;
mod rating;
mod summary;

use mean::{TINY, weighted_mean};

use crate::diagnostic::Diagnostics;
use crate::load::Loaded;

pub use frequency::{Frequency, MeanCount};
pub use median::{Derived, derive};
pub use scores::{
    Aside, CandidateScores, Certainty, CompetenceScore, Coverage, ExerciseScore, IndicatorScore,
    Reason, Scores, SetAside, TargetScore, TierSummary, Unused,
};

/// Scores a day. Faults found on the way concern single levels or agreed levels, which are set aside.
pub fn score(loaded: &Loaded, found: &mut Diagnostics) -> Scores {
    let (ratings, set_aside) = rating::all(loaded, found);
    let mut candidates = aggregate::candidates(loaded, &ratings);
    consensus::attach(loaded, &mut candidates, found);
    for candidate in &mut candidates {
        candidate.summary = summary::tiers(loaded, candidate);
        candidate.overall = summary::overall(loaded, candidate);
    }
    let scores = Scores {
        as_locked: alone::alone(loaded, &ratings),
        ratings,
        set_aside,
        candidates,
    };
    for rating in &scores.ratings {
        if scores.unused(rating) == Some(Unused::TooFewNotes) {
            one_sheet::on_too_few_notes(loaded, rating, found);
        }
    }
    scores
}
