//! Plain files of ratings: what a person writes or a program exports, and what is read from it.

mod any_file;
mod facets;
mod long;
mod tables;
mod wide;

use wakker::agreement::How;
use wakker::diagnostic::{Diagnostics, Language};
use wakker::ratings::plain::{self, AllowedValues, Expected, Plain};
use wakker::source::Sources;

/// Few draws: no test looks at how wide an interval is.
fn how() -> How {
    How {
        resamples: 50,
        ..How::default()
    }
}

const NUMBERS: Expected<'static> = Expected {
    values: AllowedValues::Numbers,
    levels: None,
};
const NAMES: Expected<'static> = Expected {
    values: AllowedValues::Names,
    levels: None,
};

/// What came of reading a text.
struct Case {
    sources: Sources,
    found: Diagnostics,
    plain: Option<Plain>,
}

fn read(text: &str, expected: &Expected<'_>) -> Case {
    let (mut sources, mut found) = (Sources::default(), Diagnostics::default());
    let file = sources.add("plain.csv", text);
    let plain = plain::read(&sources, file, expected, &mut found).ok();
    Case {
        sources,
        found,
        plain,
    }
}

impl Case {
    fn plain(&self) -> &Plain {
        self.plain.as_ref().expect("a file that reads")
    }

    fn raters(&self) -> Vec<&str> {
        self.plain().raters().iter().map(String::as_str).collect()
    }

    /// The rows, a missing rating as a dash.
    fn rows(&self) -> String {
        let rating =
            |rating: &Option<f64>| rating.map_or("-".to_owned(), |value| value.to_string());
        let row = |row: &[Option<f64>]| row.iter().map(rating).collect::<Vec<_>>().join(" ");
        self.plain().rows().map(row).collect::<Vec<_>>().join(" | ")
    }

    fn labels(&self) -> Vec<String> {
        (0..self.plain().targets())
            .map(|target| self.plain().label(&self.sources, target))
            .collect()
    }

    /// The cluster of each target, by name.
    fn clusters(&self) -> Vec<&str> {
        let names = self.plain().cluster_names();
        let of = self.plain().clusters().unwrap_or_default();
        of.iter().map(|at| names[*at as usize].as_str()).collect()
    }

    /// The findings: code and place.
    fn findings(&self) -> Vec<String> {
        let sorted = self.found.sorted();
        sorted
            .iter()
            .map(|one| format!("{} {}", one.code.id(), self.sources.line_column(one.span)))
            .collect()
    }

    fn messages(&self) -> Vec<String> {
        let sorted = self.found.sorted();
        sorted.iter().map(|one| one.message(Language::En)).collect()
    }
}
