//! A rubric: what is looked at, on which scale, and how it is scored.

use std::collections::BTreeMap;

use super::target::Target;
use super::tier::Tier;
use super::translated::Translation;
use crate::diagnostic::Language;
use crate::id::{CompetenceId, IndicatorId, RubricId};
use crate::limits;
use crate::scale::{Level, Scale};

/// A checked rubric.
#[derive(Debug, Clone)]
pub struct Rubric {
    /// Its id.
    pub id: RubricId,
    /// Its version, as its makers number it.
    pub version: String,
    /// SHA-256 of the file, in hexadecimal: printed in every output, so that figures can be traced.
    pub sha256: String,
    /// The language of its texts.
    pub language: Language,
    /// Its title.
    pub title: String,
    /// Who or what it assesses.
    pub subject: Subject,
    /// The levels.
    pub scale: Scale,
    /// The label and weight of each tier.
    pub tiers: BTreeMap<Tier, TierRules>,
    /// The rules for scores.
    pub scoring: ScoringRules,
    /// The rules for agreement.
    pub agreement: AgreementRules,
    /// What is assessed, in the order of the file; ids are unique.
    pub competences: Vec<Competence>,
    /// Its texts in other languages, each language once.
    pub translations: Vec<Translation>,
}

impl Rubric {
    /// Its name, version and the start of its hash, by which figures can be traced: "done 1.0 (738e548fc03b)".
    pub fn stamp(&self) -> String {
        format!("{} {} ({})", self.id, self.version, &self.sha256[..12])
    }

    /// The same for the foot of a page, with less of the hash.
    pub fn short_stamp(&self) -> String {
        format!("{} {} ({})", self.id, self.version, &self.sha256[..8])
    }
}

/// Who or what is assessed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Subject {
    /// A person.
    Candidate,
    /// An organisation: no certainty, no goals in the je-form.
    Organisation,
}

/// The label and weight of a tier.
#[derive(Debug, Clone, PartialEq)]
pub struct TierRules {
    /// How the tier is called.
    pub label: String,
    /// How much its mean counts in an overall score.
    pub weight: Weight,
}

/// 0, or a number of which sums and products are exact enough: see [`limits::WEIGHT`].
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd)]
pub struct Weight(f64);

impl Weight {
    /// The weight of what says nothing about its weight.
    pub const ONE: Self = Self(1.0);

    /// A weight, if the number can be one.
    pub fn new(value: f64) -> Option<Self> {
        let can_be = value == 0.0 || limits::WEIGHT.contains(&value);
        can_be.then_some(Self(value + 0.0))
    }

    /// The number.
    pub fn value(self) -> f64 {
        self.0
    }
}

/// A competence with its indicators.
#[derive(Debug, Clone)]
pub struct Competence {
    /// Its id.
    pub id: CompetenceId,
    /// How much it matters.
    pub tier: Tier,
    /// How it is called.
    pub name: String,
    /// What it means; may be empty.
    pub definition: String,
    /// A day may add its own indicators.
    pub open: bool,
    /// Observed and reported in words; the candidate gets no level.
    pub descriptive: bool,
    /// The behaviours that show it; ids are unique within the competence.
    pub indicators: Vec<Indicator>,
}

impl Competence {
    /// The indicator with an id.
    pub fn indicator(&self, id: IndicatorId) -> Option<&Indicator> {
        self.indicators.iter().find(|indicator| indicator.id == id)
    }
}

/// An observable behaviour.
#[derive(Debug, Clone)]
pub struct Indicator {
    /// Its id.
    pub id: IndicatorId,
    /// How it is called.
    pub name: String,
    /// What it looks like at a level, for the levels that are worded.
    pub anchors: BTreeMap<Level, String>,
    /// What to work towards, for levels that are enough.
    pub goals: BTreeMap<Level, String>,
    /// How much it counts within its competence.
    pub weight: Weight,
}

impl Indicator {
    /// Its anchors and goals, and its name where that is a sentence.
    pub(super) fn sentences(&self) -> impl Iterator<Item = &str> {
        let is_sentence = self.name.ends_with(['.', '?', '!']);
        let name = is_sentence.then_some(self.name.as_str());
        let texts = self.anchors.values().chain(self.goals.values());
        name.into_iter().chain(texts.map(String::as_str))
    }
}

/// The rules for scores.
#[derive(Debug, Clone, PartialEq)]
pub struct ScoringRules {
    /// Least share of the targeted indicators that must be rated, from 0 to 1.
    pub min_coverage: f64,
    /// Fewest observations of a competence for a score.
    pub min_observations: u32,
    /// Fewest own observations of an indicator for a given level to count.
    pub evidence: u32,
    /// Whether there is an overall score.
    pub overall: Overall,
}

impl Default for ScoringRules {
    /// The defaults of the rubric format: half of the indicators, two observations, one of one's own.
    fn default() -> Self {
        Self {
            min_coverage: 0.5,
            min_observations: 2,
            evidence: 1,
            overall: Overall::Off,
        }
    }
}

/// Whether there is an overall score.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Overall {
    /// No: a summary in words stands in its place.
    Off,
    /// The mean within each tier, weighted by tier.
    Tiers,
}

/// The rules for agreement and calibration.
#[derive(Debug, Clone, PartialEq)]
pub struct AgreementRules {
    /// Two ratings this many levels apart or more are far apart.
    pub apart: u32,
    /// Least Krippendorff alpha.
    pub alpha: f64,
    /// Least share of ratings within one level, from 0 to 1.
    pub within_one: f64,
    /// Months after which an assessor is due for calibration.
    pub calibration_months: u32,
    /// What an assessor has to reach on vignettes with reference levels.
    pub reference: ReferenceRules,
}

/// The rule for passing a calibration against reference levels.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ReferenceRules {
    /// Least share of ratings equal to the reference, from 0 to 1.
    pub exact: f64,
    /// Least share of ratings within one level of it, from 0 to 1.
    pub within_one: f64,
    /// Most distance of the mean rating from the mean reference, in levels.
    pub bias: f64,
}

impl Default for AgreementRules {
    /// The defaults of the rubric format; 0.667 is Krippendorff's bound for tentative conclusions.
    fn default() -> Self {
        Self {
            apart: 2,
            alpha: 0.667,
            within_one: 0.9,
            calibration_months: 12,
            reference: ReferenceRules {
                exact: 0.6,
                within_one: 0.95,
                bias: 0.25,
            },
        }
    }
}

impl Rubric {
    /// The competence with an id.
    pub fn competence(&self, id: CompetenceId) -> Option<&Competence> {
        self.competences
            .iter()
            .find(|competence| competence.id == id)
    }

    /// The indicator of a target, if the target is one.
    pub fn indicator(&self, target: Target) -> Option<&Indicator> {
        self.competence(target.competence)?
            .indicator(target.indicator?)
    }

    /// The competences of a tier, in the order of the file.
    pub fn of_tier(&self, tier: Tier) -> impl Iterator<Item = &Competence> {
        self.competences
            .iter()
            .filter(move |competence| competence.tier == tier)
    }

    /// What candidates may come to read: definitions, anchors, goals, and the names that are sentences.
    pub fn read_by_candidates(&self) -> impl Iterator<Item = &str> {
        self.competences.iter().flat_map(|one| {
            let indicators = one.indicators.iter().flat_map(Indicator::sentences);
            std::iter::once(one.definition.as_str()).chain(indicators)
        })
    }

    /// The sentence to work towards for an indicator rated below the top: the goal of the first level at
    /// or above `enough` that lies above `level`, or the anchor where no goal was written. A rubric may word
    /// only some levels, so a level without words gives way to the next one up.
    pub fn goal(&self, target: Target, level: Level) -> Option<(Level, &str)> {
        let indicator = self.indicator(target)?;
        self.scale
            .levels()
            .filter(|aim| *aim > level && *aim >= self.scale.enough())
            .find_map(|aim| {
                let goal = indicator.goals.get(&aim);
                let text = goal.or_else(|| indicator.anchors.get(&aim))?;
                Some((aim, text.as_str()))
            })
    }
}
