//! Variance components of persons, raters and exercises from scores with gaps.

mod decision;
mod parts;
mod score;
mod table;
mod design;
mod solution;
mod place;
mod maximum;

pub use decision::Decision;
use design::{ALL, Design};
pub use parts::{Component, DStudy, ThreeWayComponents, VariancePart};
pub use score::Score;

use super::coefficient::{Undefined, finite, number};

/// Variance components of persons, raters and exercises and all their pairs, from every score there is.
///
/// Maximises −½ (log |V| + log (1′ V⁻¹ 1) + y′ P y + (N − 1) log 2π), V = Σ `σ²_t` `Z_t` `Z_t`′ + `σ²_pre` I over p, r, e, pr, pe and
/// re, by Fisher scoring with halved steps and no component below 0, and by Newton's steps near the top. A handful of
/// scores may have more than one maximum; this finds one uphill from a start that is the same for all scores.
///
/// The work grows with the scores as long as there are few for each person, or for each rater or exercise, whichever
/// makes the least of it: 10,200 scores of 1,700 persons by 30 raters take a tenth of a second, ten times as many about
/// one. It grows with the third power of the pairs of levels that occur of the other two facets.
///
/// # Range
/// Variances in squared units of the scale, 0 or more.
///
/// # Missing ratings
/// Every score counts; no cell needs to be there. Gaps are taken to be unrelated to the missing values. Components that
/// group the scores in the same way come out as one: where each rater stays with one exercise, `σ²_r` and `σ²_re`; where
/// nobody is scored twice by the same rater, `σ²_pr` and `σ²_pre`; where each person does one exercise, `σ²_p` and `σ²_pe`.
///
/// # Undefined
/// Fewer than two persons or raters; scores that are all equal or not finite; so few or such scores that the
/// effects cannot be told apart, or that nothing is left over; more than some 2,000 pairs of levels in whichever two
/// facets have the fewest, or about as many scores for one level of the third, which would take minutes.
///
/// # Source
/// Patterson & Thompson (1971), Biometrika 58, 545–554; for generalizability: Brennan (2001), Generalizability Theory,
/// chapter 7, on unbalanced designs.
///
/// # Examples
/// ```
/// use wakker::stats::{Component, Score, three_way_components};
///
/// let values = [3, 2, 4, 4, 2, 1, 1, 2, 4, 3, 3, 3, 2, 2, 1, 3, 4, 4, 3, 2, 1, 1, 2, 2, 4, 3, 4];
/// let scores: Vec<Score> = (0..27)
///     .map(|at| Score { person: at / 9, rater: at / 3 % 3, exercise: at % 3, value: f64::from(values[at]) })
///     .collect();
/// // Without the last one.
/// let found = three_way_components(&scores[..26]).expect("linked");
/// assert!(found.alone(Component::Residual) > Some(0.0) && found.scores == 26);
/// ```
pub fn three_way_components(scores: &[Score]) -> Result<ThreeWayComponents, Undefined> {
    let design = Design::new(scores)?;
    let found = design.maximum()?;
    let (square, count) = (design.scale.powi(2), number(scores.len()));
    let mut parts = Vec::new();
    for (t, component) in found.at.iter().enumerate() {
        let mut of: Vec<Component> = (0..ALL)
            .filter(|u| design.same_as[*u] == Some(t))
            .map(|u| Component::ALL[design.original(u)])
            .collect();
        if !of.is_empty() {
            of.sort_unstable();
            let variance = finite(component * square)?;
            parts.push(VariancePart { of, variance });
        }
    }
    parts.sort_unstable_by_key(|part| (part.of.contains(&Component::Residual), part.of[0]));
    Ok(ThreeWayComponents {
        parts,
        mean: finite(design.centre + design.scale * found.place.mean)?,
        log_likelihood: finite(found.place.log_likelihood - (count - 1.0) * design.scale.ln())?,
        scores: scores.len(),
    })
}
