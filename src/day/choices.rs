//! `report.yaml`: what coach and candidate chose for the candidate's report.

use std::collections::BTreeSet;

use super::faulty::Faulty;
use super::names::Names;
use super::schema::{ChoiceSchema, GrowthSchema, QuoteSchema, ReportsSchema};
use super::{Clock, Date, Day, check};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Relation, Reported, Word};
use crate::everyday::fold;
use crate::id::CandidateId;
use crate::limits;
use crate::rubric::{self, Rubric, Target};
use crate::source::{FileId, Sources, Span};
use crate::yaml::{self, Place};

pub use super::unfit::{List, Unfit};

/// At most so many strengths stand in a report.
pub const STRENGTHS: usize = 3;
/// At most so many growth points stand in a report.
pub const GROWTH: usize = 2;

/// What was chosen for the reports of a day.
#[derive(Debug, Clone, Default)]
pub struct Choices {
    /// The entries that can be used, at most one for a candidate.
    entries: Vec<Choice>,
    /// Whom the others are about.
    faulty: Faulty,
}

impl Choices {
    /// A file that cannot be read: it may hold something about everybody.
    pub fn unread() -> Self {
        Self {
            faulty: Faulty::unread(),
            ..Self::default()
        }
    }

    /// The entries that can be used.
    pub fn entries(&self) -> &[Choice] {
        &self.entries
    }

    /// What was chosen for a candidate.
    pub fn of(&self, candidate: CandidateId) -> Option<&Choice> {
        self.entries.iter().find(|one| one.candidate == candidate)
    }

    /// Whether something with a fault is, or may be, about a candidate: what was chosen is then not known.
    pub fn has_fault(&self, candidate: CandidateId) -> bool {
        self.faulty.is_about(candidate)
    }
}

/// What was chosen for one candidate.
#[derive(Debug, Clone)]
pub struct Choice {
    /// Whose report.
    pub candidate: CandidateId,
    /// Who chose, by code.
    pub by: Option<String>,
    /// When.
    pub date: Option<Date>,
    /// The strengths, in the order in which they stand; none where the rules choose.
    pub strengths: Option<Vec<Chosen>>,
    /// The growth points; none where the rules choose.
    pub growth: Option<Vec<Chosen>>,
    /// Words of notes that are left out, opened or bettered.
    pub quotes: Vec<QuoteChoice>,
    /// A line of the coach.
    pub add: Option<String>,
    /// Whether something in the lists could not stand, so that the rules choose there.
    pub is_unfit: bool,
    /// Where the entry stands.
    pub span: Span,
}

/// An indicator that was chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chosen {
    /// Which.
    pub target: Target,
    /// The goal in own words, of a growth point.
    pub goal: Option<String>,
    /// Where it is written.
    pub span: Span,
}

/// What is to become of the words of one note.
#[derive(Debug, Clone)]
pub struct QuoteChoice {
    /// The name of the sheet's file.
    pub file: String,
    /// Where in the sheet.
    pub at: At,
    /// Its first words.
    pub begins: Option<String>,
    /// Whether it may be used; none where it only gets better words.
    pub used: Option<bool>,
    /// Better words.
    pub words: Option<String>,
    /// Where the choice is written.
    pub span: Span,
}

/// The place of a note in its sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum At {
    /// By its time; the second, third, ... of one minute has a number.
    Time(Clock, Option<usize>),
    /// By its line, from 1.
    Line(usize),
}

/// Reads what was chosen; an entry with a fault is left out and counted, and whom it is about is kept.
///
/// # Errors
/// The file as a whole cannot be read.
pub fn read(
    sources: &Sources,
    file: FileId,
    (day, names): (&Day, &Names),
    rubric: &Rubric,
    found: &mut Diagnostics,
) -> Result<Choices, Reported> {
    let mark = found.mark();
    let document = yaml::read::<ReportsSchema>(sources, file, found)?;
    let place = document.place();
    // A list that nobody filled in yet is an empty one.
    if document.value().reports.is_none() && !place.key("reports").is_there() {
        yaml::missing(&place, "reports", found);
    }
    let outside_entries = found.ok_since(mark).is_err();
    let mut read = Choices::default();
    let mut any_broken = false;
    for (index, schema) in document.value().reports.iter().flatten().enumerate() {
        let at = place.key("reports").index(index);
        any_broken |= at.is_broken();
        match entry(schema, &at, (day, names), rubric, &read.entries, found) {
            // A part that was reported before is missing from it: what remains is not what was chosen.
            Some(entry) if !at.is_broken() => read.entries.push(entry),
            _ => {
                found.leave_out();
                let written = schema.candidate.as_deref();
                read.faulty
                    .add(written.and_then(|text| names.candidate(text).one()));
            }
        }
    }
    if outside_entries && !any_broken {
        read.faulty.add(None);
    }
    Ok(read)
}

fn entry(
    schema: &ChoiceSchema,
    place: &Place<'_>,
    (day, names): (&Day, &Names),
    rubric: &Rubric,
    before: &[Choice],
    found: &mut Diagnostics,
) -> Option<Choice> {
    let mark = found.mark();
    let candidate = check::candidate_of(place, schema.candidate.as_ref(), (day, names), found);
    let date = check::date_at(place, "date", schema.date.as_deref(), found);
    let strengths = schema.strengths.as_ref().map(|all| {
        let all = all.iter().map(|written| (Some(written), None));
        indicators(&place.key("strengths"), all, rubric, found)
    });
    let growth = schema.growth.as_ref().map(|all| {
        let all = all.iter().map(|super::schema::Bare(one)| {
            let GrowthSchema { indicator, goal } = one;
            (indicator.as_ref(), text(goal.as_ref()))
        });
        indicators(&place.key("growth"), all, rubric, found)
    });
    let mut quotes = Vec::new();
    for (index, one) in schema.quotes.iter().flatten().enumerate() {
        quotes.extend(quote(one, &place.key("quotes").index(index), found));
    }
    let add = text(schema.add.as_ref());
    if add
        .as_ref()
        .is_some_and(|add| add.chars().count() > limits::ADDED_CHARS)
    {
        found.error(
            Diagnostic::new(Code::D09, place.key("add").span())
                .with("value", add.as_deref().unwrap_or_default())
                .with("key", "add")
                .with_word("expected", Word::AFewSentences),
        );
    }
    if let Some(first) = before.iter().find(|one| Some(one.candidate) == candidate) {
        found.error(
            Diagnostic::new(Code::D38, place.span())
                .with("candidate", first.candidate)
                .related(first.span, Relation::First),
        );
    }
    found.ok_since(mark).ok()?;
    let candidate = candidate?;
    let mut is_unfit = false;
    let mut fitting = |list, chosen: Option<Vec<Chosen>>| {
        let unfit = unfit(list, chosen.as_deref()?, rubric);
        is_unfit |= unfit.is_some();
        let Some((one, why)) = unfit else {
            return chosen;
        };
        found.error(why.finding(list, candidate, (one.target, one.span)));
        None
    };
    Some(Choice {
        candidate,
        by: text(schema.by.as_ref()),
        date,
        strengths: fitting(List::Strengths, strengths),
        growth: fitting(List::Growth, growth),
        quotes,
        add,
        is_unfit,
        span: place.span(),
    })
}

/// What a key says, where it says something.
fn text(written: Option<&String>) -> Option<String> {
    written
        .map(|text| text.split_whitespace().collect::<Vec<_>>().join(" "))
        .filter(|text| !text.is_empty())
}

/// The indicators of a list, with goals of their own.
fn indicators<'a>(
    place: &Place<'_>,
    all: impl Iterator<Item = (Option<&'a String>, Option<String>)>,
    rubric: &Rubric,
    found: &mut Diagnostics,
) -> Vec<Chosen> {
    let mut chosen = Vec::new();
    for (index, (written, goal)) in all.enumerate() {
        let at = place.index(index);
        let key = at.key("indicator");
        let span = if key.is_there() {
            key.span()
        } else {
            at.span()
        };
        let Some(written) = yaml::required(&at, "indicator", written, found) else {
            continue;
        };
        let target = rubric::known_target(rubric, &written, span, found);
        chosen.extend(target.map(|target| Chosen { target, goal, span }));
    }
    chosen
}

/// The first of a list that cannot stand in it whatever was seen, and why.
fn unfit<'a>(list: List, all: &'a [Chosen], rubric: &Rubric) -> Option<(&'a Chosen, Unfit)> {
    let most = match list {
        List::Strengths => STRENGTHS,
        List::Growth => GROWTH,
    };
    let mut seen = BTreeSet::new();
    all.iter().enumerate().find_map(|(index, one)| {
        let competence = rubric.competence(one.target.competence)?;
        let why = if one.target.indicator.is_none() {
            Unfit::NoIndicator
        } else if list == List::Growth && competence.descriptive {
            Unfit::Descriptive
        } else if !seen.insert(competence.id) {
            Unfit::SameCompetence
        } else if index >= most {
            Unfit::TooMany
        } else {
            return None;
        };
        Some((one, why))
    })
}

fn quote(schema: &QuoteSchema, place: &Place<'_>, found: &mut Diagnostics) -> Option<QuoteChoice> {
    let written = yaml::required(place, "at", schema.at.as_ref(), found)?;
    let span = place.key("at").span();
    let bad = |key: &'static str, value: &str, expected: Word| {
        Diagnostic::new(Code::D09, place.key(key).span())
            .with("value", value)
            .with("key", key)
            .with_word("expected", expected)
    };
    let Some((file, at)) = place_in_sheet(&written) else {
        found.error(bad("at", &written, Word::PlaceInSheet));
        return None;
    };
    let used = match schema.used.as_deref().map(fold).as_deref() {
        None => None,
        Some("yes" | "ja" | "oui" | "true") => Some(true),
        Some("no" | "nee" | "neen" | "non" | "false") => Some(false),
        Some(other) => {
            found.error(bad("use", other, Word::YesNo));
            return None;
        }
    };
    let words = text(schema.words.as_ref());
    if used.is_none() && words.is_none() {
        yaml::missing(place, "use", found);
        return None;
    }
    Some(QuoteChoice {
        file,
        at,
        begins: text(schema.begins.as_ref()),
        used,
        words,
        span,
    })
}

/// Reads `k07-magazijn-tom.md#9u15`, `...#9u15.2`, `...#regel-14`.
fn place_in_sheet(written: &str) -> Option<(String, At)> {
    let (file, place) = written.rsplit_once('#')?;
    let file = file.trim().rsplit(['/', '\\']).next()?.trim();
    let place = place.trim();
    let lines = ["regel-", "line-", "ligne-"];
    let at = match lines.iter().find_map(|word| place.strip_prefix(word)) {
        Some(line) => At::Line(line.parse().ok().filter(|line| *line > 0)?),
        None => {
            if let Some(time) = Clock::parse(place) {
                At::Time(time, None)
            } else {
                let (time, number) = place.rsplit_once('.')?;
                let number = number.parse().ok().filter(|number| *number > 0)?;
                At::Time(Clock::parse(time)?, Some(number))
            }
        }
    };
    (!file.is_empty()).then(|| (file.to_owned(), at))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_a_time_or_a_line_of_a_sheet() {
        let time = |text| Clock::parse(text).expect("a time");
        for (written, at) in [
            ("k07.md#9u15", At::Time(time("9u15"), None)),
            ("notes/k07.md#9:15", At::Time(time("9u15"), None)),
            ("notes\\k07.md # 9.15", At::Time(time("9u15"), None)),
            ("k07.md#9u15.2", At::Time(time("9u15"), Some(2))),
            ("k07.md#regel-14", At::Line(14)),
            ("k07.md#ligne-14", At::Line(14)),
        ] {
            assert_eq!(
                place_in_sheet(written),
                Some(("k07.md".to_owned(), at)),
                "{written}"
            );
        }
        for written in [
            "k07.md",
            "#9u15",
            "k07.md#",
            "k07.md#25u70",
            "k07.md#9u15.0",
            "k07.md#regel-0",
            "k07.md#x",
        ] {
            assert_eq!(place_in_sheet(written), None, "{written}");
        }
    }
}
