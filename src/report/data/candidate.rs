//! A candidate's report.

use serde::Serialize;

use super::head::Head;
use crate::diagnostic::Language;
use crate::report::direction;
use crate::wording::{self, Label};

/// The report for one candidate, to read with a coach.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CandidateReport {
    /// What every report starts with.
    pub head: Head,
    /// The candidate's name, or the id where no name is known.
    pub name: String,
    /// The date or dates, in words.
    pub when: String,
    /// The place, if the day names one.
    pub place: Option<String>,
    /// The exercises that the candidate did.
    pub exercises: Vec<String>,
    /// By how many people the candidate was observed, as a sentence without a full stop.
    pub observers: String,
    /// That the rubric and the notes are in another language, where they are.
    pub other_language: Option<String>,
    /// That hardly anything was seen, where it is so.
    pub little: Option<String>,
    /// Up to three things that went well.
    pub strengths: Vec<Strength>,
    /// What to say where there is none.
    pub strengths_told: Option<String>,
    /// Up to two things to grow in.
    pub growth: Vec<Growth>,
    /// What to say where there is none.
    pub growth_told: Option<String>,
    /// That people chose what stands in these lists, where they did.
    pub chosen: Option<String>,
    /// A line of the coach.
    pub add: Option<String>,
    /// Why this is a draft, where it is one.
    pub draft: Option<String>,
    /// Whether nothing at all was rated.
    pub nothing_rated: bool,
    /// The steps of the scale.
    pub scale: Steps,
    /// All competences, by tier.
    pub tiers: Vec<TierCompetences>,
    /// Whether all levels were agreed: then it is said once and stands in no row.
    pub all_agreed: bool,
    /// What the words about certainty and agreement mean, of those that occur.
    pub certainty: Vec<Meaning>,
    /// Whether everything was seen on one date.
    pub one_date: bool,
    /// What to keep in mind: conditions, what could not be seen, what was left out.
    pub attention: Vec<String>,
    /// The personal plan.
    pub plan: Plan,
    /// The candidate's rights.
    pub rights: Rights,
}

/// The words of a note, for the candidate to read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Quote {
    /// The words.
    pub text: String,
    /// Where and when: the exercise and the time.
    pub source: String,
    /// True if the words run from right to left.
    pub rtl: bool,
    /// True if a coach found better words: they are no quotation.
    pub reworded: bool,
}

impl Quote {
    /// The words of a note with the exercise and, where noted, the time.
    pub fn new(text: impl Into<String>, exercise: &str, time: Option<&str>) -> Self {
        let text = text.into();
        Quote {
            rtl: direction::runs_right_to_left(&text),
            reworded: false,
            source: time.map_or_else(|| exercise.to_owned(), |time| format!("{exercise}, {time}")),
            text,
        }
    }
}

/// Something that went well.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Strength {
    /// The competence.
    pub competence: String,
    /// The indicator; empty for a moment of the competence as a whole.
    pub indicator: String,
    /// What the candidate did, in a sentence to that person.
    pub text: Option<String>,
    /// The words of notes.
    pub quotes: Vec<Quote>,
}

/// Something to grow in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Growth {
    /// The competence.
    pub competence: String,
    /// The indicator.
    pub indicator: String,
    /// Today's level.
    pub today: Step,
    /// The anchor of today's level.
    pub anchor: String,
    /// The words of the notes that led to it.
    pub quotes: Vec<Quote>,
    /// "Volgende stap", or "doel" where the goal lies further on.
    pub next_title: String,
    /// The level of the goal.
    pub next: Step,
    /// The goal.
    pub goal: String,
}

/// The steps of a scale.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Steps {
    /// How many there are.
    pub count: usize,
    /// How to read them, in a sentence.
    pub explained: String,
}

impl Steps {
    /// The steps of a scale with these level names, lowest first.
    pub fn new(language: Language, levels: &[String]) -> Self {
        Steps {
            count: levels.len(),
            explained: wording::steps_explained(language, levels),
        }
    }
}

/// One level as so many filled steps of the scale.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Step {
    /// How many steps are filled: 1 for the lowest level.
    pub filled: usize,
    /// The level in a word.
    pub word: String,
    /// The picture in words: "goed: stap 3 van 4".
    pub alt: String,
}

impl Step {
    /// The level at `position` (from 0) of a scale with `steps` levels.
    pub fn new(language: Language, word: impl Into<String>, position: usize, steps: usize) -> Self {
        let word = word.into();
        Step {
            filled: position + 1,
            alt: wording::steps(language, &word, position + 1, steps),
            word,
        }
    }
}

/// The competences of one tier.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TierCompetences {
    /// Its label in the rubric.
    pub label: String,
    /// The competences that the day looked for.
    pub competences: Vec<CompetenceLine>,
    /// The names of those that it did not look for.
    pub not_in_this_test: Vec<String>,
}

/// One competence in the picture of all.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CompetenceLine {
    /// Its name.
    pub name: String,
    /// What was seen of it.
    pub seen: AmountSeen,
    /// How sure that is, in words.
    pub certainty: Option<String>,
    /// Why it is not surer, in a few words.
    pub reason: Option<String>,
    /// That the level was agreed, where it was.
    pub discussed: Option<String>,
}

/// What was seen of a competence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "is", rename_all = "kebab-case")]
pub enum AmountSeen {
    /// One level.
    Level {
        /// The level.
        step: Step,
    },
    /// Levels that differ between exercises.
    Varies {
        /// The level in each exercise.
        exercises: Vec<ExerciseStep>,
    },
    /// In words only.
    Words {
        /// The words.
        lines: Vec<String>,
    },
    /// Too little to give a level.
    TooLittle,
    /// Nothing.
    Unseen,
}

impl AmountSeen {
    /// Whether there is a level, or one for each exercise.
    pub fn has_level(&self) -> bool {
        matches!(self, Self::Level { .. } | Self::Varies { .. })
    }
}

/// The level in one exercise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ExerciseStep {
    /// The exercise.
    pub exercise: String,
    /// The level.
    pub step: Step,
}

/// Words of the report and what they mean.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Meaning {
    /// The words.
    pub words: &'static str,
    /// What they mean.
    pub meaning: &'static str,
}

impl Meaning {
    /// What the words about certainty and agreement mean, of those that occur in these tiers.
    pub fn of_certainty(language: Language, tiers: &[TierCompetences]) -> Vec<Meaning> {
        let lines = || tiers.iter().flat_map(|tier| &tier.competences);
        [
            (Label::Certain, Label::SureCertain),
            (Label::Tentative, Label::SureTentative),
            (Label::Agreed, Label::SureAgreed),
            (Label::NotYetDiscussed, Label::SureNotYetDiscussed),
        ]
        .into_iter()
        .filter(|(words, _)| match words {
            // Said once, of all levels that nothing else is said of.
            Label::Certain => lines().any(|line| {
                line.seen.has_level() && line.certainty.is_none() && line.discussed.is_none()
            }),
            Label::NotYetDiscussed => {
                lines().any(|line| line.seen.has_level() && line.discussed.is_none())
            }
            words => lines().any(|line| {
                let words = Some(words.text(language));
                line.certainty.as_deref() == words || line.discussed.as_deref() == words
            }),
        })
        .map(|(words, meaning)| Meaning {
            words: words.text(language),
            meaning: meaning.text(language),
        })
        .collect()
    }
}

/// The personal plan: what is already known of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Plan {
    /// The job that the candidate aims at, if the day names it.
    pub job_target: Option<String>,
    /// The first actions.
    pub actions: Vec<Action>,
    /// Rows to fill in by hand.
    pub empty_rows: usize,
}

/// One action of the plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Action {
    /// What to do.
    pub action: String,
    /// When, if known.
    pub time_frame: String,
    /// With whom, if known.
    pub who: String,
    /// Remarks, if any.
    pub remarks: String,
}

impl Action {
    /// An action of which only the goal is known.
    pub fn goal(action: impl Into<String>) -> Self {
        Action {
            action: action.into(),
            time_frame: String::new(),
            who: String::new(),
            remarks: String::new(),
        }
    }
}

/// The candidate's rights, from the policy of the day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Default)]
pub struct Rights {
    /// What the report is for.
    pub purpose: Option<String>,
    /// Who gets it.
    pub recipients: Option<String>,
    /// How long it is kept.
    pub retention: Option<String>,
    /// Whom to ask.
    pub contact: Option<String>,
}
