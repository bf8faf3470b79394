//! What this process may leave behind: no core dump, and no words of a panic.

use std::io::Write;
use std::process::ExitCode;

/// Hardens the process before anything is read.
pub(crate) fn harden() {
    #[cfg(unix)]
    {
        use rustix::process::{Resource, Rlimit, setrlimit};
        // A core file would hold keys and whatever was on the screen. Where the limit cannot be set it was 0.
        let _ = setrlimit(Resource::Core, Rlimit { current: Some(0), maximum: Some(0) });
    }
    std::panic::set_hook(Box::new(|panic| {
        // The payload may hold what was typed; the place in the source cannot.
        let place = panic.location().map_or_else(String::new, |l| format!(" ({}:{})", l.file(), l.line()));
        say(&format!("MARE Desk: a part of the program failed{place}."));
    }));
}

/// Says why the program does not start, and returns `code`.
pub(crate) fn refuse(sentence: &str, code: ExitCode) -> ExitCode {
    say(sentence);
    code
}

fn say(sentence: &str) {
    // There may be nobody to read it: a desktop has no terminal.
    let _ = writeln!(std::io::stderr(), "{sentence}");
}
