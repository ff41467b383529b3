//! From ratings to the agenda of the assessors' meeting.

mod maker;
mod agenda;
mod scaffold;

use maker::Maker;

use super::data::MeetingReport;
use super::mask::Mask;
use super::names::{Names, Naming};
use crate::diagnostic::{Diagnostics, Language};
use crate::id::CandidateId;
use crate::load::Loaded;
use crate::scoring::Scores;
use crate::wording::{StaffLabel, staff};

pub use agenda::agenda;
pub use scaffold::consensus_file;

/// Everything that stands on the agenda of the meeting about some candidates.
pub fn meeting(
    loaded: &Loaded,
    scores: &Scores,
    candidates: &[CandidateId],
    found: &Diagnostics,
    language: Language,
    naming: Naming,
) -> MeetingReport {
    let names = Names { loaded, naming };
    let made = Maker {
        loaded,
        scores,
        language,
        texts: loaded.rubric.texts(language),
        names,
        mask: (naming == Naming::Codes).then(|| Mask::codes(loaded)),
    };
    let matters = agenda(loaded, scores, candidates);
    let (further, smaller, without) = made.without_notes(&matters);
    let items = made.items(&matters);
    let (about, subject) = match candidates {
        [only] => (names.candidate(*only), only.to_string()),
        _ => (loaded.day.place.clone(), loaded.day.place.clone()),
    };
    let scale = &loaded.rubric.scale;
    MeetingReport {
        head: names.head(language, StaffLabel::MeetingTitle, &about, &subject),
        facts: made.facts(candidates),
        provisional: names.provisional_named(language, found.left_out()),
        overview: made.overview(candidates),
        levels: scale
            .levels()
            .map(|level| made.texts.level(level).label.clone())
            .collect(),
        present: (loaded.day.assessors.iter())
            .map(|one| names.assessor(one.id))
            .collect(),
        minutes: staff::minutes(language, items.len(), further.len() + smaller.len()),
        items,
        more: (without > 0).then(|| staff::without_effect(language, without)),
        further,
        smaller,
        computed: made.computed(candidates),
    }
}
