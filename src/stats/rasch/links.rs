//! What the design leaves open: directions in which measures can move without any rating becoming more or less
//! likely. The ordinary ones, all of a facet up and the floating facet down, are closed by centring. Any other one
//! means that elements of a facet cannot be compared: subsets.

use crate::stats::coefficient::number;
use crate::stats::linear::Factor;

use super::normal::{Layout, Normal};
use super::observations::Observations;
use super::parameters::Parameters;
use super::recount::Recount;

/// Of a diagonal less than this share is left where the design settles an unknown.
const SETTLED: f64 = 1e-9;

/// Elements that move less than this apart move alike.
const ALIKE: f64 = 1e-7;

/// The open directions, and which unknowns have to be fixed for the others to be found.
pub(super) struct Links {
    /// Leading unknowns that are fixed: those that are not used.
    pub(super) leading_still: Vec<bool>,
    /// Trailing elements that are fixed: not used, or one for each open direction.
    pub(super) trailing_still: Vec<bool>,
    /// Each open direction: a change for each leading and each trailing element.
    open: Vec<(Vec<f64>, Vec<f64>)>,
}

impl Links {
    /// The open directions of a design: what is in the null space of its incidence matrix.
    pub(super) fn new(layout: &Layout, leading_still: Vec<bool>, trailing_still: &[bool]) -> Self {
        let mut normal = Normal::new(layout.elements);
        for element in 0..layout.leading_elements {
            let mut count = 0.0;
            for (columns, _) in layout.ratings_of(element) {
                for (at, a) in columns.iter().enumerate() {
                    normal.meet(*a as usize, 1.0);
                    for b in &columns[..=at] {
                        normal.add(*a as usize, *b as usize, 1.0);
                    }
                }
                count += 1.0;
            }
            normal.next(count);
        }
        let whole = normal.diagonal();
        normal.eliminate(&leading_still);
        let factor = Factor::new(&normal.trailing, &whole, trailing_still, SETTLED);
        let settled = (0..layout.elements).filter(|i| factor.still[*i] && !trailing_still[*i]);
        let direction = |settled: usize| {
            let size = layout.elements;
            let cell = |i: usize| {
                let (low, high) = if i < settled {
                    (i, settled)
                } else {
                    (settled, i)
                };
                -normal.trailing[high * size + low]
            };
            let mut trailing = factor.solve((0..size).map(cell).collect());
            trailing[settled] = 1.0;
            let leading = (0..layout.leading_elements).map(|element| {
                if leading_still[element] {
                    return 0.0;
                }
                let met = normal.between(element).iter();
                let met: f64 = met.map(|(i, value)| value * trailing[*i as usize]).sum();
                -met / normal.leading[element]
            });
            (leading.collect(), trailing)
        };
        let open = settled.map(direction).collect();
        Self {
            leading_still,
            trailing_still: factor.still,
            open,
        }
    }

    /// For each facet and element the number of its subset, counted from 0 in order of appearance: elements are
    /// comparable where all open directions move them alike. An extreme element moves against those it was rated with;
    /// it has no subset where these move apart, or none that is measured moves as it does.
    pub(super) fn subsets(
        &self,
        layout: &Layout,
        recount: &Recount,
        observations: &Observations,
    ) -> Vec<Vec<Option<usize>>> {
        let moves = self.moves(layout, recount, observations);
        let facets = recount.standing.iter().zip(&moves);
        facets
            .map(|(standing, moves)| {
                let mut moving: Vec<(f64, usize)> = moves
                    .iter()
                    .enumerate()
                    .filter_map(|(at, moves)| Some(((*moves)?, at)))
                    .collect();
                moving.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
                let alike = moving.chunk_by(|a, b| b.0 - a.0 < ALIKE);
                let measured = |at: &usize| !standing[*at].is_left_out();
                let mut groups: Vec<Vec<usize>> = alike
                    .map(|group| group.iter().map(|(_, at)| *at).collect())
                    .filter(|group: &Vec<usize>| group.iter().any(measured))
                    .collect();
                groups.sort_by_key(|group| group.iter().copied().filter(measured).min());
                let mut subsets = vec![None; standing.len()];
                for (number, group) in groups.into_iter().enumerate() {
                    for at in group {
                        subsets[at] = Some(number);
                    }
                }
                subsets
            })
            .collect()
    }

    /// How each element moves, by [`Links::mix`]; the extreme ones in the order in which they get their measures.
    fn moves(
        &self,
        layout: &Layout,
        recount: &Recount,
        observations: &Observations,
    ) -> Vec<Vec<Option<f64>>> {
        let facets = recount.standing.iter().enumerate();
        let mut moves: Vec<Vec<Option<f64>>> = facets
            .map(|(facet, standing)| {
                let all = standing.iter().enumerate();
                all.map(|(at, one)| (!one.is_left_out()).then(|| self.mix(layout, facet, at)))
                    .collect()
            })
            .collect();
        for (dropped, _, ratings) in recount.extremes(observations) {
            let against = ratings.into_iter().filter_map(|places| {
                let others = places.iter().enumerate();
                let others = others.filter(|(facet, _)| *facet != dropped.facet);
                let all = others.map(|(facet, place)| moves[facet][*place as usize]);
                Some(-all.sum::<Option<f64>>()?)
            });
            let against: Vec<f64> = against.collect();
            let first = against.first().copied();
            moves[dropped.facet][dropped.element] =
                first.filter(|first| against.iter().all(|one| (one - first).abs() < ALIKE));
        }
        moves
    }

    /// A sum over all open directions of how they move an element, weighted so that two different moves come out
    /// equal only by accident.
    fn mix(&self, layout: &Layout, facet: usize, element: usize) -> f64 {
        const GOLDEN: f64 = 0.618_033_988_749_895;
        let directions = self.open.iter().enumerate();
        let parts = directions.map(|(at, (leading, trailing))| {
            let part = if facet == layout.leading {
                leading[element]
            } else {
                trailing[layout.first[facet] + element]
            };
            part * (number(at + 1) * GOLDEN).fract()
        });
        parts.sum()
    }

    /// Moves the measures along the open directions to where those of all facets but the first, which floats, are
    /// nearest to 0. In a linked design this is centring each of those facets.
    pub(super) fn centre(&self, layout: &Layout, parameters: &mut Parameters) {
        let size = self.open.len();
        let facet_of = |i: usize| {
            let facets = (0..layout.first.len()).filter(|facet| *facet != layout.leading);
            facets.take_while(|facet| layout.first[*facet] <= i).last()
        };
        let counted: Vec<bool> = (0..layout.elements)
            .map(|i| facet_of(i) != Some(0))
            .collect();
        let leading_counted = layout.leading != 0;
        let product = |a: &(Vec<f64>, Vec<f64>), leading: &[f64], trailing: &[f64]| {
            let mut sum = 0.0;
            if leading_counted {
                sum += a.0.iter().zip(leading).map(|(a, b)| a * b).sum::<f64>();
            }
            let parts = a.1.iter().zip(trailing).zip(&counted);
            sum + parts
                .filter(|(_, counted)| **counted)
                .map(|((a, b), _)| a * b)
                .sum::<f64>()
        };
        let mut matrix = vec![0.0; size * size];
        for (i, a) in self.open.iter().enumerate() {
            for (j, b) in self.open[..=i].iter().enumerate() {
                matrix[i * size + j] = product(a, &b.0, &b.1);
            }
        }
        let whole: Vec<f64> = matrix.iter().step_by(size + 1).copied().collect();
        let factor = Factor::new(&matrix, &whole, &vec![false; size], 1e-12);
        // The elements that are not used have no measure to count, and no direction moves them.
        let right = self.open.iter().map(|a| {
            -product(
                a,
                &parameters.leading,
                &parameters.trailing[..layout.elements],
            )
        });
        let amounts = factor.solve(right.collect());
        for ((leading, trailing), amount) in self.open.iter().zip(amounts) {
            for (value, part) in parameters.leading.iter_mut().zip(leading) {
                *value += part * amount;
            }
            for (value, part) in parameters.trailing.iter_mut().zip(trailing) {
                *value += part * amount;
            }
        }
    }
}
