//! `wakker new`: a day to start from.

use std::path::{Component, Path};

use wakker::assets::Assets;
use wakker::diagnostic::Code;
use wakker::load::{self, Loaded};
use wakker::report::{blank, choices_file, consensus_file};
use wakker::scoring;
use wakker::wording::commands as wording;

use super::options::New;
use super::session::Session;
use super::stop::{Done, Stop};
use super::{Status, output};

pub(super) fn run(session: &mut Session<'_>, options: &New) -> Done {
    let dir = options.dir.as_path();
    let assets = Assets::builtin();
    let is_first = !dir.join("day.yaml").exists();
    if is_first {
        write_day(session, options, &assets)?;
    }
    let loaded = load::day(&mut session.sources, &assets, dir, &mut session.found);
    let loaded = loaded.map_err(|_| Stop::Faults)?;
    session.language = session.asked.unwrap_or(loaded.day.language);
    if options.consensus {
        return consensus(session, options, &loaded);
    }
    if options.report {
        return choices(session, options, &loaded);
    }
    let (made, there) = write_sheets(session, &loaded, dir)?;
    let (shown, language) = (dir.display().to_string(), session.language);
    let subject = loaded.rubric.subject;
    let text = wording::sheets_made(language, &shown, made, there)
        + &left_over(session)
        + &wording::after_new(language, &quoted(&shown), is_first, subject);
    // A missing sheet is what this command mends; only faults are worth telling.
    let status = if session.found.has_errors() {
        session.end()
    } else {
        Status::Clean
    };
    session.print(text);
    Ok(status)
}

/// An empty sheet for each assignment that has none. Gives how many were made, and how many were there.
fn write_sheets(
    session: &Session<'_>,
    loaded: &Loaded,
    dir: &Path,
) -> Result<(usize, usize), Stop> {
    let (mut made, mut there) = (0, 0);
    let seats = loaded.seats();
    for seat in loaded.assigned() {
        let (candidate, exercise, assessor) = seat;
        let Some(exercise) = loaded.day.exercise(exercise) else {
            continue;
        };
        let name = blank::sheet_name(candidate, exercise, assessor);
        let target = dir.join("notes").join(name);
        // What somebody wrote is never touched, also when it stands in a file of another name.
        if seats.contains(&seat) || target.exists() {
            there += 1;
            continue;
        }
        let text = blank::sheet(&loaded.day, &loaded.rubric, candidate, exercise, assessor);
        match output::create(&target, text.as_bytes()) {
            Ok(true) => made += 1,
            // Somebody saved one at this very moment.
            Ok(false) => there += 1,
            Err(error) => return Err(session.cannot_write(&target, &error)),
        }
    }
    Ok((made, there))
}

/// Empty sheets of somebody or something that the day no longer has: they may go, but nothing is thrown away here.
fn left_over(session: &Session<'_>) -> String {
    let places = session.found.places(Code::D36);
    if places.is_empty() {
        return String::new();
    }
    let name = |file| session.sources.path(file);
    let list = places.iter().map(|span| format!("  {}\n", name(span.file)));
    let list: String = list.collect();
    format!("{}\n{list}", wording::left_over(session.language))
}

/// An argument as a shell takes it: between quotes where it holds a blank.
fn quoted(text: &str) -> String {
    if text.contains(' ') {
        format!("\"{text}\"")
    } else {
        text.to_owned()
    }
}

/// A rubric as the file of a day in `dir` names it: an id stays, and a path counts from where one stands.
fn from_folder(name: &str, dir: &Path) -> String {
    let (Ok(rubric), Ok(dir)) = (std::path::absolute(name), std::path::absolute(dir)) else {
        return name.to_owned();
    };
    let (rubric, dir) = (tidied(&rubric), tidied(&dir));
    let shared = rubric.iter().zip(&dir).take_while(|(a, b)| a == b).count();
    if shared == 0 || Path::new(name).is_absolute() {
        return name.replace('\\', "/");
    }
    let up = std::iter::repeat_n("..".to_owned(), dir.len() - shared);
    let path: Vec<String> = up.chain(rubric[shared..].iter().cloned()).collect();
    let path = path.join("/");
    if path.contains('/') {
        path
    } else {
        format!("./{path}")
    }
}

/// The parts of a path without `.` and `..`.
fn tidied(path: &Path) -> Vec<String> {
    let mut parts: Vec<String> = Vec::new();
    for part in path.components() {
        match part {
            Component::CurDir => {}
            Component::ParentDir => {
                parts.pop();
            }
            other => parts.push(other.as_os_str().to_string_lossy().into_owned()),
        }
    }
    parts
}

fn write_day(session: &mut Session<'_>, options: &New, assets: &Assets) -> Result<(), Stop> {
    let (name, dir) = (options.rubric.as_str(), options.dir.as_path());
    let rubric = session.rubric(name, assets)?;
    let named = if load::is_path(name) {
        from_folder(name, dir)
    } else {
        name.to_owned()
    };
    let date = session.date(options.date.as_deref())?;
    let text = blank::day(&rubric, &named, date, session.language);
    session.write(&dir.join("day.yaml"), text.as_bytes())
}

/// A `report.yaml` for a coach to choose in. One that is there is never touched.
fn choices(session: &mut Session<'_>, options: &New, loaded: &Loaded) -> Done {
    let target = load::day_folder(&options.dir).join("report.yaml");
    let shown = target.display().to_string();
    if target.exists() {
        return Err(Stop::Refused(wording::is_there(session.language, &shown)));
    }
    let scores = scoring::score(loaded, &mut session.found);
    let text = choices_file(&session.sources, loaded, &scores, session.language);
    session.write(&target, text.as_bytes())?;
    let count = text.matches("- candidate:").count();
    let status = session.end();
    session.print(wording::to_choose(session.language, &shown, count));
    Ok(status)
}

/// A `consensus.yaml` for the meeting to complete. One that is there is never touched.
fn consensus(session: &mut Session<'_>, options: &New, loaded: &Loaded) -> Done {
    let target = load::day_folder(&options.dir).join("consensus.yaml");
    let shown = target.display().to_string();
    if target.exists() {
        return Err(Stop::Refused(wording::is_there(session.language, &shown)));
    }
    let date = session.date(options.date.as_deref())?;
    let scores = scoring::score(loaded, &mut session.found);
    let text = consensus_file(loaded, &scores, date, session.language);
    session.write(&target, text.as_bytes())?;
    let count = text.matches("candidate:").count();
    let status = session.end();
    session.print(wording::to_talk_about(session.language, &shown, count));
    Ok(status)
}
