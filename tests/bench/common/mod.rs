//! Generated days for the benchmarks: the notes of the sample day again and again, with other levels and
//! times, so that every text is different and yet as people write.
#![allow(dead_code, unreachable_pub, reason = "each bench uses its own part")]

use std::fs;
use std::path::{Path, PathBuf};

use wakker::assets::Assets;
use wakker::diagnostic::Diagnostics;
use wakker::load::{self, Loaded};
use wakker::notes::{self, Context, Sheet};
use wakker::source::Sources;

/// The sample day.
pub fn sample() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("samples/2026-03-17-antwerpen")
}

/// The sample day, read.
pub fn loaded() -> Loaded {
    let (mut sources, mut found) = (Sources::default(), Diagnostics::default());
    load::day(&mut sources, &Assets::builtin(), &sample(), &mut found)
        .expect("the sample day reads")
}

/// The texts of so many days like the sample day: for each day 36 sheets.
pub fn days(count: usize) -> Vec<Vec<String>> {
    let mut paths: Vec<PathBuf> = fs::read_dir(sample().join("notes"))
        .expect("the notes of the sample day")
        .map(|entry| entry.expect("an entry").path())
        .collect();
    paths.sort();
    let texts: Vec<String> = paths
        .iter()
        .map(|path| fs::read_to_string(path).expect("a text"))
        .collect();
    let mut random = Random(1);
    (0..count)
        .map(|_| texts.iter().map(|text| varied(text, &mut random)).collect())
        .collect()
}

/// A small generator with a fixed stream, so that every run reads the same bytes (`SplitMix64`, Steele, Lea
/// and Flood 2014).
pub struct Random(pub u64);

impl Random {
    pub fn below(&mut self, n: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (z ^ (z >> 31)) % n
    }
}

fn varied(text: &str, random: &mut Random) -> String {
    let mut out = String::with_capacity(text.len() + 64);
    for line in text.trim_start_matches('\u{FEFF}').lines() {
        // Another level now and then, and other minutes.
        let line = match random.below(8) {
            0 => line.replace("=G ", "=ZG "),
            1 => line.replace("=ZG", "=G"),
            2 => line.replace("=M", "=G"),
            _ => line.to_owned(),
        };
        out.push_str(&line.replace("9u1", &format!("9u{}", random.below(6))));
        out.push('\n');
    }
    out
}

/// Reads the texts of a day into a day like the sample day, in the place of its sheets, and counts the
/// findings.
pub fn read_into(day: &mut Loaded, texts: &[String]) -> usize {
    let (mut sources, mut found) = (Sources::default(), Diagnostics::default());
    let context = Context {
        rubric: &day.rubric,
        day: &day.day,
        names: &day.names(),
    };
    let mut sheets: Vec<Sheet> = Vec::with_capacity(texts.len());
    for text in texts {
        let file = sources.add("notes/sheet.md", text.as_str());
        sheets.extend(notes::read(&sources, file, &context, &mut found).sheets);
    }
    day.sheets = sheets;
    found.sorted().len()
}

/// A figure of this process from the system, where it has one.
fn process(file: &str) -> String {
    fs::read_to_string(format!("/proc/self/{file}")).unwrap_or_default()
}

/// Seconds of processor time used so far, in the system's ticks of a hundredth; 0 where it tells none.
pub fn processor_time() -> f64 {
    let stat = process("stat");
    let fields = stat.rsplit_once(") ").map_or("", |(_, fields)| fields);
    let ticks = fields.split(' ').skip(11).take(2);
    ticks
        .filter_map(|ticks| ticks.parse::<f64>().ok())
        .sum::<f64>()
        / 100.0
}

/// MiB of memory in use; 0 where the system tells none.
pub fn memory() -> u64 {
    let status = process("status");
    let line = status.lines().find(|line| line.starts_with("VmRSS:"));
    let kib = line.and_then(|line| line.split_whitespace().nth(1)?.parse::<u64>().ok());
    kib.unwrap_or_default() / 1024
}
