//! Components of persons, raters and exercises, beside a computation with the whole of V.

use wakker::stats::{
    Component, DStudy, Matrix, Score, ThreeWayComponents, Undefined, three_way_components,
    two_way_components,
};

/// Numbers that look random, the same each time.
struct Random(u64);

impl Random {
    fn uniform(&mut self) -> f64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        f64::from(u32::try_from(self.0 >> 32).unwrap()) / f64::from(u32::MAX)
    }

    /// Twelve uniform numbers make one that is near enough to normal.
    fn normal(&mut self) -> f64 {
        (0..12).map(|_| self.uniform()).sum::<f64>() - 6.0
    }
}

/// The groups of p, r, e, pr, pe and re: scores with the same of what is named here.
fn group(score: &Score, effect: usize) -> [Option<usize>; 3] {
    let names: [[bool; 3]; 6] = [
        [true, false, false],
        [false, true, false],
        [false, false, true],
        [true, true, false],
        [true, false, true],
        [false, true, true],
    ];
    let facets = [score.person, score.rater, score.exercise];
    [0, 1, 2].map(|facet| names[effect][facet].then_some(facets[facet]))
}

/// Scores of these persons, raters and exercises with a share of holes, some cells twice, and planted effects.
fn planted(random: &mut Random, sizes: [usize; 3], holes: f64, deviations: [f64; 7]) -> Vec<Score> {
    let mut scores = Vec::new();
    for at in 0..sizes.iter().product() {
        let (person, rest) = (at % sizes[0], at / sizes[0]);
        let (rater, exercise) = (rest % sizes[1], rest / sizes[1]);
        let kept = random.uniform() >= holes;
        let times = usize::from(kept) + usize::from(kept && random.uniform() < 0.03);
        let score = Score {
            person,
            rater,
            exercise,
            value: 0.0,
        };
        scores.extend(std::iter::repeat_n(score, times));
    }
    let mut effects = std::collections::BTreeMap::new();
    for score in &mut scores {
        score.value = deviations[6] * random.normal();
        for (effect, deviation) in deviations[..6].iter().enumerate() {
            let key = (effect, group(score, effect));
            score.value += *effects
                .entry(key)
                .or_insert_with(|| deviation * random.normal());
        }
    }
    scores
}

/// Each by itself.
fn components(found: &ThreeWayComponents) -> [f64; 7] {
    Component::ALL.map(|component| found.alone(component).unwrap())
}

type Rows = Vec<Vec<f64>>;

fn inverse(mut table: Rows) -> (Rows, f64) {
    let size = table.len();
    let mut log_determinant = 0.0;
    for step in 0..size {
        let pivot = std::mem::replace(&mut table[step][step], 1.0);
        log_determinant += pivot.ln();
        table[step].iter_mut().for_each(|cell| *cell /= pivot);
        let line = table[step].clone();
        for (_, row) in table.iter_mut().enumerate().filter(|(at, _)| *at != step) {
            let share = std::mem::take(&mut row[step]);
            for (cell, from) in row.iter_mut().zip(&line) {
                *cell -= share * from;
            }
        }
    }
    (table, log_determinant)
}

fn dot(a: &[f64], b: &[f64]) -> f64 {
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}

fn product(a: &Rows, b: &Rows) -> Rows {
    // Both are symmetric.
    a.iter()
        .map(|row| b.iter().map(|column| dot(row, column)).collect())
        .collect()
}

/// Z Z′ of each effect, and I.
fn kernels(scores: &[Score]) -> Vec<Rows> {
    let kernel = |effect: usize| -> Rows {
        let cell = |i: usize, j: usize| {
            let same = if effect < 6 {
                group(&scores[i], effect) == group(&scores[j], effect)
            } else {
                i == j
            };
            f64::from(u8::from(same))
        };
        let n = scores.len();
        (0..n)
            .map(|i| (0..n).map(|j| cell(i, j)).collect())
            .collect()
    };
    (0..7).map(kernel).collect()
}

/// The restricted log-likelihood, its slope, and its expected curvature.
fn dense(scores: &[Score], kernels: &[Rows], at: &[f64; 7]) -> (f64, [f64; 7], Rows) {
    let n = scores.len();
    let mut v = vec![vec![0.0; n]; n];
    for (kernel, component) in kernels.iter().zip(at) {
        for (line, own) in v.iter_mut().zip(kernel) {
            for (cell, own) in line.iter_mut().zip(own) {
                *cell += component * own;
            }
        }
    }
    let (mut p, log_v) = inverse(v);
    let sums: Vec<f64> = p.iter().map(|line| line.iter().sum()).collect();
    let whole: f64 = sums.iter().sum();
    for (line, own) in p.iter_mut().zip(&sums) {
        for (cell, other) in line.iter_mut().zip(&sums) {
            *cell -= own * other / whole;
        }
    }
    let y: Vec<f64> = scores.iter().map(|score| score.value).collect();
    let projected: Vec<f64> = p.iter().map(|line| dot(line, &y)).collect();
    let constant = f64::from(u32::try_from(n - 1).unwrap()) * std::f64::consts::TAU.ln();
    let log_likelihood = -0.5 * (log_v + whole.ln() + dot(&y, &projected) + constant);
    let total = |a: &Rows, b: &Rows| a.iter().zip(b).map(|(a, b)| dot(a, b)).sum::<f64>();
    let slope = std::array::from_fn(|t| {
        let moved: Vec<f64> = kernels[t]
            .iter()
            .map(|line| dot(line, &projected))
            .collect();
        -0.5 * (total(&p, &kernels[t]) - dot(&moved, &projected))
    });
    // K P K needs no more than P K P beside each K.
    let around: Vec<Rows> = kernels
        .iter()
        .map(|kernel| {
            let half = product(kernel, &p);
            let turned: Rows = (0..n)
                .map(|j| half.iter().map(|row| row[j]).collect())
                .collect();
            p.iter()
                .map(|row| turned.iter().map(|column| dot(row, column)).collect())
                .collect()
        })
        .collect();
    let line = |t: usize| {
        (0..7)
            .map(|u| 0.5 * total(&around[t], &kernels[u]))
            .collect()
    };
    (log_likelihood, slope, (0..7).map(line).collect())
}

/// The maximum, by Fisher scoring over the components that may move.
fn dense_maximum(scores: &[Score]) -> (f64, [f64; 7]) {
    let kernels = kernels(scores);
    let mut at = [0.3, 0.1, 0.1, 0.1, 0.1, 0.1, 0.3];
    let (mut highest, mut slope, mut information) = dense(scores, &kernels, &at);
    for _ in 0..100 {
        let free: Vec<usize> = (0..7).filter(|t| at[*t] > 0.0 || slope[*t] > 0.0).collect();
        let line = |t: &usize| free.iter().map(|u| information[*t][*u]).collect();
        let (inverse, _) = inverse(free.iter().map(line).collect());
        let right: Vec<f64> = free.iter().map(|t| slope[*t]).collect();
        let mut length = 1.0;
        let (tried, found) = loop {
            let mut tried = at;
            for (t, line) in free.iter().zip(&inverse) {
                tried[*t] = (at[*t] + length * dot(line, &right)).max(0.0);
            }
            tried[6] = tried[6].max(at[6] / 10.0);
            let found = dense(scores, &kernels, &tried);
            if found.0 >= highest - 1e-10 {
                break (tried, found);
            }
            length /= 2.0;
            if length < 1e-9 {
                return (highest, at);
            }
        };
        let moved = (0..7).map(|t| (tried[t] - at[t]).abs()).fold(0.0, f64::max);
        at = tried;
        (highest, slope, information) = found;
        if moved < 1e-9 {
            break;
        }
    }
    (highest, at)
}

#[test]
fn blocks_find_the_maximum_of_the_whole() {
    let mut random = Random(5);
    // The facet with the blocks is the largest: persons, raters, exercises, in turn.
    let sizes = [[7, 4, 2], [3, 7, 2], [3, 3, 5], [10, 2, 2]];
    let mut on_the_edge = 0;
    for (turn, sizes) in sizes.into_iter().cycle().take(12).enumerate() {
        let mut deviations = [0.8, 0.4, 0.3, 0.5, 0.6, 0.2, 0.7];
        // Effects that are not there, or seem not to be.
        deviations[turn % 6] = 0.0;
        deviations[(turn + turn / 6 + 2) % 6] = 0.0;
        let scores = planted(&mut random, sizes, 0.25, deviations);
        let found = three_way_components(&scores).unwrap();
        let ours = components(&found);
        on_the_edge += ours.iter().filter(|component| **component <= 0.0).count();
        let (highest, theirs) = dense_maximum(&scores);
        assert!(
            (found.log_likelihood - highest).abs() < 1e-7,
            "{turn}: {} and {highest}",
            found.log_likelihood
        );
        for (ours, theirs) in ours.iter().zip(theirs) {
            assert!((ours - theirs).abs() < 1e-5, "{turn}: {ours} and {theirs}");
        }
        // At the maximum the slope is 0, or leads below 0.
        let (here, slope, _) = dense(&scores, &kernels(&scores), &ours);
        assert!((here - found.log_likelihood).abs() < 1e-7, "{turn}");
        for (component, slope) in ours.iter().zip(slope) {
            assert!(slope < 1e-5, "{turn}: {component} with {slope}");
            assert!(
                *component <= 0.0 || slope > -1e-5,
                "{turn}: {component} with {slope}"
            );
        }
    }
    assert!(on_the_edge > 12, "{on_the_edge}");
}

#[test]
fn persons_and_raters_may_change_places() {
    let scores = planted(
        &mut Random(3),
        [20, 5, 3],
        0.4,
        [0.7, 0.5, 0.3, 0.4, 0.3, 0.3, 0.6],
    );
    let turned: Vec<Score> = scores
        .iter()
        .rev()
        .map(|score| Score {
            person: score.rater + 100,
            rater: score.person,
            ..*score
        })
        .collect();
    let (ours, theirs) = (
        three_way_components(&scores).unwrap(),
        three_way_components(&turned).unwrap(),
    );
    let [p, r, e, pr, pe, re, rest] = components(&theirs);
    for (ours, theirs) in components(&ours)
        .into_iter()
        .zip([r, p, e, pr, re, pe, rest])
    {
        assert!((ours - theirs).abs() < 1e-8, "{ours} and {theirs}");
    }
    assert!((ours.log_likelihood - theirs.log_likelihood).abs() < 1e-8);
    assert!((ours.mean - theirs.mean).abs() < 1e-8);
}

#[test]
fn thousands_of_scores_of_many_persons_have_components() {
    let mut random = Random(8);
    let all = planted(
        &mut random,
        [500, 10, 3],
        0.8,
        [0.7, 0.3, 0.2, 0.3, 0.4, 0.2, 0.5],
    );
    assert!(all.len() > 2900);
    let found = three_way_components(&all).unwrap();
    assert_eq!(found.scores, all.len());
    // The variance of persons has an error near its own size times √(2 / 500).
    let [person, .., residual] = components(&found);
    assert!((person - 0.49).abs() < 0.15, "{person}");
    assert!((residual - 0.25).abs() < 0.05, "{residual}");
}

#[test]
fn as_many_raters_and_exercises_as_persons_are_too_many() {
    let score = |at: usize| Score {
        person: at % 3001,
        rater: at % 2999,
        exercise: at % 3011,
        value: f64::from(u8::from(at.is_multiple_of(3))),
    };
    let scores: Vec<Score> = (0..6000).map(score).collect();
    assert_eq!(
        three_way_components(&scores).err(),
        Some(Undefined::TooManyRaters)
    );
}

/// What each part is of, as letters.
fn letters(found: &ThreeWayComponents) -> String {
    let letter = |component: &Component| {
        let at = Component::ALL.iter().position(|one| one == component);
        ["p", "r", "e", "pr", "pe", "re", "rest"][at.unwrap()]
    };
    let parts = found.parts.iter().map(|part| {
        let letters: Vec<&str> = part.of.iter().map(letter).collect();
        letters.join("+")
    });
    parts.collect::<Vec<_>>().join(" ")
}

/// Shrout & Fleiss (1979), table 2: six targets, four judges. Their mean squares are 11.24 between targets, 32.49 between
/// judges and 1.02 left over; table 4 has the coefficients.
#[test]
fn one_exercise_gives_the_coefficients_of_shrout_and_fleiss() {
    let ratings = [
        [9, 2, 5, 8],
        [6, 1, 3, 2],
        [8, 4, 6, 8],
        [7, 1, 2, 6],
        [10, 5, 6, 9],
        [6, 2, 4, 7],
    ];
    let all = ratings.iter().enumerate().flat_map(|(person, row)| {
        let row = row.iter().enumerate();
        row.map(move |(rater, value)| Score {
            person,
            rater,
            exercise: 0,
            value: f64::from(*value),
        })
    });
    let found = three_way_components(&all.collect::<Vec<_>>()).unwrap();
    assert_eq!(letters(&found), "p+pe r+re pr+rest");
    let expected = [(11.24 - 1.02) / 4.0, (32.49 - 1.02) / 6.0, 1.02];
    for (part, expected) in found.parts.iter().zip(expected) {
        assert!((part.variance - expected).abs() < 0.005, "{part:?}");
    }
    for (raters, agreement, consistency) in [(1, 0.29, 0.71), (4, 0.62, 0.91)] {
        let decision = found.decision(DStudy::OneExercise, raters, 1).unwrap();
        let (g, phi) = (decision.generalizability, decision.dependability);
        assert!((g.unwrap() - consistency).abs() < 0.005, "{g:?}");
        assert!((phi.unwrap() - agreement).abs() < 0.005, "{phi:?}");
    }
    // Nothing is known of another exercise.
    for plan in [DStudy::Crossed, DStudy::Nested] {
        assert_eq!(found.decision(plan, 2, 1).err(), Some(Undefined::NotLinked));
    }
    let two = found.decision(DStudy::OneExercise, 2, 2);
    assert_eq!(two.err(), Some(Undefined::TooFewRaters));
}

/// The slope at what was found leads nowhere up, along each of those that are together.
fn at_the_top(scores: &[Score], found: &ThreeWayComponents) {
    let place = |one: &Component| {
        Component::ALL
            .iter()
            .position(|other| other == one)
            .unwrap()
    };
    let mut at = [0.0; 7];
    for part in &found.parts {
        // All stand for the same groups; what is left over must not be 0.
        at[place(part.of.last().unwrap())] = part.variance;
    }
    let (here, slope, _) = dense(scores, &kernels(scores), &at);
    assert!((here - found.log_likelihood).abs() < 1e-7);
    for part in &found.parts {
        for slope in part.of.iter().map(|one| slope[place(one)]) {
            assert!(slope < 1e-5, "{part:?} {slope}");
            assert!(part.variance <= 0.0 || slope > -1e-5, "{part:?} {slope}");
        }
    }
}

#[test]
fn what_a_design_cannot_tell_apart_comes_out_together() {
    let deviations = [0.8, 0.4, 0.3, 0.2, 0.5, 0.2, 0.6];
    let mut all = planted(&mut Random(11), [12, 4, 3], 0.0, deviations);
    all.dedup_by_key(|score| (score.person, score.rater, score.exercise));
    let of =
        |keep: fn(&Score) -> bool| -> Vec<Score> { all.iter().copied().filter(keep).collect() };
    let mut stations = of(|score| (score.person + score.rater) % 3 > 0);
    for score in &mut stations {
        score.rater += 10 * score.exercise;
    }
    // What comes out, and the decisions there are about the three plans, up to two raters in two exercises.
    let designs = [
        ("p r e pr pe re rest", all.clone(), [4, 4, 2]),
        ("p r+re e pe pr+rest", stations, [2, 4, 2]),
        (
            "p+pe r e re pr+rest",
            of(|score| score.exercise == score.person % 3),
            [0, 0, 2],
        ),
        (
            "p r e pr re pe+rest",
            of(|score| score.rater == (score.person * score.exercise + score.person / 3) % 4),
            [2, 2, 0],
        ),
        (
            "r e p+pr+pe+re+rest",
            of(|score| score.exercise == score.person % 3 && score.rater == score.person / 3),
            [0, 0, 0],
        ),
    ];
    for (expected, scores, decisions) in designs {
        let found = three_way_components(&scores).unwrap();
        assert_eq!(letters(&found), expected);
        at_the_top(&scores, &found);
        let told = [DStudy::Crossed, DStudy::Nested, DStudy::OneExercise].map(|plan| {
            let all = [(1, 1), (1, 2), (2, 1), (2, 2)];
            all.iter()
                .filter(|(r, e)| found.decision(plan, *r, *e).is_ok())
                .count()
        });
        assert_eq!(told, decisions, "{expected}");
    }
}

/// In one exercise nothing is left of the third facet: the likelihood of targets and raters, found by another way.
#[test]
fn in_one_exercise_both_programs_give_the_same_components() {
    let judged = [
        [9, 2, 5, 8],
        [6, 1, 3, 2],
        [8, 4, 6, 8],
        [7, 1, 2, 6],
        [10, 5, 6, 9],
        [6, 2, 4, 7],
    ];
    let mut rows: Vec<Vec<Option<f64>>> = judged
        .iter()
        .map(|row| row.iter().map(|value| Some(f64::from(*value))).collect())
        .collect();
    rows[1][2] = None;
    rows[4][0] = None;
    let scores: Vec<Score> = rows
        .iter()
        .enumerate()
        .flat_map(|(person, row)| {
            let given = row.iter().enumerate();
            given.filter_map(move |(rater, value)| {
                value.map(|value| Score {
                    person,
                    rater,
                    exercise: 0,
                    value,
                })
            })
        })
        .collect();
    let two = two_way_components(&Matrix::new(rows).unwrap()).unwrap();
    let three = three_way_components(&scores).unwrap();
    let of = |component| {
        let part = three.parts.iter().find(|part| part.of.contains(&component));
        part.unwrap().variance
    };
    for (one, other) in [
        (of(Component::Person), two.target),
        (of(Component::Rater), two.rater),
        (of(Component::Residual), two.residual),
        (three.log_likelihood, two.log_likelihood),
    ] {
        assert!((one - other).abs() < 1e-6 * other.abs(), "{one} {other}");
    }
}
