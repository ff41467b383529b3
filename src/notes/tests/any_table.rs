//! Whatever a table looks like: no word of it is lost.

use proptest::prelude::*;

use super::*;

const HEADERS: &[&str] = &[
    "Uur",
    "Waarneming",
    "Wat je ziet en hoort",
    "Gedrag",
    "Competentie",
    "Indicator",
    "Nr.",
    "+ of −",
    "Turven",
    "Niveau",
    "Aantal +",
    "Aantal −",
    "Kansen",
    "Aandeel",
    "Met wie",
    "Bewijs",
    "Besluit",
    "Opmerking",
    "Kleur",
    "Volgorde",
    "M",
    "ZG",
    "",
];

/// Cells in which `W` stands for a word that nobody else has.
const CELLS: &[&str] = &[
    "",
    "",
    "W",
    "W W W W",
    "9u05",
    "9u05 W W",
    "3",
    "1, 2",
    "40",
    "+",
    "−",
    "++",
    "II",
    "veel W",
    "G",
    "G/ZG",
    "G?",
    "?",
    "goe W",
    "nw",
    "gk",
    "x",
    "2/5",
    "5/2",
    "k03",
    "k99 W",
    "Ziet werk",
    "Zit W",
    "#motivatie =M W",
    "W W #motivatie =M (+)",
    "initiatief",
    "Houdt vol, Ziet werk",
    "W [a] W",
    "\\| W",
    "12,5",
    "Fatima",
    "Kandidaat: k05",
    "k07",
];

fn rows() -> impl Strategy<Value = Vec<Vec<&'static str>>> {
    prop::collection::vec(
        prop::collection::vec(prop::sample::select(CELLS), 0..8),
        1..6,
    )
}

/// The text of a table, and the words of its cells that have to be somewhere.
fn table(
    header: &[&str],
    rows: &[Vec<&str>],
    ruled: bool,
    (tabs, edged): (bool, bool),
) -> (String, Vec<String>) {
    let mut number = 0;
    let mut words = Vec::new();
    let between = if tabs { "\t" } else { " | " };
    let mut line = |cells: &[&str]| {
        let mut all = Vec::new();
        for cell in cells {
            let mut text = String::new();
            for part in cell.split(' ') {
                if part == "W" {
                    number += 1;
                    let word = format!("woord{number}eind");
                    text += &word;
                    words.push(word);
                } else {
                    text += part;
                }
                text.push(' ');
            }
            all.push(text.trim().to_owned());
        }
        let joined = all.join(between);
        if tabs || !edged {
            format!("{joined}\n")
        } else {
            format!("| {joined} |\n")
        }
    };
    let mut text = line(header);
    if ruled && !tabs {
        let _ = writeln!(text, "|{}", "---|".repeat(header.len()));
    }
    for row in rows {
        text += &line(row);
    }
    (text, words)
}

/// All that became of a file, in words.
fn kept(outcome: &Outcome) -> String {
    let mut out = String::new();
    for sheet in &outcome.notes.sheets {
        out += &print(sheet, &Outcome::context());
        for row in &sheet.rows {
            let _ = write!(out, " {} ", row.evidence);
        }
    }
    for one in &outcome.notes.unplaced {
        one.observations.iter().for_each(|one| {
            let _ = write!(out, " {} {:?} ", one.text, one.fields);
        });
        one.rows.iter().for_each(|row| out += &row.evidence);
        one.evaluations.iter().for_each(|one| out += &one.text);
        let prose = one.impressions.iter().chain(&one.remarks);
        prose.for_each(|one| out += &one.text);
    }
    for finding in outcome.found.sorted() {
        out += &finding.message(crate::diagnostic::Language::Nl);
    }
    out
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_word_of_a_table_is_lost(
        mut header in prop::collection::vec(prop::sample::select(HEADERS), 1..7),
        mut rows in rows(),
        ruled in any::<bool>(),
        tabs in any::<bool>(),
        edged in any::<bool>(),
        section in prop::sample::select(&["", "# Waarnemingen\n", "# Motivatie\n", "# Evaluatie\n", "# Rapport\n"][..]),
    ) {
        if tabs || !edged {
            // Lines with tabs, or without bars around them, are a table below two known columns, as far as they have tabs.
            header.splice(0..0, ["Indicator", "Waarneming"]);
            for row in &mut rows {
                row.splice(0..0, ["Ziet werk", "a"]).for_each(drop);
            }
        }
        let (text, words) = table(&header, &rows, ruled, (tabs, edged));
        let outcome = sheet(&format!("{section}{text}"));
        let kept = kept(&outcome);
        for word in words {
            prop_assert!(kept.contains(&word), "{word} of\n{text}\nis not in\n{kept}");
        }
        // A fault in a table never costs the sheet; a row with only a name is a heading.
        let names = ["k03", "Fatima", "Kandidaat: k05"];
        let is_name = |row: &Vec<&str>| row.iter().any(|cell| names.contains(cell));
        prop_assert!(outcome.notes.sheets.len() == 1 || rows.iter().any(is_name), "{}", text);
    }
}
