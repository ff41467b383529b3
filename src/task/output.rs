//! Writing: whole files or nothing.
//!
//! A file is written beside its place under another name, brought to the disk, and then moved over the old
//! one. Whatever goes wrong, and wherever the program is ended, the old file or the new one is there.

use std::collections::BTreeSet;
use std::fs;
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::time::Duration;

use wakker::load;

/// After how long an unfinished file belongs to nothing any more.
const LEFT_BEHIND: Duration = Duration::from_hours(1);

/// The steps of writing a file, for tests that let each of them fail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Step {
    Create,
    Write,
    Sync,
    Move,
}

/// Writes a file whole or not at all, and makes the folders that lead to it.
pub(super) fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    write_in_steps(path, bytes, &mut |_| Ok(()))
}

/// As [`write()`], but only where nothing stands yet, also when somebody puts something there at the same moment. Gives
/// whether it was written.
pub(super) fn create(path: &Path, bytes: &[u8]) -> io::Result<bool> {
    match made_beside(path, bytes, &mut |_| Ok(()))?.persist_noclobber(path) {
        Ok(_) => Ok(true),
        Err(_) if held(path).is_ok_and(|there| there.is_some()) => Ok(false),
        // Not every disk can move a file on that condition; a look just before is the nearest to it.
        Err(failed) => persist(failed.file, path).map(|()| true),
    }
}

/// As [`write()`], but only while the old file is as it was: `was` is what it held, or nothing where there was none.
/// Gives whether it was written.
pub(super) fn replace(path: &Path, bytes: &[u8], was: Option<&[u8]>) -> io::Result<bool> {
    let mut is_same = true;
    let written = write_in_steps(path, bytes, &mut |step| {
        if step == Step::Move {
            is_same = held(path)?.as_deref() == was;
        }
        if is_same {
            Ok(())
        } else {
            Err(io::Error::other("changed meanwhile"))
        }
    });
    match written {
        Err(_) if !is_same => Ok(false),
        written => written.map(|()| true),
    }
}

/// What a file holds; nothing where there is none.
pub(super) fn held(path: &Path) -> io::Result<Option<Vec<u8>>> {
    match regular(path).and_then(|mut file| {
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).map(|_| bytes)
    }) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

/// Opens a file to read it; never one that may keep a reader waiting for ever, such as a pipe.
pub(super) fn regular(path: &Path) -> io::Result<fs::File> {
    if fs::metadata(path)?.is_file() {
        fs::File::open(path)
    } else {
        Err(io::Error::other("not a regular file"))
    }
}

/// The folders that were cleared by this run: once is enough.
static CLEARED: Mutex<BTreeSet<PathBuf>> = Mutex::new(BTreeSet::new());

/// Deletes what a run that was ended left in a folder. What is younger than an hour may belong to one that is still
/// writing.
fn clear_left_behind(dir: &Path) {
    let is_new = CLEARED
        .lock()
        .is_ok_and(|mut cleared| cleared.insert(dir.to_path_buf()));
    if !is_new {
        return;
    }
    for entry in fs::read_dir(dir).into_iter().flatten().flatten() {
        let age = || entry.metadata().ok()?.modified().ok()?.elapsed().ok();
        if load::is_unfinished(&entry.path()) && age().is_some_and(|age| age > LEFT_BEHIND) {
            // What cannot be deleted now is tried again at the next run.
            let _ = fs::remove_file(entry.path());
        }
    }
}

fn write_in_steps(
    path: &Path,
    bytes: &[u8],
    before: &mut dyn FnMut(Step) -> io::Result<()>,
) -> io::Result<()> {
    let file = made_beside(path, bytes, before)?;
    before(Step::Move)?;
    persist(file, path)
}

/// The finished file beside its place, under another name.
fn made_beside(
    path: &Path,
    bytes: &[u8],
    before: &mut dyn FnMut(Step) -> io::Result<()>,
) -> io::Result<tempfile::NamedTempFile> {
    let dir = match path.parent() {
        Some(dir) if !dir.as_os_str().is_empty() => dir,
        _ => Path::new("."),
    };
    before(Step::Create)?;
    fs::create_dir_all(dir)?;
    clear_left_behind(dir);
    let mut named = tempfile::Builder::new();
    named.prefix(load::UNFINISHED.0).suffix(load::UNFINISHED.1);
    // As any other program would write it: readable for who may read the folder, less the user's mask.
    #[cfg(unix)]
    named.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    let mut file = named.tempfile_in(dir)?;
    before(Step::Write)?;
    file.write_all(bytes)?;
    before(Step::Sync)?;
    file.as_file().sync_all()?;
    Ok(file)
}

/// Moves the finished file to its place. On Windows a scanner or a synchronising program may hold the old
/// file for a moment, so it is tried again for up to two seconds.
fn persist(mut file: tempfile::NamedTempFile, path: &Path) -> io::Result<()> {
    const PAUSES: [u64; 7] = [10, 25, 50, 100, 250, 500, 1000];
    for pause in PAUSES {
        match file.persist(path) {
            Ok(_) => return Ok(()),
            Err(failed) if cfg!(windows) => {
                file = failed.file;
                std::thread::sleep(Duration::from_millis(pause));
            }
            Err(failed) => return Err(failed.error),
        }
    }
    file.persist(path)
        .map(|_| ())
        .map_err(|failed| failed.error)
}

#[cfg(test)]
mod tests {
    use super::*;

    const STEPS: [Step; 4] = [Step::Create, Step::Write, Step::Sync, Step::Move];

    #[test]
    fn a_fault_at_any_step_leaves_the_old_file_and_no_remains() {
        let dir = tempfile::tempdir().expect("a folder for the test");
        let path = dir.path().join("a.txt");
        write(&path, b"old").expect("a first file");
        for broken in STEPS {
            let result = write_in_steps(&path, b"new", &mut |step| {
                if step == broken {
                    Err(io::Error::other("full"))
                } else {
                    Ok(())
                }
            });
            assert!(result.is_err(), "{broken:?}");
            assert_eq!(fs::read(&path).expect("still there"), b"old", "{broken:?}");
            assert_eq!(
                fs::read_dir(dir.path()).expect("the folder").count(),
                1,
                "{broken:?}"
            );
        }
        write(&path, b"new").expect("a second file");
        assert_eq!(fs::read(&path).expect("there"), b"new");
    }

    #[test]
    fn a_file_that_somebody_else_wrote_meanwhile_is_not_written_over() {
        let dir = tempfile::tempdir().expect("a folder for the test");
        let path = dir.path().join("a.txt");
        assert!(replace(&path, b"first", None).expect("written"));
        assert!(!replace(&path, b"mine", None).expect("looked at"));
        assert!(!replace(&path, b"mine", Some(b"other")).expect("looked at"));
        assert_eq!(fs::read(&path).expect("there"), b"first");
        assert!(replace(&path, b"second", Some(b"first")).expect("written"));
        assert_eq!(fs::read(&path).expect("there"), b"second");
        let all = fs::read_dir(dir.path()).expect("the folder").count();
        assert_eq!(all, 1, "no remains");
    }

    #[test]
    fn what_stands_there_already_is_not_written_over() {
        let dir = tempfile::tempdir().expect("a folder for the test");
        let path = dir.path().join("a.txt");
        assert!(create(&path, b"first").expect("written"));
        assert!(!create(&path, b"second").expect("looked at"));
        assert_eq!(fs::read(&path).expect("there"), b"first");
        let all = fs::read_dir(dir.path()).expect("the folder").count();
        assert_eq!(all, 1, "no remains");
    }

    #[cfg(unix)]
    #[test]
    fn a_pipe_is_never_waited_for() {
        let dir = tempfile::tempdir().expect("a folder for the test");
        let path = dir.path().join("a.txt");
        let made = std::process::Command::new("mkfifo").arg(&path).status();
        assert!(made.expect("mkfifo runs").success());
        assert!(held(&path).is_err());
        write(&path, b"new").expect("put in its place");
        assert_eq!(held(&path).expect("a file"), Some(b"new".to_vec()));
    }

    #[test]
    fn what_was_left_behind_goes_after_an_hour_and_nothing_else_does() {
        let dir = tempfile::tempdir().expect("a folder for the test");
        let names = [
            ".wakker-old.tmp",
            ".wakker-new.tmp",
            ".wakker-made",
            "own.tmp",
        ];
        for name in names {
            let file = fs::File::create(dir.path().join(name)).expect("a file");
            if name != ".wakker-new.tmp" {
                let then = std::time::SystemTime::now() - Duration::from_secs(3700);
                file.set_modified(then).expect("an old file");
            }
        }
        write(&dir.path().join("a.txt"), b"a").expect("written");
        let there: Vec<bool> = names
            .iter()
            .map(|name| dir.path().join(name).exists())
            .collect();
        assert_eq!(there, [false, true, true, true]);
    }

    /// Run as a child by the test below; ends itself at the step that the parent names.
    #[test]
    fn child_that_is_killed() {
        let (Ok(path), Ok(step)) = (
            std::env::var("WAKKER_KILL_PATH"),
            std::env::var("WAKKER_KILL_STEP"),
        ) else {
            return;
        };
        let _ = write_in_steps(Path::new(&path), b"new", &mut |here| {
            if format!("{here:?}") == step {
                std::process::abort();
            }
            Ok(())
        });
    }

    #[test]
    fn a_program_killed_at_any_step_leaves_the_old_file_or_the_new_one() {
        let dir = tempfile::tempdir().expect("a folder for the test");
        let path = dir.path().join("a.txt");
        for step in STEPS {
            write(&path, b"old").expect("a first file");
            let status = std::process::Command::new(std::env::current_exe().expect("this test"))
                .args(["--exact", "task::output::tests::child_that_is_killed"])
                .env("WAKKER_KILL_PATH", &path)
                .env("WAKKER_KILL_STEP", format!("{step:?}"))
                .stdout(std::process::Stdio::null())
                .stderr(std::process::Stdio::null())
                .status()
                .expect("the child runs");
            assert!(!status.success(), "{step:?}");
            assert_eq!(fs::read(&path).expect("there"), b"old", "{step:?}");
        }
    }
}
