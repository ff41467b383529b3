//! What forms say with particulars in it.

use super::terms::{counted, pick};
use crate::day::Exercise;
use crate::diagnostic::Language;
use crate::scale::Scale;
use crate::wording::texts::texts;

/// What the boxes of a sheet mean: "O = onvoldoende, M = matig, ... nw = niet waargenomen".
pub fn levels_explained(language: Language, scale: &Scale) -> String {
    let mut all: Vec<String> = scale
        .levels()
        .map(|level| {
            let names = scale.names(level);
            if names.short == names.label {
                names.short.clone()
            } else {
                format!("{} = {}", names.short, names.label)
            }
        })
        .collect();
    let [not_seen, no_chance] = ABSENT;
    let unseen = pick(
        language,
        "niet waargenomen",
        "you could not see it",
        "vous n’avez pas pu le voir",
    );
    let none = pick(
        language,
        "geen kans in deze opdracht",
        "no chance in this exercise",
        "pas d’occasion dans cet exercice",
    );
    all.push(format!("{not_seen} = {unseen}"));
    all.push(format!("{no_chance} = {none}"));
    format!("{}.", all.join(", "))
}

/// What can be ticked in place of a level, as typed notes know it in every language: not seen, no chance.
pub const ABSENT: [&str; 2] = ["nw", "gk"];

/// The heading of a page to note on: "Waarnemen en aantekenen (1 van 3)".
pub fn record_page(language: Language, number: usize, of: usize) -> String {
    let heading = pick(
        language,
        "Waarnemen, aantekenen en klasseren",
        "Observe, note and file",
        "Observer, noter et classer",
    );
    let from = pick(language, "van", "of", "sur");
    if of == 1 {
        heading.to_owned()
    } else {
        format!("{heading} ({number} {from} {of})")
    }
}

/// Where a sheet is typed in: its file, if the day is known.
pub fn type_over(language: Language, file: Option<&str>) -> String {
    match file {
        Some(file) => texts!(language =>
            nl "Typ dit blad over in {file}."
            en "Type this sheet into {file}."
            fr "Encodez cette feuille dans {file}."),
        None => pick(
            language,
            "Typ dit blad over in de map notes van de dag.",
            "Type this sheet into the folder notes of the day.",
            "Encodez cette feuille dans le dossier notes de la journée.",
        )
        .to_owned(),
    }
}

/// "Magazijn en stock, om 9.00 uur, 60 minuten".
pub fn exercise(language: Language, exercise: &Exercise) -> String {
    let mut text = exercise.name.clone();
    if let Some(start) = exercise.start {
        let at = pick(language, "om", "at", "à");
        text = format!("{text}, {at} {}", super::dates::clock(language, start));
    }
    if let Some(minutes) = exercise.minutes {
        let word = pick(
            language,
            ["minuut", "minuten"],
            ["minute", "minutes"],
            ["minute", "minutes"],
        );
        let minutes = usize::try_from(minutes).unwrap_or(usize::MAX);
        text = format!("{text}, {}", counted(language, minutes, word));
    }
    text
}
