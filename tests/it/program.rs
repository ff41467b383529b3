//! The program itself, run as people run it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

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

/// A copy of the sample day that a test may change; without its lock.
pub(crate) struct SampleDay {
    _folder: tempfile::TempDir,
    pub(crate) path: PathBuf,
}

impl SampleDay {
    pub(crate) fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("day");
        let sample = Path::new(env!("CARGO_MANIFEST_DIR")).join("samples/2026-03-17-antwerpen");
        fs::create_dir_all(path.join("notes")).unwrap();
        for part in ["", "notes"] {
            for entry in fs::read_dir(sample.join(part)).unwrap() {
                let from = entry.unwrap().path();
                let name = from.file_name().unwrap();
                if from.is_file() && name != "locked.yaml" {
                    fs::copy(&from, path.join(part).join(name)).unwrap();
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

    /// Changes a file of the day.
    pub(crate) fn change(&self, file: &str, from: &str, to: &str) {
        let path = self.path.join(file);
        let text = fs::read_to_string(&path).unwrap();
        assert!(text.contains(from), "{file} has no {from:?}");
        replace(&path, &text.replacen(from, to, 1));
    }
}

/// Puts another text in the place of a file at once, so that who watches never sees half of it.
pub(crate) fn replace(path: &Path, text: &str) {
    let beside = path.with_extension("tmp");
    fs::write(&beside, text).unwrap();
    fs::rename(beside, path).unwrap();
}
