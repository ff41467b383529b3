//! `wakker rubric`: check a rubric, or show it.

use std::path::Path;

use wakker::assets::Assets;
use wakker::diagnostic::Language;
use wakker::report::{readability, rubric_text};
use wakker::wording::commands as wording;

use super::Status;
use super::options::Rubric;
use super::session::Session;
use super::stop::{Done, Stop};

pub(super) fn run(session: &mut Session<'_>, options: &Rubric) -> Done {
    match options {
        Rubric::Check { name } => check(session, name),
        Rubric::Show { name, yaml } => show(session, name, *yaml),
    }
}

fn read(session: &mut Session<'_>, name: &str) -> Result<wakker::rubric::Rubric, Stop> {
    let of_translation = of_translation(name);
    session.rubric(
        of_translation.as_deref().unwrap_or(name),
        &Assets::builtin(),
    )
}

/// The rubric beside a translation: whoever writes `my.fr.yaml` wants it held against `my.yaml`.
fn of_translation(name: &str) -> Option<String> {
    let rest = name.strip_suffix(".yaml")?;
    let (stem, code) = rest.rsplit_once('.')?;
    let rubric = format!("{stem}.yaml");
    (Language::from_code(code).is_some() && Path::new(&rubric).exists()).then_some(rubric)
}

fn check(session: &mut Session<'_>, name: &str) -> Done {
    let rubric = read(session, name)?;
    let status = session.end();
    let indicators = rubric.competences.iter().map(|one| one.indicators.len());
    let text = wording::rubric_in_short(
        session.language,
        rubric.id.as_str(),
        &rubric.version,
        rubric.competences.len(),
        indicators.sum(),
        rubric.scale.levels().len(),
        &rubric.sha256,
    );
    let found = session.found.sorted();
    let plain = readability::lines(&session.sources, &rubric, &found, session.language);
    session.print(format!("{text}\n{plain}"));
    Ok(status)
}

fn show(session: &mut Session<'_>, name: &str, as_yaml: bool) -> Done {
    let rubric = read(session, name)?;
    if as_yaml {
        let text = session.sources.first().unwrap_or_default().to_owned();
        session.emit(text);
    } else {
        session.print(rubric_text::show(&rubric, session.language));
    }
    Ok(Status::Clean)
}
