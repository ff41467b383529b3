//! Days of any kind, for the properties.

use std::fmt::Write as _;

use proptest::prelude::*;
use proptest::sample::{select, subsequence};

use super::build::Case;

const TARGETS: [&str; 7] = ["i1", "i2", "i3", "s1", "s2", "ini", "sam"];

fn target() -> impl Strategy<Value = &'static str> {
    select(&TARGETS[..])
}

fn observation() -> impl Strategy<Value = String> {
    let tag = (
        target(),
        prop::option::weighted(0.7, 1..=4_u8),
        prop::bool::weighted(0.05),
    );
    let tags = prop::collection::vec(tag, 1..=2);
    (
        tags,
        prop::option::of(1..=4_u8),
        select(&["", "+", "-", "0"][..]),
    )
        .prop_map(|(tags, tally, sign)| {
            let mut line = "-".to_owned();
            for (name, level, doubt) in tags {
                let _ = write!(line, " {name}{}", if doubt { "?" } else { "" });
                if let Some(level) = level {
                    let _ = write!(line, "={level}");
                }
            }
            if let Some(tally) = tally {
                let _ = write!(line, " x{tally}");
            }
            format!("{line} {sign}")
        })
}

fn rows() -> impl Strategy<Value = String> {
    let mark = select(&["1", "2", "3", "4", "nw", "gk", "."][..]);
    subsequence(TARGETS.to_vec(), 0..=4)
        .prop_flat_map(move |names| {
            (
                Just(names.clone()),
                prop::collection::vec(mark.clone(), names.len()),
            )
        })
        .prop_map(|(names, marks)| {
            names
                .iter()
                .zip(marks)
                .fold(String::new(), |text, (name, mark)| {
                    format!("{text}| {name} {mark}\n")
                })
        })
}

fn sheet() -> impl Strategy<Value = String> {
    let evaluation = prop::option::weighted(0.2, (select(&["ini", "sam"][..]), 1..=4_u8));
    (
        prop::collection::vec(observation(), 0..=6),
        rows(),
        evaluation,
    )
        .prop_map(|(notes, rows, evaluation)| {
            let last =
                evaluation.map_or(String::new(), |(name, level)| format!("> {name}={level}"));
            format!("{}\n{rows}{last}", notes.join("\n"))
        })
}

/// A day of two candidates, two exercises and three assessors, who wrote sheets, rows of `ratings.csv` or
/// nothing.
pub(super) fn case() -> impl Strategy<Value = Case> {
    let weight = || select(&["0", "0.3", "1", "1", "2.5", "7"][..]);
    let aims = select(
        &[
            "e1",
            "{id: e1, minutes: 45, competences: [ini]}",
            "{id: e1, indicators: [ini/i1, sam/s2]}",
        ][..],
    );
    let seat = prop_oneof![
        4 => sheet().prop_map(Ok),
        1 => prop::collection::btree_map(target(), 1..=4_u8, 0..=4).prop_map(Err),
        1 => Just(Ok(String::new())),
    ];
    let rules = (0..=2_u8, select(&["0", "0.5", "1"][..]), 0..=3_u8);
    let exclude = prop::bool::weighted(0.1);
    (prop::collection::vec(weight(), 3), aims, prop::collection::vec(seat, 12), rules, exclude).prop_map(
        |(weights, aims, seats, (evidence, coverage, observations), exclude)| {
            let ini = format!("ini core i1*{} i2*{} i3*{} i4", weights[0], weights[1], weights[2]);
            let mut case = Case::new()
                .rules(&format!(
                    "scoring: {{evidence: {evidence}, min-coverage: {coverage}, min-observations: {observations}, overall: tiers}}"
                ))
                .competences(&[&ini, "sam secondary s1 s2*2", "rest extra open"])
                .exercises(&format!("[{aims}, e2]"));
            let who = ["k01", "k02"].iter().flat_map(|candidate| {
                ["ann", "ben", "cas"]
                    .iter()
                    .flat_map(move |assessor| ["e1", "e2"].map(|exercise| (*candidate, *assessor, exercise)))
            });
            for ((candidate, assessor, exercise), seat) in who.zip(seats) {
                case = match seat {
                    Ok(text) => case.sheet(&format!("{candidate} {assessor} {exercise}\n{text}")),
                    Err(levels) => levels.into_iter().fold(case, |case, (name, level)| {
                        let path = match name {
                            "ini" | "sam" => format!("{name},"),
                            _ if name.starts_with('i') => format!("ini,{name}"),
                            _ => format!("sam,{name}"),
                        };
                        case.csv(&format!("{candidate},{assessor},{exercise},{path},{level},,"))
                    }),
                };
            }
            if exclude {
                case = case.day("conditions: [{candidate: k01, exercise: e1, text: tolk, exclude: gestopt}]");
            }
            case
        },
    )
}
