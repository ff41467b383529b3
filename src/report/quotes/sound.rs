//! How a name sounds to who never saw it written: `joessef` for *Youssef*, `hannake` for *Hanna*.

/// What sounds alike in Dutch and French, in this order, of folded words.
const ALIKE: [(&str, &str); 22] = [
    ("oe", "u"),
    ("ou", "u"),
    ("ie", "i"),
    ("y", "i"),
    ("j", "i"),
    ("ph", "f"),
    ("sch", "s"),
    ("ch", "s"),
    ("sh", "s"),
    ("th", "t"),
    ("gh", "g"),
    ("kh", "k"),
    ("qu", "k"),
    ("q", "k"),
    ("ck", "k"),
    ("c", "k"),
    ("z", "s"),
    ("x", "ks"),
    ("v", "f"),
    ("w", "f"),
    ("h", ""),
    ("dt", "t"),
];
/// What makes a name small.
const SMALL: [&str; 5] = ["etje", "tje", "pje", "je", "ke"];

/// The sound of a folded word: without what makes it small, doubled letters and the vowels at its end.
pub(super) fn sound(folded: &str) -> String {
    let bare = SMALL.iter().find_map(|end| folded.strip_suffix(end));
    let mut word = bare.unwrap_or(folded).to_owned();
    for (written, said) in ALIKE {
        if word.contains(written) {
            word = word.replace(written, said);
        }
    }
    let mut letters: Vec<char> = word.chars().collect();
    letters.dedup();
    while letters.len() > 2 && letters.last().is_some_and(|last| "aeiou".contains(*last)) {
        letters.pop();
    }
    letters.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_by_ear_sounds_as_it_is_written() {
        for (heard, written) in [
            ("joessef", "youssef"),
            ("hannake", "hanna"),
            ("moehamed", "muhammed"),
            ("sofietje", "sophie"),
        ] {
            assert_eq!(sound(heard), sound(written), "{heard}");
        }
        for (one, other) in [("kevin", "kelly"), ("fatima", "farid"), ("tom", "tim")] {
            assert_ne!(sound(one), sound(other), "{one}");
        }
    }
}
