//! The agreement on each level, and whether two raters use the levels equally often.

use comfy_table::CellAlignment;

use super::parts::absent;
use crate::agreement::ByLevel;
use crate::diagnostic::Language;
use crate::report::table::{plain_table, trimmed};
use crate::wording::agreement::{levels as wording, percent};
use crate::wording::terms::decimal;

/// Both, with the name of each level; nothing without the details.
pub(super) fn by_level(
    found: &ByLevel,
    names: bool,
    name: impl Fn(f64) -> String,
    language: Language,
) -> String {
    let mut out = String::new();
    if !found.levels.is_empty() {
        let mut table = plain_table();
        let heads = wording::heads(language, names);
        table.set_header([heads[0], heads[1], heads[2], "kappa"]);
        for column in 1..4 {
            if let Some(column) = table.column_mut(column) {
                column.set_cell_alignment(CellAlignment::Right);
            }
        }
        for one in &found.levels {
            let share = |share: f64| percent(language, share);
            table.add_row([
                name(one.value),
                share(one.share),
                one.specific.map_or_else(|| "–".to_owned(), share),
                match one.kappa {
                    Ok(kappa) => decimal(language, kappa, 2),
                    Err(_) if one.share <= 0.0 => format!("– {}", wording::unused(language)),
                    Err(why) => absent(why, language),
                },
            ]);
        }
        out = format!("\n{}\n", trimmed(&table));
    }
    let margins = wording::margins(language, names, &found.margins);
    if !margins.is_empty() {
        out = format!("{out}\n{}\n", margins.join("\n"));
    }
    out
}
