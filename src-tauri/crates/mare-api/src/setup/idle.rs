//! Why nobody is signed in: kept beside the file from an idle lock to the next sign-in, because a real installation
//! ends its process when it locks (ruling 17). It holds a number of minutes and nobody's name: names stand nowhere in
//! the clear (ruling 14).

use crate::desk::Desk;
use std::path::PathBuf;

/// Name of the file.
const FILE: &str = "mare-desk.idle";
/// More digits are no minutes of a lock.
const DIGITS: usize = 5;

fn place(desk: &Desk) -> PathBuf {
    desk.folder().join(FILE)
}

/// Keeps after how many quiet minutes the installation locked itself; without any, forgets it.
pub(super) fn keep(desk: &Desk, minutes: Option<u32>) {
    // A disk that refuses this costs a sentence on the sign-in page; locking goes on.
    let _ = match minutes {
        Some(minutes) => std::fs::write(place(desk), minutes.to_string()),
        None => std::fs::remove_file(place(desk)),
    };
}

/// Returns after how many quiet minutes it locked itself, if it did since somebody was last signed in.
pub(super) fn kept(desk: &Desk) -> Option<u32> {
    let text = std::fs::read_to_string(place(desk)).ok()?;
    let digits = !text.is_empty() && text.len() <= DIGITS && text.bytes().all(|b| b.is_ascii_digit());
    digits.then(|| text.parse().ok()).flatten().filter(|minutes| *minutes > 0)
}
