//! Item analysis: what to mend in the rubric.

use std::collections::BTreeSet;

use super::design::Design;
use crate::limits::count;
use crate::stats::Undefined;

/// With fewer ratings than this nothing is said of an item.
const LEAST_RATINGS: usize = 30;
/// Below this correlation with the rest an item tells something else than its neighbours, or nothing.
const LITTLE_DISCRIMINATION: f64 = 0.2;
/// A level that nobody gave is reported where that has a smaller chance than this.
const UNLIKELY: f64 = 0.01;
/// So much less often equal than over all items is little.
const LESS_AGREEMENT: f64 = 0.15;

/// What rests on fewer candidates than this is not reported, so that nobody can be made out.
pub const SMALL_GROUP: usize = 5;

/// What there is to mend about an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ItemFlag {
    /// Nobody rated it.
    NeverRated,
    /// Some levels were never given.
    LevelsUnused,
    /// Assessors are less often equal on it than on others.
    LittleAgreement,
    /// It correlates too little with the other items of the same sheet.
    LittleDiscrimination,
}

impl ItemFlag {
    /// The name for programs.
    pub fn code(self) -> &'static str {
        match self {
            Self::NeverRated => "never-rated",
            Self::LevelsUnused => "levels-unused",
            Self::LittleAgreement => "little-agreement",
            Self::LittleDiscrimination => "little-discrimination",
        }
    }
}

impl ItemAnalysis {
    /// Whether there are enough ratings to say something of it.
    pub fn is_enough(&self) -> bool {
        self.ratings >= LEAST_RATINGS && self.candidates >= SMALL_GROUP
    }
}

/// One item over all ratings.
#[derive(Debug, Clone, PartialEq)]
pub struct ItemAnalysis {
    /// The item, by its place in the dataset.
    pub item: usize,
    /// How often it was rated.
    pub ratings: usize,
    /// The candidates who were rated on it. With fewer than [`SMALL_GROUP`] the rest is kept back.
    pub candidates: usize,
    /// How often each level was given; ratings halfway count for none. Empty where it is kept back.
    pub levels: Vec<usize>,
    /// The mean rating.
    pub mean: Option<f64>,
    /// The share of pairs of assessors who gave the same.
    pub exact: Result<f64, Undefined>,
    /// The pairs.
    pub pairs: usize,
    /// The correlation with the mean of the other items of the sheet.
    pub discrimination: Result<f64, Undefined>,
    /// What there is to mend.
    pub flags: Vec<ItemFlag>,
}

/// All items, in the order of the dataset.
pub(super) fn items(design: &Design<'_>) -> Vec<ItemAnalysis> {
    let dataset = design.dataset;
    let mut all: Vec<Sums> = vec![Sums::default(); dataset.items.len()];
    for one in &mut all {
        one.levels = vec![0; dataset.score_scale.levels().len()];
    }
    for encounter in &dataset.encounters {
        let apart: f64 = encounter
            .ratings
            .iter()
            .map(|(item, value)| dataset.score_scale.step(*value) - design.usual[*item])
            .sum();
        for (item, value) in &encounter.ratings {
            let sums = &mut all[*item];
            sums.candidates.insert(encounter.person);
            sums.ratings += 1;
            sums.sum += value;
            if let Some(level) = dataset.score_scale.level(*value) {
                sums.levels[level] += 1;
            }
            if encounter.ratings.len() > 2 {
                let own = dataset.score_scale.step(*value) - design.usual[*item];
                let rest = (apart - own) / count(encounter.ratings.len() - 1);
                for (sum, part) in sums.with_rest.iter_mut().zip([
                    1.0,
                    own,
                    rest,
                    own * own,
                    rest * rest,
                    own * rest,
                ]) {
                    *sum += part;
                }
            }
        }
    }
    for cell in &design.cells {
        let sums = &mut all[cell.item];
        for (at, (_, a)) in cell.ratings.iter().enumerate() {
            for (_, b) in &cell.ratings[at + 1..] {
                sums.pairs += 1;
                sums.equal += usize::from((a - b).abs() < 1e-9);
            }
        }
    }
    let (pairs, equal) = all
        .iter()
        .fold((0, 0), |sum, one| (sum.0 + one.pairs, sum.1 + one.equal));
    let usual = (pairs > 0).then(|| count(equal) / count(pairs));
    let given: usize = all.iter().flat_map(|one| &one.levels).sum();
    let shares: Vec<f64> = (0..dataset.score_scale.levels().len())
        .map(|level| {
            let own: usize = all.iter().map(|one| one.levels[level]).sum();
            count(own) / count(given.max(1))
        })
        .collect();
    all.into_iter()
        .enumerate()
        .map(|(item, sums)| sums.analysis(item, usual, &shares))
        .collect()
}

#[derive(Debug, Clone, Default)]
struct Sums {
    candidates: BTreeSet<usize>,
    ratings: usize,
    sum: f64,
    levels: Vec<usize>,
    pairs: usize,
    equal: usize,
    with_rest: [f64; 6],
}

impl Sums {
    fn analysis(self, item: usize, usual: Option<f64>, shares: &[f64]) -> ItemAnalysis {
        let candidates = self.candidates.len();
        if candidates < SMALL_GROUP {
            let never = (self.ratings == 0).then_some(ItemFlag::NeverRated);
            return ItemAnalysis {
                item,
                ratings: self.ratings,
                candidates,
                levels: Vec::new(),
                mean: None,
                exact: Err(Undefined::TooFewTargets),
                pairs: 0,
                discrimination: Err(Undefined::TooFewTargets),
                flags: never.into_iter().collect(),
            };
        }
        let exact = if self.pairs > 0 {
            Ok(count(self.equal) / count(self.pairs))
        } else {
            Err(Undefined::NoOverlap)
        };
        let discrimination = self.discrimination();
        let mut flags = Vec::new();
        if self.ratings >= LEAST_RATINGS {
            // With so many ratings a level that is given that often elsewhere would have come up.
            let unlikely = |(n, share): (&usize, &f64)| {
                *n == 0 && (1.0 - share).ln() * count(self.ratings) < UNLIKELY.ln()
            };
            if self.levels.iter().zip(shares).any(unlikely) {
                flags.push(ItemFlag::LevelsUnused);
            }
            let little = |exact: f64| usual.is_some_and(|usual| exact < usual - LESS_AGREEMENT);
            if self.pairs >= LEAST_RATINGS && exact.is_ok_and(little) {
                flags.push(ItemFlag::LittleAgreement);
            }
            if discrimination.is_ok_and(|found| found < LITTLE_DISCRIMINATION) {
                flags.push(ItemFlag::LittleDiscrimination);
            }
        }
        ItemAnalysis {
            item,
            candidates,
            mean: (self.ratings > 0).then(|| self.sum / count(self.ratings)),
            ratings: self.ratings,
            levels: self.levels,
            exact,
            pairs: self.pairs,
            discrimination,
            flags,
        }
    }

    fn discrimination(&self) -> Result<f64, Undefined> {
        let [n, x, y, xx, yy, xy] = self.with_rest;
        if n < 3.0 {
            return Err(Undefined::TooFewTargets);
        }
        let (xx, yy, xy) = (xx - x * x / n, yy - y * y / n, xy - x * y / n);
        if xx <= 1e-9 * n || yy <= 1e-9 * n {
            return Err(Undefined::NoVariation);
        }
        Ok((xy / (xx * yy).sqrt()).clamp(-1.0, 1.0))
    }
}
