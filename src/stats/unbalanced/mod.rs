//! Variance components of persons, raters and exercises from scores with gaps.

mod design;
mod maximum;
mod place;
mod solution;
mod table;

use design::{ALL, Design};

use super::coefficient::{Undefined, finite, number};
use super::generalizability::Decision;

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

/// Variance components of persons, raters and exercises and all their pairs, from every score there is.
///
/// Maximises −½ (log |V| + log (1′ V⁻¹ 1) + y′ P y + (N − 1) log 2π), V = Σ `σ²_t` `Z_t` `Z_t`′ + `σ²_pre` I over p, r, e, pr, pe and
/// re, by Fisher scoring with halved steps and no component below 0, and by Newton's steps near the top. A handful of
/// scores may have more than one maximum; this finds one uphill from a start that is the same for all scores.
///
/// The work grows with the scores as long as there are few for each person, or for each rater or exercise, whichever
/// makes the least of it: 10,200 scores of 1,700 persons by 30 raters take a tenth of a second, ten times as many about
/// one. It grows with the third power of the pairs of levels that occur of the other two facets.
///
/// # Range
/// Variances in squared units of the scale, 0 or more.
///
/// # Missing ratings
/// Every score counts; no cell needs to be there. Gaps are taken to be unrelated to the missing values.
///
/// # Undefined
/// Fewer than two persons, raters or exercises; scores that are all equal or not finite; so few or such scores that the
/// effects cannot be told apart, or that nothing is left over; more than some 2,000 pairs of levels in whichever two
/// facets have the fewest, or about as many scores for one level of the third, which would take minutes.
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
    let design = Design::new(scores)?;
    let found = design.maximum()?;
    let (square, count) = (design.scale.powi(2), number(scores.len()));
    let mut variances = [0.0; ALL];
    for (t, component) in found.at.iter().enumerate() {
        variances[design.original(t)] = finite(component * square)?;
    }
    let [
        person,
        rater,
        exercise,
        person_rater,
        person_exercise,
        rater_exercise,
        residual,
    ] = variances;
    Ok(ThreeWayComponents {
        person,
        rater,
        exercise,
        person_rater,
        person_exercise,
        rater_exercise,
        residual,
        mean: finite(design.centre + design.scale * found.place.mean)?,
        log_likelihood: finite(found.place.log_likelihood - (count - 1.0) * design.scale.ln())?,
        scores: scores.len(),
    })
}
