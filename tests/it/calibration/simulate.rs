//! Invented assessors who rate invented candidates, with habits of a known size. Seeded: the same seed gives the same
//! days everywhere.
#![allow(
    dead_code,
    unreachable_pub,
    reason = "tests, bench and sample each use their own part"
)]
#![allow(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "small counts, and numbers made from them"
)]

use wakker::calibration::{Dataset, Encounter, EncounterNotes, Item, Judged, ScoreScale, effects};
use wakker::day::Date;

/// A small generator with a fixed stream (`SplitMix64`, Steele, Lea and Flood 2014).
#[derive(Debug, Clone)]
pub struct Random(pub u64);

impl Random {
    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// From 0 up to 1.
    pub fn share(&mut self) -> f64 {
        let bits = u32::try_from(self.next() >> 32).expect("32 bits");
        f64::from(bits) / 4_294_967_296.0
    }

    pub fn below(&mut self, n: usize) -> usize {
        usize::try_from(self.next() % n as u64).expect("small")
    }

    pub fn is(&mut self, chance: f64) -> bool {
        self.share() < chance
    }

    /// Normal, by Box and Muller.
    pub fn normal(&mut self, deviation: f64) -> f64 {
        let radius = (-2.0 * (1.0 - self.share()).ln()).sqrt();
        deviation * radius * (std::f64::consts::TAU * self.share()).cos()
    }
}

/// What an assessor does. All 0 and 1 for one without habits.
#[derive(Debug, Clone, Copy)]
pub struct Habits {
    /// Levels lower than others.
    pub severity: f64,
    /// Deviations from the middle are multiplied by this.
    pub stretch: f64,
    /// The share of what sets items of a candidate apart that gets lost.
    pub halo: f64,
    /// Levels up for each level that the candidates before were better.
    pub contrast: f64,
    /// Levels up from the start of a day to its end.
    pub in_day: f64,
    /// Levels up from the first day to the last.
    pub over_days: f64,
    /// Levels up for candidates known from elsewhere.
    pub known: f64,
    /// Levels up for each unit that the first third of the signs is better than the rest.
    pub first: f64,
    /// The standard deviation of the error beyond everybody's.
    pub erratic: f64,
    /// Sets a plus against every minus.
    pub balances: bool,
    /// The share of the exercise after which notes stop.
    pub stops: f64,
    /// The share of observations filed twice.
    pub shares: f64,
    /// Observations for each rating.
    pub evidence: f64,
}

impl Habits {
    pub const NONE: Self = Self {
        severity: 0.0,
        stretch: 1.0,
        halo: 0.0,
        contrast: 0.0,
        in_day: 0.0,
        over_days: 0.0,
        known: 0.0,
        first: 0.0,
        erratic: 0.0,
        balances: false,
        stops: 0.9,
        shares: 0.1,
        evidence: 2.0,
    };
}

/// How many there are of everything.
#[derive(Debug, Clone)]
pub struct Plan {
    pub days: usize,
    pub candidates: usize,
    pub exercises: usize,
    /// Items of an exercise.
    pub items: usize,
    /// Items of a competence.
    pub items_per_competence: usize,
    /// Assessors who are there on a day.
    pub present: usize,
    /// Assessors with each candidate in each exercise.
    pub watching: usize,
    /// Days from one to the next.
    pub between: usize,
    pub assessors: Vec<Habits>,
    /// How easy each item is, in levels; drawn where nothing is given.
    pub easy: Option<Vec<f64>>,
}

impl Plan {
    /// Days as they are held: six candidates, three exercises of eight indicators, four of the six assessors, two of
    /// them with each candidate.
    pub fn usual(days: usize, assessors: &[Habits]) -> Self {
        Self {
            days,
            candidates: 6,
            exercises: 3,
            items: 8,
            items_per_competence: 2,
            present: 4,
            watching: 2,
            between: 14,
            assessors: assessors.to_vec(),
            easy: None,
        }
    }
}

/// The effects of six assessors over days as they are held: the first with a habit, the others a little apart from each
/// other as people are.
pub fn six(days: usize, seed: u64, habits: Habits) -> Vec<Vec<Judged>> {
    let mut random = Random(seed * 77 + 5);
    for _ in 0..8 {
        random.next();
    }
    let mut assessors = [Habits::NONE; 6];
    for one in &mut assessors {
        one.severity = random.normal(0.1);
    }
    assessors[0] = habits;
    effects(&simulate(&Plan::usual(days, &assessors), seed * 1000 + 31))
}

/// The date so many days after the first of 2026.
pub fn date(after: usize) -> Date {
    let all = (2026..).flat_map(|year| (1..=12).map(move |month| (year, month)));
    let days = all.flat_map(|(year, month)| (1..=31).map(move |day| (year, month, day)));
    let mut dates = days.filter_map(|(y, m, d)| Date::parse(&format!("{y}-{m:02}-{d:02}")));
    dates.nth(after).expect("the calendar goes on")
}

/// What is common to all: spread of persons, of their competences, of exercises, and everybody's error. In levels.
const PERSON: f64 = 0.7;
const COMPETENCE: f64 = 0.45;
const EXERCISE: f64 = 0.3;
const ITEM: f64 = 0.3;
const SCENE: f64 = 0.15;
const ERROR: f64 = 0.5;
const MEAN: f64 = 2.6;

/// When exercises begin, and how long each candidate is watched, in minutes.
pub const STARTS: [f64; 3] = [540.0, 660.0, 810.0];
pub const TURN: f64 = 18.0;

/// Days with ratings and notes.
#[expect(
    clippy::too_many_lines,
    reason = "one day after another, in the order of the day"
)]
pub fn simulate(plan: &Plan, seed: u64) -> Dataset {
    let mut random = Random(seed);
    // The first numbers of neighbouring seeds are alike.
    for _ in 0..8 {
        random.next();
    }
    let competences = plan.items.div_ceil(plan.items_per_competence);
    let difficulty: Vec<f64> = (0..plan.items).map(|_| random.normal(ITEM)).collect();
    let difficulty = plan.easy.clone().unwrap_or(difficulty);
    let mut dataset = Dataset {
        assessors: (1..=plan.assessors.len())
            .map(|at| format!("a{at:02}"))
            .collect(),
        exercises: (1..=plan.exercises).map(|at| format!("e{at}")).collect(),
        competences: (1..=competences).map(|at| format!("c{at}")).collect(),
        items: (0..plan.items)
            .map(|at| Item {
                name: format!("c{}/i{at}", at / plan.items_per_competence + 1),
                competence: at / plan.items_per_competence,
                observed: None,
            })
            .collect(),
        score_scale: ScoreScale::Levels(vec![1.0, 2.0, 3.0, 4.0]),
        apart: 2.0,
        ..Dataset::default()
    };
    let mut scene = 0;
    for day in 0..plan.days {
        let present = present(plan, &mut random);
        let start = dataset.persons.len();
        let people: Vec<Vec<f64>> = (0..plan.candidates)
            .map(|at| {
                dataset.persons.push(format!("d{day:02}-k{at}"));
                let own = random.normal(PERSON);
                (0..competences)
                    .map(|_| own + random.normal(COMPETENCE))
                    .collect()
            })
            .collect();
        let knows: Vec<usize> = present
            .iter()
            .map(|_| random.below(plan.candidates))
            .collect();
        // What each assessor saw before, the last first.
        let mut before: Vec<Vec<f64>> = vec![Vec::new(); present.len()];
        for exercise in 0..plan.exercises {
            for turn in 0..plan.candidates {
                let candidate = (turn + 2 * exercise) % plan.candidates;
                let shift = random.normal(EXERCISE);
                let quality: Vec<f64> = (0..plan.items)
                    .map(|item| {
                        let competence = item / plan.items_per_competence;
                        people[candidate][competence] + shift
                    })
                    .collect();
                let mean = quality.iter().sum::<f64>() / quality.len() as f64;
                let begins = STARTS[exercise % 3] + TURN * turn as f64;
                for encounter in 0..plan.watching {
                    let step = 1 + exercise % (present.len() - 1);
                    let own = (turn + exercise + encounter * step) % present.len();
                    let habits = &plan.assessors[present[own]];
                    let place = (exercise * plan.candidates + turn) as f64
                        / (plan.exercises * plan.candidates - 1) as f64;
                    let of_days = if plan.days > 1 {
                        day as f64 / (plan.days - 1) as f64
                    } else {
                        0.5
                    };
                    let knows = knows[own] == candidate;
                    let notes = notes(plan, habits, (mean, begins), &mut random);
                    let last: Vec<f64> = before[own].iter().take(3).copied().collect();
                    let contrast = if last.is_empty() {
                        0.0
                    } else {
                        habits.contrast * last.iter().sum::<f64>() / last.len() as f64
                    };
                    let lift = -habits.severity
                        + contrast
                        + habits.in_day * (place - 0.5)
                        + habits.over_days * (of_days - 0.5)
                        + if knows { habits.known } else { 0.0 }
                        + habits.first * lean(&notes.signs)
                        + random.normal(SCENE);
                    let ratings = (0..plan.items).map(|item| {
                        let shown = quality[item] + difficulty[item];
                        let shown = shown + habits.halo * (mean - shown);
                        let error = random.normal(ERROR) + random.normal(habits.erratic);
                        // Whoever gives one judgement errs once, not item by item.
                        let error = error * (1.0 - 0.6 * habits.halo);
                        let felt = MEAN - 2.5 + shown + lift + error;
                        let level = (2.5 + habits.stretch * felt).round().clamp(1.0, 4.0);
                        (item, level)
                    });
                    let ratings = ratings.collect();
                    before[own].insert(0, mean);
                    dataset.encounters.push(Encounter {
                        assessor: present[own],
                        scene,
                        person: start + candidate,
                        exercise,
                        day: Some(date(day * plan.between)),
                        order: Some(begins),
                        knows,
                        ratings,
                        notes: Some(notes),
                    });
                }
                scene += 1;
            }
        }
    }
    dataset
}

/// Who is there on a day.
fn present(plan: &Plan, random: &mut Random) -> Vec<usize> {
    let mut all: Vec<usize> = (0..plan.assessors.len()).collect();
    for at in (1..all.len()).rev() {
        let other = random.below(at + 1);
        all.swap(at, other);
    }
    all.truncate(plan.present.max(plan.watching));
    all
}

/// Signs and counts of a sheet about a candidate who is so much better than usual.
fn notes(
    plan: &Plan,
    habits: &Habits,
    (quality, start): (f64, f64),
    random: &mut Random,
) -> EncounterNotes {
    let rated = plan.items;
    let spread = 0.8 + 0.4 * random.share();
    let behind = ((habits.evidence * rated as f64) * spread).round().max(1.0) as usize;
    let observations = 9 + random.below(7);
    let mut signs: Vec<i8> = Vec::new();
    for at in 0..observations {
        let chance = 1.0 / (1.0 + (-1.5 * quality + random.normal(1.0)).exp());
        let plus = if habits.balances && at % 2 == 1 && random.is(0.9) {
            signs[at - 1] < 0
        } else {
            random.is(chance)
        };
        signs.push(if plus { 1 } else { -1 });
    }
    EncounterNotes {
        observations,
        shared: (0..observations)
            .filter(|_| random.is(habits.shares))
            .count(),
        behind,
        rated,
        signs,
        times: Some((
            start,
            start
                + (TURN * (habits.stops + random.normal(0.1)))
                    .clamp(2.0, TURN - 1.0)
                    .round(),
        )),
    }
}

/// How much better the first third of the signs is than the rest.
fn lean(signs: &[i8]) -> f64 {
    let third = signs.len() / 3;
    let mean =
        |part: &[i8]| part.iter().map(|one| f64::from(*one)).sum::<f64>() / part.len() as f64;
    if third == 0 {
        0.0
    } else {
        mean(&signs[..third]) - mean(&signs[third..])
    }
}
