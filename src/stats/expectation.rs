//! What a coefficient expects by chance, and what each target has to do with it.

use super::coded::{Coded, Unit, dot};
use super::coefficient::number;

/// What a coefficient takes for agreement by chance.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Chance {
    /// Every category is as likely: [`brennan_prediger`](super::brennan_prediger).
    BrennanPrediger,
    /// Only ratings that are hard to give are given at random: [`gwet_ac`](super::gwet_ac).
    Gwet,
    /// All raters share one distribution: [`fleiss_kappa`](super::fleiss_kappa).
    Fleiss,
    /// Each rater has an own distribution: [`conger_kappa`](super::conger_kappa).
    Conger,
}

/// `p_e`, and what each target has to do with it.
pub(super) struct Expectation {
    /// `p_e`.
    pub(super) agreement: f64,
    /// What each rating adds to `e_i`.
    slopes: Slopes,
}

enum Slopes {
    /// `p_e` does not depend on the ratings.
    None,
    /// By category, over the ratings of a target.
    Shared(Vec<f64>),
    /// By rater.
    Own(Vec<OwnSlope>),
}

/// What one rater's ratings do to Conger's `p_e`.
struct OwnSlope {
    /// By category.
    slope: Vec<f64>,
    /// Its mean over that rater's ratings.
    mean: f64,
    /// `n_g` / n: the share of targets that the rater rated.
    rated: f64,
}

impl Expectation {
    pub(super) fn new(coded: &Coded, chance: Chance) -> Self {
        let q = number(coded.categories());
        let total = coded.total_weight();
        match chance {
            Chance::BrennanPrediger => Self {
                agreement: total / q.powi(2),
                slopes: Slopes::None,
            },
            Chance::Gwet => {
                let scale = if q > 1.0 {
                    total / (q * (q - 1.0))
                } else {
                    0.0
                };
                let pi = coded.shares();
                Self {
                    agreement: scale * pi.iter().map(|p| p * (1.0 - p)).sum::<f64>(),
                    slopes: Slopes::Shared(pi.iter().map(|p| scale * (1.0 - p)).collect()),
                }
            }
            Chance::Fleiss => {
                let pi = coded.shares();
                let weighted = coded.weigh(&pi);
                Self {
                    agreement: dot(&pi, &weighted),
                    slopes: Slopes::Shared(weighted),
                }
            }
            Chance::Conger => Self::conger(coded),
        }
    }

    /// `p_e` = Σ `w_kl` ((Σ `p_gk`) (Σ `p_gl`) − Σ `p_gk` `p_gl`) / (r (r − 1)): the mean over pairs of raters.
    fn conger(coded: &Coded) -> Self {
        let mut given = vec![vec![0.0; coded.categories()]; coded.raters];
        for unit in coded.units() {
            for (rater, given) in given.iter_mut().enumerate() {
                if let Some(k) = unit.given(rater) {
                    given[k] += unit.times;
                }
            }
        }
        let shares = |given: Vec<f64>| {
            let ratings: f64 = given.iter().sum();
            let of_all = given.into_iter().map(|n| n / ratings.max(1.0));
            (ratings, of_all.collect())
        };
        let own: Vec<(f64, Vec<f64>)> = given.into_iter().map(shares).collect();
        let r = number(own.iter().filter(|(ratings, _)| *ratings > 0.0).count());
        let sums: Vec<f64> = (0..coded.categories())
            .map(|k| own.iter().map(|(_, share)| share[k]).sum())
            .collect();
        let together = dot(&sums, &coded.weigh(&sums));
        let alone: f64 = own
            .iter()
            .map(|(_, share)| dot(share, &coded.weigh(share)))
            .sum();
        let agreement = (together - alone) / (r * (r - 1.0));
        let slopes = own
            .iter()
            .map(|(ratings, share)| {
                let others: Vec<f64> = sums.iter().zip(share).map(|(all, p)| all - p).collect();
                let scale = coded.rated / ratings.max(1.0) / (r * (r - 1.0));
                let slope: Vec<f64> = coded.weigh(&others).iter().map(|s| s * scale).collect();
                let mean = dot(&slope, share);
                OwnSlope {
                    slope,
                    mean,
                    rated: ratings / coded.rated,
                }
            })
            .collect();
        Self {
            agreement,
            slopes: Slopes::Own(slopes),
        }
    }

    /// `e_i`, whose mean over targets is `p_e`.
    pub(super) fn of(&self, unit: &Unit) -> f64 {
        match &self.slopes {
            Slopes::None => self.agreement,
            Slopes::Shared(slope) => dot(slope, unit.by_category) / unit.raters,
            Slopes::Own(slopes) => slopes
                .iter()
                .enumerate()
                .map(|(rater, own)| match unit.given(rater) {
                    Some(k) => own.slope[k] - (1.0 - own.rated) * own.mean,
                    None => own.rated * own.mean,
                })
                .sum(),
        }
    }
}
