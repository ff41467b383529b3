//! Figures of assessors: each against the others of the same group, and what they rest on.

use super::asked::Asked;
use super::estimate::Raw;
use super::thresholds::APART;
use crate::calibration::design::Design;
use crate::calibration::linked::refined;
use crate::calibration::sums::Persons;
use crate::limits::count;
use crate::stats::{Undefined, leave_out, median};

/// Who carries what: how often, which persons, and the blocks they are in.
pub(super) struct Carried {
    pub(super) asked: Asked,
    counts: Vec<usize>,
    persons: Persons,
    blocks: Vec<Vec<bool>>,
}

impl Carried {
    pub(super) fn new(assessors: usize, blocks: usize, asked: Asked) -> Self {
        Self {
            asked,
            counts: vec![0; assessors],
            persons: Persons::new(assessors),
            blocks: vec![vec![false; blocks]; assessors],
        }
    }

    pub(super) fn add(
        &mut self,
        design: &Design<'_>,
        encounter: usize,
        block: usize,
        times: usize,
    ) {
        let assessor = design.assessor(encounter);
        self.counts[assessor] += times;
        self.blocks[assessor][block] = true;
        self.persons.add(assessor, design.person(encounter));
    }

    /// Who has enough for a figure. Others are no measure for anybody: a figure that nobody would believe must not move
    /// the mean of those beside whom it stands.
    pub(super) fn enough(&self) -> Vec<bool> {
        let all = self.counts.iter().enumerate();
        let (least, fewest) = self.asked.least;
        all.map(|(at, count)| *count >= least && self.persons.count(at) >= fewest)
            .collect()
    }

    /// How many assessors there are.
    pub(super) fn assessors(&self) -> usize {
        self.counts.len()
    }

    fn blocks(&self, assessor: usize) -> usize {
        self.blocks[assessor].iter().filter(|there| **there).count()
    }

    /// What comes of figures of all and without each block.
    pub(super) fn raw(
        &self,
        all: &Figures,
        without: &[Vec<Figure>],
        groups: &Groups,
        recorded: impl Fn(usize) -> bool,
    ) -> Vec<Raw> {
        // Figures that stand by themselves ask nothing of the others but that there are some.
        let counted = if all.by_themselves {
            vec![true; self.assessors()]
        } else {
            self.enough()
        };
        let peers = peers(&all.values, &groups.firm, &counted);
        let mut figures = all.values.clone();
        groups.explain(&mut figures);
        let raw = figures.into_iter().enumerate().map(|(assessor, figure)| {
            let left = || -> Result<Vec<f64>, Undefined> {
                without.iter().map(|one| one[assessor]).collect()
            };
            Raw {
                estimate: figure
                    .and_then(|value| leave_out(value, &left()?, self.blocks(assessor))),
                from_middle: all.from_middle[assessor],
                count: self.counts[assessor],
                candidates: self.persons.count(assessor),
                peers: peers[assessor],
                group: groups.firm[assessor],
                recorded: recorded(assessor),
            }
        });
        raw.collect()
    }

    /// What comes of more assessors than can be put together.
    pub(super) fn too_many(&self) -> Vec<Raw> {
        let raw = (0..self.assessors()).map(|assessor| Raw {
            estimate: Err(Undefined::TooManyRaters),
            from_middle: None,
            count: self.counts[assessor],
            candidates: self.persons.count(assessor),
            peers: 0,
            group: assessor,
            recorded: true,
        });
        raw.collect()
    }
}

/// A figure of one assessor.
pub(super) type Figure = Result<f64, Undefined>;

/// A figure of each assessor, and how far it lies from the middle of the others.
pub(super) struct Figures {
    pub(super) values: Vec<Figure>,
    /// From the median of the others: one who differs much does not make the others differ.
    pub(super) from_middle: Vec<Option<f64>>,
    /// Whether they are told against nobody.
    by_themselves: bool,
}

impl Figures {
    /// Each figure less the [`centre`] of the others of the same group that have one, and enough behind it.
    pub(super) fn against_others(
        figures: &[Figure],
        groups: &[usize],
        enough: &[bool],
        large: f64,
    ) -> Self {
        let mut found = Self {
            values: Vec::with_capacity(figures.len()),
            from_middle: Vec::with_capacity(figures.len()),
            by_themselves: false,
        };
        for (at, figure) in figures.iter().enumerate() {
            let others = others(at, figures, groups, enough);
            let is_alone = groups.iter().filter(|group| **group == groups[at]).count() == 1;
            let against = |value: f64| match (others.is_empty(), is_alone) {
                (true, true) => Err(Undefined::NoOverlap),
                (true, false) => Err(Undefined::TooFewTargets),
                (false, _) => Ok(value - centre(&others, large)),
            };
            found.values.push(figure.and_then(against));
            let middle = median(others);
            let from_middle = figure.ok().zip(middle);
            found
                .from_middle
                .push(from_middle.map(|(own, middle)| own - middle));
        }
        found
    }

    /// Figures that stand by themselves.
    pub(super) fn alone(figures: Vec<Figure>) -> Self {
        Self {
            from_middle: figures.iter().map(|figure| figure.ok()).collect(),
            values: figures,
            by_themselves: true,
        }
    }

    /// The other way round.
    pub(super) fn turned(mut self) -> Self {
        for figure in self.values.iter_mut().flatten() {
            *figure = -*figure;
        }
        for figure in self.from_middle.iter_mut().flatten() {
            *figure = -*figure;
        }
        self
    }
}

/// The mean of figures without those that stand apart: who lies further from the median than half as much again as what
/// is large counts for less, and from twice that on not at all. So one who differs much does not draw the others along.
/// In one step from the median with Hampel's descending weights: Huber (1981), Robust Statistics, chapter 4.
fn centre(figures: &[f64], large: f64) -> f64 {
    let Some(middle) = median(figures.to_vec()) else {
        return 0.0;
    };
    let counted = figures.iter().map(|one| {
        let far = one - middle;
        let left = 2.0 * APART * large - far.abs();
        far.abs().min(left).max(0.0).copysign(far)
    });
    middle + counted.sum::<f64>() / count(figures.len())
}

/// The figures of the others of the same group, with enough behind them.
fn others(at: usize, figures: &[Figure], groups: &[usize], enough: &[bool]) -> Vec<f64> {
    let all = figures.iter().zip(groups).enumerate();
    all.filter(|(other, (_, group))| *other != at && **group == groups[at] && enough[*other])
        .filter_map(|(_, (figure, _))| figure.ok())
        .collect()
}

/// How many others of the same group have a figure, with enough behind it.
fn peers(figures: &[Figure], groups: &[usize], enough: &[bool]) -> Vec<usize> {
    let count = |at: usize| others(at, figures, groups, enough).len();
    (0..figures.len()).map(count).collect()
}

/// Groups as they are with everything, and those that are linked without any one block as well: only within the
/// latter can figures be put side by side every time.
pub(super) struct Groups {
    whole: Vec<usize>,
    pub(super) firm: Vec<usize>,
}

impl Groups {
    pub(super) fn new(whole: Vec<usize>) -> Self {
        Self {
            firm: whole.clone(),
            whole,
        }
    }

    /// Takes in how they are linked without a block.
    pub(super) fn without(&mut self, left: &[usize]) {
        self.firm = refined(&self.firm, left);
    }

    /// Says of those who are alone only for want of one block that they are not linked.
    pub(super) fn explain(&self, figures: &mut [Figure]) {
        let (whole, firm) = (sizes(&self.whole), sizes(&self.firm));
        for (at, figure) in figures.iter_mut().enumerate() {
            if figure.is_err() && firm[self.firm[at]] == 1 && whole[self.whole[at]] > 1 {
                *figure = Err(Undefined::NotLinked);
            }
        }
    }
}

/// How many each group has.
fn sizes(groups: &[usize]) -> Vec<usize> {
    let mut sizes = vec![0; groups.len()];
    for group in groups {
        sizes[*group] += 1;
    }
    sizes
}
