//! One's own figure on an axis, with the others as a band without names.

use super::forest::{Axis, Bounded};
use crate::diagnostic::Language;
use crate::report::data::Gauge;
use crate::wording::pictures;

impl Gauge {
    /// One's own figure with its interval; where the others lie; the value of no difference. `text` prints a value.
    pub fn new(
        language: Language,
        own: Bounded,
        others: Option<(f64, f64)>,
        none: f64,
        text: impl Fn(f64) -> String,
    ) -> Self {
        let (low, high) = others.unwrap_or((none, none));
        let reach = [own.low, own.high, low, high]
            .into_iter()
            .map(|value| (value - none).abs())
            .filter(|reach| reach.is_finite())
            .fold(f64::MIN_POSITIVE, f64::max);
        let axis = Axis {
            from: none - 1.1 * reach,
            to: none + 1.1 * reach,
            step: reach,
            digits: 2,
            reference: None,
        };
        let told = pictures::gauge(
            language,
            &[text(own.value), text(own.low), text(own.high)],
            others.map(|(low, high)| [text(low), text(high)]),
        );
        Gauge {
            own: axis.interval(own),
            band: others.map(|(low, high)| [axis.share(low), axis.share(high)]),
            none: axis.share(none),
            left: text(axis.from),
            right: text(axis.to),
            alt: told,
        }
    }
}
