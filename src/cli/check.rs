//! `wakker check`.

use clap::ArgMatches;
use wakker::assets::Assets;
use wakker::diagnostic::{Diagnostic, Severity, folded};
use wakker::load::Loaded;
use wakker::report::completeness::{self, Seat};
use wakker::report::whose::Whose;
use wakker::report::{json, needs, readability, table, tell_held_back};
use wakker::scoring;
use wakker::wording::{findings as words, needs as words_of_needs};

use super::chosen::Chosen;
use super::findings::as_typed;
use super::terminal::{self, Extent};
use super::{End, Run};

/// The day that is checked, with the state of its sheets.
struct Checked {
    loaded: Loaded,
    seats: Vec<Seat>,
}

pub(super) fn run(run: &mut Run, matches: &ArgMatches) -> End {
    let as_json = matches
        .get_one::<String>("format")
        .is_some_and(|format| format == "json");
    let loaded = run.load(matches, &Assets::builtin());
    let chosen = match Chosen::read(run, matches, loaded.as_ref()) {
        Ok(chosen) => chosen,
        Err(end) => return end,
    };
    let checked = loaded.map(|loaded| {
        let scores = scoring::score(&loaded, &mut run.found);
        tell_held_back(&loaded, &scores, &mut run.found);
        let seats = completeness::seats(&loaded, &scores);
        Checked { loaded, seats }
    });
    let checked = checked.as_ref();
    let whose = checked.map_or_else(Whose::default, |day| Whose::new(&day.loaded, &day.seats));
    let (findings, outside): (Vec<&Diagnostic>, Vec<&Diagnostic>) = run
        .found
        .sorted()
        .into_iter()
        .partition(|one| chosen.holds(one, &run.sources, &whose));
    let seats: Vec<Seat> = checked
        .into_iter()
        .flat_map(|day| &day.seats)
        .filter(|seat| chosen.has((seat.candidate, seat.exercise, seat.assessor)))
        .cloned()
        .collect();
    let text = if as_json {
        let measured = checked.map(|day| readability::measured(&day.loaded.rubric, run.language));
        json::findings(
            &run.sources,
            &findings,
            run.found.left_out(),
            &seats,
            &measured.unwrap_or_default(),
            run.language,
        )
    } else {
        let mut text = terminal::harmless(&overview(run, checked, &chosen, &seats, &findings));
        text.push_str(&told(run, matches, &chosen, &findings));
        if chosen.codes.is_empty() {
            let asked = asked(run, &whose, &seats, &findings);
            text.push_str(&run.screen.wrapped(&terminal::harmless(&asked), 2));
        }
        text.push_str(&run.screen.wrapped(&rest(run, &outside), 0));
        text
    };
    run.emit(&text)
        .map_or_else(|end| end, |()| run.status(matches))
}

/// The state of the sheets, and where the whole day is looked at how easy its texts read.
fn overview(
    run: &Run,
    checked: Option<&Checked>,
    chosen: &Chosen,
    seats: &[Seat],
    findings: &[&Diagnostic],
) -> String {
    let Some(Checked { loaded, .. }) = checked else {
        return String::new();
    };
    let left_out = run.found.left_out();
    let mut text = table::completeness(loaded, seats, findings, left_out, run.language);
    text.push('\n');
    if chosen.is_all() {
        let (sources, rubric) = (&run.sources, &loaded.rubric);
        let lines = readability::lines(sources, rubric, findings, run.language);
        text.push_str(&run.screen.wrapped(&lines, 2));
        text.push('\n');
    }
    text
}

/// The findings: faults and warnings in full, notes counted by code unless they are asked for.
fn told(run: &Run, matches: &ArgMatches, chosen: &Chosen, findings: &[&Diagnostic]) -> String {
    let with_notes = matches.get_flag("notes") || !chosen.codes.is_empty();
    let is_shown = |one: &&Diagnostic| with_notes || one.severity() != Severity::Note;
    let (shown, notes): (Vec<&Diagnostic>, Vec<&Diagnostic>) =
        findings.iter().copied().partition(is_shown);
    let mut text = String::new();
    if !shown.is_empty() {
        let extent = if chosen.codes.is_empty() {
            Extent::CHECK
        } else {
            Extent::ALL
        };
        text.push_str(words::title(run.language));
        text.push_str("\n\n");
        text.push_str(&terminal::findings(
            &run.sources,
            &folded(shown),
            extent,
            run.language,
            run.screen,
        ));
    }
    let counted = terminal::harmless(&counted(run, matches, &notes));
    text.push_str(&run.screen.wrapped(&counted, 0));
    text
}

/// A line for each code of notes, with how many there are and the first.
fn counted(run: &Run, matches: &ArgMatches, notes: &[&Diagnostic]) -> String {
    if notes.is_empty() {
        return String::new();
    }
    let mut notes = notes.to_vec();
    notes.sort_by_key(|one| one.code);
    let of_a_code = notes.chunk_by(|one, next| one.code == next.code);
    let lines = of_a_code.map(|of_a_code| {
        let first = of_a_code[0];
        let line = run.sources.line_column(first.span).line;
        let path = run.sources.path(first.span.file);
        // Within the day: the rest stands above.
        let of_day = run.folders.iter().find_map(|dir| {
            let rest = path.strip_prefix(dir.to_str()?)?;
            rest.strip_prefix('/')
        });
        let place = format!("{}:{line}", of_day.unwrap_or(path));
        let (code, n) = (first.code.id(), of_a_code.len());
        words::counted_by_code(run.language, code, n, &place, &first.message(run.language))
    });
    let day = super::path(matches, "day").map_or_else(String::new, |path| as_typed(path));
    let title = words::notes_counted(run.language, &format!("wakker check {day} --notes"));
    format!("{title}\n{}\n", lines.collect::<String>())
}

/// A line for each sheet that needs something.
fn asked(run: &Run, whose: &Whose, seats: &[Seat], findings: &[&Diagnostic]) -> String {
    let lines = needs::lines(&run.sources, whose, seats, findings, run.language);
    if lines.is_empty() {
        return String::new();
    }
    let lines: Vec<String> = lines.iter().map(|line| format!("  {line}\n")).collect();
    let lines = lines.concat();
    format!("{}\n{lines}", words_of_needs::title(run.language))
}

/// What a choice leaves out.
fn rest(run: &Run, outside: &[&Diagnostic]) -> String {
    if outside.is_empty() {
        return String::new();
    }
    let faults = outside
        .iter()
        .filter(|one| one.severity() == Severity::Error);
    let text = words::outside_the_choice(run.language, outside.len(), faults.count());
    format!("\n{text}\n")
}
