//! `locked.yaml`: each assessor's ratings as they were before anybody spoke about them.

mod model;
mod schema;
mod write;
mod seal;
mod read;

pub use model::{Lock, LockedRating, LockedRows, LockedRubric, LockedSheet, Round, Since};
pub use read::read;
pub use seal::rows_sha256;
pub use write::write;
