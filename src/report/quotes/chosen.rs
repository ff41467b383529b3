//! The words of a candidate’s own notes that may be read, and why the others may not.

use std::collections::BTreeMap;

use super::super::data::Quote;
use super::super::mask::Mask;
use super::super::names::Naming;
use super::known::Known;
use super::{pointers, style};
use crate::diagnostic::Language;
use crate::id::CandidateId;
use crate::load::{Loaded, QuoteFate};
use crate::notes::{Observation, Quotable, Sheet};
use crate::ratings::ObservationRef;
use crate::wording::held_back::HeldBack;

/// A quote longer than this many characters is cut at a word.
const LONGEST: usize = 240;

/// Chooses and cleans quotes for one candidate.
pub(in crate::report) struct Quotes<'a> {
    loaded: &'a Loaded,
    language: Language,
    mask: Mask<'a>,
    /// What may be read of each observation of the candidate, or why it may not.
    verdicts: BTreeMap<ObservationRef, Result<String, HeldBack>>,
}

impl<'a> Quotes<'a> {
    pub(in crate::report) fn new(
        loaded: &'a Loaded,
        candidate: CandidateId,
        language: Language,
        naming: Naming,
    ) -> Self {
        let mask = Mask::new(loaded, candidate, naming == Naming::Codes);
        let known = Known::new(loaded, candidate);
        let mut verdicts = BTreeMap::new();
        let own = loaded.sheets.iter().enumerate();
        for (sheet, one) in own.filter(|(_, sheet)| sheet.candidate == candidate) {
            for (observation, noted) in one.observations.iter().enumerate() {
                let at = ObservationRef { sheet, observation };
                let choice = loaded.chosen_quotes.of.get(&at);
                if let Some(verdict) = verdict(noted, choice, &mask, &known) {
                    verdicts.insert(at, verdict);
                }
            }
        }
        Self {
            loaded,
            language,
            mask,
            verdicts,
        }
    }

    pub(in crate::report) fn observation(
        &self,
        at: ObservationRef,
    ) -> (&'a Sheet, &'a Observation) {
        let sheet = &self.loaded.sheets[at.sheet];
        (sheet, &sheet.observations[at.observation])
    }

    /// Whether the words may be read at all: no doubt about where they belong, nobody in them, and not held back.
    pub(in crate::report) fn may_be_read(&self, at: ObservationRef) -> bool {
        matches!(self.verdicts.get(&at), Some(Ok(_)))
    }

    /// Of notes on one indicator those that may be read; what is in note style only where nothing else with its sign
    /// tells the same.
    pub(in crate::report) fn readable(
        &self,
        all: impl Iterator<Item = ObservationRef>,
    ) -> Vec<ObservationRef> {
        let all: Vec<ObservationRef> = all.filter(|at| self.may_be_read(*at)).collect();
        let is_note = |at: &ObservationRef| self.is_note(*at);
        let sign = |at: &ObservationRef| self.observation(*at).1.sign;
        let told_better = |at: &ObservationRef| {
            let mut others = all.iter();
            others.any(|other| sign(other) == sign(at) && !is_note(other))
        };
        let chosen = all.iter().filter(|at| !is_note(at) || !told_better(at));
        chosen.copied().collect()
    }

    /// What stays inside, with its reason, in the order of the sheets. `indicators` are the notes on each indicator.
    pub(in crate::report) fn held_back(
        &self,
        indicators: &[Vec<ObservationRef>],
    ) -> Vec<(ObservationRef, HeldBack)> {
        let mut all: BTreeMap<ObservationRef, HeldBack> = BTreeMap::new();
        for (at, verdict) in &self.verdicts {
            if let Err(reason) = verdict {
                all.insert(*at, *reason);
            }
        }
        let mut read: Vec<ObservationRef> = Vec::new();
        for notes in indicators {
            read.extend(self.readable(notes.iter().copied()));
        }
        for at in indicators.iter().flatten() {
            if self.may_be_read(*at) && !read.contains(at) {
                all.insert(*at, HeldBack::NoteStyle);
            }
        }
        all.into_iter().collect()
    }

    /// Whether somebody chose these words, or chose others in their place.
    pub(in crate::report) fn is_chosen(&self, at: ObservationRef) -> bool {
        self.loaded.chosen_quotes.of.contains_key(&at)
    }

    /// In note style, and nobody says that it may be read.
    fn is_note(&self, at: ObservationRef) -> bool {
        let (_, observation) = self.observation(at);
        !self.is_chosen(at)
            && observation.reading() != Quotable::Opened
            && style::is_note(&observation.own_words(), self.loaded.day.language)
    }

    /// The words of an observation, with exercise and time.
    pub(in crate::report) fn quote(&self, at: ObservationRef) -> Quote {
        let (sheet, observation) = self.observation(at);
        let exercise = self.loaded.day.name_of(sheet.exercise);
        let time = observation
            .time
            .map(|time| crate::wording::clock(self.language, time.from));
        let words = match self.verdicts.get(&at) {
            Some(Ok(words)) => words.as_str(),
            _ => "",
        };
        let mut quote = Quote::new(inner_quotes(&shortened(words)), &exercise, time.as_deref());
        let chosen = self.loaded.chosen_quotes.of.get(&at);
        quote.reworded = chosen.is_some_and(|chosen| chosen.words().is_some());
        quote
    }

    /// The text with the ids and names of others replaced.
    pub(in crate::report) fn without_others(&self, text: &str) -> String {
        self.mask.strict(text)
    }
}

/// What may be read of an observation, or why it may not; none where there are no words.
fn verdict(
    observation: &Observation,
    choice: Option<&QuoteFate>,
    mask: &Mask<'_>,
    known: &Known,
) -> Option<Result<String, HeldBack>> {
    let own = observation.own_words();
    let words = choice.and_then(QuoteFate::words).unwrap_or(&own);
    if observation.says_nothing() {
        return None;
    }
    let opened = match observation.reading() {
        Quotable::Closed => return Some(Err(HeldBack::Marked)),
        Quotable::NotUnderstood => return Some(Err(HeldBack::NotUnderstood)),
        Quotable::Opened => true,
        Quotable::Unsaid => matches!(choice, Some(QuoteFate::Opened(_))),
    };
    match choice {
        Some(QuoteFate::LeftOut) => return Some(Err(HeldBack::LeftOut)),
        Some(QuoteFate::InDoubt) => return Some(Err(HeldBack::NotFound)),
        Some(QuoteFate::Opened(_) | QuoteFate::Reworded(_)) | None => {}
    }
    if observation.tags.iter().any(|tag| tag.doubt) {
        return Some(Err(HeldBack::Doubt));
    }
    let masked = mask.apply(words);
    Some(if masked.unsure && !opened {
        Err(HeldBack::NameOrWord)
    } else if !opened
        && (known.holds_a_name(&masked.text) || pointers::points_at_somebody(&masked.text))
    {
        Err(HeldBack::WhoItIs)
    } else {
        Ok(masked.text)
    })
}

/// A text that is not longer than a quote may be: cut at a word, with an ellipsis.
fn shortened(text: &str) -> String {
    if text.chars().count() <= LONGEST {
        return text.to_owned();
    }
    let cut: String = text.chars().take(LONGEST).collect();
    let end = cut
        .rfind(' ')
        .filter(|end| *end > LONGEST / 2)
        .unwrap_or(cut.len());
    format!("{} …", cut[..end].trim_end_matches([',', ';', ':', ' ']))
}

/// The report puts words between double quotes, so what somebody said in them gets single ones.
pub(in crate::report) fn inner_quotes(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '"' | '“' | '”' | '„' => {
                let opens = letter == '„'
                    || letter == '“'
                    || letter == '"' && (out.is_empty() || out.ends_with([' ', '(', '\u{a0}']));
                out.push(if opens { '‘' } else { '’' });
            }
            _ => out.push(letter),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_somebody_said_gets_single_quotes() {
        assert_eq!(
            inner_quotes("zegt: \"goed zo\", en „ja”"),
            "zegt: ‘goed zo’, en ‘ja’"
        );
    }

    #[test]
    fn a_long_quote_is_cut_at_a_word() {
        let long = "woord ".repeat(100);
        let short = shortened(&long);
        assert!(
            short.chars().count() <= LONGEST + 2 && short.ends_with("woord …"),
            "{short}"
        );
        assert_eq!(shortened("kort"), "kort");
    }
}
