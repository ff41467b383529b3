//! One row per rating.

use wakker::ratings::plain::Layout;

use super::{NAMES, NUMBERS, read};

#[test]
fn the_columns_stand_in_any_order_and_have_other_names() {
    for header in [
        "Beoordelaar;doel;niveau",
        "Rater ID;subject_id;score",
        "Observatrice;stelling;niv",
        "juge;cas;cote",
    ] {
        let case = read(&format!("{header}\nrita;x;3\ntom;x;2\ntom;y;4\n"), &NUMBERS);
        if header.starts_with("juge") {
            // A word that is not known makes it a wide file, whose words are no numbers.
            assert_eq!(case.plain().layout(), Layout::Wide);
            continue;
        }
        assert_eq!(case.plain().layout(), Layout::Long);
        assert_eq!(
            (case.raters(), case.labels()),
            (vec!["rita", "tom"], vec!["x".into(), "y".into()])
        );
        assert_eq!((case.rows(), case.findings()), ("3 2 | - 4".into(), vec![]));
    }
}

#[test]
fn the_ratings_of_a_day_read_as_well() {
    let text = "candidate,assessor,exercise,competence,indicator,level,tally,date,order\n\
                k02,rita,magazijn,initiatief,ziet-werk,3,1,,\n\
                k02,tom,magazijn,initiatief,ziet-werk,2,,,\n\
                k02,tom,magazijn,initiatief,,4,,,\n\
                k03,tom,magazijn,initiatief,ziet-werk,1,,,\n";
    let case = read(text, &NUMBERS);
    assert_eq!(case.rows(), "3 2 | - 4 | - 1");
    assert_eq!(case.clusters(), ["k02", "k02", "k03"]);
    assert_eq!(case.labels()[0], "k02 / magazijn / initiatief / ziet-werk");
    assert_eq!(case.labels()[1], "k02 / magazijn / initiatief");
    assert_eq!(case.messages(), ["not used: tally, date, order"]);
    let words = text.replace(",3,", ",ZG,").replace(",1,1", ",G,1");
    assert_eq!(
        read(&words, &NAMES).plain().categories(),
        ["1", "2", "4", "ZG"]
    );
    assert_eq!(
        read(&words, &NUMBERS).findings(),
        ["C16 1:1", "C18 1:56", "C09 2:40"]
    );
}

#[test]
fn the_shipped_questionnaire_reads() {
    let text = include_str!("../../../samples/organisatie/ratings.csv");
    let case = read(text, &NUMBERS);
    assert!(!case.found.has_errors(), "{:?}", case.messages());
    let rows = text.lines().skip(1).filter(|line| !line.is_empty()).count();
    assert_eq!(case.plain().rows().flatten().flatten().count(), rows);
}

#[test]
fn a_number_of_the_row_is_no_target_beside_one() {
    let case = read("id;item;rater;rating\n1;x;a;1\n2;x;b;2\n", &NUMBERS);
    assert_eq!(
        (case.rows(), case.labels()),
        ("1 2".into(), vec!["x".into()])
    );
    let case = read(
        "\"\",\"item\",\"rater\",\"rating\"\n\"1\",\"x\",\"a\",1\n\"2\",\"x\",\"b\",2\n",
        &NUMBERS,
    );
    assert_eq!((case.rows(), case.findings()), ("1 2".into(), vec![]));
    let case = read("id;rater;rating\nx;a;1\nx;b;2\n", &NUMBERS);
    assert_eq!(
        (case.rows(), case.labels()),
        ("1 2".into(), vec!["x".into()])
    );
}

#[test]
fn a_column_of_clusters_goes_before_the_candidate() {
    let text = "candidate;item;cluster;rater;rating\nk1;x;c1;a;1\nk1;y;c2;a;2\nk2;x;c1;b;2\n";
    let case = read(text, &NUMBERS);
    assert_eq!(case.clusters(), ["c1", "c2", "c1"]);
    let case = read("candidate;rater;rating\nk1;a;1\nk1;b;2\n", &NUMBERS);
    assert_eq!((case.rows(), case.clusters()), ("1 2".into(), vec!["k1"]));
}

#[test]
fn of_two_ratings_by_one_rater_neither_counts() {
    let text = "target;rater;rating\nx;a;1\nx;b;2\ny;a;3\nx;a;1\nx;a;2\ny;b;4\ny;b;\n";
    let case = read(text, &NUMBERS);
    assert_eq!(case.rows(), "- 2 | 3 4");
    assert_eq!(case.findings(), ["C22 5:1", "C22 6:1"]);
    assert_eq!(case.found.left_out(), 3);
    let first = &case.found.sorted()[0].related[0];
    assert_eq!(case.sources.slice(first.0), "x;a;1");
}

#[test]
fn an_empty_rating_names_its_target_and_rater_all_the_same() {
    let case = read("target;rater;rating\nx;a;\ny;b;nvt\nz;a;1\n", &NUMBERS);
    assert_eq!(case.rows(), "- - | - - | 1 -");
    assert_eq!(case.findings(), [""; 0]);
}

#[test]
fn rows_that_lack_something_are_left_out() {
    let text = "target;cluster;rater;rating\nx;k;a;1\n;k;a;2\nx;k;;2\nx;;b;2\nx;j;b;2\nx;k;b\nx;k;b;2;9\nx;k;b;4\n";
    let case = read(text, &NUMBERS);
    assert_eq!(case.rows(), "1 4");
    assert_eq!(
        case.findings(),
        [
            "C20 3:1", "C20 4:5", "C20 5:3", "C23 6:3", "C08 7:1", "C08 8:1"
        ]
    );
    assert_eq!(case.found.left_out(), 6);
}

#[test]
fn a_header_with_a_rater_needs_the_rest() {
    assert_eq!(
        read("rater;rating\na;1\n", &NUMBERS).messages(),
        ["the header lacks target"]
    );
    assert_eq!(
        read("target;rater\nx;a\n", &NUMBERS).messages(),
        ["the header lacks rating"]
    );
}

#[test]
fn raters_that_differ_in_capitals_only_are_told() {
    let case = read("target;rater;rating\nx;Rita;1\nx;rita;2\n", &NUMBERS);
    assert_eq!(case.raters(), ["Rita", "rita"]);
    assert_eq!(case.findings(), ["C21 1:1"]);
}
