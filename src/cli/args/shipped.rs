//! The commands about what is built in: rubrics, templates and fonts.

use clap::{Arg, Command};

use super::given::Given;
use super::words::{Words, one_of, path};
use crate::task::options::{self, Assets, Rubric};

pub(super) fn rubric(words: Words) -> Command {
    let about = words.of(
        "kijk een rubriek na of toon ze",
        "check a rubric or show it",
        "vérifier une grille ou l’afficher",
    );
    let check = words.of(
        "kijk een rubriek na",
        "check a rubric",
        "vérifier une grille",
    );
    let show = words.of(
        "toon de competenties, indicatoren en ankerzinnen",
        "show the competences, indicators and anchors",
        "afficher les compétences, indicateurs et phrases d’ancrage",
    );
    let format = words.of(
        "de vorm: leesbaar, of het bestand zelf",
        "the form: readable, or the file itself",
        "la forme\u{a0}: lisible, ou le fichier lui-même",
    );
    words
        .group("rubric", about)
        .subcommand(
            words
                .command("check", check)
                .arg(rubric_arg(words))
                .arg(words.deny()),
        )
        .subcommand(
            words
                .command("show", show)
                .arg(rubric_arg(words))
                .arg(one_of(
                    words.option("format", "text|yaml", format),
                    &[("text", false), ("yaml", true)],
                )),
        )
}

fn rubric_arg(words: Words) -> Arg {
    let help = words.of(
        "een ingebouwde rubriek (done, organisatie) of een bestand, zoals ./mijn-rubriek.yaml",
        "a built-in rubric (done, organisatie) or a file, such as ./my-rubric.yaml",
        "une grille intégrée (done, organisatie) ou un fichier, comme ./ma-grille.yaml",
    );
    words
        .argument("rubric", help)
        .value_name(words.of("RUBRIEK", "RUBRIC", "GRILLE"))
        .required(true)
}

pub(super) fn assets(words: Words) -> Command {
    let about = words.of(
        "de ingebouwde sjablonen, rubrieken en lettertypes",
        "the built-in templates, rubrics and fonts",
        "les modèles, grilles et polices intégrés",
    );
    let list = words.of(
        "toon wat er is",
        "show what there is",
        "afficher ce qu’il y a",
    );
    let templates = words.of(
        "een map met eigen sjablonen",
        "a folder with your own templates",
        "un dossier avec vos modèles",
    );
    let export = words.of(
        "schrijf alles naar een map, om zelf aan te passen",
        "write everything to a folder, to adapt it",
        "tout écrire dans un dossier, pour l’adapter",
    );
    let dir = words.of("de map", "the folder", "le dossier");
    words
        .group("assets", about)
        .subcommand(words.command("list", list).arg(path(words.option(
            "templates",
            "DIR",
            templates,
        ))))
        .subcommand(words.command("export", export).arg(words.dir(dir)))
}

pub(super) fn read_rubric(given: Given<'_>) -> options::Command {
    let (name, given) = given.command();
    let rubric = given.asked_text("rubric");
    options::Command::Rubric(match name {
        "check" => Rubric::Check { name: rubric },
        _ => Rubric::Show {
            name: rubric,
            yaml: given.one("format").unwrap_or(false),
        },
    })
}

pub(super) fn read_assets(given: Given<'_>) -> options::Command {
    let (name, given) = given.command();
    options::Command::Assets(match name {
        "export" => Assets::Export {
            dir: given.asked_path("dir"),
        },
        _ => Assets::List {
            templates: given.path("templates"),
        },
    })
}
