//! Rule 8: a summary in place of an overall, and the overall for rubrics that ask for it.

use super::{CandidateScores, CompetenceScore, TierSummary};
use crate::limits::count;
use crate::load::Loaded;
use crate::rubric::{Overall, Tier};

/// The tiers with at least one competence that can have a level.
pub(super) fn tiers(loaded: &Loaded, candidate: &CandidateScores) -> Vec<TierSummary> {
    let enough = loaded.rubric.scale.enough();
    Tier::ALL
        .into_iter()
        .filter(|tier| of_tier(candidate, *tier).next().is_some())
        .map(|tier| {
            let levels: Vec<_> = of_tier(candidate, tier)
                .filter_map(CompetenceScore::shown)
                .collect();
            let reached = levels.iter().filter(|level| **level >= enough).count();
            TierSummary {
                tier,
                seen: levels.len(),
                enough: reached,
            }
        })
        .collect()
}

/// The mean within each tier, weighted by tier; only if every core and half of the secondary competences
/// have a score.
pub(super) fn overall(loaded: &Loaded, candidate: &CandidateScores) -> Option<f64> {
    if loaded.rubric.scoring.overall == Overall::Off {
        return None;
    }
    let scores = |tier| {
        of_tier(candidate, tier)
            .filter_map(|one| one.score)
            .collect::<Vec<f64>>()
    };
    let all = |tier| of_tier(candidate, tier).count();
    if scores(Tier::Core).len() < all(Tier::Core)
        || scores(Tier::Secondary).len() * 2 < all(Tier::Secondary)
    {
        return None;
    }
    let (mut sum, mut weights) = (0.0, 0.0);
    for (tier, rules) in &loaded.rubric.tiers {
        let scores = scores(*tier);
        if !scores.is_empty() {
            sum += rules.weight.value() * scores.iter().sum::<f64>() / count(scores.len());
            weights += rules.weight.value();
        }
    }
    (weights > 0.0).then(|| sum / weights)
}

fn of_tier(candidate: &CandidateScores, tier: Tier) -> impl Iterator<Item = &CompetenceScore> {
    candidate
        .competences
        .iter()
        .filter(move |one| one.tier == tier && !one.descriptive)
}
