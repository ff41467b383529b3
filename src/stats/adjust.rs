//! Many tests at once: some come out by accident.

use super::coefficient::number;

/// p adjusted so that below α at most a share α of what stands out is expected to be accident: the false discovery
/// rate.
///
/// From the largest down: min over j ≥ i of m p₍ⱼ₎ / j.
///
/// # Range
/// A probability, 0 to 1, never below the p it came from.
///
/// # Missing ratings
/// A test without p keeps none and does not count.
///
/// # Undefined
/// Never.
///
/// # Source
/// Benjamini & Hochberg (1995), J. R. Stat. Soc. B 57, 289–300; as `p.adjust` of R.
///
/// # Examples
/// ```
/// use wakker::stats::benjamini_hochberg;
///
/// let adjusted = benjamini_hochberg(&[Some(0.01), Some(0.04), None, Some(0.03), Some(0.5)]);
/// let printed: Vec<String> = adjusted.into_iter().flatten().map(|p| format!("{p:.4}")).collect();
/// assert_eq!(printed, ["0.0400", "0.0533", "0.0533", "0.5000"]);
/// ```
pub fn benjamini_hochberg(p: &[Option<f64>]) -> Vec<Option<f64>> {
    let order = ascending(p);
    let m = number(order.len());
    let mut adjusted = vec![None; p.len()];
    let mut least: f64 = 1.0;
    for (rank, (at, own)) in order.iter().enumerate().rev() {
        least = least.min(m * own / number(rank + 1));
        adjusted[*at] = Some(least);
    }
    adjusted
}

/// p adjusted so that the chance that anything below α is accident is at most α: the family-wise error rate.
///
/// From the smallest up: max over j ≤ i of (m − j + 1) p₍ⱼ₎.
///
/// # Range
/// As [`benjamini_hochberg`]; never below that.
///
/// # Missing ratings
/// As [`benjamini_hochberg`].
///
/// # Undefined
/// Never.
///
/// # Source
/// Holm (1979), Scand. J. Stat. 6, 65–70; as `p.adjust` of R.
///
/// # Examples
/// ```
/// use wakker::stats::holm;
///
/// let adjusted = holm(&[Some(0.01), Some(0.04), None, Some(0.03), Some(0.5)]);
/// let printed: Vec<String> = adjusted.into_iter().flatten().map(|p| format!("{p:.4}")).collect();
/// assert_eq!(printed, ["0.0400", "0.0900", "0.0900", "0.5000"]);
/// ```
pub fn holm(p: &[Option<f64>]) -> Vec<Option<f64>> {
    let order = ascending(p);
    let mut adjusted = vec![None; p.len()];
    let mut most: f64 = 0.0;
    for (rank, (at, own)) in order.iter().enumerate() {
        most = most.max(number(order.len() - rank) * own).min(1.0);
        adjusted[*at] = Some(most);
    }
    adjusted
}

fn ascending(p: &[Option<f64>]) -> Vec<(usize, f64)> {
    let known = p.iter().enumerate();
    let mut known: Vec<(usize, f64)> = known.filter_map(|(at, p)| Some((at, (*p)?))).collect();
    known.sort_by(|a, b| a.1.total_cmp(&b.1));
    known
}
