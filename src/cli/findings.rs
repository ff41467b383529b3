//! Findings on the way out: which are shown, which are only counted, and with which status a command ends.

use std::path::Path;

use clap::ArgMatches;
use wakker::diagnostic::{Diagnostic, Language, Severity, folded};
use wakker::wording::findings::findings;

use super::terminal::Extent;
use super::{End, Run, output, terminal};

impl Run {
    /// Writes all findings to stderr, and says with which status to end: for commands that check.
    pub(super) fn end_with_all(&self, matches: &ArgMatches) -> End {
        self.tell_findings(Extent::ALL, |_| true);
        self.status(matches)
    }

    /// Writes to stderr the findings that change what the command gives: faults, those about agreement and reports, and
    /// warnings where they are denied. The rest is counted, and `check` tells it; without a day it could not, so all is
    /// told here.
    pub(super) fn end(&self, matches: &ArgMatches) -> End {
        self.end_about(matches, |_| true)
    }

    /// The same for a command about one candidate: what is not `about` that one is only counted.
    pub(super) fn end_about(
        &self,
        matches: &ArgMatches,
        about: impl Fn(&Diagnostic) -> bool,
    ) -> End {
        let denied = Self::denies_warnings(matches);
        let shown = |one: &Diagnostic| {
            self.folders.is_empty()
                || about(one)
                    && (one.severity() == Severity::Error
                        || one.code.id().starts_with(['A', 'T'])
                        || denied && one.severity() == Severity::Warning)
        };
        let extent = if self.folders.len() > 1 {
            Extent::DAYS
        } else {
            Extent::DAY
        };
        self.tell_findings(extent, shown);
        let rest = self.found.sorted();
        let rest: Vec<&Diagnostic> = rest.into_iter().filter(|one| !shown(one)).collect();
        if !rest.is_empty() {
            let days = self.days_of(&rest);
            output::tell(&more_findings(rest.len(), &days, self.language));
        }
        self.status(matches)
    }

    /// The folders of the days in which something was found, as one types them; all of them where that cannot be told.
    fn days_of(&self, findings: &[&Diagnostic]) -> Vec<String> {
        let mut with: Vec<&Path> = Vec::new();
        for one in findings {
            let path = self.sources.path(one.span.file);
            let mut folders = self.folders.iter().map(std::path::PathBuf::as_path);
            let folder = folders.find(|dir| Path::new(path).starts_with(dir));
            if let Some(folder) = folder.filter(|dir| !with.contains(dir)) {
                with.push(folder);
            }
        }
        if with.is_empty() {
            with.extend(self.folders.iter().map(std::path::PathBuf::as_path));
        }
        with.into_iter().map(as_typed).collect()
    }

    fn tell_findings(&self, extent: Extent, chosen: impl Fn(&Diagnostic) -> bool) {
        let (language, screen) = (self.language, self.screen);
        let sorted = self.found.sorted();
        let folded = folded(sorted.into_iter().filter(|one| chosen(one)));
        let text = terminal::findings(&self.sources, &folded, extent, language, screen);
        output::tell_coloured(&text);
    }

    fn denies_warnings(matches: &ArgMatches) -> bool {
        matches!(matches.try_get_one::<String>("deny"), Ok(Some(_)))
    }

    pub(super) fn status(&self, matches: &ArgMatches) -> End {
        let denied = Self::denies_warnings(matches) && self.found.count(Severity::Warning) > 0;
        if self.found.has_errors() || denied {
            End::Faults
        } else {
            End::Clean
        }
    }
}

/// A path as one types it in a command: between quotes where a shell would cut it up or read it otherwise.
pub(super) fn as_typed(path: &Path) -> String {
    let text = path.display().to_string();
    // What begins with a hyphen would be taken for an option.
    let text = if text.starts_with('-') {
        format!("./{text}")
    } else {
        text
    };
    let plain = |letter: char| letter.is_alphanumeric() || "_-./\\:~+,@".contains(letter);
    if !text.is_empty() && text.chars().all(plain) {
        return text;
    }
    if cfg!(windows) {
        return format!("\"{text}\"");
    }
    let mut quoted = String::from("\"");
    for letter in text.chars() {
        if "\"\\$`".contains(letter) {
            quoted.push('\\');
        }
        quoted.push(letter);
    }
    quoted.push('"');
    quoted
}

/// How many findings are not shown, and how to see them; of several days those that have any.
fn more_findings(count: usize, days: &[String], language: Language) -> String {
    let count = match (language, count) {
        (Language::Nl, n) => format!("nog {}", findings(language, n)),
        (Language::En, 1) => "1 more finding".to_owned(),
        (Language::En, n) => format!("{n} more findings"),
        (Language::Fr, n) => format!("encore {}", findings(language, n)),
    };
    let command = match days {
        [] => "'wakker check'".to_owned(),
        [only] => format!("'wakker check {only}'"),
        [first, rest @ ..] => match language {
            Language::Nl => format!("'wakker check {first}', en zo ook {}", rest.join(", ")),
            Language::En => format!("'wakker check {first}', and so for {}", rest.join(", ")),
            Language::Fr => format!("'wakker check {first}', de même pour {}", rest.join(", ")),
        },
    };
    match language {
        Language::Nl => format!("{count}: zie {command}\n"),
        Language::En => format!("{count}: see {command}\n"),
        Language::Fr => format!("{count} : voir {command}\n"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_quoted_where_a_shell_needs_it() {
        let typed = |text: &str| as_typed(Path::new(text));
        assert_eq!(
            typed("samples/2026-03-17-antwerpen"),
            "samples/2026-03-17-antwerpen"
        );
        assert_eq!(typed("één dag"), "\"één dag\"");
        assert_eq!(typed("dag (kopie)"), "\"dag (kopie)\"");
        assert_eq!(typed("-dag"), "./-dag");
    }
}
