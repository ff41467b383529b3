//! The command line as a person uses it: what it prints, writes and ends with.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::process::{Command, Output};

const DAY: &str = "samples/2026-03-17-antwerpen";

fn wakker(args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_wakker"))
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .env_remove("NO_COLOR")
        .args(args)
        .output()
        .expect("the program runs")
}

fn stdout(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).expect("UTF-8")
}

fn stderr(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).expect("UTF-8")
}

fn code(output: &Output) -> i32 {
    output.status.code().expect("a status")
}

#[test]
fn the_sample_day_checks_without_faults() {
    let output = wakker(&["check", DAY]);
    assert_eq!(code(&output), 0, "{}", stderr(&output));
    insta::assert_snapshot!("check-sample-day", stdout(&output));
    assert_eq!(stderr(&output), "", "check tells all in one place");
    let denied = wakker(&["check", DAY, "--deny", "warnings"]);
    assert_eq!(code(&denied), 1, "there are warnings in the hurried sheet");
}

#[test]
fn the_sample_day_is_scored() {
    let output = wakker(&["score", DAY]);
    assert_eq!(code(&output), 0);
    insta::assert_snapshot!("score-sample-day", stdout(&output));
}

#[test]
fn scores_come_as_json_and_csv_with_the_same_figures() {
    let json: serde_json::Value =
        serde_json::from_str(&stdout(&wakker(&["score", DAY, "--format", "json"]))).expect("JSON");
    assert_eq!(json["schema"], 1);
    let csv = stdout(&wakker(&["score", DAY, "--format", "csv"]));
    let excel = stdout(&wakker(&["score", DAY, "--format", "excel"]));
    assert!(csv.starts_with("date,rubric,version,sha256,candidate,"));
    assert!(excel.starts_with("\u{FEFF}date;rubric;"));
    let mut rows = csv.lines().skip(1);
    for candidate in json["candidates"].as_array().expect("a list") {
        for competence in candidate["competences"].as_array().expect("a list") {
            let row = rows.next().expect("a row for each competence");
            assert!(
                row.contains(competence["id"].as_str().expect("an id")),
                "{row}"
            );
            if let Some(score) = competence["score"].as_f64() {
                let text = format!("{score:.6}");
                let text = text.trim_end_matches('0').trim_end_matches('.');
                assert!(row.contains(&format!(",{text},")), "{row} has no {text}");
            }
        }
    }
    assert_eq!(rows.next(), None);
    let json = wakker(&["score", DAY, "--candidate", "k07", "--format", "json"]);
    insta::assert_snapshot!("score-k07-json", crate::program::shape(&stdout(&json)));
}

#[test]
fn a_score_is_explained_down_to_the_words_of_the_notes() {
    let output = wakker(&["explain", DAY, "k07", "initiatief"]);
    assert_eq!(code(&output), 0);
    insta::assert_snapshot!("explain-k07-initiatief", stdout(&output));
    // The beginning of a name will do, and another language.
    let english = wakker(&["explain", DAY, "K07", "init", "--lang", "en"]);
    insta::assert_snapshot!("explain-k07-initiatief-en", stdout(&english));
}

#[test]
fn the_organisation_is_scored_without_certainty() {
    let output = wakker(&["score", "samples/organisatie"]);
    assert_eq!(code(&output), 0);
    insta::assert_snapshot!("score-organisatie", stdout(&output));
}

/// The commands below a command, as its help lists them.
fn below(command: &[String]) -> Vec<Vec<String>> {
    let args = command.iter().map(String::as_str);
    let args: Vec<&str> = args.chain(["--lang", "en", "--help"]).collect();
    let help = stdout(&wakker(&args));
    let listed = help.split_once("Commands:\n");
    let lines = listed.into_iter().flat_map(|(_, rest)| rest.lines());
    lines
        .take_while(|line| !line.is_empty())
        .filter(|line| line.starts_with("  ") && !line.starts_with("   "))
        .filter_map(|line| line.split_whitespace().next())
        .map(|name| [command, &[name.to_owned()]].concat())
        .collect()
}

#[test]
fn help_is_there_for_every_command_in_every_language() {
    let mut commands: Vec<Vec<String>> = vec![Vec::new()];
    let mut at = 0;
    while let Some(command) = commands.get(at).cloned() {
        commands.extend(below(&command));
        at += 1;
    }
    assert!(commands.len() > 15, "{commands:?}");
    for language in ["nl", "en", "fr"] {
        let mut all = String::new();
        for command in &commands {
            let args: Vec<&str> = command
                .iter()
                .map(String::as_str)
                .chain(["--lang", language, "--help"])
                .collect();
            let output = wakker(&args);
            assert_eq!(code(&output), 0, "{args:?}");
            let _ = write!(all, "$ wakker {}\n{}\n", command.join(" "), stdout(&output));
        }
        insta::assert_snapshot!(format!("help-{language}"), all);
    }
}

#[test]
fn wrong_usage_ends_with_two() {
    for args in [
        vec!["scor"],
        vec!["score"],
        vec!["score", DAY, "--candidate", "k99"],
        vec!["explain", DAY, "k99"],
        vec!["explain", DAY, "k07", "koken"],
        vec!["explain", "--code", "X99"],
        vec!["score", DAY, "--format", "pdf"],
        vec!["form"],
        vec!["form", "sheet"],
        vec!["form", "sheet", DAY, "--rubric", "done"],
        vec!["form", "sheet", DAY, "--exercise", "zwemmen"],
        vec!["form", "sheet", DAY, "--candidate", "k99"],
        vec![
            "form",
            "sheet",
            "--rubric",
            "done",
            "--competences",
            "koken",
        ],
        vec!["form", "sheet", "--rubric", "done", "--candidate", "k 1"],
        vec!["form", "intake", "--competences", "initiatief"],
        vec!["form", "pdp", "samples/organisatie"],
    ] {
        let output = wakker(&args);
        assert_eq!(code(&output), 2, "{args:?}");
        assert!(!output.stderr.is_empty(), "{args:?}");
        assert!(output.stdout.is_empty(), "{args:?}");
    }
}

#[test]
fn a_folder_that_is_not_there_is_a_fault_of_the_input() {
    let output = wakker(&["score", "samples/nergens"]);
    assert_eq!(code(&output), 1);
    assert!(stderr(&output).contains("I03"), "{}", stderr(&output));
}

#[test]
fn codes_are_explained_in_every_language() {
    for text in ["N03", "n03", "unknown-indicator"] {
        let output = wakker(&["explain", "--code", text]);
        assert_eq!(code(&output), 0);
        assert!(stdout(&output).starts_with("N03 unknown-indicator (fout)\n"));
    }
    let english = wakker(&["explain", "--code", "N03", "--lang", "en"]);
    assert!(stdout(&english).starts_with("N03 unknown-indicator (error)\n"));
    let french = wakker(&["explain", "--code", "N03", "--lang", "fr"]);
    assert!(stdout(&french).starts_with("N03 unknown-indicator (erreur)\n"));
}

#[test]
fn a_new_day_checks_clean_and_is_completed_without_touching_what_is_there() {
    let dir = tempfile::tempdir().expect("a folder");
    let day = dir.path().join("dag");
    let path = day.to_str().expect("UTF-8");
    for rubric in ["done", "organisatie"] {
        let _ = fs::remove_dir_all(&day);
        assert_eq!(
            code(&wakker(&[
                "new",
                path,
                "--rubric",
                rubric,
                "--date",
                "17/3/2026"
            ])),
            0
        );
        let check = wakker(&["check", path, "--deny", "warnings"]);
        assert_eq!(code(&check), 0, "{rubric}: {}", stdout(&check));
        assert_eq!(code(&wakker(&["score", path])), 0);
    }
    fs::remove_dir_all(&day).expect("removed");
    wakker(&["new", path]);
    let sheet = day.join("notes/k01-opdracht-1-a1.md");
    let text = fs::read_to_string(&sheet).expect("an empty sheet").replace(
        "# Waarnemingen\n",
        "# Waarnemingen\n- 9u05 Neemt de bezem. #initiatief/ziet-werk =G\n",
    );
    fs::write(&sheet, &text).expect("written");
    fs::remove_file(day.join("notes/k02-opdracht-3-a2.md")).expect("removed");
    let again = wakker(&["new", path]);
    assert!(
        stdout(&again).contains("1 leeg blad gemaakt, 11 waren er al"),
        "{}",
        stdout(&again)
    );
    assert_eq!(fs::read_to_string(&sheet).expect("still there"), text);
}

#[test]
fn rubrics_are_checked_and_shown() {
    let check = wakker(&["rubric", "check", "done"]);
    assert!(
        stdout(&check)
            .starts_with("done 1.1: 18 competenties, 63 gedragsindicatoren, 4 niveaus\nSHA-256 ")
    );
    let show = stdout(&wakker(&["rubric", "show", "done"]));
    assert!(show.contains("#initiatief/ziet-werk"));
    let yaml = stdout(&wakker(&["rubric", "show", "done", "--format", "yaml"]));
    let file = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("rubrics/done.yaml"))
        .expect("a rubric");
    assert_eq!(yaml, file);
    assert_eq!(code(&wakker(&["rubric", "check", "rubrics/done.yaml"])), 0);
    assert_eq!(code(&wakker(&["rubric", "check", "doen"])), 1);
}

#[test]
fn assets_are_listed_and_exported_and_adapted_ones_are_kept() {
    let dir = tempfile::tempdir().expect("a folder");
    let path = dir.path().to_str().expect("UTF-8");
    let list = stdout(&wakker(&["assets", "list"]));
    assert!(list.contains("templates/candidate.typ") && list.contains("rubrics/done.yaml"));
    assert_eq!(code(&wakker(&["assets", "export", path])), 0);
    let theme = dir.path().join("templates/theme.typ");
    fs::write(&theme, "// mine").expect("written");
    let again = stdout(&wakker(&["assets", "export", path]));
    assert!(again.contains("1 aangepast bestand bewaard"), "{again}");
    assert_eq!(fs::read_to_string(&theme).expect("there"), "// mine");
    let listed = stdout(&wakker(&[
        "assets",
        "list",
        "--templates",
        theme.parent().expect("a folder").to_str().expect("UTF-8"),
    ]));
    assert!(
        listed
            .lines()
            .any(|line| line.starts_with("templates/theme.typ") && !line.ends_with("ingebouwd")),
        "{listed}"
    );
}

#[test]
fn completions_and_the_manual_are_written() {
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        assert!(
            stdout(&wakker(&["completions", shell])).contains("wakker"),
            "{shell}"
        );
    }
    let manual = stdout(&wakker(&["man"]));
    assert!(manual.contains(".TH wakker") && manual.contains(".SH OPTIES"));
    assert!(!manual.contains("OPTIONS") && !manual.contains("subcommand"));
}

#[test]
fn colours_come_only_when_asked_for() {
    assert!(!stdout(&wakker(&["check", DAY])).contains('\u{1b}'));
    assert!(stdout(&wakker(&["check", DAY, "--color", "always"])).contains('\u{1b}'));
}

#[cfg(feature = "pdf")]
#[test]
fn forms_are_written_for_a_day_and_without_one() {
    let out = tempfile::tempdir().expect("a folder");
    let made = |args: &[&str], dir: &str| {
        let dir = out.path().join(dir);
        let mut all = vec!["form"];
        all.extend(args);
        let dir_text = dir.to_string_lossy().into_owned();
        all.extend(["--out", dir_text.as_str()]);
        let output = wakker(&all);
        assert_eq!(code(&output), 0, "{args:?}: {}", stderr(&output));
        assert_eq!(stderr(&output), "", "before a day nothing is amiss");
        let mut files: Vec<String> = fs::read_dir(&dir)
            .expect("the folder was made")
            .map(|entry| {
                entry
                    .expect("an entry")
                    .file_name()
                    .to_string_lossy()
                    .into_owned()
            })
            .filter(|name| !name.starts_with('.'))
            .collect();
        files.sort();
        (stdout(&output), files)
    };
    let (told, files) = made(&["sheet", DAY, "--exercise", "Magazijn en stock"], "a");
    assert!(told.starts_with("4 formulieren geschreven in "), "{told}");
    assert_eq!(
        files,
        ["elien", "jan", "rita", "tom"].map(|who| format!("sheet-magazijn-{who}.pdf"))
    );
    let (_, files) = made(&["sheet", DAY, "--candidate", "k07", "--lang", "fr"], "b");
    assert_eq!(files.len(), 6, "two assessors in each of three exercises");
    let (told, files) = made(
        &[
            "sheet",
            "--rubric",
            "done",
            "--competences",
            "init,samenwerken",
            "--lang",
            "en",
        ],
        "c",
    );
    assert!(told.starts_with("1 form written in "), "{told}");
    assert_eq!(files, ["sheet-done.pdf"]);
    assert_eq!(made(&["pdp", DAY], "d").1.len(), 6);
    assert_eq!(
        made(&["intro", DAY, "--candidate", "k05"], "e").1,
        ["intro-k05.pdf"]
    );
    assert_eq!(made(&["intake"], "f").1, ["intake.pdf"]);
    assert_eq!(
        made(
            &["intake", "--rubric", "done", "--competences", "motivatie"],
            "g"
        )
        .1,
        ["intake.pdf"]
    );
}

#[cfg(feature = "pdf")]
#[test]
fn a_form_says_which_character_it_lost() {
    let dir = tempfile::tempdir().expect("a folder");
    let plan = "rubric: done\ndate: 2026-03-17\nplace: Gent\nlanguage: nl\ncandidates: [k01]\nassessors: [a1, a2]\nexercises:\n  - {id: vegen, name: Vegen 🧹, competences: [initiatief]}\n";
    fs::write(dir.path().join("day.yaml"), plan).expect("written");
    let day = dir.path().to_string_lossy().into_owned();
    let output = wakker(&["form", "sheet", &day]);
    assert_eq!(code(&output), 0);
    let told = stderr(&output);
    assert!(
        told.contains("T03") && told.contains("sheet-vegen.pdf"),
        "{told}"
    );
    assert!(told.contains("day.yaml:8:"), "{told}");
    assert!(dir.path().join("form/sheet-vegen.pdf").exists());
}
