//! Intraclass correlations from the analysis of variance of complete targets.

use super::coefficient::{ROUNDING, Undefined, finite, number};
use super::distribution::{f_quantile, f_upper};
use super::matrix::Matrix;
use super::patterns::MISSING;

/// What the ratings of a target are taken to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Model {
    /// Each target has raters of its own, drawn at random: case 1.
    OneWay,
    /// The same raters, drawn at random, rate all targets, and their severity counts: absolute agreement, case 2.
    Agreement,
    /// The same raters rate all targets, and their severity does not count: consistency, case 3.
    Consistency,
}

/// Whose reliability is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IccUnit {
    /// That of one rater.
    Single,
    /// That of the mean of all raters.
    Average,
}

/// The mean squares of n targets rated by the same k raters.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct Anova {
    /// MSR: between targets, n − 1 degrees of freedom.
    pub targets_mean_square: f64,
    /// MSC: between raters, k − 1 degrees.
    pub raters_mean_square: f64,
    /// MSE: what is left, (n − 1) (k − 1) degrees.
    pub residual_mean_square: f64,
    /// MSW: within targets, n (k − 1) degrees.
    pub within_mean_square: f64,
    /// n: targets that all raters rated.
    pub targets: usize,
    /// k.
    pub raters: usize,
    /// Targets left out because a rating is missing.
    pub omitted: usize,
}

/// An intraclass correlation.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct Icc {
    /// The correlation. An estimate below 0 is kept.
    pub value: f64,
    /// F of the test that the true value is 0; none where nothing is left over and F has no bound.
    pub f: Option<f64>,
    /// The degrees of freedom of F.
    pub degrees: (f64, f64),
    /// The chance of an F this large when the true value is 0.
    pub p: f64,
    /// What it was computed from.
    pub anova: Anova,
    /// The model.
    pub model: Model,
    /// One rater, or the mean of all.
    pub rating: IccUnit,
}

/// The analysis of variance of targets by raters.
///
/// MSR = k Σ (x̄ᵢ. − x̄)² / (n − 1), MSC = n Σ (x̄.ⱼ − x̄)² / (k − 1), MSE from what both leave, MSW = Σ Σ (xᵢⱼ − x̄ᵢ.)² / (n (k − 1)).
///
/// # Range
/// Mean squares, in squared units of the scale, 0 or more.
///
/// # Missing ratings
/// A target with a missing rating is left out and counted. With many gaps use variance components instead.
///
/// # Undefined
/// Fewer than two raters; fewer than two complete targets.
///
/// # Source
/// Shrout & Fleiss (1979), Psychol. Bull. 86, 420–428.
///
/// # Examples
/// Six targets and four judges; the paper prints 11.24, 32.49, 1.02 and 6.26.
/// ```
/// use wakker::stats::{Matrix, anova};
///
/// let judged = [[9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7]];
/// let squares = anova(&Matrix::complete(judged.map(|row| row.map(f64::from)))?).expect("complete");
/// assert_eq!(format!("{:.2}", squares.targets_mean_square), "11.24");
/// assert_eq!(format!("{:.2}", squares.raters_mean_square), "32.49");
/// assert_eq!(format!("{:.2}", squares.residual_mean_square), "1.02");
/// assert_eq!(format!("{:.2}", squares.within_mean_square), "6.26");
/// # Ok::<(), wakker::stats::BadMatrix>(())
/// ```
pub fn anova(ratings: &Matrix) -> Result<Anova, Undefined> {
    let k = number(ratings.raters());
    if ratings.raters() < 2 {
        return Err(Undefined::TooFewRaters);
    }
    let rows = ratings.coded_complete();
    let value = |code: &u32| ratings.values()[*code as usize];
    let n: f64 = rows.iter().map(|(_, times)| times).sum();
    if n < 1.5 {
        return Err(Undefined::TooFewTargets);
    }
    // Around the first rating nothing is lost to a large common part.
    let origin = value(&rows[0].0[0]);
    let largest = rows.iter().flat_map(|(row, _)| row.iter().map(value));
    let largest = largest.fold(0.0, |most: f64, value| most.max(value.abs()));
    let mean_of = |row: &[u32]| row.iter().map(|code| value(code) - origin).sum::<f64>() / k;
    let by_target: Vec<f64> = rows.iter().map(|(row, _)| mean_of(row)).collect();
    let by_rater: Vec<f64> = (0..ratings.raters())
        .map(|j| {
            rows.iter()
                .map(|(row, times)| times * (value(&row[j]) - origin))
                .sum::<f64>()
                / n
        })
        .collect();
    let grand = by_rater.iter().sum::<f64>() / k;
    let (mut between, mut residual, mut within) = (0.0, 0.0, 0.0);
    for ((row, times), mean) in rows.iter().zip(&by_target) {
        between += times * k * (mean - grand).powi(2);
        for (code, rater) in row.iter().zip(&by_rater) {
            let own = value(code) - origin - mean;
            within += times * own.powi(2);
            residual += times * (own - rater + grand).powi(2);
        }
    }
    let columns: f64 = by_rater.iter().map(|mean| n * (mean - grand).powi(2)).sum();
    let rounding = n * k * (1e-14 * largest).powi(2);
    let mean_square = |squares: f64, degrees: f64| {
        finite(if squares <= rounding {
            0.0
        } else {
            squares / degrees
        })
    };
    let complete = ratings.coded().filter(|(row, _)| !row.contains(&MISSING));
    let complete = complete.map(|(_, times)| times).sum();
    Ok(Anova {
        targets_mean_square: mean_square(between, n - 1.0)?,
        raters_mean_square: mean_square(columns, k - 1.0)?,
        residual_mean_square: mean_square(residual, (n - 1.0) * (k - 1.0))?,
        within_mean_square: mean_square(within, n * (k - 1.0))?,
        targets: complete,
        raters: ratings.raters(),
        omitted: ratings.targets() - complete,
    })
}

/// An intraclass correlation: the part of the variance that the targets make.
///
/// | Shrout & Fleiss | `McGraw` & Wong | model, rating | formula |
/// |---|---|---|---|
/// | ICC(1,1) | ICC(1) | one-way, single | (MSR − MSW) / (MSR + (k − 1) MSW) |
/// | ICC(2,1) | ICC(A,1) | agreement, single | (MSR − MSE) / (MSR + (k − 1) MSE + k (MSC − MSE) / n) |
/// | ICC(3,1) | ICC(C,1) | consistency, single | (MSR − MSE) / (MSR + (k − 1) MSE) |
/// | ICC(1,k) | ICC(k) | one-way, average | (MSR − MSW) / MSR |
/// | ICC(2,k) | ICC(A,k) | agreement, average | (MSR − MSE) / (MSR + (MSC − MSE) / n) |
/// | ICC(3,k) | ICC(C,k), Cronbach's alpha | consistency, average | (MSR − MSE) / MSR |
///
/// # Range
/// Dimensionless, at most 1; 0 is no more alike than chance; an estimate below 0 is kept.
///
/// # Missing ratings
/// As [`anova`].
///
/// # Undefined
/// As [`anova`]; no variation at all; for the average of raters also no differences between targets.
///
/// # Source
/// Shrout & Fleiss (1979), Psychol. Bull. 86, 420–428; `McGraw` & Wong (1996), Psychol. Methods 1, 30–46, with the
/// erratum on p. 390.
///
/// # Examples
/// The six figures of the paper: .17, .29, .71, .44, .62, .91.
/// ```
/// use wakker::stats::{Matrix, Model, IccUnit, icc};
///
/// let judged = [[9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7]];
/// let ratings = Matrix::complete(judged.map(|row| row.map(f64::from)))?;
/// let models = [Model::OneWay, Model::Agreement, Model::Consistency];
/// let printed = |rating| models.map(|model| format!("{:.2}", icc(&ratings, model, rating).expect("varied").value));
/// assert_eq!(printed(IccUnit::Single), ["0.17", "0.29", "0.71"]);
/// assert_eq!(printed(IccUnit::Average), ["0.44", "0.62", "0.91"]);
/// # Ok::<(), wakker::stats::BadMatrix>(())
/// ```
pub fn icc(ratings: &Matrix, model: Model, rating: IccUnit) -> Result<Icc, Undefined> {
    anova(ratings)?.icc(model, rating)
}

impl Anova {
    /// The degrees of freedom of F under a model, numerator first.
    pub fn degrees(&self, model: Model) -> (f64, f64) {
        let (n, k) = (number(self.targets), number(self.raters));
        match model {
            Model::OneWay => (n - 1.0, n * (k - 1.0)),
            Model::Agreement | Model::Consistency => (n - 1.0, (n - 1.0) * (k - 1.0)),
        }
    }

    /// One of the six correlations; see [`icc`].
    pub fn icc(&self, model: Model, rating: IccUnit) -> Result<Icc, Undefined> {
        let value = self.correlation(model, rating)?;
        let (msr, mse) = (self.targets_mean_square, self.error(model));
        let degrees = self.degrees(model);
        let f = (mse > 0.0).then_some(msr / mse).filter(|f| f.is_finite());
        let p = f.map_or(Some(0.0), |f| f_upper(f, degrees));
        Ok(Icc {
            value,
            f,
            degrees,
            p: p.ok_or(Undefined::OutOfRange)?,
            anova: *self,
            model,
            rating,
        })
    }

    /// The same as a figure alone, without its test: see [`icc`].
    pub fn correlation(&self, model: Model, rating: IccUnit) -> Result<f64, Undefined> {
        let (n, k) = (number(self.targets), number(self.raters));
        let msr = self.targets_mean_square;
        let msc = self.raters_mean_square;
        let mse = self.error(model);
        let severity = match model {
            Model::Agreement => (msc - mse) / n,
            Model::OneWay | Model::Consistency => 0.0,
        };
        let whole = match rating {
            IccUnit::Single => msr + (k - 1.0) * mse + k * severity,
            IccUnit::Average => msr + severity,
        };
        let most = msr.max(mse).max(msc);
        if whole <= 1e-12 * most {
            // Equal means of targets whose ratings do differ are no lack of variation.
            return Err(if mse > 0.0 || msc > 0.0 {
                Undefined::NoTargetVariation
            } else {
                Undefined::NoVariation
            });
        }
        finite((msr - mse) / whole)
    }

    fn error(&self, model: Model) -> f64 {
        match model {
            Model::OneWay => self.within_mean_square,
            Model::Agreement | Model::Consistency => self.residual_mean_square,
        }
    }
}

impl Icc {
    /// The 95 % limits. Where nothing is left over, from 1 to 1.
    ///
    /// One-way and consistency: `F_L` = F / `F_.975`(df), `F_U` = F `F_.975`(df reversed); single
    /// (`F_L` − 1) / (`F_L` + k − 1), average 1 − 1 / `F_L`. Agreement, single: Shrout and Fleiss' limits with
    /// Satterthwaite's degrees. Agreement, average: those stepped up by Spearman and Brown, as psych and SPSS do; the R
    /// packages irr and irrNA put the average itself into the formula and give other limits (.039 in place of .071 on
    /// the paper's data).
    ///
    /// # Source
    /// Shrout & Fleiss (1979), Psychol. Bull. 86, 420–428.
    pub fn interval(&self) -> Option<(f64, f64)> {
        let k = number(self.anova.raters);
        let average = self.rating == IccUnit::Average;
        if self.anova.error(self.model) <= 0.0 && 1.0 - self.value < 1e-12 {
            return Some((1.0, 1.0));
        }
        let (low, high) = if self.model == Model::Agreement {
            let (low, high) = self.agreement_limits()?;
            let step = |limit: f64| limit * k / (1.0 + limit * (k - 1.0));
            match average {
                true if 1.0 + low * (k - 1.0) <= ROUNDING => return None,
                true => (step(low), step(high)),
                false => (low, high),
            }
        } else {
            let (df1, df2) = self.degrees;
            let f = self.f?;
            let low = f / f_quantile(0.975, (df1, df2))?;
            let high = f * f_quantile(0.975, (df2, df1))?;
            let limit = |f: f64| {
                if average {
                    1.0 - 1.0 / f
                } else {
                    (f - 1.0) / (f + k - 1.0)
                }
            };
            (limit(low), limit(high))
        };
        (low.is_finite() && high.is_finite()).then_some((low, high))
    }

    /// Shrout & Fleiss (1979), case 2, for one rater.
    fn agreement_limits(&self) -> Option<(f64, f64)> {
        let (n, k) = (number(self.anova.targets), number(self.anova.raters));
        let rho = self.anova.icc(self.model, IccUnit::Single).ok()?.value;
        let msr = self.anova.targets_mean_square;
        let msc = self.anova.raters_mean_square;
        let mse = self.anova.residual_mean_square;
        let a = k * rho / (n * (1.0 - rho));
        let b = 1.0 + k * rho * (n - 1.0) / (n * (1.0 - rho));
        let v = (a * msc + b * mse).powi(2)
            / ((a * msc).powi(2) / (k - 1.0) + (b * mse).powi(2) / ((n - 1.0) * (k - 1.0)));
        // Without degrees of freedom there are no limits; so few are rounding of none.
        if v.is_nan() || v < 1e-6 {
            return None;
        }
        let f1 = f_quantile(0.975, (n - 1.0, v))?;
        let f2 = f_quantile(0.975, (v, n - 1.0))?;
        let raters = k * msc + (k * n - k - n) * mse;
        let low = n * (msr - f1 * mse) / (f1 * raters + n * msr);
        let high = n * (f2 * msr - mse) / (raters + n * f2 * msr);
        Some((low, high))
    }
}
