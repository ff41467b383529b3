//! Builds a day for a test from a compact notation, and scores it.
//!
//! Sheets are written as in [`super::notation`]. The rubric, the day, `ratings.csv` and `consensus.yaml`
//! go through the public readers.

use std::fmt::Write as _;

use wakker::day::{self, names::Names, people::People};
use wakker::diagnostic::{Diagnostics, Language, Severity};
use wakker::load::Loaded;
use wakker::notes::Context;
use wakker::ratings::{self, Rating};
use wakker::rubric;
use wakker::scoring::{
    self, CandidateScores, CompetenceScore, ExerciseScore, IndicatorScore, Scores,
};
use wakker::source::Sources;

use super::notation::{read_sheet, target};

const SAM: &str = "\
schema: 1
id: proef
version: '1'
language: nl
title: Proef
scale:
  name: SAM
  levels:
    - {value: 1, label: onvoldoende, short: O}
    - {value: 2, label: matig, short: M}
    - {value: 3, label: goed, short: G}
    - {value: 4, label: zeer goed, short: ZG}
";

const SEVEN: &str = "\
schema: 1
id: proef
version: '1'
language: nl
title: Proef
subject: organisation
scale:
  name: Zes stappen
  levels:
    - {value: 0, label: totaal niet, short: '0'}
    - {value: 1, label: bijna niet, short: '1'}
    - {value: 2, label: een beetje, short: '2'}
    - {value: 3, label: voor de helft, short: '3'}
    - {value: 4, label: grotendeels, short: '4'}
    - {value: 5, label: bijna volledig, short: '5'}
    - {value: 6, label: volledig, short: '6'}
";

/// A day in the making: SAM, candidates k01 and k02, assessors ann, ben and cas, exercises e1 and e2 that
/// aim at everything, and one core competence `ini` with the indicators i1 and i2.
#[derive(Debug, Clone)]
pub(super) struct Case {
    rubric: String,
    levels: usize,
    competences: Vec<String>,
    exercises: String,
    assessors: String,
    day: String,
    sheets: Vec<String>,
    csv: Vec<String>,
    consensus: Vec<String>,
    goals: bool,
}

impl Case {
    pub(super) fn new() -> Self {
        Self {
            rubric: SAM.to_owned(),
            levels: 4,
            competences: vec!["ini core i1 i2".to_owned()],
            exercises: "[e1, e2]".to_owned(),
            assessors: "[ann, ben, cas]".to_owned(),
            day: String::new(),
            sheets: Vec::new(),
            csv: Vec::new(),
            consensus: Vec::new(),
            goals: false,
        }
    }

    /// Every indicator has goals for G and ZG: "Je doet i1 goed." and "Je doet i1 zeer goed."
    pub(super) fn with_goals(mut self) -> Self {
        self.goals = true;
        self
    }

    /// Seven levels from 0 to 6, and an organisation as the one assessed.
    pub(super) fn organisation() -> Self {
        let rubric = SEVEN.to_owned();
        Self {
            rubric,
            levels: 7,
            ..Self::new()
        }
        .rules("scoring: {min-observations: 0, evidence: 0}")
    }

    /// Lines that are added to the rubric, such as `scoring: {evidence: 2}`.
    pub(super) fn rules(mut self, yaml: &str) -> Self {
        let _ = writeln!(self.rubric, "{yaml}");
        self
    }

    /// The competences in place of `ini`: id, tier, then indicators with their weight where it is not 1
    /// (`i1*3`); the words `open` and `descriptive` are flags.
    pub(super) fn competences(mut self, lines: &[&str]) -> Self {
        self.competences = lines.iter().map(ToString::to_string).collect();
        self
    }

    /// The exercises, as YAML.
    pub(super) fn exercises(mut self, yaml: &str) -> Self {
        yaml.clone_into(&mut self.exercises);
        self
    }

    /// The assessors, as YAML.
    pub(super) fn assessors(mut self, yaml: &str) -> Self {
        yaml.clone_into(&mut self.assessors);
        self
    }

    /// Lines that are added to the day, such as `until: 2026-03-19`.
    pub(super) fn day(mut self, yaml: &str) -> Self {
        let _ = writeln!(self.day, "{yaml}");
        self
    }

    pub(super) fn sheet(mut self, text: &str) -> Self {
        self.sheets.push(text.to_owned());
        self
    }

    /// A row of `ratings.csv`: candidate, assessor, exercise, competence, indicator, level, tally, date.
    pub(super) fn csv(mut self, row: &str) -> Self {
        self.csv.push(row.to_owned());
        self
    }

    /// An entry of `consensus.yaml`, without its braces, by ann and ben unless it says so.
    pub(super) fn agreed(mut self, entry: &str) -> Self {
        let by = if entry.contains("by:") {
            ""
        } else {
            ", by: [ann, ben]"
        };
        self.consensus
            .push(format!("{{{entry}{by}, date: 2026-03-18}}"));
        self
    }

    fn rubric_yaml(&self) -> String {
        let mut yaml = format!("{}competences:\n", self.rubric);
        let anchors: Vec<String> = (0..self.levels)
            .map(|level| format!("stap {level}"))
            .collect();
        let anchors = anchors.join(", ");
        for line in &self.competences {
            let mut words = line.split_whitespace();
            let (id, tier) = (words.next().expect("an id"), words.next().expect("a tier"));
            let _ = write!(yaml, "  - {{id: {id}, tier: {tier}, name: {id}");
            let flags = ["open", "descriptive"];
            for flag in line.split_whitespace().filter(|word| flags.contains(word)) {
                let _ = write!(yaml, ", {flag}: true");
            }
            yaml.push_str(", indicators: [");
            for word in words.filter(|word| !flags.contains(word)) {
                let (id, weight) = word.split_once('*').unwrap_or((word, "1"));
                let goals = if self.goals {
                    format!(", goals: {{G: Je doet {id} goed., ZG: Je doet {id} zeer goed.}}")
                } else {
                    String::new()
                };
                let _ = write!(
                    yaml,
                    "{{id: {id}, name: {id}, anchors: [{anchors}], weight: {weight}{goals}}}, "
                );
            }
            yaml.push_str("]}\n");
        }
        yaml
    }

    fn day_yaml(&self) -> String {
        format!(
            "rubric: proef\ndate: 2026-03-17\nplace: Gent\ncandidates: [k01, k02]\nassessors: {}\nexercises: {}\n{}",
            self.assessors, self.exercises, self.day
        )
    }

    /// Reads everything. There must be no fault in it.
    pub(super) fn load(&self) -> (Sources, Loaded) {
        let (mut sources, mut found) = (Sources::default(), Diagnostics::default());
        let loaded = self.read(&mut sources, &mut found);
        let all = found.sorted();
        let fault = all.iter().find(|one| one.severity() == Severity::Error);
        if let Some(fault) = fault {
            let text = sources.text(fault.span.file);
            panic!("{}\n{text}", fault.message(Language::En));
        }
        (sources, loaded.expect("no fault"))
    }

    fn read(&self, sources: &mut Sources, found: &mut Diagnostics) -> Option<Loaded> {
        let file = sources.add("rubric.yaml", self.rubric_yaml());
        let mut rubric = rubric::read(sources, file, found).ok()?;
        let file = sources.add("day.yaml", self.day_yaml());
        let unchecked = day::read(sources, file, found).ok()?;
        let day = day::check(&unchecked, &mut rubric, found).ok()?;
        let mut sheets = Vec::new();
        for (index, text) in self.sheets.iter().enumerate() {
            let file = sources.add(format!("notes/{index}.txt"), text);
            sheets.push(read_sheet(text, file, &rubric));
        }
        let csv = format!(
            "candidate,assessor,exercise,competence,indicator,level,tally,date\n{}\n",
            self.csv.join("\n")
        );
        let file = sources.add("ratings.csv", csv);
        let names = Names::new(&day, &People::default());
        let context = Context {
            rubric: &rubric,
            day: &day,
            names: &names,
        };
        let ratings = ratings::read(sources, file, &context, found).ok()?.counted;
        let file = sources.add(
            "consensus.yaml",
            format!("consensus: [{}]\n", self.consensus.join(", ")),
        );
        let consensus = day::consensus::read(sources, file, &day, &rubric, &names, found).ok()?;
        Some(Loaded {
            kept_out: std::collections::BTreeSet::new(),
            faulty_rows: std::collections::BTreeSet::new(),
            lock: None,
            rubric,
            day,
            sheets,
            ratings,
            consensus,
            choices: day::choices::Choices::default(),
            chosen_quotes: wakker::load::ChosenQuotes::default(),
            vignettes: false,
            reference: Vec::new(),
            people: People::default(),
        })
    }

    pub(super) fn score(&self) -> Scored {
        let (sources, loaded) = self.load();
        Scored::of(sources, loaded)
    }
}

/// A day that was scored, with what was found while scoring.
pub(super) struct Scored {
    pub(super) sources: Sources,
    pub(super) loaded: Loaded,
    pub(super) scores: Scores,
    pub(super) found: Diagnostics,
}

impl Scored {
    pub(super) fn of(sources: Sources, loaded: Loaded) -> Self {
        let mut found = Diagnostics::default();
        let scores = scoring::score(&loaded, &mut found);
        Self {
            sources,
            loaded,
            scores,
            found,
        }
    }

    /// The scores of k01.
    pub(super) fn candidate(&self) -> &CandidateScores {
        &self.scores.candidates[0]
    }

    /// The score of k01 for a competence.
    pub(super) fn competence(&self, name: &str) -> &CompetenceScore {
        let target = target(&self.loaded.rubric, name);
        self.candidate()
            .competence(target.competence)
            .expect("a competence")
    }

    /// The score of k01 for the competence `ini`.
    pub(super) fn ini(&self) -> &CompetenceScore {
        self.competence("ini")
    }

    /// The score of k01 for an indicator.
    pub(super) fn indicator(&self, name: &str) -> &IndicatorScore {
        let target = target(&self.loaded.rubric, name);
        let mut all = self
            .competence(target.competence.as_str())
            .indicators
            .iter();
        all.find(|one| Some(one.id) == target.indicator)
            .expect("an indicator")
    }

    /// What k01 got for `ini` in an exercise, where there is anything on it.
    pub(super) fn cell(&self, exercise: &str) -> Option<&ExerciseScore> {
        self.ini()
            .matrix
            .iter()
            .find(|cell| cell.exercise.as_str() == exercise)
    }

    /// The one rating of k01 for a target; none where there is none.
    pub(super) fn rating(&self, name: &str) -> Option<&Rating> {
        let target = target(&self.loaded.rubric, name);
        let k01 = self.candidate().id;
        let mut all = self
            .scores
            .ratings
            .iter()
            .filter(|r| r.candidate == k01 && r.target == target);
        let first = all.next();
        assert!(all.next().is_none(), "more than one rating of {name}");
        first
    }

    /// The codes of what was found while scoring, in the order of the places.
    pub(super) fn codes(&self) -> Vec<&'static str> {
        self.found
            .sorted()
            .iter()
            .map(|finding| finding.code.id())
            .collect()
    }

    /// The codes of the reasons for `ini`.
    pub(super) fn reasons(&self) -> Vec<&'static str> {
        self.ini()
            .reasons
            .iter()
            .map(|reason| reason.code())
            .collect()
    }
}

/// Whether a score is there and is the number expected, but for the last bits.
#[track_caller]
pub(super) fn assert_score(score: Option<f64>, expected: f64) {
    let score = score.expect("there is a score");
    assert!(
        (score - expected).abs() < 1e-12,
        "{score} is not {expected}"
    );
}
