//! The rubric that a day or a command names.

use std::path::Path;

use crate::assets::Assets;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Reported};
use crate::input;
use crate::limits;
use crate::rubric::{self, Rubric};
use crate::source::{Sources, Span};

/// Reads a rubric: a built-in one by id, or a file. `near` is the folder that a path starts from.
///
/// # Errors
/// There is no such rubric, or it has a fault.
pub fn rubric_named(
    sources: &mut Sources,
    assets: &Assets,
    name: &str,
    near: &Path,
    asked: Option<Span>,
    found: &mut Diagnostics,
) -> Result<Rubric, Reported> {
    let is_path = name.contains('/')
        || name.contains('\\')
        || Path::new(name)
            .extension()
            .is_some_and(|ending| ending.eq_ignore_ascii_case("yaml"));
    let file = if is_path {
        let path = near.join(name);
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
    rubric::read(sources, file, found)
}
