//! `wakker lock`: keeps each assessor's ratings as they were before the meeting.

mod still;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use clap::ArgMatches;
use wakker::assets::Assets;
use wakker::day::Date;
use wakker::diagnostic::{Code, Diagnostics, Severity};
use wakker::id::AssessorId;
use wakker::limits;
use wakker::load::{self, Loaded, Seat};
use wakker::ratings::lock::{self, Lock, LockedRows, LockedSheet, Since};
use wakker::ratings::{External, Rating};
use wakker::scoring::{self, Scores};
use wakker::source::{Fingerprint, Sources};
use wakker::wording::locking;

use super::turn::{NoTurn, Turn};
use super::{End, Run, names, output, path};

/// How often it is tried again where another machine wrote meanwhile.
const TRIES: usize = 5;

/// How an attempt ended.
enum Attempt {
    Done(End),
    /// Somebody else wrote `locked.yaml` meanwhile.
    Overtaken,
}

pub(super) fn run(run: &mut Run, matches: &ArgMatches) -> End {
    let Some(dir) = path(matches, "day").map(|path| load::day_folder(path)) else {
        return End::Usage;
    };
    // From here to the end nobody else on this machine, or in this network folder, changes what is locked.
    let turn = match dir.join("day.yaml").is_file().then(|| Turn::take(&dir)) {
        None => None,
        Some(Ok(turn)) => Some(turn),
        Some(Err(NoTurn::CannotWrite(error))) => {
            return run.cannot_write(&dir.join("locked.yaml"), &error);
        }
        Some(Err(NoTurn::Taken(who))) => {
            output::tell(&super::terminal::harmless(&locking::taken(
                run.language,
                &who,
            )));
            return End::Usage;
        }
    };
    if let Some(who) = turn.as_ref().and_then(|turn| turn.ended.as_deref()) {
        let text = locking::was_ended(run.language, who);
        output::tell(&super::terminal::harmless(&text));
    }
    for _ in 0..TRIES {
        match attempt(run, matches, &dir) {
            Attempt::Done(end) => return end,
            Attempt::Overtaken => {
                run.sources = Sources::default();
                run.found = Diagnostics::default();
            }
        }
    }
    output::tell(&locking::taken(run.language, ""));
    End::Usage
}

fn attempt(run: &mut Run, matches: &ArgMatches, dir: &Path) -> Attempt {
    let target = dir.join("locked.yaml");
    // What cannot be read is told when the day is.
    let was = output::held(&target).ok().flatten();
    let Some(mut loaded) = run.load(matches, &Assets::builtin()) else {
        return Attempt::Done(run.end(matches));
    };
    let (only, date) = match chosen(run, matches, &loaded).and_then(|o| Ok((o, run.date(matches)?)))
    {
        Ok(asked) => asked,
        Err(end) => return Attempt::Done(end),
    };
    let scores = scoring::score(&loaded, &mut run.found);
    if lock_is_faulty(run) {
        // What cannot be read cannot be kept: the file stays as it is.
        return Attempt::Done(run.end(matches));
    }
    let mut lock = loaded.lock.take().unwrap_or_default();
    let before = lock.seats().len();
    let is_asked = |seat: &Seat| only.as_ref().is_none_or(|ids| ids.contains(&seat.2));
    let mut new = New::of(run, &loaded, &lock, is_asked);
    let saving = new.let_go_of_changing(run, &loaded, dir);
    let added = new.put(run, &loaded, &scores, &mut lock, date);
    if added > 0 {
        renew_hashes(run, &loaded, &mut lock);
        lock.close(date, &loaded.rubric);
        let text = lock::write(&lock, loaded.day.language);
        if !can_be_read(&text, &loaded, &lock) {
            let text = locking::too_large(run.language, text.len(), limits::LOCK_BYTES);
            output::tell(&text);
            return Attempt::Done(End::Usage);
        }
        match output::replace(&target, text.as_bytes(), was.as_deref()) {
            Ok(true) => {}
            Ok(false) => return Attempt::Overtaken,
            Err(error) => return Attempt::Done(run.cannot_write(&target, &error)),
        }
    }
    loaded.lock = Some(lock);
    let state = loaded.lock_state();
    let mut text = locking::locked(run.language, added, before, &state);
    text.push_str(&locking::not_locked(run.language, &saving, new.faulty));
    let end = run.end(matches);
    let end = if saving.is_empty() {
        end
    } else {
        end.max(End::Faults)
    };
    Attempt::Done(run.print(&text).map_or_else(|end| end, |()| end))
}

/// What is to be locked and is not yet.
struct New {
    sheets: BTreeSet<Seat>,
    rows: BTreeSet<Seat>,
    /// How many stay open because their rows have a fault.
    faulty: usize,
}

impl New {
    fn of(run: &Run, loaded: &Loaded, lock: &Lock, is_asked: impl Fn(&Seat) -> bool) -> Self {
        // A sheet in which nothing stands has nothing to keep: its assessor still has to begin.
        let sheets = loaded.sheets.iter().filter(|sheet| !sheet.is_empty());
        let sheets = sheets
            .map(|sheet| (sheet.candidate, sheet.exercise, sheet.assessor))
            .filter(|seat| is_asked(seat) && !lock.sheets.contains_key(seat))
            .collect();
        let rows: BTreeSet<Seat> = loaded
            .ratings
            .iter()
            .map(External::seat)
            .filter(|seat| is_asked(seat) && !lock.rows.contains_key(seat))
            .collect();
        // Once locked a row that is mended would be one that was changed: mend first.
        let faulty = still::with_faulty_rows(run, loaded);
        let (out, rows): (BTreeSet<Seat>, BTreeSet<Seat>) = rows
            .into_iter()
            .partition(|(candidate, _, assessor)| faulty.contains(&(*candidate, *assessor)));
        Self {
            sheets,
            rows,
            faulty: out.len(),
        }
    }

    /// Leaves out what is being written at this very moment, and gives the names of those files.
    fn let_go_of_changing(&mut self, run: &Run, loaded: &Loaded, dir: &Path) -> Vec<String> {
        let mut places: BTreeMap<Seat, _> = BTreeMap::new();
        for sheet in &loaded.sheets {
            let seat = (sheet.candidate, sheet.exercise, sheet.assessor);
            if self.sheets.contains(&seat) {
                places.insert(seat, sheet.span.file);
            }
        }
        let rows = loaded.ratings.first().filter(|_| !self.rows.is_empty());
        let rows = rows.map(|row| row.span.file);
        let all = places.values().copied().chain(rows).collect();
        let changing = still::changing(&run.sources, dir, &all);
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
            .map(|file| name(run.sources.path(*file)))
            .collect()
    }

    /// Locks them, and gives in how many places something was locked.
    fn put(
        &self,
        run: &Run,
        loaded: &Loaded,
        scores: &Scores,
        lock: &mut Lock,
        date: Date,
    ) -> usize {
        let mut by_seat: BTreeMap<Seat, Vec<&Rating>> = BTreeMap::new();
        for rating in &scores.ratings {
            let seat = (rating.candidate, rating.exercise, rating.assessor);
            by_seat.entry(seat).or_default().push(rating);
        }
        for sheet in &loaded.sheets {
            let seat = (sheet.candidate, sheet.exercise, sheet.assessor);
            if self.sheets.contains(&seat) {
                let own = by_seat.get(&seat).into_iter().flatten().copied();
                let sha256 = run
                    .sources
                    .fingerprint(sheet.span.file, Fingerprint::default());
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
fn renew_hashes(run: &Run, loaded: &Loaded, lock: &mut Lock) {
    for sheet in &loaded.sheets {
        let seat = (sheet.candidate, sheet.exercise, sheet.assessor);
        if let Some(locked) = lock.sheets.get_mut(&seat)
            && locked.since == Since::Same
            && locked.made != Fingerprint::default()
        {
            locked.made = Fingerprint::default();
            locked.sha256 = run.sources.fingerprint(sheet.span.file, locked.made);
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
fn lock_is_faulty(run: &Run) -> bool {
    run.found.sorted().iter().any(|finding| {
        finding.severity() == Severity::Error
            && ![Code::D21, Code::D29].contains(&finding.code)
            && run.sources.path(finding.span.file).ends_with("locked.yaml")
    })
}

/// The assessors whose sheets are to be locked; none where that is everybody.
fn chosen(
    run: &Run,
    matches: &ArgMatches,
    loaded: &Loaded,
) -> Result<Option<Vec<AssessorId>>, End> {
    let Some(written) = matches.get_many::<String>("assessor") else {
        return Ok(None);
    };
    let known = |text: &String| {
        let id = AssessorId::parse(text).ok();
        id.filter(|id| loaded.day.assessor(*id).is_some())
            .ok_or_else(|| {
                let all: Vec<AssessorId> = loaded.day.assessors.iter().map(|one| one.id).collect();
                output::tell(&names::unknown_assessor(text, &all, run.language));
                End::Usage
            })
    };
    written.map(known).collect::<Result<_, _>>().map(Some)
}
