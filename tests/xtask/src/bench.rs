//! `bench`: measures the figures that README gives, with optimisation, on this machine as it is.

use crate::setup::set_up;
use crate::steps::Steps;
use crate::system::Need;
use crate::{Outcome, shell};

/// Builds and runs `tests/bench`.
pub(crate) fn bench() -> Outcome {
    let mut steps = Steps::default();
    let outcome = all(&mut steps);
    steps.finish(outcome)
}

fn all(steps: &mut Steps) -> Outcome {
    set_up(steps, Need::Display)?;
    let arguments = ["bench", "--package", "mare-tests", "--bench", "figures", "--locked"];
    let mut command = shell::cargo(&arguments);
    // Linking the whole program at once doubles the build and changes none of the figures by more than their noise.
    command.env("CARGO_PROFILE_BENCH_LTO", "off").env("CARGO_PROFILE_BENCH_CODEGEN_UNITS", "16");
    steps.step("Figures", || shell::run(&mut command))
}
