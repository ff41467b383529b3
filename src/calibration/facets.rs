//! The many-facet Rasch model of the ratings: candidates, assessors, items and exercises on one scale.

use std::collections::BTreeSet;

use super::items::SMALL_GROUP;
use super::material::Material;
use crate::stats::Undefined;
use crate::stats::rasch::{Interaction, Observations, Rasch, RaschModel, group_bias, rasch};

/// The thresholds between levels.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Thresholds {
    /// The same for all items: the rating scale model.
    #[default]
    Shared,
    /// For each item: the partial credit model.
    PerItem,
}

/// A facet of the model.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FacetKind {
    /// Higher is better.
    Candidates,
    /// Higher is more severe.
    Assessors,
    /// Higher is harder.
    Items,
    /// Higher is harder.
    Exercises,
}

impl FacetKind {
    /// The name for programs.
    pub fn code(self) -> &'static str {
        match self {
            Self::Candidates => "candidates",
            Self::Assessors => "assessors",
            Self::Items => "items",
            Self::Exercises => "exercises",
        }
    }

    /// The names of its elements.
    pub fn names(self, material: &Material) -> Vec<&str> {
        let all = match self {
            Self::Candidates => &material.persons,
            Self::Assessors => &material.assessors,
            Self::Exercises => &material.exercises,
            Self::Items => {
                let items = material.items.iter();
                return items.map(|item| item.name.as_str()).collect();
            }
        };
        all.iter().map(String::as_str).collect()
    }
}

impl FacetKind {
    /// How many persons each of its elements rests on.
    pub fn persons(self, material: &Material) -> Vec<usize> {
        let mut all: Vec<BTreeSet<usize>> = vec![BTreeSet::new(); self.names(material).len()];
        for seat in &material.seats {
            let element = match self {
                Self::Candidates => seat.person,
                Self::Assessors => seat.assessor,
                Self::Exercises => seat.exercise,
                Self::Items => {
                    for (item, _) in &seat.ratings {
                        all[*item].insert(seat.person);
                    }
                    continue;
                }
            };
            all[element].insert(seat.person);
        }
        all.iter().map(BTreeSet::len).collect()
    }
}

/// The model, fitted.
#[derive(Debug, Clone, PartialEq)]
pub struct Facets {
    /// The facets, in the order of the model; exercises only where there are two or more.
    pub kinds: Vec<FacetKind>,
    /// The fit.
    pub rasch: Rasch,
    /// Assessors by competence: what each does with one competence beyond severity.
    pub bias: Result<Interaction, Undefined>,
    /// Ratings left out because they lie halfway between two levels.
    pub halfway: usize,
}

impl Facets {
    /// The place of a facet, if the model has it.
    pub fn place(&self, kind: FacetKind) -> Option<usize> {
        self.kinds.iter().position(|one| *one == kind)
    }
}

/// Fits the model to all ratings that lie on a level.
pub(super) fn facets(material: &Material, thresholds: Thresholds) -> Result<Facets, Undefined> {
    let mut kinds = vec![
        FacetKind::Candidates,
        FacetKind::Assessors,
        FacetKind::Items,
    ];
    let mut elements = vec![
        material.persons.len(),
        material.assessors.len(),
        material.items.len(),
    ];
    if material.exercises.len() > 1 {
        kinds.push(FacetKind::Exercises);
        elements.push(material.exercises.len());
    }
    let persons: BTreeSet<usize> = material.seats.iter().map(|seat| seat.person).collect();
    if persons.len() < SMALL_GROUP {
        return Err(Undefined::TooFewTargets);
    }
    let levels = material.ruler.levels().len();
    if levels == 0 {
        return Err(Undefined::OutsideCategories);
    }
    let mut ratings = Vec::new();
    let mut halfway = 0;
    for seat in &material.seats {
        for (item, value) in &seat.ratings {
            let Some(category) = material.ruler.level(*value) else {
                halfway += 1;
                continue;
            };
            let places = [seat.person, seat.assessor, *item, seat.exercise];
            ratings.push((places, category));
        }
    }
    let ratings = ratings
        .iter()
        .map(|(places, category)| (&places[..kinds.len()], *category));
    let observations = Observations::new(&elements, levels, ratings);
    let observations = observations.map_err(|_| Undefined::OutOfRange)?;
    let model = match thresholds {
        Thresholds::Shared => RaschModel::rating_scale(),
        Thresholds::PerItem => RaschModel::partial_credit(2),
    };
    let rasch = rasch(&observations, &model)?;
    let competences: Vec<Option<usize>> = material
        .items
        .iter()
        .map(|item| Some(item.competence))
        .collect();
    let bias = group_bias(&observations, &rasch, 1, (2, &competences));
    Ok(Facets {
        kinds,
        rasch,
        bias,
        halfway,
    })
}
