//! Published words for the size of a coefficient, and Gwet's way to read them with its error.

use super::coefficient::Undefined;
use super::distribution::normal_upper;

/// A published scale of words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Benchmark {
    /// Landis & Koch (1977), Biometrics 33, 159–174: kappa.
    LandisKoch,
    /// Altman (1991), Practical Statistics for Medical Research: kappa.
    Altman,
    /// Fleiss (1981), Statistical Methods for Rates and Proportions, 2nd ed.: kappa.
    Fleiss,
    /// Koo & Li (2016), J. Chiropr. Med. 15, 155–163: ICC, to be read with its limits.
    KooLi,
    /// Cicchetti (1994), Psychol. Assess. 6, 284–290: kappa and ICC.
    Cicchetti,
    /// Krippendorff (2004), Content Analysis, 2nd ed., p. 241: alpha.
    Krippendorff,
}

/// One step of a benchmark.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct Band {
    /// The published word, in English.
    pub name: &'static str,
    /// Where it begins.
    pub low: f64,
    /// Where it ends.
    pub high: f64,
    /// Whether a coefficient right at the low end belongs to it, as printed.
    pub holds_low: bool,
}

const fn band(name: &'static str, low: f64, high: f64, holds_low: bool) -> Band {
    Band {
        name,
        low,
        high,
        holds_low,
    }
}

const LANDIS_KOCH: &[Band] = &[
    band("Almost Perfect", 0.8, 1.0, false),
    band("Substantial", 0.6, 0.8, false),
    band("Moderate", 0.4, 0.6, false),
    band("Fair", 0.2, 0.4, false),
    band("Slight", 0.0, 0.2, true),
    band("Poor", -1.0, 0.0, true),
];
const ALTMAN: &[Band] = &[
    band("Very Good", 0.8, 1.0, false),
    band("Good", 0.6, 0.8, false),
    band("Moderate", 0.4, 0.6, false),
    band("Fair", 0.2, 0.4, false),
    band("Poor", -1.0, 0.2, true),
];
const FLEISS: &[Band] = &[
    band("Excellent", 0.75, 1.0, false),
    band("Intermediate to Good", 0.4, 0.75, true),
    band("Poor", -1.0, 0.4, true),
];
const KOO_LI: &[Band] = &[
    band("Excellent", 0.9, 1.0, false),
    band("Good", 0.75, 0.9, true),
    band("Moderate", 0.5, 0.75, true),
    band("Poor", -1.0, 0.5, true),
];
const CICCHETTI: &[Band] = &[
    band("Excellent", 0.75, 1.0, true),
    band("Good", 0.6, 0.75, true),
    band("Fair", 0.4, 0.6, true),
    band("Poor", -1.0, 0.4, true),
];
const KRIPPENDORFF: &[Band] = &[
    band("Reliable", 0.8, 1.0, true),
    band("Tentative", 0.667, 0.8, true),
    band("Unreliable", -1.0, 0.667, true),
];

impl Benchmark {
    /// The steps, best first.
    pub fn bands(self) -> &'static [Band] {
        match self {
            Self::LandisKoch => LANDIS_KOCH,
            Self::Altman => ALTMAN,
            Self::Fleiss => FLEISS,
            Self::KooLi => KOO_LI,
            Self::Cicchetti => CICCHETTI,
            Self::Krippendorff => KRIPPENDORFF,
        }
    }

    /// The step that a coefficient lies on, without regard to its error. Below −1 the last one.
    ///
    /// ```
    /// use wakker::stats::Benchmark;
    ///
    /// assert_eq!(Benchmark::LandisKoch.read(0.61).name, "Substantial");
    /// assert_eq!(Benchmark::Krippendorff.read(0.80).name, "Reliable");
    /// ```
    pub fn read(self, coefficient: f64) -> Band {
        let bands = self.bands();
        let reached =
            |band: &&Band| coefficient > band.low || (band.holds_low && coefficient >= band.low);
        *bands
            .iter()
            .find(reached)
            .unwrap_or(&bands[bands.len() - 1])
    }

    /// For each step, best first, the chance that the true coefficient is on it or a better one.
    ///
    /// Σ [Φ((c − low) / SE) − Φ((c − high) / SE)] / [Φ((c + 1) / SE) − Φ((c − 1) / SE)], from the best step down.
    ///
    /// # Range
    /// Shares, 0 to 1, rising to 1.
    ///
    /// # Missing ratings
    /// As the coefficient.
    ///
    /// # Undefined
    /// A coefficient that is not finite, or a standard error that is not a number of 0 or more; one so far outside
    /// −1 to 1 that no chance is left within.
    ///
    /// # Source
    /// Gwet (2014), Handbook of Inter-Rater Reliability, 4th ed., chapter 6.
    ///
    /// # Examples
    /// Gwet's AC1 of .77544 with standard error .14295: .39674, .88336, .99542 and so on.
    /// ```
    /// use wakker::stats::Benchmark;
    ///
    /// let shares = Benchmark::LandisKoch.cumulative(0.77544, 0.14295).expect("a standard error");
    /// assert_eq!(format!("{:.5} {:.5} {:.5}", shares[0], shares[1], shares[2]), "0.39674 0.88336 0.99542");
    /// ```
    pub fn cumulative(self, coefficient: f64, error: f64) -> Result<Vec<f64>, Undefined> {
        if !coefficient.is_finite() || !error.is_finite() || error < 0.0 {
            return Err(Undefined::OutOfRange);
        }
        let bands = self.bands();
        if error <= 0.0 {
            let on = self.read(coefficient).low;
            return Ok(bands
                .iter()
                .map(|band| f64::from(u8::from(band.low <= on)))
                .collect());
        }
        // Φ(b) − Φ(a), from the tail that is small.
        let between = |low: f64, high: f64| {
            let (a, b) = ((low - coefficient) / error, (high - coefficient) / error);
            if a > 0.0 {
                normal_upper(a) - normal_upper(b)
            } else {
                normal_upper(-b) - normal_upper(-a)
            }
        };
        let whole = between(-1.0, 1.0);
        if whole <= 0.0 {
            return Err(Undefined::OutOfRange);
        }
        Ok(bands
            .iter()
            .map(|band| (between(band.low, 1.0) / whole).min(1.0))
            .collect())
    }

    /// The best step that the true coefficient reaches with a chance of 95 %.
    ///
    /// # Range
    /// One of [`Benchmark::bands`]; never better than [`Benchmark::read`] but for a coefficient at the very end.
    ///
    /// # Missing ratings
    /// As the coefficient.
    ///
    /// # Undefined
    /// As [`Benchmark::cumulative`].
    ///
    /// # Source
    /// Gwet (2014), chapter 6.
    ///
    /// # Examples
    /// ```
    /// use wakker::stats::Benchmark;
    ///
    /// assert_eq!(Benchmark::LandisKoch.read_with_error(0.77544, 0.14295).expect("an error").name, "Moderate");
    /// ```
    pub fn read_with_error(self, coefficient: f64, error: f64) -> Result<Band, Undefined> {
        let bands = self.bands();
        let shares = self.cumulative(coefficient, error)?;
        let at = shares.iter().position(|share| *share >= 0.95);
        Ok(bands[at.unwrap_or(bands.len() - 1)])
    }
}
