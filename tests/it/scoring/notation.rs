//! Sheets in a compact notation.
//!
//! A sheet is a text. Its first line says who: candidate, assessor, exercise and, where it matters, a date.
//! Then come observations (`-`), rows of the table (`|`) and lines under *Evaluatie* (`>`):
//!
//! ```text
//! k01 ann e1 2026-03-17
//! - i1=ZG i2? x3 +       tags with a level or a doubt, then tally, sign, share (3/5), link (@k02)
//! - ini=G                a tag that names the competence as a whole
//! | i1 ZG 3 +2 -1 /5     level (or nw, gk, .), count, strong, weak, chances
//! > ini=G
//! ```

use wakker::day::Date;
use wakker::id::{AssessorId, CandidateId, ExerciseId};
use wakker::notes::{Evaluation, LevelRow, Mark, Observation, Places, Share, Sheet, Sign, Tag};
use wakker::rubric::{Rubric, Target};
use wakker::source::{FileId, Span};

/// What a name in the notation stands for: a competence, or the one indicator that is called so.
pub(super) fn target(rubric: &Rubric, name: &str) -> Target {
    rubric
        .competences
        .iter()
        .find_map(|competence| {
            if competence.id.as_str() == name {
                return Some(Target::whole(competence.id));
            }
            let indicator = competence
                .indicators
                .iter()
                .find(|one| one.id.as_str() == name)?;
            Some(Target::indicator(competence.id, indicator.id))
        })
        .unwrap_or_else(|| panic!("the rubric has no {name}"))
}

/// Reads a sheet.
pub(super) fn read_sheet(text: &str, file: FileId, rubric: &Rubric) -> Sheet {
    let mut lines = text.lines().filter(|line| !line.trim().is_empty());
    let head: Vec<&str> = lines
        .next()
        .expect("a first line")
        .split_whitespace()
        .collect();
    let mut sheet = Sheet {
        candidate: CandidateId::parse(head[0]).expect("a candidate"),
        assessor: AssessorId::parse(head[1]).expect("an assessor"),
        exercise: ExerciseId::parse(head[2]).expect("an exercise"),
        date: head.get(3).map(|date| Date::parse(date).expect("a date")),
        reason: None,
        span: Span::start_of(file),
        observations: Vec::new(),
        rows: Vec::new(),
        evaluations: Vec::new(),
        impressions: Vec::new(),
        remarks: Vec::new(),
    };
    for line in lines {
        let line = line.trim();
        let start = line.as_ptr() as usize - text.as_ptr() as usize;
        let span = Span::new(file, start, start + line.len());
        let words: Vec<&str> = line[1..].split_whitespace().collect();
        match line.as_bytes()[0] {
            b'-' => sheet.observations.push(observation(&words, span, rubric)),
            b'|' => sheet.rows.push(row(&words, span, rubric)),
            b'>' => {
                let (name, level) = words[0].split_once('=').unwrap_or((words[0], ""));
                sheet.evaluations.push(Evaluation {
                    text: line.to_owned(),
                    target: Some(target(rubric, name)),
                    level: rubric.scale.parse(level),
                    span,
                });
            }
            _ => panic!("a line begins with -, | or >: {line}"),
        }
    }
    sheet
}

fn observation(words: &[&str], span: Span, rubric: &Rubric) -> Observation {
    let mut one = Observation {
        time: None,
        text: words.join(" "),
        tags: Vec::new(),
        sign: None,
        tally: None,
        share: None,
        involved: Vec::new(),
        fields: Vec::new(),
        span,
        cells: Vec::new(),
        places: Places::default(),
    };
    for word in words {
        if let Some(times) = word.strip_prefix('x').and_then(|times| times.parse().ok()) {
            one.tally = Some(times);
        } else if let Some((times, chances)) = word.split_once('/') {
            let number = |text: &str| text.parse().expect("a number");
            one.share = Some(Share {
                times: number(times),
                chances: number(chances),
            });
        } else if let Some(id) = word.strip_prefix('@') {
            one.involved
                .push(CandidateId::parse(id).expect("a candidate"));
        } else if let Some(sign) = match *word {
            "+" => Some(Sign::Plus),
            "-" => Some(Sign::Minus),
            "0" => Some(Sign::Neutral),
            _ => None,
        } {
            one.sign = Some(sign);
        } else {
            let (name, level) = word.split_once('=').unwrap_or((word, ""));
            let doubt = name.ends_with('?');
            let target = target(rubric, name.trim_end_matches('?'));
            let level = (!level.is_empty()).then(|| rubric.scale.parse(level).expect("a level"));
            one.tags.push(Tag {
                target,
                level,
                doubt,
                written: true,
                span,
            });
        }
    }
    one
}

fn row(words: &[&str], span: Span, rubric: &Rubric) -> LevelRow {
    let mark = match words[1] {
        "nw" => Mark::NotSeen,
        "gk" => Mark::NoChance,
        "." => Mark::Empty,
        level => Mark::Level(rubric.scale.parse(level).expect("a level")),
    };
    let number = |prefix: char| {
        let word = words[2..]
            .iter()
            .find_map(|word| word.strip_prefix(prefix))?;
        Some(word.parse().expect("a number"))
    };
    LevelRow {
        target: target(rubric, words[0]),
        mark,
        count: words[2..]
            .iter()
            .find(|word| word.as_bytes()[0].is_ascii_digit())
            .map(|word| word.parse().expect("a number")),
        count_plus: number('+'),
        count_minus: number('-'),
        chances: number('/'),
        evidence: String::new(),
        span,
        cells: Vec::new(),
    }
}
