//! Agreement and reliability of ratings: pure numbers, with the names and letters of the field.
//!
//! A [`Matrix`] holds targets by raters; a missing rating is `None` and stays missing. The level of
//! measurement, the declared [`Categories`] and the [`Weights`] are arguments and never guessed from the data.
//! A figure that cannot be computed is a value too: [`Undefined`] tells why. No function here gives NaN or an
//! infinite number, and none changes a rating.
//!
//! What needs to know more of a rating than its target and its rater takes a list: [`rasch`] fits the many-facet Rasch
//! model, [`three_way_components`] tells where variance comes from.
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

mod adjust;
mod bad_matrix;
mod distribution;
mod coefficient;
mod benchmark;
mod linear;
mod comparisons;
mod patterns;
mod matrix;
mod accuracy;
mod equal;
mod icc;
mod order;
mod clusters;
mod drawn;
mod jackknife;
mod rank;
pub mod rasch;
mod resampling;
mod sample_size;
mod two_way;
mod weights;
mod coded;
mod alpha;
mod by_category;
mod cross_table;
mod cohen;
mod expectation;
mod chance;
mod likelihood;
mod maximum;
mod components;
mod stratified;
mod two_raters;
mod unbalanced;
mod within;

pub use accuracy::{Accuracy, cronbach_accuracy};
pub use adjust::{benjamini_hochberg, holm};
pub use alpha::{Metric, krippendorff_alpha};
pub use bad_matrix::BadMatrix;
pub use benchmark::{Band, Benchmark};
pub use by_category::{CategoryKappa, category_kappas};
pub use chance::{brennan_prediger, conger_kappa, fleiss_kappa, gwet_ac, percent_agreement};
pub use clusters::{Draw, Resampling};
pub use coefficient::{Coefficient, Undefined};
pub use cohen::{cohen_kappa, cohen_kappa_max, light_kappa};
pub use comparisons::{Comparisons, SlopeComparisons};
pub use components::{TwoWayComponents, two_way_components};
pub use drawn::Drawn;
pub use equal::{equal_agreement, specific_agreement};
pub use icc::{Anova, Icc, IccUnit, Model, anova, icc};
pub use jackknife::{Jackknife, jackknife, leave_out};
pub use matrix::Matrix;
pub use rank::{KendallW, MeanCorrelation, kendall_w, mean_pearson, mean_spearman};
pub use resampling::{Bootstrap, bootstrap};
pub use sample_size::{
    Risks, targets_for_icc, targets_for_icc_width, targets_for_kappa, targets_for_margin,
};
pub use stratified::krippendorff_alpha_within;
pub use two_raters::{
    MarginalHomogeneity, bangdiwala_b, bhapkar, bias_index, prevalence_index, stuart_maxwell,
};
pub use two_way::{TwoWayError, jackknife_two_way};
pub use unbalanced::{
    Component, DStudy, Decision, Score, ThreeWayComponents, VariancePart, three_way_components,
};
pub use weights::{BadCategories, Categories, Weights};
pub(crate) use within::median;
pub use within::{ad_mean, r_wg, standard_deviation};
