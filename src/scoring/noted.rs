//! What each assessor noted, by what it is filed under.

use std::collections::{BTreeMap, BTreeSet};

use super::median::{Derived, derive};
use crate::id::CompetenceId;
use crate::notes::Sheet;
use crate::ratings::ObservationRef;
use crate::rubric::Target;
use crate::scale::Level;
use crate::source::Span;

/// An assessor's observations of one target in one sheet.
#[derive(Default, Clone)]
pub(super) struct Evidence {
    pub(super) observations: Vec<ObservationRef>,
    /// How many of them carry a level.
    pub(super) levelled: usize,
    pub(super) levels: Vec<(Level, u32)>,
    pub(super) places: Vec<Span>,
}

impl Evidence {
    /// The median, if at least half of the observations carry a level.
    pub(super) fn derived(&self) -> Option<Derived> {
        if self.levelled * 2 >= self.observations.len() {
            derive(&self.levels)
        } else {
            None
        }
    }
}

/// What one assessor noted about one candidate in one exercise; doubtful tags stay out.
#[derive(Default)]
pub(super) struct Noted {
    pub(super) by_target: BTreeMap<Target, Evidence>,
    /// All observations of a competence, of its indicators or as a whole, each once.
    by_competence: BTreeMap<CompetenceId, Vec<ObservationRef>>,
}

impl Noted {
    pub(super) fn in_sheet(index: usize, sheet: &Sheet) -> Self {
        let mut noted = Self::default();
        for (number, observation) in sheet.observations.iter().enumerate() {
            let here = ObservationRef {
                sheet: index,
                observation: number,
            };
            let mut levelled = BTreeSet::new();
            for tag in observation.filed() {
                // An observation that names a target twice is still one observation.
                let evidence = noted.by_target.entry(tag.target).or_default();
                if evidence.observations.last() != Some(&here) {
                    evidence.observations.push(here);
                }
                if let Some(level) = tag.level {
                    evidence.levels.push((level, observation.times()));
                    evidence.places.push(tag.span);
                    evidence.levelled += usize::from(levelled.insert(tag.target));
                }
                let all = noted
                    .by_competence
                    .entry(tag.target.competence)
                    .or_default();
                if all.last() != Some(&here) {
                    all.push(here);
                }
            }
        }
        noted
    }

    /// What a given level rests on: the observations of the indicator; for a competence as a whole, all
    /// observations of the competence.
    pub(super) fn observations(&self, target: Target) -> Vec<ObservationRef> {
        let own = match target.indicator {
            Some(_) => self
                .by_target
                .get(&target)
                .map(|evidence| &evidence.observations),
            None => self.by_competence.get(&target.competence),
        };
        own.cloned().unwrap_or_default()
    }
}
