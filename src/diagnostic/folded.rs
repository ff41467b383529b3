//! Findings of one code and one cause in one file, as one.

use std::collections::BTreeMap;

use super::{Code, Diagnostic, Language, Severity};
use crate::source::{FileId, Span};

/// What was found once or more in one file, for one cause.
#[derive(Debug, Clone)]
pub struct Folded<'a> {
    /// The first in the file.
    pub first: &'a Diagnostic,
    /// The rest, in the order of the file.
    pub others: Vec<&'a Diagnostic>,
}

impl Folded<'_> {
    /// How many times it was found.
    pub fn count(&self) -> usize {
        1 + self.others.len()
    }

    /// What one of them says; with its own suggestion, where not all have the same.
    pub fn message(&self, one: &Diagnostic, language: Language) -> String {
        let message = one.message(language);
        match one.meant(language).filter(|_| !self.means_the_same()) {
            Some(meant) => format!("{message} ({meant})"),
            None => message,
        }
    }

    /// The next step for all of them.
    pub fn help(&self, language: Language) -> String {
        if self.means_the_same() {
            self.first.help(language)
        } else {
            self.first.advice(language)
        }
    }

    fn means_the_same(&self) -> bool {
        let mut others = self.others.iter();
        others.all(|other| other.suggestion == self.first.suggestion)
    }

    /// Whether each says the same, so that the places of the others tell all.
    pub fn says_the_same(&self) -> bool {
        let message = self.first.message(Language::Nl);
        self.others
            .iter()
            .all(|other| other.message(Language::Nl) == message)
    }
}

/// What has to be the same for findings to be one. A fault has a cure of its own, so it is one with another only where
/// the message and what belongs to it are the same; anything else is one by its code.
type Cause = Option<(String, Vec<Span>)>;

fn cause(finding: &Diagnostic) -> Cause {
    (finding.severity() == Severity::Error).then(|| {
        let related = finding.related.iter().map(|(span, _)| *span).collect();
        (finding.message(Language::Nl), related)
    })
}

/// Findings as one where they are of one code and cause in one file, in the order of their first places.
pub fn folded<'a>(findings: impl IntoIterator<Item = &'a Diagnostic>) -> Vec<Folded<'a>> {
    let mut seen: BTreeMap<(FileId, Code, Cause), usize> = BTreeMap::new();
    let mut all: Vec<Folded<'a>> = Vec::new();
    for finding in findings {
        let key = (finding.span.file, finding.code, cause(finding));
        if let Some(at) = seen.get(&key) {
            all[*at].others.push(finding);
        } else {
            seen.insert(key, all.len());
            all.push(Folded {
                first: finding,
                others: Vec::new(),
            });
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Sources;

    #[test]
    fn faults_fold_by_cause_and_the_rest_by_code_in_one_file_only() {
        let mut sources = Sources::default();
        let (one, other) = (sources.add("a.md", "x"), sources.add("b.md", "x"));
        let at = Span::start_of;
        let level = |file, level: &str| Diagnostic::new(Code::N08, at(file)).with("level", level);
        let short = |file, tag: &str| Diagnostic::new(Code::N05, at(file)).with("tag", tag);
        let found = [
            level(one, "H"),
            level(one, "V"),
            level(one, "H"),
            level(other, "H"),
            Diagnostic {
                suggestion: Some("x".to_owned()),
                ..short(one, "a")
            },
            short(one, "b"),
            short(other, "a"),
        ];
        let folded = folded(&found);
        let counts: Vec<usize> = folded.iter().map(Folded::count).collect();
        assert_eq!(counts, [2, 1, 1, 2, 1]);
        let (nl, short) = (Language::Nl, &folded[3]);
        let meant = |name: &str| short.message(short.first, nl).contains(name);
        assert!(meant("bedoelde je \"x\"?") && !short.help(nl).contains("bedoelde"));
        assert!(folded[0].says_the_same());
        assert!(!folded[3].says_the_same());
    }
}
