//! A sheet as a note in the canonical form: what was understood, for reading again.

use std::fmt::Write;

use crate::rubric::Rubric;

use super::levels::Levels;
use super::start;
use super::tail;
use super::whose;
use super::words;
use super::{
    Context, Evaluation, LevelRow, Observation, Sheet, Sign, Tag, chat, impressions, title,
};

/// Prints a sheet as WAKKER Markdown.
///
/// Reading it again gives the same sheet, but for places, and for tags that only a heading gave: those
/// are written behind the words here. Remarks stand below *Rapport*, where nothing counts.
pub fn print(sheet: &Sheet, context: &Context<'_>) -> String {
    let rubric = context.rubric;
    let levels = Levels::new(rubric);
    let mut out = String::new();
    head(&mut out, sheet);
    if !sheet.observations.is_empty() || !sheet.impressions.is_empty() {
        out.push_str("\n# Waarnemingen\n");
    }
    for observation in &sheet.observations {
        words_line(&mut out, &observation_line(observation, context, &levels));
    }
    for impression in &sheet.impressions {
        words_line(
            &mut out,
            &format!("\n> Indruk: {}", doubled_escapes(&impression.text)),
        );
    }
    if !sheet.rows.is_empty() {
        table(&mut out, &sheet.rows, rubric);
    }
    if !sheet.evaluations.is_empty() {
        out.push_str("\n# Evaluatie\n");
    }
    for evaluation in &sheet.evaluations {
        words_line(&mut out, &evaluation_line(evaluation, context, &levels));
    }
    if !sheet.remarks.is_empty() {
        out.push_str("\n# Rapport\n");
    }
    for remark in &sheet.remarks {
        words_line(
            &mut out,
            &format!("- {}", guarded(&doubled_escapes(&remark.text), context)),
        );
    }
    out
}

fn head(out: &mut String, sheet: &Sheet) {
    line(out, "---");
    line(out, &format!("candidate: {}", sheet.candidate));
    line(out, &format!("assessor: {}", sheet.assessor));
    line(out, &format!("exercise: {}", sheet.exercise));
    if let Some(date) = sheet.date {
        line(out, &format!("date: {date}"));
    }
    if let Some(reason) = &sheet.reason {
        words_line(out, &format!("reason: {reason}"));
    }
    line(out, "---");
}

fn line(out: &mut String, text: &str) {
    out.push_str(text);
    out.push('\n');
}

/// A line of words: a backslash that belongs to them is doubled, for one alone is read through.
fn words_line(out: &mut String, text: &str) {
    line(out, &text.replace('\\', "\\\\"));
}

fn observation_line(observation: &Observation, context: &Context<'_>, levels: &Levels) -> String {
    let mut out = String::from("-");
    let words = without_tokens(&observation.text, levels);
    match observation.time {
        Some(time) => {
            let _ = write!(out, " {}", time.from);
            time.to.into_iter().for_each(|to| _ = write!(out, "-{to}"));
            let escape = words.starts_with(start::BEHIND) || impressions::label(&words).is_some();
            push(
                &mut out,
                &format!("{}{words}", if escape { "\\" } else { "" }),
            );
        }
        None => push(&mut out, &guarded(&words, context)),
    }
    // A level behind several tags in a row would be nobody's: tags without one come last.
    let (rated, bare): (Vec<&Tag>, Vec<&Tag>) =
        observation.tags.iter().partition(|tag| tag.level.is_some());
    for tag in rated.into_iter().chain(bare) {
        push(&mut out, &tag_text(tag, context.rubric));
    }
    if let Some(sign) = observation.sign {
        push(
            &mut out,
            match sign {
                Sign::Plus => "(+)",
                Sign::Minus => "(-)",
                Sign::Neutral => "(0)",
            },
        );
    }
    observation
        .tally
        .into_iter()
        .for_each(|times| push(&mut out, &format!("({times}x)")));
    if let Some(share) = observation.share {
        push(&mut out, &format!("({}/{})", share.times, share.chances));
    }
    observation
        .involved
        .iter()
        .for_each(|id| push(&mut out, &format!("@{id}")));
    observation
        .fields
        .iter()
        .for_each(|(key, value)| push(&mut out, &format!("[{key}:: {value}]")));
    out
}

fn tag_text(tag: &Tag, rubric: &Rubric) -> String {
    let doubt = if tag.doubt { "?" } else { "" };
    match tag.level {
        Some(level) => format!(
            "#{}{doubt} ={}",
            tag.target,
            rubric.scale.names(level).short
        ),
        None => format!("#{}{doubt}", tag.target),
    }
}

fn evaluation_line(evaluation: &Evaluation, context: &Context<'_>, levels: &Levels) -> String {
    let mut out = String::from("-");
    push(
        &mut out,
        &guarded(&without_tokens(&evaluation.text, levels), context),
    );
    if let Some(target) = evaluation.target {
        push(&mut out, &format!("#{target}"));
    }
    if let Some(level) = evaluation.level {
        push(
            &mut out,
            &format!("={}", context.rubric.scale.names(level).short),
        );
    }
    out
}

fn push(out: &mut String, word: &str) {
    if !word.is_empty() {
        out.push(' ');
        out.push_str(word);
    }
}

fn table(out: &mut String, rows: &[LevelRow], rubric: &Rubric) {
    out.push_str("\n# Kwantificeren en kwalificeren\n");
    out.push_str("\n| Indicator | Niveau | Aantal | Aantal + | Aantal - | Kansen | Bewijs |\n");
    out.push_str("|-----------|--------|--------|----------|----------|--------|--------|\n");
    let number = |count: Option<u32>| count.map(|count| count.to_string()).unwrap_or_default();
    for row in rows {
        let cells = [
            row.target.to_string(),
            words::mark(row.mark, &rubric.scale).to_owned(),
            number(row.count),
            number(row.count_plus),
            number(row.count_minus),
            number(row.chances),
            row.evidence.replace('\\', "\\\\").replace('|', "\\|"),
        ];
        line(out, &format!("| {} |", cells.join(" | ")));
    }
}

/// Puts a backslash before words that would be read as tokens.
fn without_tokens(text: &str, levels: &Levels) -> String {
    let text = doubled_escapes(text);
    let mut items = Vec::new();
    tail::cut(&text, 0..text.len(), levels, &mut items);
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    for item in items.iter().filter(|item| item.token.is_some()) {
        if item.word.start >= at {
            out.push_str(text.get(at..item.word.start).unwrap_or(""));
            out.push('\\');
            at = item.word.start;
            out.push_str(text.get(at..item.word.end).unwrap_or(""));
            at = item.word.end;
        }
    }
    out.push_str(text.get(at..).unwrap_or(""));
    out
}

/// A backslash that stands before a word would be taken off.
fn doubled_escapes(text: &str) -> String {
    let escaped = |word: &str| {
        if word.starts_with('\\') {
            format!("\\{word}")
        } else {
            word.to_owned()
        }
    };
    text.split(' ').map(escaped).collect::<Vec<_>>().join(" ")
}

/// Puts a backslash before words that would mean something at the start of an item.
fn guarded(text: &str, context: &Context<'_>) -> String {
    let names = context.names;
    let first = text.split(' ').next().unwrap_or("");
    let number = first
        .strip_suffix(['.', ')'])
        .is_some_and(|n| n.bytes().all(|b| b.is_ascii_digit()));
    let special = text.starts_with(['-', '+', '*', '_', '>', '|'])
        || number
        || start::past_bullet(text).is_some()
        || chat::chat(text).is_some()
        || start::time(text, 0..text.len(), Some(start::Hours::ALL)).is_some()
        || impressions::label(text).is_some()
        || impressions::conclusion(text).is_some()
        || words::has_key(text.trim_start_matches(|c: char| !c.is_alphanumeric()))
        || names.stands_for(title::bare(text))
        || first.ends_with(':') && context.rubric.titled(text, None).is_some()
        || whose::whose(text).any(|name| names.candidate(name).is_known());
    // A backslash that stands there already is enough.
    if special && !text.starts_with('\\') {
        format!("\\{text}")
    } else {
        text.to_owned()
    }
}
