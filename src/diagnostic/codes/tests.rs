//! The texts of every code, in every language.

use std::collections::BTreeSet;

use super::*;
use crate::diagnostic::Language;

fn holes(text: &str) -> Vec<&str> {
    let mut names: Vec<&str> = text
        .split('{')
        .skip(1)
        .filter_map(|rest| rest.split_once('}').map(|(name, _)| name))
        .collect();
    names.sort_unstable();
    names
}

#[test]
fn every_code_has_the_same_particulars_in_every_language() {
    for code in Code::ALL {
        for language in [Language::En, Language::Fr] {
            for (other, dutch) in [
                (code.message(language), code.message(Language::Nl)),
                (code.help(language), code.help(Language::Nl)),
            ] {
                assert_eq!(holes(other), holes(dutch), "{code:?} {language:?}");
            }
        }
    }
}

#[test]
fn every_text_is_there_and_of_its_own_language() {
    for code in Code::ALL {
        let mut seen = BTreeSet::new();
        for language in Language::ALL {
            let (message, help, about) = (
                code.message(language),
                code.help(language),
                code.about(language),
            );
            assert!(!message.is_empty() && !help.is_empty(), "{code:?}");
            assert!(!message.ends_with('.') && !help.ends_with('.'), "{code:?}");
            assert!(about.ends_with('.'), "{code:?}");
            // A message that only puts two holes side by side is the same in every language.
            let words = message
                .split(['{', '}'])
                .step_by(2)
                .any(|part| part.contains(char::is_alphabetic));
            assert!(!words || seen.insert(message), "{code:?}");
            assert!(seen.insert(about), "{code:?}");
            // An example that stands where the help is, is the same word in a hole.
            assert!(help == "{example}" || seen.insert(help), "{code:?}");
            let [wrong, right] = code.examples(language);
            assert!(
                !wrong.is_empty() && !right.is_empty() && wrong != right,
                "{code:?}"
            );
        }
    }
}
