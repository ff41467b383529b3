//! What was lost to faults of the ratings in a file.

use std::collections::HashMap;

use crate::diagnostic::{Code, Diagnostic, Reported, Word};

/// The ratings that were lost to faults.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Lost {
    /// How many were lost.
    pub ratings: usize,
    /// Of how many that there are.
    pub of: usize,
    /// The raters of whom nothing is left.
    pub raters: Vec<String>,
}

impl Lost {
    /// Whether what is left says too little of the whole: more than one rating in twenty was lost, or all of one rater.
    pub fn is_too_much(&self) -> bool {
        self.ratings * 20 > self.of || !self.raters.is_empty()
    }
}

/// What was kept and what was lost of each rater, by name.
#[derive(Debug, Default)]
pub(super) struct Losses {
    lost: HashMap<String, usize>,
    total: usize,
}

impl Losses {
    /// A rating of a rater was lost; without a name it is known only that there was one.
    pub(super) fn lose(&mut self, rater: &str) {
        self.total += 1;
        if let Some(lost) = self.lost.get_mut(rater) {
            *lost += 1;
        } else if !rater.is_empty() {
            self.lost.insert(rater.to_owned(), 1);
        }
    }

    /// What it comes to, beside how many ratings were kept of each rater.
    pub(super) fn beside(self, kept: &HashMap<&str, usize>) -> Lost {
        let is_gone = |rater: &&String| kept.get(rater.as_str()).is_none_or(|kept| *kept == 0);
        let mut raters: Vec<String> = self.lost.keys().filter(is_gone).cloned().collect();
        raters.sort();
        Lost {
            ratings: self.total,
            of: self.total + kept.values().sum::<usize>(),
            raters,
        }
    }
}

/// A table that was pasted several times.
pub(super) struct Pasted {
    /// How often it stands there.
    pub(super) times: usize,
    /// How many ratings it has.
    pub(super) ratings: usize,
    /// Where it begins again.
    pub(super) start: u32,
}

impl Pasted {
    /// Refuses the file.
    pub(super) fn refuse(&self, faults: &mut super::faults::Faults<'_>) -> Reported {
        let at = faults.line_at(self.start);
        let line = faults.line_number(self.start);
        faults.stop(
            Diagnostic::new(Code::C39, at)
                .with_word("what", Word::WholeTable)
                .with("times", self.times)
                .with("count", self.ratings)
                .with("line", line)
                .with_word("so", Word::NothingComputed),
        )
    }
}
