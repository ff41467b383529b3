//! From the events of the parser to the tree.

use std::collections::BTreeMap;

use saphyr_parser::{Event, Parser, ScalarStyle, ScanError, Tag};

use super::complaint;
use super::tree::{Entry, Kind, Node};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Relation, Reported, Word};
use crate::limits;
use crate::source::{FileId, Span};
use crate::unseen;

/// A list or block that is still being filled.
enum Open {
    List {
        span: Span,
        items: Vec<Node>,
    },
    Block {
        span: Span,
        entries: Vec<Entry>,
        keys: BTreeMap<String, Span>,
        key: Option<(String, Span)>,
    },
}

pub(super) fn build(
    file: FileId,
    text: &str,
    most: usize,
    found: &mut Diagnostics,
) -> Result<Node, Reported> {
    let mark = found.mark();
    let mut builder = Builder {
        file,
        text,
        offsets: Offsets::of(text),
        open: Vec::new(),
        root: None,
        most,
        nodes: 0,
        documents: 0,
        line_end: 0,
    };
    for event in Parser::new_from_str(text) {
        match event {
            Ok((event, at)) => builder.event(event, at, found)?,
            Err(error) => return Err(found.error(builder.syntax(&error))),
        }
    }
    found.ok_since(mark)?;
    Ok(builder.root.unwrap_or(Node {
        span: Span::start_of(file),
        kind: Kind::Scalar {
            text: String::new(),
            plain: true,
        },
    }))
}

/// A tree that grows event by event.
struct Builder<'a> {
    file: FileId,
    text: &'a str,
    offsets: Offsets,
    /// The lists and blocks around this point, outermost first.
    open: Vec<Open>,
    root: Option<Node>,
    /// The most values that it may hold.
    most: usize,
    nodes: usize,
    documents: usize,
    /// The end of the line of the last event: sought once a line, for a long line with many values would
    /// cost quadratic time otherwise.
    line_end: usize,
}

impl Builder<'_> {
    fn event(
        &mut self,
        event: Event<'_>,
        at: saphyr_parser::Span,
        found: &mut Diagnostics,
    ) -> Result<(), Reported> {
        let (start, end) = (
            self.offsets.byte(at.start.index()),
            self.offsets.byte(at.end.index()),
        );
        let span = Span::new(self.file, start, end);
        if start >= self.line_end {
            let length = self.text[start..].find('\n');
            self.line_end = length.map_or(self.text.len(), |length| start + length);
        }
        let first_line = Span::new(self.file, start, self.line_end);
        self.refuse(&event, start, span, found)?;
        match event {
            Event::DocumentStart(_) => {
                self.documents += 1;
                if self.documents > 1 {
                    return Err(found.error(Diagnostic::new(Code::I08, first_line)));
                }
                Ok(())
            }
            Event::Scalar(text, style, ..) => {
                let plain = style == ScalarStyle::Plain;
                let text = if plain && matches!(&*text, "~" | "null" | "Null" | "NULL") {
                    String::new()
                } else {
                    let text = unseen::without(&text);
                    let text = if plain {
                        complaint::unquoted(&text)
                    } else {
                        &text
                    };
                    text.to_owned()
                };
                self.finish(
                    Node {
                        span,
                        kind: Kind::Scalar { text, plain },
                    },
                    found,
                )
            }
            Event::SequenceStart(..) => {
                self.open.push(Open::List {
                    span: first_line,
                    items: Vec::new(),
                });
                Ok(())
            }
            Event::MappingStart(..) => {
                self.open.push(Open::Block {
                    span: first_line,
                    entries: Vec::new(),
                    keys: BTreeMap::new(),
                    key: None,
                });
                Ok(())
            }
            Event::SequenceEnd | Event::MappingEnd => {
                let (first_line, kind) = match self.open.pop() {
                    Some(Open::List { span, items }) => (span, Kind::List(items)),
                    Some(Open::Block { span, entries, .. }) => (span, Kind::Block(entries)),
                    None => return Ok(()),
                };
                self.finish(
                    Node {
                        span: up_to_bracket(self.text, first_line, end),
                        kind,
                    },
                    found,
                )
            }
            _ => Ok(()),
        }
    }

    /// Refuses what has no business in these files.
    fn refuse(
        &mut self,
        event: &Event<'_>,
        start: usize,
        span: Span,
        found: &mut Diagnostics,
    ) -> Result<(), Reported> {
        let (anchor, tag) = match event {
            Event::Alias(_) => (1, None),
            Event::Scalar(_, _, anchor, tag)
            | Event::SequenceStart(anchor, tag)
            | Event::MappingStart(anchor, tag) => (*anchor, tag.as_ref()),
            _ => return Ok(()),
        };
        if anchor > 0 {
            let at = back_to_word(self.text, self.file, start, span);
            return Err(found.error(Diagnostic::new(Code::I06, at)));
        }
        if let Some(tag) = tag.filter(|tag| !is_plain(tag)) {
            let at = back_to_word(self.text, self.file, start, span);
            let name = format!("{}{}", tag.handle, tag.suffix);
            return Err(found.error(Diagnostic::new(Code::I09, at).with("tag", name)));
        }
        self.nodes += 1;
        if self.open.len() >= limits::YAML_DEPTH || self.nodes > self.most {
            return Err(found.error(too_deep(Span::new(self.file, start, start), self.most)));
        }
        Ok(())
    }

    /// Puts a finished value where it belongs.
    fn finish(&mut self, node: Node, found: &mut Diagnostics) -> Result<(), Reported> {
        let (entries, keys, key) = match self.open.last_mut() {
            None => {
                self.root = Some(node);
                return Ok(());
            }
            Some(Open::List { items, .. }) => {
                items.push(node);
                return Ok(());
            }
            Some(Open::Block {
                entries, keys, key, ..
            }) => (entries, keys, key),
        };
        if let Some((key, key_span)) = key.take() {
            entries.push(Entry {
                key,
                key_span,
                value: node,
            });
            return Ok(());
        }
        let Kind::Scalar { text, .. } = node.kind else {
            let finding =
                Diagnostic::new(Code::I05, node.span).with_word("problem", Word::KeyIsNoText);
            return Err(found.error(finding));
        };
        if let Some(first) = keys.get(&text) {
            found.error(
                Diagnostic::new(Code::I07, node.span)
                    .with("key", &text)
                    .related(*first, Relation::First),
            );
        } else {
            keys.insert(text.clone(), node.span);
        }
        *key = Some((text, node.span));
        Ok(())
    }

    /// Whether the list or block that is being filled stands between brackets.
    fn is_in_brackets(&self) -> bool {
        self.open.last().is_some_and(|open| {
            let (Open::List { span, .. } | Open::Block { span, .. }) = open;
            self.text[span.start as usize..].starts_with(['[', '{'])
        })
    }

    /// Puts the parser's complaint into a finding.
    fn syntax(&self, error: &ScanError) -> Diagnostic {
        let at = self.offsets.byte(error.marker().index());
        let span = Span::new(self.file, at, at);
        if error.info().contains("unknown anchor") {
            let word = self.text[at..].find(char::is_whitespace);
            let end = word.map_or(self.text.len(), |length| at + length);
            return Diagnostic::new(Code::I06, Span::new(self.file, at, end));
        }
        if error.info().contains("recursion limit") {
            return too_deep(span, self.most);
        }
        let finding = Diagnostic::new(Code::I05, span);
        // The parser may go on to the next line before it stumbles.
        let mut lines = self.text[..at].rsplit('\n').take(2).map(str::len);
        let (own, above) = (lines.next().unwrap_or(0), lines.next());
        let start = at - own - above.map_or(0, |above| above + 1);
        let end = self.text[at..]
            .find('\n')
            .map_or(self.text.len(), |end| at + end);
        if let Some(word) = self.text[start..end]
            .lines()
            .rev()
            .find_map(complaint::slip)
        {
            return finding.with_word("problem", word);
        }
        let problem = match complaint::problem(error.info()) {
            // Within brackets lines may stand as they like: what is amiss there is mostly a bracket.
            None | Some(Word::BadIndent | Word::ColonMissing) if self.is_in_brackets() => {
                Some(Word::BracketOpen)
            }
            other => other,
        };
        match problem {
            Some(word) => finding.with_word("problem", word),
            None => finding.with("problem", error.info()),
        }
    }
}

/// The place of a list or block between brackets ends with its bracket, where that is on the same line.
fn up_to_bracket(text: &str, first_line: Span, end: usize) -> Span {
    let bracketed = text[first_line.start as usize..].starts_with(['[', '{']);
    let end = u32::try_from(end).unwrap_or(u32::MAX);
    if bracketed && end > first_line.start && end < first_line.end {
        Span { end, ..first_line }
    } else {
        first_line
    }
}

/// The place of an anchor or tag itself: the parser places it now before, now together with its value.
fn back_to_word(text: &str, file: FileId, start: usize, span: Span) -> Span {
    let signs = ['&', '!', '*'];
    let line = text[..start].rfind('\n').map_or(0, |i| i + 1);
    let begin = if text[start..].starts_with(signs) {
        start
    } else if let Some(at) = text[line..start].rfind(signs) {
        line + at
    } else {
        return span;
    };
    let word = text[begin..]
        .find(char::is_whitespace)
        .unwrap_or(text.len() - begin);
    Span::new(file, begin, begin + word)
}

fn too_deep(at: Span, most: usize) -> Diagnostic {
    Diagnostic::new(Code::I10, at)
        .with("depth", limits::YAML_DEPTH)
        .with("nodes", most)
}

/// Whether a tag only says what a value is anyway.
fn is_plain(tag: &Tag) -> bool {
    let kinds = ["str", "int", "float", "bool", "null", "seq", "map"];
    tag.is_yaml_core_schema() && kinds.contains(&tag.suffix.as_str())
}

/// From the parser's character counts to bytes.
struct Offsets {
    bytes: Option<Vec<u32>>,
    length: usize,
}

impl Offsets {
    fn of(text: &str) -> Self {
        let bytes = (!text.is_ascii()).then(|| {
            text.char_indices()
                .map(|(at, _)| u32::try_from(at).unwrap_or(u32::MAX))
                .collect()
        });
        Self {
            bytes,
            length: text.len(),
        }
    }

    fn byte(&self, character: usize) -> usize {
        match &self.bytes {
            Some(bytes) => bytes.get(character).map_or(self.length, |at| *at as usize),
            None => character.min(self.length),
        }
    }
}
