//! `cargo xtask run | test | bench | torture | types | setup`: the commands of the house.
//!
//! It needs Rust and Node and nothing else, and brings the rest. It holds no test and no figure itself: it
//! refuses to know what is tested, only in which order, and stops at the first thing that fails.
#![expect(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a command-line program speaks through its output"
)]

mod bench;
mod house;
mod run;
mod setup;
mod shell;
mod stamp;
mod steps;
mod suite;
mod system;
mod torture;
mod types;

use std::process::ExitCode;

const USAGE: &str = "\
cargo xtask run             set everything up and open MARE Desk; with no display, drive the practice case
cargo xtask test            set everything up and run every test
       test --quick         without the tests in the real window
cargo xtask bench           measure the figures that README gives
       bench meeting        those of the meeting room, in the real window (--dev: of the development build)
cargo xtask torture         kill the program in mid-sentence 200 times, cut its power 200 times, and count what is
                            lost (--kills N, --cuts N)
cargo xtask types           write the TypeScript contract from the verbs (--check: only compare)
cargo xtask setup           only the set-up
";

/// Why a command stopped.
#[derive(Debug)]
pub(crate) enum Stop {
    /// Something failed; the sentence says what.
    Failed(String),
    /// A person must do something first; exit code 2.
    Needed(String),
}

/// Result of every step.
pub(crate) type Outcome<T = ()> = Result<T, Stop>;

/// Returns a failure with a sentence.
pub(crate) fn failed<T>(sentence: impl Into<String>) -> Outcome<T> {
    Err(Stop::Failed(sentence.into()))
}

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let outcome = match words.as_slice() {
        ["run"] => run::run(),
        ["test"] => suite::test(false),
        ["test", "--quick"] => suite::test(true),
        ["bench"] => bench::bench(),
        ["bench", "meeting", parts @ ..] => bench::meeting(parts),
        ["torture", times @ ..] => match torture::Times::read(times) {
            Some(times) => torture::torture(&times),
            None => Err(Stop::Needed(USAGE.trim_end().to_owned())),
        },
        ["types"] => types::write(),
        ["types", "--check"] => types::check(),
        ["setup"] => suite::only_setup(),
        ["help" | "--help" | "-h"] => {
            print!("{USAGE}");
            Ok(())
        }
        _ => Err(Stop::Needed(USAGE.trim_end().to_owned())),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(Stop::Failed(sentence)) => {
            eprintln!("\n{sentence}");
            ExitCode::FAILURE
        }
        Err(Stop::Needed(sentence)) => {
            eprintln!("\n{sentence}");
            ExitCode::from(2)
        }
    }
}
