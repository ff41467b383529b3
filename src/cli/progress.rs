//! A progress bar on stderr, for work that lasts over a second and a person who watches.

use std::io::IsTerminal;
use std::sync::OnceLock;
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressStyle};

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
            let bar = ProgressBar::new(self.total as u64);
            if let Ok(style) =
                ProgressStyle::with_template("{bar:30} {pos}/{len}  {per_sec}  {eta}")
            {
                bar.set_style(style);
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
