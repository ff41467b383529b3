//! Ratings of the same, side by side.

use super::material::Material;

/// One item of one scene, with the ratings of all who rated it.
#[derive(Debug, Clone)]
pub(super) struct Cell {
    pub(super) scene: usize,
    pub(super) item: usize,
    /// The seat and the value.
    pub(super) ratings: Vec<(usize, f64)>,
}

/// The ratings of a cell by assessor.
pub(super) fn by_assessor(material: &Material, cell: &Cell) -> Vec<(usize, f64)> {
    let ratings = cell.ratings.iter();
    ratings
        .map(|(seat, value)| (material.seats[*seat].assessor, *value))
        .collect()
}

pub(super) fn cells(material: &Material, scenes: &[Vec<usize>]) -> Vec<Cell> {
    let mut all = Vec::new();
    for (scene, seats) in scenes.iter().enumerate() {
        let mut ratings: Vec<(usize, usize, f64)> = Vec::new();
        for seat in seats {
            let own = material.seats[*seat].ratings.iter();
            ratings.extend(own.map(|(item, value)| (*item, *seat, material.ruler.step(*value))));
        }
        ratings.sort_by_key(|(item, seat, _)| (*item, *seat));
        for group in ratings.chunk_by(|a, b| a.0 == b.0) {
            all.push(Cell {
                scene,
                item: group[0].0,
                ratings: group
                    .iter()
                    .map(|(_, seat, value)| (*seat, *value))
                    .collect(),
            });
        }
    }
    all
}
