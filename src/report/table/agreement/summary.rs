//! What a table of agreement says above and below.

use crate::diagnostic::Language;
use crate::wording;
use crate::wording::agreement::{VerdictFigures, verdict};

/// The verdict, one sentence a line.
pub(super) fn summary(told: VerdictFigures<'_>, language: Language) -> String {
    verdict(language, told)
        .into_iter()
        .fold(String::new(), |out, line| out + &line + "\n")
}

/// How many pairs of assessors are not in the table; nothing where all are.
pub(super) fn pairs_left_out(left_out: usize, language: Language) -> String {
    if left_out == 0 {
        return String::new();
    }
    wording::agreement::pairs_left_out(language, left_out) + "\n"
}
