//! The commands about a day.

use clap::{ArgAction, Command};

use super::given::Given;
use super::words::{FORMATS, Words, one_of, path};
use crate::task::options::{self, Check, Choice, Explain, New, Score};

pub(super) fn check(words: Words) -> Command {
    let about = words.of(
        "kijk een dag na: alle bevindingen, en wat er nog ontbreekt",
        "check a day: all findings, and what is still missing",
        "vérifier une journée\u{a0}: tous les constats et ce qui manque encore",
    );
    let format = words.of(
        "de vorm van de uitvoer",
        "the form of the output",
        "la forme de la sortie",
    );
    let notes = words.of(
        "toon ook elke bevinding ter info, die anders per code geteld wordt",
        "show every note too, which else are counted by code",
        "montrer aussi chaque remarque, sinon comptée par code",
    );
    let assessor = words.of(
        "alleen deze assessor; mag meer keren",
        "only this assessor; may be given several times",
        "seulement cet assesseur\u{a0}; peut être répété",
    );
    let code = words.of(
        "alleen bevindingen met deze code, met al hun plaatsen; mag meer keren",
        "only findings with this code, with all their places; may be given several times",
        "seulement les constats de ce code, avec tous leurs endroits\u{a0}; peut être répété",
    );
    words
        .command("check", about)
        .arg(words.day().required(true))
        .arg(words.deny())
        .arg(one_of(
            words.option("format", "table|json", format),
            &FORMATS[..2],
        ))
        .arg(words.flag("notes", notes))
        .arg(words.candidates())
        .arg(
            words
                .option("assessor", "ID", assessor)
                .action(ArgAction::Append),
        )
        .arg(words.option("code", "CODE", code).action(ArgAction::Append))
}

pub(super) fn score(words: Words) -> Command {
    let about = words.of(
        "bereken de scores per kandidaat en competentie",
        "compute the scores by candidate and competence",
        "calculer les scores par candidat et compétence",
    );
    let format = words.of(
        "de vorm van de uitvoer; excel is csv met puntkomma's en decimale komma",
        "the form of the output; excel is csv with semicolons and decimal commas",
        "la forme de la sortie\u{a0}; excel est du csv avec points-virgules et virgules décimales",
    );
    let out = words.of(
        "schrijf naar dit bestand in plaats van naar het scherm",
        "write to this file instead of the screen",
        "écrire dans ce fichier au lieu de l’écran",
    );
    words
        .command("score", about)
        .arg(words.day().required(true))
        .arg(words.candidates())
        .arg(one_of(
            words.option("format", "table|json|csv|excel", format),
            &FORMATS,
        ))
        .arg(path(words.option(
            "out",
            words.of("BESTAND", "FILE", "FICHIER"),
            out,
        )))
        .arg(words.strict())
        .arg(words.deny())
}

pub(super) fn explain(words: Words) -> Command {
    let about = words.of(
        "leg een score uit tot op de woorden van de notities, of leg een code uit",
        "explain a score down to the words of the notes, or explain a code",
        "expliquer un score jusqu’aux mots des notes, ou expliquer un code",
    );
    let candidate = words.of(
        "de code van de kandidaat, of de naam uit people.yaml",
        "the candidate's id, or the name from people.yaml",
        "le code du candidat, ou le nom de people.yaml",
    );
    let competence = words.of(
        "alleen deze competentie",
        "only this competence",
        "seulement cette compétence",
    );
    let code = words.of(
        "leg deze code van een bevinding uit",
        "explain this code of a finding",
        "expliquer ce code de constat",
    );
    words
        .command("explain", about)
        .arg(words.day().required_unless_present("code"))
        .arg(
            words
                .argument("candidate", candidate)
                .value_name(words.of("KANDIDAAT", "CANDIDATE", "CANDIDAT"))
                .required_unless_present("code"),
        )
        .arg(
            words
                .argument("competence", competence)
                .value_name(words.of("COMPETENTIE", "COMPETENCE", "COMPETENCE")),
        )
        .arg(words.option("code", "N03", code).conflicts_with_all([
            "day",
            "candidate",
            "competence",
        ]))
}

pub(super) fn new(words: Words) -> Command {
    let about = words.of(
        "maak een nieuwe dag, met een leeg blad voor ieder die naar iemand kijkt",
        "make a new day, with an empty sheet for each assignment",
        "créer une journée, avec une feuille vide pour chacun qui observe",
    );
    let dir = words.of(
        "de map om te maken; bevat ze al een day.yaml, dan worden alleen ontbrekende bladen gemaakt",
        "the folder to make; if it has a day.yaml already, only missing sheets are made",
        "le dossier à créer\u{a0}; s’il contient déjà day.yaml, seules les feuilles manquantes sont créées",
    );
    let rubric = words.of("de rubriek", "the rubric", "la grille");
    let date = words.of(
        "de datum van de dag",
        "the date of the day",
        "la date de la journée",
    );
    let consensus = words.of(
        "schrijf consensus.yaml klaar voor het assessorenoverleg",
        "prepare consensus.yaml for the assessors' meeting",
        "préparer consensus.yaml pour la réunion des assesseurs",
    );
    let report = words.of(
        "schrijf report.yaml klaar, om te kiezen wat in het verslag van de kandidaat staat",
        "prepare report.yaml, to choose what stands in the candidate's report",
        "préparer report.yaml, pour choisir ce qui figure dans le rapport du candidat",
    );
    words
        .command("new", about)
        .arg(words.dir(dir))
        .arg(
            words
                .option("rubric", "ID", rubric)
                .default_value("done")
                .hide_default_value(true),
        )
        .arg(words.option("date", "2026-03-17", date))
        .arg(words.flag("consensus", consensus))
        .arg(words.flag("report", report).conflicts_with("consensus"))
}

pub(super) fn read_check(given: Given<'_>) -> options::Command {
    options::Command::Check(Check {
        day: given.asked_path("day"),
        format: given.one("format").unwrap_or_default(),
        notes: given.flag("notes"),
        choice: Choice {
            candidates: given.texts("candidate"),
            assessors: given.texts("assessor"),
            codes: given.texts("code"),
        },
    })
}

pub(super) fn read_score(given: Given<'_>) -> options::Command {
    options::Command::Score(Score {
        day: given.asked_path("day"),
        candidates: given.texts("candidate"),
        format: given.one("format").unwrap_or_default(),
        out: given.path("out"),
        strict: given.flag("strict"),
    })
}

pub(super) fn read_explain(given: Given<'_>) -> options::Command {
    options::Command::Explain(match given.text("code") {
        Some(code) => Explain::Code(code),
        None => Explain::Score {
            day: given.asked_path("day"),
            candidate: given.asked_text("candidate"),
            competence: given.text("competence"),
        },
    })
}

pub(super) fn read_new(given: Given<'_>) -> options::Command {
    options::Command::New(New {
        dir: given.asked_path("dir"),
        rubric: given.asked_text("rubric"),
        date: given.text("date"),
        consensus: given.flag("consensus"),
        report: given.flag("report"),
    })
}
