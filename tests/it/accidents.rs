//! What editors, spreadsheets and habits do to files: read as meant, or refused at the right place.

use std::fs;
use std::path::Path;

use wakker::assets::Assets;
use wakker::diagnostic::{Diagnostics, Language};
use wakker::load::{self, Loaded};
use wakker::notes::Mark;
use wakker::source::Sources;

/// Reads the day that the fixtures start from with some files changed; gives it and its findings as
/// `path:line:column CODE`, with the suggestion where there is one.
pub(crate) fn day_with(files: &[(&str, &str)]) -> (Option<Loaded>, Vec<String>) {
    let base = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/diagnostics/base");
    let dir = tempfile::tempdir().unwrap();
    fs::create_dir(dir.path().join("notes")).unwrap();
    for name in [
        "day.yaml",
        "rubric.yaml",
        "notes/k01-rita.md",
        "notes/k01-tom.md",
        "notes/k02-rita.md",
    ] {
        fs::copy(base.join(name), dir.path().join(name)).unwrap();
    }
    for (name, text) in files {
        fs::write(dir.path().join(name), text).unwrap();
    }
    let (mut sources, mut found) = (Sources::default(), Diagnostics::default());
    let loaded = load::day(&mut sources, &Assets::builtin(), dir.path(), &mut found).ok();
    let listed = found
        .sorted()
        .iter()
        .map(|finding| {
            let place = sources.place(finding.span);
            let name = place.rsplit('/').next().unwrap();
            let suggestion = finding.suggestion.as_deref().map(|one| format!(" ({one})"));
            format!(
                "{name} {}{}",
                finding.code.id(),
                suggestion.unwrap_or_default()
            )
        })
        .collect();
    (loaded, listed)
}

fn base(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/diagnostics/base");
    fs::read_to_string(path.join(name)).unwrap()
}

const NOTHING: Vec<String> = Vec::new();

#[test]
fn a_mark_at_the_start_and_windows_line_ends_change_nothing() {
    let windows = |name: &str| format!("\u{feff}{}", base(name).replace('\n', "\r\n"));
    let (day, rubric, sheet) = (
        windows("day.yaml"),
        windows("rubric.yaml"),
        windows("notes/k01-rita.md"),
    );
    let files = [
        ("day.yaml", &*day),
        ("rubric.yaml", &*rubric),
        ("notes/k01-rita.md", &*sheet),
    ];
    let (loaded, found) = day_with(&files);
    assert_eq!(found, NOTHING);
    let (plain, _) = day_with(&[]);
    let texts = |loaded: Option<Loaded>| -> Vec<String> {
        loaded
            .unwrap()
            .sheets
            .iter()
            .flat_map(|sheet| &sheet.observations)
            .map(|o| o.text.clone())
            .collect()
    };
    assert_eq!(texts(loaded), texts(plain));
    // A fault is placed as without them.
    let (_, found) = day_with(&[("day.yaml", &day.replace("minutes: 30", "minuten: 30"))]);
    assert_eq!(found, ["day.yaml:14:5 I11 (minutes)"]);
}

#[test]
fn words_that_yaml_may_take_for_something_else_stay_ids() {
    for id in ["no", "nee", "ja", "yes", "on", "012", "7"] {
        let day = base("day.yaml").replace("k02", id);
        let sheet = base("notes/k02-rita.md").replace("k02", id);
        let (loaded, found) = day_with(&[("day.yaml", &day), ("notes/k02-rita.md", &sheet)]);
        assert_eq!(found, NOTHING, "{id}");
        assert_eq!(loaded.unwrap().day.candidates[1].id.as_str(), id);
    }
}

#[test]
fn a_key_in_ones_own_language_is_matched_and_not_missed_as_well() {
    for (key, word) in [
        ("rubric:", "rubriek:"),
        ("date:", "datum:"),
        ("place:", "plaats:"),
        ("language:", "taal:"),
        ("candidates:", "kandidaten:"),
        ("assessors:", "assessoren:"),
        ("exercises:", "opdrachten:"),
        ("place:", "lieu:"),
        ("date:", "dat:"),
    ] {
        let day = base("day.yaml").replacen(key, word, 1);
        let (loaded, found) = day_with(&[("day.yaml", &day)]);
        assert!(loaded.is_none(), "{word}");
        assert_eq!(found.len(), 1, "{word}: {found:?}");
        assert!(
            found[0].ends_with(&format!("I11 ({})", key.trim_end_matches(':'))),
            "{found:?}"
        );
    }
}

const NO_SPACE: &str =
    "achter de dubbele punt van een sleutel hoort een spatie, zoals in candidate: k01";
const CURLY: &str =
    "gekrulde aanhalingstekens zoals “ en ” zijn hier gewone letters; typ rechte: \"";

#[test]
fn what_is_wrong_with_yaml_is_said_in_our_words() {
    for (text, nl) in [
        ("place: a: b\n", "hier kan geen dubbele punt staan"),
        (
            "place: Gent\nlanguage\ndate: x\n",
            "er ontbreekt een dubbele punt achter de sleutel",
        ),
        (
            "place:\n\tgent: a\n",
            "hier staat een tab in plaats van spaties",
        ),
        (
            "candidates: [k01, k02}\n",
            "een haakje is niet gesloten, of er ontbreekt een komma",
        ),
        ("place: \"Gent\n", "een aanhalingsteken is niet gesloten"),
        ("place:Gent\ndate: 2026-03-17\n", NO_SPACE),
        ("candidates: [{id:[k01]}]\n", NO_SPACE),
        ("place: “Gent: haven”\n", CURLY),
        (
            "place: \"C:\\map\"\n",
            "tussen dubbele aanhalingstekens kan \\ niet zomaar staan; gebruik enkele",
        ),
        ("place: @gent\n", "deze tekst moet tussen aanhalingstekens"),
        (
            "candidates:\n  - k01\n - k02\n",
            "deze regel springt anders in dan die erboven",
        ),
    ] {
        let (mut sources, mut found) = (Sources::default(), Diagnostics::default());
        let file = sources.add("day.yaml", text);
        assert!(
            wakker::day::read(&sources, file, &mut found).is_err(),
            "{text}"
        );
        let messages: Vec<String> = found
            .sorted()
            .iter()
            .map(|finding| finding.message(Language::Nl))
            .collect();
        assert_eq!(
            messages,
            [format!("de opbouw van dit bestand klopt hier niet: {nl}")],
            "{text}"
        );
    }
}

const HEADER: &str = "candidate,assessor,exercise,competence,indicator,level,tally,date,order";

fn rows(text: &str) -> (usize, Vec<String>) {
    let (loaded, found) = day_with(&[("ratings.csv", text)]);
    (loaded.unwrap().ratings.len(), found)
}

#[test]
fn a_csv_from_a_belgian_spreadsheet_is_read() {
    let row = ";rita;magazijn;Initiatief;ziet-werk;ZG;2;17/03/2026;1";
    let header = HEADER.replace(',', ";");
    assert_eq!(
        rows(&format!("\u{feff}{header}\r\nK02{row}\r\n")),
        (1, NOTHING)
    );
    // Empty columns and rows at the end, and fields in quotes with a line break.
    assert_eq!(
        rows(&format!("{header};;\r\nk02{row};;\r\n;;;;;;;;;;\r\n\r\n")),
        (1, NOTHING)
    );
    assert_eq!(
        rows(&format!(
            "{HEADER}\n\"k02\",rita,magazijn,initiatief,\"ziet-werk\n\",4\n"
        )),
        (1, NOTHING)
    );
}

#[test]
fn a_csv_with_faults_says_which_field() {
    let row = |fields: &str| rows(&format!("{HEADER}\n{fields}\n"));
    let one = |place: &str| (0, vec![place.to_owned()]);
    assert_eq!(
        row("k02,rita,magazijn,initiatief,ziet-werk,prima"),
        one("ratings.csv:2:40 R08")
    );
    assert_eq!(
        row("k02,rita,magazijn,initiatief,ziet-werk,=3"),
        one("ratings.csv:2:40 C12")
    );
    assert_eq!(
        row("k02,rita,magazijn,initiatief,ziet-werk,2-mrt"),
        one("ratings.csv:2:40 C37")
    );
    assert_eq!(
        row("k02,rita,magazijn,initiatief,ziet,G"),
        one("ratings.csv:2:19 D03 (initiatief/ziet-werk)")
    );
    assert_eq!(
        row("k02,ritta,magazijn,initiatief,,G"),
        one("ratings.csv:2:5 D02 (rita)")
    );
    assert_eq!(
        row("k02,rita,magazijn,initiatief,ziet-werk,G,,,1,moe"),
        one("ratings.csv:2:1 I21")
    );
    assert_eq!(row("k02,rita,magazijn"), one("ratings.csv:2:1 I21"));
}

#[test]
fn a_wrong_letter_in_a_level_or_a_column_is_said() {
    let row = |level: &str| {
        let line = format!("k02,rita,magazijn,initiatief,ziet-werk,{level}");
        rows(&format!("{HEADER}\n{line}\n")).1
    };
    for (level, meant) in [
        ("goet", "goed"),
        ("Goedd", "goed"),
        ("mtaig", "matig"),
        ("zeergoed", "zeer goed"),
        ("on voldoende", "onvoldoende"),
    ] {
        assert_eq!(row(level), [format!("ratings.csv:2:40 R08 ({meant})")]);
    }
    // What may as well mean the opposite is not put in anybody's mouth.
    for level in ["voldoende", "niet goed", "zeer slecht", "slecht", "gd", "6"] {
        assert_eq!(row(level), ["ratings.csv:2:40 R08"]);
    }
    let header = |from: &str, to: &str| {
        let header = "candidate,assessor,exercise,competence,indicator,level".replace(from, to);
        let (loaded, found) = day_with(&[("ratings.csv", &format!("{header}\n"))]);
        assert!(loaded.unwrap().ratings.is_empty());
        found
    };
    assert_eq!(
        header("level", "nivau"),
        [
            "ratings.csv:1:50 I22 (niveau)",
            "ratings.csv:1:50 C04 (niveau)"
        ]
    );
    assert_eq!(
        header("candidate", "Kandidat"),
        [
            "ratings.csv:1:1 I22 (kandidaat)",
            "ratings.csv:1:1 C04 (kandidaat)"
        ]
    );
    assert_eq!(header(",level", ""), ["ratings.csv:1:1 C04"]);
}

#[test]
fn rows_that_were_pasted_twice_are_one_finding_and_count_once() {
    let one = "k02,rita,magazijn,initiatief,ziet-werk,G\n\
               k02,tom,magazijn,initiatief,ziet-werk,M\n\
               k02,rita,magazijn,initiatief,meldt-problemen,ZG\n";
    let told = |text: &str| {
        let (loaded, found) = day_with(&[("ratings.csv", text)]);
        (loaded.unwrap().ratings.len(), found)
    };
    let whole = |at: &str| (3, vec![format!("ratings.csv:{at} C39")]);
    assert_eq!(told(&format!("{HEADER}\n{one}{one}")), whole("5:1"));
    assert_eq!(
        told(&format!("{HEADER}\n{one}{HEADER}\n{one}{one}")),
        whole("6:1")
    );
    let last = one.lines().last().unwrap();
    let found = vec!["ratings.csv:5:1 C03".to_owned()];
    assert_eq!(told(&format!("{HEADER}\n{one}{last}\n")), (3, found));
    // Another level is told for itself.
    let other = one.replace(",M", ",G");
    let found = vec![
        "ratings.csv:5:1 C39".to_owned(),
        "ratings.csv:6:1 C03".to_owned(),
    ];
    assert_eq!(told(&format!("{HEADER}\n{one}{other}")), (3, found));
}

#[test]
fn a_column_that_may_be_missing_costs_what_it_says_and_not_the_rating() {
    let row = |fields: &str| {
        rows(&format!(
            "{HEADER}\nk02,rita,magazijn,initiatief,ziet-werk,G,{fields}\n"
        ))
    };
    let one = |place: &str| (1, vec![place.to_owned()]);
    assert_eq!(row("1.5"), one("ratings.csv:2:42 N27"));
    assert_eq!(row(",3/17/2026"), one("ratings.csv:2:43 C35"));
    assert_eq!(row(",46098"), one("ratings.csv:2:43 C35"));
    assert_eq!(row(",gisteren"), one("ratings.csv:2:43 C35"));
    assert_eq!(row(",,0"), one("ratings.csv:2:44 D09"));
    for date in ["2026-03-17 00:00:00", "17/03/2026 0:00", "17-mrt-2026"] {
        let (loaded, found) = day_with(&[(
            "ratings.csv",
            &format!("{HEADER}\nk02,rita,magazijn,initiatief,ziet-werk,G,,{date}\n"),
        )]);
        let date = loaded.unwrap().ratings[0].date.map(|date| date.to_string());
        assert_eq!((date.as_deref(), found), (Some("2026-03-17"), NOTHING));
    }
}

#[test]
fn dates_are_read_for_the_column_as_a_whole() {
    let row = |assessor: &str, date: &str| {
        format!("k02,{assessor},magazijn,initiatief,ziet-werk,G,,{date}\n")
    };
    let text = format!(
        "{HEADER}\n{}{}",
        row("rita", "4/3/2026"),
        row("tom", "3/17/2026")
    );
    let (loaded, found) = day_with(&[("ratings.csv", &text)]);
    assert!(loaded.unwrap().ratings.iter().all(|row| row.date.is_none()));
    assert_eq!(found, ["ratings.csv:3:42 C35"]);
}

#[test]
fn a_row_says_that_nothing_was_seen_or_could_be() {
    for (level, mark) in [
        ("nw", Mark::NotSeen),
        ("gk", Mark::NoChance),
        ("N.v.t.", Mark::NoChance),
        ("niet gezien", Mark::NotSeen),
    ] {
        let text = format!("{HEADER}\nk02,rita,magazijn,initiatief,ziet-werk,\"{level}\"\n");
        let (loaded, found) = day_with(&[("ratings.csv", &text)]);
        assert_eq!(
            (loaded.unwrap().ratings[0].mark(), found),
            (mark, NOTHING),
            "{level}"
        );
    }
    let text = format!("{HEADER}\nk02,rita,magazijn,initiatief,ziet-werk,\"3,0\"\n");
    let loaded = day_with(&[("ratings.csv", &text)]).0.unwrap();
    assert_eq!(loaded.ratings[0].level(), loaded.rubric.scale.parse("3"));
}

#[test]
fn cells_that_only_look_like_levels_are_told_and_the_others_count() {
    let text = "candidate;assessor;exercise;competence;indicator;level;tally;date\n\
                k02;rita;magazijn;initiatief;ziet-werk;prima;1;17/03/2026 0:00\n\
                k02;tom;magazijn;initiatief;ziet-werk;3,0;1;17/03/2026\n\
                k02;rita;magazijn;initiatief;meldt-problemen;=3;1;\n\
                k02;tom;magazijn;initiatief;meldt-problemen;goed ;01;\n";
    let (loaded, found) = day_with(&[("ratings.csv", text)]);
    let loaded = loaded.unwrap();
    let good = loaded.rubric.scale.parse("goed");
    let read: Vec<_> = loaded
        .ratings
        .iter()
        .map(|row| (row.level(), row.tally))
        .collect();
    assert_eq!(read, [(good, Some(1)), (good, Some(1))]);
    assert_eq!(found, ["ratings.csv:2:40 R08", "ratings.csv:4:46 C12"]);
}

#[test]
fn a_csv_names_exercises_and_people_as_sheets_do() {
    for row in [
        "K 02,Rita,Magazijn",
        "k2,rita,MAGAZIJN",
        "\"k02 \",rita,magaz",
    ] {
        let text = format!("{HEADER}\n{row},initiatief,ziet-werk,G\n");
        assert_eq!(rows(&text), (1, NOTHING), "{row}");
    }
    // An indicator in full, a column for remarks, and titles above the header.
    let text = "Beoordelingen\n\nDeelnemer;Observator;Oefening;Thema;Indicator;Score;Opmerking\n\
                k02;rita;magazijn;Initiatief;initiatief/ziet-werk;G;vlot\n";
    assert_eq!(
        rows(text),
        (
            1,
            vec![
                "ratings.csv:3:1 C34".to_owned(),
                "ratings.csv:3:53 I22".to_owned()
            ]
        )
    );
}

#[test]
fn a_csv_with_two_columns_that_say_who_or_how_well_guesses_neither() {
    let people =
        "candidates:\n  - {id: k01, name: Fatima Amrani}\n  - {id: k02, name: Youssef Benali}\n";
    let read = |text: &str| {
        let (day, found) = day_with(&[("people.yaml", people), ("ratings.csv", text)]);
        (day.map_or(0, |day| day.ratings.len()), found)
    };
    let head = "kandidaat;naam;assessor;opdracht;competentie;indicator;niveau";
    for (who, rows, code) in [
        ("k02;Youssef Benali", 1, ""),
        ("Youssef;k02", 1, ""),
        ("k02;", 1, ""),
        ("k02;Jos van de bakker", 1, ""),
        ("k02;Fatima Amrani", 0, "N47"),
    ] {
        let (count, found) = read(&format!(
            "{head}\n{who};rita;magazijn;initiatief;ziet-werk;G\n"
        ));
        assert_eq!(count, rows, "{who}: {found:?}");
        let told = found.iter().any(|one| one.contains("N47"));
        assert_eq!(told, code == "N47", "{who}: {found:?}");
    }
    for twice in ["score;niveau", "level;Niveau"] {
        let head = format!("kandidaat;assessor;opdracht;competentie;indicator;{twice}");
        let (count, found) = read(&format!(
            "{head}\nk02;rita;magazijn;initiatief;ziet-werk;O;ZG\n"
        ));
        assert_eq!(count, 0);
        assert!(found.iter().any(|one| one.contains("C40")), "{found:?}");
    }
}

#[test]
fn a_csv_with_a_header_in_dutch_or_french_is_read() {
    for header in [
        "kandidaat;assessor;opdracht;competentie;indicator;niveau;aantal;datum;volgorde",
        "Kandidaat;Beoordelaar;Oefening;Competentie;Gedragsindicator;Niveau;Telling;Datum;Volgorde",
        "Candidat;Assesseur;Exercice;Compétence;Indicateur;Niveau;Nombre;Date;Ordre",
    ] {
        let row = "k02;rita;magazijn;initiatief;ziet-werk;G;2;17/3/2026;1";
        assert_eq!(
            rows(&format!("{header}\n{row}\n")),
            (1, NOTHING),
            "{header}"
        );
    }
    // As other programs call them.
    let text = "candidate_id;observateur;Tâche;Dimensie;critère;value\nk02;rita;magazijn;initiatief;ziet-werk;G\n";
    assert_eq!(rows(text), (1, NOTHING));
    let (count, found) = rows("kandidat;kleur\n");
    assert_eq!(count, 0);
    assert_eq!(
        found,
        [
            "ratings.csv:1:1 I22 (kandidaat)",
            "ratings.csv:1:1 C04 (kandidaat)",
            "ratings.csv:1:10 I22"
        ]
    );
    assert_eq!(rows(""), (0, vec!["ratings.csv:1:1 C04".to_owned()]));
}

#[test]
fn a_line_that_names_the_separator_is_passed_by() {
    let header = "candidate;assessor;exercise;competence;indicator;level";
    let row = "k02;rita;magazijn;initiatief;ziet-werk;G";
    for lead in ["sep=;\n", "sep=;\r\n", "SEP=;\n", "\"sep=;\"\n"] {
        assert_eq!(
            rows(&format!("{lead}{header}\n{row}\n")),
            (1, NOTHING),
            "{lead:?}"
        );
    }
    // Places are those in the file.
    let (_, found) = rows(&format!(
        "sep=;\r\n{header}\r\n{}\r\n",
        row.replace(";G", ";H")
    ));
    assert_eq!(found, ["ratings.csv:3:40 R08"]);
    let tabs = format!("{header}\n{row}\n").replace(';', "\t");
    assert_eq!(rows(&tabs), (1, NOTHING));
}

#[test]
fn a_whole_level_with_a_decimal_is_that_level() {
    let header = "candidate;assessor;exercise;competence;indicator;level";
    for (level, count) in [
        ("3,0", 1),
        ("3.0", 1),
        ("3,00", 1),
        ("3,5", 0),
        ("3,", 0),
        (",0", 0),
    ] {
        let (read, _) = rows(&format!(
            "{header}\nk02;rita;magazijn;initiatief;ziet-werk;{level}\n"
        ));
        assert_eq!(read, count, "{level}");
    }
}

#[test]
fn utf_16_without_a_mark_is_told_as_such() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("ratings.csv");
    for text in ["candidate;assessor", "één kandidaat"] {
        for big in [false, true] {
            let bytes: Vec<u8> = text
                .encode_utf16()
                .flat_map(|unit| {
                    if big {
                        unit.to_be_bytes()
                    } else {
                        unit.to_le_bytes()
                    }
                })
                .collect();
            fs::write(&path, bytes).unwrap();
            let (mut sources, mut found) = (Sources::default(), Diagnostics::default());
            assert!(wakker::input::read(&mut sources, &path, 1000, &mut found).is_err());
            assert_eq!(found.sorted()[0].code.id(), "I23", "{text}");
        }
    }
}

#[test]
fn an_agreement_with_any_fault_does_not_count() {
    let entry = "candidate: k02, competence: initiatief, level: G, by: [rita, tom], date: 2026-03-18, reason: ja";
    let agreed = |entry: &str| {
        let (loaded, found) =
            day_with(&[("consensus.yaml", &format!("consensus:\n  - {{{entry}}}\n"))]);
        (loaded.unwrap().consensus.entries().len(), found)
    };
    assert_eq!(agreed(entry), (1, NOTHING));
    let one = |place: &str| (0, vec![format!("consensus.yaml:2:{place}")]);
    assert_eq!(
        agreed(&entry.replace("reason", "reden")),
        one("91 I11 (reason)")
    );
    assert_eq!(
        agreed(&entry.replace("reason: ja", "reason: [ja]")),
        one("99 I12")
    );
    assert_eq!(agreed(&entry.replace("tom", "tim")), one("67 D02"));
    assert_eq!(agreed(&entry.replace("[rita, tom]", "rita")), one("60 I12"));
    assert_eq!(
        agreed(&entry.replace("initiatief", "iniatief")),
        one("34 D02 (initiatief)")
    );
    assert_eq!(
        agreed(&entry.replace("level: G", "level: H")),
        one("53 R08")
    );
}

/// The findings of the day that the fixtures start from with more in its folder, by name.
fn day_beside(files: &[&str], without: &[&str]) -> Vec<String> {
    let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/diagnostics/base");
    let dir = tempfile::tempdir().unwrap();
    fs::create_dir(dir.path().join("notes")).unwrap();
    for name in [
        "day.yaml",
        "rubric.yaml",
        "notes/k01-rita.md",
        "notes/k01-tom.md",
        "notes/k02-rita.md",
    ] {
        if !without.contains(&name) {
            fs::copy(from.join(name), dir.path().join(name)).unwrap();
        }
    }
    for name in files {
        let path = dir.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, "x\n").unwrap();
    }
    let (mut sources, mut found) = (Sources::default(), Diagnostics::default());
    let _ = load::day(&mut sources, &Assets::builtin(), dir.path(), &mut found);
    let shown = |finding: &&wakker::diagnostic::Diagnostic| {
        let path = sources.path(finding.span.file);
        let name = path.rsplit('/').next().unwrap();
        let meant = finding.suggestion.as_deref().unwrap_or("-");
        format!("{} {name} {meant}", finding.code.id())
    };
    found.sorted().iter().map(shown).collect()
}

#[test]
fn files_with_a_name_that_is_nearly_right_are_told() {
    for (file, told) in [
        (
            "consensus.yaml.txt",
            "I24 consensus.yaml.txt consensus.yaml",
        ),
        ("consensus.yml", "I24 consensus.yml consensus.yaml"),
        (
            "Consensus (1).yaml",
            "I24 Consensus (1).yaml consensus.yaml",
        ),
        ("concensus.yaml", "I24 concensus.yaml consensus.yaml"),
        ("people.yml", "I24 people.yml people.yaml"),
        ("personen.yaml", "I24 personen.yaml people.yaml"),
        ("ratings.xlsx", "I24 ratings.xlsx ratings.csv"),
        ("ratings.csv.txt", "I24 ratings.csv.txt ratings.csv"),
        (
            "Beoordelingen Bilal.csv",
            "I24 Beoordelingen Bilal.csv ratings.csv",
        ),
        ("punten_rita.ods", "I24 punten_rita.ods ratings.csv"),
        ("notities/k01.md", "I24 notities notes"),
        ("note/k01.md", "I24 note notes"),
        ("notas/k01.docx", "I24 notas notes"),
        ("notes/oud/k01.md", "N43 oud -"),
        ("notes/week 1/dag 2/k01.MD", "N43 week 1 -"),
    ] {
        assert_eq!(day_beside(&[file], &[]), [told], "{file}");
    }
    for name in ["day.yaml.txt", "day.yml", "dag.yaml"] {
        let found = day_beside(&[name], &["day.yaml"]);
        assert_eq!(
            found,
            [format!("I24 {name} day.yaml"), "I03 day.yaml -".to_owned()]
        );
    }
}

#[test]
fn each_further_file_of_ratings_is_told() {
    let files = [
        "Beoordelingen Bilal.csv",
        "beoordelingen.xlsx",
        "ratings.csv",
        "ratings.xlsx",
    ];
    let told = day_beside(&files, &[]);
    let of = |name: &str| format!("I24 {name} ratings.csv");
    for name in [
        "Beoordelingen Bilal.csv",
        "beoordelingen.xlsx",
        "ratings.xlsx",
    ] {
        assert!(told.contains(&of(name)), "{name}: {told:?}");
    }
    assert!(!told.contains(&of("ratings.csv")));
}

#[test]
fn other_files_beside_the_day_are_passed_by() {
    let files = [
        "~$people.docx",
        ".DS_Store",
        "Thumbs.db",
        ".git/notes.md",
        "report/k01.pdf",
        "verslagen/k01.md",
        "planning.xlsx",
        "dag.docx",
        "day.yaml.txt",
        "rapport.docx",
        "people.pdf",
        "contacten.yaml",
        "notes/.git/k01.md",
        "notes/foto's/ketting.jpg",
    ];
    assert_eq!(day_beside(&files, &[]), NOTHING);
}

#[test]
fn a_candidate_of_whom_there_is_nothing_is_told() {
    let day = base("day.yaml").replace("[k01, k02]", "[k01, k02, k03]");
    let (_, found) = day_with(&[("day.yaml", &day)]);
    assert_eq!(found, ["day.yaml:5:24 C07"]);
    // Without any assignment as well; a sheet with a fault is there all the same.
    let plain = day.replace("    assignments: {k01: [rita, tom]}\n", "");
    let sheet = base("notes/k02-rita.md").replace("rita", "ria");
    let (_, found) = day_with(&[("day.yaml", &plain), ("notes/k02-rita.md", &sheet)]);
    assert_eq!(
        found,
        [
            "day.yaml:5:24 C07",
            "k02-rita.md:3:11 N11 (rita)",
            "k02-rita.md:8:3 N50"
        ]
    );
    // A row is enough.
    let row =
        "candidate,assessor,exercise,competence,indicator,level\nk03,rita,magazijn,initiatief,,G\n";
    let (_, found) = day_with(&[("day.yaml", &day), ("ratings.csv", row)]);
    assert_eq!(found, NOTHING);
}

#[test]
fn files_that_systems_leave_behind_are_passed_by() {
    let (_, found) = day_with(&[
        ("notes/.DS_Store", "x"),
        ("notes/~$k01.docx", "x"),
        ("notes/Thumbs.db", "x"),
        ("notes/a.docx", "x"),
    ]);
    assert_eq!(found, ["a.docx:1:1 N25"]);
}
