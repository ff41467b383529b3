//! How each figure of agreement is computed.

use super::measure::{Measure, Weighting};
use super::table::Numbers;
use super::values::Values;
use crate::limits::count;
use crate::stats::{self, Categories, Icc, IccUnit, Matrix, Model, Undefined, Weights};

/// A figure with what it rests on.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Figure {
    /// The figure.
    pub value: f64,
    /// The targets that carry it.
    pub targets: usize,
    /// The targets left out, because too few assessors rated them.
    pub omitted: usize,
    /// The standard error by the published formula, where there is one.
    pub standard_error: Option<f64>,
    /// The published 95 % limits, where there are.
    pub limits: Option<(f64, f64)>,
    /// The chance of such a figure when there is no agreement beyond chance, where a test is published.
    pub p: Option<f64>,
}

/// More values than this are measurements and no categories: alpha and the intraclass correlations say what can be said.
/// What counts pairs of categories takes time by their square, for every figure and every draw.
const MOST_CATEGORIES: usize = 50;

impl Measure {
    /// Computes it.
    ///
    /// # Errors
    /// The reason why these ratings have no such figure.
    pub fn of(self, numbers: &Numbers) -> Result<Figure, Undefined> {
        if self.is_in_levels() && !numbers.values.places_are_values() {
            let placed = numbers.in_places();
            return self.compute(&placed.matrix, &placed.values);
        }
        let matrix = &numbers.matrix;
        if let Self::IccReml(model) = self {
            let components = || stats::two_way_components(matrix);
            let found = (*numbers.components.get_or_init(components))?;
            return Self::of_components(model, &found, matrix);
        }
        self.compute(matrix, &numbers.values)
    }

    /// The same of ratings that are in places already, where the figure counts levels.
    pub(super) fn compute(self, ratings: &Matrix, values: &Values) -> Result<Figure, Undefined> {
        let categories = &values.categories;
        let by_category = !matches!(
            self,
            Self::Exact
                | Self::Alpha(_)
                | Self::Icc(..)
                | Self::IccReml(_)
                | Self::KendallW
                | Self::Spearman
                | Self::Pearson
                | Self::AverageDeviation
                | Self::WithinGroup
        );
        if by_category && categories.values().len() > MOST_CATEGORIES {
            return Err(Undefined::WrongNumberOfCategories);
        }
        if let Some(found) = self.coefficient(ratings, categories) {
            let is_share = matches!(self, Self::Exact | Self::Within(_));
            return found.map(if is_share {
                Figure::of_share
            } else {
                Figure::from
            });
        }
        match self {
            Self::Light => {
                let complete = rated_by_all(ratings)?;
                let value = stats::light_kappa(&complete, categories)?;
                Ok(Figure::plain(value, complete.targets(), ratings))
            }
            Self::Scott
            | Self::Pabak
            | Self::Prevalence
            | Self::Bias
            | Self::KappaMax
            | Self::Bangdiwala => self.of_two(ratings, categories),
            Self::Icc(model, rating) => {
                let complete = rated_by_all(ratings)?;
                let found = stats::icc(&complete, model, rating)?;
                Ok(Figure {
                    omitted: ratings.targets() - complete.targets(),
                    ..Figure::from(found)
                })
            }
            Self::IccReml(model) => {
                Self::of_components(model, &stats::two_way_components(ratings)?, ratings)
            }
            Self::KendallW => {
                let found = stats::kendall_w(&rated_by_all(ratings)?)?;
                Ok(Figure {
                    p: Some(found.p),
                    ..Figure::plain(found.value, found.targets, ratings)
                })
            }
            Self::Spearman => {
                let found = stats::mean_spearman(&rated_by_all(ratings)?)?;
                Ok(Figure::plain(found.value, found.targets, ratings))
            }
            Self::Pearson => {
                let found = stats::mean_pearson(&rated_by_all(ratings)?)?;
                Ok(Figure::plain(found.value, found.targets, ratings))
            }
            Self::AverageDeviation => mean_of_targets(ratings, stats::ad_mean),
            _ => {
                let null = values.even_variance();
                mean_of_targets(ratings, |values| {
                    // LeBreton & Senter (2008): what lies below 0 is 0 in a mean.
                    stats::r_wg(values, null.ok_or(Undefined::NoLevels)?)
                        .map(|found| found.max(0.0))
                })
            }
        }
    }
}

impl Measure {
    /// The figure alone, as it is drawn thousands of times: without the limits and the test that are published for it.
    pub(super) fn value(self, ratings: &Matrix, values: &Values) -> Result<f64, Undefined> {
        match self {
            Self::Icc(model, rating) => {
                stats::anova(&rated_by_all(ratings)?)?.correlation(model, rating)
            }
            _ => match self.coefficient(ratings, &values.categories) {
                Some(found) => found.map(|found| found.value),
                None => self.compute(ratings, values).map(|found| found.value),
            },
        }
    }

    fn of_components(
        model: Model,
        found: &stats::TwoWayComponents,
        ratings: &Matrix,
    ) -> Result<Figure, Undefined> {
        let value = if model == Model::Consistency {
            found.consistency(IccUnit::Single)?
        } else {
            found.agreement(IccUnit::Single)?
        };
        Ok(Figure::plain(value, found.targets, ratings))
    }

    /// Those that come with an error of their own, by formula.
    fn coefficient(self, ratings: &Matrix, categories: &Categories) -> Option<Coefficients> {
        let weighted = |of: fn(&Matrix, &Categories, &Weights) -> Coefficients, by: Weighting| {
            of(ratings, categories, &by.weights())
        };
        Some(match self {
            Self::Exact => stats::equal_agreement(ratings),
            Self::Within(levels) => {
                let near = Weights::Within(f64::from(levels));
                stats::percent_agreement(ratings, categories, &near)
            }
            Self::Alpha(metric) => stats::krippendorff_alpha(ratings, metric),
            Self::Gwet(by) => weighted(stats::gwet_ac, by),
            Self::BrennanPrediger(by) => weighted(stats::brennan_prediger, by),
            Self::Conger(by) => weighted(stats::conger_kappa, by),
            Self::Fleiss(by) => weighted(stats::fleiss_kappa, by),
            _ => return None,
        })
    }

    /// One that is made for two raters, on the targets that both rated.
    fn of_two(self, ratings: &Matrix, categories: &Categories) -> Result<Figure, Undefined> {
        if ratings.raters() > 2 {
            return Err(Undefined::TooManyRaters);
        }
        let both = ratings.complete_targets();
        let plain = |value: f64| Figure::plain(value, both.targets(), ratings);
        let whole = |found: stats::Coefficient| Figure {
            omitted: ratings.targets() - both.targets(),
            ..Figure::from(found)
        };
        match self {
            // Of two raters without gaps Fleiss' kappa is Scott's pi, and Brennan and Prediger's of two levels PABAK.
            Self::Scott => stats::fleiss_kappa(&both, categories, &Weights::Identity).map(whole),
            Self::Pabak if categories.values().len() != 2 => Err(Undefined::NotTwoCategories),
            Self::Pabak => {
                stats::brennan_prediger(&both, categories, &Weights::Identity).map(whole)
            }
            Self::Prevalence => stats::prevalence_index(&both, categories).map(plain),
            Self::Bias => stats::bias_index(&both, categories).map(plain),
            Self::KappaMax => stats::cohen_kappa_max(&both, categories).map(plain),
            _ => stats::bangdiwala_b(&both, categories).map(plain),
        }
    }
}

/// Fewer raters than this tell little about one target.
const LEAST_RATERS: usize = 3;

type Coefficients = Result<stats::Coefficient, Undefined>;

/// The targets that all raters rated, where there are any.
fn rated_by_all(ratings: &Matrix) -> Result<Matrix, Undefined> {
    let complete = ratings.complete_targets();
    if complete.targets() < 2 && ratings.targets() > 1 {
        return Err(Undefined::UnequalRaters);
    }
    Ok(complete)
}

/// The mean over the targets that three raters or more rated.
fn mean_of_targets(
    ratings: &Matrix,
    of: impl Fn(&[f64]) -> Result<f64, Undefined>,
) -> Result<Figure, Undefined> {
    let (mut sum, mut targets) = (0.0, 0);
    for (row, times) in ratings.distinct() {
        let values: Vec<f64> = row.iter().flatten().copied().collect();
        if values.len() >= LEAST_RATERS {
            sum += count(times) * of(&values)?;
            targets += times;
        }
    }
    if targets == 0 {
        return Err(Undefined::TooFewRaters);
    }
    Ok(Figure::plain(sum / count(targets), targets, ratings))
}

impl Figure {
    /// A share, of which no test says that it is above 0.
    fn of_share(found: stats::Coefficient) -> Self {
        Self {
            p: None,
            ..Self::from(found)
        }
    }

    fn plain(value: f64, targets: usize, ratings: &Matrix) -> Self {
        Self {
            value,
            targets,
            omitted: ratings.targets().saturating_sub(targets),
            standard_error: None,
            limits: None,
            p: None,
        }
    }
}

impl From<stats::Coefficient> for Figure {
    fn from(found: stats::Coefficient) -> Self {
        Self {
            value: found.value,
            targets: found.targets,
            omitted: found.omitted,
            standard_error: found.standard_error,
            limits: found.interval(),
            p: found.p(),
        }
    }
}

impl From<Icc> for Figure {
    fn from(found: Icc) -> Self {
        Self {
            value: found.value,
            targets: found.anova.targets,
            omitted: found.anova.omitted,
            standard_error: None,
            limits: found.interval(),
            p: Some(found.p),
        }
    }
}
