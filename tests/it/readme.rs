//! The README is true: its commands run and print what it shows, and it lists every code.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::process::Command;

use wakker::diagnostic::{Code, Language};

fn readme() -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md")).expect("the README")
}

#[test]
fn every_code_stands_in_the_readme() {
    let mut table = String::from("\n| code | name | severity | meaning |\n|---|---|---|---|\n");
    for code in Code::ALL {
        let severity = code.severity().word(Language::En);
        let about = code
            .about(Language::En)
            .replace('|', "\\|")
            .replace('<', "&lt;");
        let _ = writeln!(
            table,
            "| {} | {} | {severity} | {about} |",
            code.id(),
            code.name()
        );
    }
    let text = readme();
    let (before, rest) = text
        .split_once("<!-- codes -->")
        .expect("the mark before the table");
    let (shown, after) = rest
        .split_once("<!-- /codes -->")
        .expect("the mark after the table");
    // As with snapshots: INSTA_UPDATE=always writes the table that the test wants.
    if shown != format!("{table}\n").replace("\n\n", "\n")
        && std::env::var("INSTA_UPDATE").as_deref() == Ok("always")
    {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md");
        fs::write(
            path,
            format!("{before}<!-- codes -->{table}<!-- /codes -->{after}"),
        )
        .expect("written");
        return;
    }
    assert_eq!(shown, table);
}

#[test]
fn the_commands_of_the_readme_print_what_it_shows() {
    let out = tempfile::tempdir().expect("a folder");
    let text = readme();
    let mut checked = 0;
    for block in text.split("```console\n").skip(1) {
        let block = block.split("```").next().unwrap_or_default();
        let (command, shown) = block.split_once('\n').expect("a command and its output");
        let args: Vec<&str> = command
            .trim_start_matches("$ ")
            .trim_start_matches("cargo run -- ")
            .trim_start_matches("wakker ")
            .split(' ')
            .collect();
        let is_report = args[0] == "report";
        if is_report && cfg!(not(feature = "pdf")) {
            continue;
        }
        let mut run = Command::new(env!("CARGO_BIN_EXE_wakker"));
        run.current_dir(env!("CARGO_MANIFEST_DIR")).args(&args);
        if is_report {
            run.arg("--out").arg(out.path());
        }
        let output = run.output().expect("the program runs");
        assert!(output.status.success(), "{command}");
        let printed = String::from_utf8(output.stdout).expect("UTF-8");
        if is_report {
            assert!(
                printed.starts_with("6 verslagen geschreven in ") && printed.ends_with(" s)\n"),
                "{printed}"
            );
        } else {
            let shown = shown.trim_end().trim_end_matches('…').trim_end();
            assert!(
                printed.starts_with(shown),
                "{command} prints\n{printed}\nand not\n{shown}"
            );
        }
        checked += 1;
    }
    assert!(checked >= 2, "the README shows commands");
}

#[test]
fn the_note_of_the_readme_reads() {
    use wakker::assets::Assets;
    use wakker::diagnostic::Diagnostics;
    use wakker::notes::{self, Context};
    use wakker::source::Sources;

    let text = readme();
    let note = text
        .split("```markdown\n")
        .nth(1)
        .and_then(|rest| rest.split("```").next())
        .expect("a note");
    let (mut sources, mut found) = (Sources::default(), Diagnostics::default());
    let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("samples/2026-03-17-antwerpen");
    let day = wakker::load::day(&mut sources, &Assets::builtin(), &dir, &mut found)
        .expect("the sample day");
    let mut found = Diagnostics::default();
    let file = sources.add("note.md", note);
    let notes = notes::read(
        &sources,
        file,
        &Context {
            rubric: &day.rubric,
            day: &day.day,
            names: &day.names(),
        },
        &mut found,
    );
    let messages: Vec<String> = found
        .sorted()
        .iter()
        .map(|one| one.message(Language::En))
        .collect();
    assert_eq!(messages, Vec::<String>::new());
    assert_eq!(
        (
            notes.sheets.len(),
            notes.sheets[0].observations.len(),
            notes.sheets[0].rows.len()
        ),
        (1, 2, 1)
    );
    assert_eq!(notes.sheets[0].impressions.len(), 1);
}
