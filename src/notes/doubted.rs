//! Lines that may well begin another candidate, and do not say plainly whom: `Kelly?`, `#k02`, `Volgende kandidaat:`,
//! `Sterke punten Kelly`, a code that nobody has.

use crate::day::names::{Meant, is_name_like};
use crate::id::slug;

use super::reader::{Keys, Reader};
use super::table;
use super::title::{self, Says};
use super::whose::{is_other, whose, words_of};
use super::words::Key;

/// Words before *kandidaat* that say that another begins.
const NEXT: [&str; 18] = [
    "volgende", "andere", "nieuwe", "tweede", "derde", "vierde", "2de", "2e", "3de", "3e", "next",
    "other", "another", "new", "suivant", "suivante", "autre", "nouveau",
];
/// Words that mean nothing beside a name in a title.
const BESIDE: [&str; 8] = ["van", "voor", "over", "of", "for", "de", "pour", "en"];
/// Signs around a name that leave it open whether it is a head.
const SIGNS: [char; 11] = ['"', '“', '”', '„', '‘', '«', '»', '\'', '#', '?', '!'];

/// Whether a line, `next` of which stands below it, may turn to another candidate or exercise.
pub(super) fn may_begin(reader: &Reader<'_>, text: &str, next: &str) -> Option<Key> {
    if !reader.scopes.ids().candidate.is_set() || text.len() > 80 {
        return None;
    }
    if is_name_in_doubt(reader, text) || is_title_with_a_name(reader, text) {
        return Some(Key::Candidate);
    }
    announces_the_next(reader, text, next)
}

/// `Kelly?`, `"Kelly"`, `#k02`.
fn is_name_in_doubt(reader: &Reader<'_>, text: &str) -> bool {
    let signs = |c: char| SIGNS.contains(&c) || c.is_whitespace();
    let inner = title::bare(text).trim_matches(signs);
    let inner = title::bare(inner);
    let names = reader.desk.context.names;
    let meant = names.candidate(inner);
    let own = reader.scopes.ids().candidate.known();
    text.contains(SIGNS) && meant.is_known() && (text.contains('?') || is_other(&meant, own))
}

/// `Sterke punten Kelly`: the name of another, and beside it a title that changes nothing by itself.
fn is_title_with_a_name(reader: &Reader<'_>, text: &str) -> bool {
    let words = words_of(text);
    let Some(own) = reader.scopes.ids().candidate.known() else {
        return false;
    };
    let names = reader.desk.context.names;
    let is_name = |word: &str| is_other(&names.candidate(word), Some(own));
    if words.len() > 6 || !words.iter().any(|word| is_name(word)) {
        return false;
    }
    let rest = words
        .into_iter()
        .filter(|word| !is_name(word) && !BESIDE.contains(&word.to_lowercase().as_str()));
    let rest = rest.collect::<Vec<_>>().join(" ");
    let said = reader.desk.title(&rest, None);
    said.is_some_and(|all| !all.iter().any(|said| matches!(said, Says::Id(..))))
}

/// `Lan – idem als Fatima maar trager` above a list: the name of another, and words without a tag.
pub(super) fn heads_another(reader: &Reader<'_>, text: &str, next: &str) -> Option<Key> {
    let own = reader.scopes.ids().candidate.known()?;
    let names = reader.desk.context.names;
    let is_item = next.starts_with(['-', '*', '•']);
    let is_other = |name: &str| is_other(&names.candidate(name), Some(own));
    let heads = is_item && !text.contains(['#', '=']) && whose(text).any(is_other);
    heads.then_some(Key::Candidate)
}

/// `Volgende kandidaat:`, `Kandidaat?`: a key, and nobody behind it.
fn announces_the_next(reader: &Reader<'_>, text: &str, next: &str) -> Option<Key> {
    let words = words_of(text);
    let mut key = None;
    let mut is_next = false;
    for word in &words {
        if NEXT.contains(&slug(word).as_str()) {
            is_next = true;
        } else {
            key = Some(Key::named(word).filter(|_| key.is_none())?);
        }
    }
    let key = key.filter(|key| matches!(key, Key::Candidate | Key::Exercise))?;
    let says = reader.desk.title(next.trim_start_matches('#'), None);
    let is_said = says.is_some_and(|all| matches!(all[..], [Says::Id(..), ..]));
    let is_open =
        text.ends_with([':', '?']) && key == Key::Candidate && reader.keys == Keys::Closed;
    (!is_said && (is_next || is_open)).then_some(key)
}

/// Whether a line holds nothing but a code in the form of those of the day, and nobody has it.
pub(super) fn is_unknown_code(reader: &Reader<'_>, text: &str) -> bool {
    let code = title::bare(text).to_lowercase();
    let form = |code: &str| {
        let letters = code.trim_end_matches(|c: char| c.is_ascii_digit()).len();
        let digits = code.len() - letters;
        (letters > 0 && (1..=3).contains(&digits)).then(|| code[..letters].to_owned())
    };
    let Some(letters) = form(&code) else {
        return false;
    };
    let context = reader.desk.context;
    let mut all = context.day.candidates.iter();
    reader.scopes.ids().candidate.is_set()
        && !context.names.candidate(&code).is_known()
        && all.any(|one| form(&one.id.to_string().to_lowercase()).as_ref() == Some(&letters))
}

/// `k02 -> 9u33`, `k02 & k01`: a code, and beside it something with digits that is no name.
pub(super) fn is_code_with_more(reader: &Reader<'_>, text: &str) -> bool {
    let bare = title::bare(text);
    let names = reader.desk.context.names;
    let digits = |word: &&str| word.contains(|c: char| c.is_ascii_digit());
    text.len() <= 40
        && matches!(names.candidate(bare), Meant::Apart(_))
        && bare.split_whitespace().filter(digits).count() > 1
}

/// The name that a loose line gives in the form in which this sheet names its candidates, though nobody of
/// the day has it.
pub(super) fn is_unknown_name(reader: &Reader<'_>, text: &str, heads_items: bool) -> bool {
    let names = reader.desk.context.names;
    let bare = title::bare(text);
    let is_level = reader.desk.level_among(bare).is_some();
    let (first, last) = (bare.split(' ').next(), bare.rsplit(' ').next());
    let is_row = first.is_some_and(|first| first.parse::<u16>().is_ok())
        && last.is_some_and(|last| reader.desk.level_among(last).is_some());
    if is_level
        || is_row
        || title::is_closing(text)
        || table::is_header_of_blanks(&reader.desk, text)
    {
        return false;
    }
    let marks = title::marks(text);
    let words = words_of(bare).len();
    let is_of_rubric = || reader.desk.context.rubric.nearest_tag(bare).is_some();
    let in_form = reader.form.as_ref().is_some_and(|form| *form == marks);
    let like = is_name_like(bare);
    // "jef:" and then "anna:"; "Jef" and then "Anna".
    let by_form = in_form && (like || !marks.1.is_empty() && (1..=2).contains(&words));
    let by_itself = heads_items
        && like
        && (2..=4).contains(&words)
        && !bare.contains(|c: char| c.is_ascii_digit());
    let misspelt = || (1..=3).contains(&words) && names.candidate_near(bare).is_some();
    (by_form || by_itself) && !is_of_rubric() || misspelt()
}
