//! Words that run from right to left among those that do not, and the other way round: each part keeps its own order,
//! and the parts stand in the order in which they were written.
//!
//! The rules of Unicode for a line of both directions join what stands beside each other: of `"أ", "ب"` in a Dutch
//! sentence the two words change places. Marks around each part (isolates) say where it begins and ends.

use crate::unseen::is_combining_mark;

/// From here on left to right; from here on right to left; the end of it.
const LEFT_TO_RIGHT: char = '\u{2066}';
const RIGHT_TO_LEFT: char = '\u{2067}';
const END: char = '\u{2069}';

fn is_right_to_left(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{8FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}')
        && c.is_alphabetic()
}

fn is_left_to_right(c: char) -> bool {
    c.is_alphabetic() && !is_right_to_left(c)
}

/// True if a text runs from right to left: outside quotes it begins with such a letter, and most letters are so. What is
/// said in quotes tells nothing about who tells it.
pub(super) fn runs_right_to_left(text: &str) -> bool {
    let mut told = String::new();
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        rest = &rest[c.len_utf8()..];
        match in_quotes(c, rest) {
            Some((_, after)) => rest = after,
            None => told.push(c),
        }
    }
    let letters = |text: &str| {
        let all = text.chars().filter(|c| c.is_alphabetic());
        all.map(is_right_to_left).collect::<Vec<bool>>()
    };
    let mut all = letters(&told);
    if all.is_empty() {
        all = letters(text);
    }
    let turned = all.iter().filter(|turned| **turned).count();
    all.first() == Some(&true) && turned * 2 > all.len()
}

/// More than this between two quotes is no quote; so that many that open and never close cost nothing.
const LONGEST_QUOTE: usize = 600;

/// What stands between a quote that opens and the one that closes it, and what follows from there.
fn in_quotes(open: char, after: &str) -> Option<(&str, &str)> {
    const QUOTES: [(char, &[char]); 6] = [
        ('"', &['"']),
        ('“', &['”']),
        ('„', &['”', '“']),
        ('«', &['»']),
        ('‘', &['’']),
        ('‹', &['›']),
    ];
    let (_, close) = QUOTES.iter().find(|(sign, _)| *sign == open)?;
    let mut near = after.char_indices().take(LONGEST_QUOTE);
    let (end, sign) = near.find(|(_, c)| close.contains(c))?;
    Some((&after[..end], &after[end + sign.len_utf8()..]))
}

/// The text with marks around what runs the other way than most of it; a text that runs from right to left as a whole
/// is marked as such too, for it may come to stand in a line that does not.
pub(super) fn isolated(text: &str) -> String {
    if !text.contains(is_right_to_left) {
        return text.to_owned();
    }
    let turned = runs_right_to_left(text);
    let other = if turned { Part::Left } else { Part::Right };
    let lines = text.split('\n').map(|line| {
        let line = other.marked_in(line);
        if turned {
            format!("{RIGHT_TO_LEFT}{line}{END}")
        } else {
            line
        }
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// What a part is made of.
#[derive(Clone, Copy)]
enum Part {
    Left,
    Right,
}

impl Part {
    fn holds(self, c: char) -> bool {
        match self {
            Self::Left => is_left_to_right(c),
            Self::Right => is_right_to_left(c),
        }
    }

    /// A line with marks around what is quoted and around words outside quotes.
    fn marked_in(self, line: &str) -> String {
        let mut out = String::with_capacity(line.len() * 2);
        let mut rest = line;
        while let Some(c) = rest.chars().next() {
            let after = &rest[c.len_utf8()..];
            if let Some((inside, behind)) = in_quotes(c, after) {
                let mut letters = inside.chars().filter(|c| c.is_alphabetic());
                let is_other = letters.next().is_some_and(|c| self.holds(c));
                out.push(c);
                if is_other {
                    self.mark(inside, &mut out);
                } else {
                    out.push_str(&self.marked_in(inside));
                }
                out.push_str(&after[inside.len()..after.len() - behind.len()]);
                rest = behind;
            } else if self.holds(c) {
                let (words, behind) = rest.split_at(self.words(rest));
                self.mark(words, &mut out);
                rest = behind;
            } else {
                out.push(c);
                rest = after;
            }
        }
        out
    }

    fn mark(self, part: &str, out: &mut String) {
        out.push(match self {
            Self::Left => LEFT_TO_RIGHT,
            Self::Right => RIGHT_TO_LEFT,
        });
        out.push_str(part);
        out.push(END);
    }

    /// How long the words are with which a text begins.
    fn words(self, text: &str) -> usize {
        let (mut end, mut beside) = (0, false);
        for (at, c) in text.char_indices() {
            let joins = matches!(
                c,
                ' ' | '\u{A0}' | '-' | '\'' | '’' | '\u{200B}'..='\u{200D}'
            );
            if self.holds(c) || beside && (c.is_numeric() || is_combining_mark(c)) {
                end = at + c.len_utf8();
                beside = true;
            } else if joins {
                beside = false;
            } else {
                break;
            }
        }
        end
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The marks as `<` or `[` and `]`.
    fn marked(text: &str) -> String {
        isolated(text)
            .replace(LEFT_TO_RIGHT, "<")
            .replace(RIGHT_TO_LEFT, "[")
            .replace(END, "]")
    }

    #[test]
    fn what_stands_outside_quotes_gives_the_direction() {
        assert!(runs_right_to_left("«مرحبا»"));
        assert!(runs_right_to_left("قال \"Ik ben klaar met alles\" ثم ذهب."));
        assert!(!runs_right_to_left("«مرحبا بكم» zei hij"));
        assert!(!runs_right_to_left(
            "Zegt: \"لقد عملت وسألت: أين المفتاح؟\""
        ));
        assert!(!runs_right_to_left("محمد · 17 maart 2026"));
        assert!(!runs_right_to_left("10:32 hij zegt مرحبا"));
        assert!(!runs_right_to_left("9:15 (2x)"));
    }

    #[test]
    fn words_from_right_to_left_in_a_dutch_sentence_are_parts_of_their_own() {
        for (text, expected) in [
            ("Hij zegt niets.", "Hij zegt niets."),
            (
                "Zegt: \"شكراً (dank u)!\", \"مرحبا\", \"لا بأس 3/4\" en lacht.",
                "Zegt: \"[شكراً (dank u)!]\", \"[مرحبا]\", \"[لا بأس 3/4]\" en lacht.",
            ),
            ("Zei „شكراً” en «مرحبا».", "Zei „[شكراً]” en «[مرحبا]»."),
            (
                "Zegt مرحبا, شكراً بكم 3 keer.",
                "Zegt [مرحبا], [شكراً بكم] 3 keer.",
            ),
            ("Zegt שלום (hallo).", "Zegt [שלום] (hallo)."),
            ("محمد · 17 maart 2026", "[محمد] · 17 maart 2026"),
            ("Open \" en مرحبا", "Open \" en [مرحبا]"),
            (
                "Zegt \"ja\" مرحبا en \"zo, مرحبا\" daarna",
                "Zegt \"ja\" [مرحبا] en \"zo, [مرحبا]\" daarna",
            ),
            ("Zegt مرحبا\nen gaat", "Zegt [مرحبا]\nen gaat"),
        ] {
            assert_eq!(marked(text), expected);
        }
    }

    #[test]
    fn dutch_words_in_an_arabic_sentence_are_so_too() {
        for (text, expected) in [
            ("قال شكراً ثم ذهب.", "[قال شكراً ثم ذهب.]"),
            (
                "قال له \"Ik ben klaar!\" ثم ذهب إلى المخزن.",
                "[قال له \"<Ik ben klaar!]\" ثم ذهب إلى المخزن.]",
            ),
            ("سأل k03 عن المفتاح.", "[سأل <k03] عن المفتاح.]"),
            ("مرحبا\nشكراً", "[مرحبا]\n[شكراً]"),
        ] {
            assert_eq!(marked(text), expected);
        }
    }
}
