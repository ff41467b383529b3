//! The front of a line that was copied from a chat: the date, the time and who sent it.

use std::ops::Range;

use crate::day::{Clock, Date};

/// What a program for chatting puts in front of a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Chat<'a> {
    pub(super) date: Date,
    pub(super) clock: Clock,
    pub(super) sender: &'a str,
    /// Where the time stands.
    pub(super) time: Range<usize>,
    /// Where the words begin.
    pub(super) words: usize,
}

/// `24/11/2026 09:05 - Griet: ` as on Android, `[24/11/26 09:10:40] Griet: ` as on an iPhone.
pub(super) fn chat(text: &str) -> Option<Chat<'_>> {
    const LONGEST: usize = 40;
    let (date, clock, time, words) = front(text)?;
    let (sender, rest) = text
        .get(words..)?
        .split_once(':')
        .filter(|(sender, _)| sender.len() <= LONGEST)?;
    let sender = sender.trim().trim_start_matches('~').trim();
    (!sender.is_empty() && rest.starts_with(' ')).then(|| Chat {
        date,
        clock,
        sender,
        time,
        words: text.len() - rest.trim_start().len(),
    })
}

/// Whether a line is what the program says of a message that is no longer there.
pub(super) fn is_notice(text: &str) -> bool {
    const NOTICES: [&str; 12] = [
        "dit bericht is verwijderd",
        "dit bericht werd verwijderd",
        "je hebt dit bericht verwijderd",
        "u hebt dit bericht verwijderd",
        "this message was deleted",
        "you deleted this message",
        "ce message a été supprimé",
        "vous avez supprimé ce message",
        "<media weggelaten>",
        "<media omitted>",
        "<médias omis>",
        "afbeelding weggelaten",
    ];
    let words = chat(text).map_or(text, |chat| &text[chat.words..]);
    let words = words.trim_matches(['.', '*', '_', ' ', '\u{200e}', '🚫']);
    NOTICES.contains(&words.to_lowercase().as_str())
}

/// The date, the time with its place, and where what comes behind them begins.
fn front(text: &str) -> Option<(Date, Clock, Range<usize>, usize)> {
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
    Some((
        date,
        clock,
        at..at + size,
        text.len() - rest.trim_start().len(),
    ))
}

/// A text without what programs put before the name of a group: `WhatsApp-chat met Koken k03`, `Groep: koken k03`.
pub(super) fn without_group(text: &str) -> &str {
    const BEFORE: [&str; 12] = [
        "whatsapp-chat met ",
        "whatsapp chat met ",
        "whatsapp chat with ",
        "discussion whatsapp avec ",
        "chat met ",
        "groep:",
        "groepsnaam:",
        "naam van de groep:",
        "group:",
        "groupe:",
        "chat:",
        "whatsapp:",
    ];
    let begins = |before: &&str| {
        let start = text.get(..before.len());
        start.is_some_and(|start| start.eq_ignore_ascii_case(before))
    };
    let before = BEFORE.iter().find(|before| begins(before));
    before.map_or(text, |before| text[before.len()..].trim())
}

/// What a message of the program itself puts between quotes: `Rita heeft de groep "Koken k03" gemaakt`.
pub(super) fn group_made(text: &str) -> Option<&str> {
    let (.., words) = front(text).filter(|_| chat(text).is_none())?;
    let quotes = ['"', '“', '”', '„', '«', '»'];
    let mut parts = text.get(words..)?.split(quotes);
    parts.nth(1).map(str::trim)
}
