//! Tables that are no tables of ratings, or hold more than ratings: what is said, and what is computed all the same.

use wakker::agreement::{Found, Tone, assess_plain};
use wakker::diagnostic::Language;
use wakker::ratings::plain::{AllowedValues, Expected};
use wakker::stats::{Metric, Undefined};

use super::{Case, NAMES, NUMBERS, read};

const LEVELS: [f64; 4] = [1.0, 2.0, 3.0, 4.0];
const ON_LEVELS: Expected<'static> = Expected {
    values: AllowedValues::Numbers,
    levels: Some(&LEVELS),
};
const THREE: &str = "ketting op;3;3;4\nband vast;2;3;2\nbon lezen;1;1;2\ndoos sluiten;4;4;4\n\
                     rek vullen;2;2;3\nvraag stellen;3;2;3\n";

fn alpha(case: &Case, metric: Metric) -> Result<f64, Undefined> {
    let levels = (metric == Metric::Ordinal).then_some(&LEVELS[..]);
    let found = assess_plain(case.plain(), metric, levels, false, super::how());
    let value = |found: Found| found.map(|one| one.figure.value);
    value(found.expect("ratings").overall.alpha)
}

fn tone(case: &Case) -> Tone {
    let found = assess_plain(
        case.plain(),
        Metric::Ordinal,
        Some(&LEVELS),
        false,
        super::how(),
    );
    found.expect("ratings").verdict.tone
}

#[track_caller]
fn is_near(value: Result<f64, Undefined>, wanted: f64) {
    let value = value.expect("a value");
    assert!((value - wanted).abs() < 5e-7, "{value} is not {wanted}");
}

#[test]
fn levels_that_stand_alone_leave_nothing_to_tell_chance_by() {
    let text = "item;Rita;Tom\na;3;3\nb;3;3\nc;3;3\nd;1;\ne;2;\nf;4;\n";
    let case = read(text, &ON_LEVELS);
    assert_eq!(case.findings(), [""; 0]);
    for metric in [Metric::Ordinal, Metric::Nominal, Metric::Interval] {
        assert_eq!(alpha(&case, metric), Err(Undefined::NoVariation));
    }
    let found = assess_plain(
        case.plain(),
        Metric::Ordinal,
        Some(&LEVELS),
        false,
        super::how(),
    );
    let found = found.expect("ratings");
    assert_eq!((found.overall.twice, found.overall.once), (3, 3));
    assert_eq!(found.verdict.tone, Tone::AllEqual);
}

#[test]
fn words_for_nothing_are_no_category() {
    let text = "item;Rita;Tom;Jan\nketting;G;G;G\nband;M;M;M\nbon;G;M;None\ndoos;M;G;M\nrek;G;G;M\n\
                kar;None;None;None\nmes;NaN;NaN;NaN\nsoep;NULL;NULL;NULL\ntafel;-;-;-\nvraag;None;G;G\n";
    let case = read(text, &NAMES);
    is_near(alpha(&case, Metric::Nominal), 0.285_714);
    assert_eq!(case.plain().categories(), ["G", "M"]);
    assert_eq!(case.findings(), ["C36 4:9"]);
    assert_eq!(
        case.messages(),
        ["read as \"no rating\": None (5), NaN (3), NULL (3), - (3)"]
    );
    // Beside + a dash is a level.
    let case = read("item;a;b\nx;+;-\ny;-;-\nz;+;+\n", &NAMES);
    assert_eq!(case.plain().categories(), ["+", "-"]);
    assert_eq!(case.findings(), [""; 0]);
    for word in [
        ".",
        "geen",
        "Onbekend",
        "#N/A",
        "#N/B",
        "leeg",
        "niet gezien",
        "–",
    ] {
        for expected in [NUMBERS, NAMES] {
            let case = read(&format!("item;a;b\nx;1;2\ny;{word};2\n"), &expected);
            assert_eq!(
                (case.rows(), case.findings()),
                ("1 2 | - 2".into(), vec!["C36 3:3".into()])
            );
        }
    }
}

#[test]
fn counts_per_level_are_not_computed() {
    let rows = "ketting op;0;0;1;4\nband vast;0;2;3;0\nbon lezen;1;4;0;0\ndoos sluiten;0;0;5;0\n\
                rek vullen;2;2;1;0\nvraag stellen;0;1;1;3\nklaar melden;0;0;0;5\ntafel vegen;0;3;2;0\n";
    let headers = [
        "item;1;2;3;4",
        "item;onvoldoende;matig;goed;zeer goed",
        "item;niveau 1;niveau 2;niveau 3;niveau 4",
        "item;rood;geel;groen;blauw",
        ";1;2;3;4",
        "item;1;2;3;4;Totaal",
    ];
    for header in headers {
        let total = if header.ends_with("Totaal") {
            ";5\n"
        } else {
            "\n"
        };
        let text = format!("{header}\n{}", rows.replace('\n', total));
        for expected in [NUMBERS, ON_LEVELS, NAMES] {
            let case = read(&text, &expected);
            assert!(case.plain.is_none(), "{header}");
            let told = case.messages().pop().expect("a finding");
            assert!(told.contains("counts per level"), "{header}: {told}");
            assert!(told.contains("8 rows add up to 5"), "{header}: {told}");
        }
    }
    // Blank for nought, and one row where somebody was away.
    let text = format!(
        "item;1;2;3;4\n{}",
        rows.replace(";0", ";").replace("1;4;;", "1;3;;")
    );
    assert!(read(&text, &ON_LEVELS).messages()[0].contains("counts per level"));
}

#[test]
fn a_column_of_counts_is_told_and_not_taken_for_a_rater() {
    let rows = "ketting op;3;1\nketting op;4;4\nband vast;2;2\nband vast;3;3\n";
    for header in ["item;level;count", "opdracht;Niveau;Aantal", "item;score;n"] {
        for expected in [NUMBERS, ON_LEVELS, NAMES] {
            let case = read(&format!("{header}\n{rows}"), &expected);
            assert!(case.plain.is_none(), "{header}");
            assert_eq!(
                case.findings(),
                [format!("C31 1:{}", header.rfind(';').unwrap() + 2)]
            );
            let name = header.rsplit(';').next().unwrap();
            let told = format!("the column {name} says how often each level was given");
            assert!(case.messages()[0].contains(&told), "{:?}", case.messages());
        }
    }
    // Beside a rater it is passed over as any other column, and raters may be called anything.
    let case = read(
        "item;rater;level;count\nketting;Rita;3;1\nketting;Tom;3;1\n",
        &NUMBERS,
    );
    assert_eq!(case.raters(), ["Rita", "Tom"]);
    let case = read("item;score;Noor\nketting;3;4\nband;2;2\n", &NUMBERS);
    assert_eq!(case.raters(), ["score", "Noor"]);
}

#[test]
fn ratings_that_add_up_to_the_same_are_ratings() {
    // Two raters who go the other way, and ranks.
    for text in [
        "item;a;b\nx;1;3\ny;2;2\nz;3;1\nw;4;0\nv;0;4\n",
        "item;a;b;c\nx;0;1;2\ny;1;0;2\nz;2;1;0\nw;0;2;1\n",
        "item;1;2\nx;3;3\ny;4;4\nz;2;2\nw;1;1\n",
    ] {
        assert!(read(text, &NUMBERS).plain.is_some(), "{text}");
    }
}

#[test]
fn raters_in_the_rows_are_not_computed() {
    let columns = "3;2;1;4;2;3;1;4;2;3";
    for (header, why) in [
        (
            "beoordelaar;ketting;band;bon;doos;rek;lat;kar;mes;soep;tafel",
            "the first column",
        ),
        (
            "naam;item 1;item 2;item 3;item 4;item 5;item 6;item 7;item 8;item 9;item 10",
            "the header",
        ),
        (
            ";ketting;band;bon;doos;rek;lat;kar;mes;soep;tafel",
            "the numbers",
        ),
    ] {
        let text =
            format!("{header}\nRita;{columns}\nTom;3;2;2;4;2;3;1;3;2;3\nJan;4;2;1;4;3;3;1;4;2;2\n");
        let case = read(&text, &NUMBERS);
        assert!(case.plain.is_none(), "{why}");
        let told = case.messages().pop().expect("a finding");
        assert!(
            told.contains("raters in the rows (3 rows, 10 columns)"),
            "{why}: {told}"
        );
    }
    // The same numbers where the first column says that the rows were rated.
    let text = "item;a;b;c;d;e;f;g;h;i;j\nx;3;2;1;4;2;3;1;4;2;3\ny;3;2;2;4;2;3;1;3;2;3\n";
    assert!(read(text, &NUMBERS).plain.is_some());
    // Raters may be called so.
    let text = "rater;judge;coder\n3;3;4\n2;3;2\n1;1;2\n";
    assert_eq!(read(text, &NUMBERS).raters(), ["rater", "judge", "coder"]);
}

#[test]
fn titles_above_the_header_are_passed_over() {
    let titles = "Beoordelingen assessmentdag Antwerpen;;;\n17 maart 2026;;;\n;;;\n";
    let case = read(&format!("{titles}item;Rita;Tom;Jan\n{THREE}"), &ON_LEVELS);
    is_near(alpha(&case, Metric::Ordinal), 0.683_058);
    assert_eq!(
        (case.findings(), case.plain().targets()),
        (vec!["C34 4:1".into()], 6)
    );
    assert!(case.messages()[0].contains("found on line 4"));
    for titles in [
        "Beoordelingen, Antwerpen\n\n",
        "Plaats;Antwerpen\nDatum;17 maart 2026\n",
        "sep=;\nDag 3\n",
    ] {
        let case = read(&format!("{titles}item;Rita;Tom;Jan\n{THREE}"), &ON_LEVELS);
        is_near(alpha(&case, Metric::Ordinal), 0.683_058);
        assert_eq!(case.findings(), ["C34 3:1"], "{titles}");
    }
    let long = "Dag van 17 maart\nitem;rater;rating\nx;a;1\nx;b;2\ny;a;3\n";
    assert_eq!(read(long, &NUMBERS).rows(), "1 2 | 3 -");
}

#[test]
fn a_table_that_is_pasted_twice_is_not_computed() {
    let raters = ["Rita", "Tom", "Jan"];
    let long: String = THREE
        .lines()
        .flat_map(|line| {
            let (item, levels) = line.split_once(';').expect("cells");
            let rows = levels.split(';').zip(raters);
            rows.map(move |(level, rater)| format!("{item};{rater};{level}\n"))
        })
        .collect();
    let twice =
        "the whole table stands here 2 times: 18 ratings, equal each time; it begins again on line";
    let header = "item;rater;rating\n";
    let case = read(&format!("{header}{long}{long}"), &ON_LEVELS);
    assert!(case.plain.is_none());
    assert_eq!(case.findings(), ["C39 20:1"]);
    assert!(
        case.messages()[0].starts_with(&format!("{twice} 20,")),
        "{:?}",
        case.messages()
    );
    // With its header, in another order, three times, with a column per rater.
    let mut lines: Vec<&str> = long.lines().collect();
    lines.reverse();
    let turned = format!("{header}{long}{}\n", lines.join("\n"));
    let wide = format!("item;Rita;Tom;Jan\n{THREE}");
    for text in [
        format!("{header}{long}{header}{long}"),
        turned,
        format!("{header}{long}{long}{long}"),
        format!("{wide}{THREE}"),
        format!("{wide}{wide}"),
    ] {
        let case = read(&text, &ON_LEVELS);
        assert!(case.plain.is_none(), "{text}");
        assert_eq!(case.found.sorted().len(), 1, "{:?}", case.messages());
        assert!(case.messages()[0].contains("18 ratings"));
    }
    // One level changed: the two of that rating do not count, and each is told.
    let text = format!("{header}{long}{}", long.replacen(";3\n", ";2\n", 1));
    let case = read(&text, &ON_LEVELS);
    assert!(case.found.sorted().iter().all(|one| one.code.id() != "C39"));
}

#[test]
fn names_of_targets_that_are_alike_are_told_once() {
    let names = [
        "ketting op",
        "band vast",
        "bon lezen",
        "doos sluiten",
        "rek vullen",
        "vraag stellen",
    ];
    let levels = [(3, 3), (2, 2), (4, 3), (1, 1), (3, 2), (2, 2)];
    let rows = names
        .iter()
        .zip(levels)
        .map(|(name, (a, b))| format!("{name};Rita;{a}\n{};Tom;{b}\n", name.replace(' ', "_")));
    let rows = rows.collect::<Vec<_>>().concat();
    let text = format!(
        "item;assessor;level\n{rows}klaar melden;Rita;4\nklaar melden;Tom;4\ntafel vegen;Rita;3\ntafel vegen;Tom;4\n"
    );
    let case = read(&text, &ON_LEVELS);
    assert_eq!(case.findings(), ["C21 1:1"]);
    assert_eq!(
        case.messages(),
        ["\"ketting op\" and \"ketting_op\" are much alike and count as two (such names: 6)"]
    );
    let case = read(&text.replace('_', " "), &ON_LEVELS);
    is_near(alpha(&case, Metric::Ordinal), 0.804_750);
    assert_eq!(case.findings(), [""; 0]);
    // With a column per rater; and names that only look alike.
    assert_eq!(
        read("item;a;b\nBon lezen;1;\nbon-lezen;;2\n", &NUMBERS).findings(),
        ["C21 1:1"]
    );
    assert_eq!(
        read("item;a;b\n1.1;1;2\n11;2;2\nA+;1;1\nA-;2;1\n", &NUMBERS).findings(),
        [""; 0]
    );
}

#[test]
fn marks_that_nobody_sees_cost_no_rating() {
    let text = "item;Rita;Tom\nketting op;3\u{202C};3\nband vast;\u{200E}2;2\nbon lezen;4;4\u{200B}\ndoos sluiten;1;2\nrek vullen;\u{2060} 2;2\n";
    let case = read(text, &ON_LEVELS);
    is_near(alpha(&case, Metric::Ordinal), 0.886_713);
}

#[test]
fn dates_that_excel_made_of_levels_are_told_together() {
    let text = "item;Rita;Tom\nketting op;3;3\nband vast;2-mrt;2\nbon lezen;4;mrt/04\ndoos sluiten;1;02/03/2026\nrek vullen;2;2\n";
    for expected in [ON_LEVELS, NUMBERS, NAMES] {
        let case = read(text, &expected);
        assert_eq!(case.findings(), ["C37 3:11"]);
        let told = &case.messages()[0];
        assert!(
            told.contains("2-mrt, mrt/04, 02/03/2026 (number: 3; lines: 3, 4, 5)"),
            "{told}"
        );
        let finding = case.found.sorted()[0];
        assert!(
            finding
                .help(Language::En)
                .contains("format the cells as text")
        );
        assert_eq!(
            (case.rows().matches('|').count(), case.found.left_out()),
            (1, 3)
        );
    }
    let case = read(text, &ON_LEVELS);
    assert_eq!(tone(&case), Tone::TooMuchLost);
    let lost = case.plain().lost();
    assert_eq!((lost.ratings, lost.of), (6, 10));
}

#[test]
fn no_verdict_is_given_after_more_than_one_rating_in_twenty_or_all_of_one_rater_is_lost() {
    let rows = |faults: usize| -> String {
        let row = |at: usize| {
            let level = if at < faults {
                "x".into()
            } else {
                (at % 4 + 1).to_string()
            };
            format!("t{at};{level};{}\n", at % 4 + 1)
        };
        (0..40).map(row).collect()
    };
    let case = read(&format!("item;a;b\n{}", rows(2)), &ON_LEVELS);
    assert_eq!(
        (case.plain().lost().ratings, case.plain().lost().of),
        (4, 80)
    );
    assert_ne!(tone(&case), Tone::TooMuchLost);
    let case = read(&format!("item;a;b\n{}", rows(3)), &ON_LEVELS);
    assert_eq!(tone(&case), Tone::TooMuchLost);
    // One rater, of whom only a few ratings there were, is gone.
    let long = (0..100).map(|at| format!("t{at};a;{0}\nt{at};b;{0}\n", at % 4 + 1));
    let long = long.collect::<Vec<_>>().concat();
    let case = read(
        &format!("item;rater;rating\n{long}t0;c;x\nt1;c;9\n"),
        &ON_LEVELS,
    );
    assert_eq!(case.plain().lost().raters, ["c"]);
    assert_eq!(tone(&case), Tone::TooMuchLost);
}

#[test]
fn a_header_with_a_line_break_stands_on_one_line() {
    let text = format!("item;\"Rita\n(coach)\";\"Tom\r\n(ploegbaas)\";Jan\n{THREE}");
    let case = read(&text, &ON_LEVELS);
    assert_eq!(case.raters(), ["Rita (coach)", "Tom (ploegbaas)", "Jan"]);
    is_near(alpha(&case, Metric::Ordinal), 0.683_058);
    let case = read(
        "item;rater;rating\n\"ketting\nop\";\"Rita\n(coach)\";3\n\"ketting\nop\";Tom;2\n",
        &NUMBERS,
    );
    assert_eq!(
        (case.raters(), case.labels()),
        (vec!["Rita (coach)", "Tom"], vec!["ketting op".into()])
    );
}

#[test]
fn what_is_made_of_the_others_is_left_out_by_name() {
    let text = "item;Rita;Tom;Jan;Consensus;Gemiddelde\nketting op;3;3;4;3;3,33\nband vast;2;3;2;2;2,33\n\
                bon lezen;1;1;2;1;1,33\ndoos sluiten;4;4;4;4;4,00\nrek vullen;2;2;3;2;2,33\n\
                vraag stellen;3;2;3;3;2,67\nklaar melden;2;4;3;3;3,00\ntafel vegen;1;3;2;2;2,00\n\
                Totaal;18;22;23;20;21,00\n";
    for expected in [NUMBERS, ON_LEVELS] {
        let case = read(text, &expected);
        assert_eq!(case.raters(), ["Rita", "Tom", "Jan"]);
        assert_eq!(case.plain().targets(), 8);
        assert_eq!(case.findings(), ["C33 1:1", "C33 10:1"]);
        let told = case.messages();
        assert!(
            told[0].ends_with("Consensus, Gemiddelde") && told[1].ends_with("Totaal"),
            "{told:?}"
        );
        is_near(alpha(&case, Metric::Ordinal), 0.489_919);
        is_near(alpha(&case, Metric::Interval), 0.512_524);
    }
    // By arithmetic alone, the mean before the sum or behind it.
    let sums = |line: &str| -> f64 {
        line.split(';')
            .skip(1)
            .take(3)
            .map(|it| it.parse::<f64>().expect("a level"))
            .sum()
    };
    let table: Vec<String> = text
        .lines()
        .skip(1)
        .take(8)
        .map(|line| {
            let cells: Vec<&str> = line.split(';').take(4).collect();
            format!("{};{:.2};{}", cells.join(";"), sums(line) / 3.0, sums(line))
        })
        .collect();
    let header = "item;Rita;Tom;Jan;Q;R";
    let case = read(
        &format!("{header}\n{}\nonder;18;22;23;21;63\n", table.join("\n")),
        &NUMBERS,
    );
    assert_eq!(
        (case.raters(), case.plain().targets()),
        (vec!["Rita", "Tom", "Jan"], 8),
        "{:?}",
        case.messages()
    );
    is_near(alpha(&case, Metric::Interval), 0.512_524);
    // With one rating a row.
    let long = "item;rater;rating\nx;a;1\nx;b;2\nx;Gemiddelde;1,5\ny;a;3\ny;b;3\ny;gemiddelde;3\nTotaal;a;4\n";
    let case = read(long, &ON_LEVELS);
    assert_eq!(
        (case.raters(), case.rows()),
        (vec!["a", "b"], "1 2 | 3 3".into())
    );
    assert_eq!(case.found.left_out(), 0);
}

#[test]
fn raters_who_agree_are_not_made_of_each_other() {
    for text in [
        format!("item;a;b;c\n{}", THREE.replace(";4", ";3")),
        "item;a;b;c\nx;2;2;2\ny;3;3;3\nz;1;1;1\nw;4;4;4\nv;2;2;2\n".into(),
        "item;a;b;c\nx;0;0;0\ny;1;1;0\nz;1;0;1\nw;0;0;0\nv;1;1;0\n".into(),
    ] {
        let case = read(&text, &NUMBERS);
        assert_eq!(
            (case.raters().len(), case.findings()),
            (3, vec![]),
            "{text}"
        );
    }
}

/// Marks with a decimal: a last row near the mean by chance is a row, one between the marks is the mean.
#[test]
fn a_last_row_of_decimals_is_left_out_only_where_nobody_gives_such_marks() {
    let mark = |at: u32, by: u32| f64::from((at * 7 + by * 3) % 40 + 30) / 10.0;
    let rows = |last: &str| {
        let row = |at| {
            format!(
                "i{at},{:.1},{:.1},{:.1}\n",
                mark(at, 0),
                mark(at, 1),
                mark(at, 2)
            )
        };
        let rows = (0..60).map(row).collect::<Vec<String>>().concat();
        format!("item,a,b,c\n{rows}{last}\n")
    };
    let mean = |by| (0..60).map(|at| mark(at, by)).sum::<f64>() / 60.0;
    let near = [0, 1, 2]
        .map(|by| format!(",{:.1}", mean(by) + 0.1))
        .concat();
    for last in ["i60,6.8,6.4,3.1", "i60,5.0,4.9,5.0", &format!("i60{near}")] {
        let case = read(&rows(last), &NUMBERS);
        assert_eq!(
            (case.plain().targets(), case.findings()),
            (61, vec![]),
            "{last}"
        );
    }
    let exact = [0, 1, 2].map(|by| format!(",{:.3}", mean(by))).concat();
    let case = read(&rows(&format!("i60{exact}")), &NUMBERS);
    assert_eq!(case.plain().targets(), 60, "{:?}", case.messages());
}

#[test]
fn a_rater_with_another_scale_is_told() {
    let levels = [3, 2, 1, 4, 2, 3, 1, 4];
    let text = |third: &dyn Fn(i32) -> i32| {
        let row = |(at, level): (usize, &i32)| format!("t{at};{level};{level};{}\n", third(*level));
        format!(
            "item;Rita;Tom;Jan\n{}",
            levels.iter().enumerate().map(row).collect::<String>()
        )
    };
    for expected in [NUMBERS, ON_LEVELS] {
        let case = read(&text(&|level| level - 1), &expected);
        let told = case.messages();
        assert!(
            told[0].starts_with("Jan: every level is one off") && told[0].ends_with("shifted"),
            "{told:?}"
        );
        let case = read(&text(&|level| 5 - level), &expected);
        assert!(
            case.messages()[0].ends_with("turned round"),
            "{:?}",
            case.messages()
        );
        // More severe, on the same scale.
        let case = read(&text(&|level| (level - 1).max(1)), &expected);
        assert_eq!(case.findings(), [""; 0]);
    }
}

#[test]
fn formulas_are_no_ratings() {
    let case = read(
        "item;a;b\nx;=3;2\ny;1;=GEMIDDELDE(B2:B3)\nz;3,0;2\n",
        &NUMBERS,
    );
    assert_eq!(
        (case.rows(), case.findings()),
        ("3 2".into(), vec!["C12 2:3".into(), "C12 3:5".into()])
    );
    assert!(case.messages()[0].contains("formula"));
}

#[test]
fn a_file_without_one_rating_says_so() {
    for text in [
        "item,a,b\n1,,\n2,NA,nvt\n",
        "item,a,b\n1,geen,-\n",
        "item,rater,rating\nx,a,\nx,b,nvt\n",
    ] {
        for expected in [NUMBERS, NAMES, ON_LEVELS] {
            let case = read(text, &expected);
            assert!(case.plain.is_none(), "{text}");
            assert!(case.findings().contains(&"C15 1:1".to_owned()), "{text}");
        }
    }
}
