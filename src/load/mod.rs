//! From a folder to everything that one assessment day holds. Alone calls [`input`].
#![doc = ""]
#![doc = include_str!("../FORMAT.md")]

mod again;
mod alike;
mod choices;
mod copies;
mod files;
mod kept_out;
mod loaded;
mod lock_state;
mod locked;
mod overlooked;
mod plain;
mod plan;
mod reopens;
mod rubric;
mod templates;
mod twice;
mod notes;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use crate::assets::Assets;
use crate::day;
use crate::day::choices::Choices;
use crate::day::consensus::{self, Consensus};
use crate::day::names::Names;
use crate::day::people;
use crate::day::reference;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Reported};
use crate::ratings::lock;
use crate::ratings::{self, External};
use crate::source::{FileId, Sources, Span};
use crate::{input, limits};

pub use crate::id::Seat;
pub use again::changed;
pub use choices::{ChosenQuotes, QuoteFate};
pub use loaded::Loaded;
pub use lock_state::{LockState, Waiting};
pub use overlooked::{UNFINISHED, is_unfinished};
pub use plain::{faceted_ratings, plain_ratings};
pub use reopens::Reopens;
pub use rubric::{is_path, rubric_named};
pub use templates::templates;

/// Reads the folder of a day: `day.yaml` with its rubric, `notes/*.md`, and where they are there
/// `ratings.csv`, `consensus.yaml`, `report.yaml`, `reference.yaml`, `people.yaml` and `locked.yaml`.
///
/// A fault in a sheet, a row or an entry leaves that one out; the rest is read.
///
/// # Errors
/// `day.yaml` or the rubric cannot be used, or a file cannot be read as a whole.
pub fn day(
    sources: &mut Sources,
    assets: &Assets,
    dir: &Path,
    found: &mut Diagnostics,
) -> Result<Loaded, Reported> {
    overlooked::near_names(sources, dir, found);
    let path = dir.join("day.yaml");
    let file = input::read(sources, &path, limits::YAML_BYTES, found)?;
    let unchecked = day::read(sources, file, found)?;
    let mut rubric = match unchecked.rubric() {
        Some((name, span)) => rubric_named(sources, assets, name, dir, Some(span), found)?,
        None => {
            return Err(
                found.error(Diagnostic::new(Code::I13, Span::start_of(file)).with("key", "rubric"))
            );
        }
    };
    let day = day::check(&unchecked, &mut rubric, found)?;
    let vignettes = input::exists(&dir.join("reference.yaml"));
    if !vignettes {
        day::advise(&unchecked, &day, &rubric, found);
    }

    let people = read_optional(
        sources,
        dir,
        "people.yaml",
        limits::YAML_BYTES,
        found,
        |sources, file, found| people::read(sources, file, &day, found),
    );
    let names = Names::new(&day, &people);
    let context = crate::notes::Context {
        rubric: &rubric,
        day: &day,
        names: &names,
    };
    let (sheets, kept_out) = notes::read(sources, dir, &context, found);
    let rows = read_optional(
        sources,
        dir,
        "ratings.csv",
        limits::CSV_BYTES,
        found,
        |sources, file, found| ratings::read(sources, file, &context, found),
    );
    let consensus = read_or(
        sources,
        dir,
        ("consensus.yaml", limits::YAML_BYTES),
        Consensus::unread(),
        found,
        |sources, file, found| consensus::read(sources, file, &day, &rubric, &names, found),
    );
    let reference = read_optional(
        sources,
        dir,
        "reference.yaml",
        limits::YAML_BYTES,
        found,
        |sources, file, found| reference::read(sources, file, &day, &rubric, found),
    );
    let choices = read_or(
        sources,
        dir,
        ("report.yaml", limits::YAML_BYTES),
        Choices::unread(),
        found,
        |sources, file, found| day::choices::read(sources, file, (&day, &names), &rubric, found),
    );
    let lock = read_optional(
        sources,
        dir,
        "locked.yaml",
        limits::LOCK_BYTES,
        found,
        |sources, file, found| lock::read(sources, file, &day, &rubric, found).map(Some),
    );

    let mut loaded = Loaded {
        rubric,
        day,
        sheets,
        ratings: rows.counted,
        faulty_rows: rows.faulty,
        consensus,
        choices,
        chosen_quotes: ChosenQuotes::default(),
        vignettes,
        reference,
        people,
        lock,
        kept_out: BTreeSet::new(),
    };
    twice::drop_rated(&mut loaded, found);
    sort(&mut loaded);
    loaded.chosen_quotes = choices::find(sources, &loaded.choices, &loaded.sheets, found);
    locked::compare(sources, &mut loaded, &kept_out, found);
    loaded.kept_out = plan::compare(&loaded, &kept_out, found);
    overlooked::left_behind(sources, dir, found);
    Ok(loaded)
}

fn read_optional<T: Default>(
    sources: &mut Sources,
    dir: &Path,
    name: &str,
    limit: usize,
    found: &mut Diagnostics,
    read: impl FnOnce(&Sources, FileId, &mut Diagnostics) -> Result<T, Reported>,
) -> T {
    read_or(sources, dir, (name, limit), T::default(), found, read)
}

/// Reads a file that need not be there; `unread` stands for one that cannot be read as a whole.
fn read_or<T: Default>(
    sources: &mut Sources,
    dir: &Path,
    (name, limit): (&str, usize),
    unread: T,
    found: &mut Diagnostics,
    read: impl FnOnce(&Sources, FileId, &mut Diagnostics) -> Result<T, Reported>,
) -> T {
    let path = dir.join(name);
    if !input::exists(&path) {
        return T::default();
    }
    // The fault has been added to the findings; the rest of the day is still worth reading.
    input::read(sources, &path, limit, found)
        .and_then(|file| read(sources, file, found))
        .unwrap_or_else(|_| {
            found.leave_out();
            unread
        })
}

/// Puts everything in the order of the day.
fn sort(loaded: &mut Loaded) {
    let place = loaded.day.order();
    loaded
        .sheets
        .sort_by_cached_key(|sheet| place(sheet.seat()));
    loaded
        .ratings
        .sort_by_cached_key(|row| (place(row.seat()), row.target));
}

/// The folder of a day as people give it: the folder itself, or its `day.yaml`.
pub fn day_folder(path: &Path) -> PathBuf {
    if path.file_name().is_some_and(|name| name == "day.yaml") {
        let parent = path.parent().unwrap_or(Path::new("."));
        if parent.as_os_str().is_empty() {
            PathBuf::from(".")
        } else {
            parent.to_path_buf()
        }
    } else {
        path.to_path_buf()
    }
}

/// The folders of the days that a path names: its own, or where it holds no `day.yaml` but folders that do, each of
/// these, by name. A `*` at the end, which not every shell replaces, means the same.
pub fn day_folders(path: &Path) -> Vec<PathBuf> {
    let dir = if path.file_name().is_some_and(|name| name == "*") {
        path.parent().unwrap_or(Path::new(".")).to_path_buf()
    } else {
        day_folder(path)
    };
    if input::exists(&dir.join("day.yaml")) {
        return vec![dir];
    }
    let mut inside = input::folders(&dir);
    inside.retain(|folder| input::exists(&folder.join("day.yaml")));
    if inside.is_empty() { vec![dir] } else { inside }
}
