//! Which words of the notes a candidate may read, and without whom.

use crate::diagnostic::Language;
use crate::id::CandidateId;
use crate::load::Loaded;
use crate::notes::{Observation, Sheet};
use crate::ratings::ObservationRef;
use crate::wording::terms::pick;

use super::data::Quote;

/// What a word is that stands for somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    Id,
    Name,
}

/// Chooses and cleans quotes for one candidate.
pub(super) struct Quotes<'a> {
    loaded: &'a Loaded,
    language: Language,
    /// Words that stand for somebody else, with what takes their place; names only as written, ids in any
    /// case.
    others: Vec<(String, Kind, &'static str)>,
}

impl<'a> Quotes<'a> {
    pub(super) fn new(loaded: &'a Loaded, candidate: CandidateId, language: Language) -> Self {
        // In the language of the notes, not of the report around them.
        let notes = loaded.day.language;
        let participant = pick(
            notes,
            "een andere deelnemer",
            "another participant",
            "un autre participant",
        );
        let coach = pick(notes, "een begeleider", "a coach", "un accompagnateur");
        let own = loaded
            .people
            .candidates
            .get(&candidate)
            .map(|person| person.name.as_str());
        let mut others: Vec<(String, Kind, &'static str)> = Vec::new();
        for other in loaded
            .day
            .candidates
            .iter()
            .filter(|other| other.id != candidate)
        {
            others.push((other.id.to_string(), Kind::Id, participant));
        }
        for (id, person) in &loaded.people.candidates {
            if *id != candidate {
                others.extend(names(&person.name).map(|name| (name, Kind::Name, participant)));
            }
        }
        for assessor in &loaded.day.assessors {
            others.push((assessor.id.to_string(), Kind::Id, coach));
        }
        for person in loaded.people.assessors.values() {
            others.extend(names(&person.name).map(|name| (name, Kind::Name, coach)));
        }
        // The candidate's own name stays; of two names that overlap the longer one goes first.
        let own: Vec<String> = own
            .into_iter()
            .flat_map(names)
            .map(|name| name.to_lowercase())
            .collect();
        others.retain(|(name, ..)| !own.contains(&name.to_lowercase()));
        others.sort_by(|a, b| {
            b.0.chars()
                .count()
                .cmp(&a.0.chars().count())
                .then_with(|| a.cmp(b))
        });
        Self {
            loaded,
            language,
            others,
        }
    }

    pub(super) fn observation(&self, at: ObservationRef) -> (&'a Sheet, &'a Observation) {
        let sheet = &self.loaded.sheets[at.sheet];
        (sheet, &sheet.observations[at.observation])
    }

    /// Whether the words may be read at all: no doubt about where they belong, and not held back.
    pub(super) fn may_be_read(&self, at: ObservationRef) -> bool {
        let (_, observation) = self.observation(at);
        observation.is_quotable()
            && !observation.text.trim().is_empty()
            && observation.tags.iter().all(|tag| !tag.doubt)
    }

    /// The words of an observation, with exercise and time.
    pub(super) fn quote(&self, at: ObservationRef) -> Quote {
        let (sheet, observation) = self.observation(at);
        let exercise = super::table::exercise_name(&self.loaded.day, sheet.exercise);
        let time = observation
            .time
            .map(|time| crate::wording::clock(self.language, time.from));
        Quote::new(
            inner_quotes(&self.without_others(&observation.text)),
            &exercise,
            time.as_deref(),
        )
    }

    /// The text with the ids and names of others replaced.
    pub(super) fn without_others(&self, text: &str) -> String {
        let mut out = text.to_owned();
        for (name, kind, stand_in) in &self.others {
            out = replace_word(&out, name, *kind, stand_in);
        }
        out
    }
}

/// The report puts words between double quotes, so what somebody said in them gets single ones.
fn inner_quotes(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '"' | '“' | '”' | '„' => {
                let opens = letter == '„'
                    || letter == '“'
                    || letter == '"' && (out.is_empty() || out.ends_with([' ', '(', '\u{a0}']));
                out.push(if opens { '‘' } else { '’' });
            }
            _ => out.push(letter),
        }
    }
    out
}

/// Parts of names that are also words of every sentence.
const PARTICLES: [&str; 16] = [
    "van", "den", "der", "ter", "ten", "het", "von", "des", "les", "las", "los", "dos", "ben",
    "bin", "abu", "sint",
];

/// A full name and each part of it that is long enough to point at somebody.
fn names(name: &str) -> impl Iterator<Item = String> {
    let parts: Vec<String> = name
        .split(|c: char| c.is_whitespace() || c == '-')
        .filter(|part| {
            part.chars().count() >= 3 && part.chars().next().is_some_and(char::is_uppercase)
        })
        .filter(|part| !PARTICLES.contains(&part.to_lowercase().as_str()))
        .map(str::to_owned)
        .collect();
    std::iter::once(name.to_owned()).chain(parts)
}

/// Replaces a whole word; at the start of a sentence the stand-in gets a capital.
fn replace_word(text: &str, word: &str, kind: Kind, stand_in: &str) -> String {
    let wanted: Vec<char> = match kind {
        Kind::Id => word.chars().flat_map(char::to_lowercase).collect(),
        Kind::Name => word.chars().collect(),
    };
    let same = |letter: char, wanted: char| match kind {
        Kind::Id => letter.to_lowercase().eq([wanted]),
        Kind::Name => letter == wanted,
    };
    let letters: Vec<(usize, char)> = text.char_indices().collect();
    if wanted.is_empty() {
        return text.to_owned();
    }
    let is_word = |c: char| c.is_alphanumeric() || c == '_';
    let mut out = String::with_capacity(text.len());
    let mut index = 0;
    while index < letters.len() {
        let end = index + wanted.len();
        let fits = end <= letters.len()
            && letters[index..end]
                .iter()
                .zip(&wanted)
                .all(|((_, c), w)| same(*c, *w))
            && (index == 0 || !is_word(letters[index - 1].1))
            && letters.get(end).is_none_or(|(_, c)| !is_word(*c));
        if !fits {
            out.push(letters[index].1);
            index += 1;
            continue;
        }
        // An @ in front belongs to the id.
        if out.ends_with('@') {
            out.pop();
        }
        let starts = out.trim_end().is_empty() || out.trim_end().ends_with(['.', '!', '?']);
        let mut letters_in = stand_in.chars();
        match letters_in.next() {
            Some(first) if starts => out.extend(first.to_uppercase().chain(letters_in)),
            _ => out.push_str(stand_in),
        }
        index = end;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_somebody_said_gets_single_quotes() {
        assert_eq!(
            inner_quotes("zegt: \"goed zo\", en „ja”"),
            "zegt: ‘goed zo’, en ‘ja’"
        );
    }

    #[test]
    fn only_whole_words_are_replaced_and_a_sentence_starts_with_a_capital() {
        let stand_in = "een andere deelnemer";
        assert_eq!(
            replace_word("K03 lacht. k03 ook, k030 niet", "k03", Kind::Id, stand_in),
            "Een andere deelnemer lacht. Een andere deelnemer ook, k030 niet"
        );
        assert_eq!(
            replace_word("vraagt aan @k03 hulp", "k03", Kind::Id, stand_in),
            "vraagt aan een andere deelnemer hulp"
        );
        assert_eq!(
            replace_word("in januari", "jan", Kind::Id, "een begeleider"),
            "in januari"
        );
        let parts: Vec<String> = names("Marie Van Dam-Wit").collect();
        assert_eq!(parts, ["Marie Van Dam-Wit", "Marie", "Dam", "Wit"]);
        assert_eq!(
            replace_word("een wit bord van Wit", "Wit", Kind::Name, "een begeleider"),
            "een wit bord van een begeleider"
        );
    }
}
