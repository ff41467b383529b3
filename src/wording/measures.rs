//! The names of figures of agreement, their published readings, and why one is not there.

use super::terms::pick;
use crate::agreement::{MarginTest, Measure, Weighting};
use crate::diagnostic::Language;
use crate::stats::{Benchmark, Metric, Model, Rating, Undefined};

/// Why a figure cannot be computed, in a few words.
pub fn undefined(language: Language, why: Undefined) -> String {
    let Undefined::ConstantRater { without, pairs } = why else {
        return reason(language, why).to_owned();
    };
    match language {
        Language::Nl => {
            format!(
                "iemand gaf overal hetzelfde: {without} van de {pairs} paren hebben geen cijfer"
            )
        }
        Language::En => {
            format!("a rater gave the same throughout: {without} of {pairs} pairs have no figure")
        }
        Language::Fr => format!(
            "un évaluateur a donné partout la même chose : {without} paires sur {pairs} sans chiffre"
        ),
    }
}

#[expect(clippy::too_many_lines, reason = "a table of texts")]
fn reason(language: Language, why: Undefined) -> &'static str {
    match why {
        Undefined::TooFewTargets => pick(
            language,
            "te weinig vergelijkingen",
            "too few comparisons",
            "trop peu de comparaisons",
        ),
        Undefined::TooFewRaters => pick(
            language,
            "te weinig assessoren per vergelijking",
            "too few assessors for a comparison",
            "trop peu d’assesseurs par comparaison",
        ),
        Undefined::TooManyRaters => pick(
            language,
            "alleen voor twee assessoren",
            "only for two assessors",
            "seulement pour deux assesseurs",
        ),
        Undefined::NoOverlap => pick(
            language,
            "geen twee assessoren beoordeelden hetzelfde",
            "no two assessors rated the same",
            "aucune paire d’assesseurs n’a évalué la même chose",
        ),
        Undefined::NoVariation => pick(
            language,
            "geen verschil om mee te rekenen",
            "no variation to compute with",
            "pas de variation pour calculer",
        ),
        Undefined::NoTargetVariation => pick(
            language,
            "gemiddeld verschilt niemand van een ander",
            "the means of the targets do not differ",
            "les moyennes des cibles ne diffèrent pas",
        ),
        Undefined::ConstantRater { .. } => pick(
            language,
            "iemand gaf overal hetzelfde",
            "a rater gave the same throughout",
            "un évaluateur a donné partout la même chose",
        ),
        Undefined::NoLevels => pick(
            language,
            "geef de niveaus van de schaal op met --levels",
            "give the levels of the scale with --levels",
            "indiquez les niveaux de l’échelle avec --levels",
        ),
        Undefined::NoSoundInterval => pick(
            language,
            "zo’n interval zegt hier niets",
            "such an interval says nothing here",
            "un tel intervalle ne dit rien ici",
        ),
        Undefined::TooMuchWork => pick(
            language,
            "dat vraagt te veel rekenwerk voor zo veel beoordelingen",
            "that takes too much computing for so many ratings",
            "cela demande trop de calcul pour autant d’évaluations",
        ),
        Undefined::OneCategory => pick(
            language,
            "iedereen gaf hetzelfde niveau",
            "everybody gave the same level",
            "tous ont donné le même niveau",
        ),
        Undefined::UnequalRaters => pick(
            language,
            "vraagt dat alle assessoren hetzelfde beoordelen",
            "needs targets that all assessors rated",
            "demande des cibles évaluées par tous",
        ),
        Undefined::OutsideCategories => pick(
            language,
            "een waarde ligt niet op de schaal",
            "a value is not on the scale",
            "une valeur n’est pas sur l’échelle",
        ),
        Undefined::BelowZero => pick(
            language,
            "een ratioschaal kent geen waarden onder nul",
            "a ratio scale has no values below zero",
            "une échelle de rapport n’a pas de valeurs sous zéro",
        ),
        Undefined::WrongNumberOfCategories => pick(
            language,
            "gemaakt voor een ander aantal niveaus",
            "made for another number of levels",
            "fait pour un autre nombre de niveaux",
        ),
        Undefined::NotTwoCategories => pick(
            language,
            "alleen voor twee niveaus",
            "only for two levels",
            "seulement pour deux niveaux",
        ),
        Undefined::NotLinked => pick(
            language,
            "de assessoren hangen niet samen",
            "the assessors are not linked",
            "les assesseurs ne sont pas reliés",
        ),
        Undefined::NothingLeftOver => pick(
            language,
            "alles is verklaard, er blijft geen fout over",
            "all is explained, no error is left",
            "tout est expliqué, il ne reste pas d’erreur",
        ),
        Undefined::TooFewResamples => pick(
            language,
            "te weinig trekkingen",
            "too few resamples",
            "trop peu de tirages",
        ),
        Undefined::ResamplesUndefined => pick(
            language,
            "te veel trekkingen zonder cijfer",
            "too many resamples without a figure",
            "trop de tirages sans résultat",
        ),
        Undefined::ClustersDoNotFit => pick(
            language,
            "de groepen passen niet bij de vergelijkingen",
            "the clusters do not fit the targets",
            "les groupes ne vont pas avec les cibles",
        ),
        Undefined::OutOfRange => pick(
            language,
            "getallen te groot of te klein om mee te rekenen",
            "numbers too large or too small to compute with",
            "nombres trop grands ou trop petits pour calculer",
        ),
    }
}

/// The name of a figure.
pub fn measure(language: Language, measure: Measure) -> String {
    let weighted = |name: &str, weighting| match weighting {
        Weighting::Identity => name.to_owned(),
        other => format!("{name}, {}", weighting_name(language, other)),
    };
    match measure {
        Measure::Exact => pick(language, "zelfde niveau", "same level", "même niveau").to_owned(),
        Measure::Within(levels) => within(language, levels),
        Measure::Alpha(metric) => {
            let name = pick(
                language,
                "Krippendorffs alfa",
                "Krippendorff's alpha",
                "alpha de Krippendorff",
            );
            format!("{name}, {}", metric_name(language, metric))
        }
        Measure::Gwet(Weighting::Identity) => "Gwet AC1".to_owned(),
        Measure::Gwet(weighting) => weighted("Gwet AC2", weighting),
        Measure::BrennanPrediger(weighting) => weighted("Brennan-Prediger", weighting),
        Measure::Conger(weighting) => weighted("Cohen/Conger kappa", weighting),
        Measure::Fleiss(weighting) => weighted("Fleiss kappa", weighting),
        Measure::Light => "Light kappa".to_owned(),
        Measure::Scott => "Scott pi".to_owned(),
        Measure::Pabak => "PABAK".to_owned(),
        Measure::Prevalence => pick(
            language,
            "prevalentie-index",
            "prevalence index",
            "indice de prévalence",
        )
        .to_owned(),
        Measure::Bias => pick(language, "bias-index", "bias index", "indice de biais").to_owned(),
        Measure::KappaMax => pick(
            language,
            "hoogst mogelijke kappa",
            "highest possible kappa",
            "kappa maximal possible",
        )
        .to_owned(),
        Measure::Bangdiwala => "Bangdiwala B".to_owned(),
        Measure::Icc(model, rating) => {
            let case = match model {
                Model::OneWay => 1,
                Model::Agreement => 2,
                Model::Consistency => 3,
            };
            match rating {
                Rating::Single => format!("ICC({case},1)"),
                Rating::Average => format!("ICC({case},k)"),
            }
        }
        Measure::IccReml(model) => {
            let what = match model {
                Model::Consistency => pick(language, "consistentie", "consistency", "cohérence"),
                _ => pick(language, "overeenstemming", "agreement", "accord"),
            };
            format!("ICC, REML, {what}")
        }
        Measure::KendallW => "Kendall W".to_owned(),
        Measure::Spearman => "Spearman".to_owned(),
        Measure::Pearson => "Pearson".to_owned(),
        Measure::AverageDeviation => pick(
            language,
            "gemiddelde afwijking (AD)",
            "average deviation (AD)",
            "écart moyen (AD)",
        )
        .to_owned(),
        Measure::WithinGroup => "r_WG".to_owned(),
    }
}

/// The share of ratings at most so many levels apart.
pub fn within(language: Language, levels: u32) -> String {
    match (language, levels) {
        (Language::Nl, 1) => "hoogstens één niveau verschil".to_owned(),
        (Language::En, 1) => "at most one level apart".to_owned(),
        (Language::Fr, 1) => "au plus un niveau d’écart".to_owned(),
        (Language::Nl, n) => format!("hoogstens {n} niveaus verschil"),
        (Language::En, n) => format!("at most {n} levels apart"),
        (Language::Fr, n) => format!("au plus {n} niveaux d’écart"),
    }
}

/// The level of measurement.
pub fn metric_name(language: Language, metric: Metric) -> &'static str {
    match metric {
        Metric::Nominal => pick(language, "nominaal", "nominal", "nominal"),
        Metric::Ordinal => pick(language, "ordinaal", "ordinal", "ordinal"),
        Metric::Interval => pick(language, "interval", "interval", "intervalle"),
        Metric::Ratio => pick(language, "ratio", "ratio", "rapport"),
    }
}

fn weighting_name(language: Language, weighting: Weighting) -> &'static str {
    match weighting {
        Weighting::Identity => pick(language, "ongewogen", "unweighted", "non pondéré"),
        Weighting::Linear => pick(language, "lineair", "linear", "linéaire"),
        Weighting::Quadratic => pick(language, "kwadratisch", "quadratic", "quadratique"),
        Weighting::Ordinal => pick(language, "ordinaal", "ordinal", "ordinal"),
        Weighting::Ratio => pick(language, "ratio", "ratio", "rapport"),
    }
}

/// Whose test of margins it is.
pub fn margin_test(test: MarginTest) -> &'static str {
    match test {
        MarginTest::StuartMaxwell => "Stuart-Maxwell",
        MarginTest::Bhapkar => "Bhapkar",
    }
}

/// Whose words a reading is in.
pub fn benchmark(benchmark: Benchmark) -> &'static str {
    match benchmark {
        Benchmark::LandisKoch => "Landis-Koch",
        Benchmark::Altman => "Altman",
        Benchmark::Fleiss => "Fleiss",
        Benchmark::KooLi => "Koo-Li",
        Benchmark::Cicchetti => "Cicchetti",
        Benchmark::Krippendorff => "Krippendorff",
    }
}

/// A published word for the size of a figure.
pub fn band(language: Language, published: &'static str) -> &'static str {
    let (nl, fr) = match published {
        "Almost Perfect" => ("bijna volledig", "presque parfait"),
        "Substantial" => ("aanzienlijk", "important"),
        "Moderate" => ("matig", "modéré"),
        "Fair" => ("redelijk", "passable"),
        "Slight" => ("gering", "léger"),
        "Poor" => ("zwak", "faible"),
        "Very Good" => ("zeer goed", "très bon"),
        "Good" => ("goed", "bon"),
        "Excellent" => ("uitstekend", "excellent"),
        "Intermediate to Good" => ("middelmatig tot goed", "moyen à bon"),
        "Reliable" => ("betrouwbaar", "fiable"),
        "Tentative" => ("voorlopig bruikbaar", "provisoire"),
        "Unreliable" => ("onbetrouwbaar", "non fiable"),
        other => (other, other),
    };
    match language {
        Language::Nl => nl,
        Language::Fr => fr,
        Language::En => published,
    }
}
