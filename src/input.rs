//! The only reader of files.
//!
//! A text comes in once: its size is tested before it is read, a byte order mark is taken off, and bytes
//! that are not UTF-8 are a finding that names the first of them, never a guess.

use std::fs;
use std::io::Read;
use std::path::{Component, Path, PathBuf};

use crate::diagnostic::{Code, Diagnostic, Diagnostics, Reported, Word};
use crate::source::{FileId, Sources, Span};

/// Reads a text file of at most `limit` bytes.
///
/// # Errors
/// The file is missing, is not a regular file, cannot be read, is larger than `limit`, or is not UTF-8.
pub fn read(
    sources: &mut Sources,
    path: &Path,
    limit: usize,
    found: &mut Diagnostics,
) -> Result<FileId, Reported> {
    match read_bytes(path, limit) {
        Ok(bytes) => decode(sources, path, bytes, found),
        Err(fault) => {
            let file = sources.add(shown(path), "");
            let at = Span::start_of(file);
            Err(found.error(match fault {
                Fault::Missing => Diagnostic::new(Code::I03, at).with("path", shown(path)),
                Fault::Unreadable(error) => {
                    Diagnostic::new(Code::I02, at).with_error("reason", &error)
                }
                Fault::Not(word) => Diagnostic::new(Code::I02, at).with_word("reason", word),
                Fault::TooLarge(size) => Diagnostic::new(Code::I04, at)
                    .with("size", size)
                    .with("limit", limit),
            }))
        }
    }
}

/// Whether there is something at a path, be it a link to nothing or something that cannot be reached.
pub fn exists(path: &Path) -> bool {
    use std::io::ErrorKind::{NotADirectory, NotFound};
    !fs::symlink_metadata(path).is_err_and(|error| matches!(error.kind(), NotFound | NotADirectory))
}

/// Whether a path leads to a folder.
pub fn is_folder(path: &Path) -> bool {
    path.is_dir()
}

/// Everything in a folder that is no folder, by name; an empty list where there is no such folder. What is no regular
/// file either, or cannot be reached, is among it: whoever reads it is told.
///
/// # Errors
/// The folder is there but cannot be read.
pub fn read_dir(
    sources: &mut Sources,
    dir: &Path,
    found: &mut Diagnostics,
) -> Result<Vec<PathBuf>, Reported> {
    let mut paths = everything(sources, dir, found)?;
    paths.retain(|path| !is_folder(path));
    Ok(paths)
}

/// As [`read_dir`], with the folders.
///
/// # Errors
/// As [`read_dir`].
pub fn everything(
    sources: &mut Sources,
    dir: &Path,
    found: &mut Diagnostics,
) -> Result<Vec<PathBuf>, Reported> {
    if !exists(dir) {
        return Ok(Vec::new());
    }
    let list = || -> std::io::Result<Vec<PathBuf>> {
        let entries = fs::read_dir(dir)?.map(|entry| Ok(entry?.path()));
        let mut paths: Vec<PathBuf> = entries.collect::<std::io::Result<_>>()?;
        paths.sort();
        Ok(paths)
    };
    list().map_err(|error| {
        let file = sources.add(shown(dir), "");
        found.error(Diagnostic::new(Code::I02, Span::start_of(file)).with_error("reason", &error))
    })
}

/// The folders in a folder, by name; none where it cannot be read. Links are not followed.
pub fn folders(dir: &Path) -> Vec<PathBuf> {
    let is_folder = |entry: &fs::DirEntry| entry.file_type().is_ok_and(|kind| kind.is_dir());
    let mut paths: Vec<PathBuf> = fs::read_dir(dir)
        .into_iter()
        .flatten()
        .flatten()
        .filter(is_folder)
        .map(|entry| entry.path())
        .collect();
    paths.sort();
    paths
}

/// Whether two paths lead to the same place, as `Notes` and `notes` do on many systems.
pub fn same(one: &Path, other: &Path) -> bool {
    match (fs::canonicalize(one), fs::canonicalize(other)) {
        (Ok(one), Ok(other)) => one == other,
        _ => false,
    }
}

/// A path for people: `/` between folders on every system, and no `.` on the way.
pub fn shown(path: &Path) -> String {
    let plain: PathBuf = path
        .components()
        .filter(|part| *part != Component::CurDir)
        .collect();
    let path = if plain.as_os_str().is_empty() {
        path
    } else {
        &plain
    };
    path.to_string_lossy().replace('\\', "/")
}

enum Fault {
    Missing,
    Unreadable(std::io::Error),
    Not(Word),
    TooLarge(u64),
}

fn read_bytes(path: &Path, limit: usize) -> Result<Vec<u8>, Fault> {
    let unreadable = |error: std::io::Error| match error.kind() {
        std::io::ErrorKind::NotFound if exists(path) => Fault::Not(Word::LinkToNothing),
        std::io::ErrorKind::NotFound => Fault::Missing,
        _ => Fault::Unreadable(error),
    };
    let metadata = fs::metadata(path).map_err(unreadable)?;
    if !metadata.is_file() {
        return Err(Fault::Not(Word::NotAFile));
    }
    if metadata.len() > limit as u64 {
        return Err(Fault::TooLarge(metadata.len()));
    }
    // A file may grow between the question and the reading: read one byte past the limit at most.
    let mut bytes = Vec::with_capacity(usize::try_from(metadata.len()).unwrap_or(0) + 1);
    let file = fs::File::open(path).map_err(unreadable)?;
    file.take(limit as u64 + 1)
        .read_to_end(&mut bytes)
        .map_err(unreadable)?;
    if bytes.len() > limit {
        return Err(Fault::TooLarge(bytes.len() as u64));
    }
    Ok(bytes)
}

fn decode(
    sources: &mut Sources,
    path: &Path,
    bytes: Vec<u8>,
    found: &mut Diagnostics,
) -> Result<FileId, Reported> {
    if let Some(at) = utf_16_without_mark(&bytes) {
        let file = sources.add(shown(path), "");
        return Err(found.error(
            Diagnostic::new(Code::I23, Span::start_of(file))
                .with("byte", format!("0x{:02X}", bytes[at]))
                .with("offset", at + 1),
        ));
    }
    match String::from_utf8(bytes) {
        Ok(mut text) => {
            if text.starts_with('\u{FEFF}') {
                text.drain(..'\u{FEFF}'.len_utf8());
            }
            Ok(sources.add(shown(path), text))
        }
        Err(error) => {
            let at = error.utf8_error().valid_up_to();
            let bytes = error.into_bytes();
            // What came before the bad byte is kept, with a sign for it, so that the finding can show the line.
            let mut good = String::from_utf8_lossy(&bytes[..at]).into_owned();
            let start = good.len();
            let code = if bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]) {
                Code::I23
            } else {
                good.push('\u{FFFD}');
                Code::I01
            };
            let end = good.len();
            let file = sources.add(shown(path), good);
            Err(found.error(
                Diagnostic::new(code, Span::new(file, start, end))
                    .with("byte", format!("0x{:02X}", bytes[at]))
                    .with("offset", at + 1),
            ))
        }
    }
}

/// The first zero byte, where there are so many of them that the text must be UTF-16.
fn utf_16_without_mark(bytes: &[u8]) -> Option<usize> {
    if bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]) {
        return None;
    }
    // A stretch tells enough of a large file.
    let start = &bytes[..bytes.len().min(4096)];
    let mut zeros = (0..start.len()).filter(|at| start[*at] == 0);
    let first = zeros.next()?;
    let zeros = 1 + zeros.count();
    // A file of only zeros is what a crash leaves.
    (zeros * 4 >= start.len() && zeros * 3 <= start.len() * 2).then_some(first)
}
