//! From figures to what is drawn of them: places as shares, texts ready to print, and every picture in
//! words. The drawing itself is in `templates/pictures.typ`.
//!
//! Each shape of [`crate::report::data`] that is drawn has its constructor here: [`Dots::new`],
//! [`Heat::new`], [`Bars::new`], [`Forest::new`], [`Shares::new`], [`Gauge::new`].
//!
//! [`Dots::new`]: crate::report::data::Dots::new
//! [`Heat::new`]: crate::report::data::Heat::new
//! [`Bars::new`]: crate::report::data::Bars::new
//! [`Forest::new`]: crate::report::data::Forest::new
//! [`Shares::new`]: crate::report::data::Shares::new
//! [`Gauge::new`]: crate::report::data::Gauge::new

mod bars;
mod dots;
mod forest;
mod gauge;
mod matrix;
mod shares;
#[cfg(test)]
mod tests;

pub use bars::Counted;
pub use dots::Rated;
pub(super) use dots::marks;
pub use forest::{Axis, Bounded, Estimated};
