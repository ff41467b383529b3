//! Findings on the way out: which are reported, which are only counted, and with which status a command ends.

use std::path::Path;

use wakker::diagnostic::{Diagnostic, Severity};
use wakker::wording::commands as wording;

use super::extent::Extent;
use super::outcome::{Status, To};
use super::session::Session;

impl Session<'_> {
    /// Tells the findings that change what the command gives: faults, those about agreement and reports, and warnings
    /// where they are denied. The rest is counted, and `check` lists it; without a day it could not, so all is reported here.
    pub(super) fn end(&mut self) -> Status {
        self.end_about(|_| true)
    }

    /// The same for a command about one candidate: what is not `about` that one is only counted.
    pub(super) fn end_about(&mut self, about: impl Fn(&Diagnostic) -> bool) -> Status {
        let denied = self.denies_warnings;
        let extent = match self.folders.len() {
            0 => Extent::ALL,
            1 => Extent::DAY,
            _ => Extent::DAYS,
        };
        let is_shown = |one: &&Diagnostic| {
            self.folders.is_empty()
                || about(one)
                    && (one.severity() == Severity::Error
                        || one.code.id().starts_with(['A', 'T'])
                        || denied && one.severity() == Severity::Warning)
        };
        let (shown, rest): (Vec<&Diagnostic>, Vec<&Diagnostic>) =
            self.found.sorted().into_iter().partition(is_shown);
        let more = (!rest.is_empty())
            .then(|| wording::more_findings(self.language, rest.len(), &self.days_of(&rest)));
        let shown = shown.into_iter().cloned().collect();
        self.say_findings(shown, extent, To::Aside);
        if let Some(more) = more {
            self.tell(more);
        }
        self.status()
    }

    /// The folders of the days in which something was found, as one types them; all of them where that is not known.
    fn days_of(&self, findings: &[&Diagnostic]) -> Vec<String> {
        let folders = || self.folders.iter().map(std::path::PathBuf::as_path);
        let mut with: Vec<&Path> = Vec::new();
        for one in findings {
            let path = self.sources.path(one.span.file);
            let folder = folders().find(|dir| Path::new(path).starts_with(dir));
            if let Some(folder) = folder.filter(|dir| !with.contains(dir)) {
                with.push(folder);
            }
        }
        if with.is_empty() {
            with.extend(folders());
        }
        with.into_iter().map(as_typed).collect()
    }

    pub(super) fn status(&self) -> Status {
        let denied = self.denies_warnings && self.found.count(Severity::Warning) > 0;
        if self.found.has_errors() || denied {
            Status::Faults
        } else {
            Status::Clean
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
