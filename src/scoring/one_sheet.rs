//! Rule 1: one assessor's ratings of one candidate in one exercise, given or derived.

use std::collections::BTreeSet;

use super::median::Derived;
use super::noted::{Evidence, Noted};
use super::{Aside, SetAside};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Relation, Word};
use crate::load::Loaded;
use crate::notes::{Given, Sheet};
use crate::ratings::{Origin, Rating};
use crate::rubric::{Rubric, Target};
use crate::scale::Level;
use crate::source::Span;

pub(super) fn of_sheet(
    sheet: &Sheet,
    notes: &Noted,
    rubric: &Rubric,
    (ratings, aside): (&mut Vec<Rating>, &mut Vec<SetAside>),
    found: &mut Diagnostics,
) {
    let given = sheet.judged();
    let targets: BTreeSet<Target> = given
        .keys()
        .chain(notes.by_target.keys())
        .copied()
        .collect();
    let nothing = Evidence::default();
    for target in targets {
        let evidence = notes.by_target.get(&target).unwrap_or(&nothing);
        let derived = evidence.derived();
        let rating = |value, origin, split, places, observations| Rating {
            candidate: sheet.candidate,
            assessor: sheet.assessor,
            exercise: sheet.exercise,
            target,
            value,
            origin,
            split,
            places,
            observations,
            hold: None,
        };
        if let Some(Given { level, span, .. }) = given.get(&target) {
            let observations = notes.observations(target);
            if observations.len() >= rubric.scoring.evidence as usize {
                if let Some(derived) = derived
                    && (derived.value - level.score()).abs() >= 1.0
                {
                    found.add(apart_from_given(
                        target,
                        (*level, *span),
                        derived,
                        evidence,
                        rubric,
                    ));
                }
                ratings.push(rating(
                    level.score(),
                    Origin::Given,
                    None,
                    vec![*span],
                    observations,
                ));
                continue;
            }
            found.add(without_observation(target, *level, *span, rubric));
            aside.push(SetAside {
                candidate: sheet.candidate,
                assessor: sheet.assessor,
                exercise: sheet.exercise,
                target,
                level: *level,
                span: *span,
                why: Aside::WithoutNote,
            });
        }
        if let Some(derived) = derived {
            if derived.split.is_some()
                && let Some(finding) = points_two_ways(target, evidence, rubric)
            {
                found.add(finding);
            }
            let (places, observations) = (evidence.places.clone(), evidence.observations.clone());
            ratings.push(rating(
                derived.value,
                Origin::Derived,
                derived.split,
                places,
                observations,
            ));
        }
    }
}

fn apart_from_given(
    target: Target,
    (level, span): (Level, Span),
    derived: Derived,
    evidence: &Evidence,
    rubric: &Rubric,
) -> Diagnostic {
    let mut finding = Diagnostic::new(Code::S02, span)
        .with("target", target)
        .with_called("given", rubric.level_called(level))
        .with_called("derived", value_text(derived.value, rubric));
    for place in &evidence.places {
        finding = finding.related(*place, Relation::Other);
    }
    finding
}

fn points_two_ways(target: Target, evidence: &Evidence, rubric: &Rubric) -> Option<Diagnostic> {
    let (first, others) = evidence.places.split_first()?;
    let levels: Vec<&str> = evidence
        .levels
        .iter()
        .map(|(level, _)| rubric.scale.names(*level).short.as_str())
        .collect();
    let mut finding = Diagnostic::new(Code::S03, *first)
        .with("target", target)
        .with("levels", levels.join(", "));
    for other in others {
        finding = finding.related(*other, Relation::Other);
    }
    Some(finding)
}

pub(super) fn without_observation(
    target: Target,
    level: Level,
    span: Span,
    rubric: &Rubric,
) -> Diagnostic {
    Diagnostic::new(Code::S01, span)
        .with("target", target)
        .with_called("level", rubric.level_called(level))
        .with_word("lack", Word::WithoutNote)
}

/// Says that a level for a competence as a whole rests on too few notes: nobody rated an indicator there,
/// and still it does not count.
pub(super) fn on_too_few_notes(loaded: &Loaded, rating: &Rating, found: &mut Diagnostics) {
    if let Some(place) = rating.places.first() {
        found.add(
            Diagnostic::new(Code::S01, *place)
                .with("target", rating.target)
                .with_called("level", value_text(rating.value, &loaded.rubric))
                .with_word("lack", Word::OnTooFewNotes),
        );
    }
}

/// A value in the words of each language: the label of its level, or the labels on both sides of a midpoint.
pub(super) fn value_text(value: f64, rubric: &Rubric) -> [String; 3] {
    let (below, above) = rubric.scale.around(value);
    rubric.in_each_language(|texts| {
        let label = |level| texts.level(level).label.as_str();
        if below == above {
            label(above).to_owned()
        } else {
            format!("{} / {}", label(below), label(above))
        }
    })
}
