//! Ratings of the same, side by side.

use super::dataset::Dataset;

/// One item of one scene, with the ratings of all who rated it.
#[derive(Debug, Clone)]
pub(super) struct Cell {
    pub(super) scene: usize,
    pub(super) item: usize,
    /// The encounter and the value.
    pub(super) ratings: Vec<(usize, f64)>,
}

/// The ratings of a cell by assessor.
pub(super) fn by_assessor(dataset: &Dataset, cell: &Cell) -> Vec<(usize, f64)> {
    let ratings = cell.ratings.iter();
    ratings
        .map(|(encounter, value)| (dataset.encounters[*encounter].assessor, *value))
        .collect()
}

pub(super) fn cells(dataset: &Dataset, scenes: &[Vec<usize>]) -> Vec<Cell> {
    let mut all = Vec::new();
    for (scene, encounters) in scenes.iter().enumerate() {
        let mut ratings: Vec<(usize, usize, f64)> = Vec::new();
        for encounter in encounters {
            let own = dataset.encounters[*encounter].ratings.iter();
            ratings.extend(
                own.map(|(item, value)| (*item, *encounter, dataset.score_scale.step(*value))),
            );
        }
        ratings.sort_by_key(|(item, encounter, _)| (*item, *encounter));
        for group in ratings.chunk_by(|a, b| a.0 == b.0) {
            all.push(Cell {
                scene,
                item: group[0].0,
                ratings: group
                    .iter()
                    .map(|(_, encounter, value)| (*encounter, *value))
                    .collect(),
            });
        }
    }
    all
}
