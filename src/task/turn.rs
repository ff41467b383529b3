//! Whose turn it is to read, change and write what is locked: one program at a time in a folder.
//!
//! The system holds the lock and lets go of it when a program ends, however it ends, so nobody waits for one that is
//! dead. Where a folder knows no locks, or is synchronised between machines, [`super::output::replace`] is what is left.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, Read as _, Seek as _, Write as _};
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, Instant};

use same_file::Handle;

/// The file that is locked while somebody has the turn; it says who and since when.
const NAME: &str = ".wakker-lock";
/// How long to wait for the turn.
const PATIENCE: Duration = Duration::from_secs(20);
/// Between two attempts.
const PAUSE: Duration = Duration::from_millis(20);
/// The most that is read of who has the turn.
const LONGEST: u64 = 200;

/// The turn, for as long as it is kept.
pub(super) struct Turn {
    path: PathBuf,
    /// Who had the turn and was ended before the work was done.
    pub(super) ended: Option<String>,
    file: File,
}

/// Why there is no turn.
pub(super) enum NoTurn {
    /// Somebody else has it.
    Taken(String),
    /// The folder cannot be written in.
    CannotWrite(io::Error),
}

impl Turn {
    /// Waits for the turn in a folder.
    pub(super) fn take(dir: &Path) -> Result<Self, NoTurn> {
        Self::take_within(dir, PATIENCE)
    }

    fn take_within(dir: &Path, patience: Duration) -> Result<Self, NoTurn> {
        let path = dir.join(NAME);
        let started = Instant::now();
        loop {
            let is_late = started.elapsed() >= patience;
            let mut file = match open(&path) {
                Ok(file) => file,
                // On Windows a file that is being deleted can for a moment not be opened.
                Err(_) if cfg!(windows) && !is_late => {
                    thread::sleep(PAUSE);
                    continue;
                }
                Err(error) => return Err(NoTurn::CannotWrite(error)),
            };
            let locked = file.try_lock();
            match locked {
                // Who had the turn before may have deleted this very file.
                Ok(()) if !is_at(&file, &path) => continue,
                // Without locks a comparison before writing has to do.
                Ok(()) | Err(TryLockError::Error(_)) => {}
                Err(TryLockError::WouldBlock) if is_late => {
                    return Err(NoTurn::Taken(told(&file)));
                }
                Err(TryLockError::WouldBlock) => {
                    thread::sleep(PAUSE);
                    continue;
                }
            }
            let ended = locked.ok().map(|()| told(&file));
            let ended = ended.filter(|who| !who.is_empty());
            sign(&mut file).map_err(NoTurn::CannotWrite)?;
            return Ok(Self { path, ended, file });
        }
    }
}

impl Drop for Turn {
    fn drop(&mut self) {
        // Emptied, for that tells that the work was done; then deleted before it is let go of: who already waits for it
        // sees that and looks for a new one.
        let _ = self.file.set_len(0);
        let _ = fs::remove_file(&self.path);
    }
}

fn open(path: &Path) -> io::Result<File> {
    // A pipe would keep its reader waiting for ever.
    if fs::metadata(path).is_ok_and(|there| !there.is_file()) {
        return Err(io::Error::other("not a regular file"));
    }
    let mut how = OpenOptions::new();
    how.read(true).write(true).create(true).truncate(false);
    how.open(path)
}

/// Whether an open file is the one that stands at a path.
fn is_at(file: &File, path: &Path) -> bool {
    let open = file.try_clone().and_then(Handle::from_file);
    matches!((open, Handle::from_path(path)), (Ok(open), Ok(there)) if open == there)
}

/// Who has the turn, as the file says it.
fn told(file: &File) -> String {
    let mut text = String::new();
    // On Windows a file that is locked cannot be read by others.
    let mut start = file.take(LONGEST);
    let _ = start.read_to_string(&mut text);
    text.trim().to_owned()
}

fn sign(file: &mut File) -> io::Result<()> {
    let now = time::OffsetDateTime::now_utc();
    file.set_len(0)?;
    file.rewind()?;
    writeln!(
        file,
        "{} {:02}:{:02} UTC, {}",
        now.date(),
        now.hour(),
        now.minute(),
        std::process::id()
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_at_a_time_has_the_turn_and_nothing_stays_behind() {
        let dir = tempfile::tempdir().expect("a folder for the test");
        let turn = Turn::take(dir.path()).ok().expect("the turn");
        assert_eq!(turn.ended, None);
        let second = Turn::take_within(dir.path(), Duration::from_millis(50));
        let Err(NoTurn::Taken(who)) = second else {
            panic!("two have the turn");
        };
        let own = format!(", {}", std::process::id());
        assert!(cfg!(windows) || who.ends_with(&own), "{who}");
        drop(turn);
        assert!(!dir.path().join(NAME).exists());
        assert!(Turn::take(dir.path()).is_ok());
    }

    #[test]
    fn who_was_ended_holds_nobody_up_and_is_told() {
        let dir = tempfile::tempdir().expect("a folder for the test");
        fs::write(dir.path().join(NAME), "2026-03-17 14:05 UTC, 12\n").expect("a file");
        let turn = Turn::take(dir.path()).ok().expect("the turn");
        assert_eq!(turn.ended.as_deref(), Some("2026-03-17 14:05 UTC, 12"));
    }
}
