//! Tables for the screen and for spreadsheets.

mod spreadsheet;
mod text;
mod agreement;
mod calibration;
mod completeness;
mod scores;

use text::{plain_table, trimmed};

pub use agreement::{
    agreement, agreement_rows, compared_ratings, plain_agreement, plain_agreement_rows,
    plain_ratings, plan, plan_rows,
};
pub use calibration::{calibration, calibration_rows, plain_calibration};
pub use completeness::completeness;
pub use scores::scores;
pub use spreadsheet::score_rows;
pub use text::heading;
