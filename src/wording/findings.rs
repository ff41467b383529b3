//! Words around findings: how many of a kind, where the others are, what is not shown.

use super::terms::pick;
use super::texts::texts;
use crate::diagnostic::Language;

texts! {
    /// The title above the findings.
    pub fn title() { nl "Bevindingen" en "Findings" fr "Constats" }
    /// "12 keer".
    pub fn times(n: usize) { nl "{n} keer" en "{n} time" | "{n} times" fr "{n} fois" }
    /// The line above the notes that are only counted.
    pub fn notes_counted(command: &str) {
        nl "Ter info ('{command}' toont alles)"
        en "Notes ('{command}' shows all)"
        fr "Pour information ('{command}' montre tout)"
    }
    /// "34 bevindingen".
    pub fn findings(n: usize) {
        nl "{n} bevinding" | "{n} bevindingen"
        en "{n} finding" | "{n} findings"
        fr "{n} constat" | "{n} constats"
    }
    /// What stands before the help of a finding, and a colon behind it.
    pub fn help() { nl "tip" en "help" fr "conseil\u{a0}" }
}

/// "12 keer", for a colon behind it.
pub fn times_before_colon(language: Language, n: usize) -> String {
    format!("{}{}", times(language, n), pick(language, "", "", "\u{a0}"))
}

/// "ook op regel 9, 12, 14 en nog 3 keer": where the same was found again; `more` places are not named.
pub fn also_on(language: Language, lines: &[usize], more: usize, code: Option<&str>) -> String {
    if lines.is_empty() {
        let here = pick(
            language,
            "op dezelfde regel",
            "on the same line",
            "sur la même ligne",
        );
        return here.to_owned();
    }
    let lines: Vec<String> = lines.iter().map(usize::to_string).collect();
    let also = match (language, lines.len()) {
        (Language::Nl, _) => "ook op regel",
        (Language::En, 1) => "also on line",
        (Language::En, _) => "also on lines",
        (Language::Fr, 1) => "aussi à la ligne",
        (Language::Fr, _) => "aussi aux lignes",
    };
    let text = format!("{also} {}", lines.join(", "));
    if more == 0 {
        text
    } else {
        format!("{text} {}", and_more(language, more, code))
    }
}

/// "regel 9: ...": another place and what was found there.
pub fn on_line(language: Language, line: usize, message: &str) -> String {
    let word = pick(language, "regel", "line", "ligne");
    let colon = pick(language, ":", ":", "\u{a0}:");
    format!("{word} {line}{colon} {message}")
}

/// "en nog 3 keer (alles met --code N19)".
pub fn and_more(language: Language, n: usize, code: Option<&str>) -> String {
    let n = match language {
        Language::En => format!("{n} more {}", if n == 1 { "time" } else { "times" }),
        _ => times(language, n),
    };
    let and = pick(language, "en nog", "and", "et encore");
    format!("{and} {n}{}", all_with(language, code))
}

/// "N19, 12 keer, het eerst op notes/k01-rita.md:8", and what it says: for what is counted and not shown.
pub fn counted_by_code(
    language: Language,
    code: &str,
    n: usize,
    place: &str,
    message: &str,
) -> String {
    let times = times(language, n);
    let place = match n {
        1 => texts!(language => nl "op {place}" en "at {place}" fr "dans {place}"),
        _ => {
            texts!(language => nl "het eerst op {place}" en "first at {place}" fr "d’abord dans {place}")
        }
    };
    format!("  {code}, {times}, {place}\n    {message}\n")
}

/// "D06: nog 12 keer elders (alles met --code D06)".
pub fn more_of_code(language: Language, n: usize, code: &str, by_code: bool) -> String {
    let times = times(language, n);
    let how = all_with(language, by_code.then_some(code));
    texts!(language =>
        nl "{code}: nog {times} elders{how}"
        en "{code}: {times} more elsewhere{how}"
        fr "{code}\u{a0}: encore {times} ailleurs{how}")
}

/// How to see all of a code, where that can be.
fn all_with(language: Language, code: Option<&str>) -> String {
    let all = pick(language, "alles met", "all with", "tout avec");
    code.map_or_else(String::new, |code| format!(" ({all} --code {code})"))
}

/// What a choice of candidates, assessors or codes leaves out.
pub fn outside_the_choice(language: Language, n: usize, faults: usize) -> String {
    let found = findings(language, n);
    match (language, faults) {
        (Language::Nl, 0) => format!("buiten deze keuze: {found}"),
        (Language::Nl, _) => format!("buiten deze keuze: {found}, waarvan {faults} fout"),
        (Language::En, 0) => format!("outside this choice: {found}"),
        (Language::En, 1) => format!("outside this choice: {found}, of which 1 error"),
        (Language::En, _) => format!("outside this choice: {found}, of which {faults} errors"),
        (Language::Fr, 0) => format!("hors de ce choix\u{a0}: {found}"),
        (Language::Fr, 1) => format!("hors de ce choix\u{a0}: {found}, dont 1 erreur"),
        (Language::Fr, _) => format!("hors de ce choix\u{a0}: {found}, dont {faults} erreurs"),
    }
}
