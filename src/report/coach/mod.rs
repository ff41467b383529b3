//! From scores to what a coach reads before the conversation.

mod maker;
mod competence;
mod guide;

use std::collections::BTreeSet;

use super::candidate::{candidate_and_empty, chosen_by_people};
use super::data::{Action, CandidateReport, CoachReport, Fact, Heat};
use super::names::{Names, Naming};
use super::quotes::Quotes;
use crate::days::Scored;
use crate::diagnostic::{Diagnostics, Language};
use crate::id::{AssessorId, ExerciseId};
use crate::load::{Loaded, Reopens};
use crate::ratings::lock::Since;
use crate::ratings::{Hold, Origin, Rating, are_apart, by_target};
use crate::rubric::Tier;
use crate::scoring::{CandidateScores, Certainty, CompetenceScore, Scores};
use crate::wording::{self, StaffLabel, staff, terms};
use maker::{Maker, name_of};

/// A plan starts with so many actions or more.
const LEAST_ACTIONS: usize = 2;
/// Rows of the plan in all.
const PLAN_ROWS: usize = 3;

/// Everything that stands in the coach's report about a candidate.
pub fn coach(
    loaded: &Loaded,
    scores: &Scores,
    candidate: &CandidateScores,
    found: &Diagnostics,
    language: Language,
    naming: Naming,
) -> CoachReport {
    let (own, empty) = candidate_and_empty(loaded, candidate, found, language, naming);
    let none = |label| wording::none_found(label).text(language).to_owned();
    let names = Names { loaded, naming };
    let made = Maker {
        loaded,
        scores,
        candidate,
        language,
        texts: loaded.rubric.texts(language),
        quotes: Quotes::new(loaded, candidate.id, language, naming),
        names,
        marks: marks(loaded, names),
    };
    let name = names.candidate(candidate.id);
    let subject = candidate.id.to_string();
    CoachReport {
        head: names.head(language, StaffLabel::CoachTitle, &name, &subject),
        facts: made.facts(&own),
        provisional: names.provisional(language, found.left_out()),
        summary: made.summary(),
        matrix: made.matrix(),
        competences: made.competences(),
        attention: made.attention(),
        guide: made.guide(&own),
        scores: super::json::scores(loaded, &[candidate], found),
        plan: made.plan(&own),
        little: own.little,
        strengths: own.strengths,
        strengths_told: empty.strengths.map(none),
        growth: own.growth,
        growth_told: empty.growth.map(none),
        scale: own.scale,
        tiers: own.tiers,
        name,
    }
}

/// A letter for each assessor of the day, the same in the whole report.
fn marks(loaded: &Loaded, names: Names<'_>) -> Vec<(AssessorId, (String, String))> {
    let ids = loaded.day.assessors.iter().map(|one| one.id);
    let all: Vec<String> = ids.clone().map(|id| names.assessor(id)).collect();
    ids.zip(super::picture::marks(&all)).collect()
}

impl Maker<'_> {
    fn facts(&self, own: &CandidateReport) -> Vec<Fact> {
        let fact = |label: StaffLabel, text: String| Fact {
            label: label.text(self.language),
            text: Some(text),
        };
        let sheets = self.loaded.sheets.iter();
        let about = sheets.filter(|sheet| sheet.candidate == self.candidate.id);
        let watching: BTreeSet<AssessorId> = about.map(|sheet| sheet.assessor).collect();
        let watched = self.marks.iter().filter(|(id, _)| watching.contains(id));
        let watched: Vec<(String, String)> = watched.map(|(_, mark)| mark.clone()).collect();
        let mut facts = vec![
            self.names.when(self.language),
            fact(StaffLabel::ExercisesDone, own.exercises.join(", ")),
            fact(StaffLabel::Assessors, wording::pictures::legend(&watched)),
        ];
        if let Some(job) = &own.plan.job_target {
            facts.push(fact(StaffLabel::JobTarget, job.clone()));
        }
        facts
    }

    fn summary(&self) -> Vec<String> {
        let scale = &self.loaded.rubric.scale;
        let enough = &self.texts.level(scale.enough()).label;
        let chosen = chosen_by_people(self.loaded, self.candidate, self.language);
        let mut told: Vec<String> = self
            .candidate
            .summary
            .iter()
            .filter(|tier| tier.seen > 0)
            .map(|tier| {
                let label = self.texts.tier(tier.tier);
                let text = terms::summary(self.language, enough, tier.enough, tier.seen, label);
                wording::sentence(None, &text)
            })
            .collect();
        let with_level = |certainty| {
            let all = self.candidate.competences.iter();
            all.filter(|score| score.certainty == certainty && score.consensus.is_none())
                .count()
        };
        let sure = with_level(Certainty::Certain);
        let not = with_level(Certainty::Tentative) + with_level(Certainty::Varies);
        let mut all = self.candidate.competences.iter();
        let any_agreed = all.any(|score| score.consensus.is_some());
        // What was agreed is not in doubt: this is about the other levels.
        if sure + not > 0 {
            told.push(staff::sure_of(self.language, sure, not, any_agreed));
        }
        told.extend(chosen);
        told
    }

    /// The scores by exercise of what was rated.
    fn matrix(&self) -> Option<Heat> {
        let exercises = &self.loaded.day.exercises;
        let columns: Vec<&str> = exercises.iter().map(|one| one.name.as_str()).collect();
        let rows: Vec<(&str, Vec<Option<f64>>)> = self
            .candidate
            .competences
            .iter()
            .filter(|score| score.certainty != Certainty::NotTargeted)
            .filter(|score| score.matrix.iter().any(|cell| cell.score.is_some()))
            .map(|score| {
                let cell = |id| {
                    let mut cells = score.matrix.iter();
                    cells.find(|cell| cell.exercise == id)?.score
                };
                let cells = exercises.iter().map(|one| cell(one.id)).collect();
                (self.texts.competence(score.id), cells)
            })
            .collect();
        let corner = StaffLabel::Competence.text(self.language);
        let scale = self.texts.scale();
        (!rows.is_empty()).then(|| Heat::new(self.language, &scale, corner, &columns, &rows))
    }

    /// What could not be seen, what varies, where assessors are apart, circumstances, who knows whom.
    fn attention(&self) -> Vec<String> {
        let mut points = Vec::new();
        let names = |wanted: &dyn Fn(&CompetenceScore) -> bool| {
            let all = self.candidate.competences.iter().filter(|one| wanted(one));
            let names: Vec<&str> = all.map(|one| self.texts.competence(one.id)).collect();
            (!names.is_empty()).then(|| names.join(", "))
        };
        let unseen = names(&|one| {
            one.tier != Tier::Extra
                && !one.descriptive
                && one.shown().is_none()
                && matches!(one.certainty, Certainty::TooLittle | Certainty::Unseen)
        });
        points.extend(unseen.map(|names| staff::not_judged(self.language, &names)));
        let varied = names(&|one| one.certainty == Certainty::Varies);
        points.extend(varied.map(|names| staff::varies(self.language, &names)));
        let apart = names(&|one| one.consensus.is_none() && self.is_apart(one));
        points.extend(apart.map(|names| staff::apart(self.language, &names)));
        let day = &self.loaded.day;
        let own = day.conditions.iter();
        for condition in own.filter(|one| one.candidate == self.candidate.id) {
            let exercise = condition.exercise.map(|id| day.name_of(id));
            let text = self.quotes.without_others(&condition.text);
            points.push(wording::sentence(exercise.as_deref(), &text));
            if let Some(reason) = &condition.exclude {
                let reason = self.quotes.without_others(reason);
                points.push(wording::sentence(exercise.as_deref(), &reason));
            }
        }
        for (exercise, assessor, reason) in self.reopened() {
            let name = self.names.assessor(assessor);
            let exercise = day.name_of(exercise);
            let reason = self.quotes.without_others(reason);
            points.push(staff::reopened(self.language, &name, &exercise, &reason));
        }
        for exercise in &day.exercises {
            let watching = exercise.assignments.iter();
            let watching = watching
                .filter_map(|all| all.get(&self.candidate.id))
                .flatten();
            for one in watching {
                if let Some(relation) = &one.knows {
                    let name = self.names.assessor(one.assessor);
                    let relation = self.quotes.without_others(relation);
                    points.push(staff::knows(
                        self.language,
                        &name,
                        &relation,
                        &exercise.name,
                    ));
                }
            }
        }
        points
    }

    /// What was changed after it was locked, and why: of sheets, then of rows made elsewhere.
    fn reopened(&self) -> Vec<(ExerciseId, AssessorId, &str)> {
        let mut all = Vec::new();
        for ((candidate, exercise, assessor), sheet) in
            self.loaded.lock.iter().flat_map(|lock| &lock.sheets)
        {
            if let (true, Since::Reopened(reason)) = (*candidate == self.candidate.id, &sheet.since)
            {
                all.push((*exercise, *assessor, reason.as_str()));
            }
        }
        let own = self.scores.ratings.iter();
        let own = own.filter(|one| one.candidate == self.candidate.id);
        let reopens = Reopens::new(self.loaded);
        for one in own.filter(|one| one.origin == Origin::Elsewhere) {
            if let (Some(Hold::Reopened { .. }), Some(reason)) = (one.hold, reopens.of(one)) {
                let told = (one.exercise, one.assessor, reason);
                if !all.contains(&told) {
                    all.push(told);
                }
            }
        }
        all
    }

    /// What each gave alone for a competence, before anybody spoke about it.
    fn alone(&self, score: &CompetenceScore) -> Vec<&Rating> {
        let day = Scored {
            loaded: self.loaded,
            scores: self.scores,
        };
        day.compared()
            .filter(|one| one.candidate == self.candidate.id)
            .filter(|one| one.target.competence == score.id)
            .collect()
    }

    /// Whether two assessors lie far apart on anything of a competence.
    fn is_apart(&self, score: &CompetenceScore) -> bool {
        let levels = self.loaded.rubric.agreement.apart;
        let groups = by_target(self.alone(score));
        groups
            .values()
            .any(|group| group.len() > 1 && are_apart(group, levels))
    }

    /// The goals, then what could not be seen to look at together, then a strength to use: two actions or more.
    fn plan(&self, own: &CandidateReport) -> super::data::Plan {
        let mut plan = own.plan.clone();
        let unseen = self
            .candidate
            .competences
            .iter()
            .filter(|one| one.tier == Tier::Core && one.shown().is_none() && !one.descriptive)
            .map(|one| staff::watch_at_work(self.language, self.texts.competence(one.id)));
        let strengths = own
            .strengths
            .iter()
            .map(|one| staff::use_strength(self.language, name_of(one)));
        let last = std::iter::repeat_with(|| staff::choose_goal(self.language).to_owned()).take(1);
        for action in unseen.chain(strengths).chain(last) {
            if plan.actions.len() >= LEAST_ACTIONS {
                break;
            }
            plan.actions.push(Action::goal(action));
        }
        plan.empty_rows = PLAN_ROWS.saturating_sub(plan.actions.len());
        plan
    }
}
