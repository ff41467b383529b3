//! Why there is no figure, and that no input gives one that is no number.

use proptest::prelude::*;
use wakker::stats::{
    Coefficient, Draw, Matrix, Rating, Resampling, Risks, Score, Selection, Undefined,
    agreement_by_pair, category_kappas, crossed_study, dissensus_variance, impact,
    jackknife_two_way, krippendorff_alpha_weighted, lin_concordance, pairwise_table,
    parametric_bootstrap, r_wg_j, r_wg_star, targets_for_icc, targets_for_icc_width,
    targets_for_kappa, targets_for_margin, three_way_components,
};

use super::{ANYTHING, LEVELS, alpha, levels, ratings_of, rows, small};

#[test]
fn what_cannot_be_computed_says_why() {
    let two = rows(&["12", "22"]);
    assert_eq!(lin_concordance(&small()), Err(Undefined::TooManyRaters));
    assert_eq!(
        lin_concordance(&rows(&["1-", "-2"])),
        Err(Undefined::TooFewTargets)
    );
    assert_eq!(
        lin_concordance(&rows(&["22", "22"])),
        Err(Undefined::NoVariation)
    );
    assert_eq!(
        category_kappas(&rows(&["12-", "123"]), &levels()),
        Err(Undefined::UnequalRaters)
    );
    let parts = category_kappas(&two, &levels()).unwrap();
    assert_eq!(parts[3].kappa, Err(Undefined::OneCategory));
    assert_eq!(
        agreement_by_pair(&rows(&["1-", "-2"]), 1.0),
        Err(Undefined::NoOverlap)
    );
    assert_eq!(
        agreement_by_pair(&two, f64::NAN),
        Err(Undefined::OutOfRange)
    );
    assert_eq!(
        pairwise_table(&rows(&["1"]), alpha).err(),
        Some(Undefined::TooFewRaters)
    );
    assert_eq!(
        jackknife_two_way(&two, Draw::Targets, alpha).err(),
        Some(Undefined::TooFewRaters)
    );
    let none: [&[f64]; 1] = [&[2.0]];
    assert_eq!(r_wg_j(&none, 1.25), Err(Undefined::NoOverlap));
    assert_eq!(r_wg_star(&none, 0.0), Err(Undefined::NoVariation));
    assert_eq!(r_wg_j(&[[1.0, 4.0]], 1.25), Ok(0.0));
    assert!(r_wg_star(&[[1.0, 4.0]], dissensus_variance(1.0, 4.0)).unwrap() < 0.0);
    let linked = |parts: &wakker::stats::TwoWayComponents| parts.agreement(Rating::Single);
    let apart = parametric_bootstrap(&rows(&["11--", "--12"]), &Resampling::default(), linked);
    assert_eq!(apart.err(), Some(Undefined::NotLinked));
    let flat = vec![vec![vec![2.0; 2]; 2]; 3];
    let study = crossed_study(&flat).unwrap();
    let decision = study.decision(2, 2).unwrap();
    assert_eq!(decision.generalizability, Err(Undefined::NoVariation));
    assert_eq!(study.decision(0, 2).err(), Some(Undefined::TooFewRaters));
    assert_eq!(study.phi_lambda(2.0, 2, 2), Err(Undefined::OutOfRange));
    let short = [vec![vec![2.0; 2]; 2], vec![vec![2.0; 2]; 1]];
    assert_eq!(crossed_study(&short).err(), Some(Undefined::UnequalRaters));
    assert_eq!(
        three_way_components(&[]).err(),
        Some(Undefined::TooFewTargets)
    );
}

#[test]
fn scores_that_explain_everything_leave_no_components() {
    let all: Vec<Score> = (0..27)
        .map(|at| Score {
            person: at / 9,
            rater: at / 3 % 3,
            exercise: at % 3,
            value: f64::from(u8::try_from(at / 9 + 2 * (at % 3)).unwrap()),
        })
        .collect();
    let found = three_way_components(&all).err();
    assert!(
        matches!(
            found,
            Some(Undefined::NothingLeftOver | Undefined::NotLinked)
        ),
        "{found:?}"
    );
}

#[test]
fn a_cut_score_far_from_the_mean_is_dependable() {
    let scores = [
        vec![vec![1.0, 2.0], vec![2.0, 2.0]],
        vec![vec![3.0, 4.0], vec![4.0, 3.0]],
        vec![vec![2.0, 2.0], vec![3.0, 3.0]],
    ];
    let study = crossed_study(&scores).unwrap();
    let at = |cut| study.phi_lambda(cut, 2, 2).unwrap();
    assert!(at(0.0) > at(1.0) && at(0.0) < 1.0);
    let fixed = study.decision_with_first_fixed(2).unwrap();
    let random = study.decision(2, 2).unwrap();
    assert!(fixed.generalizability.unwrap() >= random.generalizability.unwrap());
}

#[test]
fn groups_without_anybody_have_no_ratio() {
    let of = |selected, total| Selection { selected, total };
    assert_eq!(
        impact(of(0, 0), of(1, 2)).err(),
        Some(Undefined::TooFewTargets)
    );
    assert_eq!(
        impact(of(1, 2), of(0, 3)).err(),
        Some(Undefined::NoVariation)
    );
    let none = impact(of(0, 5), of(4, 5)).unwrap();
    assert!(none.ratio.abs() < 1e-12 && none.interval.is_none() && none.fisher_p < 0.05);
    let even = impact(of(4, 5), of(5, 5)).unwrap();
    assert!(!even.below_four_fifths && even.odds_ratio.is_some_and(|odds| odds.abs() < 1e-12));
}

fn sound(name: &str, figure: Result<f64, Undefined>) {
    assert!(
        figure.is_err() || figure.is_ok_and(f64::is_finite),
        "{name}: {figure:?}"
    );
}

fn all_are_sound(m: &Matrix) {
    sound("Lin", lin_concordance(&m.of_raters(&[0, 1])));
    for part in category_kappas(m, &levels()).into_iter().flatten() {
        sound("category", part.kappa);
    }
    for pair in agreement_by_pair(m, 1.0).into_iter().flatten() {
        sound("pair", Ok(pair.exact + pair.within + pair.difference));
    }
    let both = jackknife_two_way(m, Draw::Targets, alpha);
    sound(
        "two ways",
        both.map(|found| found.interval.0 + found.degrees),
    );
    let pilot: Result<Coefficient, Undefined> =
        krippendorff_alpha_weighted(m, &levels(), &wakker::stats::Weights::Linear);
    sound(
        "margin",
        pilot.and_then(|pilot| targets_for_margin(&pilot, 0.1)),
    );
    let scores: Vec<Score> = m
        .rows()
        .enumerate()
        .flat_map(|(person, row)| {
            let given = row.iter().enumerate();
            let given = given.filter_map(|(at, value)| value.map(|value| (at, value)));
            given.map(move |(at, value)| Score {
                person,
                rater: at % 2,
                exercise: at / 2,
                value,
            })
        })
        .collect();
    sound(
        "components",
        three_way_components(&scores).map(|found| found.log_likelihood),
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn no_ratings_give_nan_or_a_panic(rows in ratings_of(LEVELS, 0..5)) {
        all_are_sound(&Matrix::new(rows).unwrap());
    }

    #[test]
    fn no_ratings_at_the_ends_of_the_range_do(rows in ratings_of(ANYTHING, 0..5)) {
        all_are_sound(&Matrix::new(rows).unwrap());
    }

    #[test]
    fn no_plan_gives_nan(a in -0.5..1.5, b in -0.5..1.5, raters in 0_usize..6, c in -0.1..1.1) {
        let risks = Risks { alpha: c, power: b, two_sided: raters > 2 };
        sound("kappa", targets_for_kappa((c, b), a, b, risks));
        sound("width", targets_for_icc_width(a, raters, b));
        sound("ICC", targets_for_icc(a, b, raters, risks));
    }

    #[test]
    fn no_selection_gives_nan(s in 0_usize..9, n in 0_usize..9, s0 in 0_usize..9, n0 in 0_usize..9) {
        let of = |selected, total| Selection { selected, total };
        if let Ok(found) = impact(of(s, n), of(s0, n0)) {
            let more = [found.z, found.z_p, found.odds_ratio, found.one_flip, found.interval.map(|limits| limits.1)];
            for figure in [found.ratio, found.fisher_p, found.h].into_iter().chain(more.into_iter().flatten()) {
                sound("impact", Ok(figure));
            }
            prop_assert!((0.0..=1.0).contains(&found.fisher_p));
        }
    }
}
