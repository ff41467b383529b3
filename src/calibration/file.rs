//! From a plain file of ratings to the material of calibration.

use std::collections::BTreeMap;

use super::material::{Item, Material, Seat};
use crate::day::Date;
use crate::ratings::plain::Faceted;
use crate::rubric::AgreementRules;

/// More different values than this are measurements; as levels of a scale they would be too many.
const MOST_LEVELS: usize = 20;

/// The material of a file; the levels of the scale where they are declared, else those that occur, with whole numbers
/// between them.
pub(super) fn material(ratings: &Faceted, levels: Option<&[f64]>) -> Material {
    let mut assessors: Vec<usize> = (0..ratings.assessors.len()).collect();
    assessors.sort_by(|a, b| ratings.assessors[*a].cmp(&ratings.assessors[*b]));
    let mut place = vec![0; assessors.len()];
    for (at, assessor) in assessors.iter().enumerate() {
        place[*assessor] = at;
    }
    let mut seats: BTreeMap<(usize, usize, usize), Seat> = BTreeMap::new();
    let mut scenes: BTreeMap<(usize, usize), usize> = BTreeMap::new();
    for row in &ratings.rows {
        let next = scenes.len();
        let scene = *scenes.entry((row.candidate, row.exercise)).or_insert(next);
        let seat = seats.entry((row.candidate, row.exercise, row.assessor));
        let seat = seat.or_insert(Seat {
            assessor: place[row.assessor],
            scene,
            person: row.candidate,
            exercise: row.exercise,
            day: None,
            order: None,
            knows: false,
            ratings: Vec::new(),
            notes: None,
        });
        seat.day = seat.day.or(row.date.map(Date::number));
        seat.order = seat.order.or(row.order);
        seat.ratings.push((row.item, row.value));
    }
    let items = ratings.items.iter().map(|(name, competence)| Item {
        name: name.clone(),
        competence: *competence,
        observed: None,
    });
    // Turns without dates are turns of one day.
    let dated = ratings.rows.iter().any(|row| row.date.is_some());
    let mut seats: Vec<Seat> = seats.into_values().collect();
    if !dated {
        for seat in &mut seats {
            seat.day = seat.order.map(|_| 0);
        }
    }
    Material {
        assessors: assessors
            .iter()
            .map(|at| ratings.assessors[*at].clone())
            .collect(),
        persons: ratings.candidates.clone(),
        exercises: ratings.exercises.clone(),
        competences: ratings.competences.clone(),
        items: items.collect(),
        levels: levels.map_or_else(|| used(ratings), <[f64]>::to_vec),
        apart: f64::from(AgreementRules::default().apart),
        seats,
    }
}

fn used(ratings: &Faceted) -> Vec<f64> {
    let mut values: Vec<f64> = ratings.rows.iter().map(|row| row.value).collect();
    values.sort_by(f64::total_cmp);
    values.dedup();
    let (Some(low), Some(high)) = (values.first().copied(), values.last().copied()) else {
        return values;
    };
    let whole = values.iter().all(|value| value.fract().abs() < 1e-9);
    let few = high - low < super::ground::count(MOST_LEVELS);
    if whole && few {
        let levels = std::iter::successors(Some(low), |level| Some(level + 1.0));
        return levels.take_while(|level| *level < high + 0.5).collect();
    }
    values
}
