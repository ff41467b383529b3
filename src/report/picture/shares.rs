//! Parts of a whole as bars.

use crate::diagnostic::Language;
use crate::report::data::{Bar, ShareRow, Shares};
use crate::wording::agreement::percent;
use crate::wording::pictures;

impl Shares {
    /// Parts, each 0 or more, as shares of their sum.
    pub fn new(language: Language, parts: &[(String, f64)]) -> Self {
        let sum: f64 = parts.iter().map(|(_, part)| part).sum();
        let most = parts.iter().map(|(_, part)| *part).fold(0.0, f64::max);
        let of = |part: f64, whole: f64| if whole > 0.0 { part / whole } else { 0.0 };
        let text = |part: f64| percent(language, of(part, sum));
        let told: Vec<String> = parts
            .iter()
            .map(|(name, part)| format!("{name} {}", text(*part)))
            .collect();
        Shares {
            rows: parts
                .iter()
                .map(|(name, part)| ShareRow {
                    name: name.clone(),
                    bar: Bar {
                        share: of(*part, most),
                        text: text(*part),
                    },
                })
                .collect(),
            alt: pictures::picture(language, &told),
        }
    }
}
