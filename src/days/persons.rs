//! Who is the same person on several days.

use std::collections::BTreeMap;

use super::Scored;
use crate::id::CandidateId;

/// The number of the person behind each candidate of each day.
pub type Persons = BTreeMap<(usize, CandidateId), usize>;

/// A number for each person. Over days a candidate is another person, unless `people.yaml` gives both the same
/// key.
pub fn persons(days: &[Scored<'_>]) -> Persons {
    let mut by_key: BTreeMap<&str, usize> = BTreeMap::new();
    let mut all = BTreeMap::new();
    let mut next = 0;
    for (number, day) in days.iter().enumerate() {
        for candidate in &day.loaded.day.candidates {
            let person = day.loaded.people.candidates.get(&candidate.id);
            let key = person.and_then(|person| person.key.as_deref());
            let own = key.and_then(|key| by_key.get(key).copied()).unwrap_or(next);
            if own == next {
                next += 1;
                if let Some(key) = key {
                    by_key.insert(key, own);
                }
            }
            all.insert((number, candidate.id), own);
        }
    }
    all
}
