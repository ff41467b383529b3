//! What stands around the figures of agreement: verdicts, levels however they are written, intervals, what is left out.

use std::fmt::Write as _;
use std::fs;

use serde_json::Value;

use crate::program::wakker;

/// A file of ratings and how it is read.
struct File {
    _folder: tempfile::TempDir,
    path: String,
    metric: &'static str,
    levels: Option<&'static str>,
}

impl File {
    fn new(text: &str, metric: &'static str, levels: Option<&'static str>) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("r.csv");
        fs::write(&path, text).unwrap();
        Self {
            path: path.to_str().unwrap().to_owned(),
            _folder: folder,
            metric,
            levels,
        }
    }

    fn run(&self, more: &[&str]) -> String {
        let mut args = vec!["agree", "--ratings", &self.path, "--metric", self.metric];
        if let Some(levels) = self.levels {
            args.extend(["--levels", levels]);
        }
        args.extend(more);
        let ran = wakker(&args);
        assert_eq!(ran.status, 0, "{}{}", ran.out, ran.err);
        assert!(!ran.out.contains("NaN"), "{}", ran.out);
        ran.out
    }

    /// The figures that people look at first.
    fn first(&self) -> Value {
        serde_json::from_str(&self.run(&["--format", "json"])).unwrap()
    }

    fn json(&self) -> Value {
        serde_json::from_str(&self.run(&["--details", "--format", "json"])).unwrap()
    }

    fn text(&self) -> String {
        self.run(&["--lang", "en"])
    }
}

/// A figure by name among the details.
fn figure<'a>(found: &'a Value, name: &str) -> &'a Value {
    let mut all = found["details"].as_array().unwrap().iter();
    all.find(|one| one["measure"] == name)
        .unwrap_or(&Value::Null)
}

fn near(found: &Value, expected: f64) {
    let value = found.as_f64().unwrap_or_else(|| panic!("{found}"));
    assert!(
        (value - expected).abs() < 1e-9,
        "{value} and not {expected}"
    );
}

/// Numbers from 0 to below n, the same in each run.
fn random(seed: u64) -> impl FnMut(u64) -> u64 {
    let mut state = seed;
    move |n| {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) % n
    }
}

/// Sixteen targets of three raters on places 0 to 3, most of them near each other.
fn sixteen() -> Vec<[usize; 3]> {
    let mut draw = random(5);
    (0..16)
        .map(|target| {
            let middle: usize = target % 4;
            [0; 3].map(|_| match draw(9) {
                0 => middle.saturating_sub(1),
                1 => (middle + 1).min(3),
                2 if target % 5 == 0 => (middle + 2).min(3),
                _ => middle,
            })
        })
        .collect()
}

fn coded(rows: &[[usize; 3]], levels: [&str; 4]) -> String {
    let mut text = "item,a,b,c\n".to_owned();
    for (n, row) in rows.iter().enumerate() {
        let [a, b, c] = row.map(|at| levels[at]);
        let _ = writeln!(text, "t{n},{a},{b},{c}");
    }
    text
}

#[test]
fn levels_count_by_rank_however_they_are_written() {
    let rows = sixteen();
    let found = [
        (["1", "2", "3", "4"], "1..4"),
        (["10", "20", "30", "40"], "10,20,30,40"),
        (["0.5", "1", "1.5", "2"], "0.5,1,1.5,2"),
        (["1.2", "2.2", "3.2", "4.2"], "1.2,2.2,3.2,4.2"),
    ]
    .map(|(levels, declared)| File::new(&coded(&rows, levels), "ordinal", Some(declared)).json());
    // By hand, from places: pairs of a target at most one apart, each target counting once.
    let near_pairs = |row: &[usize; 3]| {
        let pairs = [(0, 1), (0, 2), (1, 2)];
        pairs
            .iter()
            .filter(|(a, b)| row[*a].abs_diff(row[*b]) < 2)
            .count()
    };
    let within: usize = rows.iter().map(near_pairs).sum();
    let within = f64::from(u32::try_from(within).unwrap()) / 48.0;
    assert!(within > 0.8 && within < 1.0, "{within}");
    for one in &found {
        near(&one["overall"]["within_one"]["value"], within);
        near(
            &figure(one, "r-wg")["value"],
            figure(&found[0], "r-wg")["value"].as_f64().unwrap(),
        );
        near(
            &figure(one, "ad")["value"],
            figure(&found[0], "ad")["value"].as_f64().unwrap(),
        );
        assert_eq!(one["verdict"], found[0]["verdict"]);
        let names = |found: &Value| -> Vec<(Value, Value)> {
            let all = found["widest"].as_array().unwrap().iter();
            all.map(|one| (one["target"].clone(), one["distance"].clone()))
                .collect()
        };
        assert!(!names(one).is_empty());
        assert_eq!(names(one), names(&found[0]));
        assert_eq!(one["spread"], found[0]["spread"]);
    }
    assert!(figure(&found[0], "r-wg")["value"].as_f64().unwrap() > 0.3);
}

#[test]
fn random_levels_of_measurements_are_not_invented() {
    let undeclared = File::new(&coded(&sixteen(), ["1", "2", "3", "4"]), "interval", None).json();
    assert_eq!(figure(&undeclared, "r-wg")["undefined"], "no-levels");
    assert_eq!(undeclared["spread"][0]["r_wg"], Value::Null);
    for name in ["alpha-nominal", "ac1", "kappa-identity", "light"] {
        assert_eq!(*figure(&undeclared, name), Value::Null, "{name}");
    }
    // Declared levels two apart: the null variance is 2² (4² − 1) / 12 = 5; the first rows of variance 0, 4/3 and so on.
    let text = "a,b,c\n1,1,1\n1,3,5\n7,7,5\n";
    let declared = File::new(text, "interval", Some("1,3,5,7")).json();
    near(
        &figure(&declared, "r-wg")["value"],
        (1.0 + 0.2 + (1.0 - 4.0 / 3.0 / 5.0)) / 3.0,
    );
}

/// Krippendorff's (2011) example C.
const KRIPPENDORFF: &str = "item,A,B,C,D\nu1,1,1,,1\nu2,2,2,3,2\nu3,3,3,3,3\nu4,3,3,3,3\nu5,2,2,2,2\nu6,1,2,3,4\n\
                            u7,4,4,4,4\nu8,1,1,2,1\nu9,2,2,2,2\nu10,,5,5,5\nu11,,,1,1\nu12,,,3,\n";

#[test]
fn values_that_nobody_shares_change_no_ratio_alpha() {
    for (once, value) in [
        ("", 0.797_402_774_712),
        ("u13,6,,,\n", 0.797_402_774_712),
        ("u13,6,,,\nu14,7,,,\n", 0.797_402_774_712),
        ("u13,0,,,\nu14,7,,,\n", 0.797_402_774_712),
    ] {
        let found = File::new(&format!("{KRIPPENDORFF}{once}"), "ratio", None).first();
        near(&found["overall"]["alpha"]["value"], value);
        assert!(found["overall"]["alpha"]["low"].is_f64(), "{once}");
    }
    // Sixty targets that all differ: each resample loses values.
    let mut draw = random(11);
    let mut text = "a,b,c\n".to_owned();
    for _ in 0..60 {
        let middle = 10 + draw(400);
        let [a, b, c] = [0; 3].map(|_| middle + draw(25));
        let _ = writeln!(text, "{a}.5,{b}.25,{c}");
    }
    let found = File::new(&text, "ratio", None).first();
    let alpha = &found["overall"]["alpha"];
    assert_eq!(alpha["method"], "bootstrap");
    let (low, value) = (
        alpha["low"].as_f64().unwrap(),
        alpha["value"].as_f64().unwrap(),
    );
    assert!(low > 0.5 && low < value, "{low} {value}");
    assert_eq!(found["verdict"]["tone"], "agreed");
}

#[test]
fn a_figure_that_is_not_there_is_not_told_as_0() {
    // 150 targets with more than 200 different values; of every five, two have three equal ratings.
    let mut draw = random(3);
    let mut text = "a,b,c\n".to_owned();
    for target in 0..150 {
        let middle = draw(900);
        let other = if target % 5 < 2 { [0, 0, 0] } else { [1, 2, 4] };
        let [a, b, c] = other.map(|by| middle + by);
        let _ = writeln!(text, "{a},{b},{c}");
    }
    let file = File::new(&text, "interval", None);
    let found = file.first();
    near(&found["overall"]["exact"]["value"], 0.4);
    let told = file.text();
    let first = told.lines().nth(3).unwrap();
    assert!(
        first.starts_with("The assessors agree and see the same differences (alpha 1.00; 95%: "),
        "{first}"
    );
    assert!(!told.contains("0% of comparisons"), "{told}");
}

#[test]
fn from_one_or_two_targets_nothing_is_said() {
    for text in [
        "a,b\n2,3\n",
        "a,b\n1,4\n",
        "a,b\n1,2\n3,3\n",
        "a,b\n1,4\n4,1\n",
    ] {
        let file = File::new(text, "ordinal", Some("1..4"));
        assert_eq!(file.first()["verdict"]["tone"], "too-little", "{text}");
        let told = file.text();
        assert!(told.contains("it takes at least three"), "{told}");
        for word in ["too often", "agree here", "probably", "rough"] {
            assert!(!told.contains(word), "{told}");
        }
    }
}

#[test]
fn dice_are_hardly_ever_told_to_agree() {
    // Three targets rated at random: an interval from far below 0 to 1 says nothing.
    let mut draw = random(17);
    for _ in 0..20 {
        let mut text = "a,b\n".to_owned();
        for _ in 0..3 {
            let _ = writeln!(text, "{},{}", 1 + draw(4), 1 + draw(4));
        }
        let found = File::new(&text, "ordinal", Some("1..4")).first();
        let (tone, low) = (&found["verdict"]["tone"], &found["overall"]["alpha"]["low"]);
        if ["agreed", "probably-agreed"].contains(&tone.as_str().unwrap()) {
            assert!(low.as_f64().unwrap() >= 0.0, "{text} {tone} {low}");
        }
        if low.is_null() {
            assert!(
                !["uncertain", "apart"].contains(&tone.as_str().unwrap()),
                "{text} {tone}"
            );
        }
    }
}

/// Two raters: so many targets with each pair of ratings.
fn pairs(all: &[(usize, &str)]) -> String {
    let mut text = "a,b\n".to_owned();
    for (times, row) in all {
        for _ in 0..*times {
            let _ = writeln!(text, "{row}");
        }
    }
    text
}

#[test]
fn low_alpha_is_soothed_only_where_raters_do_agree_on_the_rare_level() {
    let never = File::new(
        &pairs(&[(90, "3,3"), (5, "2,3"), (5, "3,2")]),
        "ordinal",
        Some("1..4"),
    );
    let found = never.first();
    assert_eq!(found["verdict"]["tone"], "rare-never");
    assert!(found["overall"]["alpha"]["value"].as_f64().unwrap() < 0.0);
    let told = never.text();
    assert!(
        told.contains("on the few who got another level they did not agree once"),
        "{told}"
    );
    assert!(!told.contains("AC2 here"), "{told}");
    let sometimes = File::new(
        &pairs(&[(88, "3,3"), (5, "2,3"), (5, "3,2"), (2, "2,2")]),
        "ordinal",
        Some("1..4"),
    );
    assert_eq!(sometimes.first()["verdict"]["tone"], "prevalence");
    assert!(sometimes.text().contains("AC2 here"));
}

#[test]
fn near_stretches_with_the_scale() {
    let mut draw = random(23);
    let mut text = "a,b\n".to_owned();
    for _ in 0..60 {
        let middle = 1 + draw(9);
        let _ = writeln!(text, "{},{}", middle + draw(3) - 1, middle + draw(3) - 1);
    }
    let file = File::new(&text, "ordinal", Some("0..10"));
    let found = file.first();
    let overall = &found["overall"];
    assert_eq!(overall["within_reach"]["measure"], "within-3");
    near(&overall["within_reach"]["value"], 1.0);
    assert!(overall["within_one"]["value"].as_f64().unwrap() < 0.9);
    assert!(["agreed", "probably-agreed"].contains(&found["verdict"]["tone"].as_str().unwrap()));
    assert_eq!(
        found["widest"],
        serde_json::json!([]),
        "two of eleven levels are not far apart"
    );
    let told = file.text();
    assert!(told.contains("at most 3 levels apart"), "{told}");
    assert!(
        told.contains("the same part as one level of four"),
        "{told}"
    );
    // Of four levels nothing changes.
    let four = File::new(
        &coded(&sixteen(), ["1", "2", "3", "4"]),
        "ordinal",
        Some("1..4"),
    );
    assert_eq!(four.first()["overall"]["within_reach"], Value::Null);
}

#[test]
fn a_share_and_its_threshold_do_not_contradict_each_other() {
    // 43 of 48 near each other: 89.58 %, which rounds to the threshold that it misses; ranks otherwise at random.
    let text = pairs(&[
        (12, "1,1"),
        (12, "2,2"),
        (7, "3,3"),
        (12, "4,4"),
        (3, "1,3"),
        (2, "1,4"),
    ]);
    let told = File::new(&text, "ordinal", Some("1..4")).text();
    assert!(told.contains("89.6%"), "{told}");
    assert!(!told.contains("in 90% of comparisons"), "{told}");
}

#[test]
fn intervals_hold_their_figure_and_stay_in_range() {
    let mut draw = random(29);
    let mut many = "a,b,c\n".to_owned();
    for _ in 0..18 {
        let middle = draw(1000);
        let [a, b, c] = [0; 3].map(|_| middle + draw(300));
        let _ = writeln!(many, "{a}.5,{b},{c}");
    }
    // A made-up table of three targets, of the size at which a jackknife of the ratio itself goes astray.
    let few = "a,b,c\n3,4,3\n3,4,4\n5,5,3\n";
    for (text, metric, levels) in [
        (few, "interval", None),
        (many.as_str(), "interval", None),
        (KRIPPENDORFF, "ordinal", Some("1..5")),
    ] {
        let found = File::new(text, metric, levels).json();
        for one in found["details"].as_array().unwrap() {
            let Some(value) = one["value"].as_f64() else {
                continue;
            };
            let (Some(low), Some(high)) = (one["low"].as_f64(), one["high"].as_f64()) else {
                continue;
            };
            assert!(low <= value + 1e-9 && value <= high + 1e-9, "{one}");
            let name = one["measure"].as_str().unwrap();
            if name.starts_with("icc") || name.starts_with("alpha") {
                assert!((-50.0..=1.0).contains(&low) && high <= 1.0, "{one}");
            }
        }
    }
}

#[test]
fn a_rater_who_gives_one_level_always_leaves_no_mean_correlation() {
    let text = "a,b,c\n1,1,3\n2,2,3\n3,2,3\n4,4,3\n1,2,3\n2,1,3\n3,4,3\n4,3,3\n2,2,3\n3,3,3\n";
    let file = File::new(text, "ordinal", Some("1..4"));
    let found = file.json();
    for name in ["pearson", "spearman"] {
        let one = figure(&found, name);
        assert_eq!(one["undefined"], "constant-rater");
        assert_eq!(one["pairs_without"], serde_json::json!([2, 3]));
    }
    let told = file.run(&["--details", "--lang", "en"]);
    assert!(told.contains("2 of 3 pairs have no figure"), "{told}");
}

#[test]
fn equal_means_are_not_called_a_lack_of_variation() {
    let found = File::new("a,b\n1,4\n4,1\n2,3\n3,2\n", "ordinal", Some("1..4")).json();
    assert_eq!(
        figure(&found, "icc-1-k")["undefined"],
        "no-target-variation"
    );
    let found = File::new("a,b\n3,3\n3,3\n3,3\n", "ordinal", Some("1..4")).json();
    assert_eq!(figure(&found, "icc-1-k")["undefined"], "no-variation");
}

#[test]
fn levels_may_lie_below_zero() {
    let text = "a,b\n-2,-1\n0,0\n1,2\n2,2\n-1,-1\n";
    let found = File::new(text, "ordinal", Some("-2..2")).first();
    assert_eq!(
        found["values"],
        serde_json::json!([-2.0, -1.0, 0.0, 1.0, 2.0])
    );
}

#[test]
fn levels_that_only_one_gave_leave_nothing_to_compute_with() {
    let text = "item,a,b\nt1,3,3\nt2,3,3\nt3,3,3\nt4,1,\nt5,,2\nt6,4,\n";
    let file = File::new(text, "ordinal", Some("1..4"));
    let found = file.json();
    near(&found["overall"]["exact"]["value"], 1.0);
    near(&found["overall"]["within_one"]["value"], 1.0);
    assert_eq!(
        (&found["overall"]["targets"], &found["overall"]["once"]),
        (&3.into(), &3.into())
    );
    for name in [
        "alpha-nominal",
        "alpha-ordinal",
        "alpha-interval",
        "icc-2-1",
    ] {
        assert_eq!(figure(&found, name)["undefined"], "no-variation", "{name}");
    }
    near(&figure(&found, "bp-identity")["value"], 1.0);
    for one in found["details"].as_array().unwrap() {
        assert_eq!(
            one["readings"],
            serde_json::json!([]),
            "no label on three targets: {one}"
        );
    }
    assert_eq!(found["verdict"]["tone"], "all-equal");
    assert!(!file.text().contains("agree:"), "{}", file.text());
}

#[test]
fn who_stands_apart_is_named() {
    // Ada and Bo agree; Cy is a level lower on every target.
    let mut draw = random(31);
    let mut text = "Ada,Bo,Cy\n".to_owned();
    for target in 0..60 {
        let level = 2 + target % 3;
        let other = if draw(8) == 0 { 2 + draw(3) } else { level };
        let _ = writeln!(text, "{level},{other},{}", level - 1);
    }
    let file = File::new(&text, "ordinal", Some("1..4"));
    let found = file.first();
    let one = &found["verdict"]["stands_apart"];
    assert_eq!(one["rater"], "Cy");
    assert!(
        (-1.2..-0.8).contains(&one["higher"].as_f64().unwrap()),
        "{one}"
    );
    let told = file.text();
    assert!(
        told.contains("Cy stands apart: without Cy alpha is 0."),
        "{told}"
    );
    assert!(told.contains("Cy rates 1.0 of a level lower"), "{told}");
    // Where all err alike, nobody is named.
    let mut named = 0;
    for seed in 0..20 {
        let mut draw = random(100 + seed);
        let mut text = "a,b,c,d\n".to_owned();
        for _ in 0..15 {
            let middle = 1 + draw(4);
            let [a, b, c, d] = [0; 4].map(|_| (middle + draw(3)).clamp(2, 5) - 1);
            let _ = writeln!(text, "{a},{b},{c},{d}");
        }
        let found = File::new(&text, "ordinal", Some("1..4")).first();
        named += usize::from(!found["verdict"]["stands_apart"].is_null());
    }
    assert!(named <= 1, "{named} of 20");
}

#[test]
fn intervals_do_not_follow_the_order_of_columns() {
    let mut draw = random(37);
    let rows: Vec<[u64; 4]> = (0..24)
        .map(|_| {
            let middle = 1 + draw(4);
            [0; 4].map(|_| (middle + draw(3)).clamp(2, 5) - 1)
        })
        .collect();
    let text = |order: [usize; 4]| {
        let names = order.map(|at| ["a", "b", "c", "d"][at]).join(",");
        rows.iter().fold(names + "\n", |text, row| {
            text + &order.map(|at| row[at].to_string()).join(",") + "\n"
        })
    };
    let of = |order| File::new(&text(order), "ordinal", Some("1..4")).first();
    let one = of([0, 1, 2, 3]);
    assert_eq!(one["overall"]["alpha"]["method"], "bootstrap");
    for order in [[3, 1, 0, 2], [2, 3, 1, 0]] {
        let other = of(order);
        assert_eq!(one["overall"], other["overall"]);
        assert_eq!(one["ac"], other["ac"]);
    }
}

#[test]
fn what_is_rated_once_makes_no_interval_surer() {
    let three = "item,a,b\nx,1,2\ny,3,3\nz,4,3\n".to_owned();
    let mut more = three.clone();
    for n in 0..60 {
        let _ = writeln!(more, "once{n},{},", 1 + n % 4);
    }
    let [few, many] = [three, more].map(|text| File::new(&text, "ordinal", Some("1..4")).first());
    for key in ["alpha", "exact"] {
        for limit in ["value", "low", "high", "method"] {
            assert_eq!(
                few["overall"][key][limit], many["overall"][key][limit],
                "{key} {limit}"
            );
        }
    }
}

#[test]
fn many_raters_are_not_all_named_in_the_heading() {
    let names: Vec<String> = (1..=200).map(|n| format!("r{n}")).collect();
    let mut draw = random(41);
    let mut text = names.join(",") + "\n";
    for _ in 0..6 {
        let mut row = vec![String::new(); 200];
        for _ in 0..3 {
            let at = usize::try_from(draw(200)).unwrap();
            row[at] = (1 + draw(4)).to_string();
        }
        text += &(row.join(",") + "\n");
    }
    let told = File::new(&text, "ordinal", Some("1..4")).text();
    let first = told.lines().next().unwrap();
    assert!(
        first.ends_with("r1, r2, r3, r4, r5, r6, r7, r8 and 192 more"),
        "{first}"
    );
}

#[test]
fn what_would_take_too_long_is_left_out_and_said() {
    // 30 raters: no interval of variance components, which would be fitted a hundred times.
    let mut draw = random(43);
    let header: Vec<String> = (1..=30).map(|n| format!("r{n}")).collect();
    let mut text = header.join(",") + "\n";
    for _ in 0..12 {
        let middle = 1 + draw(4);
        let row: Vec<String> = (0..30)
            .map(|_| ((middle + draw(3)).clamp(2, 5) - 1).to_string())
            .collect();
        text += &(row.join(",") + "\n");
    }
    let file = File::new(&text, "ordinal", Some("1..4"));
    let found = file.json();
    let reml = figure(&found, "icc-reml-agreement");
    assert!(reml["value"].is_f64());
    assert_eq!(reml["no_interval"], "too-much-work");
    assert_eq!(reml["other_raters"], Value::Null);
    assert!(figure(&found, "icc-2-1")["low"].is_f64());
    let told = file.run(&["--details", "--lang", "en"]);
    assert!(
        told.contains("takes too much computing for so many ratings: 2 figures"),
        "{told}"
    );
}
