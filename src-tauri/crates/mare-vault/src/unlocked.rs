//! The keys while an installation is open, and every change of its header.
//!
//! A change reads the header anew, checks its MAC, and writes it whole. It refuses to hand out the master key:
//! what leaves is the database's key, and wrapped slots.

use crate::bytes::Bytes;
use crate::entropy::Entropy;
use crate::header::{self, Header};
use crate::hold::{self, Hold};
use crate::recovery::{RecoveryCode, RecoverySlot};
use crate::slot::{Slot, WrappedSlot};
use crate::{Result, VaultError, kdf, name, passphrase};
use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};
use zeroize::Zeroizing;

/// The keys of an open installation; wiped when dropped.
pub struct Unlocked {
    pub(crate) path: PathBuf,
    pub(crate) master: Zeroizing<[u8; 32]>,
    pub(crate) card: crate::HeaderCard,
    pub(crate) writing: Mutex<()>,
    pub(crate) held: Mutex<Option<Hold>>,
}

/// A passphrase reset by a recovery code, made and not yet in the header.
#[derive(Debug)]
pub struct Reset {
    pub(crate) slot: Slot,
    pub(crate) recovery: RecoverySlot,
    pub(crate) code: RecoveryCode,
}

impl Reset {
    /// Returns which custodian's code was used: 1 or 2.
    pub fn custodian(&self) -> u8 {
        self.recovery.custodian
    }

    /// Returns the code that takes the place of the one that was used.
    pub fn new_code(&self) -> &RecoveryCode {
        &self.code
    }
}

impl std::fmt::Debug for Unlocked {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Unlocked(…)")
    }
}

impl Unlocked {
    pub(crate) fn new(path: PathBuf, master: Zeroizing<[u8; 32]>, header: &Header) -> Self {
        let card = crate::HeaderCard::of(header);
        Self { path, master, card, writing: Mutex::new(()), held: Mutex::new(None) }
    }

    /// Returns the installation's UUID.
    pub fn installation(&self) -> &str {
        &self.card.installation
    }

    /// Returns whether it is a practice installation (ruling 11).
    pub fn practice(&self) -> bool {
        self.card.practice
    }

    /// Returns the raw key of the database and the salt that is its first sixteen bytes.
    pub fn raw_key(&self) -> Result<(Zeroizing<[u8; 32]>, [u8; 16])> {
        database_key(&self.master, &self.card.installation, self.card.database_salt)
    }

    /// Holds the folder until the keys are dropped. Errs with `Held` when another program has it open.
    pub fn hold(&self) -> Result<()> {
        let folder = self.path.parent().ok_or(VaultError::Missing)?;
        let mut held = self.held.lock().unwrap_or_else(PoisonError::into_inner);
        if held.is_none() {
            *held = Some(hold::take(folder)?);
        }
        Ok(())
    }

    /// Returns a slot for `name`, made but not written: the slow part. Errs with `WeakPassphrase` (ruling 15).
    pub fn wrap(
        &self,
        name: &str,
        passphrase: &str,
        recoverable: bool,
        entropy: &dyn Entropy,
    ) -> Result<WrappedSlot> {
        let read = self.read()?;
        let slot = wrap(&read, &self.master, name, passphrase, recoverable, entropy)?;
        Ok(WrappedSlot { slot })
    }

    /// Adds a new slot. Errs with `NameTaken`, `Full`.
    pub fn add_slot(&self, wrapped: &WrappedSlot) -> Result<()> {
        self.change(|header| {
            if header.slot(&wrapped.slot.user).is_some() {
                return Err(VaultError::NameTaken);
            }
            if header.slots.len() >= header::SLOTS {
                return Err(VaultError::Full);
            }
            header.slots.push(wrapped.slot.clone());
            Ok(())
        })
    }

    /// Puts a slot in the place of the one of the same name: a change of passphrase. Errs with `NoSlot`.
    pub fn replace_slot(&self, wrapped: &WrappedSlot) -> Result<()> {
        self.change(|header| replace(header, wrapped.slot.clone()))
    }

    /// Gives `name` a new passphrase. Errs with `WeakPassphrase`, `NoSlot`.
    pub fn change_passphrase(&self, name: &str, passphrase: &str, entropy: &dyn Entropy) -> Result<()> {
        let user = self.user(name)?;
        let recoverable = self.read()?.slot(&user).ok_or(VaultError::NoSlot)?.recoverable;
        self.replace_slot(&self.wrap(name, passphrase, recoverable, entropy)?)
    }

    /// Removes the slot of `name`: its passphrase opens nothing any more. Errs with `NoSlot`.
    pub fn remove_slot(&self, name: &str) -> Result<()> {
        let user = self.user(name)?;
        self.change(|header| {
            let before = header.slots.len();
            header.slots.retain(|s| s.user != user);
            if header.slots.len() == before { Err(VaultError::NoSlot) } else { Ok(()) }
        })
    }

    /// Returns whether `name` has a slot.
    pub fn has_slot(&self, name: &str) -> Result<bool> {
        Ok(self.read()?.slot(&self.user(name)?).is_some())
    }

    /// Sets whether a recovery code may reset the slot of `name` (ruling 16). Errs with `NoSlot`.
    pub fn set_recoverable(&self, name: &str, recoverable: bool) -> Result<()> {
        let user = self.user(name)?;
        self.change(|header| {
            let slot = header.slots.iter_mut().find(|s| s.user == user).ok_or(VaultError::NoSlot)?;
            slot.recoverable = recoverable;
            Ok(())
        })
    }

    /// Writes a reset: the new slot, and the new code in the place of the used one (ruling 16).
    pub fn reset_with_recovery(&self, reset: &Reset) -> Result<()> {
        self.change(|header| {
            let place = header.recovery.iter_mut().find(|r| r.custodian == reset.recovery.custodian);
            *place.ok_or(VaultError::WrongCode)? = reset.recovery.clone();
            replace(header, reset.slot.clone())
        })
    }

    /// Returns whose recovery code was typed: 1 or 2, or nobody's. Nothing is opened.
    pub fn custodian_of(&self, typed: &str) -> Result<Option<u8>> {
        let Some(code) = RecoveryCode::parse(typed) else {
            return Ok(None);
        };
        let header = self.read()?;
        for slot in &header.recovery {
            if slot.open(header.home(), &code)?.is_some() {
                return Ok(Some(slot.custodian));
            }
        }
        Ok(None)
    }

    fn user(&self, typed: &str) -> Result<Bytes<32>> {
        name::hash(typed, &self.card.installation, &self.read()?.name_salt)
    }

    fn read(&self) -> Result<Header> {
        let read = header::read(&self.path)?;
        read.check_mac(&self.master)?;
        Ok(read.header)
    }

    fn change(&self, change: impl FnOnce(&mut Header) -> Result<()>) -> Result<()> {
        let _one_at_a_time = self.writing.lock().unwrap_or_else(PoisonError::into_inner);
        let mut header = self.read()?;
        change(&mut header)?;
        header.generation += 1;
        header.write(&self.path, &self.master)
    }
}

fn replace(header: &mut Header, slot: Slot) -> Result<()> {
    let place = header.slots.iter_mut().find(|s| s.user == slot.user).ok_or(VaultError::NoSlot)?;
    *place = slot;
    Ok(())
}

/// Makes a slot of a header for a name and passphrase as typed.
pub(crate) fn wrap(
    header: &Header,
    master: &[u8; 32],
    name: &str,
    passphrase: &str,
    recoverable: bool,
    entropy: &dyn Entropy,
) -> Result<Slot> {
    if passphrase.is_empty() {
        return Err(VaultError::WeakPassphrase { sentences: vec!["Give a passphrase.".into()] });
    }
    let verdict = passphrase::check_passphrase(passphrase, &[name]);
    if !verdict.ok && !header.practice {
        return Err(VaultError::WeakPassphrase { sentences: verdict.sentences });
    }
    let user = name::hash(name, &header.installation, &header.name_salt)?;
    let bytes = passphrase::normalise(passphrase);
    Slot::wrap(header.home(), user, &bytes, header.kdf, recoverable, master, entropy)
}

fn database_key(
    master: &[u8; 32],
    installation: &str,
    salt: [u8; 16],
) -> Result<(Zeroizing<[u8; 32]>, [u8; 16])> {
    Ok((kdf::derive(&salt, master, &[b"mare-desk/database/v1", installation.as_bytes()])?, salt))
}
