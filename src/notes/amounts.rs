//! Signs, tallies and shares as tokens write them.

use crate::limits;

/// A number of times with its word: `3 keer`, `drie keer`, `tweemaal`, `deux fois`.
pub(super) fn in_words(text: &str) -> Option<u32> {
    const TIMES: [&str; 4] = ["keer", "maal", "times", "fois"];
    const NUMBERS: [&[&str]; 10] = [
        &["een", "één", "one", "une"],
        &["twee", "two", "deux"],
        &["drie", "three", "trois"],
        &["vier", "four", "quatre"],
        &["vijf", "five", "cinq"],
        &["zes", "six"],
        &["zeven", "seven", "sept"],
        &["acht", "eight", "huit"],
        &["negen", "nine", "neuf"],
        &["tien", "ten", "dix"],
    ];
    let lower = text.trim().to_lowercase();
    let word = TIMES
        .iter()
        .find_map(|times| lower.strip_suffix(times))?
        .trim_end();
    let named = || {
        NUMBERS
            .iter()
            .zip(1..)
            .find(|(names, _)| names.contains(&word))
    };
    let times = number(word).or_else(|| named().map(|(_, times)| times));
    times.filter(|times| (1..=limits::TALLY).contains(times))
}

/// Whether a word is strokes in capital letters: `III`. Two may be a number of the Romans.
pub(super) fn is_strokes(word: &str) -> bool {
    word.len() >= 3 && word.bytes().all(|byte| byte == b'I')
}

/// The strokes that a word begins with, and how many bytes they take. Four with a slash through them are five.
pub(super) fn strokes(word: &str) -> Option<(u32, usize)> {
    let (mut times, mut size) = (0, 0);
    loop {
        let rest = word.get(size..)?;
        let four = rest.len() - rest.trim_start_matches('|').len();
        times += u32::try_from(four).ok()?;
        size += four;
        let gate = word.get(size..)?.strip_prefix(['/', '\\']);
        let goes_on =
            |rest: &str| rest.starts_with(|c: char| c.is_alphanumeric() || "/\\#=".contains(c));
        if gate.is_none_or(goes_on) || four != 4 {
            break;
        }
        times += 1;
        size += 1;
    }
    (times >= 2).then_some((times, size))
}

/// The strokes that a whole text is made of, in groups with blanks between.
pub(super) fn all_strokes(text: &str) -> Option<u32> {
    let group = |word: &str| match strokes(word) {
        Some((times, size)) => (size == word.len()).then_some(times),
        None => (word == "|").then_some(1),
    };
    let groups: Option<Vec<u32>> = text.split_whitespace().map(group).collect();
    groups
        .filter(|all| !all.is_empty())?
        .into_iter()
        .reduce(u32::saturating_add)
}

/// A number of one to six digits.
pub(super) fn number(text: &str) -> Option<u32> {
    let fits = (1..=6).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|_| fits)
}

/// The number of times at the start of a text, and how many digits it takes.
pub(super) fn times(text: &str) -> Option<(Option<u32>, usize)> {
    let size = text.bytes().take_while(u8::is_ascii_digit).count();
    (size > 0).then(|| {
        let times = text.get(..size).and_then(number);
        (
            times.filter(|times| (1..=limits::TALLY).contains(times)),
            size,
        )
    })
}
