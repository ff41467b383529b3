//! The messages of a chat, whose group and senders say whom they are about and who watched.

use std::ops::Range;

use super::chat::{chat, group_made};
use super::page::Page;
use super::reader::Reader;
use super::start::{self, Start};
use super::turns::Title;
use super::words::Key;
use super::{LineKind, Time, heads};

impl<'a> Reader<'a> {
    /// A line of a chat that says whom or what the messages are about, and who sends them where nothing else says who
    /// watched.
    pub(super) fn chat_line(&mut self, line: usize, range: &Range<usize>) -> bool {
        let page: &'a Page<'a> = self.page();
        let text = page.slice(range.clone());
        let context = self.desk.context;
        let Some(chat) = chat(text).filter(|chat| context.day.covers(chat.date)) else {
            return group_made(text).is_some_and(|name| self.group(line, name, range));
        };
        let Some(sender) = context.names.assessor(chat.sender).one() else {
            return self.group(line, chat.sender, range);
        };
        let known = self.scopes.ids().assessor;
        if known.known() != Some(sender) {
            if known.is_set() && !self.sent {
                return false;
            }
            self.close();
            heads::turn_to(self, Key::Assessor, chat.sender, range);
            self.sent = true;
        }
        let words = range.start + chat.words..range.end;
        match self.title(&words) {
            Title::Says(_) | Title::Unclear(_) | Title::UnknownName => {
                self.title_line(line, &words)
            }
            _ => self.key_line(line, words),
        }
    }

    /// The name of a group that says whom or what its messages are about.
    fn group(&mut self, line: usize, name: &'a str, range: &Range<usize>) -> bool {
        let all = self.desk.loose_title(name, None, false).unwrap_or_default();
        if all.is_empty() || all.iter().any(|said| said.identity().is_none()) {
            return false;
        }
        self.close();
        self.note(line, LineKind::Heading);
        heads::loose(self, &all, range);
        true
    }

    /// The time at the start of a stretch, also as a chat gives it: where the assessor of the sheet sent the message on
    /// the day itself.
    pub(super) fn start_of(&self, range: &Range<usize>) -> Option<Start> {
        let page = self.page();
        let plain = start::time(page.text(), range.clone(), self.hours());
        plain.or_else(|| {
            let chat = chat(page.slice(range.clone()))?;
            let context = self.desk.context;
            let sender = context.names.assessor(chat.sender).one()?;
            let is_own = self.scopes.ids().assessor.known() == Some(sender);
            (is_own && context.day.covers(chat.date)).then(|| Start {
                time: Time {
                    from: chat.clock,
                    to: None,
                },
                letter: ':',
                range: range.start + chat.time.start..range.start + chat.time.end,
                words: range.start + chat.words,
            })
        })
    }
}
