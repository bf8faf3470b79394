//! What this process may leave behind: no core dump, and no words of a panic; where real cases are kept, nothing that
//! another program of the same person could read out of its memory either.

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

/// Shuts other programs of the same person out of this one's memory, for as long as it runs: no debugger, no dump.
pub(crate) fn seal() {
    #[cfg(target_os = "linux")]
    {
        use rustix::process::{DumpableBehavior, set_dumpable_behavior};
        // A kernel without it keeps the limit on core files.
        let _ = set_dumpable_behavior(DumpableBehavior::NotDumpable);
    }
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

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use super::*;
    use rustix::process::{DumpableBehavior, dumpable_behavior, set_dumpable_behavior};

    #[test]
    fn a_sealed_process_cannot_be_dumped_or_debugged() {
        set_dumpable_behavior(DumpableBehavior::Dumpable).unwrap();
        seal();
        let sealed = dumpable_behavior();
        set_dumpable_behavior(DumpableBehavior::Dumpable).unwrap();
        assert_eq!(sealed.unwrap(), DumpableBehavior::NotDumpable);
    }
}
