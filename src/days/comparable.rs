//! Whether several days can be compared.

use super::Scored;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::load::Loaded;
use crate::rubric::Rubric;
use crate::source::Span;

/// The days that can be compared with the first: the same rubric, the same levels, and none given twice. The others
/// are left out with a finding; another version of the rubric is only reported.
pub fn comparable<'a>(days: &[Scored<'a>], found: &mut Diagnostics) -> Vec<Scored<'a>> {
    let mut kept: Vec<Scored<'a>> = Vec::new();
    for day in days {
        let Some(first) = kept.first() else {
            kept.push(*day);
            continue;
        };
        let at = place(day.loaded);
        let (own, other) = (&day.loaded.rubric, &first.loaded.rubric);
        let finding = |code| {
            Diagnostic::new(code, at)
                .with("date", day.loaded.day.date)
                .with("place", &day.loaded.day.place)
                .with("rubric", own.id)
                .with("version", &own.version)
                .with("first", other.id)
                .with("before", &other.version)
        };
        if own.id != other.id || values(own) != values(other) {
            found.error(finding(Code::A01));
            found.leave_out();
            continue;
        }
        if kept.iter().any(|one| is_same(one.loaded, day.loaded)) {
            found.error(finding(Code::A03));
            found.leave_out();
            continue;
        }
        if own.sha256 != other.sha256 {
            found.add(finding(Code::A02));
        }
        kept.push(*day);
    }
    kept
}

fn values(rubric: &Rubric) -> Vec<i16> {
    let levels = rubric.scale.levels();
    levels.map(crate::scale::Level::value).collect()
}

fn is_same(one: &Loaded, other: &Loaded) -> bool {
    let ids = |loaded: &Loaded| -> Vec<_> {
        let candidates = loaded.day.candidates.iter();
        candidates.map(|candidate| candidate.id).collect()
    };
    // A copy may have been given another place.
    let words = |loaded: &Loaded| -> Vec<String> {
        let observations = loaded.sheets.iter().flat_map(|sheet| &sheet.observations);
        observations.map(|one| one.text.clone()).collect()
    };
    let may_be = one.day.date == other.day.date && ids(one) == ids(other);
    let copied = || Some(words(one)).filter(|all| !all.is_empty()) == Some(words(other));
    may_be && (one.day.place == other.day.place || copied())
}

/// Where the day's file lists its candidates.
fn place(loaded: &Loaded) -> Span {
    let first = loaded.day.candidates.first().map(|one| one.span);
    first.unwrap_or_else(|| Span::start_of(loaded.day.exercises[0].span.file))
}
