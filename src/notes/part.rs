//! The sheets of a file while it is read: what belongs to whom, and what is wrong with it.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::day::Date;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Relation, Word};
use crate::rubric::{Rubric, Target};
use crate::scale::Level;
use crate::source::Span;

use super::scope::{Ids, Scopes};
use super::words;
use super::{Evaluation, LevelRow, Line, LineKind, Mark, Observation, Prose, Sheet, Unplaced};

/// What a row gives.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Value {
    Level,
    Count,
    CountPlus,
    CountMinus,
    Chances,
}

/// A sheet in the making.
#[derive(Debug)]
pub(super) struct Part {
    ids: Ids,
    date: Option<Date>,
    reason: Option<String>,
    span: Span,
    pub(super) observations: Vec<Observation>,
    /// What the column of evidence of its tables tells.
    pub(super) evidence: Vec<Observation>,
    pub(super) rows: Vec<LevelRow>,
    /// What rows give different values for: none of them counts.
    pub(super) apart: Vec<(Target, Value)>,
    pub(super) evaluations: Vec<Evaluation>,
    pub(super) impressions: Vec<Prose>,
    pub(super) remarks: Vec<Prose>,
    /// Where `+` and `-` were first used as a bullet.
    pub(super) plus_bullet: Option<Span>,
    /// Whether words were read that are none of the above.
    pub(super) written: bool,
    pub(super) minus_bullet: Option<Span>,
}

/// All sheets of a file while it is read.
#[derive(Debug, Default)]
pub(super) struct Parts {
    all: Vec<Part>,
    current: Option<usize>,
    /// Prose from before it was clear to which sheet it belongs.
    early: Vec<Prose>,
}

impl Parts {
    /// The ids changed: the next line may belong to another sheet.
    pub(super) fn turn(&mut self) {
        self.current = None;
    }

    /// All observations, also those of sheets with a fault.
    pub(super) fn observations(&self) -> impl Iterator<Item = &Observation> {
        self.all.iter().flat_map(|part| &part.observations)
    }

    /// Keeps prose: with the sheet that it stands in, or with the next.
    pub(super) fn remark(
        &mut self,
        prose: Prose,
        scopes: &Scopes,
        place: Span,
        found: &mut Diagnostics,
    ) {
        if prose.text.is_empty() {
            return;
        }
        if self.current.is_some() || scopes.ids().is_complete() {
            self.at(scopes, place, found).remarks.push(prose);
        } else {
            self.early.push(prose);
        }
    }

    /// The sheet that the headings and keys point at; `place` is where something asks for it.
    pub(super) fn at(
        &mut self,
        scopes: &Scopes,
        place: Span,
        found: &mut Diagnostics,
    ) -> &mut Part {
        let index = self
            .current
            .unwrap_or_else(|| self.find(scopes, place, found));
        self.current = Some(index);
        let part = &mut self.all[index];
        part.date = part.date.or_else(|| scopes.date());
        if part.reason.is_none() {
            part.reason = scopes.reason().map(str::to_owned);
        }
        part
    }

    fn find(&mut self, scopes: &Scopes, place: Span, found: &mut Diagnostics) -> usize {
        let ids = scopes.ids();
        if let Some(index) = self.all.iter().position(|part| part.ids == ids) {
            return index;
        }
        let begin = scopes.place_in_file().unwrap_or_default();
        let span = if begin.is_empty() {
            place
        } else {
            Span::new(place.file, begin.start, begin.end)
        };
        let missing = [
            (ids.candidate.is_set(), Word::Candidate),
            (ids.assessor.is_set(), Word::Assessor),
            (ids.exercise.is_set(), Word::Exercise),
        ];
        for (_, what) in missing.into_iter().filter(|(is_set, _)| !is_set) {
            found.error(Diagnostic::new(Code::N02, span).with_word("what", what));
        }
        self.all.push(Part {
            ids,
            date: None,
            reason: None,
            span,
            observations: Vec::new(),
            evidence: Vec::new(),
            apart: Vec::new(),
            rows: Vec::new(),
            evaluations: Vec::new(),
            impressions: Vec::new(),
            remarks: std::mem::take(&mut self.early),
            written: false,
            plus_bullet: None,
            minus_bullet: None,
        });
        self.all.len() - 1
    }

    /// Closes the file: checks each sheet, and puts aside those of which it is not known whom, by whom or
    /// in what.
    pub(super) fn finish(
        mut self,
        scopes: &Scopes,
        whole: Span,
        lines: &[Line],
        rubric: &Rubric,
        found: &mut Diagnostics,
    ) -> (Vec<Sheet>, Vec<Unplaced>) {
        let is_blank = lines.iter().all(|line| line.kind == LineKind::Comment);
        if self.all.is_empty() && is_blank {
            found.add(Diagnostic::new(Code::N32, whole));
            return (Vec::new(), Vec::new());
        }
        if self.all.is_empty() {
            self.at(scopes, whole, found);
        }
        if let Some(last) = self.all.last_mut() {
            last.remarks.append(&mut self.early);
        }
        let mut sheets = Vec::with_capacity(self.all.len());
        let mut unplaced = Vec::new();
        // What the head says is no empty sheet where what was written in it went elsewhere.
        let head = scopes
            .head()
            .filter(|head| self.all.iter().any(|part| part.strays(*head)));
        for mut part in self.all {
            part.settle_evidence();
            if part.ids.are_known() {
                part.check(rubric, found);
                if part.is_empty() && head != Some(part.ids) {
                    found.add(Diagnostic::new(Code::N32, part.span));
                }
            }
            match part.finish() {
                Ok(sheet) => sheets.push(sheet),
                Err(sheet) => {
                    sheet.tell(lines, found);
                    found.leave_out();
                    unplaced.push(*sheet);
                }
            }
        }
        (sheets, unplaced)
    }
}

impl Part {
    fn check(&mut self, rubric: &Rubric, found: &mut Diagnostics) {
        let signed = self
            .observations
            .iter()
            .any(|observation| observation.sign.is_some());
        if let (Some(plus), Some(minus), false) = (self.plus_bullet, self.minus_bullet, signed) {
            found.add(Diagnostic::new(Code::N16, plus).related(minus, Relation::Other));
        }
        for row in &self.rows {
            self.check_row(row, rubric, found);
        }
        self.check_chances(found);
        self.check_evaluations(rubric, found);
        self.check_twice(found);
    }

    /// Whether it holds words that may well be meant for the sheet that the head of the file names.
    fn strays(&self, head: Ids) -> bool {
        let Ids {
            candidate,
            exercise,
            ..
        } = self.ids;
        let is_near = candidate == head.candidate && exercise == head.exercise;
        !self.is_empty() && (is_near && self.ids != head || !self.ids.are_known())
    }

    /// Whether nothing was written in it.
    fn is_empty(&self) -> bool {
        self.observations.is_empty()
            && self.rows.is_empty()
            && self.evaluations.is_empty()
            && self.impressions.is_empty()
            && !self.written
            && self.remarks.is_empty()
    }

    /// One level for each target: under *Evaluatie*, and there and in the table. Of two that differ under
    /// *Evaluatie* neither counts.
    fn check_evaluations(&mut self, rubric: &Rubric, found: &mut Diagnostics) {
        let short = |level| rubric.scale.names(level).short.as_str();
        let mut seen: Vec<(Target, Level, Span)> = Vec::new();
        let mut apart: Vec<Target> = Vec::new();
        for evaluation in &self.evaluations {
            let (Some(target), Some(level)) = (evaluation.target, evaluation.level) else {
                continue;
            };
            if let Some((_, first, place)) = seen.iter().find(|(one, ..)| *one == target) {
                if *first != level {
                    found.error(
                        Diagnostic::new(Code::N10, evaluation.span)
                            .with("target", target)
                            .with("first", short(*first))
                            .with("second", short(level))
                            .related(*place, Relation::First),
                    );
                    found.leave_out();
                    apart.push(target);
                }
                continue;
            }
            seen.push((target, level, evaluation.span));
            let row = self.rows.iter().find(|row| row.target == target);
            if let Some((row, Mark::Level(given))) = row.map(|row| (row, row.mark))
                && given != level
            {
                found.add(
                    Diagnostic::new(Code::N41, evaluation.span)
                        .with("target", target)
                        .with("given", short(given))
                        .with("second", short(level))
                        .related(row.span, Relation::Other),
                );
            }
        }
        for evaluation in &mut self.evaluations {
            if evaluation
                .target
                .is_some_and(|target| apart.contains(&target))
            {
                evaluation.level = None;
            }
        }
    }

    fn check_row(&self, row: &LevelRow, rubric: &Rubric, found: &mut Diagnostics) {
        let of_row = || {
            let filed = |o: &&Observation| {
                o.tags
                    .iter()
                    .any(|tag| tag.target == row.target && !tag.doubt)
            };
            self.observations.iter().filter(filed)
        };
        if let (Mark::NotSeen | Mark::NoChance, Some(observation)) = (row.mark, of_row().next()) {
            found.add(
                Diagnostic::new(Code::N23, row.span)
                    .with("target", row.target)
                    .with("mark", words::mark(row.mark, &rubric.scale))
                    .related(observation.span, Relation::Other),
            );
        }
        // Notes on the competence as a whole may be counted under its indicators.
        if row.target.indicator.is_none() {
            return;
        }
        self.check_counts(row, found);
    }

    /// The sheet, if it is known about whom, by whom and in what.
    fn finish(self) -> Result<Sheet, Box<Unplaced>> {
        let Ids {
            candidate,
            assessor,
            exercise,
        } = self.ids;
        match (candidate.known(), assessor.known(), exercise.known()) {
            (Some(candidate), Some(assessor), Some(exercise)) => {
                Ok(self.of(candidate, assessor, exercise))
            }
            (candidate, assessor, exercise) => {
                Err(Box::new(self.of(candidate, assessor, exercise)))
            }
        }
    }

    fn of<C, A, E>(self, candidate: C, assessor: A, exercise: E) -> Sheet<C, A, E> {
        Sheet {
            candidate,
            assessor,
            exercise,
            date: self.date,
            reason: self.reason,
            span: self.span,
            observations: self.observations,
            rows: self.rows,
            evaluations: self.evaluations,
            impressions: self.impressions,
            remarks: self.remarks,
        }
    }
}

impl Unplaced {
    /// Says how many lines count for nobody, and where they begin.
    fn tell(&self, lines: &[Line], found: &mut Diagnostics) {
        let filled = self.rows.iter().filter(|row| !row.is_blank());
        let prose = self.impressions.iter().chain(&self.remarks);
        let spans = self.observations.iter().map(|one| one.span);
        let spans = spans.chain(filled.map(|row| row.span));
        let spans = spans.chain(self.evaluations.iter().map(|one| one.span));
        let spans: Vec<Span> = spans.chain(prose.map(|one| one.span)).collect();
        let mut told = BTreeSet::new();
        for span in &spans {
            let from = lines.partition_point(|line| line.span.end <= span.start);
            let all = lines[from..]
                .iter()
                .take_while(|line| line.span.start < span.end);
            told.extend(all.map(|line| line.number));
        }
        if let Some(first) = spans.into_iter().min_by_key(|span| span.start) {
            found.error(Diagnostic::new(Code::N50, first).with("count", told.len()));
        }
    }
}

/// Prose at a place, with one space between its words.
pub(super) fn prose(text: &str, span: Span) -> Prose {
    Prose {
        text: text.split_whitespace().collect::<Vec<_>>().join(" "),
        span,
    }
}

/// The stretch from the first to the last of several.
pub(super) fn around(stretches: &[Range<usize>]) -> Range<usize> {
    match (stretches.first(), stretches.last()) {
        (Some(first), Some(last)) => first.start..last.end,
        _ => 0..0,
    }
}
