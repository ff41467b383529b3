//! Rule 1: one assessor's rating of one target, given or derived.

use std::collections::BTreeMap;

use crate::diagnostic::{Code, Diagnostic, Diagnostics, Relation};
use crate::load::Loaded;
use crate::notes::{Mark, Sheet};
use crate::ratings::{ObservationRef, Origin, Rating, Split};
use crate::rubric::{Rubric, Target};
use crate::scale::Level;
use crate::source::Span;

/// The median of the levels with some observations.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Derived {
    /// The tally-weighted median; the midpoint where it falls between two levels.
    pub value: f64,
    /// Why the observations point two ways, where they do.
    pub split: Option<Split>,
}

/// The tally-weighted median of levels, each seen so many times; none without levels.
///
/// It is *split* when the median without tallies differs by a level or more, or when the two middle levels
/// are two or more apart.
pub fn derive(levels: &[(Level, u32)]) -> Option<Derived> {
    let mut sorted = levels.to_vec();
    sorted.sort_by_key(|(level, _)| *level);
    let once: Vec<(Level, u32)> = sorted.iter().map(|(level, _)| (*level, 1)).collect();
    let (low, high) = middle(&sorted)?;
    let (plain_low, plain_high) = middle(&once)?;
    let value = f64::midpoint(low.score(), high.score());
    let plain = f64::midpoint(plain_low.score(), plain_high.score());
    let split = if high.value() - low.value() >= 2 {
        Some(Split::Middle)
    } else if (value - plain).abs() >= 1.0 {
        Some(Split::ByTally)
    } else {
        None
    };
    Some(Derived { value, split })
}

/// The two middle levels of a sorted multiset; the same level twice when their number is odd.
fn middle(sorted: &[(Level, u32)]) -> Option<(Level, Level)> {
    let total: u64 = sorted.iter().map(|(_, times)| u64::from(*times)).sum();
    if total == 0 {
        return None;
    }
    let at = |position: u64| {
        let mut passed = 0;
        sorted.iter().find_map(|(level, times)| {
            passed += u64::from(*times);
            (position < passed).then_some(*level)
        })
    };
    Some((at((total - 1) / 2)?, at(total / 2)?))
}

/// An assessor's observations of one target in one sheet.
#[derive(Default)]
struct Evidence {
    observations: Vec<ObservationRef>,
    levels: Vec<(Level, u32)>,
    places: Vec<Span>,
}

/// All ratings of a day that count, in the order of the sheets, then the rows of `ratings.csv`.
pub(super) fn all(loaded: &Loaded, found: &mut Diagnostics) -> Vec<Rating> {
    let mut ratings = Vec::new();
    for (index, sheet) in loaded.sheets.iter().enumerate() {
        of_sheet(index, sheet, &loaded.rubric, &mut ratings, found);
    }
    for row in &loaded.ratings {
        // A row counts as one observation, noted elsewhere.
        if row.target.indicator.is_some() && loaded.rubric.scoring.evidence > 1 {
            found.add(without_observation(row.target, row.level, row.span, &loaded.rubric));
            continue;
        }
        ratings.push(Rating {
            candidate: row.candidate,
            assessor: row.assessor,
            exercise: row.exercise,
            target: row.target,
            value: row.level.score(),
            origin: Origin::Elsewhere,
            split: None,
            places: vec![row.span],
            observations: Vec::new(),
        });
    }
    ratings
}

fn of_sheet(
    index: usize,
    sheet: &Sheet,
    rubric: &Rubric,
    ratings: &mut Vec<Rating>,
    found: &mut Diagnostics,
) {
    let mut evidence = evidence(index, sheet);
    let given = given(sheet);
    for target in given.keys() {
        evidence.entry(*target).or_default();
    }
    let first = ratings.len();
    for (target, evidence) in evidence {
        let derived = if evidence.levels.len() * 2 >= evidence.observations.len() {
            derive(&evidence.levels)
        } else {
            None
        };
        let rating = |value, origin, split, places| Rating {
            candidate: sheet.candidate,
            assessor: sheet.assessor,
            exercise: sheet.exercise,
            target,
            value,
            origin,
            split,
            places,
            observations: evidence.observations.clone(),
        };
        match (given.get(&target), derived) {
            (Some((level, span)), derived) => {
                let needed = rubric.scoring.evidence as usize;
                if target.indicator.is_some() && evidence.observations.len() < needed {
                    found.add(without_observation(target, *level, *span, rubric));
                    continue;
                }
                if let Some(derived) = derived
                    && (derived.value - level.score()).abs() >= 1.0
                {
                    let mut finding = Diagnostic::new(Code::S02, *span)
                        .with("target", target)
                        .with("given", &rubric.scale.names(*level).label)
                        .with("derived", value_text(derived.value, rubric));
                    for place in &evidence.places {
                        finding = finding.related(*place, Relation::Other);
                    }
                    found.add(finding);
                }
                ratings.push(rating(level.score(), Origin::Given, None, vec![*span]));
            }
            (None, Some(derived)) => {
                if derived.split.is_some()
                    && let Some((first, others)) = evidence.places.split_first()
                {
                    let levels: Vec<&str> =
                        evidence.levels.iter().map(|(l, _)| rubric.scale.names(*l).short.as_str()).collect();
                    let mut finding = Diagnostic::new(Code::S03, *first)
                        .with("target", target)
                        .with("levels", levels.join(", "));
                    for other in others {
                        finding = finding.related(*other, Relation::Other);
                    }
                    found.add(finding);
                }
                ratings.push(rating(derived.value, Origin::Derived, derived.split, evidence.places.clone()));
            }
            (None, None) => {}
        }
    }
    compare_whole(&ratings[first..], rubric, found);
}

/// Says where a judgement of a competence as a whole lies far from its indicators in the same sheet.
fn compare_whole(ratings: &[Rating], rubric: &Rubric, found: &mut Diagnostics) {
    for whole in ratings.iter().filter(|rating| rating.target.indicator.is_none()) {
        let parts: Vec<f64> = ratings
            .iter()
            .filter(|part| part.target.indicator.is_some() && part.target.competence == whole.target.competence)
            .map(|part| part.value)
            .collect();
        if parts.is_empty() {
            continue;
        }
        let mean = parts.iter().sum::<f64>() / super::count(parts.len());
        if (mean - whole.value).abs() >= 1.0
            && let (Some(place), Some(competence)) =
                (whole.places.first(), rubric.competence(whole.target.competence))
        {
            found.add(
                Diagnostic::new(Code::S04, *place)
                    .with("competence", &competence.name)
                    .with("whole", value_text(whole.value, rubric))
                    .with("mean", format!("{mean:.2}")),
            );
        }
    }
}

fn without_observation(target: Target, level: Level, span: Span, rubric: &Rubric) -> Diagnostic {
    Diagnostic::new(Code::S01, span)
        .with("target", target)
        .with("level", &rubric.scale.names(level).label)
}

/// A value in words: the label of its level, or the labels on both sides of a midpoint.
fn value_text(value: f64, rubric: &Rubric) -> String {
    let scale = &rubric.scale;
    let above = scale.level_of(value);
    if (above.score() - value).abs() < 1e-9 {
        return scale.names(above).label.clone();
    }
    let below = scale.level_of(value - 0.5);
    format!("{} / {}", scale.names(below).label, scale.names(above).label)
}

/// The observations of a sheet by target; doubtful tags stay out.
fn evidence(index: usize, sheet: &Sheet) -> BTreeMap<Target, Evidence> {
    let mut all: BTreeMap<Target, Evidence> = BTreeMap::new();
    for (number, observation) in sheet.observations.iter().enumerate() {
        let here = ObservationRef { sheet: index, observation: number };
        for tag in observation.tags.iter().filter(|tag| !tag.doubt) {
            let evidence = all.entry(tag.target).or_default();
            // An observation that names a target twice is still one observation.
            if evidence.observations.last() != Some(&here) {
                evidence.observations.push(here);
            }
            if let Some(level) = tag.level {
                evidence.levels.push((level, observation.times()));
                evidence.places.push(tag.span);
            }
        }
    }
    all
}

/// The levels that a sheet gives: in its table, else under *Evaluatie*.
fn given(sheet: &Sheet) -> BTreeMap<Target, (Level, Span)> {
    let mut all = BTreeMap::new();
    for evaluation in &sheet.evaluations {
        if let (Some(target), Some(level)) = (evaluation.target, evaluation.level) {
            all.insert(target, (level, evaluation.span));
        }
    }
    for row in &sheet.rows {
        if let Mark::Level(level) = row.mark {
            all.insert(row.target, (level, row.span));
        }
    }
    all
}
