//! The level that observations with levels come to.

use crate::ratings::Split;
use crate::scale::Level;

/// The median of the levels with some observations.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Derived {
    /// The tally-weighted median; the midpoint where it falls between two levels.
    pub value: f64,
    /// Why the observations point two ways, where they do.
    pub split: Option<Split>,
}

/// The tally-weighted median of levels, each seen so many times; none without levels.
///
/// It is *split* when the median without tallies differs by a level or more, or when the two middle levels
/// are two or more apart.
pub fn derive(levels: &[(Level, u32)]) -> Option<Derived> {
    let mut sorted = levels.to_vec();
    sorted.sort_by_key(|(level, _)| *level);
    let once: Vec<(Level, u32)> = sorted.iter().map(|(level, _)| (*level, 1)).collect();
    let (low, high) = middle(&sorted)?;
    let (plain_low, plain_high) = middle(&once)?;
    let value = f64::midpoint(low.score(), high.score());
    let plain = f64::midpoint(plain_low.score(), plain_high.score());
    let split = if high.value() - low.value() >= 2 {
        Some(Split::Middle)
    } else if (value - plain).abs() >= 1.0 {
        Some(Split::ByTally)
    } else {
        None
    };
    Some(Derived { value, split })
}

/// The two middle levels of a sorted multiset; the same level twice when their number is odd.
fn middle(sorted: &[(Level, u32)]) -> Option<(Level, Level)> {
    let total: u64 = sorted.iter().map(|(_, times)| u64::from(*times)).sum();
    if total == 0 {
        return None;
    }
    let at = |position: u64| {
        let mut passed = 0;
        sorted.iter().find_map(|(level, times)| {
            passed += u64::from(*times);
            (position < passed).then_some(*level)
        })
    };
    Some((at((total - 1) / 2)?, at(total / 2)?))
}
