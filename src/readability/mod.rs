//! How easy a text reads: measures from counting words, sentences and syllables.
//!
//! Candidates often read little Dutch, so what they get to read aims at level B1. A count cannot tell whether
//! a text is clear; it can tell where it is surely not: in long sentences full of long words. The measures
//! are rough, and are said to be an indication wherever they are shown.
//!
//! What counts as plain here:
//! - a sentence has at most [`LONG_SENTENCE`] words. Wablieft, the Flemish centre for clear language,
//!   advises 15 to 20 words a sentence for level B (20 tips voor duidelijke taal);
//! - a sentence of [`DENSE_SENTENCE`] words or more does not have an ease below [`VERY_HARD`];
//! - a text has a LIX of at most [`PLAIN_LIX`]: Björnsson's scale calls a text easy up to 40, and medium,
//!   as a newspaper, up to 50;
//! - a text has an ease of at least [`PLAIN_EASE`]: Douma's table calls 60 to 70 normal, for readers of the
//!   last year of primary school, and Flesch calls it plain English.

mod syllables;
mod words;

use std::ops::Range;

use crate::diagnostic::Language;
use crate::limits::count;

pub use syllables::syllables;
pub use words::{sentences, words};

/// A sentence with more words than this is long.
pub const LONG_SENTENCE: usize = 20;
/// A sentence with fewer words than this is too short to judge by its words alone.
pub const DENSE_SENTENCE: usize = 10;
/// Below this ease a sentence is very hard: the last class of the tables of Flesch and Douma.
pub const VERY_HARD: f64 = 30.0;
/// A plain text has this LIX or a lower one.
pub const PLAIN_LIX: f64 = 40.0;
/// A plain text has this ease or a higher one.
pub const PLAIN_EASE: f64 = 60.0;
/// A long word has more letters than this, by the definition of LIX.
const LONG_WORD: usize = 6;

/// What was counted in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Counts {
    /// The language by which syllables were counted.
    pub language: Language,
    /// Sentences.
    pub sentences: usize,
    /// Words.
    pub words: usize,
    /// Words of more than six letters.
    pub long_words: usize,
    /// Syllables, by rule and not from a dictionary.
    pub syllables: usize,
}

impl Counts {
    /// Counts in texts that are read one after the other; a text without a full stop is one sentence.
    pub fn of<'t>(texts: impl IntoIterator<Item = &'t str>, language: Language) -> Self {
        let mut counts = Self {
            language,
            sentences: 0,
            words: 0,
            long_words: 0,
            syllables: 0,
        };
        for text in texts {
            for sentence in sentences(text) {
                let mut any = false;
                for word in words(&text[sentence], language) {
                    any = true;
                    counts.words += 1;
                    let letters = word.chars().filter(|c| c.is_alphabetic()).count();
                    counts.long_words += usize::from(letters > LONG_WORD);
                    counts.syllables += syllables(word, language);
                }
                counts.sentences += usize::from(any);
            }
        }
        counts
    }

    /// Words per sentence; none where there is no sentence.
    pub fn words_per_sentence(&self) -> Option<f64> {
        share(self.words, self.sentences)
    }

    /// LIX = W / S + 100 L / W, with W words, S sentences and L words of more than six letters.
    ///
    /// From about 10; lower is easier. None where there is no sentence. Source: Björnsson (1968),
    /// *Läsbarhet*; the same for every language, though its scale was made for Swedish.
    pub fn lix(&self) -> Option<f64> {
        Some(self.words_per_sentence()? + 100.0 * share(self.long_words, self.words)?)
    }

    /// The reading ease by the formula made for the language: mostly from 0 to 100, and higher is easier.
    /// None where there is no sentence.
    ///
    /// - Dutch: 206.835 − 0.93 W/S − 77 Y/W, with Y syllables. Source: Douma (1960), *De leesbaarheid van
    ///   landbouwbladen*, after Flesch.
    /// - English: 206.835 − 1.015 W/S − 84.6 Y/W. Source: Flesch (1948), J. Applied Psychology 32, 221–233.
    /// - French: 207 − 1.015 W/S − 73.6 Y/W. Source: Kandel & Moles (1958), after Flesch.
    pub fn ease(&self) -> Option<f64> {
        let (constant, per_word, per_syllable) = match self.language {
            Language::Nl => (206.835, 0.93, 77.0),
            Language::En => (206.835, 1.015, 84.6),
            Language::Fr => (207.0, 1.015, 73.6),
        };
        let sentence = self.words_per_sentence()?;
        Some(constant - per_word * sentence - per_syllable * share(self.syllables, self.words)?)
    }

    /// Whether both measures call the text plain; true of a text without words.
    pub fn is_plain(&self) -> bool {
        self.lix().is_none_or(|lix| lix <= PLAIN_LIX)
            && self.ease().is_none_or(|ease| ease >= PLAIN_EASE)
    }
}

/// Why a sentence had better be written again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hard {
    /// It has more words than [`LONG_SENTENCE`].
    Long,
    /// It is not long, but its words are.
    Dense,
}

/// A sentence to write again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HardSentence {
    /// Where it stands in the text, in bytes.
    pub range: Range<usize>,
    /// What is hard about it.
    pub hard: Hard,
    /// How many words it has.
    pub words: usize,
    /// How many of them are long.
    pub long_words: usize,
}

/// The sentences of a text that are too hard for a plain text.
pub fn hard_sentences(text: &str, language: Language) -> Vec<HardSentence> {
    let hard = |range: Range<usize>| {
        let sentence = &text[range.clone()];
        // Most sentences are short, and syllables take time to count.
        if words(sentence, language).count() < DENSE_SENTENCE {
            return None;
        }
        let counts = Counts::of([sentence], language);
        let is_dense = counts.ease().is_some_and(|ease| ease < VERY_HARD);
        let hard = if counts.words > LONG_SENTENCE {
            Hard::Long
        } else if is_dense {
            Hard::Dense
        } else {
            return None;
        };
        Some(HardSentence {
            range,
            hard,
            words: counts.words,
            long_words: counts.long_words,
        })
    };
    sentences(text).filter_map(hard).collect()
}

/// `part` for each of `whole`; none where there is no whole.
fn share(part: usize, whole: usize) -> Option<f64> {
    (whole > 0).then(|| count(part) / count(whole))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(value: Option<f64>, expected: f64) {
        let value = value.expect("a text with words");
        assert!((value - expected).abs() < 0.005, "{value} for {expected}");
    }

    #[test]
    fn the_measures_follow_their_formulas() {
        // Two sentences, nine words, two of them long, sixteen syllables.
        let text = "Je kijkt naar je collega. Samen maken jullie afspraken.";
        let nl = Counts::of([text], Language::Nl);
        assert_eq!(
            (nl.sentences, nl.words, nl.long_words, nl.syllables),
            (2, 9, 2, 16)
        );
        near(nl.lix(), 4.5 + 200.0 / 9.0);
        near(nl.ease(), 206.835 - 0.93 * 4.5 - 77.0 * 16.0 / 9.0);
        let en = Counts::of(["The cat sat on the mat."], Language::En);
        near(en.ease(), 206.835 - 1.015 * 6.0 - 84.6);
        let fr = Counts::of(["Le chat dort sur la table."], Language::Fr);
        near(fr.ease(), 207.0 - 1.015 * 6.0 - 73.6);
    }

    #[test]
    fn a_text_without_words_has_no_measure_and_is_no_trouble() {
        let nothing = Counts::of(["", " … "], Language::Nl);
        assert_eq!((nothing.lix(), nothing.ease()), (None, None));
        assert!(nothing.is_plain());
    }

    #[test]
    fn long_and_dense_sentences_are_pointed_out() {
        let long = "Kort is goed. Een ".to_owned() + &"woord ".repeat(20) + "einde.";
        let found = hard_sentences(&long, Language::Nl);
        assert_eq!(found.len(), 1);
        assert_eq!((found[0].hard, found[0].words), (Hard::Long, 22));
        assert!(long[found[0].range.clone()].starts_with("Een woord"));
        let dense = "De verantwoordelijkheid voor kwaliteitsvolle uitvoering van werkzaamheden binnen de productieomgeving impliceert zelfstandigheid.";
        let found = hard_sentences(dense, Language::Nl);
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].hard, Hard::Dense);
        assert_eq!(
            hard_sentences("Je vraagt hulp als je vastzit.", Language::Nl),
            []
        );
    }
}
