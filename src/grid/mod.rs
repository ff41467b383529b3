//! Tables of any kind as cells with their places: what is read from a table, and what is written as one ([`Export`]).
//!
//! A table is read as text. A workbook is shown as one, a sheet a text (`ratings.xlsx:Blad1`), a row a line and a tab
//! between the cells, so that a place in it is a span as in any other file, and one reader serves both.
//!
//! The only user of the `csv` crate, to write with.

mod cells;
mod export;
mod header;
#[cfg(test)]
mod tests;

pub use cells::{Cell, Lines, OpenQuote, are_words, one_line, row_span};
pub(crate) use cells::{ROWS_AHEAD, small};
pub use export::{CellValue, Dialect, Export};
pub use header::{Column, stem};
