//! The marginal likelihood: the measures of the leading facet are a draw from a normal distribution, over which is
//! integrated, for each element around the place where its ratings put it.

use crate::stats::coefficient::number;

use super::normal::Layout;
use super::parameters::Parameters;
use super::response::Curve;
use super::sums::Sums;

/// Half the number of nodes, and how far they are apart in posterior standard deviations. The trapezium rule errs by
/// about exp(−2π² / step²) on a bell, and what lies beyond nine deviations is less.
const HALF: i32 = 12;
const STEP: f64 = 0.75;

/// The mean and the standard deviation of the leading facet stand before the trailing unknowns.
pub(super) const MEAN: usize = 0;
pub(super) const DEVIATION: usize = 1;
pub(super) const BEFORE: usize = 2;

/// The marginal likelihood at one place, with its derivatives.
pub(super) struct Marginal {
    pub(super) log_likelihood: f64,
    pub(super) gradient: Vec<f64>,
    /// The second derivatives with their sign turned, by Louis: of the complete data less what is missing.
    pub(super) observed: Vec<f64>,
    /// Those of the complete data alone: where the others do not point upwards.
    pub(super) complete: Vec<f64>,
    /// The expectation and the variance of each leading measure, given its ratings.
    pub(super) expected: Vec<(f64, f64)>,
}

/// One element of the leading facet: its ratings at a place z of the standard normal distribution.
struct Person<'a> {
    layout: &'a Layout,
    parameters: &'a Parameters,
    curves: &'a [Curve],
    element: usize,
    mean: f64,
    deviation: f64,
}

impl Person<'_> {
    fn etas(&self, z: f64) -> impl Iterator<Item = (f64, &Curve, usize)> {
        let theta = self.mean + self.deviation * z;
        let ratings = self.layout.ratings_of(self.element);
        ratings.map(move |(columns, rated)| {
            let others = columns.iter();
            let others = others.map(|column| self.parameters.trailing[*column as usize]);
            let curve = &self.curves[rated.set as usize];
            (
                theta + others.sum::<f64>(),
                curve,
                usize::from(rated.category),
            )
        })
    }

    /// ln P(ratings | z) − z² / 2.
    fn exponent(&self, z: f64, chances: &mut Vec<f64>) -> f64 {
        let ratings = self.etas(z);
        let sum: f64 = ratings
            .map(|(eta, curve, x)| curve.exponent(eta, x) - curve.fill(eta, chances))
            .sum();
        sum - z * z / 2.0
    }

    /// Where the exponent is highest, and how wide it is there. It is concave, so that Newton's method with steps of
    /// at most 2 finds it.
    fn peak(&self, chances: &mut Vec<f64>) -> (f64, f64) {
        let mut z = 0.0;
        let mut curvature = 1.0;
        for _ in 0..50 {
            let (mut slope, mut bend) = (-z, 1.0);
            for (eta, curve, x) in self.etas(z) {
                let moments = curve.moments(eta, chances);
                slope += self.deviation * (number(x) - moments.expected);
                bend += self.deviation.powi(2) * moments.variance;
            }
            curvature = bend;
            let step = (slope / bend).clamp(-2.0, 2.0);
            z += step;
            // Near is enough: the nodes only have to lie where the bell is.
            if step.abs() < 1e-3 {
                break;
            }
        }
        (z, curvature.sqrt().recip())
    }
}

impl Marginal {
    pub(super) fn at(
        layout: &Layout,
        parameters: &Parameters,
        (mean, deviation): (f64, f64),
    ) -> Self {
        let size = BEFORE + layout.trailing;
        let curves = parameters.curves(layout);
        let mut found = Self {
            log_likelihood: 0.0,
            gradient: vec![0.0; size],
            observed: vec![0.0; size * size],
            complete: vec![0.0; size * size],
            expected: vec![(mean, deviation * deviation); layout.leading_elements],
        };
        let mut work = Work {
            sums: Sums::new(&curves),
            local: Local::new(size),
            chances: Vec::new(),
        };
        for element in 0..layout.leading_elements {
            if layout.starts[element] < layout.starts[element + 1] {
                let person = Person {
                    layout,
                    parameters,
                    curves: &curves,
                    element,
                    mean,
                    deviation,
                };
                found.add(&person, &mut work);
            }
        }
        for (observed, complete) in found.observed.iter_mut().zip(&found.complete) {
            *observed += complete;
        }
        found
    }

    fn add(&mut self, person: &Person<'_>, work: &mut Work) {
        let (peak, width) = person.peak(&mut work.chances);
        let nodes = (-HALF..=HALF).map(|node| peak + f64::from(node) * STEP * width);
        let mut weighted: Vec<(f64, f64)> = nodes
            .map(|z| (z, person.exponent(z, &mut work.chances)))
            .collect();
        let highest = weighted
            .iter()
            .fold(f64::NEG_INFINITY, |most, node| most.max(node.1));
        let mut total = 0.0;
        for (_, weight) in &mut weighted {
            *weight = (*weight - highest).exp();
            total += *weight;
        }
        // ∫ φ(z) P dz, with φ(z) = exp(−z² / 2) / √(2π).
        let constant = (STEP * width / (2.0 * std::f64::consts::PI).sqrt()).ln();
        self.log_likelihood += highest + total.ln() + constant;
        let (mut first, mut second) = (0.0, 0.0);
        work.local.begin(person);
        for (z, weight) in weighted {
            let share = weight / total;
            first += share * z;
            second += share * z * z;
            if share > 1e-15 {
                work.local.node(person, z, share, &mut work.sums);
            }
        }
        self.expected[person.element] = (
            person.mean + person.deviation * first,
            person.deviation.powi(2) * (second - first * first).max(0.0),
        );
        work.local.end(self);
    }
}

struct Work {
    sums: Sums,
    local: Local,
    chances: Vec<f64>,
}

/// The unknowns that one person's ratings touch, close together.
struct Local {
    size: usize,
    /// The local number of each unknown.
    number: Vec<Option<usize>>,
    touched: Vec<usize>,
    /// The scores at the node at hand, their mean, and the sum of their products.
    score: Vec<f64>,
    mean: Vec<f64>,
    products: Vec<f64>,
    information: Vec<f64>,
}

impl Local {
    fn new(size: usize) -> Self {
        Self {
            size,
            number: vec![None; size],
            touched: Vec::new(),
            score: Vec::new(),
            mean: Vec::new(),
            products: Vec::new(),
            information: Vec::new(),
        }
    }

    fn begin(&mut self, person: &Person<'_>) {
        let layout = person.layout;
        self.touched.clear();
        let elements = layout
            .ratings_of(person.element)
            .flat_map(|(columns, rated)| {
                let set = rated.set as usize;
                let free = layout.tops[set].saturating_sub(1);
                let first = layout.thresholds[set];
                let columns = columns.iter().map(|column| *column as usize);
                columns.chain(first..first + free)
            });
        for unknown in [MEAN, DEVIATION]
            .into_iter()
            .chain(elements.map(|at| at + BEFORE))
        {
            if self.number[unknown].is_none() {
                self.number[unknown] = Some(self.touched.len());
                self.touched.push(unknown);
            }
        }
        let n = self.touched.len();
        for (values, length) in [
            (&mut self.score, n),
            (&mut self.mean, n),
            (&mut self.products, n * n),
            (&mut self.information, n * n),
        ] {
            values.clear();
            values.resize(length, 0.0);
        }
    }

    fn place(&self, trailing: usize) -> usize {
        self.number[BEFORE + trailing].unwrap_or(0)
    }

    /// One node: the scores and the information there.
    fn node(&mut self, person: &Person<'_>, z: f64, share: f64, sums: &mut Sums) {
        let n = self.touched.len();
        self.score.fill(0.0);
        let ratings = person.layout.ratings_of(person.element).zip(person.etas(z));
        let mut met: Vec<(usize, f64)> = Vec::with_capacity(8);
        for ((columns, rated), (eta, curve, x)) in ratings {
            sums.fill(curve, eta);
            met.clear();
            met.extend([(MEAN, 1.0), (DEVIATION, z)]);
            met.extend(
                columns
                    .iter()
                    .map(|column| (self.place(*column as usize), 1.0)),
            );
            let residual = number(x) - sums.expected;
            let weight = share * sums.variance;
            for (at, (a, slope)) in met.iter().enumerate() {
                self.score[*a] += slope * residual;
                for (b, other) in &met[..=at] {
                    self.information[a.max(b) * n + a.min(b)] += weight * slope * other;
                }
            }
            let first = person.layout.thresholds[rated.set as usize];
            for j in 1..sums.top() {
                let unknown = self.place(first + j - 1);
                self.score[unknown] += sums.gradient(j, x);
                for (a, slope) in &met {
                    let cell = unknown.max(*a) * n + unknown.min(*a);
                    self.information[cell] += share * slope * sums.lean(j);
                }
                for i in 1..=j {
                    let other = self.place(first + i - 1);
                    let cell = unknown.max(other) * n + unknown.min(other);
                    self.information[cell] += share * sums.information(i, j);
                }
            }
        }
        for (a, score) in self.score.iter().enumerate() {
            let part = share * score;
            self.mean[a] += part;
            let row = &mut self.products[a * n..=a * n + a];
            for (cell, other) in row.iter_mut().zip(&self.score) {
                *cell += part * other;
            }
        }
    }

    /// Louis (1982): I = E(complete) − E(s s′) + E(s) E(s)′.
    fn end(&mut self, found: &mut Marginal) {
        let n = self.touched.len();
        for (a, unknown) in self.touched.iter().enumerate() {
            found.gradient[*unknown] += self.mean[a];
            for (b, other) in self.touched[..=a].iter().enumerate() {
                let cell = unknown.max(other) * self.size + unknown.min(other);
                found.complete[cell] += self.information[a * n + b];
                found.observed[cell] += self.mean[a] * self.mean[b] - self.products[a * n + b];
            }
        }
        for unknown in self.touched.drain(..) {
            self.number[unknown] = None;
        }
    }
}
