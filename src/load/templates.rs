//! A folder with templates of the user.

use std::path::Path;

use super::files::is_hidden;
use crate::assets::Assets;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Reported};
use crate::input;
use crate::limits;
use crate::source::{Sources, Span};

/// Puts the templates of a folder in the place of the built-in ones, file by file.
///
/// # Errors
/// A template that has one of our names cannot be read: there is no falling back.
pub fn templates(
    sources: &mut Sources,
    mut assets: Assets,
    dir: &Path,
    found: &mut Diagnostics,
) -> Result<Assets, Reported> {
    let mark = found.mark();
    if !input::exists(dir) {
        let file = sources.add(input::shown(dir), "");
        return Err(found.error(
            Diagnostic::new(Code::I03, Span::start_of(file)).with("path", input::shown(dir)),
        ));
    }
    for path in input::everything(sources, dir, found)? {
        let Some(name) = path
            .file_name()
            .map(|name| name.to_string_lossy().into_owned())
        else {
            continue;
        };
        if is_hidden(&path) {
            continue;
        }
        if assets.template(&name).is_none() {
            if input::is_folder(&path) {
                continue;
            }
            let known: Vec<&str> = assets.templates().map(|(name, _)| name).collect();
            let finding = Diagnostic::new(
                Code::T01,
                Span::start_of(sources.add(input::shown(&path), "")),
            )
            .with("name", &name)
            .with("known", known.join(", "))
            .suggest(&name, known);
            found.add(finding);
            continue;
        }
        if let Ok(file) = input::read(sources, &path, limits::TEMPLATE_BYTES, found) {
            let text = sources.text(file).to_owned();
            if let Ok(replaced) = assets.clone().with_template(&name, text, path) {
                assets = replaced;
            }
        }
    }
    found.ok_since(mark)?;
    Ok(assets)
}
