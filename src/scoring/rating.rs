//! Rule 1: one assessor's rating of one target, given or derived.

use std::collections::{BTreeMap, BTreeSet};

use super::noted::{Evidence, Noted};
use super::{Aside, SetAside, elsewhere, held};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Relation, Word};
use crate::load::{Loaded, Seat};
use crate::notes::{Given, Sheet};
use crate::ratings::{Origin, Rating, Split};
use crate::rubric::{Rubric, Target};
use crate::scale::Level;
use crate::source::Span;

/// The median of the levels with some observations.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Derived {
    /// The tally-weighted median; the midpoint where it falls between two levels.
    pub value: f64,
    /// Why the observations point two ways, where they do.
    pub split: Option<Split>,
}

/// The tally-weighted median of levels, each seen so many times; none without levels.
///
/// It is *split* when the median without tallies differs by a level or more, or when the two middle levels
/// are two or more apart.
pub fn derive(levels: &[(Level, u32)]) -> Option<Derived> {
    let mut sorted = levels.to_vec();
    sorted.sort_by_key(|(level, _)| *level);
    let once: Vec<(Level, u32)> = sorted.iter().map(|(level, _)| (*level, 1)).collect();
    let (low, high) = middle(&sorted)?;
    let (plain_low, plain_high) = middle(&once)?;
    let value = f64::midpoint(low.score(), high.score());
    let plain = f64::midpoint(plain_low.score(), plain_high.score());
    let split = if high.value() - low.value() >= 2 {
        Some(Split::Middle)
    } else if (value - plain).abs() >= 1.0 {
        Some(Split::ByTally)
    } else {
        None
    };
    Some(Derived { value, split })
}

/// The two middle levels of a sorted multiset; the same level twice when their number is odd.
fn middle(sorted: &[(Level, u32)]) -> Option<(Level, Level)> {
    let total: u64 = sorted.iter().map(|(_, times)| u64::from(*times)).sum();
    if total == 0 {
        return None;
    }
    let at = |position: u64| {
        let mut passed = 0;
        sorted.iter().find_map(|(level, times)| {
            passed += u64::from(*times);
            (position < passed).then_some(*level)
        })
    };
    Some((at((total - 1) / 2)?, at(total / 2)?))
}

/// All ratings of a day that count, by candidate, exercise and assessor in the order of the day, and the
/// levels that do not because nothing was noted with them.
pub(super) fn all(loaded: &Loaded, found: &mut Diagnostics) -> (Vec<Rating>, Vec<SetAside>) {
    let rubric = &loaded.rubric;
    let (mut ratings, mut aside) = (Vec::new(), Vec::new());
    let mut by_seat: BTreeMap<Seat, Noted> = BTreeMap::new();
    for (index, sheet) in loaded.sheets.iter().enumerate() {
        let notes = Noted::in_sheet(index, sheet);
        let place = sheet.seat();
        let from = ratings.len();
        of_sheet(sheet, &notes, rubric, (&mut ratings, &mut aside), found);
        if let Some(locked) = loaded.locked(place) {
            let now = ratings.split_off(from);
            held::compare(loaded, &now, (sheet, locked), found);
            aside.extend(held::added(loaded, &now, (sheet, locked)));
            ratings.extend(held::after_lock(now, sheet, &notes, locked));
        }
        by_seat.insert(place, notes);
    }
    ratings.extend(held::gone(loaded));
    elsewhere::add(loaded, &by_seat, (&mut ratings, &mut aside), found);
    sort(&mut ratings, loaded);
    for own in ratings.chunk_by(|a, b| a.seat() == b.seat()) {
        compare_whole(own, rubric, found);
    }
    (ratings, aside)
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

/// Puts the ratings in the order of the day; those of one sheet stay in the order of their targets.
pub(super) fn sort(ratings: &mut [Rating], loaded: &Loaded) {
    let place = loaded.day.order();
    ratings.sort_by_cached_key(|one| (place(one.seat()), one.target));
}

fn of_sheet(
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

/// Says where an assessor's judgement of a competence as a whole lies far from the weighted mean of the
/// same assessor's ratings of its indicators in that exercise.
fn compare_whole(own: &[Rating], rubric: &Rubric, found: &mut Diagnostics) {
    for whole in own
        .iter()
        .filter(|rating| rating.target.indicator.is_none())
    {
        let parts: Vec<(f64, f64)> = own
            .iter()
            .filter(|part| part.target.competence == whole.target.competence)
            .filter_map(|part| Some((rubric.indicator(part.target)?.weight.value(), part.value)))
            .collect();
        let Some(mean) = super::weighted_mean(&parts) else {
            continue;
        };
        if (mean - whole.value).abs() >= 1.0 - super::TINY
            && let (Some(place), Some(competence)) = (
                whole.places.first(),
                rubric.competence(whole.target.competence),
            )
        {
            found.add(
                Diagnostic::new(Code::S04, *place)
                    .with_called("competence", rubric.called(competence.id))
                    .with_called("whole", value_text(whole.value, rubric))
                    .with_decimal("mean", mean, 2),
            );
        }
    }
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
