//! Headings in whatever form people give them, and names that nobody has.

use super::*;

/// The candidate of what stands below a line, in a sheet about k07 that has an observation already.
fn below(line: &str) -> String {
    let text = format!(
        "{HEAD}# Waarnemingen\n- 9u02 a #initiatief =G\n\n{line}\n- 9u05 b #initiatief =O\n"
    );
    let outcome = file(&text);
    let holds = |sheet: &&Sheet| sheet.observations.iter().any(|o| o.text == "b");
    outcome.notes.sheets.iter().find(holds).map_or_else(
        || {
            let nobody = outcome.notes.unplaced.iter();
            let count: usize = nobody.map(|sheet| sheet.observations.len()).sum();
            format!("nobody ({count}): {:?}", outcome.codes())
        },
        |sheet| format!("{} {}", sheet.candidate, sheet.exercise),
    )
}

#[test]
fn a_loose_line_that_names_a_candidate_is_a_heading() {
    for line in [
        "Kandidaat: k05",
        "Kandidaat k05",
        "KANDIDAAT K05",
        "Kand. k05:",
        "kandidaat : K 5",
        "Kandidaat\tk05",
        "k05",
        "K05:",
        "**K05**",
        "**k05:**",
        "__k05__",
        "-- k05 --",
        "k05 - Fatima",
        "K05 (Fatima)",
        "Fatima",
        "fatima",
        "FATIMA EL IDRISSI",
        "Fatima E.",
        "El Idrissi",
        "**Fatima**",
        "Deelnemer Fatima:",
        "Candidat : Fatima",
        "## k05",
        "### Kandidaat k05",
        "# Fatima El Idrissi",
        "#### k05 – Fatima ####",
        "- k05\n- Kandidaat: k05",
    ] {
        // The last of these asks first: an item may be a name in a list.
        assert_eq!(below(line), "k05 fietsherstelling", "{line}");
    }
}

#[test]
fn a_loose_line_that_names_an_exercise_is_a_heading() {
    for line in [
        "Opdracht: magazijn",
        "Opdracht magazijn",
        "opdr: Magazijn",
        "Oefening: maga",
        "Magazijn",
        "**Magazijn**",
        "Magazijn:",
        "## Magazijn",
    ] {
        assert_eq!(below(line), "k07 magazijn", "{line}");
    }
    assert_eq!(below("k05 – Magazijn"), "k05 magazijn");
    assert_eq!(below("## Magazijn: Fatima"), "k05 magazijn");
}

#[test]
fn a_name_that_nobody_has_lends_its_lines_to_nobody() {
    for line in [
        "Kandidaat: Mamadou",
        "Kandidaat Mamadou",
        "Kandidaat: k99",
        "- Kandidaat: Mamadou",
        "Opdracht: poetsen",
        "Opdracht Poetsen",
        "Assessor: Ria",
        "k06 - Fatima",
        "- k05",
        "Over k05:",
        "**Notities over k05**",
        "## Notities van Fatima",
    ] {
        let told = below(line);
        assert!(told.starts_with("nobody (1): ["), "{line}: {told}");
        assert!(told.contains("N50"), "{line}: {told}");
    }
}

#[test]
fn words_and_sentences_turn_to_nobody_else() {
    for line in [
        "K05 vraagt of hij mag helpen",
        "Samen met k05 aan de kar",
        "Fatima helpt hem.",
        "- 9u04 geeft de doos aan k05",
        "Sterke punten",
        "**Voormiddag**",
        "Namiddag:",
    ] {
        assert_eq!(below(line), "k07 fietsherstelling", "{line}");
    }
}

#[test]
fn names_in_one_form_make_an_unknown_name_a_fault() {
    for (form, end) in [("", ""), ("**", "**"), ("", ":"), ("-- ", " --")] {
        let text = format!(
            "Assessor: Rita\nOpdracht: magazijn\n\n{form}Fatima{end}\n- a #initiatief =G\n\n\
             {form}Mamadou{end}\n- b #initiatief =O\n- c #initiatief =O\n\n{form}Youssef{end}\n- d #initiatief =G\n"
        );
        let outcome = file(&text);
        let expected = ["k05 magazijn rita: a", "k06 magazijn rita: d"];
        assert_eq!(outcome.sheets(), expected, "{form}");
        assert_eq!(outcome.codes(), [Code::N11, Code::N50], "{form}");
        let [nobody] = outcome.notes.unplaced.as_slice() else {
            panic!("one of nobody")
        };
        assert_eq!(nobody.observations.len(), 2);
        assert!(nobody.candidate.is_none() && nobody.assessor.is_some());
    }
}

#[test]
fn where_candidates_stand_in_headings_an_unknown_one_of_their_rank_ends_them() {
    let text = "# Opdracht: magazijn\nassessor: rita\n## k05\n- a #initiatief\n### Wat ik zag\n- b #motivatie\n\
                ## Mamadou\n- c #initiatief\n# Waarnemingen\n- d #initiatief\n## k06\n- e #initiatief";
    let outcome = file(text);
    assert_eq!(
        outcome.sheets(),
        ["k05 magazijn rita: a; b", "k06 magazijn rita: e"]
    );
    assert_eq!(outcome.findings(), ["N13 5:5", "N51 7:4", "N50 8:3"]);
}

#[test]
fn sections_and_competences_need_no_mark() {
    let outcome = sheet(
        "Waarnemingen\n**Initiatief**\n- a =G\nMotivatie:\n- b =M\n\nEvaluatie:\nInitiatief: wacht nog. =G\n",
    );
    assert_eq!(
        outcome.observations(),
        ["a #initiatief=G~", "b #motivatie=M~"]
    );
    assert_eq!(
        outcome.evaluations(),
        ["Initiatief: wacht nog. #initiatief=G"]
    );
    let both = sheet("## k05 · Evaluatie\n- Motivatie: zet door. =G\n");
    assert_eq!(
        both.notes
            .sheets
            .last()
            .map(|s| s.candidate.to_string())
            .as_deref(),
        Some("k05")
    );
    assert_eq!(
        both.notes.sheets.last().map(|s| s.evaluations.len()),
        Some(1)
    );
}

#[test]
fn a_paragraph_of_prose_is_an_observation_and_a_sentence_on_its_own_line_another() {
    let outcome = sheet(
        "# Waarnemingen\nRaapt de potjes op.\nTrekt aan een wortel. Roept niemand.\n\nWacht op de\nbegeleider\n9u30 ruimt op\n#initiatief/ziet-werk =G\n",
    );
    assert_eq!(
        outcome.observations(),
        [
            "Raapt de potjes op.",
            "Trekt aan een wortel. Roept niemand.",
            "Wacht op de begeleider",
            "9u30 ruimt op",
            " #initiatief/ziet-werk=G",
        ]
    );
    assert!(
        outcome
            .codes()
            .iter()
            .all(|code| matches!(code, Code::N19 | Code::N30 | Code::N39))
    );
    // A line under a bullet goes on with it.
    let outcome = sheet("# Waarnemingen\n- 9u02 Raapt op.\nZegt niets. #initiatief =G");
    assert_eq!(
        outcome.observations(),
        ["9u02 Raapt op. Zegt niets. #initiatief=G"]
    );
}

#[test]
fn prose_with_levels_in_words_is_kept_and_told() {
    let outcome = sheet(
        "Begon vlot en werkte door. Bleef rustig.\n\nZelfstandigheid: goed\nNauwkeurigheid (matig)\nMotivatie = zeer goed\n",
    );
    assert_eq!(
        outcome.observations(),
        ["Begon vlot en werkte door. Bleef rustig."]
    );
    assert_eq!(
        outcome.remarks().join(" / "),
        "Zelfstandigheid: goed / Nauwkeurigheid (matig) / Motivatie = zeer goed"
    );
    let told: Vec<usize> = outcome
        .found
        .sorted()
        .iter()
        .filter(|finding| finding.code == Code::N33)
        .map(|finding| outcome.sources.line_column(finding.span).line - 5)
        .collect();
    assert_eq!(told, [3, 4, 5]);
    assert!(!outcome.codes().contains(&Code::N32));
}

#[test]
fn a_name_at_the_end_of_a_long_line_may_belong_to_its_sentence() {
    let long = "- 9u02 Legt alle bouten op een rij en vraagt daarna hulp aan\nFatima\n- b #initiatief =O\n";
    let outcome = sheet(long);
    assert!(outcome.codes().contains(&Code::N44));
    assert_eq!(outcome.notes.unplaced.len(), 1);
    // Indented, it goes on with its item.
    let outcome = sheet("- 9u02 vraagt hulp aan\n  Fatima #initiatief\n  Youssef\n");
    assert_eq!(outcome.notes.sheets.len(), 1);
    assert!(outcome.notes.unplaced.is_empty());
}

#[test]
fn every_line_has_its_place() {
    let outcome = sheet("- a #initiatief\n\n> b\r\n");
    let shown: Vec<&str> = outcome.notes.lines[5..]
        .iter()
        .map(|line| outcome.sources.slice(line.span))
        .collect();
    assert_eq!(shown, ["- a #initiatief", "> b"]);
}
