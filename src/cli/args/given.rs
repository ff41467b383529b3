//! What was given on the command line, by name.

use std::path::PathBuf;

use clap::ArgMatches;

/// The arguments of a command.
#[derive(Clone, Copy)]
pub(super) struct Given<'a>(pub(super) &'a ArgMatches);

impl<'a> Given<'a> {
    /// The command below this one; clap asks for one where there are any.
    pub(super) fn command(self) -> (&'a str, Self) {
        let below = self.0.subcommand();
        below.map_or(("", self), |(name, matches)| (name, Self(matches)))
    }

    /// The last command below this one.
    pub(super) fn innermost(self) -> (&'a str, Self) {
        match self.command() {
            (name, below) if below.0.subcommand().is_none() => (name, below),
            (_, below) => below.innermost(),
        }
    }

    /// The value of an option; none where it was not given, or the command does not have it.
    pub(super) fn one<T: Clone + Send + Sync + 'static>(self, name: &str) -> Option<T> {
        self.0.try_get_one::<T>(name).ok().flatten().cloned()
    }

    /// All values of an option.
    pub(super) fn all<T: Clone + Send + Sync + 'static>(self, name: &str) -> Vec<T> {
        let values = self.0.try_get_many::<T>(name).ok().flatten();
        values.into_iter().flatten().cloned().collect()
    }

    pub(super) fn text(self, name: &str) -> Option<String> {
        self.one(name)
    }

    pub(super) fn texts(self, name: &str) -> Vec<String> {
        self.all(name)
    }

    pub(super) fn path(self, name: &str) -> Option<PathBuf> {
        self.one(name)
    }

    /// A path that clap asks for.
    pub(super) fn asked_path(self, name: &str) -> PathBuf {
        self.path(name).unwrap_or_default()
    }

    /// A text that clap asks for.
    pub(super) fn asked_text(self, name: &str) -> String {
        self.text(name).unwrap_or_default()
    }

    /// A flag.
    pub(super) fn flag(self, name: &str) -> bool {
        self.one(name).unwrap_or(false)
    }

    /// Whether an option has a value.
    pub(super) fn is_given(self, name: &str) -> bool {
        matches!(self.0.try_contains_id(name), Ok(true))
    }
}
