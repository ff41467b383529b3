//! Which candidates, assessors and codes a command is asked about.

use clap::ArgMatches;
use wakker::diagnostic::{Code, Diagnostic};
use wakker::id::{AssessorId, CandidateId};
use wakker::load::{Loaded, Seat};
use wakker::report::whose::Whose;
use wakker::source::Sources;

use super::{End, Run, explain, names, output};

/// What was asked for; an empty list means all.
#[derive(Debug, Default)]
pub(super) struct Chosen {
    candidates: Vec<CandidateId>,
    assessors: Vec<AssessorId>,
    pub(super) codes: Vec<Code>,
}

impl Chosen {
    /// Reads `--candidate`, `--assessor` and `--code`. Of a day that could not be read nobody is known, so then only the
    /// codes count.
    pub(super) fn read(
        run: &Run,
        matches: &ArgMatches,
        loaded: Option<&Loaded>,
    ) -> Result<Self, End> {
        let given = |name: &str| matches.get_many::<String>(name).into_iter().flatten();
        let codes = given("code").map(|text| explain::code_named(run, text));
        let mut chosen = Self {
            codes: codes.collect::<Result<_, _>>()?,
            ..Self::default()
        };
        let Some(loaded) = loaded else {
            return Ok(chosen);
        };
        for text in given("candidate") {
            let id = names::candidate(text, loaded).ok_or_else(|| {
                output::tell(&names::unknown_candidate(text, loaded, run.language));
                End::Usage
            })?;
            chosen.candidates.push(id);
        }
        for text in given("assessor") {
            let id = loaded.names().assessor(text).one().ok_or_else(|| {
                let all = loaded.day.assessors.iter().map(|one| one.id);
                let all: Vec<AssessorId> = all.collect();
                output::tell(&names::unknown_assessor(text, &all, run.language));
                End::Usage
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
