//! What pictures show, for who cannot see them, and how to read them.

use super::FormLabel;
use super::terms::pick;
use super::texts::texts;
use crate::diagnostic::Language;
use crate::scale::Scale;

texts! {
    /// That there is no level.
    pub fn nothing() { nl "geen niveau" en "no level" fr "pas de niveau" }
    /// How to read the shades of a matrix.
    pub fn shades() {
        nl "Hoe donkerder, hoe hoger. Een streepje: geen niveau in die opdracht."
        en "The darker, the higher. A dash: no level in that exercise."
        fr "Plus c’est foncé, plus c’est élevé. Un tiret\u{a0}: pas de niveau dans cet exercice."
    }
    /// The heads of the bars for (+) and for (-).
    pub fn bar_heads() { nl ["Aantal +", "Aantal −"] en ["Count +", "Count −"] fr ["Nombre +", "Nombre −"] }
    /// The same to be read out: "rita 0,71, tussen 0,52 en 0,86".
    pub fn interval_told(name: &str, value: &str, from: &str, to: &str) {
        nl "{name} {value}, tussen {from} en {to}"
        en "{name} {value}, between {from} and {to}"
        fr "{name} {value}, entre {from} et {to}"
    }
}

/// A score as levels: "goed", or "tussen matig en goed".
pub fn place_on(language: Language, scale: &Scale, score: f64) -> String {
    let (below, above) = scale.around(score);
    let (below, above) = (&scale.names(below).label, &scale.names(above).label);
    if below == above {
        return above.clone();
    }
    texts!(language => nl "tussen {below} en {above}" en "between {below} and {above}" fr "entre {below} et {above}")
}

/// Parts of a sentence in one: "Ziet werk: rita goed; tom matig." With nothing to tell: "Ziet werk: geen."
pub fn told(language: Language, name: &str, parts: &[String]) -> String {
    let colon = pick(language, ":", ":", "\u{a0}:");
    let semicolon = pick(language, "; ", "; ", "\u{a0}; ");
    let parts = if parts.is_empty() {
        nothing(language).to_owned()
    } else {
        parts.join(semicolon)
    };
    format!("{name}{colon} {parts}.")
}

/// The head above the names of indicators.
pub fn indicator(language: Language) -> &'static str {
    FormLabel::Indicator.text(language)
}

/// Which mark is whose: "A = rita, B = tom".
pub fn legend(marks: &[(String, String)]) -> String {
    let all: Vec<String> = marks
        .iter()
        .map(|(mark, name)| format!("{mark}\u{a0}= {name}"))
        .collect();
    all.join(", ")
}

/// What kind of table a matrix is, before its rows are read out.
pub fn matrix(language: Language, rows: usize, columns: usize) -> String {
    let rows = texts!(language, rows =>
        nl "{rows} rij" | "{rows} rijen"
        en "{rows} row" | "{rows} rows"
        fr "{rows} ligne" | "{rows} lignes");
    let columns = texts!(language, columns =>
        nl "{columns} kolom" | "{columns} kolommen"
        en "{columns} column" | "{columns} columns"
        fr "{columns} colonne" | "{columns} colonnes");
    texts!(language =>
        nl "Tabel met {rows}, één per competentie, en {columns}, één per opdracht; in elke cel de score."
        en "Table of {rows}, one for each competence, and {columns}, one for each exercise; each cell holds the score."
        fr "Tableau de {rows}, une par compétence, et {columns}, une par exercice\u{a0}; chaque case contient le score.")
}

/// What was counted, for a row of bars: "Ziet werk + 3, − 1".
pub fn counts(name: &str, plus: &str, minus: &str) -> String {
    format!("{name} + {plus}, − {minus}")
}

/// A figure with its interval: "0,71 [0,52; 0,86]".
pub fn interval(value: &str, from: &str, to: &str) -> String {
    format!("{value} [{from}; {to}]")
}

/// One's own figure with its interval, and where the others lie.
pub fn gauge(
    language: Language,
    [value, from, to]: &[String; 3],
    others: Option<[String; 2]>,
) -> String {
    let own = pick(language, "jij", "you", "vous");
    let mut parts = vec![interval_told(language, own, value, from, to)];
    if let Some([low, high]) = others {
        parts.push(texts!(language =>
            nl "de anderen van {low} tot {high}"
            en "the others from {low} to {high}"
            fr "les autres de {low} à {high}"));
    }
    picture(language, &parts)
}

/// What a picture shows, row by row: "Figuur: rita 0,71, tussen 0,52 en 0,86; ...".
pub fn picture(language: Language, parts: &[String]) -> String {
    let name = pick(language, "Figuur", "Picture", "Figure");
    told(language, name, parts)
}
