//! What the components come to: each by itself, or together with those that the design cannot tell it from.

use super::super::coefficient::{Undefined, number};
use super::decision::Decision;

/// A source of variance of p × r × e.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Component {
    /// p.
    Person,
    /// r.
    Rater,
    /// e.
    Exercise,
    /// pr.
    PersonRater,
    /// pe.
    PersonExercise,
    /// re.
    RaterExercise,
    /// pre, and what is left.
    Residual,
}

impl Component {
    /// All of them.
    pub const ALL: [Self; 7] = [
        Self::Person,
        Self::Rater,
        Self::Exercise,
        Self::PersonRater,
        Self::PersonExercise,
        Self::RaterExercise,
        Self::Residual,
    ];
}

/// A variance, of one component or of some that group the scores in the same way.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct VariancePart {
    /// Whose it is; more than one where the design cannot tell them apart.
    pub of: Vec<Component>,
    /// σ², in squared units of the scale, 0 or more; of several components their sum.
    pub variance: f64,
}

/// The components of p × r × e, all effects random.
///
/// A component with the same value for all scores, such as that of the only exercise, is part of the mean and of no part
/// here.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ThreeWayComponents {
    /// Each component in at most one part, in the order of [`Component::ALL`] by their first; that of the residual last.
    pub parts: Vec<VariancePart>,
    /// The mean, by generalised least squares.
    pub mean: f64,
    /// The restricted log-likelihood at its maximum.
    pub log_likelihood: f64,
    /// How many scores there are.
    pub scores: usize,
}

/// How raters and exercises are planned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DStudy {
    /// p × R × E: the same raters in all exercises of a person.
    Crossed,
    /// p × (R : E): other raters in each exercise.
    Nested,
    /// p × R in a single exercise that stays the same: it says what it says about that exercise only.
    OneExercise,
}

/// Over how many a component is divided in σ²(τ), σ²(δ) and σ²(Δ); none where it has no place.
type Divisors = [Option<usize>; 3];

impl DStudy {
    /// With so many raters in each exercise.
    fn divisors(self, component: Component, raters: usize, exercises: usize) -> Divisors {
        let each = raters * exercises;
        let raters = if self == Self::Nested { each } else { raters };
        let of_exercise = (self != Self::OneExercise).then_some(exercises);
        let measured = (self == Self::OneExercise).then_some(1);
        match component {
            Component::Person => [Some(1), None, None],
            Component::PersonRater => [None, Some(raters), Some(raters)],
            Component::PersonExercise => [measured, of_exercise, of_exercise],
            Component::Residual => [None, Some(each), Some(each)],
            Component::Rater => [None, None, Some(raters)],
            Component::Exercise => [None, None, of_exercise],
            Component::RaterExercise => [None, None, Some(each)],
        }
    }
}

impl ThreeWayComponents {
    /// The variance of a component by itself; none where it is part of the mean or cannot be told from others.
    pub fn alone(&self, component: Component) -> Option<f64> {
        let mut parts = self.parts.iter();
        parts
            .find(|part| part.of == [component])
            .map(|part| part.variance)
    }

    /// What so many raters, in each of so many exercises, would give.
    ///
    /// # Undefined
    /// No levels; several exercises where there is to be one; a plan that asks for components apart that the design
    /// keeps together, such as more exercises where each person did one.
    ///
    /// # Source
    /// Brennan (2001), Generalizability Theory, chapters 3 and 4.
    pub fn decision(
        &self,
        plan: DStudy,
        raters: usize,
        exercises: usize,
    ) -> Result<Decision, Undefined> {
        if raters == 0 || exercises == 0 || (plan == DStudy::OneExercise && exercises > 1) {
            return Err(Undefined::TooFewRaters);
        }
        let divisors = |one: &Component| plan.divisors(*one, raters, exercises);
        let in_a_part = |one: &&Component| self.parts.iter().any(|part| part.of.contains(one));
        let mut lost = Component::ALL.iter().filter(|one| !in_a_part(one));
        if lost.any(|one| divisors(one) != [None; 3]) {
            return Err(Undefined::NotLinked);
        }
        let mut sums = [0.0; 3];
        for part in &self.parts {
            let mut all = part.of.iter().map(divisors);
            let Some(shared) = all.next() else { continue };
            // The sum of components has a place where they all have the same.
            if all.any(|other| other != shared) {
                return Err(Undefined::NotLinked);
            }
            for (sum, divisor) in sums.iter_mut().zip(shared) {
                *sum += divisor.map_or(0.0, |divisor| part.variance / number(divisor));
            }
        }
        Ok(Decision::new(sums[0], sums[1], sums[2]))
    }
}
