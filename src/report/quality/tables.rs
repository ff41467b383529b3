//! The tables of calibration, for the quality report and for the screen.

use crate::calibration::{ASSESSORS, Calibration, EXERCISES, FacetKind};
use crate::diagnostic::Language;
use crate::report::data::{Grid, Shares};
use crate::stats::rasch::Bias;
use crate::stats::rater_effects::holm;
use crate::wording::agreement::percent;
use crate::wording::calibration as words;
use crate::wording::measures::undefined;
use crate::wording::terms::decimal;

/// Cells of fewer ratings say nothing about what an assessor does with one competence.
const LEAST_IN_CELL: usize = 10;

/// Assessors against reference levels.
pub(in crate::report) fn reference(found: &Calibration, language: Language) -> Option<Grid> {
    if found.reference.is_empty() {
        return None;
    }
    let rows = found.reference.iter().map(|one| {
        let parts = one.accuracy.map_or_else(
            |why| undefined(language, why).to_owned(),
            |parts| {
                parts
                    .map(|part| decimal(language, part, 2))
                    .join("\u{a0}/\u{a0}")
            },
        );
        vec![
            one.assessor.to_string(),
            one.ratings.to_string(),
            percent(language, one.exact),
            percent(language, one.within_one),
            decimal(language, one.bias, 2),
            parts,
            words::passed(language, one.passed, one.missing),
        ]
    });
    Some(Grid {
        columns: words::reference_header(language)
            .map(str::to_owned)
            .to_vec(),
        rows: rows.collect(),
        note: words::reference_legend(language).trim().to_owned(),
    })
}

pub(super) fn variance(found: &Calibration, language: Language) -> Option<Shares> {
    let found = found.variance.as_ref().ok()?;
    Some(Shares::new(
        language,
        &words::components(language, &found.components),
    ))
}

/// What more assessors or exercises would give: G and phi.
pub(in crate::report) fn decisions(found: &Calibration, language: Language) -> Option<Grid> {
    let found = found.variance.as_ref().ok()?;
    let mut columns = vec![String::new()];
    columns.extend(EXERCISES.map(|n| words::exercises(language, n)));
    let rows = ASSESSORS.map(|assessors| {
        let mut row = vec![words::assessors(language, assessors)];
        row.extend(EXERCISES.map(|exercises| {
            let mut all = found.decisions.iter();
            let decision = all.find(|(a, e, _)| (*a, *e) == (assessors, exercises));
            let both = decision.and_then(|(_, _, one)| {
                Some([one.generalizability.ok()?, one.dependability.ok()?])
            });
            both.map_or_else(
                || "–".to_owned(),
                |both| {
                    both.map(|one| decimal(language, one, 2))
                        .join("\u{a0}/\u{a0}")
                },
            )
        }));
        row
    });
    Some(Grid {
        columns,
        rows: rows.to_vec(),
        note: words::decision_title(language).to_owned() + ".",
    })
}

/// A facet of the many-facet model; of its items only those that were rated.
pub(in crate::report) fn model(
    found: &Calibration,
    kind: FacetKind,
    language: Language,
) -> Option<Grid> {
    let facets = found.facets.as_ref().ok()?;
    let facet = &facets.rasch.facets[facets.place(kind)?];
    let material = &found.material;
    let names: Vec<&str> = match kind {
        FacetKind::Candidates => material.persons.iter().map(String::as_str).collect(),
        FacetKind::Assessors => material.assessors.iter().map(String::as_str).collect(),
        FacetKind::Items => material.items.iter().map(|one| one.name.as_str()).collect(),
        FacetKind::Exercises => material.exercises.iter().map(String::as_str).collect(),
    };
    let text =
        |value: Option<f64>| value.map_or_else(|| "–".to_owned(), |one| decimal(language, one, 2));
    let low = found.material.levels.first().copied().unwrap_or(0.0);
    let rows = names
        .into_iter()
        .zip(&facet.measures)
        .filter(|(_, measure)| measure.count > 0)
        .map(|(name, measure)| {
            vec![
                name.to_owned(),
                text(measure.value),
                text(measure.standard_error),
                text(measure.fit.map(|fit| fit.infit)),
                text(measure.fit.map(|fit| fit.outfit)),
                text(measure.fair_average.map(|fair| fair + low)),
                measure.count.to_string(),
            ]
        });
    let mut notes = Vec::new();
    if let Ok(spread) = &facet.spread {
        notes.push(words::separation(language, kind, spread).trim().to_owned() + ".");
    }
    if kind == FacetKind::Assessors {
        if !facets.rasch.is_linked() {
            notes.push(words::subsets(language).trim().to_owned());
        }
        notes.push(words::model_note(language).to_owned());
    }
    Some(Grid {
        columns: words::facet_header(language, kind)
            .map(str::to_owned)
            .to_vec(),
        rows: rows.collect(),
        note: notes.join(" "),
    })
}

/// What assessors do with one competence beyond their severity: only what is sure after Holm's adjustment.
fn sure_bias(found: &Calibration) -> Vec<&Bias> {
    let cells = found.facets.iter().flat_map(|facets| &facets.bias);
    let enough: Vec<&Bias> = cells
        .flat_map(|bias| &bias.cells)
        .filter(|cell| cell.count >= LEAST_IN_CELL)
        .collect();
    let p: Vec<Option<f64>> = enough.iter().map(|cell| cell.p).collect();
    let sure = enough.into_iter().zip(holm(&p));
    sure.filter(|(_, p)| p.is_some_and(|p| p < 0.05))
        .map(|(cell, _)| cell)
        .collect()
}

/// What assessors do with single competences, in sentences.
pub(in crate::report) fn bias(found: &Calibration, language: Language) -> Vec<String> {
    sure_bias(found)
        .into_iter()
        .map(|cell| {
            let assessor = &found.material.assessors[cell.element];
            let competence = &found.material.competences[cell.other];
            words::bias(
                language,
                assessor,
                competence,
                cell.mean_difference(),
                cell.count,
            ) + "."
        })
        .collect()
}

/// The items with something to look at, or all that were rated.
pub(in crate::report) fn items(found: &Calibration, all: bool, language: Language) -> Option<Grid> {
    let flagged = found
        .items
        .iter()
        .filter(|item| item.ratings > 0 && (all || !item.flags.is_empty()));
    let rows: Vec<Vec<String>> = flagged
        .map(|item| {
            let levels: Vec<String> = item.levels.iter().map(ToString::to_string).collect();
            let flags: Vec<&str> = item
                .flags
                .iter()
                .map(|flag| words::item_flag(language, *flag))
                .collect();
            vec![
                found.material.items[item.item].name.clone(),
                item.ratings.to_string(),
                levels.join(" "),
                item.exact
                    .map_or_else(|_| "–".to_owned(), |share| percent(language, share)),
                item.discrimination
                    .map_or_else(|_| "–".to_owned(), |one| decimal(language, one, 2)),
                flags.join("; "),
            ]
        })
        .collect();
    (!rows.is_empty()).then(|| Grid {
        columns: words::items_header(language).map(str::to_owned).to_vec(),
        rows,
        note: String::new(),
    })
}

/// Items that nobody rated; that nothing stands out where nothing does.
pub(in crate::report) fn items_note(found: &Calibration, language: Language) -> Option<String> {
    let unused: Vec<&str> = found
        .items
        .iter()
        .filter(|item| item.ratings == 0)
        .map(|item| found.material.items[item.item].name.as_str())
        .collect();
    if !unused.is_empty() {
        return Some(words::never_rated(language, &unused) + ".");
    }
    items(found, false, language)
        .is_none()
        .then(|| words::nothing_to_mend(language).to_owned())
}
