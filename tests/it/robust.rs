//! What disks, other programs and hostile files can do: told or survived, never passed over and never waited for.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::program::{Ran, SampleDay, wakker};

/// The small day that the fixtures of findings start from.
struct SmallDay {
    _folder: tempfile::TempDir,
    path: PathBuf,
}

impl SmallDay {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("dag");
        let base = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/diagnostics/base");
        for part in ["", "notes"] {
            fs::create_dir_all(path.join(part)).unwrap();
            for entry in fs::read_dir(base.join(part)).unwrap() {
                let from = entry.unwrap().path();
                if from.is_file() {
                    let to = path.join(part).join(from.file_name().unwrap());
                    fs::copy(&from, to).unwrap();
                }
            }
        }
        Self {
            _folder: folder,
            path,
        }
    }

    fn run(&self, args: &[&str]) -> Ran {
        wakker(&[args, &[self.path.to_str().unwrap()]].concat())
    }

    fn change(&self, file: &str, from: &str, to: &str) {
        let path = self.path.join(file);
        let text = fs::read_to_string(&path).unwrap();
        assert!(text.contains(from), "{file}: {from}");
        fs::write(path, text.replacen(from, to, 1)).unwrap();
    }

    /// The findings as JSON gives them: code, name of the file, line and column.
    fn found(&self) -> Vec<String> {
        let ran = self.run(&["check", "--format", "json"]);
        let value: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
        let name = |path: &serde_json::Value| {
            path.as_str()
                .unwrap()
                .rsplit('/')
                .next()
                .unwrap()
                .to_owned()
        };
        value["findings"]
            .as_array()
            .unwrap()
            .iter()
            .map(|one| {
                let code = one["code"].as_str().unwrap();
                format!(
                    "{code} {}:{}:{}",
                    name(&one["path"]),
                    one["line"],
                    one["column"]
                )
            })
            .collect()
    }
}

#[test]
fn weights_that_overflow_are_refused_and_the_largest_ones_count_as_they_should() {
    let day = SmallDay::new();
    let weigh = |day: &SmallDay, one: &str, other: &str| {
        for (name, weight) in [("Ziet werk", one), ("Meldt problemen", other)] {
            let from = format!("name: {name}");
            day.change(
                "rubric.yaml",
                &from,
                &format!("{from}\n        weight: {weight}"),
            );
        }
    };
    weigh(&day, "1e308", "1e308");
    let found = day.found();
    // Both are one finding, at the first place.
    assert_eq!(found, ["R02 rubric.yaml:20:17"]);
    let ran = day.run(&["score"]);
    assert_eq!(
        (ran.status, ran.out.as_str()),
        (1, ""),
        "no NaN, no level: nothing"
    );

    let scores = |one: &str, other: &str| {
        let day = SmallDay::new();
        weigh(&day, one, other);
        let ran = day.run(&["score", "--format", "csv"]);
        assert_eq!(ran.status, 0, "{}", ran.err);
        assert!(
            !ran.out.contains("NaN") && !ran.out.contains("inf"),
            "{}",
            ran.out
        );
        // Without the hash of the rubric, which of course differs.
        let rest = |line: &str| line.split(',').skip(4).collect::<Vec<_>>().join(",");
        ran.out.lines().map(rest).collect::<Vec<_>>()
    };
    assert_eq!(scores("1e6", "1e6"), scores("1", "1"));
    assert_eq!(scores("1e-6", "1e-6"), scores("1", "1"));
    assert_eq!(scores("1e6", "1"), scores("1", "1e-6"));
}

#[test]
fn a_name_of_pages_is_refused_with_its_place_before_anything_is_made_of_it() {
    let day = SmallDay::new();
    let name = format!("name: {}Magazijn", "zin met woorden ".repeat(4000));
    day.change("day.yaml", "name: Magazijn", &name);
    assert_eq!(day.found(), ["I25 day.yaml:13:11"]);
    for args in [
        &["score"][..],
        &["form", "sheet"],
        &["report", "--kind", "coach"],
    ] {
        let ran = day.run(args);
        assert_ne!(ran.status, 0, "{args:?}");
        assert!(ran.out.is_empty(), "{args:?}: {}", ran.out);
    }
    let ran = day.run(&["check"]);
    let text = format!("{}{}", ran.out, ran.err);
    assert!(text.contains("telt 64008 tekens"), "{text}");
    assert!(
        text.len() < 10_000,
        "the name is not printed whole: {} bytes",
        text.len()
    );
}

#[test]
fn a_value_of_pages_is_not_repeated_in_the_message() {
    let day = SmallDay::new();
    let long = "x".repeat(10_000);
    day.change("day.yaml", "minutes: 45", &format!("minutes: {long}"));
    day.change(
        "day.yaml",
        "candidates: [k01, k02]",
        &format!("candidates: [k01, k02, {long}]"),
    );
    let ran = day.run(&["check"]);
    let text = format!("{}{}", ran.out, ran.err);
    assert!(text.contains("I12") && text.contains("xxx…"), "{text}");
    assert!(text.len() < 10_000, "{} bytes", text.len());
}

#[test]
fn ids_stay_as_they_are_written_also_where_they_look_like_numbers() {
    let day = SmallDay::new();
    let ids = "[k01, k02, 1e3, true, 012, no]";
    day.change(
        "day.yaml",
        "candidates: [k01, k02]",
        &format!("candidates: {ids}"),
    );
    assert!(
        day.found().iter().all(|one| !one.starts_with('I')),
        "{:?}",
        day.found()
    );
    let ran = day.run(&["score", "--format", "csv"]);
    for id in ["1e3", "true", "012", "no"] {
        assert!(ran.out.contains(&format!("{id},")), "{id}: {}", ran.out);
    }
    for (written, place) in [("+1", 24), ("0x1F", 24), ("1.10", 24)] {
        let day = SmallDay::new();
        day.change(
            "day.yaml",
            "candidates: [k01, k02]",
            &format!("candidates: [k01, k02, {written}]"),
        );
        let ran = day.run(&["check"]);
        let text = format!("{}{}", ran.out, ran.err);
        if written == "0x1F" {
            // A code like any other, in small letters.
            assert!(!text.contains("I18"), "{text}");
            let scores = day.run(&["score", "--format", "csv"]).out;
            assert!(
                scores.contains("0x1f,") && !scores.contains("31,"),
                "{scores}"
            );
        } else {
            assert!(
                text.contains(&format!("\"{written}\" kan geen code zijn")),
                "{text}"
            );
            assert_eq!(day.found(), [format!("I18 day.yaml:5:{place}")]);
        }
    }
}

#[test]
fn texts_of_yaml_are_printed_without_marks_that_nobody_sees() {
    let day = SmallDay::new();
    day.change("rubric.yaml", "Wacht af.", "Wacht\u{200B} a\u{AD}f.");
    day.change(
        "rubric.yaml",
        "goed: Je begint",
        "goed: \u{2066}Je\u{2069} begint",
    );
    let people = "candidates:\n  - {id: k01, name: \"Ya\u{200B}nnick\u{FEFF} Peeters\"}\n";
    fs::write(day.path.join("people.yaml"), people).unwrap();
    let rubric = day.path.join("rubric.yaml");
    let shown = wakker(&["rubric", "show", rubric.to_str().unwrap()]).out;
    assert!(shown.contains("Wacht af."), "{shown}");
    let scores = day.run(&["score"]).out;
    assert!(scores.contains("Yannick Peeters"), "{scores}");
    for text in [shown, scores] {
        assert!(
            !text.contains(['\u{200B}', '\u{AD}', '\u{2066}', '\u{FEFF}', '\u{FFFD}']),
            "{text}"
        );
    }
}

#[test]
fn the_place_in_a_very_long_line_is_the_one_that_programs_get() {
    let day = SmallDay::new();
    let before = "é ".repeat(751);
    day.change(
        "notes/k01-rita.md",
        "\n\n",
        &format!("\n- {before}#initiatief/ziet-wrk =G\n\n"),
    );
    let found = day.found();
    let place = found
        .iter()
        .find_map(|one| one.strip_prefix("N03 k01-rita.md:"))
        .unwrap();
    assert!(place.ends_with(":1505"), "{found:?}");
    let ran = day.run(&["check"]);
    let text = format!("{}{}", ran.out, ran.err);
    assert!(
        text.contains(&format!("notes/k01-rita.md:{place}\n")),
        "{text}"
    );
    assert!(text.contains("#initiatief/ziet-wrk"), "{text}");
}

#[test]
fn no_message_about_a_wrong_command_is_in_another_language() {
    let day = SmallDay::new();
    let dir = day.path.to_str().unwrap();
    let wrong: [&[&str]; 17] = [
        &["check", "-5"],
        &["check", dir, dir],
        &["score", dir, "--foo"],
        &["score", dir, "--ou"],
        &["score", dir, "--out"],
        &["score", dir, "--strict", "--strict"],
        &["score", dir, "--format", "jso"],
        &["score", dir, "--format", "jso", "--foo"],
        &["report", dir, "--threads", "x"],
        &["report", dir, "--threads", ""],
        &["report", dir, "--threads", "0"],
        &["report", dir, "--threads", "99999999999999999999999"],
        &["chek", dir],
        &["repot", dir],
        &["explain"],
        &["rubric"],
        &["--kleur"],
    ];
    let english = [
        " the ",
        "the ",
        " value",
        "argument '",
        " for ",
        "found",
        "exist",
        "required",
        "supplied",
        "use '",
        " not ",
        "invalid",
        "cannot",
        "tip: to",
        "subcommand",
        "number",
        "error",
    ];
    for language in ["nl", "fr"] {
        for args in wrong {
            let ran = wakker(&[args, &["--lang", language]].concat());
            let text = ran
                .err
                .replace("argument inconnu '", "")
                .replace("onbekend argument '", "");
            let bad: Vec<&&str> = english
                .iter()
                .filter(|word| text.contains(**word))
                .collect();
            assert!(bad.is_empty(), "{args:?}: {bad:?}\n{}", ran.err);
            assert_eq!(ran.status, 2, "{args:?}");
        }
    }
}

#[test]
fn what_cannot_be_written_is_told_in_the_language_of_the_reader() {
    let day = SmallDay::new();
    fs::create_dir(day.path.join("scores.csv")).unwrap();
    let inside = day.path.join("day.yaml/scores.csv");
    for (out, why) in [
        (day.path.join("scores.csv"), "er staat een map met die naam"),
        (inside, "een deel van het pad is een bestand en geen map"),
    ] {
        let out = out.to_str().unwrap();
        let ran = day.run(&["score", "--out", out]);
        assert_eq!(ran.status, 2, "{}", ran.err);
        assert!(ran.err.contains(why), "{}", ran.err);
        assert!(!ran.err.contains("os error"), "{}", ran.err);
        let ran = day.run(&["score", "--lang", "fr", "--out", out]);
        assert!(!ran.err.contains("os error"), "{}", ran.err);
    }
}

#[test]
fn a_result_is_never_written_over_what_people_wrote() {
    let day = SmallDay::new();
    let before = |name: &str| fs::read(day.path.join(name)).ok();
    let link = day.path.join("../elders.csv");
    let refused = [
        "day.yaml",
        "rubric.yaml",
        "notes/k01-rita.md",
        "notes/nieuw.csv",
        "ratings.csv",
        "consensus.yaml",
    ];
    for name in refused {
        let was = before(name);
        for out in [day.path.join(name), day.path.join("notes/..").join(name)] {
            let ran = day.run(&["score", "--format", "csv", "--out", out.to_str().unwrap()]);
            assert_eq!(ran.status, 2, "{name}: {}", ran.err);
            assert!(
                ran.err.contains("blijft zoals het is"),
                "{name}: {}",
                ran.err
            );
        }
        assert_eq!(before(name), was, "{name}");
    }
    let ran = day.run(&["score", "--format", "csv", "--out", link.to_str().unwrap()]);
    assert_eq!(ran.status, 0, "{}", ran.err);
    assert!(link.is_file());
}

#[test]
fn names_of_folders_cannot_steer_the_terminal() {
    let folder = tempfile::tempdir().unwrap();
    let bad = folder.path().join("\u{1b}[31mdag\u{202e}");
    fs::rename(&SmallDay::new().path, &bad).unwrap();
    let (arg, parent) = (bad.to_str().unwrap(), folder.path().to_str().unwrap());
    let wrong = format!("{arg}/niet-hier");
    for args in [
        &["agree", parent][..],
        &["calibrate", parent],
        &["score", arg],
        &["score", arg, "--candidate", "\u{1b}[2J"],
        &["score", arg, "--out", &format!("{arg}/day.yaml")],
        &["check", &wrong],
        &["new", &wrong, "--date", "\u{1b}[2J"],
        &["check", "\u{1b}[2J", "--\u{1b}[2J"],
    ] {
        let ran = wakker(args);
        for text in [ran.out, ran.err] {
            assert!(!text.contains(['\u{1b}', '\u{202e}']), "{args:?}: {text:?}");
        }
    }
}

#[test]
fn files_that_systems_leave_are_no_sheets() {
    let day = SmallDay::new();
    for name in [
        "._k01-rita.md",
        "~$k01-rita.md",
        ".~lock.k01-rita.md#",
        ".DS_Store",
        "Thumbs.db",
    ] {
        fs::write(
            day.path.join("notes").join(name),
            b"\x00\x05\x16\x07\x00\xff",
        )
        .unwrap();
    }
    assert_eq!(day.found(), Vec::<String>::new());
}

#[test]
fn a_folder_that_is_called_like_a_sheet_is_told() {
    let day = SmallDay::new();
    fs::create_dir(day.path.join("notes/k02-tom.md")).unwrap();
    fs::create_dir(day.path.join("notes/oud")).unwrap();
    assert_eq!(day.found(), ["I02 k02-tom.md:1:1"]);
    let ran = day.run(&["score"]);
    assert_eq!(ran.status, 1);
    assert!(
        ran.out.contains("weggelaten") || ran.err.contains("weggelaten"),
        "{}{}",
        ran.out,
        ran.err
    );
}

#[test]
fn a_suggestion_is_sought_for_so_many_rows_only_and_every_row_is_counted() {
    let day = SmallDay::new();
    let row = "k01,ritta,magazijn,initiatief,ziet-werk,3\n";
    let text = format!(
        "candidate,assessor,exercise,competence,indicator,level\n{}",
        row.repeat(2000)
    );
    fs::write(day.path.join("ratings.csv"), text).unwrap();
    let ran = day.run(&["check", "--format", "json"]);
    let value: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(value["left_out"], 2000);
    let near = ran.out.matches("bedoelde je").count();
    assert!(
        (1..=wakker::limits::SUGGESTIONS_OF_A_KIND).contains(&near),
        "{near}"
    );
}

#[test]
fn of_thousands_of_faulty_rows_the_first_are_shown_and_the_rest_is_counted() {
    let day = SmallDay::new();
    let rows = (0..2000).map(|at| format!("k01,x{at}q,magazijn,initiatief,ziet-werk,3\n"));
    let header = "candidate,assessor,exercise,competence,indicator,level\n";
    let text = header.to_owned() + &rows.collect::<String>();
    fs::write(day.path.join("ratings.csv"), text).unwrap();
    for (command, hint) in [("check", " (alles met --code D02)"), ("score", "")] {
        let ran = day.run(&[command]);
        let all = ran.out + &ran.err;
        assert_eq!(all.matches("fout[D02]").count(), 20, "{command}");
        let rest = format!("D02: nog 1980 keer elders{hint}\n");
        assert!(all.contains(&rest), "{command}");
    }
    let all = day.run(&["check", "--code", "D02"]).out;
    assert_eq!(all.matches("fout[D02]").count(), 2000);
}

#[cfg(unix)]
mod unix {
    use std::os::unix::fs::symlink;
    use std::time::{Duration, Instant};

    use super::*;

    fn pipe(path: &Path) {
        let made = Command::new("mkfifo").arg(path).status().unwrap();
        assert!(made.success());
    }

    /// Runs the program, which is ended when it waits for something that never comes.
    fn ends(args: &[&str]) -> i32 {
        let mut child = Command::new(env!("CARGO_BIN_EXE_wakker"))
            .args(args)
            .stdout(std::process::Stdio::null())
            .stderr(std::process::Stdio::null())
            .spawn()
            .unwrap();
        let started = Instant::now();
        loop {
            if let Some(status) = child.try_wait().unwrap() {
                return status.code().unwrap();
            }
            if started.elapsed() > Duration::from_mins(1) {
                child.kill().unwrap();
                child.wait().unwrap();
                panic!("{args:?} waits for ever");
            }
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    #[test]
    fn links_to_nothing_and_pipes_in_a_day_are_told() {
        let day = SmallDay::new();
        symlink("/nergens/blad.md", day.path.join("notes/k02-tom.md")).unwrap();
        symlink("/nergens/beoordelingen.csv", day.path.join("ratings.csv")).unwrap();
        pipe(&day.path.join("notes/k03-tom.md"));
        pipe(&day.path.join("consensus.yaml"));
        let found = day.found();
        assert_eq!(
            found,
            [
                "I02 k02-tom.md:1:1",
                "I02 k03-tom.md:1:1",
                "I02 ratings.csv:1:1",
                "I02 consensus.yaml:1:1"
            ]
        );
        let ran = day.run(&["check"]);
        let text = format!("{}{}", ran.out, ran.err);
        assert!(
            text.contains("het verwijst naar iets dat er niet is"),
            "{text}"
        );
        assert!(text.contains("het is geen gewoon bestand"), "{text}");
    }

    #[test]
    fn a_folder_of_notes_that_leads_nowhere_is_told() {
        let day = SmallDay::new();
        fs::remove_dir_all(day.path.join("notes")).unwrap();
        symlink("/nergens/notes", day.path.join("notes")).unwrap();
        let found = day.found();
        assert!(found.contains(&"I02 notes:1:1".to_owned()), "{found:?}");
    }

    #[test]
    fn a_template_that_cannot_be_read_is_told_and_there_is_no_falling_back() {
        let folder = tempfile::tempdir().unwrap();
        let day = SampleDay::new();
        for make in [
            (|path| pipe(path)) as fn(&Path),
            |path| symlink("/nergens/theme.typ", path).unwrap(),
            |path| fs::create_dir(path).unwrap(),
        ] {
            let templates = folder.path().join("sjablonen");
            fs::create_dir(&templates).unwrap();
            make(&templates.join("theme.typ"));
            let templates_arg = templates.to_str().unwrap();
            let ran = wakker(&["report", day.arg(), "--templates", templates_arg]);
            assert_ne!(ran.status, 0);
            assert!(
                ran.err.contains("I02") && ran.err.contains("theme.typ"),
                "{}",
                ran.err
            );
            fs::remove_dir_all(&templates).unwrap();
        }
    }

    #[test]
    fn a_pipe_among_the_files_of_the_program_itself_holds_nobody_up() {
        let day = SampleDay::new();
        fs::create_dir(day.path.join("report")).unwrap();
        pipe(&day.path.join("report/.wakker-made"));
        let kept = if cfg!(feature = "pdf") { 0 } else { 2 };
        assert_eq!(ends(&["report", day.arg(), "--candidate", "k02"]), kept);
        pipe(&day.path.join(".wakker-lock"));
        assert_eq!(ends(&["lock", day.arg()]), 2);
        fs::remove_file(day.path.join(".wakker-lock")).unwrap();
        pipe(&day.path.join("locked.yaml"));
        assert_eq!(ends(&["lock", day.arg()]), 1);
    }
}

fn output(args: &[&str]) -> std::io::Result<std::process::Output> {
    Command::new(env!("CARGO_BIN_EXE_wakker"))
        .args(args)
        .output()
}

#[test]
fn new_and_lock_at_once_write_over_nothing() {
    for round in 0..8 {
        let day = SmallDay::new();
        let dir = day.path.to_str().unwrap();
        // Nobody has written the sheet that the plan asks of tom; `new` makes it, while others lock.
        fs::remove_file(day.path.join("notes/k01-tom.md")).unwrap();
        let runs = [&["new", dir][..], &["lock", dir], &["new", dir]];
        std::thread::scope(|scope| {
            let all: Vec<_> = runs
                .iter()
                .map(|args| scope.spawn(move || output(args)))
                .collect();
            for one in all {
                let output = one.join().unwrap().unwrap();
                let told = String::from_utf8_lossy(&output.stderr).into_owned();
                assert_eq!(output.status.code(), Some(0), "round {round}: {told}");
            }
        });
        let locked = fs::read_to_string(day.path.join("locked.yaml")).unwrap();
        assert_eq!(
            locked.matches("assessor: rita\n").count(),
            2,
            "round {round}: {locked}"
        );
        let found = day.found();
        assert!(
            found.iter().all(|one| !one.starts_with(['D', 'C', 'I'])),
            "round {round}: {found:?}"
        );
    }
}
