//! Lines that could wander to somebody or something else: each is booked where a reader would, or for nobody.

use super::*;

/// Where each observation is booked, as `candidate exercise: words`, and how many count for nobody.
fn booked(text: &str) -> (Vec<String>, usize) {
    let outcome = file(text);
    let mut all: Vec<String> = Vec::new();
    for sheet in &outcome.notes.sheets {
        for one in &sheet.observations {
            let tags: Vec<String> = one.tags.iter().map(|tag| tag.target.to_string()).collect();
            let of = sheet.seat();
            all.push(format!(
                "{} {} {}: {} [{}]",
                of.0,
                of.1,
                of.2,
                one.text,
                tags.join(" ")
            ));
        }
    }
    let nobody = outcome.notes.unplaced.iter();
    all.sort();
    (all, nobody.map(|sheet| sheet.observations.len()).sum())
}

fn sorted(mut all: [&str; 4]) -> [&str; 4] {
    all.sort_unstable();
    all
}

const START: &str =
    "Assessor: Rita\nOpdracht: magazijn\nKandidaat: Youssef\n\n- een #initiatief =G\n";

/// What becomes of two lines about somebody else below a title: booked on Youssef, on Fatima, or on nobody.
fn below(title: &str) -> String {
    let (all, nobody) = booked(&format!("{START}\n{title}\n- twee #motivatie =O\n"));
    let of = |who: &str| {
        all.iter()
            .any(|one| one.starts_with(who) && one.contains("twee"))
    };
    if of("k05") {
        "Fatima".to_owned()
    } else if of("k06") {
        "Youssef".to_owned()
    } else {
        format!("nobody {nobody}")
    }
}

#[test]
fn a_candidate_ends_by_a_candidate_and_an_exercise_by_an_exercise() {
    for (fatima, youssef, store, bikes) in [
        (
            "Kandidaat: Fatima",
            "Kandidaat: Youssef",
            "Opdracht: magazijn",
            "Opdracht: fietsherstelling",
        ),
        ("Fatima", "Youssef", "Magazijn", "Fietsherstelling"),
        (
            "**Fatima**",
            "**Youssef**",
            "**Magazijn**",
            "**Fietsherstelling**",
        ),
        ("Fatima:", "Youssef:", "# Magazijn", "# Fietsherstelling"),
        ("# Fatima", "# Youssef", "# Magazijn", "# Fietsherstelling"),
    ] {
        let lines = |order: [&str; 6]| {
            format!(
                "Assessor: Rita\n\n{}\n{}\n- een #initiatief\n\n{}\n- twee #initiatief\n\n{}\n{}\n- drie #initiatief\n\n- vier #initiatief\n",
                order[0], order[1], order[2], order[3], order[4]
            )
        };
        let by_candidate = lines([fatima, store, bikes, youssef, store, ""])
            .replace("\n- vier", &format!("\n{bikes}\n- vier"));
        let (all, _) = booked(&by_candidate);
        let expected = [
            "k05 magazijn rita: een [initiatief]",
            "k05 fietsherstelling rita: twee [initiatief]",
            "k06 magazijn rita: drie [initiatief]",
            "k06 fietsherstelling rita: vier [initiatief]",
        ];
        assert_eq!(all, sorted(expected), "{by_candidate}");
        let by_exercise = lines([store, fatima, youssef, bikes, fatima, ""])
            .replace("\n- vier", &format!("\n{youssef}\n- vier"));
        let (all, _) = booked(&by_exercise);
        let expected = [
            "k05 magazijn rita: een [initiatief]",
            "k06 magazijn rita: twee [initiatief]",
            "k05 fietsherstelling rita: drie [initiatief]",
            "k06 fietsherstelling rita: vier [initiatief]",
        ];
        assert_eq!(all, sorted(expected), "{by_exercise}");
    }
}

#[test]
fn a_title_with_a_name_and_more_never_leaves_its_lines_to_the_one_before() {
    for title in [
        "FATIMA EL IDRISSI (vervolg)",
        "Naam: Fatima",
        "Cursist: Fatima",
        "kanidaat fatima",
        "Kandidaat 5 (Fatima)",
        "Fatima 10u30",
        "**Fatima** 10u30",
        "Fatima (2)",
        "Fatima deel 2",
        "Youssef en Fatima",
        "Nu Fatima",
        "Notities van Fatima:",
        "fatimaa",
        "Fattima",
        "Anna Janssens",
        "mevr. Fatima",
    ] {
        assert!(
            below(title).starts_with("nobody 1"),
            "{title}: {}",
            below(title)
        );
    }
    for title in [
        "Fatima / Magazijn / Rita",
        "k05 magazijn rita",
        "Waarnemingen Fatima",
        "Kandidaat: Fatima\tAssessor: Rita",
    ] {
        assert_eq!(below(title), "Fatima", "{title}");
    }
}

#[test]
fn a_line_that_begins_with_another_counts_for_nobody() {
    for line in [
        "- Fatima: laat vallen #motivatie =O",
        "- k05: laat vallen #motivatie =O",
        "- (Fatima) laat vallen #motivatie =O",
        "- k05 9u10 laat vallen #motivatie =O",
        "9u11 Fatima: laat vallen #motivatie =O",
        "k05: 9u08 laat vallen #motivatie =O",
        "Fatima > 9u10 laat vallen #motivatie =O",
        "| Waarneming | Indicator | Niveau |\n|---|---|---|\n| Fatima: laat vallen | motivatie | O |",
        "# Evaluatie\n- Fatima: zet niet door #motivatie =O",
    ] {
        let outcome = file(&format!("{START}\n{line}\n"));
        assert!(
            outcome.codes().contains(&Code::N70),
            "{line}: {:?}",
            outcome.codes()
        );
        let sheet = &outcome.notes.sheets[0];
        let motivated = sheet
            .levels()
            .any(|given| given.target.to_string() == "motivatie");
        assert!(!motivated, "{line}");
    }
    // What somebody says, and what one does with another, is about the candidate.
    for line in [
        "- Fatima: \"Help je mij?\" Helpt meteen. #motivatie =G",
        "- Youssef: helpt #motivatie =G",
        "- helpt Fatima: samen dragen ze de kast #motivatie =G",
    ] {
        let outcome = file(&format!("{START}{line}\n"));
        assert!(!outcome.codes().contains(&Code::N70), "{line}");
    }
}

#[test]
fn a_name_below_an_open_line_may_be_the_end_of_its_sentence() {
    for open in [
        "- praat lang met",
        "- helpt (met",
        "Hij praat lang met",
        "- werkte samen met",
        "- geeft de doos aan",
    ] {
        let (all, nobody) = booked(&format!("{START}\n{open}\nFatima\n- tilt #motivatie =O\n"));
        assert_eq!(nobody, 1, "{open}: {all:?}");
        assert!(
            !all.iter().any(|one| one.contains("tilt")),
            "{open}: {all:?}"
        );
    }
    assert_eq!(below("- zet door #motivatie =G\nFatima"), "Fatima");
    assert_eq!(below("- ruimt op\nk05"), "Fatima");
}

#[test]
fn a_title_that_is_not_known_ends_the_competence_and_joins_no_line() {
    for title in [
        "**Stiptheid:**",
        "**Stiptheid**",
        "Stiptheid:",
        "Stress",
        "1. Orde:",
        "Motivatie (goed)",
        "Motivatie: zeer goed",
    ] {
        for gap in ["", "\n"] {
            let text = format!("{HEAD}Initiatief\n- veegt =ZG\n{gap}{title}\n- te laat =O\n");
            let outcome = file(&text);
            let sheet = &outcome.notes.sheets[0];
            let levels: Vec<String> = sheet
                .levels()
                .map(|given| format!("{} {}", given.target, given.level.value()))
                .collect();
            assert_eq!(
                levels,
                ["initiatief 4"],
                "{title} {gap:?}: {:?}",
                outcome.observations()
            );
        }
    }
}

#[test]
fn a_line_that_ends_in_its_tail_is_complete() {
    let outcome = sheet(
        "- 9u02 telt na #nauwkeurigheid =G\nsofie zegt niks #samenwerken =O\na) 9u05 zucht #motivatie =M\n(9u07) roert #initiatief\n*9u08 lacht #initiatief\n  en zingt\n",
    );
    assert_eq!(
        outcome.observations(),
        [
            "9u02 telt na #nauwkeurigheid=G",
            "sofie zegt niks #samenwerken=O",
            "9u05 zucht #motivatie=M",
            "9u07 roert #initiatief",
            "9u08 lacht #initiatief en zingt"
                .replace(" #initiatief en zingt", " en zingt #initiatief")
                .as_str(),
        ]
    );
}

#[test]
fn words_of_people_are_no_codes_and_titles_no_names() {
    // A first line with the assessor in it is a title.
    let outcome = file(
        "# Notities Rita\nKandidaat: Fatima\nAssessor: Rita\nOpdracht: magazijn\n- a #initiatief\n",
    );
    assert_eq!(outcome.sheets(), ["k05 magazijn rita: a"]);
    // After one bare name, the name of a competence in other words is an unknown title, not an unknown person.
    let outcome = file(
        "Assessor: Rita\nOpdracht: magazijn\n\nFatima\n- a #initiatief\n\nLeergierigheid\n- b #motivatie\n",
    );
    assert!(
        !outcome.codes().contains(&Code::N11),
        "{:?}",
        outcome.codes()
    );
    reads(
        "- helpt mee #samenwerken @Youssef",
        "helpt mee #samenwerken @k06",
    );
}

#[test]
fn a_list_of_people_says_whose_row_it_is() {
    let outcome = sheet(
        "| Naam | Waarneming | Indicator |\n|---|---|---|\n| Fatima | telt niet | motivatie |\n| Youssef | telt wel | motivatie |\n",
    );
    let sheets = outcome.sheets();
    for of in [
        "k05 fietsherstelling rita: telt niet",
        "k06 fietsherstelling rita: telt wel",
    ] {
        assert!(sheets.iter().any(|sheet| sheet == of), "{sheets:?}");
    }
}

#[test]
fn dates_with_a_short_year_are_read_in_a_head() {
    let outcome = file(
        "Kandidaat: Fatima\nAssessor: Rita\nOpdracht: magazijn\nDatum 17/3/26\n- a #initiatief\n",
    );
    let date = outcome.notes.sheets[0].date.map(|date| date.to_string());
    assert_eq!(date.as_deref(), Some("2026-03-17"));
    assert_eq!(outcome.findings(), [""; 0]);
}

#[test]
fn a_table_below_another_has_its_own_columns() {
    let outcome = sheet(
        "| Indicator | O | M | G | ZG |\n|---|---|---|---|---|\n| motivatie/houdt-vol | | | x | |\n\n\
         | Indicator | Niveau | Aantal | Opm |\n|---|---|\n| motivatie/zet-zich-in | ZG | 1 | |\n",
    );
    assert_eq!(
        outcome.rows(),
        [
            "motivatie/houdt-vol G _ _ _ _",
            "motivatie/zet-zich-in ZG 1 _ _ _"
        ]
    );
    // A cross beside something else chooses nothing.
    let outcome = sheet(
        "| Indicator | O | M | G | ZG |\n|---|---|---|---|---|\n| motivatie/houdt-vol | ZG | 1 | | |\n",
    );
    assert!(
        outcome.rows().iter().all(|row| !row.contains(" M ")),
        "{:?}",
        outcome.rows()
    );
    assert_eq!(outcome.codes(), [Code::N08]);
}

#[test]
fn a_name_with_a_comma_in_front_is_not_lent_to_the_one_above() {
    for line in [
        "Fatima, laat de pot staan. #initiatief =O",
        "- Fatima, laat de pot staan. #initiatief =O",
        "- 9u05 k05, laat de pot staan. #initiatief =O",
        "- **Fatima El Idrissi**, laat de pot staan. #initiatief =O",
        "| Waarneming | Indicator |\n|---|---|\n| Fatima, laat de pot staan | initiatief |",
        "| Indicator | Niveau | Bewijs |\n|---|---|---|\n| initiatief | O | Fatima, laat de pot staan |",
    ] {
        for above in ["", "- raapt op #motivatie\n", "- raapt op #motivatie\n\n"] {
            let outcome = sheet(&format!("{above}{line}"));
            assert!(outcome.codes().contains(&Code::N70), "{line}");
            let all = outcome.observations();
            let last = all.last().map_or("", String::as_str);
            assert!(
                last.contains("laat de pot staan") && !last.contains('#'),
                "{line} {all:?}"
            );
        }
    }
}

#[test]
fn a_name_with_a_comma_in_a_sentence_is_a_word() {
    for line in [
        "- k05, k06 en k07 overleggen #samenwerken",
        "- Fatima en k07, samen, overleggen #samenwerken",
        "- \"Fatima, laat dat!\" roept ze #samenwerken",
        "- zegt: Fatima, laat dat #samenwerken",
        "- overlegt samen met\n  Fatima, en vraagt hulp #samenwerken",
    ] {
        let outcome = sheet(line);
        assert_eq!(outcome.notes.sheets[0].observations.len(), 1, "{line}");
        assert!(
            !outcome.codes().contains(&Code::N70),
            "{line} {:?}",
            outcome.codes()
        );
    }
}

#[test]
fn a_tag_alone_below_a_line_about_another_belongs_to_that_line() {
    for between in ["\n", "\n- ", "\n\n", "\n• ", "\n\n- "] {
        for first in [
            "- Fatima: laat de pot staan.",
            "Fatima, laat de pot staan. (-)",
        ] {
            let line = format!("- raapt op #motivatie\n\n{first}{between}#initiatief =O");
            let outcome = sheet(&line);
            let tagged = outcome
                .observations()
                .iter()
                .filter(|one| one.contains('#'))
                .count();
            assert_eq!(tagged, 1, "{line} {:?}", outcome.observations());
            assert_eq!(outcome.rows(), [""; 0], "{line}");
            let told = outcome
                .codes()
                .iter()
                .filter(|code| **code == Code::N70)
                .count();
            assert_eq!(told, 2, "{line} {:?}", outcome.findings());
        }
    }
    let outcome = sheet("- Fatima: laat de pot staan.\n- veegt #motivatie\n- #initiatief");
    assert_eq!(
        outcome.observations()[1..],
        ["veegt #motivatie", " #initiatief"]
    );
}
