//! An order of the different rows that does not follow the order of the raters' columns.

use super::matrix::Matrix;

/// How often signatures of columns are made from those of rows, and the other way round.
const ROUNDS: usize = 2;

/// A number for each different row, the same whatever the order of the columns and of the rows.
///
/// A row is known by the values it has and by whose they are; a column, which has no name, by the values it has and by
/// the rows they stand in. Two rows get one number only where columns can change places and give the same table, so
/// that it does not matter which of them comes first.
pub(super) fn row_signatures(ratings: &Matrix) -> Vec<u64> {
    let rows = ratings.all_coded();
    let mut columns = vec![0_u64; ratings.raters()];
    for _ in 0..ROUNDS {
        let signs = signatures(&rows, &columns);
        let mut next = vec![0_u64; columns.len()];
        for ((row, count), sign) in rows.iter().zip(&signs) {
            for (column, code) in next.iter_mut().zip(*row) {
                let cell = mixed(sign ^ mixed(u64::from(*code)));
                *column = column.wrapping_add(cell.wrapping_mul(*count as u64));
            }
        }
        columns = next;
    }
    signatures(&rows, &columns)
}

fn signatures(rows: &[(&[u32], usize)], columns: &[u64]) -> Vec<u64> {
    let cell = |(code, column): (&u32, &u64)| mixed(mixed(u64::from(*code)) ^ *column);
    rows.iter()
        .map(|(row, _)| {
            let cells = row.iter().zip(columns).map(cell);
            mixed(cells.fold(0, u64::wrapping_add))
        })
        .collect()
}

/// The bits mixed: the last step of `SplitMix64` of Steele, Lea & Flood (2014), OOPSLA, 453–472.
fn mixed(bits: u64) -> u64 {
    let bits = bits.wrapping_add(0x9E37_79B9_7F4A_7C15);
    let bits = (bits ^ (bits >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    let bits = (bits ^ (bits >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    bits ^ (bits >> 31)
}
