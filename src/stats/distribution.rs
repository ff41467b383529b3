//! The distributions that tests and limits need. Upper tails come from the upper tail, never from 1 − cdf.

use statrs::distribution::{ChiSquared, ContinuousCDF, FisherSnedecor, Normal, StudentsT};

/// P(T > t) of Student's t.
pub(super) fn t_upper(t: f64, degrees: f64) -> Option<f64> {
    let student = StudentsT::new(0.0, 1.0, degrees).ok()?;
    sound(student.sf(t))
}

/// The t below which a share of Student's distribution lies; the share is at least one half.
pub(super) fn t_quantile(share: f64, degrees: f64) -> Option<f64> {
    let student = StudentsT::new(0.0, 1.0, degrees).ok()?;
    where_upper_tail_is(1.0 - share, |t| student.sf(t))
}

/// P(X > f) of the F distribution.
pub(super) fn f_upper(f: f64, (df1, df2): (f64, f64)) -> Option<f64> {
    sound(FisherSnedecor::new(df1, df2).ok()?.sf(f))
}

/// The F below which a share of its distribution lies.
pub(super) fn f_quantile(share: f64, (df1, df2): (f64, f64)) -> Option<f64> {
    let f = FisherSnedecor::new(df1, df2).ok()?;
    where_upper_tail_is(1.0 - share, |x| f.sf(x))
}

/// P(X > x) of chi-squared.
pub(super) fn chi_squared_upper(x: f64, degrees: f64) -> Option<f64> {
    sound(ChiSquared::new(degrees).ok()?.sf(x))
}

/// The z below which a share of the normal distribution lies.
pub(super) fn normal_quantile(share: f64) -> Option<f64> {
    let normal = Normal::standard();
    if share < 0.5 {
        where_upper_tail_is(share, |z| normal.sf(z)).map(|z| -z)
    } else {
        where_upper_tail_is(1.0 - share, |z| normal.sf(z))
    }
}

/// P(Z > z) of the normal distribution.
pub(super) fn normal_upper(z: f64) -> f64 {
    Normal::standard().sf(z)
}

fn sound(share: f64) -> Option<f64> {
    share.is_finite().then_some(share)
}

/// The point above 0 where an upper tail has a size, by halving: slower than statrs' own inverses, but good to
/// the last digits. A tail of one half or more gives 0 for a distribution around 0.
fn where_upper_tail_is(share: f64, upper: impl Fn(f64) -> f64) -> Option<f64> {
    let mut high = 1.0;
    while upper(high) > share {
        high *= 2.0;
        if high > 1e300 {
            return None;
        }
    }
    let mut low = 0.0;
    loop {
        let middle = f64::midpoint(low, high);
        if middle <= low || middle >= high {
            return Some(middle);
        }
        if upper(middle) > share {
            low = middle;
        } else {
            high = middle;
        }
    }
}
