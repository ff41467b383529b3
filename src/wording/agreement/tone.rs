//! The first sentences of a verdict: how far the assessors agree, and how sure that is.

use super::rounding::{beside, threshold, with_sign};
use super::{VerdictFigures, percent};
use crate::agreement::{Found, Tone, reaches};
use crate::diagnostic::Language;
use crate::stats::Undefined;
use crate::wording::measures::undefined;
use crate::wording::terms::{decimal, pick};
use crate::wording::texts::texts;

texts! {
    fn equal(share: &str) {
        nl "in {share} van de vergelijkingen is het oordeel gelijk"
        en "in {share} of comparisons the ratings are equal"
        fr "dans {share} des comparaisons, les évaluations sont égales"
    }
}

/// The parts of the sentences.
struct Parts<'a> {
    language: Language,
    told: VerdictFigures<'a>,
    alpha: String,
    threshold: String,
    /// "; 95 %: 0,50 tot 0,76", or nothing.
    limits: String,
    /// "in 93 % van de vergelijkingen ..."; none for measurements.
    apart: Option<String>,
    /// The threshold of the share.
    least: String,
    /// Whether the share of near ratings reaches its threshold, where there is one.
    near: Option<bool>,
    /// How it comes that nothing says how sure it is; a sentence, or nothing.
    unsure_why: String,
}

impl<'a> Parts<'a> {
    fn new(language: Language, told: VerdictFigures<'a>) -> Self {
        let (rules, overall) = (told.rules, told.overall);
        let value = |found: &Found| found.as_ref().ok().map(|one| one.figure.value);
        let alpha = value(&overall.alpha);
        let alpha = alpha.map(|alpha| beside(language, alpha, rules.alpha, 2));
        let near = overall.near();
        let share = near.and_then(|(reach, found)| Some((reach, value(found)?)));
        let apart = match share {
            Some((reach, share)) => {
                let shown = beside(language, share * 100.0, rules.within_one * 100.0, 0);
                Some(within(language, &with_sign(language, &shown), reach))
            }
            None if overall.measured => None,
            None => value(&overall.exact).map(|share| equal(language, &percent(language, share))),
        };
        let least = threshold(language, rules.within_one * 100.0, 0);
        Self {
            language,
            told,
            alpha: alpha.unwrap_or_else(|| "–".to_owned()),
            threshold: threshold(language, rules.alpha, 3),
            limits: limits(language, &overall.alpha, rules.alpha),
            apart,
            least: with_sign(language, &least),
            near: share.map(|(_, share)| reaches(share, rules.within_one)),
            unsure_why: unsure_why(language, told),
        }
    }

    /// "De assessoren zijn het eens: in 93 % ... (alfa 0,82, drempel 0,667).": a sentence with what it rests on.
    fn sentence(&self, said: &str) -> String {
        let figures = self.figures();
        match &self.apart {
            None => format!("{said} ({figures})."),
            Some(apart) => match self.language {
                Language::Fr => format!("{said}\u{a0}: {apart} ({figures})."),
                _ => format!("{said}: {apart} ({figures})."),
            },
        }
    }

    /// "alfa 0,62; 95 %: 0,50 tot 0,76; drempel 0,667".
    fn figures(&self) -> String {
        let (alpha, limits, threshold) = (&self.alpha, &self.limits, &self.threshold);
        match self.language {
            Language::Nl => format!("alfa {alpha}{limits}; drempel {threshold}"),
            Language::En => format!("alpha {alpha}{limits}; threshold {threshold}"),
            Language::Fr => format!("alpha {alpha}{limits}\u{a0}; seuil {threshold}"),
        }
    }

    fn pick(&self, nl: &str, en: &str, fr: &str) -> String {
        pick(self.language, nl, en, fr).to_owned()
    }
}

/// "in 93 % van de vergelijkingen liggen twee assessoren hoogstens één niveau uit elkaar".
fn within(language: Language, share: &str, reach: u32) -> String {
    match reach {
        1 => texts!(language =>
            nl "in {share} van de vergelijkingen liggen twee assessoren hoogstens één niveau uit elkaar"
            en "in {share} of comparisons two assessors are at most one level apart"
            fr "dans {share} des comparaisons, deux assesseurs ont au plus un niveau d’écart"),
        n => texts!(language =>
            nl "in {share} van de vergelijkingen liggen twee assessoren hoogstens {n} niveaus uit elkaar"
            en "in {share} of comparisons two assessors are at most {n} levels apart"
            fr "dans {share} des comparaisons, deux assesseurs ont au plus {n} niveaux d’écart"),
    }
}

/// "; 95 %: 0,50 tot 0,76" behind a figure that has an interval.
fn limits(language: Language, found: &Found, threshold: f64) -> String {
    let interval = found.as_ref().ok().and_then(|one| one.interval.ok());
    interval.map_or_else(String::new, |one| {
        let [low, high] = [one.low, one.high].map(|limit| beside(language, limit, threshold, 2));
        let sure = percent(language, 0.95);
        texts!(language =>
            nl "; {sure}: {low} tot {high}"
            en "; {sure}: {low} to {high}"
            fr "\u{a0}; {sure}\u{a0}: {low} à {high}")
    })
}

/// Why there is no interval, as a sentence; nothing where there is one.
fn unsure_why(language: Language, told: VerdictFigures<'_>) -> String {
    let alpha = told.overall.alpha.as_ref().ok();
    let Some(why) = alpha.and_then(|one| one.interval.err()) else {
        return String::new();
    };
    let little = matches!(why, Undefined::TooFewTargets | Undefined::NoVariation);
    if little && told.overall.candidates < LITTLE {
        return pick(
            language,
            " Hoe zeker dat is, valt uit zo weinig niet te zeggen.",
            " How sure that is cannot be told from so little.",
            " Avec si peu, on ne peut dire si c’est sûr.",
        )
        .to_owned();
    }
    let why = match (why, language) {
        // The figure stays the same whoever is left out.
        (Undefined::NoVariation, _) => pick(
            language,
            "wie je ook weglaat, het cijfer blijft gelijk",
            "it stays the same whoever is left out",
            "il reste le même, peu importe qui l’on retire",
        )
        .to_owned(),
        (why, _) => undefined(language, why),
    };
    texts!(language =>
        nl " Hoe zeker dat cijfer is, valt niet te zeggen: {why}."
        en " How sure that figure is cannot be told: {why}."
        fr " On ne peut dire si ce chiffre est sûr\u{a0}: {why}.")
}

/// Fewer than this are few.
const LITTLE: usize = 20;

/// What the figures come to, in one or two sentences.
pub(super) fn tone(language: Language, told: VerdictFigures<'_>) -> String {
    let parts = Parts::new(language, told);
    match told.verdict.tone {
        Tone::Nothing => parts.pick(
            "Er is nog niets te vergelijken: nergens gaven twee assessoren een niveau voor dezelfde gedragsindicator.",
            "There is nothing to compare yet: nowhere did two assessors rate the same indicator.",
            "Il n’y a encore rien à comparer\u{a0}: nulle part deux assesseurs n’ont évalué le même indicateur.",
        ),
        Tone::TooLittle => {
            let who = super::counted_units(language, told);
            texts!(language =>
                nl "Uit {who} valt niet af te leiden hoe goed de assessoren het eens zijn: daar zijn er minstens drie voor nodig."
                en "From {who} nobody can tell how far the assessors agree: it takes at least three."
                fr "Avec {who}, on ne peut dire à quel point les assesseurs sont d’accord\u{a0}: il en faut au moins trois.")
        }
        Tone::AllEqual => parts.pick(
            "Waar twee assessoren hetzelfde beoordeelden, gaven ze overal hetzelfde niveau. Zo weet je niet of ze verschillen zouden zien.",
            "Where two assessors rated the same, they gave the same level everywhere. This does not tell whether they would see differences.",
            "Là où deux assesseurs ont évalué la même chose, ils ont donné partout le même niveau. On ne sait donc pas s’ils verraient des différences.",
        ),
        Tone::NoAlpha(why) => {
            let why = undefined(language, why);
            texts!(language =>
                nl "De alfa is niet te berekenen: {why}."
                en "Alpha cannot be computed: {why}."
                fr "L’alpha ne peut être calculé\u{a0}: {why}.")
        }
        Tone::TooMuchLost => parts.pick(
            "Dat is te veel om te zeggen of de beoordelaars het eens zijn: los eerst de fouten op.",
            "That is too much to say whether the raters agree: first mend the faults.",
            "C’est trop pour dire si les évaluateurs sont d’accord\u{a0}: corrigez d’abord les erreurs.",
        ),
        Tone::Agreed | Tone::ProbablyAgreed | Tone::AgreedSoFar => agreed(&parts),
        Tone::Prevalence | Tone::RareNever => rare(&parts),
        Tone::Unsure => unsure(&parts),
        Tone::Uncertain => uncertain(&parts),
        Tone::Apart => apart(&parts),
    }
}

fn agreed(parts: &Parts<'_>) -> String {
    match parts.told.verdict.tone {
        Tone::Agreed => parts.sentence(&parts.pick(
            "De assessoren zijn het eens en zien dezelfde verschillen",
            "The assessors agree and see the same differences",
            "Les assesseurs sont d’accord et voient les mêmes différences",
        )),
        Tone::ProbablyAgreed => {
            let said = parts.sentence(&parts.pick(
                "De assessoren zijn het waarschijnlijk eens",
                "The assessors probably agree",
                "Les assesseurs sont probablement d’accord",
            ));
            said + pick(
                parts.language,
                " Zeker is dat nog niet: het interval reikt tot onder de drempel.",
                " It is not sure yet: the interval reaches below the threshold.",
                " Ce n’est pas encore sûr\u{a0}: l’intervalle descend sous le seuil.",
            )
        }
        _ => {
            let said = parts.sentence(&parts.pick(
                "De assessoren zijn het hier eens",
                "The assessors agree here",
                "Les assesseurs sont ici d’accord",
            ));
            said + &parts.unsure_why
        }
    }
}

fn rare(parts: &Parts<'_>) -> String {
    let (language, told) = (parts.language, parts.told);
    let exact = told.overall.exact.as_ref().ok();
    let exact = percent(language, exact.map_or(f64::NAN, |one| one.figure.value));
    let alpha = &parts.alpha;
    let said = if told.verdict.tone == Tone::RareNever {
        texts!(language =>
            nl "De assessoren geven meestal hetzelfde niveau ({exact}). Maar over de enkelen die een ander niveau kregen, waren ze het geen enkele keer eens (alfa {alpha}). Kijk dus eerst naar die enkelen."
            en "The assessors mostly give the same level ({exact}). But on the few who got another level they did not agree once (alpha {alpha}). So look at those few first."
            fr "Les assesseurs donnent le plus souvent le même niveau ({exact}). Mais sur les quelques personnes qui ont reçu un autre niveau, ils n’ont pas été d’accord une seule fois (alpha {alpha}). Regardez donc d’abord celles-là.")
    } else {
        let ac2 = told
            .ac2
            .map_or_else(|| "–".to_owned(), |ac2| decimal(language, ac2, 2));
        texts!(language =>
            nl "De assessoren geven meestal hetzelfde niveau ({exact}). De alfa is toch laag ({alpha}), want bijna iedereen kreeg hetzelfde: dan weegt elk klein verschil zwaar. Kijk hier naar Gwets AC2: {ac2}."
            en "The assessors mostly give the same level ({exact}). Alpha is low all the same ({alpha}), for nearly everybody got the same level: then each small difference weighs heavily. Look at Gwet’s AC2 here: {ac2}."
            fr "Les assesseurs donnent le plus souvent le même niveau ({exact}). L’alpha est pourtant bas ({alpha}), car presque tous ont reçu le même niveau\u{a0}: chaque petite différence pèse alors lourd. Regardez ici l’AC2 de Gwet\u{a0}: {ac2}.")
    };
    said + &parts.unsure_why
}

fn unsure(parts: &Parts<'_>) -> String {
    let language = parts.language;
    let cannot = parts.pick(
        "Of de assessoren het genoeg eens zijn, is uit deze gegevens niet te zeggen",
        "These data cannot tell whether the assessors agree enough",
        "Ces données ne permettent pas de dire si les assesseurs sont assez d’accord",
    );
    let (figures, least) = (parts.figures(), &parts.least);
    let said = match (&parts.apart, parts.near, language) {
        (Some(apart), Some(true), Language::Nl) => {
            format!("{cannot} ({figures}). Wel liggen de oordelen zelden ver uit elkaar: {apart}.")
        }
        (Some(apart), Some(true), Language::En) => {
            format!("{cannot} ({figures}). Ratings seldom lie far apart, though: {apart}.")
        }
        (Some(apart), Some(true), Language::Fr) => format!(
            "{cannot} ({figures}). Les évaluations sont toutefois rarement éloignées\u{a0}: {apart}."
        ),
        (Some(apart), Some(false), Language::Nl) => {
            format!("{cannot} ({figures}): {apart} (drempel {least}).")
        }
        (Some(apart), Some(false), Language::En) => {
            format!("{cannot} ({figures}): {apart} (threshold {least}).")
        }
        (Some(apart), Some(false), Language::Fr) => {
            format!("{cannot} ({figures})\u{a0}: {apart} (seuil {least}).")
        }
        _ => parts.sentence(&parts.pick(
            "Of de beoordelaars het genoeg eens zijn, is uit deze gegevens niet te zeggen",
            "These data cannot tell whether the raters agree enough",
            "Ces données ne permettent pas de dire si les évaluateurs sont assez d’accord",
        )),
    };
    said + &parts.unsure_why
}

fn uncertain(parts: &Parts<'_>) -> String {
    let (figures, least) = (parts.figures(), &parts.least);
    let Some((apart, near)) = parts.apart.as_ref().zip(parts.near) else {
        return parts.sentence(&parts.pick(
            "De assessoren zijn het te weinig eens",
            "The assessors agree too little",
            "Les assesseurs sont trop peu d’accord",
        ));
    };
    match (near, parts.language) {
        (true, Language::Nl) => format!(
            "De oordelen liggen zelden ver uit elkaar: {apart}. Maar de assessoren geven te vaak een ander niveau voor hetzelfde gedrag ({figures})."
        ),
        (true, Language::En) => format!(
            "Ratings seldom lie far apart: {apart}. But the assessors too often give another level for the same behaviour ({figures})."
        ),
        (true, Language::Fr) => format!(
            "Les évaluations sont rarement éloignées\u{a0}: {apart}. Mais les assesseurs donnent trop souvent des niveaux différents pour un même comportement ({figures})."
        ),
        (false, Language::Nl) => format!(
            "De assessoren geven te vaak een ander niveau voor hetzelfde gedrag ({figures}): {apart} (drempel {least})."
        ),
        (false, Language::En) => format!(
            "The assessors too often give another level for the same behaviour ({figures}): {apart} (threshold {least})."
        ),
        (false, Language::Fr) => format!(
            "Les assesseurs donnent trop souvent des niveaux différents pour un même comportement ({figures})\u{a0}: {apart} (seuil {least})."
        ),
    }
}

fn apart(parts: &Parts<'_>) -> String {
    let (least, alpha) = (&parts.least, &parts.alpha);
    let apart = parts.apart.as_deref().unwrap_or("–");
    match parts.language {
        Language::Nl => format!(
            "De assessoren liggen te vaak ver uit elkaar: maar {apart} (drempel {least}; alfa {alpha})."
        ),
        Language::En => format!(
            "The assessors are too often far apart: only {apart} (threshold {least}; alpha {alpha})."
        ),
        Language::Fr => format!(
            "Les assesseurs sont trop souvent éloignés\u{a0}: seulement {apart} (seuil {least}\u{a0}; alpha {alpha})."
        ),
    }
}
