//! The program itself, run as people run it.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, SystemTime};

use serde_json::Value;

/// What a run of the program gave.
pub(crate) struct Ran {
    pub(crate) out: String,
    pub(crate) err: String,
    pub(crate) status: i32,
}

/// Runs the program in the folder of the project.
pub(crate) fn wakker(args: &[&str]) -> Ran {
    let output = Command::new(env!("CARGO_BIN_EXE_wakker"))
        .args(args)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .unwrap();
    Ran {
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
        status: output.status.code().unwrap(),
    }
}

/// A copy of a day that a test may change; without its lock.
pub(crate) struct DayCopy {
    _folder: tempfile::TempDir,
    pub(crate) path: PathBuf,
}

impl DayCopy {
    /// The sample day.
    pub(crate) fn sample() -> Self {
        Self::of("samples/2026-03-17-antwerpen")
    }

    /// The small day that the fixtures of findings start from.
    pub(crate) fn small() -> Self {
        Self::of("tests/diagnostics/base")
    }

    fn of(original: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("day");
        let original = Path::new(env!("CARGO_MANIFEST_DIR")).join(original);
        fs::create_dir_all(path.join("notes")).unwrap();
        for part in ["", "notes"] {
            for entry in fs::read_dir(original.join(part)).unwrap() {
                let from = entry.unwrap().path();
                let name = from.file_name().unwrap();
                if from.is_file() && name != "locked.yaml" {
                    let to = path.join(part).join(name);
                    fs::write(&to, fs::read(&from).unwrap()).unwrap();
                    // Written some time ago, so that nobody waits for it to come to rest.
                    let then = SystemTime::now() - Duration::from_mins(1);
                    let file = fs::File::options().write(true).open(&to).unwrap();
                    file.set_modified(then).unwrap();
                }
            }
        }
        Self {
            _folder: folder,
            path,
        }
    }

    /// The folder, as an argument.
    pub(crate) fn arg(&self) -> &str {
        self.path.to_str().unwrap()
    }

    /// Runs the program on the day.
    pub(crate) fn run(&self, args: &[&str]) -> Ran {
        wakker(&[args, &[self.arg()]].concat())
    }

    pub(crate) fn read(&self, file: &str) -> String {
        fs::read_to_string(self.path.join(file)).unwrap()
    }

    pub(crate) fn write(&self, file: &str, text: &str) {
        fs::write(self.path.join(file), text).unwrap();
    }

    /// Changes a file of the day.
    pub(crate) fn change(&self, file: &str, from: &str, to: &str) {
        let text = self.read(file);
        assert!(text.contains(from), "{file} has no {from:?}: {text}");
        replace(&self.path.join(file), &text.replacen(from, to, 1));
    }

    /// The findings as JSON gives them: code, name of the file, line and column.
    pub(crate) fn places(&self) -> Vec<String> {
        let ran = self.run(&["check", "--format", "json"]);
        let value: Value = serde_json::from_str(&ran.out).unwrap();
        let found = value["findings"].as_array().unwrap().iter();
        let place = |one: &Value| {
            let [code, path] = ["code", "path"].map(|key| one[key].as_str().unwrap());
            let name = path.rsplit('/').next().unwrap();
            format!("{code} {name}:{}:{}", one["line"], one["column"])
        };
        found.map(place).collect()
    }
}

/// Puts another text in the place of a file at once, so that who watches never sees half of it.
pub(crate) fn replace(path: &Path, text: &str) {
    let beside = path.with_extension("tmp");
    fs::write(&beside, text).unwrap();
    fs::rename(beside, path).unwrap();
}

/// The paths of a JSON text with what stands there, each once: its shape without its figures.
pub(crate) fn shape(json: &str) -> String {
    fn walk(path: &str, value: &Value, all: &mut BTreeMap<String, BTreeSet<&'static str>>) {
        let kind = match value {
            Value::Null => "nothing",
            Value::Bool(_) => "yes or no",
            Value::Number(_) => "number",
            Value::String(_) => "text",
            Value::Array(parts) => {
                for part in parts {
                    walk(&format!("{path}[]"), part, all);
                }
                "list"
            }
            Value::Object(parts) => {
                for (key, part) in parts {
                    walk(&format!("{path}.{key}"), part, all);
                }
                "object"
            }
        };
        all.entry(path.to_owned()).or_default().insert(kind);
    }
    let mut all = BTreeMap::new();
    walk("", &serde_json::from_str(json).unwrap(), &mut all);
    let lines: Vec<String> = all
        .into_iter()
        .map(|(path, kinds)| format!("{path}: {}\n", Vec::from_iter(kinds).join(", ")))
        .collect();
    lines.concat()
}

/// A text with its figures rounded to six decimals, which every machine computes alike.
pub(crate) fn rounded(text: &str) -> String {
    let mut out = String::new();
    for part in text.split_inclusive(|c: char| !(c.is_ascii_digit() || c == '.')) {
        let number = part.trim_end_matches(|c: char| !c.is_ascii_digit());
        let decimals = number.split_once('.').map_or(0, |(_, after)| after.len());
        match number.parse::<f64>() {
            Ok(value) if decimals > 6 => {
                let text = format!("{value:.6}");
                out.push_str(text.trim_end_matches('0'));
                out.push_str(&part[number.len()..]);
            }
            _ => out.push_str(part),
        }
    }
    out
}
