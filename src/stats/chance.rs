//! Percent agreement and the coefficients that correct it for chance, for any number of raters, with missing
//! ratings and weights.
//!
//! Notation, as in Gwet (2014): target i of n, category k of q, `n_ik` raters put i in k, `r_i` = Σ `n_ik`,
//! `n*_ik` = Σ `w_kl` `n_il`, n' targets with `r_i` ≥ 2, `π_k` = (1/n) Σ `n_ik` / `r_i`.

use super::coded::{Coded, Unit};
use super::coefficient::{Coefficient, ROUNDING, Undefined, finite, number, standard_error};
use super::expectation::{Chance, Expectation};
use super::matrix::Matrix;
use super::weights::{Categories, Weights};

/// The share of pairs of raters that agree, each target counting once.
///
/// `p_a` = (1/n') Σ Σ `n_ik` (`n*_ik` − 1) / (`r_i` (`r_i` − 1)), over targets with two ratings or more. With
/// [`Weights::Within`]`(1.0)` the share within one point.
///
/// # Range
/// Share, 0 to 1; 1 is full agreement. Not corrected for chance.
///
/// # Missing ratings
/// A target counts with the ratings it has; with fewer than two it is left out. Targets rated once do widen the
/// standard error, because nobody knew beforehand which ones they would be.
///
/// # Undefined
/// Fewer than two raters; no target rated twice; a rating that is not a category. No standard error for one target.
///
/// # Source
/// Gwet (2014), Handbook of Inter-Rater Reliability, 4th ed., chapters 2 and 5.
///
/// # Examples
/// Gwet's four raters and twelve subjects, as in the package irrCAC:
/// ```
/// use wakker::stats::{Categories, Matrix, Weights, percent_agreement};
///
/// let rows = ["11-1", "2232", "3333", "3333", "2222", "1234", "4444", "1121", "2222", "-555", "--11", "--3-"];
/// let ratings = Matrix::new(rows.map(|row| row.chars().map(|c| c.to_digit(10).map(f64::from)).collect::<Vec<_>>()))?;
/// let categories = Categories::new([1.0, 2.0, 3.0, 4.0, 5.0]).expect("ascending");
/// let agreed = percent_agreement(&ratings, &categories, &Weights::Identity).expect("defined");
/// assert_eq!(format!("{:.7}", agreed.value), "0.8181818");
/// # Ok::<(), wakker::stats::BadMatrix>(())
/// ```
pub fn percent_agreement(
    ratings: &Matrix,
    categories: &Categories,
    weights: &Weights,
) -> Result<Coefficient, Undefined> {
    let coded = Coded::new(ratings, categories, weights)?;
    let value = observed(&coded);
    let scale = coded.rated / number(coded.paired);
    coefficient(&coded, value, None, |unit| scale * share_agreeing(unit))
}

/// Brennan and Prediger's coefficient: chance is every category as likely.
///
/// (`p_a` − `p_e`) / (1 − `p_e`), `p_e` = `T_w` / q², `T_w` = Σ `w_kl`. Also known as Bennett's S and Randolph's
/// free-marginal kappa; of two raters and two categories the PABAK of Byrt, Bishop & Carlin (1993), 2 `p_o` − 1.
///
/// # Range
/// Dimensionless, at most 1; 0 is chance.
///
/// # Missing ratings
/// As [`percent_agreement`].
///
/// # Undefined
/// As [`percent_agreement`]; also when one category is declared, or all weights are 1.
///
/// # Source
/// Brennan & Prediger (1981), Educ. Psychol. Meas. 41, 687–699; weights and variance: Gwet (2014), chapters 4 and 5.
///
/// # Examples
/// Feinstein and Cicchetti's table of 40, 9, 6 and 45, with agreement .85:
/// ```
/// use wakker::stats::{Categories, Matrix, Weights, brennan_prediger};
///
/// let cells = [([1.0, 1.0], 40), ([1.0, 2.0], 9), ([2.0, 1.0], 6), ([2.0, 2.0], 45)];
/// let ratings = Matrix::complete(cells.into_iter().flat_map(|(row, n)| std::iter::repeat_n(row, n)))?;
/// let categories = Categories::new([1.0, 2.0]).expect("ascending");
/// let s = brennan_prediger(&ratings, &categories, &Weights::Identity).expect("defined");
/// assert!((s.value - 0.70).abs() < 1e-12);
/// # Ok::<(), wakker::stats::BadMatrix>(())
/// ```
pub fn brennan_prediger(
    ratings: &Matrix,
    categories: &Categories,
    weights: &Weights,
) -> Result<Coefficient, Undefined> {
    corrected(ratings, categories, weights, Chance::BrennanPrediger)
}

/// Gwet's AC1, with weights AC2: stays near percent agreement where one category prevails.
///
/// (`p_a` − `p_e`) / (1 − `p_e`), `p_e` = `T_w` / (q (q − 1)) Σ `π_k` (1 − `π_k`).
///
/// # Range
/// Dimensionless, at most 1; 0 is chance.
///
/// # Missing ratings
/// As [`percent_agreement`]; a target rated once counts in `π_k`.
///
/// # Undefined
/// As [`percent_agreement`]. Defined when all ratings are equal: then 1.
///
/// # Source
/// Gwet (2008), Br. J. Math. Stat. Psychol. 61, 29–48; Gwet (2014), chapters 4 and 5.
///
/// # Examples
/// Gwet's four raters and twelve subjects: AC1 .77544, standard error .14295, lower limit .461.
/// ```
/// use wakker::stats::{Categories, Matrix, Weights, gwet_ac};
///
/// let rows = ["11-1", "2232", "3333", "3333", "2222", "1234", "4444", "1121", "2222", "-555", "--11", "--3-"];
/// let ratings = Matrix::new(rows.map(|row| row.chars().map(|c| c.to_digit(10).map(f64::from)).collect::<Vec<_>>()))?;
/// let categories = Categories::new([1.0, 2.0, 3.0, 4.0, 5.0]).expect("ascending");
/// let ac1 = gwet_ac(&ratings, &categories, &Weights::Identity).expect("defined");
/// assert_eq!(format!("{:.5}", ac1.value), "0.77544");
/// assert_eq!(format!("{:.5}", ac1.standard_error.expect("more than one target")), "0.14295");
/// assert_eq!(format!("{:.3}", ac1.interval().expect("an error").0), "0.461");
/// # Ok::<(), wakker::stats::BadMatrix>(())
/// ```
pub fn gwet_ac(
    ratings: &Matrix,
    categories: &Categories,
    weights: &Weights,
) -> Result<Coefficient, Undefined> {
    corrected(ratings, categories, weights, Chance::Gwet)
}

/// Fleiss' kappa: Scott's pi for any number of raters; with two raters and no gaps it is that.
///
/// (`p_a` − `p_e`) / (1 − `p_e`), `p_e` = Σ `w_kl` `π_k` `π_l`.
///
/// # Range
/// Dimensionless, at most 1; 0 is chance.
///
/// # Missing ratings
/// As [`percent_agreement`]; a target rated once counts in `π_k`.
///
/// # Undefined
/// As [`percent_agreement`]; also when a single category was used.
///
/// # Source
/// Fleiss (1971), Psychol. Bull. 76, 378–382; missing ratings, weights and variance: Gwet (2014), chapters 2, 3
/// and 5.
///
/// # Examples
/// Two raters that differ on one target of four:
/// ```
/// use wakker::stats::{Categories, Matrix, Weights, fleiss_kappa};
///
/// let ratings = Matrix::complete([[1.0, 1.0], [1.0, 2.0], [2.0, 2.0], [2.0, 2.0]])?;
/// let categories = Categories::new([1.0, 2.0]).expect("ascending");
/// let kappa = fleiss_kappa(&ratings, &categories, &Weights::Identity).expect("two categories");
/// assert!((kappa.value - 7.0 / 15.0).abs() < 1e-12);
/// # Ok::<(), wakker::stats::BadMatrix>(())
/// ```
pub fn fleiss_kappa(
    ratings: &Matrix,
    categories: &Categories,
    weights: &Weights,
) -> Result<Coefficient, Undefined> {
    corrected(ratings, categories, weights, Chance::Fleiss)
}

/// Conger's kappa: Cohen's kappa for any number of raters. With two raters and no gaps it is Cohen's.
///
/// (`p_a` − `p_e`) / (1 − `p_e`), `p_e` = Σ `w_kl` (`p̄_k` `p̄_l` − `s²_kl` / r), with `p_gk` the share of k among
/// the ratings of rater g, `p̄_k` its mean and `s²_kl` its covariance over raters.
///
/// # Range
/// Dimensionless, at most 1; 0 is chance.
///
/// # Missing ratings
/// As [`percent_agreement`]; each rater's distribution rests on all ratings that rater gave. A rater without
/// ratings is left out.
///
/// # Undefined
/// As [`percent_agreement`]; also when a single category was used.
///
/// # Source
/// Conger (1980), Psychol. Bull. 88, 322–328; missing ratings, weights and variance: Gwet (2014), chapters 2, 3 and 5.
///
/// # Examples
/// Gwet's four raters and twelve subjects: .76282, standard error .14917.
/// ```
/// use wakker::stats::{Categories, Matrix, Weights, conger_kappa};
///
/// let rows = ["11-1", "2232", "3333", "3333", "2222", "1234", "4444", "1121", "2222", "-555", "--11", "--3-"];
/// let ratings = Matrix::new(rows.map(|row| row.chars().map(|c| c.to_digit(10).map(f64::from)).collect::<Vec<_>>()))?;
/// let categories = Categories::new([1.0, 2.0, 3.0, 4.0, 5.0]).expect("ascending");
/// let kappa = conger_kappa(&ratings, &categories, &Weights::Identity).expect("defined");
/// assert_eq!(format!("{:.5}", kappa.value), "0.76282");
/// assert_eq!(format!("{:.5}", kappa.standard_error.expect("more than one target")), "0.14917");
/// # Ok::<(), wakker::stats::BadMatrix>(())
/// ```
pub fn conger_kappa(
    ratings: &Matrix,
    categories: &Categories,
    weights: &Weights,
) -> Result<Coefficient, Undefined> {
    corrected(ratings, categories, weights, Chance::Conger)
}

/// `a_i` = Σ `n_ik` (`n*_ik` − 1) / (`r_i` (`r_i` − 1)).
fn share_agreeing(unit: &Unit) -> f64 {
    if unit.paired() {
        unit.agreeing() / (unit.raters * (unit.raters - 1.0))
    } else {
        0.0
    }
}

/// `p_a`.
fn observed(coded: &Coded) -> f64 {
    coded.sum(share_agreeing) / number(coded.paired)
}

fn corrected(
    ratings: &Matrix,
    categories: &Categories,
    weights: &Weights,
    chance: Chance,
) -> Result<Coefficient, Undefined> {
    let coded = Coded::new(ratings, categories, weights)?;
    let expectation = Expectation::new(&coded, chance);
    let p_e = finite(expectation.agreement)?;
    let room = 1.0 - p_e;
    if room < ROUNDING {
        return Err(Undefined::OneCategory);
    }
    let value = (observed(&coded) - p_e) / room;
    let scale = coded.rated / number(coded.paired);
    // Gwet (2014), chapter 5: c*_i = c_i − 2 (1 − c) (e_i − p_e) / (1 − p_e).
    coefficient(&coded, value, Some(p_e), |unit| {
        let own = if unit.paired() {
            scale * (share_agreeing(unit) - p_e) / room
        } else {
            0.0
        };
        own - 2.0 * (1.0 - value) * (expectation.of(unit) - p_e) / room
    })
}

/// A coefficient with its linearised standard error, from the part that each target has in it.
fn coefficient(
    coded: &Coded,
    value: f64,
    expected: Option<f64>,
    part: impl Fn(&Unit) -> f64,
) -> Result<Coefficient, Undefined> {
    let n = coded.rated;
    let squares = coded.sum(|unit| (part(unit) - value).powi(2));
    Ok(Coefficient {
        value: finite(value)?,
        expected,
        standard_error: standard_error(squares, n),
        degrees: n - 1.0,
        targets: coded.paired,
        raters: coded.raters,
        omitted: coded.targets - coded.paired,
    })
}
