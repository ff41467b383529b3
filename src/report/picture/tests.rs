use super::{Axis, Bounded, Counted, Rated};
use crate::diagnostic::Language;
use crate::report::data::{Bars, Dots, Forest, Heat};
use crate::scale::{LevelNames, Scale};

const NL: Language = Language::Nl;

/// A scale from `from` on with so many levels; four of them are those of SAM.
fn scale(from: i16, count: i16) -> Scale {
    let sam = ["onvoldoende", "matig", "goed", "zeer goed"];
    let levels: Vec<LevelNames> = (from..from + count)
        .enumerate()
        .map(|(index, value)| LevelNames {
            value,
            label: sam
                .get(index)
                .map_or_else(|| format!("trap {value}"), |name| (*name).to_owned()),
            short: value.to_string(),
            plain: None,
        })
        .collect();
    Scale::new("S".to_owned(), levels, from + 1).expect("a sound scale")
}

fn marks_of(names: &[&str]) -> Vec<(String, String)> {
    let names: Vec<String> = names.iter().map(|name| (*name).to_owned()).collect();
    super::marks(&names)
}

#[test]
fn an_assessor_keeps_the_initial_where_it_is_of_nobody_else() {
    let letters =
        |names: &[&str]| -> String { marks_of(names).into_iter().map(|(mark, _)| mark).collect() };
    assert_eq!(letters(&["Rita", "Tom", "Jan", "Elien"]), "RTJE");
    assert_eq!(letters(&["Tom", "Tine", "Ine"]), "TNI");
    assert_eq!(letters(&["a01", "a02", "a03"]), "ABC");
    assert_eq!(letters(&["Élodie", "Őrs"]), "ÉŐ");
}

fn near(a: f64, b: f64) -> bool {
    (a - b).abs() < 1e-9
}

#[test]
fn a_dot_lies_in_the_middle_of_its_level_and_a_half_between_two() {
    let rows = [Rated {
        name: "Ziet werk",
        anchors: vec!["a", "b", "c", "d"],
        by: vec![Some(3.0), Some(2.5), None, Some(3.0)],
        chosen: scale(1, 4).level(3),
    }];
    let dots = Dots::new(
        NL,
        &scale(1, 4),
        &marks_of(&["rita", "tom", "jan", "elien"]),
        &rows,
    );
    let row = &dots.rows[0];
    let at: Vec<f64> = row.dots.iter().map(|dot| dot.at).collect();
    assert!(near(f64::midpoint(at[0], at[2]), 0.625) && near(at[1], 0.5));
    assert!(at[2] - at[0] >= 0.035, "beside each other");
    let marks: Vec<&str> = row.dots.iter().map(|dot| dot.mark.as_str()).collect();
    assert_eq!(marks, ["R", "T", "E"]);
    assert_eq!(
        (row.dots[2].lane, row.lanes),
        (0, 1),
        "R and E share a line"
    );
    assert_eq!(
        row.alt,
        "Ziet werk: rita goed; tom tussen matig en goed; elien goed."
    );
    assert_eq!(row.anchors, ["a", "b", "c", "d"]);
    assert_eq!(row.chosen, Some(2));
}

#[test]
fn no_two_marks_hide_each_other() {
    let near_each_other = [5.0, 5.2, 5.5, 5.2, 5.0, 5.4].map(Some).to_vec();
    let rows = [Rated {
        name: "Helpt",
        anchors: vec![""; 11],
        by: near_each_other,
        chosen: None,
    }];
    let dots = Dots::new(
        NL,
        &scale(0, 11),
        &marks_of(&["a", "b", "c", "d", "e", "f"]),
        &rows,
    );
    let all = &dots.rows[0].dots;
    for (index, one) in all.iter().enumerate() {
        for other in &all[index + 1..] {
            assert!(one.lane != other.lane || (one.at - other.at).abs() >= 0.035);
        }
    }
    assert_eq!(dots.rows[0].lanes, 4);
}

#[test]
fn eleven_levels_have_no_column_for_each_anchor() {
    let mut anchors = vec![""; 11];
    (anchors[0], anchors[10]) = ("nooit", "altijd");
    let rows = [Rated {
        name: "Stelling",
        anchors,
        by: vec![Some(10.0)],
        chosen: scale(0, 11).level(10),
    }];
    let dots = Dots::new(NL, &scale(0, 11), &marks_of(&["an"]), &rows);
    assert!(!dots.in_columns);
    assert_eq!(dots.rows[0].anchors, ["0: nooit", "10: altijd"]);
    assert_eq!(dots.rows[0].chosen, Some(1), "the second that has words");
    assert!(near(dots.rows[0].dots[0].at, 10.5 / 11.0));
}

#[test]
fn two_levels_and_nobody_who_rated_is_no_picture_without_words() {
    let rows = [Rated {
        name: "Groet",
        anchors: vec!["nee", "ja"],
        by: vec![None],
        chosen: None,
    }];
    let dots = Dots::new(Language::Fr, &scale(0, 2), &marks_of(&["an"]), &rows);
    assert_eq!(dots.rows[0].lanes, 1);
    assert_eq!(dots.rows[0].alt, "Groet\u{a0}: pas de niveau.");
}

#[test]
fn a_matrix_goes_from_light_to_dark_and_keeps_what_is_missing() {
    let rows = [(
        "Initiatief",
        vec![Some(1.0), Some(2.2), Some(2.675), Some(4.0), None],
    )];
    let heat = Heat::new(
        NL,
        &scale(1, 4),
        "Competentie",
        &["a", "b", "c", "d", "e"],
        &rows,
    );
    let cells: Vec<(&str, usize)> = heat.rows[0]
        .cells
        .iter()
        .map(|cell| (cell.text.as_str(), cell.shade))
        .collect();
    assert_eq!(
        cells,
        [("1,00", 1), ("2,20", 2), ("2,68", 3), ("4,00", 4), ("–", 0)]
    );
    assert!(
        heat.alt
            .starts_with("Tabel met 1 rij, één per competentie, en 5 kolommen"),
        "{}",
        heat.alt
    );
}

#[test]
fn the_longest_bar_is_whole_and_nothing_counted_is_no_bar() {
    let row = |plus, minus| Counted {
        name: "Helpt",
        plus,
        minus,
    };
    let bars = Bars::new(NL, &[row(4.0, 1.0), row(2.5, 0.0)]);
    assert!(near(bars.rows[0].plus.share, 1.0) && near(bars.rows[0].minus.share, 0.25));
    assert_eq!(bars.rows[1].plus.text, "2,5");
    assert_eq!(bars.alt, "Figuur: Helpt + 4, − 1; Helpt + 2,5, − 0.");
    let none = Bars::new(NL, &[row(0.0, 0.0)]);
    assert!(near(none.rows[0].plus.share, 0.0));
}

#[test]
fn an_interval_beyond_the_axis_is_cut_with_an_arrow() {
    let axis = Axis {
        from: -1.0,
        to: 1.0,
        step: 0.5,
        digits: 2,
        reference: Some((0.667, "grens".to_owned())),
    };
    let estimate = |value, low, high| Ok(Bounded { value, low, high });
    let rows = [
        ("alpha", estimate(0.5, 0.0, 0.8)),
        ("AC2", estimate(0.9, -1.4, 1.2)),
        ("kappa", Err("geen variatie")),
    ];
    let forest = Forest::new(NL, &axis, &rows);
    let ticks: Vec<&str> = forest.ticks.iter().map(|tick| tick.text.as_str()).collect();
    assert_eq!(ticks, ["-1,00", "-0,50", "0,00", "0,50", "1,00"]);
    let first = forest.rows[0].interval.as_ref().expect("it was computed");
    assert!(near(first.at, 0.75) && near(first.from, 0.5) && near(first.to, 0.9));
    let cut = forest.rows[1].interval.as_ref().expect("it was computed");
    assert!(cut.before && cut.after && near(cut.from, 0.0) && near(cut.to, 1.0));
    assert_eq!(forest.rows[2].interval, None);
    assert_eq!(forest.rows[0].text, "0,50 [0,00; 0,80]");
    assert_eq!(
        forest.alt,
        "Figuur: alpha 0,50, tussen 0,00 en 0,80; AC2 0,90, tussen -1,40 en 1,20; kappa geen variatie."
    );
}

#[test]
fn an_axis_with_an_impossible_step_shows_its_ends() {
    for step in [0.0, -1.0, f64::NAN, 1e-6] {
        let axis = Axis {
            from: 0.0,
            to: 2.0,
            step,
            digits: 0,
            reference: None,
        };
        let ticks = Forest::new(NL, &axis, &[]).ticks;
        let texts: Vec<&str> = ticks.iter().map(|tick| tick.text.as_str()).collect();
        assert_eq!(texts, ["0", "2"], "{step}");
    }
}
