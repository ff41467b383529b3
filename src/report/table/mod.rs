//! Tables for the screen and for spreadsheets.

mod agreement;
mod calibration;
mod completeness;
mod scores;
mod spreadsheet;

use comfy_table::{ContentArrangement, Table};

use crate::diagnostic::Language;
use crate::load::Loaded;
use crate::wording::{self, terms};

pub use agreement::{
    agreement, agreement_rows, compared_ratings, plain_agreement, plain_agreement_rows,
    plain_ratings, plan, plan_rows,
};
pub use calibration::{calibration, calibration_rows, plain_calibration};
pub use completeness::completeness;
pub use scores::scores;
pub use spreadsheet::score_rows;

/// The line that every output starts with: day, rubric, version and the start of its hash.
pub fn heading(loaded: &Loaded, language: Language) -> String {
    let (rubric, day) = (&loaded.rubric, &loaded.day);
    let date = wording::day_dates(language, day);
    let stamp = terms::rubric(language, &rubric.stamp());
    format!("{}, {date} · {stamp}\n", day.place)
}

/// A table of aligned columns without lines.
fn plain_table() -> Table {
    let mut table = Table::new();
    table
        .load_style(comfy_table::presets::NOTHING)
        .set_content_arrangement(ContentArrangement::Disabled);
    table
}

/// The table without blanks at the ends of lines.
fn trimmed(table: &Table) -> String {
    table
        .to_string()
        .lines()
        .map(str::trim_end)
        .collect::<Vec<_>>()
        .join("\n")
}
