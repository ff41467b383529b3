//! The parts that commands are made of, with their help in the language of the reader.

use std::path::PathBuf;

use clap::builder::{PossibleValuesParser, TypedValueParser as _};
use clap::{Arg, ArgAction, Command, value_parser};
use wakker::diagnostic::Language;
use wakker::wording::terms::pick;

use crate::task::options::Format;

/// The words of help in one language.
#[derive(Debug, Clone, Copy)]
pub(super) struct Words {
    pub(super) language: Language,
}

impl Words {
    /// One of three texts: a missing translation does not compile.
    pub(super) fn of(self, nl: &'static str, en: &'static str, fr: &'static str) -> &'static str {
        pick(self.language, nl, en, fr)
    }

    pub(super) fn usage(self) -> &'static str {
        self.of("Gebruik", "Usage", "Utilisation")
    }

    pub(super) fn options(self) -> &'static str {
        self.of("Opties", "Options", "Options")
    }

    /// A command below `wakker`.
    pub(super) fn command(self, name: &'static str, about: &'static str) -> Command {
        let usage = self.usage();
        Command::new(name)
            .about(about)
            .help_template(format!(
                "{{about-with-newline}}\n{usage}: {{usage}}\n\n{{all-args}}{{after-help}}"
            ))
            .disable_help_subcommand(true)
    }

    /// A command that only has commands below it.
    pub(super) fn group(self, name: &'static str, about: &'static str) -> Command {
        self.command(name, about)
            .subcommand_help_heading(self.of("Commando's", "Commands", "Commandes"))
            .subcommand_required(true)
            .arg_required_else_help(true)
    }

    /// What stands on the line without a name in front.
    pub(super) fn argument(self, name: &'static str, help: &'static str) -> Arg {
        Arg::new(name)
            .help_heading(self.of("Wat je meegeeft", "Arguments", "Arguments"))
            .help(help)
    }

    /// `--name`.
    pub(super) fn flag(self, name: &'static str, help: &'static str) -> Arg {
        Arg::new(name)
            .long(name)
            .action(ArgAction::SetTrue)
            .help_heading(self.options())
            .help(help)
    }

    /// `--name VALUE`.
    pub(super) fn option(self, name: &'static str, value: &'static str, help: &'static str) -> Arg {
        Arg::new(name)
            .long(name)
            .value_name(value)
            .help_heading(self.options())
            .help(help)
    }

    /// The folder of a day.
    pub(super) fn day(self) -> Arg {
        path(
            self.argument(
                "day",
                self.of(
                    "de map van een assessmentdag, met day.yaml en notes/",
                    "the folder of an assessment day, with day.yaml and notes/",
                    "le dossier d’une journée d’évaluation, avec day.yaml et notes/",
                ),
            )
            .value_name(self.of("DAG", "DAY", "JOURNEE")),
        )
    }

    /// A folder that is made.
    pub(super) fn dir(self, help: &'static str) -> Arg {
        path(self.argument("dir", help))
            .value_name(self.of("MAP", "DIR", "DOSSIER"))
            .required(true)
    }

    pub(super) fn candidates(self) -> Arg {
        self.option(
            "candidate",
            "ID",
            self.of(
                "alleen deze kandidaat; mag meer keren",
                "only this candidate; may be given several times",
                "seulement ce candidat\u{a0}; peut être répété",
            ),
        )
        .action(ArgAction::Append)
    }

    pub(super) fn deny(self) -> Arg {
        one_of(
            self.option(
                "deny",
                "WARNINGS",
                self.of(
                    "met 'warnings': ook bij 'let op' eindigen met status 1",
                    "with 'warnings': end with status 1 on warnings too",
                    "avec 'warnings'\u{a0}: finir avec le statut 1 aussi pour les avertissements",
                ),
            ),
            &[("warnings", true)],
        )
    }

    /// Made again, also what is there already.
    pub(super) fn force(self) -> Arg {
        self.flag(
            "force",
            self.of(
                "maak alles opnieuw, ook wat al klaar is",
                "make everything again, also what is there already",
                "tout refaire, même ce qui est déjà prêt",
            ),
        )
    }

    pub(super) fn strict(self) -> Arg {
        self.flag(
            "strict",
            self.of(
                "bij een fout niets schrijven",
                "write nothing when there is a fault",
                "ne rien écrire en cas de faute",
            ),
        )
    }
}

/// Takes a path.
pub(super) fn path(arg: Arg) -> Arg {
    arg.value_parser(value_parser!(PathBuf))
}

/// Takes one of a few values, which the help names itself.
pub(super) fn one_of<T>(arg: Arg, values: &[(&'static str, T)]) -> Arg
where
    T: Copy + Send + Sync + 'static,
{
    let values = values.to_vec();
    let names = PossibleValuesParser::new(values.iter().map(|(name, _)| *name));
    let parser = names.try_map(move |name| {
        let known = values.iter().find(|(known, _)| *known == name);
        known.map(|(_, value)| *value).ok_or("unknown")
    });
    arg.value_parser(parser).hide_possible_values(true)
}

/// The forms of a table.
pub(super) const FORMATS: [(&str, Format); 4] = [
    ("table", Format::Table),
    ("json", Format::Json),
    ("csv", Format::Csv),
    ("excel", Format::Excel),
];
