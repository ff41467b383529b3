//! Rules 4 to 6: whether there is a score, its level, and how sure it is.

use std::collections::BTreeSet;

use super::material::Material;
use super::{Certainty, CompetenceScore, Coverage, Reason, TINY};
use crate::limits::count;
use crate::ratings::are_apart;
use crate::rubric::{Competence, Subject};

/// A score nearer than this to the cut between two levels lies on the border.
const BORDER: f64 = 0.15;
/// Two exercises this far apart have no level in common.
const VARIES: f64 = 1.5;
/// At least this share of the targets must be rated twice.
const RATED_TWICE: f64 = 0.5;
/// At most this share of the targets rated twice may be far apart.
const FAR_APART: f64 = 0.1;

/// Fills in score, level, certainty and reasons.
pub(super) fn judge(material: &Material<'_>, competence: &Competence, score: &mut CompetenceScore) {
    let rubric = &material.loaded.rubric;
    if !is_in_the_test(material, competence, score) {
        score.certainty = Certainty::NotTargeted;
        return;
    }
    let no_chance = score.coverage == Coverage::Nothing && !competence.indicators.is_empty();
    if score.observations == 0 && !material.has_rating(competence) {
        score.certainty = Certainty::Unseen;
        score.reasons.extend(no_chance.then_some(Reason::NoChance));
        return;
    }
    let mut reasons = Vec::new();
    reasons.extend(no_chance.then_some(Reason::NoChance));
    if score
        .coverage
        .share()
        .is_some_and(|share| share < rubric.scoring.min_coverage - TINY)
    {
        reasons.push(Reason::Coverage);
    }
    if score.observations < rubric.scoring.min_observations as usize {
        reasons.push(Reason::Observations);
    }
    let Some(computed) = score.computed.filter(|_| reasons.is_empty()) else {
        if reasons.is_empty() {
            reasons.push(Reason::Coverage);
        }
        score.certainty = Certainty::TooLittle;
        score.reasons = reasons;
        return;
    };
    score.score = Some(computed);
    score.level = Some(rubric.scale.level_of(computed));
    if rubric.subject == Subject::Organisation {
        score.certainty = Certainty::NotStated;
        return;
    }
    reasons.extend(doubts(material, score, computed));
    score.certainty = if reasons.is_empty() {
        Certainty::Certain
    } else {
        Certainty::Tentative
    };
    let values: Vec<f64> = score.matrix.iter().filter_map(|cell| cell.score).collect();
    let low = values.iter().copied().fold(f64::INFINITY, f64::min);
    let high = values.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    if high - low >= VARIES - TINY {
        score.certainty = Certainty::Varies;
        score.level = None;
    }
    let rated: BTreeSet<_> = score
        .ratings
        .iter()
        .map(|index| (material.all[*index].exercise, material.all[*index].assessor))
        .collect();
    if material.on_one_date(|exercise, assessor| rated.contains(&(exercise, assessor))) {
        reasons.push(Reason::OneDate);
    }
    score.reasons = reasons;
}

/// Whether a competence is part of what is tested of this candidate: an exercise that counts aims at it. One
/// without indicators is so too where it was rated as a whole, and where somebody noted something on it while an
/// exercise names nothing.
fn is_in_the_test(
    material: &Material<'_>,
    competence: &Competence,
    score: &CompetenceScore,
) -> bool {
    let names_nothing = || {
        let mut all = material.exercises.iter();
        all.any(|exercise| exercise.targets.is_none())
    };
    material.is_aimed_at(competence)
        || (competence.indicators.is_empty()
            && (material.has_rating(competence) || (score.observations > 0 && names_nothing())))
}

fn doubts(material: &Material<'_>, score: &CompetenceScore, computed: f64) -> Vec<Reason> {
    let rules = &material.loaded.rubric.agreement;
    let ratings = || score.ratings.iter().map(|index| &material.all[*index]);
    let mut reasons = Vec::new();
    if score.assessors.len() < 2 {
        reasons.push(Reason::OneAssessor);
    }
    if score.exercises.len() < 2 {
        reasons.push(Reason::OneExercise);
    }
    let groups = crate::ratings::by_target(ratings())
        .into_values()
        .map(|group| (group.len(), are_apart(&group, rules.apart)))
        .collect::<Vec<_>>();
    let twice = groups.iter().filter(|(raters, _)| *raters >= 2).count();
    let apart = groups
        .iter()
        .filter(|(raters, apart)| *raters >= 2 && *apart)
        .count();
    if score.assessors.len() >= 2 && count(twice) < RATED_TWICE * count(groups.len()) - TINY {
        reasons.push(Reason::RatedOnce);
    }
    if count(apart) > FAR_APART * count(twice) + TINY {
        reasons.push(Reason::NotAgreed);
    }
    if material.loaded.rubric.scale.distance_to_cut(computed) < BORDER - TINY {
        reasons.push(Reason::OnTheBorder);
    }
    if ratings().any(|rating| rating.split.is_some()) {
        reasons.push(Reason::Split);
    }
    if ratings().all(|rating| rating.origin == crate::ratings::Origin::Elsewhere) {
        reasons.push(Reason::FromElsewhere);
    }
    if score.coverage == Coverage::Whole {
        reasons.push(Reason::Whole);
    }
    reasons
}
