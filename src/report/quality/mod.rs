//! From calibration to the quality report.

mod effects;
mod over_days;
mod agreement;
mod design;

use super::calibration::{
    decisions, flagged, items, items_note, model, overview, pairs, reference, silence, variance,
};
use super::data::QualityReport;
use crate::calibration::{FacetKind, SMALL_GROUP};
use crate::diagnostic::Language;
use crate::wording::agreement::{VerdictFigures, verdict};
use crate::wording::{QualityLabel, calibration as words, quality};

pub(super) use effects::{around, estimated, none};
pub use over_days::{Agreed, OverDays};

/// The quality report: assessors by their codes, and nothing of any one candidate.
pub fn quality(over: OverDays<'_>, agreed: Agreed<'_>, language: Language) -> QualityReport {
    let found = over.calibration;
    let rubric = &over.days[0].loaded.rubric;
    let weights = found.outcome.as_ref();
    let stands_out = flagged(found, |id| over.competence(id, language), language);
    let is_silent = stands_out.is_empty();
    let pairs = pairs(found, language);
    QualityReport {
        head: over.head(language, QualityLabel::QualityTitle, None),
        facts: over.facts(language),
        provisional: over.provisional(language),
        summary: summary(agreed, language),
        next: design::next(over, agreed, &stands_out, &pairs, language),
        silence: is_silent.then(|| silence(found, language)),
        pairs,
        false_alarms: (!is_silent).then(|| quality::false_alarms(language, over.span().days)),
        flagged: stands_out,
        design: design::checks(over, language),
        agreement: agreement::parts(over, agreed, language),
        overview: overview(found, language),
        effects: effects::parts(found, language),
        not_recorded: effects::not_recorded(found, language),
        reference: reference(found, language),
        variance: variance(found, language),
        decisions: decisions(found, language),
        model: model(found, FacetKind::Assessors, language),
        items: items(found, false, language),
        items_note: items_note(found, language),
        outcome: weights.map_or_else(Vec::new, |one| words::outcome(language, one)),
        no_weights: weights
            .is_some_and(|one| one.weights.iter().all(|one| one.weight.is_err()))
            .then(|| quality::no_weights(language)),
        weights: weights.and_then(|one| effects::weights(one, language)),
        alpha_note: found
            .variance
            .is_ok()
            .then(|| quality::alpha_and_decisions(language)),
        rules: quality::rules(
            language,
            rubric,
            &found.dataset.score_scale,
            concat!("wakker ", env!("CARGO_PKG_VERSION")),
        )
        .into_iter()
        .map(|(label, text)| super::data::Told { label, text })
        .collect(),
    }
}

/// What agreement comes to; of very few candidates nothing, for it would be about them.
fn summary(agreed: Agreed<'_>, language: Language) -> Vec<String> {
    let candidates = agreed.agreement.overall.candidates;
    if (1..SMALL_GROUP).contains(&candidates) {
        return vec![quality::too_small(language, SMALL_GROUP)];
    }
    verdict(
        language,
        VerdictFigures {
            has_list: false,
            ..agreed.agreement.told()
        },
    )
}
