//! A table to hand over: typed cells, and how they are written for programs and for spreadsheets.

use csv::WriterBuilder;

/// What stands in a cell.
#[derive(Debug, Clone, PartialEq)]
pub enum CellValue {
    /// Nothing.
    Empty,
    /// A text; written so that no spreadsheet takes it for a formula.
    Text(String),
    /// A whole number.
    Whole(i64),
    /// A number as it was given.
    Number(f64),
    /// A computed number: written with at most six decimals.
    Figure(f64),
}

impl From<&str> for CellValue {
    fn from(text: &str) -> Self {
        Self::from(text.to_owned())
    }
}

impl From<String> for CellValue {
    fn from(text: String) -> Self {
        if text.is_empty() {
            Self::Empty
        } else {
            Self::Text(text)
        }
    }
}

impl From<i16> for CellValue {
    fn from(number: i16) -> Self {
        Self::Whole(number.into())
    }
}

impl From<u64> for CellValue {
    fn from(count: u64) -> Self {
        i64::try_from(count).map_or(Self::Empty, Self::Whole)
    }
}

impl From<usize> for CellValue {
    fn from(count: usize) -> Self {
        i64::try_from(count).map_or(Self::Empty, Self::Whole)
    }
}

/// A number that was computed; nothing where it has no value.
impl From<f64> for CellValue {
    fn from(figure: f64) -> Self {
        if figure.is_finite() {
            Self::Figure(figure)
        } else {
            Self::Empty
        }
    }
}

impl<T: Into<CellValue>> From<Option<T>> for CellValue {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Empty, Into::into)
    }
}

/// How a CSV file is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dialect {
    /// Comma, UTF-8, decimal point: for programs.
    Plain,
    /// Byte order mark, semicolon, decimal comma: for a Belgian or Dutch Excel.
    Excel,
}

/// A table to hand over: the names of its columns, and rows of as many cells.
#[derive(Debug, Clone, PartialEq)]
pub struct Export {
    header: Vec<&'static str>,
    rows: Vec<Vec<CellValue>>,
}

impl Export {
    /// A table without rows.
    pub fn new(header: &[&'static str]) -> Self {
        Self {
            header: header.to_vec(),
            rows: Vec::new(),
        }
    }

    /// Adds a row; what it lacks at its end is empty.
    pub fn push(&mut self, mut row: Vec<CellValue>) {
        row.resize(self.header.len(), CellValue::Empty);
        self.rows.push(row);
    }

    /// The names of the columns.
    pub fn header(&self) -> &[&'static str] {
        &self.header
    }

    /// The rows.
    pub fn rows(&self) -> &[Vec<CellValue>] {
        &self.rows
    }

    /// The table as CSV.
    pub fn csv(&self, dialect: Dialect) -> String {
        String::from_utf8_lossy(&self.bytes(dialect)).into_owned()
    }

    fn bytes(&self, dialect: Dialect) -> Vec<u8> {
        let (lead, delimiter) = match dialect {
            Dialect::Plain => ("", b','),
            Dialect::Excel => ("\u{FEFF}", b';'),
        };
        let mut writer = WriterBuilder::new()
            .delimiter(delimiter)
            .from_writer(lead.as_bytes().to_vec());
        let written = writer.write_record(&self.header);
        written.expect("writing to memory does not fail");
        for row in &self.rows {
            let cells = row.iter().map(|value| value.written(dialect));
            let written = writer.write_record(cells);
            written.expect("every row has as many cells as the header");
        }
        let bytes = writer.into_inner();
        bytes.expect("writing to memory does not fail")
    }
}

impl CellValue {
    fn written(&self, dialect: Dialect) -> String {
        let number = |text: String| match dialect {
            Dialect::Plain => text,
            Dialect::Excel => text.replace('.', ","),
        };
        match self {
            Self::Empty => String::new(),
            Self::Text(text) => guarded(text),
            Self::Whole(whole) => whole.to_string(),
            Self::Number(value) => number(value.to_string()),
            Self::Figure(value) => {
                let text = format!("{value:.6}");
                number(text.trim_end_matches('0').trim_end_matches('.').to_owned())
            }
        }
    }
}

/// A text that a spreadsheet would take for a formula gets an apostrophe in front.
fn guarded(text: &str) -> String {
    const SIGNS: [char; 8] = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];
    if text.trim_start().starts_with(SIGNS) || text.starts_with(['\t', '\r']) {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_and_decimals_are_safe_for_spreadsheets() {
        for text in ["=1+1", "+32 3", "-x", "@cmd", "\tx", "  =x"] {
            assert!(guarded(text).starts_with('\''), "{text}");
        }
        assert_eq!(guarded("Initiatief"), "Initiatief");
        let mut table = Export::new(&["a", "b", "c", "d", "e"]);
        table.push(vec![
            "-x; y".into(),
            2.375.into(),
            CellValue::Number(-0.123_456_789),
            (-2_i16).into(),
        ]);
        table.push(vec![f64::NAN.into(), 3.0.into(), None::<usize>.into()]);
        assert_eq!(
            table.csv(Dialect::Excel),
            "\u{FEFF}a;b;c;d;e\n\"'-x; y\";2,375;-0,123456789;-2;\n;3;;;\n"
        );
        assert_eq!(
            table.csv(Dialect::Plain),
            "a,b,c,d,e\n'-x; y,2.375,-0.123456789,-2,\n,3,,,\n"
        );
    }
}
