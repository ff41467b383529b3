//! The marginal likelihood: the measures of the leading facet are a draw from a normal distribution, over which is
//! integrated, for each element around the place where its ratings put it.

use crate::stats::coefficient::number;

use super::normal::Layout;
use super::parameters::Parameters;
use super::response::{Curve, LogSum};
use super::sums::Sums;

/// Half the number of nodes, and how far they are apart in posterior standard deviations. The trapezium rule errs by
/// about exp(−2π² / step²) on a bell, and what lies beyond eight deviations is less.
const HALF: i32 = 10;
const STEP: f64 = 0.85;

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

/// One element of the leading facet.
struct Person<'a> {
    element: usize,
    layout: &'a Layout,
    mean: f64,
    deviation: f64,
    /// For each of its ratings η without the measure itself, the curve, and the category.
    ratings: Vec<(f64, &'a Curve, usize)>,
}

impl Person<'_> {
    fn eta(&self, base: f64, z: f64) -> f64 {
        base + self.mean + self.deviation * z
    }

    /// Where ln P(ratings | z) − z² / 2 is highest, and how wide it is there. It is concave, so that Newton's method
    /// with steps of at most 2 finds it.
    fn peak(&self, chances: &mut Vec<f64>) -> (f64, f64) {
        let mut z = 0.0;
        let mut curvature = 1.0;
        for _ in 0..50 {
            let (mut slope, mut bend) = (-z, 1.0);
            for (base, curve, x) in &self.ratings {
                let moments = curve.moments(self.eta(*base, z), chances);
                slope += self.deviation * (number(*x) - moments.expected);
                bend += self.deviation.powi(2) * moments.variance;
            }
            curvature = bend;
            let step = (slope / bend).clamp(-2.0, 2.0);
            z += step;
            // Near is enough: the nodes only have to lie where the bell is.
            if step.abs() < 1e-2 {
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
                let ratings = layout.ratings_of(element).map(|(columns, rated)| {
                    let others = columns.iter();
                    let base = others.map(|column| parameters.trailing[*column as usize]);
                    let curve = &curves[rated.set as usize];
                    (base.sum(), curve, usize::from(rated.category))
                });
                let person = Person {
                    element,
                    layout,
                    mean,
                    deviation,
                    ratings: ratings.collect(),
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
        let mut nodes: Vec<Node> = nodes.map(Node::new).collect();
        work.chances.clear();
        for (base, curve, x) in &person.ratings {
            for node in &mut nodes {
                let eta = person.eta(*base, node.z);
                node.logs.add(curve.append(eta, &mut work.chances));
                node.share += curve.exponent(eta, *x);
            }
        }
        let mut highest = f64::NEG_INFINITY;
        for node in &mut nodes {
            node.share -= node.logs.value() + node.z * node.z / 2.0;
            highest = highest.max(node.share);
        }
        let mut total = 0.0;
        for node in &mut nodes {
            node.share = (node.share - highest).exp();
            total += node.share;
        }
        // ∫ φ(z) P dz, with φ(z) = exp(−z² / 2) / √(2π).
        let constant = (STEP * width / (2.0 * std::f64::consts::PI).sqrt()).ln();
        self.log_likelihood += highest + total.ln() + constant;
        let (mut first, mut second) = (0.0, 0.0);
        for node in &mut nodes {
            node.share /= total;
            first += node.share * node.z;
            second += node.share * node.z * node.z;
        }
        self.expected[person.element] = (
            person.mean + person.deviation * first,
            person.deviation.powi(2) * (second - first * first).max(0.0),
        );
        work.local.begin(person, nodes.len());
        work.local
            .ratings(person, &nodes, &work.chances, &mut work.sums);
        work.local.end(&nodes, self);
    }
}

/// A place at which the ratings of one person are looked at.
struct Node {
    z: f64,
    /// Its share in the posterior; before that, the logarithm of what it is a share of.
    share: f64,
    logs: LogSum,
}

impl Node {
    fn new(z: f64) -> Self {
        Self {
            z,
            share: 0.0,
            logs: LogSum::new(),
        }
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
    /// The scores at each node.
    scores: Vec<f64>,
    information: Vec<f64>,
}

impl Local {
    fn new(size: usize) -> Self {
        Self {
            size,
            number: vec![None; size],
            touched: Vec::new(),
            scores: Vec::new(),
            information: Vec::new(),
        }
    }

    fn begin(&mut self, person: &Person<'_>, nodes: usize) {
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
            (&mut self.scores, nodes * n),
            (&mut self.information, n * n),
        ] {
            values.clear();
            values.resize(length, 0.0);
        }
    }

    fn place(&self, trailing: usize) -> usize {
        self.number[BEFORE + trailing].unwrap_or(0)
    }

    /// Adds to what two unknowns have together.
    fn add(&mut self, a: usize, b: usize, value: f64) {
        let n = self.touched.len();
        self.information[a.max(b) * n + a.min(b)] += value;
    }

    /// The scores at each node, and the information over all of them.
    fn ratings(&mut self, person: &Person<'_>, nodes: &[Node], chances: &[f64], sums: &mut Sums) {
        let n = self.touched.len();
        let mut met: Vec<usize> = Vec::with_capacity(8);
        let mut bends: Vec<Bend> = Vec::new();
        let mut left = chances;
        let rated = person.layout.ratings_of(person.element);
        for ((columns, rated), (_, curve, x)) in rated.zip(&person.ratings) {
            met.clear();
            met.extend(columns.iter().map(|column| self.place(*column as usize)));
            let first = person.layout.thresholds[rated.set as usize];
            let free: Vec<usize> = (1..curve.top())
                .map(|j| self.place(first + j - 1))
                .collect();
            // With η, with the free thresholds, and those with each other.
            bends.clear();
            bends.resize(1 + free.len() + free.len() * free.len(), Bend::default());
            for (node, scores) in nodes.iter().zip(self.scores.chunks_exact_mut(n)) {
                let (own, rest) = left.split_at(curve.top() + 1);
                left = rest;
                if node.share < 1e-15 {
                    continue;
                }
                sums.take(own);
                let residual = number(*x) - sums.expected;
                scores[MEAN] += residual;
                scores[DEVIATION] += node.z * residual;
                for column in &met {
                    scores[*column] += residual;
                }
                bends[0].add(node, sums.variance);
                for (j, unknown) in (1..).zip(&free) {
                    scores[*unknown] += sums.gradient(j, *x);
                    bends[j].add(node, sums.lean(j));
                    for i in 1..=j {
                        bends[j * free.len() + i].add(node, sums.information(i, j));
                    }
                }
            }
            // MEAN and DEVIATION are numbered first.
            self.add(MEAN, MEAN, bends[0].plain);
            self.add(MEAN, DEVIATION, bends[0].times);
            self.add(DEVIATION, DEVIATION, bends[0].twice);
            for (at, a) in met.iter().enumerate() {
                self.add(MEAN, *a, bends[0].plain);
                self.add(DEVIATION, *a, bends[0].times);
                for b in &met[..=at] {
                    self.add(*a, *b, bends[0].plain);
                }
            }
            for (j, unknown) in (1..).zip(&free) {
                self.add(MEAN, *unknown, bends[j].plain);
                self.add(DEVIATION, *unknown, bends[j].times);
                for a in &met {
                    self.add(*a, *unknown, bends[j].plain);
                }
                for (i, other) in (1..=j).zip(&free) {
                    self.add(*unknown, *other, bends[j * free.len() + i].plain);
                }
            }
        }
    }

    /// Louis (1982): I = E(complete) − E(s s′) + E(s) E(s)′.
    fn end(&mut self, nodes: &[Node], found: &mut Marginal) {
        let n = self.touched.len();
        let mut mean = vec![0.0; n];
        for (node, scores) in nodes.iter().zip(self.scores.chunks_exact(n)) {
            for (mean, score) in mean.iter_mut().zip(scores) {
                *mean += node.share * score;
            }
        }
        let mut missing = vec![0.0; n * n];
        for (node, scores) in nodes.iter().zip(self.scores.chunks_exact_mut(n)) {
            for (score, mean) in scores.iter_mut().zip(&mean) {
                *score -= mean;
            }
            for (a, score) in scores.iter().enumerate() {
                let part = node.share * score;
                let row = &mut missing[a * n..=a * n + a];
                for (cell, other) in row.iter_mut().zip(scores.iter()) {
                    *cell += part * other;
                }
            }
        }
        for (a, unknown) in self.touched.iter().enumerate() {
            found.gradient[*unknown] += mean[a];
            for (b, other) in self.touched[..=a].iter().enumerate() {
                let cell = unknown.max(other) * self.size + unknown.min(other);
                found.complete[cell] += self.information[a * n + b];
                found.observed[cell] -= missing[a * n + b];
            }
        }
        for unknown in self.touched.drain(..) {
            self.number[unknown] = None;
        }
    }
}

/// A second derivative over all nodes: plain, times z, and times z².
#[derive(Debug, Clone, Copy, Default)]
struct Bend {
    plain: f64,
    times: f64,
    twice: f64,
}

impl Bend {
    fn add(&mut self, node: &Node, value: f64) {
        let part = node.share * value;
        self.plain += part;
        self.times += part * node.z;
        self.twice += part * node.z * node.z;
    }
}
