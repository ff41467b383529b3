//! What is there of each sheet, and what is still missing.

use std::collections::BTreeSet;

use crate::id::{AssessorId, CandidateId, ExerciseId};
use crate::load::{self, Loaded};
use crate::notes::{Mark, Sheet};
use crate::rubric::Target;
use crate::scoring::Scores;

/// The state of one sheet: of a candidate in an exercise by an assessor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seat {
    /// Who is watched.
    pub candidate: CandidateId,
    /// In what.
    pub exercise: ExerciseId,
    /// By whom.
    pub assessor: AssessorId,
    /// Whether the day assigns it.
    pub assigned: bool,
    /// Whether there is a sheet, or rows in `ratings.csv`.
    pub present: bool,
    /// Observations.
    pub observations: usize,
    /// Targets with a rating that counts.
    pub rated: usize,
    /// Targets of the exercise without a rating and without `nw` or `gk`.
    pub unrated: Vec<Target>,
}

/// The state of every sheet that is assigned or there, in the order of the day.
pub fn seats(loaded: &Loaded, scores: &Scores) -> Vec<Seat> {
    let assigned: BTreeSet<load::Seat> = loaded.assigned().into_iter().collect();
    let rated: BTreeSet<(load::Seat, Target)> = scores
        .ratings
        .iter()
        .map(|rating| {
            (
                (rating.candidate, rating.exercise, rating.assessor),
                rating.target,
            )
        })
        .collect();
    let sheets: std::collections::BTreeMap<load::Seat, &Sheet> = loaded
        .sheets
        .iter()
        .map(|sheet| ((sheet.candidate, sheet.exercise, sheet.assessor), sheet))
        .collect();
    let mut all = Vec::new();
    for candidate in &loaded.day.candidates {
        for exercise in &loaded.day.exercises {
            for assessor in &loaded.day.assessors {
                let key = (candidate.id, exercise.id, assessor.id);
                let sheet = sheets.get(&key);
                let own = rated.range((key, Target::whole(first_competence(loaded)))..);
                let own: BTreeSet<Target> = own
                    .take_while(|(seat, _)| *seat == key)
                    .map(|(_, target)| *target)
                    .collect();
                let present = sheet.is_some() || !own.is_empty();
                if !present && !assigned.contains(&key) {
                    continue;
                }
                let done = |target: &Target| {
                    own.contains(target)
                        || sheet.is_some_and(|sheet| {
                            sheet.rows.iter().any(|row| {
                                row.target == *target
                                    && matches!(row.mark, Mark::NotSeen | Mark::NoChance)
                            })
                        })
                };
                all.push(Seat {
                    candidate: candidate.id,
                    exercise: exercise.id,
                    assessor: assessor.id,
                    assigned: assigned.contains(&key),
                    present,
                    observations: sheet.map_or(0, |sheet| sheet.observations.len()),
                    rated: own.len(),
                    unrated: exercise
                        .targets
                        .iter()
                        .flatten()
                        .filter(|t| !done(t))
                        .copied()
                        .collect(),
                });
            }
        }
    }
    all
}

/// The smallest competence id: where a range over the ratings of one sheet starts.
fn first_competence(loaded: &Loaded) -> crate::id::CompetenceId {
    loaded
        .rubric
        .competences
        .iter()
        .map(|competence| competence.id)
        .min()
        .expect("a checked rubric has competences")
}
