//! Rule 7: how often an indicator was seen.
//!
//! Two assessors who watch the same thing count it twice, so over assessors there is a mean and a range,
//! never a sum; over exercises there is a sum.

use std::collections::BTreeMap;

use super::material::Material;
use crate::id::{AssessorId, ExerciseId};
use crate::limits::count;
use crate::notes::{Sheet, Sign};
use crate::rubric::Target;

/// How often an indicator was seen; absent where nobody counted.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Frequency {
    /// All of it.
    pub total: Option<MeanCount>,
    /// The strong behaviour.
    pub plus: Option<MeanCount>,
    /// The weak behaviour.
    pub minus: Option<MeanCount>,
    /// The total for every ten minutes of the exercises in which it was counted; absent where an exercise
    /// does not say how long it takes.
    pub per_ten_minutes: Option<f64>,
    /// The share of the chances that were taken, from 0 to 1.
    pub of_chances: Option<f64>,
    /// How many chances were taken, and of how many: the mean over assessors, summed over exercises.
    pub chances: Option<(f64, f64)>,
}

/// The mean over assessors and how far they differ, summed over exercises.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct MeanCount {
    /// The mean over assessors.
    pub mean: f64,
    /// The lowest count of an assessor.
    pub low: f64,
    /// The highest count of an assessor.
    pub high: f64,
}

/// What one assessor counts of a target in an exercise.
#[derive(Default, Clone, Copy)]
struct Counted {
    total: Option<u32>,
    plus: Option<u32>,
    minus: Option<u32>,
    share: Option<(u32, u32)>,
}

pub(super) fn of(material: &Material<'_>, target: Target) -> Frequency {
    let mut frequency = Frequency::default();
    if !material.is_noted(target) {
        return frequency;
    }
    let mut minutes = Some(0.0);
    let (mut taken, mut chances) = (0.0, 0.0);
    for exercise in &material.exercises {
        let counted = counted(material, exercise.id, target);
        let total = spread(counted.iter().filter_map(|one| one.total));
        if total.is_some() {
            minutes = minutes
                .zip(exercise.minutes)
                .map(|(sum, more)| sum + f64::from(more));
        }
        add(&mut frequency.total, total);
        add(
            &mut frequency.plus,
            spread(counted.iter().filter_map(|one| one.plus)),
        );
        add(
            &mut frequency.minus,
            spread(counted.iter().filter_map(|one| one.minus)),
        );
        let shares = || counted.iter().filter_map(|one| one.share);
        taken += spread(shares().map(|(times, _)| times)).map_or(0.0, |spread| spread.mean);
        chances += spread(shares().map(|(_, chances)| chances)).map_or(0.0, |spread| spread.mean);
    }
    frequency.per_ten_minutes = frequency
        .total
        .zip(minutes)
        .filter(|(_, minutes)| *minutes > 0.0)
        .map(|(total, minutes)| total.mean / minutes * 10.0);
    frequency.chances = (chances > 0.0).then_some((taken, chances));
    frequency.of_chances = frequency.chances.map(|(taken, chances)| taken / chances);
    frequency
}

/// What each assessor counts in an exercise. The tally of a row of `ratings.csv` is that of an observation noted elsewhere.
fn counted(material: &Material<'_>, exercise: ExerciseId, target: Target) -> Vec<Counted> {
    let rows = material.rows.iter();
    let mut elsewhere: BTreeMap<AssessorId, u32> = rows
        .filter(|row| row.exercise == exercise && row.target == target)
        .filter_map(|row| Some((row.assessor, row.tally?)))
        .collect();
    let sheets = material.sheets.iter().map(|(_, sheet)| sheet);
    let here = sheets.filter(|sheet| sheet.exercise == exercise);
    let mut counted: Vec<Counted> = here
        .map(|sheet| in_sheet(sheet, target, elsewhere.remove(&sheet.assessor)))
        .collect();
    counted.extend(elsewhere.into_values().map(|tally| Counted {
        total: Some(tally),
        ..Counted::default()
    }));
    counted
}

fn spread(counts: impl Iterator<Item = u32>) -> Option<MeanCount> {
    let counts: Vec<f64> = counts.map(f64::from).collect();
    (!counts.is_empty()).then(|| MeanCount {
        mean: counts.iter().sum::<f64>() / count(counts.len()),
        low: counts.iter().copied().fold(f64::INFINITY, f64::min),
        high: counts.iter().copied().fold(f64::NEG_INFINITY, f64::max),
    })
}

fn add(sum: &mut Option<MeanCount>, more: Option<MeanCount>) {
    if let Some(more) = more {
        let sum = sum.get_or_insert_default();
        sum.mean += more.mean;
        sum.low += more.low;
        sum.high += more.high;
    }
}

/// The table's count where it is filled in, else the tallies of the observations, with one noted `elsewhere`.
fn in_sheet(sheet: &Sheet, target: Target, elsewhere: Option<u32>) -> Counted {
    let observations = || {
        let all = sheet.observations.iter();
        all.filter(|one| one.is_filed(target))
    };
    let tallied = |sign: Option<Sign>| {
        let mut times = elsewhere.filter(|_| sign.is_none());
        for one in observations().filter(|one| sign.is_none() || one.sign == sign) {
            *times.get_or_insert(0) += one.times();
        }
        times
    };
    let row = sheet.rows.iter().find(|row| row.target == target);
    let in_columns = row.is_some_and(|row| row.count_plus.is_some() || row.count_minus.is_some());
    // Who notes signs and has none of one sign counted it: not once.
    let by_sign = in_columns || observations().any(|one| one.sign.is_some());
    let of_sign = |column: Option<u32>, sign| {
        column
            .or_else(|| tallied(Some(sign)))
            .or_else(|| by_sign.then_some(0))
    };
    let plus = of_sign(row.and_then(|row| row.count_plus), Sign::Plus);
    let minus = of_sign(row.and_then(|row| row.count_minus), Sign::Minus);
    let both = plus
        .zip(minus)
        .map(|(plus, minus)| plus + minus)
        .filter(|_| in_columns);
    let total = row
        .and_then(|row| row.count)
        .or(both)
        .or_else(|| tallied(None));
    let noted =
        observations()
            .filter_map(|one| one.share)
            .fold(None, |sum: Option<(u32, u32)>, share| {
                let (times, chances) = sum.unwrap_or_default();
                Some((times + share.times, chances + share.chances))
            });
    let in_row = row
        .and_then(|row| row.chances)
        .zip(total)
        .map(|(chances, times)| (times, chances));
    Counted {
        total,
        plus,
        minus,
        share: in_row.or(noted),
    }
}
