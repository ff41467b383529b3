//! From what people write to a competence, an indicator or a level.

use super::{Competence, Rubric, Target};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::id::{CompetenceId, slug};
use crate::scale::{Level, Scale};
use crate::source::Span;

/// What a written name means in a rubric.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Named {
    /// The id or the name itself, but for case and accents.
    Exactly(Target),
    /// The beginning of only one name.
    Shortened(Target),
    /// The beginning of several names.
    Ambiguous(Vec<Target>),
    /// Nothing that the rubric has.
    Unknown,
}

impl Named {
    /// What the name means elsewhere, if it has no meaning here; the beginning of a name that is the whole of
    /// it elsewhere is exact.
    fn or(self, elsewhere: impl FnOnce() -> Option<Target>) -> Self {
        match self {
            Self::Unknown => elsewhere().map_or(Self::Unknown, Self::Exactly),
            Self::Shortened(target) if elsewhere() == Some(target) => Self::Exactly(target),
            known => known,
        }
    }
}

/// So many letters of an indicator are enough without its competence; fewer would begin many by chance.
const LETTERS: usize = 3;

impl Rubric {
    /// Finds what a tag means: `competence`, `competence/indicator`, or, under a competence, only
    /// `indicator`. Case and accents do not matter; the beginning of a name is enough if only one name
    /// begins that way. A name in full in another language counts where the rubric's own have no meaning.
    pub fn named(&self, tag: &str, under: Option<CompetenceId>) -> Named {
        if let Some((competence, indicator)) = tag.split_once('/') {
            let whole = self.competence_named(competence);
            return match whole.or(|| self.translated(&slug(competence), None)) {
                Named::Exactly(target) => self.part_named(target.competence, indicator, false),
                Named::Shortened(target) => self.part_named(target.competence, indicator, true),
                other => other,
            };
        }
        let competence = self.competence_named(tag);
        let indicator = under.map_or(Named::Unknown, |under| {
            self.indicator_named(under, tag, false)
        });
        let own = match (competence, indicator) {
            (Named::Exactly(target), _) | (_, Named::Exactly(target)) => Named::Exactly(target),
            (Named::Shortened(one), Named::Shortened(other)) => Named::Ambiguous(vec![one, other]),
            (Named::Unknown, other) | (other, Named::Unknown) => other,
            (Named::Ambiguous(mut all), Named::Ambiguous(more)) => {
                all.extend(more);
                Named::Ambiguous(all)
            }
            (Named::Ambiguous(mut all), Named::Shortened(one))
            | (Named::Shortened(one), Named::Ambiguous(mut all)) => {
                all.push(one);
                Named::Ambiguous(all)
            }
        };
        own.or(|| self.translated(&slug(tag), None))
            .or(|| self.translated(&slug(tag), Some(under?)))
    }

    /// What a tag in a note means: as [`Rubric::named`], and also an indicator without its competence, where
    /// only one competence has it.
    pub fn tagged(&self, tag: &str, under: Option<CompetenceId>) -> Named {
        let near = self.named(tag, under);
        if tag.contains('/') || matches!(near, Named::Exactly(_)) {
            return near;
        }
        match (self.indicator_anywhere(tag), near) {
            (exact @ Named::Exactly(_), _) => exact,
            (far, Named::Unknown) => far,
            (_, near) => near,
        }
    }

    /// An indicator of any competence, by its id or name in any language, or by the beginning of those.
    fn indicator_anywhere(&self, written: &str) -> Named {
        let (mut exact, mut begun) = (Vec::new(), Vec::new());
        for competence in &self.competences {
            match self.part_named(competence.id, written, false) {
                Named::Exactly(target) => exact.push(target),
                Named::Shortened(target) => begun.push(target),
                Named::Ambiguous(targets) => begun.extend(targets),
                Named::Unknown => {}
            }
        }
        if slug(written).len() < LETTERS {
            begun.clear();
        }
        match (exact.as_slice(), begun.as_slice()) {
            ([one], _) => Named::Exactly(*one),
            ([], [one]) => Named::Shortened(*one),
            ([], []) => Named::Unknown,
            ([], _) => Named::Ambiguous(begun),
            (_, _) => Named::Ambiguous(exact),
        }
    }

    /// Finds the competence or indicator whose full name or id a heading is; no beginnings.
    pub fn titled(&self, heading: &str, under: Option<CompetenceId>) -> Option<Target> {
        let wanted = slug(heading.trim_end_matches(':'));
        if wanted.is_empty() {
            return None;
        }
        let path = heading
            .split_once('/')
            .and_then(|_| match self.named(heading.trim(), under) {
                Named::Exactly(target) => Some(target),
                _ => None,
            });
        let whole = || {
            self.competences
                .iter()
                .find(|c| is_called(c, &wanted))
                .map(|c| Target::whole(c.id))
        };
        let part_of = |competence: &Competence| {
            competence
                .indicators
                .iter()
                .find(|indicator| {
                    indicator.id.as_str() == wanted || slug(&indicator.name) == wanted
                })
                .map(|indicator| Target::indicator(competence.id, indicator.id))
        };
        let nearby = || under.and_then(|id| self.competence(id)).and_then(part_of);
        // Elsewhere only a name that one competence alone has.
        let elsewhere = || {
            let mut all = self.competences.iter().filter_map(part_of);
            all.next().filter(|_| all.next().is_none())
        };
        // Names of other languages come last, so that the rubric's own win.
        let translated = || {
            self.translated(&wanted, None)
                .or_else(|| under.and_then(|id| self.translated(&wanted, Some(id))))
                .or_else(|| {
                    let all = self.competences.iter();
                    let mut all = all.filter_map(|c| self.translated(&wanted, Some(c.id)));
                    all.next().filter(|_| all.next().is_none())
                })
        };
        path.or_else(whole)
            .or_else(nearby)
            .or_else(elsewhere)
            .or_else(translated)
    }

    /// The one thing that translations call by a name: a competence, or an indicator within one.
    fn translated(&self, wanted: &str, within: Option<CompetenceId>) -> Option<Target> {
        let all = self.translations.iter();
        let mut all = all.flat_map(|one| one.called(wanted, within));
        let first = all.next().filter(|_| !wanted.is_empty())?;
        all.all(|other| other == first).then_some(first)
    }

    /// All that a tag can name, for suggestions: competences, then indicators with their competence.
    pub fn tags(&self) -> Vec<String> {
        let whole = self
            .competences
            .iter()
            .map(|competence| competence.id.to_string());
        let parts = self.competences.iter().flat_map(|competence| {
            competence
                .indicators
                .iter()
                .map(move |indicator| format!("{}/{}", competence.id, indicator.id))
        });
        whole.chain(parts).collect()
    }

    /// The tag nearest to one that means nothing.
    pub fn nearest_tag(&self, tag: &str) -> Option<String> {
        let lower = tag.to_lowercase();
        // A bare indicator: say in which competence it is.
        let bare = self.competences.iter().find_map(|competence| {
            let wanted = slug(lower.rsplit('/').next().unwrap_or(&lower));
            let indicator = competence
                .indicators
                .iter()
                .find(|i| i.id.as_str() == wanted)?;
            Some(format!("{}/{}", competence.id, indicator.id))
        });
        bare.or_else(|| {
            if let Some((competence, indicator)) = lower.split_once('/') {
                let ids = self.competences.iter().map(|c| c.id.as_str());
                let near = crate::diagnostic::nearest(competence, ids)?;
                let competence = self.competences.iter().find(|c| c.id.as_str() == near)?;
                let ids = competence.indicators.iter().map(|i| i.id.as_str());
                return Some(match crate::diagnostic::nearest(indicator, ids) {
                    Some(indicator) => format!("{near}/{indicator}"),
                    None => near.to_owned(),
                });
            }
            let tags = self.tags();
            let near = crate::diagnostic::nearest(&lower, tags.iter().map(String::as_str));
            self.nearest_part(&lower).or(near.map(str::to_owned))
        })
    }

    /// The one indicator that is meant by a name without its competence, with a letter or a word too few or too many.
    fn nearest_part(&self, written: &str) -> Option<String> {
        let wanted = slug(written);
        let all = || {
            let all = self.competences.iter();
            all.flat_map(|one| one.indicators.iter().map(move |part| (one.id, part.id)))
        };
        let words = |id: &str| -> Vec<String> { id.split('-').map(str::to_owned).collect() };
        let said = words(&wanted);
        let holds = |id: &str| {
            let own = words(id);
            said.len() > 1 && said.iter().all(|word| own.contains(word))
        };
        let misspelt = |id: &str| crate::diagnostic::misspelt(&wanted, [id]).is_some();
        let fits = |id: &str| holds(id) || misspelt(id);
        let mut near = all().filter(|(_, part)| fits(part.as_str()));
        let (competence, part) = near.next().filter(|_| near.next().is_none())?;
        Some(format!("{competence}/{part}"))
    }

    fn competence_named(&self, written: &str) -> Named {
        let wanted = slug(written);
        // Most people write ids: names, which take longer to compare, come after all of them.
        let by_id = self.competences.iter().find(|c| c.id.as_str() == wanted);
        if let Some(competence) =
            by_id.or_else(|| self.competences.iter().find(|c| is_called(c, &wanted)))
        {
            return Named::Exactly(Target::whole(competence.id));
        }
        let starts = |c: &&Competence| {
            c.id.as_str().starts_with(&wanted) || slug(&c.name).starts_with(&wanted)
        };
        shortened(
            &wanted,
            self.competences
                .iter()
                .filter(starts)
                .map(|c| Target::whole(c.id)),
        )
    }

    /// An indicator of a competence, by a name in any language.
    fn part_named(&self, competence: CompetenceId, written: &str, short: bool) -> Named {
        let named = self.indicator_named(competence, written, short);
        named.or(|| self.translated(&slug(written), Some(competence)))
    }

    fn indicator_named(&self, competence: CompetenceId, written: &str, short: bool) -> Named {
        let Some(competence) = self.competence(competence) else {
            return Named::Unknown;
        };
        let wanted = slug(written);
        let target = |id| Target::indicator(competence.id, id);
        let mut all = competence.indicators.iter();
        let by_id = all
            .clone()
            .find(|indicator| indicator.id.as_str() == wanted);
        let exact = by_id.or_else(|| all.find(|indicator| slug(&indicator.name) == wanted));
        match exact {
            Some(indicator) if short => Named::Shortened(target(indicator.id)),
            Some(indicator) => Named::Exactly(target(indicator.id)),
            None => shortened(
                &wanted,
                competence
                    .indicators
                    .iter()
                    .filter(|i| {
                        i.id.as_str().starts_with(&wanted) || slug(&i.name).starts_with(&wanted)
                    })
                    .map(|i| target(i.id)),
            ),
        }
    }
}

fn is_called(competence: &Competence, wanted: &str) -> bool {
    let before_brackets = competence.name.split('(').next().unwrap_or_default();
    competence.id.as_str() == wanted
        || slug(&competence.name) == wanted
        || slug(before_brackets) == wanted
}

fn shortened(wanted: &str, matches: impl Iterator<Item = Target>) -> Named {
    let mut all: Vec<Target> = if wanted.is_empty() {
        Vec::new()
    } else {
        matches.collect()
    };
    match all.len() {
        0 => Named::Unknown,
        1 => Named::Shortened(all.remove(0)),
        _ => Named::Ambiguous(all),
    }
}

/// The level that was written, and a finding where the scale has none of that name.
pub(crate) fn known_level(
    scale: &Scale,
    written: &str,
    span: Span,
    found: &mut Diagnostics,
) -> Option<Level> {
    let level = scale.parse(written);
    if level.is_none() {
        let mut finding = Diagnostic::new(Code::R08, span)
            .with("level", written)
            .with("known", scale.shorts());
        finding.suggestion = scale.meant(written);
        found.error(finding);
    }
    level
}

/// The competence or indicator that was written in full, and a finding where the rubric has none of that
/// name.
pub(crate) fn known_target(
    rubric: &Rubric,
    written: &str,
    span: Span,
    found: &mut Diagnostics,
) -> Option<Target> {
    if let Named::Exactly(target) = rubric.named(written, None) {
        return Some(target);
    }
    let mut finding = Diagnostic::new(Code::D03, span)
        .with("target", written)
        .with("rubric", rubric.id);
    if !found.has_many(Code::D03, span.file) {
        finding.suggestion = rubric.nearest_tag(written);
    }
    found.error(finding);
    None
}
