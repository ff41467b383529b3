//! Sentences of the quality report and the mirror.

use super::agreement::percent;
use super::calibration::{assessors, span};
use super::dates;
use super::terms::{counted, decimal, pick};
use crate::calibration::AgainstKey;
use crate::day::Date;
use crate::diagnostic::Language;
use crate::rubric::Rubric;

/// "12 dagen, 13 januari tot en met 20 oktober 2026".
pub fn days(language: Language, count: usize, from: Date, until: Date) -> String {
    let count = match language {
        Language::Nl => counted(language, count, ["dag", "dagen"]),
        Language::En => counted(language, count, ["day", "days"]),
        Language::Fr => counted(language, count, ["journée", "journées"]),
    };
    format!("{count}, {}", dates(language, from, until))
}

/// "in orde" or "aandacht".
pub fn check(language: Language, good: bool) -> &'static str {
    if good {
        pick(language, "in orde", "in order", "en ordre")
    } else {
        pick(language, "aandacht", "look at", "à voir")
    }
}

/// How many of the scenes were watched by two or more.
pub fn watched_twice(language: Language, twice: usize, all: usize) -> String {
    let share = percent(language, ratio(twice, all));
    match language {
        Language::Nl => format!(
            "{twice} van de {all} keer ({share}) dat een kandidaat een opdracht deed, keken twee of meer assessoren."
        ),
        Language::En => format!(
            "{twice} of the {all} times ({share}) that a candidate did an exercise, two assessors or more watched."
        ),
        Language::Fr => format!(
            "{twice} fois sur {all} ({share}) où un candidat a fait un exercice, deux assesseurs ou plus ont regardé."
        ),
    }
}

/// How many candidates did one exercise only.
pub fn several_exercises(language: Language, several: usize, all: usize) -> String {
    match language {
        Language::Nl => format!("{several} van de {all} kandidaten deden twee of meer opdrachten."),
        Language::En => format!("{several} of the {all} candidates did two exercises or more."),
        Language::Fr => format!("{several} des {all} candidats ont fait deux exercices ou plus."),
    }
}

/// Whether all assessors can be compared.
pub fn linked(language: Language, groups: usize) -> String {
    match (language, groups) {
        (Language::Nl, 0 | 1) => {
            "Alle assessoren zijn met elkaar te vergelijken, rechtstreeks of via collega’s."
                .to_owned()
        }
        (Language::En, 0 | 1) => {
            "All assessors can be compared, directly or through colleagues.".to_owned()
        }
        (Language::Fr, 0 | 1) => {
            "Tous les assesseurs sont comparables, directement ou par des collègues.".to_owned()
        }
        (Language::Nl, n) => format!(
            "De assessoren vallen uiteen in {n} groepen die nooit hetzelfde beoordeelden: tussen die groepen is niets te vergelijken."
        ),
        (Language::En, n) => format!(
            "The assessors form {n} separate groups that never rated the same: nothing can be compared between them."
        ),
        (Language::Fr, n) => format!(
            "Les assesseurs se séparent en {n} groupes qui n’ont jamais évalué la même chose : rien n’est comparable entre eux."
        ),
    }
}

/// How many assessors there are to compare.
pub fn enough_assessors(language: Language, n: usize) -> String {
    let who = assessors(language, n);
    match language {
        Language::Nl => format!("{who}: vanaf vier is te zeggen wie van de anderen afwijkt."),
        Language::En => format!("{who}: from four on it can be said who differs from the others."),
        Language::Fr => {
            format!("{who} : à partir de quatre, on peut dire qui s’écarte des autres.")
        }
    }
}

/// Whether everybody locked before the meeting.
pub fn locked(language: Language, open: usize) -> String {
    match (language, open) {
        (Language::Nl, 0) => "Alle bladen werden vergrendeld vóór het overleg.".to_owned(),
        (Language::En, 0) => "All sheets were locked before the meeting.".to_owned(),
        (Language::Fr, 0) => {
            "Toutes les feuilles ont été verrouillées avant la réunion.".to_owned()
        }
        (Language::Nl, n) => format!(
            "{n} bladen ontbreken of zijn niet vergrendeld: wat collega’s zeiden, kan erin zitten."
        ),
        (Language::En, n) => {
            format!("{n} sheets are missing or not locked: what colleagues said may be in them.")
        }
        (Language::Fr, n) => format!(
            "{n} feuilles manquent ou ne sont pas verrouillées : l’avis des collègues peut s’y trouver."
        ),
    }
}

/// Whose training is due.
pub fn training(language: Language, due: &[String], months: u32) -> String {
    if due.is_empty() {
        return match language {
            Language::Nl => {
                format!("Iedereen kreeg vorming of kalibratie in de laatste {months} maanden.")
            }
            Language::En => {
                format!("Everybody was trained or calibrated in the last {months} months.")
            }
            Language::Fr => {
                format!("Tout le monde a été formé ou calibré dans les {months} derniers mois.")
            }
        };
    }
    let due = due.join(", ");
    match language {
        Language::Nl => format!(
            "Vorming of kalibratie is langer dan {months} maanden geleden of niet bekend: {due}."
        ),
        Language::En => {
            format!("Training or calibration is more than {months} months ago or not known: {due}.")
        }
        Language::Fr => format!(
            "Formation ou calibrage remonte à plus de {months} mois ou n’est pas connu : {due}."
        ),
    }
}

/// Effects that these data cannot show.
pub fn not_recorded(language: Language, names: &[&str]) -> String {
    let names = names.join(", ");
    match language {
        Language::Nl => {
            format!("Niet te zien in deze gegevens, of te weinig gegevens voor iedereen: {names}.")
        }
        Language::En => {
            format!("Not to be seen in these data, or too little for everybody: {names}.")
        }
        Language::Fr => {
            format!("Non visible dans ces données, ou trop peu pour tout le monde : {names}.")
        }
    }
}

/// Too few candidates to tell without telling who.
pub fn small_group(language: Language, least: usize) -> String {
    match language {
        Language::Nl => format!("minder dan {least} kandidaten"),
        Language::En => format!("fewer than {least} candidates"),
        Language::Fr => format!("moins de {least} candidats"),
    }
}

/// The rules that were used, each with its name.
pub fn rules(language: Language, rubric: &Rubric, program: &str) -> Vec<(String, String)> {
    let (scoring, agreement) = (&rubric.scoring, &rubric.agreement);
    let name = |nl: &str, en: &str, fr: &str| pick(language, nl, en, fr).to_owned();
    let reference = &agreement.reference;
    vec![
        (
            name("rubriek", "rubric", "grille"),
            format!("{} {} ({})", rubric.id, rubric.version, rubric.sha256),
        ),
        (name("programma", "program", "programme"), program.to_owned()),
        (
            name("scores", "scores", "scores"),
            format!(
                "min-coverage {}, min-observations {}, evidence {}",
                decimal(language, scoring.min_coverage, 2),
                scoring.min_observations,
                scoring.evidence
            ),
        ),
        (
            name("overeenstemming", "agreement", "accord"),
            format!(
                "apart {}, alpha {}, within-one {}, calibration-months {}",
                agreement.apart,
                decimal(language, agreement.alpha, 3),
                decimal(language, agreement.within_one, 2),
                agreement.calibration_months
            ),
        ),
        (
            name("referentie", "reference", "référence"),
            format!(
                "exact {}, within-one {}, bias {}",
                decimal(language, reference.exact, 2),
                decimal(language, reference.within_one, 2),
                decimal(language, reference.bias, 2)
            ),
        ),
        (
            name("zeker", "sure", "sûr"),
            match language {
                Language::Nl => "een effect valt op als de kans op toeval onder 5 % ligt, aangepast voor het aantal assessoren (Benjamini-Hochberg), en het groot genoeg is; intervallen laten telkens een kandidaat weg (jackknife)".to_owned(),
                Language::En => "an effect stands out if chance lies below 5%, adjusted for the number of assessors (Benjamini-Hochberg), and it is large enough; intervals leave out one candidate at a time (jackknife)".to_owned(),
                Language::Fr => "un effet ressort si le hasard est sous 5 %, ajusté au nombre d’assesseurs (Benjamini-Hochberg), et s’il est assez grand ; les intervalles laissent de côté un candidat à la fois (jackknife)".to_owned(),
            },
        ),
    ]
}

/// Nothing stands out about one assessor.
pub fn mirror_nothing(language: Language) -> &'static str {
    pick(
        language,
        "Er is geen verschil met de anderen dat groot en zeker tegelijk is.",
        "You do not differ from the others by an amount that is both large and sure.",
        "Il n’y a pas de différence avec les autres qui soit à la fois importante et certaine.",
    )
}

/// There are one or two colleagues only to be held against.
pub fn mirror_few(language: Language) -> &'static str {
    pick(
        language,
        "Maar één of twee collega’s beoordeelden hetzelfde. Met zo weinig is niet te zeggen wie van jullie afwijkt.",
        "Only one or two colleagues rated the same. With so few nobody can tell which of you differs.",
        "Seuls un ou deux collègues ont évalué la même chose. Avec si peu, impossible de dire qui s’écarte.",
    )
}

/// The tip for whom nothing stands out.
pub fn general_tip(language: Language) -> &'static str {
    pick(
        language,
        "Blijf voor elk niveau de zin van dat niveau naast je woorden leggen, en bespreek na elke dag één oordeel waarop jij en een collega verschilden.",
        "Go on laying the sentence of the level beside your words, and after each day discuss one rating on which you and a colleague differed.",
        "Continuez à mettre la phrase du niveau à côté de vos mots, et discutez après chaque journée d’une évaluation sur laquelle un collègue et vous différiez.",
    )
}

/// What could not be told about one assessor.
pub fn mirror_not_told(language: Language, names: &[&str]) -> String {
    let names = names.join(", ");
    match language {
        Language::Nl => format!("Te weinig gegevens om iets over te zeggen: {names}."),
        Language::En => format!("Too little data to tell anything about: {names}."),
        Language::Fr => format!("Trop peu de données pour en dire quelque chose : {names}."),
    }
}

/// One assessor beside reference levels, in sentences.
pub fn mirror_reference(language: Language, one: &AgainstKey) -> Vec<String> {
    let exact = percent(language, one.exact);
    let within = percent(language, one.within_one);
    let n = one.ratings;
    let size = decimal(language, one.bias.abs(), 2);
    let mut lines = vec![match language {
        Language::Nl => format!(
            "Bij {n} oordelen over vignetten gaf je in {exact} van de gevallen hetzelfde niveau als de referentie. In {within} lag je er hoogstens één niveau naast."
        ),
        Language::En => format!(
            "In {n} ratings of vignettes you gave the same level as the reference in {exact}, and at most one level off in {within}."
        ),
        Language::Fr => format!(
            "Sur {n} évaluations de cas, vous avez donné le même niveau que la référence dans {exact}, et au plus un niveau d’écart dans {within}."
        ),
    }];
    if one.bias.abs() >= 0.05 {
        let higher = one.bias > 0.0;
        lines.push(match language {
            Language::Nl => format!(
                "Gemiddeld lag je {size} niveau {} dan de referentie.",
                if higher { "hoger" } else { "lager" }
            ),
            Language::En => format!(
                "On average you were {size} level {} than the reference.",
                if higher { "higher" } else { "lower" }
            ),
            Language::Fr => format!(
                "En moyenne, vous étiez {size} niveau plus {} que la référence.",
                if higher { "haut" } else { "bas" }
            ),
        });
    }
    lines
}

/// "0,71 (0,42 tot 1,00)".
pub fn figure(language: Language, value: &str, low: &str, high: &str) -> String {
    format!("{value} ({})", span(language, low, high))
}

fn ratio(part: usize, whole: usize) -> f64 {
    let number = |n: usize| f64::from(u32::try_from(n).unwrap_or(u32::MAX));
    if whole == 0 {
        0.0
    } else {
        number(part) / number(whole)
    }
}

/// A rating that was not as the reference: what was given, what the reference is, and why.
pub fn off_reference(
    language: Language,
    [candidate, target, given, reference, why]: [&str; 5],
) -> String {
    match language {
        Language::Nl => {
            format!("{candidate}, {target}: jij {given}, de referentie {reference}. {why}")
        }
        Language::En => {
            format!("{candidate}, {target}: you {given}, the reference {reference}. {why}")
        }
        Language::Fr => {
            format!("{candidate}, {target} : vous {given}, la référence {reference}. {why}")
        }
    }
}
