//! What is there of each sheet, and what is still missing.

use std::collections::BTreeSet;

use crate::day::Exercise;
use crate::id::{AssessorId, CandidateId, ExerciseId, Seat};
use crate::load::Loaded;
use crate::notes::{Mark, Sheet};
use crate::rubric::Target;
use crate::scoring::Scores;

/// The state of one sheet: of a candidate in an exercise by an assessor.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "four questions, each asked apart"
)]
pub struct SheetState {
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
    /// Whether anything is written in it, also what does not count.
    pub written: bool,
    /// Observations.
    pub observations: usize,
    /// Targets with a rating that counts.
    pub rated: usize,
    /// Whether a fault keeps a sheet out that the day assigns.
    pub left_out: bool,
    /// What there is to rate, as far as it is known: what the exercise aims at, else the rows of the sheet.
    pub to_rate: Option<usize>,
    /// What of that has no rating, `nw` or `gk`, in the order of the rubric.
    pub unrated: Vec<Target>,
}

impl SheetState {
    /// Its place in the plan.
    pub fn seat(&self) -> Seat {
        (self.candidate, self.exercise, self.assessor)
    }
}

/// The state of every sheet that is assigned or there, in the order of the day.
pub fn seats(loaded: &Loaded, scores: &Scores) -> Vec<SheetState> {
    let assigned: BTreeSet<Seat> = loaded.assigned().into_iter().collect();
    let rated: BTreeSet<(Seat, Target)> = scores
        .ratings
        .iter()
        .map(|rating| (rating.seat(), rating.target))
        .collect();
    let sheets: std::collections::BTreeMap<Seat, &Sheet> = loaded
        .sheets
        .iter()
        .map(|sheet| (sheet.seat(), sheet))
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
                let to_rate = to_rate(loaded, exercise, sheet.copied());
                all.push(SheetState {
                    candidate: candidate.id,
                    exercise: exercise.id,
                    assessor: assessor.id,
                    assigned: assigned.contains(&key),
                    present,
                    written: sheet.is_some_and(|sheet| !sheet.is_untouched()) || !own.is_empty(),
                    observations: sheet.map_or(0, |sheet| sheet.observations.len()),
                    rated: own.len(),
                    left_out: !present && loaded.kept_out.contains(&key),
                    to_rate: to_rate.as_ref().map(Vec::len),
                    unrated: to_rate
                        .into_iter()
                        .flatten()
                        .filter(|target| !done(target))
                        .collect(),
                });
            }
        }
    }
    all
}

/// What there is to rate in a sheet, in the order of the rubric: what the exercise aims at; where it names
/// nothing, what the table of the sheet has a row for. Without such a table nobody can tell.
fn to_rate(loaded: &Loaded, exercise: &Exercise, sheet: Option<&Sheet>) -> Option<Vec<Target>> {
    let rows: BTreeSet<Target>;
    let aimed = if let Some(targets) = &exercise.targets {
        targets
    } else {
        let sheet = sheet.filter(|sheet| !sheet.rows.is_empty())?;
        rows = sheet.rows.iter().map(|row| row.target).collect();
        &rows
    };
    let competences = loaded.rubric.competences.iter();
    let all = competences.flat_map(|competence| {
        let indicators = competence.indicators.iter();
        std::iter::once(Target::whole(competence.id))
            .chain(indicators.map(|indicator| Target::indicator(competence.id, indicator.id)))
    });
    Some(all.filter(|target| aimed.contains(target)).collect())
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
