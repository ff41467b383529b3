//! What the agreement between assessors comes to, in plain words.

use super::measures::undefined;
use super::terms::{counted, decimal, pick};
use crate::agreement::{Agreement, Found, Part, PlainAgreement, Tone, Verdict};
use crate::diagnostic::Language;
use crate::ratings::plain::Lost;
use crate::rubric::AgreementRules;

/// The figures that a verdict speaks of.
#[derive(Debug, Clone, Copy)]
pub struct Told<'a> {
    /// What it comes to.
    pub verdict: Verdict,
    /// All ratings together.
    pub overall: &'a Part,
    /// Alpha within indicators, where there is one.
    pub within: Option<f64>,
    /// AC2, where there is one.
    pub ac2: Option<f64>,
    /// The thresholds.
    pub rules: &'a AgreementRules,
    /// Whether these are assessors of a day, who can talk about it, or any raters.
    pub of_day: bool,
    /// Whether there is a list of what lies far apart.
    pub has_list: bool,
    /// Whether targets belong together in groups.
    pub in_groups: bool,
    /// The ratings that were lost to faults, where they are known by number.
    pub lost: Option<&'a Lost>,
}

impl Agreement {
    /// What the verdict speaks of.
    pub fn told(&self) -> Told<'_> {
        Told {
            verdict: self.verdict,
            overall: &self.overall,
            within: self.within_indicator.as_ref().ok().map(|one| one.value),
            ac2: self.ac2.as_ref().ok().map(|one| one.figure.value),
            rules: &self.rules,
            of_day: true,
            has_list: !self.apart.is_empty(),
            in_groups: true,
            lost: None,
        }
    }
}

impl PlainAgreement {
    /// What the verdict speaks of.
    pub fn told(&self) -> Told<'_> {
        Told {
            verdict: self.verdict,
            overall: &self.overall,
            within: None,
            ac2: self.ac.as_ref().ok().map(|one| one.figure.value),
            rules: &self.rules,
            of_day: false,
            has_list: false,
            in_groups: self.clustered,
            lost: Some(&self.lost),
        }
    }
}

/// "ratings.csv: 40 doelen, beoordelaars Rita, Tom": what a file holds.
pub fn plain_heading(language: Language, file: &str, targets: usize, raters: &str) -> String {
    match language {
        Language::Nl => {
            let rows = counted(language, targets, ["vergelijking", "vergelijkingen"]);
            format!("{file} · {rows} · {raters}\n")
        }
        Language::En => {
            let rows = counted(language, targets, ["target", "targets"]);
            format!("{file} · {rows} · {raters}\n")
        }
        Language::Fr => {
            let rows = counted(language, targets, ["cible", "cibles"]);
            format!("{file} · {rows} · {raters}\n")
        }
    }
}

/// How many targets could be compared.
pub fn plain_sizes(language: Language, twice: usize, once: usize) -> String {
    match language {
        Language::Nl => {
            format!("{twice} keer door twee of meer beoordeeld, {once} keer door één.\n")
        }
        Language::En => format!("{twice} rated by two or more, {once} by one.\n"),
        Language::Fr => format!("{twice} évaluées par deux ou plus, {once} par un seul.\n"),
    }
}

/// "62 %".
pub fn percent(language: Language, share: f64) -> String {
    match language {
        Language::En => format!("{}%", decimal(language, share * 100.0, 0)),
        _ => format!("{}\u{a0}%", decimal(language, share * 100.0, 0)),
    }
}

/// "; 95 %: 0,50 tot 0,76" behind a figure that has an interval.
fn limits(language: Language, found: &Found) -> String {
    let interval = found
        .as_ref()
        .ok()
        .and_then(|one| one.interval.as_ref().ok());
    interval.map_or_else(String::new, |one| {
        let [low, high] = [one.low, one.high].map(|limit| decimal(language, limit, 2));
        let sure = percent(language, 0.95);
        match language {
            Language::Nl => format!("; {sure}: {low} tot {high}"),
            Language::En => format!("; {sure}: {low} to {high}"),
            Language::Fr => format!(" ; {sure} : {low} à {high}"),
        }
    })
}

/// What the figures come to, in one or two sentences.
#[expect(clippy::too_many_lines, reason = "a table of texts")]
fn tone(language: Language, told: Told<'_>) -> String {
    let figure = |found: &Found| found.as_ref().map_or(0.0, |one| one.figure.value);
    let alpha = decimal(language, figure(&told.overall.alpha), 2);
    let threshold = decimal(language, told.rules.alpha, 3);
    let near = told.overall.within_one.as_ref();
    let close = percent(language, figure(near.unwrap_or(&told.overall.exact)));
    let least = percent(language, told.rules.within_one);
    let exact = percent(language, figure(&told.overall.exact));
    let ac2 = decimal(language, told.ac2.unwrap_or(0.0), 2);
    let limits = limits(language, &told.overall.alpha);
    let apart = match (language, near.is_some()) {
        (Language::Nl, true) => {
            format!(
                "in {close} van de vergelijkingen liggen twee assessoren hoogstens één niveau uit elkaar"
            )
        }
        (Language::Nl, false) => format!("in {close} van de vergelijkingen is het oordeel gelijk"),
        (Language::En, true) => {
            format!("in {close} of comparisons two assessors are at most one level apart")
        }
        (Language::En, false) => format!("in {close} of comparisons the ratings are equal"),
        (Language::Fr, true) => {
            format!("dans {close} des comparaisons, deux assesseurs ont au plus un niveau d’écart")
        }
        (Language::Fr, false) => {
            format!("dans {close} des comparaisons, les évaluations sont égales")
        }
    };
    match (told.verdict.tone, language) {
        (Tone::Nothing, Language::Nl) => {
            "Er is nog niets te vergelijken: nergens gaven twee assessoren een niveau voor dezelfde gedragsindicator."
                .to_owned()
        }
        (Tone::Nothing, Language::En) => {
            "There is nothing to compare yet: nowhere did two assessors rate the same indicator.".to_owned()
        }
        (Tone::Nothing, Language::Fr) => {
            "Il n’y a encore rien à comparer : nulle part deux assesseurs n’ont évalué le même indicateur."
                .to_owned()
        }
        (Tone::AllEqual, Language::Nl) => {
            "Waar twee assessoren hetzelfde beoordeelden, gaven ze overal hetzelfde niveau. Zo weet je niet of ze verschillen zouden zien."
                .to_owned()
        }
        (Tone::AllEqual, Language::En) => {
            "Where two assessors rated the same, they gave the same level everywhere. This does not tell whether they would see differences."
                .to_owned()
        }
        (Tone::AllEqual, Language::Fr) => {
            "Là où deux assesseurs ont évalué la même chose, ils ont donné partout le même niveau. On ne sait donc pas s’ils verraient des différences."
                .to_owned()
        }
        (Tone::NoAlpha(why), _) => {
            let why = undefined(language, why);
            match language {
                Language::Nl => format!("De alfa is niet te berekenen: {why}."),
                Language::En => format!("Alpha cannot be computed: {why}."),
                Language::Fr => format!("L’alpha ne peut être calculé : {why}."),
            }
        }
        (Tone::Agreed, Language::Nl) => {
            format!("De assessoren zijn het eens: {apart}, en ze zien dezelfde verschillen (alfa {alpha}, drempel {threshold}).")
        }
        (Tone::Agreed, Language::En) => {
            format!("The assessors agree: {apart}, and they see the same differences (alpha {alpha}, threshold {threshold}).")
        }
        (Tone::Agreed, Language::Fr) => {
            format!("Les assesseurs sont d’accord : {apart}, et ils voient les mêmes différences (alpha {alpha}, seuil {threshold}).")
        }
        (Tone::ProbablyAgreed, Language::Nl) => {
            format!("De assessoren zijn het waarschijnlijk eens: {apart} (alfa {alpha}, drempel {threshold}). Zeker is dat nog niet: het interval reikt tot onder de drempel.")
        }
        (Tone::ProbablyAgreed, Language::En) => {
            format!("The assessors probably agree: {apart} (alpha {alpha}, threshold {threshold}). It is not sure yet: the interval reaches below the threshold.")
        }
        (Tone::ProbablyAgreed, Language::Fr) => {
            format!("Les assesseurs sont probablement d’accord : {apart} (alpha {alpha}, seuil {threshold}). Ce n’est pas encore sûr : l’intervalle descend sous le seuil.")
        }
        (Tone::AgreedSoFar, Language::Nl) => {
            format!("De assessoren zijn het hier eens: {apart} (alfa {alpha}). Hoe zeker dat is, valt uit zo weinig niet te zeggen.")
        }
        (Tone::AgreedSoFar, Language::En) => {
            format!("The assessors agree here: {apart} (alpha {alpha}). How sure that is cannot be told from so little.")
        }
        (Tone::AgreedSoFar, Language::Fr) => {
            format!("Les assesseurs sont ici d’accord : {apart} (alpha {alpha}). Avec si peu, on ne peut dire si c’est sûr.")
        }
        (Tone::Prevalence, Language::Nl) => {
            format!("De assessoren geven meestal hetzelfde niveau ({exact}). De alfa is toch laag ({alpha}), want bijna iedereen kreeg hetzelfde: dan weegt elk klein verschil zwaar. Kijk hier naar Gwets AC2: {ac2}.")
        }
        (Tone::Prevalence, Language::En) => {
            format!("The assessors mostly give the same level ({exact}). Alpha is low all the same ({alpha}), for nearly everybody got the same level: then each small difference weighs heavily. Look at Gwet’s AC2 here: {ac2}.")
        }
        (Tone::Prevalence, Language::Fr) => {
            format!("Les assesseurs donnent le plus souvent le même niveau ({exact}). L’alpha est pourtant bas ({alpha}), car presque tous ont reçu le même niveau : chaque petite différence pèse alors lourd. Regardez ici l’AC2 de Gwet : {ac2}.")
        }
        (Tone::Unsure, Language::Nl) if near.is_none() => {
            format!("Of de beoordelaars het genoeg eens zijn, is uit deze gegevens niet te zeggen (alfa {alpha}{limits}; drempel {threshold}): {apart}.")
        }
        (Tone::Unsure, Language::En) if near.is_none() => {
            format!("These data cannot tell whether the raters agree enough (alpha {alpha}{limits}; threshold {threshold}): {apart}.")
        }
        (Tone::Unsure, Language::Fr) if near.is_none() => {
            format!("Ces données ne permettent pas de dire si les évaluateurs sont assez d’accord (alpha {alpha}{limits} ; seuil {threshold}) : {apart}.")
        }
        (Tone::Unsure, Language::Nl) => {
            format!("Of de assessoren het genoeg eens zijn, is uit deze gegevens niet te zeggen (alfa {alpha}{limits}; drempel {threshold}). Wel liggen de oordelen zelden ver uit elkaar: {apart}.")
        }
        (Tone::Unsure, Language::En) => {
            format!("These data cannot tell whether the assessors agree enough (alpha {alpha}{limits}; threshold {threshold}). Ratings seldom lie far apart, though: {apart}.")
        }
        (Tone::Unsure, Language::Fr) => {
            format!("Ces données ne permettent pas de dire si les assesseurs sont assez d’accord (alpha {alpha}{limits} ; seuil {threshold}). Les évaluations sont toutefois rarement éloignées : {apart}.")
        }
        (Tone::Uncertain, Language::Nl) if near.is_none() => {
            format!("De assessoren zijn het te weinig eens (alfa {alpha}, drempel {threshold}; {apart}).")
        }
        (Tone::Uncertain, Language::En) if near.is_none() => {
            format!("The assessors agree too little (alpha {alpha}, threshold {threshold}; {apart}).")
        }
        (Tone::Uncertain, Language::Fr) if near.is_none() => {
            format!("Les assesseurs sont trop peu d’accord (alpha {alpha}, seuil {threshold} ; {apart}).")
        }
        (Tone::Uncertain, Language::Nl) => {
            format!("De oordelen liggen zelden ver uit elkaar: {apart}. Maar de assessoren geven te vaak een ander niveau voor hetzelfde gedrag (alfa {alpha}, drempel {threshold}).")
        }
        (Tone::Uncertain, Language::En) => {
            format!("Ratings seldom lie far apart: {apart}. But the assessors too often give another level for the same behaviour (alpha {alpha}, threshold {threshold}).")
        }
        (Tone::Uncertain, Language::Fr) => {
            format!("Les évaluations sont rarement éloignées : {apart}. Mais les assesseurs donnent trop souvent des niveaux différents pour un même comportement (alpha {alpha}, seuil {threshold}).")
        }
        (Tone::TooMuchLost, Language::Nl) => {
            "Dat is te veel om te zeggen of de beoordelaars het eens zijn: los eerst de fouten op.".to_owned()
        }
        (Tone::TooMuchLost, Language::En) => {
            "That is too much to say whether the raters agree: first mend the faults.".to_owned()
        }
        (Tone::TooMuchLost, Language::Fr) => {
            "C’est trop pour dire si les évaluateurs sont d’accord : corrigez d’abord les erreurs.".to_owned()
        }
        (Tone::Apart, Language::Nl) => {
            format!("De assessoren liggen te vaak ver uit elkaar: maar {apart} (drempel {least}; alfa {alpha}).")
        }
        (Tone::Apart, Language::En) => {
            format!("The assessors are too often far apart: only {apart} (threshold {least}; alpha {alpha}).")
        }
        (Tone::Apart, Language::Fr) => {
            format!("Les assesseurs sont trop souvent éloignés : seulement {apart} (seuil {least} ; alpha {alpha}).")
        }
    }
}

/// How many ratings were lost to faults.
fn lost_ratings(language: Language, lost: &Lost) -> String {
    let (n, of) = (lost.ratings, lost.of);
    let all = lost.raters.join(", ");
    let gone = match (language, lost.raters.is_empty()) {
        (_, true) => String::new(),
        (Language::Nl, _) => format!(", en alles van {all}"),
        (Language::En, _) => format!(", and all of {all}"),
        (Language::Fr, _) => format!(", et tout de {all}"),
    };
    match language {
        Language::Nl => {
            format!(
                "Door fouten in het bestand zijn {n} van de {of} beoordelingen verloren gegaan{gone}."
            )
        }
        Language::En => format!("Faults in the file cost {n} of the {of} ratings{gone}."),
        Language::Fr => {
            format!("Des erreurs dans le fichier ont fait perdre {n} des {of} évaluations{gone}.")
        }
    }
}

/// The sentences of the verdict: first what it comes to, then what to keep in mind.
pub fn verdict(language: Language, told: Told<'_>) -> Vec<String> {
    let lost = told.lost.filter(|lost| lost.ratings > 0);
    let mut lines: Vec<String> = lost
        .map(|lost| lost_ratings(language, lost))
        .into_iter()
        .collect();
    lines.push(tone(language, told));
    let advise = matches!(
        told.verdict.tone,
        Tone::Unsure | Tone::Uncertain | Tone::Apart
    );
    if advise && told.has_list {
        lines.push(
            pick(
                language,
                "Bespreek eerst de lijst hieronder, elk met de eigen woorden erbij, voor er iets beslist wordt.",
                "First talk about the list below, each with their own words, before anything is decided.",
                "Parlez d’abord de la liste ci-dessous, chacun avec ses propres mots, avant toute décision.",
            )
            .to_owned(),
        );
    }
    if let (true, Some(within)) = (told.verdict.flattered, told.within) {
        let within = decimal(language, within, 2);
        lines.push(match language {
            Language::Nl => format!("Let op: binnen één gedragsindicator is de alfa maar {within}. Een deel van de overeenstemming komt doordat iedereen weet wat makkelijk en wat moeilijk is."),
            Language::En => format!("Mind: within one indicator alpha is only {within}. Part of the agreement is there because everybody knows what is easy and what is hard."),
            Language::Fr => format!("Attention : au sein d’un même indicateur, l’alpha n’est que de {within}. Une partie de l’accord vient de ce que chacun sait ce qui est facile et ce qui est difficile."),
        });
    }
    if told.verdict.few && !matches!(told.verdict.tone, Tone::Nothing) {
        let n = told.overall.candidates;
        let who = match (told.of_day, n) {
            (true, 1) => pick(language, "kandidaat", "candidate", "candidat"),
            (true, _) => pick(language, "kandidaten", "candidates", "candidats"),
            (false, 1) if told.in_groups => pick(language, "groep", "cluster", "groupe"),
            (false, _) if told.in_groups => pick(language, "groepen", "clusters", "groupes"),
            (false, 1) => pick(language, "vergelijking", "target", "cible"),
            (false, _) => pick(language, "vergelijkingen", "targets", "cibles"),
        };
        lines.push(match language {
            Language::Nl => format!("Met {n} {who} is elk cijfer een ruwe schatting."),
            Language::En => format!("With {n} {who} every figure is a rough estimate."),
            Language::Fr => format!("Avec {n} {who}, chaque chiffre est une estimation grossière."),
        });
    }
    lines
}

/// Words about figures that were asked to be high enough.
pub mod demand {
    use crate::diagnostic::Language;
    use crate::stats::Undefined;
    use crate::wording::measures::undefined;
    use crate::wording::terms::decimal;

    /// A demand that cannot be read.
    pub fn unreadable(language: Language, written: &str, known: &str) -> String {
        match language {
            Language::Nl => format!(
                "\"{written}\" is geen eis; schrijf zoals alpha=0.667, met een van alpha, ac2, kappa, {known}\n"
            ),
            Language::En => format!(
                "\"{written}\" is no demand; write as alpha=0.667, with one of alpha, ac2, kappa, {known}\n"
            ),
            Language::Fr => format!(
                "« {written} » n’est pas une exigence ; écrivez alpha=0.667, avec alpha, ac2, kappa, {known}\n"
            ),
        }
    }

    /// A figure below what was asked.
    pub fn too_low(language: Language, name: &str, value: f64, least: f64) -> String {
        let (value, least) = (decimal(language, value, 3), decimal(language, least, 3));
        match language {
            Language::Nl => format!("{name} is {value}, gevraagd was minstens {least}\n"),
            Language::En => format!("{name} is {value}, at least {least} was asked\n"),
            Language::Fr => format!("{name} vaut {value}, au moins {least} était demandé\n"),
        }
    }

    /// A figure that cannot be computed.
    pub fn not_there(language: Language, name: &str, why: Undefined) -> String {
        let why = undefined(language, why);
        match language {
            Language::Nl => format!("{name} is niet te berekenen: {why}\n"),
            Language::En => format!("{name} cannot be computed: {why}\n"),
            Language::Fr => format!("{name} ne peut être calculé : {why}\n"),
        }
    }
}
