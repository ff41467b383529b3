//! Why there is no figure, and that no input gives one that is no number.

use proptest::prelude::*;
use wakker::stats::{
    Draw, Matrix, Risks, Score, Undefined, category_kappas, jackknife_two_way, targets_for_icc,
    targets_for_icc_width, targets_for_kappa, targets_for_margin, three_way_components,
};

use super::{ANYTHING, LEVELS, alpha, levels, ratings_of, rows};

#[test]
fn what_cannot_be_computed_says_why() {
    let two = rows(&["12", "22"]);
    assert_eq!(
        category_kappas(&rows(&["1--", "-2-"]), &levels()),
        Err(Undefined::NoOverlap)
    );
    let parts = category_kappas(&two, &levels()).unwrap();
    assert_eq!(parts[3].kappa, Err(Undefined::NoVariation));
    let same = category_kappas(&rows(&["22", "22"]), &levels()).unwrap();
    assert_eq!(same[1].kappa, Err(Undefined::OneCategory));
    assert_eq!(
        jackknife_two_way(&two, Draw::Targets, alpha).err(),
        Some(Undefined::TooFewRaters)
    );
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

fn sound(name: &str, figure: Result<f64, Undefined>) {
    assert!(
        figure.is_err() || figure.is_ok_and(f64::is_finite),
        "{name}: {figure:?}"
    );
}

fn all_are_sound(m: &Matrix) {
    for part in category_kappas(m, &levels()).into_iter().flatten() {
        sound("category", part.kappa);
    }
    let both = jackknife_two_way(m, Draw::Targets, alpha);
    sound(
        "two ways",
        both.map(|found| found.interval.0 + found.degrees),
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
        sound("margin", targets_for_margin(raters, a, b));
    }
}
