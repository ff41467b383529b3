//! What the column of evidence tells: observations, each once, and what it means for the counts of a row.

use std::collections::BTreeMap;

use crate::diagnostic::{Code, Diagnostic, Diagnostics, Relation};
use crate::rubric::Target;
use crate::source::Span;

use super::noted::{absent, line, tags};
use super::part::Part;
use super::row::{Cell, Quotable, Read};
use super::start;
use super::targets::About;
use super::{LevelRow, Observation, Places, Sign};
use crate::grid::Column;

/// An observation of fewer words may stand there twice.
const FEW_WORDS: usize = 3;

impl Part {
    /// Says of an observation that stands there twice, word for word, that it counts twice. Few words may well come
    /// back.
    pub(super) fn check_twice(&self, found: &mut Diagnostics) {
        let mut seen: BTreeMap<String, Span> = BTreeMap::new();
        let long = |one: &&Observation| one.text.split_whitespace().count() >= FEW_WORDS;
        for one in self.observations.iter().filter(long) {
            let tags: Vec<_> = one
                .tags
                .iter()
                .map(|tag| (tag.target, tag.level, tag.doubt))
                .collect();
            let counts = (one.sign, one.tally, one.share);
            let key = format!("{:?} {:?} {tags:?} {counts:?}", words(one), one.time);
            match seen.get(&key) {
                Some(first) => {
                    found
                        .add(Diagnostic::new(Code::N72, one.span).related(*first, Relation::First));
                }
                None => _ = seen.insert(key, one.span),
            }
        }
    }

    /// Makes observations of what the column of evidence tells. Words that stand among the observations too, but for
    /// case, blanks and the stop behind them, are those observations.
    pub(super) fn settle_evidence(&mut self) {
        if self.evidence.is_empty() {
            return;
        }
        let all = self.observations.iter().enumerate();
        let mut known: BTreeMap<String, usize> = BTreeMap::new();
        for (index, observation) in all {
            known.entry(words(observation)).or_insert(index);
        }
        for told in std::mem::take(&mut self.evidence) {
            let place = *known.entry(words(&told)).or_insert(self.observations.len());
            let Some(same) = self.observations.get_mut(place) else {
                self.observations.push(told);
                continue;
            };
            for tag in told.tags {
                if !same.tags.iter().any(|known| known.target == tag.target) {
                    same.tags.push(tag);
                }
            }
        }
    }

    /// The counts of a row against the tallies of its observations. A cell of evidence tells one time of those that
    /// were counted, or one more than stand among the observations.
    pub(super) fn check_counts(&self, row: &LevelRow, found: &mut Diagnostics) {
        let filed = |one: &&Observation| {
            let mut tags = one.tags.iter();
            tags.any(|tag| tag.target == row.target && !tag.doubt)
        };
        let is_told = |one: &&Observation| one.is_evidence();
        let of_row = || self.observations.iter().filter(filed);
        for (given, sign) in [
            (row.count, None),
            (row.count_plus, Some(Sign::Plus)),
            (row.count_minus, Some(Sign::Minus)),
        ] {
            let Some(given) = given else { continue };
            let signed = |one: &&Observation| sign.is_none() || one.sign == sign;
            let told = of_row().filter(is_told).count();
            let counted: u32 = of_row().filter(signed).map(Observation::times).sum();
            let noted: u32 = of_row()
                .filter(|one| !one.is_evidence())
                .filter(signed)
                .map(Observation::times)
                .sum();
            let fits = given == counted || (told > 0 && (given == noted || noted == 0));
            if !fits {
                found.add(
                    Diagnostic::new(Code::N24, row.span)
                        .with("given", given)
                        .with("target", row.target)
                        .with("counted", counted),
                );
            }
        }
    }
}

impl Observation {
    /// Whether it was reported beside a level, as what the level rests on.
    fn is_evidence(&self) -> bool {
        let mut columns = self.cells.iter().map(|(column, _)| *column);
        !self.cells.is_empty()
            && columns.any(|column| column == Column::Evidence)
            && !self
                .cells
                .iter()
                .any(|(column, _)| matches!(column, Column::Words | Column::Behaviour))
    }
}

/// Whether a cell of evidence tells what was seen: three words or more, and not only times, numbers or a place to
/// look at. Parts that several rows put together are weighed one by one.
pub(super) fn is_told(text: &str) -> bool {
    const JOIN: [&str; 12] = [
        "en", "and", "et", "om", "at", "à", "tot", "to", "zie", "see", "voir", "cf",
    ];
    text.split(" · ").any(|part| {
        let all: Vec<&str> = part.split_whitespace().collect();
        let refers = all.first().is_some_and(|first| {
            matches!(
                first.to_lowercase().trim_end_matches(['.', ':']),
                "zie" | "see" | "voir" | "cf"
            )
        });
        let is_word = |word: &&&str| {
            let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
            bare.chars().any(char::is_alphabetic)
                && !JOIN.contains(&bare.to_lowercase().as_str())
                && start::time(bare, 0..bare.len(), Some(start::Hours::ALL)).is_none()
                && !word.starts_with(['#', '=', '@', '['])
        };
        !refers && all.len() >= 3 && all.iter().filter(is_word).count() >= 2
    })
}

/// Reads the observation that a cell of evidence tells.
pub(super) fn evidence(
    row: &Quotable<'_>,
    cell: &Cell,
    targets: &[Target],
    read: &mut Read,
    found: &mut Diagnostics,
) {
    let heading = match targets {
        [one] => Some(*one),
        _ => None,
    };
    let said: Vec<About> = targets
        .iter()
        .map(|target| About {
            target: *target,
            doubt: false,
            span: cell.span,
        })
        .collect();
    let mut line = line(row, vec![cell.range.clone()], true, heading, found);
    let mut tags = tags(&said, &mut line.filed, found);
    for (target, mark, span) in std::mem::take(&mut line.filed.absent) {
        absent(row, &mut tags, target, mark, span, read);
    }
    read.evidence.push(Observation {
        time: line.time,
        text: super::seen::of_cell(&line.filed.text),
        tags,
        sign: line.filed.sign.get(),
        tally: line.filed.tally.get(),
        share: line.filed.share.get(),
        involved: line.filed.involved,
        fields: line.filed.fields,
        span: cell.span,
        cells: row.places(),
        places: Places::default(),
    });
}

/// The words of an observation, for comparing.
fn words(observation: &Observation) -> String {
    let lower = observation.text.to_lowercase();
    let all: Vec<&str> = lower.split_whitespace().collect();
    all.join(" ")
        .trim_matches(['.', ',', ';', ':', '!', ' ', '"', '“', '”'])
        .to_owned()
}
