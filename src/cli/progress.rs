//! A progress bar on stderr, for work that lasts over a second and a person who watches.

use std::fmt::Write;
use std::io::IsTerminal;
use std::sync::OnceLock;
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressState, ProgressStyle};
use wakker::diagnostic::Language;

/// Work below this lasts too short to show anything.
const PATIENCE: Duration = Duration::from_secs(1);

/// Counts finished pieces of work.
pub(super) struct Progress {
    total: usize,
    language: Language,
    done: std::cell::Cell<usize>,
    started: Instant,
    bar: OnceLock<ProgressBar>,
}

impl Progress {
    pub(super) fn new(total: usize, language: Language) -> Self {
        Self {
            total,
            language,
            done: std::cell::Cell::new(0),
            started: Instant::now(),
            bar: OnceLock::new(),
        }
    }

    /// One more is done.
    pub(super) fn step(&self) {
        self.done.set(self.done.get() + 1);
        if self.started.elapsed() < PATIENCE || !std::io::stderr().is_terminal() {
            return;
        }
        let language = self.language;
        let bar = self.bar.get_or_init(|| {
            let bar = ProgressBar::new(self.total as u64).with_elapsed(self.started.elapsed());
            if let Ok(style) = ProgressStyle::with_template("{bar:30} {pos}/{len}  {rate}  {left}")
            {
                bar.set_style(
                    style
                        .with_key("rate", |state: &ProgressState, out: &mut dyn Write| {
                            let _ = write!(out, "{:.0}/s", rate(state));
                        })
                        .with_key("left", move |state: &ProgressState, out: &mut dyn Write| {
                            let left = state.len().unwrap_or(0).saturating_sub(state.pos());
                            let seconds = number(left) / rate(state).max(f64::MIN_POSITIVE);
                            let _ = out.write_str(&left_in_words(language, seconds));
                        }),
                );
            }
            bar
        });
        bar.set_position(self.done.get() as u64);
    }

    /// Takes the bar off the screen.
    pub(super) fn finish(&self) {
        if let Some(bar) = self.bar.get() {
            bar.finish_and_clear();
        }
    }
}

/// "nog 16 s", "nog 2 min 5 s".
fn left_in_words(language: Language, seconds: f64) -> String {
    let minutes = (seconds.round() / 60.0).floor();
    let seconds = seconds.round() - minutes * 60.0;
    let time = if minutes > 0.0 {
        format!("{minutes:.0} min {seconds:.0} s")
    } else {
        format!("{seconds:.0} s")
    };
    match language {
        Language::Nl => format!("nog {time}"),
        Language::En => format!("{time} left"),
        Language::Fr => format!("encore {time}"),
    }
}

/// Pieces a second since the start.
fn rate(state: &ProgressState) -> f64 {
    number(state.pos()) / state.elapsed().as_secs_f64().max(f64::MIN_POSITIVE)
}

fn number(n: u64) -> f64 {
    f64::from(u32::try_from(n).unwrap_or(u32::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_time_left_is_told_in_minutes_and_seconds() {
        for (seconds, told) in [
            (0.2, "nog 0 s"),
            (16.4, "nog 16 s"),
            (59.7, "nog 1 min 0 s"),
            (125.0, "nog 2 min 5 s"),
        ] {
            assert_eq!(left_in_words(Language::Nl, seconds), told);
        }
    }
}
