//! Any sheet, printed and read again; any text, read without losing a line.

use proptest::prelude::*;

use super::*;

/// What notes are made of, at its nastiest.
const BITS: &[&str] = &[
    "- ",
    "+ ",
    "* ",
    "-",
    "• ",
    "– ",
    "> ",
    "| ",
    " | ",
    "|||",
    "||",
    "|---|---|\n",
    "\n",
    "\n\n",
    "\r\n",
    "\r",
    "    ",
    "\t",
    "#initiatief",
    "#initiatief/ziet-werk",
    "#ziet",
    "#fout",
    "?",
    "=G",
    "=zeer goed",
    " =M ",
    "=9",
    "(+)",
    "(-)",
    "(2x)",
    "x2",
    "×3",
    "(3/5)",
    "(5/3)",
    "@k03",
    "@k99",
    "[quote:: no]",
    "[a]: b",
    "9u10 ",
    "9u10-9u20 ",
    "raapt op ",
    "ketting. ",
    "Besluit: ",
    "é",
    "e\u{301}",
    "\u{a0}",
    "\u{feff}",
    "\u{200b}",
    "%%",
    "<!--",
    "-->",
    "```",
    "~~~",
    "<script>",
    "<b>",
    "\\",
    "# ",
    "## ",
    "# Waarnemingen\n",
    "# Evaluatie\n",
    "# Rapport\n",
    "## Initiatief\n",
    "# Kandidaat: k06\n",
    "# Kandidaat: k99\n",
    "Kandidaat: k05\n",
    "Initiatief: ",
    "Indruk: ",
    "---\n",
    "***\n",
    "===\n",
    "datum: 17/3/2026\n",
    "| Indicator | Niveau | Aantal |\n|---|---|---|\n",
    "| motivatie | M | 2 |\n",
    "1. ",
    "[x] ",
    ", ",
    ":",
    "*",
    "_",
    "“",
    "”",
    "\0",
    "\u{b}",
    "(",
    ")",
    "=",
    "#",
];

fn nasty() -> impl Strategy<Value = String> {
    let bits = prop::collection::vec(prop::sample::select(BITS), 0..40);
    (any::<bool>(), bits)
        .prop_map(|(head, bits)| format!("{}{}", if head { HEAD } else { "" }, bits.concat()))
}

/// Bits that make a fault of most lines.
const FAULTS: &[&str] = &[
    "#fout",
    "=9",
    "(5/3)",
    "# Kandidaat: k99\n",
    "x2",
    "×3",
    "| motivatie | M | 2 |\n",
];

/// Texts that mostly give a sheet.
fn mostly_sound() -> impl Strategy<Value = String> {
    let sound: Vec<&str> = BITS
        .iter()
        .copied()
        .filter(|bit| !FAULTS.contains(bit))
        .collect();
    let bits = prop::collection::vec(prop::sample::select(sound), 0..24);
    bits.prop_map(|bits| format!("{HEAD}# Initiatief\n{}", bits.concat()))
}

/// Lines as people write them.
const LINES: &[&str] = &[
    "- 9u10 raapt de ketting op #initiatief/ziet-werk =ZG (+) (2x)",
    "- 9:10-9:20 telt #nauwkeurigheid/telt-en-meet #motivatie =M (3/5) @k03 [bron:: video]",
    "- + vraagt uitleg, #leervermogen/stelt-vragen =G meteen",
    "- twijfelt x2 keer #motivatie? [quote:: no]",
    "• zegt \"niks\" | en wacht |||| #initiatief/meldt-af",
    "  en gaat voort (2x). #discipline",
    "- kwam niet voor | of toch #motivatie/houdt-vol =gk",
    "> Indruk: wat stil =G",
    "losse tekst #3 = 4",
    "",
    "Besluit: leert snel =G",
    "# Waarnemingen",
    "## Samenwerken",
    "- overlegt met k03 #overlegt =goed",
    "- helpt =M",
    "# Kwantificeren",
    "| Indicator | Niveau | Aantal + | Kansen | Bewijs |\n|---|---|---|---|---|",
    "| initiatief/ziet-werk | ZG | 2 | 4 | 9u10 a \\| b |",
    "| discipline/volgt-regels | nw | | | |",
    "| communicatie | | ||| | | mondeling |",
    "| Uur | Wat je ziet en hoort | Nr. | + of − | Turven |\n|---|---|---|---|---|",
    "| 9u10 | telt de bouten na (+) | 3, 4 | | II |",
    "| | - wacht \\| zwijgt =G | | - | |",
    "| begin | 9u12 helpt k03 | 1 | + | veel |",
    "| Indicator | Niveau | Opmerking | Bewijs | Kleur |\n|---|---|---|---|---|",
    "| Houdt vol | G/ZG | traag | vraagt of hij nog mag | rood |",
    "| Ziet werk | nw | [a] | 9u10 | |",
    "| Helpt | G | Indruk: traag | > wil niet meer | |",
    "# Evaluatie",
    "- Motivatie: zet door (+) =ZG",
    "- Werkt graag #samenwerken =G #initiatief",
    "# Rapport",
    "- 9u10 gebeld",
    "# Kandidaat: k06",
];

fn lines() -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(LINES), 1..20)
        .prop_map(|lines| format!("{HEAD}# Initiatief\n{}\n", lines.join("\n")))
}

/// A sheet without its places, and with tags of headings as if they were written.
fn outline(outcome: &Outcome, sheet: &Sheet) -> String {
    let shown = |observation: &Observation| {
        let mut observation = observation.clone();
        observation
            .tags
            .iter_mut()
            .for_each(|tag| tag.written = true);
        // Tags with a level are printed before those without.
        observation.tags.sort_by_key(|tag| tag.level.is_none());
        outcome.shown(&observation)
    };
    let observations: Vec<String> = sheet.observations.iter().map(shown).collect();
    let rows: Vec<String> = sheet
        .rows
        .iter()
        .map(|r| {
            let counts = (r.count, r.count_plus, r.count_minus, r.chances);
            format!("{} {:?} {counts:?} {}", r.target, r.mark, r.evidence)
        })
        .collect();
    let evaluations: Vec<String> = sheet
        .evaluations
        .iter()
        .map(|e| format!("{} {:?} {:?}", e.text, e.target, e.level))
        .collect();
    let texts = |all: &[Prose]| {
        all.iter()
            .map(|prose| prose.text.clone())
            .collect::<Vec<_>>()
    };
    format!(
        "{} {} {} {:?} {:?}\n{observations:#?}\n{rows:#?}\n{evaluations:#?}\n{:#?}\n{:#?}",
        sheet.candidate,
        sheet.assessor,
        sheet.exercise,
        sheet.date,
        sheet.reason,
        texts(&sheet.impressions),
        texts(&sheet.remarks),
    )
}

fn lines_read_once(text: &str, notes: &Notes) -> Result<(), TestCaseError> {
    let normal = text.replace("\r\n", "\n").replace('\r', "\n");
    let expected: Vec<usize> = (1..)
        .zip(normal.split('\n'))
        .filter(|(_, line)| !line.trim().is_empty())
        .map(|(number, _)| number)
        .collect();
    let mut read: Vec<usize> = notes.lines.iter().map(|line| line.number).collect();
    // Of one line two may be made.
    read.dedup();
    prop_assert_eq!(read, expected);
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_the_text_every_line_is_read_once(text in nasty()) {
        let outcome = file(&text);
        lines_read_once(&text, &outcome.notes)?;
    }

    #[test]
    fn whatever_the_letters_reading_ends(text in "\\PC{0,200}") {
        let outcome = file(&format!("{HEAD}{text}"));
        lines_read_once(outcome.sources.text(outcome.file), &outcome.notes)?;
    }

    #[test]
    fn what_was_understood_reads_the_same_when_printed(text in prop_oneof![nasty(), mostly_sound(), lines()]) {
        let outcome = file(&text);
        // What a fault costs stands in no printed sheet.
        let sound = outcome.found.ok_since(Diagnostics::default().mark()).is_ok();
        for sheet in outcome.notes.sheets.iter().filter(|_| sound) {
            let printed = print(sheet, &Outcome::context());
            let again = file(&printed);
            let read: Vec<String> =
                again.notes.sheets.iter().map(|sheet| outline(&again, sheet)).collect();
            prop_assert_eq!(read, [outline(&outcome, sheet)], "{}\n{:?}", printed, again.findings());
        }
    }
}
