//! What must not change a figure, and what must.

use wakker::stats::{
    Draw, IccUnit, Matrix, Metric, Model, Resampling, Undefined, Weights, anova, bootstrap,
    fleiss_kappa, gwet_ac, icc, jackknife_two_way, kendall_w, krippendorff_alpha, mean_pearson,
    percent_agreement, two_way_components,
};

use super::{Rows, alpha, levels, rows, small};

fn table() -> Matrix {
    rows(&[
        "1323", "2434", "1213", "3444", "2324", "1112", "2-33", "43-4",
    ])
}

fn changed(m: &Matrix, change: impl Fn(usize, f64) -> f64) -> Matrix {
    let row = |row: &[Option<f64>]| -> Vec<Option<f64>> {
        let cells = row.iter().enumerate();
        cells
            .map(|(rater, rating)| rating.map(|value| change(rater, value)))
            .collect()
    };
    Matrix::new(m.rows().map(row)).unwrap()
}

fn near(a: Result<f64, Undefined>, b: Result<f64, Undefined>) {
    let (a, b) = (a.unwrap(), b.unwrap());
    assert!((a - b).abs() < 1e-9, "{a} and {b}");
}

/// The figures of agreement, of consistency, and of order.
fn figures(m: &Matrix) -> Vec<f64> {
    let metrics = [
        Metric::Nominal,
        Metric::Ordinal,
        Metric::Interval,
        Metric::Ratio,
    ];
    let mut all: Vec<f64> = metrics
        .iter()
        .map(|metric| krippendorff_alpha(m, *metric).unwrap().value)
        .collect();
    for weights in [Weights::Identity, Weights::Linear, Weights::Quadratic] {
        all.push(gwet_ac(m, &levels(), &weights).unwrap().value);
        all.push(fleiss_kappa(m, &levels(), &weights).unwrap().value);
    }
    for model in [Model::OneWay, Model::Agreement, Model::Consistency] {
        all.push(icc(m, model, IccUnit::Single).unwrap().value);
        all.push(icc(m, model, IccUnit::Average).unwrap().value);
    }
    all.push(kendall_w(m).unwrap().value);
    all.push(
        two_way_components(m)
            .unwrap()
            .agreement(IccUnit::Single)
            .unwrap(),
    );
    all
}

#[test]
fn raters_and_targets_have_no_order() {
    let m = table();
    let turned: Rows = m
        .rows()
        .map(|row| row.iter().rev().copied().collect())
        .collect();
    let mixed: Rows = [3, 0, 7, 5, 1, 6, 2, 4]
        .map(|row: usize| turned[row].clone())
        .into();
    for (ours, theirs) in figures(&m)
        .iter()
        .zip(figures(&Matrix::new(mixed).unwrap()))
    {
        assert!((ours - theirs).abs() < 1e-6, "{ours} and {theirs}");
    }
}

#[test]
fn a_rater_doubled_raises_agreement_and_pairs_of_one_rater_agree_fully() {
    let m = small();
    let doubled = m.of_raters(&[0, 0, 1, 2]);
    assert!(alpha(&doubled).unwrap() > alpha(&m).unwrap());
    let kappa = |m: &Matrix| {
        fleiss_kappa(m, &levels(), &Weights::Identity)
            .unwrap()
            .value
    };
    assert!(kappa(&doubled) > kappa(&m));
    let copies = m.of_raters(&[1, 1]);
    near(alpha(&copies), Ok(1.0));
    let share = percent_agreement(&copies, &levels(), &Weights::Identity);
    near(share.map(|found| found.value), Ok(1.0));
}

#[test]
fn a_constant_on_one_rater_leaves_consistency_and_lowers_agreement() {
    let m = rows(&["1323", "2434", "1213", "3444", "2324", "1112"]);
    // The first rater is the severe one; this makes that worse.
    let severe = changed(
        &m,
        |rater, value| if rater == 0 { value - 5.0 } else { value },
    );
    let of = |m: &Matrix, model| icc(m, model, IccUnit::Single).map(|found| found.value);
    near(of(&m, Model::Consistency), of(&severe, Model::Consistency));
    let pearson = |m: &Matrix| mean_pearson(m).map(|found| found.value);
    near(pearson(&m), pearson(&severe));
    near(
        kendall_w(&m).map(|w| w.value),
        kendall_w(&severe).map(|w| w.value),
    );
    let consistency = |m: &Matrix| two_way_components(m)?.consistency(IccUnit::Single);
    let (before, after) = (consistency(&m).unwrap(), consistency(&severe).unwrap());
    assert!((before - after).abs() < 1e-6);
    assert!(of(&severe, Model::Agreement).unwrap() < of(&m, Model::Agreement).unwrap() - 0.1);
    for metric in [Metric::Ordinal, Metric::Interval] {
        let of = |m: &Matrix| krippendorff_alpha(m, metric).unwrap().value;
        assert!(of(&severe) < of(&m) - 0.1);
    }
}

#[test]
fn a_scale_multiplied_leaves_every_figure_without_categories() {
    let m = table();
    let longer = changed(&m, |_, value| 12.5 * value);
    for metric in [
        Metric::Nominal,
        Metric::Ordinal,
        Metric::Interval,
        Metric::Ratio,
    ] {
        let of = |m: &Matrix| krippendorff_alpha(m, metric).map(|found| found.value);
        near(of(&m), of(&longer));
    }
    for model in [Model::OneWay, Model::Agreement, Model::Consistency] {
        let of = |m: &Matrix| icc(m, model, IccUnit::Average).map(|found| found.value);
        near(of(&m), of(&longer));
    }
    near(
        kendall_w(&m).map(|w| w.value),
        kendall_w(&longer).map(|w| w.value),
    );
    let (short, long) = (anova(&m).unwrap(), anova(&longer).unwrap());
    near(
        Ok(long.residual_mean_square),
        Ok(12.5 * 12.5 * short.residual_mean_square),
    );
    let parts = |m: &Matrix| two_way_components(m).unwrap();
    assert!((parts(&longer).rater - 12.5 * 12.5 * parts(&m).rater).abs() < 1e-4);
}

#[test]
fn rows_that_do_not_fit_into_bits_are_found_as_well() {
    // Halves fit; thirds, numbers below 0 and large ones do not; -0 is 0 in both.
    let odd = [
        vec![Some(2.5), Some(-0.0), None],
        vec![Some(1.0 / 3.0), Some(-0.5), Some(1e9)],
        vec![Some(2.5), Some(0.0), None],
        vec![Some(-0.5), None, Some(64.0)],
        vec![Some(1.0 / 3.0), Some(-0.5), Some(1e9)],
        vec![None, None, None],
    ];
    let m = Matrix::new(&odd).unwrap();
    let back: Rows = m.rows().map(<[_]>::to_vec).collect();
    assert_eq!(back, odd);
    let pair = krippendorff_alpha(&m.of_raters(&[0, 1]), Metric::Nominal);
    assert_eq!(pair.unwrap().targets, 4);
    // As many raters as make no bits left for a rating.
    let wide = Matrix::complete([vec![4.0; 70], vec![3.0; 70]]).unwrap();
    near(alpha(&wide), Ok(1.0));
}

#[test]
fn few_targets_and_many_are_drawn_by_the_same_chances() {
    // One by one for ten targets; kind by kind for the same rows a hundred times over.
    let m = small();
    let back: Rows = m.rows().map(<[_]>::to_vec).collect();
    let many = Matrix::new(back.iter().cycle().take(1000)).unwrap();
    let error = |m: &Matrix| {
        let share =
            |m: &Matrix| percent_agreement(m, &levels(), &Weights::Linear).map(|found| found.value);
        bootstrap(m, Draw::Targets, &Resampling::default(), share)
            .unwrap()
            .standard_error
    };
    assert!((error(&m) / error(&many) - 10.0).abs() < 0.7);
}

/// Ratings with a planted severity, and the share of their limits that hold the true figure: Krippendorff's interval
/// alpha for any number of targets and raters, 1 − (severity + error) / (target + severity + error).
fn coverage(samples: u32, raters: usize, limits: impl Fn(&Matrix) -> Option<(f64, f64)>) -> f64 {
    let (severity, error): (f64, f64) = (0.5, 0.5);
    let truth = 1.0 / (1.0 + severity + error);
    let mut state = 7_u64;
    // Twelve uniform numbers make one that is near enough to normal.
    let mut normal = || {
        let uniform = |state: &mut u64| {
            *state = state
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            f64::from(u32::try_from(*state >> 32).unwrap()) / f64::from(u32::MAX)
        };
        (0..12).map(|_| uniform(&mut state)).sum::<f64>() - 6.0
    };
    let mut held = 0;
    for _ in 0..samples {
        let severities: Vec<f64> = (0..raters).map(|_| severity.sqrt() * normal()).collect();
        let rows: Vec<Vec<f64>> = (0..30)
            .map(|_| {
                let target = normal();
                severities
                    .iter()
                    .map(|own| target - own + error.sqrt() * normal())
                    .collect()
            })
            .collect();
        let (low, high) = limits(&Matrix::complete(rows).unwrap()).unwrap();
        held += u32::from(low <= truth && truth <= high);
    }
    f64::from(held) / f64::from(samples)
}

fn interval_alpha(m: &Matrix) -> Result<f64, Undefined> {
    krippendorff_alpha(m, Metric::Interval).map(|found| found.value)
}

#[test]
fn limits_for_other_raters_too_hold_the_true_figure() {
    let both = |m: &Matrix| {
        Some(
            jackknife_two_way(m, Draw::Targets, interval_alpha)
                .ok()?
                .interval,
        )
    };
    let targets = |m: &Matrix| {
        let found = wakker::stats::jackknife(m, Draw::Targets, interval_alpha).ok()?;
        Some(found.interval)
    };
    for raters in [4, 6] {
        let (two_way, one_way) = (coverage(200, raters, both), coverage(200, raters, targets));
        assert!(
            (0.90..=0.99).contains(&two_way) && one_way < 0.9,
            "{two_way} and {one_way}"
        );
    }
}
