//! The header file: three lines of ASCII text beside the database.
//!
//! 1. the content as canonical JSON (one spelling only; any other is damage);
//! 2. HMAC-SHA-256 of line 1 under a key derived from the master key: who has not the key cannot alter it;
//! 3. SHA-256 of the lines before: tells damage from a wrong passphrase before anybody types one. This line
//!    is the same in every version, so that a newer header is told from a broken one.
//!
//! It holds no name, no content and nothing that opens the database without a passphrase or a code.

use crate::bytes::Bytes;
use crate::kdf::{self, KdfParams};
use crate::recovery::RecoverySlot;
use crate::slot::{Home, Slot};
use crate::{Result, VaultError, disk};
use data_encoding::HEXLOWER;
use ring::{digest, hmac};
use serde::{Deserialize, Serialize};
use std::path::Path;

/// Version of the header's layout.
pub(crate) const VERSION: u32 = 1;
const FORMAT: &str = "mare-desk-header";
/// Longest header read: far more than [`SLOTS`] slots take.
const LONGEST: u64 = 1024 * 1024;
/// Most slots a header holds.
pub(crate) const SLOTS: usize = 500;

/// Line 1 of the file. The order of the fields is the canonical order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Header {
    pub(crate) format: String,
    pub(crate) version: u32,
    pub(crate) installation: String,
    pub(crate) practice: bool,
    /// Counts the changes of this header.
    pub(crate) generation: u64,
    /// First sixteen bytes of the database (ruling 14).
    pub(crate) database_salt: Bytes<16>,
    pub(crate) name_salt: Bytes<16>,
    /// Parameters of slots made from now on.
    pub(crate) kdf: KdfParams,
    pub(crate) slots: Vec<Slot>,
    pub(crate) recovery: Vec<RecoverySlot>,
}

/// A header as it was read, before its MAC can be checked.
#[derive(Debug)]
pub(crate) struct Read {
    pub(crate) header: Header,
    line: Vec<u8>,
    mac: Vec<u8>,
}

const fn damaged(what: &'static str) -> VaultError {
    VaultError::Damaged { what }
}

impl Header {
    pub(crate) fn new(
        installation: &str,
        practice: bool,
        kdf: KdfParams,
        database_salt: [u8; 16],
        name_salt: [u8; 16],
    ) -> Self {
        Self {
            format: FORMAT.into(),
            version: VERSION,
            installation: installation.into(),
            practice,
            generation: 0,
            database_salt: Bytes(database_salt),
            name_salt: Bytes(name_salt),
            kdf,
            slots: Vec::new(),
            recovery: Vec::new(),
        }
    }

    pub(crate) fn home(&self) -> Home<'_> {
        Home { installation: &self.installation, practice: self.practice }
    }

    pub(crate) fn slot(&self, user: &Bytes<32>) -> Option<&Slot> {
        self.slots.iter().find(|s| &s.user == user)
    }

    /// Writes the header, whole or not at all.
    pub(crate) fn write(&self, path: &Path, master: &[u8; 32]) -> Result<()> {
        let line = self.line()?;
        let mac = hmac::sign(&self.mac_key(master)?, &line);
        let mut file = line;
        file.push(b'\n');
        file.extend_from_slice(HEXLOWER.encode(mac.as_ref()).as_bytes());
        file.push(b'\n');
        let sum = HEXLOWER.encode(digest::digest(&digest::SHA256, &file).as_ref());
        file.extend_from_slice(sum.as_bytes());
        file.push(b'\n');
        disk::replace(path, &file)
    }

    fn line(&self) -> Result<Vec<u8>> {
        serde_json::to_vec(self).map_err(|_| VaultError::Crypto { what: "header" })
    }

    fn mac_key(&self, master: &[u8; 32]) -> Result<hmac::Key> {
        let key = kdf::derive(b"", master, &[b"mare-desk/header-mac/v1", self.installation.as_bytes()])?;
        Ok(hmac::Key::new(hmac::HMAC_SHA256, &*key))
    }
}

impl Read {
    /// Checks that the header was last written by somebody who has the master key.
    pub(crate) fn check_mac(&self, master: &[u8; 32]) -> Result<()> {
        hmac::verify(&self.header.mac_key(master)?, &self.line, &self.mac)
            .map_err(|_| damaged("it was altered by somebody without the key"))
    }
}

/// Returns the header at `path`. Errs with `Missing`, `Damaged` or `Newer`.
pub(crate) fn read(path: &Path) -> Result<Read> {
    let bytes = disk::read(path, LONGEST)?.ok_or(VaultError::Missing)?;
    parse(&bytes)
}

fn parse(bytes: &[u8]) -> Result<Read> {
    let body = bytes.strip_suffix(b"\n").ok_or(damaged("it is shorter than it was"))?;
    let at = body.iter().rposition(|b| *b == b'\n').ok_or(damaged("it is shorter than it was"))?;
    let (before, sum) = body.split_at_checked(at + 1).ok_or(damaged("it is shorter than it was"))?;
    let expected = HEXLOWER.encode(digest::digest(&digest::SHA256, before).as_ref());
    if sum != expected.as_bytes() {
        return Err(damaged("its checksum does not fit"));
    }
    let mut lines = before.split(|b| *b == b'\n');
    let (line, mac) = (lines.next().unwrap_or_default(), lines.next().unwrap_or_default());
    let version = version_of(line)?;
    if version > VERSION {
        return Err(VaultError::Newer { found: version, known: VERSION });
    }
    let header: Header = serde_json::from_slice(line).map_err(|_| damaged("it cannot be read"))?;
    if header.line()? != line || header.slots.len() > SLOTS {
        return Err(damaged("it is not written as this program writes it"));
    }
    let mac = HEXLOWER.decode(mac).map_err(|_| damaged("its code cannot be read"))?;
    Ok(Read { header, line: line.to_vec(), mac })
}

/// Reads only what every version of the header has.
fn version_of(line: &[u8]) -> Result<u32> {
    #[derive(Deserialize)]
    struct Any {
        format: String,
        version: u32,
    }
    let any: Any = serde_json::from_slice(line).map_err(|_| damaged("it cannot be read"))?;
    if any.format != FORMAT || any.version == 0 {
        return Err(damaged("it is not a header of MARE Desk"));
    }
    Ok(any.version)
}
