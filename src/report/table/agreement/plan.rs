//! How many candidates and assessors it takes, on the screen and as rows.

use comfy_table::CellAlignment;

use super::parts::absent;
use crate::agreement::{Needed, SampleSize};
use crate::diagnostic::Language;
use crate::grid::{CellValue, Export};
use crate::report::table::{plain_table, trimmed};
use crate::wording::agreement::plan as wording;

/// The plan in words, with a row for each number of assessors.
pub fn plan(plan: &SampleSize, language: Language) -> String {
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

/// The same as rows: one for each number of assessors.
pub fn plan_rows(plan: &SampleSize) -> Export {
    let cell = |needed: Option<Needed>| match needed {
        Some(Ok(candidates)) => candidates.into(),
        Some(Err(why)) => why.code().into(),
        None => CellValue::Empty,
    };
    let mut table = Export::new(&["assessors", "candidates", "above", "kappa"]);
    for row in &plan.rows {
        let (interval, above, kappa) = (Some(row.interval), row.above, row.kappa);
        table.push(vec![
            row.raters.into(),
            cell(interval),
            cell(above),
            cell(kappa),
        ]);
    }
    table
}
