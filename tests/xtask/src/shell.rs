//! Runs other programs. What they print goes straight to the screen unless it is asked for.

use crate::{Outcome, failed, house};
use std::path::Path;
use std::process::{Command, Stdio};

/// Returns a command that runs in the root of the workspace and reads nothing.
pub(crate) fn command(program: &str, arguments: &[&str]) -> Command {
    let mut command = Command::new(program);
    command.args(arguments).current_dir(house::root()).stdin(Stdio::null());
    command
}

/// Runs a command; errs when it fails or is not there.
pub(crate) fn run(command: &mut Command) -> Outcome {
    let line = words(command);
    match command.status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => failed(format!("`{line}` failed ({status}).")),
        Err(error) => failed(format!("`{line}` could not be started: {error}.")),
    }
}

/// Runs a command and returns what it printed to standard output.
pub(crate) fn read(command: &mut Command) -> Outcome<String> {
    let line = words(command);
    match command.stderr(Stdio::inherit()).output() {
        Ok(output) if output.status.success() => Ok(String::from_utf8_lossy(&output.stdout).into_owned()),
        Ok(output) => failed(format!("`{line}` failed ({}).", output.status)),
        Err(error) => failed(format!("`{line}` could not be started: {error}.")),
    }
}

/// Returns whether a command runs and ends well; prints nothing.
pub(crate) fn works(command: &mut Command) -> bool {
    command.stdout(Stdio::null()).stderr(Stdio::null()).status().is_ok_and(|status| status.success())
}

/// Returns whether a program of this name is on the path.
pub(crate) fn there(program: &str) -> bool {
    let Some(path) = std::env::var_os("PATH") else { return false };
    let name = format!("{program}{}", std::env::consts::EXE_SUFFIX);
    std::env::split_paths(&path).any(|folder| folder.join(&name).is_file())
}

/// Returns the cargo that started this program.
pub(crate) fn cargo(arguments: &[&str]) -> Command {
    let cargo = std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned());
    command(&cargo, arguments)
}

/// Returns a command of Node inside `ui`.
pub(crate) fn in_ui(program: &str, arguments: &[&str]) -> Command {
    // Windows installs these two as scripts, which are found only by their whole name.
    let script = cfg!(windows) && matches!(program, "npm" | "npx");
    let program = if script { format!("{program}.cmd") } else { program.to_owned() };
    let mut command = command(&program, arguments);
    command.current_dir(house::ui());
    command
}

/// Makes a folder with everything above it.
pub(crate) fn folder(path: &Path) -> Outcome {
    match std::fs::create_dir_all(path) {
        Ok(()) => Ok(()),
        Err(error) => failed(format!("{} cannot be made: {error}.", path.display())),
    }
}

fn words(command: &Command) -> String {
    let mut line = command.get_program().to_string_lossy().into_owned();
    for argument in command.get_args() {
        line.push(' ');
        line.push_str(&argument.to_string_lossy());
    }
    line
}
