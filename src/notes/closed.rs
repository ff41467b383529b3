//! Whether what stands above a line is complete, so that the line begins anew.

use std::ops::Range;

use super::reader::Reader;
use super::tail::Item;
use super::token::Token;

impl Reader<'_> {
    /// Whether the words gathered so far end in a tag, a level or a sign.
    pub(super) fn ends_in_token(&self) -> bool {
        let last = self.stretches.last().cloned().unwrap_or(0..0);
        let (items, tail) = self.desk.cut(&[last]);
        tail < items.len() || self.desk.ends_in_stray_level(&items)
    }

    /// Whether what stands above is complete, and this line has tokens of its own: it ends in its tail, or after its
    /// tag a sentence ends and here another begins.
    pub(super) fn is_closed(&self, line: usize) -> bool {
        let is_token =
            |item: &Item<'_>| matches!(item.token, Some(Token::Tag { .. } | Token::Level { .. }));
        let range = self.page().trimmed(line);
        let last = self.stretches.last().cloned().unwrap_or(0..0);
        let has_tag = |range: Range<usize>| self.desk.cut(&[range]).0.iter().any(is_token);
        let is_in_brackets = self.page().slice(last.clone()).ends_with(')');
        let begins = |text: &str| text.starts_with(char::is_uppercase);
        let begins = is_in_brackets && begins(self.page().slice(range.clone()))
            || self.begins_a_sentence(&range);
        if self.page().line(line).starts_with([' ', '\t']) {
            return false;
        }
        let is_capital = self
            .page()
            .slice(range.clone())
            .starts_with(char::is_uppercase);
        if self.ends_in_token() {
            is_capital || has_tag(range.clone())
        } else {
            begins && has_tag(last) && has_tag(range.clone())
        }
    }

    /// In a paragraph, the next sentence and the name of a competence before a colon begin the next observation.
    pub(super) fn begins_apart(&self, range: &Range<usize>) -> bool {
        let text = self.page().slice(range.clone());
        self.begins_a_sentence(range) || self.desk.named_at_start(text).is_some()
    }

    /// In a paragraph, a capital after a full stop begins the next observation.
    fn begins_a_sentence(&self, range: &Range<usize>) -> bool {
        let last = self.stretches.last().cloned().unwrap_or(0..0);
        let before = self.page().slice(last);
        let before = before.trim_end_matches(['"', '”', '’', '»', '\'', ')', '*', '_']);
        let text = self.page().slice(range.clone());
        let text = text.trim_start_matches(['"', '“', '„', '‘', '«', '\'', '(', '*', '_', ' ']);
        before.ends_with(['.', '!', '?']) && text.starts_with(char::is_uppercase)
    }

    /// Under Evaluatie, a line that names a competence begins anew, and so does one below a tail.
    pub(super) fn begins_an_evaluation(&self, range: &Range<usize>) -> bool {
        let last = self.stretches.last().cloned().unwrap_or(0..0);
        let word = self
            .page()
            .slice(last)
            .rsplit(char::is_whitespace)
            .next()
            .unwrap_or("");
        let text = self.page().slice(range.clone());
        // "Samenwerken = ZG": no level, but a line of its own, so that it can be told.
        let named = |(name, _): (&str, &str)| self.desk.context.rubric.titled(name.trim(), None);
        word.starts_with(['=', '#'])
            || self.desk.named_at_start(text).is_some()
            || text.split_once('=').and_then(named).is_some()
    }
}
