//! From scores to what a candidate reads.

mod attention;
mod growth;
mod picture;
mod strengths;

use super::data::{Action, CandidateReport, Head, Meaning, Plan, Rights, Step, Steps};
use super::quotes::Quotes;
use crate::diagnostic::{Diagnostics, Language};
use crate::id::CompetenceId;
use crate::load::Loaded;
use crate::notes::{Mark, Sign};
use crate::ratings::ObservationRef;
use crate::rubric::{self, Target, Texts};
use crate::scale::Level;
use crate::scoring::{CandidateScores, Certainty, IndicatorScore};
use crate::wording::{self, Label, terms};

/// A quote of so many characters tells something and is soon read.
pub(super) const TELLING: std::ops::RangeInclusive<usize> = 50..=180;
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
        texts: loaded.rubric.texts(language),
        quotes: Quotes::new(loaded, scores.id, language),
    };
    let strengths = made.strengths();
    let growth = made.growth(&strengths);
    let tiers = made.tiers();
    let name = loaded
        .people
        .candidates
        .get(&scores.id)
        .filter(|_| !loaded.people.hidden)
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
        other_language: made.other_language().map(str::to_owned),
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
                .and_then(|one| one.job_target.as_deref())
                .map(|target| made.quotes.without_others(target)),
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
        nothing_rated: made.parts().all(|part| part.score.score.is_none()),
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
    /// The words of the rubric, in the candidate's language where it has them.
    texts: Texts<'a>,
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
        self.texts.level(level).label.clone()
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
        self.texts
            .language()
            .code()
            .clone_into(&mut head.rubric_lang);
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

    /// What stands in another language than the report, if anything does.
    fn other_language(&self) -> Option<&'static str> {
        let label = if self.texts.language() != self.language {
            Label::OtherLanguage
        } else if self.loaded.day.language != self.language {
            Label::OtherLanguageNotes
        } else {
            return None;
        };
        Some(label.text(self.language))
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

    /// Notes with (+) on an indicator: first those at a level in their own right, then those of a sheet that
    /// gave it, then the highest; of equals those that are long enough to tell something and short enough
    /// to read.
    fn strong_words(&self, part: Part<'_>, level: Option<Level>) -> Vec<ObservationRef> {
        let mut all: Vec<ObservationRef> = self
            .readable(part)
            .filter(|at| self.is_strong(*at))
            .collect();
        all.sort_by_key(|at| {
            let (_, observation) = self.quotes.observation(*at);
            let own = observation
                .tags
                .iter()
                .find(|tag| tag.target == part.target());
            let own = own.and_then(|tag| tag.level);
            let in_sheet = self.level_in_sheet(*at, part.target());
            (
                level.is_none() || own != level,
                level.is_none() || in_sheet != level,
                std::cmp::Reverse(in_sheet),
                !TELLING.contains(&observation.text.chars().count()),
            )
        });
        all
    }

    /// The level that an observation was given, or else its sheet gave what it is filed under.
    fn level_in_sheet(&self, at: ObservationRef, target: Target) -> Option<Level> {
        let (sheet, observation) = self.quotes.observation(at);
        let own = observation.tags.iter().find(|tag| tag.target == target);
        own.and_then(|tag| tag.level).or_else(|| {
            sheet
                .rows
                .iter()
                .find(|row| row.target == target)
                .and_then(|row| match row.mark {
                    Mark::Level(level) => Some(level),
                    Mark::NotSeen | Mark::NoChance | Mark::Empty => None,
                })
        })
    }

    /// Whether the day aimed at a competence and saw enough of it to say something about it.
    fn was_seen_enough(&self, id: CompetenceId) -> bool {
        self.scores.competence(id).is_some_and(|score| {
            !matches!(
                score.certainty,
                Certainty::TooLittle | Certainty::Unseen | Certainty::NotTargeted
            )
        })
    }
}
