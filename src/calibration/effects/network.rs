//! Assessors put together over all that they rated with each other: so that one who sat beside a severe colleague does
//! not pass for lenient.

use super::Raw;
use super::asked::Asked;
use super::figures::{Carried, Figure, Figures, Groups};
use crate::calibration::design::Design;
use crate::stats::Comparisons;

/// Differences between assessors, with all blocks and without each.
pub(super) struct Network {
    blocks: Vec<Comparisons>,
    carried: Carried,
    /// Of whom there is anything at all.
    recorded: Vec<bool>,
}

impl Network {
    pub(super) fn new(design: &Design<'_>, asked: Asked) -> Self {
        let assessors = design.dataset.assessors.len();
        Self {
            blocks: if design.too_many() {
                Vec::new()
            } else {
                vec![Comparisons::new(assessors); design.blocks.max(1)]
            },
            carried: Carried::new(assessors, design.blocks, asked),
            recorded: vec![false; assessors],
        }
    }

    /// Adds what encounters of one scene have, each with how much it counts for.
    pub(super) fn add(&mut self, design: &Design<'_>, encounters: &[(usize, f64)], times: usize) {
        for (encounter, _) in encounters {
            self.recorded[design.assessor(*encounter)] = true;
        }
        let Some(block) = encounters
            .first()
            .and_then(|(encounter, _)| design.block(*encounter))
        else {
            return;
        };
        if encounters.len() < 2 {
            return;
        }
        let target: Vec<(usize, f64)> = encounters
            .iter()
            .map(|(encounter, value)| (design.assessor(*encounter), *value))
            .collect();
        if let Some(block) = self.blocks.get_mut(block) {
            block.add_target(&target);
        }
        for (encounter, _) in encounters {
            self.carried.add(design, *encounter, block, times);
        }
    }

    /// For each assessor the distance from the others.
    pub(super) fn raw(&self, side: Side) -> Vec<Raw> {
        if self.blocks.is_empty() {
            return self.carried.too_many();
        }
        let whole = self.whole();
        let without = self.blocks.iter().map(|block| {
            let mut left = whole.clone();
            left.add(block, -1.0);
            left
        });
        network(&whole, without, &self.carried, side, |at| self.recorded[at])
    }

    fn whole(&self) -> Comparisons {
        let mut whole = Comparisons::new(self.carried.assessors());
        for block in &self.blocks {
            whole.add(block, 1.0);
        }
        whole
    }

    /// The effects of all, and without each block.
    pub(super) fn effects(&self) -> Effects {
        let whole = self.whole();
        let mut groups = Groups::new(whole.groups());
        let without = self.blocks.iter().map(|block| {
            let mut left = whole.clone();
            left.add(block, -1.0);
            groups.without(&left.groups());
            left.effects()
        });
        let without = without.collect();
        Effects {
            without,
            all: whole.effects(),
            groups: groups.firm,
        }
    }

    /// For each assessor the distance from the others here, less that in all.
    pub(super) fn beyond(&self, all: &Effects) -> Vec<Raw> {
        let whole = self.whole();
        let mut groups = Groups::new(whole.groups());
        groups.without(&all.groups);
        let less = |own: &Comparisons, all: &[Figure]| -> Vec<Figure> {
            let known = own.effects().into_iter().zip(all);
            known.map(|(own, all)| Ok(own? - (*all)?)).collect()
        };
        let mut without = Vec::with_capacity(self.blocks.len());
        for (block, all) in self.blocks.iter().zip(&all.without) {
            let mut left = whole.clone();
            left.add(block, -1.0);
            groups.without(&left.groups());
            without.push(less(&left, all));
        }
        // Against the same others, who may be fewer here.
        let enough = self.carried.enough();
        let large = self.carried.asked.large;
        let of =
            |figures: &[Figure]| Figures::against_others(figures, &groups.firm, &enough, large);
        let each: Vec<Vec<Figure>> = without.iter().map(|one| of(one).values).collect();
        self.carried
            .raw(&of(&less(&whole, &all.all)), &each, &groups, |_| true)
    }
}

/// The effects of assessors on all that they rated, and without each block.
pub(super) struct Effects {
    all: Vec<Figure>,
    without: Vec<Vec<Figure>>,
    /// Those that are linked every time.
    groups: Vec<usize>,
}

/// What comes of comparisons of all and without each block.
pub(super) fn network(
    whole: &Comparisons,
    without: impl Iterator<Item = Comparisons>,
    carried: &Carried,
    side: Side,
    recorded: impl Fn(usize) -> bool,
) -> Vec<Raw> {
    let mut groups = Groups::new(whole.groups());
    let mut each = Vec::new();
    for left in without {
        groups.without(&left.groups());
        each.push(left.effects());
    }
    let enough = carried.enough();
    let of = |effects: &[Figure]| {
        let figures = Figures::against_others(effects, &groups.firm, &enough, carried.asked.large);
        match side {
            Side::Above => figures,
            Side::Below => figures.turned(),
        }
    };
    let each: Vec<Vec<Figure>> = each.iter().map(|effects| of(effects).values).collect();
    carried.raw(&of(&whole.effects()), &each, &groups, recorded)
}

/// Which way a difference is reported.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    /// How far above the others.
    Above,
    /// How far below.
    Below,
}
