//! The front of a line that was copied from a chat: the date, the time and who sent it.

use std::ops::Range;

use crate::day::{Clock, Date};

use super::Time;
use super::reader::Reader;
use super::start::{self, Start};

/// What a program for chatting puts in front of a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Chat<'a> {
    date: Date,
    clock: Clock,
    sender: &'a str,
    /// Where the time stands.
    time: Range<usize>,
    /// Where the words begin.
    pub(super) words: usize,
}

/// `24/11/2026 09:05 - Griet: ` as on Android, `[24/11/26 09:10:40] Griet: ` as on an iPhone.
pub(super) fn chat(text: &str) -> Option<Chat<'_>> {
    const LONGEST: usize = 40;
    let boxed = text.strip_prefix('[');
    let (date, rest) = boxed.unwrap_or(text).split_once([' ', ','])?;
    let date = Date::read(date).filter(|_| date.starts_with(|c: char| c.is_ascii_digit()))?;
    let rest = rest.trim_start();
    let at = text.len() - rest.len();
    let size = rest.find([' ', ']', ','])?;
    let written = rest.get(..size)?;
    let clock =
        Clock::parse(written.get(..5).unwrap_or(written)).or_else(|| Clock::parse(written))?;
    let rest = rest.get(size..)?.trim_start();
    let rest = match boxed {
        Some(_) => rest.strip_prefix(']')?,
        None => rest.strip_prefix(['-', '–'])?,
    };
    let (sender, rest) = rest
        .split_once(':')
        .filter(|(sender, _)| sender.len() <= LONGEST)?;
    let sender = sender.trim().trim_start_matches('~').trim();
    (!sender.is_empty() && rest.starts_with(' ')).then(|| Chat {
        date,
        clock,
        sender,
        time: at..at + size,
        words: text.len() - rest.trim_start().len(),
    })
}

impl Reader<'_> {
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
            (is_own && chat.date == context.day.date).then(|| Start {
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
