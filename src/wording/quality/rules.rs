//! The rules that a quality report was made by, in words.

use super::super::agreement::percent;
use super::super::calibration::reference_rule;
use super::super::effects as words;
use super::super::terms::{decimal, pick};
use crate::calibration::{Effect, Large, Ruler, Unit};
use crate::diagnostic::Language;
use crate::rubric::Rubric;

/// The rules that were used, each with its name.
pub fn rules(
    language: Language,
    rubric: &Rubric,
    ruler: &Ruler,
    program: &str,
) -> Vec<(String, String)> {
    let agreement = &rubric.agreement;
    let name = |nl: &str, en: &str, fr: &str| pick(language, nl, en, fr).to_owned();
    vec![
        (
            name("rubriek", "rubric", "grille"),
            format!("{} {} ({})", rubric.id, rubric.version, rubric.sha256),
        ),
        (
            name("programma", "program", "programme"),
            program.to_owned(),
        ),
        (name("scores", "scores", "scores"), scores(language, rubric)),
        (
            name("overeenstemming", "agreement", "accord"),
            agreed(language, rubric),
        ),
        (
            name("vignetten", "vignettes", "vignettes"),
            reference_rule(language, &agreement.reference),
        ),
        (
            name("wat opvalt", "what stands out", "ce qui ressort"),
            stands_out(language),
        ),
        (
            name("groot is", "large is", "important"),
            sizes(language, ruler),
        ),
    ]
}

fn scores(language: Language, rubric: &Rubric) -> String {
    let rules = &rubric.scoring;
    let share = percent(language, rules.min_coverage);
    let (observations, evidence) = (rules.min_observations, rules.evidence);
    match language {
        Language::Nl => format!(
            "een competentie krijgt een score als minstens {share} van de indicatoren beoordeeld is en er minstens {observations} waarnemingen zijn; een niveau telt met minstens {evidence} eigen waarneming(en) erachter"
        ),
        Language::En => format!(
            "a competence gets a score if at least {share} of its indicators are rated and there are at least {observations} observations; a level counts with at least {evidence} own observation(s) behind it"
        ),
        Language::Fr => format!(
            "une compétence reçoit un score si au moins {share} de ses indicateurs sont évalués et s’il y a au moins {observations} observations ; un niveau compte avec au moins {evidence} observation(s) propre(s) à l’appui"
        ),
    }
}

fn agreed(language: Language, rubric: &Rubric) -> String {
    let rules = &rubric.agreement;
    let alpha = decimal(language, rules.alpha, 3);
    let near = percent(language, rules.within_one);
    let (apart, months) = (rules.apart, rules.calibration_months);
    match language {
        Language::Nl => format!(
            "drempel {alpha} voor alfa; minstens {near} van de oordelen hoogstens één niveau uit elkaar; vanaf {apart} niveaus ver uit elkaar; vorming of kalibratie om de {months} maanden"
        ),
        Language::En => format!(
            "threshold {alpha} for alpha; at least {near} of the ratings at most one level apart; far apart from {apart} levels on; training or calibration every {months} months"
        ),
        Language::Fr => format!(
            "seuil de {alpha} pour l’alpha ; au moins {near} des évaluations à un niveau près ; éloignées à partir de {apart} niveaux ; formation ou calibrage tous les {months} mois"
        ),
    }
}

/// What it takes to stand out, and how often that happens by chance. The shares come from `tests/bench/detection.rs`:
/// tables of assessors without any habit.
fn stands_out(language: Language) -> String {
    pick(
        language,
        "een verschil valt op als het groot is én als toeval er een kans van minder dan 5 % voor heeft, aangepast voor het aantal assessoren (Benjamini-Hochberg). De intervallen laten telkens één kandidaat weg, of één dag bij het verloop over de dagen (jackknife). Ook als niemand een gewoonte heeft, valt bij nagebootste dagen in één op de vijf (drie dagen) tot één op de acht (tien dagen) van zulke verslagen toch iets op: één vermelding is een vraag, geen bewijs.",
        "a difference stands out if it is large and chance has less than 5% for it, adjusted for the number of assessors (Benjamini-Hochberg). Intervals leave out one candidate at a time, or one day for drift over the days (jackknife). Even if nobody has a habit, on simulated days something stands out in one such report out of five (three days) to one out of eight (ten days): a single mention is a question, no proof.",
        "une différence ressort si elle est importante et si le hasard en a moins de 5 % de chances, ajusté au nombre d’assesseurs (Benjamini-Hochberg). Les intervalles laissent de côté un candidat à la fois, ou une journée pour l’évolution au fil des journées (jackknife). Même sans aucune habitude, sur des journées simulées quelque chose ressort dans un tel rapport sur cinq (trois journées) à un sur huit (dix journées) : une seule mention est une question, pas une preuve.",
    )
    .to_owned()
}

/// From where on each effect counts as large.
fn sizes(language: Language, ruler: &Ruler) -> String {
    let all = Effect::ALL.into_iter().map(|effect| {
        let name = words::name(language, effect);
        let or = pick(language, "of", "or", "ou");
        let sizes = match (effect.large_on(ruler), effect.unit()) {
            (Large::Either(size), Unit::Ratio) => {
                let [low, high] = [-size, size].map(|one| percent(language, one.exp()));
                format!("{low} {or} {high}")
            }
            (Large::Below(size) | Large::Above(size), Unit::Ratio) => {
                percent(language, (-size).exp())
            }
            (Large::Either(size) | Large::Below(size) | Large::Above(size), _) => {
                words::with_unit(language, effect, size)
            }
        };
        format!("{name} {sizes}")
    });
    all.collect::<Vec<_>>().join("; ")
}
