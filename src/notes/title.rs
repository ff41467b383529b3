//! What a title says: a `#` heading, or a loose line that is one without the mark.

use std::ops::Range;

use crate::day::names::is_name_like;
use crate::diagnostic::nearest;
use crate::id::{CompetenceId, slug};
use crate::rubric::Target;

use super::chat::without_group;
use super::filing::Desk;
use super::start;
use super::words::{Key, Section, is_neutral, key_and_value};

/// One thing that a title says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Says<'t> {
    /// Whom or what it is about, or when; the value may be nobody of this day.
    Id(Key, &'t str),
    /// A part of the sheet.
    Section(Section),
    /// A competence or indicator.
    Target(Target),
    /// A title that people put in and that changes nothing.
    Neutral,
}

impl<'t> Says<'t> {
    /// Whom or what it is about.
    pub(super) fn identity(&self) -> Option<(Key, &'t str)> {
        match self {
            Self::Id(key, value) if key.is_identity() => Some((*key, *value)),
            _ => None,
        }
    }
}

/// No longer line is a title without a mark, in bytes.
const LONGEST: usize = 120;
/// A name or code with nothing else is not longer, in letters.
const LONGEST_NAME: usize = 60;

/// What people put around a title: marks of bold, dashes, a bar, a colon.
const AROUND: [char; 17] = [
    '*', '_', '-', '–', '—', '=', ':', '[', ']', '(', ')', '~', '•', '·', '|', ' ', '\t',
];

/// A title without what stands around it.
pub(super) fn bare(text: &str) -> &str {
    text.trim().trim_matches(AROUND)
}

/// The marks around a title: how a sheet writes the names of its candidates.
pub(super) fn marks(text: &str) -> (String, String) {
    let text = text.trim();
    let start = text.len() - text.trim_start_matches(AROUND).len();
    let end = text.trim_end_matches(AROUND).len().max(start);
    let plain = |part: &str| part.split_whitespace().collect();
    (plain(&text[..start]), plain(&text[end..]))
}

impl Desk<'_> {
    /// All that a title says, or nothing where any part of it is not understood.
    pub(super) fn title<'t>(
        &self,
        text: &'t str,
        under: Option<CompetenceId>,
    ) -> Option<Vec<Says<'t>>> {
        let text = without_number(without_group(bare(text)));
        let whole = self.says(text, under);
        if whole.is_some_and(|said| self.is_sure(&said)) {
            return whole.map(|said| vec![said]);
        }
        let keys = at_keys(text);
        if keys.len() > 1 {
            let all = keys.into_iter().map(|part| self.title(part, under));
            return all.collect::<Option<Vec<_>>>().map(|all| all.concat());
        }
        // "Kandidaat: Youssef (nieuw)": what stands in brackets says nothing that is known.
        let beside = || {
            let (name, beside) = text.split_once('(')?;
            let (key, value) = self.key_with_value(bare(name))?;
            let said = Some(Says::Id(key, value)).filter(|said| self.is_sure(said))?;
            let is_plain = !beside.contains(|c: char| c.is_uppercase() || c == ':');
            (is_plain && !self.context.names.stands_for(bare(beside))).then_some(said)
        };
        self.title_in_parts(text, under)
            .or_else(|| beside().or(whole).map(|said| vec![said]))
    }

    /// Whether a title means just one.
    fn is_sure(&self, said: &Says<'_>) -> bool {
        match said {
            Says::Id(Key::Date, value) => self.context.day.date_written(value).is_some(),
            Says::Id(Key::Reason, _) => true,
            Says::Id(key, value) => self.id(*key, value).is_some(),
            _ => true,
        }
    }

    /// The code of whom or what a value means, where that is just one.
    fn id(&self, key: Key, value: &str) -> Option<String> {
        let names = self.context.names;
        match key {
            Key::Candidate => names.candidate(value).one().map(|id| id.to_string()),
            Key::Assessor => names.assessor(value).one().map(|id| id.to_string()),
            Key::Exercise => names.exercise(value).one().map(|id| id.to_string()),
            Key::Date | Key::Reason => None,
        }
    }

    /// What a line with keys says: `Kandidaat: k03, Opdracht: poets`, `Kandidaat: Youssef (poets)`.
    pub(super) fn keys<'t>(&self, text: &'t str) -> Vec<(Key, &'t str)> {
        let ids = |all: Vec<Says<'t>>| -> Option<Vec<(Key, &'t str)>> {
            let id = |said: Says<'t>| match said {
                Says::Id(key, value) => Some((key, value)),
                _ => None,
            };
            all.into_iter().map(id).collect()
        };
        let all = at_keys(text)
            .into_iter()
            .map(|part| self.title(part, None).and_then(ids).unwrap_or_default());
        all.flatten().collect()
    }

    /// "k04 · Evaluatie", "k01 - Magazijn", "Kandidaat: Jef, Opdracht: magazijn": each part something else.
    fn title_in_parts<'t>(
        &self,
        text: &'t str,
        under: Option<CompetenceId>,
    ) -> Option<Vec<Says<'t>>> {
        let coarse = ['\t', '|', ';', ',', '·', '('];
        let fine = ['·', '|', '–', '—', ',', ';', ':', '/', '(', '\t'];
        let parts = || text.split(coarse).flat_map(|part| part.split("  "));
        let spaced = || {
            let dashes = parts().flat_map(|part| part.split(" - "));
            let dashes = dashes.flat_map(|part| part.split(" – "));
            dashes.flat_map(|part| part.split(" / "))
        };
        self.all_say(parts(), under)
            .or_else(|| self.all_say(spaced(), under))
            .or_else(|| self.all_say(text.split(fine).flat_map(|part| part.split(" - ")), under))
            .or_else(|| self.all_say(text.split_whitespace(), under))
            .or_else(|| self.all_say(text.split(['-', '_', ' ']), under))
    }

    /// What each part of a title says, if all say something and no two the same kind of thing.
    fn all_say<'t>(
        &self,
        parts: impl Iterator<Item = &'t str>,
        under: Option<CompetenceId>,
    ) -> Option<Vec<Says<'t>>> {
        let mut all: Vec<Says<'t>> = Vec::new();
        for part in parts.map(bare).filter(|part| !part.is_empty()) {
            let said = self.says(part, under).filter(|said| self.is_sure(said))?;
            let same_kind = |other: &&Says<'_>| match (other, said) {
                (Says::Id(one, _), Says::Id(two, _)) => *one == two,
                (one, two) => std::mem::discriminant(*one) == std::mem::discriminant(&two),
            };
            match (all.iter().find(same_kind), said) {
                (None, _) => all.push(said),
                // "Fatima (k09)".
                (Some(Says::Id(key, one)), Says::Id(_, two))
                    if self.id(*key, one) == self.id(*key, two) => {}
                _ => return None,
            }
        }
        (all.len() > 1).then_some(all)
    }

    fn says<'t>(&self, text: &'t str, under: Option<CompetenceId>) -> Option<Says<'t>> {
        if text.is_empty() {
            return None;
        }
        if let Some((key, value)) = self.key_with_value(text) {
            return Some(Says::Id(key, value));
        }
        if let Some(section) = Section::named(text) {
            return Some(Says::Section(section));
        }
        let name = without_label(text.trim_start_matches('#'));
        if let Some(target) = self.context.rubric.titled(name, under) {
            return Some(Says::Target(target));
        }
        let names = self.context.names;
        let short = text.chars().count() <= LONGEST_NAME;
        if short && names.candidate(text).is_known() {
            return Some(Says::Id(Key::Candidate, text));
        }
        if short && names.assessor(text).is_known() {
            return Some(Says::Id(Key::Assessor, text));
        }
        if names.exercise_titled(text).is_some() {
            return Some(Says::Id(Key::Exercise, text));
        }
        if self.context.day.date_written(text).is_some() {
            return Some(Says::Id(Key::Date, text));
        }
        is_neutral(text).then_some(Says::Neutral)
    }

    /// `Kandidaat: k07`, `Kandidaat k07`, `Kand. k07`: a key and its value, also one that nobody has.
    fn key_with_value<'t>(&self, text: &'t str) -> Option<(Key, &'t str)> {
        if let Some((key, value)) = key_and_value(text) {
            // "Opdracht 3: magazijn".
            let numbered = key.trim_end_matches(|c: char| c.is_ascii_digit() || c == ' ');
            let key = Key::named(key).or_else(|| Key::named(numbered))?;
            return (!value.is_empty()).then_some((key, value));
        }
        let (word, value) = text.split_once(char::is_whitespace)?;
        let key = Key::named(word)?;
        let value = bare(value);
        let is_value = match key {
            Key::Reason => false,
            Key::Date => self.context.day.date_written(value).is_some(),
            _ => self.is_of_the_day(key, value) || is_name_like(value),
        };
        is_value.then_some((key, value))
    }

    /// The part of a sheet, the competence or the indicator that is called nearly so.
    pub(super) fn title_near(&self, text: &str) -> Option<String> {
        let left = self.suggestions.get().checked_sub(1)?;
        self.suggestions.set(left);
        let competences = self.context.rubric.competences.iter();
        let parts = competences
            .clone()
            .flat_map(|one| one.indicators.iter().map(|part| part.name.as_str()));
        let known = Section::TITLES
            .into_iter()
            .chain(competences.map(|one| one.name.as_str()))
            .chain(parts);
        nearest(without_label(bare(text)), known).map(str::to_owned)
    }

    /// The competence or indicator whose name a stretch is, with no token beside it.
    pub(super) fn only_target(
        &self,
        range: &Range<usize>,
        under: Option<CompetenceId>,
    ) -> Option<Target> {
        let text = self.page.slice(range.clone());
        let (items, _) = self.cut(std::slice::from_ref(range));
        let is_bare = may_be_title(text) && items.iter().all(|item| item.token.is_none());
        let name = without_label(without_number(bare(text)));
        self.context.rubric.titled(name, under).filter(|_| is_bare)
    }

    /// Whether a value names somebody or something of the day, be it unclear whom or what.
    pub(super) fn is_of_the_day(&self, key: Key, value: &str) -> bool {
        let names = self.context.names;
        match key {
            Key::Candidate => names.candidate(value).is_known(),
            Key::Assessor => names.assessor(value).is_known(),
            Key::Exercise => names.exercise(value).is_known(),
            Key::Date | Key::Reason => false,
        }
    }

    /// What a loose line says, if it is a title that lost its mark. `keys` tells whether keys count here.
    pub(super) fn loose_title<'t>(
        &self,
        text: &'t str,
        under: Option<CompetenceId>,
        keys: bool,
    ) -> Option<Vec<Says<'t>>> {
        let all = self.title(text, under).filter(|_| may_be_title(text))?;
        let fits = |said: &Says<'_>| match said {
            // When and why are keys: they count where keys do.
            Says::Id(Key::Date | Key::Reason, _) => keys,
            Says::Id(_, value) => value.split_whitespace().count() <= 8,
            _ => true,
        };
        all.iter().all(fits).then_some(all)
    }
}

/// Whether a loose line could be a title at all: no time, tag, level or sentence.
pub(super) fn may_be_title(text: &str) -> bool {
    let tag = |(at, _): (usize, &str)| text[at + 1..].starts_with(char::is_alphanumeric);
    text.len() <= LONGEST
        && !text.starts_with(['|', '>', '\\'])
        && !text.match_indices('#').any(tag)
        && !text.match_indices('=').any(tag)
        && !text.contains('"')
        && !bare(text).ends_with(['!', '?'])
        && start::time(text, 0..text.len(), Some(start::Hours::ALL)).is_none()
}

/// A title without the number in front: `2. Waarnemingen`, `3) Evaluatie`, `a) Initiatief`.
fn without_number(text: &str) -> &str {
    let letter = |rest: &&str| rest.starts_with(')') && text.starts_with(char::is_alphabetic);
    let rest = text.trim_start_matches(|c: char| c.is_ascii_digit());
    if rest.len() == text.len() {
        let rest = text.get(1..).filter(letter);
        return rest.map_or(text, |rest| rest[1..].trim_start());
    }
    rest.strip_prefix(['.', ')'])
        .map(str::trim_start)
        .filter(|rest| rest.starts_with(char::is_alphabetic))
        .unwrap_or(text)
}

/// `Competentie: Motivatie` without the label.
fn without_label(text: &str) -> &str {
    let labels = [
        "competentie",
        "competence",
        "indicator",
        "gedragsindicator",
        "indicateur",
    ];
    text.split_once([':', ' '])
        .filter(|(label, _)| labels.contains(&slug(label).as_str()))
        .map_or(text, |(_, name)| name.trim())
}

/// A line cut before each key with a colon: `Kandidaat: k03, Opdracht: poets`. A reason may hold anything.
fn at_keys(text: &str) -> Vec<&str> {
    let mut cuts = vec![0];
    let mut key = None;
    for (colon, _) in text.match_indices(':') {
        let before = text[..colon].trim_end_matches(['*', '_', ' ']);
        let at = before
            .rfind(|c: char| !(c.is_alphabetic() || c == '-'))
            .map_or(0, |at| at + 1);
        let named = before.get(at..).and_then(Key::named);
        if key == Some(Key::Reason) || named.is_none() {
            continue;
        }
        if key.is_some() {
            cuts.push(at);
        }
        key = named;
    }
    let ends = cuts[1..].iter().copied().chain([text.len()]);
    cuts.iter()
        .zip(ends)
        .map(|(from, to)| bare(&text[*from..to]).trim_end_matches([',', ';', '/', ' ']))
        .collect()
}

/// Whether a line closes a letter and says nothing else: "Groetjes,".
pub(super) fn is_closing(text: &str) -> bool {
    const CLOSINGS: [&str; 18] = [
        "groet",
        "groeten",
        "groetjes",
        "grtjs",
        "grtz",
        "mvg",
        "vg",
        "met vriendelijke groet",
        "met vriendelijke groeten",
        "vriendelijke groeten",
        "vriendelijke groet",
        "alvast bedankt",
        "bedankt",
        "regards",
        "kind regards",
        "cordialement",
        "bien a vous",
        "merci d avance",
    ];
    let bare = text.trim_matches(|c: char| !c.is_alphanumeric());
    text.len() < 40
        && CLOSINGS.contains(
            &crate::everyday::fold(bare)
                .replace(['\'', '’'], " ")
                .as_str(),
        )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_marks_around_a_title_are_known() {
        let of = |text| {
            let (before, behind) = marks(text);
            format!("{before}|{behind}")
        };
        assert_eq!(of("Mamadou"), "|");
        assert_eq!(of("**Mamadou:** "), "**|:**");
        assert_eq!(of("-- k03 --"), "--|--");
        assert_eq!(of("---"), "---|");
    }
}
