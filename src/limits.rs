//! Every size limit of what is read and written, in one place.
//!
//! The limits keep a wrong or hostile file from costing more than a moment: each is tested before the
//! text reaches a parser. They are far above what an assessment day needs.

/// Largest YAML file, in bytes.
pub const YAML_BYTES: usize = 1 << 20;
/// Largest `locked.yaml`, in bytes: it holds every level of a day, so it outgrows what people write by hand.
pub const LOCK_BYTES: usize = 16 << 20;
/// Most values in a `locked.yaml`.
pub const LOCK_NODES: usize = 1_600_000;
/// Deepest nesting of lists and blocks in a YAML file.
pub const YAML_DEPTH: usize = 32;
/// Most values (texts, lists and blocks together) in a YAML file.
pub const YAML_NODES: usize = 100_000;
/// Most unknown keys and values of a wrong kind that are told of one YAML file: each costs another reading.
pub const YAML_FAULTS: usize = 50;
/// Longest name in a YAML file, in characters: it has to fit in headings, tables and the names of columns.
pub const YAML_NAME_CHARS: usize = 200;
/// Longest other text in a YAML file, in bytes.
pub const YAML_TEXT_BYTES: usize = 16 << 10;
/// Smallest and largest weight that is not 0: beyond these a sum overflows or a product loses its digits.
pub const WEIGHT: std::ops::RangeInclusive<f64> = 1e-6..=1e6;
/// Largest file of notes, in bytes.
pub const NOTES_BYTES: usize = 256 << 10;
/// Longest line in a file of notes, in bytes.
pub const NOTES_LINE_BYTES: usize = 4 << 10;
/// Longest paragraph (lines without a blank line between) in a file of notes, in bytes.
pub const NOTES_PARAGRAPH_BYTES: usize = 16 << 10;
/// Deepest nesting of quotes (`>`) in a file of notes; some inputs cost the Markdown parser quadratic time.
pub const NOTES_QUOTE_DEPTH: usize = 8;
/// Largest file of ratings, in bytes.
pub const CSV_BYTES: usize = 256 << 20;
/// Longest id, in characters.
pub const ID_CHARS: usize = 32;
/// Fewest and most levels of a scale.
pub const SCALE_LEVELS: std::ops::RangeInclusive<usize> = 2..=11;
/// Most candidates on one assessment day before a warning.
pub const CANDIDATES_PER_DAY: usize = 6;
/// Most competences of one exercise before a warning: with more, assessors tell them apart less well (Gaugler and
/// Thornton 1989, who compared 3, 6 and 9).
pub const COMPETENCES_PER_EXERCISE: usize = 6;
/// Highest tally of one observation.
pub const TALLY: u32 = 999;
/// Largest template file, in bytes.
pub const TEMPLATE_BYTES: usize = 1 << 20;
/// Most findings of one kind that are shown of a plain file of ratings; the rest are counted.
pub const FAULTS_OF_A_KIND: usize = 20;
/// Most unknown names of one kind in a file for which the nearest known one is sought.
pub const SUGGESTIONS_OF_A_KIND: usize = 200;
/// Longest name for which the nearest known one is sought, in bytes.
pub const SUGGESTION_BYTES: usize = 256;
/// Longest part of a message that comes from a file, in characters; the rest is left out.
pub const MESSAGE_PART_CHARS: usize = 400;
/// Most characters of a coach's own line in a candidate's report: a few sentences.
pub const ADDED_CHARS: usize = 400;
/// Most cells (different rows times raters) of a plain file of ratings: half a gigabyte in memory.
pub const RATING_CELLS: usize = 1 << 25;

/// A count as a number to compute with: none here comes near 2^53, up to which it is exact.
#[expect(
    clippy::cast_precision_loss,
    reason = "no file within these limits holds more than 2^53 of anything"
)]
pub const fn count(n: usize) -> f64 {
    n as f64
}
