//! Raters compared on the targets that they share, by least squares.

use proptest::prelude::*;
use wakker::stats::{Comparisons, SlopeComparisons, Undefined, leave_out};

/// Targets of four raters, with who rated each and what.
fn targets() -> impl Strategy<Value = Vec<Vec<(usize, f64)>>> {
    let rating = (0..4_usize, 1..=4_i32).prop_map(|(rater, level)| (rater, f64::from(level)));
    let target = proptest::collection::vec(rating, 2..4).prop_map(|mut ratings| {
        ratings.sort_by_key(|one| one.0);
        ratings.dedup_by_key(|one| one.0);
        ratings
    });
    proptest::collection::vec(target, 6..20)
}

fn effects(targets: &[Vec<(usize, f64)>]) -> Vec<Result<f64, Undefined>> {
    let mut all = Comparisons::new(4);
    for target in targets {
        all.add_target(target);
    }
    all.effects()
}

fn near(a: &[Result<f64, Undefined>], b: &[Result<f64, Undefined>]) {
    for (a, b) in a.iter().zip(b) {
        match (a, b) {
            (Ok(a), Ok(b)) => assert!((a - b).abs() < 1e-9, "{a} {b}"),
            (a, b) => assert_eq!(a, b),
        }
    }
}

proptest! {
    #[test]
    fn the_order_of_targets_changes_nothing(mut all in targets()) {
        let first = effects(&all);
        all.reverse();
        near(&effects(&all), &first);
    }

    /// How good a target is drops out.
    #[test]
    fn a_better_target_changes_nothing(all in targets(), by in -3..3_i32) {
        let mut better = all.clone();
        for rating in &mut better[0] {
            rating.1 += f64::from(by);
        }
        near(&effects(&better), &effects(&all));
    }

    /// Raters by other numbers have the same effects under those numbers.
    #[test]
    fn the_numbers_of_raters_change_nothing(all in targets()) {
        let renamed: Vec<Vec<(usize, f64)>> = all
            .iter()
            .map(|target| target.iter().map(|(rater, level)| (3 - rater, *level)).collect())
            .collect();
        let mut turned = effects(&renamed);
        turned.reverse();
        near(&turned, &effects(&all));
    }

    /// Who gives everything a level more lies a level further from everybody else of the group.
    #[test]
    fn a_rater_who_gives_more_lies_that_much_higher(all in targets()) {
        let mut more = all.clone();
        for rating in more.iter_mut().flatten().filter(|rating| rating.0 == 1) {
            rating.1 += 1.0;
        }
        let (before, after) = (effects(&all), effects(&more));
        if let (Ok(own), Ok(raised)) = (before[1], after[1]) {
            let mut network = Comparisons::new(4);
            for target in &all {
                network.add_target(target);
            }
            let groups = network.groups();
            let size = groups.iter().filter(|group| **group == groups[1]).count();
            let size = f64::from(u32::try_from(size).unwrap());
            prop_assert!((raised - own - (1.0 - 1.0 / size)).abs() < 1e-9);
        }
    }

    /// What is taken away again leaves nothing behind.
    #[test]
    fn targets_can_be_taken_away_again(all in targets(), more in targets()) {
        let network = |targets: &[Vec<(usize, f64)>]| {
            let mut all = Comparisons::new(4);
            for target in targets {
                all.add_target(target);
            }
            all
        };
        let mut both = network(&all);
        both.add(&network(&more), 1.0);
        both.add(&network(&more), -1.0);
        prop_assert_eq!(both.groups(), network(&all).groups());
        near(&both.effects(), &network(&all).effects());
    }
}

/// In a full design an effect is the rater's mean less the mean of all.
#[test]
fn in_a_full_design_effects_are_means() {
    let rows = [[1.0, 2.0, 4.0], [2.0, 2.0, 3.0], [1.0, 4.0, 4.0]];
    let mut all = Comparisons::new(3);
    for row in rows {
        all.add_target(&[(0, row[0]), (1, row[1]), (2, row[2])]);
    }
    let mean = 23.0 / 9.0;
    let wanted = [4.0 / 3.0 - mean, 8.0 / 3.0 - mean, 11.0 / 3.0 - mean];
    for (found, wanted) in all.effects().into_iter().zip(wanted) {
        assert!((found.unwrap() - wanted).abs() < 1e-12);
    }
}

/// Ratings that are made of a level and a slope for each rater give these back, around the mean of all.
#[test]
fn slopes_that_were_put_in_come_out() {
    let (levels, slopes) = ([0.0, 0.5, -0.5], [0.3, -0.2, 0.5]);
    let mut all = SlopeComparisons::<1>::new(3);
    for at in 0..12 {
        let good = f64::from(at % 4);
        let ratings = (0..3_usize).map(|rater| {
            let x = f64::from((at * (2 + i32::try_from(rater).unwrap())) % 5) / 5.0;
            (rater, [x], good + levels[rater] + slopes[rater] * x)
        });
        all.add_target(&ratings.collect::<Vec<_>>());
    }
    // Raters at different x: the slopes themselves can be told.
    for (found, wanted) in all.slopes(false).into_iter().zip(slopes) {
        assert!((found.unwrap() - wanted).abs() < 1e-6, "{found:?} {wanted}");
    }
    let mut shared = SlopeComparisons::<1>::new(3);
    for at in 0..12 {
        let x = f64::from(at) / 11.0;
        let ratings = (0..3).map(|rater| (rater, [x], levels[rater] + slopes[rater] * x));
        shared.add_target(&ratings.collect::<Vec<_>>());
    }
    // All at the same x: only their differences.
    for (found, wanted) in shared.slopes(true).into_iter().zip(slopes) {
        assert!((found.unwrap() - (wanted - 0.2)).abs() < 1e-6);
    }
}

/// The mean of 1, 2, 4 and 5, each left out in turn: the standard error is that of a mean, and the limits and the chance
/// are those of Student's t with three degrees, of which the distribution function is closed.
#[test]
fn limits_are_those_of_students_t() {
    let values: [f64; 4] = [1.0, 2.0, 4.0, 5.0];
    let without: Vec<f64> = values.iter().map(|one| (12.0 - one) / 3.0).collect();
    let found = leave_out(3.0, &without, 4).unwrap();
    let error = (10.0_f64 / 3.0 / 4.0).sqrt();
    assert!((found.standard_error - error).abs() < 1e-12);
    assert!((found.degrees - 3.0).abs() < 1e-12);
    // t(0.975, 3) = 3.182446: Student's table.
    assert!((found.interval.1 - 3.0 - 3.182_446 * error).abs() < 1e-5);
    assert!((found.interval.0 + found.interval.1 - 6.0).abs() < 1e-12);
    let u = 3.0 / error / 3.0_f64.sqrt();
    let below = 0.5 + (u / (1.0 + u * u) + u.atan()) / std::f64::consts::PI;
    assert!((found.p - 2.0 * (1.0 - below)).abs() < 1e-9);
    assert_eq!(leave_out(3.0, &without, 1), Err(Undefined::TooFewTargets));
    // Without any error there is nothing unsure.
    let sure = leave_out(2.0, &[2.0; 5], 5).unwrap();
    assert!(sure.interval == (2.0, 2.0) && sure.p < 1e-12);
}
