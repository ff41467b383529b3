//! Hostile and accidental texts, from a note on disk to the screen and the PDF: everything stays words.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// Words that would do something if any layer took them for more than words.
const HOSTILE: [&str; 12] = [
    "#read(\"/etc/passwd\")",
    // One # with a letter behind it would be a tag that the rubric does not have.
    "##import \"@preview/x:1.0.0\"",
    "]#panic()[ $x^2$ <label> @ref",
    "<script>alert(1)</script> <iframe src=x>",
    "![foto](http://voorbeeld.example/x.png) [hier](javascript:alert(1))",
    "*ster* _lijn_ `code` \\alpha",
    "= titel",
    "=HYPERLINK(\"http://voorbeeld.example\")",
    "{{handlebars}} ${shell} $(id) `id`",
    "../../etc/passwd %s %n",
    "مرحبا بالعالم",
    "cafe\u{301} Ω € œ ’t IJ",
];

/// The sample day with one sheet on k02, which holds these lines and nothing else.
fn day_with(lines: &[String]) -> (tempfile::TempDir, PathBuf) {
    let dir = tempfile::tempdir().expect("a folder");
    let day = dir.path().join("dag");
    copy(
        &Path::new(env!("CARGO_MANIFEST_DIR")).join("samples/2026-03-17-antwerpen"),
        &day,
    );
    // What was agreed and locked is about other sheets.
    for file in ["consensus.yaml", "locked.yaml"] {
        let _ = fs::remove_file(day.join(file));
    }
    let mut text = String::from(
        "---\ncandidate: k02\nassessor: rita\nexercise: magazijn\n---\n# Waarnemingen\n",
    );
    // Nobody else noted anything on k02, so a strong line is what the report quotes.
    for entry in fs::read_dir(day.join("notes")).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path
            .file_name()
            .is_some_and(|name| name.to_string_lossy().starts_with("k02-"))
        {
            fs::remove_file(path).expect("removed");
        }
    }
    for line in lines {
        text.push_str(line);
        text.push('\n');
    }
    fs::write(day.join("notes/k02-magazijn-rita.md"), text).expect("written");
    (dir, day)
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from).expect("a folder") {
        let path = entry.expect("an entry").path();
        let target = to.join(path.file_name().expect("a name"));
        if path.is_dir() {
            if path.file_name().is_some_and(|name| name != "report") {
                copy(&path, &target);
            }
        } else {
            fs::copy(&path, &target).expect("copied");
        }
    }
}

fn wakker(day: &Path, args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_wakker"))
        .args(args)
        .arg(day)
        .args(if args[0] == "explain" {
            &["k02"][..]
        } else {
            &[]
        })
        .output()
        .expect("the program runs")
}

fn observation(words: &str) -> String {
    format!("- Zegt: {words} klaar. #initiatief/ziet-werk =ZG (+)")
}

#[test]
fn every_hostile_word_is_kept_as_words_on_the_screen() {
    let lines: Vec<String> = HOSTILE.iter().map(|words| observation(words)).collect();
    let (_dir, day) = day_with(&lines);
    let output = wakker(&day, &["explain"]);
    let text = String::from_utf8(output.stdout).expect("UTF-8");
    for words in HOSTILE {
        assert!(text.contains(words), "{words}\n{text}");
    }
}

#[test]
fn terminal_escapes_reach_no_terminal() {
    let escape = "\u{1b}[31mrood\u{1b}]0;titel\u{7} \u{202e}achterstevoren \u{9b}2J";
    let (_dir, day) = day_with(&[observation(escape), format!("- {escape} #iniatief =ZG")]);
    for args in [&["check"][..], &["explain"], &["score"]] {
        let output = wakker(&day, args);
        for stream in [&output.stdout, &output.stderr] {
            let text = String::from_utf8_lossy(stream);
            for bad in ['\u{1b}', '\u{7}', '\u{9b}', '\u{202e}'] {
                assert!(!text.contains(bad), "{args:?} prints {bad:?}");
            }
        }
    }
}

#[test]
fn formulas_do_not_reach_a_spreadsheet_as_formulas() {
    let (_dir, day) = day_with(&[observation("x")]);
    let consensus = "consensus:\n  - {candidate: k03, competence: initiatief, level: G, reason: \"=1+cmd|x\", by: [rita, tom], date: 2026-03-18}\n";
    fs::write(day.join("consensus.yaml"), consensus).expect("written");
    for format in ["csv", "excel"] {
        let output = wakker(&day, &["score", "--format", format]);
        let text = String::from_utf8(output.stdout).expect("UTF-8");
        assert!(text.contains("'=1+cmd|x"), "{text}");
    }
}

#[cfg(feature = "pdf")]
mod pdf {
    use super::*;

    fn words(path: &Path) -> String {
        let bytes = fs::read(path).unwrap_or_else(|_| panic!("{} is there", path.display()));
        let document = lopdf::Document::load_mem(&bytes).expect("a sound PDF");
        let pages: Vec<u32> = document.get_pages().into_keys().collect();
        document
            .extract_text(&pages)
            .expect("text")
            .chars()
            .filter(|c| !c.is_whitespace() && *c != '\u{200b}')
            .collect()
    }

    #[test]
    fn hostile_words_are_quoted_literally_and_stop_no_other_report() {
        for words_of in HOSTILE {
            // An assessor says that the words may be read: a word in capitals may be a name.
            let (_dir, day) = day_with(&[observation(words_of) + " [quote:: yes]"]);
            let output = wakker(&day, &["report"]);
            assert_eq!(
                output.status.code(),
                Some(0),
                "{}",
                String::from_utf8_lossy(&output.stderr)
            );
            for id in ["k02", "k03", "k04", "k05", "k06", "k07"] {
                assert!(
                    day.join(format!("report/candidate-{id}.pdf")).is_file(),
                    "{id}"
                );
            }
            let text = words(&day.join("report/candidate-k02.pdf"));
            assert!(!text.contains("root:"), "a file of the machine");
            // Arabic letters come out in their joined forms, accents composed, inner quotes single: the
            // plain letters before the first quote are compared.
            let text: String = text.chars().filter(char::is_ascii).collect();
            let plain: String = words_of
                .replace("e\u{301}", "")
                .split('"')
                .next()
                .unwrap_or_default()
                .chars()
                .filter(|c| c.is_ascii() && !c.is_whitespace())
                .collect();
            // What stands in brackets may be a mark, and a mark is never read.
            let is_mark = words_of.contains(['[', ']', '{', '}']);
            assert!(
                text.contains(&plain) != is_mark,
                "{words_of}: {plain}\n{text}"
            );
        }
    }

    #[test]
    fn markup_in_the_day_itself_stays_text() {
        let (_dir, day) = day_with(&[observation("x")]);
        let path = day.join("day.yaml");
        let import = "#import \"@preview/x:1.0.0\": *";
        let text = fs::read_to_string(&path).expect("a day");
        let text = text.replacen(
            "conditions:\n",
            &format!("conditions:\n  - {{candidate: k02, text: '{import}'}}\n"),
            1,
        );
        assert!(text.contains(import), "the day has conditions");
        fs::write(&path, text).expect("written");
        let output = wakker(&day, &["report"]);
        assert_eq!(
            output.status.code(),
            Some(0),
            "{}",
            String::from_utf8_lossy(&output.stderr)
        );
        let squeezed: String = import.chars().filter(|c| !c.is_whitespace()).collect();
        assert!(words(&day.join("report/candidate-k02.pdf")).contains(&squeezed));
    }

    #[test]
    fn emoji_and_endless_words_cost_no_report_and_are_said() {
        let endless = "x".repeat(3_900);
        let (_dir, day) = day_with(&[observation("😀 goed 漢"), observation(&endless)]);
        let output = wakker(&day, &["report"]);
        let stderr = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(0), "{stderr}");
        assert!(
            stderr.contains("T03") && stderr.contains("U+1F600"),
            "{stderr}"
        );
        assert!(words(&day.join("report/candidate-k02.pdf")).contains('□'));
    }

    #[test]
    fn a_line_longer_than_the_limit_is_refused_with_its_place_and_the_others_get_their_report() {
        let (_dir, day) = day_with(&[observation(&"x".repeat(4_200))]);
        // Somebody else did see k02, so there is a report: one that says that notes are missing.
        let other = "notes/k02-magazijn-tom.md";
        let sample = Path::new(env!("CARGO_MANIFEST_DIR")).join("samples/2026-03-17-antwerpen");
        fs::copy(sample.join(other), day.join(other)).expect("copied");
        let output = wakker(&day, &["report"]);
        let stderr = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(1), "{stderr}");
        assert!(
            stderr.contains("I15") && stderr.contains("k02-magazijn-rita.md:7:"),
            "{stderr}"
        );
        assert!(day.join("report/candidate-k07.pdf").is_file());
        assert!(words(&day.join("report/candidate-k02.pdf")).contains("nognietvolledig"));
    }

    #[test]
    fn a_broken_template_costs_its_reports_only_and_shows_its_line() {
        let (_dir, day) = day_with(&[observation("x")]);
        let templates = day.join("sjablonen");
        fs::create_dir(&templates).expect("a folder");
        fs::write(templates.join("theme.typ"), "#let kleur = \n#fout(").expect("written");
        fs::write(templates.join("tema.typ"), "").expect("written");
        let output = wakker(
            &day,
            &["report", "--templates", templates.to_str().expect("UTF-8")],
        );
        let stderr = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(1), "{stderr}");
        assert!(
            stderr.contains("T02") && stderr.contains("theme.typ:"),
            "{stderr}"
        );
        assert!(
            stderr.contains("T01") && stderr.contains("bedoelde je \"theme.typ\""),
            "{stderr}"
        );
    }
}
