//! A `consensus.yaml` to complete at the meeting.

use std::fmt::Write as _;

use super::agenda::{Matter, agenda};
use crate::agreement::levels_by_pair;
use crate::day::Date;
use crate::days::Scored;
use crate::diagnostic::Language;
use crate::id::{AssessorId, CandidateId};
use crate::load::Loaded;
use crate::scoring::Scores;
use crate::wording::blank;

/// The text of a `consensus.yaml` with a line for each competence that the agenda names: far apart, or another level
/// from each alone. All of them are comments until somebody fills in a level. The computed level is not in it.
pub fn consensus_file(loaded: &Loaded, scores: &Scores, date: Date, language: Language) -> String {
    let texts = loaded.rubric.texts(language);
    let candidates: Vec<CandidateId> = loaded.day.candidates.iter().map(|one| one.id).collect();
    let day = Scored { loaded, scores };
    let about = blank::consensus(language);
    let word = blank::levels(language);
    let mut out = format!("{about}# {word}: {}\nconsensus:\n", texts.scale().shorts());
    for matter in agenda(loaded, scores, &candidates) {
        let pairs = levels_by_pair(day, matter.candidate, matter.competence);
        let differ = pairs.iter().filter(|pair| !pair.is_same());
        let told: Vec<String> = differ
            .map(|pair| {
                let name = |(assessor, level): (AssessorId, _)| {
                    format!("{assessor} {}", texts.level(level).label)
                };
                format!("{}, {}", name(pair.one), name(pair.other))
            })
            .collect();
        if !matter.apart && told.is_empty() {
            continue;
        }
        let by = assessors(loaded, &matter);
        let by: Vec<&str> = by.iter().map(AssessorId::as_str).collect();
        let _ = write!(
            out,
            "  # {} · {}: {}\n  #- {{candidate: {}, competence: {}, level: , reason: \"\", by: [{}], date: {date}}}\n",
            matter.candidate,
            texts.competence(matter.competence),
            told.join("; "),
            matter.candidate,
            matter.competence,
            by.join(", "),
        );
    }
    out
}

/// Who differs, in the order of the day.
fn assessors(loaded: &Loaded, matter: &Matter<'_>) -> Vec<AssessorId> {
    let all = loaded.day.assessors.iter().map(|one| one.id);
    all.filter(|id| {
        let mut ratings = matter.targets.iter().flat_map(|target| &target.by);
        ratings.any(|rating| rating.assessor == *id)
    })
    .collect()
}
