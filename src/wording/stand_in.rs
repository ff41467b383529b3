//! The words that stand for somebody in a quote.

use crate::wording::texts::texts;

texts! {
    /// Somebody of a kind of whom so many others were named before.
    pub(crate) fn first_time(kind: Kind, before: usize) {
        (Kind::Assessor, 0) => nl "een begeleider" en "a supervisor" fr "un accompagnateur"
        (Kind::Assessor, _) => nl "nog een begeleider" en "another supervisor" fr "un autre accompagnateur"
        (_, 0) => nl "een andere deelnemer" en "another participant" fr "un autre participant"
        _ => nl "nog een andere deelnemer" en "yet another participant" fr "encore un autre participant"
    }
    /// Somebody who is named again; with others of the kind around, by the order in which they came.
    pub(crate) fn once_more(kind: Kind, place: Option<usize>) {
        (Kind::Assessor, None) => nl "die begeleider" en "that supervisor" fr "cet accompagnateur"
        (Kind::Assessor, Some(0)) => nl "de eerste begeleider" en "the first supervisor" fr "le premier accompagnateur"
        (Kind::Assessor, Some(_)) => nl "de andere begeleider" en "the other supervisor" fr "l’autre accompagnateur"
        (_, None) => nl "die deelnemer" en "that participant" fr "ce participant"
        (_, Some(0)) => nl "de eerste deelnemer" en "the first participant" fr "le premier participant"
        (_, Some(1)) => nl "de tweede deelnemer" en "the second participant" fr "le deuxième participant"
        (_, Some(_)) => nl "de laatste deelnemer" en "the last participant" fr "le dernier participant"
    }
    pub(crate) fn someone() { nl "iemand anders" en "someone else" fr "quelqu’un d’autre" }
    /// Several who are named together.
    pub(crate) fn several(kind: Kind, count: usize, again: bool) {
        (Kind::Assessor, _, true) => nl "die begeleiders" en "those supervisors" fr "ces accompagnateurs"
        (Kind::Assessor, 2, false) => nl "twee begeleiders" en "two supervisors" fr "deux accompagnateurs"
        (Kind::Assessor, _, false) => nl "enkele begeleiders" en "some supervisors" fr "quelques accompagnateurs"
        (_, _, true) => nl "die deelnemers" en "those participants" fr "ces participants"
        (_, 2, false) => nl "twee andere deelnemers" en "two other participants" fr "deux autres participants"
        (_, 3, false) => nl "drie andere deelnemers" en "three other participants" fr "trois autres participants"
        (_, 4, false) => nl "vier andere deelnemers" en "four other participants" fr "quatre autres participants"
        (_, 6.., false) => nl "enkele andere deelnemers" en "some other participants" fr "quelques autres participants"
        (_, _, false) => nl "vijf andere deelnemers" en "five other participants" fr "cinq autres participants"
    }
}

/// What kind of person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Candidate,
    Assessor,
    Someone,
}
