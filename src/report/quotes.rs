//! Which words of the notes a candidate may read, and without whom.

use crate::diagnostic::Language;
use crate::id::CandidateId;
use crate::load::Loaded;
use crate::notes::{Observation, Sheet};
use crate::ratings::ObservationRef;

use super::data::Quote;
use super::masked::Mask;

/// A quote longer than this many characters is cut at a word.
const LONGEST: usize = 240;

/// Chooses and cleans quotes for one candidate.
pub(super) struct Quotes<'a> {
    loaded: &'a Loaded,
    language: Language,
    mask: Mask<'a>,
}

impl<'a> Quotes<'a> {
    pub(super) fn new(loaded: &'a Loaded, candidate: CandidateId, language: Language) -> Self {
        Self {
            loaded,
            language,
            mask: Mask::new(loaded, candidate),
        }
    }

    pub(super) fn observation(&self, at: ObservationRef) -> (&'a Sheet, &'a Observation) {
        let sheet = &self.loaded.sheets[at.sheet];
        (sheet, &sheet.observations[at.observation])
    }

    /// Whether the words may be read at all: no doubt about where they belong, and not held back.
    pub(super) fn may_be_read(&self, at: ObservationRef) -> bool {
        let (_, observation) = self.observation(at);
        observation.is_quotable()
            && !observation.text.trim().is_empty()
            && observation.tags.iter().all(|tag| !tag.doubt)
    }

    /// The words of an observation, with exercise and time.
    pub(super) fn quote(&self, at: ObservationRef) -> Quote {
        let (sheet, observation) = self.observation(at);
        let exercise = super::table::exercise_name(&self.loaded.day, sheet.exercise);
        let time = observation
            .time
            .map(|time| crate::wording::clock(self.language, time.from));
        Quote::new(
            inner_quotes(&self.without_others(&shortened(&observation.text))),
            &exercise,
            time.as_deref(),
        )
    }

    /// The text with the ids and names of others replaced.
    pub(super) fn without_others(&self, text: &str) -> String {
        self.mask.apply(text)
    }
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
fn inner_quotes(text: &str) -> String {
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
