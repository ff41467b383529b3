//! From scores to what a candidate reads.

mod attention;
mod growth;
mod picture;
mod strengths;

use super::data::{Action, CandidateReport, Head, Meaning, Plan, Rights, Step, Steps};
use super::quotes::Quotes;
use crate::diagnostic::{Diagnostics, Language};
use crate::load::Loaded;
use crate::notes::Sign;
use crate::ratings::ObservationRef;
use crate::rubric::{self, Target};
use crate::scale::Level;
use crate::scoring::{CandidateScores, IndicatorScore};
use crate::wording::{self, Label, terms};

/// Rows of the plan: the goals, and the rest to fill in by hand.
const PLAN_ROWS: usize = 4;

/// Everything that stands in a candidate's report.
pub fn candidate(
    loaded: &Loaded,
    scores: &CandidateScores,
    found: &Diagnostics,
    language: Language,
) -> CandidateReport {
    let made = Maker {
        loaded,
        scores,
        language,
        quotes: Quotes::new(loaded, scores.id, language),
    };
    let strengths = made.strengths();
    let growth = made.growth(&strengths);
    let tiers = made.tiers();
    let name = loaded
        .people
        .candidates
        .get(&scores.id)
        .map_or_else(|| scores.id.to_string(), |person| person.name.clone());
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
    CandidateReport {
        head: made.head(&name),
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
        scale: Steps::new(
            language,
            &loaded
                .rubric
                .scale
                .levels()
                .map(|level| made.word(level))
                .collect::<Vec<_>>(),
        ),
        certainty: Meaning::of_certainty(language, &tiers),
        one_date: scores.one_date,
        attention: made.attention(found),
        plan: Plan {
            job_target: loaded
                .day
                .candidate(scores.id)
                .and_then(|one| one.job_target.clone()),
            actions: growth
                .iter()
                .map(|(_, point)| Action::goal(point.goal.clone()))
                .collect(),
            empty_rows: PLAN_ROWS - growth.len(),
        },
        strengths: strengths
            .into_iter()
            .map(|(_, strength)| strength)
            .collect(),
        growth: growth.into_iter().map(|(_, point)| point).collect(),
        tiers,
        rights: Rights {
            purpose: loaded.day.policy.purpose.clone(),
            recipients: loaded.day.policy.recipients.clone(),
            retention: loaded.day.policy.retention.clone(),
            contact: loaded.day.policy.contact.clone(),
        },
    }
}

struct Maker<'a> {
    loaded: &'a Loaded,
    scores: &'a CandidateScores,
    language: Language,
    quotes: Quotes<'a>,
}

/// An indicator with its score and its place in the rubric.
#[derive(Clone, Copy)]
struct Part<'a> {
    competence: &'a rubric::Competence,
    indicator: &'a rubric::Indicator,
    score: &'a IndicatorScore,
}

impl Part<'_> {
    fn target(&self) -> Target {
        Target::indicator(self.competence.id, self.indicator.id)
    }
}

impl<'a> Maker<'a> {
    fn word(&self, level: Level) -> String {
        self.loaded.rubric.scale.names(level).label.clone()
    }

    fn step(&self, level: Level) -> Step {
        let scale = &self.loaded.rubric.scale;
        Step::new(
            self.language,
            self.word(level),
            scale.position(level),
            scale.levels().len(),
        )
    }

    fn head(&self, name: &str) -> Head {
        let rubric = &self.loaded.rubric;
        let date = wording::day_dates(self.language, &self.loaded.day);
        let title = format!("{} · {name}", Label::Title.text(self.language));
        let description = format!("{} · {date}", Label::Lead.text(self.language));
        let mut head = Head::new(self.language, title, description);
        rubric.language.code().clone_into(&mut head.rubric_lang);
        let word = terms::pick(self.language, "rubriek", "rubric", "grille");
        head.footer = vec![
            self.scores.id.to_string(),
            self.loaded.day.date.to_string(),
            format!(
                "{word} {} {} ({})",
                rubric.id,
                rubric.version,
                &rubric.sha256[..8]
            ),
        ];
        head
    }

    /// All indicators with a score, in the order of the rubric.
    fn parts(&self) -> impl Iterator<Item = Part<'a>> {
        let rubric = &self.loaded.rubric;
        self.scores.competences.iter().flat_map(move |score| {
            let competence = rubric.competence(score.id);
            competence.into_iter().flat_map(move |competence| {
                competence.indicators.iter().zip(&score.indicators).map(
                    move |(indicator, score)| Part {
                        competence,
                        indicator,
                        score,
                    },
                )
            })
        })
    }

    /// The notes on an indicator that the candidate may read.
    fn readable(&self, part: Part<'_>) -> impl Iterator<Item = ObservationRef> {
        let all = part.score.observations.iter().copied();
        all.filter(|at| self.quotes.may_be_read(*at))
    }

    fn is_strong(&self, at: ObservationRef) -> bool {
        self.quotes.observation(at).1.sign == Some(Sign::Plus)
    }

    /// Notes with (+) on an indicator, those with the highest level first.
    fn strong_words(&self, part: Part<'_>) -> Vec<ObservationRef> {
        let mut all: Vec<ObservationRef> = self
            .readable(part)
            .filter(|at| self.is_strong(*at))
            .collect();
        all.sort_by_key(|at| std::cmp::Reverse(self.level_of(*at, part.target())));
        all
    }

    fn level_of(&self, at: ObservationRef, target: Target) -> Option<Level> {
        let (_, observation) = self.quotes.observation(at);
        observation
            .tags
            .iter()
            .find(|tag| tag.target == target)
            .and_then(|tag| tag.level)
    }
}
