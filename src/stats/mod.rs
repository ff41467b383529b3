//! Agreement and reliability of ratings: pure numbers, with the names and letters of the field.
//!
//! A [`Matrix`] holds targets by raters; a missing rating is `None` and stays missing. The level of
//! measurement, the declared [`Categories`] and the [`Weights`] are arguments and never guessed from the data.
//! A figure that cannot be computed is a value too: [`Undefined`] tells why. No function here gives NaN or an
//! infinite number, and none changes a rating.
//!
//! What needs to know more of a rating than its target and its rater takes a list: [`rasch`] fits the many-facet Rasch
//! model, [`rater_effects`] compares each rater with the others.
//!
//! ```
//! use wakker::stats::{Matrix, Metric, krippendorff_alpha};
//!
//! let ratings = Matrix::new([[Some(1.0), Some(1.0)], [Some(2.0), Some(2.0)], [Some(2.0), None]])?;
//! let alpha = krippendorff_alpha(&ratings, Metric::Ordinal).expect("there is variation");
//! assert!((alpha.value - 1.0).abs() < 1e-12);
//! assert_eq!((alpha.targets, alpha.omitted), (2, 1));
//! # Ok::<(), wakker::stats::BadMatrix>(())
//! ```

#![expect(
    clippy::missing_errors_doc,
    reason = "each function tells its errors under the heading Undefined"
)]

mod alpha;
mod bad_matrix;
mod benchmark;
mod by_category;
mod chance;
mod clusters;
mod coded;
mod coefficient;
mod cohen;
mod comparisons;
mod components;
mod cross_table;
mod distribution;
mod equal;
mod expectation;
mod generalizability;
mod icc;
mod items;
mod likelihood;
mod matrix;
mod maximum;
mod order;
mod pairs;
mod parametric;
mod patterns;
mod rank;
pub mod rasch;
pub mod rater_effects;
mod resampling;
mod sample_size;
mod selection;
mod stratified;
mod three_way;
mod two_raters;
mod two_way;
mod unbalanced;
mod weights;
mod within;

pub use alpha::{Metric, krippendorff_alpha, krippendorff_alpha_weighted};
pub use bad_matrix::BadMatrix;
pub use benchmark::{Band, Benchmark};
pub use by_category::{CategoryKappa, category_kappas, lin_concordance};
pub use chance::{
    Chance, NullTest, brennan_prediger, chance_agreement, conger_kappa, fleiss_kappa,
    fleiss_null_test, gwet_ac, percent_agreement,
};
pub use coefficient::{Coefficient, Undefined};
pub use cohen::{Cohen, cohen_kappa, cohen_kappa_max, light_kappa, scott_pi};
pub use comparisons::{Comparisons, LeftOut, SlopeComparisons, leave_out};
pub use components::{OneWayComponents, TwoWayComponents, one_way_components, two_way_components};
pub use equal::{equal_agreement, specific_agreement};
pub use generalizability::{
    CrossedStudy, Decision, Effect, NestedStudy, crossed_study, nested_study,
};
pub use icc::{Anova, Icc, Model, Rating, anova, icc};
pub use items::{dissensus_variance, r_wg_j, r_wg_star};
pub use matrix::Matrix;
pub use pairs::{PairAgreement, PairFigure, agreement_by_pair, pairwise_table};
pub use parametric::{ParametricBootstrap, parametric_bootstrap};
pub use rank::{
    KendallW, MeanCorrelation, kendall_w, kendall_w_uncorrected, mean_pearson, mean_spearman,
};
pub use resampling::{
    Bootstrap, Draw, Jackknife, Resampling, bootstrap, jackknife, jackknife_raters,
};
pub use sample_size::{
    Risks, targets_for_icc, targets_for_icc_width, targets_for_kappa, targets_for_margin,
};
pub use selection::{Impact, Selection, highest_rate, impact};
pub use stratified::krippendorff_alpha_within;
pub use two_raters::{
    MarginalHomogeneity, bangdiwala_b, bias_index, pabak, prevalence_index, stuart_maxwell,
};
pub use two_way::{TwoWayError, jackknife_two_way};
pub use unbalanced::{Component, Part, Plan, Score, ThreeWayComponents, three_way_components};
pub use weights::{BadCategories, BadWeights, Categories, CustomWeights, Weights};
pub use within::{a_wg, ad_mean, ad_median, mean_r_wg, r_wg, standard_deviation, uniform_variance};
