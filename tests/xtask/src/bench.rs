//! `bench`: measures the figures that README gives, with optimisation, on this machine as it is.

use crate::setup::set_up;
use crate::steps::Steps;
use crate::system::Need;
use crate::{Outcome, shell};

/// Whole program at once doubles the build and changes none of the figures by more than their noise.
const LINKING: [(&str, &str); 4] = [
    ("CARGO_PROFILE_BENCH_LTO", "off"),
    ("CARGO_PROFILE_BENCH_CODEGEN_UNITS", "16"),
    ("CARGO_PROFILE_RELEASE_LTO", "off"),
    ("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16"),
];

/// Builds and runs `tests/bench`.
pub(crate) fn bench() -> Outcome {
    let mut steps = Steps::default();
    let outcome = all(&mut steps);
    steps.finish(outcome)
}

/// Measures the meeting room in the real window on a virtual display; `parts` are those of `tests/desktop/figures.rs`.
/// `--dev` takes the development build, which the tests have built already; the figures say so.
pub(crate) fn meeting(parts: &[&str]) -> Outcome {
    let mut steps = Steps::default();
    let outcome = in_the_window(&mut steps, parts);
    steps.finish(outcome)
}

fn all(steps: &mut Steps) -> Outcome {
    set_up(steps, Need::Display)?;
    let arguments = ["bench", "--package", "mare-tests", "--bench", "figures", "--locked"];
    let mut command = shell::cargo(&arguments);
    steps.step("Figures", || shell::run(command.envs(LINKING)))
}

fn in_the_window(steps: &mut Steps, parts: &[&str]) -> Outcome {
    set_up(steps, Need::Virtual)?;
    let (dev, parts): (Vec<&str>, Vec<&str>) = parts.iter().partition(|part| **part == "--dev");
    let (build, bench): (&[&str], &[&str]) =
        if dev.is_empty() { (&["--release"], &[]) } else { (&[], &["--profile", "dev"]) };
    // The whole workspace, as for the tests: the features of shared crates stay the same, and what is built is used.
    steps.step("Build", || {
        let mut command = shell::cargo(&["build", "--workspace", "--bin", "mare-desk", "--locked"]);
        shell::run(command.args(build).envs(LINKING))
    })?;
    steps.step("Figures of the meeting room", || {
        let mut command = shell::cargo(&["bench", "--workspace", "--bench", "meeting", "--locked"]);
        shell::run(command.args(bench).arg("--").args(&parts).envs(LINKING))
    })
}
