//! What stands out about assessors, in sentences: for the screen, the quality report and the mirror.

use crate::calibration::{Calibration, Effect, EffectVerdict, SURE};
use crate::diagnostic::Language;
use crate::report::data::Told;
use crate::wording::calibration;
use crate::wording::effects::{self as words, Whom};

/// What stands out, by assessor; competences by the name that is given to them.
pub(in crate::report) fn flagged(
    found: &Calibration,
    competence: impl Fn(&str) -> String,
    language: Language,
) -> Vec<Told> {
    let mut all = Vec::new();
    for (at, name) in found.dataset.assessors.iter().enumerate() {
        let told = outstanding(found, at, &competence, Whom::Others, language);
        all.extend(told.into_iter().map(|one| Told {
            label: name.clone(),
            text: one.text,
        }));
    }
    all
}

/// What is said where nothing stands out: that nothing does, or that nobody could.
pub(in crate::report) fn silence(found: &Calibration, language: Language) -> &'static str {
    if found.can_stand_out() {
        calibration::nothing_stands_out(language)
    } else {
        calibration::nobody_can_stand_out(language)
    }
}

/// Two who have only each other to be held against, and surely differ.
pub(in crate::report) fn pairs(found: &Calibration, language: Language) -> Vec<String> {
    let name = |at: usize| found.dataset.assessors[at].as_str();
    let told = found.grouped().into_iter().filter_map(|group| {
        let [one, other] = group[..] else { return None };
        let severity = found.effect(one, Effect::Severity)?.estimate.ok()?;
        let pair = if severity.estimate > 0.0 {
            [name(one), name(other)]
        } else {
            [name(other), name(one)]
        };
        (severity.p < SURE).then(|| words::pair(language, pair, &severity))
    });
    told.collect()
}

/// Something that stands out about an assessor.
pub(in crate::report) struct Outstanding {
    /// In a sentence.
    pub(in crate::report) text: String,
    /// What it is about.
    pub(in crate::report) about: About,
    /// How many times as large as what counts as large.
    pub(in crate::report) size: f64,
}

/// What stands out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::report) enum About {
    /// An effect, to the high side or not.
    Effect(Effect, bool),
    /// One competence.
    Single,
    /// The weight at meetings.
    Dominance,
}

/// What stands out about one assessor: effects, single competences, and the weight at meetings.
pub(in crate::report) fn outstanding(
    found: &Calibration,
    assessor: usize,
    competence: &impl Fn(&str) -> String,
    whom: Whom,
    language: Language,
) -> Vec<Outstanding> {
    let mut all = Vec::new();
    let effects = &found.effects[assessor];
    for (effect, text) in words::outstanding(language, effects, whom) {
        let judged = found.effect(assessor, effect);
        let high = judged.is_some_and(|one| one.verdict == EffectVerdict::High);
        all.push(Outstanding {
            text,
            about: About::Effect(effect, high),
            size: judged.and_then(|one| one.size).unwrap_or(0.0),
        });
    }
    for one in found
        .single
        .iter()
        .flatten()
        .filter(|one| one.assessor == assessor)
    {
        let name = competence(&found.dataset.competences[one.competence]);
        all.push(Outstanding {
            text: words::single(language, &name, one, whom),
            about: About::Single,
            size: one.size,
        });
    }
    let weights = found.outcome.iter().flat_map(|all| &all.weights);
    let name = found.dataset.assessors[assessor].as_str();
    for one in weights.filter(|one| one.assessor.as_str() == name) {
        if let Some(text) = words::dominance(language, one, whom) {
            all.push(Outstanding {
                text,
                about: About::Dominance,
                size: one.size(),
            });
        }
    }
    all
}
