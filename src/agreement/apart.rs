//! Targets that assessors rated far apart: what to talk about, with both assessors' words.

use super::comparison::RatedTarget;
use crate::days::Scored;
use crate::id::AssessorId;
use crate::ratings::{self, Rating};
use crate::rubric::Tier;
use crate::source::Span;

/// A target whose ratings lie so many levels apart as the rubric calls far.
#[derive(Debug, Clone)]
pub struct Apart {
    /// The target.
    pub case: RatedTarget,
    /// The distance between the highest and the lowest rating, in levels.
    pub distance: f64,
    /// The tier of its competence.
    pub tier: Tier,
    /// What each assessor gave, with the words.
    pub by: Vec<Side>,
}

/// One assessor's side of it.
#[derive(Debug, Clone)]
pub struct Side {
    /// Who.
    pub assessor: AssessorId,
    /// The level as a point on the scale.
    pub value: f64,
    /// What was noted, with its place.
    pub words: Vec<(String, Span)>,
    /// Where the level stands.
    pub place: Option<Span>,
}

/// All targets that are far apart: the widest first, then the competences that matter most, then the order of the
/// days. Competences as a whole are among them.
pub(super) fn apart(days: &[Scored<'_>], wanted: impl Fn(&Rating) -> bool) -> Vec<Apart> {
    let mut all = Vec::new();
    for (number, day) in days.iter().enumerate() {
        let rubric = &day.loaded.rubric;
        for ((candidate, exercise, target), group) in
            ratings::by_target(day.compared().filter(|one| wanted(one)))
        {
            let Some(competence) = rubric.competence(target.competence) else {
                continue;
            };
            if group.len() < 2 || !ratings::are_apart(&group, rubric.agreement.apart) {
                continue;
            }
            let values = group.iter().map(|rating| rating.value);
            let low = values.clone().fold(f64::INFINITY, f64::min);
            let high = values.fold(f64::NEG_INFINITY, f64::max);
            all.push(Apart {
                case: RatedTarget {
                    day: number,
                    candidate,
                    exercise,
                    target,
                },
                distance: high - low,
                tier: competence.tier,
                by: group.iter().map(|rating| side(day, rating)).collect(),
            });
        }
    }
    all.sort_by(|a, b| {
        let wider = b.distance.total_cmp(&a.distance);
        wider.then_with(|| a.tier.cmp(&b.tier))
    });
    all
}

fn side(day: &Scored<'_>, rating: &Rating) -> Side {
    let words = rating.observations.iter().map(|at| {
        let observation = &day.loaded.sheets[at.sheet].observations[at.observation];
        (observation.text.clone(), observation.span)
    });
    Side {
        assessor: rating.assessor,
        value: rating.value,
        words: words.collect(),
        place: rating.places.first().copied(),
    }
}
