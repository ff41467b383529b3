//! The figures of agreement by name.

use crate::stats::{Benchmark, Metric, Model, Rating, Weights};

/// How much two levels that differ count as agreement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weighting {
    /// Not at all.
    Identity,
    /// Less for each level between.
    Linear,
    /// Much less for each level between.
    Quadratic,
    /// By the number of ranks between.
    Ordinal,
    /// By the ratio of the values.
    Ratio,
}

impl Weighting {
    const ALL: [Self; 5] = [
        Self::Identity,
        Self::Linear,
        Self::Quadratic,
        Self::Ordinal,
        Self::Ratio,
    ];

    pub(super) fn weights(self) -> Weights {
        match self {
            Self::Identity => Weights::Identity,
            Self::Linear => Weights::Linear,
            Self::Quadratic => Weights::Quadratic,
            Self::Ordinal => Weights::Ordinal,
            Self::Ratio => Weights::Ratio,
        }
    }

    /// The name in the field.
    pub fn code(self) -> &'static str {
        match self {
            Self::Identity => "identity",
            Self::Linear => "linear",
            Self::Quadratic => "quadratic",
            Self::Ordinal => "ordinal",
            Self::Ratio => "ratio",
        }
    }
}

/// A figure of agreement or reliability.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Measure {
    /// The share of pairs of ratings of a target that are equal.
    Exact,
    /// The share that lie at most one apart.
    WithinOne,
    /// Krippendorff's alpha.
    Alpha(Metric),
    /// Gwet's AC1 (identity) or AC2.
    Gwet(Weighting),
    /// Brennan-Prediger.
    BrennanPrediger(Weighting),
    /// Fleiss' kappa.
    Fleiss(Weighting),
    /// Conger's kappa; Cohen's for two raters.
    Conger(Weighting),
    /// Light's kappa.
    Light,
    /// An intraclass correlation of Shrout and Fleiss, on the targets that all rated.
    Icc(Model, Rating),
    /// An intraclass correlation by variance components, with all ratings.
    IccReml(Model),
    /// Kendall's W.
    KendallW,
    /// The mean Spearman correlation of pairs.
    Spearman,
    /// The mean Pearson correlation of pairs.
    Pearson,
    /// The mean over targets of the average deviation from the mean.
    AverageDeviation,
    /// The mean over targets of within-group agreement.
    WithinGroup,
}

impl Measure {
    /// All, in the order of a table.
    pub fn all() -> Vec<Self> {
        let metrics = [
            Metric::Nominal,
            Metric::Ordinal,
            Metric::Interval,
            Metric::Ratio,
        ];
        let mut all = vec![Self::Exact, Self::WithinOne];
        all.extend(metrics.map(Self::Alpha));
        for family in [
            Self::Gwet as fn(Weighting) -> Self,
            Self::BrennanPrediger,
            Self::Conger,
            Self::Fleiss,
        ] {
            all.extend(Weighting::ALL.map(family));
        }
        all.push(Self::Light);
        for rating in [Rating::Single, Rating::Average] {
            let models = [Model::OneWay, Model::Agreement, Model::Consistency];
            all.extend(models.map(|model| Self::Icc(model, rating)));
        }
        all.extend([Model::Agreement, Model::Consistency].map(Self::IccReml));
        all.extend([
            Self::KendallW,
            Self::Spearman,
            Self::Pearson,
            Self::AverageDeviation,
            Self::WithinGroup,
        ]);
        all
    }

    /// Whether it says something about values with a metric. Names have no order and no distance.
    pub fn suits(self, metric: Metric) -> bool {
        metric != Metric::Nominal
            || matches!(
                self,
                Self::Exact
                    | Self::Alpha(Metric::Nominal)
                    | Self::Gwet(Weighting::Identity)
                    | Self::BrennanPrediger(Weighting::Identity)
                    | Self::Conger(Weighting::Identity)
                    | Self::Fleiss(Weighting::Identity)
                    | Self::Light
            )
    }

    /// The name for programs and for `--fail-below`.
    pub fn code(self) -> String {
        let weighted = |name: &str, weighting: Weighting| format!("{name}-{}", weighting.code());
        match self {
            Self::Exact => "exact".to_owned(),
            Self::WithinOne => "within-one".to_owned(),
            Self::Alpha(metric) => format!("alpha-{}", metric_code(metric)),
            Self::Gwet(Weighting::Identity) => "ac1".to_owned(),
            Self::Gwet(weighting) => weighted("ac2", weighting),
            Self::BrennanPrediger(weighting) => weighted("bp", weighting),
            Self::Conger(weighting) => weighted("kappa", weighting),
            Self::Fleiss(weighting) => weighted("fleiss", weighting),
            Self::Light => "light".to_owned(),
            Self::Icc(model, rating) => {
                let case = match model {
                    Model::OneWay => 1,
                    Model::Agreement => 2,
                    Model::Consistency => 3,
                };
                let k = match rating {
                    Rating::Single => "1",
                    Rating::Average => "k",
                };
                format!("icc-{case}-{k}")
            }
            Self::IccReml(Model::Consistency) => "icc-reml-consistency".to_owned(),
            Self::IccReml(_) => "icc-reml-agreement".to_owned(),
            Self::KendallW => "kendall-w".to_owned(),
            Self::Spearman => "spearman".to_owned(),
            Self::Pearson => "pearson".to_owned(),
            Self::AverageDeviation => "ad".to_owned(),
            Self::WithinGroup => "r-wg".to_owned(),
        }
    }

    /// The measure that a code names; `alpha`, `ac2`, `kappa`, `fleiss`, `bp` and `icc` alone mean the form that
    /// fits the metric.
    pub fn from_code(text: &str, metric: Metric) -> Option<Self> {
        let weighting = match metric {
            Metric::Nominal => Weighting::Identity,
            Metric::Ordinal => Weighting::Ordinal,
            Metric::Interval => Weighting::Quadratic,
            Metric::Ratio => Weighting::Ratio,
        };
        Some(match text {
            "alpha" => Self::Alpha(metric),
            "ac" | "ac2" => Self::Gwet(weighting),
            "kappa" => Self::Conger(weighting),
            "fleiss" => Self::Fleiss(weighting),
            "bp" => Self::BrennanPrediger(weighting),
            "icc" => Self::IccReml(Model::Agreement),
            other => {
                let mut all = Self::all().into_iter();
                return all.find(|one| one.code() == other && one.suits(metric));
            }
        })
        .filter(|one| one.suits(metric))
    }

    /// The least and the most that it can be.
    pub fn range(self) -> (f64, f64) {
        match self {
            Self::Exact | Self::WithinOne | Self::KendallW => (0.0, 1.0),
            Self::AverageDeviation => (0.0, f64::INFINITY),
            Self::Spearman | Self::Pearson => (-1.0, 1.0),
            _ => (f64::NEG_INFINITY, 1.0),
        }
    }

    /// The published words to read it with.
    pub fn benchmarks(self) -> &'static [Benchmark] {
        match self {
            Self::Alpha(_) => &[Benchmark::Krippendorff, Benchmark::LandisKoch],
            Self::Gwet(_)
            | Self::BrennanPrediger(_)
            | Self::Conger(_)
            | Self::Fleiss(_)
            | Self::Light => &[Benchmark::LandisKoch, Benchmark::Altman],
            Self::Icc(..) | Self::IccReml(_) => &[Benchmark::KooLi],
            _ => &[],
        }
    }

    /// Whether it can be drawn thousands of times without a long wait.
    pub fn is_quick(self) -> bool {
        !matches!(self, Self::IccReml(_))
    }
}

fn metric_code(metric: Metric) -> &'static str {
    match metric {
        Metric::Nominal => "nominal",
        Metric::Ordinal => "ordinal",
        Metric::Interval => "interval",
        Metric::Ratio => "ratio",
    }
}
