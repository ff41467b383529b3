//! `wakker check`.

use wakker::assets::Assets;
use wakker::diagnostic::{Diagnostic, Severity};
use wakker::load::Loaded;
use wakker::report::completeness::{self, SheetState};
use wakker::report::whose::Whose;
use wakker::report::{json, needs, readability, table, tell_held_back, tell_unfit};
use wakker::scoring;
use wakker::wording::{findings as words, needs as words_of_needs};

use super::chosen::Chosen;
use super::findings::as_typed;
use super::options::{Check, Format};
use super::session::Session;
use super::stop::Done;
use super::{Extent, Shape, To};

/// The day that is checked, with the state of its sheets.
struct Checked {
    loaded: Loaded,
    seats: Vec<SheetState>,
}

pub(super) fn run(session: &mut Session<'_>, options: &Check) -> Done {
    // A day that cannot be read is told as all findings are.
    let loaded = session.load(&options.day, &Assets::builtin()).ok();
    let chosen = Chosen::read(&options.choice, loaded.as_ref(), session.language)?;
    let checked = loaded.map(|loaded| {
        let scores = scoring::score(&loaded, &mut session.found);
        tell_held_back(&loaded, &scores, &mut session.found);
        tell_unfit(&loaded, &scores, &mut session.found);
        let seats = completeness::seats(&loaded, &scores);
        Checked { loaded, seats }
    });
    let checked = checked.as_ref();
    let whose = checked.map_or_else(Whose::default, |day| Whose::new(&day.loaded, &day.seats));
    let found: Vec<Diagnostic> = session.found.sorted().into_iter().cloned().collect();
    let (findings, outside): (Vec<&Diagnostic>, Vec<&Diagnostic>) = found
        .iter()
        .partition(|one| chosen.holds(one, &session.sources, &whose));
    let seats: Vec<SheetState> = checked
        .into_iter()
        .flat_map(|day| &day.seats)
        .filter(|seat| chosen.has(seat.seat()))
        .cloned()
        .collect();
    if options.format == Format::Json {
        let language = session.language;
        let measured = checked.map(|day| readability::measured(&day.loaded.rubric, language));
        let text = json::findings(
            &session.sources,
            &findings,
            session.found.left_out(),
            &seats,
            &measured.unwrap_or_default(),
            language,
        );
        session.emit(text);
        return Ok(session.status());
    }
    overview(session, checked, &chosen, &seats, &findings);
    say_findings(session, options, &chosen, &findings);
    if chosen.codes.is_empty() {
        let asked = asked(session, &whose, &seats, &findings);
        session.print_as(asked, Shape::Wrapped(2));
    }
    let rest = rest(session, &outside);
    session.print_as(rest, Shape::Wrapped(0));
    Ok(session.status())
}

/// The state of the sheets, and where the whole day is looked at how easy its texts read.
fn overview(
    session: &mut Session<'_>,
    checked: Option<&Checked>,
    chosen: &Chosen,
    seats: &[SheetState],
    findings: &[&Diagnostic],
) {
    let Some(Checked { loaded, .. }) = checked else {
        return;
    };
    let (left_out, language) = (session.found.left_out(), session.language);
    let text = table::completeness(loaded, seats, findings, left_out, language);
    session.print(text + "\n");
    if chosen.is_all() {
        let lines = readability::lines(&session.sources, &loaded.rubric, findings, language);
        session.print_as(lines + "\n", Shape::Wrapped(2));
    }
}

/// The findings: faults and warnings in full, notes counted by code unless they are asked for.
fn say_findings(
    session: &mut Session<'_>,
    options: &Check,
    chosen: &Chosen,
    findings: &[&Diagnostic],
) {
    let with_notes = options.notes || !chosen.codes.is_empty();
    let is_shown = |one: &&Diagnostic| with_notes || one.severity() != Severity::Note;
    let (shown, notes): (Vec<&Diagnostic>, Vec<&Diagnostic>) =
        findings.iter().copied().partition(is_shown);
    if !shown.is_empty() {
        let extent = if chosen.codes.is_empty() {
            Extent::CHECK
        } else {
            Extent::ALL
        };
        session.print(format!("{}\n\n", words::title(session.language)));
        let shown = shown.into_iter().cloned().collect();
        session.say_findings(shown, extent, To::Result);
    }
    let counted = counted(session, options, &notes);
    session.print_as(counted, Shape::Wrapped(0));
}

/// A line for each code of notes, with how many there are and the first.
fn counted(session: &Session<'_>, options: &Check, notes: &[&Diagnostic]) -> String {
    if notes.is_empty() {
        return String::new();
    }
    let mut notes = notes.to_vec();
    notes.sort_by_key(|one| one.code);
    let of_a_code = notes.chunk_by(|one, next| one.code == next.code);
    let lines = of_a_code.map(|of_a_code| {
        let first = of_a_code[0];
        let line = session.sources.line_column(first.span).line;
        let path = session.sources.path(first.span.file);
        // Within the day: the rest stands above.
        let of_day = session.folders.iter().find_map(|dir| {
            let rest = path.strip_prefix(dir.to_str()?)?;
            rest.strip_prefix('/')
        });
        let place = format!("{}:{line}", of_day.unwrap_or(path));
        let (code, n) = (first.code.id(), of_a_code.len());
        words::counted_by_code(
            session.language,
            code,
            n,
            &place,
            &first.message(session.language),
        )
    });
    let day = as_typed(&options.day);
    let title = words::notes_counted(session.language, &format!("wakker check {day} --notes"));
    format!("{title}\n{}\n", lines.collect::<String>())
}

/// A line for each sheet that needs something.
fn asked(
    session: &Session<'_>,
    whose: &Whose,
    seats: &[SheetState],
    findings: &[&Diagnostic],
) -> String {
    let lines = needs::lines(&session.sources, whose, seats, findings, session.language);
    if lines.is_empty() {
        return String::new();
    }
    let lines: Vec<String> = lines.iter().map(|line| format!("  {line}\n")).collect();
    let lines = lines.concat();
    format!("{}\n{lines}", words_of_needs::title(session.language))
}

/// What a choice leaves out.
fn rest(session: &Session<'_>, outside: &[&Diagnostic]) -> String {
    if outside.is_empty() {
        return String::new();
    }
    let faults = outside
        .iter()
        .filter(|one| one.severity() == Severity::Error);
    let text = words::outside_the_choice(session.language, outside.len(), faults.count());
    format!("\n{text}\n")
}
