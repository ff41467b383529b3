//! Words for sheets and rows that are locked, or not yet.

use super::texts::texts;
use std::fmt::Write as _;

use super::terms::{counted, pick};
use crate::diagnostic::Language;
use crate::load::{LockState, Waiting};
use crate::ratings::{Hold, Origin};

texts! {
    /// Why a level does not count that came after the lock.
    pub fn after_lock() {
        nl "kwam erbij na het vergrendelen, zonder reden"
        en "came after the lock, without a reason"
        fr "ajouté après le verrouillage, sans raison"
    }
    /// That an earlier run was ended before it was done; `who` is when and which.
    pub fn was_ended(who: &str) {
        nl "een vorige keer werd 'wakker lock' hier afgebroken ({who}); wat al vergrendeld was, is er nog\n"
        en "an earlier 'wakker lock' was ended here ({who}); what was locked before is still there\n"
        fr "un 'wakker lock' précédent a été interrompu ici ({who}) ; ce qui était verrouillé est toujours là\n"
    }
    /// That the file would be one that no command reads again.
    pub fn too_large(size: usize, limit: usize) {
        nl "er is niets vergrendeld: locked.yaml zou {size} bytes groot worden, en wakker leest het tot {limit}\n"
        en "nothing was locked: locked.yaml would have {size} bytes, and wakker reads it up to {limit}\n"
        fr "rien n’a été verrouillé : locked.yaml ferait {size} octets, et wakker le lit jusqu’à {limit}\n"
    }
}

/// How many of those who are still to come are named; the rest is counted.
const NAMED: usize = 3;

/// "12 bladen vergrendeld, 24 waren het al", and how far it is: what `lock` did.
pub fn locked(language: Language, added: usize, before: usize, state: &LockState) -> String {
    let what = |words: [&'static str; 2]| {
        if state.rows {
            added.to_string()
        } else {
            counted(language, added, words)
        }
    };
    let mut text = match language {
        Language::Nl => {
            let were = if before == 1 { "was" } else { "waren" };
            let what = what(["blad", "bladen"]);
            format!("{what} vergrendeld, {before} {were} het al")
        }
        Language::En => {
            let were = if before == 1 { "was" } else { "were" };
            let what = what(["sheet", "sheets"]);
            format!("{what} locked, {before} {were} already")
        }
        Language::Fr if state.rows => {
            format!("verrouillées maintenant\u{a0}: {added} ; déjà verrouillées : {before}")
        }
        Language::Fr => {
            let what = what(["feuille verrouillée", "feuilles verrouillées"]);
            format!("{what} ; déjà verrouillées : {before}")
        }
    };
    text.push('\n');
    text.push_str(&self::state(language, state));
    text.push('\n');
    if let Some(provisional) = provisional_named(language, state) {
        text.push_str(&provisional);
        text.push('\n');
    }
    text
}

/// "voorlopig: nog niet iedereen is klaar (3 bladen ontbreken of zijn leeg, 2 bladen zijn nog niet vergrendeld)";
/// nothing where all is there and locked.
pub fn provisional(language: Language, state: &LockState) -> Option<String> {
    told(language, state, |_| String::new())
}

/// As [`provisional`], with the first of those who are still to come: for who has to do something about it.
pub fn provisional_named(language: Language, state: &LockState) -> Option<String> {
    told(language, state, |waiting| {
        let named = waiting.iter().take(NAMED);
        let named: Vec<String> = named
            .map(|one| who(language, *one, state.days > 1))
            .collect();
        let mut text = format!(
            "{}{}",
            pick(language, ": ", ": ", "\u{a0}: "),
            named.join(", ")
        );
        if waiting.len() > NAMED {
            let more = pick(language, " en nog", " and", " et encore");
            let end = pick(language, "", " more", "");
            let _ = write!(text, "{more} {}{end}", waiting.len() - NAMED);
        }
        text
    })
}

/// "rita over k02 bij magazijn".
fn who(language: Language, one: Waiting, with_date: bool) -> String {
    let (candidate, exercise, assessor) = one.seat;
    let (about, within, on) = match language {
        Language::Nl => ("over", "bij", "op"),
        Language::En => ("about", "in", "on"),
        Language::Fr => ("sur", "dans", "le"),
    };
    let date = if with_date {
        format!(" {on} {}", one.date)
    } else {
        String::new()
    };
    format!("{assessor} {about} {candidate} {within} {exercise}{date}")
}

fn told(
    language: Language,
    state: &LockState,
    names: impl Fn(&[Waiting]) -> String,
) -> Option<String> {
    let mut parts = Vec::new();
    if !state.missing.is_empty() {
        let many = state.missing.len() > 1;
        let words = match language {
            Language::Nl if many => "ontbreken of zijn leeg",
            Language::Nl => "ontbreekt of is leeg",
            Language::En if many => "are missing or empty",
            Language::En => "is missing or empty",
            Language::Fr if many => "manquent ou sont vides",
            Language::Fr => "manque ou est vide",
        };
        let what = sheets(language, state.missing.len(), state.rows);
        parts.push(format!("{what} {words}{}", names(&state.missing)));
    }
    if !state.open.is_empty() {
        let many = state.open.len() > 1;
        let words = match language {
            Language::Nl if many => "zijn nog niet vergrendeld",
            Language::Nl => "is nog niet vergrendeld",
            Language::En if many => "are not locked yet",
            Language::En => "is not locked yet",
            Language::Fr if many => "ne sont pas encore verrouillées",
            Language::Fr => "n’est pas encore verrouillée",
        };
        let what = sheets(language, state.open.len(), state.rows);
        parts.push(format!("{what} {words}{}", names(&state.open)));
    }
    if parts.is_empty() {
        return None;
    }
    let parts = parts.join("; ");
    Some(match language {
        Language::Nl => format!("voorlopig: nog niet iedereen is klaar ({parts})"),
        Language::En => format!("provisional: not everyone is ready yet ({parts})"),
        Language::Fr => format!("provisoire : tout le monde n’a pas encore fini ({parts})"),
    })
}

/// "3 bladen"; only the number where rows of `ratings.csv` are meant as well.
fn sheets(language: Language, count: usize, rows: bool) -> String {
    if rows {
        return count.to_string();
    }
    let words = pick(
        language,
        ["blad", "bladen"],
        ["sheet", "sheets"],
        ["feuille", "feuilles"],
    );
    counted(language, count, words)
}

/// "alle 36 bladen zijn vergrendeld", "12 van de 36 bladen zijn vergrendeld": the state of a day.
pub fn state(language: Language, state: &LockState) -> String {
    let (locked, all) = (state.locked, state.all());
    let (what, with) = match language {
        _ if !state.rows => (pick(language, " bladen", " sheets", " feuilles"), ""),
        Language::Nl => ("", " (bladen, en wat in ratings.csv staat)"),
        Language::En => ("", " (sheets, and what stands in ratings.csv)"),
        Language::Fr => ("", " (feuilles, et ce qui figure dans ratings.csv)"),
    };
    let is_all = locked == all && all > 1;
    let text = match language {
        Language::Nl if is_all => format!("alle {all}{what} zijn vergrendeld"),
        Language::Nl if locked == 1 => format!("1 van de {all}{what} is vergrendeld"),
        Language::Nl => format!("{locked} van de {all}{what} zijn vergrendeld"),
        Language::En if is_all => format!("all {all}{what} are locked"),
        Language::En if locked == 1 => format!("1 of the {all}{what} is locked"),
        Language::En => format!("{locked} of the {all}{what} are locked"),
        Language::Fr if is_all => format!("les {all}{what} sont verrouillées"),
        Language::Fr => format!("{locked} sur {all}{what} verrouillées"),
    };
    format!("{text}{with}")
}

/// "vergrendeld; op het blad staat nu goed": the other value of a rating that was changed after it was locked.
/// `label` gives the words of a value.
pub fn hold(
    language: Language,
    (hold, origin): (Hold, Origin),
    label: impl Fn(f64) -> String,
) -> String {
    let other = match hold {
        Hold::Locked { now: other } | Hold::Reopened { locked: other } => other.map_or_else(
            || pick(language, "niets", "nothing", "rien").to_owned(),
            label,
        ),
    };
    let is_row = origin == Origin::Elsewhere;
    match (hold, language) {
        (Hold::Locked { .. }, Language::Nl) if is_row => {
            format!("vergrendeld; in ratings.csv staat nu {other}")
        }
        (Hold::Locked { .. }, Language::Nl) => format!("vergrendeld; op het blad staat nu {other}"),
        (Hold::Locked { .. }, Language::En) if is_row => {
            format!("locked; ratings.csv now says {other}")
        }
        (Hold::Locked { .. }, Language::En) => format!("locked; the sheet now says {other}"),
        (Hold::Locked { .. }, Language::Fr) if is_row => {
            format!("verrouillé\u{a0}; ratings.csv dit maintenant {other}")
        }
        (Hold::Locked { .. }, Language::Fr) => {
            format!("verrouillé\u{a0}; la feuille dit maintenant {other}")
        }
        (Hold::Reopened { .. }, Language::Nl) => {
            format!("veranderd na het vergrendelen, was {other}")
        }
        (Hold::Reopened { .. }, Language::En) => format!("changed after the lock, was {other}"),
        (Hold::Reopened { .. }, Language::Fr) => {
            format!("modifié après le verrouillage, était {other}")
        }
    }
}

/// That somebody else is locking at this moment; `who` is what is known of them.
pub fn taken(language: Language, who: &str) -> String {
    let who = if who.is_empty() {
        String::new()
    } else {
        format!(" ({who})")
    };
    match language {
        Language::Nl => {
            format!(
                "iemand anders is deze dag net aan het vergrendelen{who}; probeer het zo opnieuw\n"
            )
        }
        Language::En => {
            format!("somebody else is locking this day at the moment{who}; try again shortly\n")
        }
        Language::Fr => {
            format!("quelqu’un d’autre verrouille cette journée en ce moment{who} ; réessayez\n")
        }
    }
}

/// What was not locked and why: files that are being saved, and how many whose rows have a fault.
pub fn not_locked(language: Language, saving: &[String], faulty: usize) -> String {
    let mut text = String::new();
    for file in saving {
        let _ = match language {
            Language::Nl => writeln!(
                text,
                "{file} wordt net bewaard en is niet vergrendeld; probeer het opnieuw"
            ),
            Language::En => writeln!(
                text,
                "{file} is just being saved and is not locked; try again"
            ),
            Language::Fr => writeln!(
                text,
                "{file} est en cours d’enregistrement et n’est pas verrouillé ; réessayez"
            ),
        };
    }
    if faulty > 0 {
        let _ = match language {
            Language::Nl => writeln!(
                text,
                "niet vergrendeld: {faulty}, want ratings.csv heeft daar nog fouten; herstel die eerst"
            ),
            Language::En => writeln!(
                text,
                "not locked: {faulty}, for ratings.csv still has faults there; mend these first"
            ),
            Language::Fr => writeln!(
                text,
                "pas verrouillé : {faulty}, car ratings.csv y a encore des fautes ; corrigez-les d’abord"
            ),
        };
    }
    text
}
