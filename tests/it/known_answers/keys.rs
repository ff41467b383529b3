//! What each key of the known answers asks for.

use wakker::stats::{
    Categories, Coefficient, IccUnit, Matrix, Metric, Model, Undefined, Weights, ad_mean, anova,
    bangdiwala_b, bhapkar, bias_index, brennan_prediger, cohen_kappa, cohen_kappa_max,
    conger_kappa, fleiss_kappa, gwet_ac, kendall_w, krippendorff_alpha, light_kappa, mean_pearson,
    mean_spearman, percent_agreement, prevalence_index, r_wg, standard_deviation, stuart_maxwell,
    two_way_components,
};

use super::Case;

/// What a key gives; a number that is undefined is `None`.
pub(super) enum Answer {
    Number(Option<f64>),
    /// One figure per target.
    List(Vec<Option<f64>>),
    Unknown,
}

/// Where the file leaves a figure open that we define: limits from 1 to 1 where nothing but agreement is left.
pub(super) fn documented_choice(case: &str, key: &str, ours: Option<f64>) -> bool {
    case == "edge_perfect_agreement"
        && key.starts_with("icc.")
        && key.contains(".ci_")
        && ours.is_some_and(|ours| (ours - 1.0).abs() < 1e-12)
}

pub(super) fn answer(case: &Case, key: &str) -> Answer {
    let m = &case.ratings;
    let (head, field) = match key.split_once('.') {
        Some((head, field)) => (head, field),
        None => (key, ""),
    };
    let (name, option) = match head.split_once('[') {
        Some((name, option)) => (name, option.trim_end_matches(']')),
        None => (head, ""),
    };
    match name {
        "n_units" => return whole(m.targets()),
        "n_raters" => return whole(m.raters()),
        "n_missing" => return whole(m.missing()),
        "reml" => return components(m, field),
        "icc" => return intraclass(m, field),
        "kendall_w" => return kendall(m, field),
        "pearson" => return number(mean_pearson(m).map(|found| found.value)),
        "spearman" => return number(mean_spearman(m).map(|found| found.value)),
        "krippendorff_alpha" => return alpha(m, option),
        _ => {}
    }
    let Some(categories) = &case.categories else {
        return Answer::Unknown;
    };
    match name {
        "cohen_kappa" if field == "max" => number(cohen_kappa_max(m, categories)),
        "rwg_uniform" | "ad_mean" | "sd" => within(m, categories, name),
        "light_kappa" => number(light_kappa(m, categories)),
        // What they are of two raters without gaps.
        "scott_pi" => value(fleiss_kappa(
            &m.complete_targets(),
            categories,
            &Weights::Identity,
        )),
        "pabak" => value(brennan_prediger(
            &m.complete_targets(),
            categories,
            &Weights::Identity,
        )),
        "bangdiwala_b" => number(bangdiwala_b(m, categories)),
        "prevalence_index" => number(prevalence_index(m, categories)),
        "bias_index" => number(bias_index(m, categories)),
        "percent_exact" => value(percent_agreement(m, categories, &Weights::Identity)),
        "percent_adjacent" => value(percent_agreement(m, categories, &Weights::Within(1.0))),
        "stuart_maxwell" | "bhapkar" => {
            let test = if name == "bhapkar" {
                bhapkar(m, categories)
            } else {
                stuart_maxwell(m, categories)
            };
            number(test.map(|test| match field {
                "chi2" => test.chi_squared,
                "df" => test.degrees,
                _ => test.p,
            }))
        }
        _ => family(m, categories, name, option, field),
    }
}

fn alpha(m: &Matrix, option: &str) -> Answer {
    let metric = match option {
        "nominal" => Metric::Nominal,
        "ordinal" => Metric::Ordinal,
        "interval" => Metric::Interval,
        "ratio" => Metric::Ratio,
        _ => return Answer::Unknown,
    };
    value(krippendorff_alpha(m, metric))
}

fn intraclass(m: &Matrix, field: &str) -> Answer {
    let Ok(anova) = anova(m) else {
        return Answer::Number(None);
    };
    let (form, part) = field.split_once('.').unwrap_or((field, ""));
    let (model, rating) = match form {
        "MSR" => return Answer::Number(Some(anova.targets_mean_square)),
        "MSC" => return Answer::Number(Some(anova.raters_mean_square)),
        "MSE" => return Answer::Number(Some(anova.residual_mean_square)),
        "MSW" => return Answer::Number(Some(anova.within_mean_square)),
        "ICC1_1" => (Model::OneWay, IccUnit::Single),
        "ICC2_1" => (Model::Agreement, IccUnit::Single),
        "ICC3_1" => (Model::Consistency, IccUnit::Single),
        "ICC1_k" => (Model::OneWay, IccUnit::Average),
        "ICC2_k" => (Model::Agreement, IccUnit::Average),
        "ICC3_k" => (Model::Consistency, IccUnit::Average),
        _ => return Answer::Unknown,
    };
    let found = anova.icc(model, rating).ok();
    let limits = found.and_then(|icc| icc.interval());
    Answer::Number(match part {
        "" => found.map(|icc| icc.value),
        "F" => found.and_then(|icc| icc.f),
        "df1" => Some(anova.degrees(model).0),
        "df2" => Some(anova.degrees(model).1),
        "p" => found.map(|icc| icc.p),
        "ci_lo" => limits.map(|limits| limits.0),
        "ci_hi" => limits.map(|limits| limits.1),
        _ => return Answer::Unknown,
    })
}

fn components(m: &Matrix, field: &str) -> Answer {
    let Ok(two) = two_way_components(m) else {
        return Answer::Number(None);
    };
    let share = match field {
        "icc_A1" => two.agreement(IccUnit::Single),
        "icc_Ak" => two.agreement(IccUnit::Average),
        "icc_C1" => two.consistency(IccUnit::Single),
        "icc_Ck" => two.consistency(IccUnit::Average),
        "two.var_unit" => Ok(two.target),
        "two.var_rater" => Ok(two.rater),
        "two.var_resid" => Ok(two.residual),
        "two.loglik" => Ok(two.log_likelihood),
        "two.mean" => Ok(two.mean),
        "k_harmonic" => Ok(two.ratings_per_target),
        _ => return Answer::Unknown,
    };
    number(share)
}

/// Wider for what is found by search: a maximum is flat.
pub(super) fn tolerance(key: &str, expected: f64) -> f64 {
    if key.starts_with("reml.") {
        1e-5
    } else {
        1e-9 + 1e-7 * expected.abs()
    }
}

fn kendall(m: &Matrix, field: &str) -> Answer {
    let found = kendall_w(m).ok();
    Answer::Number(match field {
        "" => found.map(|w| w.value),
        "chi2" => found.map(|w| w.chi_squared),
        // There also where W is not.
        "df" => return whole(m.complete_targets().targets() - 1),
        "p" => found.map(|w| w.p),
        _ => return Answer::Unknown,
    })
}

fn within(m: &Matrix, categories: &Categories, name: &str) -> Answer {
    let levels = f64::from(u32::try_from(categories.values().len()).unwrap());
    let one = |rated: &[f64]| match name {
        // Against answers spread evenly over the levels.
        "rwg_uniform" => r_wg(rated, (levels.powi(2) - 1.0) / 12.0),
        "ad_mean" => ad_mean(rated),
        _ => standard_deviation(rated),
    };
    let rated = m.rows().map(|row| row.iter().flatten().copied().collect());
    Answer::List(rated.map(|rated: Vec<f64>| one(&rated).ok()).collect())
}

fn family(m: &Matrix, categories: &Categories, name: &str, option: &str, field: &str) -> Answer {
    let weights = match option {
        "" => Weights::Identity,
        "linear" => Weights::Linear,
        "quadratic" => Weights::Quadratic,
        "ordinal" => Weights::Ordinal,
        "ratio" => Weights::Ratio,
        _ => return Answer::Unknown,
    };
    let of = match name {
        "percent_agreement" => percent_agreement,
        "brennan_prediger" => brennan_prediger,
        "gwet_ac" => gwet_ac,
        "fleiss_kappa" => fleiss_kappa,
        "conger_kappa" => conger_kappa,
        "cohen_kappa" => cohen_kappa,
        _ => return Answer::Unknown,
    };
    coefficient_field(of(m, categories, &weights).ok().as_ref(), field)
}

fn coefficient_field(coefficient: Option<&Coefficient>, field: &str) -> Answer {
    Answer::Number(coefficient.and_then(|found| match field {
        "" => Some(found.value),
        "pe" => found.expected,
        "se" => found.standard_error,
        "ci_lo" | "ci_t_lo" => found.interval().map(|limits| limits.0),
        "ci_hi" | "ci_t_hi" => found.interval().map(|limits| limits.1),
        "p" => found.p(),
        _ => None,
    }))
}

fn whole(count: usize) -> Answer {
    Answer::Number(Some(f64::from(u32::try_from(count).unwrap())))
}

fn number(figure: Result<f64, Undefined>) -> Answer {
    Answer::Number(figure.ok())
}

fn value(coefficient: Result<Coefficient, Undefined>) -> Answer {
    Answer::Number(coefficient.ok().map(|found| found.value))
}
