//! From scores to what a candidate reads.

mod part;
mod attention;
mod picture;
mod told;
mod words;
mod chosen;
mod growth;
mod strengths;
mod scaffold;

use part::{Maker, Part};
use words::Taken;

use super::data::{Action, CandidateReport, Meaning, Plan, Rights, Steps, TierCompetences};
use super::names::Naming;
use crate::diagnostic::{Diagnostics, Language};
use crate::load::Loaded;
use crate::scoring::CandidateScores;
use crate::wording::{self, Label};

pub use chosen::{chosen_by_people, tell_unfit};
pub use scaffold::choices_file;
pub(super) use words::TELLING;

/// Rows of the plan: the goals, and the rest to fill in by hand.
const PLAN_ROWS: usize = 5;

/// Everything that stands in a candidate's report.
pub fn candidate(
    loaded: &Loaded,
    scores: &CandidateScores,
    found: &Diagnostics,
    language: Language,
    naming: Naming,
) -> CandidateReport {
    candidate_and_empty(loaded, scores, found, language, naming).0
}

/// The same, with what stands in place of strengths and of growth points where there are none: for those who show
/// the same lists to others.
pub(super) fn candidate_and_empty(
    loaded: &Loaded,
    scores: &CandidateScores,
    found: &Diagnostics,
    language: Language,
    naming: Naming,
) -> (CandidateReport, Empty) {
    let made = Maker::new(loaded, scores, language, naming);
    let mut taken = Taken::default();
    let (strengths, growth) = made.lists(&mut taken);
    let reach = made.reach();
    let empty = Empty {
        strengths: made.no_strengths(&strengths, reach),
        growth: made.no_growth(&growth, reach),
    };
    let said = |label: Label| label.text(language).to_owned();
    let tiers = made.tiers();
    let name = naming
        .name(loaded.people.candidates.get(&scores.id))
        .map_or_else(|| scores.id.to_string(), str::to_owned);
    // The rules of the day may name people who are to be asked; where only codes may stand, they do not.
    let policy = |text: &Option<String>| match naming {
        Naming::Names => text.clone(),
        Naming::Codes => text.as_deref().map(|text| made.quotes.without_others(text)),
    };
    let sheets: Vec<_> = loaded
        .sheets
        .iter()
        .filter(|sheet| sheet.candidate == scores.id)
        .collect();
    let watched = loaded
        .day
        .assessors
        .iter()
        .filter(|assessor| sheets.iter().any(|sheet| sheet.assessor == assessor.id))
        .count();
    let draft = made.draft(found);
    let report = CandidateReport {
        head: made.head(&name, draft.is_some()),
        name,
        when: wording::day_dates(language, &loaded.day),
        place: Some(loaded.day.place.clone()),
        exercises: loaded
            .day
            .exercises
            .iter()
            .filter(|exercise| sheets.iter().any(|sheet| sheet.exercise == exercise.id))
            .map(|exercise| exercise.name.clone())
            .collect(),
        observers: wording::observers(language, watched),
        other_language: made.other_language().map(str::to_owned),
        scale: Steps::new(
            language,
            &loaded
                .rubric
                .scale
                .levels()
                .map(|level| made.in_plain_words(level))
                .collect::<Vec<_>>(),
        ),
        all_agreed: all_agreed(&tiers),
        certainty: Meaning::of_certainty(language, &tiers),
        one_date: scores.one_date,
        attention: made.attention(found),
        plan: Plan {
            job_target: loaded
                .day
                .candidate(scores.id)
                .and_then(|one| one.job_target.as_deref())
                .map(|target| made.quotes.without_others(target)),
            actions: growth
                .iter()
                .map(|point| Action::goal(point.goal.clone()))
                .collect(),
            empty_rows: PLAN_ROWS - growth.len(),
        },
        chosen: made.told_choice(),
        add: made
            .choice()
            .and_then(|choice| choice.add.as_deref())
            .map(|add| made.quotes.without_others(add)),
        draft,
        little: made.little(reach),
        strengths_told: empty.strengths.map(said),
        growth_told: empty.growth.map(said),
        strengths,
        nothing_rated: made.parts().all(|part| part.score.score.is_none()),
        growth,
        tiers,
        rights: Rights {
            purpose: policy(&loaded.day.policy.purpose),
            recipients: policy(&loaded.day.policy.recipients),
            retention: policy(&loaded.day.policy.retention),
            contact: policy(&loaded.day.policy.contact),
        },
    };
    (report, empty)
}

/// What stands in place of a list that is empty.
#[derive(Debug, Clone, Copy)]
pub(super) struct Empty {
    pub(super) strengths: Option<Label>,
    pub(super) growth: Option<Label>,
}

/// Whether there are levels and all of them were agreed.
fn all_agreed(tiers: &[TierCompetences]) -> bool {
    let lines = tiers.iter().flat_map(|tier| &tier.competences);
    let mut levels = lines.filter(|line| line.seen.has_level()).peekable();
    levels.peek().is_some() && levels.all(|line| line.discussed.is_some())
}
