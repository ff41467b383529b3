//! README and what it leads to are true: commands run and print what is shown, and every code is listed.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::process::Command;

use wakker::diagnostic::{Code, Language};

/// The texts that show commands with what they print.
const SHOWN: [&str; 4] = [
    "README.md",
    "src/agreement/READING.md",
    "src/calibration/READING.md",
    "rubrics/README.md",
];
const CODES: &str = "src/diagnostic/CODES.md";

fn text_of(name: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(name)).expect("a text")
}

#[test]
fn every_code_stands_in_the_table() {
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
    let text = text_of(CODES);
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
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(CODES);
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
fn the_commands_print_what_is_shown() {
    for name in SHOWN {
        let checked = commands_of(name);
        assert!(checked >= 1, "{name} shows commands");
    }
}

/// Runs the commands that a text shows; gives how many.
fn commands_of(name: &str) -> usize {
    let out = tempfile::tempdir().expect("a folder");
    let text = text_of(name);
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
    checked
}

#[test]
fn every_link_of_the_readme_leads_somewhere() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let text = text_of("README.md");
    let links: Vec<&str> = text
        .split("](")
        .skip(1)
        .filter_map(|rest| rest.split(')').next())
        .collect();
    assert!(links.len() > 10, "{links:?}");
    for link in links {
        let leads = match link.strip_prefix('#') {
            Some(title) => text.lines().any(|line| {
                line.strip_prefix("## ")
                    .is_some_and(|name| name.to_lowercase().replace(' ', "-") == title)
            }),
            None => root.join(link).exists(),
        };
        assert!(leads, "{link}");
    }
}

#[test]
fn the_readme_stays_short() {
    let bytes = text_of("README.md").len();
    assert!(bytes < 26_000, "{bytes} bytes");
}

#[test]
fn the_note_of_the_readme_reads() {
    use wakker::assets::Assets;
    use wakker::diagnostic::Diagnostics;
    use wakker::notes::{self, Context};
    use wakker::source::Sources;

    let text = text_of("README.md");
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
