//! One row per rating: what is rated, who rates, and the rating.

use std::collections::HashMap;

use super::codes::{Codes, MISSING, is_missing};
use super::distinct::{Names, Patterns};
use super::faults::{Faults, Rows, brief};
use super::header::Columns;
use super::leave::{Leave, is_computed_row};
use super::lost::{Losses, Pasted};
use super::model::{BETWEEN, key_shown};
use super::{Labels, Read, too_many};
use crate::diagnostic::{Code, Relation, Reported};
use crate::grid::{Cell, one_line};
const NOBODY: u32 = u32::MAX;
/// Of fewer ratings, that all occur twice is no more than chance.
const RATINGS_PASTED: usize = 6;

/// One rating.
#[derive(Debug, Clone, Copy, Default)]
struct Entry {
    target: u32,
    rater: u32,
    code: u32,
    /// Where the row starts.
    start: u32,
}

/// What is known after the last row, before the ratings are put together by target.
#[derive(Default)]
struct Gathered {
    targets: Names,
    raters: Names,
    clusters: Names,
    /// The cluster of each target, and the row that said so first.
    cluster_of: Vec<(u32, u32)>,
    entries: Vec<Entry>,
}

pub(super) fn read(
    columns: &Columns,
    mut rows: Rows<'_>,
    codes: &mut Codes<'_>,
    leave: &Leave,
    faults: &mut Faults<'_>,
) -> Result<Read, Reported> {
    let mut gathered = Gathered::default();
    let mut losses = Losses::default();
    let mut key = String::new();
    let needed = columns.needed();
    while let Some(start) = rows.next(faults)? {
        let cells = &rows.cells;
        if columns.is_header_again(cells, faults.text) || leave.has(columns, cells, faults.text) {
            continue;
        }
        let fits = faults.fits(cells, columns.width, needed);
        let entry = fits.then(|| gathered.row(columns, cells, start, &mut key, codes, faults));
        if let Some(entry) = entry.flatten() {
            gathered.entries.push(entry);
            continue;
        }
        faults.leave_out();
        let words = |at: usize| cells.get(at).map(|cell| cell.words(faults.text));
        if words(columns.ratings[0]).is_none_or(|words| !is_missing(&words)) {
            losses.lose(&one_line(&words(columns.rater).unwrap_or_default()));
        }
    }
    let starts: Vec<u32> = gathered.entries.iter().map(|entry| entry.start).collect();
    let raters = gathered.raters.into_vec();
    let entries = by_target(gathered.entries, gathered.targets.len());
    if let Some(pasted) = pasted(&entries, &starts) {
        return Err(pasted.refuse(faults));
    }
    let mut kept = HashMap::new();
    let patterns = together(&entries, &raters, (&mut kept, &mut losses), faults)?;
    let clusters = gathered.cluster_of.into_iter().map(|(cluster, _)| cluster);
    let lost = losses.beside(&kept);
    let targets = &gathered.targets;
    let is_computed = |number: &usize| {
        let key = targets.get(super::small(*number)).unwrap_or_default();
        is_computed_row(key.split(BETWEEN).map(Into::into))
    };
    let computed = (0..targets.len()).filter(is_computed).collect();
    let copy = targets.copied();
    Ok(Read {
        raters,
        patterns,
        labels: Labels::Named(gathered.targets.into_text()),
        targets: copy,
        computed,
        lost,
        clusters: columns
            .cluster
            .map(|_| (gathered.clusters, clusters.collect())),
    })
}

impl Gathered {
    /// Reads a row; none where it has a fault.
    fn row(
        &mut self,
        columns: &Columns,
        cells: &[Cell],
        start: u32,
        key: &mut String,
        codes: &mut Codes<'_>,
        faults: &mut Faults<'_>,
    ) -> Option<Entry> {
        let text = faults.text;
        key.clear();
        let mut fits = columns.target.iter().any(|at| !cells[*at].is_blank(text));
        for (nth, at) in columns.target.iter().enumerate() {
            if nth > 0 {
                key.push(BETWEEN);
            }
            key.push_str(&cells[*at].words(text));
        }
        if !fits {
            faults.has_name(cells[columns.target[0]], "target");
        }
        fits &= faults.has_name(cells[columns.rater], "rater");
        let rater = cells[columns.rater].words(text);
        let rater = one_line(&rater);
        let cell = cells[columns.ratings[0]];
        let code = codes
            .code(cell, text)
            .map_err(|unfit| faults.unfit(unfit, cell, &codes.levels_shown()));
        let cluster = columns.cluster.map(|at| cells[at]);
        fits &= cluster.is_none_or(|cell| faults.has_name(cell, "cluster"));
        let code = code.ok().filter(|_| fits)?;
        let target = self.targets.find(key);
        if let Some(cell) = cluster {
            let cluster = self.clusters.find(&cell.words(text));
            if target as usize == self.cluster_of.len() {
                self.cluster_of.push((cluster, start));
            }
            let (first, at) = self.cluster_of[target as usize];
            if first != cluster {
                let before = faults.line_at(at);
                let first = self.clusters.get(first).unwrap_or_default();
                faults.tell(Code::C23, cell.span(text, faults.file), |finding| {
                    finding
                        .with("target", brief(&key_shown(key)))
                        .with("first", brief(first))
                        .related(before, Relation::First)
                });
                return None;
            }
        }
        Some(Entry {
            target,
            rater: self.raters.find(&rater),
            code,
            start,
        })
    }
}

/// The ratings by target; those of one target in the order of the file.
fn by_target(entries: Vec<Entry>, targets: usize) -> Vec<Entry> {
    if entries.is_sorted_by_key(|entry| entry.target) {
        return entries;
    }
    let mut next = vec![0_usize; targets + 1];
    for entry in &entries {
        next[entry.target as usize + 1] += 1;
    }
    for target in 1..next.len() {
        next[target] += next[target - 1];
    }
    let mut sorted = vec![Entry::default(); entries.len()];
    for entry in entries {
        let place = &mut next[entry.target as usize];
        sorted[*place] = entry;
        *place += 1;
    }
    sorted
}

/// Whether each rating stands there as often as any other, more than once, and equal each time; `starts` are the rows in
/// the order of the file.
fn pasted(entries: &[Entry], starts: &[u32]) -> Option<Pasted> {
    let mut all: Vec<(u32, u32, u32)> = Vec::new();
    let mut times = 0;
    for group in entries.chunk_by(|a, b| a.target == b.target) {
        all.clear();
        all.extend(group.iter().map(|one| (one.target, one.rater, one.code)));
        all.sort_unstable();
        for same in all.chunk_by(|a, b| a.1 == b.1) {
            let is_first = times == 0;
            times = if is_first { same.len() } else { times };
            if times < 2 || same.len() != times || same.iter().any(|one| one.2 != same[0].2) {
                return None;
            }
        }
    }
    let ratings = entries.len().checked_div(times)?;
    (ratings >= RATINGS_PASTED).then_some(Pasted {
        times,
        ratings,
        start: *starts.get(ratings)?,
    })
}

/// One row of codes per target; where a rater rated a target twice, neither counts.
fn together<'r>(
    entries: &[Entry],
    raters: &'r [String],
    (kept, losses): (&mut HashMap<&'r str, usize>, &mut Losses),
    faults: &mut Faults<'_>,
) -> Result<Patterns, Reported> {
    let mut patterns = Patterns::new(raters.len());
    let mut row = vec![MISSING; raters.len()];
    let mut first = vec![NOBODY; raters.len()];
    let mut twice = vec![false; raters.len()];
    let mut counts = vec![0; raters.len()];
    for group in entries.chunk_by(|a, b| a.target == b.target) {
        for entry in group.iter().filter(|entry| entry.code != MISSING) {
            let rater = entry.rater as usize;
            if first[rater] == NOBODY {
                first[rater] = entry.start;
                row[rater] = entry.code;
                continue;
            }
            row[rater] = MISSING;
            if !std::mem::replace(&mut twice[rater], true) {
                faults.leave_out();
                losses.lose(&raters[rater]);
            }
            faults.leave_out();
            losses.lose(&raters[rater]);
            let place = |start: u32| faults.line_at(start);
            let (at, before) = (place(entry.start), place(first[rater]));
            faults.tell(Code::C22, at, |finding| {
                finding
                    .with("rater", brief(&raters[rater]))
                    .related(before, Relation::First)
            });
        }
        patterns.add(&row);
        too_many(&patterns, raters.len(), faults)?;
        for entry in group {
            let rater = entry.rater as usize;
            if row[rater] != MISSING {
                counts[rater] += 1;
            }
            (row[rater], first[rater], twice[rater]) = (MISSING, NOBODY, false);
        }
    }
    kept.extend(raters.iter().map(String::as_str).zip(counts));
    Ok(patterns)
}
