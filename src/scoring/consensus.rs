//! Rule 9: the agreed level stands beside the score, never over it.

use super::CandidateScores;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::load::Loaded;

/// Puts each agreed level beside its score. One that departs from the computed level, or stands where there
/// is none, needs a reason; without it the entry is left out.
pub(super) fn attach(loaded: &Loaded, candidates: &mut [CandidateScores], found: &mut Diagnostics) {
    let scale = &loaded.rubric.scale;
    for entry in &loaded.consensus {
        let score = candidates
            .iter_mut()
            .find(|candidate| candidate.id == entry.candidate)
            .and_then(|candidate| {
                candidate
                    .competences
                    .iter_mut()
                    .find(|one| one.id == entry.competence)
            });
        let Some(score) = score else { continue };
        if score.level != Some(entry.level) && entry.reason.is_none() {
            let computed = score
                .level
                .map_or("–", |level| scale.names(level).label.as_str());
            found.error(
                Diagnostic::new(Code::D12, entry.span)
                    .with("level", &scale.names(entry.level).label)
                    .with("computed", computed),
            );
            found.leave_out();
            continue;
        }
        score.consensus = Some(entry.clone());
    }
}
