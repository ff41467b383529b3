//! How long a figure takes: what an interval costs is counted before it is made.

use super::measure::Measure;
use super::table::Numbers;
use crate::limits::count;
use crate::stats::Metric;

impl Measure {
    /// Roughly how many nanoseconds it takes to compute once: what its counts of rows, raters and values took where they
    /// were measured, and rather too many than too few.
    pub fn work(self, numbers: &Numbers) -> f64 {
        let raters = count(numbers.matrix.raters());
        let rows = count(numbers.matrix.distinct().count());
        let values = count(numbers.values.categories.values().len());
        let cells = rows * raters;
        let pairs = raters * raters / 2.0;
        let given = raters.min(values);
        match self {
            Self::Alpha(metric @ (Metric::Nominal | Metric::Ratio)) => {
                let ratios = f64::from(u8::from(metric == Metric::Ratio));
                50.0 * rows + 10.0 * cells + rows * given * given + values * values * ratios
            }
            Self::Within(_) | Self::Gwet(_) | Self::BrennanPrediger(_) | Self::Fleiss(_) => {
                10.0 * cells + 2.0 * (rows * values * (1.0 + given) + values * values)
            }
            Self::Conger(_) => {
                let weighed = rows * given * values + (raters + 1.0) * values * values;
                15.0 * cells + 2.0 * weighed
            }
            one if one == Self::Light || one.is_of_two() => {
                pairs * (50.0 + 5.0 * rows + 2.0 * values * values)
            }
            Self::Exact => 20.0 * cells + values,
            Self::Spearman | Self::Pearson => 25.0 * cells + 10.0 * values,
            Self::IccReml(_) => 20_000.0 * rows + 10.0 * (cells * raters + raters.powi(3)),
            _ => 15.0 * cells + 10.0 * values,
        }
    }
}
