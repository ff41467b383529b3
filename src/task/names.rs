//! Codes and names as people type them: found, or refused with those that there are.

use wakker::day::Exercise;
use wakker::diagnostic::Language;
use wakker::id::{AssessorId, CandidateId, CompetenceId, ExerciseId, slug};
use wakker::load::Loaded;
use wakker::rubric::{Named, Rubric};
use wakker::wording::commands as wording;

use super::stop::Stop;

/// The candidate with a code or a name; else says which there are.
pub(super) fn candidate(
    written: &str,
    loaded: &Loaded,
    language: Language,
) -> Result<CandidateId, Stop> {
    known_candidate(written, loaded).ok_or_else(|| unknown_candidate(written, loaded, language))
}

/// The candidate with a code; else the one whose name in the key file this is, or begins with these words.
/// Case and accents do not matter.
fn known_candidate(written: &str, loaded: &Loaded) -> Option<CandidateId> {
    let day = &loaded.day;
    let by_code = CandidateId::parse(written)
        .ok()
        .filter(|id| day.candidate(*id).is_some());
    if by_code.is_some() {
        return by_code;
    }
    let wanted = slug(written);
    if wanted.is_empty() {
        return None;
    }
    let one = |is_meant: &dyn Fn(&str) -> bool| {
        let mut all = day.candidates.iter().map(|one| one.id).filter(|id| {
            let person = loaded.people.candidates.get(id);
            person.is_some_and(|person| is_meant(&slug(&person.name)))
        });
        all.next().filter(|_| all.next().is_none())
    };
    one(&|name| name == wanted).or_else(|| {
        one(&|name| {
            name.strip_prefix(wanted.as_str())
                .is_some_and(|rest| rest.starts_with('-'))
        })
    })
}

/// "kandidaat "yanick" is er niet; bedoelde je k02 (Yannick Peeters)? Kies uit ..."
pub(super) fn unknown_candidate(written: &str, loaded: &Loaded, language: Language) -> Stop {
    let known = loaded.day.candidates.iter().map(|one| {
        let person = loaded.people.candidates.get(&one.id);
        let name = person.map_or_else(String::new, |person| person.name.clone());
        (one.id.to_string(), name)
    });
    unknown(language, wording::candidate(language), written, known)
}

/// An assessor who is not one of these.
pub(super) fn unknown_assessor(written: &str, all: &[AssessorId], language: Language) -> Stop {
    let known = all.iter().map(|id| (id.to_string(), String::new()));
    unknown(
        language,
        wording::assessor_with_ratings(language),
        written,
        known,
    )
}

/// The assessor with a code, of these.
pub(super) fn assessor(
    written: &str,
    all: &[AssessorId],
    language: Language,
) -> Result<AssessorId, Stop> {
    let id = AssessorId::parse(written).ok();
    id.filter(|id| all.contains(id))
        .ok_or_else(|| unknown_assessor(written, all, language))
}

/// The exercise with a code or a name.
pub(super) fn exercise(
    written: &str,
    all: &[Exercise],
    language: Language,
) -> Result<ExerciseId, Stop> {
    let wanted = slug(written);
    let is_meant = |code: &str, name: &str| slug(code) == wanted || slug(name) == wanted;
    let meant = all.iter().find(|one| is_meant(one.id.as_str(), &one.name));
    meant.map(|one| one.id).ok_or_else(|| {
        let known = all.iter().map(|one| (one.id.to_string(), one.name.clone()));
        unknown(language, wording::exercise(language), written, known)
    })
}

/// The competence with a tag, or the beginning of one.
pub(super) fn competence(
    written: &str,
    rubric: &Rubric,
    language: Language,
) -> Result<CompetenceId, Stop> {
    let texts = rubric.texts(language);
    match rubric.named(written, None) {
        Named::Exactly(target) | Named::Shortened(target) => Ok(target.competence),
        Named::Ambiguous(several) => {
            let one = |id| format!("{id} ({})", texts.competence(id));
            let all: Vec<String> = several
                .iter()
                .map(|target| one(target.competence))
                .collect();
            let text = wording::several_competences(language, written, &all.join(", "));
            Err(Stop::Refused(text))
        }
        Named::Unknown => {
            let all = rubric.competences.iter();
            let known = all.map(|one| (one.id.to_string(), texts.competence(one.id).to_owned()));
            Err(unknown(
                language,
                wording::competence(language),
                written,
                known,
            ))
        }
    }
}

fn unknown(
    language: Language,
    what: &str,
    written: &str,
    known: impl Iterator<Item = (String, String)>,
) -> Stop {
    let known: Vec<(String, String)> = known.collect();
    Stop::Refused(wording::unknown_name(language, what, written, &known))
}
