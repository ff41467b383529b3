//! The candidates and the assessors of a day.

use super::date_at;
use super::ids::Ids;
use crate::day::schema::{AssessorSchema, Bare, CandidateSchema};
use crate::day::{Assessor, Candidate};
use crate::diagnostic::Diagnostics;
use crate::id::{AssessorId, CandidateId};
use crate::rubric;
use crate::yaml::{self, Place};

pub(super) fn candidates(
    schemas: Option<&[Bare<CandidateSchema>]>,
    place: &Place<'_>,
    found: &mut Diagnostics,
) -> Vec<Candidate> {
    if schemas.is_none_or(<[_]>::is_empty) {
        yaml::missing(place, "candidates", found);
    }
    let mut ids = Ids::new();
    let mut all = Vec::new();
    for (index, Bare(schema)) in schemas.unwrap_or_default().iter().enumerate() {
        let at = place.key("candidates").index(index);
        let id = ids.read(&at, schema.id.as_ref(), CandidateId::parse, found);
        let language = rubric::language(&at, "language", schema.language.as_deref(), found);
        if let Some(id) = id {
            all.push(Candidate {
                id,
                language,
                job_target: schema.job_target.clone(),
                span: at.span(),
            });
        }
    }
    all
}

pub(super) fn assessors(
    schemas: Option<&[Bare<AssessorSchema>]>,
    place: &Place<'_>,
    found: &mut Diagnostics,
) -> Vec<Assessor> {
    if schemas.is_none_or(<[_]>::is_empty) {
        yaml::missing(place, "assessors", found);
    }
    let mut ids = Ids::new();
    let mut all = Vec::new();
    for (index, Bare(schema)) in schemas.unwrap_or_default().iter().enumerate() {
        let at = place.key("assessors").index(index);
        let id = ids.read(&at, schema.id.as_ref(), AssessorId::parse, found);
        let trained = date_at(&at, "trained", schema.trained.as_deref(), found);
        let calibrated = date_at(&at, "calibrated", schema.calibrated.as_deref(), found);
        if let Some(id) = id {
            all.push(Assessor {
                id,
                trained,
                calibrated,
            });
        }
    }
    all
}
