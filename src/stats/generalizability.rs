//! Generalizability theory by the analysis of variance: where the variance of scores comes from, and what other numbers
//! of assessors or exercises would give.

use super::coefficient::{Undefined, finite, number};
use super::three_way::Scores;

/// One effect of a study.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct Effect {
    /// MS.
    pub mean_square: f64,
    /// Its degrees of freedom.
    pub degrees: f64,
    /// σ²: the variance component as it comes out; an estimate below 0 is kept here and counts as 0 in decisions.
    pub variance: f64,
    /// √(Σ 2 (c MS)² / (df + 2)) over the mean squares that make the component.
    pub standard_error: f64,
}

/// Persons by items by occasions, each person once under each pair of them; such as candidates, assessors, exercises.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct CrossedStudy {
    /// p: persons.
    pub person: Effect,
    /// i: the first facet.
    pub first: Effect,
    /// o: the second facet.
    pub second: Effect,
    /// pi.
    pub person_first: Effect,
    /// po.
    pub person_second: Effect,
    /// io.
    pub both_facets: Effect,
    /// pio, and what is left.
    pub residual: Effect,
    /// The mean of all scores.
    pub mean: f64,
    /// How many persons, levels of the first facet and levels of the second.
    pub levels: (usize, usize, usize),
}

/// Persons by raters within tasks, p × (r:t): every task has raters of its own, who rate all persons.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct NestedStudy {
    /// p: persons.
    pub person: Effect,
    /// t: tasks.
    pub task: Effect,
    /// r:t.
    pub rater: Effect,
    /// pt.
    pub person_task: Effect,
    /// pr:t, and what is left.
    pub residual: Effect,
    /// The mean of all scores.
    pub mean: f64,
    /// How many persons, tasks, and raters of each task.
    pub levels: (usize, usize, usize),
}

/// What a planned procedure would give.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct Decision {
    /// σ²(τ): of the persons' universe scores.
    pub universe: f64,
    /// σ²(δ): of comparisons between persons.
    pub relative_error: f64,
    /// σ²(Δ): of the scores themselves.
    pub absolute_error: f64,
    /// Eρ²: the generalizability coefficient; undefined without any variance.
    pub generalizability: Result<f64, Undefined>,
    /// Φ: the index of dependability.
    pub dependability: Result<f64, Undefined>,
}

impl Decision {
    pub(super) fn new(universe: f64, relative_error: f64, absolute_error: f64) -> Self {
        let share = |error: f64| {
            if universe + error > 0.0 {
                finite(universe / (universe + error))
            } else {
                Err(Undefined::NoVariation)
            }
        };
        Self {
            universe,
            relative_error,
            absolute_error,
            generalizability: share(relative_error),
            dependability: share(absolute_error),
        }
    }

    /// The standard errors of measurement, √σ²(δ) and √σ²(Δ), in units of the scale.
    pub fn standard_errors(&self) -> (f64, f64) {
        (self.relative_error.sqrt(), self.absolute_error.sqrt())
    }
}

/// A component from signed mean squares with their degrees, over a divisor.
fn effect(own: (f64, f64), parts: &[(f64, (f64, f64))], divisor: f64) -> Effect {
    let sum: f64 = parts.iter().map(|(sign, (square, _))| sign * square).sum();
    let spread = parts.iter();
    let spread: f64 = spread
        .map(|(_, (square, degrees))| 2.0 * (square / divisor).powi(2) / (degrees + 2.0))
        .sum();
    Effect {
        mean_square: own.0,
        degrees: own.1,
        variance: sum / divisor,
        standard_error: spread.sqrt(),
    }
}

/// A crossed study p × i × o with one score in each cell, as `scores[p][i][o]`.
///
/// `σ²_pio` = `MS_pio`; `σ²_pi` = (`MS_pi` − `MS_pio`) / `n_o`, alike for po and io; `σ²_p` = (`MS_p` − `MS_pi` − `MS_po` + `MS_pio`) /
/// (`n_i` `n_o`), alike for i and o.
///
/// # Range
/// Variances in squared units of the scale. Components are kept below 0; that happens where the true one is near 0.
///
/// # Missing ratings
/// Not allowed: each cell needs its score. With gaps use [`three_way_components`](super::three_way_components).
///
/// # Undefined
/// Fewer than two persons or levels of a facet; another number of scores from person to person; scores that are not
/// finite.
///
/// # Source
/// Brennan (2001), Generalizability Theory, chapters 3 and 4; standard errors: the same, chapter 6.
///
/// # Examples
/// Two persons, two assessors, two exercises.
/// ```
/// use wakker::stats::crossed_study;
///
/// let scores = [vec![vec![1.0, 2.0], vec![2.0, 3.0]], vec![vec![3.0, 4.0], vec![4.0, 5.0]]];
/// let study = crossed_study(&scores).expect("complete");
/// assert_eq!((study.person.variance, study.first.variance, study.residual.variance), (2.0, 0.5, 0.0));
/// assert_eq!(study.decision(2, 2).expect("levels").generalizability, Ok(1.0));
/// ```
#[expect(clippy::similar_names, reason = "the letters of the book")]
pub fn crossed_study(scores: &[Vec<Vec<f64>>]) -> Result<CrossedStudy, Undefined> {
    let table = Scores::new(scores)?;
    let [n_p, n_i, n_o] = table.sizes.map(number);
    let mean = |p, i, o| table.means([p, i, o]);
    let grand = mean(false, false, false);
    let (p, i, o) = (
        mean(true, false, false),
        mean(false, true, false),
        mean(false, false, true),
    );
    let (pi, po, io) = (
        mean(true, true, false),
        mean(true, false, true),
        mean(false, true, true),
    );
    let main = |own: &[f64], degrees| table.mean_square(&[(1.0, own), (-1.0, &grand)], degrees);
    let pair = |both: &[f64], one: &[f64], other: &[f64], degrees| {
        let parts = [(1.0, both), (-1.0, one), (-1.0, other), (1.0, &grand[..])];
        table.mean_square(&parts, degrees)
    };
    let (f_p, f_i, f_o) = (n_p - 1.0, n_i - 1.0, n_o - 1.0);
    let (ms_p, ms_i, ms_o) = (main(&p, f_p)?, main(&i, f_i)?, main(&o, f_o)?);
    let ms_pi = pair(&pi, &p, &i, f_p * f_i)?;
    let ms_po = pair(&po, &p, &o, f_p * f_o)?;
    let ms_io = pair(&io, &i, &o, f_i * f_o)?;
    let all: [(f64, &[f64]); 8] = [
        (1.0, &table.cells),
        (-1.0, &pi),
        (-1.0, &po),
        (-1.0, &io),
        (1.0, &p),
        (1.0, &i),
        (1.0, &o),
        (-1.0, &grand),
    ];
    let ms_pio = table.mean_square(&all, f_p * f_i * f_o)?;
    let of_one = |own, one, other, divisor| {
        let parts = [(1.0, own), (-1.0, one), (-1.0, other), (1.0, ms_pio)];
        effect(own, &parts, divisor)
    };
    let of_two = |own, divisor| effect(own, &[(1.0, own), (-1.0, ms_pio)], divisor);
    Ok(CrossedStudy {
        person: of_one(ms_p, ms_pi, ms_po, n_i * n_o),
        first: of_one(ms_i, ms_pi, ms_io, n_p * n_o),
        second: of_one(ms_o, ms_po, ms_io, n_p * n_i),
        person_first: of_two(ms_pi, n_o),
        person_second: of_two(ms_po, n_i),
        both_facets: of_two(ms_io, n_p),
        residual: effect(ms_pio, &[(1.0, ms_pio)], 1.0),
        mean: finite(table.origin + grand[0])?,
        levels: (table.sizes[0], table.sizes[1], table.sizes[2]),
    })
}

/// A nested study p × (r:t) with one score in each cell, as `scores[p][t][r]`.
///
/// `σ²_prt` = `MS_pr:t`; `σ²_pt` = (`MS_pt` − `MS_pr:t`) / `n_r`; `σ²_r:t` = (`MS_r:t` − `MS_pr:t`) / `n_p`; `σ²_p` = (`MS_p` − `MS_pt`) /
/// (`n_t` `n_r`); `σ²_t` = (`MS_t` − `MS_r:t` − `MS_pt` + `MS_pr:t`) / (`n_p` `n_r`).
///
/// # Range
/// As [`crossed_study`].
///
/// # Missing ratings
/// As [`crossed_study`].
///
/// # Undefined
/// As [`crossed_study`].
///
/// # Source
/// Brennan (2001), Generalizability Theory, chapters 3 and 4.
///
/// # Examples
/// ```
/// use wakker::stats::nested_study;
///
/// let scores = [vec![vec![1.0, 2.0], vec![2.0, 3.0]], vec![vec![3.0, 4.0], vec![4.0, 5.0]]];
/// let study = nested_study(&scores).expect("complete");
/// assert_eq!((study.person.variance, study.rater.variance), (2.0, 0.5));
/// ```
#[expect(clippy::similar_names, reason = "the letters of the book")]
pub fn nested_study(scores: &[Vec<Vec<f64>>]) -> Result<NestedStudy, Undefined> {
    let table = Scores::new(scores)?;
    let [n_p, n_t, n_r] = table.sizes.map(number);
    let mean = |p, t, r| table.means([p, t, r]);
    let (grand, p, t) = (
        mean(false, false, false),
        mean(true, false, false),
        mean(false, true, false),
    );
    let (pt, rt) = (mean(true, true, false), mean(false, true, true));
    let (f_p, f_t) = (n_p - 1.0, n_t - 1.0);
    let square = |parts: &[(f64, &[f64])], degrees| table.mean_square(parts, degrees);
    let ms_p = square(&[(1.0, &p), (-1.0, &grand)], f_p)?;
    let ms_t = square(&[(1.0, &t), (-1.0, &grand)], f_t)?;
    let ms_rt = square(&[(1.0, &rt), (-1.0, &t)], n_t * (n_r - 1.0))?;
    let parts: [(f64, &[f64]); 4] = [(1.0, &pt), (-1.0, &p), (-1.0, &t), (1.0, &grand)];
    let ms_pt = square(&parts, f_p * f_t)?;
    let parts: [(f64, &[f64]); 4] = [(1.0, &table.cells), (-1.0, &pt), (-1.0, &rt), (1.0, &t)];
    let ms_prt = square(&parts, f_p * n_t * (n_r - 1.0))?;
    let task = [(1.0, ms_t), (-1.0, ms_rt), (-1.0, ms_pt), (1.0, ms_prt)];
    Ok(NestedStudy {
        person: effect(ms_p, &[(1.0, ms_p), (-1.0, ms_pt)], n_t * n_r),
        task: effect(ms_t, &task, n_p * n_r),
        rater: effect(ms_rt, &[(1.0, ms_rt), (-1.0, ms_prt)], n_p),
        person_task: effect(ms_pt, &[(1.0, ms_pt), (-1.0, ms_prt)], n_r),
        residual: effect(ms_prt, &[(1.0, ms_prt)], 1.0),
        mean: finite(table.origin + grand[0])?,
        levels: (table.sizes[0], table.sizes[1], table.sizes[2]),
    })
}

impl CrossedStudy {
    /// What so many levels of the first facet and of the second would give: σ²(δ) = `σ²_pi` / n′ᵢ + `σ²_po` / n′ₒ + `σ²_pio` /
    /// (n′ᵢ n′ₒ), σ²(Δ) = σ²(δ) + `σ²_i` / n′ᵢ + `σ²_o` / n′ₒ + `σ²_io` / (n′ᵢ n′ₒ).
    ///
    /// # Undefined
    /// No levels.
    ///
    /// # Source
    /// Brennan (2001), chapter 4.
    pub fn decision(&self, first: usize, second: usize) -> Result<Decision, Undefined> {
        let (i, o) = planned(first, second)?;
        let relative = at_least_0(&self.person_first) / i
            + at_least_0(&self.person_second) / o
            + at_least_0(&self.residual) / (i * o);
        let facets = at_least_0(&self.first) / i
            + at_least_0(&self.second) / o
            + at_least_0(&self.both_facets) / (i * o);
        Ok(Decision::new(
            at_least_0(&self.person),
            relative,
            relative + facets,
        ))
    }

    /// The same where the first facet is fixed, such as the competences of a rubric: its share in `σ²_pi` belongs to what
    /// is measured, and only the levels there are count.
    ///
    /// # Undefined
    /// No levels.
    ///
    /// # Source
    /// Brennan (2001), chapter 4, mixed models.
    pub fn decision_with_first_fixed(&self, second: usize) -> Result<Decision, Undefined> {
        let (i, o) = planned(self.levels.1, second)?;
        let relative = at_least_0(&self.person_second) / o + at_least_0(&self.residual) / (i * o);
        let facets = at_least_0(&self.second) / o + at_least_0(&self.both_facets) / (i * o);
        Ok(Decision::new(
            at_least_0(&self.person) + at_least_0(&self.person_first) / i,
            relative,
            relative + facets,
        ))
    }

    /// Φ(λ): how dependable decisions at a cut score would be. With σ²(X̄) the error of the mean of this study,
    /// (σ²(τ) + (μ̂ − λ)² − σ²(X̄)) / (the same + σ²(Δ)).
    ///
    /// # Undefined
    /// No levels; nothing left of the signal, since the mean is too unsure for a cut so near it.
    ///
    /// # Source
    /// Brennan & Kane (1977), J. Educ. Meas. 14, 277–289; Brennan (2001), chapter 2.
    pub fn phi_lambda(&self, cut: f64, first: usize, second: usize) -> Result<f64, Undefined> {
        let decision = self.decision(first, second)?;
        let (p, i, o) = self.levels;
        let (p, i, o) = (number(p), number(i), number(o));
        let of_mean = at_least_0(&self.person) / p
            + at_least_0(&self.first) / i
            + at_least_0(&self.second) / o
            + at_least_0(&self.person_first) / (p * i)
            + at_least_0(&self.person_second) / (p * o)
            + at_least_0(&self.both_facets) / (i * o)
            + at_least_0(&self.residual) / (p * i * o);
        let signal = decision.universe + (self.mean - cut).powi(2) - of_mean;
        if signal.is_nan() || signal <= 0.0 {
            return Err(Undefined::OutOfRange);
        }
        finite(signal / (signal + decision.absolute_error))
    }
}

impl NestedStudy {
    /// What so many tasks with so many raters each would give: σ²(δ) = `σ²_pt` / n′ₜ + `σ²_pr:t` / (n′ₜ n′ᵣ),
    /// σ²(Δ) = σ²(δ) + `σ²_t` / n′ₜ + `σ²_r:t` / (n′ₜ n′ᵣ).
    ///
    /// # Undefined
    /// No levels.
    ///
    /// # Source
    /// Brennan (2001), chapter 4.
    pub fn decision(&self, tasks: usize, raters: usize) -> Result<Decision, Undefined> {
        let (t, r) = planned(tasks, raters)?;
        let relative = at_least_0(&self.person_task) / t + at_least_0(&self.residual) / (t * r);
        let facets = at_least_0(&self.task) / t + at_least_0(&self.rater) / (t * r);
        Ok(Decision::new(
            at_least_0(&self.person),
            relative,
            relative + facets,
        ))
    }
}

fn at_least_0(effect: &Effect) -> f64 {
    effect.variance.max(0.0)
}

fn planned(first: usize, second: usize) -> Result<(f64, f64), Undefined> {
    if first == 0 || second == 0 {
        return Err(Undefined::TooFewRaters);
    }
    Ok((number(first), number(second)))
}
