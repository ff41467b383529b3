//! What a tag means, also one with the name of an indicator in words behind it.

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::id::slug;
use crate::rubric::{Named, Target};
use crate::source::Span;

use super::filing::Desk;
use super::tail::Item;
use super::token::{OTHER_SLASHES, Token};

impl Desk<'_> {
    /// `#initiatief ziet werk`: between a tag and the next token stands nothing but the name of one of its
    /// indicators, so that it is one tag.
    pub(super) fn join_names<'t>(&'t self, items: &mut Vec<Item<'t>>) {
        let mut at = 0;
        while at < items.len() {
            let name = items[at].token;
            at += 1;
            let rest = items[at..].iter();
            let words = rest.take_while(|item| item.token.is_none()).count();
            let (Some(Token::Tag { name, doubt: false }), 1..) = (name, words) else {
                continue;
            };
            let (start, end) = (items[at - 1].range.start, items[at + words - 1].word.end);
            // Words of the next line stand in another stretch, which may lie anywhere.
            let whole = self.page.slice(start + 1..end.max(start + 1));
            let joined = whole.trim_end_matches(['.', ',', ';', ':', '!']);
            let part = joined.get(name.len()..).unwrap_or("").trim();
            let is_named = part.contains(char::is_alphanumeric);
            let is_part = || self.has_part(name, part) || self.indicator_called(joined).is_some();
            if is_named && joined.starts_with(name) && is_part() {
                let doubt = false;
                items[at - 1].token = Some(Token::Tag {
                    name: joined,
                    doubt,
                });
                items[at - 1].range.end = start + 1 + joined.len();
                items[at - 1].word.end = end;
                items.drain(at..at + words);
            }
        }
    }

    /// The indicator whose name or tag stands behind a `#` with blanks in it.
    pub(super) fn indicator_called(&self, name: &str) -> Option<Target> {
        let rubric = self.context.rubric;
        let titled = rubric.titled(name, None);
        let tagged = || match rubric.tagged(&slug(name), None) {
            Named::Exactly(target) => Some(target),
            _ => None,
        };
        let target = titled.or_else(tagged)?;
        target.indicator.is_some().then_some(target)
    }

    /// Whether a tag names a competence that has an indicator of this name.
    fn has_part(&self, tag: &str, part: &str) -> bool {
        let rubric = self.context.rubric;
        // "initiatief/ziet werk": the name begins in the tag.
        let (tag, part) = match tag.split_once('/') {
            Some((tag, begin)) => (tag, format!("{begin} {part}")),
            None => (tag, part.to_owned()),
        };
        let (Named::Exactly(whole) | Named::Shortened(whole)) = rubric.tagged(tag, None) else {
            return false;
        };
        let part = rubric.titled(&part, Some(whole.competence));
        let fits = |part: Target| part.competence == whole.competence && part.indicator.is_some();
        whole.indicator.is_none() && part.is_some_and(fits)
    }

    /// What a tag means; reports one that is short, unclear or unknown.
    pub(super) fn target(
        &self,
        name: &str,
        heading: Option<Target>,
        span: Span,
        found: &mut Diagnostics,
    ) -> Option<Target> {
        let rubric = self.context.rubric;
        let called = name.contains(' ').then(|| self.indicator_called(name));
        if let Some(target) = called.flatten() {
            let finding = Diagnostic::new(Code::N05, span).with("tag", name);
            found.add(finding.with("full", target));
            return Some(target);
        }
        let parts = name.split_once(' ');
        let path = parts.map(|(whole, part)| {
            let sign = if name.contains('/') { ' ' } else { '/' };
            format!("{whole}{sign}{part}")
        });
        let other = || name.replacen(OTHER_SLASHES, "/", 1);
        let path = path.or_else(|| name.contains(OTHER_SLASHES).then(other));
        let tag = path.as_deref().unwrap_or(name);
        match rubric.tagged(tag, heading.map(|heading| heading.competence)) {
            Named::Exactly(target) if path.is_none() => Some(target),
            Named::Exactly(target) | Named::Shortened(target) => {
                found.add(
                    Diagnostic::new(Code::N05, span)
                        .with("tag", name)
                        .with("full", target),
                );
                Some(target)
            }
            Named::Ambiguous(targets) => {
                let known: Vec<String> = targets.iter().map(Target::to_string).collect();
                found.error(
                    Diagnostic::new(Code::N04, span)
                        .with("tag", name)
                        .with("known", known.join(", ")),
                );
                None
            }
            Named::Unknown => {
                let mut finding = Diagnostic::new(Code::N03, span)
                    .with("tag", name)
                    .with("rubric", rubric.id);
                if let Some(left) = self.suggestions.get().checked_sub(1) {
                    self.suggestions.set(left);
                    finding.suggestion = rubric.nearest_tag(name);
                }
                found.error(finding);
                None
            }
        }
    }
}
