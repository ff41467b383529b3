//! Rule 9: the agreed level stands beside the score, never over it.

use super::CandidateScores;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Word};
use crate::load::Loaded;

/// Puts each agreed level beside its score. One that departs from the computed level, or stands where there
/// is none, needs a reason; without it the entry is left out.
pub(super) fn attach(loaded: &Loaded, candidates: &mut [CandidateScores], found: &mut Diagnostics) {
    let scale = &loaded.rubric.scale;
    let incomplete = found.left_out() > 0;
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
            let finding = Diagnostic::new(Code::D12, entry.span)
                .with("level", &scale.names(entry.level).label);
            // What is missing may be in a sheet that was left out: mending that may give the level.
            let first = if incomplete && score.level.is_none() {
                Word::MendFirst
            } else {
                Word::NoMore
            };
            let finding = finding.with_word("first", first);
            found.error(match score.level {
                Some(level) => finding
                    .with_word("compared", Word::ComputedIs)
                    .with("computed", &scale.names(level).label),
                None => finding
                    .with_word("compared", Word::NoneComputed)
                    .with("computed", ""),
            });
            found.leave_out();
            continue;
        }
        score.consensus = Some(entry.clone());
    }
}
