//! Agreement and reliability of ratings: pure numbers, with the names and letters of the field.
//!
//! A [`Matrix`] holds targets by raters; a missing rating is `None` and stays missing. The level of
//! measurement, the declared [`Categories`] and the [`Weights`] are arguments and never guessed from the data.
//! A figure that cannot be computed is a value too: [`Undefined`] tells why. No function here gives NaN or an
//! infinite number, and none changes a rating.
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
mod chance;
mod coded;
mod coefficient;
mod distribution;
mod matrix;
mod two_raters;
mod weights;

pub use alpha::{Metric, krippendorff_alpha, krippendorff_alpha_weighted};
pub use chance::{
    Chance, NullTest, brennan_prediger, chance_agreement, conger_kappa, fleiss_kappa,
    fleiss_null_test, gwet_ac, percent_agreement,
};
pub use coefficient::{Coefficient, Undefined};
pub use matrix::{BadMatrix, Matrix};
pub use two_raters::{
    Cohen, MarginalHomogeneity, bangdiwala_b, bias_index, cohen_kappa, cohen_kappa_max,
    light_kappa, pabak, prevalence_index, scott_pi, stuart_maxwell,
};
pub use weights::{BadCategories, BadWeights, Categories, CustomWeights, Weights};
