//! Several days together: which can be compared, who is the same person on them, whose training is due.

mod scored;
mod comparable;
mod persons;
mod training;

use crate::load::LockState;

pub use comparable::comparable;
pub use persons::{Persons, persons};
pub use scored::Scored;
pub use training::{Training, training};

/// How far the locking is, over all days.
pub fn lock_state(days: &[Scored<'_>]) -> LockState {
    days.iter().fold(LockState::default(), |mut sum, day| {
        sum.add(day.loaded.lock_state());
        sum
    })
}
