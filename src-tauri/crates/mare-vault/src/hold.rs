//! Holding the folder: a locked empty file that says "somebody has this installation open" before any
//! passphrase is typed. The database's own exclusive lock stays the real guard.

use crate::error::io;
use crate::{Result, VaultError};
use std::fs::{File, OpenOptions, TryLockError};
use std::path::Path;

const FILE: &str = "mare-desk.lock";

/// The lock; given back when dropped, and by the system when the program ends in any way.
#[derive(Debug)]
pub(crate) struct Hold {
    file: File,
}

impl Drop for Hold {
    fn drop(&mut self) {
        let _ = self.file.unlock();
    }
}

/// Takes the lock. Errs with `Held`. Where the file system knows no locks there is none to take.
pub(crate) fn take(folder: &Path) -> Result<Hold> {
    let path = folder.join(FILE);
    let file = OpenOptions::new().write(true).create(true).truncate(false).open(path).map_err(|e| io(&e))?;
    match file.try_lock() {
        Err(TryLockError::WouldBlock) => Err(VaultError::Held),
        Err(TryLockError::Error(error)) if error.kind() != std::io::ErrorKind::Unsupported => Err(io(&error)),
        Err(TryLockError::Error(_)) | Ok(()) => Ok(Hold { file }),
    }
}
