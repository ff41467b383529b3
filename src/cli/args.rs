//! The commands and their help, in three languages: a missing translation does not compile.

use std::ffi::OsString;

use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgAction, Command, value_parser};
use wakker::diagnostic::Language;
use wakker::wording::terms::pick;

/// The language asked for by `--lang`, found before parsing so that help and errors can be in it.
pub(super) fn language(args: &[OsString]) -> Option<Language> {
    let mut after = false;
    for arg in args.iter().filter_map(|arg| arg.to_str()) {
        if after {
            return Language::from_code(arg);
        }
        if let Some(code) = arg.strip_prefix("--lang=") {
            return Language::from_code(code);
        }
        after = arg == "--lang";
    }
    None
}

/// clap's own words, in the language of the reader.
pub(super) fn translated(text: &str, language: Language) -> String {
    const WORDS: [(&str, &str, &str); 12] = [
        ("[OPTIONS]", "[OPTIES]", "[OPTIONS]"),
        ("<COMMAND>", "<OPDRACHT>", "<COMMANDE>"),
        ("error: ", "fout: ", "erreur : "),
        ("Usage:", "Gebruik:", "Utilisation :"),
        (
            "For more information, try",
            "Meer uitleg met",
            "Pour plus d’informations :",
        ),
        (
            "unrecognized subcommand",
            "onbekende opdracht",
            "commande inconnue",
        ),
        (
            "unexpected argument",
            "onbekend argument",
            "argument inconnu",
        ),
        (" found\n", "\n", "\n"),
        (
            "the following required arguments were not provided:",
            "dit moet je nog meegeven:",
            "il manque encore :",
        ),
        (
            "invalid value",
            "deze waarde kan niet:",
            "valeur impossible :",
        ),
        ("[possible values:", "[mogelijk:", "[possible :"),
        (
            "a similar subcommand exists:",
            "bedoelde je",
            "vouliez-vous dire",
        ),
    ];
    WORDS.iter().fold(text.to_owned(), |text, (en, nl, fr)| {
        text.replace(en, pick(language, nl, en, fr))
    })
}

/// The whole command line.
#[expect(
    clippy::too_many_lines,
    reason = "a table of the commands and their help"
)]
pub(super) fn command(language: Language) -> Command {
    let t = |nl: &'static str, en: &'static str, fr: &'static str| pick(language, nl, en, fr);
    let arguments = t("Wat je meegeeft", "Arguments", "Arguments");
    let options = t("Opties", "Options", "Options");
    let commands = t("Opdrachten", "Commands", "Commandes");
    let usage = t("Gebruik", "Usage", "Utilisation");
    let template = format!(
        "{{about-with-newline}}\n{usage}: {{usage}}\n\n{commands}:\n{{subcommands}}\n\n{options}:\n{{options}}{{after-help}}"
    );
    let sub_template =
        format!("{{about-with-newline}}\n{usage}: {{usage}}\n\n{{all-args}}{{after-help}}");
    let day = || {
        Arg::new("day")
            .value_name(t("DAG", "DAY", "JOURNEE"))
            .value_parser(value_parser!(std::path::PathBuf))
            .help_heading(arguments)
            .help(t(
                "de map van een assessmentdag, met day.yaml en notes/",
                "the folder of an assessment day, with day.yaml and notes/",
                "le dossier d’une journée d’évaluation, avec day.yaml et notes/",
            ))
    };
    let sub = |name: &'static str, about: &'static str| {
        Command::new(name)
            .about(about)
            .help_template(sub_template.clone())
            .disable_help_subcommand(true)
    };
    let flag = |name: &'static str, help: &'static str| {
        Arg::new(name)
            .long(name)
            .action(ArgAction::SetTrue)
            .help_heading(options)
            .help(help)
    };
    let option = |name: &'static str, value: &'static str, help: &'static str| {
        Arg::new(name)
            .long(name)
            .value_name(value)
            .help_heading(options)
            .help(help)
    };
    let path = |arg: Arg| arg.value_parser(value_parser!(std::path::PathBuf));
    let one_of = |arg: Arg, values: &'static [&'static str]| {
        arg.value_parser(PossibleValuesParser::new(values))
            .hide_possible_values(true)
    };
    let deny = || {
        one_of(
            option(
                "deny",
                "WARNINGS",
                t(
                    "met 'warnings': ook bij 'let op' eindigen met status 1",
                    "with 'warnings': end with status 1 on warnings too",
                    "avec 'warnings' : finir avec le statut 1 aussi pour les avertissements",
                ),
            ),
            &["warnings"],
        )
    };
    let strict = || {
        flag(
            "strict",
            t(
                "bij een fout niets schrijven",
                "write nothing when there is a fault",
                "ne rien écrire en cas de faute",
            ),
        )
    };
    let candidates = || {
        option(
            "candidate",
            "ID",
            t(
                "alleen deze kandidaat; mag meer keren",
                "only this candidate; may be given several times",
                "seulement ce candidat ; peut être répété",
            ),
        )
        .action(ArgAction::Append)
    };

    Command::new("wakker")
        .version(env!("CARGO_PKG_VERSION"))
        .about(t(
            "Van notities van assessoren naar uitgelegde scores en verslagen",
            "From assessors' notes to explained scores and reports",
            "Des notes des assesseurs à des scores expliqués et des rapports",
        ))
        .help_template(template)
        .disable_help_flag(true)
        .disable_version_flag(true)
        .disable_help_subcommand(true)
        .subcommand_required(true)
        .arg_required_else_help(true)
        .arg(
            Arg::new("help")
                .long("help")
                .short('h')
                .action(ArgAction::Help)
                .global(true)
                .help_heading(options)
                .help(t("toon deze hulp", "show this help", "afficher cette aide")),
        )
        .arg(
            Arg::new("version")
                .long("version")
                .short('V')
                .action(ArgAction::Version)
                .help(t("toon de versie", "show the version", "afficher la version")),
        )
        .arg(
            one_of(
                option("lang", "nl|en|fr", t(
                    "de taal van alles wat mensen lezen (anders de taal van de dag)",
                    "the language of all that people read (else the language of the day)",
                    "la langue de tout ce que l’on lit (sinon la langue de la journée)",
                )),
                &["nl", "en", "fr"],
            )
            .global(true),
        )
        .arg(
            one_of(
                option("color", "auto|always|never", t(
                    "kleuren op het scherm",
                    "colours on the screen",
                    "couleurs à l’écran",
                )),
                &["auto", "always", "never"],
            )
            .default_value("auto")
            .hide_default_value(true)
            .global(true),
        )
        .subcommand(
            sub("check", t(
                "kijk een dag na: alle bevindingen, en wat er nog ontbreekt",
                "check a day: all findings, and what is still missing",
                "vérifier une journée : tous les constats et ce qui manque encore",
            ))
            .arg(day().required(true))
            .arg(deny())
            .arg(one_of(
                option("format", "table|json", t("de vorm van de uitvoer", "the form of the output", "la forme de la sortie")),
                &["table", "json"],
            )),
        )
        .subcommand(
            sub("score", t(
                "bereken de scores per kandidaat en competentie",
                "compute the scores by candidate and competence",
                "calculer les scores par candidat et compétence",
            ))
            .arg(day().required(true))
            .arg(candidates())
            .arg(one_of(
                option("format", "table|json|csv|excel", t(
                    "de vorm van de uitvoer; excel is csv met puntkomma's en decimale komma",
                    "the form of the output; excel is csv with semicolons and decimal commas",
                    "la forme de la sortie ; excel est du csv avec points-virgules et virgules décimales",
                )),
                &["table", "json", "csv", "excel"],
            ))
            .arg(path(option("out", t("BESTAND", "FILE", "FICHIER"), t(
                "schrijf naar dit bestand in plaats van naar het scherm",
                "write to this file instead of the screen",
                "écrire dans ce fichier au lieu de l’écran",
            ))))
            .arg(strict())
            .arg(deny()),
        )
        .subcommand(
            sub("explain", t(
                "leg een score uit tot op de woorden van de notities, of leg een code uit",
                "explain a score down to the words of the notes, or explain a code",
                "expliquer un score jusqu’aux mots des notes, ou expliquer un code",
            ))
            .arg(day().required_unless_present("code"))
            .arg(
                Arg::new("candidate")
                    .value_name(t("KANDIDAAT", "CANDIDATE", "CANDIDAT"))
                    .required_unless_present("code")
                    .help_heading(arguments)
                    .help(t("de code van de kandidaat", "the candidate's id", "le code du candidat")),
            )
            .arg(
                Arg::new("competence")
                    .value_name(t("COMPETENTIE", "COMPETENCE", "COMPETENCE"))
                    .help_heading(arguments)
                    .help(t(
                        "alleen deze competentie",
                        "only this competence",
                        "seulement cette compétence",
                    )),
            )
            .arg(
                option("code", "N03", t(
                    "leg deze code van een bevinding uit",
                    "explain this code of a finding",
                    "expliquer ce code de constat",
                ))
                .conflicts_with_all(["day", "candidate", "competence"]),
            ),
        )
        .subcommand(report(sub, day, option, path, candidates, strict, deny, t))
        .subcommand(
            sub("new", t(
                "maak een nieuwe dag, met een leeg blad per toewijzing",
                "make a new day, with an empty sheet for each assignment",
                "créer une journée, avec une feuille vide par attribution",
            ))
            .arg(
                path(Arg::new("dir"))
                    .value_name(t("MAP", "DIR", "DOSSIER"))
                    .required(true)
                    .help_heading(arguments)
                    .help(t(
                        "de map om te maken; bevat ze al een day.yaml, dan worden alleen ontbrekende bladen gemaakt",
                        "the folder to make; if it has a day.yaml already, only missing sheets are made",
                        "le dossier à créer ; s’il contient déjà day.yaml, seules les feuilles manquantes sont créées",
                    )),
            )
            .arg(
                option("rubric", "ID", t("de rubriek", "the rubric", "la grille"))
                    .default_value("done")
                    .hide_default_value(true),
            )
            .arg(option("date", "2026-03-17", t(
                "de datum van de dag",
                "the date of the day",
                "la date de la journée",
            ))),
        )
        .subcommand(
            sub("rubric", t(
                "kijk een rubriek na of toon ze",
                "check a rubric or show it",
                "vérifier une grille ou l’afficher",
            ))
            .subcommand_required(true)
            .arg_required_else_help(true)
            .subcommand(
                sub("check", t("kijk een rubriek na", "check a rubric", "vérifier une grille"))
                    .arg(rubric_arg(arguments, t))
                    .arg(deny()),
            )
            .subcommand(
                sub("show", t(
                    "toon de competenties, indicatoren en ankerzinnen",
                    "show the competences, indicators and anchors",
                    "afficher les compétences, indicateurs et phrases d’ancrage",
                ))
                .arg(rubric_arg(arguments, t))
                .arg(one_of(
                    option("format", "text|yaml", t(
                        "de vorm: leesbaar, of het bestand zelf",
                        "the form: readable, or the file itself",
                        "la forme : lisible, ou le fichier lui-même",
                    )),
                    &["text", "yaml"],
                )),
            ),
        )
        .subcommand(
            sub("assets", t(
                "de ingebouwde sjablonen, rubrieken en lettertypes",
                "the built-in templates, rubrics and fonts",
                "les modèles, grilles et polices intégrés",
            ))
            .subcommand_required(true)
            .arg_required_else_help(true)
            .subcommand(
                sub("list", t("toon wat er is", "show what there is", "afficher ce qu’il y a")).arg(path(option(
                    "templates",
                    "DIR",
                    t("een map met eigen sjablonen", "a folder with your own templates", "un dossier avec vos modèles"),
                ))),
            )
            .subcommand(
                sub("export", t(
                    "schrijf alles naar een map, om zelf aan te passen",
                    "write everything to a folder, to adapt it",
                    "tout écrire dans un dossier, pour l’adapter",
                ))
                .arg(
                    path(Arg::new("dir"))
                        .value_name(t("MAP", "DIR", "DOSSIER"))
                        .required(true)
                        .help_heading(arguments)
                        .help(t("de map", "the folder", "le dossier")),
                ),
            ),
        )
        .subcommand(
            sub("completions", t(
                "schrijf aanvullingen voor een shell",
                "write completions for a shell",
                "écrire les complétions pour un shell",
            ))
            .arg(
                Arg::new("shell")
                    .value_parser(value_parser!(clap_complete::Shell))
                    .required(true)
                    .help_heading(arguments)
                    .help("bash, elvish, fish, powershell, zsh"),
            ),
        )
        .subcommand(sub("man", t(
            "schrijf de handleiding (troff)",
            "write the manual page (troff)",
            "écrire la page de manuel (troff)",
        )))
}

fn rubric_arg(
    heading: &'static str,
    t: impl Fn(&'static str, &'static str, &'static str) -> &'static str,
) -> Arg {
    Arg::new("rubric")
        .value_name(t("RUBRIEK", "RUBRIC", "GRILLE"))
        .required(true)
        .help_heading(heading)
        .help(t(
            "een ingebouwde rubriek (done, organisatie) of een bestand, zoals ./mijn-rubriek.yaml",
            "a built-in rubric (done, organisatie) or a file, such as ./my-rubric.yaml",
            "une grille intégrée (done, organisatie) ou un fichier, comme ./ma-grille.yaml",
        ))
}

#[expect(
    clippy::too_many_arguments,
    reason = "the small makers of `command`, handed on"
)]
fn report(
    sub: impl Fn(&'static str, &'static str) -> Command,
    day: impl Fn() -> Arg,
    option: impl Fn(&'static str, &'static str, &'static str) -> Arg,
    path: impl Fn(Arg) -> Arg,
    candidates: impl Fn() -> Arg,
    strict: impl Fn() -> Arg,
    deny: impl Fn() -> Arg,
    t: impl Fn(&'static str, &'static str, &'static str) -> &'static str,
) -> Command {
    sub(
        "report",
        t(
            "maak de verslagen als PDF, één per kandidaat",
            "make the reports as PDF, one for each candidate",
            "créer les rapports en PDF, un par candidat",
        ),
    )
    .arg(day().required(true))
    .arg(
        option(
            "kind",
            "candidate",
            t(
                "het soort verslag",
                "the kind of report",
                "le type de rapport",
            ),
        )
        .value_parser(PossibleValuesParser::new(["candidate"]))
        .default_value("candidate")
        .hide_default_value(true)
        .hide_possible_values(true),
    )
    .arg(candidates())
    .arg(path(option(
        "out",
        "DIR",
        t(
            "de map voor de verslagen (anders report/ in de map van de dag)",
            "the folder for the reports (else report/ in the folder of the day)",
            "le dossier des rapports (sinon report/ dans le dossier de la journée)",
        ),
    )))
    .arg(path(option(
        "templates",
        "DIR",
        t(
            "een map met eigen sjablonen, die de onze vervangen bestand per bestand",
            "a folder with your own templates, which replace ours file by file",
            "un dossier avec vos modèles, qui remplacent les nôtres fichier par fichier",
        ),
    )))
    .arg(
        option(
            "threads",
            "N",
            t(
                "het aantal verslagen tegelijk (anders zoveel als er kernen zijn)",
                "the number of reports at once (else as many as there are cores)",
                "le nombre de rapports à la fois (sinon autant que de cœurs)",
            ),
        )
        .value_parser(value_parser!(u16).range(1..=256)),
    )
    .arg(
        Arg::new("quotes")
            .long("quotes")
            .action(ArgAction::SetTrue)
            .help_heading(t("Opties", "Options", "Options"))
            .help(t(
                "toon alleen de citaten die de kandidaat zal lezen; schrijf niets",
                "only show the quotes that the candidate will read; write nothing",
                "montrer seulement les citations que le candidat lira ; ne rien écrire",
            )),
    )
    .arg(strict())
    .arg(deny())
}
