//! Which indicators a row is about: by tag, by name, or by the number on the printed sheet.

use std::ops::Range;

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::id::{ExerciseId, slug};
use crate::rubric::{Named, Target};
use crate::source::Span;

use super::filing::Desk;

/// An indicator, or a competence as a whole, that a cell names.
#[derive(Debug, Clone, Copy)]
pub(super) struct About {
    pub(super) target: Target,
    /// With a question mark behind it.
    pub(super) doubt: bool,
    pub(super) span: Span,
}

/// What it takes to understand a cell.
#[derive(Clone, Copy)]
pub(super) struct Search<'a> {
    /// The exercise, for its numbers and its own targets.
    pub(super) exercise: Option<ExerciseId>,
    /// Where a bare indicator is sought first.
    pub(super) under: Option<Target>,
    pub(super) desk: &'a Desk<'a>,
}

/// The shortest beginning of a name that may stand for it wherever the indicator is.
const BEGINNING: usize = 3;

impl Search<'_> {
    /// What a cell names; nothing where it cannot be understood, which is reported.
    pub(super) fn cell(&self, cell: &Range<usize>, found: &mut Diagnostics) -> Option<Vec<About>> {
        let written = bare(self.desk.page.slice(cell.clone()));
        let span = self.desk.page.span(cell);
        let sure = written.trim_end_matches(['?', ' ']);
        let doubt = sure != written && !sure.is_empty();
        if sure != written {
            let tag = if doubt { sure } else { written };
            found.add(Diagnostic::new(Code::N14, span).with("tag", tag));
        }
        if sure.is_empty() {
            return None;
        }
        let about = |target| About {
            target,
            doubt,
            span,
        };
        // A rubric may call an indicator "1".
        if let Some(target) = self.exact(sure) {
            return Some(vec![about(target)]);
        }
        if let Some(numbers) = numbers(sure) {
            // One number that is not on the sheet leaves the others.
            let mut known = Vec::new();
            for number in numbers {
                known.extend(self.number(number, span, found).map(about));
            }
            return (!known.is_empty()).then_some(known);
        }
        let (number, name) = numbered(sure);
        if let Some(target) = self.exact(name) {
            if let Some(number) = number {
                self.compare(number, &[target], span, found);
            }
            return Some(vec![about(target)]);
        }
        if let Some(all) = self.several(sure) {
            return Some(all.into_iter().map(about).collect());
        }
        self.beginning(name, span, found)
            .map(|target| vec![about(target)])
    }

    /// The targets of the printed sheet, in its order.
    fn printed(&self) -> Option<Vec<Target>> {
        let context = self.desk.context;
        let exercise = context.day.exercise(self.exercise?)?;
        Some(context.day.numbered(context.rubric, exercise))
    }

    /// The indicator with a number on the printed sheet.
    fn number(&self, number: usize, span: Span, found: &mut Diagnostics) -> Option<Target> {
        let printed = self.printed()?;
        let target = number
            .checked_sub(1)
            .and_then(|at| printed.get(at))
            .copied();
        if target.is_none() {
            found.error(
                Diagnostic::new(Code::N53, span)
                    .with("number", number)
                    .with("last", printed.len()),
            );
            found.leave_out();
        }
        let own = self.desk.numbers.get(&number);
        let other = own.filter(|own| target.is_some_and(|target| target != **own));
        if let (Some(own), Some(printed)) = (other, target) {
            let finding = Diagnostic::new(Code::N75, span).with("number", number);
            found.error(finding.with("known", printed).with("target", *own));
            found.leave_out();
            return None;
        }
        target
    }

    /// Says that a number is that of another indicator than the one that is named.
    pub(super) fn compare(
        &self,
        number: usize,
        named: &[Target],
        span: Span,
        found: &mut Diagnostics,
    ) {
        let Some(printed) = self.printed() else {
            return;
        };
        let target = number.checked_sub(1).and_then(|at| printed.get(at));
        let same =
            |one: &Target| named.contains(one) || named.contains(&Target::whole(one.competence));
        let Some(first) = named.first().filter(|_| !target.is_some_and(same)) else {
            return;
        };
        let known = target.map_or_else(|| "–".to_owned(), Target::to_string);
        found.add(
            Diagnostic::new(Code::N55, span)
                .with("number", number)
                .with("known", known)
                .with("target", *first),
        );
    }

    /// A tag or a name in full.
    pub(super) fn exact(&self, written: &str) -> Option<Target> {
        let name = written.trim_start_matches('#').trim();
        let rubric = self.desk.context.rubric;
        let competence = self.under.map(|under| under.competence);
        if let Named::Exactly(target) = rubric.named(name, competence) {
            return Some(target);
        }
        rubric
            .titled(name, competence)
            .or_else(|| self.among_printed(&slug(name)))
            .or_else(|| {
                // As it is printed: the name, and below it the tag.
                let (before, tag) = name.rsplit_once(char::is_whitespace)?;
                let tag = tag.trim_matches(['(', ')', '#', '[', ']']);
                let is_one =
                    tag.contains('/') && !written.starts_with('#') && !before.contains('#');
                is_one.then(|| self.exact(tag))?
            })
    }

    /// Of indicators of several competences with one name, the one that the exercise aims at.
    fn among_printed(&self, wanted: &str) -> Option<Target> {
        let mut all = self.printed()?.into_iter().filter(|target| {
            let id = target.indicator;
            let competence = self.desk.context.rubric.competence(target.competence);
            let part = id.and_then(|id| competence?.indicator(id));
            part.is_some_and(|part| part.id.as_str() == wanted || slug(&part.name) == wanted)
        });
        all.next().filter(|_| all.next().is_none())
    }

    /// Several names or tags in one cell, all of them in full.
    fn several(&self, written: &str) -> Option<Vec<Target>> {
        let by_tag = written.matches('#').count() > 1;
        let separators: &[char] = if by_tag {
            &['#', ',', ';', ' ']
        } else {
            &[',', ';']
        };
        let parts: Vec<&str> = written
            .split(separators)
            .map(str::trim)
            .filter(|part| !part.is_empty())
            .collect();
        if parts.len() < 2 {
            return None;
        }
        parts.into_iter().map(|part| self.exact(part)).collect()
    }

    /// The beginning of one name; what it was read as is reported, and so is what means nothing.
    fn beginning(&self, written: &str, span: Span, found: &mut Diagnostics) -> Option<Target> {
        let name = written.trim_start_matches('#').trim();
        let rubric = self.desk.context.rubric;
        let competence = self.under.map(|under| under.competence);
        if rubric.named(name, competence) == Named::Unknown {
            let wanted = slug(name);
            let mut known = self.beginning_with(&wanted, self.printed().as_deref());
            if known.is_empty() {
                known = self.beginning_with(&wanted, None);
            }
            match known.as_slice() {
                [] => {}
                [target] => {
                    found.add(
                        Diagnostic::new(Code::N05, span)
                            .with("tag", name)
                            .with("full", *target),
                    );
                    return Some(*target);
                }
                several => {
                    let known: Vec<String> = several.iter().map(Target::to_string).collect();
                    found.error(
                        Diagnostic::new(Code::N04, span)
                            .with("tag", name)
                            .with("known", known.join(", ")),
                    );
                    return None;
                }
            }
        }
        self.desk.target(name, self.under, span, found)
    }

    /// The indicators, of some or of all, whose name or id begins like this.
    fn beginning_with(&self, wanted: &str, among: Option<&[Target]>) -> Vec<Target> {
        if wanted.len() < BEGINNING {
            return Vec::new();
        }
        let rubric = self.desk.context.rubric;
        let all = rubric.competences.iter().flat_map(|competence| {
            let parts = competence.indicators.iter();
            parts.map(|part| (Target::indicator(competence.id, part.id), part))
        });
        all.filter(|(target, part)| {
            among.is_none_or(|among| among.contains(target))
                && (part.id.as_str().starts_with(wanted) || slug(&part.name).starts_with(wanted))
        })
        .map(|(target, _)| target)
        .collect()
    }
}

/// The numbers of a cell that holds nothing else: `1`, `1, 3`, `nr. 4`, `2 en 5`.
pub(super) fn numbers(written: &str) -> Option<Vec<usize>> {
    const MOST: usize = 40;
    if written.len() > MOST {
        return None;
    }
    let lower = written.to_lowercase();
    let mut all = Vec::new();
    let is_apart = |c: char| c.is_whitespace() || matches!(c, ',' | ';' | '&' | '+' | '/' | '°');
    for word in lower.split(is_apart).filter(|word| !word.is_empty()) {
        let digits = word
            .trim_end_matches(['.', ')'])
            .trim_start_matches(['(', '#']);
        match digits {
            "nr" | "nrs" | "no" | "n" | "nummer" | "en" | "and" | "et" | "" => {}
            _ if digits.bytes().all(|byte| byte.is_ascii_digit()) => all.push(digits.parse().ok()?),
            _ => return None,
        }
    }
    (!all.is_empty()).then_some(all)
}

/// The number in front of a name: "3 Luistert naar uitleg", "3. Luistert".
fn numbered(written: &str) -> (Option<usize>, &str) {
    let digits = written.bytes().take_while(u8::is_ascii_digit).count();
    let (number, rest) = written.split_at(digits);
    let rest = rest.trim_start_matches(['.', ')', ':', ' ', '\t', '-', '–']);
    match number.parse() {
        Ok(number) if !rest.is_empty() => (Some(number), rest),
        _ => (None, written),
    }
}

/// A cell without the stars of bold and the like around it.
pub(super) fn bare(cell: &str) -> &str {
    cell.trim_matches('*').trim_matches('_').trim()
}
