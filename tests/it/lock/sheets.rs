//! What counts as a change of a locked sheet, and how it is told.

use std::fs;

use unicode_normalization::UnicodeNormalization as _;

use crate::program::{DayCopy, wakker};

const SHEET: &str = "notes/k01-rita.md";

#[test]
fn what_editors_and_systems_change_by_themselves_is_no_change() {
    let day = DayCopy::small();
    day.change(SHEET, "Raapt", "Heeft één vélo, raapt");
    day.lock();
    let text = day.read(SHEET);
    let blanks = text.replace('\n', "  \n");
    let others = [
        text.replace('\n', "\r\n"),
        format!("\u{feff}{text}"),
        format!("{}\n\n \n", text.replace("(+)\n", "(+) \t\n")),
        text.trim_end().to_owned(),
        text.nfd().collect(),
        blanks.replacen("---  \n", "---\n", 2),
    ];
    for other in others {
        assert_ne!(other, text);
        day.write(SHEET, &other);
        let found = day.found();
        assert!(!found.contains("D19"), "{other:?}\n{found}");
    }
    fs::rename(day.path.join(SHEET), day.path.join("notes/blad.md")).unwrap();
    assert!(!day.found().contains("D19"));
}

#[test]
fn one_real_change_stands_out_with_what_it_was() {
    let day = DayCopy::small();
    day.lock();
    for name in ["k01-rita", "k01-tom", "k02-rita"] {
        let file = format!("notes/{name}.md");
        let text = day.read(&file).replace("(+)\n", "(+)  \n");
        day.write(&file, &format!("{text}\n\n"));
    }
    day.change(
        "notes/k01-tom.md",
        "#initiatief/ziet-werk =G",
        "#initiatief/ziet-werk =M",
    );
    let found = day.found();
    assert_eq!(found.matches("[D19]").count(), 1, "{found}");
    assert!(
        found.contains("(initiatief/ziet-werk goed → matig); de vergrendelde niveaus tellen"),
        "{found}"
    );
}

#[test]
fn other_words_are_told_as_no_change_of_level() {
    let day = DayCopy::small();
    day.lock();
    day.change(SHEET, "de pomp lekt", "de band lekt");
    let found = day.found();
    assert!(found.contains("(geen niveau, wel iets anders)"), "{found}");
    let english = wakker(&["check", day.arg(), "--lang", "en"]).out;
    assert!(
        english.contains("(no level, but something else)"),
        "{english}"
    );
}

#[test]
fn a_level_added_to_a_locked_sheet_is_kept_and_shown_and_does_not_count() {
    let day = DayCopy::small();
    day.change(
        SHEET,
        "- 9u10 Zegt dat de pomp lekt. #initiatief/meldt-problemen =G\n",
        "",
    );
    day.lock();
    day.change(
        SHEET,
        "- 9u20",
        "- 9u10 Zegt dat de pomp lekt. #initiatief/meldt-problemen =O\n- 9u20",
    );
    let found = day.found();
    assert!(
        found.contains("(initiatief/meldt-problemen niets → onvoldoende)"),
        "{found}"
    );
    let told = day.explained("k01");
    assert!(
        told.contains(
            "rita: onvoldoende, niet gebruikt (kwam erbij na het vergrendelen, zonder reden)"
        ),
        "{told}"
    );
    day.change(SHEET, "---\n", "---\nreason: vergeten op te schrijven\n");
    let told = day.explained("k01");
    assert!(
        told.contains("was niets; reden: vergeten op te schrijven"),
        "{told}"
    );
}

#[test]
fn many_changes_are_cut_and_counted() {
    let day = DayCopy::sample();
    wakker(&["lock", day.arg()]);
    let file = "notes/k02-fietsherstelling-jan.md";
    let text = fs::read_to_string(day.path.join(file)).unwrap();
    fs::write(day.path.join(file), text.replace("| ZG ", "| O  ")).unwrap();
    let found = wakker(&["check", day.arg()]).out;
    assert!(found.contains("zeer goed → onvoldoende en nog "), "{found}");
}

/// A lock as the program wrote it before rows and seals: the hash of the whole text, blanks included.
const FIRST: &str = "\
schema: 1
rubric: {id: proef, version: \"1\", sha256: 9761fb39140898b7cf8920a46a223b8fa745f9ace70e5a536ca39bb27d156193}
locked:
  - candidate: k01
    exercise: fietsherstelling
    assessor: rita
    date: 2026-03-17
    sha256: 35a0c03c4c0ec930f154be4544a51f69497ada6170c56108796649f918495d8b
    given:
      nauwkeurigheid/kijkt-na: 4
    derived:
      initiatief/meldt-problemen: 3
      initiatief/ziet-werk: 3
  - candidate: k01
    exercise: fietsherstelling
    assessor: tom
    date: 2026-03-17
    sha256: 0000000000000000000000000000000000000000000000000000000000000000
    given:
      nauwkeurigheid/kijkt-na: 4
    derived:
      initiatief/meldt-problemen: 3
      initiatief/ziet-werk: 3
";

#[test]
fn a_lock_of_before_goes_on_holding_as_it_was_made() {
    let day = DayCopy::small();
    day.write("locked.yaml", FIRST);
    let found = day.found();
    assert_eq!(found.matches("[D19]").count(), 1, "{found}");
    assert!(found.contains("van tom"), "{found}");
    let text = day.read(SHEET);
    day.write(SHEET, &format!("{text}\n"));
    let found = day.found();
    assert_eq!(
        found.matches("[D19]").count(),
        2,
        "a blank line counted then: {found}"
    );
    day.write(SHEET, &format!("\u{feff}{}", text.replace('\n', "\r\n")));
    assert_eq!(day.found().matches("[D19]").count(), 1);
}

#[test]
fn what_is_added_to_a_lock_of_before_renews_the_hashes_that_hold_and_no_other() {
    let day = DayCopy::small();
    day.write("locked.yaml", FIRST);
    let ran = day.lock();
    assert!(
        ran.out.starts_with("1 blad vergrendeld, 2 waren het al"),
        "{}",
        ran.out
    );
    let lock = day.read("locked.yaml");
    assert!(lock.contains("schema: 2\n"), "{lock}");
    assert_eq!(lock.matches("    hash: 1\n").count(), 1, "{lock}");
    assert!(
        lock.contains("00000000\n    hash: 1\n"),
        "tom's does not hold: {lock}"
    );
    let found = day.found();
    assert_eq!(found.matches("[D19]").count(), 1, "{found}");
    assert!(!found.contains("D26"), "{found}");
    let text = day.read(SHEET);
    day.write(SHEET, &format!("{text}\n\n"));
    assert_eq!(
        day.found().matches("[D19]").count(),
        1,
        "blanks are no change now"
    );
}

#[test]
fn a_lock_under_another_version_of_the_rubric_keeps_the_version_it_was_made_by() {
    let day = DayCopy::small();
    wakker(&["lock", day.arg(), "--assessor", "rita"]);
    day.change("rubric.yaml", "version: \"1\"", "version: \"2\"");
    day.lock();
    let lock = day.read("locked.yaml");
    assert!(lock.contains("version: \"1\""), "{lock}");
    let found = day.found();
    assert!(found.contains("toen versie 1, nu proef 2"), "{found}");
    for code in ["D19", "D23", "D26"] {
        assert!(!found.contains(code), "{found}");
    }
}
