//! How many targets a study of agreement needs. Every figure is exact: round it up.

use super::coefficient::{Undefined, finite, number};
use super::distribution::{normal_quantile, t_quantile};

/// The risks that a test may run.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Risks {
    /// The chance of a finding where there is none.
    pub alpha: f64,
    /// The chance of finding what is there.
    pub power: f64,
    /// Whether the test looks both ways.
    pub two_sided: bool,
}

impl Default for Risks {
    /// 5 %, one-sided, and a power of 80 %.
    fn default() -> Self {
        Self {
            alpha: 0.05,
            power: 0.8,
            two_sided: false,
        }
    }
}

impl Risks {
    /// The normal quantiles of both.
    fn quantiles(self) -> Result<(f64, f64), Undefined> {
        let tail = if self.two_sided {
            self.alpha / 2.0
        } else {
            self.alpha
        };
        let sound = |share: f64| share > 0.0 && share < 1.0;
        if !sound(tail) || !sound(self.power) {
            return Err(Undefined::OutOfRange);
        }
        let quantile = |share| normal_quantile(share).ok_or(Undefined::OutOfRange);
        Ok((quantile(1.0 - tail)?, quantile(self.power)?))
    }
}

/// Targets to tell a true kappa from another one: two raters, two categories.
///
/// n = ((`z_α` √`Q_0` + `z_β` √`Q_1`) / (`κ_1` − `κ_0`))², Q = n Var(κ) of Fleiss, Cohen & Everitt for the shares
/// `margins` of the first category that the two raters give, at the kappa of the null hypothesis and at the true one.
///
/// # Range
/// Targets, above 0.
///
/// # Missing ratings
/// None are involved.
///
/// # Undefined
/// Equal kappas; margins that do not allow a kappa; risks or margins outside 0 to 1.
///
/// # Source
/// Cantor (1996), Psychol. Methods 1, 150–153; as `N.cohen.kappa` in the R package irr.
///
/// # Examples
/// A true .70 against .85, margins of one half: 96 targets.
/// ```
/// use wakker::stats::{Risks, targets_for_kappa};
///
/// let n = targets_for_kappa((0.5, 0.5), 0.7, 0.85, Risks::default()).expect("possible");
/// assert_eq!(n.ceil(), 96.0);
/// ```
pub fn targets_for_kappa(
    margins: (f64, f64),
    kappa: f64,
    null_kappa: f64,
    risks: Risks,
) -> Result<f64, Undefined> {
    let (z_alpha, z_beta) = risks.quantiles()?;
    let null = kappa_spread(margins, null_kappa)?.sqrt();
    let own = kappa_spread(margins, kappa)?.sqrt();
    finite(((z_alpha * null + z_beta * own) / (kappa - null_kappa)).powi(2))
}

/// Q: the variance of kappa times n, from the table that margins and kappa make.
fn kappa_spread((p1, p2): (f64, f64), kappa: f64) -> Result<f64, Undefined> {
    let (rows, columns) = ([p1, 1.0 - p1], [p2, 1.0 - p2]);
    let p_e = rows[0] * columns[0] + rows[1] * columns[1];
    let p_o = p_e + kappa * (1.0 - p_e);
    let both = (p_o - 1.0 + p1 + p2) / 2.0;
    let cells = [[both, p1 - both], [p2 - both, p_o - both]];
    if cells
        .iter()
        .flatten()
        .any(|cell| cell.is_nan() || *cell < -1e-12)
        || p_e >= 1.0
    {
        return Err(Undefined::OutOfRange);
    }
    let mut spread = -(kappa - p_e * (1.0 - kappa)).powi(2);
    for (k, line) in cells.iter().enumerate() {
        for (l, cell) in line.iter().enumerate() {
            let same = f64::from(u8::from(k == l));
            // Of row k its own weight is the column's share, of column l the row's.
            let part = same - (1.0 - kappa) * (columns[k] + rows[l]);
            spread += cell * part.powi(2);
        }
    }
    Ok(spread.max(0.0) / (1.0 - p_e).powi(2))
}

/// Targets for limits of an intraclass correlation of a given width: ICC(1) or ICC(C,1), 95 %.
///
/// n = 8 z² (1 − ρ)² (1 + (k − 1) ρ)² / (k (k − 1) w²) + 1. For two raters and ρ of .7 or more the approximation is a
/// little short: add 5 ρ, as Bonett advises.
///
/// # Range
/// Targets, above 1.
///
/// # Missing ratings
/// None are involved.
///
/// # Undefined
/// Fewer than two raters; a width that is not above 0; a correlation outside 0 to 1.
///
/// # Source
/// Bonett (2002), Stat. Med. 21, 1331–1335.
///
/// # Examples
/// ```
/// use wakker::stats::targets_for_icc_width;
///
/// assert_eq!(targets_for_icc_width(0.7, 3, 0.2).expect("possible").ceil(), 68.0);
/// ```
pub fn targets_for_icc_width(icc: f64, raters: usize, width: f64) -> Result<f64, Undefined> {
    if raters < 2 {
        return Err(Undefined::TooFewRaters);
    }
    if !(0.0..=1.0).contains(&icc) || width.is_nan() || width <= 0.0 {
        return Err(Undefined::OutOfRange);
    }
    let k = number(raters);
    let z = normal_quantile(0.975).ok_or(Undefined::OutOfRange)?;
    let spread = ((1.0 - icc) * (1.0 + (k - 1.0) * icc)).powi(2);
    finite(8.0 * z.powi(2) * spread / (k * (k - 1.0) * width.powi(2)) + 1.0)
}

/// Targets to tell a true intraclass correlation from another one.
///
/// n = 1 + 2 (`z_α` + `z_β`)² k / ((ln `C_0`)² (k − 1)), `C_0` = (1 + k `θ_0`) / (1 + k `θ_1`), θ = ρ / (1 − ρ).
///
/// # Range
/// Targets, above 1.
///
/// # Missing ratings
/// None are involved.
///
/// # Undefined
/// Fewer than two raters; equal correlations; correlations or risks outside 0 to 1.
///
/// # Source
/// Walter, Eliasziw & Donner (1998), Stat. Med. 17, 101–110.
///
/// # Examples
/// ```
/// use wakker::stats::{Risks, targets_for_icc};
///
/// assert_eq!(targets_for_icc(0.8, 0.7, 2, Risks::default()).expect("possible").ceil(), 117.0);
/// ```
pub fn targets_for_icc(
    icc: f64,
    null_icc: f64,
    raters: usize,
    risks: Risks,
) -> Result<f64, Undefined> {
    if raters < 2 {
        return Err(Undefined::TooFewRaters);
    }
    if [icc, null_icc].iter().any(|rho| !(0.0..1.0).contains(rho)) {
        return Err(Undefined::OutOfRange);
    }
    let (z_alpha, z_beta) = risks.quantiles()?;
    let k = number(raters);
    let spread = |rho: f64| 1.0 + k * rho / (1.0 - rho);
    let c = (spread(null_icc) / spread(icc)).ln();
    finite(1.0 + 2.0 * (z_alpha + z_beta).powi(2) * k / (c.powi(2) * (k - 1.0)))
}

/// Targets that bring the 95 % limits of a figure within a margin, from a pilot of so many targets with that standard
/// error.
///
/// The smallest n with t(0.975; n − 1) SE₀ √(n₀ / n) ≤ E, n₀ the targets of the pilot, E the half-width wanted; of many
/// targets that is n₀ (z SE₀ / E)².
///
/// # Range
/// Whole targets, 2 or more.
///
/// # Missing ratings
/// As many gaps as in the pilot are foreseen.
///
/// # Undefined
/// A margin that is not above 0; an error below 0.
///
/// # Source
/// Gwet (2014), Handbook of Inter-Rater Reliability, 4th ed., on the design of studies: the variance falls with 1 / n.
/// With Student's t in place of z, as the limits of few targets have it.
///
/// # Examples
/// ```
/// // A standard error of .25 on four targets: by z 96.04.
/// assert_eq!(wakker::stats::targets_for_margin(4, 0.25, 0.1), Ok(99.0));
/// ```
pub fn targets_for_margin(pilot: usize, error: f64, margin: f64) -> Result<f64, Undefined> {
    if margin.is_nan() || margin <= 0.0 || error.is_nan() || error < 0.0 {
        return Err(Undefined::OutOfRange);
    }
    let variance = number(pilot) * (error / margin).powi(2);
    let z = normal_quantile(0.975).ok_or(Undefined::OutOfRange)?;
    let mut n = finite((variance * z.powi(2)).ceil())?.max(2.0);
    // Student's t is wider by less with each target more, and of very many no wider.
    while n < 1e9 {
        let t = t_quantile(0.975, n - 1.0).ok_or(Undefined::OutOfRange)?;
        if variance * t.powi(2) <= n {
            break;
        }
        n += 1.0;
    }
    Ok(n)
}
