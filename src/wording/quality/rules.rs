//! The rules that a quality report was made by, in words.

use super::super::agreement::percent;
use super::super::calibration::reference_rule;
use super::super::effects as words;
use super::super::terms::{decimal, pick};
use crate::calibration::{Effect, Large, ScoreScale, Unit};
use crate::diagnostic::Language;
use crate::rubric::Rubric;
use crate::wording::texts::texts;

/// The rules that were used, each with its name.
pub fn rules(
    language: Language,
    rubric: &Rubric,
    score_scale: &ScoreScale,
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
            sizes(language, score_scale),
        ),
    ]
}

fn scores(language: Language, rubric: &Rubric) -> String {
    let rules = &rubric.scoring;
    let share = percent(language, rules.min_coverage);
    let count = |n: u32| {
        let n = usize::try_from(n).unwrap_or(usize::MAX);
        texts!(language, n =>
            nl "{n} eigen waarneming" | "{n} eigen waarnemingen"
            en "{n} own observation" | "{n} own observations"
            fr "{n} observation propre" | "{n} observations propres")
    };
    let observations = rules.min_observations;
    let evidence = count(rules.evidence);
    texts!(language =>
        nl "een competentie krijgt een score als minstens {share} van de indicatoren beoordeeld is, bij een minimum aan waarnemingen van {observations}; achter een niveau staat minstens {evidence}"
        en "a competence gets a score if at least {share} of its indicators are rated, with a minimum of observations of {observations}; behind a level stands at least {evidence}"
        fr "une compétence reçoit un score si au moins {share} de ses indicateurs sont évalués, avec un minimum d’observations de {observations}\u{a0}; à l’appui d’un niveau, au moins {evidence}")
}

fn agreed(language: Language, rubric: &Rubric) -> String {
    let rules = &rubric.agreement;
    let alpha = decimal(language, rules.alpha, 3);
    let near = percent(language, rules.within_one);
    let (apart, months) = (rules.apart, rules.calibration_months);
    texts!(language =>
        nl "drempel {alpha} voor alfa; minstens {near} van de oordelen hoogstens één niveau uit elkaar; vanaf {apart} niveaus ver uit elkaar; vorming of kalibratie om de {months} maanden"
        en "threshold {alpha} for alpha; at least {near} of the ratings at most one level apart; far apart from {apart} levels on; training or calibration every {months} months"
        fr "seuil de {alpha} pour l’alpha\u{a0}; au moins {near} des évaluations à un niveau près\u{a0}; éloignées à partir de {apart} niveaux\u{a0}; formation ou calibrage tous les {months} mois")
}

/// What it takes to stand out.
fn stands_out(language: Language) -> String {
    pick(
        language,
        "een verschil valt op als het groot is, ook tegenover de middelste collega minstens half zo groot, én als toeval alleen het zelden zou geven: minder dan 5 %, per gewoonte aangepast voor het aantal assessoren (Holm), en minder dan 1 % naast een collega die heel ver van de anderen ligt. Bij sommige gewoonten telt maar één richting. De intervallen laten telkens één kandidaat weg (bij zeer veel kandidaten enkele samen), of één dag bij het verloop over de dagen (jackknife). Eén sterke afwijker duwt de anderen een beetje naar de andere kant.",
        "a difference stands out if it is large, also at least half as large against the middle colleague, and if chance alone would rarely produce it: under 5%, adjusted within each habit for the number of assessors (Holm), and under 1% beside a colleague who lies very far from the others. For some habits only one direction counts. Intervals leave out one candidate at a time (with very many candidates a few together), or one day for drift over the days (jackknife). One large outlier pushes the others slightly the other way.",
        "une différence ressort si elle est importante, valant aussi au moins la moitié par rapport au collègue médian, et si le hasard seul la produirait rarement\u{a0}: moins de 5 %, ajusté par habitude au nombre d’assesseurs (Holm), et moins de 1 % à côté d’un collègue très éloigné des autres. Pour certaines habitudes, un seul sens compte. Les intervalles laissent de côté un candidat à la fois (quelques-uns ensemble s’ils sont très nombreux), ou une journée pour l’évolution au fil des journées (jackknife). Un écart très fort pousse légèrement les autres dans l’autre sens.",
    )
    .to_owned()
}

/// From where on each effect counts as large.
fn sizes(language: Language, score_scale: &ScoreScale) -> String {
    let all = Effect::ALL.into_iter().map(|effect| {
        let name = words::name(language, effect);
        let or = pick(language, "of", "or", "ou");
        let sizes = match (effect.large_on(score_scale), effect.unit()) {
            (Large::Either(size), Unit::Ratio) => {
                let [low, high] = [-size, size].map(|one| percent(language, one.exp()));
                format!("{low} {or} {high}")
            }
            (Large::Below(size) | Large::Above(size), Unit::Ratio) => {
                percent(language, (-size).exp())
            }
            (Large::Either(size), _) => format!("±{}", words::with_unit(language, effect, size)),
            (Large::Below(size), _) => format!("−{}", words::with_unit(language, effect, size)),
            (Large::Above(size), _) => format!("+{}", words::with_unit(language, effect, size)),
        };
        format!("{name} {sizes}")
    });
    let between = pick(language, "; ", "; ", "\u{a0}; ");
    all.collect::<Vec<_>>().join(between)
}
