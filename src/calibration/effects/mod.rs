//! What each assessor does, held against those who watched the same: one estimate for each effect, with its interval,
//! and a flag only when it is both large and sure.

mod closeness;
mod course;
mod figures;
mod network;
mod notes;
mod pair_network;
mod pairs;
mod single;
mod slopes;

pub use single::SingleBias;
pub(super) use single::single_bias;

use super::ground::{Ground, count};
use super::ruler::Ruler;
use crate::stats::rater_effects::benjamini_hochberg;
use crate::stats::{LeftOut, Undefined};

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

/// In what an effect is told.
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

/// What an effect comes to for one assessor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// The data do not hold what it is computed from, such as notes or times.
    NotRecorded,
    /// Fewer data than it takes.
    TooLittle,
    /// Not both large and sure.
    Ordinary,
    /// Large and sure, to the low side.
    Low,
    /// Large and sure, to the high side.
    High,
}

impl Verdict {
    /// Whether it is flagged.
    pub fn is_flagged(self) -> bool {
        matches!(self, Self::Low | Self::High)
    }

    /// The name for programs.
    pub fn code(self) -> &'static str {
        match self {
            Self::NotRecorded => "not-recorded",
            Self::TooLittle => "too-little",
            Self::Ordinary => "ordinary",
            Self::Low => "low",
            Self::High => "high",
        }
    }
}

/// One effect of one assessor.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Judged {
    /// Which effect.
    pub effect: Effect,
    /// The estimate in the unit of the effect with its interval, or why there is none.
    pub estimate: Result<LeftOut, Undefined>,
    /// The estimate drawn towards 0 as far as its error asks; only of severity.
    pub shrunken: Option<f64>,
    /// What it rests on: ratings, sheets or pairs of ratings.
    pub count: usize,
    /// The candidates it rests on.
    pub candidates: usize,
    /// The chance of such a figure without any effect, adjusted for the number of assessors.
    pub p: Option<f64>,
    /// How many times as large as what counts as large.
    pub size: Option<f64>,
    /// What it comes to.
    pub verdict: Verdict,
}

/// Before it is held against the others.
struct Raw {
    estimate: Result<LeftOut, Undefined>,
    /// The estimate against the median of the others.
    from_middle: Option<f64>,
    count: usize,
    candidates: usize,
    /// How many others have such a figure.
    peers: usize,
    recorded: bool,
}

/// With fewer others than this nobody can tell who of them differs, and nothing is flagged.
pub const LEAST_PEERS: usize = 3;

/// Below this chance, adjusted for the number of assessors, an effect is sure.
const SURE: f64 = 0.05;

impl Effect {
    /// All effects, in the order in which they are told.
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

    /// In what it is told.
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
    /// logarithm for ratios; what is told in levels for a scale of four, see [`Ruler::stretch`].
    ///
    /// [`Ruler::stretch`]: crate::calibration::Ruler::stretch
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
    pub fn large_on(self, ruler: &Ruler) -> Large {
        // The balance of notes has no levels; what it does to ratings has.
        if self.unit() == Unit::Levels || self == Self::FirstImpression {
            self.large().stretched(ruler.stretch())
        } else {
            self.large()
        }
    }

    /// The least count and the fewest candidates for an estimate to be told.
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

    fn raw(self, ground: &Ground<'_>) -> Vec<Raw> {
        match self {
            Self::Severity => pairs::severity(ground),
            Self::Spread => pairs::spread(ground),
            Self::Halo => pairs::halo(ground),
            Self::Contrast => course::contrast(ground),
            Self::DriftInDay => course::drift_in_day(ground),
            Self::DriftOverDays => course::drift_over_days(ground),
            Self::Known => course::known(ground),
            Self::FirstImpression => notes::first_impression(ground),
            Self::Compensation => notes::compensation(ground),
            Self::TooFast => notes::too_fast(ground),
            Self::SeveralTags => notes::several_tags(ground),
            Self::LittleEvidence => notes::little_evidence(ground),
            Self::FarApart => closeness::far_apart(ground),
            Self::Agreement => closeness::agreement(ground),
        }
    }

    /// The estimate as it is told: ratios out of their logarithm.
    fn told(self, found: LeftOut) -> LeftOut {
        if self.unit() != Unit::Ratio {
            return found;
        }
        LeftOut {
            estimate: found.estimate.exp(),
            interval: (found.interval.0.exp(), found.interval.1.exp()),
            ..found
        }
    }
}

impl Large {
    /// The same on a longer scale.
    fn stretched(self, by: f64) -> Self {
        match self {
            Self::Either(size) => Self::Either(size * by),
            Self::Below(size) => Self::Below(size * by),
            Self::Above(size) => Self::Above(size * by),
        }
    }

    /// How many times as large an estimate is.
    fn times(self, estimate: f64) -> f64 {
        let (Self::Either(size) | Self::Below(size) | Self::Above(size)) = self;
        estimate.abs() / size
    }

    fn side(self, estimate: f64) -> Verdict {
        let (low, high) = match self {
            Self::Either(size) => (estimate <= -size, estimate >= size),
            Self::Below(size) => (estimate <= -size, false),
            Self::Above(size) => (false, estimate >= size),
        };
        match (low, high) {
            (true, _) => Verdict::Low,
            (_, true) => Verdict::High,
            _ => Verdict::Ordinary,
        }
    }
}

impl Raw {
    /// The estimate where it rests on enough.
    fn enough(&self, effect: Effect) -> Result<LeftOut, Undefined> {
        let (least, fewest) = effect.least();
        if self.count < least || self.candidates < fewest {
            return self.estimate.and(Err(Undefined::TooFewTargets));
        }
        self.estimate
    }

    /// Whether it is large and sure, and at least half as large against the median of the others: one who differs much
    /// draws their mean along, and so makes those who do not differ look as if they did.
    fn verdict(&self, found: LeftOut, large: Large, p: Option<f64>) -> Verdict {
        let sure = p.is_some_and(|p| p < SURE) && self.peers >= LEAST_PEERS;
        let side = large.side(found.estimate);
        let as_far = |middle: f64| large.stretched(0.5).side(middle) == side;
        if sure && self.from_middle.is_some_and(as_far) {
            side
        } else {
            Verdict::Ordinary
        }
    }
}

/// The severity of every assessor of whom there is enough to tell, without any verdict.
pub(super) fn severity(ground: &Ground<'_>) -> Vec<Option<LeftOut>> {
    let raw = pairs::severity(ground).into_iter();
    raw.map(|one| one.enough(Effect::Severity).ok().filter(|_| one.peers > 1))
        .collect()
}

/// Every effect of every assessor, by assessor.
pub(super) fn judge(ground: &Ground<'_>) -> Vec<Vec<Judged>> {
    let mut all: Vec<Vec<Judged>> = vec![Vec::new(); ground.material.assessors.len()];
    for effect in Effect::ALL {
        let large = effect.large_on(&ground.material.ruler);
        let raw = effect.raw(ground);
        let told: Vec<Result<LeftOut, Undefined>> =
            raw.iter().map(|raw| raw.enough(effect)).collect();
        let p: Vec<Option<f64>> = told.iter().map(|one| Some(one.as_ref().ok()?.p)).collect();
        let adjusted = benjamini_hochberg(&p);
        for ((assessor, raw), p) in raw.iter().enumerate().zip(adjusted) {
            let verdict = match told[assessor] {
                _ if !raw.recorded => Verdict::NotRecorded,
                Ok(found) => raw.verdict(found, large, p),
                Err(_) => Verdict::TooLittle,
            };
            all[assessor].push(Judged {
                effect,
                shrunken: told[assessor]
                    .ok()
                    .filter(|_| effect == Effect::Severity)
                    .and_then(|found| shrunken(&told, &ground.groups, assessor, found)),
                estimate: told[assessor].map(|found| effect.told(found)),
                count: raw.count,
                candidates: raw.candidates,
                p,
                size: told[assessor].ok().map(|found| large.times(found.estimate)),
                verdict,
            });
        }
    }
    all
}

/// An estimate drawn towards 0: by its error against how far assessors of the group differ beyond what error alone
/// would give, the variance of the estimates less the mean of their squared errors. None with too few to tell.
fn shrunken(
    all: &[Result<LeftOut, Undefined>],
    groups: &[usize],
    at: usize,
    found: LeftOut,
) -> Option<f64> {
    let group = all.iter().zip(groups).filter(|(_, of)| **of == groups[at]);
    let known: Vec<LeftOut> = group.filter_map(|(one, _)| one.ok()).collect();
    if known.len() <= LEAST_PEERS {
        return None;
    }
    let n = count(known.len());
    let mean = known.iter().map(|one| one.estimate).sum::<f64>() / n;
    let spread: f64 = known.iter().map(|one| (one.estimate - mean).powi(2)).sum();
    let error: f64 = known.iter().map(|one| one.standard_error.powi(2)).sum();
    let variance = (spread / (n - 1.0) - error / n).max(0.0);
    let whole = variance + found.standard_error.powi(2);
    // Nothing is never below nothing.
    (whole > 0.0).then(|| found.estimate * variance / whole + 0.0)
}
