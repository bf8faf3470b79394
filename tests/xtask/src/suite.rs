//! `test`: every test, in the order in which failing early is cheapest on a machine that has built nothing yet.

use crate::setup::set_up;
use crate::steps::Steps;
use crate::system::Need;
use crate::{Outcome, house, shell, types};
use std::process::Command;

/// Builds every program and test at once. Asking for all of it in one command keeps the features of shared
/// crates the same, so that Tauri and Typst are compiled once.
const BUILD: &[&str] = &["build", "--workspace", "--all-targets", "--test", "desktop", "--locked"];

/// Runs the set-up alone.
pub(crate) fn only_setup() -> Outcome {
    let mut steps = Steps::default();
    let outcome = set_up(&mut steps, Need::Everything);
    steps.finish(outcome)
}

/// Runs every test; `quick` leaves out the real window.
pub(crate) fn test(quick: bool) -> Outcome {
    let mut steps = Steps::default();
    let outcome = all(&mut steps, quick);
    steps.finish(outcome)
}

/// Builds every program and test.
pub(crate) fn build() -> Outcome {
    shell::run(&mut shell::cargo(BUILD))
}

fn all(steps: &mut Steps, quick: bool) -> Outcome {
    set_up(steps, Need::Everything)?;
    steps.step("Format", || shell::run(&mut shell::cargo(&["fmt", "--all", "--check"])))?;
    steps.step("Types of the user interface", || {
        shell::run(&mut shell::in_ui("npx", &["--no-install", "svelte-check", "--fail-on-warnings"]))
    })?;
    steps.step("Tests of the user interface", || {
        shell::run(&mut shell::in_ui("npx", &["--no-install", "vitest", "run"]))
    })?;
    steps.step("Build", build)?;
    steps.step("Generated files", types::check)?;
    steps.step("Rust tests", || shell::run(&mut rust_tests()))?;
    steps.step("Lints", || {
        shell::run(&mut shell::cargo(&[
            "clippy",
            "--workspace",
            "--all-targets",
            "--test",
            "desktop",
            "--locked",
            "--quiet",
            "--",
            "-D",
            "warnings",
        ]))
    })?;
    steps.step("Dependencies", dependencies)?;
    if house::root().join("tests/ui").is_dir() {
        steps.step("User interface in the browser", browser)?;
    }
    if quick {
        println!("\nLeft out by --quick: the tests in the real window.");
        return Ok(());
    }
    steps.step("The real window", || shell::run(&mut desktop(&[])))
}

/// Returns the command that runs tests in the real window.
pub(crate) fn desktop(arguments: &[&str]) -> Command {
    let mut command = shell::cargo(&["test", "--workspace", "--test", "desktop", "--locked", "--"]);
    // One window at a time: two cores do not carry two web views and a keyboard that types at a person's speed.
    command.args(["--test-threads", "1"]).args(arguments);
    command
}

fn rust_tests() -> Command {
    if shell::works(&mut shell::cargo(&["nextest", "--version"])) {
        shell::cargo(&["nextest", "run", "--workspace", "--locked", "--no-fail-fast"])
    } else {
        shell::cargo(&["test", "--workspace", "--locked", "--no-fail-fast"])
    }
}

fn browser() -> Outcome {
    if !shell::there("chromium") {
        println!("There is no Chromium here; these tests are promised on Debian only (ruling 25).");
        return Ok(());
    }
    shell::run(&mut shell::in_ui("npx", &["--no-install", "playwright", "test", "--config", "../tests/ui"]))
}

fn dependencies() -> Outcome {
    if !shell::works(&mut shell::cargo(&["deny", "--version"])) {
        println!("cargo-deny is not installed; deny.toml was not checked.");
        return Ok(());
    }
    shell::run(&mut shell::cargo(&["deny", "--offline", "check", "bans", "licenses", "sources"]))
}
