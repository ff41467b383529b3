//! How many candidates and assessors it takes, in words.

use crate::agreement::{Pilot, SampleSize};
use crate::diagnostic::Language;
use crate::wording::measures;
use crate::wording::terms::{counted, decimal, pick};
use crate::wording::texts::texts;

texts! {
    /// A part of the plan that cannot be read, with what could stand there.
    pub fn unreadable(option: &str, text: &str, right: &str) {
        nl "\"{text}\" past niet bij --{option}; schrijf bijvoorbeeld {right}\n"
        en "\"{text}\" does not fit --{option}; write for example {right}\n"
        fr "«\u{a0}{text}\u{a0}» ne convient pas à --{option}\u{a0}; écrivez par exemple {right}\n"
    }
}

/// What is asked, and what was reckoned with.
pub fn asked(language: Language, plan: &SampleSize) -> String {
    let width = decimal(language, plan.wanted.width, 2);
    let expected = decimal(language, plan.expected, 2);
    let (question, asked, is) = match language {
        Language::Nl => (
            "Hoeveel kandidaten zijn er nodig om te weten hoe ver de assessoren het eens zijn?",
            format!("Gevraagd: een 95 %-interval dat hoogstens {width} breed is."),
            if plan.of_ratings {
                format!("De overeenstemming (ICC) is in deze beoordelingen {expected}.")
            } else {
                format!("De verwachte overeenstemming (ICC) is {expected}.")
            },
        ),
        Language::En => (
            "How many candidates does it take to know how far the assessors agree?",
            format!("Wanted: a 95% interval that is at most {width} wide."),
            if plan.of_ratings {
                format!("The agreement (ICC) in these ratings is {expected}.")
            } else {
                format!("The agreement (ICC) that is expected is {expected}.")
            },
        ),
        Language::Fr => (
            "Combien de candidats faut-il pour savoir à quel point les assesseurs sont d’accord\u{a0}?",
            format!("Demandé\u{a0}: un intervalle à 95 % d’une largeur de {width} au plus."),
            if plan.of_ratings {
                format!("Dans ces évaluations, l’accord (ICC) est de {expected}.")
            } else {
                format!("L’accord attendu (ICC) est de {expected}.")
            },
        ),
    };
    format!(
        "{question}
{asked} {is}
"
    )
}

/// The heads of the columns; the last two only where agreement is to be shown to lie above something.
pub fn heads(language: Language, above: Option<f64>) -> Vec<String> {
    let mut all = vec![
        pick(
            language,
            "assessoren per kandidaat",
            "assessors per candidate",
            "assesseurs par candidat",
        )
        .to_owned(),
        pick(language, "kandidaten", "candidates", "candidats").to_owned(),
    ];
    if let Some(above) = above {
        let above = decimal(language, above, 2);
        all.extend(match language {
            Language::Nl => [
                format!("om te tonen dat het boven {above} ligt"),
                "hetzelfde bij twee niveaus (kappa)".to_owned(),
            ],
            Language::En => [
                format!("to show that it lies above {above}"),
                "the same with two levels (kappa)".to_owned(),
            ],
            Language::Fr => [
                format!("pour montrer qu’il dépasse {above}"),
                "de même avec deux niveaux (kappa)".to_owned(),
            ],
        });
    }
    all
}

/// What the numbers hold for.
pub fn notes(language: Language, plan: &SampleSize) -> Vec<String> {
    let mut all = vec![
        pick(
            language,
            "(gerekend met één gedraging per kandidaat, die elke assessor beoordeelt; met meer gedragingen wordt het interval smaller)",
            "(for one behaviour of each candidate, rated by each of the assessors; with more behaviours the interval gets narrower)",
            "(pour un comportement par candidat, évalué par chaque assesseur\u{a0}; avec plus de comportements, l’intervalle se resserre)",
        )
        .to_owned(),
    ];
    if plan.wanted.above.is_some() {
        all.push(
            pick(
                language,
                "(zo is de kans 80 % dat je het kunt tonen als het waar is, en 5 % als het niet waar is)",
                "(the chance to show it is then 80% if it is true, and 5% if it is not)",
                "(la chance de le montrer est alors de 80 % si c’est vrai, et de 5 % si c’est faux)",
            )
            .to_owned(),
        );
    }
    all
}

/// What the ratings there are say of it.
pub fn pilot(language: Language, pilot: &Pilot, width: f64) -> String {
    let width = decimal(language, width, 2);
    let two = |value: f64| decimal(language, value, 2);
    let limits = pilot.limits.map(|(low, high)| (two(low), two(high)));
    match (language, pilot.needed, limits) {
        (Language::Nl, Ok(needed), Some((low, high))) => {
            let now = counted(language, pilot.candidates, ["kandidaat", "kandidaten"]);
            let needed = format!(
                "{needed} {}",
                if needed == 1 {
                    "kandidaat"
                } else {
                    "kandidaten"
                }
            );
            format!(
                "Nu gaat de alfa van {low} tot {high}, met {now}. Met evenveel assessoren en gedragingen per kandidaat als nu vraagt een interval van {width} breed ongeveer {needed}."
            )
        }
        (Language::En, Ok(needed), Some((low, high))) => {
            let now = counted(language, pilot.candidates, ["candidate", "candidates"]);
            let needed = format!(
                "{needed} {}",
                if needed == 1 {
                    "candidate"
                } else {
                    "candidates"
                }
            );
            format!(
                "Now alpha goes from {low} to {high}, with {now}. With as many assessors and behaviours per candidate as now, an interval {width} wide takes about {needed}."
            )
        }
        (Language::Fr, Ok(needed), Some((low, high))) => {
            let now = counted(language, pilot.candidates, ["candidat", "candidats"]);
            let needed = format!(
                "{needed} {}",
                if needed < 2 { "candidat" } else { "candidats" }
            );
            format!(
                "Actuellement, l’alpha va de {low} à {high}, avec {now}. Avec autant d’assesseurs et de comportements par candidat, un intervalle large de {width} demande environ {needed}."
            )
        }
        (_, needed, _) => {
            let why = needed.err().map(|why| measures::undefined(language, why));
            let why = why.unwrap_or_default();
            texts!(language =>
                nl "Uit deze beoordelingen valt het niet te schatten: {why}."
                en "It cannot be told from these ratings: {why}."
                fr "Ces évaluations ne permettent pas de l’estimer\u{a0}: {why}.")
        }
    }
}

/// What is expected does not lie above what is to be shown.
pub fn not_above(language: Language, expected: f64, above: f64) -> String {
    let (expected, above) = (decimal(language, expected, 2), decimal(language, above, 2));
    texts!(language =>
        nl "de verwachte overeenstemming ({expected}) ligt niet boven {above}; kies een lagere --above\n"
        en "the agreement that is expected ({expected}) does not lie above {above}; choose a lower --above\n"
        fr "l’accord attendu ({expected}) ne dépasse pas {above}\u{a0}; choisissez un --above plus bas\n")
}
