//! The only user of comrak: which block each line belongs to.
//!
//! Only the lines on which blocks begin are taken from the parser. Where inside a line something stands,
//! and what a row of a table holds, is read from the text itself: the parser's positions within a block
//! are not dependable, and it drops cells beyond the header of a table.

use comrak::nodes::{Node, NodeValue};
use comrak::{Arena, Options};

/// What begins on a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// Nothing: the line goes on with what stands above it.
    Follows,
    /// A heading, of a rank from 1.
    Heading(u8),
    /// The words of an item of a list.
    Item,
    /// Something in a quote.
    Quote,
    /// A table.
    Table,
    /// Text that four spaces in front make a block of its own.
    Indented,
    /// A rule across the page.
    Rule,
    /// A paragraph.
    Prose,
}

/// A line as the parser sees it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Place {
    /// What begins on it.
    pub(super) role: Role,
    /// How many items of lists begin on it, one within the other.
    pub(super) markers: u8,
}

/// The place of each of the `count` lines of a text.
pub(super) fn places(text: &str, count: usize) -> Vec<Place> {
    let mut places = vec![
        Place {
            role: Role::Follows,
            markers: 0
        };
        count
    ];
    let lines: Vec<&str> = text.split('\n').collect();
    let has_bars = |line: usize| {
        let mut all = lines.iter().skip(line).take(2);
        all.any(|line| line.contains('|'))
    };
    let arena = Arena::new();
    let root = comrak::parse_document(&arena, text, &options());
    // A stack of our own: lists within lists go as deep as a line is long.
    let mut open: Vec<(Node<'_>, bool)> = root.children().map(|node| (node, false)).collect();
    while let Some((node, quoted)) = open.pop() {
        let data = node.data();
        let line = data.sourcepos.start.line.saturating_sub(1);
        let Some(place) = places.get_mut(line) else {
            continue;
        };
        let (role, inner) = match &data.value {
            NodeValue::BlockQuote => (None, Some(true)),
            NodeValue::List(_) => (None, Some(quoted)),
            NodeValue::Item(_) | NodeValue::TaskItem(_) => {
                place.markers = place.markers.saturating_add(1);
                (None, Some(quoted))
            }
            NodeValue::Paragraph if heads_an_item(node) => (Some(Role::Item), None),
            NodeValue::Heading(heading) => match node.parent().map(is_item) {
                Some(true) if heads_an_item(node) => (Some(Role::Item), None),
                Some(true) => (Some(Role::Prose), None),
                _ => (Some(Role::Heading(heading.level)), None),
            },
            // Nothing but a line and dashes below it, as above the signature of a mail.
            NodeValue::Table(_) if !has_bars(line) => (Some(Role::Prose), None),
            NodeValue::Table(_) => (Some(Role::Table), None),
            NodeValue::CodeBlock(_) => (Some(Role::Indented), None),
            NodeValue::ThematicBreak => (Some(Role::Rule), None),
            _ => (Some(Role::Prose), None),
        };
        if let Some(role) = role {
            place.role = if quoted { Role::Quote } else { role };
        }
        if let Some(quoted) = inner {
            open.extend(node.children().map(|child| (child, quoted)));
        }
    }
    places
}

fn heads_an_item(node: Node<'_>) -> bool {
    node.previous_sibling().is_none() && node.parent().is_some_and(is_item)
}

fn is_item(node: Node<'_>) -> bool {
    matches!(
        node.data().value,
        NodeValue::Item(_) | NodeValue::TaskItem(_)
    )
}

fn options() -> Options<'static> {
    let mut options = Options::default();
    options.extension.table = true;
    options.extension.tasklist = true;
    // Text above a line of dashes stays text, and the dashes a rule.
    options.parse.ignore_setext = true;
    options
}

#[cfg(test)]
mod tests {
    use super::*;

    fn roles(text: &str) -> Vec<(Role, u8)> {
        let count = text.lines().count();
        places(text, count)
            .into_iter()
            .map(|place| (place.role, place.markers))
            .collect()
    }

    #[test]
    fn each_block_begins_where_it_stands() {
        let text =
            "# A\n- b\n  c\n\n> d\ne\n\n| f | g |\n|---|---|\n| h | i |\n\n    j\n\nk\n***\n";
        assert_eq!(
            roles(text),
            [
                (Role::Heading(1), 0),
                (Role::Item, 1),
                (Role::Follows, 0),
                (Role::Follows, 0),
                (Role::Quote, 0),
                (Role::Follows, 0),
                (Role::Follows, 0),
                (Role::Table, 0),
                (Role::Follows, 0),
                (Role::Follows, 0),
                (Role::Follows, 0),
                (Role::Indented, 0),
                (Role::Follows, 0),
                (Role::Prose, 0),
                (Role::Rule, 0),
            ]
        );
    }

    #[test]
    fn a_sign_in_front_is_a_list_within_a_list() {
        assert_eq!(
            roles("- + a\n- - b\n- [ ] c\n"),
            [(Role::Item, 2), (Role::Item, 2), (Role::Item, 1)]
        );
    }

    #[test]
    fn text_with_dashes_below_is_text_and_a_rule() {
        assert_eq!(
            roles("a\n---\nb\n===\n"),
            [
                (Role::Prose, 0),
                (Role::Rule, 0),
                (Role::Prose, 0),
                (Role::Follows, 0),
            ]
        );
    }

    #[test]
    fn a_table_below_text_begins_at_its_header() {
        assert_eq!(
            roles("a\n| f | g |\n|---|---|\n| h | i |\n"),
            [
                (Role::Prose, 0),
                (Role::Table, 0),
                (Role::Follows, 0),
                (Role::Follows, 0),
            ]
        );
    }

    #[test]
    fn a_list_of_any_depth_is_read() {
        let text = "- ".repeat(2000) + "a\n";
        assert_eq!(roles(&text), [(Role::Item, 99)]);
    }
}
