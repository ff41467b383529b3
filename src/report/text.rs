//! Text from people, made safe to set: whatever was typed, a report comes out.
//!
//! PDF/A and PDF/UA refuse a character that no font can draw, some control characters, and a run of
//! more than 32,767 letters; each of them would cost the whole report.

use serde_json::Value;

use super::direction;
use crate::unseen::{UnicodeNormalization, is_combining_mark};

/// What stands in place of a character that no font has.
const MISSING: char = '\u{25A1}';

/// Longer runs without a space get places to break: no column of a report is as narrow as that.
const LONGEST_RUN: usize = 45;

/// Letters between two places to break in such a run.
const BREAK_EVERY: usize = 8;

/// Says whether one family of the report's fonts can draw all these characters together.
pub trait Glyphs {
    /// True if a base character and its combining marks can be drawn from one family.
    fn covers(&self, cluster: &[char]) -> bool;
}

/// Draws everything: for output that is not set in fonts of our own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Everything;

impl Glyphs for Everything {
    fn covers(&self, _: &[char]) -> bool {
        true
    }
}

/// A text that can be set, and the characters that it lost.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Cleaned {
    /// The text; `□` stands for each missing character.
    pub text: String,
    /// The characters that no font has, in order, each once.
    pub missing: Vec<char>,
}

/// A report's data as JSON, every string in it cleaned.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Prepared {
    /// The JSON.
    pub json: Vec<u8>,
    /// The characters that no font has, in order, each once.
    pub missing: Vec<char>,
}

/// Combining marks that one letter may carry; the rest of a pile of them is dropped.
const MARKS: usize = 4;

/// Makes one text safe to set.
///
/// Line ends become `\n`; control characters, byte order marks and marks that turn the direction of
/// the text around are dropped; letters and accents are composed; what no font can draw becomes `□`;
/// a run longer than a line gets places to break; what runs the other way is marked as a part of its own.
pub fn clean(text: &str, fonts: &impl Glyphs) -> Cleaned {
    let chars: Vec<char> = text
        .replace("\r\n", "\n")
        .chars()
        .filter_map(visible)
        .nfc()
        .collect();
    let mut drawn = String::with_capacity(text.len());
    let mut missing = Vec::new();
    let mut at = 0;
    while let Some(&base) = chars.get(at) {
        let marks = chars[at + 1..]
            .iter()
            .take_while(|&&c| is_combining_mark(c))
            .count();
        let cluster = &chars[at..=at + marks.min(MARKS)];
        at += 1 + marks;
        if fonts.covers(cluster) {
            drawn.extend(cluster);
        } else if ignorable(base) || base == '\n' || fonts.covers(&[base]) {
            drawn.push(base);
            missing.extend(&cluster[1..]);
        } else {
            drawn.push(MISSING);
            missing.push(base);
            at = after_joined(&chars, at);
        }
    }
    missing.sort_unstable();
    missing.dedup();
    Cleaned {
        text: direction::isolated(&with_breaks(&drawn)),
        missing,
    }
}

/// Writes a report's data as JSON with every string in it cleaned.
///
/// # Panics
/// If the data holds a map whose keys are no strings: report data never does.
pub fn prepare(report: &impl serde::Serialize, fonts: &impl Glyphs) -> Prepared {
    let mut value = serde_json::to_value(report).expect("report data has strings for keys");
    let mut missing = Vec::new();
    clean_all(&mut value, fonts, &mut missing);
    missing.sort_unstable();
    missing.dedup();
    Prepared {
        json: value.to_string().into_bytes(),
        missing,
    }
}

fn clean_all(value: &mut Value, fonts: &impl Glyphs, missing: &mut Vec<char>) {
    match value {
        Value::String(text) => {
            let cleaned = clean(text, fonts);
            *text = cleaned.text;
            missing.extend(cleaned.missing);
        }
        Value::Array(items) => items
            .iter_mut()
            .for_each(|item| clean_all(item, fonts, missing)),
        Value::Object(fields) => {
            fields
                .values_mut()
                .for_each(|field| clean_all(field, fonts, missing));
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// Drops what has no shape of its own and what could mislead the eye.
fn visible(c: char) -> Option<char> {
    match c {
        '\n' | '\r' | '\u{0B}' | '\u{0C}' | '\u{85}' | '\u{2028}' | '\u{2029}' => Some('\n'),
        '\t' => Some(' '),
        '\u{202A}'..='\u{202E}'
        | '\u{2066}'..='\u{2069}'
        | '\u{FE00}'..='\u{FE0F}'
        | '\u{FEFF}'
        | '\u{E0000}'..='\u{E0FFF}' => None,
        c if c.is_control() => None,
        c => Some(c),
    }
}

/// Characters without a glyph that shape the text around them.
fn ignorable(c: char) -> bool {
    matches!(
        c,
        '\u{AD}' | '\u{61C}' | '\u{200B}'..='\u{200F}' | '\u{2060}'
    )
}

/// Past what was joined to a missing character: an emoji of five characters is one thing missing.
fn after_joined(chars: &[char], mut at: usize) -> usize {
    loop {
        match chars.get(at) {
            Some('\u{200D}') => at += 2,
            Some('\u{1F3FB}'..='\u{1F3FF}') => at += 1,
            _ => return at.min(chars.len()),
        }
    }
}

fn with_breaks(text: &str) -> String {
    let ends_run = |c: char| c.is_whitespace() || matches!(c, '-' | '\u{AD}' | '\u{200B}');
    if text
        .split(ends_run)
        .all(|run| run.chars().count() <= LONGEST_RUN)
    {
        return text.to_owned();
    }
    let mut broken = String::with_capacity(text.len() * 2);
    for run in text.split_inclusive(ends_run) {
        let long = run.chars().count() > LONGEST_RUN;
        let mut since = 0;
        for c in run.chars() {
            if long && since >= BREAK_EVERY && !is_combining_mark(c) && !ignorable(c) {
                broken.push('\u{200B}');
                since = 0;
            }
            broken.push(c);
            since += 1;
        }
    }
    broken
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Latin letters and their accents, nothing else.
    struct Latin;

    impl Glyphs for Latin {
        fn covers(&self, cluster: &[char]) -> bool {
            cluster.iter().all(|&c| c < '\u{250}' || c == '\u{301}')
        }
    }

    fn check(text: &str, expected: &str) {
        assert_eq!(clean(text, &Latin).text, expected, "{text:?}");
    }

    #[test]
    fn ordinary_text_stays_as_it_is() {
        check(
            "Hij vraagt: “waar ligt de sleutel?” #read(x)",
            "Hij vraagt: □waar ligt de sleutel?□ #read(x)",
        );
        check(
            "Amélie werkt 10 minuten.\nDan stopt ze.",
            "Amélie werkt 10 minuten.\nDan stopt ze.",
        );
    }

    #[test]
    fn line_ends_and_controls_become_harmless() {
        check("a\r\nb\rc\u{2028}d", "a\nb\nc\nd");
        check("a\u{0}b\u{1b}[31m\u{feff}\tc", "ab[31m c");
        check("\u{202e}omgekeerd\u{2066}", "omgekeerd");
    }

    #[test]
    fn accents_are_composed() {
        check("ge\u{301}e\u{301}n", "géén");
    }

    #[test]
    fn a_missing_character_leaves_a_box_and_its_name() {
        let cleaned = clean("top 😀 漢 😀", &Latin);
        assert_eq!(cleaned.text, "top □ □ □");
        assert_eq!(cleaned.missing, ['漢', '😀']);
    }

    #[test]
    fn an_emoji_of_several_characters_is_one_box() {
        check("👩🏽\u{200d}🔧 hier", "□ hier");
        check("❤\u{fe0f}!", "□!");
    }

    #[test]
    fn an_accent_that_no_font_has_falls_away_and_the_letter_stays() {
        let cleaned = clean("x\u{337}", &Latin);
        assert_eq!(
            (cleaned.text.as_str(), cleaned.missing),
            ("x", vec!['\u{337}'])
        );
    }

    #[test]
    fn a_long_run_may_break_and_a_long_word_is_left_alone() {
        check(
            "verantwoordelijkheidsgevoelens",
            "verantwoordelijkheidsgevoelens",
        );
        let broken = clean(&"a".repeat(4000), &Latin).text;
        assert_eq!(broken.replace('\u{200b}', "").len(), 4000);
        assert!(
            broken
                .split('\u{200b}')
                .all(|piece| piece.len() <= BREAK_EVERY)
        );
    }

    #[test]
    fn every_string_of_a_report_is_cleaned() {
        let data = serde_json::json!({"a": ["😀", {"b": "\u{0}x"}], "n": 3, "none": null});
        let prepared = prepare(&data, &Latin);
        let json = String::from_utf8(prepared.json).expect("JSON is UTF-8");
        assert_eq!(json, r#"{"a":["□",{"b":"x"}],"n":3,"none":null}"#);
        assert_eq!(prepared.missing, ['😀']);
    }
}
