//! What all effects stand on: ratings side by side, each adjusted for severity, and the blocks that are left out in
//! turn to find how sure an effect is.

use super::cells::{Cell, by_assessor, cells};
use super::dataset::Dataset;
use super::linked;
use crate::limits::count;
use crate::stats::Comparisons;

/// At most so many blocks of persons are left out in turn; with more persons a block holds several.
const MOST_BLOCKS: usize = 200;

/// With very many assessors fewer blocks, as each costs the third power of their number.
const FEWEST_BLOCKS: usize = 20;

/// With more assessors than this their tables take too long and too much room.
const MOST_ASSESSORS: usize = 500;

/// Tables of all blocks together hold at most so many cells, down to the fewest blocks.
const MOST_CELLS: usize = 2_000_000;

pub(super) struct Design<'a> {
    pub(super) dataset: &'a Dataset,
    /// By scene and item.
    pub(super) cells: Vec<Cell>,
    /// The encounters of each scene.
    pub(super) scenes: Vec<Vec<usize>>,
    /// The group in which each assessor can be compared, also without any one person.
    pub(super) groups: Vec<usize>,
    /// For each scene how good the candidate was, against what these items usually get.
    pub(super) quality: Vec<Option<f64>>,
    /// The usual value of each item, in steps of the scale as all values here.
    pub(super) usual: Vec<f64>,
    /// For each assessor the usual value of each item among the own ratings.
    pub(super) own_usual: Vec<Vec<f64>>,
    /// Whether all ratings of each assessor are one and the same level.
    pub(super) one_level: Vec<bool>,
    /// The block of each person; none where nobody is compared on that person.
    block: Vec<Option<usize>>,
    /// At most so many blocks are left out in turn.
    pub(super) most_blocks: usize,
    /// How many blocks there are.
    pub(super) blocks: usize,
}

impl<'a> Design<'a> {
    pub(super) fn new(dataset: &'a Dataset) -> Self {
        let mut scenes = vec![Vec::new(); dataset.scenes()];
        for (at, encounter) in dataset.encounters.iter().enumerate() {
            scenes[encounter.scene].push(at);
        }
        let cells = cells(dataset, &scenes);
        // Persons who are compared: others carry nothing.
        let mut block = vec![None; dataset.persons.len()];
        let squared = dataset.assessors.len().pow(2).max(1);
        let most = (MOST_CELLS / squared).clamp(FEWEST_BLOCKS, MOST_BLOCKS);
        for cell in cells.iter().filter(|cell| cell.ratings.len() > 1) {
            block[dataset.encounters[cell.ratings[0].0].person] = Some(0);
        }
        let mut next = 0;
        for block in block.iter_mut().flatten() {
            *block = next % most;
            next += 1;
        }
        // Tables of very many assessors, who get no effects, would take too much room.
        let leniency = if dataset.assessors.len() > MOST_ASSESSORS {
            vec![0.0; dataset.assessors.len()]
        } else {
            leniency(dataset, &cells)
        };
        let usual = usual(dataset, &cells);
        let one_level = one_level(dataset);
        Self {
            groups: linked::groups(dataset, &cells, |_| true),
            quality: quality(dataset, &cells, &leniency, &usual, scenes.len()),
            own_usual: own_usual(dataset, &cells, &usual, &one_level),
            usual,
            one_level: one_level.iter().map(Option::is_some).collect(),
            blocks: next.min(most),
            most_blocks: most,
            dataset,
            cells,
            scenes,
            block,
        }
    }

    /// Whether there are too many assessors to put all of them together.
    pub(super) fn too_many(&self) -> bool {
        self.dataset.assessors.len() > MOST_ASSESSORS
    }

    pub(super) fn assessor(&self, encounter: usize) -> usize {
        self.dataset.encounters[encounter].assessor
    }

    /// The block of the person of a encounter; none where nobody is compared on that person.
    pub(super) fn block(&self, encounter: usize) -> Option<usize> {
        self.block[self.dataset.encounters[encounter].person]
    }

    /// The person of a encounter.
    pub(super) fn person(&self, encounter: usize) -> usize {
        self.dataset.encounters[encounter].person
    }

    /// The groups that candidates make, without vignettes.
    pub(super) fn groups_by_candidates(&self) -> Vec<usize> {
        linked::groups(self.dataset, &self.cells, |person| {
            !self.dataset.is_vignette(person)
        })
    }

    /// How many others an assessor can be compared with.
    pub(super) fn peers(&self, assessor: usize) -> usize {
        let own = self.groups[assessor];
        self.groups.iter().filter(|group| **group == own).count() - 1
    }
}

/// How far each assessor lies above the others of the group; 0 where that is not known.
fn leniency(dataset: &Dataset, cells: &[Cell]) -> Vec<f64> {
    let mut all = Comparisons::new(dataset.assessors.len());
    for cell in cells {
        all.add_target(&by_assessor(dataset, cell));
    }
    let effects = all.effects().into_iter();
    effects.map(|one| one.unwrap_or(0.0)).collect()
}

/// For each scene how good the candidate was, adjusted for who rated, against what these items usually get.
fn quality(
    dataset: &Dataset,
    cells: &[Cell],
    leniency: &[f64],
    usual: &[f64],
    scenes: usize,
) -> Vec<Option<f64>> {
    let mut sums = vec![(0.0, 0.0); scenes];
    for cell in cells {
        let adjusted = |(encounter, value): &(usize, f64)| {
            value - leniency[dataset.encounters[*encounter].assessor]
        };
        let sum: f64 = cell.ratings.iter().map(adjusted).sum();
        let scene = &mut sums[cell.scene];
        let mean = sum / count(cell.ratings.len());
        *scene = (scene.0 + mean - usual[cell.item], scene.1 + 1.0);
    }
    let mean = |(sum, n): (f64, f64)| (n > 0.0).then(|| sum / n);
    sums.into_iter().map(mean).collect()
}

/// The mean of each item over its scenes.
fn usual(dataset: &Dataset, cells: &[Cell]) -> Vec<f64> {
    let mut sums = vec![(0.0, 0.0); dataset.items.len()];
    for cell in cells {
        let mean =
            cell.ratings.iter().map(|(_, value)| value).sum::<f64>() / count(cell.ratings.len());
        let sum = &mut sums[cell.item];
        *sum = (sum.0 + mean, sum.1 + 1.0);
    }
    sums.into_iter()
        .map(|(sum, n)| if n > 0.0 { sum / n } else { 0.0 })
        .collect()
}

/// Own ratings of an item beyond which their mean says what is usual.
const ENOUGH_OF_AN_ITEM: f64 = 5.0;

/// The level of each assessor who never gave another one, in steps of the scale.
fn one_level(dataset: &Dataset) -> Vec<Option<f64>> {
    let mut given: Vec<Option<(f64, bool)>> = vec![None; dataset.assessors.len()];
    for encounter in &dataset.encounters {
        for (_, value) in &encounter.ratings {
            let (first, same) = given[encounter.assessor].get_or_insert((*value, true));
            *same &= (value - *first).abs() < 1e-9;
        }
    }
    let one = |given: Option<(f64, bool)>| given.filter(|(_, same)| *same).map(|(level, _)| level);
    let all = given.into_iter().map(one);
    all.map(|level| level.map(|level| dataset.score_scale.step(level)))
        .collect()
}

/// The mean of each item among the ratings of each assessor; what is usual for all where there are few, and the one level
/// of whoever gives no other.
fn own_usual(
    dataset: &Dataset,
    cells: &[Cell],
    all: &[f64],
    one_level: &[Option<f64>],
) -> Vec<Vec<f64>> {
    let mut sums = vec![vec![(0.0, 0.0); dataset.items.len()]; dataset.assessors.len()];
    for cell in cells {
        for (assessor, value) in by_assessor(dataset, cell) {
            let sum = &mut sums[assessor][cell.item];
            *sum = (sum.0 + value, sum.1 + 1.0);
        }
    }
    let mean = |((sum, n), usual): ((f64, f64), &f64)| {
        if n >= ENOUGH_OF_AN_ITEM {
            sum / n
        } else {
            *usual
        }
    };
    let of = |(own, one): (Vec<(f64, f64)>, &Option<f64>)| match one {
        Some(level) => vec![*level; all.len()],
        None => own.into_iter().zip(all).map(mean).collect(),
    };
    sums.into_iter().zip(one_level).map(of).collect()
}
