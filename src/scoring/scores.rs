//! The scores of a day, and what they are made of.

use super::frequency::Frequency;
use crate::day::consensus::Entry;
use crate::id::{AssessorId, CandidateId, CompetenceId, ExerciseId, IndicatorId};
use crate::limits::count;
use crate::ratings::{ObservationRef, Rating};
use crate::rubric::{Target, Tier};
use crate::scale::Level;
use crate::source::Span;

/// The scores of a day.
#[derive(Debug, Clone)]
pub struct Scores {
    /// All ratings that count, by candidate, exercise and assessor in the order of the day.
    pub ratings: Vec<Rating>,
    /// The ratings as each assessor gave them alone, where they are not those that count.
    pub as_locked: Option<Vec<Rating>>,
    /// Levels that were written but do not count.
    pub set_aside: Vec<SetAside>,
    /// The candidates in the order of the day.
    pub candidates: Vec<CandidateScores>,
}

/// Why a level that was written does not count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Aside {
    /// The assessor noted nothing of it.
    WithoutNote,
    /// It was added after the lock, without a reason.
    AfterLock,
}

/// A level that was written and does not count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SetAside {
    /// Who is rated.
    pub candidate: CandidateId,
    /// Who rates.
    pub assessor: AssessorId,
    /// In which exercise.
    pub exercise: ExerciseId,
    /// What is rated.
    pub target: Target,
    /// The level.
    pub level: Level,
    /// Where it stands.
    pub span: Span,
    /// Why it does not count.
    pub why: Aside,
}

/// Why a level for a competence as a whole was not used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unused {
    /// Somebody rated an indicator of it in that exercise.
    IndicatorsRated,
    /// There are fewer notes on the competence in that exercise than the rubric asks for.
    TooFewNotes,
}

impl Scores {
    /// The ratings as each assessor gave them before anybody spoke about them: those that agreement is about.
    /// They differ from those that count where a locked sheet or row was changed and says why.
    pub fn alone(&self) -> &[Rating] {
        self.as_locked.as_deref().unwrap_or(&self.ratings)
    }

    /// The scores of a candidate.
    pub fn candidate(&self, id: CandidateId) -> Option<&CandidateScores> {
        self.candidates.iter().find(|candidate| candidate.id == id)
    }

    /// Why a level for a competence as a whole was not used in an exercise that counts; none where it was,
    /// for the level of an indicator, and where the exercise does not count.
    pub fn unused(&self, rating: &Rating) -> Option<Unused> {
        if rating.target.indicator.is_some() {
            return None;
        }
        let competence = self
            .candidate(rating.candidate)?
            .competence(rating.target.competence)?;
        let mut cells = competence.matrix.iter();
        let cell = cells.find(|cell| cell.exercise == rating.exercise)?;
        if cell.whole || cell.excluded.is_some() {
            return None;
        }
        let rated = competence
            .indicators
            .iter()
            .flat_map(|one| &one.targets)
            .any(|target| target.exercise == rating.exercise);
        Some(if rated {
            Unused::IndicatorsRated
        } else {
            Unused::TooFewNotes
        })
    }
}

/// The scores of one candidate.
#[derive(Debug, Clone)]
pub struct CandidateScores {
    /// The candidate.
    pub id: CandidateId,
    /// In place of an overall: how many of the competences seen are at a level that is enough.
    pub summary: Vec<TierSummary>,
    /// The mean of the tiers, where the rubric asks for it and enough was seen.
    pub overall: Option<f64>,
    /// Whether everything was seen on one date.
    pub one_date: bool,
    /// Whether something in `consensus.yaml` about the candidate has a fault: what was agreed is then not known.
    pub consensus_fault: bool,
    /// The competences in the order of the rubric.
    pub competences: Vec<CompetenceScore>,
}

impl CandidateScores {
    /// The score of a competence.
    pub fn competence(&self, id: CompetenceId) -> Option<&CompetenceScore> {
        self.competences
            .iter()
            .find(|competence| competence.id == id)
    }
}

/// The score of one candidate for one competence.
#[derive(Debug, Clone)]
pub struct CompetenceScore {
    /// The competence.
    pub id: CompetenceId,
    /// Its tier.
    pub tier: Tier,
    /// Reported in words, without a level for the candidate.
    pub descriptive: bool,
    /// The mean over the exercises, before the tests of coverage and observations.
    pub computed: Option<f64>,
    /// The same, if the tests are passed.
    pub score: Option<f64>,
    /// The level of the score; none where there is no score, or where it varies between exercises.
    pub level: Option<Level>,
    /// How often each value was given, lowest first; halfway values stand between the levels.
    pub levels: Vec<(f64, usize)>,
    /// How much of the competence was rated.
    pub coverage: Coverage,
    /// The number of observations it rests on.
    pub observations: usize,
    /// Who rated it.
    pub assessors: Vec<AssessorId>,
    /// In which exercises it was rated.
    pub exercises: Vec<ExerciseId>,
    /// How sure it is.
    pub certainty: Certainty,
    /// Why it is not surer, and whether all was seen on one date.
    pub reasons: Vec<Reason>,
    /// The level agreed at the assessors' meeting.
    pub consensus: Option<Entry>,
    /// Its indicators in the order of the rubric.
    pub indicators: Vec<IndicatorScore>,
    /// What was rated in each exercise, in the order of the day.
    pub matrix: Vec<ExerciseScore>,
    /// The ratings it rests on, as positions in [`Scores::ratings`].
    pub ratings: Vec<usize>,
}

impl CompetenceScore {
    /// The one level that a candidate sees: the agreed one, else the computed one.
    pub fn shown(&self) -> Option<Level> {
        self.consensus
            .as_ref()
            .map(|entry| entry.level)
            .or(self.level)
    }
}

/// How much of a competence was rated.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Coverage {
    /// So many of the indicators that the exercises aim at and gave a chance for.
    Indicators {
        /// Indicators with at least one rating.
        rated: usize,
        /// Indicators aimed at, without those that every assessor marked *geen kans*.
        targeted: usize,
    },
    /// In at least one exercise a judgement of the competence as a whole stands in place of indicators.
    Whole,
    /// No exercise aims at it, or none gave a chance.
    Nothing,
}

impl Coverage {
    /// The share from 0 to 1, where there is one.
    pub fn share(self) -> Option<f64> {
        match self {
            Self::Indicators { rated, targeted } if targeted > 0 => {
                Some(count(rated) / count(targeted))
            }
            _ => None,
        }
    }
}

/// How sure a score is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Certainty {
    /// Enough assessors, exercises and agreement.
    Certain,
    /// A score, with reasons to be careful.
    Tentative,
    /// Too different between exercises for one level.
    Varies,
    /// Too few indicators rated, or too few observations: no score.
    TooLittle,
    /// Nothing noted and nothing rated.
    Unseen,
    /// No exercise of the day aims at it.
    NotTargeted,
    /// A score of an organisation: no certainty is stated.
    NotStated,
}

impl Certainty {
    /// The code in files.
    pub fn code(self) -> &'static str {
        match self {
            Self::Certain => "certain",
            Self::Tentative => "tentative",
            Self::Varies => "varies",
            Self::TooLittle => "too-little",
            Self::Unseen => "unseen",
            Self::NotTargeted => "not-targeted",
            Self::NotStated => "not-stated",
        }
    }
}

/// Why a score is not surer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reason {
    /// One assessor rated it.
    OneAssessor,
    /// It was rated in one exercise.
    OneExercise,
    /// Fewer than half of the targets were rated twice.
    RatedOnce,
    /// Too many targets are far apart.
    NotAgreed,
    /// The score lies close to the cut between two levels.
    OnTheBorder,
    /// Some observations point two ways.
    Split,
    /// All ratings come from elsewhere.
    FromElsewhere,
    /// In some exercise the competence was judged as a whole.
    Whole,
    /// Too few of the indicators were rated.
    Coverage,
    /// There are too few observations.
    Observations,
    /// Every assessor found that the exercises gave no chance.
    NoChance,
    /// Everything was seen on one date; said, but no reason for doubt by itself.
    OneDate,
}

impl Reason {
    /// The code in files.
    pub fn code(self) -> &'static str {
        match self {
            Self::OneAssessor => "one-assessor",
            Self::OneExercise => "one-exercise",
            Self::RatedOnce => "rated-once",
            Self::NotAgreed => "not-agreed",
            Self::OnTheBorder => "on-the-border",
            Self::Split => "split",
            Self::FromElsewhere => "from-elsewhere",
            Self::Whole => "whole",
            Self::Coverage => "coverage",
            Self::Observations => "observations",
            Self::NoChance => "no-chance",
            Self::OneDate => "one-date",
        }
    }
}

/// The score of one indicator.
#[derive(Debug, Clone)]
pub struct IndicatorScore {
    /// The indicator.
    pub id: IndicatorId,
    /// Whether an exercise of the day aims at it.
    pub targeted: bool,
    /// The mean over exercises of the mean over assessors.
    pub score: Option<f64>,
    /// The level of the score.
    pub level: Option<Level>,
    /// Whether a rating behind it is split.
    pub split: bool,
    /// How often it was seen.
    pub frequency: Frequency,
    /// The mean over assessors in each exercise where it was rated.
    pub targets: Vec<TargetScore>,
    /// All observations filed under it in exercises that count, doubtful ones left out.
    pub observations: Vec<ObservationRef>,
}

/// The score of one indicator in one exercise.
#[derive(Debug, Clone)]
pub struct TargetScore {
    /// The exercise.
    pub exercise: ExerciseId,
    /// The mean over the assessors who rated it.
    pub score: f64,
    /// Their ratings, as positions in [`Scores::ratings`].
    pub ratings: Vec<usize>,
}

/// The score of one competence in one exercise: the post-exercise rating.
#[derive(Debug, Clone)]
pub struct ExerciseScore {
    /// The exercise.
    pub exercise: ExerciseId,
    /// The weighted mean over the rated indicators.
    pub score: Option<f64>,
    /// How much it weighs in the competence: the summed weights of its rated indicators.
    pub weight: f64,
    /// Whether it is a judgement of the competence as a whole.
    pub whole: bool,
    /// Whether the exercise stays out of the score, with its reason.
    pub excluded: Option<String>,
    /// What each assessor gave: the weighted mean of their ratings. Shown, never averaged.
    pub by: Vec<(AssessorId, f64)>,
}

/// How many competences of a tier are at a level that is enough.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TierSummary {
    /// The tier.
    pub tier: Tier,
    /// Competences with a level.
    pub seen: usize,
    /// Of those, the ones at a level that is enough.
    pub enough: usize,
}
