//! The command for forms to fill in with a pen.

use clap::{Arg, ArgAction, Command};
use wakker::report::Kind;

use super::given::Given;
use super::words::{Words, path};
use crate::task::options::{self, Form};

pub(super) fn form(words: Words) -> Command {
    let about = words.of(
        "maak formulieren als PDF, om met een pen in te vullen",
        "make forms as PDF, to fill in with a pen",
        "créer des formulaires en PDF, à remplir au stylo",
    );
    words
        .group("form", about)
        .subcommand(sheet(words))
        .subcommand(intake(words))
        .subcommand(talk(
            words,
            Kind::Plan,
            words.of(
                "PDP: een persoonlijk doorstroomplan om in te vullen",
                "PDP: a personal plan to fill in",
                "PDP\u{a0}: un plan personnel à remplir",
            ),
        ))
        .subcommand(talk(
            words,
            Kind::Intro,
            words.of(
                "uitleg vooraf: één bladzijde voor de kandidaat",
                "what to expect: one page for the candidate",
                "ce qui vous attend\u{a0}: une page pour le candidat",
            ),
        ))
}

fn sheet(words: Words) -> Command {
    let about = words.of(
        "notitiebladen: één per opdracht en assessor",
        "observation sheets: one for each exercise and assessor",
        "feuilles d’observation\u{a0}: une par exercice et assesseur",
    );
    let exercise = words.of(
        "alleen deze opdracht; mag meer keren",
        "only this exercise; may be given several times",
        "seulement cet exercice\u{a0}; peut être répété",
    );
    ending(
        words,
        words
            .command(Kind::Sheet.code(), about)
            .arg(words.day().required_unless_present("rubric"))
            .arg(rubric(words))
            .arg(competences(words))
            .arg(
                words
                    .option("exercise", "ID", exercise)
                    .action(ArgAction::Append)
                    .conflicts_with("rubric"),
            ),
    )
}

fn intake(words: Words) -> Command {
    let about = words.of(
        "intakebladen volgens STARR: situatie, taak, acties, resultaat, reflectie",
        "intake sheets by STARR: situation, task, actions, result, reflection",
        "feuilles d’accueil selon STARR\u{a0}: situation, tâche, actions, résultat, réflexion",
    );
    ending(
        words,
        words
            .command(Kind::Intake.code(), about)
            .arg(words.day())
            .arg(rubric(words))
            .arg(competences(words)),
    )
}

fn talk(words: Words, kind: Kind, about: &'static str) -> Command {
    ending(words, words.command(kind.code(), about).arg(words.day()))
}

/// What every form takes.
fn ending(words: Words, command: Command) -> Command {
    let out = words.of(
        "de map voor de formulieren (anders form/ in de map van de dag)",
        "the folder for the forms (else form/ in the folder of the day)",
        "le dossier des formulaires (sinon form/ dans le dossier de la journée)",
    );
    let templates = words.of(
        "een map met eigen sjablonen, die de onze vervangen bestand per bestand",
        "a folder with your own templates, which replace ours file by file",
        "un dossier avec vos modèles, qui remplacent les nôtres fichier par fichier",
    );
    command
        .arg(words.candidates())
        .arg(path(words.option("out", "DIR", out)))
        .arg(path(words.option("templates", "DIR", templates)))
        .arg(words.force())
}

fn rubric(words: Words) -> Arg {
    let help = words.of(
        "zonder dag: een blanco formulier van deze rubriek",
        "without a day: a blank form of this rubric",
        "sans journée\u{a0}: un formulaire vierge de cette grille",
    );
    words.option("rubric", "ID", help).conflicts_with("day")
}

fn competences(words: Words) -> Arg {
    let help = words.of(
        "alleen deze competenties, met komma's ertussen",
        "only these competences, with commas between",
        "seulement ces compétences, séparées par des virgules",
    );
    words
        .option("competences", "ID,ID", help)
        .value_delimiter(',')
        .action(ArgAction::Append)
}

pub(super) fn read_form(given: Given<'_>) -> options::Command {
    let (name, given) = given.command();
    let kinds = [Kind::Intake, Kind::Plan, Kind::Intro];
    let kind = kinds.into_iter().find(|kind| kind.code() == name);
    options::Command::Form(Form {
        kind: kind.unwrap_or(Kind::Sheet),
        day: given.path("day"),
        rubric: given.text("rubric"),
        competences: given.texts("competences"),
        exercises: given.texts("exercise"),
        candidates: given.texts("candidate"),
        out: given.path("out"),
        templates: given.path("templates"),
        force: given.flag("force"),
    })
}
