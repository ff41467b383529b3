//! What holds for the statistics whatever the ratings are.

mod accuracy;
mod comparisons;
mod invariance;
mod reasons;
mod unbalanced;

use std::num::NonZeroUsize;

use proptest::prelude::*;
use wakker::stats::{
    BadMatrix, Benchmark, Categories, Coefficient, Draw, IccUnit, Matrix, Metric, Model,
    Resampling, Undefined, Weights, ad_mean, anova, bangdiwala_b, bhapkar, bootstrap,
    brennan_prediger, category_kappas, cohen_kappa, cohen_kappa_max, conger_kappa, fleiss_kappa,
    gwet_ac, icc, jackknife, kendall_w, krippendorff_alpha, light_kappa, mean_pearson,
    mean_spearman, percent_agreement, r_wg, standard_deviation, stuart_maxwell, two_way_components,
};

type Rows = Vec<Vec<Option<f64>>>;
type Named = Vec<(&'static str, Result<f64, Undefined>)>;

const METRICS: [Metric; 4] = [
    Metric::Nominal,
    Metric::Ordinal,
    Metric::Interval,
    Metric::Ratio,
];

const MODELS: [Model; 3] = [Model::OneWay, Model::Agreement, Model::Consistency];

fn levels() -> Categories {
    Categories::new([1.0, 2.0, 3.0, 4.0]).unwrap()
}

fn weights() -> [Weights; 6] {
    [
        Weights::Identity,
        Weights::Linear,
        Weights::Quadratic,
        Weights::Ordinal,
        Weights::Ratio,
        Weights::Within(1.0),
    ]
}

/// A figure with its error, limits and p.
fn parts(name: &'static str, figure: Result<Coefficient, Undefined>) -> Named {
    let Ok(figure) = figure else {
        return vec![(name, figure.map(|found| found.value))];
    };
    let limits = figure.interval();
    [
        Some(figure.value),
        figure.expected,
        figure.standard_error,
        limits.map(|limits| limits.0),
        limits.map(|limits| limits.1),
        figure.p(),
    ]
    .into_iter()
    .flatten()
    .map(|part| (name, Ok(part)))
    .collect()
}

/// Every figure of a matrix.
fn figures(m: &Matrix, categories: &Categories) -> Named {
    let mut all = Named::new();
    for metric in METRICS {
        all.extend(parts("alpha", krippendorff_alpha(m, metric)));
    }
    for weights in weights() {
        let w = &weights;
        all.extend(parts("percent", percent_agreement(m, categories, w)));
        all.extend(parts("BP", brennan_prediger(m, categories, w)));
        all.extend(parts("AC", gwet_ac(m, categories, w)));
        all.extend(parts("Fleiss", fleiss_kappa(m, categories, w)));
        all.extend(parts("Conger", conger_kappa(m, categories, w)));
        all.extend(parts("Cohen", cohen_kappa(m, categories, w)));
    }
    for model in MODELS {
        for rating in [IccUnit::Single, IccUnit::Average] {
            let found = icc(m, model, rating);
            all.push(("ICC", found.map(|icc| icc.value)));
            let limits = found.ok().and_then(|icc| icc.interval());
            all.extend(limits.map(|limits| ("ICC", Ok(limits.0))));
            all.extend(limits.map(|limits| ("ICC", Ok(limits.1))));
            all.extend(found.ok().map(|icc| ("ICC", Ok(icc.p))));
        }
    }
    all.push(("W", kendall_w(m).map(|w| w.value)));
    all.push(("W", kendall_w(m).map(|w| w.p)));
    all.push(("Pearson", mean_pearson(m).map(|found| found.value)));
    all.push(("Spearman", mean_spearman(m).map(|found| found.value)));
    let two = two_way_components(m);
    all.push(("two-way", two.map(|parts| parts.target)));
    all.push((
        "two-way",
        two.and_then(|parts| parts.agreement(IccUnit::Single)),
    ));
    all.push(("two-way", two.map(|parts| parts.log_likelihood)));
    for part in category_kappas(m, categories).into_iter().flatten() {
        all.push(("category", part.kappa));
    }
    all.push(("Light", light_kappa(m, categories)));
    all.push(("B", bangdiwala_b(m, categories)));
    all.push(("kappa max", cohen_kappa_max(m, categories)));
    all.push(("margins", stuart_maxwell(m, categories).map(|test| test.p)));
    all.push(("margins", bhapkar(m, categories).map(|test| test.p)));
    all
}

fn close(ours: &Named, theirs: &Named) {
    let names = |all: &Named| all.iter().map(|(name, _)| *name).collect::<Vec<_>>();
    assert_eq!(names(ours), names(theirs));
    for (a, b) in ours.iter().zip(theirs) {
        match (a.1, b.1) {
            // A maximum is flat: searches that begin with other rounding end a little apart.
            (Ok(x), Ok(y)) if a.0.ends_with("-way") => assert!((x - y).abs() < 1e-6, "{x} and {y}"),
            (Ok(x), Ok(y)) => assert!(
                (x - y).abs() < 1e-9 * x.abs().max(1.0),
                "{}: {x} and {y}",
                a.0
            ),
            (x, y) => assert_eq!(x, y, "{}", a.0),
        }
    }
}

fn ratings_of(
    values: &'static [f64],
    raters: std::ops::Range<usize>,
) -> impl Strategy<Value = Rows> {
    raters.prop_flat_map(move |raters| {
        let rating = proptest::option::weighted(0.8, proptest::sample::select(values));
        proptest::collection::vec(proptest::collection::vec(rating, raters), 0..9)
    })
}

const LEVELS: &[f64] = &[1.0, 2.0, 3.0, 4.0];
const ANYTHING: &[f64] = &[
    0.0, -0.0, 1.0, 2.0, 3.5, -1.0, 1e-300, 1e300, -1e308, 1.7e308, 5e-324, 1e16, 4.0,
];

proptest! {
    // Each case computes a hundred figures.
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn no_matrix_gives_nan_or_a_panic(rows in ratings_of(LEVELS, 0..5)) {
        for (name, figure) in figures(&Matrix::new(rows).unwrap(), &levels()) {
            prop_assert!(figure.is_err() || figure.is_ok_and(f64::is_finite), "{name}: {figure:?}");
        }
    }

    #[test]
    fn numbers_at_the_ends_of_the_range_give_no_nan(rows in ratings_of(ANYTHING, 0..5)) {
        let m = Matrix::new(rows).unwrap();
        let categories = Categories::used_in(&m).unwrap_or_else(levels);
        for (name, figure) in figures(&m, &categories) {
            prop_assert!(figure.is_err() || figure.is_ok_and(f64::is_finite), "{name}: {figure:?}");
        }
    }

    #[test]
    fn the_order_of_targets_and_raters_does_not_matter(rows in ratings_of(LEVELS, 2..5)) {
        let ours = figures(&Matrix::new(&rows).unwrap(), &levels());
        let turned: Rows = rows.iter().rev().cloned().collect();
        // Not a digit: the targets are sorted before anything is summed.
        prop_assert_eq!(&ours, &figures(&Matrix::new(&turned).unwrap(), &levels()));
        let renamed: Rows = rows.iter().map(|row| row.iter().rev().copied().collect()).collect();
        close(&ours, &figures(&Matrix::new(&renamed).unwrap(), &levels()));
    }

    #[test]
    fn a_target_that_nobody_rated_changes_nothing(rows in ratings_of(LEVELS, 2..5)) {
        prop_assume!(!rows.is_empty());
        let ours = figures(&Matrix::new(&rows).unwrap(), &levels());
        let mut more = rows.clone();
        more.push(vec![None; rows[0].len()]);
        close(&ours, &figures(&Matrix::new(&more).unwrap(), &levels()));
    }

    #[test]
    fn a_rater_and_a_copy_agree_fully(column in proptest::collection::vec(proptest::sample::select(LEVELS), 2..9)) {
        let m = Matrix::complete(column.iter().map(|value| [*value, *value])).unwrap();
        for (name, figure) in figures(&m, &levels()).iter().filter(|(name, _)| ["alpha", "Light"].contains(name)) {
            prop_assert!(figure.is_err() || figure.is_ok_and(|value| (value - 1.0).abs() < 1e-12), "{name}");
        }
    }

    #[test]
    fn a_longer_or_moved_scale_leaves_alpha(rows in ratings_of(LEVELS, 2..5)) {
        let changed = |change: fn(f64) -> f64| {
            Matrix::new(rows.iter().map(|row| row.iter().map(|rating| rating.map(change)).collect::<Vec<_>>())).unwrap()
        };
        let alpha = |m: &Matrix, metric| vec![("alpha", krippendorff_alpha(m, metric).map(|found| found.value))];
        let (m, longer, moved) = (changed(|x| x), changed(|x| 7.0 * x), changed(|x| x + 100.0));
        for metric in METRICS {
            close(&alpha(&m, metric), &alpha(&longer, metric));
            if metric != Metric::Ratio {
                close(&alpha(&m, metric), &alpha(&moved, metric));
            }
        }
    }

    #[test]
    fn one_target_alone_gives_no_nan(ratings in proptest::collection::vec(proptest::sample::select(ANYTHING), 0..5)) {
        for figure in [
            ad_mean(&ratings), standard_deviation(&ratings), r_wg(&ratings, 1.25), r_wg(&ratings, f64::NAN),
        ] {
            prop_assert!(figure.is_err() || figure.is_ok_and(f64::is_finite));
        }
    }

    #[test]
    fn severity_lowers_agreement_and_leaves_consistency(rows in proptest::collection::vec(proptest::array::uniform3(proptest::sample::select(LEVELS)), 2..9)) {
        let icc = |add: f64, model| {
            let rows = rows.iter().map(|row| [row[0], row[1], row[2] + add]);
            icc(&Matrix::complete(rows).unwrap(), model, IccUnit::Single).map(|found| found.value)
        };
        close(&vec![("ICC", icc(0.0, Model::Consistency))], &vec![("ICC", icc(10.0, Model::Consistency))]);
        if let (Ok(without), Ok(with)) = (icc(0.0, Model::Agreement), icc(10.0, Model::Agreement)) {
            prop_assert!(with.abs() < without.abs() || without.abs() < 1e-9);
        }
    }

    #[test]
    fn a_longer_or_moved_scale_leaves_icc_and_orders(rows in proptest::collection::vec(proptest::array::uniform3(proptest::sample::select(LEVELS)), 2..9)) {
        let of = |change: fn(f64) -> f64| {
            let m = Matrix::complete(rows.iter().map(|row| row.map(change))).unwrap();
            let mut all: Named = MODELS.map(|model| ("ICC", icc(&m, model, IccUnit::Average).map(|found| found.value))).into();
            all.push(("W", kendall_w(&m).map(|w| w.value)));
            all.push(("r", mean_pearson(&m).map(|found| found.value)));
            all
        };
        close(&of(|x| x), &of(|x| 7.0 * x + 100.0));
    }

    #[test]
    fn the_average_is_the_single_figure_stepped_up(rows in proptest::collection::vec(proptest::array::uniform3(proptest::sample::select(LEVELS)), 2..9)) {
        let m = Matrix::complete(&rows).unwrap();
        for model in MODELS {
            if let (Ok(one), Ok(all)) = (icc(&m, model, IccUnit::Single), icc(&m, model, IccUnit::Average)) {
                // Spearman and Brown: k r / (1 + (k − 1) r).
                prop_assert!((all.value * (1.0 + 2.0 * one.value) - 3.0 * one.value).abs() < 1e-6 * all.value.abs().max(1.0));
            }
        }
    }

    #[test]
    fn two_complete_raters_have_one_kappa(rows in proptest::collection::vec(proptest::array::uniform2(proptest::sample::select(LEVELS)), 1..12)) {
        let m = Matrix::complete(&rows).unwrap();
        for w in weights() {
            let cohen = cohen_kappa(&m, &levels(), &w).map(|found| found.value);
            let conger = conger_kappa(&m, &levels(), &w).map(|found| found.value);
            close(&vec![("kappa", cohen)], &vec![("kappa", conger)]);
        }
    }
}

fn rows(text: &[&str]) -> Matrix {
    let rating = |c: char| c.to_digit(10).map(f64::from);
    Matrix::new(
        text.iter()
            .map(|row| row.chars().map(rating).collect::<Vec<_>>()),
    )
    .unwrap()
}

#[test]
fn a_figure_that_is_undefined_says_why() {
    let fleiss = |text: &[&str]| fleiss_kappa(&rows(text), &levels(), &Weights::Identity).err();
    assert_eq!(fleiss(&[]), Some(Undefined::TooFewRaters));
    assert_eq!(fleiss(&["1", "2"]), Some(Undefined::TooFewRaters));
    assert_eq!(fleiss(&["--"]), Some(Undefined::TooFewTargets));
    assert_eq!(fleiss(&["1-", "-2"]), Some(Undefined::NoOverlap));
    assert_eq!(fleiss(&["33", "33"]), Some(Undefined::OneCategory));
    assert_eq!(fleiss(&["35", "33"]), Some(Undefined::OutsideCategories));
    let alpha = |text: &[&str]| krippendorff_alpha(&rows(text), Metric::Ordinal);
    assert_eq!(alpha(&["33", "33"]).err(), Some(Undefined::NoVariation));
    assert_eq!(alpha(&["1-", "-2"]).err(), Some(Undefined::NoOverlap));
    assert!(alpha(&["12"]).is_ok_and(|found| found.value.abs() < 1e-12));
}

#[test]
fn what_was_left_out_is_counted() {
    let m = rows(&["12-", "1--", "---", "222"]);
    let found = gwet_ac(&m, &levels(), &Weights::Identity).unwrap();
    assert_eq!((found.targets, found.omitted, found.raters), (2, 2, 3));
    let alpha = krippendorff_alpha(&m, Metric::Nominal).unwrap();
    assert_eq!((alpha.targets, alpha.omitted), (2, 2));
}

#[test]
fn a_rater_who_uses_one_category_gives_a_kappa_of_zero() {
    let kappa = cohen_kappa(&rows(&["12", "22", "32"]), &levels(), &Weights::Identity).unwrap();
    assert!(kappa.value.abs() < 1e-12);
}

#[test]
fn declared_categories_that_nobody_used_count() {
    let m = rows(&["22", "23", "33", "32"]);
    let wide = brennan_prediger(&m, &levels(), &Weights::Linear).unwrap();
    let narrow = Categories::new([2.0, 3.0]).unwrap();
    let narrow = brennan_prediger(&m, &narrow, &Weights::Linear).unwrap();
    assert!(wide.value > narrow.value + 0.1);
}

#[test]
fn a_matrix_says_what_is_wrong_with_a_table() {
    let ragged = Matrix::new([vec![Some(1.0)], vec![Some(1.0), None]]).err();
    let expected = BadMatrix::Ragged {
        target: 1,
        columns: 2,
        expected: 1,
    };
    assert_eq!(ragged, Some(expected));
    let infinite = Matrix::complete([[1.0, f64::INFINITY]]).err();
    let expected = BadMatrix::NotFinite {
        target: 0,
        rater: 1,
    };
    assert_eq!(infinite, Some(expected));
}

#[test]
fn rows_come_back_in_their_order() {
    let m = rows(&["32", "1-", "32", "12"]);
    let back: Rows = m.rows().map(<[_]>::to_vec).collect();
    assert_eq!(Matrix::new(&back).unwrap(), m);
    assert_eq!(back[1], vec![Some(1.0), None]);
    let first: Rows = m.of_raters(&[1, 7]).rows().map(<[_]>::to_vec).collect();
    assert_eq!(first[1], vec![None]);
    assert_eq!(m.complete_targets().targets(), 3);
}

fn alpha(m: &Matrix) -> Result<f64, Undefined> {
    krippendorff_alpha(m, Metric::Ordinal).map(|found| found.value)
}

fn small() -> Matrix {
    rows(&[
        "111", "122", "3-3", "343", "222", "123", "444", "111", "232", "334",
    ])
}

#[test]
fn the_number_of_threads_changes_no_digit() {
    let with = |threads| {
        let how = Resampling {
            threads: NonZeroUsize::new(threads).unwrap(),
            ..Resampling::default()
        };
        bootstrap(&small(), Draw::Targets, &how, alpha).unwrap()
    };
    assert_eq!(with(1), with(2));
    assert_eq!(with(1), with(7));
    let other = Resampling {
        seed: 2,
        ..Resampling::default()
    };
    assert_ne!(
        with(1),
        bootstrap(&small(), Draw::Targets, &other, alpha).unwrap()
    );
}

#[test]
fn a_cluster_is_drawn_whole() {
    // Each target twice over: drawn apart they look like twice as many, drawn in pairs they do not.
    let twice = rows(&[
        "111", "111", "122", "122", "333", "333", "343", "343", "222", "222", "123", "123", "444",
        "444",
    ]);
    let pairs: Vec<usize> = (0..14).map(|target| target / 2).collect();
    let of = |draw| bootstrap(&twice, draw, &Resampling::default(), alpha).unwrap();
    let (apart, together) = (of(Draw::Targets), of(Draw::Clusters(&pairs)));
    assert_eq!((apart.drawn, together.drawn), (14, 7));
    assert!(together.standard_error > 1.2 * apart.standard_error);
    let whole = jackknife(&twice, Draw::Clusters(&pairs), alpha).unwrap();
    let parts = jackknife(&twice, Draw::Targets, alpha).unwrap();
    assert!(
        (whole.degrees - 6.0).abs() < 1e-12 && whole.standard_error > 1.2 * parts.standard_error
    );
    let short = bootstrap(
        &twice,
        Draw::Clusters(&pairs[1..]),
        &Resampling::default(),
        alpha,
    );
    assert_eq!(short, Err(Undefined::ClustersDoNotFit));
}

#[test]
fn a_cluster_per_target_is_no_cluster() {
    let each: Vec<usize> = (0..10).collect();
    let apart = jackknife(&small(), Draw::Targets, alpha).unwrap();
    let clusters = jackknife(&small(), Draw::Clusters(&each), alpha).unwrap();
    assert!((apart.standard_error - clusters.standard_error).abs() < 1e-12);
}

#[test]
fn a_bootstrap_that_often_has_no_figure_gives_no_limits() {
    // Without the one target that differs there is no variation left.
    let nearly_one = rows(&["11", "11", "11", "12"]);
    let found = bootstrap(&nearly_one, Draw::Targets, &Resampling::default(), alpha);
    assert_eq!(found, Err(Undefined::ResamplesUndefined));
    let few = Resampling {
        resamples: 10,
        ..Resampling::default()
    };
    assert_eq!(
        bootstrap(&small(), Draw::Targets, &few, alpha),
        Err(Undefined::TooFewResamples)
    );
}

#[test]
fn a_constant_error_reads_a_benchmark_as_printed() {
    for (benchmark, coefficient, name) in [
        (Benchmark::LandisKoch, 0.80, "Substantial"),
        (Benchmark::LandisKoch, 0.0, "Slight"),
        (Benchmark::LandisKoch, -3.0, "Poor"),
        (Benchmark::Altman, 0.20, "Poor"),
        (Benchmark::Cicchetti, 0.75, "Excellent"),
        (Benchmark::Krippendorff, 0.667, "Tentative"),
        (Benchmark::KooLi, 0.90, "Good"),
    ] {
        assert_eq!(benchmark.read(coefficient).name, name);
        let certain = benchmark.read_with_error(coefficient, 0.0).unwrap();
        assert_eq!(certain.name, name);
    }
    assert!(Benchmark::Fleiss.cumulative(0.5, f64::NAN).is_err());
    assert!(Benchmark::Fleiss.cumulative(-900.0, 0.1).is_err());
}

#[test]
fn components_of_a_full_table_are_those_of_the_analysis_of_variance() {
    let m = rows(&["1323", "2434", "1213", "3444", "2324", "1112"]);
    let squares = anova(&m).unwrap();
    let parts = two_way_components(&m).unwrap();
    let residual = squares.residual_mean_square;
    let target = (squares.targets_mean_square - residual) / 4.0;
    let rater = (squares.raters_mean_square - residual) / 6.0;
    for (ours, theirs) in [
        (parts.target, target),
        (parts.rater, rater),
        (parts.residual, residual),
    ] {
        assert!(theirs > 0.0 && (ours - theirs).abs() < 1e-9);
    }
    let agreement = icc(&m, Model::Agreement, IccUnit::Single).unwrap().value;
    assert!((parts.agreement(IccUnit::Single).unwrap() - agreement).abs() < 1e-9);
}

#[test]
fn components_that_cannot_be_told_apart_say_why() {
    let two = |text: &[&str]| two_way_components(&rows(text)).err();
    assert_eq!(
        two(&["11--", "21--", "--12", "--34"]),
        Some(Undefined::NotLinked)
    );
    assert_eq!(two(&["1-", "-2", "12"]), Some(Undefined::NotLinked));
    assert_eq!(two(&["22", "22"]), Some(Undefined::NoVariation));
    assert_eq!(two(&["11", "22", "33"]), Some(Undefined::NothingLeftOver));
    assert_eq!(two(&["12"]), Some(Undefined::TooFewTargets));
    assert_eq!(two(&["1-", "2-"]), Some(Undefined::TooFewRaters));
}
