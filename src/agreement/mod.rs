//! Agreement between assessors: which ratings to compare, which figures, how sure they are, and what they mean here.
//!
//! Cannot fail: a figure that cannot be computed is a value with its reason. Agreement is about the ratings that
//! each assessor gave alone, as they were locked. It changes no score.
#![doc = ""]
#![doc = include_str!("READING.md")]

mod decision;
mod measure;
mod values;
mod spread;
mod table;
mod comparison;
mod apart;
mod compute;
mod estimate;
mod levels;
mod part;
mod filed;
mod plan;
mod seen;
mod standing;
mod verdict;
mod plain;
mod work;

use crate::day::Date;
use crate::days::{self, Scored, Training};
use crate::id::{AssessorId, CompetenceId, ExerciseId, IndicatorId};
use crate::load::LockState;
use crate::ratings::{Origin, Rating};
use crate::rubric::{AgreementRules, Rubric, Subject, Target};
use crate::stats::{Metric, Undefined};

pub use apart::{Apart, Side};
pub use comparison::RatedTarget;
pub use compute::Figure;
pub use decision::{Decisions, PairLevels, levels_by_pair};
pub use estimate::{Estimate, How, Interval, Method, Reading, Within, estimate};
pub use filed::Filed;
pub use levels::{ByLevel, MarginTest, OnLevel};
pub use measure::{Measure, Weighting};
pub use part::{Found, Part};
pub use plain::{PlainAgreement, Widest, assess_plain};
pub use plan::{EXPECTED, Needed, Pilot, PlanRow, SampleAim, SampleSize};
pub use seen::Seen;
pub use spread::Spread;
pub use standing::Standing;
pub use table::{MOST_PAIRS, Numbers, Pairs, Row, Table};
pub use values::Values;
pub(crate) use values::step;
pub(crate) use verdict::reaches;
pub use verdict::{Tone, Verdict};

/// What to compare, and how.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Options {
    /// Only ratings that were given, none that were derived from observations.
    pub given_only: bool,
    /// Whether all figures are wanted, or those that people look at first.
    pub details: bool,
    /// How intervals are made.
    pub how: How,
}

/// The agreement between the assessors of one day or several.
#[derive(Debug, Clone)]
pub struct Agreement {
    /// The assessors who rated.
    pub assessors: Vec<AssessorId>,
    /// The candidates of the days, each person once.
    pub candidates: usize,
    /// How far the locking is, over all days.
    pub lock: LockState,
    /// Ratings left out because they lie halfway between two levels.
    pub halfway: usize,
    /// Ratings left out because they were derived and only given ones were asked for.
    pub derived: usize,
    /// Ratings left out because the exercise does not count for the candidate.
    pub excluded: usize,
    /// The rules of the rubric.
    pub rules: AgreementRules,
    /// What it comes to.
    pub verdict: Verdict,
    /// All ratings of indicators together.
    pub overall: Part,
    /// Alpha within indicators: against chance on the same indicator.
    pub within_indicator: Result<Within, Undefined>,
    /// Gwet's AC2 with ordinal weights, to hold beside alpha where nearly all ratings are equal.
    pub ac2: Found,
    /// By competence, in the order of the rubric.
    pub competences: Vec<(CompetenceId, Part)>,
    /// By exercise, in the order of the days.
    pub exercises: Vec<(ExerciseId, Part)>,
    /// By pair of assessors who rated the same targets.
    pub pairs: Vec<((AssessorId, AssessorId), Part)>,
    /// The other pairs, with fewer targets in common; of very many there are no figures.
    pub pairs_left_out: usize,
    /// By indicator; only with the details.
    pub indicators: Vec<((CompetenceId, IndicatorId), Part)>,
    /// All ratings of competences as a whole; none where there are no two of one target.
    pub wholes: Option<Part>,
    /// Every figure of all ratings of indicators; only with the details.
    pub details: Vec<(Measure, Found)>,
    /// The agreement on each level; only with the details.
    pub by_level: ByLevel,
    /// The spread of each target that three assessors or more rated; only with the details.
    pub spreads: Vec<Spread<RatedTarget>>,
    /// How many levels would be the same from each assessor alone.
    pub decisions: Decisions,
    /// Whether the assessors saw the same; none where no two watched the same.
    pub seen: Option<Seen>,
    /// Whether they filed the same; none where they did not file the same notes.
    pub filed: Option<Filed>,
    /// What to talk about, the widest first.
    pub apart: Vec<Apart>,
    /// The ratings of indicators, by target and assessor.
    pub table: Table<RatedTarget>,
    /// The same as the figures are computed from them.
    pub numbers: Numbers,
    /// When everybody was last trained or calibrated.
    pub training: Vec<Training>,
}

/// The agreement of each day by itself, from the first to the last; of very many the last ones. Nothing of one day
/// alone, which is the whole.
pub fn by_day(days: &[Scored<'_>], most: usize) -> Vec<(Date, Part)> {
    if days.len() < 2 {
        return Vec::new();
    }
    // A few resamples do: a day has few candidates, so that most intervals are jackknifed anyway.
    let options = Options {
        how: How {
            resamples: 500,
            ..How::default()
        },
        ..Options::default()
    };
    let mut days = days.to_vec();
    days.sort_by_key(|day| day.loaded.day.date);
    let skip = days.len().saturating_sub(most);
    days[skip..]
        .iter()
        .filter_map(|day| {
            let found = assess(std::slice::from_ref(day), options)?;
            Some((day.loaded.day.date, found.overall))
        })
        .collect()
}

/// Compares the ratings of days that share a rubric; see [`days::comparable`]. None without a day.
pub fn assess(days: &[Scored<'_>], options: Options) -> Option<Agreement> {
    let rubric = &days.first()?.loaded.rubric;
    let values = levels(rubric)?;
    let how = options.how;
    let compared = comparison::compare(days, options.given_only);
    let table = &compared.indicators;
    let part = |wanted: &dyn Fn(&RatedTarget) -> bool| {
        let numbers = table.numbers(&values, wanted);
        (numbers.twice + numbers.once > 0).then(|| Part::new(&numbers, how))
    };
    let numbers = table.numbers(&values, |_| true);
    let overall = Part::new(&numbers, how);
    let within_indicator = within_indicator(table, &numbers, how);
    let ac2 = estimate(&numbers, Measure::Gwet(Weighting::Ordinal), how);
    let competences = rubric.competences.iter().filter_map(|one| {
        let part = part(&|case: &RatedTarget| case.target.competence == one.id)?;
        Some((one.id, part))
    });
    let mut ids: Vec<ExerciseId> = Vec::new();
    for exercise in days.iter().flat_map(|day| &day.loaded.day.exercises) {
        if !ids.contains(&exercise.id) {
            ids.push(exercise.id);
        }
    }
    let exercises = ids.into_iter().filter_map(|id| {
        let part = part(&|case: &RatedTarget| case.exercise == id)?;
        Some((id, part))
    });
    let Pairs { shown, left_out } = numbers.pairs();
    let of_pair = how.for_each_of(shown.len());
    let pairs = shown.into_iter().map(|(a, b)| {
        let numbers = numbers.of_pair(a, b);
        let names = (compared.assessors[a], compared.assessors[b]);
        (names, Part::new(&numbers, of_pair))
    });
    let indicators = rubric.competences.iter().flat_map(|competence| {
        let own = competence.indicators.iter();
        own.map(|one| (competence.id, one.id))
    });
    let indicators = indicators.filter(|_| options.details).filter_map(|(k, i)| {
        let target = Target::indicator(k, i);
        Some(((k, i), part(&|case: &RatedTarget| case.target == target)?))
    });
    let wholes = compared.wholes.numbers(&values, |_| true);
    let wanted = |one: &Rating| !options.given_only || one.origin != Origin::Derived;
    let apart = apart::apart(days, wanted);
    let verdict = verdict::verdict(
        &overall,
        within_indicator.as_ref().ok().map(|found| found.value),
        ac2.as_ref().ok().map(|found| found.figure.value),
        standing::stands_apart(&numbers, &overall.alpha, how),
        &rubric.agreement,
    );
    Some(Agreement {
        candidates: compared.persons.values().max().map_or(0, |last| last + 1),
        lock: days::lock_state(days),
        halfway: compared.halfway,
        derived: compared.derived,
        excluded: excluded(days),
        rules: rubric.agreement.clone(),
        verdict,
        competences: competences.collect(),
        exercises: exercises.collect(),
        pairs: pairs.collect(),
        pairs_left_out: left_out,
        indicators: indicators.collect(),
        wholes: (wholes.twice > 0).then(|| Part::new(&wholes, how)),
        details: if options.details {
            part::all_measures(&numbers, how)
        } else {
            Vec::new()
        },
        by_level: ByLevel::new(&numbers, options.details),
        spreads: if options.details {
            let rows = table.rows.iter();
            let rows = rows.map(|row| (row.key, row.ratings.as_slice()));
            spread::spreads(rows, &values)
        } else {
            Vec::new()
        },
        decisions: decision::decisions(days, wanted),
        seen: if rubric.subject == Subject::Candidate {
            seen::seen(days, &compared.persons, how)
        } else {
            None
        },
        filed: filed::filed(days, &compared.persons, how),
        apart,
        training: if rubric.subject == Subject::Candidate {
            days::training(days, &compared.assessors)
        } else {
            Vec::new()
        },
        within_indicator,
        ac2,
        overall,
        numbers,
        table: compared.indicators,
        assessors: compared.assessors,
    })
}

/// Fewer candidates than this tell nothing about agreement within one indicator.
const LEAST_WITHIN: usize = 3;

/// The levels of a rubric.
pub fn levels(rubric: &Rubric) -> Option<Values> {
    let levels = rubric.scale.levels().map(crate::scale::Level::score);
    Some(Values::declared(
        estimate::categories(levels)?,
        Metric::Ordinal,
    ))
}

fn within_indicator(
    table: &Table<RatedTarget>,
    numbers: &Numbers,
    how: How,
) -> Result<Within, Undefined> {
    // With one or two candidates an indicator has hardly anything to differ on.
    if numbers.compared < LEAST_WITHIN {
        return Err(Undefined::TooFewTargets);
    }
    let mut known: Vec<Target> = table.rows.iter().map(|row| row.key.target).collect();
    known.sort_unstable();
    known.dedup();
    let place = |row: &Row<RatedTarget>| {
        let found = known.binary_search(&row.key.target);
        found.unwrap_or_else(|at| at)
    };
    let strata: Vec<usize> = table.rows.iter().map(place).collect();
    estimate::within(numbers, &strata, how)
}

/// How many ratings are of exercises that do not count.
fn excluded(days: &[Scored<'_>]) -> usize {
    let of_day = |day: &Scored<'_>| day.scores.alone().len() - day.compared().count();
    days.iter().map(of_day).sum()
}
