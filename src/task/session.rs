//! What every command works with: what it reads, finds, says and writes.

use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};
use std::thread;

use wakker::agreement::How;
use wakker::assets::Assets;
use wakker::day::Date;
use wakker::diagnostic::{Diagnostic, Diagnostics, Language};
use wakker::grid::Dialect;
use wakker::load::{self, Loaded};
use wakker::rubric::Rubric;
use wakker::scoring::{self, CandidateScores, Scores};
use wakker::source::Sources;
use wakker::wording::commands as wording;

use super::stop::{Stop, cannot_write};
use super::{Asked, Extent, Outcome, Progress, Said, Shape, Status, To, names, output};
use crate::task::options::Format;

pub(super) struct Session<'a> {
    pub(super) sources: Sources,
    pub(super) found: Diagnostics,
    /// The language asked for.
    pub(super) asked: Option<Language>,
    /// The language of all that people read.
    pub(super) language: Language,
    pub(super) denies_warnings: bool,
    /// The folders of the days that a command reads, as they were given.
    pub(super) folders: Vec<PathBuf>,
    pub(super) progress: &'a dyn Progress,
    said: Vec<Said>,
}

impl<'a> Session<'a> {
    pub(super) fn new(asked: &Asked<'a>) -> Self {
        Self {
            sources: Sources::default(),
            found: Diagnostics::default(),
            asked: asked.language,
            language: asked.language.unwrap_or(asked.fallback),
            denies_warnings: asked.denies_warnings,
            folders: Vec::new(),
            progress: asked.progress,
            said: Vec::new(),
        }
    }

    pub(super) fn outcome(self, status: Status) -> Outcome {
        Outcome {
            said: self.said,
            sources: self.sources,
            language: self.language,
            status,
        }
    }

    /// The built-in assets, with the templates of a folder in the place of ours.
    pub(super) fn assets(&mut self, templates: Option<&PathBuf>) -> Result<Assets, Stop> {
        let assets = Assets::builtin();
        let Some(dir) = templates else {
            return Ok(assets);
        };
        load::templates(&mut self.sources, assets, dir, &mut self.found).map_err(|_| Stop::Faults)
    }

    /// Reads a day.
    pub(super) fn load(&mut self, day: &Path, assets: &Assets) -> Result<Loaded, Stop> {
        let dir = load::day_folder(day);
        self.folders = vec![dir.clone()];
        let loaded = load::day(&mut self.sources, assets, &dir, &mut self.found);
        let loaded = loaded.map_err(|_| Stop::Faults)?;
        self.language = self.asked.unwrap_or(loaded.day.language);
        Ok(loaded)
    }

    /// Reads and scores days; one that cannot be used is left out.
    pub(super) fn days(&mut self, days: &[PathBuf], assets: &Assets) -> Vec<(Loaded, Scores)> {
        self.folders = days
            .iter()
            .flat_map(|path| load::day_folders(path))
            .collect();
        let mut read: Vec<(Loaded, Scores)> = Vec::new();
        for dir in self.folders.clone() {
            let loaded = load::day(&mut self.sources, assets, &dir, &mut self.found);
            let Ok(loaded) = loaded else {
                self.found.leave_out();
                continue;
            };
            if read.is_empty() {
                self.language = self.asked.unwrap_or(loaded.day.language);
            }
            let scores = scoring::score(&loaded, &mut self.found);
            read.push((loaded, scores));
        }
        read
    }

    /// Reads a rubric by its id, or by a path from where one stands.
    pub(super) fn rubric(&mut self, name: &str, assets: &Assets) -> Result<Rubric, Stop> {
        let here = Path::new("");
        let (sources, found) = (&mut self.sources, &mut self.found);
        load::rubric_named(sources, assets, name, here, None, found).map_err(|_| Stop::Faults)
    }

    /// Whether what was found lets anything be written, where a fault forbids it.
    pub(super) fn goes_on(&self, faults_forbid: bool) -> Result<(), Stop> {
        if faults_forbid && self.found.has_errors() {
            return Err(Stop::Faults);
        }
        Ok(())
    }

    /// The candidates with these codes or names, or all where none is named.
    pub(super) fn candidates<'s>(
        &self,
        written: &[String],
        loaded: &Loaded,
        scores: &'s Scores,
    ) -> Result<Vec<&'s CandidateScores>, Stop> {
        if written.is_empty() {
            return Ok(scores.candidates.iter().collect());
        }
        let all = written.iter();
        all.map(|name| self.candidate(name, loaded, scores))
            .collect()
    }

    /// The candidate with a code, or with a name from the key file.
    pub(super) fn candidate<'s>(
        &self,
        written: &str,
        loaded: &Loaded,
        scores: &'s Scores,
    ) -> Result<&'s CandidateScores, Stop> {
        let id = names::candidate(written, loaded, self.language)?;
        let known = scores.candidate(id);
        known.ok_or_else(|| names::unknown_candidate(written, loaded, self.language))
    }

    /// The date that is given, else today.
    pub(super) fn date(&self, written: Option<&str>) -> Result<Date, Stop> {
        let Some(text) = written else {
            return Ok(today());
        };
        Date::parse(text).ok_or_else(|| Stop::Refused(wording::not_a_date(self.language, text)))
    }

    /// A result for people.
    pub(super) fn print(&mut self, text: String) {
        self.print_as(text, Shape::Lines);
    }

    /// A result for people, shaped.
    pub(super) fn print_as(&mut self, text: String, shape: Shape) {
        let to = To::Result;
        self.said.push(Said::Text { text, to, shape });
    }

    /// A result for programs.
    pub(super) fn emit(&mut self, text: String) {
        self.print_as(text, Shape::Data);
    }

    /// A table in the form that was asked for: for people, or for programs.
    pub(super) fn table(&mut self, format: Format, text: String) {
        match format {
            Format::Table => self.print(text),
            _ => self.emit(text),
        }
    }

    /// Something beside the result.
    pub(super) fn tell(&mut self, text: String) {
        let (to, shape) = (To::Aside, Shape::Lines);
        self.said.push(Said::Text { text, to, shape });
    }

    pub(super) fn say_findings(&mut self, found: Vec<Diagnostic>, extent: Extent, to: To) {
        self.said.push(Said::Findings { found, extent, to });
    }

    pub(super) fn cannot_write(&self, path: &Path, error: &std::io::Error) -> Stop {
        cannot_write(self.language, path, error)
    }

    /// Writes a file whole or not at all.
    pub(super) fn write(&self, path: &Path, bytes: &[u8]) -> Result<(), Stop> {
        output::write(path, bytes).map_err(|error| self.cannot_write(path, &error))
    }
}

/// Today, by the clock in Greenwich; where it stands in a file it can be changed.
fn today() -> Date {
    let today = time::OffsetDateTime::now_utc().date();
    let text = format!(
        "{:04}-{:02}-{:02}",
        today.year(),
        u8::from(today.month()),
        today.day()
    );
    Date::parse(&text).expect("the clock gives a date")
}

/// On all cores; how many there are changes no figure.
pub(super) fn how() -> How {
    How {
        threads: thread::available_parallelism().unwrap_or(NonZeroUsize::MIN),
        ..How::default()
    }
}

/// The dialect of rows of figures.
pub(super) fn dialect(format: Format) -> Dialect {
    match format {
        Format::Excel => Dialect::Excel,
        _ => Dialect::Plain,
    }
}
