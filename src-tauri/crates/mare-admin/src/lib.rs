//! A command-line program over the same verbs and the same checks as the window.
//!
//! Exit 0: done. Exit 1: a verb refused (its `ApiError` as JSON on the error stream) or a script differed.
//! Exit 2: the command line itself could not be understood. It refuses to take a passphrase as an argument,
//! and it has no way to the file that is not a verb.
#![forbid(unsafe_code)]

pub mod args;
pub mod bridge;
mod command;
mod failure;
pub mod installation;
pub mod passphrase;
pub mod play;
pub mod script;
mod substitute;
mod working_days;

pub use failure::Failure;

use clap::Parser;
use std::ffi::OsString;
use std::process::ExitCode;

/// Returns the exit code of the program called with `arguments` (the first is its own name).
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let cli = match args::Cli::try_parse_from(arguments) {
        Ok(cli) => cli,
        Err(usage) => {
            // Help and version go to the output stream and are no failure; clap knows which is which.
            let _ = usage.print();
            return ExitCode::from(u8::try_from(usage.exit_code()).unwrap_or(2));
        }
    };
    match command::run(cli) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            complain(&failure);
            ExitCode::from(failure.exit_code())
        }
    }
}

#[expect(clippy::print_stderr, reason = "a command-line program speaks on the error stream")]
fn complain(failure: &Failure) {
    eprintln!("{failure}");
}

/// Prints one line of an answer.
#[expect(clippy::print_stdout, reason = "a command-line program speaks on the output stream")]
pub(crate) fn say(line: impl std::fmt::Display) {
    println!("{line}");
}
