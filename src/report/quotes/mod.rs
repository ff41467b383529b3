//! Which words of the notes a candidate may read, and without whom.

mod pointers;
mod sound;
mod known;
mod style;
mod chosen;
mod held;

pub use crate::wording::held_back::HeldBack;
pub(super) use chosen::{Quotes, inner_quotes};
pub use held::{held_back, tell_held_back};
