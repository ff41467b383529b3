//! Tests of the rules of the format and of the traps, by their outcome.

use std::fmt::Write;
use std::sync::LazyLock;

use super::*;
use crate::day::Day;
use crate::day::names::Names;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::rubric::Rubric;
use crate::{day, rubric};

/// The rubric and the day of the sample.
static SETTING: LazyLock<(Rubric, Day, Names)> = LazyLock::new(|| {
    let mut sources = Sources::default();
    let mut found = Diagnostics::default();
    let file = sources.add("done.yaml", include_str!("../../../rubrics/done.yaml"));
    let mut rubric = rubric::read(&sources, file, &mut found).unwrap_or_else(|_| unreachable!());
    let day = include_str!("../../../samples/2026-03-17-antwerpen/day.yaml");
    // All exercises begin at nine, so that the times of the tests lie within them.
    let day = day.replace("10:30", "09:00").replace("13:00", "09:00");
    let file = sources.add("day.yaml", day);
    let day = day::read(&sources, file, &mut found)
        .and_then(|unchecked| day::check(&unchecked, &mut rubric, &mut found))
        .unwrap_or_else(|_| unreachable!());
    let people = "candidates:\n  - {id: k05, name: Fatima El Idrissi}\n  - {id: k06, name: Youssef Çelik}\nassessors:\n  - {id: rita, name: Rita Claes}\n";
    let file = sources.add("people.yaml", people);
    let people =
        day::people::read(&sources, file, &day, &mut found).unwrap_or_else(|_| unreachable!());
    let names = Names::new(&day, &people);
    (rubric, day, names)
});

pub(super) struct Outcome {
    sources: Sources,
    file: FileId,
    notes: Notes,
    found: Diagnostics,
    rubric: &'static Rubric,
}

const HEAD: &str = "---\ncandidate: k07\nassessor: rita\nexercise: fietsherstelling\n---\n";

fn file(text: &str) -> Outcome {
    let (rubric, day, names) = &*SETTING;
    let mut sources = Sources::default();
    let file = sources.add("a.md", text);
    let mut found = Diagnostics::default();
    let notes = read(&sources, file, &Context { rubric, day, names }, &mut found);
    Outcome {
        sources,
        file,
        notes,
        found,
        rubric,
    }
}

/// Reads lines below a complete head.
fn sheet(lines: &str) -> Outcome {
    file(&format!("{HEAD}{lines}"))
}

impl Outcome {
    fn context() -> Context<'static> {
        let (rubric, day, names) = &*SETTING;
        Context { rubric, day, names }
    }

    /// The findings as `code line:column`, lines counted from the first below the head.
    fn findings(&self) -> Vec<String> {
        let below = if self.sources.text(self.file).starts_with(HEAD) {
            5
        } else {
            0
        };
        let shown = |finding: &&Diagnostic| {
            let at = self.sources.line_column(finding.span);
            format!(
                "{} {}:{}",
                finding.code.id(),
                at.line.saturating_sub(below),
                at.column
            )
        };
        self.found.sorted().iter().map(shown).collect()
    }

    fn codes(&self) -> Vec<Code> {
        self.found
            .sorted()
            .iter()
            .map(|finding| finding.code)
            .collect()
    }

    /// The observations of the first sheet: text, then what it was filed under.
    fn observations(&self) -> Vec<String> {
        let sheet = self.notes.sheets.first();
        let all = sheet
            .map(|sheet| sheet.observations.as_slice())
            .unwrap_or_default();
        all.iter()
            .map(|observation| self.shown(observation))
            .collect()
    }

    fn shown(&self, observation: &Observation) -> String {
        let mut out = String::new();
        if let Some(time) = observation.time {
            let to = time.to.map(|to| format!("-{to}")).unwrap_or_default();
            let _ = write!(out, "{}{to} ", time.from);
        }
        out += &observation.text;
        for tag in &observation.tags {
            let doubt = if tag.doubt { "?" } else { "" };
            let short = |level| format!("={}", self.rubric.scale.names(level).short);
            let level = tag.level.map(short).unwrap_or_default();
            let heading = if tag.written { "" } else { "~" };
            let _ = write!(out, " #{}{doubt}{level}{heading}", tag.target);
        }
        out += observation.sign.map_or("", |sign| match sign {
            Sign::Plus => " (+)",
            Sign::Minus => " (-)",
            Sign::Neutral => " (0)",
        });
        if let Some(tally) = observation.tally {
            let _ = write!(out, " {tally}x");
        }
        if let Some(share) = observation.share {
            let _ = write!(out, " {}/{}", share.times, share.chances);
        }
        for id in &observation.involved {
            let _ = write!(out, " @{id}");
        }
        for (key, value) in &observation.fields {
            let _ = write!(out, " [{key}:: {value}]");
        }
        out
    }

    fn rows(&self) -> Vec<String> {
        let sheet = self.notes.sheets.first();
        let all = sheet.map(|sheet| sheet.rows.as_slice()).unwrap_or_default();
        let number = |n: Option<u32>| n.map_or("_".to_owned(), |n| n.to_string());
        all.iter()
            .map(|row| {
                let mark = words::mark(row.mark, &self.rubric.scale);
                let counts = [row.count, row.count_plus, row.count_minus, row.chances].map(number);
                format!(
                    "{} {mark} {} {}",
                    row.target,
                    counts.join(" "),
                    row.evidence
                )
                .trim()
                .to_owned()
            })
            .collect()
    }

    fn evaluations(&self) -> Vec<String> {
        let sheet = self.notes.sheets.first();
        let all = sheet
            .map(|sheet| sheet.evaluations.as_slice())
            .unwrap_or_default();
        all.iter()
            .map(|line| {
                let target = line
                    .target
                    .map(|target| format!(" #{target}"))
                    .unwrap_or_default();
                let level = line
                    .level
                    .map(|l| format!("={}", self.rubric.scale.names(l).short));
                format!("{}{target}{}", line.text, level.unwrap_or_default())
            })
            .collect()
    }

    fn impressions(&self) -> Vec<&str> {
        self.notes
            .sheets
            .iter()
            .flat_map(|sheet| &sheet.impressions)
            .map(|p| p.text.as_str())
            .collect()
    }

    fn remarks(&self) -> Vec<&str> {
        self.notes
            .sheets
            .iter()
            .flat_map(|sheet| &sheet.remarks)
            .map(|p| p.text.as_str())
            .collect()
    }

    /// The sheets as `candidate exercise assessor: observations`.
    fn sheets(&self) -> Vec<String> {
        let shown = |sheet: &Sheet| {
            let texts: Vec<&str> = sheet.observations.iter().map(|o| o.text.as_str()).collect();
            format!(
                "{} {} {}: {}",
                sheet.candidate,
                sheet.exercise,
                sheet.assessor,
                texts.join("; ")
            )
        };
        self.notes.sheets.iter().map(shown).collect()
    }
}

/// One observation, without findings.
fn reads(line: &str, expected: &str) {
    let outcome = sheet(line);
    assert_eq!(outcome.observations(), [expected], "{line}");
    assert_eq!(outcome.findings(), [""; 0], "{line}");
}

/// One observation, with findings.
fn reads_with(line: &str, expected: &str, findings: &[&str]) {
    let outcome = sheet(line);
    assert_eq!(outcome.observations(), [expected], "{line}");
    assert_eq!(outcome.findings(), findings, "{line}");
}

/// One observation, with findings in one text; the fault costs no more than a part of it.
fn costs(line: &str, expected: &str, findings: &str) {
    let outcome = sheet(line);
    assert_eq!(outcome.observations(), [expected], "{line}");
    assert_eq!(outcome.findings().join(" "), findings, "{line}");
    assert_eq!(outcome.notes.sheets.len(), 1, "{line}");
}

/// A fault that costs a part of the sheet, and not the sheet.
fn refuses(line: &str, findings: &[&str]) {
    let outcome = sheet(line);
    assert_eq!(outcome.findings(), findings, "{line}");
    assert_eq!(outcome.notes.sheets.len(), 1, "{line}");
}

mod another;
mod any_sheet;
mod any_table;
mod beside_levels;
mod binding;
mod chats;
mod given;
mod glued;
mod headings;
mod impressions;
mod in_front;
mod keys;
mod marks;
mod observed;
mod pasted;
mod round_trip;
mod rows;
mod stray;
mod tables;
mod times;
mod traps;
mod turned;
mod turns;
mod two_levels;
mod unread;
mod wanders;
