//! Times and what is said of them.

use std::time::{Duration, Instant};

/// Times of one thing done many times.
#[derive(Debug, Default)]
pub(crate) struct Times(Vec<Duration>);

impl FromIterator<Duration> for Times {
    fn from_iter<I: IntoIterator<Item = Duration>>(times: I) -> Self {
        Self(times.into_iter().collect())
    }
}

impl Times {
    /// Does the thing once and keeps how long it took.
    pub(crate) fn take<T>(&mut self, thing: impl FnOnce() -> T) -> T {
        let start = Instant::now();
        let made = thing();
        self.0.push(start.elapsed());
        made
    }

    /// Returns the time that `share` of all, such as 0.5, did not exceed.
    pub(crate) fn at(&self, share: f64) -> Duration {
        let mut sorted = self.0.clone();
        sorted.sort();
        let place = ((sorted.len().saturating_sub(1)) as f64 * share).round() as usize;
        sorted.get(place).copied().unwrap_or_default()
    }

    /// Returns the median.
    pub(crate) fn median(&self) -> Duration {
        self.at(0.5)
    }

    /// Prints median, p99 and the longest.
    pub(crate) fn print(&self, what: &str) {
        println!(
            "{what:<58} median {:>9}   p99 {:>9}   longest {:>9}   ({} times)",
            words(self.median()),
            words(self.at(0.99)),
            words(self.at(1.0)),
            self.0.len()
        );
    }
}

/// Prints a ratio against its goal.
pub(crate) fn print_ratio(what: &str, ratio: f64, goal: f64) {
    let verdict = if ratio <= goal { "met" } else { "MISSED" };
    println!("{what:<58} {ratio:.3}   goal at most {goal:.3}: {verdict}");
}

/// Returns a time in the unit that a person would choose.
pub(crate) fn words(time: Duration) -> String {
    let micros = time.as_micros();
    match micros {
        0..10_000 => format!("{:.2} ms", time.as_secs_f64() * 1e3),
        10_000..2_000_000 => format!("{:.0} ms", time.as_secs_f64() * 1e3),
        _ => format!("{:.2} s", time.as_secs_f64()),
    }
}
