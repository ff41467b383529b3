//! From a plain file of ratings to the material of calibration.

use std::collections::{BTreeMap, BTreeSet};

use super::ground::count;
use super::material::{Item, Material, Seat};
use super::ruler::Ruler;
use crate::day::Date;
use crate::ratings::plain::{Faceted, FacetedRow};
use crate::rubric::AgreementRules;

/// A scale has at most so many levels; what is spread further was measured.
const MOST_LEVELS: usize = 20;

/// The material of a file, on the levels that are declared, else on those that its ratings look like.
pub(super) fn material(ratings: &Faceted, levels: Option<&[f64]>) -> Material {
    let declared = levels.map(|levels| Ruler::Levels(levels.to_vec()));
    let ruler = declared.unwrap_or_else(|| looks_like(ratings));
    let (assessors, assessor_place) = in_order(ratings.assessors.iter().cloned());
    // On another date a candidate is another person. By name, so that the order of the rows does not matter.
    let on = |row: &FacetedRow| (row.candidate, row.date);
    let known: BTreeSet<(usize, Option<Date>)> = ratings.rows.iter().map(on).collect();
    let dates: BTreeSet<Option<Date>> = known.iter().map(|(_, date)| *date).collect();
    let named = |(candidate, date): &(usize, Option<Date>)| {
        let name = &ratings.candidates[*candidate];
        let date = date.filter(|_| dates.len() > 1);
        date.map_or_else(|| name.clone(), |date| format!("{date} {name}"))
    };
    let (persons, person_place) = in_order(known.iter().map(named));
    let person_of: BTreeMap<_, _> = known.iter().copied().zip(person_place).collect();
    let indicators = ratings
        .rows
        .iter()
        .any(|row| !ratings.items[row.item].whole);
    let mut seats: BTreeMap<(usize, usize, usize), Seat> = BTreeMap::new();
    let mut scenes: BTreeMap<(usize, usize), usize> = BTreeMap::new();
    let mut wholes = 0;
    for row in &ratings.rows {
        // As over days: levels of whole competences stand apart from those of indicators.
        if indicators && ratings.items[row.item].whole {
            wholes += 1;
            continue;
        }
        let person = person_of[&on(row)];
        let next = scenes.len();
        let scene = *scenes.entry((person, row.exercise)).or_insert(next);
        let assessor = assessor_place[row.assessor];
        let seat = seats.entry((person, row.exercise, assessor));
        let seat = seat.or_insert(Seat {
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
        let first = |turn: f64| seat.order.map_or(turn, |known| known.min(turn));
        seat.order = row.order.map(first).or(seat.order);
        seat.ratings.push((row.item, row.value));
    }
    let items = ratings.items.iter().map(|item| Item {
        name: item.name.clone(),
        competence: item.competence,
        observed: None,
    });
    Material {
        assessors,
        persons,
        exercises: ratings.exercises.clone(),
        competences: ratings.competences.clone(),
        items: items.collect(),
        apart: apart(&ruler),
        ruler,
        seats: seats.into_values().collect(),
        wholes,
        vignettes: Vec::new(),
    }
}

/// Names in their order, and for each as it was given its place in that order.
fn in_order(names: impl Iterator<Item = String>) -> (Vec<String>, Vec<usize>) {
    let names: Vec<String> = names.collect();
    let mut order: Vec<usize> = (0..names.len()).collect();
    order.sort_by(|a, b| names[*a].cmp(&names[*b]));
    let mut place = vec![0; names.len()];
    for (at, name) in order.iter().enumerate() {
        place[*name] = at;
    }
    let sorted = order.into_iter().map(|at| names[at].clone());
    (sorted.collect(), place)
}

/// Two ratings so far apart are far apart, in steps: of measurements the same part of the scale as of four levels.
fn apart(ruler: &Ruler) -> f64 {
    let levels = f64::from(AgreementRules::default().apart);
    match ruler {
        Ruler::Levels(_) => levels,
        Ruler::Measured { .. } => levels * ruler.stretch(),
    }
}

/// Whole numbers from the lowest rating to the highest where they are whole or halfway and near each other; a level
/// that nobody gave is one all the same. Else measurements.
fn looks_like(ratings: &Faceted) -> Ruler {
    let values = || ratings.rows.iter().map(|row| row.value);
    let low = values().fold(f64::INFINITY, f64::min);
    let high = values().fold(f64::NEG_INFINITY, f64::max);
    let halves = values().all(|value| (2.0 * value).fract().abs() < 1e-9);
    let (from, until) = (low.floor(), high.ceil());
    if halves && until - from < count(MOST_LEVELS) {
        let levels = (0..MOST_LEVELS).map(|step| from + count(step));
        return Ruler::Levels(levels.take_while(|level| *level <= until).collect());
    }
    Ruler::Measured { low, high }
}
