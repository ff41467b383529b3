//! The many-facet Rasch model of the ratings: candidates, assessors, items and exercises on one scale.

use std::collections::BTreeSet;

use super::dataset::Dataset;
use super::items::SMALL_GROUP;
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
    pub fn names(self, dataset: &Dataset) -> Vec<&str> {
        let all = match self {
            Self::Candidates => &dataset.persons,
            Self::Assessors => &dataset.assessors,
            Self::Exercises => &dataset.exercises,
            Self::Items => {
                let items = dataset.items.iter();
                return items.map(|item| item.name.as_str()).collect();
            }
        };
        all.iter().map(String::as_str).collect()
    }
}

impl FacetKind {
    /// How many persons each of its elements rests on.
    pub fn persons(self, dataset: &Dataset) -> Vec<usize> {
        let mut all: Vec<BTreeSet<usize>> = vec![BTreeSet::new(); self.names(dataset).len()];
        for encounter in &dataset.encounters {
            let element = match self {
                Self::Candidates => encounter.person,
                Self::Assessors => encounter.assessor,
                Self::Exercises => encounter.exercise,
                Self::Items => {
                    for (item, _) in &encounter.ratings {
                        all[*item].insert(encounter.person);
                    }
                    continue;
                }
            };
            all[element].insert(encounter.person);
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
pub(super) fn facets(dataset: &Dataset, thresholds: Thresholds) -> Result<Facets, Undefined> {
    let mut kinds = vec![
        FacetKind::Candidates,
        FacetKind::Assessors,
        FacetKind::Items,
    ];
    let mut elements = vec![
        dataset.persons.len(),
        dataset.assessors.len(),
        dataset.items.len(),
    ];
    if dataset.exercises.len() > 1 {
        kinds.push(FacetKind::Exercises);
        elements.push(dataset.exercises.len());
    }
    let persons: BTreeSet<usize> = dataset
        .encounters
        .iter()
        .map(|encounter| encounter.person)
        .collect();
    if persons.len() < SMALL_GROUP {
        return Err(Undefined::TooFewTargets);
    }
    let levels = dataset.score_scale.levels().len();
    if levels == 0 {
        return Err(Undefined::OutsideCategories);
    }
    let mut ratings = Vec::new();
    let mut halfway = 0;
    for encounter in &dataset.encounters {
        for (item, value) in &encounter.ratings {
            let Some(category) = dataset.score_scale.level(*value) else {
                halfway += 1;
                continue;
            };
            let places = [
                encounter.person,
                encounter.assessor,
                *item,
                encounter.exercise,
            ];
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
    let competences: Vec<Option<usize>> = dataset
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
