//! The guess counter: at most ten wrong attempts in five minutes, each later one after a longer wait.
//!
//! It has a small file of its own, because the header's MAC needs the master key (ruling 14). It slows guessing
//! at this program only: whoever copies the folder guesses without it, and is held up by Argon2id alone.
//! An attempt is counted before it is tried and forgotten when it was right, so that ending the program in
//! between gains nothing. It also remembers how many went wrong until that stands in the audit trail, which cannot be
//! written while the file is locked.

use crate::{Result, VaultError, disk};
use serde::{Deserialize, Serialize};
use std::path::{Path, PathBuf};

const FILE: &str = "mare-desk.guesses";
const FORMAT: &str = "mare-desk-guesses";
/// Wrong attempts taken in one window.
const MOST: usize = 10;
/// Length of the window in seconds.
const WINDOW: i64 = 300;
/// Longest wait between two attempts inside the window.
const LONGEST_WAIT: i64 = 60;

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Kept {
    format: String,
    version: u32,
    /// Unix times in seconds of wrong attempts.
    failures: Vec<i64>,
    /// Wrong attempts that nobody was told of yet, however long ago.
    #[serde(default)]
    untold: Option<Failed>,
}

/// Wrong attempts since somebody last signed in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Failed {
    /// How many.
    pub count: u32,
    /// Unix time in seconds of the first.
    pub since: i64,
}

/// The counter of the installation in a folder.
pub(crate) struct Guesses {
    path: PathBuf,
    failures: Vec<i64>,
    untold: Option<Failed>,
}

impl Guesses {
    /// Reads the counter as it stands at `now`. A counter that cannot be read is taken as full.
    pub(crate) fn load(folder: &Path, now: i64) -> Result<Self> {
        let path = folder.join(FILE);
        let full = || (vec![now; MOST], None);
        let (failures, untold) = match disk::read(&path, 64 * 1024) {
            Ok(None) => (Vec::new(), None),
            Ok(Some(bytes)) => match serde_json::from_slice::<Kept>(&bytes) {
                Ok(kept) if kept.format == FORMAT => (kept.failures, kept.untold),
                _ => full(),
            },
            Err(VaultError::Damaged { .. }) => full(),
            Err(error) => return Err(error),
        };
        // A clock that was set back must not lengthen the wait beyond a window, nor shorten it.
        let failures = failures.into_iter().map(|at| at.min(now)).filter(|at| now - at < WINDOW).collect();
        Ok(Self { path, failures, untold })
    }

    /// Returns from when the next attempt is taken, if it is not taken at `now`.
    pub(crate) fn locked_until(&self, now: i64) -> Option<i64> {
        let count = self.failures.len();
        let last = self.failures.iter().max()?;
        let until = if count >= MOST {
            // The attempt that must leave the window first.
            let mut sorted = self.failures.clone();
            sorted.sort_unstable();
            sorted.get(count - MOST)? + WINDOW
        } else {
            last + wait(count)
        };
        (until > now).then_some(until)
    }

    /// Counts an attempt that is about to be tried. Errs with `LockedOut`.
    pub(crate) fn attempt(&mut self, now: i64) -> Result<()> {
        if let Some(until) = self.locked_until(now) {
            // Written even so: a counter that could not be read is a full one from now on.
            self.keep()?;
            return Err(VaultError::LockedOut { until });
        }
        self.failures.push(now);
        let Failed { count, since } = self.untold.unwrap_or(Failed { count: 0, since: now });
        self.untold = Some(Failed { count: count.saturating_add(1), since });
        self.keep()
    }

    /// Forgets the attempt just counted: it was right, or was never tried.
    pub(crate) fn forgive(&mut self) -> Result<()> {
        self.failures.pop();
        self.untold = less(self.untold, 1);
        self.keep()
    }

    /// Returns the wrong attempts that nobody was told of yet.
    pub(crate) fn untold(&self) -> Option<Failed> {
        self.untold
    }

    /// Takes note that `count` wrong attempts stand in the record now.
    pub(crate) fn told(&mut self, count: u32) -> Result<()> {
        self.untold = less(self.untold, count);
        self.keep()
    }

    fn keep(&self) -> Result<()> {
        let kept =
            Kept { format: FORMAT.into(), version: 1, failures: self.failures.clone(), untold: self.untold };
        let bytes = serde_json::to_vec(&kept).map_err(|_| VaultError::Crypto { what: "counter" })?;
        disk::replace(&self.path, &bytes)
    }
}

fn less(untold: Option<Failed>, count: u32) -> Option<Failed> {
    untold
        .map(|failed| Failed { count: failed.count.saturating_sub(count), ..failed })
        .filter(|failed| failed.count > 0)
}

/// Returns the wait in seconds after `count` wrong attempts: none for two slips, then doubling.
fn wait(count: usize) -> i64 {
    match count {
        0..=2 => 0,
        3..=7 => 1 << (count - 2),
        _ => LONGEST_WAIT,
    }
}
