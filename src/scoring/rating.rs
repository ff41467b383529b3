//! All ratings of a day that count: those of sheets as they were locked, and those of rows.

use std::collections::BTreeMap;

use super::noted::Noted;
use super::{SetAside, elsewhere, held, one_sheet};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::load::{Loaded, Seat};
use crate::ratings::Rating;
use crate::rubric::Rubric;

/// All ratings of a day that count, by candidate, exercise and assessor in the order of the day, and the
/// levels that do not because nothing was noted with them.
pub(super) fn all(loaded: &Loaded, found: &mut Diagnostics) -> (Vec<Rating>, Vec<SetAside>) {
    let rubric = &loaded.rubric;
    let (mut ratings, mut aside) = (Vec::new(), Vec::new());
    let mut by_seat: BTreeMap<Seat, Noted> = BTreeMap::new();
    for (index, sheet) in loaded.sheets.iter().enumerate() {
        let notes = Noted::in_sheet(index, sheet);
        let seat = sheet.seat();
        let from = ratings.len();
        one_sheet::of_sheet(sheet, &notes, rubric, (&mut ratings, &mut aside), found);
        if let Some(locked) = loaded.locked(seat) {
            let now = ratings.split_off(from);
            held::compare(loaded, &now, (sheet, locked), found);
            aside.extend(held::added(loaded, &now, (sheet, locked)));
            ratings.extend(held::after_lock(now, sheet, &notes, locked));
        }
        by_seat.insert(seat, notes);
    }
    ratings.extend(held::gone(loaded));
    elsewhere::add(loaded, &by_seat, (&mut ratings, &mut aside), found);
    let place = loaded.day.order();
    ratings.sort_by_cached_key(|one| (place(one.seat()), one.target));
    for own in ratings.chunk_by(|a, b| a.seat() == b.seat()) {
        compare_whole(own, rubric, found);
    }
    (ratings, aside)
}

/// Says where an assessor's judgement of a competence as a whole lies far from the weighted mean of the
/// same assessor's ratings of its indicators in that exercise.
fn compare_whole(own: &[Rating], rubric: &Rubric, found: &mut Diagnostics) {
    for whole in own
        .iter()
        .filter(|rating| rating.target.indicator.is_none())
    {
        let parts: Vec<(f64, f64)> = own
            .iter()
            .filter(|part| part.target.competence == whole.target.competence)
            .filter_map(|part| Some((rubric.indicator(part.target)?.weight.value(), part.value)))
            .collect();
        let Some(mean) = super::weighted_mean(&parts) else {
            continue;
        };
        if (mean - whole.value).abs() >= 1.0 - super::TINY
            && let (Some(place), Some(competence)) = (
                whole.places.first(),
                rubric.competence(whole.target.competence),
            )
        {
            found.add(
                Diagnostic::new(Code::S04, *place)
                    .with_called("competence", rubric.called(competence.id))
                    .with_called("whole", one_sheet::value_text(whole.value, rubric))
                    .with_decimal("mean", mean, 2),
            );
        }
    }
}
