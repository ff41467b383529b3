//! The bootstrap against one of 20,000 resamples by numpy.

use std::num::NonZeroUsize;

use wakker::stats::{Draw, Matrix, Resampling, bootstrap};

use super::keys::{self, Answer};
use super::{Case, cases};

#[test]
fn the_bootstrap_comes_near_that_of_numpy() {
    let all = cases(Some("bootstrap"));
    assert_eq!(all.len(), 1);
    for case in &all {
        for (key, expected) in case.json["expected"].as_object().unwrap() {
            let figure = |m: &Matrix| {
                let of_resample = Case {
                    ratings: m.clone(),
                    ..case.clone()
                };
                match keys::answer(&of_resample, key) {
                    Answer::Number(Some(value)) => Ok(value),
                    _ => Err(wakker::stats::Undefined::NoVariation),
                }
            };
            let how = Resampling {
                resamples: 8000,
                threads: NonZeroUsize::new(2).unwrap(),
                ..Resampling::default()
            };
            let found = bootstrap(&case.ratings, Draw::Targets, &how, figure).unwrap();
            let (low, high) = found.percentile;
            for (part, ours, tolerance) in [
                ("point", found.estimate, 1e-9),
                ("boot_mean", found.mean, 0.005),
                // The file: standard errors within 4 %, limits within 0.02.
                ("boot_se", found.standard_error, 0.04 * found.standard_error),
                ("pct_2_5", low, 0.02),
                ("pct_97_5", high, 0.02),
            ] {
                let theirs = expected[part].as_f64().unwrap();
                assert!(
                    (ours - theirs).abs() <= tolerance,
                    "{key} {part}: {ours} and {theirs}"
                );
            }
            assert_eq!(
                expected.as_object().unwrap().len(),
                5,
                "{key} has other parts"
            );
            let (low, high) = found.bca.unwrap();
            assert!(low < found.estimate && found.estimate < high && high - low < 0.5);
        }
    }
}
