//! Selection rates of two groups, and how sure a difference between them is.

use super::coefficient::{Undefined, finite, number};
use super::distribution::{normal_quantile, normal_upper};

/// How many of a group were selected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Selection {
    /// s: selected.
    pub selected: usize,
    /// n: all of the group.
    pub total: usize,
}

impl Selection {
    /// s / n; none for an empty group or for more selected than there are.
    pub fn rate(self) -> Option<f64> {
        (self.total > 0 && self.selected <= self.total)
            .then(|| number(self.selected) / number(self.total))
    }
}

/// A group against the group of reference.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct Impact {
    /// The impact ratio: rate over rate of reference.
    pub ratio: f64,
    /// Whether the ratio is below four fifths: a reason to look, not a verdict.
    pub below_four_fifths: bool,
    /// The difference of the rates.
    pub difference: f64,
    /// z of the difference, with the pooled rate; none where nobody or everybody was selected.
    pub z: Option<f64>,
    /// The two-sided chance of a z this far from 0.
    pub z_p: Option<f64>,
    /// Fisher's exact test, two-sided: for small groups.
    pub fisher_p: f64,
    /// Cohen's h = 2 arcsin √rate − 2 arcsin √rate of reference: .2 is small, .5 medium, .8 large.
    pub h: f64,
    /// The odds ratio of the sample; none where it has no bound.
    pub odds_ratio: Option<f64>,
    /// √(1/s − 1/n + 1/s₀ − 1/n₀), of the logarithm of the ratio; none where nobody of a group was selected.
    pub ln_ratio_error: Option<f64>,
    /// The 95 % limits of the ratio.
    pub interval: Option<(f64, f64)>,
    /// The ratio if one more of the group and one fewer of the reference had been selected; none where that cannot be.
    pub one_flip: Option<f64>,
}

/// The group with the highest selection rate: the usual reference. The first of equal ones.
///
/// # Range
/// A place in the list.
///
/// # Missing ratings
/// None are involved; empty groups are passed over.
///
/// # Undefined
/// No group with anybody in it.
///
/// # Source
/// Uniform Guidelines on Employee Selection Procedures (1978), 29 CFR 1607.4 D.
///
/// # Examples
/// ```
/// use wakker::stats::{Selection, highest_rate};
///
/// let groups = [(12, 40), (48, 80)].map(|(selected, total)| Selection { selected, total });
/// assert_eq!(highest_rate(&groups), Ok(1));
/// ```
pub fn highest_rate(groups: &[Selection]) -> Result<usize, Undefined> {
    let mut best: Option<(usize, f64)> = None;
    for (place, group) in groups.iter().enumerate() {
        if let Some(rate) = group.rate()
            && best.is_none_or(|(_, highest)| rate > highest)
        {
            best = Some((place, rate));
        }
    }
    best.map(|(place, _)| place).ok_or(Undefined::TooFewTargets)
}

/// The impact ratio of a group with its tests.
///
/// (s / n) / (s₀ / n₀). Limits: exp(ln ratio ± 1.96 SE).
///
/// # Range
/// 0 or more; 1 is equal rates. Below .8 the four-fifths rule asks for a closer look; with fewer than thirty people
/// in a group the ratio moves a long way with one person, which `one_flip` shows.
///
/// # Missing ratings
/// None are involved.
///
/// # Undefined
/// An empty group, or more selected than there are; nobody of the reference selected.
///
/// # Source
/// Uniform Guidelines on Employee Selection Procedures (1978), 29 CFR 1607.4 D; Fisher's test sums the tables that are
/// no likelier than the one found, as `fisher.test` in R does; limits: Katz et al. (1978), Biometrics 34, 469–474;
/// h: Cohen (1988), Statistical Power Analysis, chapter 6.
///
/// # Examples
/// 12 of 40 against 48 of 80:
/// ```
/// use wakker::stats::{Selection, impact};
///
/// let found = impact(Selection { selected: 12, total: 40 }, Selection { selected: 48, total: 80 }).expect("selected");
/// assert!(found.below_four_fifths && (found.ratio - 0.5).abs() < 1e-12);
/// ```
pub fn impact(group: Selection, reference: Selection) -> Result<Impact, Undefined> {
    let rate = group.rate().ok_or(Undefined::TooFewTargets)?;
    let base = reference.rate().ok_or(Undefined::TooFewTargets)?;
    if reference.selected == 0 {
        return Err(Undefined::NoVariation);
    }
    let ratio = finite(rate / base)?;
    let (s, n) = (number(group.selected), number(group.total));
    let (s0, n0) = (number(reference.selected), number(reference.total));
    let pooled = (s + s0) / (n + n0);
    let error = (pooled * (1.0 - pooled) * (1.0 / n + 1.0 / n0)).sqrt();
    let z = Some((rate - base) / error).filter(|z| error > 0.0 && z.is_finite());
    let odds_ratio = Some(s * (n0 - s0) / ((n - s) * s0)).filter(|odds| odds.is_finite());
    let ln_ratio_error =
        (group.selected > 0).then(|| (1.0 / s - 1.0 / n + 1.0 / s0 - 1.0 / n0).max(0.0).sqrt());
    let half = ln_ratio_error.zip(normal_quantile(0.975));
    let one_flip = (group.selected < group.total && reference.selected > 1)
        .then(|| (s + 1.0) / n / ((s0 - 1.0) / n0));
    Ok(Impact {
        ratio,
        // Four fifths itself, but for rounding, is not below.
        below_four_fifths: ratio < 0.8 - 1e-12,
        difference: rate - base,
        z,
        z_p: z.map(|z| 2.0 * normal_upper(z.abs())),
        fisher_p: fisher(group, reference),
        h: 2.0 * rate.sqrt().asin() - 2.0 * base.sqrt().asin(),
        odds_ratio,
        ln_ratio_error,
        interval: half.map(|(error, z)| (ratio * (-z * error).exp(), ratio * (z * error).exp())),
        one_flip,
    })
}

/// The chance of all tables with these margins that are no likelier than this one.
fn fisher(group: Selection, reference: Selection) -> f64 {
    let selected = group.selected + reference.selected;
    let all = group.total + reference.total;
    let mut logarithms = vec![0.0; all + 1];
    for count in 1..=all {
        logarithms[count] = logarithms[count - 1] + number(count).ln();
    }
    let choose = |n: usize, k: usize| logarithms[n] - logarithms[k] - logarithms[n - k];
    let chance = |of_group: usize| {
        (choose(group.total, of_group) + choose(reference.total, selected - of_group)
            - choose(all, selected))
        .exp()
    };
    // Equal chances, but for rounding, are equal.
    let most = chance(group.selected) * (1.0 + 1e-7);
    let least_of_group = selected.saturating_sub(reference.total);
    let tables = least_of_group..=selected.min(group.total);
    let sum: f64 = tables.map(chance).filter(|chance| *chance <= most).sum();
    sum.min(1.0)
}
