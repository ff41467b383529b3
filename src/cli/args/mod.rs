//! The commands and their help, in three languages: a missing translation does not compile.

mod given;
mod language;
mod words;
mod agreement;
mod day;
mod form;
mod report;
mod shipped;

use std::ffi::OsString;
use std::time::Duration;

use clap::{Arg, ArgAction, Command, value_parser};
use wakker::diagnostic::Language;

use super::screen::Color;
use crate::task::options;
use given::Given;
use words::{Words, one_of};

pub(super) use language::{language, translated};

/// What a command line asks for.
pub(super) enum Line {
    /// To run a command.
    Command {
        command: options::Command,
        color: Color,
        denies_warnings: bool,
        /// To go on and make again what changes, resting so long between two looks.
        watch: Option<Duration>,
    },
    /// A text about the program itself, for another program.
    Text(String),
}

/// Reads a command line.
///
/// # Errors
/// It cannot be understood, or it asks for help: what to show.
pub(super) fn read(args: Vec<OsString>, language: Language) -> Result<Line, clap::Error> {
    let matches = command(language).try_get_matches_from(args)?;
    let (name, given) = Given(&matches).command();
    let read: fn(Given<'_>) -> options::Command = match name {
        "check" => day::read_check,
        "score" => day::read_score,
        "explain" => day::read_explain,
        "lock" => agreement::read_lock,
        "agree" => agreement::read_agree,
        "calibrate" => agreement::read_calibrate,
        "report" => report::read_report,
        "form" => form::read_form,
        "new" => day::read_new,
        "rubric" => shipped::read_rubric,
        "assets" => shipped::read_assets,
        "completions" => return Ok(Line::Text(completed(given, language))),
        _ => return Ok(Line::Text(manual(language))),
    };
    let (_, inner) = given.innermost();
    Ok(Line::Command {
        command: read(given),
        color: inner.one("color").unwrap_or(Color::Auto),
        denies_warnings: inner.is_given("deny"),
        watch: report::read_watch(given),
    })
}

/// The completions for a shell.
fn completed(given: Given<'_>, language: Language) -> String {
    let shell = given.one("shell").unwrap_or(clap_complete::Shell::Bash);
    let mut bytes = Vec::new();
    clap_complete::generate(shell, &mut command(language), "wakker", &mut bytes);
    String::from_utf8_lossy(&bytes).into_owned()
}

/// The manual page.
fn manual(language: Language) -> String {
    let mut bytes = Vec::new();
    // Writing to memory does not fail.
    let _ = clap_mangen::Man::new(command(language)).render(&mut bytes);
    language::manual(&String::from_utf8_lossy(&bytes), language)
}

/// The whole command line.
fn command(language: Language) -> Command {
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
        .subcommand(report::report(words))
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
        one_of(
            words.option("lang", "nl|en|fr", lang),
            &Language::ALL.map(|one| (one.code(), one)),
        )
        .global(true),
        one_of(
            words.option("color", "auto|always|never", color),
            &[
                ("auto", Color::Auto),
                ("always", Color::Always),
                ("never", Color::Never),
            ],
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
