//! Variance components of persons, raters and exercises from scores with gaps.

use std::collections::BTreeMap;

use super::coded::dot;
use super::coefficient::{Undefined, finite, number};
use super::generalizability::Decision;
use super::likelihood::inverted;

/// One score: who was scored, by whom, in what. The numbers are names; any will do.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Score {
    /// p.
    pub person: usize,
    /// r.
    pub rater: usize,
    /// e.
    pub exercise: usize,
    /// The score itself.
    pub value: f64,
}

/// The components of p × r × e, all effects random.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct ThreeWayComponents {
    /// `σ²_p`.
    pub person: f64,
    /// `σ²_r`.
    pub rater: f64,
    /// `σ²_e`.
    pub exercise: f64,
    /// `σ²_pr`.
    pub person_rater: f64,
    /// `σ²_pe`.
    pub person_exercise: f64,
    /// `σ²_re`.
    pub rater_exercise: f64,
    /// `σ²_pre`, and what is left.
    pub residual: f64,
    /// The mean, by generalised least squares.
    pub mean: f64,
    /// The restricted log-likelihood at its maximum.
    pub log_likelihood: f64,
    /// How many scores there are.
    pub scores: usize,
}

impl ThreeWayComponents {
    /// What so many raters in so many exercises would give, crossed; as
    /// [`CrossedStudy::decision`](super::CrossedStudy::decision).
    ///
    /// # Undefined
    /// No levels.
    ///
    /// # Source
    /// Brennan (2001), Generalizability Theory, chapter 4.
    pub fn decision(&self, raters: usize, exercises: usize) -> Result<Decision, Undefined> {
        if raters == 0 || exercises == 0 {
            return Err(Undefined::TooFewRaters);
        }
        let (r, e) = (number(raters), number(exercises));
        let relative = self.person_rater / r + self.person_exercise / e + self.residual / (r * e);
        let facets = self.rater / r + self.exercise / e + self.rater_exercise / (r * e);
        Ok(Decision::new(self.person, relative, relative + facets))
    }
}

/// More scores than this ask for hours: the work grows with their third power.
const MOST_SCORES: usize = 2000;

/// Variance components of persons, raters and exercises and all their pairs, from every score there is.
///
/// Maximises −½ (log |V| + log (1′ V⁻¹ 1) + y′ P y + (N − 1) log 2π), V = Σ `σ²_t` `Z_t` `Z_t`′ + `σ²_pre` I over p, r, e, pr, pe and
/// re, by Fisher scoring with halved steps and no component below 0. The work grows with N³: a thousand scores take
/// seconds.
///
/// # Range
/// Variances in squared units of the scale, 0 or more.
///
/// # Missing ratings
/// Every score counts; no cell needs to be there. Gaps are taken to be unrelated to the missing values.
///
/// # Undefined
/// Fewer than two persons, raters or exercises; more than 2,000 scores; scores that are all equal or not finite; so few
/// or such scores that the effects cannot be told apart, or that nothing is left over.
///
/// # Source
/// Patterson & Thompson (1971), Biometrika 58, 545–554; for generalizability: Brennan (2001), Generalizability Theory,
/// chapter 7, on unbalanced designs.
///
/// # Examples
/// ```
/// use wakker::stats::{Score, three_way_components};
///
/// let values = [3, 2, 4, 4, 2, 1, 1, 2, 4, 3, 3, 3, 2, 2, 1, 3, 4, 4, 3, 2, 1, 1, 2, 2, 4, 3, 4];
/// let scores: Vec<Score> = (0..27)
///     .map(|at| Score { person: at / 9, rater: at / 3 % 3, exercise: at % 3, value: f64::from(values[at]) })
///     .collect();
/// // Without the last one.
/// let found = three_way_components(&scores[..26]).expect("linked");
/// assert!(found.residual > 0.0 && found.scores == 26);
/// ```
pub fn three_way_components(scores: &[Score]) -> Result<ThreeWayComponents, Undefined> {
    let model = Model::new(scores)?;
    let found = model.maximum()?;
    let (square, count) = (model.scale.powi(2), number(scores.len()));
    let variance = |t: usize| finite(found.at[t] * square);
    Ok(ThreeWayComponents {
        person: variance(0)?,
        rater: variance(1)?,
        exercise: variance(2)?,
        person_rater: variance(3)?,
        person_exercise: variance(4)?,
        rater_exercise: variance(5)?,
        residual: variance(6)?,
        mean: finite(model.centre + model.scale * found.place.mean)?,
        log_likelihood: finite(found.place.log_likelihood - (count - 1.0) * model.scale.ln())?,
        scores: scores.len(),
    })
}

/// The components without the residual.
const EFFECTS: usize = 6;

struct Model {
    /// For each effect the group of each score, and how many groups.
    groups: [(Vec<usize>, usize); EFFECTS],
    /// Scores around 0 and of variance 1.
    y: Vec<f64>,
    centre: f64,
    scale: f64,
}

/// The likelihood at one place, with its slope and its expected curvature.
struct Place {
    log_likelihood: f64,
    mean: f64,
    score: Vec<f64>,
    information: Vec<Vec<f64>>,
}

struct Maximum {
    at: Vec<f64>,
    place: Place,
}

impl Model {
    fn new(scores: &[Score]) -> Result<Self, Undefined> {
        if scores.len() > MOST_SCORES || scores.iter().any(|score| !score.value.is_finite()) {
            return Err(Undefined::OutOfRange);
        }
        let by = |key: &dyn Fn(&Score) -> (usize, usize)| {
            let mut known = BTreeMap::new();
            let place = |score| {
                let next = known.len();
                *known.entry(key(score)).or_insert(next)
            };
            let places: Vec<usize> = scores.iter().map(place).collect();
            (places, known.len())
        };
        let groups = [
            by(&|score| (score.person, 0)),
            by(&|score| (score.rater, 0)),
            by(&|score| (score.exercise, 0)),
            by(&|score| (score.person, score.rater)),
            by(&|score| (score.person, score.exercise)),
            by(&|score| (score.rater, score.exercise)),
        ];
        if groups[0].1 < 2 {
            return Err(Undefined::TooFewTargets);
        }
        if groups[1].1 < 2 || groups[2].1 < 2 {
            return Err(Undefined::TooFewRaters);
        }
        let n = number(scores.len());
        let centre = finite(scores.iter().map(|score| score.value / n).sum())?;
        let spread = scores.iter().map(|score| (score.value - centre).powi(2));
        let scale = finite((spread.sum::<f64>() / n).sqrt())?;
        let largest = scores.iter().map(|score| score.value.abs());
        if scale <= 1e-14 * largest.fold(0.0, f64::max) {
            return Err(Undefined::NoVariation);
        }
        let y = scores.iter().map(|score| (score.value - centre) / scale);
        Ok(Self {
            groups,
            y: y.collect(),
            centre,
            scale,
        })
    }

    fn maximum(&self) -> Result<Maximum, Undefined> {
        let mut at = vec![0.1; EFFECTS + 1];
        at[0] = 0.3;
        at[EFFECTS] = 0.3;
        let mut place = self.place(&at).ok_or(Undefined::OutOfRange)?;
        for _ in 0..200 {
            let free: Vec<usize> = (0..=EFFECTS)
                .filter(|t| at[*t] > 0.0 || place.score[*t] > 0.0)
                .collect();
            let table = free.iter().map(|t| {
                let line = free.iter().map(|u| place.information[*t][*u]);
                line.collect()
            });
            let (inverse, _) = inverted(table.collect()).ok_or(Undefined::NotLinked)?;
            let slope: Vec<f64> = free.iter().map(|t| place.score[*t]).collect();
            let step: Vec<f64> = inverse.iter().map(|line| dot(line, &slope)).collect();
            let Some((tried, found)) = self.uphill(&at, &place, &free, &step) else {
                break;
            };
            let pairs = tried.iter().zip(&at);
            let moved = pairs
                .map(|(new, old)| (new - old).abs())
                .fold(0.0, f64::max);
            (at, place) = (tried, found);
            if at[EFFECTS] < 1e-7 {
                return Err(Undefined::NothingLeftOver);
            }
            if moved < 1e-10 {
                break;
            }
        }
        Ok(Maximum { at, place })
    }

    /// The first place along a step, halved again and again, that is no lower.
    fn uphill(
        &self,
        at: &[f64],
        place: &Place,
        free: &[usize],
        step: &[f64],
    ) -> Option<(Vec<f64>, Place)> {
        let rounding = 1e-12 * place.log_likelihood.abs().max(1.0);
        let mut length = 1.0;
        while length > 1e-9 {
            let mut tried = at.to_vec();
            for (t, step) in free.iter().zip(step) {
                tried[*t] = (at[*t] + length * step).max(0.0);
            }
            // What is left over may shrink, but not to nothing in one step.
            tried[EFFECTS] = tried[EFFECTS].max(at[EFFECTS] / 10.0);
            if let Some(found) = self.place(&tried)
                && found.log_likelihood >= place.log_likelihood - rounding
            {
                return Some((tried, found));
            }
            length /= 2.0;
        }
        None
    }

    fn place(&self, at: &[f64]) -> Option<Place> {
        let n = self.y.len();
        let mut v = vec![vec![0.0; n]; n];
        for (j, line) in v.iter_mut().enumerate() {
            line[j] += at[EFFECTS];
            for ((group, _), component) in self.groups.iter().zip(at) {
                for (cell, other) in line.iter_mut().zip(group) {
                    if *other == group[j] {
                        *cell += component;
                    }
                }
            }
        }
        let (mut p, log_v) = inverted(v)?;
        // P = V⁻¹ − V⁻¹ 1 1′ V⁻¹ / (1′ V⁻¹ 1).
        let sums: Vec<f64> = p.iter().map(|line| line.iter().sum()).collect();
        let whole: f64 = sums.iter().sum();
        let mean = dot(&sums, &self.y) / whole;
        for (line, own) in p.iter_mut().zip(&sums) {
            for (cell, other) in line.iter_mut().zip(&sums) {
                *cell -= own * other / whole;
            }
        }
        let projected: Vec<f64> = p.iter().map(|line| dot(line, &self.y)).collect();
        // Z′ P for each effect, and P itself for the residual.
        let mut halves: Vec<Vec<Vec<f64>>> = self
            .groups
            .iter()
            .map(|(group, count)| summed(group, *count, &p))
            .collect();
        let trace: f64 = (0..n).map(|j| p[j][j]).sum();
        halves.push(p);
        let mut score = Vec::new();
        let mut information = vec![vec![0.0; EFFECTS + 1]; EFFECTS + 1];
        for t in 0..=EFFECTS {
            let (trace_t, fit_t) = match self.groups.get(t) {
                Some((group, count)) => {
                    let half = &halves[t];
                    let own = group.iter().enumerate();
                    let trace: f64 = own.map(|(j, place)| half[*place][j]).sum();
                    let mut parts = vec![0.0; *count];
                    for (place, value) in group.iter().zip(&projected) {
                        parts[*place] += value;
                    }
                    (trace, dot(&parts, &parts))
                }
                None => (trace, dot(&projected, &projected)),
            };
            score.push(-0.5 * (trace_t - fit_t));
            let line: Vec<f64> = (0..=t).map(|u| self.shared(&halves[t], u)).collect();
            for (u, shared) in line.into_iter().enumerate() {
                information[t][u] = shared;
                information[u][t] = shared;
            }
        }
        let fit = dot(&self.y, &projected);
        let log_pi = (2.0 * std::f64::consts::PI).ln();
        let log_likelihood = -0.5 * (log_v + whole.ln() + fit + (number(n) - 1.0) * log_pi);
        (log_likelihood.is_finite() && fit >= 0.0).then_some(Place {
            log_likelihood,
            mean,
            score,
            information,
        })
    }

    /// ½ tr(P `K_t` P `K_u`) = ½ Σ (`Z_t`′ P `Z_u`)², from `Z_t`′ P.
    fn shared(&self, half: &[Vec<f64>], u: usize) -> f64 {
        let squares = half.iter().map(|line| match self.groups.get(u) {
            Some((group, count)) => {
                let mut parts = vec![0.0; *count];
                for (place, value) in group.iter().zip(line) {
                    parts[*place] += value;
                }
                dot(&parts, &parts)
            }
            None => dot(line, line),
        });
        0.5 * squares.sum::<f64>()
    }
}

/// Z′ P: the lines of each group added up.
fn summed(group: &[usize], count: usize, p: &[Vec<f64>]) -> Vec<Vec<f64>> {
    let mut sums = vec![vec![0.0; p.len()]; count];
    for (place, line) in group.iter().zip(p) {
        for (sum, value) in sums[*place].iter_mut().zip(line) {
            *sum += value;
        }
    }
    sums
}
