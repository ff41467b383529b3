//! The commands: each reads a day, asks the library, and writes. Nothing is computed here.

mod agree;
mod args;
mod assets;
mod calibrate;
mod check;
mod chosen;
mod documents;
mod explain;
mod findings;
mod form;
mod levels;
mod lock;
#[cfg(feature = "pdf")]
mod made;
mod names;
mod new;
mod output;
mod plan;
#[cfg(feature = "pdf")]
mod progress;
#[cfg(feature = "pdf")]
mod quality;
mod quotes;
mod report;
mod result;
mod rubric;
mod score;
mod screen;
mod terminal;
mod turn;
#[cfg(feature = "pdf")]
mod watch;

use std::ffi::OsString;
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::thread;

use clap::ArgMatches;
use wakker::agreement::How;
use wakker::assets::Assets;
use wakker::day::Date;
use wakker::diagnostic::{Diagnostics, Language, Word};
use wakker::load::{self, Loaded};
use wakker::scoring::{self, CandidateScores, Scores};
use wakker::source::Sources;
use wakker::wording::terms::pick;

/// How a command ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum End {
    /// Clean, or warnings only.
    Clean = 0,
    /// Faults in the inputs.
    Faults = 1,
    /// Wrong usage, or output that could not be written.
    Usage = 2,
}

/// What every command works with.
struct Run {
    sources: Sources,
    found: Diagnostics,
    /// The language asked for on the command line.
    asked: Option<Language>,
    /// The language of all that people read.
    language: Language,
    screen: screen::Screen,
    /// The folders of the days that a command reads, as they were given.
    folders: Vec<PathBuf>,
}

/// Runs the command line and gives the status to end with.
pub(crate) fn run(args: Vec<OsString>) -> ExitCode {
    let asked = args::language(&args);
    let language = asked.unwrap_or_default();
    let matches = match args::command(language).try_get_matches_from(args) {
        Ok(matches) => matches,
        Err(error) => {
            let text = args::translated(&error.render().to_string(), language);
            if error.use_stderr() {
                output::tell(&text);
                return ExitCode::from(End::Usage as u8);
            }
            let _ = output::print(&text);
            return ExitCode::from(End::Clean as u8);
        }
    };
    let screen = screen::Screen::of(&matches);
    let mut run = Run {
        sources: Sources::default(),
        found: Diagnostics::default(),
        asked,
        language,
        screen,
        folders: Vec::new(),
    };
    let end = match matches.subcommand() {
        Some(("check", matches)) => check::run(&mut run, matches),
        Some(("score", matches)) => score::run(&mut run, matches),
        Some(("explain", matches)) => explain::run(&mut run, matches),
        Some(("lock", matches)) => lock::run(&mut run, matches),
        Some(("agree", matches)) => agree::run(&mut run, matches),
        Some(("calibrate", matches)) => calibrate::run(&mut run, matches),
        Some(("report", matches)) => report::run(&mut run, matches),
        Some(("form", matches)) => form::run(&mut run, matches),
        Some(("new", matches)) => new::run(&mut run, matches),
        Some(("rubric", matches)) => rubric::run(&mut run, matches),
        Some(("assets", matches)) => assets::run(&mut run, matches),
        Some(("completions", matches)) => completions(&run, matches),
        Some(("man", _)) => man(&run),
        _ => End::Usage,
    };
    ExitCode::from(end as u8)
}

impl Run {
    /// Reads the day that a command names.
    fn load(&mut self, matches: &ArgMatches, assets: &Assets) -> Option<Loaded> {
        let dir = load::day_folder(path(matches, "day")?);
        self.folders = vec![dir.clone()];
        let loaded = load::day(&mut self.sources, assets, &dir, &mut self.found).ok()?;
        self.language = self.asked.unwrap_or(loaded.day.language);
        Some(loaded)
    }

    /// Reads and scores the days that a command names; one that cannot be used is left out.
    fn days(&mut self, matches: &ArgMatches, assets: &Assets) -> Vec<(Loaded, Scores)> {
        let folders = matches.get_many::<PathBuf>("day").into_iter().flatten();
        self.folders = folders.flat_map(|path| load::day_folders(path)).collect();
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

    /// Whether `--strict` forbids writing.
    fn holds_back(&self, matches: &ArgMatches) -> bool {
        matches.get_flag("strict") && self.found.has_errors()
    }

    /// The candidates that a command names, or all.
    fn chosen<'s>(
        &self,
        matches: &ArgMatches,
        loaded: &Loaded,
        scores: &'s Scores,
    ) -> Result<Vec<&'s CandidateScores>, End> {
        let Some(names) = matches.get_many::<String>("candidate") else {
            return Ok(scores.candidates.iter().collect());
        };
        names
            .map(|name| self.candidate(name, loaded, scores))
            .collect()
    }

    /// The candidate with a code, or with a name from the key file.
    fn candidate<'s>(
        &self,
        written: &str,
        loaded: &Loaded,
        scores: &'s Scores,
    ) -> Result<&'s CandidateScores, End> {
        names::candidate(written, loaded)
            .and_then(|id| scores.candidate(id))
            .ok_or_else(|| {
                output::tell(&names::unknown_candidate(written, loaded, self.language));
                End::Usage
            })
    }

    /// The date that a command is given, else today.
    fn date(&self, matches: &ArgMatches) -> Result<Date, End> {
        let Some(text) = matches.get_one::<String>("date") else {
            return Ok(today());
        };
        Date::parse(text).ok_or_else(|| {
            output::tell(&match self.language {
                Language::Nl => format!("\"{text}\" is geen datum; schrijf 2026-03-17\n"),
                Language::En => format!("\"{text}\" is not a date; write 2026-03-17\n"),
                Language::Fr => format!("« {text} » n’est pas une date ; écrivez 2026-03-17\n"),
            });
            End::Usage
        })
    }

    /// Writes a result for people to stdout.
    fn print(&self, text: &str) -> Result<(), End> {
        self.emit(&terminal::harmless(text))
    }

    /// Writes a result for programs to stdout, as it is.
    fn emit(&self, text: &str) -> Result<(), End> {
        output::print(text).map_err(|error| self.cannot_write(Path::new("stdout"), &error))
    }

    fn cannot_write(&self, path: &Path, error: &std::io::Error) -> End {
        let path = path.display();
        let text = pick(
            self.language,
            "kan niet schrijven naar",
            "cannot write to",
            "impossible d’écrire dans",
        );
        let own = Word::of_error(error).map(|word| word.text(self.language).to_owned());
        let why = own.unwrap_or_else(|| error.to_string());
        output::tell(&format!("{text} {path}: {why}\n"));
        End::Usage
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

fn path<'m>(matches: &'m ArgMatches, name: &str) -> Option<&'m PathBuf> {
    matches.get_one::<PathBuf>(name)
}

fn completions(run: &Run, matches: &ArgMatches) -> End {
    let Some(shell) = matches.get_one::<clap_complete::Shell>("shell") else {
        return End::Usage;
    };
    let mut bytes = Vec::new();
    clap_complete::generate(
        *shell,
        &mut args::command(run.language),
        "wakker",
        &mut bytes,
    );
    match run.emit(&String::from_utf8_lossy(&bytes)) {
        Ok(()) => End::Clean,
        Err(end) => end,
    }
}

fn man(run: &Run) -> End {
    let mut bytes = Vec::new();
    if let Err(error) = clap_mangen::Man::new(args::command(run.language)).render(&mut bytes) {
        return run.cannot_write(Path::new("stdout"), &error);
    }
    match run.emit(&args::manual(
        &String::from_utf8_lossy(&bytes),
        run.language,
    )) {
        Ok(()) => End::Clean,
        Err(end) => end,
    }
}

/// On all cores; how many there are changes no figure.
fn how() -> How {
    How {
        threads: thread::available_parallelism().unwrap_or(NonZeroUsize::MIN),
        ..How::default()
    }
}
