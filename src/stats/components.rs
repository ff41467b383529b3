//! Variance components by restricted maximum likelihood, for ratings with gaps, and intraclass correlations from
//! them.

use super::coefficient::{Undefined, finite};
use super::icc::IccUnit;
use super::likelihood::Likelihood;
use super::matrix::Matrix;
use super::maximum::maximum;

/// The components of `y_ij` = μ + `p_i` + `r_j` + `e_ij`: target, rater, and what is left.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct TwoWayComponents {
    /// `σ²_p`: between targets.
    pub target: f64,
    /// `σ²_r`: between raters, their severity.
    pub rater: f64,
    /// `σ²_e`: what is left.
    pub residual: f64,
    /// μ, by generalised least squares.
    pub mean: f64,
    /// The restricted log-likelihood at its maximum.
    pub log_likelihood: f64,
    /// k̂: the harmonic mean of the number of ratings per target.
    pub ratings_per_target: f64,
    /// Targets with a rating.
    pub targets: usize,
    /// Raters with a rating.
    pub raters: usize,
}

impl TwoWayComponents {
    /// Absolute agreement: `σ²_p` / (`σ²_p` + (`σ²_r` + `σ²_e`) / k), k = 1 for one rating and k̂ for the mean.
    ///
    /// # Range
    /// Dimensionless, 0 to 1.
    ///
    /// # Missing ratings
    /// As [`two_way_components`].
    ///
    /// # Undefined
    /// All components are 0, which [`two_way_components`] never gives.
    ///
    /// # Source
    /// ten Hove, Jorgensen & van der Ark (2024), Psychol. Methods 29, 967–979.
    pub fn agreement(&self, rating: IccUnit) -> Result<f64, Undefined> {
        let error = self.rater + self.residual;
        share(self.target, error, rating, self.ratings_per_target)
    }

    /// Consistency: `σ²_p` / (`σ²_p` + `σ²_e` / k), k = 1 for one rating and k̂ for the mean.
    ///
    /// # Range
    /// Dimensionless, 0 to 1.
    ///
    /// # Missing ratings
    /// As [`two_way_components`].
    ///
    /// # Undefined
    /// As [`TwoWayComponents::agreement`].
    ///
    /// # Source
    /// As [`TwoWayComponents::agreement`].
    pub fn consistency(&self, rating: IccUnit) -> Result<f64, Undefined> {
        share(self.target, self.residual, rating, self.ratings_per_target)
    }
}

fn share(target: f64, error: f64, rating: IccUnit, k: f64) -> Result<f64, Undefined> {
    let k = match rating {
        IccUnit::Single => 1.0,
        IccUnit::Average => k,
    };
    finite(target / (target + error / k))
}

/// Variance components of targets and raters, from every rating there is.
///
/// Maximises −½ (log |V| + log (1′ V⁻¹ 1) + y′ P y + (N − 1) log 2π), V = `σ²_p` `Z_p` `Z_p`′ + `σ²_r` `Z_r` `Z_r`′ + `σ²_e` I, with no component
/// below 0. Complete ratings with all components above 0 give those of the analysis of variance.
///
/// # Range
/// Variances in squared units of the scale, 0 or more.
///
/// # Missing ratings
/// Every rating counts, also that of a target rated once. Gaps are taken to be unrelated to the missing values.
///
/// # Undefined
/// Fewer than two targets or raters with ratings; targets and raters that fall apart into groups without a link, or
/// so few ratings that nothing is left over; ratings that the two explain fully, or that are all equal.
///
/// # Source
/// Patterson & Thompson (1971), Biometrika 58, 545–554; average information: Gilmour, Thompson & Cullis (1995),
/// Biometrics 51, 1440–1450; for interrater reliability: ten Hove, Jorgensen & van der Ark (2024), Psychol. Methods
/// 29, 967–979.
///
/// # Examples
/// Shrout and Fleiss' table, without gaps: the figures of the analysis of variance, .29 and .71.
/// ```
/// use wakker::stats::{Matrix, IccUnit, two_way_components};
///
/// let judged = [[9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7]];
/// let parts = two_way_components(&Matrix::complete(judged.map(|row| row.map(f64::from)))?).expect("linked");
/// assert_eq!(format!("{:.2}", parts.agreement(IccUnit::Single).expect("above 0")), "0.29");
/// assert_eq!(format!("{:.2}", parts.consistency(IccUnit::Single).expect("above 0")), "0.71");
/// # Ok::<(), wakker::stats::BadMatrix>(())
/// ```
pub fn two_way_components(ratings: &Matrix) -> Result<TwoWayComponents, Undefined> {
    let model = Likelihood::new(ratings)?;
    if model.raters() < 2 {
        return Err(Undefined::TooFewRaters);
    }
    let groups = model.groups();
    if groups > 1 || model.ratings() + groups <= model.targets() + model.raters() {
        return Err(Undefined::NotLinked);
    }
    let found = maximum(&model, [0.4, 0.1, 0.5])?;
    let [target, rater, residual] = found.components;
    Ok(TwoWayComponents {
        target,
        rater,
        residual,
        mean: found.mean,
        log_likelihood: found.log_likelihood,
        ratings_per_target: model.harmonic_mean(),
        targets: model.targets(),
        raters: model.raters(),
    })
}
