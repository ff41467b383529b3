//! The commands and their help, in three languages: a missing translation does not compile.

mod agreement;
mod day;
mod form;
mod language;
mod shipped;
mod words;

use clap::{Arg, ArgAction, Command, value_parser};
use wakker::diagnostic::Language;

use words::{Words, one_of};

pub(super) use language::{language, manual, translated};

/// The whole command line.
pub(super) fn command(language: Language) -> Command {
    let words = Words { language };
    let about = words.of(
        "Van notities van assessoren naar uitgelegde scores en verslagen",
        "From assessors' notes to explained scores and reports",
        "Des notes des assesseurs à des scores expliqués et des rapports",
    );
    let (usage, options) = (words.usage(), words.options());
    let commands = words.of("Commando's", "Commands", "Commandes");
    let template = format!(
        "{{about-with-newline}}\n{usage}: {{usage}}\n\n{commands}:\n{{subcommands}}\n\n{options}:\n{{options}}{{after-help}}"
    );
    Command::new("wakker")
        .version(env!("CARGO_PKG_VERSION"))
        .about(about)
        .help_template(template)
        .disable_help_flag(true)
        .disable_version_flag(true)
        .disable_help_subcommand(true)
        .subcommand_required(true)
        .arg_required_else_help(true)
        .args(everywhere(words))
        .subcommand(day::check(words))
        .subcommand(day::score(words))
        .subcommand(day::explain(words))
        .subcommand(agreement::lock(words))
        .subcommand(agreement::agree(words))
        .subcommand(agreement::calibrate(words))
        .subcommand(day::report(words))
        .subcommand(form::form(words))
        .subcommand(day::new(words))
        .subcommand(shipped::rubric(words))
        .subcommand(shipped::assets(words))
        .subcommand(completions(words))
        .subcommand(man(words))
}

/// The options of the program itself; all but the version are those of every command too.
fn everywhere(words: Words) -> [Arg; 4] {
    let help = words.of("toon deze hulp", "show this help", "afficher cette aide");
    let version = words.of("toon de versie", "show the version", "afficher la version");
    let lang = words.of(
        "de taal van alles wat mensen lezen (anders de taal van de dag)",
        "the language of all that people read (else the language of the day)",
        "la langue de tout ce que l’on lit (sinon la langue de la journée)",
    );
    let color = words.of(
        "kleuren op het scherm",
        "colours on the screen",
        "couleurs à l’écran",
    );
    [
        Arg::new("help")
            .long("help")
            .short('h')
            .action(ArgAction::Help)
            .global(true)
            .help_heading(words.options())
            .help(help),
        Arg::new("version")
            .long("version")
            .short('V')
            .action(ArgAction::Version)
            .help_heading(words.options())
            .help(version),
        one_of(words.option("lang", "nl|en|fr", lang), &["nl", "en", "fr"]).global(true),
        one_of(
            words.option("color", "auto|always|never", color),
            &["auto", "always", "never"],
        )
        .default_value("auto")
        .hide_default_value(true)
        .global(true),
    ]
}

fn completions(words: Words) -> Command {
    let about = words.of(
        "schrijf aanvullingen voor een shell",
        "write completions for a shell",
        "écrire les complétions pour un shell",
    );
    words.command("completions", about).arg(
        words
            .argument("shell", "bash, elvish, fish, powershell, zsh")
            .value_parser(value_parser!(clap_complete::Shell))
            .required(true),
    )
}

fn man(words: Words) -> Command {
    let about = words.of(
        "schrijf de handleiding (troff)",
        "write the manual page (troff)",
        "écrire la page de manuel (troff)",
    );
    words.command("man", about)
}
