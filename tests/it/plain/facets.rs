//! Files with candidates, assessors and dates in columns of their own.

use wakker::diagnostic::{Diagnostics, Language};
use wakker::ratings::plain::{AllowedValues, Expected, Faceted, read_faceted};
use wakker::source::Sources;

const LEVELS: [f64; 4] = [1.0, 2.0, 3.0, 4.0];

/// The ratings, and the findings with their messages.
fn read(text: &str) -> (Option<Faceted>, Vec<String>) {
    let (mut sources, mut found) = (Sources::default(), Diagnostics::default());
    let file = sources.add("ratings.csv", text);
    let expected = Expected {
        values: AllowedValues::Numbers,
        levels: Some(&LEVELS),
    };
    let read = read_faceted(&sources, file, &expected, &mut found).ok();
    let told = found.sorted().into_iter().map(|one| {
        let place = sources.line_column(one.span);
        format!("{} {place} {}", one.code.id(), one.message(Language::En))
    });
    (read, told.collect())
}

fn dates(read: &Faceted) -> Vec<String> {
    let date = |date: Option<wakker::day::Date>| date.map_or("-".into(), |date| date.to_string());
    read.rows.iter().map(|row| date(row.date)).collect()
}

#[test]
fn columns_are_called_as_in_sheets_and_in_ratings_csv() {
    for header in [
        "participant,observateur,tâche,thème,level,beurt",
        "deelnemer-nr,evaluatrice,station,dimensie,cote,volgorde",
        "candidate_id,judge,épreuve,criterium,value,tour",
    ] {
        let (ratings, told) = read(&format!("{header}\nk01,rita,magazijn,initiatief,3,2\n"));
        let ratings = ratings.expect(header);
        assert_eq!(told, [""; 0], "{header}");
        assert_eq!(
            (ratings.rows[0].value, ratings.rows[0].order),
            (3.0, Some(2.0))
        );
        assert_eq!(ratings.exercises, ["magazijn"], "{header}");
    }
}

#[test]
fn of_a_column_with_a_month_that_is_none_no_date_is_read() {
    let text = "candidate,assessor,exercise,competence,level,date,order\n\
                k01,a1,magazijn,initiatief,4,4/3/2026,1\nk01,a2,magazijn,initiatief,2,4/3/2026,1\n\
                k03,a1,magazijn,initiatief,3,3/17/2026,3\nk03,a2,magazijn,initiatief,4,3/17/2026,3\n\
                k05,a1,magazijn,initiatief,2,11/12/2026,5\nk05,a2,magazijn,initiatief,3,11/12/2026,5\n";
    let (read_, told) = read(text);
    let ratings = read_.expect("ratings");
    assert_eq!(
        (ratings.rows.len(), dates(&ratings)),
        (6, vec!["-".to_owned(); 6])
    );
    assert_eq!(told.len(), 1);
    assert!(
        told[0].starts_with("C35 4:30 dates that were not read: 6, such as \"3/17/2026\""),
        "{told:?}"
    );
    assert!(told[0].contains("whole column seems to be month/day"));
    // Without it the day stands first.
    let (read, told) = read(&text.replace("3/17", "17/3"));
    assert_eq!(
        (dates(&read.expect("ratings"))[0].as_str(), told),
        ("2026-03-04", vec![])
    );
}

#[test]
fn dates_with_midnight_are_dates_and_a_bad_one_costs_no_rating() {
    let days = [
        "17/03/2026 0:00:00",
        "17/03/2026 00:00",
        "2026-03-17T00:00:00",
        "2026-03-17 00:00:00",
        "17-mrt-2026",
        "46098",
    ];
    let row = |(at, day): (usize, &&str)| {
        format!("k{at};a1;magazijn;initiatief;3;{day}\nk{at};a2;magazijn;initiatief;3;{day}\n")
    };
    let rows: String = days.iter().enumerate().map(row).collect();
    let (read, told) = read(&format!(
        "candidate;assessor;exercise;competence;level;date\n{rows}"
    ));
    let dates = dates(&read.expect("ratings"));
    assert_eq!(
        dates.iter().filter(|date| *date == "2026-03-17").count(),
        10
    );
    assert_eq!(dates[10..], ["-", "-"]);
    assert_eq!(told.len(), 1, "{told:?}");
    assert!(told[0].contains("2, such as \"46098 (2026-03-17)\"; this is how Excel counts days"));
}

#[test]
fn the_same_tables_are_known_as_elsewhere() {
    let header = "kandidaat;beoordelaar;competentie;niveau\n";
    let row = |candidate: usize, rater: &str, level: usize| {
        format!("k{candidate};{rater};initiatief;{level}\n")
    };
    let rows = |third: &dyn Fn(usize) -> String| -> String {
        let all = (0..8).map(|at| {
            let level = at % 4 + 1;
            format!(
                "{}{}{}",
                row(at, "Rita", level),
                row(at, "Tom", level),
                third(at)
            )
        });
        all.collect()
    };
    let codes = |text: &str| -> Vec<String> {
        read(text)
            .1
            .iter()
            .map(|told| told[..3].to_owned())
            .collect()
    };
    let plain = rows(&|_| String::new());
    assert_eq!(codes(&format!("{header}{plain}")), [""; 0]);
    // Titles, words for nothing, what is made of the others, names that are alike.
    assert_eq!(codes(&format!("Dag 3\n{header}{plain}")), ["C34"]);
    assert_eq!(
        codes(&format!("{header}{plain}k8;Rita;initiatief;geen\n")),
        ["C36"]
    );
    let (ratings, told) = read(&format!(
        "{header}{}",
        rows(&|at| format!("k{at};Gemiddelde;initiatief;2,5\n")
            .replace("2,5", if at == 0 { "1" } else { "2" }))
    ));
    assert!(told[0].starts_with("C33") && told.len() == 1, "{told:?}");
    assert_eq!(ratings.expect("ratings").rows.len(), 16);
    assert_eq!(
        codes(&format!("{header}{plain}K_0;Rita;initiatief;2\n")),
        ["C21"]
    );
    assert_eq!(
        codes(&format!("{header}{plain}K0;Rita;initiatief;2\n")),
        ["C21"]
    );
    // A date in place of a level, a scale that is turned round, a table that was pasted twice.
    assert_eq!(
        codes(&format!("{header}{plain}k8;Rita;initiatief;2-mrt\n")),
        ["C37"]
    );
    let turned = rows(&|at| row(at, "Jan", 4 - at % 4));
    assert_eq!(codes(&format!("{header}{turned}")), ["C38"]);
    let (ratings, told) = read(&format!("{header}{plain}{plain}"));
    assert!(
        ratings.is_none() && told.len() == 1 && told[0].contains("2 times: 16 ratings"),
        "{told:?}"
    );
    let (ratings, told) = read(&format!("{header}{plain}{header}{plain}"));
    assert!(ratings.is_none() && told.len() == 1, "{told:?}");
    // Only one of them twice: neither of the two counts.
    let (ratings, told) = read(&format!("{header}{plain}{}", row(0, "Rita", 1)));
    assert_eq!((ratings.expect("ratings").rows.len(), told.len()), (15, 1));
}
