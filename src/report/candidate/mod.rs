//! From scores to what a candidate reads.

mod attention;
mod growth;
mod picture;
mod strengths;
mod told;
mod words;

use super::data::{Action, CandidateReport, Head, Meaning, Plan, Rights, Step, Steps};
use super::names::Naming;
use super::quotes::Quotes;
use crate::diagnostic::{Diagnostics, Language};
use crate::id::CompetenceId;
use crate::load::Loaded;
use crate::rubric::{self, Target, Texts};
use crate::scale::Level;
use crate::scoring::{CandidateScores, CompetenceScore, IndicatorScore};
use crate::wording::{self, Label, terms};
use words::Taken;

pub(super) use words::TELLING;

/// Rows of the plan: the goals, and the rest to fill in by hand.
const PLAN_ROWS: usize = 4;

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
    let made = Maker {
        loaded,
        scores,
        language,
        texts: loaded.rubric.texts(language),
        quotes: Quotes::new(loaded, scores.id, language, naming),
    };
    let mut taken = Taken::default();
    let mut strengths = made.strengths(&mut taken);
    let growth = made.growth(&mut taken);
    made.add_moments(&mut strengths, &mut taken);
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
    let report = CandidateReport {
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
                .map(|level| made.in_plain_words(level))
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
                .map(|point| Action::goal(point.goal.clone()))
                .collect(),
            empty_rows: PLAN_ROWS - growth.len(),
        },
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

    /// A level with what it says in plain words, where the rubric has them: "goed (dit lukt goed)".
    fn in_plain_words(&self, level: Level) -> String {
        let names = self.texts.level(level);
        names.plain.as_ref().map_or_else(
            || names.label.clone(),
            |plain| format!("{} ({plain})", names.label),
        )
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

    /// What the report is.
    fn lead(&self) -> &'static str {
        if self.loaded.day.until.is_some() {
            wording::lead_over_dates(self.language)
        } else {
            Label::Lead.text(self.language)
        }
    }

    fn head(&self, name: &str) -> Head {
        let rubric = &self.loaded.rubric;
        let date = wording::day_dates(self.language, &self.loaded.day);
        let title = format!("{} · {name}", Label::Title.text(self.language));
        let description = format!("{} · {date}", self.lead());
        let mut head = Head::new(self.language, title, description);
        head.labels.insert(Label::Lead.key(), self.lead());
        self.texts
            .language()
            .code()
            .clone_into(&mut head.rubric_lang);
        head.footer = vec![
            self.scores.id.to_string(),
            self.loaded.day.date.to_string(),
            terms::rubric(self.language, &rubric.short_stamp()),
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

    /// All indicators, in the order of the rubric.
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

    /// The indicators of a competence, in the order of the rubric.
    fn parts_of(&self, id: CompetenceId) -> impl Iterator<Item = Part<'a>> {
        self.parts().filter(move |part| part.competence.id == id)
    }

    /// The competences that have a level for the candidate, with that level: the agreed one, else the computed one.
    fn graded(&self) -> impl Iterator<Item = (&'a CompetenceScore, Level)> {
        let all = self.scores.competences.iter();
        all.filter(|score| !score.descriptive)
            .filter_map(|score| Some((score, score.shown()?)))
    }
}
