//! `wakker assets`: what is built in, and a copy to adapt.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use wakker::assets::AssetOrigin;
use wakker::wording::commands as wording;

use super::options::Assets;
use super::session::Session;
use super::stop::Done;
use super::{Status, output};

pub(super) fn run(session: &mut Session<'_>, options: &Assets) -> Done {
    match options {
        Assets::List { templates } => list(session, templates.as_ref()),
        Assets::Export { dir } => export(session, dir),
    }
}

fn list(session: &mut Session<'_>, templates: Option<&PathBuf>) -> Done {
    let assets = session.assets(templates)?;
    let built_in = wording::built_in(session.language);
    let mut text = String::new();
    for file in assets.files() {
        let origin = match &file.origin {
            AssetOrigin::BuiltIn => built_in.to_owned(),
            AssetOrigin::File(path) => path.display().to_string(),
        };
        let _ = writeln!(text, "{:<44} {:>8}  {origin}", file.path, file.bytes.len());
    }
    let status = session.end();
    session.print(text);
    Ok(status)
}

fn export(session: &mut Session<'_>, dir: &Path) -> Done {
    let assets = wakker::assets::Assets::builtin();
    let (mut written, mut kept) = (0, 0);
    for file in assets.files() {
        let target = dir.join(file.path);
        // What somebody adapted is theirs.
        if target.exists() && output::held(&target).ok().flatten().as_deref() != Some(&file.bytes) {
            kept += 1;
            continue;
        }
        session.write(&target, &file.bytes)?;
        written += 1;
    }
    let dir = dir.display().to_string();
    session.print(wording::exported(session.language, &dir, written, kept));
    Ok(Status::Clean)
}
