//! What somebody changes in the lock by hand is told, and stays told.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

use wakker::assets::Assets;
use wakker::day::Date;
use wakker::diagnostic::Diagnostics;
use wakker::limits;
use wakker::load::{self, Loaded};
use wakker::notes::Mark;
use wakker::ratings::lock::{self, Lock, LockedRows};
use wakker::rubric::Target;
use wakker::source::Sources;

use super::DayCopy;
use crate::program::wakker;

fn without_last(text: &str) -> &str {
    text.rsplit_once("  - candidate").unwrap().0
}

#[test]
fn every_change_by_hand_is_told() {
    let day = DayCopy::small();
    wakker(&[
        "lock",
        day.arg(),
        "--assessor",
        "rita",
        "--date",
        "2026-03-17",
    ]);
    day.lock();
    let text = day.read("locked.yaml");
    assert_eq!(day.found(), "");
    let round = text.lines().find(|line| line.contains("count: 2")).unwrap();
    let hash = text
        .lines()
        .find(|line| line.contains("    sha256:"))
        .unwrap();
    let changed = [
        without_last(&text).to_owned(),
        text.replacen("ziet-werk: 3", "ziet-werk: 4", 1),
        text.replacen(hash, &format!("    sha256: {}", "0".repeat(64)), 1),
        text.replacen("    date: 2026-03-17", "    date: 2026-03-01", 1),
        text.replacen(&format!("{round}\n"), "", 1),
        text.replacen("count: 3", "count: 2", 1),
        text.replacen("version: \"1\"", "version: \"7\"", 1),
    ];
    for changed in changed {
        assert_ne!(changed, text);
        day.write("locked.yaml", &changed);
        let found = day.found();
        assert!(found.contains("D26"), "{changed}\n{found}");
    }
    // A lock without its history is not read: what was taken away has to come back.
    let (before, rest) = text.split_once("history:").unwrap();
    let (_, after) = rest.split_once("rubric:").unwrap();
    day.write("locked.yaml", &format!("{before}rubric:{after}"));
    assert!(day.found().contains("I13"));
    assert_eq!(day.lock().status, 1);
}

#[test]
fn how_the_lock_is_written_is_no_change() {
    let day = DayCopy::small();
    day.lock();
    let text = day.read("locked.yaml");
    let plain: String =
        text.lines()
            .filter(|line| !line.starts_with('#'))
            .fold(String::new(), |mut text, line| {
                let _ = write!(text, "{line}\r\n");
                text
            });
    day.write("locked.yaml", &plain);
    assert_eq!(day.found(), "");
    let (head, entries) = text.split_once("locked:\n").unwrap();
    let (first, others) = entries.split_at(2 + entries[2..].find("  - candidate").unwrap());
    day.write("locked.yaml", &format!("{head}locked:\n{others}{first}"));
    assert_eq!(day.found(), "", "in another order");
}

#[test]
fn an_entry_taken_out_and_locked_again_leaves_a_trace() {
    let day = DayCopy::small();
    day.lock();
    let text = day.read("locked.yaml");
    day.write("locked.yaml", without_last(&text));
    let found = day.found();
    assert!(
        found.contains("toen was er 3 keer iets vergrendeld, nu 2 keer"),
        "{found}"
    );
    day.change("notes/k02-rita.md", "(+)", "(-)");
    wakker(&["lock", day.arg(), "--date", "2026-03-19"]);
    let found = day.found();
    assert!(
        !found.contains("D26"),
        "it is as it was last written: {found}"
    );
    assert!(found.contains("D27"), "{found}");
    // And after one more lock still.
    let note = day
        .read("notes/k01-tom.md")
        .replace("fietsherstelling", "magazijn");
    day.write("notes/k01-tom-magazijn.md", &note);
    day.lock();
    assert!(day.found().contains("D27"));
}

#[test]
fn a_level_edited_with_its_hash_is_told() {
    let day = DayCopy::small();
    day.lock();
    day.change(
        "notes/k01-rita.md",
        "#nauwkeurigheid/kijkt-na =ZG",
        "#nauwkeurigheid/kijkt-na =G",
    );
    day.change("locked.yaml", "kijkt-na: 4", "kijkt-na: 2");
    let found = day.found();
    assert!(found.contains("D26") && found.contains("D19"), "{found}");
}

fn loaded(day: &DayCopy) -> Loaded {
    let (mut sources, mut found) = (Sources::default(), Diagnostics::default());
    load::day(
        &mut sources,
        &Assets::builtin(),
        Path::new(day.arg()),
        &mut found,
    )
    .unwrap()
}

fn read_again(text: &str, loaded: &Loaded) -> (Lock, Vec<&'static str>) {
    let (mut sources, mut found) = (Sources::default(), Diagnostics::default());
    let file = sources.add("locked.yaml", text);
    let lock = lock::read(&sources, file, &loaded.day, &loaded.rubric, &mut found).unwrap();
    let codes = found.sorted().iter().map(|one| one.code.id()).collect();
    (lock, codes)
}

#[test]
fn a_row_without_a_level_is_kept_as_what_it_says() {
    let day = DayCopy::small();
    let loaded = loaded(&day);
    let seat = (
        loaded.day.candidates[1].id,
        loaded.day.exercises[1].id,
        loaded.day.assessors[1].id,
    );
    let competence = &loaded.rubric.competences[0];
    let target = |at: usize| Target::indicator(competence.id, competence.indicators[at].id);
    let marks = BTreeMap::from([(target(0), Mark::NotSeen), (target(1), Mark::NoChance)]);
    let rows = LockedRows {
        date: Date::parse("2026-03-17").unwrap(),
        sha256: "0".repeat(64),
        marks: marks.clone(),
        span: None,
    };
    let mut lock = Lock::default();
    lock.rows.insert(seat, rows);
    lock.close(Date::parse("2026-03-17").unwrap(), &loaded.rubric);
    let text = lock::write(&lock, "# about\n");
    assert!(text.contains(": nw\n") && text.contains(": gk\n"), "{text}");
    let (again, codes) = read_again(&text, &loaded);
    assert_eq!(codes, Vec::<&str>::new(), "{text}");
    assert_eq!(again.rows[&seat].marks, marks);
    assert_eq!(again.rounds, lock.rounds);
}

/// As many locked levels as a region of assessors gives in a day: far more than a file written by hand may hold.
#[test]
fn a_lock_larger_than_other_files_is_read_again_and_one_past_its_own_limit_is_not() {
    let day = DayCopy::small();
    let people: Vec<String> = (0..3000).map(|n| format!("a{n}")).collect();
    day.change(
        "day.yaml",
        "[rita, tom]\n",
        &format!("[rita, tom, {}]\n", people.join(", ")),
    );
    let loaded = loaded(&day);
    let competence = &loaded.rubric.competences[0];
    let level = loaded.rubric.scale.highest();
    let marks: BTreeMap<Target, Mark> = competence
        .indicators
        .iter()
        .map(|one| (Target::indicator(competence.id, one.id), Mark::Level(level)))
        .collect();
    let mut lock = Lock::default();
    for assessor in &loaded.day.assessors {
        for candidate in &loaded.day.candidates {
            let rows = LockedRows {
                date: Date::parse("2026-03-17").unwrap(),
                sha256: "0".repeat(64),
                marks: marks.clone(),
                span: None,
            };
            let seat = (candidate.id, loaded.day.exercises[1].id, assessor.id);
            lock.rows.insert(seat, rows);
        }
    }
    lock.close(Date::parse("2026-03-17").unwrap(), &loaded.rubric);
    let text = lock::write(&lock, "# about\n");
    assert!(text.len() > limits::YAML_BYTES, "{}", text.len());
    let (again, codes) = read_again(&text, &loaded);
    assert_eq!(codes, Vec::<&str>::new());
    assert_eq!(again.rows.len(), 2 * loaded.day.assessors.len());
    let past = format!("{text}#{}", "-".repeat(limits::LOCK_BYTES - text.len()));
    let (mut sources, mut found) = (Sources::default(), Diagnostics::default());
    let file = sources.add("locked.yaml", past);
    assert!(lock::read(&sources, file, &loaded.day, &loaded.rubric, &mut found).is_err());
    assert_eq!(found.sorted()[0].code.id(), "I04");
}
