//! `wakker lock`: keeps each assessor's ratings as they were before the meeting.

mod still;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use wakker::assets::Assets;
use wakker::day::Date;
use wakker::diagnostic::{Code, Diagnostics, Severity};
use wakker::id::AssessorId;
use wakker::limits;
use wakker::load::{self, Loaded, Seat};
use wakker::notes::Sheet;
use wakker::ratings::lock::{self, Lock, LockedRows, LockedSheet, Since};
use wakker::ratings::{External, Rating};
use wakker::scoring::{self, Scores};
use wakker::source::{Fingerprint, Sources};
use wakker::wording::locking;

use super::options;
use super::session::Session;
use super::stop::{Done, Stop};
use super::turn::{NoTurn, Turn};
use super::{Status, names, output};

/// How often it is tried again where another machine wrote meanwhile.
const TRIES: usize = 5;

/// How an attempt ended.
enum Attempt {
    Done(Status),
    /// Somebody else wrote `locked.yaml` meanwhile.
    Overtaken,
}

pub(super) fn run(session: &mut Session<'_>, options: &options::Lock) -> Done {
    let dir = load::day_folder(&options.day);
    let language = session.language;
    // From here to the end nobody else on this machine, or in this network folder, changes what is locked.
    let turn = match dir.join("day.yaml").is_file().then(|| Turn::take(&dir)) {
        None => None,
        Some(Ok(turn)) => Some(turn),
        Some(Err(NoTurn::CannotWrite(error))) => {
            return Err(session.cannot_write(&dir.join("locked.yaml"), &error));
        }
        Some(Err(NoTurn::Taken(who))) => {
            return Err(Stop::Refused(locking::taken(language, &who)));
        }
    };
    if let Some(who) = turn.as_ref().and_then(|turn| turn.ended.as_deref()) {
        session.tell(locking::was_ended(language, who));
    }
    for _ in 0..TRIES {
        match attempt(session, options, &dir)? {
            Attempt::Done(status) => return Ok(status),
            Attempt::Overtaken => {
                session.sources = Sources::default();
                session.found = Diagnostics::default();
            }
        }
    }
    Err(Stop::Refused(locking::taken(session.language, "")))
}

fn attempt(
    session: &mut Session<'_>,
    options: &options::Lock,
    dir: &Path,
) -> Result<Attempt, Stop> {
    let target = dir.join("locked.yaml");
    // What cannot be read is told when the day is.
    let was = output::held(&target).ok().flatten();
    let mut loaded = session.load(dir, &Assets::builtin())?;
    let only = chosen(session, options, &loaded)?;
    let date = session.date(options.date.as_deref())?;
    let scores = scoring::score(&loaded, &mut session.found);
    if lock_is_faulty(session) {
        // What cannot be read cannot be kept: the file stays as it is.
        return Err(Stop::Faults);
    }
    let mut lock = loaded.lock.take().unwrap_or_default();
    let before = lock.seats().len();
    let is_asked = |seat: &Seat| only.is_empty() || only.contains(&seat.2);
    let mut new = New::of(&loaded, &lock, is_asked);
    let saving = new.let_go_of_changing(session, &loaded, dir);
    let added = new.put(session, &loaded, &scores, &mut lock, date);
    let language = session.language;
    if added > 0 {
        renew_hashes(session, &loaded, &mut lock);
        lock.close(date, &loaded.rubric);
        let text = lock::write(&lock, locking::about_the_file(loaded.day.language));
        if !can_be_read(&text, &loaded, &lock) {
            let text = locking::too_large(language, text.len(), limits::LOCK_BYTES);
            return Err(Stop::Refused(text));
        }
        match output::replace(&target, text.as_bytes(), was.as_deref()) {
            Ok(true) => {}
            Ok(false) => return Ok(Attempt::Overtaken),
            Err(error) => return Err(session.cannot_write(&target, &error)),
        }
    }
    loaded.lock = Some(lock);
    let state = loaded.lock_state();
    let mut text = locking::locked(language, added, before, &state);
    text.push_str(&locking::not_locked(language, &saving, new.faulty));
    let mut status = session.end();
    if !saving.is_empty() {
        status = status.max(Status::Faults);
    }
    session.print(text);
    Ok(Attempt::Done(status))
}

/// What is to be locked and is not yet.
struct New {
    sheets: BTreeSet<Seat>,
    rows: BTreeSet<Seat>,
    /// How many stay open because their rows have a fault.
    faulty: usize,
}

impl New {
    fn of(loaded: &Loaded, lock: &Lock, is_asked: impl Fn(&Seat) -> bool) -> Self {
        // A sheet in which nothing stands has nothing to keep: its assessor still has to begin.
        let sheets = loaded.sheets.iter().filter(|sheet| !sheet.is_empty());
        let sheets = sheets
            .map(Sheet::seat)
            .filter(|seat| is_asked(seat) && !lock.sheets.contains_key(seat))
            .collect();
        let rows: BTreeSet<Seat> = loaded
            .ratings
            .iter()
            .map(External::seat)
            .filter(|seat| is_asked(seat) && !lock.rows.contains_key(seat))
            .collect();
        // Once locked a row that is mended would be one that was changed: mend first.
        let (out, rows): (BTreeSet<Seat>, BTreeSet<Seat>) =
            rows.into_iter().partition(|(candidate, _, assessor)| {
                loaded.faulty_rows.contains(&(*candidate, *assessor))
            });
        Self {
            sheets,
            rows,
            faulty: out.len(),
        }
    }

    /// Leaves out what is being written at this very moment, and gives the names of those files.
    fn let_go_of_changing(
        &mut self,
        session: &Session<'_>,
        loaded: &Loaded,
        dir: &Path,
    ) -> Vec<String> {
        let mut places: BTreeMap<Seat, _> = BTreeMap::new();
        for sheet in &loaded.sheets {
            let seat = sheet.seat();
            if self.sheets.contains(&seat) {
                places.insert(seat, sheet.span.file);
            }
        }
        let rows = loaded.ratings.first().filter(|_| !self.rows.is_empty());
        let rows = rows.map(|row| row.span.file);
        let all = places.values().copied().chain(rows).collect();
        let changing = still::changing(&session.sources, dir, &all);
        self.sheets.retain(|seat| {
            places
                .get(seat)
                .is_some_and(|file| !changing.contains(file))
        });
        if rows.is_some_and(|file| changing.contains(&file)) {
            self.rows.clear();
        }
        let name = |path: &str| path.rsplit('/').next().unwrap_or(path).to_owned();
        changing
            .iter()
            .map(|file| name(session.sources.path(*file)))
            .collect()
    }

    /// Locks them, and gives in how many places something was locked.
    fn put(
        &self,
        session: &Session<'_>,
        loaded: &Loaded,
        scores: &Scores,
        lock: &mut Lock,
        date: Date,
    ) -> usize {
        let mut by_seat: BTreeMap<Seat, Vec<&Rating>> = BTreeMap::new();
        for rating in &scores.ratings {
            let seat = rating.seat();
            by_seat.entry(seat).or_default().push(rating);
        }
        for sheet in &loaded.sheets {
            let seat = sheet.seat();
            if self.sheets.contains(&seat) {
                let own = by_seat.get(&seat).into_iter().flatten().copied();
                let made = Fingerprint::default();
                let sha256 = session.sources.fingerprint(sheet.span.file, made);
                lock.sheets
                    .insert(seat, LockedSheet::new(date, sha256, own));
            }
        }
        let mut rows: BTreeMap<Seat, Vec<&External>> = BTreeMap::new();
        for row in &loaded.ratings {
            rows.entry(row.seat()).or_default().push(row);
        }
        rows.retain(|seat, _| self.rows.contains(seat));
        let rows = rows
            .iter()
            .map(|(seat, rows)| (*seat, LockedRows::new(date, rows)));
        lock.rows.extend(rows);
        self.sheets.union(&self.rows).count()
    }
}

/// Makes the hashes of an older shape anew, of sheets that are as they were: blanks that an editor adds to these are no
/// change any more either.
fn renew_hashes(session: &Session<'_>, loaded: &Loaded, lock: &mut Lock) {
    for sheet in &loaded.sheets {
        let seat = sheet.seat();
        if let Some(locked) = lock.sheets.get_mut(&seat)
            && locked.since == Since::Same
            && locked.made != Fingerprint::default()
        {
            locked.made = Fingerprint::default();
            locked.sha256 = session.sources.fingerprint(sheet.span.file, locked.made);
        }
    }
}

/// Whether what is about to be written can be read again as it is.
fn can_be_read(text: &str, loaded: &Loaded, lock: &Lock) -> bool {
    let (mut sources, mut found) = (Sources::default(), Diagnostics::default());
    let file = sources.add("locked.yaml", text);
    let read = lock::read(&sources, file, &loaded.day, &loaded.rubric, &mut found);
    read.is_ok_and(|read| !found.has_errors() && !read.edited && read.count() == lock.count())
}

/// Whether a part of the lock that is there could not be read. What is locked and is there no more has been read.
fn lock_is_faulty(session: &Session<'_>) -> bool {
    session.found.sorted().iter().any(|finding| {
        finding.severity() == Severity::Error
            && ![Code::D21, Code::D29].contains(&finding.code)
            && session
                .sources
                .path(finding.span.file)
                .ends_with("locked.yaml")
    })
}

/// The assessors whose sheets are to be locked; an empty list means everybody.
fn chosen(
    session: &Session<'_>,
    options: &options::Lock,
    loaded: &Loaded,
) -> Result<Vec<AssessorId>, Stop> {
    let all: Vec<AssessorId> = loaded.day.assessors.iter().map(|one| one.id).collect();
    let written = options.assessors.iter();
    let named = written.map(|text| names::assessor(text, &all, session.language));
    named.collect()
}
