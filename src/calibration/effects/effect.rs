//! The effects: in what each is reported, when it is large, and how little is too little.

use super::asked::Asked;
use super::verdict::EffectVerdict;
use crate::calibration::design::Design;
use crate::calibration::score_scale::ScoreScale;
use crate::stats::Jackknife;

/// Something that assessors are known to do without wanting to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Effect {
    /// Rates lower than others on the same targets.
    Severity,
    /// Uses less of the scale than others on the same targets, or more.
    Spread,
    /// Gives a candidate one judgement on all items.
    Halo,
    /// Rates lower after strong candidates and higher after weak ones, or the other way round.
    Contrast,
    /// Grows more severe or more lenient in the course of a day.
    DriftInDay,
    /// Grows more severe or more lenient over the days.
    DriftOverDays,
    /// Sets a strong point against every weak one.
    Compensation,
    /// Lets the first notes weigh more than the others.
    FirstImpression,
    /// Stops noting long before the exercise is over.
    TooFast,
    /// Rates candidates known from elsewhere otherwise.
    Known,
    /// Files one observation in several places.
    SeveralTags,
    /// Has fewer observations behind a rating.
    LittleEvidence,
    /// Is often far from others.
    FarApart,
    /// Is less often equal to others.
    Agreement,
}

/// In what an effect is reported.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// Levels of the scale.
    Levels,
    /// A ratio, of which 1 is as others.
    Ratio,
    /// A difference of shares: 0 is as others, 0.1 ten percentage points more.
    Points,
    /// A difference of correlations or slopes, of which 0 is as others.
    Difference,
}

/// When an effect is large.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Large {
    /// At or below the negative of this, or at or above it.
    Either(f64),
    /// At or below the negative of this.
    Below(f64),
    /// At or above this.
    Above(f64),
}

impl Effect {
    /// All effects, in the order in which they are reported.
    pub const ALL: [Self; 14] = [
        Self::Severity,
        Self::Spread,
        Self::Halo,
        Self::Contrast,
        Self::DriftInDay,
        Self::DriftOverDays,
        Self::Known,
        Self::FirstImpression,
        Self::Compensation,
        Self::TooFast,
        Self::SeveralTags,
        Self::LittleEvidence,
        Self::FarApart,
        Self::Agreement,
    ];

    /// Whether it is found in the levels, the spread and the likeness of ratings of the same.
    pub(super) fn is_of_ratings(self) -> bool {
        matches!(self, Self::Severity | Self::Spread | Self::Halo)
    }

    /// The name for programs.
    pub fn code(self) -> &'static str {
        match self {
            Self::Severity => "severity",
            Self::Spread => "spread",
            Self::Halo => "halo",
            Self::Contrast => "contrast",
            Self::DriftInDay => "drift-in-day",
            Self::DriftOverDays => "drift-over-days",
            Self::Compensation => "compensation",
            Self::FirstImpression => "first-impression",
            Self::TooFast => "too-fast",
            Self::Known => "known",
            Self::SeveralTags => "several-tags",
            Self::LittleEvidence => "little-evidence",
            Self::FarApart => "far-apart",
            Self::Agreement => "agreement",
        }
    }

    /// In what it is reported.
    pub fn unit(self) -> Unit {
        match self {
            Self::Severity | Self::DriftInDay | Self::DriftOverDays | Self::Known => Unit::Levels,
            Self::Spread | Self::LittleEvidence => Unit::Ratio,
            Self::TooFast | Self::SeveralTags | Self::FarApart | Self::Agreement => Unit::Points,
            Self::Halo | Self::Contrast | Self::FirstImpression | Self::Compensation => {
                Unit::Difference
            }
        }
    }

    /// When it is large: from here on it would change what a candidate hears. On the scale on which it is computed: the
    /// logarithm for ratios; what is reported in levels for a scale of four, see [`ScoreScale::stretch`].
    ///
    /// [`ScoreScale::stretch`]: crate::calibration::ScoreScale::stretch
    pub fn large(self) -> Large {
        match self {
            Self::Severity | Self::Known => Large::Either(0.3),
            Self::FirstImpression => Large::Either(0.25),
            Self::DriftInDay | Self::DriftOverDays => Large::Either(0.4),
            // A spread of 15 % less, or 17 % more: the ends of the scale keep a larger one from showing.
            Self::Spread => Large::Either(0.16),
            Self::Halo | Self::SeveralTags => Large::Above(0.15),
            Self::Contrast => Large::Either(0.2),
            Self::Compensation | Self::TooFast => Large::Below(0.15),
            // Less than two thirds of what others have.
            Self::LittleEvidence => Large::Below(0.405),
            Self::FarApart => Large::Above(0.08),
            Self::Agreement => Large::Below(0.1),
        }
    }

    /// The same on a given scale.
    pub fn large_on(self, score_scale: &ScoreScale) -> Large {
        // The balance of notes has no levels; what it does to ratings has.
        if self.unit() == Unit::Levels || self == Self::FirstImpression {
            self.large().stretched(score_scale.stretch())
        } else {
            self.large()
        }
    }

    /// The least count and the fewest candidates for an estimate to be reported.
    pub fn least(self) -> (usize, usize) {
        match self {
            Self::Severity | Self::Spread | Self::Halo | Self::FarApart | Self::Agreement => {
                (30, 5)
            }
            Self::Contrast | Self::FirstImpression | Self::DriftInDay => (20, 8),
            Self::DriftOverDays => (20, 10),
            Self::Known
            | Self::Compensation
            | Self::TooFast
            | Self::SeveralTags
            | Self::LittleEvidence => (8, 5),
        }
    }

    /// What it takes for a figure.
    pub(super) fn asked(self, design: &Design<'_>) -> Asked {
        let (Large::Either(large) | Large::Below(large) | Large::Above(large)) =
            self.large_on(&design.dataset.score_scale);
        Asked {
            least: self.least(),
            large,
        }
    }

    /// The estimate as it is reported: ratios out of their logarithm.
    pub(super) fn told(self, found: Jackknife) -> Jackknife {
        if self.unit() != Unit::Ratio {
            return found;
        }
        Jackknife {
            estimate: found.estimate.exp(),
            interval: (found.interval.0.exp(), found.interval.1.exp()),
            ..found
        }
    }
}

impl Large {
    /// The same on a longer scale.
    pub(super) fn stretched(self, by: f64) -> Self {
        match self {
            Self::Either(size) => Self::Either(size * by),
            Self::Below(size) => Self::Below(size * by),
            Self::Above(size) => Self::Above(size * by),
        }
    }

    /// How many times as large an estimate is.
    pub(super) fn times(self, estimate: f64) -> f64 {
        let (Self::Either(size) | Self::Below(size) | Self::Above(size)) = self;
        estimate.abs() / size
    }

    pub(super) fn side(self, estimate: f64) -> EffectVerdict {
        let (low, high) = match self {
            Self::Either(size) => (estimate <= -size, estimate >= size),
            Self::Below(size) => (estimate <= -size, false),
            Self::Above(size) => (false, estimate >= size),
        };
        match (low, high) {
            (true, _) => EffectVerdict::Low,
            (_, true) => EffectVerdict::High,
            _ => EffectVerdict::Ordinary,
        }
    }
}
