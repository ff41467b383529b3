//! What holds whatever the day: order never matters, absence never moves a mean, raising never lowers,
//! only proportions of weights count, and everything leads back to the notes.

use std::fmt::Write as _;

use proptest::prelude::*;
use proptest::sample::{Index, select};
use wakker::load::Loaded;
use wakker::notes::{LevelRow, Mark};
use wakker::ratings::Origin;
use wakker::report::json;
use wakker::rubric::{Rubric, Target, Weight};
use wakker::scale::Level;
use wakker::scoring::{Scores, derive};
use wakker::source::Sources;

use super::any_day::case;
use super::build::{Case, Scored};

/// All figures of all candidates, in an order that does not depend on that of the assessors.
fn figures(scores: &Scores) -> String {
    let mut out = String::new();
    for candidate in &scores.candidates {
        let _ = writeln!(
            out,
            "{} {:?} {:?}",
            candidate.id, candidate.summary, candidate.overall
        );
        for one in &candidate.competences {
            let mut assessors = one.assessors.clone();
            assessors.sort();
            let _ = writeln!(
                out,
                "{} {:?} {:?} {:?} {:?} {:?} {} {assessors:?} {:?} {:?}",
                one.id,
                one.computed,
                one.score,
                one.level,
                one.levels,
                one.coverage,
                one.observations,
                one.certainty,
                one.reasons
            );
            for part in &one.indicators {
                let _ = writeln!(out, "  {} {:?} {:?}", part.id, part.score, part.frequency);
            }
            for cell in &one.matrix {
                let mut by = cell.by.clone();
                by.sort_by_key(|(assessor, _)| *assessor);
                let _ = writeln!(
                    out,
                    "  {} {:?} {} {by:?}",
                    cell.exercise, cell.score, cell.weight
                );
            }
        }
    }
    out
}

fn json(day: &Scored) -> String {
    json::all_scores(&day.loaded, &day.scores, &day.found)
}

fn scored(loaded: Loaded) -> Scored {
    Scored::of(Sources::default(), loaded)
}

/// Means only, without what coverage and certainty make of them.
fn means(scores: &Scores) -> Vec<Option<f64>> {
    let competences = || {
        scores
            .candidates
            .iter()
            .flat_map(|candidate| &candidate.competences)
    };
    competences()
        .flat_map(|one| {
            let cells = one.matrix.iter().map(|cell| cell.score);
            cells
                .chain(one.indicators.iter().map(|part| part.score))
                .chain([one.computed])
        })
        .collect()
}

/// Every level that an assessor wrote in a day, to change it.
fn levels(loaded: &mut Loaded) -> Vec<&mut Level> {
    let mut all = Vec::new();
    for sheet in &mut loaded.sheets {
        all.extend(
            sheet
                .observations
                .iter_mut()
                .flat_map(|one| &mut one.tags)
                .filter_map(|t| t.level.as_mut()),
        );
        all.extend(sheet.rows.iter_mut().filter_map(|row| match &mut row.mark {
            Mark::Level(level) => Some(level),
            _ => None,
        }));
        all.extend(
            sheet
                .evaluations
                .iter_mut()
                .filter_map(|one| one.level.as_mut()),
        );
    }
    all.extend(
        loaded
            .ratings
            .iter_mut()
            .filter_map(|row| match &mut row.mark {
                Mark::Level(level) => Some(level),
                _ => None,
            }),
    );
    all
}

fn weight(rubric: &Rubric, target: Target) -> f64 {
    rubric
        .indicator(target)
        .expect("an indicator")
        .weight
        .value()
}

fn assert_close(a: Option<f64>, b: Option<f64>) -> Result<(), TestCaseError> {
    match (a, b) {
        (None, None) => Ok(()),
        (Some(a), Some(b)) if (a - b).abs() <= 1e-12 => Ok(()),
        _ => Err(TestCaseError::fail(format!("{a:?} and {b:?}"))),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(192))]

    #[test]
    fn the_order_of_sheets_and_rows_never_changes_a_score(
        (loaded, sheets, rows) in case().prop_flat_map(|case| {
            let (_, loaded) = case.load();
            let (sheets, rows) = (loaded.sheets.clone(), loaded.ratings.clone());
            (Just(loaded), Just(sheets).prop_shuffle(), Just(rows).prop_shuffle())
        })
    ) {
        let before = scored(loaded.clone());
        let after = scored(Loaded { sheets, ratings: rows, ..loaded });
        prop_assert_eq!(figures(&before.scores), figures(&after.scores));
        prop_assert_eq!(json(&before), json(&after));
    }

    #[test]
    fn the_order_of_observations_never_changes_a_score(case in case(), turn in any::<Index>()) {
        let (_, loaded) = case.load();
        let before = scored(loaded.clone());
        let mut turned = loaded;
        for sheet in &mut turned.sheets {
            if !sheet.observations.is_empty() {
                let by = turn.index(sheet.observations.len());
                sheet.observations.rotate_left(by);
            }
            sheet.observations.reverse();
        }
        prop_assert_eq!(json(&before), json(&scored(turned)));
    }

    #[test]
    fn the_order_of_assessors_in_the_day_never_changes_a_score(case in case(), turn in 0..3_usize) {
        let before = case.score();
        let orders = ["[cas, ben, ann]", "[ben, ann, cas]", "[cas, ann, ben]"];
        let after = case.assessors(orders[turn]).score();
        prop_assert_eq!(figures(&before.scores), figures(&after.scores));
    }

    #[test]
    fn nw_gk_and_empty_never_move_a_mean(
        case in case(),
        marks in prop::collection::vec((any::<Index>(), any::<Index>(), 0..3_usize), 1..8),
    ) {
        let (_, loaded) = case.load();
        let before = scored(loaded.clone());
        let mut more = loaded;
        let all: Vec<Target> = more
            .rubric
            .competences
            .iter()
            .flat_map(|one| one.indicators.iter().map(|part| Target::indicator(one.id, part.id)))
            .collect();
        for (sheet, target, mark) in marks {
            let Some(at) = (!more.sheets.is_empty()).then(|| sheet.index(more.sheets.len())) else { break };
            let (sheet, target) = (&mut more.sheets[at], all[target.index(all.len())]);
            if sheet.rows.iter().all(|row| row.target != target) {
                let mark = [Mark::NotSeen, Mark::NoChance, Mark::Empty][mark];
                let (count, evidence, span) = (None, String::new(), sheet.span);
                let (count_plus, count_minus, chances) = (None, None, None);
                let cells = Vec::new();
                sheet.rows.push(LevelRow { target, mark, count, count_plus, count_minus, chances, evidence, span, cells });
            }
        }
        prop_assert_eq!(means(&before.scores), means(&scored(more).scores));
    }

    #[test]
    fn raising_one_rating_never_lowers_a_score(case in case(), which in any::<Index>()) {
        let (_, loaded) = case.load();
        let before = scored(loaded.clone());
        let mut raised = loaded;
        let scale = raised.rubric.scale.clone();
        {
            let mut all = levels(&mut raised);
            if !all.is_empty() {
                let at = which.index(all.len());
                *all[at] = scale.above(*all[at]).unwrap_or(*all[at]);
            }
        }
        let after = scored(raised);
        for (before, after) in before.scores.candidates.iter().zip(&after.scores.candidates) {
            prop_assert!(after.overall >= before.overall);
            for (before, after) in before.competences.iter().zip(&after.competences) {
                prop_assert!(after.computed >= before.computed && after.score >= before.score);
                for (before, after) in before.indicators.iter().zip(&after.indicators) {
                    prop_assert!(after.score >= before.score && after.level >= before.level);
                }
            }
        }
    }

    #[test]
    fn only_the_proportions_of_weights_count(
        case in case(),
        factor in select(&[0.001, 0.1, 0.7, 3.0, 1000.0][..]),
    ) {
        let (_, loaded) = case.load();
        let before = scored(loaded.clone());
        let mut scaled = loaded;
        let times = |weight: &mut Weight| *weight = Weight::new(weight.value() * factor).expect("a weight");
        for competence in &mut scaled.rubric.competences {
            competence.indicators.iter_mut().for_each(|part| times(&mut part.weight));
        }
        scaled.rubric.tiers.values_mut().for_each(|tier| times(&mut tier.weight));
        let after = scored(scaled);
        for (before, after) in before.scores.candidates.iter().zip(&after.scores.candidates) {
            assert_close(before.overall, after.overall)?;
            for (before, after) in before.competences.iter().zip(&after.competences) {
                assert_close(before.computed, after.computed)?;
                assert_close(before.score, after.score)?;
                prop_assert_eq!(before.level, after.level);
                prop_assert_eq!((before.certainty, &before.reasons), (after.certainty, &after.reasons));
            }
        }
    }

    #[test]
    fn every_score_leads_back_to_the_words_of_the_notes(case in case()) {
        let day = case.score();
        let (loaded, scores) = (&day.loaded, &day.scores);
        for rating in &scores.ratings {
            prop_assert!(!rating.places.is_empty());
            for place in &rating.places {
                let text = day.sources.text(place.file);
                let words = &text[place.start as usize..place.end as usize];
                prop_assert!(!words.trim().is_empty());
            }
            prop_assert!(rating.origin != Origin::Derived || !rating.observations.is_empty());
            for at in &rating.observations {
                let sheet = &loaded.sheets[at.sheet];
                let noted = &sheet.observations[at.observation];
                prop_assert_eq!(
                    (sheet.candidate, sheet.assessor, sheet.exercise),
                    (rating.candidate, rating.assessor, rating.exercise)
                );
                prop_assert!(noted.span.end > noted.span.start);
                prop_assert!(noted.tags.iter().any(|tag| tag.target.competence == rating.target.competence));
            }
        }
        for candidate in &scores.candidates {
            for one in &candidate.competences {
                prop_assert_eq!(one.computed.is_some(), !one.ratings.is_empty());
                prop_assert!(one.computed.is_some() || one.score.is_none());
                prop_assert!(one.score.is_some() || one.level.is_none());
                prop_assert_eq!(one.levels.iter().map(|(_, n)| n).sum::<usize>(), one.ratings.len());
                for index in &one.ratings {
                    let rating = &scores.ratings[*index];
                    prop_assert_eq!((rating.candidate, rating.target.competence), (candidate.id, one.id));
                    prop_assert!(loaded.day.excluded(candidate.id, rating.exercise).is_none());
                }
                for part in &one.indicators {
                    prop_assert_eq!(part.score.is_some(), part.targets.iter().any(|t| !t.ratings.is_empty()));
                    for at in &part.observations {
                        let sheet = &loaded.sheets[at.sheet];
                        prop_assert_eq!(sheet.candidate, candidate.id);
                        let tags = &sheet.observations[at.observation].tags;
                        prop_assert!(tags.iter().any(|tag| tag.target.indicator == Some(part.id) && !tag.doubt));
                    }
                }
            }
        }
    }

    /// S = sum of w(i) t(e, i) / sum of w(i) over all rated targets, which is the mean of P over exercises.
    #[test]
    fn the_score_is_the_weighted_mean_of_all_targets(case in case()) {
        let day = case.score();
        for candidate in &day.scores.candidates {
            for one in candidate.competences.iter().filter(|one| one.matrix.iter().all(|cell| !cell.whole)) {
                let (mut sum, mut weights) = (0.0, 0.0);
                for part in &one.indicators {
                    let weight = weight(&day.loaded.rubric, Target::indicator(one.id, part.id));
                    for target in &part.targets {
                        let values: Vec<f64> =
                            target.ratings.iter().map(|at| day.scores.ratings[*at].value).collect();
                        let raters = f64::from(u32::try_from(values.len()).expect("few"));
                        sum += weight * values.iter().sum::<f64>() / raters;
                        weights += weight;
                    }
                }
                assert_close(one.computed, (weights > 0.0).then(|| sum / weights))?;
            }
        }
    }

    #[test]
    fn the_derived_level_is_the_median_of_the_levels_written_out(
        noted in prop::collection::vec((1..=4_i64, 1..=5_u32), 1..8)
    ) {
        let (_, loaded) = Case::new().load();
        let level = |value| loaded.rubric.scale.level(value).expect("a level");
        let levels: Vec<(Level, u32)> = noted.iter().map(|(value, times)| (level(*value), *times)).collect();
        let median = |mut all: Vec<f64>| {
            all.sort_by(f64::total_cmp);
            f64::midpoint(all[(all.len() - 1) / 2], all[all.len() / 2])
        };
        let written_out =
            levels.iter().flat_map(|(level, times)| (0..*times).map(|_| level.score())).collect();
        let plain = median(levels.iter().map(|(level, _)| level.score()).collect());
        let derived = derive(&levels).expect("levels");
        let expected = median(written_out);
        prop_assert!((derived.value - expected).abs() < 1e-12);
        prop_assert!((expected - plain).abs() < 1.0 || derived.split.is_some());
    }
}
