//! From a plain file of ratings to the dataset of calibration.

use std::collections::{BTreeMap, BTreeSet};

use super::dataset::{Dataset, Encounter, Item};
use super::score_scale::ScoreScale;
use crate::day::Date;
use crate::limits::count;
use crate::ratings::plain::{Faceted, FacetedRow};
use crate::rubric::AgreementRules;

/// A scale has at most so many levels; what is spread further was measured.
const MOST_LEVELS: usize = 20;

/// The dataset of a file, on the levels that are declared, else on those that its ratings look like.
pub(super) fn dataset(ratings: &Faceted, levels: Option<&[f64]>) -> Dataset {
    let indicators = ratings
        .rows
        .iter()
        .any(|row| !ratings.items[row.item].whole);
    // As over days: levels of whole competences stand apart from those of indicators.
    let counts = |row: &&FacetedRow| !indicators || !ratings.items[row.item].whole;
    let rows: Vec<&FacetedRow> = ratings.rows.iter().filter(counts).collect();
    let declared = levels.map(|levels| ScoreScale::Levels(levels.to_vec()));
    let score_scale = declared.unwrap_or_else(|| looks_like(&rows));
    let rated: BTreeSet<usize> = rows.iter().map(|row| row.assessor).collect();
    let (assessors, assessor_place) = named(&rated, |at| ratings.assessors[*at].clone());
    let used: BTreeSet<usize> = rows.iter().map(|row| row.item).collect();
    let item_place: BTreeMap<usize, usize> = used.iter().copied().zip(0..).collect();
    // On another date a candidate is another person. By name, so that the order of the rows does not matter.
    let on = |row: &FacetedRow| (row.candidate, row.date);
    let known: BTreeSet<(usize, Option<Date>)> = rows.iter().map(|row| on(row)).collect();
    let dates: BTreeSet<Option<Date>> = known.iter().map(|(_, date)| *date).collect();
    let (persons, person_place) = named(&known, |(candidate, date)| {
        let name = &ratings.candidates[*candidate];
        let date = date.filter(|_| dates.len() > 1);
        date.map_or_else(|| name.clone(), |date| format!("{date} {name}"))
    });
    let mut encounters: BTreeMap<(usize, usize, usize), Encounter> = BTreeMap::new();
    let mut scenes: BTreeMap<(usize, usize), usize> = BTreeMap::new();
    for row in &rows {
        let person = person_place[&on(row)];
        let next = scenes.len();
        let scene = *scenes.entry((person, row.exercise)).or_insert(next);
        let assessor = assessor_place[&row.assessor];
        let encounter = encounters.entry((person, row.exercise, assessor));
        let encounter = encounter.or_insert(Encounter {
            assessor,
            scene,
            person,
            exercise: row.exercise,
            day: row.date,
            order: None,
            knows: false,
            ratings: Vec::new(),
            notes: None,
        });
        // A sheet has one turn: the first that is told.
        let first = |turn: f64| encounter.order.map_or(turn, |known| known.min(turn));
        encounter.order = row.order.map(first).or(encounter.order);
        encounter.ratings.push((item_place[&row.item], row.value));
    }
    let items = used.iter().map(|at| Item {
        name: ratings.items[*at].name.clone(),
        competence: ratings.items[*at].competence,
        observed: None,
    });
    Dataset {
        assessors,
        persons,
        exercises: ratings.exercises.clone(),
        competences: ratings.competences.clone(),
        items: items.collect(),
        apart: apart(&score_scale),
        score_scale,
        encounters: encounters.into_values().collect(),
        wholes: ratings.rows.len() - rows.len(),
        vignettes: Vec::new(),
    }
}

/// The names of these in their order, and the place of each in it.
fn named<T: Copy + Ord>(
    all: &BTreeSet<T>,
    name: impl Fn(&T) -> String,
) -> (Vec<String>, BTreeMap<T, usize>) {
    let mut names: Vec<(String, T)> = all.iter().map(|one| (name(one), *one)).collect();
    names.sort();
    let place = names.iter().map(|(_, one)| *one).zip(0..).collect();
    (names.into_iter().map(|(name, _)| name).collect(), place)
}

/// Two ratings so far apart are far apart, in steps: of measurements the same part of the scale as of four levels.
fn apart(score_scale: &ScoreScale) -> f64 {
    let levels = f64::from(AgreementRules::default().apart);
    match score_scale {
        ScoreScale::Levels(_) => levels,
        ScoreScale::Measured { .. } => levels * score_scale.stretch(),
    }
}

/// Whole numbers from the lowest rating to the highest where they are whole or halfway and near each other; a level
/// that nobody gave is one all the same. Else measurements.
fn looks_like(rows: &[&FacetedRow]) -> ScoreScale {
    let values = || rows.iter().map(|row| row.value);
    let low = values().fold(f64::INFINITY, f64::min);
    let high = values().fold(f64::NEG_INFINITY, f64::max);
    let halves = values().all(|value| (2.0 * value).fract().abs() < 1e-9);
    let (from, until) = (low.floor(), high.ceil());
    if halves && until - from < count(MOST_LEVELS) {
        let levels = (0..MOST_LEVELS).map(|step| from + count(step));
        return ScoreScale::Levels(levels.take_while(|level| *level <= until).collect());
    }
    ScoreScale::Measured { low, high }
}
