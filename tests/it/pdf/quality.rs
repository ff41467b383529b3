//! The quality report and the mirror: what stands in them, and who does not.

use std::path::Path;

use wakker::agreement::{self, Agreement, Options};
use wakker::assets::Assets;
use wakker::calibration::{self, Calibration, DaySeverity, Thresholds};
use wakker::days::Scored;
use wakker::diagnostic::{Diagnostics, Language};
use wakker::id::AssessorId;
use wakker::load::{self, Loaded};
use wakker::report::data::{MirrorReport, QualityReport};
use wakker::report::{Agreed, Naming, OverDays, mirror, quality};
use wakker::scoring::{self, Scores};
use wakker::source::Sources;

use super::staff::made;
use super::{squeezed, words};

const LANGUAGES: [Language; 3] = [Language::Nl, Language::En, Language::Fr];

/// Days with all that is found in them.
struct Days {
    read: Vec<(Loaded, Scores)>,
    found: Diagnostics,
}

struct Computed {
    by_day: Vec<(wakker::day::Date, agreement::Part)>,
    agreement: Agreement,
    calibration: Calibration,
    trend: Vec<DaySeverity>,
}

impl Days {
    fn read(folders: &[&str]) -> Self {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("samples");
        let (mut sources, mut found) = (Sources::default(), Diagnostics::default());
        let read = folders.iter().map(|folder| {
            let dir = root.join(folder);
            let loaded =
                load::day(&mut sources, &Assets::builtin(), &dir, &mut found).expect("it reads");
            let scores = scoring::score(&loaded, &mut found);
            (loaded, scores)
        });
        let read = read.collect();
        Self { read, found }
    }

    fn ratings(&self) -> Vec<Scored<'_>> {
        let all = self.read.iter();
        all.map(|(loaded, scores)| Scored { loaded, scores })
            .collect()
    }
}

fn computed(days: &[Scored<'_>]) -> Computed {
    let mut options = Options::default();
    // What is tested here are words and places.
    options.how.resamples = 50;
    let calibration = calibration::calibrate_days(days, Thresholds::Shared).expect("a day");
    Computed {
        agreement: agreement::assess(days, options).expect("a day"),
        by_day: agreement::by_day(days, 18),
        trend: calibration::severity_by_day(&calibration.dataset),
        calibration,
    }
}

fn over<'a>(days: &'a [Scored<'a>], found: &'a Diagnostics, all: &'a Computed) -> OverDays<'a> {
    OverDays {
        days,
        calibration: &all.calibration,
        found,
        naming: Naming::Names,
    }
}

fn of(days: &Days, language: Language) -> QualityReport {
    let ratings = days.ratings();
    let all = computed(&ratings);
    let agreed = Agreed {
        agreement: &all.agreement,
        by_day: &all.by_day,
    };
    quality(over(&ratings, &days.found, &all), agreed, language)
}

fn mirror_of(days: &Days, assessor: &str, language: Language) -> MirrorReport {
    let ratings = days.ratings();
    let all = computed(&ratings);
    let id = AssessorId::parse(assessor).expect("an id");
    mirror(over(&ratings, &days.found, &all), &all.trend, id, language).expect("who rated")
}

/// All words of the data, each alone.
fn tokens(data: &impl serde::Serialize) -> Vec<String> {
    let json = serde_json::to_string(data).expect("JSON");
    json.split(|c: char| !c.is_alphanumeric() && c != '-')
        .map(str::to_owned)
        .collect()
}

const ANTWERP: &str = "2026-03-17-antwerpen";
const YEAR: [&str; 5] = [
    "calibration-2026/2026-01-13-antwerpen",
    "calibration-2026/2026-02-10-antwerpen",
    "calibration-2026/2026-03-10-antwerpen",
    "calibration-2026/2026-03-19-gent",
    "calibration",
];

#[test]
fn quality_speaks_of_assessors_by_code_and_of_no_candidate() {
    let days = Days::read(&[ANTWERP]);
    for language in LANGUAGES {
        let data = of(&days, language);
        let all = tokens(&data);
        let people = &days.read[0].0.people;
        for (id, person) in &people.candidates {
            assert!(!all.contains(&id.to_string()), "{id}");
            assert!(!squeezed(&all.concat()).contains(&squeezed(&person.name)));
        }
        assert!(all.contains(&"jan".to_owned()));
        let text = words(&made("quality.typ", &data));
        for person in people.assessors.values().chain(people.candidates.values()) {
            assert!(!text.contains(&squeezed(&person.name)), "{}", person.name);
        }
    }
}

#[test]
fn quality_over_days_holds_every_part() {
    let days = Days::read(&YEAR);
    for language in LANGUAGES {
        let data = of(&days, language);
        assert!(data.reference.is_some() && data.variance.is_some() && data.model.is_some());
        assert!(data.agreement.len() == 3 && data.effects.len() > 8);
        assert!(!data.outcome.is_empty() && data.weights.is_some());
        assert!(data.flagged.iter().any(|one| one.label == "a01"));
        // At a glance: a mark for everything that is bold in the plots.
        let overview = data.overview.as_ref().expect("few assessors");
        let marks = overview.rows.iter().flatten();
        let marks = marks
            .filter(|cell| ["▲", "▼"].contains(&cell.as_str()))
            .count();
        let plots = data.effects.iter().flat_map(|one| &one.forest.rows);
        assert_eq!(marks, plots.filter(|row| row.strong).count());
        assert!(marks >= 2 && !data.next.is_empty());
        let made = made("quality.typ", &data);
        let text = words(&made);
        for part in &data.effects {
            assert!(text.contains(&squeezed(&part.name)), "{}", part.name);
        }
        for rule in &data.rules {
            assert!(text.contains(&squeezed(&rule.text)), "{}", rule.text);
        }
    }
}

#[test]
fn a_mirror_holds_nobody_else() {
    let days = Days::read(&[ANTWERP]);
    let people = &days.read[0].0.people;
    for language in LANGUAGES {
        for assessor in ["rita", "jan"] {
            let data = mirror_of(&days, assessor, language);
            assert_eq!(
                data.name,
                people.assessors[&AssessorId::parse(assessor).expect("an id")].name
            );
            let all = tokens(&data);
            let others = people
                .assessors
                .iter()
                .filter(|(id, _)| id.as_str() != assessor);
            let made = made("mirror.typ", &data);
            assert!(made.pages <= 2, "{} pages", made.pages);
            let text = words(&made);
            for (id, person) in others {
                assert!(!all.contains(&id.to_string()), "{id}");
                assert!(!text.contains(&squeezed(&person.name)));
            }
            for (id, person) in &people.candidates {
                assert!(!all.contains(&id.to_string()), "{id}");
                assert!(!text.contains(&squeezed(&person.name)));
            }
        }
    }
}

#[test]
fn a_mirror_over_days_shows_the_course_one_tip_and_the_reference() {
    let days = Days::read(&YEAR);
    for language in LANGUAGES {
        let data = mirror_of(&days, "a01", language);
        let trend = data.trend.as_ref().expect("several days");
        assert!(trend.forest.rows.len() >= 2);
        let reference = data.reference.as_ref().expect("vignettes");
        assert!(reference.told.len() >= 2 && reference.cases.len() == 4);
        assert!(
            data.effects
                .iter()
                .any(|row| row.flagged && row.gauge.band.is_some())
        );
        let made = made("mirror.typ", &data);
        assert!(made.pages <= 2, "{} pages", made.pages);
        let text = words(&made);
        assert!(text.contains(&squeezed(&data.tip)));
        for one in &data.glossary {
            assert!(text.contains(&squeezed(&one.text)), "{}", one.text);
        }
    }
    // Linked by vignettes alone: what comes from notes and days would show the one colleague.
    let data = mirror_of(&days, "a08", Language::Nl);
    assert!(!data.effects.is_empty());
    let own = [
        "verloop binnen een dag",
        "wanneer het noteren stopt",
        "waarnemingen per oordeel",
    ];
    for name in own {
        assert!(!data.effects.iter().any(|row| row.name == name), "{name}");
    }
    // With two alone a band would be the other one.
    let pair = Days::read(&["calibration-2026/2026-03-19-gent"]);
    let data = mirror_of(&pair, "a08", Language::Nl);
    assert!(data.effects.iter().all(|row| row.gauge.band.is_none()));
    made("mirror.typ", &data);
}
