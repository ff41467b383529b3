//! What to talk about, first things first.

use std::collections::BTreeMap;

use super::Maker;
use crate::agreement::levels_by_pair;
use crate::days::Scored;
use crate::id::{CandidateId, CompetenceId, ExerciseId};
use crate::load::Loaded;
use crate::ratings::{self, Rating};
use crate::report::data::{AgendaItem, AgendaSide, AgendaTarget, DifferingRow, Quote};
use crate::report::quotes::inner_quotes;
use crate::rubric::{Target, Tier};
use crate::scoring::Scores;
use crate::wording::terms::decimal;
use crate::wording::{self, staff};

/// Evidence is thin where an assessor has no more than so many observations.
const THIN: usize = 1;
/// How much more a disagreement matters where the evidence is thin.
const THIN_WEIGHS: f64 = 2.0;
/// At most so many matters in full; of the rest the notes are left out.
const MOST_MATTERS: usize = 8;
/// Without the notes at most so many targets of a matter are named, the widest first.
const MOST_LINES: usize = 4;

/// A competence of a candidate on which assessors differ.
#[derive(Debug, Clone)]
pub struct Matter<'a> {
    /// Whom it is about.
    pub candidate: CandidateId,
    /// The competence.
    pub competence: CompetenceId,
    /// Its tier.
    pub tier: Tier,
    /// Disagreement × weight of the tier × thin evidence, of the target where that is most.
    pub weight: f64,
    /// The widest distance, in levels.
    pub distance: f64,
    /// Whether the evidence of some side is thin, on the target that weighs most.
    pub thin: bool,
    /// Whether it is far apart by the rule of the rubric.
    pub apart: bool,
    /// The targets on which they differ, the widest first.
    pub targets: Vec<Differing<'a>>,
}

/// A target on which assessors differ.
#[derive(Debug, Clone)]
pub struct Differing<'a> {
    /// In which exercise.
    pub exercise: ExerciseId,
    /// What.
    pub target: Target,
    /// The distance between the highest and the lowest, in levels.
    pub distance: f64,
    /// What each assessor gave alone.
    pub by: Vec<&'a Rating>,
}

/// All matters of some candidates, first things first: disagreement × weight of the tier × thin evidence, then the
/// order of the day and the rubric.
pub fn agenda<'a>(
    loaded: &'a Loaded,
    scores: &'a Scores,
    candidates: &[CandidateId],
) -> Vec<Matter<'a>> {
    let rubric = &loaded.rubric;
    let mut by_competence: BTreeMap<(usize, usize), Matter<'a>> = BTreeMap::new();
    let day = Scored { loaded, scores };
    for ((candidate, exercise, target), by) in ratings::by_target(day.compared()) {
        let Some(place) = candidates.iter().position(|id| *id == candidate) else {
            continue;
        };
        let mut all = rubric.competences.iter();
        let Some(order) = all.position(|one| one.id == target.competence) else {
            continue;
        };
        let competence = &rubric.competences[order];
        // What is described in words has no level to agree on.
        if competence.descriptive {
            continue;
        }
        let values = by.iter().map(|rating| rating.value);
        let low = values.clone().fold(f64::INFINITY, f64::min);
        let high = values.fold(f64::NEG_INFINITY, f64::max);
        let distance = high - low;
        if by.len() < 2 || distance < 0.5 {
            continue;
        }
        let thin = by.iter().any(|rating| rating.observations.len() <= THIN);
        let tier = rubric.tiers.get(&competence.tier);
        let tier_weight = tier.map_or(1.0, |rules| rules.weight.value());
        let weight = distance * tier_weight * if thin { THIN_WEIGHS } else { 1.0 };
        let matter = by_competence
            .entry((place, order))
            .or_insert_with(|| Matter {
                candidate,
                competence: competence.id,
                tier: competence.tier,
                weight: 0.0,
                distance: 0.0,
                thin: false,
                apart: false,
                targets: Vec::new(),
            });
        if weight > matter.weight {
            (matter.weight, matter.thin) = (weight, thin);
        }
        matter.distance = matter.distance.max(distance);
        matter.apart |= ratings::are_apart(&by, rubric.agreement.apart);
        matter.targets.push(Differing {
            exercise,
            target,
            distance,
            by,
        });
    }
    let mut all: Vec<Matter<'a>> = by_competence.into_values().collect();
    for matter in &mut all {
        let wide = |a: &Differing<'_>, b: &Differing<'_>| b.distance.total_cmp(&a.distance);
        matter.targets.sort_by(wide);
    }
    // What is far apart comes first, the furthest on top; the weight decides between equals and among the rest.
    let far = |matter: &Matter<'_>| if matter.apart { matter.distance } else { 0.0 };
    all.sort_by(|a, b| {
        let wider = far(b).total_cmp(&far(a));
        wider.then_with(|| b.weight.total_cmp(&a.weight))
    });
    all
}

impl Maker<'_> {
    /// What is far apart, in full: the words of each side.
    pub(super) fn items(&self, matters: &[Matter<'_>]) -> Vec<AgendaItem> {
        let far = matters.iter().filter(|matter| matter.apart);
        far.take(MOST_MATTERS)
            .enumerate()
            .map(|(index, matter)| {
                let whole = (matter.distance - matter.distance.round()).abs() < 1e-9;
                let levels = decimal(self.language, matter.distance, usize::from(!whole));
                AgendaItem {
                    number: index + 1,
                    candidate: self.names.candidate(matter.candidate),
                    competence: self.texts.short_competence(matter.competence).to_owned(),
                    why: staff::why(
                        self.language,
                        &levels,
                        (matter.distance - 1.0).abs() < 1e-9,
                        self.texts.tier(matter.tier),
                        matter.thin,
                    ),
                    targets: matter
                        .targets
                        .iter()
                        .filter(|one| {
                            ratings::are_apart(&one.by, self.loaded.rubric.agreement.apart)
                        })
                        .map(|one| self.target(one))
                        .collect(),
                }
            })
            .collect()
    }

    fn target(&self, differing: &Differing<'_>) -> AgendaTarget {
        AgendaTarget {
            exercise: self.loaded.day.name_of(differing.exercise),
            indicator: self.name(differing.target),
            sides: differing
                .by
                .iter()
                .map(|rating| self.side(rating))
                .collect(),
        }
    }

    fn name(&self, target: Target) -> String {
        match target.indicator {
            Some(_) => self.texts.indicator(target).to_owned(),
            None => self.texts.short_competence(target.competence).to_owned(),
        }
    }

    fn side(&self, rating: &Rating) -> AgendaSide {
        let scale = &self.loaded.rubric.scale;
        let level = rating.level(scale);
        let quotes = rating.observations.iter().map(|at| {
            let observation = &self.loaded.sheets[at.sheet].observations[at.observation];
            let time = observation
                .time
                .map(|time| wording::clock(self.language, time.from));
            let words = match &self.mask {
                Some(mask) => mask.strict(&observation.text),
                None => observation.text.clone(),
            };
            let mut quote = Quote::new(inner_quotes(&words), "", None);
            quote.source = time.unwrap_or_default();
            quote
        });
        AgendaSide {
            assessor: self.names.assessor(rating.assessor),
            level: self.value(rating.value),
            anchor: level
                .and_then(|level| self.texts.anchor(rating.target, level))
                .map(str::to_owned),
            quotes: quotes.collect(),
        }
    }

    fn value(&self, value: f64) -> String {
        let (below, above) = self.loaded.rubric.scale.around(value);
        let label = |level| self.texts.level(level).label.as_str();
        if below == above {
            label(above).to_owned()
        } else {
            format!("{} / {}", label(below), label(above))
        }
    }

    /// The rest without notes: what is far apart as well; the competences for which the assessors alone would come to
    /// different levels; and how many differ without that.
    pub(super) fn without_notes(
        &self,
        matters: &[Matter<'_>],
    ) -> (Vec<DifferingRow>, Vec<DifferingRow>, usize) {
        let far = matters.iter().filter(|matter| matter.apart).count();
        let further = matters[..far].iter().skip(MOST_MATTERS);
        let further = further.map(|matter| self.differing(matter)).collect();
        let mut rest: Vec<&Matter<'_>> = matters[far..].iter().collect();
        rest.sort_by_key(|matter| {
            let mut candidates = self.loaded.day.candidates.iter();
            candidates.position(|one| one.id == matter.candidate)
        });
        let day = Scored {
            loaded: self.loaded,
            scores: self.scores,
        };
        let counts = |matter: &&&Matter<'_>| {
            let pairs = levels_by_pair(day, matter.candidate, matter.competence);
            pairs.iter().any(|pair| !pair.is_same())
        };
        let smaller: Vec<DifferingRow> = rest
            .iter()
            .filter(counts)
            .map(|matter| self.differing(matter))
            .collect();
        let without = rest.len() - smaller.len();
        (further, smaller, without)
    }

    fn differing(&self, matter: &Matter<'_>) -> DifferingRow {
        let targets = matter.targets.iter();
        let mut lines: Vec<String> = targets
            .take(MOST_LINES)
            .map(|one| self.who_gave_what(one))
            .collect();
        let left = matter.targets.len() - lines.len();
        lines.extend((left > 0).then(|| staff::more_targets(self.language, left)));
        DifferingRow {
            candidate: matter.candidate.to_string(),
            competence: self.texts.short_competence(matter.competence).to_owned(),
            where_differ: lines,
        }
    }

    /// "Ziet werk (Magazijn): matig Rita, Tom; goed Jan", the lowest level first.
    fn who_gave_what(&self, differing: &Differing<'_>) -> String {
        let mut by: Vec<&Rating> = differing.by.clone();
        by.sort_by(|a, b| a.value.total_cmp(&b.value));
        let groups = by.chunk_by(|a, b| (a.value - b.value).abs() < 1e-9);
        let levels: Vec<String> = groups
            .map(|group| {
                let names: Vec<String> = (group.iter())
                    .map(|one| self.names.short(one.assessor))
                    .collect();
                format!("{} {}", self.value(group[0].value), names.join(", "))
            })
            .collect();
        let exercise = self.loaded.day.name_of(differing.exercise);
        staff::who_gave_what(
            self.language,
            &self.name(differing.target),
            &exercise,
            &levels.join("; "),
        )
    }
}
