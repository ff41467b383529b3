//! The examples of `explain --code`: the wrong one gives its code, the right one does not.

use std::fs;
use std::path::Path;
use std::process::Command;

use wakker::diagnostic::{Code, Language};

/// Where an example goes: a file of the day, the text there that it takes the place of (nothing: the whole
/// file), and what is put there, with the example at `@`.
type Place = (Code, &'static str, &'static str, &'static str);

const DAY: &str = "day.yaml";
const RUBRIC: &str = "rubric.yaml";
const AGREED: (&str, &str, &str) = ("consensus.yaml", "", "consensus:\n@\n");
const ANCHORS: &str = "anchors: [Wacht af., Kijkt rond., Begint aan werk., Begint en vraagt meer.]";
const CHECKED: &str = "goals: {goed: Je kijkt je werk na., zeer goed: Je verbetert wat fout is.}";
const BEST: &str = "- {value: 4, label: zeer goed, short: ZG}";

/// Examples that are a part of `day.yaml`, of the rubric, or of a file beside them.
const PARTS: [Place; 42] = [
    (Code::I05, DAY, "place: Antwerpen", "@"),
    (Code::I06, DAY, "place: Antwerpen", "@"),
    (Code::I07, DAY, "place: Antwerpen", "@"),
    (Code::I08, DAY, "place: Antwerpen\nlanguage: nl", "@"),
    (Code::I09, DAY, "place: Antwerpen", "@"),
    (Code::I11, DAY, "place: Antwerpen", "@"),
    (Code::I12, DAY, "minutes: 45", "@"),
    (Code::I14, RUBRIC, "schema: 1", "@"),
    (Code::I18, DAY, "candidates: [k01, k02]", "@"),
    (Code::I19, DAY, "date: 2026-03-17", "@"),
    (Code::I20, DAY, "language: nl", "@"),
    (Code::I21, "ratings.csv", "", "@\n"),
    (Code::I22, "ratings.csv", "", "@\n"),
    (Code::R01, DAY, "rubric: ./rubric.yaml", "@"),
    (
        Code::R02,
        RUBRIC,
        "- id: ziet-werk",
        "- id: ziet-werk\n        @",
    ),
    (Code::R03, RUBRIC, "competences:", "@\ncompetences:"),
    (Code::R04, RUBRIC, BEST, "@"),
    (Code::R05, RUBRIC, BEST, "@"),
    (Code::R06, RUBRIC, "- id: meldt-problemen", "@"),
    (Code::R07, RUBRIC, ANCHORS, "@"),
    (Code::R08, RUBRIC, "  name: SAM", "  name: SAM\n  @"),
    (Code::R09, RUBRIC, CHECKED, "@"),
    (Code::R10, RUBRIC, CHECKED, "@"),
    (Code::R11, RUBRIC, "competences:", "@\ncompetences:"),
    (Code::R12, RUBRIC, "competences:", "competences:\n  @"),
    (Code::R13, RUBRIC, "tier: core", "@"),
    (Code::R14, RUBRIC, "name: Kijkt na", "@"),
    (
        Code::R15,
        RUBRIC,
        "name: Initiatief",
        "name: Initiatief\n    @",
    ),
    (
        Code::R16,
        RUBRIC,
        "name: Initiatief",
        "name: Initiatief\n    @",
    ),
    (
        Code::R22,
        RUBRIC,
        "- {value: 1, label: onvoldoende, short: O}",
        "@",
    ),
    (Code::D01, DAY, "candidates: [k01, k02]", "@"),
    (Code::D02, DAY, "assignments: {k01: [rita, tom]}", "@"),
    (Code::D03, DAY, "minutes: 45", "minutes: 45\n    @"),
    (Code::D05, DAY, "candidates: [k01, k02]", "@"),
    (Code::D06, DAY, "assignments: {k01: [rita, tom]}", "@"),
    (Code::D08, DAY, "policy:", "@\npolicy:"),
    (Code::D09, DAY, "minutes: 45", "@"),
    (Code::D16, DAY, "date: 2026-03-17", "date: 2026-03-17\n@"),
    (Code::D17, DAY, "policy:", "conditions:\n  @\npolicy:"),
    (Code::C05, DAY, "assignments: {k01: [rita, tom]}", "@"),
    (Code::C06, DAY, "assignments: {k01: [rita, tom]}", "@"),
    (Code::C07, DAY, "candidates: [k01, k02]", "@"),
];

/// Examples that are entries of a list or rows of `ratings.csv`.
const FILES: [Place; 19] = [
    (Code::D10, AGREED.0, AGREED.1, AGREED.2),
    (Code::D11, AGREED.0, AGREED.1, AGREED.2),
    (Code::D12, AGREED.0, AGREED.1, AGREED.2),
    (Code::D13, AGREED.0, AGREED.1, AGREED.2),
    (Code::D37, AGREED.0, AGREED.1, AGREED.2),
    (Code::D38, "report.yaml", "", "reports:\n@\n"),
    (Code::P27, "report.yaml", "", "reports:\n@\n"),
    (Code::D14, "people.yaml", "", "candidates:\n@\n"),
    (Code::D15, DAY, "policy:", "conditions:\n  @\npolicy:"),
    (Code::D24, "reference.yaml", "", "reference:\n@\n"),
    (Code::D25, "reference.yaml", "", "reference:\n@\n"),
    (Code::D33, "people.yaml", "", "candidates:\n@\n"),
    (Code::C02, "ratings.csv", "", "@\n"),
    (Code::C03, "ratings.csv", "", "@\n"),
    (Code::C04, "ratings.csv", "", "@\n"),
    (Code::C41, "ratings.csv", "", "@\n"),
    (Code::C42, "ratings.csv", "", "@\n"),
    (Code::C43, "ratings.csv", "", "@\n"),
    (Code::C44, "ratings.csv", "", "@\n"),
];

/// Examples that are the lines of a sheet cannot be told by a sheet alone for these: they are names of
/// files, or ask for more than one.
const NO_SHEET: [Code; 9] = [
    Code::N04,
    Code::N25,
    Code::N43,
    Code::N48,
    Code::N49,
    Code::N52,
    Code::N66,
    Code::N73,
    Code::N74,
];

const HEAD: &str = "---\ncandidate: k01\nassessor: rita\nexercise: fietsherstelling\n---\n";

fn base(to: &Path) {
    let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/diagnostics/base");
    fs::create_dir_all(to.join("notes")).unwrap();
    for name in ["day.yaml", "rubric.yaml"] {
        fs::copy(from.join(name), to.join(name)).unwrap();
    }
    for entry in fs::read_dir(from.join("notes")).unwrap() {
        let entry = entry.unwrap();
        fs::copy(entry.path(), to.join("notes").join(entry.file_name())).unwrap();
    }
}

/// What the program says of a folder, with these words behind `wakker`.
fn told(dir: &Path, words: &str) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_wakker"))
        .args(words.split_whitespace())
        .current_dir(dir)
        .output()
        .unwrap();
    let both = [output.stderr, output.stdout].concat();
    String::from_utf8(both).unwrap()
}

/// Tries both examples of each code; `lay` puts one in a folder, `words` is what to run there.
fn try_all(codes: impl Iterator<Item = (Code, String)>, lay: impl Fn(Code, &Path, &str)) {
    let mut wrong = Vec::new();
    for (code, words) in codes {
        let shown = format!("[{}]", code.id());
        let examples = code.examples(Language::Nl);
        for (example, expected) in examples.into_iter().zip([true, false]) {
            let dir = tempfile::tempdir().unwrap();
            lay(code, dir.path(), example);
            let text = told(dir.path(), &words);
            if text.contains(&shown) != expected {
                wrong.push(format!("{shown} {expected}:\n{example}\n\n{text}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn parts_of_a_day_and_a_rubric_are_as_wrong_and_as_right_as_they_say() {
    let places: Vec<Place> = PARTS.into_iter().chain(FILES).collect();
    let place = |code| *places.iter().find(|place| place.0 == code).unwrap();
    let codes = places
        .iter()
        .map(|place| (place.0, "check . --notes".to_owned()));
    try_all(codes, |code, dir, example| {
        base(dir);
        let (_, file, find, put) = place(code);
        let path = dir.join(file);
        // Lines below the first stand as far in as the first.
        let indent = |text: &str| " ".repeat(text.len() - text.trim_start().len());
        let before = fs::read_to_string(&path).unwrap_or_default();
        let line = before
            .lines()
            .find(|line| line.contains(find) && !find.is_empty());
        let last = put
            .lines()
            .find(|line| line.contains('@'))
            .map_or("", |line| line);
        let deep = if put == "@" {
            indent(line.unwrap_or(""))
        } else {
            indent(last)
        };
        let example = example.replace('\n', &format!("\n{deep}"));
        let text = put.replace('@', &example);
        let after = if find.is_empty() {
            text
        } else {
            assert!(before.contains(find), "{code:?}");
            before.replacen(find, &text, 1)
        };
        fs::write(path, after).unwrap();
    });
}

#[test]
fn lines_of_a_sheet_are_as_wrong_and_as_right_as_they_say() {
    let codes = Code::ALL.iter().copied().filter(|code| {
        (code.id().starts_with('N') || code.id().starts_with('S')) && !NO_SHEET.contains(code)
    });
    let codes = codes.map(|code| (code, "check . --notes".to_owned()));
    try_all(codes, |code, dir, example| {
        base(dir);
        let names = match code {
            Code::N64 => ["Tien Nguyen", "Marie Peeters"],
            _ => ["Fatima Çelik", "Fatima De Smedt"],
        };
        let people = format!(
            "candidates:\n  - {{id: k01, name: {}}}\n  - {{id: k02, name: {}}}\n",
            names[0], names[1]
        );
        fs::write(dir.join("people.yaml"), people).unwrap();
        if code == Code::N61 {
            let day = fs::read_to_string(dir.join(DAY)).unwrap();
            let day = day.replace("minutes: 45", "start: \"09:00\"\n    minutes: 45");
            fs::write(dir.join(DAY), day).unwrap();
        }
        let sheet = if example.starts_with("---") {
            format!("{example}\n- 9u02 Raapt de ketting op. #initiatief/ziet-werk\n")
        } else if example.starts_with('#') {
            format!("{HEAD}{example}\n")
        } else {
            let more = if example.starts_with('|') {
                "\n- 9u40 Telt de bouten. #nauwkeurigheid\n"
            } else {
                ""
            };
            format!("{HEAD}# Waarnemingen\n{example}\n{more}")
        };
        fs::write(dir.join("notes/k01-rita.md"), sheet).unwrap();
    });
}

#[test]
fn files_of_ratings_are_as_wrong_and_as_right_as_they_say() {
    let words = |code: Code| {
        let words = match code {
            Code::C11 | Code::C31 | Code::C32 | Code::C37 | Code::C38 | Code::C39 => {
                "agree --ratings plain.csv --metric ordinal --levels 1..4"
            }
            Code::C12 | Code::C36 => "agree --ratings plain.csv --metric nominal",
            Code::C28 | Code::C29 | Code::C30 | Code::C35 => "calibrate --ratings plain.csv",
            _ => "agree --ratings plain.csv --metric interval",
        };
        words.to_owned()
    };
    let codes = Code::ALL.iter().copied().filter(|code| {
        (Code::C08..=Code::C39).contains(code) && ![Code::C24, Code::C26].contains(code)
    });
    try_all(codes.map(|code| (code, words(code))), |_, dir, example| {
        fs::write(dir.join("plain.csv"), format!("{example}\n")).unwrap();
    });
}

#[test]
fn the_examples_are_shown_with_the_words_of_the_reader() {
    let dir = tempfile::tempdir().unwrap();
    for (language, words) in [
        (
            "nl",
            ["fout:", "goed:", "schrijf je met zijn waarde", "(fout)"],
        ),
        (
            "en",
            ["wrong:", "right:", "written by its value", "(error)"],
        ),
        (
            "fr",
            [
                "faux\u{a0}:",
                "juste\u{a0}:",
                "écrit par sa valeur",
                "(erreur)",
            ],
        ),
    ] {
        let text = told(dir.path(), &format!("explain --code N08 --lang {language}"));
        for word in words {
            assert!(text.contains(word), "{word} in\n{text}");
        }
        for example in ["=prima", "=goed"] {
            let line = "    - 9u10 Zegt dat de pomp lekt. #initiatief/meldt-problemen";
            assert!(text.contains(&format!("{line} {example}\n")), "{text}");
        }
    }
}
