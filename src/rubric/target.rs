//! What is rated.

use std::fmt;

use crate::id::{CompetenceId, IndicatorId};

/// What is rated: an indicator, or a competence as a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Target {
    /// The competence.
    pub competence: CompetenceId,
    /// The indicator; none for the competence as a whole.
    pub indicator: Option<IndicatorId>,
}

impl Target {
    /// The competence as a whole.
    pub fn whole(competence: CompetenceId) -> Self {
        Self {
            competence,
            indicator: None,
        }
    }

    /// An indicator of a competence.
    pub fn indicator(competence: CompetenceId, indicator: IndicatorId) -> Self {
        Self {
            competence,
            indicator: Some(indicator),
        }
    }
}

impl fmt::Display for Target {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.indicator {
            Some(indicator) => write!(f, "{}/{indicator}", self.competence),
            None => write!(f, "{}", self.competence),
        }
    }
}
