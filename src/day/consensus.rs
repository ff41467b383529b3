//! `consensus.yaml`: the levels that were agreed at the assessors' meeting.

use super::faulty::Faulty;
use super::names::Names;
use super::schema::{ConsensusSchema, EntrySchema};
use super::{Date, Day, check};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Relation, Reported, Word};
use crate::id::{AssessorId, CandidateId, CompetenceId};
use crate::rubric::{self, Named, Rubric};
use crate::scale::Level;
use crate::source::{FileId, Sources, Span};
use crate::yaml::{self, Place};

/// The agreed levels of a day.
#[derive(Debug, Clone, Default)]
pub struct Consensus {
    /// Those that can be used.
    entries: Vec<Entry>,
    /// Whom the others are about.
    faulty: Faulty,
}

impl Consensus {
    /// A file that cannot be read: it may hold something about everybody.
    pub fn unread() -> Self {
        Self {
            faulty: Faulty::unread(),
            ..Self::default()
        }
    }

    /// The agreed levels that can be used.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// Whether something with a fault is, or may be, about a candidate: what was agreed is then not known.
    pub fn has_fault(&self, candidate: CandidateId) -> bool {
        self.faulty.is_about(candidate)
    }
}

/// An agreed level.
#[derive(Debug, Clone)]
pub struct Entry {
    /// Whose.
    pub candidate: CandidateId,
    /// For what.
    pub competence: CompetenceId,
    /// The level.
    pub level: Level,
    /// Why it departs from the computed level, where it does.
    pub reason: Option<String>,
    /// Where a reason is written that says nothing.
    pub empty_reason: Option<Span>,
    /// Who agreed: two assessors or more.
    pub by: Vec<AssessorId>,
    /// When.
    pub date: Date,
    /// Where the entry stands.
    pub span: Span,
}

/// Reads the agreed levels; an entry with a fault is left out and counted, and whom it is about is kept.
///
/// # Errors
/// The file as a whole cannot be read.
pub fn read(
    sources: &Sources,
    file: FileId,
    day: &Day,
    rubric: &Rubric,
    names: &Names,
    found: &mut Diagnostics,
) -> Result<Consensus, Reported> {
    let mark = found.mark();
    let document = yaml::read::<ConsensusSchema>(sources, file, found)?;
    let place = document.place();
    // A list that nobody filled in yet is an empty one.
    if document.value().consensus.is_none() && !place.key("consensus").is_there() {
        yaml::missing(&place, "consensus", found);
    }
    let outside_entries = found.ok_since(mark).is_err();
    let mut read = Consensus::default();
    let mut any_broken = false;
    for (index, schema) in document.value().consensus.iter().flatten().enumerate() {
        let at = place.key("consensus").index(index);
        any_broken |= at.is_broken();
        match entry(schema, &at, (day, names), rubric, &read.entries, found) {
            // A part that was reported before is missing from it: what remains is not what was agreed.
            Some(entry) if !at.is_broken() => read.entries.push(entry),
            _ => {
                found.leave_out();
                let written = schema.candidate.as_deref();
                read.faulty
                    .add(written.and_then(|text| names.candidate(text).one()));
            }
        }
    }
    if outside_entries && !any_broken {
        read.faulty.add(None);
    }
    Ok(read)
}

fn entry(
    schema: &EntrySchema,
    place: &Place<'_>,
    (day, names): (&Day, &Names),
    rubric: &Rubric,
    before: &[Entry],
    found: &mut Diagnostics,
) -> Option<Entry> {
    let mark = found.mark();
    let assessors: Vec<AssessorId> = day.assessors.iter().map(|assessor| assessor.id).collect();
    let candidate = check::candidate_of(place, schema.candidate.as_ref(), (day, names), found);
    let competence = yaml::required(place, "competence", schema.competence.as_ref(), found)
        .and_then(|text| {
            let span = place.key("competence").span();
            let competence = match rubric.named(&text, None) {
                Named::Exactly(target) if target.indicator.is_none() => {
                    rubric.competence(target.competence)
                }
                _ => None,
            };
            match competence {
                None => {
                    let known: Vec<String> = rubric
                        .competences
                        .iter()
                        .map(|c| c.id.to_string())
                        .collect();
                    check::unknown(Word::Competence, &text, span, &known, found);
                }
                Some(competence) if competence.descriptive => {
                    found.error(
                        Diagnostic::new(Code::D13, span)
                            .with_called("competence", rubric.called(competence.id)),
                    );
                }
                Some(_) => {}
            }
            competence
        });
    let level = yaml::required(place, "level", schema.level.as_ref(), found).and_then(|text| {
        rubric::known_level(&rubric.scale, &text, place.key("level").span(), found)
    });
    let by = agreed_by(schema, place, (&assessors, names), found);
    if by.len() < 2 && schema.by.is_some() && found.ok_since(mark).is_ok() {
        found.error(Diagnostic::new(Code::D10, place.key("by").span()));
    }
    let date = check::required_date(place, "date", schema.date.as_ref(), found);
    if let Some(date) = date.filter(|date| !can_agree(day, *date)) {
        let finding = Diagnostic::new(Code::D37, place.key("date").span());
        found.add(finding.with("date", date).with("day", day.date));
    }
    if let (Some(candidate), Some(competence)) = (candidate, competence)
        && let Some(first) = before
            .iter()
            .find(|entry| entry.candidate == candidate && entry.competence == competence.id)
    {
        found.error(
            Diagnostic::new(Code::D11, place.span())
                .with("candidate", candidate)
                .with_called("competence", rubric.called(competence.id))
                .related(first.span, Relation::First),
        );
    }
    found.ok_since(mark).ok()?;
    // What was reported before is missing here and told no more.
    Some(Entry {
        candidate: candidate?,
        competence: competence?.id,
        level: level?,
        reason: schema
            .reason
            .as_ref()
            .map(|text| text.trim().to_owned())
            .filter(|text| !text.is_empty()),
        empty_reason: schema
            .reason
            .as_ref()
            .filter(|text| text.trim().is_empty())
            .map(|_| place.key("reason").span()),
        by,
        date: date?,
        span: place.span(),
    })
}

/// Whether assessors can have met about a day on a date: not before it, and not more than a year after.
fn can_agree(day: &Day, date: Date) -> bool {
    let last = day.until.unwrap_or(day.date);
    day.date <= date && date.number() - last.number() <= 366
}

/// The assessors who agreed, each once.
fn agreed_by(
    schema: &EntrySchema,
    place: &Place<'_>,
    (known, names): (&[AssessorId], &Names),
    found: &mut Diagnostics,
) -> Vec<AssessorId> {
    let Some(written) = &schema.by else {
        yaml::missing(place, "by", found);
        return Vec::new();
    };
    let mut by: Vec<AssessorId> = Vec::new();
    for (index, text) in written.iter().enumerate() {
        let span = place.key("by").index(index).span();
        let meant = names.assessor(text);
        let id = check::meant(Word::Assessor, (text, span), &meant, known, names, found);
        by.extend(id.filter(|id| !by.contains(id)));
    }
    by
}
