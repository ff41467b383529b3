//! The names of figures of agreement, their published readings, and why one is not there.

use super::terms::pick;
use super::texts::texts;
use crate::agreement::{MarginTest, Measure, Weighting};
use crate::diagnostic::Language;
use crate::stats::{Benchmark, IccUnit, Metric, Model, Undefined};

texts! {
    fn reason(why: Undefined) {
        Undefined::TooFewTargets => nl "te weinig vergelijkingen" en "too few comparisons" fr "trop peu de comparaisons"
        Undefined::TooFewRaters =>
            nl "te weinig assessoren per vergelijking"
            en "too few assessors for a comparison"
            fr "trop peu d’assesseurs par comparaison"
        Undefined::TooManyRaters =>
            nl "alleen voor twee assessoren"
            en "only for two assessors"
            fr "seulement pour deux assesseurs"
        Undefined::NoOverlap =>
            nl "geen twee assessoren beoordeelden hetzelfde"
            en "no two assessors rated the same"
            fr "aucune paire d’assesseurs n’a évalué la même chose"
        Undefined::NoVariation =>
            nl "geen verschil om mee te rekenen"
            en "no variation to compute with"
            fr "pas de variation pour calculer"
        Undefined::NoTargetVariation =>
            nl "gemiddeld verschilt niemand van een ander"
            en "the means of the targets do not differ"
            fr "les moyennes des cibles ne diffèrent pas"
        Undefined::ConstantRater { .. } =>
            nl "iemand gaf overal hetzelfde"
            en "a rater gave the same throughout"
            fr "un évaluateur a donné partout la même chose"
        Undefined::NoLevels =>
            nl "geef de niveaus van de schaal op met --levels"
            en "give the levels of the scale with --levels"
            fr "indiquez les niveaux de l’échelle avec --levels"
        Undefined::NoSoundInterval =>
            nl "zo’n interval zegt hier niets"
            en "such an interval says nothing here"
            fr "un tel intervalle ne dit rien ici"
        Undefined::TooMuchWork =>
            nl "dat vraagt te veel rekenwerk voor zo veel beoordelingen"
            en "that takes too much computing for so many ratings"
            fr "cela demande trop de calcul pour autant d’évaluations"
        Undefined::OneCategory =>
            nl "iedereen gaf hetzelfde niveau"
            en "everybody gave the same level"
            fr "tous ont donné le même niveau"
        Undefined::UnequalRaters =>
            nl "vraagt dat alle assessoren hetzelfde beoordelen"
            en "needs targets that all assessors rated"
            fr "demande des cibles évaluées par tous"
        Undefined::OutsideCategories =>
            nl "een waarde ligt niet op de schaal"
            en "a value is not on the scale"
            fr "une valeur n’est pas sur l’échelle"
        Undefined::BelowZero =>
            nl "een ratioschaal kent geen waarden onder nul"
            en "a ratio scale has no values below zero"
            fr "une échelle de rapport n’a pas de valeurs sous zéro"
        Undefined::WrongNumberOfCategories =>
            nl "gemaakt voor een ander aantal niveaus"
            en "made for another number of levels"
            fr "fait pour un autre nombre de niveaux"
        Undefined::NotTwoCategories =>
            nl "alleen voor twee niveaus"
            en "only for two levels"
            fr "seulement pour deux niveaux"
        Undefined::NotLinked =>
            nl "de assessoren hangen niet samen"
            en "the assessors are not linked"
            fr "les assesseurs ne sont pas reliés"
        Undefined::NothingLeftOver =>
            nl "alles is verklaard, er blijft geen fout over"
            en "all is explained, no error is left"
            fr "tout est expliqué, il ne reste pas d’erreur"
        Undefined::TooFewResamples => nl "te weinig trekkingen" en "too few resamples" fr "trop peu de tirages"
        Undefined::ResamplesUndefined =>
            nl "te veel trekkingen zonder cijfer"
            en "too many resamples without a figure"
            fr "trop de tirages sans résultat"
        Undefined::ClustersDoNotFit =>
            nl "de groepen passen niet bij de vergelijkingen"
            en "the clusters do not fit the targets"
            fr "les groupes ne vont pas avec les cibles"
        Undefined::OutOfRange =>
            nl "getallen te groot of te klein om mee te rekenen"
            en "numbers too large or too small to compute with"
            fr "nombres trop grands ou trop petits pour calculer"
    }
    /// The share of ratings at most so many levels apart.
    pub fn within(levels: u32) {
        nl "hoogstens één niveau verschil" | "hoogstens {levels} niveaus verschil"
        en "at most one level apart" | "at most {levels} levels apart"
        fr "au plus un niveau d’écart" | "au plus {levels} niveaux d’écart"
    }
    /// The level of measurement.
    pub fn metric_name(metric: Metric) {
        Metric::Nominal => nl "nominaal" en "nominal" fr "nominal"
        Metric::Ordinal => nl "ordinaal" en "ordinal" fr "ordinal"
        Metric::Interval => nl "interval" en "interval" fr "intervalle"
        Metric::Ratio => nl "ratio" en "ratio" fr "rapport"
    }
    fn weighting_name(weighting: Weighting) {
        Weighting::Identity => nl "ongewogen" en "unweighted" fr "non pondéré"
        Weighting::Linear => nl "lineair" en "linear" fr "linéaire"
        Weighting::Quadratic => nl "kwadratisch" en "quadratic" fr "quadratique"
        Weighting::Ordinal => nl "ordinaal" en "ordinal" fr "ordinal"
        Weighting::Ratio => nl "ratio" en "ratio" fr "rapport"
    }
}

/// Why a figure cannot be computed, in a few words.
pub fn undefined(language: Language, why: Undefined) -> String {
    let Undefined::ConstantRater { without, pairs } = why else {
        return reason(language, why).to_owned();
    };
    texts!(language =>
        nl "iemand gaf overal hetzelfde: {without} van de {pairs} paren hebben geen cijfer"
        en "a rater gave the same throughout: {without} of {pairs} pairs have no figure"
        fr "un évaluateur a donné partout la même chose\u{a0}: {without} paires sur {pairs} sans chiffre")
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
                IccUnit::Single => format!("ICC({case},1)"),
                IccUnit::Average => format!("ICC({case},k)"),
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
