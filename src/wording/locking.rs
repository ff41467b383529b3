//! Words for sheets that are locked, or not yet.

use super::terms::{counted, pick};
use crate::diagnostic::Language;
use crate::load::LockState;
use crate::ratings::Hold;

/// "12 bladen vergrendeld; 24 waren het al. Nog te doen: ...": what `lock` did.
pub fn locked(language: Language, added: usize, before: usize, state: &LockState) -> String {
    let mut text = match language {
        Language::Nl => {
            let sheets = counted(language, added, ["blad", "bladen"]);
            let were = if before == 1 { "was" } else { "waren" };
            format!("{sheets} vergrendeld, {before} {were} het al")
        }
        Language::En => {
            let sheets = counted(language, added, ["sheet", "sheets"]);
            let were = if before == 1 { "was" } else { "were" };
            format!("{sheets} locked, {before} {were} already")
        }
        Language::Fr => {
            let sheets = counted(
                language,
                added,
                ["feuille verrouillée", "feuilles verrouillées"],
            );
            format!("{sheets} ; déjà verrouillées : {before}")
        }
    };
    text.push('\n');
    if let Some(provisional) = provisional(language, state) {
        text.push_str(&provisional);
        text.push('\n');
    }
    text
}

/// "voorlopig: nog niet iedereen is klaar (3 bladen ontbreken, 2 niet vergrendeld)"; nothing where all is
/// there and locked.
pub fn provisional(language: Language, state: &LockState) -> Option<String> {
    let (missing, open) = (state.missing, state.open);
    if missing + open == 0 {
        return None;
    }
    let mut parts = Vec::new();
    if missing > 0 {
        parts.push(match language {
            Language::Nl if missing == 1 => "1 blad ontbreekt of is leeg".to_owned(),
            Language::Nl => format!("{missing} bladen ontbreken of zijn leeg"),
            Language::En if missing == 1 => "1 sheet is missing or empty".to_owned(),
            Language::En => format!("{missing} sheets are missing or empty"),
            Language::Fr if missing == 1 => "1 feuille manque ou est vide".to_owned(),
            Language::Fr => format!("{missing} feuilles manquent ou sont vides"),
        });
    }
    if open > 0 {
        parts.push(match language {
            Language::Nl if open == 1 => "1 blad is nog niet vergrendeld".to_owned(),
            Language::Nl => format!("{open} bladen zijn nog niet vergrendeld"),
            Language::En if open == 1 => "1 sheet is not locked yet".to_owned(),
            Language::En => format!("{open} sheets are not locked yet"),
            Language::Fr if open == 1 => "1 feuille n’est pas encore verrouillée".to_owned(),
            Language::Fr => format!("{open} feuilles ne sont pas encore verrouillées"),
        });
    }
    let parts = parts.join(", ");
    Some(match language {
        Language::Nl => format!("voorlopig: nog niet iedereen is klaar ({parts})"),
        Language::En => format!("provisional: not everyone is ready yet ({parts})"),
        Language::Fr => format!("provisoire : tout le monde n’a pas encore fini ({parts})"),
    })
}

/// "alle 36 bladen zijn vergrendeld", "12 van de 36 bladen zijn vergrendeld": the state of a day.
pub fn state(language: Language, state: &LockState) -> String {
    let (locked, all) = (state.locked, state.locked + state.open);
    match language {
        Language::Nl if locked == all && all > 1 => format!("alle {all} bladen zijn vergrendeld"),
        Language::Nl => format!("{locked} van de {all} bladen vergrendeld (wakker lock)"),
        Language::En if locked == all && all > 1 => format!("all {all} sheets are locked"),
        Language::En => format!("{locked} of the {all} sheets locked (wakker lock)"),
        Language::Fr if locked == all && all > 1 => {
            format!("les {all} feuilles sont verrouillées")
        }
        Language::Fr => format!("{locked} des {all} feuilles verrouillées (wakker lock)"),
    }
}

/// "vergrendeld; op het blad staat nu goed": the other value of a rating whose sheet was changed after it was
/// locked. `label` gives the words of a value.
pub fn hold(language: Language, hold: Hold, label: impl Fn(f64) -> String) -> String {
    let other = match hold {
        Hold::Locked { now: other } | Hold::Reopened { locked: other } => other.map_or_else(
            || pick(language, "niets", "nothing", "rien").to_owned(),
            label,
        ),
    };
    match (hold, language) {
        (Hold::Locked { .. }, Language::Nl) => format!("vergrendeld; op het blad staat nu {other}"),
        (Hold::Locked { .. }, Language::En) => format!("locked; the sheet now says {other}"),
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
