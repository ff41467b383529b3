//! The numbers of a form of one's own: tables that number their indicators otherwise than the printed form.

use std::collections::{BTreeMap, BTreeSet};

use super::Context;
use super::page::Page;
use super::targets::{bare, numbers};
use crate::rubric::{Named, Target};

/// What the rows of tables call a number, `| 1 | Ziet werk |`, where no form of the day has it there and no other row
/// calls it otherwise.
pub(super) fn own(page: &Page<'_>, context: &Context<'_>) -> BTreeMap<usize, Target> {
    let mut named: BTreeMap<usize, BTreeSet<Target>> = BTreeMap::new();
    for line in page
        .text()
        .lines()
        .filter(|line| line.trim_start().starts_with('|'))
    {
        let cells: Vec<&str> = line
            .split('|')
            .map(bare)
            .filter(|cell| !cell.is_empty())
            .collect();
        for pair in cells.windows(2) {
            if let Some([number]) = numbers(pair[0]).as_deref()
                && let Some(target) = indicator(pair[1], context)
            {
                named.entry(*number).or_default().insert(target);
            }
        }
    }
    let forms = context.day.exercises.iter();
    let forms: Vec<Vec<Target>> = forms
        .map(|one| context.day.numbered(context.rubric, one))
        .collect();
    let is_printed = |number: usize, target: &Target| {
        let at = number.checked_sub(1);
        at.is_some_and(|at| forms.iter().any(|form| form.get(at) == Some(target)))
    };
    let one = |(number, all): (usize, BTreeSet<Target>)| {
        let target = all.first().copied().filter(|_| all.len() == 1)?;
        (!is_printed(number, &target)).then_some((number, target))
    };
    named.into_iter().filter_map(one).collect()
}

fn indicator(name: &str, context: &Context<'_>) -> Option<Target> {
    let name = name.trim_start_matches('#');
    let named = match context.rubric.named(name, None) {
        Named::Exactly(target) => Some(target),
        _ => context.rubric.titled(name, None),
    };
    named.filter(|target| target.indicator.is_some())
}
