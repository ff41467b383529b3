//! What coach and candidate chose in place of the rules.

use super::{Maker, Part};
use crate::day::choices::{Choice, Chosen, List, Unfit};
use crate::diagnostic::{Diagnostics, Language, Severity};
use crate::load::Loaded;
use crate::notes::Sign;
use crate::report::names::Naming;
use crate::rubric::Target;
use crate::scoring::{CandidateScores, Scores};
use crate::wording::choices as wording;

impl<'a> Maker<'a> {
    /// What was chosen for this candidate.
    pub(super) fn choice(&self) -> Option<&'a Choice> {
        self.loaded.choices.of(self.scores.id)
    }

    fn listed(&self, list: List) -> Option<&'a [Chosen]> {
        let choice = self.choice()?;
        match list {
            List::Strengths => choice.strengths.as_deref(),
            List::Growth => choice.growth.as_deref(),
        }
    }

    /// A list that was chosen, in its order, where all of it can stand.
    pub(super) fn chosen(&self, list: List) -> Option<Vec<(Part<'a>, &'a Chosen)>> {
        let all = self.listed(list)?.iter();
        all.map(|one| Some((self.fitting(list, one.target).ok()?, one)))
            .collect()
    }

    /// The indicator that was chosen for a list, or why it cannot stand there.
    pub(super) fn fitting(&self, list: List, target: Target) -> Result<Part<'a>, Unfit> {
        let mut parts = self.parts();
        let part = parts
            .find(|part| part.target() == target)
            .ok_or(Unfit::NoIndicator)?;
        let scale = &self.loaded.rubric.scale;
        let level = part.score.level.filter(|_| !part.competence.descriptive);
        let is_strong = || {
            let mut noted = part.score.observations.iter();
            noted.any(|at| self.quotes.observation(*at).1.sign == Some(Sign::Plus))
        };
        match (list, level) {
            (List::Strengths, Some(level)) if level >= scale.enough() => Ok(part),
            (List::Strengths, _) if is_strong() => Ok(part),
            (List::Strengths, Some(_)) => Err(Unfit::BelowEnough),
            (List::Growth, Some(level)) if self.texts.goal(part.target(), level).is_none() => {
                Err(Unfit::AtTop)
            }
            (List::Growth, Some(_)) => Ok(part),
            (_, None) => Err(Unfit::NoLevel),
        }
    }

    /// The first of each list that cannot stand there.
    fn unfit(&self) -> impl Iterator<Item = (List, &'a Chosen, Unfit)> {
        let lists = [List::Strengths, List::Growth].into_iter();
        lists.filter_map(|list| {
            let mut all = self.listed(list)?.iter();
            all.find_map(|one| Some((list, one, self.fitting(list, one.target).err()?)))
        })
    }

    /// That people chose what stands in the lists, and when.
    pub(super) fn told_choice(&self) -> Option<String> {
        let is_chosen = |list| self.chosen(list).is_some();
        let choice = self.choice()?;
        let chosen = (is_chosen(List::Strengths), is_chosen(List::Growth));
        wording::by_coach(self.language, chosen, choice.date)
    }

    /// Why the report is a draft: levels that nobody agreed on yet, or a fault that touches the candidate.
    pub(super) fn draft(&self, found: &Diagnostics) -> Option<String> {
        let id = self.scores.id;
        let open = self
            .graded()
            .filter(|(one, _)| one.consensus.is_none())
            .count();
        let loaded = self.loaded;
        let own = |file| {
            let mut sheets = loaded.sheets.iter();
            sheets.any(|sheet| sheet.candidate == id && sheet.span.file == file)
        };
        let mut all = found.sorted().into_iter();
        let is_faulty = loaded.kept_out.iter().any(|seat| seat.0 == id)
            || loaded.faulty_rows.iter().any(|(about, _)| *about == id)
            || loaded.chosen_quotes.lost.contains(&id)
            || self.choice().is_some_and(|choice| choice.is_unfit)
            || self.unfit().next().is_some()
            || all.any(|one| one.severity() == Severity::Error && own(one.span.file));
        wording::draft(self.language, open, is_faulty)
    }
}

/// That people chose what stands in a candidate's lists: what, who and when, for a coach.
pub fn chosen_by_people(
    loaded: &Loaded,
    candidate: &CandidateScores,
    language: Language,
) -> Option<String> {
    let made = Maker::new(loaded, candidate, language, Naming::Names);
    let choice = made.choice()?;
    let is_chosen = |list| made.chosen(list).is_some();
    let chosen = (is_chosen(List::Strengths), is_chosen(List::Growth));
    wording::by_people(language, chosen, choice.by.as_deref(), choice.date)
}

/// Adds a finding for each choice that cannot stand by what was seen.
pub fn tell_unfit(loaded: &Loaded, scores: &Scores, found: &mut Diagnostics) {
    for (candidate, list, chosen, why) in unfit(loaded, scores) {
        found.error(why.finding(list, candidate.id, (chosen.target, chosen.span)));
    }
}

fn unfit<'a>(
    loaded: &'a Loaded,
    scores: &'a Scores,
) -> Vec<(&'a CandidateScores, List, &'a Chosen, Unfit)> {
    let mut all = Vec::new();
    for candidate in &scores.candidates {
        if loaded.choices.of(candidate.id).is_some() {
            let made = Maker::new(loaded, candidate, Language::Nl, Naming::Names);
            all.extend(
                made.unfit()
                    .map(|(list, one, why)| (candidate, list, one, why)),
            );
        }
    }
    all
}
