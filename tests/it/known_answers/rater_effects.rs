//! Raw effects of five raters of whom one is lenient, one central, one drifting, one with halo, one severe.

use serde_json::Value;
use wakker::stats::rater_effects::{
    RaterEffects, RaterRating, benjamini_hochberg, cronbach_accuracy, holm, rater_effects,
};
use wakker::stats::{Matrix, Undefined};

use super::{Case, cases, list};

fn ratings(case: &Case) -> Vec<RaterRating> {
    let whole = |json: &Value| usize::try_from(json.as_u64().unwrap()).unwrap();
    let rows = case.json["rows"].as_array().unwrap().iter();
    rows.flat_map(|row| {
        let values = list(&row[3]).unwrap();
        let each = values.into_iter().enumerate();
        each.map(|(competence, value)| RaterRating {
            rater: whole(&row[1]),
            candidate: whole(&row[0]),
            competence,
            value: value.unwrap(),
            order: row[2].as_f64(),
        })
    })
    .collect()
}

fn figure(own: &RaterEffects, key: &str) -> Option<Vec<f64>> {
    let deviation = own.deviation.unwrap();
    let drift = own.drift.unwrap();
    let others = own.with_others.unwrap();
    let found = match key {
        "n" => f64::from(u32::try_from(own.count).unwrap()),
        "mean" => own.mean,
        "sd" => own.standard_deviation.unwrap(),
        "sd_ratio" => own.spread_ratio.unwrap(),
        "deviation_mean" => deviation.value,
        "deviation_se" => deviation.cell_error,
        "deviation_t" => deviation.value / deviation.cell_error,
        "prop_extreme" => own.extreme,
        "prop_middle" => 1.0 - own.extreme,
        "category_share" => return Some(own.shares.clone()),
        "halo_mean_within_candidate_sd" => own.halo.within.unwrap(),
        "halo_mean_intercompetence_r" => own.halo.between.unwrap(),
        "consensus_r" => others.correlation.unwrap(),
        "exact_agreement_with_peers" => others.exact,
        "mean_abs_deviation" => others.mean_distance,
        "drift_slope" => drift.slope,
        "drift_se" => drift.standard_error,
        "drift_p" => drift.p.unwrap(),
        "drift_kendall_tau" => drift.kendall_tau.unwrap(),
        _ => return None,
    };
    Some(vec![found])
}

#[test]
fn effects_of_raters_come_out() {
    let mut tested = 0;
    let mut wrong = Vec::new();
    for case in cases(Some("rater_effects")) {
        let levels = case.categories.as_ref().unwrap();
        let effects = rater_effects(&ratings(&case), levels).unwrap();
        for (rater, expected) in case.json["expected"].as_object().unwrap() {
            let own = effects
                .iter()
                .find(|own| own.rater.to_string() == *rater)
                .unwrap();
            for (key, expected) in expected.as_object().unwrap() {
                let ours = figure(own, key).unwrap_or_default();
                let expected = list(expected).unwrap_or_else(|| vec![expected.as_f64()]);
                let same = |(ours, expected): (&f64, &Option<f64>)| {
                    let expected = expected.unwrap();
                    (ours - expected).abs() <= 1e-9 + 1e-7 * expected.abs()
                };
                tested += 1;
                if ours.len() != expected.len() || !ours.iter().zip(&expected).all(same) {
                    wrong.push(format!("{rater}: {key} is {ours:?}, not {expected:?}"));
                }
            }
        }
        the_planted_effects_stand_out(&effects);
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(tested >= 95, "only {tested} figures");
}

fn the_planted_effects_stand_out(effects: &[RaterEffects]) {
    let least = |figure: fn(&RaterEffects) -> f64| {
        let least = effects
            .iter()
            .min_by(|a, b| figure(a).total_cmp(&figure(b)));
        least.unwrap().rater
    };
    assert_eq!(least(|own| -own.deviation.unwrap().value), 0);
    assert_eq!(least(|own| own.spread_ratio.unwrap()), 1);
    assert_eq!(least(|own| own.drift.unwrap().slope), 2);
    assert_eq!(least(|own| own.halo.within_ratio.unwrap()), 3);
    assert_eq!(least(|own| -own.halo.between.unwrap()), 3);
    assert_eq!(least(|own| own.deviation.unwrap().value), 4);
    // Of five slopes one is no accident, also when five are looked at.
    let p: Vec<Option<f64>> = effects.iter().map(|own| own.drift.unwrap().p).collect();
    let adjusted = benjamini_hochberg(&p);
    let found = adjusted.iter().filter(|p| p.unwrap() < 0.05).count();
    assert_eq!(found, 1);
    for own in effects {
        let deviation = own.deviation.unwrap();
        // Ratings of one candidate hang together: fewer facts than cells.
        assert!(deviation.standard_error > deviation.cell_error);
        assert!(own.with_others.unwrap().adjacent >= own.with_others.unwrap().exact);
    }
}

#[test]
fn a_rater_alone_has_no_severity() {
    let levels = wakker::stats::Categories::new([1.0, 2.0, 3.0]).unwrap();
    let rating = |rater, candidate, value| RaterRating {
        rater,
        candidate,
        competence: 0,
        value,
        order: None,
    };
    let effects = rater_effects(&[rating(0, 0, 1.0), rating(1, 1, 3.0)], &levels).unwrap();
    assert_eq!(effects[0].deviation, Err(Undefined::NoOverlap));
    assert_eq!(effects[0].with_others, Err(Undefined::NoOverlap));
    assert_eq!(effects[0].drift, Err(Undefined::TooFewTargets));
    assert_eq!(effects[0].standard_deviation, Err(Undefined::TooFewTargets));
    assert_eq!(effects[0].halo.between, Err(Undefined::NoVariation));
    let twice = [rating(0, 0, 1.0), rating(0, 0, 2.0)];
    assert_eq!(rater_effects(&twice, &levels), Err(Undefined::OutOfRange));
    let off = [rating(0, 0, 1.5)];
    assert_eq!(
        rater_effects(&off, &levels),
        Err(Undefined::OutsideCategories)
    );
    assert_eq!(rater_effects(&[], &levels), Err(Undefined::TooFewTargets));
}

/// Worked by hand: d = [[1, 0], [2, 1], [0, -1]], the third candidate half rated.
#[test]
fn accuracy_falls_into_four_parts() {
    let key = [[1.0, 3.0], [2.0, 2.0], [4.0, 4.0], [3.0, 2.0]].map(|row| row.map(Some));
    let rated = [
        [Some(2.0), Some(3.0)],
        [Some(4.0), Some(3.0)],
        [Some(4.0), None],
        [Some(3.0), Some(1.0)],
    ];
    let (key, rated) = (Matrix::new(key).unwrap(), Matrix::new(rated).unwrap());
    let accuracy = cronbach_accuracy(&rated, &key).unwrap();
    assert_eq!((accuracy.candidates, accuracy.omitted), (3, 1));
    // d̄ = 1/2; candidates 1/2, 3/2, −1/2; competences 1 and 0; and nothing is left.
    let near = |a: f64, b: f64| (a - b).abs() < 1e-12;
    assert!(near(accuracy.bias, 0.5) && near(accuracy.elevation, 0.25));
    assert!(near(accuracy.differential_elevation, 2.0 / 3.0));
    assert!(near(accuracy.stereotype_accuracy, 0.25));
    assert!(near(accuracy.differential_accuracy, 0.0));
    // 1 + 0 + 4 + 1 + 0 + 1 over six.
    assert!(near(accuracy.distance(), 7.0 / 6.0));
    let narrow = Matrix::complete([[1.0], [2.0], [3.0], [4.0]]).unwrap();
    assert_eq!(cronbach_accuracy(&narrow, &key), Err(Undefined::OutOfRange));
}

#[test]
fn adjusted_p_keeps_the_order_and_never_falls() {
    let p = [0.03, 0.001, 0.2, 0.03, 0.9, 0.04].map(Some);
    let (found, family) = (benjamini_hochberg(&p), holm(&p));
    for at in 0..p.len() {
        assert!(found[at] >= p[at] && family[at] >= found[at]);
        for other in 0..p.len() {
            assert!(p[at] > p[other] || found[at] <= found[other]);
            assert!(p[at] > p[other] || family[at] <= family[other]);
        }
    }
    assert_eq!(benjamini_hochberg(&[None, Some(0.5)]), [None, Some(0.5)]);
    assert_eq!(holm(&[]), []);
}
