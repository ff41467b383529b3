//! What the headings and keys above a line say about it.

use std::ops::Range;

use crate::day::Date;
use crate::id::{AssessorId, CandidateId, ExerciseId};
use crate::rubric::Target;

use super::seen::Map;
use super::words::{Key, Section};

/// One of the three ids of a sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Slot<T> {
    /// Not said.
    #[default]
    Unset,
    /// Said at this byte, but not something that the day has, or said twice.
    Unknown(usize),
    /// Said.
    Known(T),
}

impl<T: Copy> Slot<T> {
    fn or(self, other: Self) -> Self {
        if matches!(self, Self::Unset) {
            other
        } else {
            self
        }
    }

    pub(super) fn known(self) -> Option<T> {
        if let Self::Known(id) = self {
            Some(id)
        } else {
            None
        }
    }

    fn unknown_at(self, place: usize) -> Self {
        if matches!(self, Self::Unknown(_)) {
            Self::Unknown(place)
        } else {
            self
        }
    }

    pub(super) fn is_set(self) -> bool {
        !matches!(self, Self::Unset)
    }
}

/// The three ids of a sheet, as far as they are said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Ids {
    pub(super) candidate: Slot<CandidateId>,
    pub(super) assessor: Slot<AssessorId>,
    pub(super) exercise: Slot<ExerciseId>,
}

impl Ids {
    fn or(self, other: Self) -> Self {
        Self {
            candidate: self.candidate.or(other.candidate),
            assessor: self.assessor.or(other.assessor),
            exercise: self.exercise.or(other.exercise),
        }
    }

    /// What is not known here is the same unknown everywhere in a table.
    pub(super) fn unknown_at(&mut self, place: usize) {
        self.candidate = self.candidate.unknown_at(place);
        self.assessor = self.assessor.unknown_at(place);
        self.exercise = self.exercise.unknown_at(place);
    }

    /// Whether all three are said, rightly or not.
    pub(super) fn is_complete(self) -> bool {
        self.candidate.is_set() && self.assessor.is_set() && self.exercise.is_set()
    }

    /// Whether all three are people and an exercise of the day.
    pub(super) fn are_known(self) -> bool {
        self.candidate.known().is_some()
            && self.assessor.known().is_some()
            && self.exercise.known().is_some()
    }

    pub(super) fn has(self, key: Key) -> bool {
        match key {
            Key::Candidate => self.candidate.is_set(),
            Key::Assessor => self.assessor.is_set(),
            Key::Exercise => self.exercise.is_set(),
            Key::Date | Key::Reason => false,
        }
    }
}

/// What a heading does to what the headings around it say.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Holds<T> {
    /// Leaves it.
    #[default]
    Outer,
    /// Clears it.
    Nothing,
    /// Replaces it.
    This(T),
}

fn innermost<T>(mut inside_out: impl Iterator<Item = Holds<T>>) -> Option<T> {
    inside_out.find_map(|holds| match holds {
        Holds::Outer => None,
        Holds::Nothing => Some(None),
        Holds::This(value) => Some(Some(value)),
    })?
}

/// What one heading, or the front matter, says.
#[derive(Debug, Clone, Default)]
pub(super) struct Scope {
    /// 0 for the front matter, then the rank of the heading.
    rank: u8,
    pub(super) ids: Ids,
    pub(super) date: Option<Date>,
    pub(super) reason: Option<String>,
    pub(super) section: Holds<Section>,
    pub(super) target: Holds<Target>,
    /// Where it stands.
    pub(super) place: Range<usize>,
    /// The keys that were given here, with their values, so that a second is seen.
    pub(super) given: Vec<(Key, String)>,
}

/// What loose lines turned away from, as long as nothing says how far they reach.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Strayed {
    /// The candidate from whom a line turned to another, and in which part of the sheet.
    pub(super) from: Option<(CandidateId, Section)>,
    /// Whether the exercise changed under the candidate of now.
    pub(super) exercise: bool,
}

/// The front matter and the headings that hold at this point, outermost first.
#[derive(Debug, Clone)]
pub(super) struct Scopes {
    open: Vec<Scope>,
    /// Ids of headings that a heading of the same rank closed. They fill what would be missing
    /// otherwise: "# Kandidaat: k07", then "# Waarnemingen".
    carried: Vec<(u8, Ids)>,
    /// The way back to the file.
    map: Map,
}

impl Scopes {
    pub(super) fn new(map: Map) -> Self {
        Self {
            open: vec![Scope::default()],
            carried: Vec::new(),
            map,
        }
    }

    /// A heading of a rank: it closes those of the same and lower ranks.
    pub(super) fn heading(&mut self, rank: u8, place: Range<usize>) -> &mut Scope {
        self.carried.retain(|(from, _)| *from <= rank);
        while let Some(scope) = self.open.pop_if(|scope| scope.rank >= rank) {
            if scope.rank == rank {
                match self.carried.last_mut().filter(|(from, _)| *from == rank) {
                    Some((_, ids)) => *ids = scope.ids.or(*ids),
                    None => self.carried.push((rank, scope.ids)),
                }
            }
        }
        self.open.push(Scope {
            rank,
            place,
            ..Scope::default()
        });
        self.top()
    }

    /// Keys between rules in the middle of a file: as a front matter of their own.
    pub(super) fn fresh(&mut self, place: Range<usize>) -> &mut Scope {
        self.open.truncate(1);
        self.carried.clear();
        self.open.push(Scope {
            rank: 1,
            place,
            section: Holds::Nothing,
            target: Holds::Nothing,
            ..Scope::default()
        });
        self.top()
    }

    /// The innermost heading, or the front matter.
    pub(super) fn top(&mut self) -> &mut Scope {
        if self.open.is_empty() {
            self.open.push(Scope::default());
        }
        let last = self.open.len() - 1;
        &mut self.open[last]
    }

    /// The rank of the heading that gives an id now; 1 where the front matter or nothing gives it.
    pub(super) fn rank_of(&self, key: Key) -> u8 {
        self.open
            .iter()
            .rev()
            .find(|scope| scope.ids.has(key))
            .map_or(1, |scope| scope.rank.max(1))
    }

    /// The rank of the heading that gives an id now, be it one that a heading of its rank closed; none
    /// where the front matter or nothing gives it.
    pub(super) fn rank_given(&self, key: Key) -> Option<u8> {
        self.newest_first()
            .find(|(_, ids)| ids.has(key))
            .map(|(rank, _)| rank)
            .filter(|rank| *rank > 0)
    }

    /// A heading of a rank that says nothing of its own: a competence that one of the same or a lower
    /// rank named no longer files what follows.
    pub(super) fn end_target(&mut self, rank: u8, place: Range<usize>) {
        let ends = |scope: &Scope| scope.rank >= rank && scope.target != Holds::Outer;
        if self.open.iter().any(ends) {
            let section = self.section();
            let scope = self.heading(rank, place);
            scope.section = section.map_or(Holds::Outer, Holds::This);
        }
    }

    /// The ids that the head of the file gives, if it gives all.
    pub(super) fn head(&self) -> Option<Ids> {
        let head = self.open.first().filter(|scope| scope.rank == 0)?;
        Some(head.ids).filter(|ids| ids.is_complete())
    }

    /// The ids that hold here.
    pub(super) fn ids(&self) -> Ids {
        self.newest_first()
            .fold(Ids::default(), |all, (_, ids)| all.or(ids))
    }

    /// The ids of the headings that hold and of those that one of their rank closed, with their ranks. What a heading
    /// closed is older than that heading, and newer than those of higher ranks: "Kandidaat: k05" below
    /// "Opdracht: magazijn" leaves the exercise as it is, whatever the head of the file says.
    fn newest_first(&self) -> impl Iterator<Item = (u8, Ids)> + '_ {
        let lowest = self.open.last().map_or(0, |scope| scope.rank);
        (0..=lowest).rev().flat_map(|rank| {
            let open = self
                .open
                .iter()
                .rev()
                .filter(move |scope| scope.rank == rank);
            let carried = self.carried.iter().filter(move |(of, _)| *of == rank);
            open.map(|scope| (scope.rank, scope.ids))
                .chain(carried.copied())
        })
    }

    /// What the innermost competence names no longer files what follows.
    pub(super) fn drop_target(&mut self, place: Range<usize>) {
        let holds = |scope: &&Scope| matches!(scope.target, Holds::This(_));
        if let Some(rank) = self.open.iter().rev().find(holds).map(|scope| scope.rank) {
            self.end_target(rank.max(1), place);
            if self.target().is_some() {
                self.top().target = Holds::Nothing;
            }
        }
    }

    /// The date that holds here.
    pub(super) fn date(&self) -> Option<Date> {
        self.open.iter().rev().find_map(|scope| scope.date)
    }

    /// The reason for a change that holds here.
    pub(super) fn reason(&self) -> Option<&str> {
        self.open
            .iter()
            .rev()
            .find_map(|scope| scope.reason.as_deref())
    }

    /// The part of the sheet that this is.
    pub(super) fn section(&self) -> Option<Section> {
        innermost(self.open.iter().rev().map(|scope| scope.section))
    }

    /// The competence or indicator that the headings name.
    pub(super) fn target(&self) -> Option<Target> {
        innermost(self.open.iter().rev().map(|scope| scope.target))
    }

    /// Where the innermost of the scopes that name an id stands.
    pub(super) fn place(&self) -> Option<Range<usize>> {
        let names = |scope: &&Scope| scope.ids != Ids::default();
        self.open
            .iter()
            .rev()
            .find(names)
            .map(|scope| scope.place.clone())
    }

    /// The same place, in the bytes of the file.
    pub(super) fn place_in_file(&self) -> Option<Range<usize>> {
        let place = self.place()?;
        Some(self.map.before(place.start)..self.map.before(place.end))
    }
}
