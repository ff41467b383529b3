//! `wakker new`: a day to start from.

use std::path::Path;

use clap::ArgMatches;
use wakker::assets::Assets;
use wakker::diagnostic::Language;
use wakker::load::{self, Loaded};
use wakker::report::{blank, consensus_file};
use wakker::scoring;
use wakker::wording::terms;

use super::{End, Run, output, path};

pub(super) fn run(run: &mut Run, matches: &ArgMatches) -> End {
    let Some(dir) = path(matches, "dir") else {
        return End::Usage;
    };
    let assets = Assets::builtin();
    if !dir.join("day.yaml").exists()
        && let Err(end) = write_day(run, matches, &assets, dir)
    {
        return end;
    }
    let Ok(loaded) = load::day(&mut run.sources, &assets, dir, &mut run.found) else {
        return run.end(matches);
    };
    run.language = run.asked.unwrap_or(loaded.day.language);
    if matches.get_flag("consensus") {
        return consensus(run, matches, &loaded, dir);
    }
    let (mut made, mut there) = (0, 0);
    for seat in loaded.assigned() {
        let (candidate, exercise, assessor) = seat;
        let Some(exercise) = loaded.day.exercise(exercise) else {
            continue;
        };
        let target = dir
            .join("notes")
            .join(blank::sheet_name(candidate, exercise, assessor));
        // What somebody wrote is never touched, also when it stands in a file of another name.
        if loaded.sheet(seat).is_some() || target.exists() {
            there += 1;
            continue;
        }
        let text = blank::sheet(&loaded.day, &loaded.rubric, candidate, exercise, assessor);
        if let Err(error) = output::write(&target, text.as_bytes()) {
            return run.cannot_write(&target, &error);
        }
        made += 1;
    }
    let shown = dir.display();
    let text = match run.language {
        Language::Nl => {
            let sheets = terms::counted(Language::Nl, made, ["leeg blad", "lege bladen"]);
            let were = if there == 1 { "was" } else { "waren" };
            format!("{shown}: {sheets} gemaakt, {there} {were} er al\n")
        }
        Language::En => {
            let sheets = terms::counted(Language::En, made, ["empty sheet", "empty sheets"]);
            let were = if there == 1 { "was" } else { "were" };
            format!("{shown}: {sheets} made, {there} {were} there already\n")
        }
        Language::Fr => format!(
            "{shown} : {} ; déjà là : {there}\n",
            terms::counted(
                Language::Fr,
                made,
                ["feuille vide créée", "feuilles vides créées"]
            )
        ),
    };
    // A missing sheet is what this command mends; only faults are worth telling.
    let end = if run.found.has_errors() {
        run.end(matches)
    } else {
        End::Clean
    };
    run.print(&text).map_or_else(|end| end, |()| end)
}

fn write_day(run: &mut Run, matches: &ArgMatches, assets: &Assets, dir: &Path) -> Result<(), End> {
    let name = matches
        .get_one::<String>("rubric")
        .map_or("done", String::as_str);
    let Ok(rubric) = load::rubric_named(&mut run.sources, assets, name, dir, None, &mut run.found)
    else {
        return Err(run.end(matches));
    };
    let date = run.date(matches)?;
    let text = blank::day(&rubric, name, date, run.language);
    let target = dir.join("day.yaml");
    output::write(&target, text.as_bytes()).map_err(|error| run.cannot_write(&target, &error))
}

/// A `consensus.yaml` for the meeting to complete. One that is there is never touched.
fn consensus(run: &mut Run, matches: &ArgMatches, loaded: &Loaded, dir: &Path) -> End {
    let target = load::day_folder(dir).join("consensus.yaml");
    let shown = target.display();
    if target.exists() {
        output::tell(&match run.language {
            Language::Nl => format!("{shown} is er al en blijft zoals het is\n"),
            Language::En => format!("{shown} is there already and stays as it is\n"),
            Language::Fr => format!("{shown} existe déjà et reste comme il est\n"),
        });
        return End::Usage;
    }
    let date = match run.date(matches) {
        Ok(date) => date,
        Err(end) => return end,
    };
    let scores = scoring::score(loaded, &mut run.found);
    let text = consensus_file(loaded, &scores, date, run.language);
    if let Err(error) = output::write(&target, text.as_bytes()) {
        return run.cannot_write(&target, &error);
    }
    let count = text.matches("candidate:").count();
    let text = match run.language {
        Language::Nl => format!("{shown}: {count} competenties om te bespreken\n"),
        Language::En => format!("{shown}: {count} competences to talk about\n"),
        Language::Fr => format!("{shown} : {count} compétences à discuter\n"),
    };
    let end = run.end(matches);
    run.print(&text).map_or_else(|end| end, |()| end)
}
