//! Calibration over days: what each assessor does with the scale, found on what others watched too.
//!
//! Every effect is a comparison with those who watched the same, never with the mean of all: who happened to see
//! weaker candidates is not severe. Cannot fail: a figure that cannot be computed is a value with its reason. It is
//! advice for people, and changes no score.
#![doc = ""]
#![doc = include_str!("READING.md")]

mod reference;
mod score_scale;
mod dataset;
mod cells;
mod file;
mod gathered;
mod linked;
mod design;
mod items;
mod facets;
mod sums;
mod effects;
mod outcome;
mod trend;
mod variance;

use std::collections::BTreeSet;

use crate::days::{self, Scored, Training};
use crate::id::AssessorId;
use crate::load::LockState;
use crate::ratings::plain::Faceted;
use crate::stats::Undefined;

pub use dataset::{Dataset, Encounter, EncounterNotes, Item};
pub use effects::{Effect, EffectVerdict, Judged, LEAST_PEERS, Large, SURE, SingleBias, Unit};
pub use facets::{FacetKind, Facets, Thresholds};
pub use items::{ItemAnalysis, ItemFlag, SMALL_GROUP};
pub use outcome::{AssessorWeight, Outcome};
pub use reference::{AccuracyParts, AgainstKey, FromKey};
pub use score_scale::ScoreScale;
pub use trend::DaySeverity;
pub use variance::{ASSESSORS, EXERCISES, Variance};

use design::Design;

/// What calibration finds.
#[derive(Debug, Clone, PartialEq)]
pub struct Calibration {
    /// What it was computed from, with the names.
    pub dataset: Dataset,
    /// For each assessor every effect, in the order of [`Effect::ALL`].
    pub effects: Vec<Vec<Judged>>,
    /// What assessors do with single competences beyond their severity, where it is both large and sure; or that there
    /// are too many assessors to compute it.
    pub single: Result<Vec<SingleBias>, Undefined>,
    /// For each assessor the group within which assessors can be compared, counted from 0.
    pub groups: Vec<usize>,
    /// The same by candidates alone, without vignettes.
    pub groups_by_candidates: Vec<usize>,
    /// Where the variance comes from, and what more assessors or exercises would give.
    pub variance: Result<Variance, Undefined>,
    /// Candidates, assessors, items and exercises on one scale.
    pub facets: Result<Facets, Undefined>,
    /// What to mend in the rubric.
    pub items: Vec<ItemAnalysis>,
    /// Every assessor who rated vignettes with reference levels, against those levels.
    pub reference: Vec<AgainstKey>,
    /// What the assessors' meetings did with computed scores; none where nothing was agreed on, or in a file.
    pub outcome: Option<Outcome>,
    /// When everybody was last trained or calibrated; empty for a file.
    pub training: Vec<Training>,
    /// How far the locking is.
    pub lock: LockState,
}

impl Calibration {
    /// An effect of an assessor.
    pub fn effect(&self, assessor: usize, effect: Effect) -> Option<&Judged> {
        let own = self.effects.get(assessor)?;
        own.iter().find(|one| one.effect == effect)
    }

    /// The assessors who rated anything; those of a file, whose names may be anything, are not there.
    pub fn assessors(&self) -> Vec<AssessorId> {
        let rated: BTreeSet<usize> = self
            .dataset
            .encounters
            .iter()
            .map(|encounter| encounter.assessor)
            .collect();
        let names = rated.iter().map(|at| &self.dataset.assessors[*at]);
        names
            .filter_map(|name| AssessorId::parse(name).ok())
            .collect()
    }

    /// Groups of assessors who can be compared among themselves only, each with its members; those with nobody to
    /// compare with stand alone.
    pub fn grouped(&self) -> Vec<Vec<usize>> {
        members(&self.groups)
    }

    /// The same by candidates alone, without vignettes.
    pub fn grouped_by_candidates(&self) -> Vec<Vec<usize>> {
        members(&self.groups_by_candidates)
    }

    /// Whether anybody could stand out: has figures, with enough others to be held against.
    pub fn can_stand_out(&self) -> bool {
        self.effects.iter().flatten().any(|one| one.p.is_some())
    }
}

/// The members of each group.
fn members(groups: &[usize]) -> Vec<Vec<usize>> {
    let last = groups.iter().max().map_or(0, |last| last + 1);
    let mut all = vec![Vec::new(); last];
    for (at, group) in groups.iter().enumerate() {
        all[*group].push(at);
    }
    all
}

/// How severe everybody was, day by day.
pub fn severity_by_day(dataset: &Dataset) -> Vec<DaySeverity> {
    trend::severity_by_day(dataset)
}

/// Calibrates the assessors of days that share a rubric; see [`crate::days::comparable`]. None without a day.
pub fn calibrate_days(days: &[Scored<'_>], thresholds: Thresholds) -> Option<Calibration> {
    let assessors: Vec<AssessorId> = gathered::assessors(days);
    Some(Calibration {
        reference: reference::against_key(days),
        outcome: outcome::outcome(days),
        training: days::training(days, &assessors),
        lock: days::lock_state(days),
        ..calibrate(gathered::dataset(days)?, thresholds)
    })
}

/// Calibrates the assessors of a plain file, with the levels of its scale where they are declared.
pub fn calibrate_file(
    ratings: &Faceted,
    levels: Option<&[f64]>,
    thresholds: Thresholds,
) -> Calibration {
    calibrate(file::dataset(ratings, levels), thresholds)
}

/// Finds what ratings and notes alone can tell.
pub fn calibrate(dataset: Dataset, thresholds: Thresholds) -> Calibration {
    let design = Design::new(&dataset);
    Calibration {
        effects: effects::judge(&design),
        single: effects::single_bias(&design),
        variance: variance::variance(&design),
        facets: facets::facets(&dataset, thresholds),
        items: items::items(&design),
        groups_by_candidates: design.groups_by_candidates(),
        groups: design.groups,
        reference: Vec::new(),
        outcome: None,
        training: Vec::new(),
        lock: LockState::default(),
        dataset,
    }
}

/// Finds the effects of every assessor and nothing else: those that [`calibrate`] gives.
pub fn effects(dataset: &Dataset) -> Vec<Vec<Judged>> {
    effects::judge(&Design::new(dataset))
}
