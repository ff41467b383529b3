//! Whom or what a code or a name stands for, as people write it.

mod meant;
mod index;

use index::{Index, several};

use super::Day;
use super::people::People;
use crate::diagnostic::{Word, nearest};
use crate::id::{AssessorId, CandidateId, ExerciseId, slug};

pub use index::is_name_like;
pub use meant::Meant;

/// Whom and what the codes and names of a day stand for: made once, asked for every heading.
///
/// A code is read in any case, with blanks in it and without leading zeros (`K 02`, `k2`). A name of the
/// key file is read whole, by its first or last part, or by the first with an initial, without case and
/// accents, where one person of that kind fits.
#[derive(Debug, Clone)]
pub struct Names {
    candidates: Index<CandidateId>,
    assessors: Index<AssessorId>,
    exercises: Vec<(ExerciseId, [String; 2])>,
}

impl Names {
    /// The names of the people and exercises of a day.
    pub fn new(day: &Day, people: &People) -> Self {
        let called =
            |exercise: &super::Exercise| [slug(exercise.id.as_str()), slug(&exercise.name)];
        Self {
            candidates: Index::new(day.candidates.iter().map(|one| one.id), &people.candidates),
            assessors: Index::new(day.assessors.iter().map(|one| one.id), &people.assessors),
            exercises: day
                .exercises
                .iter()
                .map(|one| (one.id, called(one)))
                .collect(),
        }
    }

    /// The candidate whom a code, a name, or a code with a name stands for.
    pub fn candidate(&self, text: &str) -> Meant<CandidateId> {
        self.candidates.meant(text)
    }

    /// The assessor whom a code, a name, or a code with a name stands for.
    pub fn assessor(&self, text: &str) -> Meant<AssessorId> {
        self.assessors.meant(text)
    }

    /// The exercise of a code or name, or of the beginning of one where only one fits.
    pub fn exercise(&self, text: &str) -> Meant<ExerciseId> {
        let wanted = slug(text);
        if let Some(id) = self.exercise_called(&wanted) {
            return Meant::One(id);
        }
        // As it is printed: "Fietsherstelling, om 10.30 uur, 45 minuten".
        let mut ends = text.rmatch_indices(',').map(|(at, _)| at);
        if let Some(id) = ends.find_map(|end| self.exercise_called(&slug(&text[..end]))) {
            return Meant::One(id);
        }
        let begins = |(_, called): &&(ExerciseId, [String; 2])| {
            wanted.len() >= 2 && called.iter().any(|name| name.starts_with(&wanted))
        };
        several(
            self.exercises
                .iter()
                .filter(begins)
                .map(|(id, _)| *id)
                .collect(),
        )
    }

    /// The exercise whose code or whole name a text is, or the words with which only one name begins.
    pub fn exercise_titled(&self, text: &str) -> Option<ExerciseId> {
        let wanted = slug(text);
        let words = |name: &String| {
            let rest = name.strip_prefix(wanted.as_str());
            rest.is_some_and(|rest| wanted.len() >= 4 && rest.starts_with('-'))
        };
        self.exercise_called(&wanted).or_else(|| {
            let fits = |(_, called): &&(ExerciseId, [String; 2])| called.iter().any(words);
            let mut all = self.exercises.iter().filter(fits);
            all.next()
                .filter(|_| all.next().is_none())
                .map(|(id, _)| *id)
        })
    }

    /// The code of whom or what is called almost like a text.
    pub fn near(&self, what: Word, text: &str) -> Option<String> {
        match what {
            Word::Candidate => self.candidates.near(text).map(|id| id.to_string()),
            Word::Assessor => self.assessors.near(text).map(|id| id.to_string()),
            _ => {
                let all = || {
                    self.exercises
                        .iter()
                        .flat_map(|(id, called)| called.iter().map(move |name| (name, id)))
                };
                let name = nearest(&slug(text), all().map(|(name, _)| name.as_str()))?;
                all()
                    .find(|(known, _)| *known == name)
                    .map(|(_, id)| id.to_string())
            }
        }
    }

    /// The code of the candidate whose code or name is spelt almost like a text.
    pub fn candidate_near(&self, text: &str) -> Option<CandidateId> {
        self.candidates.near(text)
    }

    /// Whether a text is nothing but a code or a name of the day.
    pub fn stands_for(&self, text: &str) -> bool {
        self.candidate(text).is_known()
            || self.assessor(text).is_known()
            || self.exercise_titled(text).is_some()
    }

    fn exercise_called(&self, wanted: &str) -> Option<ExerciseId> {
        let called =
            |(_, called): &&(ExerciseId, [String; 2])| called.iter().any(|name| name == wanted);
        self.exercises.iter().find(called).map(|(id, _)| *id)
    }
}
