//! `wakker new`: a day to start from.

use std::path::{Component, Path};

use clap::ArgMatches;
use wakker::assets::Assets;
use wakker::diagnostic::{Code, Language};
use wakker::load::{self, Loaded};
use wakker::report::{blank, consensus_file};
use wakker::rubric::Subject;
use wakker::scoring;
use wakker::wording::terms;

use super::terminal::harmless;
use super::{End, Run, output, path};

pub(super) fn run(run: &mut Run, matches: &ArgMatches) -> End {
    let Some(dir) = path(matches, "dir") else {
        return End::Usage;
    };
    let assets = Assets::builtin();
    let there_was = dir.join("day.yaml").exists();
    if !there_was && let Err(end) = write_day(run, matches, &assets, dir) {
        return end;
    }
    let is_first = !there_was;
    let Ok(loaded) = load::day(&mut run.sources, &assets, dir, &mut run.found) else {
        return run.end(matches);
    };
    run.language = run.asked.unwrap_or(loaded.day.language);
    if matches.get_flag("consensus") {
        return consensus(run, matches, &loaded, dir);
    }
    let (mut made, mut there) = (0, 0);
    let seats = loaded.seats();
    for seat in loaded.assigned() {
        let (candidate, exercise, assessor) = seat;
        let Some(exercise) = loaded.day.exercise(exercise) else {
            continue;
        };
        let target = dir
            .join("notes")
            .join(blank::sheet_name(candidate, exercise, assessor));
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
            Err(error) => return run.cannot_write(&target, &error),
        }
    }
    let shown = harmless(&dir.display().to_string());
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
    let text = text + &left_over(run) + &next_step(&shown, is_first, &loaded, run.language);
    // A missing sheet is what this command mends; only faults are worth telling.
    let end = if run.found.has_errors() {
        run.end(matches)
    } else {
        End::Clean
    };
    run.print(&text).map_or_else(|end| end, |()| end)
}

/// Empty sheets of somebody or something that the day no longer has: they may go, but nothing is thrown away here.
fn left_over(run: &Run) -> String {
    let places = run.found.places(Code::D36);
    let names: Vec<String> = places
        .iter()
        .map(|span| harmless(run.sources.path(span.file)))
        .collect();
    if names.is_empty() {
        return String::new();
    }
    let list: Vec<String> = names.iter().map(|name| format!("  {name}\n")).collect();
    let list = list.concat();
    let head = match run.language {
        Language::Nl => "Lege bladen van wie of wat niet meer in day.yaml staat; ze mogen weg:",
        Language::En => {
            "Empty sheets of whoever or whatever is no longer in day.yaml; they may go:"
        }
        Language::Fr => {
            "Feuilles vides de qui ou de quoi n’est plus dans day.yaml ; elles peuvent partir :"
        }
    };
    format!("{head}\n{list}")
}

/// What to do now.
fn next_step(dir: &str, is_first: bool, loaded: &Loaded, language: Language) -> String {
    let dir = quoted(dir);
    let of_people = loaded.rubric.subject == Subject::Candidate;
    let who = match (language, of_people) {
        (Language::Nl, true) => "kandidaten, assessoren en opdrachten",
        (Language::Nl, false) => "organisatie en de medewerkers die antwoorden",
        (Language::En, true) => "candidates, assessors and exercises",
        (Language::En, false) => "organisation and the staff who answer",
        (Language::Fr, true) => "vos candidats, assesseurs et exercices",
        (Language::Fr, false) => "votre organisation et les collaborateurs qui répondent",
    };
    let what = match (language, of_people) {
        (Language::Nl, true) => "schrijf de waarnemingen in notes/",
        (Language::Nl, false) => "vul de antwoorden in notes/ in",
        (Language::En, true) => "write the observations in notes/",
        (Language::En, false) => "fill in the answers in notes/",
        (Language::Fr, true) => "écrivez les observations dans notes/",
        (Language::Fr, false) => "complétez les réponses dans notes/",
    };
    match (language, is_first) {
        (Language::Nl, true) => format!(
            "Nu jij: open day.yaml in die map en zet er je eigen {who} in.\n\
             Daarna nog eens: wakker new {dir}\n"
        ),
        (Language::Nl, false) => format!("Nu jij: {what}, en kijk ze na met: wakker check {dir}\n"),
        (Language::En, true) => format!(
            "Your turn: open day.yaml in that folder and put in your own {who}.\n\
             Then once more: wakker new {dir}\n"
        ),
        (Language::En, false) => {
            format!("Your turn: {what}, and check them with: wakker check {dir}\n")
        }
        (Language::Fr, true) => format!(
            "À vous : ouvrez day.yaml dans ce dossier et mettez-y {who}.\n\
             Puis encore une fois : wakker new {dir}\n"
        ),
        (Language::Fr, false) => {
            format!("À vous : {what}, puis vérifiez-les : wakker check {dir}\n")
        }
    }
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

fn write_day(run: &mut Run, matches: &ArgMatches, assets: &Assets, dir: &Path) -> Result<(), End> {
    let name = matches
        .get_one::<String>("rubric")
        .map_or("done", String::as_str);
    // Nothing is named from a folder that is not there yet.
    let here = Path::new("");
    let Ok(rubric) = load::rubric_named(&mut run.sources, assets, name, here, None, &mut run.found)
    else {
        return Err(run.end(matches));
    };
    let named = if load::is_path(name) {
        from_folder(name, dir)
    } else {
        name.to_owned()
    };
    let date = run.date(matches)?;
    let text = blank::day(&rubric, &named, date, run.language);
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
