//! The many-facet Rasch model: the figures of Facets' own example, of synthetic data, and of bias by group.

use serde_json::Value;
use wakker::stats::rasch::{Element, Observations, Rasch, RaschModel, group_bias, rasch};

use super::{Case, cases};

/// Narrower than the files ask: both programs went on until nothing changed.
fn tolerance(field: &str) -> f64 {
    match field {
        "fixed_chi2" => 1e-5,
        "loglik" => 1e-8,
        _ => 1e-6,
    }
}

struct Wrong {
    tested: usize,
    found: Vec<String>,
}

impl Wrong {
    fn check(&mut self, key: &str, field: &str, ours: &[Option<f64>], expected: &Value) {
        let one = [expected.clone()];
        let expected = expected.as_array().map_or(one.as_slice(), Vec::as_slice);
        let same = |(ours, expected): (&Option<f64>, &Value)| match (ours, expected.as_f64()) {
            (Some(ours), Some(expected)) => (ours - expected).abs() <= tolerance(field),
            _ => false,
        };
        self.tested += expected.len();
        if ours.len() != expected.len() || !ours.iter().zip(expected).all(same) {
            self.found
                .push(format!("{key} is {ours:?}, not {expected:?}"));
        }
    }

    fn end(self, at_least: usize) {
        assert!(self.found.is_empty(), "{}", self.found.join("\n"));
        assert!(self.tested >= at_least, "only {} figures", self.tested);
    }
}

fn whole(json: &Value) -> usize {
    usize::try_from(json.as_u64().unwrap()).unwrap()
}

/// The ratings of a file; elements count from `base`, categories from 1.
fn observations(case: &Case, base: usize) -> Observations {
    let rows: Vec<(Vec<usize>, usize)> = case.json["observations"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| {
            let row: Vec<usize> = row.as_array().unwrap().iter().map(whole).collect();
            let (rating, places) = row.split_last().unwrap();
            (
                places.iter().map(|place| place - base).collect(),
                rating - 1,
            )
        })
        .collect();
    let facets = rows[0].0.len();
    let elements = (0..facets).map(|facet| 1 + rows.iter().map(|row| row.0[facet]).max().unwrap());
    let elements: Vec<usize> = elements.collect();
    let categories = case.json["categories"].as_array().unwrap().len();
    Observations::new(&elements, categories, rows).unwrap()
}

fn case(name: &str) -> Case {
    let all = ["mfrm_rating_scale", "mfrm_interaction_drf"].map(|kind| cases(Some(kind)));
    let mut all = all.into_iter().flatten();
    all.find(|case| case.name == name).unwrap()
}

fn facet_field(fitted: &Rasch, facet: usize, field: &str) -> Option<Vec<Option<f64>>> {
    let facet = &fitted.facets[facet];
    let each = |figure: fn(&Element) -> Option<f64>| facet.measures.iter().map(figure).collect();
    let spread = facet.spread.unwrap();
    let one = |figure: f64| Some(vec![Some(figure)]);
    match field {
        "measure" => Some(each(|own| own.value)),
        "se" => Some(each(|own| own.standard_error)),
        "infit_ms" => Some(each(|own| Some(own.fit?.infit))),
        "outfit_ms" => Some(each(|own| Some(own.fit?.outfit))),
        // The files count categories from 1.
        "raw_score" => Some(each(|own| Some(number(own.score + own.count)))),
        "fair_average" => Some(each(|own| Some(own.fair_average? + 1.0))),
        "count" => Some(each(|own| Some(number(own.count)))),
        "sample_separation" => one(spread.sample.separation),
        "sample_reliability" => one(spread.sample.reliability),
        "fixed_chi2" => one(spread.fixed.value),
        "fixed_df" => one(spread.fixed.degrees),
        "fixed_p" => one(spread.fixed.p),
        _ => None,
    }
}

fn number(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap())
}

fn thresholds(fitted: &Rasch) -> Vec<Option<f64>> {
    fitted.scales[0]
        .thresholds()
        .into_iter()
        .map(Some)
        .collect()
}

fn check_all(case: &Case, fitted: &Rasch) -> Wrong {
    let columns = case.json["columns"].as_array().unwrap();
    let mut wrong = Wrong {
        tested: 0,
        found: Vec::new(),
    };
    for (key, expected) in case.json["expected"].as_object().unwrap() {
        let ours = match key.split_once('.') {
            None if key == "loglik" => Some(vec![Some(fitted.log_likelihood)]),
            None if key == "thresholds" => Some(thresholds(fitted)),
            Some((name, field)) => columns
                .iter()
                .position(|column| column == name)
                .and_then(|facet| facet_field(fitted, facet, field)),
            None => None,
        };
        let field = key.split_once('.').map_or(key.as_str(), |(_, field)| field);
        wrong.check(key, field, &ours.unwrap_or_default(), expected);
    }
    wrong
}

#[test]
fn guilfords_creativity_comes_out() {
    let case = case("mfrm_guilford_creativity_3x7x5");
    let observations = observations(&case, 1);
    // The judges float, the juniors lift the rating.
    let model = RaschModel::rating_scale().positive(&[1]);
    let fitted = rasch(&observations, &model).unwrap();
    check_all(&case, &fitted).end(110);
    for (name, score) in case.json["published"]["raw_scores"].as_object().unwrap() {
        let names = case.json["names"]["judge"].as_array().unwrap();
        let judge = names.iter().position(|own| own == name).unwrap();
        let own = &fitted.facets[0].measures[judge];
        assert_eq!(own.score + own.count, whole(score));
    }
}

#[test]
fn sixty_candidates_six_assessors_eight_competences_come_out() {
    let case = case("mfrm_synthetic_60x6x8_public");
    let observations = observations(&case, 0);
    let fitted = rasch(&observations, &RaschModel::rating_scale()).unwrap();
    check_all(&case, &fitted).end(430);
}

#[test]
fn an_assessor_harsher_on_one_group_stands_out() {
    let case = case("mfrm_drf_assessor_by_group_public");
    let observations = observations(&case, 0);
    let fitted = rasch(&observations, &RaschModel::rating_scale()).unwrap();
    let groups = case.json["group_of_candidate"].as_array().unwrap();
    let groups: Vec<Option<usize>> = groups.iter().map(|group| Some(whole(group))).collect();
    let bias = group_bias(&observations, &fitted, 1, (0, &groups)).unwrap();
    let cell = |assessor: usize, group: usize| {
        let mut cells = bias.cells.iter();
        *cells
            .find(|cell| (cell.element, cell.other) == (assessor, group))
            .unwrap()
    };
    let mut wrong = Wrong {
        tested: 0,
        found: Vec::new(),
    };
    for assessor in 0..4 {
        for group in 0..2 {
            let cell = cell(assessor, group);
            let key = format!("assessor={assessor},group={group}");
            let n = number(cell.count);
            for (field, expected) in case.json["expected"][&key].as_object().unwrap() {
                let ours = match field.as_str() {
                    "n" => Some(n),
                    "obs_sum" => Some(cell.observed + n),
                    "exp_sum" => Some(cell.expected + n),
                    "obs_exp_avg" => Some(cell.mean_difference()),
                    "bias_leniency" => Some(cell.value),
                    "se" => Some(cell.standard_error),
                    "t" => Some(cell.t),
                    _ => None,
                };
                wrong.check(&format!("{key}.{field}"), field, &[ours], expected);
            }
        }
    }
    let main = &case.json["expected"]["main"];
    let measures = |facet: usize| facet_field(&fitted, facet, "measure").unwrap();
    wrong.check("severity", "", &measures(1), &main["severity"]);
    wrong.check("difficulty", "", &measures(2), &main["difficulty"]);
    wrong.check("thresholds", "", &thresholds(&fitted), &main["thresholds"]);
    let fixed = &case.json["expected"]["fixed_all_zero_chi2"];
    wrong.check("fixed", "fixed_chi2", &[Some(bias.fixed.value)], fixed);
    wrong.end(66);
}
