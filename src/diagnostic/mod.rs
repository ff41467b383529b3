//! Findings: what is wrong or worth saying about the inputs, where, and what to do next.
//!
//! A step takes `&mut Diagnostics` and adds what it finds; it goes on to the next line or file, so that
//! one run tells everything. The wording of every finding stands in one table, [`Code`], in Dutch and in
//! English, with the French beside it; logic only names the code and fills in the particulars.

mod language;
mod nearest;
mod severity;
mod codes;
mod examples;
mod french;
mod texts;
mod word;
mod change;
mod finding;
mod collected;
mod folded;

pub use change::Change;
pub use codes::Code;
pub use collected::{Checkpoint, Diagnostics, Reported};
pub use finding::{Diagnostic, Relation, Value};
pub use folded::{Folded, folded};
pub use language::Language;
pub(crate) use nearest::{letters_off, likeness};
pub use nearest::{misspelt, nearest};
pub use severity::Severity;
pub use word::Word;
