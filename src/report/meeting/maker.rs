//! One meeting in the making.

use super::super::data::{ComputedLevels, ComputedRow, Fact};
use super::super::mask::Mask;
use super::super::names::Names;
use crate::days::Scored;
use crate::diagnostic::Language;
use crate::id::CandidateId;
use crate::load::Loaded;
use crate::rubric::Texts;
use crate::scoring::Scores;
use crate::wording::terms::{self, decimal};
use crate::wording::{StaffLabel, staff};

pub(super) struct Maker<'a> {
    pub(super) loaded: &'a Loaded,
    pub(super) scores: &'a Scores,
    pub(super) language: Language,
    pub(super) texts: Texts<'a>,
    pub(super) names: Names<'a>,
    /// Takes the names out of the words of notes, where only codes may stand.
    pub(super) mask: Option<Mask<'a>>,
}

impl Maker<'_> {
    pub(super) fn facts(&self, candidates: &[CandidateId]) -> Vec<Fact> {
        let all: Vec<String> = candidates
            .iter()
            .map(|id| self.names.candidate(*id))
            .collect();
        let day = &self.loaded.day;
        let assessors: Vec<String> = day
            .assessors
            .iter()
            .map(|one| self.names.assessor(one.id))
            .collect();
        let fact = |label: StaffLabel, text: String| Fact {
            label: label.text(self.language),
            text: Some(text),
        };
        vec![
            self.names.when(self.language),
            fact(
                if all.len() > 1 {
                    StaffLabel::Candidates
                } else {
                    StaffLabel::Candidate
                },
                all.join(", "),
            ),
            fact(StaffLabel::Assessors, assessors.join(", ")),
        ]
    }

    pub(super) fn overview(&self, candidates: &[CandidateId]) -> String {
        let rules = &self.loaded.rubric.agreement;
        let day = Scored {
            loaded: self.loaded,
            scores: self.scores,
        };
        let own = day.compared();
        let own = own.filter(|rating| candidates.contains(&rating.candidate));
        // As agreement counts: indicators, and levels that lie on the scale.
        let own = own.filter(|one| one.target.indicator.is_some() && one.value.fract() == 0.0);
        let groups = crate::ratings::by_target(own);
        let (mut same, mut between, mut apart) = (0, 0, 0);
        for group in groups.values().filter(|group| group.len() > 1) {
            let first = group[0].value;
            let is_same = group.iter().all(|one| (one.value - first).abs() < 1e-9);
            let is_apart = crate::ratings::are_apart(group, rules.apart);
            same += usize::from(is_same);
            apart += usize::from(is_apart);
            between += usize::from(!is_same && !is_apart);
        }
        staff::overview(self.language, same, between, apart)
    }

    /// The computed levels of everything with a score, for after the talk.
    pub(super) fn computed(&self, candidates: &[CandidateId]) -> Vec<ComputedLevels> {
        let mut all = Vec::new();
        for candidate in candidates {
            let mut rows = Vec::new();
            let Some(scores) = self.scores.candidate(*candidate) else {
                continue;
            };
            let rated = scores.competences.iter().filter(|one| !one.descriptive);
            for score in rated.filter(|one| one.score.is_some()) {
                let certainty = terms::certainty(self.language, score.certainty);
                let value = decimal(self.language, score.score.unwrap_or_default(), 2);
                rows.push(ComputedRow {
                    competence: self.texts.short_competence(score.id).to_owned(),
                    computed: match score.level {
                        Some(level) => format!("{} ({value})", self.texts.level(level).label),
                        None => format!("({value})"),
                    },
                    certainty: certainty.to_owned(),
                    agreed: score
                        .consensus
                        .as_ref()
                        .map(|entry| self.texts.level(entry.level).label.clone()),
                });
            }
            if !rows.is_empty() {
                all.push(ComputedLevels {
                    candidate: self.names.candidate(*candidate),
                    rows,
                });
            }
        }
        all
    }
}
