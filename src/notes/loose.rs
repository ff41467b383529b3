//! Lines that are no item, heading or quote: loose lines, those that go on with the line above, and
//! tables.

use std::ops::Range;

use crate::diagnostic::Code;

use super::part::prose;
use super::reader::{Becomes, Block, Keys, Piece, Reader};
use super::scope::Ids;
use super::start;
use super::table;
use super::taken_out::Struck;
use super::title::{self, Says};
use super::turns::Title;
use super::words::{Key, Section};
use super::{LineKind, heads, inside, whom, whose};

/// Signs that a quotation begins with.
const QUOTES: [char; 6] = ['"', '“', '„', '‘', '«', '\''];

impl Reader<'_> {
    /// A line that is no item, heading or quote.
    pub(super) fn loose(&mut self, line: usize) {
        let range = self.page().trimmed(line);
        if self.underline(line, &range)
            || self.fence(line, &range)
            || self.tabbed(line)
            || self.chat_line(line, &range)
            || self.value_line(line, &range)
            || self.title_line(line, &range)
        {
            return;
        }
        let text = self.page().slice(range.clone());
        if table::is_row(text) {
            self.row(line);
            return;
        }
        if self.labelled(line, range.clone()) {
            return;
        }
        if title::is_closing(text) {
            self.begin(line, range, Becomes::Remark);
            self.close();
            return;
        }
        if table::is_header_of_blanks(&self.desk, text) {
            self.find(Code::N38, &range);
            self.begin(line, range, Becomes::Remark);
            self.close();
            return;
        }
        let becomes = self.becomes();
        if becomes == Becomes::Impression {
            self.begin(line, range, becomes);
            return;
        }
        let begin =
            start::begins_like_an_observation(self.page().text(), range.clone(), self.hours());
        match begin {
            Some(start) if becomes != Becomes::Remark => {
                let words = start..range.end;
                let bullet = self.page().trim(range.start..start);
                if words.is_empty() {
                    self.close();
                    self.note(line, LineKind::Comment);
                    return;
                }
                // A time or a tag in front leaves no doubt.
                let is_plain = text.starts_with('#') || self.start_of(&range).is_some();
                if start > range.start || !is_plain || self.block == Block::Indented {
                    self.tell_of_loose_line(&range);
                }
                // A bullet and then a label.
                if !self.labelled(line, words.clone()) {
                    let piece = self.begin(line, words, becomes);
                    piece.bullet = Some(bullet.clone()).filter(|bullet| !bullet.is_empty());
                    let mark = self.page().slice(bullet.clone()).bytes().next();
                    if let (Becomes::Observation, Some(mark @ (b'+' | b'-'))) = (becomes, mark) {
                        self.bullet(mark, bullet.start);
                    }
                }
            }
            _ if becomes == Becomes::Observation && self.block == Block::Indented => {
                self.tell_of_loose_line(&range);
                self.begin(line, range, becomes);
            }
            _ if becomes == Becomes::Evaluation => {
                self.begin(line, range, becomes);
            }
            _ if self.desk.is_row_of_semicolons(&range) => {
                self.begin(line, range, Becomes::Remark);
            }
            _ if self.desk.names_a_level(&range) => {
                // That the level does not count is said of every remark. What follows is about something else.
                self.close();
                self.scopes.drop_target(range.clone());
                self.begin(line, range, Becomes::Remark);
            }
            _ if self.takes_prose() => {
                self.tell_of_loose_line(&range);
                self.begin(line, range, becomes);
            }
            _ => {
                // Words above the first key leave the head open.
                let is_top = self.scopes.ids() == Ids::default();
                let keys = if is_top { self.keys } else { Keys::Closed };
                self.begin(line, range, Becomes::Remark);
                self.keys = keys;
            }
        }
    }

    /// Whether a loose paragraph is an observation here: under *Waarnemingen*, and in a sheet without
    /// sections.
    fn takes_prose(&self) -> bool {
        match self.scopes.section() {
            Some(section) => section == Section::Observe,
            None => self.scopes.ids().is_complete(),
        }
    }

    /// A line straight below one of the same block.
    pub(super) fn follow(&mut self, line: usize) {
        let range = self.page().trimmed(line);
        if self.block == Block::Table {
            self.table_line(line, range);
            return;
        }
        let Some(piece) = self.piece.as_ref().filter(|piece| piece.last + 1 == line) else {
            self.loose(line);
            return;
        };
        let text = self.page().slice(range.clone());
        if piece.quoted && text.starts_with('>') {
            let words = self.page().past_quote(range);
            if !self.labelled(line, words.clone()) {
                self.go_on(line, words);
            } else if let Some(piece) = &mut self.piece {
                piece.quoted = true;
            }
            return;
        }
        let (item, becomes) = (piece.item, piece.becomes);
        let observes = is_counted(becomes) && self.becomes() == Becomes::Observation;
        let whole = self.page().text();
        let begins = || start::begins_like_an_observation(whole, range.clone(), self.hours());
        let apart = !inside::is_mark(text) && begins().is_some()
            || table::is_row(text)
            || self.begins_a_table_of_tabs(line)
            || self.after_label(&range).is_some()
            || self.is_underline(&range)
            || self.is_fence(line)
            || self.is_value_line(&range)
            || self.desk.is_row_of_semicolons(&range)
            || heads::is_key_line(self, range.clone())
            || becomes == Becomes::Evaluation && self.begins_an_evaluation(&range)
            || !item && observes && self.begins_apart(&range)
            || observes && self.is_closed(line)
            || is_counted(becomes)
                && whose::is_about_another(self, text)
                && !whose::calls(text).is_some_and(|(name, _)| self.may_go_on(name))
            || becomes != Becomes::Evaluation && self.desk.names_a_level(&range);
        if !apart && self.turns(line, &range, item) {
            return;
        }
        if !apart {
            self.go_on(line, range);
            return;
        }
        let before = self.lines.len();
        let told = self.told.lines;
        self.told.lines |= item;
        self.loose(line);
        if item {
            self.told.lines = told;
        }
        let is_observation = self
            .lines
            .get(before)
            .is_some_and(|line| line.kind == LineKind::Observation);
        if item && is_observation {
            self.find(Code::N17, &range);
            // What follows hangs on the item in the same way.
            if let Some(piece) = &mut self.piece {
                piece.item = true;
            }
        }
    }

    /// A title straight below other words. Where it may as well be the end of the sentence above, nobody
    /// can tell.
    fn turns(&mut self, line: usize, range: &Range<usize>, item: bool) -> bool {
        let title = self.title(range);
        let is_indented = self.page().line(line).starts_with([' ', '\t']);
        let bare = title::bare(self.page().slice(range.clone()));
        let is_name = |all: &[Says<'_>]| matches!(all, [Says::Id(_, value)] if *value == bare);
        let is_target = |title: &Title<'_>| {
            let is_one = matches!(title, Title::Says(all) if matches!(all[..], [Says::Target(_)]));
            is_one && self.ends_in_token() && bare.starts_with(char::is_uppercase)
        };
        match title {
            Title::None => false,
            _ if item && is_indented && !is_target(&title) => false,
            // "roept:" and below it "\"Sofie\"".
            Title::Unclear(_) if bare.starts_with(QUOTES) && !self.ends_in_token() => false,
            // "Groetjes," and below it who wrote the sheet.
            Title::Says(all) if is_name(&all) && self.may_go_on(bare) && self.hold(&all) => false,
            Title::Says(all) if is_name(&all) && self.may_go_on(bare) => {
                self.close();
                self.note(line, LineKind::Heading);
                whom::tell_unclear(self, Key::Candidate, range);
                true
            }
            _ => self.title_line(line, range),
        }
    }

    fn hold(&self, all: &[Says<'_>]) -> bool {
        let holds =
            |said: &Says<'_>| matches!(said, Says::Id(key, value) if self.holds(*key, value));
        all.iter().all(holds)
    }

    /// Whether a name below an open line may be the end of its sentence: "praat met", and below it "Sofie". A code
    /// is rarely written so: only behind a word that asks for more, or at the end of a long line.
    fn may_go_on(&self, name: &str) -> bool {
        const OPEN: [&str; 22] = [
            "met", "aan", "van", "door", "en", "of", "voor", "bij", "naar", "tegen", "de", "een",
            "dat", "als", "with", "to", "and", "the", "avec", "et", "le", "que",
        ];
        let last = self.stretches.last().cloned().unwrap_or(0..0);
        let text = self.page().slice(last);
        let word = text.rsplit(char::is_whitespace).next().unwrap_or("");
        if self.ends_in_token()
            || !text.ends_with(|c: char| c.is_alphanumeric() || matches!(c, ',' | '(' | '['))
        {
            return false;
        }
        let is_code = name.contains(|c: char| c.is_ascii_digit());
        !is_code
            || text.chars().count() > 55
            || text.ends_with([',', '(', '['])
            || OPEN.contains(&word.to_lowercase().as_str())
    }

    /// Says once per block that its lines were read as observations.
    fn tell_of_loose_line(&mut self, range: &Range<usize>) {
        if std::mem::replace(&mut self.told.lines, true) {
            return;
        }
        let written = self.page().written(self.page().line_at(range.start));
        let indented = self.block == Block::Indented && written.starts_with([' ', '\t']);
        self.find(if indented { Code::N18 } else { Code::N19 }, range);
    }

    /// A line of only `=` or `-` below text.
    fn underline(&mut self, line: usize, range: &Range<usize>) -> bool {
        let is_one = self.is_underline(range);
        if is_one {
            let text = self.page().slice(range.clone());
            let below = |piece: &Piece| {
                piece.last + 1 == line && (text.contains('=') || !(piece.item || piece.quoted))
            };
            // Long dashes mean nothing in Markdown.
            let is_plain = text.is_ascii();
            if is_plain && self.piece.as_ref().is_some_and(below) {
                self.find(Code::N20, range);
            }
            self.close();
            self.note(line, LineKind::Comment);
            if start::is_fence_of_dashes(self.page().slice(range.clone())) {
                self.keys = Keys::AfterRule;
            }
        }
        is_one
    }

    pub(super) fn is_underline(&self, range: &Range<usize>) -> bool {
        let text = self.page().slice(range.clone());
        text.bytes().all(|byte| byte == b'=') || start::is_dashes(text)
    }

    /// A line of three backquotes: it means nothing in notes.
    fn fence(&mut self, line: usize, range: &Range<usize>) -> bool {
        if !self.is_fence(line) {
            return false;
        }
        self.close();
        if !std::mem::replace(&mut self.told.fence, true) {
            self.find(Code::N37, range);
        }
        let text = self.page().slice(range.clone());
        let info = text.trim_start_matches(['`', '~']);
        let words = self.page().trim(range.end - info.len()..range.end);
        if words.is_empty() {
            self.note(line, LineKind::Comment);
        } else {
            self.begin(line, words, Becomes::Remark);
            self.close();
        }
        true
    }

    fn is_fence(&self, line: usize) -> bool {
        let text = self.page().line(line).trim_start();
        text.starts_with("```") || text.starts_with("~~~")
    }

    /// What is struck out counts nowhere, and its words stay with the sheet.
    pub(super) fn keep_struck(&mut self, out: &[Struck]) {
        for one in out {
            let span = self.page().span(&one.range);
            let remark = prose(&one.words, span);
            self.parts.remark(remark, &self.scopes, span, self.found);
        }
    }

    /// A line of a table below its header.
    fn table_line(&mut self, line: usize, range: Range<usize>) {
        if self.page().slice(range.clone()).contains('|') {
            self.row(line);
        } else if self
            .piece
            .as_ref()
            .is_some_and(|piece| piece.last + 1 == line)
        {
            self.block = Block::Other;
            self.follow(line);
            self.block = Block::Table;
        } else {
            self.find(Code::N21, &range);
            self.told.lines = true;
            self.loose(line);
        }
    }
}

/// Whether what is gathered may rate somebody.
fn is_counted(becomes: Becomes) -> bool {
    matches!(becomes, Becomes::Observation | Becomes::Evaluation)
}
