//! Files of other shapes: sample sizes, selection rates, generalizability studies.

use serde_json::Value;
use wakker::stats::{
    Component, CrossedStudy, Decision, Effect, NestedStudy, Plan, Risks, Score, Selection, Weights,
    category_kappas, crossed_study, fleiss_kappa, highest_rate, impact, nested_study,
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
fn selection_rates_come_out() {
    let all = cases(Some("adverse_impact"));
    assert_eq!(all.len(), 1);
    for case in &all {
        let groups = case.json["groups"].as_object().unwrap();
        let names: Vec<&String> = groups.keys().collect();
        let count =
            |group: &Value, key: &str| usize::try_from(group[key].as_u64().unwrap()).unwrap();
        let selections: Vec<Selection> = groups
            .values()
            .map(|group| Selection {
                selected: count(group, "selected"),
                total: count(group, "total"),
            })
            .collect();
        let reference = highest_rate(&selections).unwrap();
        let answers = &case.json["expected"];
        assert_eq!(
            answers["reference"].as_str(),
            Some(names[reference].as_str())
        );
        for (name, rate) in answers["rates"].as_object().unwrap() {
            let place = names.iter().position(|known| *known == name).unwrap();
            near(&case.name, name, selections[place].rate().unwrap(), rate);
        }
        for (name, figures) in answers["groups"].as_object().unwrap() {
            let place = names.iter().position(|known| *known == name).unwrap();
            let found = impact(selections[place], selections[reference]).unwrap();
            for (key, value) in figures.as_object().unwrap() {
                let ours = match key.as_str() {
                    "impact_ratio" => found.ratio,
                    "four_fifths_violation" => {
                        assert_eq!(Some(found.below_four_fifths), value.as_bool());
                        continue;
                    }
                    "rate_diff" => found.difference,
                    "z_pooled" => found.z.unwrap(),
                    "p_z_two_sided" => found.z_p.unwrap(),
                    "fisher_p_two_sided" => found.fisher_p,
                    "cohens_h" => found.h,
                    "odds_ratio_sample" => found.odds_ratio.unwrap(),
                    "ln_ratio_se" => found.ln_ratio_error.unwrap(),
                    "ratio_ci95" => {
                        let (low, high) = found.interval.unwrap();
                        near(name, key, low, &value[0]);
                        near(name, key, high, &value[1]);
                        continue;
                    }
                    "impact_ratio_one_flip" => found.one_flip.unwrap(),
                    _ => panic!("{key} is not tested"),
                };
                near(name, key, ours, value);
            }
        }
    }
}

enum Study {
    Crossed(CrossedStudy),
    Nested(NestedStudy),
}

impl Study {
    fn new(case: &Case) -> Self {
        let numbers = |line: &Value| {
            let line = line.as_array().unwrap();
            line.iter().map(|score| score.as_f64().unwrap()).collect()
        };
        let tables = case.json["data"].as_array().unwrap().iter();
        let scores: Vec<Vec<Vec<f64>>> = tables
            .map(|table| table.as_array().unwrap().iter().map(numbers).collect())
            .collect();
        if case.json["kind"] == "gstudy_nested" {
            Self::Nested(nested_study(&scores).unwrap())
        } else {
            Self::Crossed(crossed_study(&scores).unwrap())
        }
    }

    fn effects(&self) -> Vec<(&'static str, Effect)> {
        match self {
            Self::Crossed(study) => vec![
                ("p", study.person),
                ("i", study.first),
                ("o", study.second),
                ("pi", study.person_first),
                ("po", study.person_second),
                ("io", study.both_facets),
                ("pio", study.residual),
            ],
            Self::Nested(study) => vec![
                ("p", study.person),
                ("t", study.task),
                ("r:t", study.rater),
                ("pt", study.person_task),
                ("pr:t", study.residual),
            ],
        }
    }

    fn decision(&self, first: usize, second: usize) -> Decision {
        match self {
            Self::Crossed(study) => study.decision(first, second).unwrap(),
            Self::Nested(study) => study.decision(first, second).unwrap(),
        }
    }

    fn mean(&self) -> f64 {
        match self {
            Self::Crossed(study) => study.mean,
            Self::Nested(study) => study.mean,
        }
    }
}

/// The effect that a key names in brackets.
fn effect(study: &Study, key: &str) -> Effect {
    let name = key.split(['[', ']']).nth(1).unwrap();
    let all = study.effects();
    all.iter().find(|(known, _)| *known == name).unwrap().1
}

#[test]
fn generalizability_studies_come_out() {
    let mut all = cases(Some("gstudy_crossed"));
    all.extend(cases(Some("gstudy_nested")));
    assert_eq!(all.len(), 3);
    for case in &all {
        let study = Study::new(case);
        let whole: f64 = study
            .effects()
            .iter()
            .map(|(_, e)| e.variance.max(0.0))
            .sum();
        for (key, value) in expected(case) {
            let (name, options, field) = parts(key);
            let ours = match name {
                "var" => effect(&study, key).variance,
                "var_se" => effect(&study, key).standard_error,
                "ms" => effect(&study, key).mean_square,
                "df" => effect(&study, key).degrees,
                "pct" => 100.0 * effect(&study, key).variance.max(0.0) / whole,
                "grand_mean" => study.mean(),
                "dstudy" => {
                    let levels: Vec<usize> = options
                        .iter()
                        .map(|(_, count)| count.parse().unwrap())
                        .collect();
                    let found = study.decision(levels[0], levels[1]);
                    match field {
                        "var_universe" => found.universe,
                        "var_rel_error" => found.relative_error,
                        "var_abs_error" => found.absolute_error,
                        "E_rho2" => found.generalizability.unwrap(),
                        "phi" => found.dependability.unwrap(),
                        "SEM_rel" => found.standard_errors().0,
                        "SEM_abs" => found.standard_errors().1,
                        _ => panic!("{key} is not tested"),
                    }
                }
                _ => panic!("{key} is not tested"),
            };
            near(&case.name, key, ours, value);
        }
        for (key, printed) in case.json["published"].as_object().into_iter().flatten() {
            let ours = effect(&study, key).variance;
            assert!(
                (ours - printed.as_f64().unwrap()).abs() <= 0.5e-4 + 1e-9,
                "{key}"
            );
        }
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
                let decision = found.decision(Plan::Crossed, levels[0], levels[1]).unwrap();
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
}
