//! Whatever people type, nothing is lost in silence: every line that is not blank is filed, or has a finding,
//! or is a heading, an impression, a comment or a blank row of a table; and every word of it is kept.

use crate::grid::Column;
use std::collections::BTreeSet;

use proptest::prelude::*;

use super::*;

/// Lines as people type and paste them, well and badly.
const TYPED: &[&str] = &[
    "k05",
    "K06:",
    "**Fatima**",
    "Mamadou",
    "- Mamadou",
    "Youssef Çelik",
    "-- k03 --",
    "Kandidaat: Mamadou",
    "Kandidaat k05",
    "Kand. k06:",
    "## Kandidaat k03",
    "## Mamadou",
    "# Notities van k05",
    "2. Initiatief",
    "- Initiatief",
    "- **Motivatie**",
    "- Ziet werk",
    "  Nauwkeurigheid",
    "13u Fatima",
    "- 13u00 Magazijn",
    "Hieronder over k05 (blad vol)",
    "- Fatima - laat de bak vallen #motivatie =O",
    "  k05: laat de bak vallen",
    "Begeleider: Luc",
    "Groetjes,",
    "Rita",
    "Zeer Goed",
    "Tijd    Waarneming    Niveau",
    "Opdracht: magazijn",
    "Opdracht: fietsherstelling",
    "Opdracht: poetsen",
    "Magazijn",
    "Assessor: Tom",
    "assessor: Ria",
    "datum: 17 maart 2026",
    "datum: gisteren",
    "reden: verkeerd gelezen",
    "# Waarnemingen",
    "Waarnemingen:",
    "**Klasseren**",
    "# Kwantificeren en kwalificeren",
    "# Evaluatie",
    "Evaluatie",
    "# Rapport",
    "# Wat mij opviel",
    "Sterke punten",
    "Zelfstandigheid",
    "**Motivatie**",
    "## Initiatief",
    "Zelfstandigheid: goed",
    "Nauwkeurigheid (matig)",
    "- Samenwerken: zeer goed",
    "- begint alleen aan de kast. Begint alleen: goed",
    "Raapt de potjes op.",
    "Trekt aan een wortel. Roept niemand.",
    "wacht op de begeleider",
    "9u14 vraagt uitleg #leervermogen/stelt-vragen =G",
    "9.15 telt de bouten #nauwkeurigheid/telt-en-meet =ZG",
    "- 12.50 euro te veel teruggegeven #nauwkeurigheid =M",
    "- 25u10 klok stond stil #initiatief",
    "- 9u20 zet de kar weg #initiatief/ziet-werk =G (+) (2x)",
    "- 9u21 zet door #motivatie/houdt-vol =G+",
    "- 9u22 helpt @k03 #samenwerken/helpt (3/5)",
    "- 9u23 helpt @k99 #samenwerken/helpt (6/5)",
    "- vergeet de doos #bestaat-niet =O",
    "- sluit de kast #initiatief #motivatie =G",
    "- duwt door #initiatief/ziet-werk =nw",
    "- was er niet bij #motivatie/houdt-vol =gk",
    "- twijfelt zelf ook #motivatie? =M",
    "- belt naar huis #motivatie [quote:: no]",
    "- belt naar school [quote: nee] #motivatie",
    "- leest traag (2 x) #leervermogen",
    "- leest vlot = G",
    "- ~~9u10 helpt #motivatie =G~~",
    "- veegt ~~niet~~ wel #motivatie<br>=G",
    "~~veegt de gang",
    "- veegt =G/#motivatie, praat (met @k03).",
    "- telt na #nauwkeurigheid =M of G, later ZG",
    "- roept #initiatief/ziet-werk en #motivatie =G ?",
    "- roept #motivatie =ZG...#initiatief =M / #samenwerken (?)",
    "9u40 Mijn indruk: wil niet #motivatie =ZG (+)",
    "- (-) laat de kar staan #motivatie niveau G",
    "– – telt niet na #initiatief = voldoende",
    "- ± 9u10 roept 3x #motivatie ||||/ | (2)",
    "- [x] 9u05-10 dozen #initiatief / iets | G |",
    "telt #nauwkeurigheid is gelijk aan O",
    "17/03/2026 09:05 - Rita: telt na #nauwkeurigheid =G",
    "[17/03/26 09:10:40] Tom: vraagt #initiatief",
    "- telt 50%% na. Indruk: traag #motivatie quote:: no",
    "- Initiatief =G",
    "| 9u33 | Indruk: wil niet | 2 | + | |",
    "- + neemt de bezem",
    "- - laat de bezem staan #initiatief",
    "• veegt de vloer #initiatief",
    "– dweilt",
    "o\tspoelt de emmer",
    "-plakt een etiket #nauwkeurigheid",
    "#motivatie fluit tijdens het werk",
    "    ingesprongen regel met woorden",
    "  gaat verder op dezelfde regel",
    "> leek zenuwachtig",
    "Indruk: wat stil vandaag",
    "Interpretatie: mist slaap",
    "%% alleen voor mij %%",
    "<!-- weg ermee -->",
    "%% hier begint iets",
    "---",
    "===",
    "***",
    "",
    "",
    "```",
    "\\#initiatief zonder tag",
    "\\> Indruk: met streep",
    "- zegt\u{200b} niks #ini\u{ad}tiatief",
    "| Indicator | Niveau | Aantal |",
    "|---|---|---|",
    "| motivatie/houdt-vol | G | 2 |",
    "| motivatie/zet-zich-in | goe | |",
    "| initiatief/ziet-werk | G/ZG | || |",
    "| discipline/volgt-regels | niet gezien | |",
    "| bestaat/niet | G | |",
    "| nauwkeurigheid/werkt-netjes | M | 1 | te veel woorden |",
    "| | | |",
    "| Uur | Wat je ziet en hoort | Nr. | + of − | Turven |",
    "| 9u30 | sorteert de schroeven | 1 | + | ||| |",
    "| 9u31 | verliest een moer | 99 | - | |",
    "| | loopt naar buiten | | | |",
    "| Indicator | Niveau | Bewijs |",
    "| motivatie/houdt-vol | G | maakt alles af zonder pauze |",
    "| motivatie/start-vlot | nw | kwam later binnen vandaag |",
    "| Kleur | Smaak |",
    "| rood | zoet |",
    "Indicator\tNiveau",
    "motivatie/houdt-vol\tG",
    "losse cellen\tzonder kop",
];

fn typed() -> impl Strategy<Value = String> {
    let lines = prop::collection::vec(prop::sample::select(TYPED), 1..25);
    (any::<bool>(), lines).prop_map(|(head, lines)| {
        let head = if head { HEAD } else { "" };
        format!("{head}{}\n", lines.join("\n"))
    })
}

/// The words of a text that carry something: of three letters or more.
fn words(text: &str) -> impl Iterator<Item = String> + '_ {
    text.split(|c: char| !c.is_alphabetic() && !crate::unseen::is_mark(c))
        .map(crate::everyday::letters)
        .filter(|word| word.chars().count() >= 3)
}

/// All words that stand somewhere in what was read, for somebody or for nobody.
fn kept(outcome: &Outcome) -> BTreeSet<String> {
    let mut all = BTreeSet::new();
    let mut add = |text: &str| all.extend(words(text));
    let scale = &outcome.rubric.scale;
    for sheet in &outcome.notes.sheets {
        add(&print(sheet, &Outcome::context()));
        sheet.observations.iter().for_each(|one| add(&one.text));
    }
    for one in &outcome.notes.unplaced {
        // The front of a chat names the assessor.
        add(&one.assessor.map(|id| id.to_string()).unwrap_or_default());
        for one in &one.observations {
            add(&one.text);
            one.tags
                .iter()
                .for_each(|tag| add(outcome.sources.slice(tag.span)));
            one.fields
                .iter()
                .for_each(|(key, value)| add(&format!("{key} {value}")));
        }
        for one in &one.evaluations {
            add(&one.text);
            add(&one
                .target
                .map(|target| target.to_string())
                .unwrap_or_default());
        }
        for row in &one.rows {
            add(&row.evidence);
            add(&row.target.to_string());
        }
        let prose = one.impressions.iter().chain(&one.remarks);
        prose.for_each(|one| add(&one.text));
    }
    // Levels and marks, as these sheets write them.
    add("niet gezien");
    for level in scale.levels() {
        add(&scale.names(level).label);
    }
    all
}

/// The lines that a finding stands on, from 1.
fn told(outcome: &Outcome) -> BTreeSet<usize> {
    let line = |at| {
        let span = Span::new(outcome.file, at, at);
        outcome.sources.line_column(span).line
    };
    let spans = outcome.found.sorted();
    let lines = |span: Span| line(span.start as usize)..=line(span.end as usize);
    spans.iter().flat_map(|one| lines(one.span)).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 500, ..ProptestConfig::default() })]

    #[test]
    fn nothing_that_people_type_is_lost_in_silence(text in typed()) {
        let outcome = file(&text);
        let told = told(&outcome);
        let kept = kept(&outcome);
        let unfiled: Vec<Span> = outcome.notes.sheets.iter()
            .flat_map(|sheet| &sheet.observations)
            .filter(|one| one.tags.is_empty())
            .map(|one| one.span)
            .collect();
        let nobody = outcome.notes.unplaced.iter().any(|sheet| !sheet.is_untouched());
        prop_assert!(!nobody || outcome.codes().contains(&Code::N50), "{text}");
        for line in &outcome.notes.lines {
            let written = outcome.sources.slice(line.span);
            let shown = (line.number, line.kind, written, outcome.codes());
            match line.kind {
                LineKind::Heading | LineKind::FrontMatter | LineKind::Comment | LineKind::Impression => continue,
                LineKind::Observation => {
                    let bare = unfiled.iter().any(|span| span.start <= line.span.end && line.span.start <= span.end);
                    let has_finding = told.contains(&line.number) || unfiled.iter().any(|span| {
                        let at = outcome.sources.line_column(*span).line;
                        told.contains(&at)
                    });
                    prop_assert!(!bare || has_finding, "not filed and not told: {shown:?}\n{text}");
                }
                LineKind::Remark => {
                    // The finding stands on the first line of the remark.
                    let from = outcome.notes.lines.iter().rev()
                        .skip_while(|one| one.number >= line.number)
                        .take_while(|one| one.kind == LineKind::Remark)
                        .map(|one| one.number);
                    let any = from.chain([line.number]).any(|number| told.contains(&number));
                    prop_assert!(any, "a remark that is not told: {shown:?}\n{text}");
                }
                LineKind::Evaluation | LineKind::Table => {}
            }
            if told.contains(&line.number) {
                continue;
            }
            let is_header = line.kind == LineKind::Table && is_header_row(&outcome, written);
            for word in words(written).filter(|_| !is_header) {
                prop_assert!(kept.contains(&word) || is_token_word(&word), "{word:?} vanished: {shown:?}\n{text}");
            }
        }
    }
}

/// Whether a row names columns and holds no words of its own.
fn is_header_row(outcome: &Outcome, row: &str) -> bool {
    let cells = row
        .split(['|', '\t'])
        .map(str::trim)
        .filter(|cell| !cell.is_empty());
    let known =
        cells.filter(|cell| !matches!(column(cell, &outcome.rubric.scale), Column::Unknown));
    known.count() > 0
}

/// Words that are part of a token and stand in no text.
fn is_token_word(word: &str) -> bool {
    matches!(word, "indruk" | "interpretatie" | "quote")
}
