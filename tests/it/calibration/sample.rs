//! The days of `samples/calibration-2026`: invented, with habits that were planted in them. This is where they come from.
//!
//! `WAKKER_WRITE_SAMPLES=1 cargo test --test it calibration::sample` writes them again.

#![allow(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "small counts, and numbers made from them"
)]

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use wakker::calibration::{Dataset, Encounter};

use super::simulate::{Habits, Plan, Random, TURN, simulate};

/// The assessors of the sample with what each was made to do.
pub(super) fn assessors() -> [Habits; 7] {
    let none = Habits::NONE;
    [
        // Half a level lower than the others.
        Habits {
            severity: 0.5,
            ..none
        },
        // Avoids onvoldoende and zeer goed.
        Habits {
            stretch: 0.55,
            ..none
        },
        // One judgement for all indicators of a candidate.
        Habits { halo: 0.8, ..none },
        // Compares with the candidates before.
        Habits {
            contrast: -0.6,
            ..none
        },
        // Grows more severe in the course of a day, by nearly a level.
        Habits {
            in_day: -0.9,
            ..none
        },
        // A plus against every minus, and stops noting early.
        Habits {
            balances: true,
            stops: 0.55,
            ..none
        },
        // Weighs heavily in meetings; see `agreed`.
        none,
    ]
}

/// The first team on ten days, the second on two; the teams never meet.
pub(super) fn teams() -> [(Plan, u64, &'static str); 2] {
    let plan = |days, present, assessors: &[Habits]| Plan {
        present,
        ..Plan::usual(days, assessors)
    };
    [
        (plan(10, 5, &assessors()), 2031, "Antwerpen"),
        (
            plan(
                2,
                2,
                &[
                    Habits {
                        severity: -0.35,
                        ..Habits::NONE
                    },
                    Habits::NONE,
                ],
            ),
            2027,
            "Gent",
        ),
    ]
}

const EXERCISES: [(&str, &str); 3] = [
    ("magazijn", "Magazijn en stock"),
    ("fietsherstelling", "Fietsherstelling"),
    ("kookopdracht", "Kookopdracht"),
];
const STARTS: [&str; 3] = ["09:00", "11:00", "13:30"];

/// What is watched, with what people write when it goes well and when it does not.
const ITEMS: [(&str, [&str; 3], [&str; 3]); 8] = [
    (
        "samenwerken/overlegt",
        [
            "Spreekt voor de start met de collega af wie wat doet.",
            "Vraagt aan de collega: \"Zal ik de linkerkant nemen?\"",
            "Kijkt halverwege samen met de collega wat er nog rest.",
        ],
        [
            "Begint zonder iets tegen de collega te zeggen.",
            "Antwoordt pas als de collega vraagt wie wat doet.",
            "Draait zich om als de collega een voorstel doet.",
        ],
    ),
    (
        "samenwerken/helpt",
        [
            "Stapt naar de collega die vastzit en houdt het stuk mee vast.",
            "Toont één keer hoe het moet en laat de collega dan zelf doen.",
            "Vraagt \"Gaat het?\" als de collega stilvalt.",
        ],
        [
            "Kijkt toe terwijl de collega vastzit.",
            "Helpt pas als de collega erom vraagt.",
            "Zegt \"dat is jouw deel\" en werkt verder.",
        ],
    ),
    (
        "zelfstandigheid/begint-alleen",
        [
            "Begint meteen na de uitleg.",
            "Neemt zelf het blad erbij en start met stap 1.",
            "Zet alles klaar en begint, ook al is de taak nieuw.",
        ],
        [
            "Vraagt voor de eerste stap of het zo mag.",
            "Wacht tot de begeleider de eerste stap mee doet.",
            "Houdt het gereedschap vast en kijkt naar de begeleider.",
        ],
    ),
    (
        "zelfstandigheid/werkt-door",
        [
            "Werkt voort als de begeleider naar de andere tafel gaat.",
            "Maakt de hele reeks af zonder op te kijken.",
            "Begint na het ene stuk meteen aan het volgende.",
        ],
        [
            "Legt het werk neer zodra de begeleider weg is.",
            "Stopt na één stap en wacht.",
            "Staat vier minuten bij het raam terwijl het werk er ligt.",
        ],
    ),
    (
        "initiatief/ziet-werk",
        [
            "Raapt een lege zak op die naast de tafel ligt.",
            "Zegt: \"De bak is bijna leeg, zal ik bijvullen?\"",
            "Zet een kar recht die in de doorgang staat.",
        ],
        [
            "Stapt over een doek die op de grond ligt.",
            "Toont de lege bak pas als de begeleider ernaar wijst.",
            "Laat de resten op tafel liggen.",
        ],
    ),
    (
        "initiatief/meldt-problemen",
        [
            "Zegt meteen dat er een schroef ontbreekt.",
            "Meldt de lekke fles en neemt zelf een doek.",
            "Komt zeggen dat de weegschaal niet juist staat.",
        ],
        [
            "Werkt verder met een kromme sleutel zonder iets te zeggen.",
            "Vertelt pas over het tekort als de begeleider ernaar vraagt.",
            "Legt het kapotte stuk zonder een woord terug in de bak.",
        ],
    ),
    (
        "nauwkeurigheid/controleert-werk",
        [
            "Legt de bon ernaast en kijkt elk vak na.",
            "Draait het stuk om en kijkt ook de achterkant na.",
            "Kijkt na elke stap of het klopt.",
        ],
        [
            "Geeft het werk af zonder het na te kijken.",
            "Kijkt pas na als de begeleider het vraagt.",
            "Schuift het blad opzij en zegt \"klaar\".",
        ],
    ),
    (
        "nauwkeurigheid/telt-en-meet",
        [
            "Telt de stuks twee keer.",
            "Neemt de maatlat en meet zelf.",
            "Weegt af en schrijft het gewicht op.",
        ],
        [
            "Schat de hoeveelheid op het zicht.",
            "Telt pas als de begeleider het vraagt.",
            "Neemt een handvol zonder te tellen.",
        ],
    ),
];

const LEVELS: [&str; 4] = ["O", "M", "G", "ZG"];

/// One day with its files, by name.
type Files = BTreeMap<PathBuf, String>;

/// All files of the sample but the locks, which the program writes.
pub(super) fn files() -> Files {
    let mut all = Files::new();
    let mut before = 0;
    for (team, (plan, seed, place)) in teams().into_iter().enumerate() {
        let dataset = simulate(&plan, seed);
        for day in 0..plan.days {
            day_files(&dataset, &plan, (day, team), (before, place), &mut all);
        }
        before += plan.assessors.len();
    }
    all
}

/// The date of a day: the first team every fourth Tuesday, the second on two Thursdays.
fn date(day: usize, team: usize) -> &'static str {
    const DATES: [&str; 10] = [
        "2026-01-13",
        "2026-02-10",
        "2026-03-10",
        "2026-04-14",
        "2026-05-12",
        "2026-06-09",
        "2026-07-07",
        "2026-08-25",
        "2026-09-22",
        "2026-10-20",
    ];
    if team == 0 {
        DATES[day]
    } else {
        ["2026-03-19", "2026-09-24"][day]
    }
}

fn day_files(
    dataset: &Dataset,
    plan: &Plan,
    (day, team): (usize, usize),
    (before, place): (usize, &str),
    all: &mut Files,
) {
    let date = date(day, team);
    let folder = PathBuf::from(format!("{date}-{}", place.to_lowercase()));
    let first = day * plan.candidates;
    let encounters: Vec<&Encounter> = dataset
        .encounters
        .iter()
        .filter(|encounter| (first..first + plan.candidates).contains(&encounter.person))
        .collect();
    let id = |assessor: usize| format!("a{:02}", before + assessor + 1);
    let mut present: Vec<usize> = encounters
        .iter()
        .map(|encounter| encounter.assessor)
        .collect();
    present.sort_unstable();
    present.dedup();
    all.insert(
        folder.join("day.yaml"),
        day_yaml(&encounters, &present, plan, first, (date, place), &id),
    );
    for assessor in &present {
        let own = encounters
            .iter()
            .filter(|encounter| encounter.assessor == *assessor)
            .copied();
        let mut random = Random(1_000 * day as u64 + 10 * *assessor as u64 + team as u64);
        let text = notes(own, (date, &id(*assessor)), first, &mut random);
        all.insert(folder.join(format!("notes/{}.md", id(*assessor))), text);
    }
    let mut random = Random(77 + day as u64);
    all.insert(
        folder.join("consensus.yaml"),
        agreed(&encounters, plan, first, date, &id, &mut random),
    );
}

fn day_yaml(
    encounters: &[&Encounter],
    present: &[usize],
    plan: &Plan,
    first: usize,
    (date, place): (&str, &str),
    id: &impl Fn(usize) -> String,
) -> String {
    let candidates: Vec<String> = (1..=plan.candidates)
        .map(|at| format!("k{at:02}"))
        .collect();
    let assessors: Vec<String> = present
        .iter()
        .map(|at| format!("{{id: {}, trained: 2025-09-18}}", id(*at)))
        .collect();
    let mut out = format!(
        "# Verzonnen dag, gemaakt door een programma om de kalibratie te tonen: niemand hierin bestaat.\n\
         rubric: done\ndate: {date}\nplace: {place}\nlanguage: nl\n\
         candidates: [{}]\nassessors: [{}]\nexercises:\n",
        candidates.join(", "),
        assessors.join(", ")
    );
    let items: Vec<&str> = ITEMS.iter().map(|item| item.0).collect();
    for (number, ((exercise, name), start)) in EXERCISES.iter().zip(STARTS).enumerate() {
        let _ = write!(
            out,
            "  - id: {exercise}\n    name: {name}\n    minutes: {}\n    start: \"{start}\"\n    indicators: [{}]\n    assignments:\n",
            plan.candidates * TURN as usize,
            items.join(", ")
        );
        for (at, candidate) in candidates.iter().enumerate() {
            let watching = encounters
                .iter()
                .filter(|encounter| encounter.exercise == number && encounter.person == first + at);
            let watching: Vec<String> = watching
                .map(|encounter| {
                    let who = id(encounter.assessor);
                    if encounter.knows {
                        format!("{{id: {who}, knows: coach}}")
                    } else {
                        who
                    }
                })
                .collect();
            let _ = writeln!(out, "      {candidate}: [{}]", watching.join(", "));
        }
    }
    out + "policy:\n  purpose: tonen hoe kalibratie werkt\n  recipients: niemand, want alles is verzonnen\n  retention: zolang dit programma bestaat\n  contact: de makers van wakker\n"
}

/// All sheets of an assessor on a day.
fn notes<'a>(
    encounters: impl Iterator<Item = &'a Encounter>,
    (date, assessor): (&str, &str),
    first: usize,
    random: &mut Random,
) -> String {
    let mut out = format!("---\nassessor: {assessor}\ndate: {date}\n---\n");
    for encounter in encounters {
        let notes = encounter.notes.as_ref().expect("notes");
        let _ = write!(
            out,
            "# Kandidaat: k{:02}\n## Opdracht: {}\n### Waarnemingen\n",
            encounter.person - first + 1,
            EXERCISES[encounter.exercise].0
        );
        let (start, end) = notes.times.expect("times");
        let mut shared = notes.shared;
        for (at, sign) in notes.signs.iter().enumerate() {
            let item = at % ITEMS.len();
            let (tag, good, bad) = ITEMS[item];
            let words = if *sign > 0 { good } else { bad }[random.below(3)];
            let share = at as f64 / (notes.signs.len() - 1) as f64;
            let minute = (start + share * (end - start)).round() as usize;
            let sign = if *sign > 0 { "(+)" } else { "(-)" };
            let twice = if shared > 0 {
                shared -= 1;
                format!(" #{}", ITEMS[(item + 3) % ITEMS.len()].0)
            } else {
                String::new()
            };
            let _ = writeln!(
                out,
                "- {}u{:02} {words} {sign} #{tag}{twice}",
                minute / 60,
                minute % 60
            );
        }
        out.push_str("### Kwantificeren en kwalificeren\n| Indicator | Niveau |\n|---|---|\n");
        for (item, value) in &encounter.ratings {
            let _ = writeln!(
                out,
                "| {} | {} |",
                ITEMS[*item].0,
                LEVELS[*value as usize - 1]
            );
        }
    }
    out
}

/// What the meeting agrees on: near the mean of the table, but for the seventh assessor, whom the others follow more
/// than half of the way.
fn agreed(
    encounters: &[&Encounter],
    plan: &Plan,
    first: usize,
    date: &str,
    id: &impl Fn(usize) -> String,
    random: &mut Random,
) -> String {
    const COMPETENCES: [&str; 4] = [
        "samenwerken",
        "zelfstandigheid",
        "initiatief",
        "nauwkeurigheid",
    ];
    let mut out = "consensus:\n".to_owned();
    for at in 0..plan.candidates {
        for (number, competence) in COMPETENCES.iter().enumerate() {
            let mut by: BTreeMap<usize, Vec<f64>> = BTreeMap::new();
            for encounter in encounters
                .iter()
                .filter(|encounter| encounter.person == first + at)
            {
                let own = encounter
                    .ratings
                    .iter()
                    .filter(|(item, _)| item / 2 == number);
                by.entry(encounter.assessor)
                    .or_default()
                    .extend(own.map(|(_, value)| value));
            }
            let mean = |all: &[f64]| all.iter().sum::<f64>() / all.len() as f64;
            let means: BTreeMap<usize, f64> =
                by.iter().map(|(who, all)| (*who, mean(all))).collect();
            let table = mean(&means.values().copied().collect::<Vec<_>>());
            let pull = means.get(&6).map_or(0.0, |own| 0.6 * (own - table));
            let level = (table + pull + random.normal(0.1)).round().clamp(1.0, 4.0);
            let names: Vec<String> = by.keys().map(|who| id(*who)).collect();
            if names.len() < 2 {
                continue;
            }
            let _ = writeln!(
                out,
                "  - {{candidate: k{:02}, competence: {competence}, level: {}, by: [{}], date: {date}, reason: besproken op het overleg}}",
                at + 1,
                LEVELS[level as usize - 1],
                names.join(", ")
            );
        }
    }
    out
}

pub(super) fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("samples/calibration-2026")
}

#[test]
fn the_sample_is_what_this_generator_gives() {
    let files = files();
    if std::env::var_os("WAKKER_WRITE_SAMPLES").is_some() {
        let _ = fs::remove_dir_all(folder());
        for (path, text) in &files {
            let path = folder().join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
        for day in fs::read_dir(folder()).unwrap() {
            let day = day.unwrap().path();
            let name = day.file_name().unwrap().to_string_lossy()[..10].to_owned();
            let lock = Command::new(env!("CARGO_BIN_EXE_wakker"))
                .args(["lock", "--date", &name])
                .arg(&day)
                .output()
                .unwrap();
            assert!(
                lock.status.success(),
                "{}",
                String::from_utf8_lossy(&lock.stderr)
            );
        }
    }
    for (path, text) in &files {
        let there = fs::read_to_string(folder().join(path)).unwrap();
        // Systems may write other line ends.
        assert_eq!(there.replace("\r\n", "\n"), *text, "{}", path.display());
    }
}
