//! Sums per assessor that can be taken with and without a block of persons, and what is computed from them.

use std::collections::BTreeSet;

use super::design::Design;
use crate::stats::{Jackknife, Undefined, leave_out};

/// For each assessor a few sums by block.
pub(super) struct Sums<const W: usize> {
    blocks: Vec<Vec<[f64; W]>>,
    /// The persons behind those whose first sum is above 0.
    persons: Persons,
}

/// The persons behind something of each assessor.
pub(super) struct Persons {
    all: Vec<BTreeSet<usize>>,
    /// The person that was added last: cells of one person mostly follow each other.
    last: Vec<Option<usize>>,
}

impl Persons {
    pub(super) fn new(assessors: usize) -> Self {
        Self {
            all: vec![BTreeSet::new(); assessors],
            last: vec![None; assessors],
        }
    }

    pub(super) fn add(&mut self, assessor: usize, person: usize) {
        if self.last[assessor] != Some(person) {
            self.last[assessor] = Some(person);
            self.all[assessor].insert(person);
        }
    }

    pub(super) fn count(&self, assessor: usize) -> usize {
        self.all[assessor].len()
    }
}

impl<const W: usize> Sums<W> {
    pub(super) fn new(design: &Design<'_>) -> Self {
        let assessors = design.dataset.assessors.len();
        Self {
            blocks: vec![vec![[0.0; W]; design.blocks]; assessors],
            persons: Persons::new(assessors),
        }
    }

    /// Adds to the sums of the assessor of a encounter; nothing where nobody is compared on its person.
    pub(super) fn add(&mut self, design: &Design<'_>, encounter: usize, sums: [f64; W]) {
        if let Some(block) = design.block(encounter) {
            let assessor = design.assessor(encounter);
            if sums[0] > 0.0 {
                self.persons.add(assessor, design.person(encounter));
            }
            self.add_to(assessor, block, sums);
        }
    }

    /// Adds to the sums of an assessor in a block.
    pub(super) fn add_to(&mut self, assessor: usize, block: usize, sums: [f64; W]) {
        for (sum, part) in self.blocks[assessor][block].iter_mut().zip(sums) {
            *sum += part;
        }
    }

    /// The persons that carry something of an assessor.
    pub(super) fn persons(&self, assessor: usize) -> usize {
        self.persons.count(assessor)
    }

    /// The sums of an assessor in a block.
    pub(super) fn of(&self, assessor: usize, block: usize) -> [f64; W] {
        self.blocks[assessor][block]
    }

    /// The sums of an assessor.
    pub(super) fn whole(&self, assessor: usize) -> [f64; W] {
        let mut whole = [0.0; W];
        for sums in &self.blocks[assessor] {
            for (total, part) in whole.iter_mut().zip(sums) {
                *total += part;
            }
        }
        whole
    }

    /// The blocks of persons that carry something of an assessor: those whose first sum is above 0.
    fn carrying(&self, assessor: usize) -> usize {
        let own = self.blocks[assessor].iter();
        own.filter(|sums| sums[0] > 0.0).count()
    }

    /// A figure of an assessor with its error.
    pub(super) fn figure(
        &self,
        assessor: usize,
        of: impl Fn(&[f64; W]) -> Option<f64>,
    ) -> Result<Jackknife, Undefined> {
        let whole = self.whole(assessor);
        let estimate = of(&whole).ok_or(Undefined::NoVariation)?;
        let there = self.blocks[assessor].iter();
        let there = there.filter(|sums| sums.iter().any(|sum| sum.abs() > 0.0));
        let without = there.map(|sums| {
            let mut left = whole;
            for (total, part) in left.iter_mut().zip(sums) {
                *total -= part;
            }
            of(&left).ok_or(Undefined::TooFewTargets)
        });
        let without: Vec<f64> = without.collect::<Result<_, _>>()?;
        leave_out(estimate, &without, self.carrying(assessor))
    }
}

/// A sum of ones as a count.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a sum of ones is a whole number of 0 or more"
)]
pub(super) fn whole_number(sum: f64) -> usize {
    sum.round() as usize
}
