//! Files of other shapes: sample sizes, components of variance.

use serde_json::Value;
use wakker::stats::{
    Categories, Component, DStudy, Matrix, Risks, Score, Weights, category_kappas, fleiss_kappa,
    targets_for_icc, targets_for_icc_width, targets_for_kappa, three_way_components,
};

use super::{Case, cases};

fn near(name: &str, key: &str, ours: f64, expected: &Value) {
    let expected = expected.as_f64().unwrap_or_else(|| panic!("{key}"));
    assert!(
        (ours - expected).abs() <= 1e-9 + 1e-7 * expected.abs(),
        "{name}: {key} is {ours}, not {expected}"
    );
}

/// The name of a key and its options, as in `name[a=1,b=2].rest`.
fn parts(key: &str) -> (&str, Vec<(&str, &str)>, &str) {
    let (name, rest) = key.split_once('[').unwrap_or((key, "]"));
    let (options, rest) = rest.split_once(']').unwrap();
    let options = options
        .split(',')
        .filter_map(|option| option.split_once('='));
    (name, options.collect(), rest.trim_start_matches('.'))
}

fn expected(case: &Case) -> impl Iterator<Item = (&str, &Value)> {
    let all = case.json["expected"].as_object().unwrap();
    all.iter().map(|(key, value)| (key.as_str(), value))
}

#[test]
fn sample_sizes_come_out() {
    let all = cases(Some("sample_size"));
    assert_eq!(all.len(), 1);
    for (key, value) in all.iter().flat_map(expected) {
        let (name, options, _) = parts(key);
        let text = |wanted: &str| options.iter().find(|(name, _)| *name == wanted).unwrap().1;
        let of = |wanted: &str| text(wanted).parse::<f64>().unwrap();
        let raters = |wanted: &str| text(wanted).parse::<usize>().unwrap();
        let ours = match name.trim_end_matches("_ceil") {
            "cantor_kappa" => {
                let risks = Risks {
                    alpha: of("alpha"),
                    power: of("power"),
                    two_sided: text("two_sided") == "true",
                };
                targets_for_kappa((of("p1"), of("p2")), of("k1"), of("k0"), risks).map(f64::ceil)
            }
            "bonett_icc" => targets_for_icc_width(of("rho"), raters("k"), of("width")),
            "walter_icc" => targets_for_icc(of("rho1"), of("rho0"), raters("n"), Risks::default()),
            _ => panic!("{key} is not tested"),
        };
        let ours = ours.unwrap();
        let ours = if name.ends_with("_ceil") {
            ours.ceil()
        } else {
            ours
        };
        near(name, key, ours, value);
    }
}

#[test]
fn components_of_three_ways_with_gaps_come_out() {
    let all = cases(Some("gstudy_unbalanced_reml"));
    assert_eq!(all.len(), 1);
    let case = &all[0];
    let observations = case.json["observations"].as_array().unwrap().iter();
    let scores: Vec<Score> = observations
        .map(|line| {
            let place = |at: usize| usize::try_from(line[at].as_u64().unwrap()).unwrap();
            Score {
                person: place(0),
                rater: place(1),
                exercise: place(2),
                value: line[3].as_f64().unwrap(),
            }
        })
        .collect();
    let found = three_way_components(&scores).unwrap();
    let alone = |component| found.alone(component).unwrap();
    for (key, value) in expected(case) {
        let (name, options, field) = parts(key);
        let ours = match (name, key) {
            ("reml_var", "reml_var[p]") => alone(Component::Person),
            ("reml_var", "reml_var[r]") => alone(Component::Rater),
            ("reml_var", "reml_var[e]") => alone(Component::Exercise),
            ("reml_var", "reml_var[pr]") => alone(Component::PersonRater),
            ("reml_var", "reml_var[pe]") => alone(Component::PersonExercise),
            ("reml_var", "reml_var[re]") => alone(Component::RaterExercise),
            ("reml_var", "reml_var[pre]") => alone(Component::Residual),
            ("reml_loglik", _) => found.log_likelihood,
            ("mean_gls", _) => found.mean,
            ("n_obs", _) => f64::from(u32::try_from(found.scores).unwrap()),
            ("dstudy", _) => {
                let levels: Vec<usize> = options
                    .iter()
                    .map(|(_, count)| count.parse().unwrap())
                    .collect();
                let decision = found
                    .decision(DStudy::Crossed, levels[0], levels[1])
                    .unwrap();
                match field {
                    "E_rho2" => decision.generalizability.unwrap(),
                    "phi" => decision.dependability.unwrap(),
                    _ => panic!("{key} is not tested"),
                }
            }
            _ => panic!("{key} is not tested"),
        };
        // The file: 1e-5 for components, since the maximum is flat.
        let away = (ours - value.as_f64().unwrap()).abs();
        assert!(away < 1e-5, "{key} is {ours}, not {value}");
    }
}

#[test]
fn kappas_by_category_come_out() {
    let all = cases(None);
    let case = all
        .iter()
        .find(|case| case.name == "fleiss1971_psychiatric_30x6");
    let (ratings, categories) = case.map(|case| (&case.ratings, &case.categories)).unwrap();
    let categories = categories.as_ref().unwrap();
    let found = category_kappas(ratings, categories).unwrap();
    // As `irr::kappam.fleiss` prints them with `detail = TRUE`.
    let printed = [0.245, 0.245, 0.520, 0.471, 0.566];
    for (ours, printed) in found.iter().zip(printed) {
        assert!((ours.kappa.unwrap() - printed).abs() <= 0.5e-3, "{ours:?}");
    }
    // The whole is their mean, weighted by share times rest.
    let weights = found.iter().map(|part| part.share * (1.0 - part.share));
    let sum: f64 = weights
        .clone()
        .zip(&found)
        .map(|(w, part)| w * part.kappa.unwrap())
        .sum();
    let kappa = fleiss_kappa(ratings, categories, &Weights::Identity)
        .unwrap()
        .value;
    assert!((sum / weights.sum::<f64>() - kappa).abs() < 1e-12);
    // With gaps each is the kappa of a table in which all other categories are one.
    let gaps = all
        .iter()
        .find(|case| case.name == "gwet_4raters_12subjects");
    let (ratings, categories) = gaps.map(|case| (&case.ratings, &case.categories)).unwrap();
    let two = Categories::new([0.0, 1.0]).unwrap();
    for own in category_kappas(ratings, categories.as_ref().unwrap()).unwrap() {
        let this = |value: f64| f64::from(u8::from((value - own.category).abs() < 1e-12));
        let rows = ratings
            .rows()
            .map(|row| row.iter().map(|one| one.map(this)).collect::<Vec<_>>());
        let alone = Matrix::new(rows).unwrap();
        let whole = fleiss_kappa(&alone, &two, &Weights::Identity)
            .unwrap()
            .value;
        assert!((own.kappa.unwrap() - whole).abs() < 1e-12, "{own:?}");
    }
}
