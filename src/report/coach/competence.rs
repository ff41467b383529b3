//! What is behind one competence: dots, counts, exercises, words.

use super::maker::Maker;
use crate::id::AssessorId;
use crate::limits;
use crate::notes::Sign;
use crate::ratings::{ObservationRef, Rating};
use crate::report::data::{
    Bars, ByExercise, ByExerciseRow, CoachCompetence, Dots, Fact, SignedQuote,
};
use crate::report::picture::{Counted, Rated};
use crate::rubric::{Competence, Target, Tier};
use crate::scoring::{Certainty, CompetenceScore, Reason};
use crate::wording::counts;
use crate::wording::terms::{self, decimal};
use crate::wording::{self, StaffLabel, staff};

/// At most so many competences with all that is behind them, those of the core first.
const MOST_FULL: usize = 7;
/// So many quotes with a sign of each kind; one where nothing is in doubt.
const QUOTES: usize = 2;

impl Maker<'_> {
    /// All competences of which something was seen, in the order of the rubric.
    pub(super) fn competences(&self) -> Vec<CoachCompetence> {
        let rubric = &self.loaded.rubric;
        let all = self.candidate.competences.iter();
        let shown = all.filter(|score| score.observations > 0 || score.computed.is_some());
        let mut full: Vec<&CompetenceScore> = shown.clone().filter(|one| is_open(one)).collect();
        full.sort_by_key(|score| score.tier);
        full.truncate(MOST_FULL);
        let is_full = |score: &CompetenceScore| full.iter().any(|one| one.id == score.id);
        shown
            .filter_map(|score| {
                let competence = rubric.competence(score.id)?;
                Some(self.competence(competence, score, is_full(score)))
            })
            .collect()
    }

    fn competence(
        &self,
        competence: &Competence,
        score: &CompetenceScore,
        full: bool,
    ) -> CoachCompetence {
        let ratings: Vec<&Rating> = score
            .ratings
            .iter()
            .map(|index| &self.scores.ratings[*index])
            .collect();
        let assessors: Vec<AssessorId> = self
            .loaded
            .day
            .assessors
            .iter()
            .map(|one| one.id)
            .filter(|id| ratings.iter().any(|rating| rating.assessor == *id))
            .collect();
        let aimed = score.certainty != Certainty::NotTargeted;
        CoachCompetence {
            name: self.texts.competence(competence.id).to_owned(),
            tier: self.texts.tier(competence.tier).to_owned(),
            only_seen: (!aimed)
                .then(|| terms::certainty(self.language, score.certainty).to_owned()),
            told: if aimed { self.told(score) } else { Vec::new() },
            grid: self
                .grid(competence, score, &ratings, &assessors)
                .filter(|_| full),
            bars: self.bars(competence, score).filter(|_| full),
            by_exercise: self.by_exercise(score, &assessors).filter(|_| full),
            quotes: match (full, aimed) {
                (true, _) => self.best_quotes(score, if is_settled(score) { 1 } else { QUOTES }),
                (false, true) => Vec::new(),
                (false, false) => self.best_quotes(score, 1).into_iter().take(1).collect(),
            },
        }
    }

    /// Levels, certainty, what it rests on, agreement.
    fn told(&self, score: &CompetenceScore) -> Vec<Fact> {
        let language = self.language;
        let fact = |label: StaffLabel, text: String| Fact {
            label: label.text(language),
            text: Some(text),
        };
        let mut told = Vec::new();
        let certainty = terms::certainty(language, score.certainty).to_owned();
        let reasons: Vec<&str> = score
            .reasons
            .iter()
            .filter(|reason| **reason != Reason::OneDate)
            .map(|reason| terms::reason(language, *reason))
            .collect();
        let sure = if reasons.is_empty() {
            certainty
        } else {
            format!("{certainty} ({})", reasons.join(", "))
        };
        let computed = match (score.level, score.score) {
            (Some(level), Some(value)) => format!(
                "{} ({}), {sure}",
                self.texts.level(level).label,
                decimal(language, value, 2)
            ),
            (None, Some(value)) => format!("{}, {sure}", decimal(language, value, 2)),
            _ => sure,
        };
        told.push(fact(StaffLabel::Computed, computed));
        let agreed = match &score.consensus {
            Some(entry) => {
                let level = &self.texts.level(entry.level).label;
                let by: Vec<&str> = self
                    .marks_of(&entry.by)
                    .map(|(mark, _)| mark.as_str())
                    .collect();
                let mut text = format!(
                    "{level} ({}, {})",
                    by.join(", "),
                    wording::date(language, entry.date)
                );
                if let Some(reason) = &entry.reason {
                    text.push_str(". ");
                    text.push_str(&self.quotes.without_others(reason));
                }
                Some(text)
            }
            None if score.score.is_some() => {
                Some(StaffLabel::NotDiscussed.text(language).to_owned())
            }
            None => None,
        };
        told.extend(agreed.map(|text| fact(StaffLabel::Agreed, text)));
        let subject = self.loaded.rubric.subject;
        let mut rests = format!(
            "{}, {}",
            counts::coverage_in_words(language, subject, score.coverage),
            counts::observations(language, subject, score.observations)
        );
        if let Some(pairs) = self.pairs(&self.alone(score)) {
            rests = staff::and_also(language, &rests, &pairs);
        }
        told.push(fact(StaffLabel::RestsOn, rests));
        told
    }

    /// How often two assessors who rated the same gave the same.
    fn pairs(&self, ratings: &[&Rating]) -> Option<String> {
        let (mut same, mut one, mut more) = (0, 0, 0);
        for (at, a) in ratings.iter().enumerate() {
            for b in &ratings[at + 1..] {
                if a.exercise != b.exercise || a.target != b.target {
                    continue;
                }
                let apart = (a.value - b.value).abs();
                if apart < 0.5 {
                    same += 1;
                } else if apart < 1.5 {
                    one += 1;
                } else {
                    more += 1;
                }
            }
        }
        (same + one + more > 0).then(|| staff::pairs(self.language, same, one, more))
    }

    /// A row for each indicator, with the mean of what each assessor gave over the exercises.
    fn grid(
        &self,
        competence: &Competence,
        score: &CompetenceScore,
        ratings: &[&Rating],
        assessors: &[AssessorId],
    ) -> Option<Dots> {
        let scale = &self.loaded.rubric.scale;
        let mean = |target: Target, assessor: AssessorId| {
            let own = ratings
                .iter()
                .filter(|one| one.target == target && one.assessor == assessor);
            let values: Vec<f64> = own.map(|one| one.value).collect();
            let count = limits::count(values.len());
            (!values.is_empty()).then(|| values.iter().sum::<f64>() / count)
        };
        let chosen = |target: Target| {
            let own = score.indicators.iter();
            own.filter(|one| Some(one.id) == target.indicator)
                .find_map(|one| one.level)
        };
        let mut rows: Vec<Rated<'_>> = Vec::new();
        for indicator in &competence.indicators {
            let target = Target::indicator(competence.id, indicator.id);
            let by: Vec<Option<f64>> = assessors.iter().map(|id| mean(target, *id)).collect();
            if by.iter().all(Option::is_none) {
                continue;
            }
            rows.push(Rated {
                name: self.texts.indicator(target),
                anchors: scale
                    .levels()
                    .map(|level| self.texts.anchor(target, level).unwrap_or_default())
                    .collect(),
                // Between levels that are far apart lies a level that nobody gave.
                chosen: chosen(target)
                    .filter(|_| !is_apart(&by, f64::from(self.loaded.rubric.agreement.apart))),
                by,
            });
        }
        let whole = Target::whole(competence.id);
        let by: Vec<Option<f64>> = assessors.iter().map(|id| mean(whole, *id)).collect();
        if rows.is_empty() && by.iter().any(Option::is_some) {
            rows.push(Rated {
                name: self.texts.competence(competence.id),
                anchors: Vec::new(),
                by,
                chosen: None,
            });
        }
        let shown = self.texts.scale();
        let marks: Vec<(String, String)> = self.marks_of(assessors).cloned().collect();
        (!rows.is_empty()).then(|| Dots::new(self.language, &shown, &marks, &rows))
    }

    fn marks_of<'b>(
        &'b self,
        assessors: &'b [AssessorId],
    ) -> impl Iterator<Item = &'b (String, String)> {
        let all = self.marks.iter().filter(|(id, _)| assessors.contains(id));
        all.map(|(_, mark)| mark)
    }

    /// How often each indicator was seen, with (+) and with (−), as the mean over assessors.
    fn bars(&self, competence: &Competence, score: &CompetenceScore) -> Option<Bars> {
        let rows: Vec<Counted<'_>> = competence
            .indicators
            .iter()
            .zip(&score.indicators)
            .filter_map(|(indicator, own)| {
                let mean =
                    |spread: Option<crate::scoring::MeanCount>| spread.map_or(0.0, |it| it.mean);
                let (plus, minus) = (mean(own.frequency.plus), mean(own.frequency.minus));
                let target = Target::indicator(competence.id, indicator.id);
                (plus + minus > 0.0).then(|| Counted {
                    name: self.texts.indicator(target),
                    plus,
                    minus,
                })
            })
            .collect();
        (!rows.is_empty()).then(|| Bars::new(self.language, &rows))
    }

    /// What each assessor gave in each exercise.
    fn by_exercise(&self, score: &CompetenceScore, assessors: &[AssessorId]) -> Option<ByExercise> {
        let cells = score.matrix.iter().filter(|cell| cell.score.is_some());
        let rows: Vec<ByExerciseRow> = cells
            .map(|cell| ByExerciseRow {
                exercise: self.loaded.day.name_of(cell.exercise),
                cells: assessors
                    .iter()
                    .map(|id| {
                        let own = cell.by.iter().find(|(assessor, _)| assessor == id);
                        own.map_or_else(
                            || "–".to_owned(),
                            |(_, value)| decimal(self.language, *value, 2),
                        )
                    })
                    .collect(),
                score: cell
                    .score
                    .map_or_else(String::new, |score| decimal(self.language, score, 2)),
            })
            .collect();
        (!rows.is_empty()).then(|| ByExercise {
            assessors: self
                .marks_of(assessors)
                .map(|(mark, _)| mark.clone())
                .collect(),
            rows,
        })
    }

    /// The words that tell most: with (+), then with (−), from different exercises first, short enough to read.
    fn best_quotes(&self, score: &CompetenceScore, most: usize) -> Vec<SignedQuote> {
        let mut all: Vec<ObservationRef> = Vec::new();
        for at in score.indicators.iter().flat_map(|one| &one.observations) {
            if !all.contains(at) && self.quotes.may_be_read(*at) {
                all.push(*at);
            }
        }
        let mut chosen = Vec::new();
        for (sign, mark) in [
            (Some(Sign::Plus), "+"),
            (Some(Sign::Minus), "−"),
            (None, ""),
        ] {
            let mut own: Vec<ObservationRef> = all
                .iter()
                .copied()
                .filter(|at| self.quotes.observation(*at).1.sign == sign)
                .collect();
            own.sort_by_key(|at| {
                let (sheet, observation) = self.quotes.observation(*at);
                let before = own_before(&all, *at, |other| {
                    self.quotes.observation(other).0.exercise == sheet.exercise
                });
                let telling = super::super::candidate::TELLING;
                (before, !telling.contains(&observation.text.chars().count()))
            });
            let room = if sign.is_none() && !chosen.is_empty() {
                0
            } else {
                most
            };
            chosen.extend(own.into_iter().take(room).map(|at| {
                let mut quote = self.quotes.quote(at);
                let assessor = self.quotes.observation(at).0.assessor;
                quote.source = format!("{}, {}", quote.source, self.names.assessor(assessor));
                SignedQuote { sign: mark, quote }
            }));
        }
        chosen
    }
}

/// Whether the levels are agreed and sure.
fn is_settled(score: &CompetenceScore) -> bool {
    score.consensus.is_some() && score.certainty == Certainty::Certain
}

/// Whether all that is behind a competence is worth reading: of the core, or something is in doubt.
fn is_open(score: &CompetenceScore) -> bool {
    score.certainty != Certainty::NotTargeted && (score.tier == Tier::Core || !is_settled(score))
}

/// Whether what assessors gave lies so far apart, in levels, or further.
fn is_apart(by: &[Option<f64>], apart: f64) -> bool {
    let given = || by.iter().flatten().copied();
    let low = given().fold(f64::INFINITY, f64::min);
    given().any(|value| value - low >= apart)
}

/// How many of the same kind stand before something in a list.
fn own_before(
    all: &[ObservationRef],
    at: ObservationRef,
    alike: impl Fn(ObservationRef) -> bool,
) -> usize {
    let before = all.iter().take_while(|other| **other != at);
    before.filter(|other| alike(**other)).count()
}
