//! What the model gives.

use crate::stats::coefficient::Undefined;

/// How an element came to its measure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Extremity {
    /// Estimated from ratings.
    Measured,
    /// All its ratings are the lowest: the measure is that of a score 0.3 higher.
    Lowest,
    /// All its ratings are the highest: the measure is that of a score 0.3 lower.
    Highest,
    /// It has no ratings, or only with extreme elements: there is nothing to measure it by.
    Unmeasured,
}

impl Extremity {
    /// Whether its ratings take no part in the estimation.
    pub fn is_left_out(self) -> bool {
        matches!(self, Self::Lowest | Self::Highest | Self::Unmeasured)
    }
}

/// How far ratings are from what the model expects; 1 is as expected, higher is noise, lower is too regular.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct Fit {
    /// Infit mean square: Σ (x − E)² / Σ W.
    pub infit: f64,
    /// Outfit mean square: the mean of (x − E)² / W.
    pub outfit: f64,
}

/// One element of a facet.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct Element {
    /// How it came to its measure.
    pub standing: Extremity,
    /// The measure in logits; none for an unmeasured element.
    pub value: Option<f64>,
    /// 1 / √(Σ W), with the other measures as they are.
    pub standard_error: Option<f64>,
    /// How its ratings fit; none for one whose ratings take no part.
    pub fit: Option<Fit>,
    /// All its ratings.
    pub count: usize,
    /// Their sum, with categories counted from 0.
    pub score: usize,
    /// Its ratings that take part in the estimation.
    pub used: usize,
    /// The rating expected when all other facets are at their mean, with categories counted from 0.
    pub fair_average: Option<f64>,
    /// The subset in which it can be compared, counted from 0; none for an unmeasured one, nor for an extreme one whose
    /// ratings lie in several subsets.
    pub subset: Option<usize>,
}

/// A test that all measures are equal.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct ChiSquared {
    /// χ².
    pub value: f64,
    /// Its degrees of freedom.
    pub degrees: f64,
    /// The chance of a χ² this large when there is no difference.
    pub p: f64,
}

/// How far measures are spread, against their error.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct Separation {
    /// The standard deviation of the measures.
    pub standard_deviation: f64,
    /// G: the true standard deviation over the root mean square error.
    pub separation: f64,
    /// Levels that can be told apart: (4 G + 1) / 3.
    pub strata: f64,
    /// The share of the variance that is no error. For assessors high means that they differ in severity.
    pub reliability: f64,
}

/// A facet in a few figures: its elements that are measured and not extreme.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct FacetSummary {
    /// The elements that count.
    pub elements: usize,
    /// Their mean measure.
    pub mean: f64,
    /// The root mean square of their standard errors.
    pub error: f64,
    /// With the elements as a sample: variance with L − 1.
    pub sample: Separation,
    /// Are all equal but for error?
    pub fixed: ChiSquared,
}

/// A facet with its elements.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Facet {
    /// Whether a higher measure gives higher ratings.
    pub positive: bool,
    /// Its elements.
    pub measures: Vec<Element>,
    /// The groups of elements that can be compared only among themselves; 1 is well.
    pub subsets: usize,
    /// The facet in a few figures; undefined where its elements cannot all be compared.
    pub spread: Result<FacetSummary, Undefined>,
}

/// A declared category.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct Category {
    /// All ratings in it.
    pub count: usize,
    /// Those that take part; without any the category is passed over, and those around it are neighbours.
    pub used: usize,
    /// Outfit mean square of those.
    pub outfit: Option<f64>,
    /// The threshold to it from the used category below; none for the lowest.
    pub threshold: Option<f64>,
    /// 1 / √(Σ Q (1 − Q)), with Q the chance of this category or higher.
    pub standard_error: Option<f64>,
}

/// Categories with their Andrich thresholds.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct RatingScale {
    /// Where thresholds differ per element: the element.
    pub element: Option<usize>,
    /// The declared categories.
    pub categories: Vec<Category>,
}

impl RatingScale {
    /// The thresholds of the categories that are used.
    pub fn thresholds(&self) -> Vec<f64> {
        let all = self.categories.iter();
        all.filter_map(|category| category.threshold).collect()
    }

    /// Whether each threshold lies above the one before; where not, a category is nowhere the likeliest.
    pub fn is_ordered(&self) -> bool {
        self.thresholds().is_sorted_by(|a, b| a < b)
    }
}

/// The many-facet Rasch model, fitted.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Rasch {
    /// The facets, in the order of the ratings.
    pub facets: Vec<Facet>,
    /// The facet with thresholds of its own for each element.
    pub partial_credit: Option<usize>,
    /// The categories: once, or for each element of that facet.
    pub scales: Vec<RatingScale>,
    /// The log-likelihood of the ratings that take part.
    pub log_likelihood: f64,
    /// The largest difference between a score and its expectation that is left.
    pub residual: f64,
    /// The Newton steps that it took.
    pub steps: usize,
    /// The ratings that take part: those without an extreme or unmeasured element.
    pub used: usize,
    /// The other ratings.
    pub omitted: usize,
}

impl Rasch {
    /// Whether all elements of each facet can be compared.
    pub fn is_linked(&self) -> bool {
        self.facets.iter().all(|facet| facet.subsets == 1)
    }
}
