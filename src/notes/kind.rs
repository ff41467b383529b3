//! What a table is about, by its columns.

use super::words::Section;
use crate::grid::Column;

/// What a table is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// A level for each indicator.
    Levels,
    /// An observation a row.
    Observations,
    /// A conclusion a row.
    Evaluations,
    /// Words in a part of the sheet where nothing counts.
    Remarks,
}

/// What a table is about, by its columns and the part of the sheet it stands in.
pub(super) fn kind(columns: &mut [(Column, String)], section: Option<Section>) -> Kind {
    let has = |columns: &[(Column, String)], wanted: Column| {
        columns.iter().any(|(column, _)| *column == wanted)
    };
    let is_part = has(columns, Column::Indicator) || has(columns, Column::Number);
    let has_words = has(columns, Column::Words);
    for (column, _) in columns.iter_mut() {
        if *column == Column::Behaviour {
            *column = match (has_words, is_part) {
                (false, true) => Column::Words,
                (false, false) if section != Some(Section::Evaluate) => Column::Behaviour,
                _ => Column::Indicator,
            };
        }
    }
    // Beside the competence alone each cell tells whether it is words or the name of an indicator.
    if has(columns, Column::Behaviour) && !has(columns, Column::Competence) {
        for (column, _) in columns.iter_mut() {
            if *column == Column::Behaviour {
                *column = Column::Indicator;
            }
        }
    }
    let has_words = has(columns, Column::Words);
    if section == Some(Section::Evaluate) {
        for (column, _) in columns.iter_mut() {
            let concludes = *column == Column::Words || (has_words && *column == Column::Remark);
            if concludes {
                *column = Column::Conclusion;
            }
        }
    }
    match section {
        Some(Section::Report | Section::Impress) if has_words => Kind::Remarks,
        _ if has(columns, Column::Words) => Kind::Observations,
        _ if has(columns, Column::Conclusion) => Kind::Evaluations,
        _ if has(columns, Column::Behaviour) => Kind::Observations,
        _ => Kind::Levels,
    }
}
