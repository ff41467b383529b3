//! Rule 9: the agreed level stands beside the score, never over it.

use super::CandidateScores;
use crate::day::consensus::Entry;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Word};
use crate::load::Loaded;
use crate::rubric::Rubric;
use crate::scale::Level;

/// Puts each agreed level beside its score. One that departs from the computed level, or stands where there
/// is none, needs a reason; without it the entry is left out, and what was agreed about the candidate is not known.
pub(super) fn attach(loaded: &Loaded, candidates: &mut [CandidateScores], found: &mut Diagnostics) {
    let is_incomplete = found.left_out() > 0;
    for candidate in candidates.iter_mut() {
        candidate.consensus_fault = loaded.consensus.has_fault(candidate.id);
    }
    for entry in loaded.consensus.entries() {
        let mut all = candidates.iter_mut();
        let Some(candidate) = all.find(|candidate| candidate.id == entry.candidate) else {
            continue;
        };
        let mut all = candidate.competences.iter_mut();
        let Some(score) = all.find(|one| one.id == entry.competence) else {
            continue;
        };
        if score.level != Some(entry.level) && entry.reason.is_none() {
            let rubric = &loaded.rubric;
            found.error(without_reason(entry, score.level, is_incomplete, rubric));
            found.leave_out();
            candidate.consensus_fault = true;
            continue;
        }
        score.consensus = Some(entry.clone());
    }
}

fn without_reason(
    entry: &Entry,
    computed: Option<Level>,
    is_incomplete: bool,
    rubric: &Rubric,
) -> Diagnostic {
    let (lack, mend) = if entry.empty_reason.is_some() {
        (Word::ReasonIsEmpty, Word::FillReason)
    } else {
        (Word::NoReason, Word::AddReason)
    };
    // What is missing may be in a sheet that was left out: mending that may give the level.
    let first = if is_incomplete && computed.is_none() {
        Word::MendFirst
    } else {
        Word::NoMore
    };
    let finding = Diagnostic::new(Code::D12, entry.empty_reason.unwrap_or(entry.span))
        .with_called("level", rubric.level_called(entry.level))
        .with_word("lack", lack)
        .with_word("first", first)
        .with_word("mend", mend);
    match computed {
        Some(level) => finding
            .with_word("compared", Word::ComputedIs)
            .with_called("computed", rubric.level_called(level)),
        None => finding
            .with_word("compared", Word::NoneComputed)
            .with("computed", ""),
    }
}
