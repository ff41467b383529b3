//! The unknowns of the model, turned so that higher gives higher ratings.

use crate::stats::coefficient::number;

use super::normal::Layout;
use super::response::Curve;

/// Measures of the leading facet, and of the other facets with the free thresholds behind them.
#[derive(Debug, Clone)]
pub(super) struct Parameters {
    pub(super) leading: Vec<f64>,
    pub(super) trailing: Vec<f64>,
}

impl Parameters {
    /// Where the search begins: the log-odds of the scores, and of the categories next to each other.
    pub(super) fn start(layout: &Layout) -> Self {
        let mut leading = vec![(0.0, 0.0); layout.leading_elements];
        let mut trailing = vec![(0.0, 0.0); layout.elements];
        let counts = layout.tops.iter().map(|top| vec![0.0; top + 1]);
        let mut counts: Vec<Vec<f64>> = counts.collect();
        let mut all = (0.0, 0.0);
        for (element, own) in leading.iter_mut().enumerate() {
            for (columns, rated) in layout.ratings_of(element) {
                let set = rated.set as usize;
                let x = usize::from(rated.category);
                counts[set][x] += 1.0;
                let (score, rest) = (number(x), number(layout.tops[set] - x));
                let others = columns.iter().map(|column| *column as usize);
                add(own, score, rest);
                add(&mut all, score, rest);
                for column in others {
                    add(&mut trailing[column], score, rest);
                }
            }
        }
        let level = odds(all);
        let mut parameters = Self {
            leading: leading.into_iter().map(odds).collect(),
            trailing: trailing.into_iter().map(|own| odds(own) - level).collect(),
        };
        for counts in counts {
            let steps = counts.windows(2).map(|pair| (pair[0] / pair[1]).ln());
            let steps: Vec<f64> = steps.collect();
            let mean = steps.iter().sum::<f64>() / number(steps.len().max(1));
            let free = steps.len().saturating_sub(1);
            let centred = steps.iter().take(free).map(|step| step - mean);
            parameters.trailing.extend(centred);
        }
        parameters
    }

    /// The measure of an element.
    pub(super) fn at(&self, layout: &Layout, facet: usize, element: usize) -> f64 {
        if facet == layout.leading {
            self.leading[element]
        } else {
            self.trailing[layout.first[facet] + element]
        }
    }

    /// A share of a step further.
    pub(super) fn moved(&self, leading: &[f64], trailing: &[f64], share: f64) -> Self {
        let sum = |values: &[f64], steps: &[f64]| {
            let parts = values.iter().zip(steps);
            parts.map(|(value, step)| value + share * step).collect()
        };
        Self {
            leading: sum(&self.leading, leading),
            trailing: sum(&self.trailing, trailing),
        }
    }

    /// The curve of each set of thresholds; they sum to 0.
    pub(super) fn curves(&self, layout: &Layout) -> Vec<Curve> {
        let sets = layout.thresholds.iter().zip(&layout.tops);
        let curve = |(first, top): (&usize, &usize)| {
            let free = top.saturating_sub(1);
            let mut thresholds = self.trailing[*first..first + free].to_vec();
            if *top > 0 {
                thresholds.push(-thresholds.iter().sum::<f64>());
            }
            Curve::new(thresholds)
        };
        sets.map(curve).collect()
    }
}

fn add(sums: &mut (f64, f64), score: f64, rest: f64) {
    sums.0 += score;
    sums.1 += rest;
}

/// The logarithm of the odds, kept finite.
fn odds((score, rest): (f64, f64)) -> f64 {
    ((score + 0.5) / (rest + 0.5)).ln()
}
