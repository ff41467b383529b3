//! From ratings to the agenda of the assessors' meeting.

mod agenda;
mod scaffold;

use super::data::{ComputedRow, Fact, MeetingReport};
use super::mask::Mask;
use super::names::{Names, Naming};
use crate::days::Scored;
use crate::diagnostic::{Diagnostics, Language};
use crate::id::CandidateId;
use crate::load::Loaded;
use crate::rubric::Texts;
use crate::scoring::Scores;
use crate::wording::terms::{self, decimal};
use crate::wording::{StaffLabel, staff};

pub use agenda::agenda;
pub use scaffold::consensus_file;

/// Everything that stands on the agenda of the meeting about some candidates.
pub fn meeting(
    loaded: &Loaded,
    scores: &Scores,
    candidates: &[CandidateId],
    found: &Diagnostics,
    language: Language,
    naming: Naming,
) -> MeetingReport {
    let names = Names { loaded, naming };
    let made = Maker {
        loaded,
        scores,
        language,
        texts: loaded.rubric.texts(language),
        names,
        mask: (naming == Naming::Codes).then(|| Mask::codes(loaded)),
    };
    let matters = agenda(loaded, scores, candidates);
    let (smaller, without) = made.smaller(&matters);
    let (about, subject) = match candidates {
        [only] => (names.candidate(*only), only.to_string()),
        _ => (loaded.day.place.clone(), loaded.day.place.clone()),
    };
    let scale = &loaded.rubric.scale;
    MeetingReport {
        head: names.head(language, StaffLabel::MeetingTitle, &about, &subject),
        facts: made.facts(candidates),
        provisional: names.provisional_named(language, found.left_out()),
        overview: made.overview(candidates),
        levels: scale
            .levels()
            .map(|level| made.texts.level(level).label.clone())
            .collect(),
        items: made.items(&matters),
        more: (without > 0).then(|| staff::without_effect(language, without)),
        smaller,
        computed: made.computed(candidates),
    }
}

struct Maker<'a> {
    loaded: &'a Loaded,
    scores: &'a Scores,
    language: Language,
    texts: Texts<'a>,
    names: Names<'a>,
    /// Takes the names out of the words of notes, where only codes may stand.
    mask: Option<Mask<'a>>,
}

impl Maker<'_> {
    fn facts(&self, candidates: &[CandidateId]) -> Vec<Fact> {
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

    fn overview(&self, candidates: &[CandidateId]) -> String {
        let rules = &self.loaded.rubric.agreement;
        let day = Scored {
            loaded: self.loaded,
            scores: self.scores,
        };
        let own = day.compared();
        let own = own.filter(|rating| candidates.contains(&rating.candidate));
        let groups = crate::ratings::by_target(own);
        let (mut compared, mut same, mut apart) = (0, 0, 0);
        for group in groups.values().filter(|group| group.len() > 1) {
            compared += 1;
            let first = group[0].value;
            same += usize::from(group.iter().all(|one| (one.value - first).abs() < 1e-9));
            apart += usize::from(crate::ratings::are_apart(group, rules.apart));
        }
        staff::overview(self.language, compared, same, apart)
    }

    /// The computed levels of everything with a score, for after the talk.
    fn computed(&self, candidates: &[CandidateId]) -> Vec<ComputedRow> {
        let mut rows = Vec::new();
        for candidate in candidates {
            let Some(scores) = self.scores.candidate(*candidate) else {
                continue;
            };
            let rated = scores.competences.iter().filter(|one| !one.descriptive);
            for score in rated.filter(|one| one.score.is_some()) {
                let certainty = terms::certainty(self.language, score.certainty);
                let value = decimal(self.language, score.score.unwrap_or_default(), 2);
                rows.push(ComputedRow {
                    candidate: candidate.to_string(),
                    competence: self.texts.competence(score.id).to_owned(),
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
        }
        rows
    }
}
