//! `wakker score`: from a folder to a table of scores.

use clap::ArgMatches;
use wakker::assets::Assets;
use wakker::report::{json, table};
use wakker::scoring;
use wakker::wording::terms;

use super::{End, Run, output, path, result};

pub(super) fn run(run: &mut Run, matches: &ArgMatches) -> End {
    let Some(loaded) = run.load(matches, &Assets::builtin()) else {
        return run.end(matches);
    };
    let scores = scoring::score(&loaded, &mut run.found);
    let chosen = match run.chosen(matches, &loaded, &scores) {
        Ok(chosen) => chosen,
        Err(end) => return end,
    };
    let end = run.end(matches);
    if run.holds_back(matches) {
        return end;
    }
    let format = matches.get_one::<String>("format").map(String::as_str);
    let text = match format {
        Some("json") => json::scores(&loaded, &chosen, &run.found),
        Some("csv") => table::csv(&loaded, &chosen, table::Dialect::Plain),
        Some("excel") => table::csv(&loaded, &chosen, table::Dialect::Excel),
        _ => table::scores(&loaded, &chosen, &run.found, run.language),
    };
    let written = match path(matches, "out") {
        Some(path) => result::write(run, path, text.as_bytes()),
        None if matches!(format, None | Some("table")) => run.print(&text),
        None => run.emit(&text),
    };
    // Rows of figures have no place to say it.
    if matches!(format, Some("csv" | "excel")) && run.found.left_out() > 0 {
        let left_out = terms::left_out(run.language, run.found.left_out());
        output::tell(&format!("{left_out}\n"));
    }
    written.map_or_else(|end| end, |()| end)
}
