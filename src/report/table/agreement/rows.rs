//! Agreement as a table to hand over: one row for each figure of each part.

use crate::agreement::{Agreement, ByLevel, Found, Measure, Method, Part, Weighting};
use crate::days::Scored;
use crate::grid::{CellValue, Export};
use crate::stats::Undefined;
use std::collections::BTreeMap;

const HEADER: [&str; 11] = [
    "scope",
    "name",
    "measure",
    "value",
    "low",
    "high",
    "method",
    "targets",
    "omitted",
    "clusters",
    "undefined",
];

/// The figures of days as rows.
pub fn agreement_rows(agreement: &Agreement) -> Export {
    let mut rows = Rows::new();
    rows.part("overall", "", &agreement.overall);
    let clusters = agreement.overall.candidates;
    rows.figure(
        ("overall", ""),
        Measure::Gwet(Weighting::Ordinal),
        &agreement.ac2,
        clusters,
    );
    for (id, part) in &agreement.competences {
        rows.part("competence", id.as_str(), part);
    }
    for ((competence, indicator), part) in &agreement.indicators {
        rows.part("indicator", &format!("{competence}/{indicator}"), part);
    }
    for (id, part) in &agreement.exercises {
        rows.part("exercise", id.as_str(), part);
    }
    for ((a, b), part) in &agreement.pairs {
        rows.part("pair", &format!("{a} {b}"), part);
    }
    if let Some(part) = &agreement.wholes {
        rows.part("whole", "", part);
    }
    for (measure, found) in &agreement.details {
        rows.figure(("details", ""), *measure, found, clusters);
    }
    rows.by_level(&agreement.by_level, |value| value.to_string());
    rows.table
}

/// The ratings that were compared, one a row: target, rater, rating, and the candidate as the cluster. Any other
/// program can read them, and so can `agree --ratings`.
pub fn compared_ratings(days: &[Scored<'_>], agreement: &Agreement) -> Export {
    let mut table = Export::new(&["target", "rater", "rating", "cluster"]);
    let clusters: BTreeMap<usize, String> = agreement
        .table
        .rows
        .iter()
        .rev()
        .map(|row| {
            (
                row.cluster,
                of_day(days, row.key.day, row.key.candidate.as_str()),
            )
        })
        .collect();
    for row in &agreement.table.rows {
        let case = row.key;
        let what = format!("{} {} {}", case.candidate, case.exercise, case.target);
        let target = of_day(days, case.day, &what);
        for (rater, rating) in agreement.table.raters.iter().zip(&row.ratings) {
            if let Some(rating) = rating {
                table.push(vec![
                    target.as_str().into(),
                    rater.as_str().into(),
                    CellValue::Number(*rating),
                    clusters[&row.cluster].as_str().into(),
                ]);
            }
        }
    }
    table
}

/// With several days, the day comes first, with its number where date and place are not enough to tell.
fn of_day(days: &[Scored<'_>], day: usize, what: &str) -> String {
    if days.len() == 1 {
        return what.to_owned();
    }
    let own = &days[day].loaded.day;
    let mut same = days.iter().map(|one| &one.loaded.day);
    let same = same
        .by_ref()
        .filter(|one| one.date == own.date && one.place == own.place);
    let number = if same.count() > 1 {
        format!(" ({})", day + 1)
    } else {
        String::new()
    };
    format!("{} {}{number} {what}", own.date, own.place)
}

/// Rows in the making.
pub(super) struct Rows {
    pub(super) table: Export,
}

impl Rows {
    pub(super) fn new() -> Self {
        Self {
            table: Export::new(&HEADER),
        }
    }

    pub(super) fn part(&mut self, scope: &str, name: &str, part: &Part) {
        let at = (scope, name);
        self.figure(at, Measure::Exact, &part.exact, part.candidates);
        if let Some(found) = &part.within_one {
            self.figure(at, Measure::Within(1), found, part.candidates);
        }
        if let Some((reach, found)) = &part.within_reach {
            self.figure(at, Measure::Within(*reach), found, part.candidates);
        }
        let alpha = Measure::Alpha(part.metric);
        self.figure(at, alpha, &part.alpha, part.candidates);
    }

    pub(super) fn figure(
        &mut self,
        (scope, name): (&str, &str),
        measure: Measure,
        found: &Found,
        clusters: usize,
    ) {
        let one = found.as_ref().ok();
        let interval = one.and_then(|one| one.interval.ok());
        let method = interval.map(|it| match it.method {
            Method::Bootstrap => "bootstrap",
            Method::Jackknife => "jackknife-t",
        });
        self.table.push(vec![
            scope.into(),
            name.into(),
            measure.code().into(),
            one.map(|one| one.figure.value).into(),
            interval.map(|it| it.low).into(),
            interval.map(|it| it.high).into(),
            method.into(),
            one.map(|one| one.figure.targets).into(),
            one.map(|one| one.figure.omitted).into(),
            clusters.into(),
            found.as_ref().err().map(|why| why.code()).into(),
        ]);
    }

    /// What stands level by level: a row a figure.
    pub(super) fn by_level(&mut self, found: &ByLevel, name: impl Fn(f64) -> String) {
        for one in &found.levels {
            let name = name(one.value);
            let at = ("level", name.as_str());
            self.number(at, "share", Ok(one.share));
            let specific = one.specific.ok_or(Undefined::NoOverlap);
            self.number(at, "specific-agreement", specific);
            self.number(at, "kappa", one.kappa);
        }
        for (test, found) in &found.margins {
            let at = ("margins", "");
            let parts = [
                ("chi-squared", found.map(|found| found.chi_squared)),
                ("degrees", found.map(|found| found.degrees)),
                ("p", found.map(|found| found.p)),
            ];
            for (part, figure) in parts {
                self.number(at, &format!("{}-{part}", test.code()), figure);
            }
        }
    }

    /// A figure without an interval.
    fn number(
        &mut self,
        (scope, name): (&str, &str),
        measure: &str,
        figure: Result<f64, Undefined>,
    ) {
        let mut row = vec![
            scope.into(),
            name.into(),
            measure.into(),
            figure.ok().into(),
        ];
        row.resize(HEADER.len() - 1, CellValue::Empty);
        row.push(figure.err().map(Undefined::code).into());
        self.table.push(row);
    }
}
