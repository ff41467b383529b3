//! The rubric that a day or a command names.

use std::path::{Path, PathBuf};

use crate::assets::Assets;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Language, Reported};
use crate::input;
use crate::limits;
use crate::rubric::{self, Rubric};
use crate::source::{FileId, Sources, Span};

/// Reads a rubric with its translations: a built-in one by id, or a file. A translation stands beside its
/// rubric and carries its language in its name, such as `done.fr.yaml`; a fault in it leaves it out. `near` is the folder that a path starts from.
///
/// # Errors
/// There is no such rubric, or it has a fault itself.
pub fn rubric_named(
    sources: &mut Sources,
    assets: &Assets,
    name: &str,
    near: &Path,
    asked: Option<Span>,
    found: &mut Diagnostics,
) -> Result<Rubric, Reported> {
    let is_path = is_path(name);
    let path = near.join(name);
    let file = if is_path {
        if let (Some(span), false) = (asked, input::exists(&path)) {
            return Err(
                found.error(Diagnostic::new(Code::I03, span).with("path", input::shown(&path)))
            );
        }
        input::read(sources, &path, limits::YAML_BYTES, found)?
    } else if let Some(text) = assets.rubric(&name.to_lowercase()) {
        sources.add(format!("{}.yaml", name.to_lowercase()), text)
    } else {
        let known: Vec<&str> = assets.rubrics().collect();
        let span = asked.unwrap_or_else(|| Span::start_of(sources.add(name, "")));
        return Err(found.error(
            Diagnostic::new(Code::R01, span)
                .with("rubric", name)
                .with("known", known.join(", "))
                .suggest(name, known),
        ));
    };
    let mut rubric = rubric::read(sources, file, found)?;
    if is_path {
        same_name(&rubric, sources, file, assets, found);
    }
    for language in Language::ALL {
        let file = if is_path {
            beside(sources, &path, language, found)
        } else {
            built_in(sources, assets, name, language)
        };
        let Some(file) = file else { continue };
        let read =
            file.and_then(|file| rubric::translate(&mut rubric, sources, file, language, found));
        if read.is_err() {
            found.leave_out();
        }
    }
    Ok(rubric)
}

/// A file that bears the id and version of a built-in rubric and says something else is reported: outputs name a rubric by
/// these two.
fn same_name(
    rubric: &Rubric,
    sources: &Sources,
    file: FileId,
    assets: &Assets,
    found: &mut Diagnostics,
) {
    let Some(text) = assets.rubric(rubric.id.as_str()) else {
        return;
    };
    let mut aside = Sources::default();
    let built_in = aside.add("", text);
    let Ok(built_in) = rubric::read(&aside, built_in, &mut Diagnostics::default()) else {
        return;
    };
    if built_in.version == rubric.version && !text.lines().eq(sources.text(file).lines()) {
        found.add(
            Diagnostic::new(Code::R23, Span::start_of(file))
                .with("id", rubric.id)
                .with("version", &rubric.version),
        );
    }
}

/// The built-in translation into a language, if there is one.
fn built_in(
    sources: &mut Sources,
    assets: &Assets,
    name: &str,
    language: Language,
) -> Option<Result<FileId, Reported>> {
    let name = name.to_lowercase();
    let text = assets.translation(&name, language)?;
    Some(Ok(
        sources.add(format!("{name}.{}.yaml", language.code()), text)
    ))
}

/// The translation beside a file, if there is one: `my.fr.yaml` beside `my.yaml`.
fn beside(
    sources: &mut Sources,
    path: &Path,
    language: Language,
    found: &mut Diagnostics,
) -> Option<Result<FileId, Reported>> {
    let stem = path.file_stem()?.to_string_lossy();
    let name = format!("{stem}.{}.yaml", language.code());
    let path: PathBuf = path.with_file_name(name);
    input::exists(&path).then(|| input::read(sources, &path, limits::YAML_BYTES, found))
}

/// Whether a rubric is named by a path, not by its id.
pub fn is_path(name: &str) -> bool {
    let is_yaml = |ending: &std::ffi::OsStr| ending.eq_ignore_ascii_case("yaml");
    name.contains(['/', '\\']) || Path::new(name).extension().is_some_and(is_yaml)
}
