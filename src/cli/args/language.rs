//! The language of help and errors.

use std::ffi::OsString;

use wakker::diagnostic::Language;
use wakker::wording::terms::pick;

/// The language asked for by `--lang`, found before parsing so that help and errors can be in it.
pub(in crate::cli) fn language(args: &[OsString]) -> Option<Language> {
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

/// clap's own words, in the order in which they are replaced: those that hold others first.
const WORDS: [(&str, &str, &str); 31] = [
    ("[OPTIONS]", "[OPTIES]", "[OPTIONS]"),
    ("<COMMAND>", "<COMMANDO>", "<COMMANDE>"),
    ("error: ", "fout: ", "erreur\u{a0}: "),
    ("Usage:", "Gebruik:", "Utilisation\u{a0}:"),
    (
        "For more information, try",
        "Meer uitleg met",
        "Pour plus d’informations\u{a0}:",
    ),
    (
        "unrecognized subcommand",
        "onbekend commando",
        "commande inconnue",
    ),
    (
        "' requires a subcommand but one was not provided",
        "' vraagt nog een commando",
        "' attend encore une commande",
    ),
    ("[subcommands:", "[commando's:", "[commandes\u{a0}:"),
    (
        "unexpected argument",
        "onbekend argument",
        "argument inconnu",
    ),
    ("unexpected value '", "te veel: '", "de trop\u{a0}: '"),
    (" found; no more were expected", "", ""),
    (" found\n", "\n", "\n"),
    (
        "the following required arguments were not provided:",
        "dit moet je nog meegeven:",
        "il manque encore\u{a0}:",
    ),
    (
        "a value is required for '",
        "geef een waarde mee bij '",
        "donnez une valeur à '",
    ),
    (" but none was supplied", "", ""),
    (
        "invalid value '",
        "deze waarde kan niet: '",
        "valeur impossible\u{a0}: '",
    ),
    ("' for '", "' bij '", "' pour '"),
    (
        "invalid digit found in string",
        "dit is geen geheel getal",
        "ce n’est pas un nombre entier",
    ),
    (
        "cannot parse integer from empty string",
        "er staat geen getal",
        "il n’y a pas de nombre",
    ),
    (
        "number too large to fit in target type",
        "dit getal is te groot",
        "ce nombre est trop grand",
    ),
    (" is not in ", " ligt niet in ", " n’est pas dans "),
    (
        "' cannot be used multiple times",
        "' mag maar één keer",
        "' ne peut être donné qu’une fois",
    ),
    ("the argument '", "'", "'"),
    (
        "' cannot be used with '",
        "' gaat niet samen met '",
        "' ne va pas avec '",
    ),
    (
        "' cannot be used with:",
        "' gaat niet samen met:",
        "' ne va pas avec\u{a0}:",
    ),
    ("[possible values:", "[mogelijk:", "[possible\u{a0}:"),
    (
        "tip: to pass '",
        "tip: om '",
        "conseil\u{a0}: pour donner '",
    ),
    (
        "' as a value, use '",
        "' als waarde mee te geven, schrijf je '",
        "' comme valeur, écrivez '",
    ),
    (
        "a similar subcommand exists: ",
        "bedoelde je ",
        "vouliez-vous dire ",
    ),
    (
        "a similar argument exists: ",
        "bedoelde je ",
        "vouliez-vous dire ",
    ),
    (
        "a similar value exists: ",
        "bedoelde je ",
        "vouliez-vous dire ",
    ),
];

/// clap's own words, in the language of the reader.
pub(in crate::cli) fn translated(text: &str, language: Language) -> String {
    let several = |text: &str| {
        ["subcommands", "arguments", "values"]
            .iter()
            .fold(text.to_owned(), |text, what| {
                let one = format!("a similar {} exists: ", what.trim_end_matches('s'));
                text.replace(&format!("some similar {what} exist: "), &one)
            })
    };
    WORDS.iter().fold(several(text), |text, (en, nl, fr)| {
        text.replace(en, pick(language, nl, en, fr))
    })
}

/// The titles of the manual page, in the language of the reader.
pub(super) fn manual(text: &str, language: Language) -> String {
    const TITLES: [(&str, &str, &str); 6] = [
        ("NAME", "NAAM", "NOM"),
        ("SYNOPSIS", "OVERZICHT", "SYNOPSIS"),
        ("DESCRIPTION", "BESCHRIJVING", "DESCRIPTION"),
        ("SUBCOMMANDS", "COMMANDO'S", "COMMANDES"),
        ("VERSION", "VERSIE", "VERSION"),
        ("OPTIONS", "OPTIES", "OPTIONS"),
    ];
    let word = pick(language, "commando", "command", "commande");
    let text = text.replace("<\\fIsubcommands\\fR>", &format!("<\\fI{word}\\fR>"));
    TITLES.iter().fold(text, |text, (en, nl, fr)| {
        let title = pick(language, nl, en, fr);
        text.replace(&format!("\n.SH {en}\n"), &format!("\n.SH {title}\n"))
    })
}
