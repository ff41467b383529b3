//! Marginal maximum likelihood: candidates as a draw from a normal distribution.

use crate::stats::coefficient::{Undefined, finite, number};

use super::RaschModel;
use super::Standing;
use super::jmle::WEAKEST;
use super::likelihood::{BEFORE, DEVIATION, MEAN, Marginal};
use super::linear::Factor;
use super::normal::Layout;
use super::observations::Observations;
use super::parameters::Parameters;
use super::recount::Recount;

const RESIDUAL: f64 = 1e-7;
const NEAR_ENOUGH: f64 = 1e-6;
const MOST_STEPS: usize = 60;
const LONGEST: f64 = 1.0;
/// As for the joint likelihood; the cost for each element of the leading facet is larger.
const MOST_TRAILING: usize = 2000;

/// A figure and its standard error, in logits.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct Estimate {
    /// The measure.
    pub value: f64,
    /// Its standard error, other measures being estimated too. Of the drawn facet: the standard deviation of what
    /// the ratings leave open.
    pub standard_error: f64,
}

/// The many-facet Rasch model with one facet as a draw from a normal distribution.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct MarginalRasch {
    /// The facet that is drawn.
    pub random: usize,
    /// The mean of the distribution.
    pub mean: f64,
    /// Its variance.
    pub variance: f64,
    /// For each facet its elements; none for one without a measure. Of the drawn facet the expectation given the
    /// ratings, which lies nearer to the mean than the element itself.
    pub facets: Vec<Vec<Option<Estimate>>>,
    /// The thresholds between the categories that are used: once, or for each element of the partial credit facet.
    pub thresholds: Vec<Vec<f64>>,
    /// The marginal log-likelihood. The deviance is −2 times it.
    pub log_likelihood: f64,
    /// The share of the variance of the drawn facet that the ratings tell.
    pub reliability: f64,
    /// The largest derivative that is left.
    pub residual: f64,
    /// The steps that it took.
    pub steps: usize,
}

/// The many-facet Rasch model by marginal maximum likelihood.
///
/// As [`rasch`](super::rasch), with B drawn from N(μ, σ²): the likelihood of each candidate's ratings is integrated
/// over B. The facet that floats is the drawn one. Severities and difficulties are not spread too wide, as they are
/// there with few ratings per candidate, and candidates with only the highest or the lowest category take part as
/// they are. In exchange it believes in the normal distribution.
///
/// # Range
/// Logits; the reliability 0 to 1.
///
/// # Missing ratings
/// A rating that is not in the list takes no part; which candidates an assessor saw must not depend on how good they
/// were beyond what the ratings tell.
///
/// # Undefined
/// As [`rasch`](super::rasch), with ratings by elements that cannot be compared even so; anchors on the drawn facet.
///
/// # Source
/// Bock & Aitkin (1981), Psychometrika 46, 443–459; derivatives: Louis (1982), J. R. Stat. Soc. B 44, 226–233; nodes
/// around each posterior: Naylor & Smith (1982), Appl. Stat. 31, 214–225. Checked with `tam.mml.mfr` of TAM.
///
/// # Examples
/// ```
/// use wakker::stats::rasch::{Observations, RaschModel, rasch_marginal};
///
/// let levels = [[2, 1], [1, 0], [1, 2], [2, 0], [0, 0], [2, 2]];
/// let ratings = levels.into_iter().enumerate().flat_map(|(candidate, levels)| {
///     [([candidate, 0], levels[0]), ([candidate, 1], levels[1])]
/// });
/// let ratings = Observations::new(&[6, 2], 3, ratings)?;
/// let fitted = rasch_marginal(&ratings, &RaschModel::rating_scale()).expect("they overlap");
/// let severity: Vec<f64> = fitted.facets[1].iter().flatten().map(|own| own.value).collect();
/// assert!(severity[1] > severity[0] && (severity[0] + severity[1]).abs() < 1e-9);
/// # Ok::<(), wakker::stats::rasch::BadObservations>(())
/// ```
pub fn rasch_marginal(
    observations: &Observations,
    model: &RaschModel,
) -> Result<MarginalRasch, Undefined> {
    let random = model.floating_facet();
    let anchors = model.anchors(observations);
    let anchored = |facet: usize| anchors[facet].iter().any(Option::is_some);
    if !model.fits(observations) || anchored(random) || model.credit_facet() == Some(random) {
        return Err(Undefined::OutOfRange);
    }
    let recount = Recount::new(observations, model.credit_facet(), &anchors, Some(random))?;
    let layout = Layout::new(observations, &recount, Some(random));
    if layout.trailing > MOST_TRAILING {
        return Err(Undefined::OutOfRange);
    }
    let mut search = Search::new(&layout, &recount, &anchors);
    let free = (0..observations.facets()).filter(|facet| *facet != random && !anchored(*facet));
    let free: Vec<usize> = free.collect();
    if search.settled > free.len() {
        return Err(Undefined::NotLinked);
    }
    let (residual, steps) = search.climb(&layout)?;
    let groups = free.iter().map(|facet| {
        let standing = recount.standing[*facet].iter().enumerate();
        let part = standing.filter(|(_, standing)| !standing.is_left_out());
        part.map(|(element, _)| layout.first[*facet] + element)
            .collect()
    });
    search.centre(&groups.collect::<Vec<Vec<usize>>>())?;

    let variance = search.spread.1.powi(2);
    let expected = &search.place.expected;
    let rated = expected.iter().zip(&recount.standing[random]);
    let left: Vec<f64> = rated
        .filter(|(_, standing)| **standing != Standing::Unmeasured)
        .map(|((_, variance), _)| *variance)
        .collect();
    let left = left.iter().sum::<f64>() / number(left.len().max(1));
    let sign = model.sign(random);
    let facets = (0..observations.facets()).map(|facet| {
        let elements = 0..observations.elements()[facet];
        let element = |element: usize| {
            if facet == random {
                let (value, variance) = expected[element];
                let rated = recount.standing[facet][element] != Standing::Unmeasured;
                return rated.then(|| Estimate {
                    value: sign * (value + search.shift),
                    standard_error: variance.sqrt(),
                });
            }
            let standing = recount.standing[facet][element];
            let at = layout.first[facet] + element;
            (!standing.is_left_out()).then(|| Estimate {
                value: model.sign(facet) * search.parameters.trailing[at],
                standard_error: search.errors[at],
            })
        };
        elements.map(element).collect()
    });
    let curves = search.parameters.curves(&layout);
    Ok(MarginalRasch {
        random,
        mean: sign * search.spread.0,
        variance,
        facets: facets.collect(),
        thresholds: curves
            .iter()
            .map(|curve| curve.thresholds().to_vec())
            .collect(),
        log_likelihood: search.place.log_likelihood,
        reliability: finite(1.0 - left / variance)?.max(0.0),
        residual,
        steps,
    })
}

struct Search {
    parameters: Parameters,
    /// Mean and standard deviation of the drawn facet.
    spread: (f64, f64),
    place: Marginal,
    /// Unknowns that stand still: anchored, not used, or settled by the others.
    still: Vec<bool>,
    /// How many are settled by the others.
    settled: usize,
    errors: Vec<f64>,
    /// What centring moved the drawn facet.
    shift: f64,
}

impl Search {
    fn new(layout: &Layout, recount: &Recount, anchors: &[Vec<Option<f64>>]) -> Self {
        let parameters = Parameters::start(layout, anchors);
        let n = number(layout.leading_elements);
        let mean = parameters.leading.iter().sum::<f64>() / n;
        let size = BEFORE + layout.trailing;
        let mut still = vec![false; size];
        let facets = (0..recount.standing.len()).filter(|facet| *facet != layout.leading);
        for facet in facets {
            for (element, standing) in recount.standing[facet].iter().enumerate() {
                still[BEFORE + layout.first[facet] + element] = *standing != Standing::Measured;
            }
        }
        let known = still.clone();
        let mut search = Self {
            place: Marginal::at(layout, &parameters, (mean, 1.0)),
            parameters,
            spread: (mean, 1.0),
            settled: 0,
            errors: Vec::new(),
            shift: 0.0,
            still,
        };
        // Which unknowns the others settle is read off the design: each rating counts as 1.
        let mut design = vec![0.0; size * size];
        for element in 0..layout.leading_elements {
            for (columns, _) in layout.ratings_of(element) {
                let met = columns.iter().map(|column| BEFORE + *column as usize);
                let met: Vec<usize> = std::iter::once(MEAN).chain(met).collect();
                for (at, a) in met.iter().enumerate() {
                    for b in &met[..=at] {
                        design[a.max(b) * size + a.min(b)] += 1.0;
                    }
                }
            }
        }
        for at in (DEVIATION..size).filter(|at| *at == DEVIATION || *at >= BEFORE + layout.elements)
        {
            design[at * size + at] = 1.0;
        }
        let whole: Vec<f64> = design.iter().step_by(size + 1).copied().collect();
        search.still = Factor::new(&design, &whole, &known, 1e-9).still;
        let both = search.still.iter().zip(&known);
        search.settled = both.filter(|(now, before)| **now && !**before).count();
        search
    }

    fn residual(&self) -> f64 {
        let moving = self.place.gradient.iter().zip(&self.still);
        let moving = moving.filter(|(_, still)| !**still);
        moving.fold(0.0, |most: f64, (score, _)| most.max(score.abs()))
    }

    /// The factor of the observed information, and whether it has a top there in every direction.
    fn factor(&self) -> (Factor, bool) {
        let size = self.still.len();
        let whole: Vec<f64> = self
            .place
            .complete
            .iter()
            .step_by(size + 1)
            .copied()
            .collect();
        let observed = Factor::new(&self.place.observed, &whole, &self.still, 0.0);
        if observed.still == self.still {
            return (observed, true);
        }
        let complete = Factor::new(&self.place.complete, &whole, &self.still, 0.0);
        (complete, false)
    }

    fn climb(&mut self, layout: &Layout) -> Result<(f64, usize), Undefined> {
        let mut before = f64::INFINITY;
        for steps in 0..MOST_STEPS {
            let residual = self.residual();
            let (factor, top) = self.factor();
            let near = residual < NEAR_ENOUGH && residual > before / 2.0;
            before = residual;
            if residual < RESIDUAL || near {
                if !top || factor.weakest < WEAKEST {
                    return Err(Undefined::NotLinked);
                }
                return Ok((residual, steps));
            }
            let step = factor.solve(self.place.gradient.clone());
            let longest = step
                .iter()
                .fold(0.0, |most: f64, step| most.max(step.abs()));
            if !longest.is_finite() {
                return Err(Undefined::NotLinked);
            }
            let mut share = (LONGEST / longest).min(1.0);
            // The standard deviation keeps at least a fifth in one step.
            if step[DEVIATION] < 0.0 {
                share = share.min(0.8 * self.spread.1 / -step[DEVIATION]);
            }
            loop {
                let none = vec![0.0; layout.leading_elements];
                let parameters = self.parameters.moved(&none, &step[BEFORE..], share);
                let spread = (
                    self.spread.0 + share * step[MEAN],
                    self.spread.1 + share * step[DEVIATION],
                );
                let next = Marginal::at(layout, &parameters, spread);
                let allowed = 1e-12 * self.place.log_likelihood.abs();
                if next.log_likelihood >= self.place.log_likelihood - allowed || share < 1e-6 {
                    (self.parameters, self.spread, self.place) = (parameters, spread, next);
                    break;
                }
                share /= 2.0;
            }
        }
        Err(Undefined::NotLinked)
    }

    /// Centres facets, each a list of unknowns; the drawn facet takes up the difference. Gives the standard errors
    /// of the centred measures.
    fn centre(&mut self, groups: &[Vec<usize>]) -> Result<(), Undefined> {
        let (factor, _) = self.factor();
        let size = self.still.len();
        let error = |contrast: Vec<f64>| {
            let solved = factor.solve(contrast.clone());
            let variance: f64 = contrast.iter().zip(solved).map(|(a, b)| a * b).sum();
            finite(variance.max(0.0).sqrt())
        };
        self.errors = vec![0.0; size - BEFORE];
        for at in BEFORE..size {
            let own = groups.iter().find(|group| group.contains(&(at - BEFORE)));
            if own.is_none() && self.still[at] {
                continue;
            }
            let mut contrast = vec![0.0; size];
            contrast[at] = 1.0;
            for other in own.into_iter().flatten() {
                contrast[BEFORE + other] -= 1.0 / number(own.map_or(1, Vec::len));
            }
            // A settled unknown is 0 by convention, and has no part.
            for (part, still) in contrast.iter_mut().zip(&self.still) {
                if *still {
                    *part = 0.0;
                }
            }
            self.errors[at - BEFORE] = error(contrast)?;
        }
        for group in groups {
            let values = group.iter().map(|at| self.parameters.trailing[*at]);
            let mean = values.sum::<f64>() / number(group.len().max(1));
            for at in group {
                self.parameters.trailing[*at] -= mean;
            }
            self.shift += mean;
            self.spread.0 += mean;
        }
        Ok(())
    }
}
