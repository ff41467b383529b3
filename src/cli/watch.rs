//! Watching: what was read is looked at now and then, and what changed and came to rest is made again.
//!
//! By looking, and not by waiting for word from the system: for folders of `OneDrive` or of a network that word
//! does not come, or comes twice.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, SystemTime};

use wakker::assets::Assets;
use wakker::diagnostic::{Diagnostics, Language};
use wakker::load;
use wakker::source::Sources;
use wakker::wording::commands as wording;

use super::progress::Bar;
use super::screen::Screen;
use super::{output, show, terminal};
use crate::task::options::Command;
use crate::task::{self, Asked, Status};

/// Of how many changed files the names are reported.
const NAMED: usize = 3;

/// Makes reports, and again whenever their inputs changed, until the program is ended from outside.
pub(super) fn run(command: &Command, asked: &Asked<'_>, pause: Duration, screen: Screen) -> Status {
    let Command::Report(report) = command else {
        return show(&task::run(command, asked), screen);
    };
    let days = report.days.iter().flat_map(|path| load::day_folders(path));
    let mut inputs = Inputs::new(days.collect(), report.templates.as_ref());
    // Looked at before it is read: what changes meanwhile is seen at the next look.
    inputs.learn();
    let mut watch = Watch::new(inputs.look());
    let outcome = task::run(command, asked);
    let status = show(&outcome, screen);
    let first = inputs.days.first().cloned().unwrap_or_default();
    if status == Status::Usage || !first.join("day.yaml").is_file() {
        return status;
    }
    let mut language = outcome.language;
    output::tell(&terminal::harmless(&told_start(language, &inputs.days)));
    loop {
        thread::sleep(pause);
        let changed = watch.changed(inputs.look());
        if changed.is_empty() {
            continue;
        }
        let told = told_change(language, &first, &changed);
        output::tell(&terminal::harmless(&told));
        watch.know(inputs.learn());
        let bar = Bar::default();
        let asked = Asked {
            fallback: language,
            progress: &bar,
            ..*asked
        };
        let outcome = task::run(command, &asked);
        language = outcome.language;
        show(&outcome, screen);
    }
}

/// What tells that a file is another one: when it was written, and its size.
type Stamp = (Option<SystemTime>, u64);

/// The files that were there at one moment.
type Look = BTreeMap<PathBuf, Stamp>;

/// Which files are inputs.
struct Inputs {
    days: Vec<PathBuf>,
    /// All files in these folders, so that new ones count.
    folders: Vec<PathBuf>,
    /// Files elsewhere that the day needs or needed.
    others: BTreeSet<PathBuf>,
}

impl Inputs {
    fn new(days: Vec<PathBuf>, templates: Option<&PathBuf>) -> Self {
        let own = days.iter().flat_map(|day| [day.clone(), day.join("notes")]);
        let folders = own.chain(templates.cloned()).collect();
        Self {
            days,
            folders,
            others: BTreeSet::new(),
        }
    }

    /// What is there now. What cannot be read is not there: a network that is away comes back.
    fn look(&self) -> Look {
        let listed = self
            .folders
            .iter()
            .filter_map(|dir| fs::read_dir(dir).ok())
            .flatten()
            .flatten()
            .map(|entry| entry.path())
            .filter(|path| is_input(path));
        stamped(listed.chain(self.others.iter().cloned()))
    }

    /// Finds out which files elsewhere the day needs, such as a rubric, and gives those that are new.
    fn learn(&mut self) -> Look {
        let (mut sources, mut unheard) = (Sources::default(), Diagnostics::default());
        // What is amiss is told when it is read again to be used.
        for day in &self.days {
            let _ = load::day(&mut sources, &Assets::builtin(), day, &mut unheard);
        }
        let in_folders = |path: &Path| {
            let parent = path.parent().map(plain);
            self.folders.iter().any(|dir| Some(plain(dir)) == parent)
        };
        let new: Vec<PathBuf> = sources
            .paths()
            .map(PathBuf::from)
            .filter(|path| is_input(path) && path.is_file() && !in_folders(path))
            .filter(|path| !self.others.contains(path))
            .collect();
        self.others.extend(new.iter().cloned());
        stamped(new.into_iter())
    }
}

/// A path without the `.` in front that some ways to a folder begin with.
fn plain(path: &Path) -> &Path {
    path.strip_prefix(".").unwrap_or(path)
}

fn stamped(paths: impl Iterator<Item = PathBuf>) -> Look {
    paths
        .filter_map(|path| {
            let metadata = fs::metadata(&path).ok().filter(fs::Metadata::is_file)?;
            Some((path, (metadata.modified().ok(), metadata.len())))
        })
        .collect()
}

/// Not what we write ourselves, nor what other programs keep beside a file that they have open.
fn is_input(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let ending = path.extension().unwrap_or_default();
    !name.starts_with('.')
        && !name.starts_with("~$")
        && !["pdf", "tmp"]
            .iter()
            .any(|one| ending.eq_ignore_ascii_case(one))
}

/// Tells when there is something to make.
#[derive(Debug)]
struct Watch {
    /// What the last round was made of.
    made: Look,
    /// What was there at the last look.
    last: Look,
}

impl Watch {
    fn new(now: Look) -> Self {
        Self {
            made: now.clone(),
            last: now,
        }
    }

    /// Files that turned out to be inputs as well.
    fn know(&mut self, files: Look) {
        self.made.extend(files.clone());
        self.last.extend(files);
    }

    /// The files that make a new round needed; none as long as something is still being written.
    fn changed(&mut self, now: Look) -> Vec<PathBuf> {
        let is_at_rest = now == self.last;
        self.last = now;
        if !is_at_rest || self.last == self.made {
            return Vec::new();
        }
        let names: BTreeSet<&PathBuf> = self.last.keys().chain(self.made.keys()).collect();
        let changed = names
            .into_iter()
            .filter(|path| self.last.get(*path) != self.made.get(*path))
            .cloned()
            .collect();
        self.made = self.last.clone();
        changed
    }
}

fn told_start(language: Language, days: &[PathBuf]) -> String {
    let days: Vec<String> = days.iter().map(|day| day.display().to_string()).collect();
    wording::watching(language, &days.join(", "))
}

fn told_change(language: Language, day: &Path, changed: &[PathBuf]) -> String {
    let names: Vec<String> = changed
        .iter()
        .take(NAMED)
        .map(|path| path.strip_prefix(day).unwrap_or(path))
        .map(|path| path.to_string_lossy().replace('\\', "/"))
        .collect();
    let names = names.join(", ");
    match changed.len().saturating_sub(NAMED) {
        0 => wording::changed(language, &names),
        more => wording::changed_and_more(language, &names, more),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn look(files: &[(&str, u64, u64)]) -> Look {
        let one = |&(name, seconds, size): &(&str, u64, u64)| {
            let at = SystemTime::UNIX_EPOCH + Duration::from_secs(seconds);
            (PathBuf::from(name), (Some(at), size))
        };
        files.iter().map(one).collect()
    }

    fn names(changed: &[PathBuf]) -> Vec<String> {
        let text = |path: &PathBuf| path.to_string_lossy().into_owned();
        changed.iter().map(text).collect()
    }

    #[test]
    fn a_file_that_is_being_written_is_waited_for() {
        let mut watch = Watch::new(look(&[("a", 1, 10)]));
        for (now, expected) in [
            (look(&[("a", 1, 10)]), vec![]),
            (look(&[("a", 2, 0)]), vec![]),
            (look(&[("a", 2, 7)]), vec![]),
            (look(&[("a", 2, 12)]), vec![]),
            (look(&[("a", 2, 12)]), vec!["a"]),
            (look(&[("a", 2, 12)]), vec![]),
        ] {
            assert_eq!(names(&watch.changed(now)), expected);
        }
    }

    #[test]
    fn new_and_deleted_files_and_another_time_count() {
        let mut watch = Watch::new(look(&[("a", 1, 10), ("b", 1, 10), ("c", 1, 10)]));
        let now = look(&[("a", 1, 10), ("b", 3, 10), ("d", 1, 10)]);
        assert!(watch.changed(now.clone()).is_empty());
        assert_eq!(names(&watch.changed(now)), ["b", "c", "d"]);
    }

    #[test]
    fn a_file_that_went_and_came_back_changes_nothing() {
        let all = look(&[("a", 1, 10)]);
        let mut watch = Watch::new(all.clone());
        assert!(watch.changed(Look::new()).is_empty());
        assert!(watch.changed(all.clone()).is_empty());
        assert!(watch.changed(all).is_empty());
    }

    #[test]
    fn a_rubric_elsewhere_is_an_input_once_it_was_read() {
        let mut watch = Watch::new(look(&[("day.yaml", 1, 10)]));
        watch.know(look(&[("../own.yaml", 1, 10)]));
        let both = |size| look(&[("day.yaml", 1, 10), ("../own.yaml", 1, size)]);
        assert!(watch.changed(both(10)).is_empty());
        assert!(watch.changed(both(11)).is_empty());
        assert_eq!(names(&watch.changed(both(11))), ["../own.yaml"]);
    }

    #[test]
    fn what_programs_leave_beside_files_is_no_input() {
        for name in [
            "report.pdf",
            ".wakker-made",
            "~$nota.docx",
            ".wakker-x.tmp",
            "A.TMP",
        ] {
            assert!(!is_input(Path::new(name)), "{name}");
        }
        assert!(is_input(Path::new("notes/k07-magazijn-rita.md")));
    }

    #[test]
    fn many_changes_are_told_in_one_line() {
        let paths = ["d/a", "d/b", "x/c", "d/e", "d/f"].map(PathBuf::from);
        let told = |n: usize| told_change(Language::Nl, Path::new("d"), &paths[..n]);
        assert_eq!(told(1), "veranderd: a\n");
        assert_eq!(told(5), "veranderd: a, b, x/c en nog 2\n");
    }
}
