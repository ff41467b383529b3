//! Which ratings can be used: extreme elements tell no measure, and categories that nobody used no threshold.

use crate::stats::coefficient::Undefined;

use super::Extremity;
use super::observations::Observations;

/// No element took the rating out.
const USED: u32 = u32::MAX;

/// An element that was taken out, with how.
pub(super) struct Dropped {
    pub(super) facet: usize,
    pub(super) element: usize,
}

/// The ratings that are left when extreme elements are gone, with categories counted anew from 0.
pub(super) struct Recount {
    pub(super) standing: Vec<Vec<Extremity>>,
    /// In the order in which they went.
    dropped: Vec<Dropped>,
    /// For each rating the place in `dropped` of the element that took it out.
    taken_by: Vec<u32>,
    credit: Option<usize>,
    /// For each set of thresholds the new number of each declared category.
    numbers: Vec<Vec<Option<usize>>>,
}

impl Recount {
    /// Leaves out elements whose ratings are all the lowest or all the highest, again and again, since without them
    /// others may become extreme, and a category may lose all its ratings.
    pub(super) fn new(
        observations: &Observations,
        credit: Option<usize>,
    ) -> Result<Self, Undefined> {
        let measured = |elements: &usize| vec![Extremity::Measured; *elements];
        let sets = credit.map_or(1, |facet| observations.elements()[facet]);
        let mut found = Self {
            standing: observations.elements().iter().map(measured).collect(),
            dropped: Vec::new(),
            taken_by: vec![USED; observations.len()],
            credit,
            numbers: vec![vec![None; observations.categories()]; sets],
        };
        loop {
            found.count_anew(observations);
            let before = found.dropped.len();
            found.drop_single_categories(observations);
            for facet in 0..observations.facets() {
                found.drop_extremes(observations, facet);
            }
            if found.dropped.len() == before {
                break;
            }
        }
        for (facet, standing) in found.standing.iter_mut().enumerate() {
            let mut seen = vec![false; standing.len()];
            for ((places, _), taken) in observations.iter().zip(&found.taken_by) {
                seen[places[facet] as usize] |= *taken == USED;
            }
            for (standing, seen) in standing.iter_mut().zip(seen) {
                if *standing == Extremity::Measured && !seen {
                    *standing = Extremity::Unmeasured;
                }
            }
        }
        if found.used() == 0 {
            let one = observations.iter().map(|(_, category)| category);
            let mut categories: Vec<usize> = one.collect();
            categories.dedup();
            return Err(match categories.len() {
                0 => Undefined::TooFewTargets,
                1 => Undefined::OneCategory,
                _ => Undefined::NoVariation,
            });
        }
        Ok(found)
    }

    /// The number of ratings that are used.
    pub(super) fn used(&self) -> usize {
        self.taken_by.iter().filter(|by| **by == USED).count()
    }

    pub(super) fn is_used(&self, observation: usize) -> bool {
        self.taken_by[observation] == USED
    }

    /// The extreme elements with the ratings that went with each: the last that was left out goes first, since its ratings
    /// are with elements that were left out later, or not at all.
    pub(super) fn extremes<'a>(
        &'a self,
        observations: &'a Observations,
    ) -> impl Iterator<Item = (&'a Dropped, Extremity, Vec<&'a [u32]>)> {
        let mut ratings = vec![Vec::new(); self.dropped.len()];
        for ((places, _), by) in observations.iter().zip(&self.taken_by) {
            if let Some(ratings) = ratings.get_mut(*by as usize) {
                ratings.push(places);
            }
        }
        let all = self.dropped.iter().zip(ratings).rev();
        let all = all.map(|(one, ratings)| (one, self.standing[one.facet][one.element], ratings));
        all.filter(|(_, standing, _)| matches!(standing, Extremity::Lowest | Extremity::Highest))
    }

    /// The set of thresholds for a rating.
    pub(super) fn set(&self, places: &[u32]) -> usize {
        self.credit.map_or(0, |facet| places[facet] as usize)
    }

    /// The new numbers of the declared categories, for each set of thresholds.
    pub(super) fn numbers(&self) -> &[Vec<Option<usize>>] {
        &self.numbers
    }

    /// The highest new number of each set of thresholds; 0 also where a set has no ratings.
    pub(super) fn tops(&self) -> Vec<usize> {
        let top = |numbers: &Vec<Option<usize>>| numbers.iter().flatten().count().saturating_sub(1);
        self.numbers.iter().map(top).collect()
    }

    fn count_anew(&mut self, observations: &Observations) {
        let mut seen = vec![vec![false; observations.categories()]; self.numbers.len()];
        for (at, (places, category)) in observations.iter().enumerate() {
            if self.is_used(at) {
                seen[self.set(places)][category] = true;
            }
        }
        for (numbers, seen) in self.numbers.iter_mut().zip(seen) {
            let mut next = 0..;
            for (number, seen) in numbers.iter_mut().zip(seen) {
                *number = if seen { next.next() } else { None };
            }
        }
    }

    /// An element with thresholds of its own, all of whose ratings are equal, tells nothing of its scale.
    fn drop_single_categories(&mut self, observations: &Observations) {
        let Some(facet) = self.credit else {
            return;
        };
        let single: Vec<bool> = self
            .numbers
            .iter()
            .map(|numbers| numbers.iter().flatten().count() == 1)
            .collect();
        self.drop(observations, facet, |element| {
            single[element].then_some(Extremity::Unmeasured)
        });
    }

    fn drop_extremes(&mut self, observations: &Observations, facet: usize) {
        let (tops, elements) = (self.tops(), observations.elements()[facet]);
        let (mut low, mut high) = (vec![true; elements], vec![true; elements]);
        let mut seen = vec![false; elements];
        for (at, (places, category)) in observations.iter().enumerate() {
            if self.is_used(at) {
                let element = places[facet] as usize;
                let set = self.set(places);
                let number = self.numbers[set][category];
                seen[element] = true;
                low[element] &= number == Some(0);
                high[element] &= number == Some(tops[set]);
            }
        }
        self.drop(observations, facet, |element| {
            match (seen[element], low[element], high[element]) {
                (true, true, _) => Some(Extremity::Lowest),
                (true, false, true) => Some(Extremity::Highest),
                _ => None,
            }
        });
    }

    fn drop(
        &mut self,
        observations: &Observations,
        facet: usize,
        how: impl Fn(usize) -> Option<Extremity>,
    ) {
        let mut place = vec![USED; self.standing[facet].len()];
        let elements = 0..place.len();
        let mut any = false;
        for element in elements {
            if self.standing[facet][element].is_left_out() {
                continue;
            }
            if let Some(standing) = how(element) {
                place[element] = u32::try_from(self.dropped.len()).unwrap_or(USED - 1);
                self.standing[facet][element] = standing;
                self.dropped.push(Dropped { facet, element });
                any = true;
            }
        }
        if !any {
            return;
        }
        for (taken, (places, _)) in self.taken_by.iter_mut().zip(observations.iter()) {
            if *taken == USED {
                *taken = place[places[facet] as usize];
            }
        }
    }
}
