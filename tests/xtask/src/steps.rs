//! Steps with their time, and a summary that is printed however the run ends.

use crate::{Outcome, Stop};
use std::time::{Duration, Instant};

/// The steps of one run.
#[derive(Default)]
pub(crate) struct Steps {
    done: Vec<(String, Duration, bool)>,
}

impl Steps {
    /// Runs one step under a heading and keeps its time.
    pub(crate) fn step<T>(&mut self, name: &str, work: impl FnOnce() -> Outcome<T>) -> Outcome<T> {
        println!("\n── {name} ──");
        let start = Instant::now();
        let outcome = work();
        let time = start.elapsed();
        println!("── {name}: {} in {}", if outcome.is_ok() { "done" } else { "FAILED" }, seconds(time));
        self.done.push((name.to_owned(), time, outcome.is_ok()));
        outcome
    }

    /// Prints the summary and passes the outcome on.
    pub(crate) fn finish(self, outcome: Outcome) -> Outcome {
        println!();
        for (name, time, well) in &self.done {
            println!("{} {:>8}  {name}", if *well { "✓" } else { "✗" }, seconds(*time));
        }
        let total: Duration = self.done.iter().map(|(_, time, _)| *time).sum();
        match &outcome {
            Ok(()) => println!("All {} steps went well, {} in all.", self.done.len(), seconds(total)),
            Err(Stop::Failed(_) | Stop::Needed(_)) => {
                println!("Stopped after {}; later steps did not run.", seconds(total));
            }
        }
        outcome
    }
}

fn seconds(time: Duration) -> String {
    format!("{:.1} s", time.as_secs_f64())
}
