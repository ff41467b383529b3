//! One row per rating: what is rated, who rates, and the rating.

use super::codes::{Codes, MISSING};
use super::distinct::{Names, Patterns};
use super::faults::{Faults, Rows, brief, filled};
use super::header::Columns;
use super::lines::Cell;
use super::{Labels, Read, too_many};
use crate::diagnostic::{Code, Relation, Reported};

/// What stands between the parts of a target that several columns name: a sign that no one writes.
pub(super) const BETWEEN: char = '\u{1F}';
const NOBODY: u32 = u32::MAX;

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
    levels: &str,
    faults: &mut Faults<'_>,
) -> Result<Read, Reported> {
    let mut gathered = Gathered::default();
    let mut key = String::new();
    let needed = columns.needed();
    while let Some(start) = rows.next(faults)? {
        let cells = &rows.cells;
        let width = filled(cells, faults.text, columns.width);
        let entry = if width > columns.width || width < needed {
            faults.width(cells, width, columns.width);
            None
        } else {
            gathered.row(columns, cells, start, &mut key, codes, levels, faults)
        };
        match entry {
            Some(entry) => gathered.entries.push(entry),
            None => faults.leave_out(),
        }
    }
    let raters = gathered.raters.into_vec();
    let patterns = together(
        &by_target(gathered.entries, gathered.targets.len()),
        &raters,
        faults,
    )?;
    let clusters = gathered.cluster_of.into_iter().map(|(cluster, _)| cluster);
    Ok(Read {
        raters,
        patterns,
        labels: Labels::Named(gathered.targets.into_text()),
        clusters: columns
            .cluster
            .map(|_| (gathered.clusters, clusters.collect())),
    })
}

impl Gathered {
    /// Reads a row; none where it has a fault.
    #[expect(clippy::too_many_arguments, reason = "the state of one loop")]
    fn row(
        &mut self,
        columns: &Columns,
        cells: &[Cell],
        start: u32,
        key: &mut String,
        codes: &mut Codes<'_>,
        levels: &str,
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
            faults.nameless(cells[columns.target[0]], "target");
        }
        let rater = cells[columns.rater].words(text);
        if rater.is_empty() {
            fits = false;
            faults.nameless(cells[columns.rater], "rater");
        }
        let cell = cells[columns.ratings[0]];
        let code = codes
            .code(cell, text)
            .map_err(|unfit| faults.unfit(unfit, cell, levels));
        let cluster = columns.cluster.map(|at| cells[at]);
        if let Some(nameless) = cluster.filter(|cell| cell.is_blank(text)) {
            fits = false;
            faults.nameless(nameless, "cluster");
        }
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
                        .with("target", brief(&shown(key)))
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

/// One row of codes per target; where a rater rated a target twice, neither counts.
fn together(
    entries: &[Entry],
    raters: &[String],
    faults: &mut Faults<'_>,
) -> Result<Patterns, Reported> {
    let mut patterns = Patterns::new(raters.len());
    let mut row = vec![MISSING; raters.len()];
    let mut first = vec![NOBODY; raters.len()];
    let mut twice = vec![false; raters.len()];
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
            }
            faults.leave_out();
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
            (row[rater], first[rater], twice[rater]) = (MISSING, NOBODY, false);
        }
    }
    Ok(patterns)
}

/// The parts of a target as people see them.
pub(super) fn shown(key: &str) -> String {
    let parts: Vec<&str> = key.split(BETWEEN).filter(|part| !part.is_empty()).collect();
    parts.join(" / ")
}
