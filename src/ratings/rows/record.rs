//! The places of a record and of its fields.

use csv::StringRecord;

use crate::source::{FileId, Span};

/// A record with its place in the text.
pub(super) struct Record<'a> {
    pub(super) text: &'a str,
    pub(super) file: FileId,
    pub(super) start: usize,
    pub(super) end: usize,
    /// What the fields say, without the marks that nobody sees.
    pub(super) fields: &'a StringRecord,
    /// The fields as they stand in the text.
    pub(super) written: &'a StringRecord,
}

impl Record<'_> {
    pub(super) fn span(&self) -> Span {
        let row = self.text.get(self.start..self.end).unwrap_or_default();
        let lead = row.len() - row.trim_start().len();
        Span::new(
            self.file,
            self.start + lead,
            self.start + lead + row.trim().len(),
        )
    }

    /// The place of a field: its text within the row, counted from the field before it.
    pub(super) fn field_span(&self, index: usize) -> Span {
        let row = self.text.get(self.start..self.end).unwrap_or_default();
        let mut from = 0;
        for (number, field) in self.written.iter().enumerate() {
            let Some(at) = row[from..].find(field) else {
                return self.span();
            };
            if number == index {
                let start = self.start + from + at;
                return Span::new(self.file, start, start + field.len());
            }
            from += at + field.len();
        }
        self.span()
    }
}
