//! Findings on the screen: place, the writer's own line, a caret, the code and the next step.

use std::collections::BTreeMap;

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{
    Annotation, AnnotationKind, Element, Group, Level, Origin, Renderer, Snippet,
};
use wakker::diagnostic::{Code, Diagnostic, Folded, Language, Severity};
use wakker::source::{FileId, LineColumn, Sources, Span};
use wakker::wording::findings as words;

use super::screen::Screen;
use crate::task::Extent;

/// Who reads findings, and on what.
struct Reader<'a> {
    renderer: Renderer,
    sources: &'a Sources,
    extent: Extent,
    language: Language,
    screen: Screen,
}

/// So much of a line of a file is shown to a file or another program.
const PAGE: usize = 100;
/// No text is made narrower than this.
const LEAST: usize = 24;

/// How many lines of the same are named at most, unless all was asked for.
const LINES: usize = 12;

/// Findings as a person reads them, one below the other.
pub(super) fn findings(
    sources: &Sources,
    folded: &[Folded<'_>],
    extent: Extent,
    language: Language,
    screen: Screen,
) -> String {
    let renderer = if screen.color {
        Renderer::styled()
    } else {
        Renderer::plain()
    };
    let renderer = renderer
        .decor_style(DecorStyle::Ascii)
        .term_width(screen.width.unwrap_or(PAGE));
    let reader = Reader {
        renderer,
        sources,
        extent,
        language,
        screen,
    };
    let mut out = String::new();
    let mut of_code: BTreeMap<Code, (usize, usize)> = BTreeMap::new();
    let mut in_file: BTreeMap<(Code, FileId), usize> = BTreeMap::new();
    for finding in folded {
        let Diagnostic { code, span, .. } = finding.first;
        let (shown, rest) = of_code.entry(*code).or_default();
        let here = in_file.entry((*code, span.file)).or_default();
        if *shown == extent.of_a_code || *here == extent.in_a_file {
            *rest += finding.count();
            continue;
        }
        *shown += 1;
        *here += 1;
        out.push_str(&one(&reader, finding));
        out.push_str("\n\n");
    }
    let rest = of_code.iter().filter(|(_, (_, rest))| *rest > 0);
    let rest = rest
        .map(|(code, (_, rest))| words::more_of_code(language, *rest, code.id(), extent.by_code));
    let rest: Vec<String> = rest.map(|line| screen.wrapped(&line, 2) + "\n").collect();
    if !rest.is_empty() {
        out.push_str(&rest.concat());
        out.push('\n');
    }
    out
}

/// How often and where else something was found; nothing where it was found once.
fn elsewhere(reader: &Reader<'_>, folded: &Folded<'_>) -> Option<String> {
    let (extent, language) = (reader.extent, reader.language);
    if folded.others.is_empty() {
        return None;
    }
    let code = extent.by_code.then(|| folded.first.code.id());
    let line = |one: &Diagnostic| reader.sources.line_column(one.span).line;
    let mut lines: Vec<usize> = folded.others.iter().map(|one| line(one)).collect();
    if folded.says_the_same() {
        let own = line(folded.first);
        lines.dedup();
        lines.retain(|line| *line != own);
        let named = lines.len().min(LINES.max(extent.others));
        let more = lines.len() - named;
        return Some(words::also_on(language, &lines[..named], more, code));
    }
    let others = folded.others.iter().zip(&lines).take(extent.others);
    let mut told: Vec<String> = others
        .map(|(one, line)| {
            let message = folded.message(one, language);
            let message: String = message.chars().map(visible).collect();
            words::on_line(language, *line, &message)
        })
        .collect();
    if folded.others.len() > told.len() {
        told.push(words::and_more(
            language,
            folded.others.len() - told.len(),
            code,
        ));
    }
    Some(told.join("\n"))
}

/// The line around a span, cut free of the rest of the text.
struct Excerpt {
    path: String,
    text: String,
    at: LineColumn,
    range: std::ops::Range<usize>,
    /// Whether the start of the line was cut off.
    is_cut: bool,
}

fn excerpt(sources: &Sources, span: Span) -> Excerpt {
    let text = sources.text(span.file);
    // Only the first line of a long finding: the rest is near enough.
    let whole = sources.line(span);
    let line = sources.slice(whole);
    let within = |at: u32| {
        let at = text.floor_char_boundary(at as usize);
        at.saturating_sub(whole.start as usize).min(line.len())
    };
    let from = within(span.start);
    let to = within(span.end).max(from);
    let is_cut = start_of_excerpt(line, from) > 0;
    let (line, from, to) = shortened(line, from, to);
    // A caret counts characters, so control characters become one visible character each.
    let clean = |part: &str| -> String { part.chars().map(visible).collect() };
    let (before, marked, after) = (
        clean(&line[..from]),
        clean(&line[from..to]),
        clean(&line[to..]),
    );
    let range = before.len()..before.len() + marked.len();
    Excerpt {
        path: sources.path(span.file).chars().map(visible).collect(),
        text: format!("{before}{marked}{after}"),
        at: sources.line_column(span),
        range,
        is_cut,
    }
}

impl Excerpt {
    /// The excerpt under its path. Where the start of the line is cut off, the place stands above it: the renderer
    /// counts columns from what it is given.
    fn under_path<'a>(&'a self, annotation: Annotation<'a>) -> Vec<Element<'a>> {
        let snippet = Snippet::source(self.text.as_str())
            .line_start(self.at.line)
            .annotation(annotation);
        if !self.is_cut {
            return vec![snippet.path(self.path.as_str()).into()];
        }
        let place = Origin::path(self.path.as_str())
            .line(self.at.line)
            .char_column(self.at.column);
        vec![place.into(), snippet.into()]
    }
}

/// So many bytes before and behind the start of a finding are shown of a very long line.
const AROUND: usize = 400;

/// Where the part of a line begins that is shown.
fn start_of_excerpt(line: &str, from: usize) -> usize {
    if line.len() <= 2 * AROUND {
        return 0;
    }
    line.floor_char_boundary(from.saturating_sub(AROUND))
}

/// A very long line is cut to the part around the finding.
fn shortened(line: &str, from: usize, to: usize) -> (&str, usize, usize) {
    if line.len() <= 2 * AROUND {
        return (line, from, to);
    }
    let start = start_of_excerpt(line, from);
    let end = line.floor_char_boundary((from + AROUND).min(line.len()));
    (&line[start..end], from - start, to.min(end) - start)
}

/// A result for the screen: people's words in it cannot steer the terminal.
pub(super) fn harmless(text: &str) -> String {
    text.chars()
        .map(|letter| {
            if letter == '\n' {
                letter
            } else {
                visible(letter)
            }
        })
        .collect()
}

/// Terminal escapes and direction marks become harmless signs.
fn visible(letter: char) -> char {
    match letter {
        '\t' => ' ',
        c if c.is_ascii_control() => char::from_u32(0x2400 + u32::from(c)).unwrap_or('\u{FFFD}'),
        c if c.is_control() => '\u{FFFD}',
        '\u{202A}'..='\u{202E}'
        | '\u{2066}'..='\u{2069}'
        | '\u{200E}'
        | '\u{200F}'
        | '\u{061C}' => '\u{FFFD}',
        c => c,
    }
}

fn one(reader: &Reader<'_>, folded: &Folded<'_>) -> String {
    let (sources, language) = (reader.sources, reader.language);
    let finding: &Diagnostic = folded.first;
    let clean = |text: String| -> String { text.chars().map(visible).collect() };
    let level = match finding.severity() {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Note => Level::NOTE,
    };
    let severity = finding.severity().word(language);
    let level = level.with_name(severity);
    let message = reader.beside(
        &clean(folded.message(finding, language)),
        severity.chars().count() + "[N00]: ".len(),
    );
    // What stands below hangs behind the number of the line.
    let numbers = sources.line_column(finding.span).line.to_string().len();
    let below = |text: &str, name: &str| {
        reader.beside(text, numbers + " = : ".len() + name.chars().count())
    };
    let help = below(&clean(folded.help(language)), words::help(language));
    let main = excerpt(sources, finding.span);
    let others: Vec<(Excerpt, &str)> = finding
        .related
        .iter()
        .map(|(span, relation)| (excerpt(sources, *span), relation.label(language)))
        .collect();
    let title = level.primary_title(message.as_str()).id(finding.code.id());
    let mut group = if sources.text(finding.span.file).is_empty() {
        // The file as a whole, or one that could not be read: there is no line to show.
        Group::with_title(title).element(Origin::path(main.path.as_str()))
    } else {
        let annotation = AnnotationKind::Primary.span(main.range.clone());
        Group::with_title(title).elements(main.under_path(annotation))
    };
    for (other, label) in &others {
        let annotation = AnnotationKind::Context.span(other.range.clone());
        group = group.elements(other.under_path(annotation.label(*label)));
    }
    let times = words::times_before_colon(language, folded.count());
    let elsewhere = elsewhere(reader, folded).map(|text| below(&text, &times));
    if let Some(elsewhere) = &elsewhere {
        group = group.element(
            Level::NOTE
                .with_name(times.as_str())
                .message(elsewhere.as_str()),
        );
    }
    let group = group.element(
        Level::HELP
            .with_name(words::help(language))
            .message(help.as_str()),
    );
    reader.renderer.render(&[group])
}

impl Reader<'_> {
    /// A text that stands beside something so wide; the renderer puts every line of it below the first.
    fn beside(&self, text: &str, taken: usize) -> String {
        let width = self.screen.width;
        let width = width.map(|width| width.saturating_sub(taken).max(LEAST));
        Screen {
            width,
            ..self.screen
        }
        .wrapped(text, 0)
    }
}
