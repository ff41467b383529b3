//! A day typed as people type: what of it counts, for whom, and what is told.

use std::fs;
use std::path::Path;

use wakker::assets::Assets;
use wakker::diagnostic::Diagnostics;
use wakker::load::{self, Loaded};
use wakker::source::Sources;

/// The day of `tests/typed` with these sheets alone, each from a file of that folder or with a text.
fn day(sheets: &[(&str, &str)]) -> (Loaded, Vec<String>) {
    let dir = tempfile::tempdir().unwrap();
    let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/typed");
    fs::create_dir(dir.path().join("notes")).unwrap();
    fs::copy(from.join("day.yaml"), dir.path().join("day.yaml")).unwrap();
    for (name, text) in sheets {
        let kept = from.join("notes").join(name);
        let text = if text.is_empty() {
            fs::read_to_string(kept).unwrap()
        } else {
            (*text).to_owned()
        };
        fs::write(dir.path().join("notes").join(name), text).unwrap();
    }
    let (mut sources, mut found) = (Sources::default(), Diagnostics::default());
    let loaded = load::day(&mut sources, &Assets::builtin(), dir.path(), &mut found).unwrap();
    let told = found
        .sorted()
        .iter()
        .filter(|one| !matches!(one.code.id(), "C05" | "C07" | "D06" | "D07"))
        .map(|one| format!("{}:{}", one.code.id(), sources.line_column(one.span).line))
        .collect();
    (loaded, told)
}

/// What counts for whom: the words of the observations by sheet.
fn counted(loaded: &Loaded) -> Vec<String> {
    let shown = |sheet: &wakker::notes::Sheet| {
        let texts: Vec<&str> = sheet.observations.iter().map(|o| o.text.as_str()).collect();
        format!(
            "{} {} {}: {}",
            sheet.candidate,
            sheet.exercise,
            sheet.assessor,
            texts.join(" / ")
        )
    };
    loaded.sheets.iter().map(shown).collect()
}

#[test]
fn lines_below_an_unknown_candidate_count_for_nobody() {
    let (loaded, told) = day(&[("candidate-heading-lost.md", "")]);
    assert_eq!(counted(&loaded), ["k01 groendienst bilal: spreekt af"]);
    assert_eq!(told, ["N11:7", "N50:8"]);
}

#[test]
fn an_exercise_that_lost_its_heading_is_found_again() {
    let (loaded, told) = day(&[("5-exercise-heading-lost.md", "")]);
    assert_eq!(
        counted(&loaded),
        [
            "k01 poetsopdracht bilal: laat strepen / laat strepen",
            "k01 stock bilal: spreekt af"
        ]
    );
    // Bilal does not watch k01 there: the sheet counts, and it is told.
    assert_eq!(told, ["C06:7"]);
}

#[test]
fn lines_without_a_bullet_are_observations() {
    let (loaded, told) = day(&[("1-unbulleted.md", "")]);
    assert_eq!(
        counted(&loaded),
        [
            "k01 groendienst bilal: Raapt de potjes op. / Trekt aan een wortel. Roept niemand. / \
          Wacht op de begeleider / ruimt op"
        ]
    );
    assert_eq!(told, ["N19:7", "N30:7", "N30:8", "N19:10", "N30:10"]);
}

#[test]
fn prose_is_kept_and_no_sheet_with_words_is_called_empty() {
    let (loaded, told) = day(&[("4-prose.md", "")]);
    let sheet = &loaded.sheets[0];
    assert_eq!((sheet.observations.len(), sheet.remarks.len()), (1, 3));
    let expected = [
        "N19:7", "N30:7", "N45:9", "N33:9", "N45:10", "N33:10", "N45:11", "N33:11",
    ];
    assert_eq!(told, expected);
}

const HEAD: &str = "---\ncandidate: k04\nassessor: griet\nexercise: stock\n---\n# Waarnemingen\n";

#[test]
fn of_copies_with_one_text_one_counts_and_of_others_none() {
    let one = format!("{HEAD}- 13u05 telt mee #nauwkeurigheid/telt-en-meet =G\n");
    let (loaded, told) = day(&[
        ("k04-stock-griet.md", &one),
        ("k04-stock-griet - kopie.md", &format!("{one}\n")),
        ("k04-stock-griet-DESKTOP-4F2.md", &one.replace('\n', "\r\n")),
        ("~$4-stock-griet.md", "x"),
        ("._k04-stock-griet.md", "x"),
        (".k04-stock-griet.md.swp", "x"),
    ]);
    assert_eq!(counted(&loaded), ["k04 stock griet: telt mee"]);
    assert_eq!(told, ["N49:1", "N49:1"]);
    let name = "k04-stock-griet.sync-conflict-20260317-093012-ABCDEFG.md";
    let (loaded, told) = day(&[
        ("k04-stock-griet.md", &one),
        (name, &one.replace("=G", "=M")),
    ]);
    assert_eq!(counted(&loaded), [""; 0]);
    assert_eq!(told, ["N52:1", "C01:1"]);
    assert_eq!(loaded.kept_out.len(), 1);
}

#[test]
fn a_head_copied_from_another_sheet_is_told_by_the_name_of_the_file() {
    let copied = HEAD.replace("k04", "k02") + "- 13u05 telt mee #nauwkeurigheid/telt-en-meet =G\n";
    let (loaded, told) = day(&[("k04-stock-griet.md", &copied)]);
    assert_eq!(counted(&loaded), ["k02 stock griet: telt mee"]);
    assert_eq!(told, ["N48:1"]);
    for name in [
        "griet stock.md",
        "notities.md",
        "K 02 - Stock tellen met twee (griet).md",
    ] {
        let (_, told) = day(&[(name, &copied)]);
        assert_eq!(told, [""; 0], "{name}");
    }
}

/// A sheet about a candidate in *stock* with these lines.
fn stock(candidate: &str, assessor: &str, lines: &str) -> String {
    format!(
        "---\nkandidaat: {candidate}\nassessor: {assessor}\nopdracht: stock\n---\n# Waarnemingen\n{lines}"
    )
}

#[test]
fn a_copied_head_with_its_own_candidate_lower_down_makes_two_sheets_about_one() {
    let good = "- 13u05 telt mee #nauwkeurigheid/telt-en-meet =G\n";
    let copied =
        format!("{good}\n# Kandidaat: k04\n- 13u20 telt na #nauwkeurigheid/telt-en-meet =M\n");
    let (loaded, told) = day(&[
        ("k04-stock-griet.md", &stock("k01", "griet", &copied)),
        (
            "k01-stock-griet.md",
            &stock(
                "k01",
                "griet",
                "- 13u30 telt niet mee #nauwkeurigheid/telt-en-meet =O\n",
            ),
        ),
    ]);
    assert_eq!(counted(&loaded), ["k04 stock griet: telt na"]);
    assert!(told.iter().any(|one| one.starts_with("C01")), "{told:?}");
}

#[test]
fn a_line_left_over_from_another_sheet_costs_only_the_sheet_it_stands_in() {
    let good = "- 13u05 telt mee #nauwkeurigheid/telt-en-meet =G\n";
    for (line, key) in [
        ("Assessor: Bilal", "assessor"),
        ("Kandidaat: k01", "candidate"),
    ] {
        let over = format!("{line}\n- 13u05 telt niet na #nauwkeurigheid/telt-en-meet =M\n");
        let (of, by) = if key == "assessor" {
            ("k04", "bilal")
        } else {
            ("k01", "griet")
        };
        let (loaded, told) = day(&[
            ("k04-stock-griet.md", &stock("k04", "griet", &over)),
            (&format!("{of}-stock-{by}.md"), &stock(of, by, good)),
        ]);
        let counts = format!("{of} stock {by}: telt mee");
        assert!(
            counted(&loaded).contains(&counts),
            "{line}: {:?}",
            counted(&loaded)
        );
        assert!(told.contains(&"N36:7".to_owned()), "{line}: {told:?}");
        assert!(
            !told.iter().any(|one| one.starts_with("C01")),
            "{line}: {told:?}"
        );
        let lost = counted(&loaded)
            .iter()
            .any(|one| one.contains("telt niet na"));
        assert!(!lost, "{line}: {:?}", counted(&loaded));
    }
    // Where the head says what the other file is called, both may be meant.
    let (loaded, told) = day(&[
        ("k04-stock-griet.md", &stock("k04", "bilal", good)),
        (
            "k04-stock-bilal.md",
            &stock("k04", "bilal", &good.replace("=G", "=M")),
        ),
    ]);
    assert_eq!(counted(&loaded), [""; 0]);
    assert!(told.contains(&"C01:1".to_owned()), "{told:?}");
}

#[test]
fn lines_that_stand_in_the_sheets_of_two_candidates_are_told() {
    const LINES: &str = "- 13u05 Telt de dozen twee keer. #nauwkeurigheid/telt-en-meet =G\n- 13u10 Vraagt wie de kar neemt. #samenwerken/overlegt =G\n";
    let more = format!("{LINES}- 13u12 Laat de bak vallen. #discipline/werkt-veilig =O\n");
    let told = |one: &str, other: &str, by: &str| {
        let all = day(&[
            ("k01-stock-griet.md", &stock("k01", "griet", one)),
            ("k04-stock.md", &stock("k04", by, other)),
        ]);
        let is_told = |one: &&String| one.starts_with("N73");
        all.1.iter().filter(is_told).cloned().collect::<Vec<_>>()
    };
    assert_eq!(told(&more, LINES, "griet"), ["N73:7"]);
    // Others see the same, other minutes are other lines, and one line may come back.
    assert_eq!(told(&more, LINES, "bilal"), [""; 0]);
    assert_eq!(told(&more, &LINES.replace("13u", "14u"), "griet"), [""; 0]);
    let once = "- 13u05 Telt de dozen twee keer. #nauwkeurigheid/telt-en-meet =G\n- 13u40 Ruimt op. #werkorganisatie =G\n";
    assert_eq!(told(&more, once, "griet"), [""; 0]);
}

#[test]
fn a_sheet_says_its_date_where_the_day_has_several() {
    let line = "- 13u05 telt mee #nauwkeurigheid/telt-en-meet =G\n";
    let dated = |text: String, date: &str| {
        text.replace(
            "opdracht: stock",
            &format!("opdracht: stock\ndatum: {date}"),
        )
    };
    let told = |date: &str| {
        let (_, told) = day(&[
            ("a.md", &dated(stock("k01", "griet", line), date)),
            ("b.md", &stock("k04", "griet", line)),
            ("c.md", &dated(stock("k02", "wendy", line), "24/11/2026")),
        ]);
        told
    };
    assert_eq!(told("24/11/2026"), [""; 0]);
    assert_eq!(told("25/11/2026"), ["N31:5", "N74:1"]);
}
