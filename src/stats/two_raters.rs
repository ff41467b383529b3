//! Two raters: more figures from the table of one against the other.
//!
//! Notation as in [`cohen_kappa`](super::cohen_kappa).

use super::coded::dot;
use super::coefficient::{ROUNDING, Undefined, finite, number};
use super::cross_table::Table;
use super::distribution::chi_squared_upper;
use super::linear::solved;
use super::matrix::Matrix;
use super::weights::{Categories, Weights};

/// Bangdiwala's B: the squares of agreement as a part of the rectangles that the margins span.
///
/// B = Σ `n_kk`² / Σ `n_k.` `n_.k`.
///
/// # Range
/// Share, 0 to 1.
///
/// # Missing ratings
/// As [`cohen_kappa`](super::cohen_kappa).
///
/// # Undefined
/// Other than two raters; no target that both rated; no category that both used.
///
/// # Source
/// Bangdiwala (1985), Proc. 45th Int. Statistical Institute Meeting, 1, 1083–1090; Munoz & Bangdiwala (1997),
/// J. Appl. Stat. 24, 105–111.
///
/// # Examples
/// ```
/// use wakker::stats::{Categories, Matrix, bangdiwala_b};
///
/// let ratings = Matrix::complete([[1.0, 1.0], [1.0, 2.0], [2.0, 2.0], [2.0, 2.0]])?;
/// let categories = Categories::new([1.0, 2.0]).expect("ascending");
/// assert_eq!(bangdiwala_b(&ratings, &categories), Ok(5.0 / 8.0));
/// # Ok::<(), wakker::stats::BadMatrix>(())
/// ```
pub fn bangdiwala_b(ratings: &Matrix, categories: &Categories) -> Result<f64, Undefined> {
    let table = Table::new(ratings, categories, &Weights::Identity)?;
    let rectangles = dot(&table.rows(), &table.columns());
    if rectangles <= 0.0 {
        return Err(Undefined::NoOverlap);
    }
    let squares: f64 = (0..table.shares.len())
        .map(|k| table.shares[k][k].powi(2))
        .sum();
    finite(squares / rectangles)
}

/// How far one of two categories prevails: |`p_11` − `p_22`|.
///
/// # Range
/// Share, 0 to 1; near 1 kappa is low however well the raters agree.
///
/// # Missing ratings
/// As [`cohen_kappa`](super::cohen_kappa).
///
/// # Undefined
/// Other than two raters or two declared categories; no target that both rated.
///
/// # Source
/// Byrt, Bishop & Carlin (1993), J. Clin. Epidemiol. 46, 423–429.
///
/// # Examples
/// ```
/// use wakker::stats::{Categories, Matrix, prevalence_index};
///
/// let ratings = Matrix::complete([[1.0, 1.0], [1.0, 1.0], [1.0, 2.0], [2.0, 2.0]])?;
/// let categories = Categories::new([1.0, 2.0]).expect("ascending");
/// assert_eq!(prevalence_index(&ratings, &categories), Ok(0.25));
/// # Ok::<(), wakker::stats::BadMatrix>(())
/// ```
pub fn prevalence_index(ratings: &Matrix, categories: &Categories) -> Result<f64, Undefined> {
    let table = Table::of_two_categories(ratings, categories)?;
    finite((table.shares[0][0] - table.shares[1][1]).abs())
}

/// How far the two raters' margins differ: |`p_12` − `p_21`|.
///
/// # Range
/// Share, 0 to 1.
///
/// # Missing ratings
/// As [`cohen_kappa`](super::cohen_kappa).
///
/// # Undefined
/// As [`prevalence_index`].
///
/// # Source
/// Byrt, Bishop & Carlin (1993), J. Clin. Epidemiol. 46, 423–429.
///
/// # Examples
/// ```
/// use wakker::stats::{Categories, Matrix, bias_index};
///
/// let ratings = Matrix::complete([[1.0, 1.0], [1.0, 1.0], [1.0, 2.0], [2.0, 2.0]])?;
/// let categories = Categories::new([1.0, 2.0]).expect("ascending");
/// assert_eq!(bias_index(&ratings, &categories), Ok(0.25));
/// # Ok::<(), wakker::stats::BadMatrix>(())
/// ```
pub fn bias_index(ratings: &Matrix, categories: &Categories) -> Result<f64, Undefined> {
    let table = Table::of_two_categories(ratings, categories)?;
    finite((table.shares[0][1] - table.shares[1][0]).abs())
}

/// A test that the two raters' margins are the same.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct MarginalHomogeneity {
    /// χ².
    pub chi_squared: f64,
    /// Its degrees of freedom: categories over which the raters differed, less one.
    pub degrees: f64,
    /// The chance of a χ² this large when the margins are the same.
    pub p: f64,
}

/// The Stuart-Maxwell test that two raters use the categories equally often.
///
/// χ² = d′ S⁻¹ d, `d_k` = `n_k.` − `n_.k`, `S_kk` = `n_k.` + `n_.k` − 2 `n_kk`, `S_kl` = −(`n_kl` + `n_lk`), without the
/// last category. A category over which the raters never differed, or that nobody used, is dropped, as in irr; where they
/// differ only within groups of categories, each group loses one degree of freedom.
///
/// # Range
/// χ² is 0 or more; p from 0 to 1.
///
/// # Missing ratings
/// As [`cohen_kappa`](super::cohen_kappa).
///
/// # Undefined
/// Other than two raters; no target that both rated; one category used; raters who never differ.
///
/// # Source
/// Stuart (1955), Biometrika 42, 412–416; Maxwell (1970), Br. J. Psychiatry 116, 651–655.
///
/// # Examples
/// With two categories it is `McNemar`'s test without correction: (9 − 1)² / 10.
/// ```
/// use wakker::stats::{Categories, Matrix, stuart_maxwell};
///
/// let cells = [([1.0, 1.0], 20), ([1.0, 2.0], 9), ([2.0, 1.0], 1), ([2.0, 2.0], 30)];
/// let ratings = Matrix::complete(cells.into_iter().flat_map(|(row, n)| std::iter::repeat_n(row, n)))?;
/// let categories = Categories::new([1.0, 2.0]).expect("ascending");
/// let test = stuart_maxwell(&ratings, &categories).expect("defined");
/// assert!((test.chi_squared - 6.4).abs() < 1e-12);
/// # Ok::<(), wakker::stats::BadMatrix>(())
/// ```
pub fn stuart_maxwell(
    ratings: &Matrix,
    categories: &Categories,
) -> Result<MarginalHomogeneity, Undefined> {
    let (chi_squared, degrees, _) = margins(ratings, categories)?;
    MarginalHomogeneity::new(chi_squared, degrees)
}

/// Bhapkar's test that two raters use the categories equally often.
///
/// χ² = W / (1 − W / n), with W of [`stuart_maxwell`] and n the targets that both rated: d is held against its variance
/// as it is, and not as it would be with equal margins. For many targets the two come out alike; for few this one is
/// larger.
///
/// # Range
/// As [`stuart_maxwell`].
///
/// # Missing ratings
/// As [`stuart_maxwell`].
///
/// # Undefined
/// As [`stuart_maxwell`]; the raters differ on all targets, and always in the same direction.
///
/// # Source
/// Bhapkar (1966), J. Am. Stat. Assoc. 61, 228–235; the link with Stuart's: Keefe (1982), Educ. Psychol. Meas. 42,
/// 1087–1092. As `bhapkar` in the R package irr.
///
/// # Examples
/// The two eyes of 7477 women, by Stuart (1955): 11.96 by Stuart and Maxwell, 11.98 by Bhapkar.
/// ```
/// use wakker::stats::{Categories, Matrix, bhapkar, stuart_maxwell};
///
/// let table = [[1520, 266, 124, 66], [234, 1512, 432, 78], [117, 362, 1772, 205], [36, 82, 179, 492]];
/// let cells = (0..4).flat_map(|k| (0..4).map(move |l| (k, l)));
/// let rows = cells.flat_map(|(k, l)| std::iter::repeat_n([k as f64, l as f64], table[k][l]));
/// let ratings = Matrix::complete(rows)?;
/// let categories = Categories::new([0.0, 1.0, 2.0, 3.0]).expect("ascending");
/// let stuart = stuart_maxwell(&ratings, &categories).expect("defined");
/// let bhapkar = bhapkar(&ratings, &categories).expect("defined");
/// assert_eq!(format!("{:.2} {:.2}", stuart.chi_squared, bhapkar.chi_squared), "11.96 11.98");
/// assert_eq!(format!("{} {:.4}", bhapkar.degrees, bhapkar.p), "3 0.0075");
/// # Ok::<(), wakker::stats::BadMatrix>(())
/// ```
pub fn bhapkar(
    ratings: &Matrix,
    categories: &Categories,
) -> Result<MarginalHomogeneity, Undefined> {
    let (chi_squared, degrees, n) = margins(ratings, categories)?;
    let room = 1.0 - chi_squared / n;
    if room < ROUNDING {
        return Err(Undefined::NoVariation);
    }
    MarginalHomogeneity::new(chi_squared / room, degrees)
}

impl MarginalHomogeneity {
    fn new(chi_squared: f64, degrees: f64) -> Result<Self, Undefined> {
        Ok(Self {
            chi_squared: finite(chi_squared)?,
            degrees,
            p: chi_squared_upper(chi_squared, degrees).ok_or(Undefined::OutOfRange)?,
        })
    }
}

/// d′ S⁻ d, the rank of S as its degrees of freedom, and the targets that both rated. What S leaves dependent rests at 0:
/// d lies in its range, so that any inverse gives the same.
fn margins(ratings: &Matrix, categories: &Categories) -> Result<(f64, f64, f64), Undefined> {
    let table = Table::new(ratings, categories, &Weights::Identity)?;
    let (rows, columns) = (table.rows(), table.columns());
    let used = rows.iter().zip(&columns).filter(|(a, b)| *a + *b > 0.0);
    if used.count() < 2 {
        return Err(Undefined::OneCategory);
    }
    let (shares, q) = (&table.shares, rows.len());
    // Back to whole counts, so that nothing is left of what is settled.
    let whole = |share: f64| (table.n * share).round();
    let cell = |(k, l): (usize, usize)| {
        let split = if k == l {
            rows[k] + columns[k] - shares[k][k]
        } else {
            -shares[k][l]
        };
        whole(split - shares[l][k])
    };
    let pairs = (0..q).flat_map(|k| (0..q).map(move |l| (k, l)));
    let system: Vec<f64> = pairs.map(cell).collect();
    let differences = rows.iter().zip(&columns).map(|(a, b)| whole(a - b));
    let differences: Vec<f64> = differences.collect();
    let solution = solved(&system, differences.clone());
    let rank = solution.iter().flatten().count();
    if rank == 0 {
        return Err(Undefined::NoVariation);
    }
    let parts = differences.iter().zip(solution);
    let sum = parts.map(|(d, x)| d * x.unwrap_or(0.0)).sum::<f64>();
    Ok((finite(sum)?.max(0.0), number(rank), table.n))
}
