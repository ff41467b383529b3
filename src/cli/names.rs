//! Codes and names as people type them on the command line.

use wakker::day::Exercise;
use wakker::diagnostic::{Language, nearest};
use wakker::id::{AssessorId, CandidateId, slug};
use wakker::load::Loaded;
use wakker::rubric::{Rubric, Target};
use wakker::wording::terms::pick;

/// The candidate with a code; else the one whose name in the key file this is, or begins with these words.
/// Case and accents do not matter.
pub(super) fn candidate(written: &str, loaded: &Loaded) -> Option<CandidateId> {
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
pub(super) fn unknown_candidate(written: &str, loaded: &Loaded, language: Language) -> String {
    let known: Vec<(String, String)> = loaded
        .day
        .candidates
        .iter()
        .map(|one| {
            let person = loaded.people.candidates.get(&one.id);
            let name = person.map_or_else(String::new, |person| person.name.clone());
            (one.id.to_string(), name)
        })
        .collect();
    let what = pick(language, "kandidaat", "candidate", "candidat");
    unknown(what, written, &known, language)
}

/// The same for an assessor.
pub(super) fn unknown_assessor(written: &str, all: &[AssessorId], language: Language) -> String {
    let known: Vec<(String, String)> = all
        .iter()
        .map(|id| (id.to_string(), String::new()))
        .collect();
    let what = pick(
        language,
        "assessor met oordelen",
        "assessor with ratings",
        "assesseur avec des évaluations",
    );
    unknown(what, written, &known, language)
}

/// The same for a competence.
pub(super) fn unknown_competence(written: &str, rubric: &Rubric, language: Language) -> String {
    let texts = rubric.texts(language);
    let known: Vec<(String, String)> = rubric
        .competences
        .iter()
        .map(|one| (one.id.to_string(), texts.competence(one.id).to_owned()))
        .collect();
    let what = pick(language, "competentie", "competence", "compétence");
    unknown(what, written, &known, language)
}

/// The same for an exercise.
pub(super) fn unknown_exercise(written: &str, all: &[Exercise], language: Language) -> String {
    let known: Vec<(String, String)> = all
        .iter()
        .map(|one| (one.id.to_string(), one.name.clone()))
        .collect();
    let what = pick(language, "opdracht", "exercise", "exercice");
    unknown(what, written, &known, language)
}

/// That the beginning of a name fits several competences.
pub(super) fn several_competences(
    written: &str,
    several: &[Target],
    rubric: &Rubric,
    language: Language,
) -> String {
    let texts = rubric.texts(language);
    let all: Vec<String> = several
        .iter()
        .map(|target| target.competence)
        .map(|id| format!("{id} ({})", texts.competence(id)))
        .collect();
    let all = all.join(", ");
    match language {
        Language::Nl => {
            format!("\"{written}\" kan meer dan één competentie zijn; kies uit {all}\n")
        }
        Language::En => {
            format!("\"{written}\" can be more than one competence; choose from {all}\n")
        }
        Language::Fr => {
            format!("« {written} » peut désigner plusieurs compétences ; choisissez parmi {all}\n")
        }
    }
}

fn unknown(what: &str, written: &str, known: &[(String, String)], language: Language) -> String {
    let shown = |(code, name): &(String, String)| {
        if name.is_empty() {
            code.clone()
        } else {
            format!("{code} ({name})")
        }
    };
    // The first word of a name is what people type; short codes all look alike.
    let words = known.iter().flat_map(|(code, name)| {
        let first = name.split(' ').next().unwrap_or_default();
        let code = if code.len() >= 5 { code.as_str() } else { "" };
        [code, name.as_str(), first]
    });
    let near = nearest(written, words.filter(|word| !word.is_empty()));
    let meant = near.and_then(|near| {
        known.iter().find(|(code, name)| {
            code == near || name == near || name.split(' ').next() == Some(near)
        })
    });
    let all: Vec<String> = known.iter().map(shown).collect();
    let all = all.join(", ");
    let meant = meant.map(shown);
    match (language, meant) {
        (Language::Nl, Some(one)) => {
            format!("{what} \"{written}\" is er niet; bedoelde je {one}? Kies uit {all}\n")
        }
        (Language::Nl, None) => format!("{what} \"{written}\" is er niet; kies uit {all}\n"),
        (Language::En, Some(one)) => {
            format!("there is no {what} \"{written}\"; did you mean {one}? Choose from {all}\n")
        }
        (Language::En, None) => {
            format!("there is no {what} \"{written}\"; choose from {all}\n")
        }
        (Language::Fr, Some(one)) => format!(
            "{what} « {written} » n’existe pas ; vouliez-vous dire {one} ? Choisissez parmi {all}\n"
        ),
        (Language::Fr, None) => {
            format!("{what} « {written} » n’existe pas ; choisissez parmi {all}\n")
        }
    }
}
