//! `wakker assets`: what is built in, and a copy to adapt.

use std::fmt::Write as _;

use clap::ArgMatches;
use wakker::assets::{Assets, Origin};
use wakker::diagnostic::Language;
use wakker::load;
use wakker::wording::terms::{self, pick};

use super::{End, Run, output, path};

pub(super) fn run(run: &mut Run, matches: &ArgMatches) -> End {
    match matches.subcommand() {
        Some(("list", matches)) => list(run, matches),
        Some(("export", matches)) => export(run, matches),
        _ => End::Usage,
    }
}

fn list(run: &mut Run, matches: &ArgMatches) -> End {
    let mut assets = Assets::builtin();
    if let Some(dir) = path(matches, "templates") {
        match load::templates(&mut run.sources, assets, dir, &mut run.found) {
            Ok(replaced) => assets = replaced,
            Err(_) => return run.end(matches),
        }
    }
    let built_in = pick(run.language, "ingebouwd", "built in", "intégré");
    let mut text = String::new();
    for file in assets.files() {
        let origin = match &file.origin {
            Origin::BuiltIn => built_in.to_owned(),
            Origin::File(path) => path.display().to_string(),
        };
        let _ = writeln!(text, "{:<44} {:>8}  {origin}", file.path, file.bytes.len());
    }
    let end = run.end(matches);
    run.print(&text).map_or_else(|end| end, |()| end)
}

fn export(run: &Run, matches: &ArgMatches) -> End {
    let Some(dir) = path(matches, "dir") else {
        return End::Usage;
    };
    let assets = Assets::builtin();
    let (mut written, mut kept) = (0, 0);
    for file in assets.files() {
        let target = dir.join(file.path);
        // What somebody adapted is theirs.
        if target.exists() && output::held(&target).ok().flatten().as_deref() != Some(&file.bytes) {
            kept += 1;
            continue;
        }
        if let Err(error) = output::write(&target, &file.bytes) {
            return run.cannot_write(&target, &error);
        }
        written += 1;
    }
    let dir = dir.display();
    let count = |n: usize, words: [&str; 2]| terms::counted(run.language, n, words);
    let text = match run.language {
        Language::Nl => format!(
            "{} geschreven in {dir}; {} bewaard\n",
            count(written, ["bestand", "bestanden"]),
            count(kept, ["aangepast bestand", "aangepaste bestanden"])
        ),
        Language::En => format!(
            "{} written in {dir}; {} kept\n",
            count(written, ["file", "files"]),
            count(kept, ["adapted file", "adapted files"])
        ),
        Language::Fr => format!(
            "{} dans {dir} ; {}\n",
            count(written, ["fichier écrit", "fichiers écrits"]),
            count(
                kept,
                ["fichier adapté conservé", "fichiers adaptés conservés"]
            )
        ),
    };
    run.print(&text).map_or_else(|end| end, |()| End::Clean)
}
