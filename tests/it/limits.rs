//! The limits on what is read: each refuses before a parser sees the text, so nothing else is found in it, and what
//! lies just within it is read.

use std::fs::{self, File};
use std::path::{Path, PathBuf};

use wakker::assets::Assets;
use wakker::diagnostic::Diagnostics;
use wakker::load::{self, Loaded};
use wakker::notes::{self, Context};
use wakker::source::Sources;
use wakker::{day, input, limits, ratings, rubric};

fn base() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/diagnostics/base")
}

/// The codes of the findings of a reader.
fn codes(read: impl FnOnce(&mut Sources, &mut Diagnostics)) -> Vec<&'static str> {
    let (mut sources, mut found) = (Sources::default(), Diagnostics::default());
    read(&mut sources, &mut found);
    found
        .sorted()
        .iter()
        .map(|finding| finding.code.id())
        .collect()
}

fn read_day(text: String) -> impl FnOnce(&mut Sources, &mut Diagnostics) {
    move |sources, found| {
        let file = sources.add("day.yaml", format!("rubric: done\n{text}"));
        let _ = day::read(sources, file, found);
    }
}

fn yaml(text: &str) -> Vec<&'static str> {
    codes(read_day(text.to_owned()))
}

fn loaded() -> Loaded {
    let (mut sources, mut found) = (Sources::default(), Diagnostics::default());
    load::day(&mut sources, &Assets::builtin(), &base(), &mut found).unwrap()
}

fn notes_text(text: &str) -> Vec<&'static str> {
    let loaded = loaded();
    codes(|sources, found| {
        let file = sources.add("a.md", text);
        notes::read(
            sources,
            file,
            &Context {
                rubric: &loaded.rubric,
                day: &loaded.day,
                names: &loaded.names(),
            },
            found,
        );
    })
}

/// The sheet that the fixtures start from, with something more below its observations.
fn sheet_with(more: &str) -> String {
    let sheet = fs::read_to_string(base().join("notes/k01-rita.md")).unwrap();
    sheet.replacen("\n\n", &format!("\n{more}\n\n"), 1)
}

fn rubric_with(old: &str, new: &str) -> Vec<&'static str> {
    let text = fs::read_to_string(base().join("rubric.yaml")).unwrap();
    assert!(text.contains(old), "{old}");
    codes(|sources, found| {
        let file = sources.add("rubric.yaml", text.replacen(old, new, 1));
        let _ = rubric::read(sources, file, found);
    })
}

/// A file of so many bytes that takes no room on the disk: none of it need be read to refuse it.
fn file_of(bytes: usize, limit: usize) -> Vec<&'static str> {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("a");
    File::create(&path).unwrap().set_len(bytes as u64).unwrap();
    codes(|sources, found| {
        let _ = input::read(sources, &path, limit, found);
    })
}

#[test]
fn a_file_past_its_size_is_not_opened() {
    for limit in [
        limits::YAML_BYTES,
        limits::LOCK_BYTES,
        limits::NOTES_BYTES,
        limits::CSV_BYTES,
        limits::TEMPLATE_BYTES,
    ] {
        assert_eq!(file_of(limit + 1, limit), ["I04"]);
    }
    assert_eq!(
        file_of(limits::NOTES_BYTES, limits::NOTES_BYTES),
        Vec::<&str>::new()
    );
}

#[test]
fn every_kind_of_file_of_a_day_has_its_size() {
    for (name, bytes) in [
        ("day.yaml", limits::YAML_BYTES),
        ("rubric.yaml", limits::YAML_BYTES),
        ("consensus.yaml", limits::YAML_BYTES),
        ("people.yaml", limits::YAML_BYTES),
        ("locked.yaml", limits::LOCK_BYTES),
        ("ratings.csv", limits::CSV_BYTES),
        ("notes/k01-rita.md", limits::NOTES_BYTES),
    ] {
        let dir = tempfile::tempdir().unwrap();
        fs::create_dir(dir.path().join("notes")).unwrap();
        for own in [
            "day.yaml",
            "rubric.yaml",
            "notes/k01-rita.md",
            "notes/k01-tom.md",
            "notes/k02-rita.md",
        ] {
            fs::copy(base().join(own), dir.path().join(own)).unwrap();
        }
        File::create(dir.path().join(name))
            .unwrap()
            .set_len(bytes as u64 + 1)
            .unwrap();
        let found = codes(|sources, found| {
            let _ = load::day(sources, &Assets::builtin(), dir.path(), found);
        });
        assert_eq!(found, ["I04"], "{name}");
    }
}

#[test]
fn a_template_has_its_size_too() {
    let dir = tempfile::tempdir().unwrap();
    let file = File::create(dir.path().join("theme.typ")).unwrap();
    file.set_len(limits::TEMPLATE_BYTES as u64 + 1).unwrap();
    let found = codes(|sources, found| {
        let _ = load::templates(sources, Assets::builtin(), dir.path(), found);
    });
    assert_eq!(found, ["I04"]);
}

#[test]
fn readers_hold_the_size_also_of_a_text_in_memory() {
    assert_eq!(yaml(&"#".repeat(limits::YAML_BYTES + 1)), ["I04"]);
    assert_eq!(
        notes_text(&"a\n\n".repeat(limits::NOTES_BYTES / 3 + 1)),
        ["I04"]
    );
}

#[test]
fn deep_yaml_is_refused() {
    let deep = |open: &str, close: &str, depth: usize| {
        format!("place: {}{}", open.repeat(depth), close.repeat(depth))
    };
    // The block around it is one deep already.
    assert_eq!(yaml(&deep("[", "]", limits::YAML_DEPTH - 1)), ["I12"]);
    for depth in [limits::YAML_DEPTH, limits::YAML_DEPTH + 1, 1000, 100_000] {
        assert_eq!(yaml(&deep("[", "]", depth)), ["I10"], "{depth}");
        assert_eq!(yaml(&deep("{a: ", "}", depth)), ["I10"], "{depth}");
    }
    for text in [
        "[".repeat(300_000),
        "{".repeat(300_000),
        format!("place:\n{}", "- ".repeat(300_000)),
        "? ".repeat(300_000),
    ] {
        assert_eq!(yaml(&text), ["I10"]);
    }
    let stairs: Vec<String> = (0..800)
        .map(|depth| format!("{}a:", " ".repeat(depth)))
        .collect();
    assert_eq!(yaml(&stairs.join("\n")), ["I10"]);
}

#[test]
fn yaml_with_a_flood_of_values_is_refused() {
    let list = |values: usize| format!("place: [{}]", "a,".repeat(values));
    // The block, two keys, the rubric and the list count as well.
    let within = list(limits::YAML_NODES - 5);
    assert_eq!(codes(read_day(within)), ["I12"]);
    for values in [limits::YAML_NODES - 4, limits::YAML_NODES + 1, 400_000] {
        assert_eq!(yaml(&list(values)), ["I10"], "{values}");
    }
}

#[test]
fn many_keys_take_no_longer_than_many_values() {
    let keys: Vec<String> = (0..2000).map(|key| format!("k{key}: 1")).collect();
    let found = codes(read_day(format!("policy: 1\n{}", "k: 1\n".repeat(40_000))));
    assert_eq!(found.len(), 39_999);
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("day.yaml");
    fs::write(&path, keys.join("\n")).unwrap();
    let found = codes(|sources, found| {
        let file = input::read(sources, &path, limits::YAML_BYTES, found).unwrap();
        assert!(day::read(sources, file, found).is_err());
    });
    assert_eq!(found, vec!["I11"; limits::YAML_FAULTS]);
}

#[test]
fn yaml_that_would_grow_in_memory_is_refused() {
    let mut bomb = vec!["a: &a [x, x, x, x, x, x, x, x, x]".to_owned()];
    for (name, of) in "bcdefghi".chars().zip("abcdefgh".chars()) {
        let again = vec![format!("*{of}"); 9].join(", ");
        bomb.push(format!("{name}: &{name} [{again}]"));
    }
    assert_eq!(yaml(&bomb.join("\n")), ["I06"]);
    assert_eq!(yaml("place: *a\n"), ["I06"]);
    assert_eq!(yaml("<<: {a: b}\nplace: x\n"), ["I11"]);
    assert_eq!(yaml("place: !!binary aGFsbG8=\n"), ["I09"]);
}

#[test]
fn long_lines_long_paragraphs_and_deep_quotes_are_refused() {
    let line = |bytes: usize| sheet_with(&format!("- {}", "a".repeat(bytes - 2)));
    assert_eq!(notes_text(&line(limits::NOTES_LINE_BYTES)), ["N30"]);
    assert_eq!(notes_text(&line(limits::NOTES_LINE_BYTES + 1)), ["I15"]);
    let paragraph = format!(
        "\n{}",
        "a bc\n".repeat(limits::NOTES_PARAGRAPH_BYTES / 5 + 1)
    );
    assert_eq!(notes_text(&sheet_with(&paragraph)), ["I16"]);
    let quote = |depth: usize| sheet_with(&format!("\n{} moe", "> ".repeat(depth)));
    assert_eq!(
        notes_text(&quote(limits::NOTES_QUOTE_DEPTH)),
        Vec::<&str>::new()
    );
    assert_eq!(notes_text(&quote(limits::NOTES_QUOTE_DEPTH + 1)), ["I17"]);
}

#[test]
fn notes_that_are_slow_for_markdown_parsers_are_refused_or_read() {
    for part in [">", "*_", "[a](<b ", "`", "![[", "<!--", "- ", "1) ", "| "] {
        let one_line = part.repeat(50_000 / part.len());
        assert!(
            notes_text(&one_line)
                .iter()
                .any(|code| code.starts_with('I')),
            "{part}"
        );
        // Within every limit: lines and paragraphs as long as they may be.
        let line = part.repeat(4000 / part.len());
        let file = format!("{line}\n{line}\n{line}\n\n").repeat(20);
        notes_text(&file);
    }
}

#[test]
fn numbers_that_are_no_weight_are_refused() {
    let weight = |value: &str| {
        rubric_with(
            "name: Ziet werk",
            &format!("name: Ziet werk\n        weight: {value}"),
        )
    };
    for value in [
        "-1",
        "-0.001",
        ".nan",
        ".NaN",
        ".inf",
        "-.inf",
        "1e308",
        "1000000.1",
        "1e-7",
        "5e-324",
    ] {
        assert_eq!(weight(value), ["R02"], "{value}");
    }
    for value in ["1,5", "1e999", "-1e999", "twee", "[1]", "1/2"] {
        assert_eq!(weight(value), ["I12"], "{value}");
    }
    for value in ["0", "-0.0", "0.5", "1e3", "1e6", "1e-6"] {
        assert_eq!(weight(value), Vec::<&str>::new(), "{value}");
    }
    for value in [".nan", ".inf", "1.01", "-0.1"] {
        let rules = format!("scoring: {{min-coverage: {value}}}\ncompetences:");
        assert_eq!(rubric_with("competences:", &rules), ["R11"], "{value}");
    }
}

#[test]
fn a_scale_has_two_to_eleven_levels_of_ordinary_numbers() {
    let levels = |from: i64, count: i64| {
        let lines: Vec<String> = (from..from + count)
            .map(|value| format!("{{value: {value}, label: n{value}, short: s{value}}}"))
            .collect();
        let scale = format!("scale: {{name: A, levels: [{}]}}\n", lines.join(", "));
        codes(|sources, found| {
            let file = sources.add("rubric.yaml", scale);
            let _ = rubric::read(sources, file, found);
        })
        .into_iter()
        .filter(|code| *code != "I13")
        .collect::<Vec<_>>()
    };
    for count in [2, 11] {
        assert_eq!(levels(0, count), Vec::<&str>::new(), "{count}");
    }
    for count in [1, 12, 1000] {
        assert_eq!(levels(0, count), ["R04"], "{count}");
    }
    assert_eq!(levels(i64::from(i16::MAX), 2), ["I12"]);
}

#[test]
fn texts_that_are_no_id_are_refused_everywhere() {
    let long = "x".repeat(limits::ID_CHARS + 1);
    let bad = [
        "../x",
        "..\\x",
        "a/b",
        "C:x",
        "con",
        "NUL",
        "com1",
        "a--b",
        "-a",
        "a-",
        "a b",
        "é",
        "a.b",
        long.as_str(),
    ];
    let text = fs::read_to_string(base().join("day.yaml")).unwrap();
    for id in bad {
        let quoted = format!("\"{}\"", id.replace('\\', "\\\\"));
        for (old, new) in [
            ("[k01, k02]", format!("[k01, k02, {quoted}]")),
            ("[rita, tom]\n", format!("[rita, tom, {quoted}]\n")),
            ("- id: magazijn", format!("- id: {quoted}")),
        ] {
            let mut rubric = loaded().rubric;
            let found = codes(|sources, found| {
                let file = sources.add("day.yaml", text.replacen(old, &new, 1));
                let unchecked = day::read(sources, file, found).unwrap();
                assert!(day::check(&unchecked, &mut rubric, found).is_err(), "{id}");
            });
            assert_eq!(found, ["I18"], "{id} for {old}");
        }
        assert_eq!(
            rubric_with("- id: ziet-werk", &format!("- id: {quoted}")),
            ["I18"],
            "{id}"
        );
    }
    assert_eq!(
        rubric_with("- id: ziet-werk", &format!("- id: {}", &long[1..])),
        Vec::<&str>::new()
    );
}

#[test]
fn a_tally_past_any_sense_is_refused() {
    let tally = |times: u32| {
        notes_text(&sheet_with(&format!(
            "- Telt. #initiatief/ziet-werk =G ({times}x)"
        )))
    };
    assert_eq!(tally(limits::TALLY), Vec::<&str>::new());
    assert_eq!(tally(limits::TALLY + 1), ["N27"]);
}

#[test]
fn a_quote_that_is_never_closed_is_one_fault_and_what_stands_before_it_counts() {
    let loaded = loaded();
    let mut text = "candidate,assessor,exercise,competence,indicator,level\n".to_owned();
    text.push_str("k01,rita,magazijn,initiatief,ziet-werk,G\n");
    text.push_str("k02,rita,magazijn,initiatief,\"ziet-werk,G\n");
    text.push_str(&"k02,tom,magazijn,initiatief,ziet-werk,G\n".repeat(1000));
    let found = codes(|sources, found| {
        let file = sources.add("ratings.csv", text);
        let names = loaded.names();
        let context = Context {
            rubric: &loaded.rubric,
            day: &loaded.day,
            names: &names,
        };
        let read = ratings::read(sources, file, &context, found)
            .expect("the row before")
            .counted;
        assert_eq!((read.len(), found.left_out()), (1, 1));
    });
    assert_eq!(found, ["C25"]);
}
