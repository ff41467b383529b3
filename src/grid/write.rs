//! Rows of text written as CSV.

use csv::WriterBuilder;

/// Writes rows of text as CSV: commas, or for Excel a byte order mark and semicolons.
pub(crate) fn write_csv(rows: &[Vec<String>], excel: bool) -> String {
    let delimiter = if excel { b';' } else { b',' };
    let mut writer = WriterBuilder::new()
        .delimiter(delimiter)
        .from_writer(Vec::new());
    for row in rows {
        writer
            .write_record(row)
            .expect("rows of one table have the same length");
    }
    let bytes = writer
        .into_inner()
        .expect("writing to memory does not fail");
    let text = String::from_utf8(bytes).expect("made of texts");
    if excel {
        format!("\u{FEFF}{text}")
    } else {
        text
    }
}
