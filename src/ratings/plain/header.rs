//! The first row: what each column holds.

use std::collections::HashSet;

use super::Layout;
use super::codes::{is_missing, number};
use super::faults::{Faults, brief};
use crate::diagnostic::{Code, Diagnostic, Reported, Word};
use crate::grid::{Cell, Column, are_words, one_line, row_span, stem};
use crate::id::slug;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// Says what is rated, alone or with others of its kind.
    Target,
    /// Says what is rated and, where no cluster does, what belongs together.
    Candidate,
    /// What belongs together.
    Cluster,
    /// Who rates.
    Rater,
    /// The rating.
    Rating,
    /// Says what is rated where nothing else does.
    Number,
    /// No name.
    Blank,
    /// Another name.
    Other,
}

/// Which column holds what.
#[derive(Debug, Clone)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is one thing that a header says or not"
)]
pub(super) struct Columns {
    pub(super) layout: Layout,
    /// What is rated, all of them together.
    pub(super) target: Vec<usize>,
    pub(super) cluster: Option<usize>,
    /// One column per rater; in long form the column with the ratings.
    pub(super) ratings: Vec<usize>,
    /// In wide form, the names of the raters.
    pub(super) names: Vec<String>,
    /// In long form, who rates.
    pub(super) rater: usize,
    /// How many columns have a name.
    pub(super) width: usize,
    /// Whether the first row has names.
    pub(super) is_header: bool,
    /// In wide form, whether the first column is called as raters are, and no column as what is rated.
    pub(super) rater_first: bool,
    /// Whether a column is called as what is rated.
    pub(super) labelled: bool,
    /// In wide form, whether the columns are called as what is rated, with numbers: `item 1`, `item 2`.
    pub(super) items_in_header: bool,
    /// The first row as it stands.
    header: Vec<String>,
}

impl Columns {
    /// Takes out the raters that are made of the others.
    pub(super) fn leave_out(&mut self, raters: &HashSet<String>) {
        if self.layout == Layout::Wide && !raters.is_empty() {
            let names = std::mem::take(&mut self.names);
            let kept = names.into_iter().zip(&self.ratings);
            let kept = kept.filter(|(name, _)| !raters.contains(name));
            (self.names, self.ratings) = kept.map(|(name, at)| (name, *at)).unzip();
        }
    }

    /// Whether a row is the header again, as where two tables were pasted one below the other.
    pub(super) fn is_header_again(&self, cells: &[Cell], text: &str) -> bool {
        are_words(cells, &self.header, text)
    }

    /// How many cells a row needs.
    pub(super) fn needed(&self) -> usize {
        let used = self.target.iter().chain(&self.ratings).chain(&self.cluster);
        let last = used.copied().max().unwrap_or_default();
        match self.layout {
            Layout::Wide => last + 1,
            Layout::Long => last.max(self.rater) + 1,
        }
    }
}

/// Reads the first row.
pub(super) fn read(cells: &[Cell], faults: &mut Faults<'_>) -> Result<Columns, Reported> {
    let names: Vec<String> = cells
        .iter()
        .map(|cell| one_line(&cell.words(faults.text)).into_owned())
        .collect();
    // Raters may be called NW or GK: one real number at least.
    let is_all_numbers = names
        .iter()
        .all(|name| is_missing(name) || number(name).is_some())
        && names.iter().any(|name| number(name).is_some());
    if is_all_numbers && !counts_on(&names) {
        return Ok(without_header(cells, faults));
    }
    let width = names.iter().rposition(|name| !name.is_empty());
    let names = &names[..width.map_or(0, |last| last + 1)];
    let mut roles: Vec<Role> = names.iter().map(|name| role(name)).collect();
    if let Some(first @ Role::Blank) = roles.first_mut() {
        *first = Role::Number;
        if counts_on(names) {
            faults.add(
                Diagnostic::new(Code::C17, row_span(cells, faults.text, faults.file))
                    .with_word("as", Word::RaterNames),
            );
        }
    }
    if let Some(at) = roles.iter().position(|role| *role == Role::Blank) {
        let at = cells[at].span(faults.text, faults.file);
        return Err(faults.stop(Diagnostic::new(Code::C14, at)));
    }
    let all = |wanted: Role| -> Vec<usize> {
        (0..roles.len()).filter(|at| roles[*at] == wanted).collect()
    };
    let candidates = all(Role::Candidate);
    let mut target = all(Role::Target);
    let cluster = all(Role::Cluster).first().or(candidates.first()).copied();
    target.extend(&candidates);
    target.sort_unstable();
    if target.is_empty() {
        target = all(Role::Number);
    }
    let (raters, ratings) = (all(Role::Rater), all(Role::Rating));
    let labelled = roles
        .iter()
        .any(|role| matches!(role, Role::Target | Role::Candidate));
    let columns = |layout, ratings: Vec<usize>, rater, raters: Vec<String>| Columns {
        rater_first: roles.first() == Some(&Role::Rater) && !labelled,
        labelled,
        items_in_header: raters.len() > 1 && raters.iter().all(|name| is_numbered_item(name)),
        header: names.to_vec(),
        layout,
        target: target.clone(),
        cluster,
        ratings,
        names: raters,
        rater,
        width: roles.len(),
        is_header: true,
    };
    match (target.first(), raters.first(), ratings.first()) {
        (Some(_), Some(rater), Some(rating)) => {
            let read = columns(Layout::Long, vec![*rating], *rater, Vec::new());
            tell_ignored(&read, names, cells, faults);
            Ok(read)
        }
        (Some(_), Some(_), None) => Err(incomplete(Word::Rating, cells, faults)),
        (None, Some(_), Some(_)) => Err(incomplete(Word::Item, cells, faults)),
        (_, None, Some(_)) if let Some(at) = counts(names, &roles) => {
            let finding = Diagnostic::new(Code::C31, cells[at].span(faults.text, faults.file))
                .with_word("why", Word::ColumnOfCounts)
                .with("counts", brief(&names[at]))
                .with("columns", brief(&names.join(", ")));
            Err(faults.stop(finding))
        }
        _ => {
            let is_rater = |role: &Role| matches!(role, Role::Other | Role::Rater | Role::Rating);
            let places: Vec<usize> = (0..roles.len())
                .filter(|at| is_rater(&roles[*at]))
                .collect();
            let raters: Vec<String> = places.iter().map(|at| names[*at].clone()).collect();
            twice(&raters, &places, cells, faults)?;
            Ok(columns(Layout::Wide, places, 0, raters))
        }
    }
}

/// The column of counts, where that is the only one that is neither a rating nor what is rated.
fn counts(names: &[String], roles: &[Role]) -> Option<usize> {
    let mut others = (0..names.len()).filter(|at| roles[*at] == Role::Other);
    let only = others.next().filter(|_| others.next().is_none())?;
    let name = slug(&names[only]);
    let is_count = matches!(Column::named(&name), Some(Column::Count | Column::Weight));
    (is_count || name == "n").then_some(only)
}

/// What the name of a column means, be it with what says that it holds ids.
pub(super) fn known(name: &str) -> Option<Column> {
    Column::named(stem(&slug(name)))
}

/// Whether a name is that of something rated with a number behind it: `opdracht 1`, `item2`.
fn is_numbered_item(name: &str) -> bool {
    let plain = slug(name);
    let stem = plain.trim_end_matches(|letter: char| letter.is_ascii_digit());
    let is_item = || matches!(role(stem), Role::Target | Role::Candidate);
    stem.len() < plain.len() && is_item()
}

/// What a column is for here.
pub(super) fn role(name: &str) -> Role {
    if name.is_empty() {
        return Role::Blank;
    }
    // A rater may be called N, and a category no.
    let known = known(name).filter(|_| !matches!(slug(name).as_str(), "n" | "no"));
    match known {
        Some(
            Column::Target
            | Column::Exercise
            | Column::Competence
            | Column::Indicator
            | Column::Criterion
            | Column::Item
            | Column::Person,
        ) => Role::Target,
        Some(Column::Candidate) => Role::Candidate,
        Some(Column::Cluster) => Role::Cluster,
        Some(Column::Assessor) => Role::Rater,
        Some(Column::Level | Column::Value) => Role::Rating,
        Some(Column::Number | Column::Row | Column::Name) => Role::Number,
        _ => Role::Other,
    }
}

/// Whether a first row is empty and then 1, 2, 3, ... or 0, 1, 2, ...: columns that a program numbered.
fn counts_on(names: &[String]) -> bool {
    let Some((first, rest)) = names.split_first() else {
        return false;
    };
    let from = rest.first().and_then(|name| name.parse::<usize>().ok());
    first.is_empty()
        && rest.len() > 1
        && from.is_some_and(|from| {
            from < 2
                && rest
                    .iter()
                    .enumerate()
                    .all(|(at, name)| *name == (from + at).to_string())
        })
}

/// A first row of numbers: every column is a rater.
fn without_header(cells: &[Cell], faults: &mut Faults<'_>) -> Columns {
    faults.add(
        Diagnostic::new(Code::C17, row_span(cells, faults.text, faults.file))
            .with_word("as", Word::Ratings),
    );
    Columns {
        layout: Layout::Wide,
        target: Vec::new(),
        cluster: None,
        ratings: (0..cells.len()).collect(),
        names: (1..=cells.len()).map(|rater| rater.to_string()).collect(),
        rater: 0,
        width: cells.len(),
        is_header: false,
        rater_first: false,
        labelled: false,
        items_in_header: false,
        header: Vec::new(),
    }
}

fn incomplete(column: Word, cells: &[Cell], faults: &mut Faults<'_>) -> Reported {
    let at = row_span(cells, faults.text, faults.file);
    faults.stop(Diagnostic::new(Code::C19, at).with_word("column", column))
}

/// Says which columns of a long file are passed over.
fn tell_ignored(read: &Columns, names: &[String], cells: &[Cell], faults: &mut Faults<'_>) {
    let used = |at: &usize| {
        *at == read.rater
            || read.target.contains(at)
            || read.ratings.contains(at)
            || read.cluster == Some(*at)
    };
    // A first column without a name is how programs number the rows.
    let ignored: Vec<usize> = (0..names.len())
        .filter(|at| !used(at) && !names[*at].is_empty())
        .collect();
    if let Some(first) = ignored.first() {
        let shown: Vec<&str> = ignored.iter().map(|at| names[*at].as_str()).collect();
        let at = cells[*first].span(faults.text, faults.file);
        faults.add(Diagnostic::new(Code::C18, at).with("columns", brief(&shown.join(", "))));
    }
}

/// Refuses two columns for one rater.
fn twice(
    raters: &[String],
    places: &[usize],
    cells: &[Cell],
    faults: &mut Faults<'_>,
) -> Result<(), Reported> {
    use crate::diagnostic::Relation::First;
    let mut refused = None;
    let mut seen = std::collections::BTreeMap::new();
    for (name, place) in raters.iter().zip(places) {
        let at = cells[*place].span(faults.text, faults.file);
        if let Some(first) = seen.get(name) {
            let finding = Diagnostic::new(Code::C13, at).with("name", brief(name));
            refused = Some(faults.stop(finding.related(*first, First)));
        } else {
            seen.insert(name, at);
        }
    }
    refused.map_or(Ok(()), Err)
}
