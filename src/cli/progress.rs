//! A progress bar on stderr, for work that lasts over a second and a person who watches.

use std::fmt::Write;
use std::io::IsTerminal;
use std::sync::OnceLock;
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressState, ProgressStyle};

/// Work below this lasts too short to show anything.
const PATIENCE: Duration = Duration::from_secs(1);

/// Counts finished pieces of work.
pub(super) struct Progress {
    total: usize,
    done: std::cell::Cell<usize>,
    started: Instant,
    bar: OnceLock<ProgressBar>,
}

impl Progress {
    pub(super) fn new(total: usize) -> Self {
        Self {
            total,
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
        let bar = self.bar.get_or_init(|| {
            let bar = ProgressBar::new(self.total as u64).with_elapsed(self.started.elapsed());
            if let Ok(style) = ProgressStyle::with_template("{bar:30} {pos}/{len}  {rate}  {left}")
            {
                bar.set_style(
                    style
                        .with_key("rate", |state: &ProgressState, out: &mut dyn Write| {
                            let _ = write!(out, "{:.0}/s", rate(state));
                        })
                        .with_key("left", |state: &ProgressState, out: &mut dyn Write| {
                            let left = state.len().unwrap_or(0).saturating_sub(state.pos());
                            let seconds = number(left) / rate(state).max(f64::MIN_POSITIVE);
                            let _ = write!(out, "{seconds:.0} s");
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

/// Pieces a second since the start.
fn rate(state: &ProgressState) -> f64 {
    number(state.pos()) / state.elapsed().as_secs_f64().max(f64::MIN_POSITIVE)
}

fn number(n: u64) -> f64 {
    f64::from(u32::try_from(n).unwrap_or(u32::MAX))
}
