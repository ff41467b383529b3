//! What the fuzz targets hold of any bytes, on the corpus that is kept, whole and cut off at every tenth.

use std::fs;
use std::path::Path;

#[path = "../fuzz/reads.rs"]
mod reads;

fn run(target: &str, read: fn(&[u8])) {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/fuzz/corpus")
        .join(target);
    let files: Vec<_> = fs::read_dir(corpus).unwrap().collect();
    assert!(files.len() >= 3, "{target} has a corpus");
    for file in files {
        let bytes = fs::read(file.unwrap().path()).unwrap();
        for tenth in 1..=10 {
            read(&bytes[..bytes.len() * tenth / 10]);
        }
    }
}

#[test]
fn any_notes_are_read_line_by_line() {
    run("notes", reads::notes);
}

#[test]
fn any_yaml_is_read_or_refused() {
    run("yaml", reads::yaml);
}

#[test]
fn any_table_is_read_or_refused() {
    run("tables", reads::tables);
}
