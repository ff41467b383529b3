//! Findings on the screen: place, the writer's own line, a caret, the code and the next step.

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};
use wakker::diagnostic::{Diagnostic, Diagnostics, Language, Severity};
use wakker::source::{Sources, Span};

/// The findings that are `chosen`, by file and place, ready to be written to stderr.
pub(super) fn findings(
    sources: &Sources,
    found: &Diagnostics,
    chosen: impl Fn(&Diagnostic) -> bool,
    language: Language,
    color: bool,
) -> String {
    let renderer = if color {
        Renderer::styled()
    } else {
        Renderer::plain()
    };
    let renderer = renderer.decor_style(DecorStyle::Ascii).term_width(100);
    let mut out = String::new();
    for finding in found.sorted().into_iter().filter(|one| chosen(one)) {
        out.push_str(&one(&renderer, sources, finding, language));
        out.push_str("\n\n");
    }
    out
}

/// The line or lines around a span, cut free of the rest of the text.
struct Excerpt {
    path: String,
    text: String,
    first_line: usize,
    range: std::ops::Range<usize>,
}

fn excerpt(sources: &Sources, span: Span) -> Excerpt {
    let text = sources.text(span.file);
    let boundary = |mut at: usize| {
        at = at.min(text.len());
        while !text.is_char_boundary(at) {
            at -= 1;
        }
        at
    };
    let (start, end) = (boundary(span.start as usize), boundary(span.end as usize));
    // A line ends at \n, \r\n or \r.
    let ends = ['\n', '\r'];
    let line_start = text[..start].rfind(ends).map_or(0, |at| at + 1);
    // Only the first line of a long finding: the rest is near enough.
    let line_end = text[start..].find(ends).map_or(text.len(), |at| start + at);
    let line = &text[line_start..line_end];
    let from = (start - line_start).min(line.len());
    let to = (end.min(line_end) - line_start).clamp(from, line.len());
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
        first_line: sources.line_column(span).line,
        range,
    }
}

/// A very long line is cut to the part around the finding.
fn shortened(line: &str, from: usize, to: usize) -> (&str, usize, usize) {
    const AROUND: usize = 400;
    if line.len() <= 2 * AROUND {
        return (line, from, to);
    }
    let boundary = |mut at: usize| {
        while !line.is_char_boundary(at) {
            at -= 1;
        }
        at
    };
    let start = boundary(from.saturating_sub(AROUND));
    let end = boundary((from + AROUND).min(line.len()));
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

fn one(renderer: &Renderer, sources: &Sources, finding: &Diagnostic, language: Language) -> String {
    let clean = |text: String| -> String { text.chars().map(visible).collect() };
    let level = match finding.severity() {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Note => Level::NOTE,
    };
    let level = level.with_name(finding.severity().word(language));
    let (message, help) = (
        clean(finding.message(language)),
        clean(finding.help(language)),
    );
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
        Group::with_title(title).element(
            Snippet::source(main.text.as_str())
                .path(main.path.as_str())
                .line_start(main.first_line)
                .annotation(AnnotationKind::Primary.span(main.range.clone())),
        )
    };
    for (other, label) in &others {
        group = group.element(
            Snippet::source(other.text.as_str())
                .path(other.path.as_str())
                .line_start(other.first_line)
                .annotation(
                    AnnotationKind::Context
                        .span(other.range.clone())
                        .label(*label),
                ),
        );
    }
    let group = group.element(
        Level::HELP
            .with_name(help_word(language))
            .message(help.as_str()),
    );
    renderer.render(&[group])
}

fn help_word(language: Language) -> &'static str {
    match language {
        Language::Nl => "tip",
        // Findings are in Dutch or English.
        Language::En | Language::Fr => "help",
    }
}
