//! How often habits of a known size are found, and how often somebody without that habit is flagged, over many
//! simulated days. Prints the table of `README.md` beside it.
//!
//!     cargo bench --no-default-features --bench detection [-- [coverage] ROUNDS]

#![allow(
    clippy::print_stdout,
    reason = "a bench tells its figures on the screen"
)]

#[path = "../it/calibration/planted.rs"]
mod planted;
#[path = "../it/calibration/simulate.rs"]
mod simulate;

use planted::planted;
use simulate::{Habits, Plan, simulate, six};
use std::collections::BTreeMap;
use std::num::NonZeroUsize;

use wakker::agreement::{self, How, Measure, Numbers, Values};
use wakker::calibration::{self, Dataset, Effect, Judged};
use wakker::stats::{Categories, Matrix, Metric};

fn main() {
    let rounds = std::env::args()
        .find_map(|word| word.parse::<u32>().ok())
        .unwrap_or(200);
    let days = [1, 3, 10, 30];
    let only = |word: &str| std::env::args().any(|one| one == word);
    if only("coverage") {
        return coverage(rounds, &days);
    }
    if only("beside") {
        return beside(rounds);
    }
    println!(
        "| habit | {} |",
        days.map(|n| format!("{n} days: found, false")).join(" | ")
    );
    println!("|---|---|---|---|---|");
    for (name, effect, habits, _) in planted() {
        let mut cells = Vec::new();
        for days in days {
            // More days cost more and need fewer rounds for the same error.
            let rounds = if days > 3 { rounds / 2 } else { rounds };
            let (mut found, mut wrong, mut known) = (0_u32, 0_u32, 0_u32);
            for seed in 0..rounds {
                let mut assessors = [Habits::NONE; 6];
                assessors[0] = habits;
                let dataset = simulate(&Plan::usual(days, &assessors), u64::from(seed) * 1000 + 7);
                let all = calibration::effects(&dataset);
                for (assessor, effects) in all.iter().enumerate() {
                    let one = effects
                        .iter()
                        .find(|one| one.effect == effect)
                        .expect("all effects");
                    if assessor == 0 {
                        found += u32::from(one.verdict.is_flagged());
                    } else {
                        known += 1;
                        wrong += u32::from(one.verdict.is_flagged());
                    }
                }
            }
            let share = |n: u32, of: u32| 100.0 * f64::from(n) / f64::from(of.max(1));
            cells.push(format!(
                "{:.0} %, {:.1} %",
                share(found, rounds),
                share(wrong, known)
            ));
        }
        println!("| {name} | {} |", cells.join(" | "));
    }
    none(rounds, &days);
    designs(rounds);
    beside(rounds);
    coverage(rounds, &days);
}

/// Beside one who differs very much: in how many files that one is found, and in how many anybody else is flagged.
fn beside(rounds: u32) {
    let none = Habits::NONE;
    let extreme = [0.8, 1.2, 1.6].map(|severity| Habits { severity, ..none });
    let narrow = Habits {
        stretch: 0.3,
        ..none
    };
    let extreme = extreme.into_iter().chain([narrow]);
    println!(
        "\nBeside one who differs very much: files in which that one is found, and anybody else is flagged\n"
    );
    println!("| habit | 3 days | 5 days | 10 days |\n|---|---|---|---|");
    for habits in extreme {
        let cells = [3, 5, 10].map(|days| {
            let (mut found, mut wrong) = (0_u32, 0_u32);
            let mut of = BTreeMap::<&str, u32>::new();
            for seed in 0..rounds {
                let all = six(days, u64::from(seed), habits);
                let three = [Effect::Severity, Effect::Spread, Effect::Halo];
                let flag = |one: &&Judged| one.verdict.is_flagged() && three.contains(&one.effect);
                found += u32::from(all[0].iter().any(|one| flag(&one)));
                let others: Vec<&Judged> = all[1..].iter().flatten().filter(flag).collect();
                wrong += u32::from(!others.is_empty());
                for one in others {
                    *of.entry(one.effect.code()).or_default() += 1;
                }
            }
            let share = |n: u32| 100.0 * f64::from(n) / f64::from(rounds);
            format!("{:.0} %, {:.1} % {of:?}", share(found), share(wrong))
        });
        let Habits {
            severity, stretch, ..
        } = habits;
        let cells = cells.join(" | ");
        println!("| severity {severity}, spread × {stretch} | {cells} |");
    }
}

/// Nobody has a habit: how often each effect flags anybody.
fn none(rounds: u32, days: &[usize]) {
    println!("\nNobody has a habit: share of assessors flagged\n");
    for effect in Effect::ALL {
        let mut cells = Vec::new();
        for days in days {
            let (mut wrong, mut known) = (0_u32, 0_u32);
            for seed in 0..rounds / 2 {
                let dataset = simulate(
                    &Plan::usual(*days, &[Habits::NONE; 6]),
                    u64::from(seed) * 1000 + 11,
                );
                for effects in &calibration::effects(&dataset) {
                    let one = effects
                        .iter()
                        .find(|one| one.effect == effect)
                        .expect("all effects");
                    known += 1;
                    wrong += u32::from(one.verdict.is_flagged());
                }
            }
            cells.push(format!(
                "{:.1} %",
                100.0 * f64::from(wrong) / f64::from(known.max(1))
            ));
        }
        println!("| {} | {} |", effect.code(), cells.join(" | "));
    }
}

/// Days that are held otherwise, and how often anybody without a habit is flagged for each effect at most, and for
/// anything at all in a whole table.
fn designs(rounds: u32) {
    println!("\nOther designs: the effect with the most false flags, and tables with any\n");
    let none = Habits::NONE;
    let one = |habits: Habits, of: usize| {
        let mut all = vec![none; of];
        all[0] = habits;
        all
    };
    let usual = |days: usize, assessors: &[Habits]| Plan::usual(days, assessors);
    let two = |days: usize, of: usize| Plan {
        present: 2,
        ..Plan::usual(days, &vec![none; of])
    };
    let uneven = vec![1.3, -0.9, 0.8, -1.2, 0.1, 0.9, -0.7, 0.4];
    let designs: Vec<(&str, Plan, usize)> = vec![
        ("six assessors, three days", usual(3, &[none; 6]), 0),
        ("six assessors, ten days", usual(10, &[none; 6]), 0),
        ("twenty assessors, two a day, twelve days", two(12, 20), 0),
        ("forty assessors, two a day, twelve days", two(12, 40), 0),
        (
            "four assessors, one of them severe by 0.6, ten days",
            usual(
                10,
                &one(
                    Habits {
                        severity: 0.6,
                        ..none
                    },
                    4,
                ),
            ),
            1,
        ),
        (
            "three assessors, one of them severe by 0.8, ten days",
            Plan {
                present: 3,
                ..usual(
                    10,
                    &one(
                        Habits {
                            severity: 0.8,
                            ..none
                        },
                        3,
                    ),
                )
            },
            1,
        ),
        (
            "indicators a level apart in difficulty, ten days",
            Plan {
                easy: Some(uneven),
                ..usual(10, &[none; 6])
            },
            0,
        ),
    ];
    println!("| days | most for one effect | tables with any |");
    println!("|---|---|---|");
    for (name, plan, planted) in designs {
        let mut flags = vec![0_u32; Effect::ALL.len()];
        let (mut known, mut any) = (0_u32, 0_u32);
        for seed in 0..rounds {
            let found = calibration::effects(&simulate(&plan, u64::from(seed) * 1000 + 17));
            let mut here = false;
            for effects in found.iter().skip(planted) {
                known += 1;
                for (one, count) in effects.iter().zip(&mut flags) {
                    here |= one.verdict.is_flagged();
                    *count += u32::from(one.verdict.is_flagged());
                }
            }
            any += u32::from(here);
        }
        let most = flags
            .iter()
            .zip(Effect::ALL)
            .max_by_key(|(count, _)| **count);
        let (most, effect) = most.expect("effects");
        let share = |n: u32, of: u32| 100.0 * f64::from(n) / f64::from(of.max(1));
        println!(
            "| {name} | {:.1} % ({}) | {:.0} % |",
            share(*most, known),
            effect.code(),
            share(any, rounds)
        );
    }
}

/// How often the 95 % interval of alpha holds the figure of very many days with the same assessors.
fn coverage(rounds: u32, days: &[usize]) {
    println!("\nThe 95 % interval of ordinal alpha holds that of very many days\n");
    let severities = [0.3, -0.3, 0.15, -0.15, 0.0, 0.0];
    let assessors = severities.map(|severity| Habits {
        severity,
        ..Habits::NONE
    });
    let alpha = |days: usize, seed: u64, resamples: usize| {
        // The same items throughout: with others there would be another alpha.
        let plan = Plan {
            easy: Some(vec![0.3, -0.1, 0.4, -0.5, 0.0, 0.2, -0.3, 0.1]),
            ..Plan::usual(days, &assessors)
        };
        let numbers = numbers(&simulate(&plan, seed));
        let how = How {
            resamples,
            threads: std::thread::available_parallelism().unwrap_or(NonZeroUsize::MIN),
            ..How::default()
        };
        agreement::estimate(&numbers, Measure::Alpha(Metric::Ordinal), how).ok()
    };
    let truth = alpha(3000, 1, 1).expect("many ratings").figure.value;
    let mut cells = Vec::new();
    for days in days {
        let (mut held, mut known, mut width) = (0_u32, 0_u32, 0.0);
        for seed in 0..rounds {
            let found = alpha(*days, u64::from(seed) * 1000 + 13, 1000);
            let Some(interval) = found.and_then(|found| found.interval.ok()) else {
                continue;
            };
            known += 1;
            held += u32::from(interval.low <= truth && truth <= interval.high);
            width += interval.high - interval.low;
        }
        let share = 100.0 * f64::from(held) / f64::from(known.max(1));
        cells.push(format!(
            "{share:.0} % ({:.2} wide)",
            width / f64::from(known.max(1))
        ));
    }
    println!("| alpha {truth:.3} | {} |", cells.join(" | "));
}

/// The ratings as agreement takes them: targets by assessors, with the candidate as the cluster.
fn numbers(dataset: &Dataset) -> Numbers {
    type Rows = BTreeMap<(usize, usize), (usize, Vec<Option<f64>>)>;
    let mut rows = Rows::new();
    for encounter in &dataset.encounters {
        for (item, value) in &encounter.ratings {
            let row = rows.entry((encounter.scene, *item));
            let empty = || (encounter.person, vec![None; dataset.assessors.len()]);
            row.or_insert_with(empty).1[encounter.assessor] = Some(*value);
        }
    }
    let clusters = rows.values().map(|(person, _)| *person).collect();
    let matrix = Matrix::new(rows.values().map(|(_, row)| row)).expect("equal rows");
    let levels = Categories::new(dataset.score_scale.levels().to_vec()).expect("levels");
    let levels = Values::declared(levels, Metric::Ordinal);
    Numbers::new(matrix, Some(clusters), levels)
}
