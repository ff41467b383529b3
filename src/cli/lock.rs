//! `wakker lock`: keeps each assessor's ratings as they were before the meeting.

use std::collections::BTreeMap;

use clap::ArgMatches;
use wakker::assets::Assets;
use wakker::diagnostic::{Code, Severity};
use wakker::id::AssessorId;
use wakker::load::{self, Loaded};
use wakker::ratings::Rating;
use wakker::ratings::lock::{self, LockedSheet};
use wakker::scoring;
use wakker::wording::locking;

use super::{End, Run, names, output, path};

pub(super) fn run(run: &mut Run, matches: &ArgMatches) -> End {
    let Some(mut loaded) = run.load(matches, &Assets::builtin()) else {
        return run.end(matches);
    };
    let Some(dir) = path(matches, "day") else {
        return End::Usage;
    };
    let target = load::day_folder(dir).join("locked.yaml");
    let only = match chosen(run, matches, &loaded) {
        Ok(only) => only,
        Err(end) => return end,
    };
    let date = match run.date(matches) {
        Ok(date) => date,
        Err(end) => return end,
    };
    let scores = scoring::score(&loaded, &mut run.found);
    if lock_is_faulty(run) {
        // What cannot be read cannot be kept: the file stays as it is.
        return run.end(matches);
    }
    let mut by_seat: BTreeMap<load::Seat, Vec<&Rating>> = BTreeMap::new();
    for rating in &scores.ratings {
        let seat = (rating.candidate, rating.exercise, rating.assessor);
        by_seat.entry(seat).or_default().push(rating);
    }
    let mut lock = loaded.lock.take().unwrap_or_default();
    let before = lock.sheets.len();
    // A sheet in which nothing stands has nothing to keep: its assessor still has to begin.
    for sheet in loaded.sheets.iter().filter(|sheet| !sheet.is_empty()) {
        if !only
            .as_ref()
            .is_none_or(|ids| ids.contains(&sheet.assessor))
        {
            continue;
        }
        let seat = (sheet.candidate, sheet.exercise, sheet.assessor);
        lock.sheets.entry(seat).or_insert_with(|| {
            let own = by_seat.get(&seat).into_iter().flatten().copied();
            LockedSheet::new(date, run.sources.fingerprint(sheet.span.file), own)
        });
    }
    let added = lock.sheets.len() - before;
    if added > 0 {
        let text = lock::write(&lock, &loaded.rubric, loaded.day.language);
        if let Err(error) = output::write(&target, text.as_bytes()) {
            return run.cannot_write(&target, &error);
        }
    }
    loaded.lock = Some(lock);
    let state = loaded.lock_state();
    let text = locking::locked(run.language, added, before, &state);
    let end = run.end(matches);
    run.print(&text).map_or_else(|end| end, |()| end)
}

/// Whether a part of the lock that is there could not be read. A locked sheet that is gone has been read.
fn lock_is_faulty(run: &Run) -> bool {
    run.found.sorted().iter().any(|finding| {
        finding.severity() == Severity::Error
            && finding.code != Code::D21
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
