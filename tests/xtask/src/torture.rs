//! `torture`: kills the real program in mid-sentence, many times over, and counts what was lost.

use crate::setup::set_up;
use crate::steps::Steps;
use crate::system::Need;
use crate::{Outcome, shell};

/// Kills of a whole run; the ordinary tests make twenty.
pub(crate) const KILLS: &str = "200";

/// Builds the program and kills it `kills` times.
pub(crate) fn torture(kills: &str) -> Outcome {
    let mut steps = Steps::default();
    let outcome = all(&mut steps, kills);
    steps.finish(outcome)
}

fn all(steps: &mut Steps, kills: &str) -> Outcome {
    set_up(steps, Need::Display)?;
    steps.step("Build", || {
        // Of the whole workspace, so that shared crates keep the features that the tests have.
        shell::run(&mut shell::cargo(&["build", "--workspace", "--bin", "mare-admin", "--locked"]))
    })?;
    let mut tests = shell::cargo(&["test", "--workspace", "--test", "torture", "--locked", "--"]);
    tests.args(["--nocapture", "--test-threads", "1"]).env("MARE_TORTURE_KILLS", kills);
    steps.step("Torture", || shell::run(&mut tests))
}
