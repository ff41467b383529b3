//! The house rules that a compiler does not hold: the order of modules, one owner for each heavy package,
//! one reader of files, sizes, and where serialising is allowed.

mod imports;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// Each module may name only those before it.
const ORDER: [&str; 26] = [
    "limits",
    "source",
    "diagnostic",
    "unseen",
    "input",
    "assets",
    "yaml",
    "grid",
    "id",
    "scale",
    "readability",
    "everyday",
    "rubric",
    "day",
    "notes",
    "ratings",
    "load",
    "scoring",
    "days",
    "stats",
    "agreement",
    "calibration",
    "wording",
    "report",
    "task",
    "cli",
];

/// Who alone may use each package.
const OWNERS: [(&str, &[&str]); 27] = [
    ("sha2", &["source/mod.rs", "task/documents/made.rs"]),
    ("strsim", &["diagnostic/nearest.rs"]),
    ("unicode_normalization", &["source/mod.rs", "unseen.rs"]),
    ("serde_yaml", &["yaml/"]),
    ("saphyr_parser", &["yaml/"]),
    ("serde_path_to_error", &["yaml/complaint.rs"]),
    ("time", &["day/date.rs", "task/session.rs", "task/turn.rs"]),
    ("comrak", &["notes/markdown.rs"]),
    ("csv", &["grid/"]),
    ("statrs", &["stats/distribution.rs"]),
    ("rand_chacha", &["stats/clusters.rs"]),
    ("rand_distr", &["stats/clusters.rs"]),
    ("serde_json", &["report/json/printed.rs", "report/text.rs"]),
    ("comfy_table", &["report/table/"]),
    ("rayon", &["report/pdf.rs"]),
    ("typst", &["report/world.rs", "report/pdf.rs"]),
    ("typst_pdf", &["report/pdf.rs"]),
    ("typst_layout", &["report/pdf.rs"]),
    ("same_file", &["task/turn.rs"]),
    ("tempfile", &["task/output.rs"]),
    ("clap", &["cli/args/"]),
    ("clap_complete", &["cli/args/"]),
    ("clap_mangen", &["cli/args/"]),
    ("indicatif", &["cli/progress.rs"]),
    ("unicode_width", &["cli/screen.rs"]),
    ("annotate_snippets", &["cli/terminal.rs"]),
    ("terminal_size", &["cli/screen.rs"]),
];

struct Source {
    /// Path below `src`, with `/`.
    name: String,
    module: String,
    /// Without comments and tests.
    code: String,
    lines: usize,
}

fn sources() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut found = Vec::new();
    let mut open: Vec<PathBuf> = vec![root.clone()];
    while let Some(path) = open.pop() {
        if path.is_dir() {
            open.extend(
                fs::read_dir(&path)
                    .expect("a folder")
                    .map(|entry| entry.expect("an entry").path()),
            );
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            let name = path
                .strip_prefix(&root)
                .expect("below src")
                .to_string_lossy()
                .replace('\\', "/");
            let text = fs::read_to_string(&path).expect("a text");
            let module = name.split(['/', '.']).next().unwrap_or_default().to_owned();
            let is_test = name.ends_with("/tests.rs") || name.contains("/tests/");
            let own = text
                .split("#[cfg(test)]\nmod tests {")
                .next()
                .filter(|_| !is_test)
                .unwrap_or_default();
            let code: Vec<&str> = own
                .lines()
                .filter(|line| !line.trim_start().starts_with("//"))
                .collect();
            found.push(Source {
                name,
                module,
                code: code.join("\n"),
                lines: text.lines().count(),
            });
        }
    }
    found.sort_by(|a, b| a.name.cmp(&b.name));
    assert!(found.len() > 40, "the sources were found");
    found
}

/// The modules of ours that a text names: `crate::name`, `wakker::name` and the parts of `crate::{a, b}`.
fn named(code: &str) -> Vec<String> {
    let mut all = Vec::new();
    for start in ["crate::", "wakker::"] {
        for (at, _) in code.match_indices(start) {
            let rest = &code[at + start.len()..];
            let word = |text: &str| -> String {
                text.chars()
                    .take_while(|c| c.is_alphanumeric() || *c == '_')
                    .collect()
            };
            match rest.strip_prefix('{') {
                Some(list) => {
                    let list = list.split('}').next().unwrap_or_default();
                    all.extend(list.split(',').map(|part| word(part.trim())));
                }
                None => all.push(word(rest)),
            }
        }
    }
    all
}

#[test]
fn modules_know_only_those_before_them() {
    for source in sources()
        .iter()
        .filter(|source| source.name != "lib.rs" && source.name != "main.rs")
    {
        let own = ORDER.iter().position(|module| *module == source.module);
        let own = own.unwrap_or_else(|| panic!("{} is in no known module", source.name));
        for other in named(&source.code) {
            let Some(other_at) = ORDER.iter().position(|module| *module == other) else {
                continue;
            };
            assert!(
                other_at <= own,
                "{} names {other}, which comes later",
                source.name
            );
        }
    }
}

#[test]
fn the_library_lists_its_modules_in_reading_order() {
    let lib = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("src/lib.rs"))
        .expect("lib.rs");
    let listed: Vec<&str> = lib
        .lines()
        .filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';'))
        .collect();
    assert_eq!(listed, ORDER[..ORDER.len() - 2]);
}

#[test]
fn each_heavy_package_has_one_owner() {
    for source in sources() {
        for (package, owners) in OWNERS {
            let names = [format!("{package}::"), format!("use {package};")];
            let used = names.iter().any(|name| {
                source.code.match_indices(name.as_str()).any(|(at, _)| {
                    let before = source.code[..at].chars().next_back().unwrap_or(' ');
                    !before.is_alphanumeric() && before != '_' && before != ':'
                })
            });
            let allowed = owners.iter().any(|owner| source.name.starts_with(owner));
            assert!(
                !used || allowed,
                "{} uses {package}, which belongs to {owners:?}",
                source.name
            );
        }
    }
    let manifest = Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.toml");
    let manifest = fs::read_to_string(manifest).expect("a text");
    let ours = manifest.split("[dependencies]\n").nth(1);
    let ours = ours.and_then(|text| text.split("\n[").next());
    for line in ours.expect("packages").lines() {
        let package = line.split(" = ").next().unwrap_or_default();
        let package = package.replace('-', "_");
        // Which shapes it reads and writes is a rule of its own.
        let is_owned = package == "serde" || OWNERS.iter().any(|(name, _)| *name == package);
        assert!(
            is_owned || line.starts_with('#') || line.is_empty(),
            "{line}"
        );
    }
}

#[test]
fn only_input_reads_files_and_only_the_program_writes_them() {
    for source in sources() {
        if ["cli/", "task/"]
            .iter()
            .any(|dir| source.name.starts_with(dir))
            || ["input.rs", "main.rs"].contains(&source.name.as_str())
        {
            continue;
        }
        for word in [
            "std::fs",
            "fs::",
            "File::",
            "std::env",
            "SystemTime",
            "Instant",
            "std::net",
            "now_utc",
        ] {
            assert!(!source.code.contains(word), "{} uses {word}", source.name);
        }
    }
}

#[test]
fn only_tasks_write_files_and_only_the_arguments_are_looked_up_by_name() {
    for source in sources().iter().filter(|source| source.module == "cli") {
        for word in [
            "fs::write",
            "create_dir",
            "File::create",
            "remove_file",
            "persist",
        ] {
            assert!(!source.code.contains(word), "{} uses {word}", source.name);
        }
        if !source.name.starts_with("cli/args/") {
            for word in ["get_one", "get_many", "get_flag", "ArgMatches"] {
                assert!(!source.code.contains(word), "{} uses {word}", source.name);
            }
        }
    }
}

#[test]
fn a_feature_has_one_seam_in_the_library_and_one_in_the_program() {
    for source in sources() {
        let seams = ["main.rs", "report/mod.rs", "task/documents/mod.rs"];
        let asks = source.code.contains("feature = \"");
        assert!(
            !asks || seams.contains(&source.name.as_str()),
            "{}",
            source.name
        );
    }
}

/// The rooms where texts in three languages stand: words for people, the help, and the table of findings.
const WORDS: [&str; 3] = ["wording/", "cli/args/", "diagnostic/"];

#[test]
fn texts_in_three_languages_stand_in_wording_alone() {
    let elsewhere = |source: &&Source| !WORDS.iter().any(|dir| source.name.starts_with(dir));
    for source in sources().iter().filter(elsewhere) {
        let picks = source.code.match_indices("pick(");
        let arms = ["Nl", "En", "Fr"].map(|code| format!("Language::{code} =>"));
        let arms = arms
            .iter()
            .flat_map(|arm| source.code.match_indices(arm.as_str()));
        for (at, what) in picks.chain(arms) {
            let behind = &source.code[at + what.len()..];
            let own = behind.split([',', '}']).next().unwrap_or_default();
            let own = own.split("Language::").next().unwrap_or_default();
            let next = behind.split(',').nth(1).unwrap_or_default();
            let text = if what == "pick(" { next } else { own };
            assert!(!text.contains('"'), "{}: {what}{text}", source.name);
        }
    }
}

#[test]
fn french_has_no_break_before_its_signs() {
    let ends = |rest: &str| rest.is_empty() || rest.starts_with([' ', '"', '\\', ')', '.', ',']);
    let spoken = |source: &&Source| WORDS.iter().any(|dir| source.name.starts_with(dir));
    for source in sources().iter().filter(spoken) {
        for (number, line) in source.code.lines().enumerate() {
            let line = match line.split_once("fr \"") {
                Some((_, french)) => french,
                None if source.name == "diagnostic/french.rs" => line,
                None => continue,
            };
            let sign = [" :", " ;", " ?", " !", " »"].iter().find(|sign| {
                let mut all = line.match_indices(**sign);
                all.any(|(at, _)| at > 0 && ends(&line[at + sign.len()..]))
            });
            let open = line.contains("« ");
            assert!(
                sign.is_none() && !open,
                "{}:{}: an ordinary space beside a French sign: {line}",
                source.name,
                number + 1
            );
        }
    }
    // Behind a word only in what is typed: `until: 2026-03-18`.
    let typed = [
        "",
        "open",
        "version",
        "by",
        "exclude",
        "until",
        "schema",
        "#initiatief",
        "clé",
        "raison",
    ];
    let all = sources();
    let french = all
        .iter()
        .find(|one| one.name == "diagnostic/french.rs")
        .unwrap();
    for line in french.code.lines().filter(|line| line.contains('"')) {
        for (at, sign) in line.match_indices([':', ';', '?', '!']) {
            let mut words = line[..at].rsplit([' ', '«', '(', '"', '}', ':']);
            let before = words.next().unwrap_or_default();
            let is_glued = line[at + 1..].starts_with(' ') && !typed.contains(&before);
            assert!(!is_glued, "no space before {sign}: {line}");
        }
    }
}

#[test]
fn only_load_calls_input() {
    for source in sources() {
        let calls = named(&source.code).iter().any(|name| name == "input");
        assert!(
            !calls || source.module == "load" || source.name == "lib.rs",
            "{}",
            source.name
        );
    }
}

#[test]
fn only_shapes_are_read_and_written_by_serde() {
    for source in sources() {
        if source
            .code
            .lines()
            .any(|line| line.contains("derive(") && line.contains("erialize"))
        {
            let allowed = source.name.starts_with("report/data/")
                || source.name.starts_with("report/json/")
                || source.name.ends_with("schema.rs");
            assert!(allowed, "{} derives for serde", source.name);
        }
    }
}

#[test]
fn no_file_grows_into_a_ball() {
    // Tables of texts may be long.
    const TABLES: [&str; 4] = [
        "diagnostic/codes/mod.rs",
        "diagnostic/examples.rs",
        "diagnostic/french.rs",
        "diagnostic/word.rs",
    ];
    for source in sources() {
        let limit = if TABLES.contains(&source.name.as_str()) {
            1800
        } else {
            400
        };
        assert!(
            source.lines <= limit,
            "{} has {} lines",
            source.name,
            source.lines
        );
    }
}

#[test]
fn a_public_type_has_a_name_of_its_own() {
    let mut homes: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for source in sources() {
        for line in source.code.lines() {
            let Some(item) = line.strip_prefix("pub ") else {
                continue;
            };
            let mut words = item.split(|c: char| !c.is_alphanumeric() && c != '_');
            let (Some("struct" | "enum" | "trait" | "type"), Some(name)) =
                (words.next(), words.next())
            else {
                continue;
            };
            homes
                .entry(name.to_owned())
                .or_default()
                .push(source.name.clone());
        }
    }
    assert!(homes.len() > 300, "{}", homes.len());
    homes.retain(|_, files| files.len() > 1);
    assert!(homes.is_empty(), "one name, two types: {homes:#?}");
}

#[test]
fn nothing_names_the_workplace() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut open: Vec<PathBuf> = [
        "src",
        "tests",
        "templates",
        "rubrics",
        "samples",
        "README.md",
        "Cargo.toml",
        ".ci",
        ".cargo",
    ]
    .iter()
    .map(|name| root.join(name))
    .collect();
    let words = [
        format!("/{}/", "work"),
        format!("{}/DESIGN", "shared"),
        format!("/.{}", "library"),
    ];
    while let Some(path) = open.pop() {
        if path.is_dir() {
            open.extend(
                fs::read_dir(&path)
                    .expect("a folder")
                    .map(|entry| entry.expect("an entry").path()),
            );
        } else if let Ok(text) = fs::read_to_string(&path) {
            for word in &words {
                assert!(
                    !text.contains(word.as_str()),
                    "{} holds {word}",
                    path.display()
                );
            }
        }
    }
}

/// A reader of a figure must find what it means, where it comes from and when there is none.
#[test]
fn every_statistic_tells_its_range_and_its_source() {
    let mut seen = 0;
    for source in sources().iter().filter(|s| s.module == "stats") {
        let path = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("src")
            .join(&source.name);
        let text = fs::read_to_string(path).expect("a text");
        for (at, _) in text.match_indices("\npub fn ") {
            let doc: Vec<&str> = text[..at]
                .lines()
                .rev()
                .take_while(|line| line.starts_with("///") || line.starts_with("#["))
                .collect();
            for heading in [
                "Range",
                "Missing ratings",
                "Undefined",
                "Source",
                "Examples",
            ] {
                let wanted = format!("/// # {heading}");
                assert!(
                    doc.contains(&wanted.as_str()),
                    "{}: {} has no {wanted}",
                    source.name,
                    text[at..].lines().nth(1).unwrap_or_default()
                );
            }
            seen += 1;
        }
    }
    assert!(seen > 15, "only {seen} functions");
}
