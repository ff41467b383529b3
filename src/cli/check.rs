//! `wakker check`.

use clap::ArgMatches;
use wakker::assets::Assets;
use wakker::report::{completeness, json, readability, table, tell_held_back};
use wakker::scoring;

use super::{End, Run};

pub(super) fn run(run: &mut Run, matches: &ArgMatches) -> End {
    let as_json = matches
        .get_one::<String>("format")
        .is_some_and(|format| format == "json");
    let loaded = run.load(matches, &Assets::builtin());
    let (mut seats, mut measured) = (Vec::new(), Vec::new());
    let mut text = String::new();
    if let Some(loaded) = &loaded {
        let scores = scoring::score(loaded, &mut run.found);
        tell_held_back(loaded, &scores, &mut run.found);
        seats = completeness::seats(loaded, &scores);
        measured = readability::measured(&loaded.rubric, run.language);
        text = table::completeness(loaded, &seats, &run.found, run.language);
        text.push('\n');
        text.push_str(&readability::lines(
            &run.sources,
            &loaded.rubric,
            &run.found,
            run.language,
        ));
    }
    if as_json {
        text = json::findings(&run.sources, &run.found, &seats, &measured, run.language);
        return run
            .emit(&text)
            .map_or_else(|end| end, |()| run.status(matches));
    }
    // The findings first: on a screen the overview then stands at the bottom.
    let end = run.end_with_all(matches);
    run.print(&text).map_or_else(|end| end, |()| end)
}
