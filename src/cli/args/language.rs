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

/// clap's own words, in the language of the reader.
pub(in crate::cli) fn translated(text: &str, language: Language) -> String {
    const WORDS: [(&str, &str, &str); 14] = [
        ("[OPTIONS]", "[OPTIES]", "[OPTIONS]"),
        ("<COMMAND>", "<COMMANDO>", "<COMMANDE>"),
        ("error: ", "fout: ", "erreur : "),
        ("Usage:", "Gebruik:", "Utilisation :"),
        (
            "For more information, try",
            "Meer uitleg met",
            "Pour plus d’informations :",
        ),
        (
            "unrecognized subcommand",
            "onbekend commando",
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
        ("the argument '", "niet samen: '", "incompatibles : '"),
        ("' cannot be used with '", "' en '", "' et '"),
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

/// The titles of the manual page, in the language of the reader.
pub(in crate::cli) fn manual(text: &str, language: Language) -> String {
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
