//! What holds for the many-facet Rasch model: planted measures come back, and what cannot be told is not told.

use proptest::prelude::*;
use wakker::stats::Undefined;
use wakker::stats::rasch::{
    Element, Extremity, Observations, Rasch, RaschModel, group_bias, rasch,
};

/// A small generator with a fixed stream (`SplitMix64`, Steele, Lea and Flood 2014).
struct Random(u64);

impl Random {
    /// Between 0 and 1.
    fn share(&mut self) -> f64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        f64::from(u32::try_from((z ^ (z >> 31)) >> 32).unwrap()) / 4_294_967_296.0
    }

    /// About normal: twelve shares less six.
    fn normal(&mut self) -> f64 {
        (0..12).map(|_| self.share()).sum::<f64>() - 6.0
    }

    /// A category drawn from the model.
    fn category(&mut self, eta: f64, thresholds: &[f64]) -> usize {
        let mut odds = vec![1.0];
        let mut exponent = 0.0;
        for threshold in thresholds {
            exponent += eta - threshold;
            odds.push(exponent.exp());
        }
        let mut left = self.share() * odds.iter().sum::<f64>();
        odds.iter()
            .position(|odds| {
                left -= odds;
                left < 0.0
            })
            .unwrap_or(thresholds.len())
    }
}

const SEVERITY: [f64; 5] = [-0.9, -0.3, 0.0, 0.4, 0.8];
const DIFFICULTY: [f64; 4] = [-0.5, -0.1, 0.2, 0.4];
const EXERCISES: [f64; 3] = [-0.2, 0.0, 0.2];

/// Candidates by two of five assessors by four competences by three exercises.
fn planted(candidates: usize, thresholds: impl Fn(usize) -> Vec<f64>) -> Observations {
    let mut random = Random(17);
    let mut ratings = Vec::new();
    for candidate in 0..candidates {
        let ability = random.normal();
        for assessor in [candidate % 5, (candidate / 5 + candidate + 1) % 5] {
            for (competence, difficulty) in DIFFICULTY.iter().enumerate() {
                for (exercise, harder) in EXERCISES.iter().enumerate() {
                    let eta = ability - SEVERITY[assessor] - difficulty - harder;
                    let category = random.category(eta, &thresholds(competence));
                    ratings.push(([candidate, assessor, competence, exercise], category));
                }
            }
        }
    }
    Observations::new(&[candidates, 5, 4, 3], 4, ratings).unwrap()
}

fn values(fitted: &Rasch, facet: usize) -> Vec<f64> {
    let measures = fitted.facets[facet].measures.iter();
    measures.map(|own| own.value.unwrap()).collect()
}

/// Within four standard errors, and the width that the method adds: L / (L − 1) with 24 ratings per candidate.
fn near(found: &[Element], planted: &[f64]) {
    for (own, planted) in found.iter().zip(planted) {
        let allowed = 4.0 * own.standard_error.unwrap() + planted.abs() / 20.0;
        let value = own.value.unwrap();
        assert!((value - planted).abs() < allowed, "{value}, not {planted}");
    }
}

#[test]
fn planted_measures_of_four_facets_come_back() {
    let observations = planted(600, |_| vec![-1.4, 0.1, 1.3]);
    let fitted = rasch(&observations, &RaschModel::rating_scale()).unwrap();
    assert!(fitted.residual < 1e-6, "{}", fitted.residual);
    assert!(fitted.is_linked());
    near(&fitted.facets[1].measures, &SEVERITY);
    near(&fitted.facets[2].measures, &DIFFICULTY);
    near(&fitted.facets[3].measures, &EXERCISES);
    let thresholds = fitted.scales[0].thresholds();
    for (found, planted) in thresholds.iter().zip([-1.4, 0.1, 1.3]) {
        assert!((found - planted).abs() < 0.12, "{found}, not {planted}");
    }
    assert!(fitted.scales[0].is_ordered());
    for facet in &fitted.facets[1..] {
        let sum: f64 = facet.measures.iter().map(|own| own.value.unwrap()).sum();
        assert!(sum.abs() < 1e-9);
        for own in &facet.measures {
            let fit = own.fit.unwrap();
            assert!((fit.infit - 1.0).abs() < 0.12 && (fit.outfit - 1.0).abs() < 0.12);
        }
    }
    let spread = fitted.facets[1].spread.unwrap();
    assert!(spread.sample.reliability > 0.98 && spread.fixed.p < 1e-20);
}

#[test]
fn planted_thresholds_of_each_competence_come_back() {
    let steps = |competence: usize| match competence {
        0 => vec![-2.0, 0.0, 2.0],
        1 => vec![-1.0, 0.0, 1.0],
        2 => vec![-0.5, -0.5, 1.0],
        _ => vec![-1.5, 0.5, 1.0],
    };
    let observations = planted(1500, steps);
    let fitted = rasch(&observations, &RaschModel::partial_credit(2)).unwrap();
    near(&fitted.facets[1].measures, &SEVERITY);
    near(&fitted.facets[2].measures, &DIFFICULTY);
    for (competence, scale) in fitted.scales.iter().enumerate() {
        assert_eq!(scale.element, Some(competence));
        let thresholds = scale.thresholds();
        assert!(thresholds.iter().sum::<f64>().abs() < 1e-9);
        for (found, planted) in thresholds.iter().zip(steps(competence)) {
            assert!((found - planted).abs() < 0.2, "{found}, not {planted}");
        }
    }
    // Thresholds for all alike fit these ratings worse.
    let alike = rasch(&observations, &RaschModel::rating_scale()).unwrap();
    assert!(alike.log_likelihood < fitted.log_likelihood - 50.0);
}

#[test]
fn the_order_of_the_ratings_changes_nothing() {
    let rows = |turn: bool| {
        let mut random = Random(3);
        let mut rows = Vec::new();
        for candidate in 0..30 {
            let ability = random.normal();
            for (assessor, severity) in SEVERITY[..3].iter().enumerate() {
                let eta = ability - severity;
                rows.push(([candidate, assessor], random.category(eta, &[-1.0, 1.0])));
            }
        }
        if turn {
            rows.reverse();
        }
        Observations::new(&[30, 3], 3, rows).unwrap()
    };
    let one = rasch(&rows(false), &RaschModel::rating_scale()).unwrap();
    let other = rasch(&rows(true), &RaschModel::rating_scale()).unwrap();
    for facet in 0..2 {
        for (a, b) in values(&one, facet).iter().zip(values(&other, facet)) {
            assert!((a - b).abs() < 1e-7);
        }
    }
}

#[test]
fn extreme_candidates_are_placed_and_take_no_part() {
    let mut rows = vec![
        ([0, 0], 2),
        ([0, 1], 1),
        ([1, 0], 1),
        ([1, 1], 0),
        ([2, 0], 1),
        ([2, 1], 2),
        ([3, 0], 2),
        ([3, 1], 0),
    ];
    let alone = Observations::new(&[6, 3], 3, rows.clone()).unwrap();
    let alone = rasch(&alone, &RaschModel::rating_scale()).unwrap();
    // One with only the highest, one with only the lowest, and an assessor who saw only them.
    rows.extend([([4, 0], 2), ([4, 1], 2), ([5, 0], 0), ([5, 1], 0)]);
    rows.extend([([4, 2], 2), ([5, 2], 0)]);
    let observations = Observations::new(&[6, 3], 3, rows).unwrap();
    let fitted = rasch(&observations, &RaschModel::rating_scale()).unwrap();
    assert_eq!((fitted.used, fitted.omitted), (8, 6));
    let candidates = &fitted.facets[0].measures;
    assert_eq!(candidates[4].standing, Extremity::Highest);
    assert_eq!(candidates[5].standing, Extremity::Lowest);
    assert_eq!(alone.facets[0].measures[4].standing, Extremity::Unmeasured);
    assert_eq!(alone.facets[0].measures[4].value, None);
    for at in 0..4 {
        let (with, without) = (candidates[at].value, alone.facets[0].measures[at].value);
        assert!((with.unwrap() - without.unwrap()).abs() < 1e-9);
        assert!(candidates[at].value < candidates[4].value);
        assert!(candidates[at].value > candidates[5].value);
    }
    // Where a score of 3.7 out of 4 is expected.
    let thresholds = fitted.scales[0].thresholds();
    let expected = |severity: f64| {
        let step = (candidates[4].value.unwrap() - severity - thresholds[0]).exp();
        let next = step * (candidates[4].value.unwrap() - severity - thresholds[1]).exp();
        (step + 2.0 * next) / (1.0 + step + next)
    };
    let severity: Vec<f64> = fitted.facets[1].measures[..2]
        .iter()
        .map(|own| own.value.unwrap())
        .collect();
    assert!((expected(severity[0]) + expected(severity[1]) - 3.7).abs() < 1e-9);
    let average = candidates[4].fair_average.unwrap();
    assert!((average - expected(0.0)).abs() < 1e-9);
    assert!(candidates[4].fit.is_none() && candidates[4].standard_error.is_some());
    // Between two extremes nothing is left to measure an assessor by.
    let assessor = &fitted.facets[1].measures[2];
    assert_eq!(
        (assessor.standing, assessor.value),
        (Extremity::Unmeasured, None)
    );
    assert_eq!((assessor.count, assessor.used), (2, 0));
}

#[test]
fn days_without_a_common_assessor_are_subsets() {
    // Two days, each with its own candidates and assessors; the competences are the same, so that the ratings hang
    // together as a graph.
    let observations = |link: bool| {
        let mut random = Random(5);
        let mut rows = Vec::new();
        for candidate in 0..40 {
            let ability = random.normal();
            for own in 0..2 {
                // With the link some candidates are seen by an assessor of each day.
                let assessor = if link && candidate > 34 {
                    own * 3
                } else {
                    candidate / 20 * 2 + own
                };
                for (competence, difficulty) in DIFFICULTY.iter().enumerate() {
                    let eta = ability - SEVERITY[assessor] - difficulty;
                    let category = random.category(eta, &[-1.0, 0.0, 1.0]);
                    rows.push(([candidate, assessor, competence], category));
                }
            }
        }
        Observations::new(&[40, 4, 4], 4, rows).unwrap()
    };
    let apart = rasch(&observations(false), &RaschModel::rating_scale()).unwrap();
    assert!(!apart.is_linked());
    let subsets: Vec<usize> = apart.facets.iter().map(|facet| facet.subsets).collect();
    assert_eq!(subsets, [2, 2, 1]);
    let assessors = &apart.facets[1];
    let own: Vec<Option<usize>> = assessors.measures.iter().map(|own| own.subset).collect();
    assert_eq!(own, [0, 0, 1, 1].map(Some));
    assert_eq!(assessors.spread, Err(Undefined::NotLinked));
    assert!(apart.facets[2].spread.is_ok());
    // Each subset is centred on its own, whichever of its assessors comes first.
    let severity = values(&apart, 1);
    assert!((severity[0] + severity[1]).abs() < 1e-9 && (severity[2] + severity[3]).abs() < 1e-9);

    let linked = rasch(&observations(true), &RaschModel::rating_scale()).unwrap();
    assert!(linked.is_linked());
}

#[test]
fn who_got_one_end_of_the_scale_belongs_to_those_who_rated() {
    let fitted = |linked: bool| {
        let mut random = Random(5);
        let mut rows = Vec::new();
        for candidate in 0..40 {
            let ability = random.normal();
            for own in 0..2 {
                let day = candidate / 20;
                let assessor = if linked && candidate % 2 == 0 {
                    own * 3
                } else {
                    day * 2 + own
                };
                for (competence, difficulty) in DIFFICULTY.iter().enumerate() {
                    let eta = ability - SEVERITY[assessor] - difficulty;
                    let category = random.category(eta, &[-1.0, 0.0, 1.0]);
                    rows.push(([candidate, assessor, competence], category));
                }
            }
        }
        // The highest on the first day, the lowest on the second, the highest from one assessor of each.
        let ends = [(40, [0, 1], 3), (41, [2, 3], 0), (42, [1, 2], 3)];
        for (candidate, assessors, category) in ends {
            for (assessor, competence) in assessors
                .into_iter()
                .flat_map(|one| (0..4).map(move |c| (one, c)))
            {
                rows.push(([candidate, assessor, competence], category));
            }
        }
        let observations = Observations::new(&[43, 4, 4], 4, rows).unwrap();
        rasch(&observations, &RaschModel::rating_scale()).unwrap()
    };
    let subsets = |linked: bool| {
        let fitted = fitted(linked);
        let ends = &fitted.facets[0].measures[40..];
        let standing = [Extremity::Highest, Extremity::Lowest, Extremity::Highest];
        assert_eq!([0, 1, 2].map(|at| ends[at].standing), standing);
        assert!(ends.iter().all(|one| one.value.is_some()));
        [0, 1, 2].map(|at| ends[at].subset)
    };
    // Between assessors who cannot be compared there is no place for the third.
    assert_eq!(subsets(false), [Some(0), Some(1), None]);
    assert_eq!(subsets(true), [Some(0); 3]);
}

#[test]
fn an_unused_category_is_passed_over() {
    let rows = |spread: usize| {
        let mut random = Random(9);
        let mut rows = Vec::new();
        for candidate in 0..40 {
            let ability = random.normal();
            for (assessor, severity) in SEVERITY.iter().enumerate() {
                let category = random.category(ability - severity, &[-1.0, 1.0]);
                rows.push(([candidate, assessor], category * spread));
            }
        }
        Observations::new(&[40, 5], 2 * spread + 1, rows).unwrap()
    };
    let (plain, wide) = (rows(1), rows(2));
    let plain = rasch(&plain, &RaschModel::rating_scale()).unwrap();
    let wide = rasch(&wide, &RaschModel::rating_scale()).unwrap();
    let used: Vec<bool> = wide.scales[0]
        .categories
        .iter()
        .map(|own| own.used > 0)
        .collect();
    assert_eq!(used, [true, false, true, false, true]);
    assert_eq!(wide.scales[0].categories[1].threshold, None);
    assert_eq!(plain.scales[0].thresholds(), wide.scales[0].thresholds());
    assert_eq!(values(&plain, 1), values(&wide, 1));
    // Averages are told in declared categories.
    let (a, b) = (plain.facets[1].measures[0], wide.facets[1].measures[0]);
    assert!((2.0 * a.fair_average.unwrap() - b.fair_average.unwrap()).abs() < 1e-9);
}

#[test]
fn what_cannot_be_told_is_not_told() {
    let fit = |rows: &[([usize; 2], usize)]| {
        let observations = Observations::new(&[4, 2], 4, rows.iter().copied()).unwrap();
        rasch(&observations, &RaschModel::rating_scale()).unwrap_err()
    };
    assert_eq!(fit(&[]), Undefined::TooFewTargets);
    assert_eq!(fit(&[([0, 0], 2), ([1, 1], 2)]), Undefined::OneCategory);
    assert_eq!(fit(&[([0, 0], 2), ([1, 1], 1)]), Undefined::NoVariation);
    // Whoever rates higher, always does: nothing keeps the difference finite.
    let rows = [([0, 0], 1), ([0, 1], 0), ([1, 0], 2), ([1, 1], 1)];
    assert_eq!(fit(&rows), Undefined::NotLinked);
    let observations = Observations::new(&[2, 2], 3, rows).unwrap();
    let nowhere = RaschModel::partial_credit(2);
    assert_eq!(rasch(&observations, &nowhere), Err(Undefined::OutOfRange));
}

#[test]
fn exercises_tied_to_assessors_cannot_be_told_apart() {
    let mut random = Random(29);
    let mut rows = Vec::new();
    for candidate in 0..60 {
        let ability = random.normal();
        for (both, severity) in SEVERITY[..2].iter().enumerate() {
            let eta = ability - severity;
            rows.push(([candidate, both, both], random.category(eta, &[-1.0, 1.0])));
        }
    }
    let observations = Observations::new(&[60, 2, 2], 3, rows).unwrap();
    let model = RaschModel::rating_scale();
    let joint = rasch(&observations, &model).unwrap();
    let subsets: Vec<usize> = joint.facets.iter().map(|facet| facet.subsets).collect();
    assert_eq!(subsets, [1, 2, 2]);
}

type Rows = Vec<([usize; 3], usize)>;

/// Ratings of a few candidates by a few assessors on a few competences, often extreme, apart, or too few.
fn any_rows() -> impl Strategy<Value = Rows> {
    let row = (0..6usize, 0..3usize, 0..3usize, 0..4usize);
    prop::collection::vec(row, 0..60).prop_map(|rows| {
        let named = rows.into_iter().map(|(a, b, c, x)| ([a, b, c], x));
        named.collect()
    })
}

/// E for a rating, from nothing but what is told.
fn expectation(fitted: &Rasch, places: [usize; 3]) -> Option<f64> {
    let mut eta = 0.0;
    for (facet, place) in fitted.facets.iter().zip(places) {
        let own = &facet.measures[place];
        let taking_part = own.value.filter(|_| !own.standing.is_left_out());
        eta += if facet.positive {
            taking_part?
        } else {
            -taking_part?
        };
    }
    let set = fitted.partial_credit.map_or(0, |facet| places[facet]);
    let (mut exponent, mut odds, mut sum) = (0.0, 1.0, 0.0);
    let lowest = fitted.scales[set]
        .categories
        .iter()
        .position(|own| own.used > 0)?;
    sum += number(lowest);
    for (category, own) in fitted.scales[set].categories.iter().enumerate() {
        if let Some(threshold) = own.threshold {
            exponent += eta - threshold;
            odds += f64::exp(exponent);
            sum += number(category) * f64::exp(exponent);
        }
    }
    Some(sum / odds)
}

fn number(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap())
}

/// All categories next to each other, so that recounting leaves differences alone.
fn without_gaps(fitted: &Rasch) -> bool {
    fitted.scales.iter().all(|scale| {
        let used = scale.categories.iter().map(|own| own.used > 0);
        let used: Vec<bool> = used.collect();
        let first = used.iter().position(|used| *used).unwrap_or(0);
        let last = used.iter().rposition(|used| *used).unwrap_or(0);
        used[first..=last].iter().all(|used| *used)
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_fit_gives_numbers_and_scores_or_a_reason(rows in any_rows(), by_competence: bool) {
        let observations = Observations::new(&[6, 3, 3], 4, rows.clone()).unwrap();
        let model = if by_competence {
            RaschModel::partial_credit(2)
        } else {
            RaschModel::rating_scale()
        };
        let Ok(fitted) = rasch(&observations, &model) else {
            return Ok(());
        };
        prop_assert!(fitted.residual < 1e-6);
        prop_assert_eq!(fitted.used + fitted.omitted, rows.len());
        let finite = |figure: Option<f64>| figure.is_none_or(f64::is_finite);
        for own in fitted.facets.iter().flat_map(|facet| &facet.measures) {
            prop_assert!(finite(own.value) && finite(own.standard_error));
            prop_assert!(finite(own.fair_average));
            if let Some(fit) = own.fit {
                prop_assert!(fit.infit.is_finite() && fit.outfit.is_finite());
            }
        }
        for own in fitted.scales.iter().flat_map(|scale| &scale.categories) {
            prop_assert!(finite(own.threshold) && finite(own.standard_error));
            prop_assert!(finite(own.outfit), "{fitted:?}");
        }
        let groups = [Some(0), Some(1), None];
        let Ok(bias) = group_bias(&observations, &fitted, 1, (2, &groups)) else {
            return Ok(());
        };
        for cell in bias.cells {
            prop_assert!(cell.value.is_finite() && cell.t.is_finite());
        }
        if without_gaps(&fitted) {
            for facet in 0..3 {
                let mut apart = [0.0; 6];
                for (places, category) in &rows {
                    if let Some(expected) = expectation(&fitted, *places) {
                        apart[places[facet]] += number(*category) - expected;
                    }
                }
                for own in apart {
                    prop_assert!(own.abs() < 1e-5, "{apart:?}");
                }
            }
        }
    }
}
