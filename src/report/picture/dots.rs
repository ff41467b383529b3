//! The anchor grid with a dot for each assessor.

use crate::diagnostic::Language;
use crate::limits;
use crate::report::data::{AxisTick, Dot, DotRow, Dots};
use crate::scale::{Level, Scale};
use crate::wording::pictures;

/// Up to so many levels have a column each for their anchors.
const COLUMNS: usize = 5;
/// Dots closer than this share of the width would hide one another.
const APART: f64 = 0.035;

/// One indicator with what each assessor gave.
#[derive(Debug, Clone, PartialEq)]
pub struct Rated<'a> {
    /// Its name.
    pub name: &'a str,
    /// What it looks like at each level, lowest first; empty where the rubric has no words.
    pub anchors: Vec<&'a str>,
    /// By position in the list of assessors: what each gave, which may lie between two levels.
    pub by: Vec<Option<f64>>,
    /// The level whose anchor is set off: the one that came out. None where that is not to be seen yet.
    pub chosen: Option<Level>,
}

impl Dots {
    /// An anchor grid for these indicators, with a dot for each assessor: a letter and a name.
    pub fn new(
        language: Language,
        scale: &Scale,
        marks: &[(String, String)],
        rows: &[Rated<'_>],
    ) -> Self {
        let in_columns = scale.levels().len() <= COLUMNS;
        let levels = scale.levels().map(|level| {
            let names = scale.names(level);
            let text = if in_columns {
                &names.label
            } else {
                &names.short
            };
            AxisTick {
                at: column(scale, level.score()),
                text: text.clone(),
            }
        });
        Dots {
            corner: pictures::indicator(language).to_owned(),
            levels: levels.collect(),
            in_columns,
            rows: rows
                .iter()
                .map(|row| dot_row(language, scale, marks, row, in_columns))
                .collect(),
        }
    }
}

/// A letter for each of these people, for the whole of a document: the initial where nobody else has it, else the first
/// free letter of the name or of the alphabet, and a number where no letter is left.
pub(in crate::report) fn marks(names: &[String]) -> Vec<(String, String)> {
    let letters = |name: &str| -> Vec<char> {
        let letters = name.chars().filter(|letter| letter.is_alphabetic());
        letters
            .filter_map(|letter| letter.to_uppercase().next())
            .collect()
    };
    let initials: Vec<Option<char>> = names
        .iter()
        .map(|name| letters(name).first().copied())
        .collect();
    let alone = |initial: Option<char>| initials.iter().filter(|one| **one == initial).count() == 1;
    let mut taken: Vec<char> = initials
        .iter()
        .copied()
        .filter(|one| alone(*one))
        .flatten()
        .collect();
    let mut all = Vec::new();
    for (index, (name, initial)) in names.iter().zip(&initials).enumerate() {
        let own = initial.filter(|_| alone(*initial));
        let free = || {
            letters(name)
                .into_iter()
                .chain('A'..='Z')
                .find(|letter| !taken.contains(letter))
        };
        let letter = own.or_else(free);
        taken.extend(letter);
        let mark = letter.map_or_else(|| (index + 1).to_string(), String::from);
        all.push((mark, name.clone()));
    }
    all
}

fn dot_row(
    language: Language,
    scale: &Scale,
    marks: &[(String, String)],
    row: &Rated<'_>,
    in_columns: bool,
) -> DotRow {
    let (mut dots, mut parts): (Vec<Dot>, Vec<String>) = (Vec::new(), Vec::new());
    for (index, (mark, name)) in marks.iter().enumerate() {
        let Some(score) = row.by.get(index).copied().flatten() else {
            continue;
        };
        let at = column(scale, score) + aside(scale, &row.by, index, in_columns);
        let beside = |lane: usize| {
            dots.iter()
                .any(|dot| dot.lane == lane && (dot.at - at).abs() < APART)
        };
        let lane = (0..dots.len()).find(|lane| !beside(*lane));
        let lane = lane.unwrap_or(dots.len());
        parts.push(format!(
            "{name} {}",
            pictures::place_on(language, scale, score)
        ));
        dots.push(Dot {
            mark: mark.clone(),
            at,
            lane,
        });
    }
    // Where levels have no columns of their own, only those that are worded are shown.
    let shown: Vec<(Level, &str)> = scale
        .levels()
        .zip(row.anchors.iter().copied())
        .filter(|(_, text)| in_columns || !text.is_empty())
        .collect();
    DotRow {
        name: row.name.to_owned(),
        chosen: shown
            .iter()
            .position(|(level, _)| Some(*level) == row.chosen),
        anchors: shown
            .into_iter()
            .map(|(level, text)| {
                if in_columns {
                    text.to_owned()
                } else {
                    format!("{}: {text}", scale.names(level).short)
                }
            })
            .collect(),
        lanes: dots.iter().map(|dot| dot.lane + 1).max().unwrap_or(1),
        alt: pictures::told(language, row.name, &parts),
        dots,
    }
}

/// How far a dot stands aside of its place, for those who gave the same stand beside each other where a column has
/// room for them all.
fn aside(scale: &Scale, by: &[Option<f64>], index: usize, in_columns: bool) -> f64 {
    // A little more than what would hide one another.
    const STEP: f64 = APART * 1.01;
    let own = by.get(index).copied().flatten();
    let same = |range: &[Option<f64>]| {
        let alike = range.iter().filter(|other| **other == own).count();
        limits::count(alike)
    };
    let (before, all) = (same(&by[..index.min(by.len())]), same(by));
    let columns = scale.highest().score() - scale.lowest().score() + 1.0;
    // Half a column on either side is for who stands between two levels.
    let fits = in_columns && all * STEP <= 0.75 / columns;
    if fits {
        (before - (all - 1.0) / 2.0) * STEP
    } else {
        0.0
    }
}

/// Where a score lies when each level has a column of the same width.
fn column(scale: &Scale, score: f64) -> f64 {
    let lowest = scale.lowest().score();
    let columns = scale.highest().score() - lowest + 1.0;
    ((score - lowest + 0.5) / columns).clamp(0.0, 1.0)
}
