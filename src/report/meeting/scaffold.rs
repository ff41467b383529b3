//! A `consensus.yaml` to complete at the meeting.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use super::agenda::{Matter, agenda};
use crate::agreement::levels_by_pair;
use crate::day::Date;
use crate::days::Scored;
use crate::diagnostic::Language;
use crate::id::{AssessorId, CandidateId, CompetenceId};
use crate::load::Loaded;
use crate::scale::Level;
use crate::scoring::{Certainty, CompetenceScore, Scores};
use crate::wording::blank;

/// The text of a `consensus.yaml` with an entry for each competence with a level. First those on which the assessors
/// differ or that differ by exercise, without a level: the computed one is not to be seen before the talk. Then the
/// rest, with the computed level to confirm. Each is a comment until somebody takes its `#` away; what explains has two,
/// so that it stays a comment where a whole file loses one.
pub fn consensus_file(loaded: &Loaded, scores: &Scores, date: Date, language: Language) -> String {
    let texts = loaded.rubric.texts(language);
    let candidates: Vec<CandidateId> = loaded.day.candidates.iter().map(|one| one.id).collect();
    let about = blank::consensus(language);
    let word = blank::levels(language);
    let mut out = format!("{about}## {word}: {}\nconsensus:\n", texts.scale().shorts());
    let mut named = BTreeSet::new();
    for matter in agenda(loaded, scores, &candidates) {
        let told = who_differs(loaded, scores, &matter, language);
        if matter.apart || !told.is_empty() {
            let about = (matter.candidate, matter.competence);
            named.insert(about);
            entry(
                &mut out,
                loaded,
                scores,
                about,
                None,
                &told.join("; "),
                (date, language),
            );
        }
    }
    let all = scores.candidates.iter().flat_map(|one| {
        let own = one.competences.iter().filter(|score| !score.descriptive);
        own.map(move |score| (one.id, score))
    });
    let rest: Vec<_> = all
        .filter(|(id, score)| !named.contains(&(*id, score.id)))
        .collect();
    for (id, score) in rest
        .iter()
        .filter(|(_, score)| score.certainty == Certainty::Varies)
    {
        let told = varied(loaded, score, language);
        entry(
            &mut out,
            loaded,
            scores,
            (*id, score.id),
            None,
            &told,
            (date, language),
        );
    }
    let _ = writeln!(out, "  ## {}", blank::the_same(language));
    for (id, score) in rest {
        if let Some(level) = score.level.filter(|_| score.score.is_some()) {
            entry(
                &mut out,
                loaded,
                scores,
                (id, score.id),
                Some(level),
                "",
                (date, language),
            );
        }
    }
    out
}

/// Who would come to another level alone.
fn who_differs(
    loaded: &Loaded,
    scores: &Scores,
    matter: &Matter<'_>,
    language: Language,
) -> Vec<String> {
    let texts = loaded.rubric.texts(language);
    let pairs = levels_by_pair(
        Scored { loaded, scores },
        matter.candidate,
        matter.competence,
    );
    let differ = pairs.iter().filter(|pair| !pair.is_same());
    let name =
        |(assessor, level): (AssessorId, _)| format!("{assessor} {}", texts.level(level).label);
    differ
        .map(|pair| format!("{}, {}", name(pair.one), name(pair.other)))
        .collect()
}

/// "wisselt per opdracht: Magazijn goed, Kookopdracht matig".
fn varied(loaded: &Loaded, score: &CompetenceScore, language: Language) -> String {
    let texts = loaded.rubric.texts(language);
    let cells = score.matrix.iter().filter_map(|cell| {
        let level = loaded.rubric.scale.level_of(cell.score?);
        Some(format!(
            "{} {}",
            loaded.day.name_of(cell.exercise),
            texts.level(level).label
        ))
    });
    let cells: Vec<String> = cells.collect();
    blank::varies(language, &cells.join(", "))
}

/// A commented entry, with a line above it that says what there is to talk about.
fn entry(
    out: &mut String,
    loaded: &Loaded,
    scores: &Scores,
    (candidate, competence): (CandidateId, CompetenceId),
    level: Option<Level>,
    told: &str,
    (date, language): (Date, Language),
) {
    if level.is_none() {
        let name = loaded.rubric.texts(language).short_competence(competence);
        let _ = writeln!(out, "  ## {candidate} · {name}: {told}");
    }
    let level = level.map_or("", |level| loaded.rubric.scale.names(level).short.as_str());
    let all = loaded.day.assessors.iter().map(|one| one.id);
    let by: Vec<String> = all
        .filter(|id| {
            let mut ratings = scores.ratings.iter();
            ratings.any(|one| {
                one.assessor == *id
                    && one.candidate == candidate
                    && one.target.competence == competence
            })
        })
        .map(|id| id.to_string())
        .collect();
    let reason = if level.is_empty() {
        " reason: \"\","
    } else {
        ""
    };
    let _ = writeln!(
        out,
        "  #- {{candidate: {candidate}, competence: {competence}, level: {level},{reason} by: [{}], date: {date}}}",
        by.join(", "),
    );
}
