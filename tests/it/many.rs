//! Many reports: what is ready is not made again, and one that fails stops no other and is named at the end.

use std::fs;
use std::path::Path;
use std::time::SystemTime;

use crate::program::{DayCopy, Ran, wakker};

const MADE: &str = ".wakker-made";
const SHEET: &str = "notes/k07-fietsherstelling-rita.md";

/// Makes the reports of a day.
fn report(day: &DayCopy, more: &[&str]) -> Ran {
    wakker(&[&["report", day.arg(), "--threads", "2"], more].concat())
}

/// The beginning of the line that tells what was written.
fn counted(ran: &Ran) -> &str {
    ran.out
        .split(" in ")
        .next()
        .unwrap()
        .split(" dans ")
        .next()
        .unwrap()
}

fn written_at(path: &Path) -> SystemTime {
    fs::metadata(path).unwrap().modified().unwrap()
}

#[test]
fn what_did_not_change_is_not_made_again() {
    let day = DayCopy::sample();
    let dir = day.path.join("report");
    let first = report(&day, &[]);
    assert_eq!(first.status, 0, "{}", first.err);
    assert_eq!(counted(&first), "6 verslagen geschreven");
    let (one, other) = (dir.join("candidate-k07.pdf"), dir.join("candidate-k03.pdf"));
    let (known, old, kept) = (
        fs::read_to_string(dir.join(MADE)).unwrap(),
        fs::read(&one).unwrap(),
        written_at(&other),
    );
    let again = report(&day, &[]);
    assert_eq!(again.status, 0);
    assert_eq!(counted(&again), "0 verslagen geschreven, 6 waren al klaar");

    // A note, a deleted PDF, a PDF changed by hand: those, and no others.
    day.change(SHEET, "Veegt tot de bel", "Veegt na de bel");
    fs::remove_file(dir.join("candidate-k02.pdf")).unwrap();
    fs::write(dir.join("candidate-k05.pdf"), "by hand").unwrap();
    let some = report(&day, &[]);
    assert_eq!(counted(&some), "3 verslagen geschreven, 3 waren al klaar");
    assert_eq!(written_at(&other), kept);
    assert_ne!(fs::read(&one).unwrap(), old);
    assert_eq!(
        counted(&report(&day, &["--force"])),
        "6 verslagen geschreven"
    );

    // The same inputs give the same bytes, that of the file with the hashes too.
    day.change(SHEET, "Veegt na de bel", "Veegt tot de bel");
    assert_eq!(
        counted(&report(&day, &[])),
        "1 verslag geschreven, 5 waren al klaar"
    );
    assert_eq!(fs::read(&one).unwrap(), old);
    assert_eq!(fs::read_to_string(dir.join(MADE)).unwrap(), known);
}

#[test]
fn other_templates_languages_and_options_are_other_inputs() {
    let day = DayCopy::sample();
    let one = |more: &[&str]| {
        let ran = report(&day, &[&["--candidate", "k03"], more].concat());
        assert_eq!(ran.status, 0, "{}", ran.err);
        counted(&ran).to_owned()
    };
    let (made, ready) = (
        "1 verslag geschreven",
        "0 verslagen geschreven, 1 was al klaar",
    );
    assert_eq!(one(&[]), made);
    assert_eq!(one(&["--pseudonyms"]), made);
    assert_eq!(one(&["--lang", "fr"]), "1 rapport écrit");
    assert_eq!(one(&[]), made);
    assert_eq!(one(&[]), ready);
    let own = day.path.join("own");
    let ours = Path::new(env!("CARGO_MANIFEST_DIR")).join("templates/theme.typ");
    fs::create_dir(&own).unwrap();
    fs::copy(ours, own.join("theme.typ")).unwrap();
    let templates = ["--templates", own.to_str().unwrap()];
    assert_eq!(one(&templates), ready, "a copy of ours says the same");
    let theme = fs::read_to_string(own.join("theme.typ")).unwrap();
    fs::write(own.join("theme.typ"), theme + "\n// other\n").unwrap();
    assert_eq!(one(&templates), made);
    // Another kind in the same folder leaves what is known of this one.
    assert_eq!(one(&["--kind", "meeting"]), made);
    assert_eq!(one(&templates), ready);
}

#[test]
fn a_broken_list_of_what_was_made_is_written_anew() {
    let day = DayCopy::sample();
    report(&day, &[]);
    let list = day.path.join("report").join(MADE);
    let good = fs::read(&list).unwrap();
    for broken in [&b"\xff\xfe nothing"[..], b"", &good[..good.len() - 9]] {
        fs::write(&list, broken).unwrap();
        assert_eq!(counted(&report(&day, &[])), "6 verslagen geschreven");
        assert_eq!(fs::read(&list).unwrap(), good);
    }
}

#[test]
fn forms_are_not_made_again_either() {
    let day = DayCopy::sample();
    let form = |more: &[&str]| {
        let ran = wakker(&[&["form", "intro", day.arg()], more].concat());
        assert_eq!(ran.status, 0, "{}", ran.err);
        counted(&ran).to_owned()
    };
    assert_eq!(form(&[]), "6 formulieren geschreven");
    assert_eq!(form(&[]), "0 formulieren geschreven, 6 waren al klaar");
    assert_eq!(form(&["--force"]), "6 formulieren geschreven");
}

#[test]
fn a_report_that_fails_stops_no_other_and_is_named_at_the_end() {
    let day = DayCopy::sample();
    report(&day, &[]);
    let old = fs::read(day.path.join("report/candidate-k05.pdf")).unwrap();
    let own = day.path.join("own");
    fs::create_dir(&own).unwrap();
    let template = "#let data = json(\"data.json\")\n#set document(title: \"t\")\n#set text(font: \"Source Sans 3\", fallback: false)\n#if data.name in (\"k03\", \"k05\") { panic(\"niet voor \" + data.name) }\n#data.name\n";
    fs::write(own.join("candidate.typ"), template).unwrap();
    let ran = report(
        &day,
        &["--pseudonyms", "--templates", own.to_str().unwrap()],
    );
    assert_eq!(ran.status, 1);
    assert_eq!(counted(&ran), "4 van 6 verslagen geschreven");
    assert_eq!(ran.err.matches("T02").count(), 2, "{}", ran.err);
    assert_eq!(
        ran.err.lines().last(),
        Some("niet gemaakt: candidate-k03.pdf, candidate-k05.pdf; wat er al stond, blijft staan")
    );
    let kept = fs::read(day.path.join("report/candidate-k05.pdf")).unwrap();
    assert_eq!(kept, old);
    // What failed is tried again; the rest is ready.
    let again = report(
        &day,
        &["--pseudonyms", "--templates", own.to_str().unwrap()],
    );
    assert_eq!(
        counted(&again),
        "0 van 2 verslagen geschreven, 4 waren al klaar"
    );
}

#[test]
fn two_that_report_at_once_leave_whole_files_and_nothing_else() {
    let (day, alone) = (DayCopy::sample(), DayCopy::sample());
    std::thread::scope(|scope| {
        let all = [(); 2].map(|()| scope.spawn(|| report(&day, &["--force"])));
        for one in all {
            let ran = one.join().unwrap();
            assert_eq!(ran.status, 0, "{}", ran.err);
            assert_eq!(counted(&ran), "6 verslagen geschreven");
        }
    });
    report(&alone, &[]);
    let files = |day: &DayCopy| {
        let entries = fs::read_dir(day.path.join("report")).unwrap();
        let mut files: Vec<_> = entries
            .map(|entry| entry.unwrap().path())
            .map(|path| {
                (
                    path.file_name().unwrap().to_owned(),
                    fs::read(path).unwrap(),
                )
            })
            .collect();
        files.sort();
        files
    };
    assert!(files(&day) == files(&alone), "as one alone makes them");
    assert_eq!(
        counted(&report(&day, &[])),
        "0 verslagen geschreven, 6 waren al klaar"
    );
}
