//! `torture`: kills the real program in mid-sentence and cuts its power, many times over, and counts what was lost.

use crate::setup::set_up;
use crate::steps::Steps;
use crate::system::Need;
use crate::{Outcome, shell};

/// How often each is done.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Times {
    kills: u32,
    cuts: u32,
}

impl Times {
    /// Returns what the words ask for: a whole run makes two hundred of each; the ordinary tests make twenty.
    /// Nothing when they cannot be read.
    pub(crate) fn read(words: &[&str]) -> Option<Self> {
        let mut times = Self { kills: 200, cuts: 200 };
        for pair in words.chunks(2) {
            match pair {
                ["--kills", number] => times.kills = number.parse().ok()?,
                ["--cuts", number] => times.cuts = number.parse().ok()?,
                _ => return None,
            }
        }
        Some(times)
    }
}

/// Builds the program and does away with it so many times.
pub(crate) fn torture(times: &Times) -> Outcome {
    let mut steps = Steps::default();
    let outcome = all(&mut steps, times);
    steps.finish(outcome)
}

fn all(steps: &mut Steps, times: &Times) -> Outcome {
    set_up(steps, Need::Torture)?;
    steps.step("Build", || {
        // Of the whole workspace, so that shared crates keep the features that the tests have.
        shell::run(&mut shell::cargo(&["build", "--workspace", "--bin", "mare-admin", "--locked"]))
    })?;
    let mut tests = shell::cargo(&["test", "--workspace", "--test", "torture", "--locked", "--"]);
    tests
        .args(["--nocapture", "--test-threads", "1"])
        .env("MARE_TORTURE_KILLS", times.kills.to_string())
        .env("MARE_TORTURE_CUTS", times.cuts.to_string());
    steps.step("Torture", || shell::run(&mut tests))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kills_and_cuts_are_asked_for_in_any_order() {
        assert_eq!(Times::read(&[]), Some(Times { kills: 200, cuts: 200 }));
        assert_eq!(Times::read(&["--cuts", "2000"]), Some(Times { kills: 200, cuts: 2000 }));
        assert_eq!(Times::read(&["--cuts", "1", "--kills", "3"]), Some(Times { kills: 3, cuts: 1 }));
        for wrong in [&["--cuts"][..], &["--cuts", "many"], &["--cut", "3"], &["3"]] {
            assert_eq!(Times::read(wrong), None, "{wrong:?}");
        }
    }
}
