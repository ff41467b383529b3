//! One row per target.

use wakker::ratings::plain::{AllowedValues, Expected, Layout};

use super::{NAMES, NUMBERS, read};

#[test]
fn a_header_names_the_raters_and_each_row_is_a_target() {
    let case = read("target,rita,tom\nketting,3,2\nband,,4\n", &NUMBERS);
    assert_eq!(case.plain().layout(), Layout::Wide);
    assert_eq!(case.raters(), ["rita", "tom"]);
    assert_eq!(case.rows(), "3 2 | - 4");
    assert_eq!(case.labels(), ["ketting", "band"]);
    assert_eq!(case.plain().clusters(), None);
    assert_eq!(case.findings(), [""; 0]);
}

#[test]
fn what_excel_in_belgium_writes_is_read() {
    let text = "\u{FEFF}sep=;\r\nOpdracht;Rita;Tom;;\r\n\"ketting; links\"; 2,5 ;3,0;;\r\n\r\nband;\u{A0}4;1;;\r\n;;;;\r\n";
    let case = read(text, &NUMBERS);
    assert_eq!(case.rows(), "2.5 3 | 4 1");
    assert_eq!(case.labels(), ["ketting; links", "band"]);
    assert_eq!(case.findings(), [""; 0]);
}

#[test]
fn tabs_lone_returns_and_a_quoted_decimal_comma_are_read() {
    assert_eq!(read("a\tb\r3\t2,5\r1\t\r", &NUMBERS).rows(), "3 2.5 | 1 -");
    let case = read("a,b\n\"2,5\",3.5\n\"1\", \"4\" \n", &NUMBERS);
    assert_eq!(case.rows(), "2.5 3.5 | 1 4");
    assert_eq!(read("sep=|\na|b\n1|2\n", &NUMBERS).rows(), "1 2");
}

#[test]
fn a_semicolon_wins_from_commas_and_quoted_signs_do_not_count() {
    let case = read("\"Peeters, Jan\";\"Maes, An\"\n1;2\n", &NUMBERS);
    assert_eq!(case.raters(), ["Peeters, Jan", "Maes, An"]);
    let case = read("\"Peeters; Jan\",\"Maes; An\"\n1,2\n", &NUMBERS);
    assert_eq!(case.raters(), ["Peeters; Jan", "Maes; An"]);
    let case = read("Peeters; Jan,Maes\n1,2\n", &NUMBERS);
    assert_eq!(case.raters(), ["Peeters; Jan", "Maes"]);
    let case = read("a;b;c\n1,5;2,5\n", &NUMBERS);
    assert_eq!(
        (case.raters().len(), case.findings()),
        (3, vec!["C08 2:1".into()])
    );
}

#[test]
fn words_for_a_missing_rating_are_missing() {
    let words = ["NA", "n/a", "nvt", "N.v.t.", "nw", "GK", " "];
    for expected in [NUMBERS, NAMES] {
        let text = format!("a,b\n{},1\n", words.join(",1\n"));
        let case = read(&text, &expected);
        assert_eq!(case.rows(), vec!["- 1"; words.len()].join(" | "));
        assert_eq!(case.findings(), [""; 0]);
    }
}

#[test]
fn the_label_is_a_column_with_a_known_name_or_a_first_one_without() {
    for first in [
        "",
        "ID",
        "Item",
        "target",
        "Subject ID",
        "kandidaat",
        "Doel",
        "Naam",
        "rij nr",
    ] {
        let case = read(&format!("{first};a;b\nx;1;2\n"), &NUMBERS);
        assert_eq!(
            (case.raters(), case.labels()),
            (vec!["a", "b"], vec!["x".into()]),
            "{first}"
        );
    }
    let case = read("candidate;exercise;a;b\nk01;winkel;1;2\n", &NUMBERS);
    assert_eq!(case.labels(), ["k01 / winkel"]);
    assert_eq!(case.clusters(), ["k01"]);
}

#[test]
fn a_target_without_a_label_is_called_by_its_number() {
    assert_eq!(read("a;b\n1;2\n3;4\n", &NUMBERS).labels(), ["1", "2"]);
    assert_eq!(read("id;a;b\nx;1;2\n;3;4\n", &NUMBERS).labels(), ["x", "2"]);
}

#[test]
fn a_cluster_column_says_what_belongs_together() {
    let case = read(
        "item;Groep;a;b\nx;k1;1;2\ny;k2;1;2\nz;k1;2;2\nw;;1;1\n",
        &NUMBERS,
    );
    assert_eq!(case.raters(), ["a", "b"]);
    assert_eq!(case.clusters(), ["k1", "k2", "k1"]);
    assert_eq!(case.findings(), ["C20 5:3"]);
}

#[test]
fn a_first_row_of_numbers_is_a_target_unless_it_counts_on_from_an_empty_cell() {
    let case = read("3,2\n,1\n", &NUMBERS);
    assert_eq!(
        (case.raters(), case.rows()),
        (vec!["1", "2"], "3 2 | - 1".into())
    );
    assert_eq!(case.findings(), ["C17 1:1"]);
    let case = read(",0,1\n0,3,2\n1,4,4\n", &NUMBERS);
    assert_eq!(
        (case.raters(), case.rows()),
        (vec!["0", "1"], "3 2 | 4 4".into())
    );
    assert_eq!(case.findings(), ["C17 1:1"]);
    assert!(case.messages()[0].ends_with("names of raters"));
}

#[test]
fn raters_may_have_the_initials_of_a_missing_rating() {
    let case = read("NW;GK\n1;2\n", &NUMBERS);
    assert_eq!(
        (case.raters(), case.rows()),
        (vec!["NW", "GK"], "1 2".into())
    );
    assert_eq!(read(";NW;GK\nx;1;2\n", &NUMBERS).labels(), ["x"]);
}

#[test]
fn rows_with_one_label_are_told_once_unless_they_belong_together() {
    let case = read(
        "item;a;b\nx;1;2\ny;1;2\nx;1;2\nx;2;2\n;1;1\n;1;1\n",
        &NUMBERS,
    );
    assert_eq!(
        (case.findings(), case.plain().targets()),
        (vec!["C27 4:1".into()], 6)
    );
    assert!(case.messages()[0].contains("before: 2 (the first is \"x\")"));
    let case = read("kandidaat;a;b\nk1;1;2\nk1;1;2\nk2;2;2\n", &NUMBERS);
    assert_eq!(
        (case.findings(), case.clusters()),
        (vec![], vec!["k1", "k1", "k2"])
    );
    let case = read("groep;a;b\nk1;1;2\nk1;1;2\n", &NUMBERS);
    assert_eq!(
        (case.findings(), case.labels()),
        (vec![], vec!["1".into(), "2".into()])
    );
}

#[test]
fn statistics_take_the_rows_as_they_are() {
    let case = read("a;b\n1;2\n;2\n1;2\n", &NUMBERS);
    let matrix = wakker::stats::Matrix::new(case.plain().rows()).unwrap();
    assert_eq!(
        (matrix.targets(), matrix.raters(), matrix.missing()),
        (3, 2, 1)
    );
    assert!(matrix.rows().eq(case.plain().rows()));
}

#[test]
fn a_cell_that_goes_on_and_on_is_told_in_brief() {
    let case = read(&format!("a;b\n{};1\n1;1\n", "é".repeat(100_000)), &NUMBERS);
    assert_eq!(case.findings(), ["C09 2:1"]);
    assert!(case.messages()[0].len() < 250);
}

#[test]
fn equal_rows_are_kept_once() {
    let case = read("a;b\n1;2\n1,0;2\n01;+2\n2;1\n", &NUMBERS);
    assert_eq!(case.plain().patterns().len(), 2);
    assert_eq!(case.plain().order(), [0, 0, 0, 1]);
}

#[test]
fn categories_are_numbered_in_sorted_order() {
    let case = read("a;b\nzeker;nee\nnee;?\n;wel\n", &NAMES);
    assert_eq!(case.plain().categories(), ["?", "nee", "wel", "zeker"]);
    assert_eq!(case.rows(), "4 2 | 2 1 | - 3");
}

#[test]
fn categories_that_are_numbers_stay_numbers() {
    let case = read("a;b\n3;1\n3,0;01\n", &NAMES);
    assert_eq!(case.plain().categories(), [""; 0]);
    assert_eq!(
        (case.rows(), case.plain().patterns().len()),
        ("3 1 | 3 1".into(), 1)
    );
}

#[test]
fn categories_that_differ_in_capitals_only_are_told() {
    let case = read("a;b\nJa;ja\nnee;ja\n", &NAMES);
    assert_eq!(case.plain().categories(), ["Ja", "ja", "nee"]);
    assert_eq!(case.findings(), ["C21 1:1"]);
}

#[test]
fn declared_levels_leave_no_room_for_others() {
    let levels = [1.0, 2.0, 3.0, 4.0];
    for values in [AllowedValues::Numbers, AllowedValues::Names] {
        let expected = Expected {
            values,
            levels: Some(&levels),
        };
        let case = read("a;b\n1;4\n5;1\n2,5;0\n4,0;G\n3;3\n", &expected);
        assert_eq!(case.rows(), "1 4 | 3 3");
        assert_eq!(
            case.findings(),
            ["C11 3:1", "C11 4:1", "C11 4:5", "C09 5:5"]
        );
        assert_eq!(case.found.left_out(), 3);
        assert_eq!(
            case.messages()[0],
            "5 is not a level of the scale: 1, 2, 3, 4"
        );
    }
}

#[test]
fn a_row_with_a_fault_is_left_out_and_the_rest_is_read() {
    let text =
        "t,a,b\nx,1,2\ny,goed,1\nz,1\nw,2,5,1\nu,inf,-nan\nv,1e999,#WAARDE!\ns,\"1\n2\",3\nr,4,4\n";
    let case = read(text, &NUMBERS);
    // "t" is a rater here: no alias.
    assert_eq!(case.raters(), ["t", "a", "b"]);
    let case = read(&text.replacen('t', "item", 1), &NUMBERS);
    assert_eq!(case.rows(), "1 2 | 4 4");
    assert_eq!(
        case.findings(),
        [
            "C09 3:3", "C08 4:1", "C08 5:1", "C10 6:3", "C10 6:7", "C10 7:3", "C12 7:9", "C09 8:4"
        ]
    );
    assert_eq!(case.found.left_out(), 6);
}

#[test]
fn of_many_faults_of_a_kind_the_first_twenty_are_shown() {
    let rows = "G;1\n".repeat(1000);
    let case = read(&format!("a;b\n{rows}2;2\n"), &NUMBERS);
    assert_eq!(case.found.sorted().len(), 21);
    assert_eq!(case.findings()[20], "C24 22:1");
    assert_eq!(
        case.messages()[20],
        "980 more times C09 in this file, from here on"
    );
    assert_eq!((case.found.left_out(), case.rows()), (1000, "2 2".into()));
}

#[test]
fn a_header_that_cannot_be_read_stops() {
    for (text, finding) in [
        ("", "C15 1:1"),
        ("\n \n;;\n", "C15 1:1"),
        ("a;b\n", "C15 1:1"),
        ("a;b;a\n1;2;3\n", "C13 1:5"),
        ("a;;b\n1;2;3\n", "C14 1:3"),
        ("a;b\n1;\"2\n1;2\n", "C25 2:3"),
    ] {
        let case = read(text, &NUMBERS);
        assert_eq!(case.findings(), [finding], "{text}");
        assert!(case.plain.is_none());
    }
}

#[test]
fn too_few_raters_are_told_and_read() {
    let case = read("item;rita\nx;1\n", &NUMBERS);
    assert_eq!(
        (case.rows(), case.findings()),
        ("1".into(), vec!["C16 1:1".into()])
    );
    let case = read("item\nx\ny\n", &NUMBERS);
    assert_eq!(case.plain().targets(), 2);
    assert_eq!(case.plain().patterns().len(), 1);
    let matrix =
        wakker::stats::Matrix::from_distinct(case.plain().patterns(), case.plain().order());
    assert_eq!(matrix.unwrap().targets(), 2);
    assert_eq!(case.plain().rows().map(<[_]>::len).sum::<usize>(), 0);
    assert_eq!(case.findings(), ["C16 1:1"]);
    // A separator that is none of ours.
    assert_eq!(
        read("a:b\n1:2\n", &NUMBERS).findings(),
        ["C16 1:1", "C09 2:1"]
    );
}

#[test]
fn a_rater_may_be_called_n_and_a_column_of_codes_is_no_rater() {
    let case = read("code;N;No\nk1;3;2\nk2;1;1\n", &NUMBERS);
    assert_eq!(
        (case.raters(), case.labels()),
        (vec!["N", "No"], vec!["k1".into(), "k2".into()])
    );
    assert_eq!(case.findings(), [""; 0]);
}
