//! Tables as text.

use comfy_table::{ContentArrangement, Table};

use crate::diagnostic::Language;
use crate::load::Loaded;
use crate::wording::{self, terms};

/// The line that every output starts with: day, rubric, version and the start of its hash.
pub fn heading(loaded: &Loaded, language: Language) -> String {
    let (rubric, day) = (&loaded.rubric, &loaded.day);
    let date = wording::day_dates(language, day);
    let stamp = terms::rubric(language, &rubric.stamp());
    format!("{}, {date} · {stamp}\n", day.place)
}

/// A table of aligned columns without lines.
pub(super) fn plain_table() -> Table {
    let mut table = Table::new();
    table
        .load_style(comfy_table::presets::NOTHING)
        .set_content_arrangement(ContentArrangement::Disabled);
    table
}

/// The table without blanks at the ends of lines.
pub(super) fn trimmed(table: &Table) -> String {
    table
        .to_string()
        .lines()
        .map(str::trim_end)
        .collect::<Vec<_>>()
        .join("\n")
}

/// A title above a table.
pub(super) fn title(text: &str) -> String {
    format!("\n{text}\n")
}
