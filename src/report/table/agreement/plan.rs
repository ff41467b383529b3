//! How many candidates and assessors it takes, on the screen and as rows.

use comfy_table::CellAlignment;

use super::parts::absent;
use crate::agreement::{Needed, Plan};
use crate::diagnostic::Language;
use crate::grid;
use crate::report::table::{Dialect, plain_table, trimmed};
use crate::wording::agreement::plan as wording;

/// The plan in words, with a row for each number of assessors.
pub fn plan(plan: &Plan, language: Language) -> String {
    let mut table = plain_table();
    let heads = wording::heads(language, plan.wanted.above);
    let columns = heads.len();
    table.set_header(heads);
    for column in 0..columns {
        if let Some(column) = table.column_mut(column) {
            column.set_cell_alignment(CellAlignment::Right);
        }
    }
    let shown = |needed: Needed| match needed {
        Ok(candidates) => candidates.to_string(),
        Err(why) => absent(why, language),
    };
    for row in &plan.rows {
        let mut cells = vec![row.raters.to_string(), shown(row.interval)];
        cells.extend(row.above.map(shown));
        cells.extend(row.kappa.map(shown));
        cells.resize(columns, String::new());
        table.add_row(cells);
    }
    let mut out = format!("{}\n{}\n", wording::asked(language, plan), trimmed(&table));
    out.push_str(&(wording::notes(language, plan).join("\n") + "\n"));
    if let Some(pilot) = &plan.pilot {
        let told = wording::pilot(language, pilot, plan.wanted.width);
        out = format!("{out}\n{told}\n");
    }
    out
}

/// The same as CSV: one row for each number of assessors.
pub fn plan_csv(plan: &Plan, dialect: Dialect) -> String {
    let cell = |needed: Option<Needed>| match needed {
        Some(Ok(candidates)) => candidates.to_string(),
        Some(Err(why)) => why.code().to_owned(),
        None => String::new(),
    };
    let header = ["assessors", "candidates", "above", "kappa"].map(str::to_owned);
    let rows = plan.rows.iter().map(|row| {
        let assessors = row.raters.to_string();
        vec![
            assessors,
            cell(Some(row.interval)),
            cell(row.above),
            cell(row.kappa),
        ]
    });
    let rows: Vec<Vec<String>> = std::iter::once(header.to_vec()).chain(rows).collect();
    grid::write_csv(&rows, dialect == Dialect::Excel)
}
