//! The figures of agreement by name.

use crate::limits::count;
use crate::stats::{Benchmark, IccUnit, Metric, Model, Weights};

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
    /// The share that lie at most so many levels apart.
    Within(u32),
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
    /// Scott's pi, of two raters.
    Scott,
    /// The prevalence-adjusted, bias-adjusted kappa of two raters and two levels.
    Pabak,
    /// How far one of two levels prevails, of two raters.
    Prevalence,
    /// How far two raters differ in how often they give one of two levels.
    Bias,
    /// The highest kappa that the margins of two raters allow.
    KappaMax,
    /// Bangdiwala's B, of two raters.
    Bangdiwala,
    /// An intraclass correlation of Shrout and Fleiss, on the targets that all rated.
    Icc(Model, IccUnit),
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
    /// Those that are made for two raters.
    const OF_TWO: [Self; 6] = [
        Self::Scott,
        Self::Pabak,
        Self::Prevalence,
        Self::Bias,
        Self::KappaMax,
        Self::Bangdiwala,
    ];

    /// Whether it is made for two raters.
    pub fn is_of_two(self) -> bool {
        Self::OF_TWO.contains(&self)
    }

    /// All, in the order of a table.
    pub fn all() -> Vec<Self> {
        let metrics = [
            Metric::Nominal,
            Metric::Ordinal,
            Metric::Interval,
            Metric::Ratio,
        ];
        let mut all = vec![Self::Exact, Self::Within(1)];
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
        all.extend(Self::OF_TWO);
        for rating in [IccUnit::Single, IccUnit::Average] {
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
        metric != Metric::Nominal || self == Self::Exact || self.is_about_names()
    }

    /// The name for programs and for `--fail-below`.
    pub fn code(self) -> String {
        let weighted = |name: &str, weighting: Weighting| format!("{name}-{}", weighting.code());
        match self {
            Self::Exact => "exact".to_owned(),
            Self::Within(1) => "within-one".to_owned(),
            Self::Within(levels) => format!("within-{levels}"),
            Self::Alpha(metric) => format!("alpha-{}", metric_code(metric)),
            Self::Gwet(Weighting::Identity) => "ac1".to_owned(),
            Self::Gwet(weighting) => weighted("ac2", weighting),
            Self::BrennanPrediger(weighting) => weighted("bp", weighting),
            Self::Conger(weighting) => weighted("kappa", weighting),
            Self::Fleiss(weighting) => weighted("fleiss", weighting),
            Self::Light => "light".to_owned(),
            Self::Scott => "scott".to_owned(),
            Self::Pabak => "pabak".to_owned(),
            Self::Prevalence => "prevalence-index".to_owned(),
            Self::Bias => "bias-index".to_owned(),
            Self::KappaMax => "kappa-max".to_owned(),
            Self::Bangdiwala => "bangdiwala-b".to_owned(),
            Self::Icc(model, rating) => {
                let case = match model {
                    Model::OneWay => 1,
                    Model::Agreement => 2,
                    Model::Consistency => 3,
                };
                let k = match rating {
                    IccUnit::Single => "1",
                    IccUnit::Average => "k",
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
                if let Some(levels) = other.strip_prefix("within-")
                    && let Ok(levels @ 2..) = levels.parse()
                {
                    return Some(Self::Within(levels)).filter(|one| one.suits(metric));
                }
                let mut all = Self::all().into_iter();
                return all.find(|one| one.code() == other && one.suits(metric));
            }
        })
        .filter(|one| one.suits(metric))
    }

    /// The least and the most that it can be with so many raters.
    pub fn range(self, raters: usize) -> (f64, f64) {
        match self {
            Self::Icc(_, IccUnit::Single) => (-1.0 / (count(raters) - 1.0).max(1.0), 1.0),
            Self::Exact
            | Self::Within(_)
            | Self::KendallW
            | Self::IccReml(_)
            | Self::Prevalence
            | Self::Bias
            | Self::KappaMax
            | Self::Bangdiwala => (0.0, 1.0),
            Self::AverageDeviation => (0.0, f64::INFINITY),
            Self::Alpha(_)
            | Self::Conger(_)
            | Self::Fleiss(_)
            | Self::Light
            | Self::Scott
            | Self::Pabak
            | Self::Spearman
            | Self::Pearson => (-1.0, 1.0),
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
            | Self::Light
            | Self::Scott
            | Self::Pabak => &[Benchmark::LandisKoch, Benchmark::Altman],
            Self::Icc(..) | Self::IccReml(_) => &[Benchmark::KooLi],
            _ => &[],
        }
    }

    /// Whether it can be drawn thousands of times without a long wait.
    pub fn is_quick(self) -> bool {
        !matches!(self, Self::IccReml(_))
    }

    /// Whether it counts in levels, however these are written.
    pub(super) fn is_in_levels(self) -> bool {
        matches!(
            self,
            Self::Within(_) | Self::AverageDeviation | Self::WithinGroup
        )
    }

    /// Whether it asks of two ratings only whether they are equal, which measurements hardly ever are.
    pub(super) fn is_about_names(self) -> bool {
        matches!(
            self,
            Self::Alpha(Metric::Nominal)
                | Self::Gwet(Weighting::Identity)
                | Self::BrennanPrediger(Weighting::Identity)
                | Self::Conger(Weighting::Identity)
                | Self::Fleiss(Weighting::Identity)
                | Self::Light
        ) || self.is_of_two()
    }

    /// Whether a row of ratings carries it, so many raters being there.
    pub(super) fn is_carried_by(self, row: &[Option<f64>]) -> bool {
        let rated = row.iter().flatten().count();
        match self {
            // What is rated once enters what chance would give, or the variance between targets.
            Self::Gwet(_) | Self::Fleiss(_) | Self::Conger(_) | Self::IccReml(_) => rated > 0,
            Self::Icc(..) | Self::KendallW | Self::Spearman | Self::Pearson | Self::Light => {
                rated == row.len()
            }
            Self::AverageDeviation | Self::WithinGroup => rated > 2,
            _ => rated > 1,
        }
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
