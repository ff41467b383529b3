//! One candidate, and one competence of theirs, in the making of a report.

use super::super::data::{Head, Step};
use super::super::names::Naming;
use super::super::quotes::Quotes;
use crate::diagnostic::Language;
use crate::id::CompetenceId;
use crate::load::Loaded;
use crate::rubric::{self, Target, Texts};
use crate::scale::Level;
use crate::scoring::{CandidateScores, CompetenceScore, IndicatorScore};
use crate::wording::{self, Label, choices, terms};

pub(super) struct Maker<'a> {
    pub(super) loaded: &'a Loaded,
    pub(super) scores: &'a CandidateScores,
    pub(super) language: Language,
    /// The words of the rubric, in the candidate's language where it has them.
    pub(super) texts: Texts<'a>,
    pub(super) quotes: Quotes<'a>,
}

/// An indicator with its score and its place in the rubric.
#[derive(Clone, Copy)]
pub(super) struct Part<'a> {
    pub(super) competence: &'a rubric::Competence,
    pub(super) indicator: &'a rubric::Indicator,
    pub(super) score: &'a IndicatorScore,
}

impl Part<'_> {
    pub(super) fn target(&self) -> Target {
        Target::indicator(self.competence.id, self.indicator.id)
    }
}

impl<'a> Maker<'a> {
    pub(super) fn new(
        loaded: &'a Loaded,
        scores: &'a CandidateScores,
        language: Language,
        naming: Naming,
    ) -> Self {
        Self {
            loaded,
            scores,
            language,
            texts: loaded.rubric.texts(language),
            quotes: Quotes::new(loaded, scores.id, language, naming),
        }
    }

    pub(super) fn word(&self, level: Level) -> String {
        self.texts.level(level).label.clone()
    }

    /// A level with what it says in plain words, where the rubric has them: "goed (dit lukt goed)".
    pub(super) fn in_plain_words(&self, level: Level) -> String {
        let names = self.texts.level(level);
        names.plain.as_ref().map_or_else(
            || names.label.clone(),
            |plain| format!("{} ({plain})", names.label),
        )
    }

    pub(super) fn step(&self, level: Level) -> Step {
        let scale = &self.loaded.rubric.scale;
        Step::new(
            self.language,
            self.word(level),
            scale.position(level),
            scale.levels().len(),
        )
    }

    /// What the report is.
    pub(super) fn lead(&self) -> &'static str {
        if self.loaded.day.until.is_some() {
            wording::lead_over_dates(self.language)
        } else {
            Label::Lead.text(self.language)
        }
    }

    pub(super) fn head(&self, name: &str, is_draft: bool) -> Head {
        let rubric = &self.loaded.rubric;
        let date = wording::day_dates(self.language, &self.loaded.day);
        let title = format!("{} · {name}", Label::Title.text(self.language));
        let description = format!("{} · {date}", self.lead());
        let mut head = Head::new(self.language, title, description);
        head.labels.insert(Label::Lead.key(), self.lead());
        self.texts
            .language()
            .code()
            .clone_into(&mut head.rubric_lang);
        head.day_lang = self.loaded.day.language.code();
        let mark = is_draft.then(|| choices::draft_mark(self.language).to_uppercase());
        head.footer = mark
            .into_iter()
            .chain([
                self.scores.id.to_string(),
                self.loaded.day.date.to_string(),
                terms::rubric(self.language, &rubric.short_stamp()),
            ])
            .collect();
        head
    }

    /// What stands in another language than the report, if anything does.
    pub(super) fn other_language(&self) -> Option<&'static str> {
        let label = if self.texts.language() != self.language {
            Label::OtherLanguage
        } else if self.loaded.day.language != self.language {
            Label::OtherLanguageNotes
        } else {
            return None;
        };
        Some(label.text(self.language))
    }

    /// All indicators, in the order of the rubric.
    pub(super) fn parts(&self) -> impl Iterator<Item = Part<'a>> {
        let rubric = &self.loaded.rubric;
        self.scores.competences.iter().flat_map(move |score| {
            let competence = rubric.competence(score.id);
            competence.into_iter().flat_map(move |competence| {
                competence.indicators.iter().zip(&score.indicators).map(
                    move |(indicator, score)| Part {
                        competence,
                        indicator,
                        score,
                    },
                )
            })
        })
    }

    /// The indicators of a competence, in the order of the rubric.
    pub(super) fn parts_of(&self, id: CompetenceId) -> impl Iterator<Item = Part<'a>> {
        self.parts().filter(move |part| part.competence.id == id)
    }

    /// The competences that have a level for the candidate, with that level: the agreed one, else the computed one.
    pub(super) fn graded(&self) -> impl Iterator<Item = (&'a CompetenceScore, Level)> {
        let all = self.scores.competences.iter();
        all.filter(|score| !score.descriptive)
            .filter_map(|score| Some((score, score.shown()?)))
    }
}
