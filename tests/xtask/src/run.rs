//! `run`: opens the application. With no display it drives the practice case through the whole journey in the real
//! window on a virtual one, and leaves what came of it in a folder.

use crate::setup::set_up;
use crate::steps::Steps;
use crate::system::Need;
use crate::{Outcome, failed, house, shell, suite};
use std::path::{Path, PathBuf};

/// Sets up, builds and opens.
pub(crate) fn run() -> Outcome {
    let mut steps = Steps::default();
    let outcome = if has_display() { open(&mut steps) } else { drive(&mut steps) };
    steps.finish(outcome)
}

fn has_display() -> bool {
    if !cfg!(target_os = "linux") {
        return true;
    }
    ["DISPLAY", "WAYLAND_DISPLAY"]
        .iter()
        .any(|name| std::env::var_os(name).is_some_and(|value| !value.is_empty()))
}

fn open(steps: &mut Steps) -> Outcome {
    set_up(steps, Need::Display)?;
    steps.step("Build", || {
        shell::run(&mut shell::cargo(&["build", "--package", "mare-desktop", "--locked"]))
    })?;
    steps.step("MARE Desk", || {
        shell::run(&mut shell::command(&house::program("debug", "mare-desk").to_string_lossy(), &[]))
    })
}

fn drive(steps: &mut Steps) -> Outcome {
    println!("No display: the practice case is driven through the real window on a virtual one.");
    set_up(steps, Need::Virtual)?;
    steps.step("Build", suite::build)?;
    let folder = out_folder()?;
    steps.step("The practice case", || {
        let mut command = suite::desktop(&["journey::the_practice_case", "--nocapture"]);
        shell::run(command.env("MARE_DESK_OUT", &folder))
    })?;
    println!("\nWhat the practice case left:");
    for file in left(&folder)? {
        println!("  {}", file.display());
    }
    println!("{}", folder.display());
    Ok(())
}

fn out_folder() -> Outcome<PathBuf> {
    let when = shell::read(&mut shell::command("date", &["+%Y-%m-%dT%H%M%S"]))?;
    let folder = house::root().join("out").join(format!("run-{}", when.trim()));
    shell::folder(&folder)?;
    Ok(folder)
}

/// Returns what lies in the folder. Errs when the document or the screenshots are missing: then nothing was shown.
fn left(folder: &Path) -> Outcome<Vec<PathBuf>> {
    let mut files: Vec<PathBuf> =
        std::fs::read_dir(folder).into_iter().flatten().flatten().map(|e| e.path()).collect();
    files.sort();
    for wanted in ["pdf", "png"] {
        if !files.iter().any(|file| file.extension().is_some_and(|e| e == wanted)) {
            return failed(format!("The journey left no .{wanted} in {}.", folder.display()));
        }
    }
    Ok(files)
}
