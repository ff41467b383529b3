//! Which candidates, assessors and codes a command is asked about.

use wakker::diagnostic::{Code, Diagnostic, Language};
use wakker::id::{AssessorId, CandidateId};
use wakker::load::{Loaded, Seat};
use wakker::report::whose::Whose;
use wakker::source::Sources;

use super::options::Choice;
use super::stop::Stop;
use super::{explain, names};

/// What was asked for; an empty list means all.
#[derive(Debug, Default)]
pub(super) struct Chosen {
    candidates: Vec<CandidateId>,
    assessors: Vec<AssessorId>,
    pub(super) codes: Vec<Code>,
}

impl Chosen {
    /// Reads what was asked. Of a day that could not be read nobody is known, so then only the codes count.
    pub(super) fn read(
        choice: &Choice,
        loaded: Option<&Loaded>,
        language: Language,
    ) -> Result<Self, Stop> {
        let codes = choice.codes.iter();
        let codes = codes.map(|text| explain::code_named(text, language));
        let mut chosen = Self {
            codes: codes.collect::<Result<_, _>>()?,
            ..Self::default()
        };
        let Some(loaded) = loaded else {
            return Ok(chosen);
        };
        for text in &choice.candidates {
            chosen
                .candidates
                .push(names::candidate(text, loaded, language)?);
        }
        for text in &choice.assessors {
            let id = loaded.names().assessor(text).one().ok_or_else(|| {
                let all = loaded.day.assessors.iter().map(|one| one.id);
                names::unknown_assessor(text, &all.collect::<Vec<_>>(), language)
            })?;
            chosen.assessors.push(id);
        }
        Ok(chosen)
    }

    /// Whether nothing is left out.
    pub(super) fn is_all(&self) -> bool {
        self.candidates.is_empty() && self.assessors.is_empty() && self.codes.is_empty()
    }

    /// Whether a sheet was asked for.
    pub(super) fn has(&self, (candidate, _, assessor): Seat) -> bool {
        (self.candidates.is_empty() || self.candidates.contains(&candidate))
            && (self.assessors.is_empty() || self.assessors.contains(&assessor))
    }

    /// Whether a finding was asked for.
    pub(super) fn holds(&self, finding: &Diagnostic, sources: &Sources, whose: &Whose) -> bool {
        let of_candidate = |id: &CandidateId| {
            whose.is_about(sources, finding, id.as_str(), |(candidate, ..)| {
                candidate == *id
            })
        };
        let of_assessor = |id: &AssessorId| {
            whose.is_about(sources, finding, id.as_str(), |(.., assessor)| {
                assessor == *id
            })
        };
        (self.codes.is_empty() || self.codes.contains(&finding.code))
            && (self.candidates.is_empty() || self.candidates.iter().any(of_candidate))
            && (self.assessors.is_empty() || self.assessors.iter().any(of_assessor))
    }
}
