//! `wakker rubric`: check a rubric, or show it.

use std::path::Path;

use clap::ArgMatches;
use wakker::assets::Assets;
use wakker::diagnostic::Language;
use wakker::load;
use wakker::report::{readability, rubric_text};

use super::{End, Run};

pub(super) fn run(run: &mut Run, matches: &ArgMatches) -> End {
    match matches.subcommand() {
        Some(("check", matches)) => check(run, matches),
        Some(("show", matches)) => show(run, matches),
        _ => End::Usage,
    }
}

fn read(run: &mut Run, matches: &ArgMatches) -> Option<wakker::rubric::Rubric> {
    let name = matches.get_one::<String>("rubric")?;
    let name = &of_translation(name).unwrap_or_else(|| name.clone());
    let assets = Assets::builtin();
    load::rubric_named(
        &mut run.sources,
        &assets,
        name,
        Path::new(""),
        None,
        &mut run.found,
    )
    .ok()
}

/// The rubric beside a translation: who writes `my.fr.yaml` wants it held against `my.yaml`.
fn of_translation(name: &str) -> Option<String> {
    let rest = name.strip_suffix(".yaml")?;
    let (stem, code) = rest.rsplit_once('.')?;
    let rubric = format!("{stem}.yaml");
    (Language::from_code(code).is_some() && Path::new(&rubric).exists()).then_some(rubric)
}

fn check(run: &mut Run, matches: &ArgMatches) -> End {
    let rubric = read(run, matches);
    let end = run.end_with_all(matches);
    let Some(rubric) = rubric else { return end };
    let indicators: usize = rubric
        .competences
        .iter()
        .map(|one| one.indicators.len())
        .sum();
    let (id, version, competences) = (rubric.id, &rubric.version, rubric.competences.len());
    let levels = rubric.scale.levels().len();
    let text = match run.language {
        Language::Nl => format!(
            "{id} {version}: {competences} competenties, {indicators} gedragsindicatoren, {levels} niveaus\nSHA-256 {}\n",
            rubric.sha256
        ),
        Language::En => format!(
            "{id} {version}: {competences} competences, {indicators} indicators, {levels} levels\nSHA-256 {}\n",
            rubric.sha256
        ),
        Language::Fr => format!(
            "{id} {version} : {competences} compétences, {indicators} indicateurs, {levels} niveaux\nSHA-256 {}\n",
            rubric.sha256
        ),
    };
    let plain = readability::lines(&run.sources, &rubric, &run.found.sorted(), run.language);
    run.print(&format!("{text}\n{plain}"))
        .map_or_else(|end| end, |()| end)
}

fn show(run: &mut Run, matches: &ArgMatches) -> End {
    let Some(rubric) = read(run, matches) else {
        return run.end_with_all(matches);
    };
    let as_yaml = matches
        .get_one::<String>("format")
        .is_some_and(|format| format == "yaml");
    let written = if as_yaml {
        run.emit(run.sources.first().unwrap_or_default())
    } else {
        run.print(&rubric_text::show(&rubric, run.language))
    };
    written.map_or_else(|end| end, |()| End::Clean)
}
