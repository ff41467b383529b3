//! A progress bar on stderr, for work that lasts over a second and a person who watches.

use std::cell::OnceCell;
use std::fmt::Write;
use std::io::IsTerminal;
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressState, ProgressStyle};
use wakker::diagnostic::Language;
use wakker::wording::commands as wording;

use crate::task::Progress;

/// Work below this lasts too short to show anything.
const PATIENCE: Duration = Duration::from_secs(1);

/// The bar of one piece of work at a time.
#[derive(Default)]
pub(super) struct Bar {
    started: OnceCell<Instant>,
    bar: OnceCell<ProgressBar>,
}

impl Progress for Bar {
    fn step(&self, done: usize, of: usize, language: Language) {
        let started = self.started.get_or_init(Instant::now);
        if started.elapsed() < PATIENCE || !std::io::stderr().is_terminal() {
            return;
        }
        let bar = self.bar.get_or_init(|| {
            let bar = ProgressBar::new(of as u64).with_elapsed(started.elapsed());
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
        bar.set_position(done as u64);
    }

    fn finish(&self) {
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
    wording::time_left(language, &time)
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
