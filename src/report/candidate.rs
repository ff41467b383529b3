//! From scores to what a candidate reads.

use super::data::{
    Action, CandidateReport, CompetenceLine, ExerciseStep, Growth, Head, Meaning, Plan, Quote,
    Rights, Seen, Step, Steps, Strength, Tier,
};
use super::quotes::Quotes;
use crate::diagnostic::{Diagnostics, Language};
use crate::load::Loaded;
use crate::notes::Sign;
use crate::ratings::ObservationRef;
use crate::rubric::{self, Target};
use crate::scale::Level;
use crate::scoring::{CandidateScores, Certainty, CompetenceScore, IndicatorScore, Reason};
use crate::wording::{self, Label, terms};

/// At most so many strengths and growth points.
const STRENGTHS: usize = 3;
const GROWTH: usize = 2;
/// A growth point rests on at least so many observations.
const GROWTH_OBSERVATIONS: usize = 2;
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

    /// What went well: indicators at a level that is enough with the words of a note, highest first, from
    /// different competences; then moments that an assessor marked as strong. Never made up.
    fn strengths(&self) -> Vec<(Target, Strength)> {
        let enough = self.loaded.rubric.scale.enough();
        let mut high: Vec<(Part<'_>, f64)> = self
            .parts()
            .filter(|part| !part.competence.descriptive && part.score.targeted && !part.score.split)
            .filter(|part| part.score.level.is_some_and(|level| level >= enough))
            .filter_map(|part| part.score.score.map(|score| (part, score)))
            .collect();
        high.sort_by(|(a, high), (b, other)| {
            other
                .total_cmp(high)
                .then(a.competence.tier.cmp(&b.competence.tier))
                .then(b.score.observations.len().cmp(&a.score.observations.len()))
        });
        let mut chosen: Vec<(Target, Strength)> = Vec::new();
        let moments = self.parts().map(|part| (part, f64::NEG_INFINITY));
        for (part, score) in high.into_iter().chain(moments) {
            let taken = chosen
                .iter()
                .any(|(target, _)| target.competence == part.competence.id);
            if taken || chosen.len() == STRENGTHS {
                continue;
            }
            let Some(quote) = self
                .strong_words(part)
                .first()
                .map(|at| self.quotes.quote(*at))
            else {
                continue;
            };
            let anchor = part
                .score
                .level
                .filter(|_| score.is_finite())
                .and_then(|level| part.indicator.anchors.get(&level).cloned());
            chosen.push((
                part.target(),
                Strength {
                    competence: part.competence.name.clone(),
                    indicator: part.indicator.name.clone(),
                    text: anchor,
                    quotes: vec![quote],
                },
            ));
        }
        chosen
    }

    /// Notes with (+) on an indicator, those with the highest level first.
    fn strong_words(&self, part: Part<'_>) -> Vec<ObservationRef> {
        let mut all: Vec<ObservationRef> = part
            .score
            .observations
            .iter()
            .copied()
            .filter(|at| self.quotes.may_be_read(*at))
            .filter(|at| self.quotes.observation(*at).1.sign == Some(Sign::Plus))
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

    /// What to grow in: the lowest indicators of different competences, core first, that rest on enough
    /// notes, do not point two ways and have something above them.
    fn growth(&self, strengths: &[(Target, Strength)]) -> Vec<(Target, Growth)> {
        let highest = self.loaded.rubric.scale.highest();
        let mut low: Vec<(Part<'_>, f64, Level)> = self
            .parts()
            .filter(|part| !part.competence.descriptive && !part.score.split)
            .filter(|part| part.score.observations.len() >= GROWTH_OBSERVATIONS)
            .filter(|part| strengths.iter().all(|(target, _)| *target != part.target()))
            .filter_map(|part| Some((part, part.score.score?, part.score.level?)))
            .filter(|(_, _, level)| *level < highest)
            .collect();
        low.sort_by(|(a, low, _), (b, other, _)| {
            a.competence
                .tier
                .cmp(&b.competence.tier)
                .then(low.total_cmp(other))
        });
        let mut chosen: Vec<(Target, Growth)> = Vec::new();
        for (part, score, level) in low {
            let taken = chosen
                .iter()
                .any(|(target, _)| target.competence == part.competence.id);
            let goal = self.loaded.rubric.goal(part.target(), level);
            let (Some((next, goal)), false) = (goal, taken || chosen.len() == GROWTH) else {
                continue;
            };
            chosen.push((
                part.target(),
                Growth {
                    competence: part.competence.name.clone(),
                    indicator: part.indicator.name.clone(),
                    today: self.step(level),
                    anchor: part
                        .indicator
                        .anchors
                        .get(&level)
                        .cloned()
                        .unwrap_or_default(),
                    quotes: self.placing_words(part, score),
                    next: self.step(next),
                    goal: goal.to_owned(),
                },
            ));
        }
        chosen
    }

    /// The words that placed someone at a score: the notes whose level is nearest to it, weak ones first,
    /// from different exercises where possible.
    fn placing_words(&self, part: Part<'_>, score: f64) -> Vec<Quote> {
        let mut all: Vec<ObservationRef> = part
            .score
            .observations
            .iter()
            .copied()
            .filter(|at| self.quotes.may_be_read(*at))
            .collect();
        let distance = |at: &ObservationRef| {
            self.level_of(*at, part.target())
                .map_or(f64::INFINITY, |level| (level.score() - score).abs())
        };
        let is_strong =
            |at: &ObservationRef| self.quotes.observation(*at).1.sign == Some(Sign::Plus);
        all.sort_by(|a, b| {
            distance(a)
                .total_cmp(&distance(b))
                .then(is_strong(a).cmp(&is_strong(b)))
        });
        let exercise = |at: ObservationRef| self.quotes.observation(at).0.exercise;
        let Some(first) = all.first().copied() else {
            return Vec::new();
        };
        let second = all
            .iter()
            .copied()
            .find(|at| exercise(*at) != exercise(first));
        std::iter::once(first)
            .chain(second)
            .map(|at| self.quotes.quote(at))
            .collect()
    }

    fn tiers(&self) -> Vec<Tier> {
        let rubric = &self.loaded.rubric;
        rubric::Tier::ALL
            .into_iter()
            .filter_map(|tier| {
                let mut shown = Tier {
                    label: rubric.tiers.get(&tier)?.label.clone(),
                    competences: Vec::new(),
                    not_in_this_test: Vec::new(),
                };
                for score in self
                    .scores
                    .competences
                    .iter()
                    .filter(|score| score.tier == tier)
                {
                    let Some(competence) = rubric.competence(score.id) else {
                        continue;
                    };
                    match self.line(competence, score) {
                        Some(line) => shown.competences.push(line),
                        None => shown.not_in_this_test.push(competence.name.clone()),
                    }
                }
                (!shown.competences.is_empty() || !shown.not_in_this_test.is_empty())
                    .then_some(shown)
            })
            .collect()
    }

    /// A line of the picture; none for what the day did not aim at.
    fn line(
        &self,
        competence: &rubric::Competence,
        score: &CompetenceScore,
    ) -> Option<CompetenceLine> {
        let mut line = CompetenceLine {
            name: competence.name.clone(),
            seen: Seen::Unseen,
            certainty: None,
            reason: None,
            discussed: None,
        };
        if competence.descriptive {
            let lines = self.in_words(competence, score);
            if lines.is_empty() {
                return (score.certainty != Certainty::NotTargeted).then_some(line);
            }
            line.seen = Seen::Words { lines };
            return Some(line);
        }
        let certainty = match score.certainty {
            Certainty::NotTargeted if score.consensus.is_none() => return None,
            Certainty::Certain => Some(Label::Certain),
            Certainty::NotStated | Certainty::Unseen => None,
            Certainty::Tentative
            | Certainty::Varies
            | Certainty::TooLittle
            | Certainty::NotTargeted => Some(Label::Tentative),
        };
        if let Some(level) = score.shown() {
            let discussed = if score.consensus.is_some() {
                Label::Agreed
            } else {
                Label::NotYetDiscussed
            };
            line.seen = Seen::Level {
                step: self.step(level),
            };
            line.certainty = certainty.map(|label| label.text(self.language).to_owned());
            line.discussed = Some(discussed.text(self.language).to_owned());
            let reason = score
                .reasons
                .iter()
                .find(|reason| **reason != Reason::OneDate);
            line.reason = reason
                .filter(|_| score.certainty != Certainty::Certain)
                .map(|reason| terms::reason_for_candidate(self.language, *reason).to_owned());
        } else if score.certainty == Certainty::Varies {
            let exercises = score
                .matrix
                .iter()
                .filter_map(|cell| {
                    let level = self.loaded.rubric.scale.level_of(cell.score?);
                    let exercise = super::table::exercise_name(&self.loaded.day, cell.exercise);
                    Some(ExerciseStep {
                        exercise,
                        step: self.step(level),
                    })
                })
                .collect();
            line.seen = Seen::Varies { exercises };
        } else if score.certainty == Certainty::TooLittle {
            line.seen = Seen::TooLittle;
        }
        Some(line)
    }

    /// A descriptive competence: the sentences of what was seen, else the words of strong moments.
    fn in_words(&self, competence: &rubric::Competence, score: &CompetenceScore) -> Vec<String> {
        competence
            .indicators
            .iter()
            .zip(&score.indicators)
            .filter_map(|(indicator, score)| {
                let part = Part {
                    competence,
                    indicator,
                    score,
                };
                let anchor = score
                    .level
                    .and_then(|level| indicator.anchors.get(&level).cloned());
                anchor.or_else(|| {
                    let at = self.strong_words(part).first().copied()?;
                    Some(self.quotes.quote(at).text)
                })
            })
            .collect()
    }

    /// What to keep in mind when reading: circumstances, what could not be seen, what is still missing.
    fn attention(&self, found: &Diagnostics) -> Vec<String> {
        let mut points = Vec::new();
        for condition in self
            .loaded
            .day
            .conditions
            .iter()
            .filter(|one| one.candidate == self.scores.id)
        {
            let exercise = condition
                .exercise
                .map(|id| super::table::exercise_name(&self.loaded.day, id));
            points.push(wording::sentence(
                exercise.as_deref(),
                &self.quotes.without_others(&condition.text),
            ));
            if let Some(reason) = &condition.exclude {
                points.push(wording::excluded(
                    self.language,
                    exercise.as_deref(),
                    reason,
                ));
            }
        }
        let rubric = &self.loaded.rubric;
        let unseen: Vec<&str> = self
            .scores
            .competences
            .iter()
            .filter(|score| score.tier == rubric::Tier::Core && score.shown().is_none())
            .filter(|score| matches!(score.certainty, Certainty::TooLittle | Certainty::Unseen))
            .filter_map(|score| rubric.competence(score.id).map(|one| one.name.as_str()))
            .collect();
        if !unseen.is_empty() {
            points.push(wording::too_little_of(self.language, &unseen));
        }
        if self
            .scores
            .competences
            .iter()
            .any(|score| score.certainty == Certainty::Varies && score.consensus.is_none())
        {
            points.push(wording::varies_point(self.language).to_owned());
        }
        if found.left_out() > 0 {
            points.push(wording::notes_left_out(self.language).to_owned());
        }
        points
    }
}
