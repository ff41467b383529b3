//! What a sheet gives for a target: one rule for scores, for what is rated twice, and for words in reports.

use std::collections::BTreeMap;

use super::{Mark, Sheet};
use crate::rubric::Target;
use crate::scale::Level;
use crate::source::Span;

/// Where in a sheet a level stands. In this order one goes before the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum GivenIn {
    /// In the table of levels.
    Table,
    /// Under *Evaluatie*.
    Evaluation,
    /// With an observation: a proposal for the level, for there may be several.
    Observation,
}

/// A level that a sheet gives for a target.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Given {
    /// What it is given for.
    pub target: Target,
    /// The level.
    pub level: Level,
    /// Where in the sheet it stands.
    pub source: GivenIn,
    /// The place of it.
    pub span: Span,
}

impl Sheet {
    /// All levels that the sheet gives: those of its table, then those under *Evaluatie*, then those with its
    /// observations. A tag in doubt gives none.
    pub fn levels(&self) -> impl Iterator<Item = Given> {
        let table = self.rows.iter().filter_map(|row| match row.mark {
            Mark::Level(level) => Some(Given {
                target: row.target,
                level,
                source: GivenIn::Table,
                span: row.span,
            }),
            Mark::NotSeen | Mark::NoChance | Mark::Empty => None,
        });
        let evaluations = self.evaluations.iter().filter_map(|line| {
            Some(Given {
                target: line.target?,
                level: line.level?,
                source: GivenIn::Evaluation,
                span: line.span,
            })
        });
        let tags = self.observations.iter().flat_map(|one| &one.tags);
        let noted = tags.filter(|tag| !tag.doubt).filter_map(|tag| {
            Some(Given {
                target: tag.target,
                level: tag.level?,
                source: GivenIn::Observation,
                span: tag.span,
            })
        });
        table.chain(evaluations).chain(noted)
    }

    /// What the sheet gives for a target: the level of its table, else the one under *Evaluatie*, else the highest
    /// that stands with an observation.
    pub fn given(&self, target: Target) -> Option<Given> {
        let of_target = self.levels().filter(|given| given.target == target);
        of_target.reduce(|first, next| {
            let higher = next.source == GivenIn::Observation && next.level > first.level;
            if first.source == GivenIn::Observation && higher {
                next
            } else {
                first
            }
        })
    }

    /// The levels that the sheet gives as its judgement, by target: in its table, else under *Evaluatie*.
    pub fn judged(&self) -> BTreeMap<Target, Given> {
        let mut all = BTreeMap::new();
        for given in self.levels() {
            if given.source < GivenIn::Observation {
                all.entry(given.target).or_insert(given);
            }
        }
        all
    }
}
