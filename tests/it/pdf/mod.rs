//! PDF reports: they come out whatever the text, always the same, and reach nothing of the machine.

mod fixture;
mod forms;
mod pictures;
mod quality;
mod staff;

use std::ops::ControlFlow;

use proptest::prelude::*;
use wakker::assets::Assets;
use wakker::diagnostic::Language;
use wakker::report::data::{CandidateReport, Quote};
use wakker::report::pdf::{Job, Rendered, ReportFonts, Templates, TypstFault, render, render_all};
use wakker::report::text::{clean, prepare};
use wakker::wording::{FormLabel, Label, QualityLabel, StaffLabel};

fn templates() -> Templates {
    Templates::new(&Assets::builtin())
}

fn made(report: &CandidateReport) -> Rendered {
    let made = render(&templates(), &fixture::job(report)).expect("the report comes out");
    assert!(made.pdf.starts_with(b"%PDF"));
    assert_eq!(made.warnings, []);
    made
}

/// The words of a PDF without spaces and places to break, as a reader's search sees them.
fn words(made: &Rendered) -> String {
    let document = lopdf::Document::load_mem(&made.pdf).expect("a sound PDF");
    let pages: Vec<u32> = document.get_pages().into_keys().collect();
    assert_eq!(pages.len(), made.pages);
    squeezed(&document.extract_text(&pages).expect("text can be read"))
}

/// The words of each page.
fn pages_of(made: &Rendered) -> Vec<String> {
    let document = lopdf::Document::load_mem(&made.pdf).expect("a sound PDF");
    let pages = document.get_pages().into_keys();
    pages
        .map(|page| squeezed(&document.extract_text(&[page]).expect("text can be read")))
        .collect()
}

fn squeezed(text: &str) -> String {
    text.chars()
        .filter(|c| !c.is_whitespace() && *c != '\u{200b}')
        .collect()
}

/// A report by a template of the test's own.
fn by_template(text: &str) -> Result<Rendered, Vec<TypstFault>> {
    let assets = Assets::builtin()
        .with_template(
            "candidate.typ",
            text.to_owned(),
            "house/candidate.typ".into(),
        )
        .expect("a known name");
    render(&Templates::new(&assets), &fixture::job(&fixture::full()))
}

#[test]
fn a_full_report_has_three_pages_and_says_all() {
    let made = made(&fixture::full());
    assert_eq!(made.pages, 3);
    let words = words(&made);
    for said in [
        "Jouw verslag",
        "Amina El Idrissi",
        "dinsdag 17 maart 2026, Antwerpen",
        "Dit deed je goed",
        "helpt anderen",
        "Telt de schroeven na",
        "Magazijn en stock, 10.51 uur",
        "Hier kan je groeien",
        "Je wacht tot iemand komt kijken",
        "Ik zeg zelf dat mijn taak klaar is",
        "Alle competenties in beeld",
        "Kerncompetenties",
        "zeer goed",
        "wisselt per opdracht",
        "dit konden wij niet zien",
        "Niet bekeken op deze dag: Gezag aanvaarden, Stressbestendigheid",
        "hier zijn we redelijk zeker van",
        "dit weten we nog niet zeker",
        "afgesproken",
        "nog niet besproken",
        "Bij de fietsherstelling was er een tolk aanwezig.",
        "Jouw plan",
        "magazijnmedewerker",
        "Concrete acties",
        "Tijdspanne",
        "Voltooid",
        "Opmerkingen",
        "Jouw reactie",
        "Jouw rechten",
        "Voor gezien (dit is geen akkoord)",
        "rubriek done 1.0 (3fa2b1c)",
        "pagina 3 van 3",
    ] {
        assert!(words.contains(&squeezed(said)), "{said:?} is missing");
    }
}

#[test]
fn a_candidate_of_whom_nothing_was_seen_gets_a_report() {
    let made = made(&fixture::empty());
    assert!(made.pages <= 3);
    assert!(words(&made).contains(&squeezed("nog te weinig zien om hier iets te schrijven")));
}

#[test]
fn long_names_and_sixty_quotes_find_room() {
    let made = made(&fixture::crowded());
    let words = words(&made);
    assert!(words.contains(&squeezed("Vandenbroucke-Vanderstraeten van den Eeckhoutte")));
    assert_eq!(
        words.matches(&squeezed("gaat op de palet zitten")).count(),
        30
    );
}

#[test]
fn a_scale_has_as_many_steps_as_it_has() {
    for count in [2, 3, 7, 11] {
        made(&fixture::with_levels(count));
    }
}

#[test]
fn labels_come_in_the_readers_language() {
    for (language, seen) in [
        (
            Language::En,
            "Received and discussed (this does not mean that you agree)",
        ),
        (
            Language::Fr,
            "Pour prise de connaissance (ceci n’est pas un accord)",
        ),
    ] {
        let made = made(&fixture::in_language(language));
        assert_eq!(made.pages, 3);
        assert!(words(&made).contains(&squeezed(seen)));
    }
}

#[test]
fn the_file_says_what_it_is() {
    let made = made(&fixture::full());
    let text = String::from_utf8_lossy(&made.pdf);
    for said in [
        "<pdfaid:part>2<",
        "<pdfaid:conformance>A<",
        "<pdfuaid:part>1<",
        "/Lang(nl-BE)",
        "Jouw verslag: Amina El Idrissi",
        "Verslag van de assessmentdag",
        "wakker 0.1.0",
    ] {
        assert!(text.contains(said), "{said:?} is missing");
    }
}

#[test]
fn markup_in_a_note_stays_text() {
    let hostile = [
        "#read(\"/etc/passwd\")",
        "#import \"@preview/x:1.0.0\"",
        "$x$",
        "]#panic()[",
        "@ref",
        "<label>",
        "\\u{41} `code` *vet* _schuin_",
        "// niets",
        "/* niets */",
        "= kop",
        "~ -- ...",
        "https://example.org",
        "<script>alert(1)</script>",
        "![x](http://example.org/x.png)",
    ];
    let mut report = fixture::full();
    report.name = hostile[0].into();
    report.head.title = hostile[3].into();
    report.head.footer[0] = hostile[5].into();
    report.attention = hostile.map(String::from).to_vec();
    report.strengths[0].quotes = hostile
        .iter()
        .map(|text| Quote::new(*text, hostile[4], None))
        .collect();
    report.tiers[0].label = hostile[2].into();
    report.tiers[0].competences[0].name = hostile[1].into();
    report.plan.job_target = Some(hostile[3].into());
    let words = words(&made(&report));
    for text in hostile {
        assert!(
            words.matches(&squeezed(text)).count() >= 2,
            "{text:?} is not there as typed"
        );
    }
}

#[test]
fn emoji_arabic_and_endless_words_cost_no_report() {
    let endless = "w".repeat(4000);
    let mut report = fixture::full();
    report.strengths[0].quotes = vec![
        Quote::new("Zegt: 👍 klaar 漢", "Kookopdracht", None),
        Quote::new("Zegt: \"شكراً (dank u)!\", مرحبا 3/4", "Kookopdracht", None),
        Quote::new(
            "لقد عملت وسألت: أين المفتاح؟",
            "Kookopdracht",
            Some("15.02 uur"),
        ),
        Quote::new(endless.clone(), "Kookopdracht", None),
    ];
    report.tiers[0].competences[0].name = endless.clone();
    report.plan.actions[0].who = endless.clone();
    report.growth[0].goal = endless.clone();
    let prepared = prepare(&report, &ReportFonts);
    assert_eq!(prepared.missing, ['漢', '👍']);
    let words = words(&made(&report));
    assert!(words.contains("Zegt:□klaar□"));
    assert!(
        words.matches('w').count() >= 4 * endless.len(),
        "none of the four is cut"
    );
}

#[test]
fn the_same_report_is_the_same_file_on_one_thread_and_on_two() {
    let reports: Vec<CandidateReport> = (0..5)
        .map(|n| CandidateReport {
            name: format!("kandidaat {n}"),
            ..fixture::full()
        })
        .collect();
    let all = |threads| {
        let mut files = Vec::new();
        let job = |index: usize| fixture::job(&reports[index]);
        render_all(
            &templates(),
            reports.len(),
            threads,
            job,
            |index, result| {
                assert_eq!(index, files.len());
                files.push(result.expect("the report comes out").pdf);
                ControlFlow::Continue(())
            },
        );
        files
    };
    let (once, again, on_two) = (all(1), all(1), all(2));
    assert!(once == again && once == on_two);
    assert_ne!(once[0], once[1]);
}

#[test]
fn a_broken_report_does_not_stop_the_others() {
    let mut outcomes = Vec::new();
    let job = |index: usize| Job {
        data: if index == 1 {
            b"{}".to_vec()
        } else {
            fixture::job(&fixture::full()).data
        },
        ..fixture::job(&fixture::full())
    };
    render_all(&templates(), 3, 2, job, |_, result| {
        outcomes.push(result.is_ok());
        ControlFlow::Continue(())
    });
    assert_eq!(outcomes, [true, false, true]);
}

#[test]
fn the_rest_stops_when_nobody_wants_it() {
    let mut seen = 0;
    let job = |_: usize| fixture::job(&fixture::empty());
    render_all(&templates(), 1_000_000, 2, job, |_, _| {
        seen += 1;
        ControlFlow::Break(())
    });
    assert_eq!(seen, 1);
}

#[test]
fn a_template_reaches_nothing_of_the_machine() {
    for asking in [
        "#read(\"/etc/passwd\")",
        "#read(\"../../../etc/passwd\")",
        "#image(\"/etc/hostname\")",
        "#import \"@preview/cetz:0.3.0\": *",
        "#import \"other.typ\": *",
        "#plugin(\"/x.wasm\")",
    ] {
        let faults = by_template(asking).expect_err("it is not there");
        assert_eq!(
            (faults[0].file.as_str(), faults[0].line),
            ("candidate.typ", 1),
            "{asking}"
        );
        assert!(!faults[0].message.is_empty());
    }
    let made = by_template(
        "#set document(title: \"t\")\n#set text(font: \"Source Sans 3\", fallback: false)\n#datetime.today().display() #sys.inputs",
    );
    assert!(words(&made.expect("the report comes out")).contains("2026-03-17"));
}

#[test]
fn a_fault_in_a_template_has_its_place() {
    let faults = by_template("= Kop\n\n#let x = 1 +").expect_err("it is no template");
    assert_eq!(
        (faults[0].file.as_str(), faults[0].line),
        ("candidate.typ", 3)
    );
}

#[test]
fn a_template_refuses_data_of_another_schema() {
    let mut report = fixture::full();
    report.head.schema = 2;
    let faults = render(&templates(), &fixture::job(&report)).expect_err("another schema");
    assert!(
        faults[0].message.contains("schema 1"),
        "{}",
        faults[0].message
    );
}

#[test]
fn the_box_for_missing_characters_can_be_drawn() {
    assert!(clean("\u{25a1}", &ReportFonts).missing.is_empty());
}

#[test]
fn marks_without_a_letter_cost_no_report() {
    // Each of these once failed an export: the marks are of no font that has the joiner.
    let report = CandidateReport {
        name: "\u{200c}\u{6db}\u{357}\u{355} \u{200d}\u{301}\u{351}".into(),
        ..fixture::empty()
    };
    made(&report);
}

/// The colours of the theme, by name, as red, green and blue from 0 to 1.
fn palette() -> Vec<(String, [f64; 3])> {
    let assets = Assets::builtin();
    let theme = assets.template("theme.typ").expect("it is built in");
    let part = |hex: &str| f64::from(u8::from_str_radix(hex, 16).expect("two digits")) / 255.0;
    theme
        .lines()
        .filter_map(|line| line.strip_prefix("#let ")?.split_once(" = rgb(\"#"))
        .map(|(name, hex)| {
            (
                name.to_owned(),
                [part(&hex[0..2]), part(&hex[2..4]), part(&hex[4..6])],
            )
        })
        .collect()
}

/// The contrast of two colours, from 1 to 21. Web Content Accessibility Guidelines 2.1, "contrast
/// ratio" and "relative luminance".
fn contrast(one: [f64; 3], other: [f64; 3]) -> f64 {
    let linear = |c: f64| {
        if c <= 0.039_28 {
            c / 12.92
        } else {
            ((c + 0.055) / 1.055).powf(2.4)
        }
    };
    let light =
        |[r, g, b]: [f64; 3]| 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b) + 0.05;
    light(one).max(light(other)) / light(one).min(light(other))
}

#[test]
fn every_text_stands_out_from_every_ground() {
    let palette = palette();
    let colour = |name: &str| {
        palette
            .iter()
            .find(|(known, _)| known == name)
            .expect(name)
            .1
    };
    let grounds = [[1.0; 3], colour("accent-ground"), colour("warm-ground")];
    for text in ["ink", "soft", "accent", "warm"] {
        for ground in grounds {
            let contrast = contrast(colour(text), ground);
            assert!(
                contrast >= 4.5,
                "{text} has a contrast of {contrast:.1} only"
            );
        }
    }
    // The shades of a matrix carry figures in ink, and differ when printed in grey.
    let mut lighter = [1.0; 3];
    for shade in ["shade-1", "shade-2", "shade-3", "shade-4"] {
        assert!(contrast(colour("ink"), colour(shade)) >= 4.5, "{shade}");
        assert!(contrast(lighter, colour(shade)) >= 1.08, "{shade}");
        lighter = colour(shade);
    }
}

#[test]
fn templates_and_the_table_of_labels_agree() {
    let assets = Assets::builtin();
    let mut used: Vec<String> = Vec::new();
    for (_, text) in assets.templates() {
        for piece in text.replace("labels.", "L.").split("L.").skip(1) {
            let end = piece.find(|c: char| !c.is_ascii_lowercase() && c != '_');
            used.push(piece[..end.unwrap_or(piece.len())].to_owned());
        }
    }
    for key in &used {
        assert!(
            Label::ALL.iter().any(|label| label.key() == key)
                || FormLabel::ALL.iter().any(|label| label.key() == key)
                || StaffLabel::ALL.iter().any(|label| label.key() == key)
                || QualityLabel::ALL.iter().any(|label| label.key() == key),
            "no label is called {key:?}"
        );
    }
    let by_program = [
        Label::Certain,
        Label::Tentative,
        Label::Agreed,
        Label::NotYetDiscussed,
        Label::SureCertain,
        Label::SureTentative,
        Label::SureAgreed,
        Label::SureNotYetDiscussed,
        Label::OtherLanguage,
        Label::OtherLanguageNotes,
        Label::NextStep,
        Label::Goal,
        Label::StrengthsNone,
        Label::StrengthsNoWords,
        Label::StrengthsNotNoted,
        Label::GrowthNone,
        Label::GrowthUnseen,
        Label::GrowthUnclear,
        Label::GrowthTop,
    ];
    for label in Label::ALL
        .iter()
        .filter(|label| !by_program.contains(label))
    {
        assert!(
            used.iter().any(|key| key == label.key()),
            "nothing says {label:?}"
        );
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_gives_a_report(texts in proptest::collection::vec(any_text(), 40)) {
        let mut report = fixture::empty();
        report.name = texts[0].clone();
        report.head.title = texts[1].clone() + "t";
        report.attention = texts;
        made(&report);
    }
}

/// Any characters, with those that make trouble in fonts and in PDF/A more often.
fn any_text() -> impl Strategy<Value = String> {
    let among = |from: char, to: char| proptest::char::range(from, to);
    let scripts = prop_oneof![
        any::<char>(),
        among('\u{0}', '\u{24f}'),
        among('\u{300}', '\u{36f}'),
        among('\u{590}', '\u{77f}'),
        among('\u{2000}', '\u{206f}'),
        among('\u{fb00}', '\u{ffff}'),
        among('\u{1f300}', '\u{1f9ff}'),
    ];
    proptest::collection::vec(scripts, 0..60).prop_map(|chars| chars.into_iter().collect())
}
