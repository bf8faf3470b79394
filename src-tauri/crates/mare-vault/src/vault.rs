//! The locked installation in a folder: making one, opening it with a passphrase, resetting with a code.

use crate::bytes::Bytes;
use crate::entropy::{self, Entropy};
use crate::error::io;
use crate::guess::{Failed, Guesses};
use crate::header::{self, Header};
use crate::kdf::{self, KdfParams};
use crate::recovery::{RecoveryCode, RecoveryCodes, RecoverySlot};
use crate::unlocked::{self, Reset, Unlocked};
use crate::{Result, VaultError, hold, name, passphrase};
use std::io::Read;
use std::path::{Path, PathBuf};
use zeroize::Zeroizing;

const FILE: &str = "mare-desk.header";
/// Length of the database's first page: what it has at least.
const PAGE: u64 = 4096;

/// The installation in a folder, locked.
#[derive(Debug, Clone)]
pub struct Vault {
    folder: PathBuf,
}

/// What a header says without a passphrase.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeaderCard {
    /// UUID of the installation.
    pub installation: String,
    /// Whether it is a practice installation (ruling 11).
    pub practice: bool,
    /// First sixteen bytes of the database that belongs to it.
    pub database_salt: [u8; 16],
    /// How many people can sign in.
    pub slots: usize,
    /// Parameters of slots made from now on.
    pub kdf: KdfParams,
}

impl HeaderCard {
    pub(crate) fn of(header: &Header) -> Self {
        Self {
            installation: header.installation.clone(),
            practice: header.practice,
            database_salt: header.database_salt.0,
            slots: header.slots.len(),
            kdf: header.kdf,
        }
    }
}

/// What a new installation is.
#[derive(Debug, Clone)]
pub struct NewInstallation<'a> {
    /// Its UUID.
    pub installation: &'a str,
    /// Whether it is for practice; cannot change (ruling 11).
    pub practice: bool,
    /// How hard a guess is made.
    pub kdf: KdfParams,
}

/// Somebody who can sign in from the first day.
#[derive(Clone)]
pub struct FirstSlot<'a> {
    /// Name as it will be typed.
    pub name: &'a str,
    /// Passphrase.
    pub passphrase: &'a str,
    /// Whether a recovery code may reset it: a SPoC or an Administrator (ruling 16).
    pub recoverable: bool,
}

/// A new installation's header that is not yet written, so that the database can be made first: a header
/// stands for a finished installation.
pub struct Drawn {
    header: Header,
    codes: RecoveryCodes,
}

impl Drawn {
    /// Writes the header and returns the two recovery codes. Errs with `Exists`.
    pub fn keep(self, keys: &Unlocked) -> Result<RecoveryCodes> {
        if keys.path.exists() {
            return Err(VaultError::Exists);
        }
        self.header.write(&keys.path, &keys.master)?;
        Ok(self.codes)
    }
}

impl Vault {
    /// Returns the vault of the installation in `folder`; nothing is read or made.
    pub fn at(folder: &Path) -> Self {
        Self { folder: folder.to_owned() }
    }

    fn path(&self) -> PathBuf {
        self.folder.join(FILE)
    }

    /// Returns what the header says. Errs with `Missing`, `Damaged`, `Newer`.
    pub fn card(&self) -> Result<HeaderCard> {
        Ok(HeaderCard::of(&header::read(&self.path())?.header))
    }

    /// Returns whether another program, or another part of this one, holds the folder.
    pub fn is_held(&self) -> Result<bool> {
        match hold::take(&self.folder) {
            Ok(_) => Ok(false),
            Err(VaultError::Held) => Ok(true),
            Err(error) => Err(error),
        }
    }

    /// Returns from when the next attempt is taken, in Unix seconds, if it is not taken at `now`.
    pub fn locked_until(&self, now: i64) -> Result<Option<i64>> {
        Ok(Guesses::load(&self.folder, now)?.locked_until(now))
    }

    /// Returns the wrong attempts since [`Vault::told`]: by a passphrase or a code, of a known name or not.
    pub fn failed(&self, now: i64) -> Result<Option<Failed>> {
        Ok(Guesses::load(&self.folder, now)?.untold())
    }

    /// Takes note that `failed` stands in the record now.
    pub fn told(&self, failed: Failed, now: i64) -> Result<()> {
        Guesses::load(&self.folder, now)?.told(failed.count)
    }

    /// Checks that the database belongs to this header, before any passphrase is asked (ruling 14).
    /// Errs with `Database` when it is missing or short, with `Foreign` when its salt is another's.
    pub fn check_database(&self, database: &Path) -> Result<()> {
        let card = self.card()?;
        let mut file = match std::fs::File::open(database) {
            Ok(file) => file,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
                return Err(VaultError::Database { what: "it is not there" });
            }
            Err(error) => return Err(io(&error)),
        };
        if file.metadata().map_err(|e| io(&e))?.len() < PAGE {
            return Err(VaultError::Database { what: "it is shorter than it was" });
        }
        let mut first = [0_u8; 16];
        file.read_exact(&mut first).map_err(|e| io(&e))?;
        if first == card.database_salt { Ok(()) } else { Err(VaultError::Foreign) }
    }

    /// Draws the keys of a new installation; nothing is written yet. Errs with `Exists`, `Params`,
    /// `WeakPassphrase`, `NameTaken`.
    pub fn draw(
        &self,
        new: &NewInstallation<'_>,
        accounts: &[FirstSlot<'_>],
        entropy: &dyn Entropy,
    ) -> Result<(Unlocked, Drawn)> {
        if self.path().exists() {
            return Err(VaultError::Exists);
        }
        new.kdf.check(new.practice)?;
        let master: Zeroizing<[u8; 32]> = entropy::secret(entropy)?;
        let mut header = Header::new(
            new.installation,
            new.practice,
            new.kdf,
            entropy::public(entropy)?,
            entropy::public(entropy)?,
        );
        for account in accounts {
            let FirstSlot { name, passphrase, recoverable } = account;
            let slot = unlocked::wrap(&header, &master, name, passphrase, *recoverable, entropy)?;
            if header.slot(&slot.user).is_some() {
                return Err(VaultError::NameTaken);
            }
            header.slots.push(slot);
        }
        let codes =
            RecoveryCodes { first: RecoveryCode::draw(entropy)?, second: RecoveryCode::draw(entropy)? };
        for (custodian, code) in [(1, &codes.first), (2, &codes.second)] {
            header.recovery.push(RecoverySlot::wrap(header.home(), custodian, code, &master, entropy)?);
        }
        let unlocked = Unlocked::new(self.path(), master, &header);
        Ok((unlocked, Drawn { header, codes }))
    }

    /// Makes a new installation's header and returns its keys and codes: [`Vault::draw`] and [`Drawn::keep`].
    pub fn create(
        &self,
        new: &NewInstallation<'_>,
        accounts: &[FirstSlot<'_>],
        entropy: &dyn Entropy,
    ) -> Result<(Unlocked, RecoveryCodes)> {
        let (keys, drawn) = self.draw(new, accounts, entropy)?;
        let codes = drawn.keep(&keys)?;
        Ok((keys, codes))
    }

    /// Returns the keys for a name and a passphrase at `now` (Unix seconds). Errs with `WrongPassphrase` for
    /// either, `LockedOut`, `Damaged`, `Newer`, `Params`.
    pub fn unlock(&self, name: &str, passphrase: &str, now: i64) -> Result<Unlocked> {
        let read = header::read(&self.path())?;
        let header = &read.header;
        header.kdf.check(header.practice)?;
        let bytes = passphrase::normalise(passphrase);
        let user = name::hash(name, &header.installation, &header.name_salt).ok();
        let slot = user.as_ref().and_then(|u| header.slot(u));
        let master = self.counted(now, || match slot {
            Some(slot) => slot.open(header.home(), &bytes),
            None => {
                // An unknown name takes as long as a known one.
                kdf::argon2id(&bytes, &Bytes([0; 16]), &header.kdf)?;
                Err(VaultError::WrongPassphrase)
            }
        })?;
        read.check_mac(&master)?;
        Ok(Unlocked::new(self.path(), master, header))
    }

    /// Returns a reset of `name`'s passphrase by a recovery code, and the keys to write and record it with
    /// (ruling 16). The caller writes it by [`Unlocked::reset_with_recovery`], records it, and locks again.
    /// Errs with `WrongCode`, `NotRecoverable`, `LockedOut`, `WeakPassphrase`.
    pub fn recover(
        &self,
        name: &str,
        code: &str,
        new_passphrase: &str,
        now: i64,
        entropy: &dyn Entropy,
    ) -> Result<(Unlocked, Reset)> {
        let read = header::read(&self.path())?;
        let header = &read.header;
        let user = name::hash(name, &header.installation, &header.name_salt).ok();
        let slot = user.as_ref().and_then(|u| header.slot(u));
        let (custodian, master) = self.counted(now, || {
            let code = RecoveryCode::parse(code).ok_or(VaultError::WrongCode)?;
            for recovery in &header.recovery {
                if let Some(master) = recovery.open(header.home(), &code)? {
                    return Ok((recovery.custodian, master));
                }
            }
            Err(VaultError::WrongCode)
        })?;
        read.check_mac(&master)?;
        if !slot.ok_or(VaultError::WrongCode)?.recoverable {
            return Err(VaultError::NotRecoverable);
        }
        let slot = unlocked::wrap(header, &master, name, new_passphrase, true, entropy)?;
        let code = RecoveryCode::draw(entropy)?;
        let recovery = RecoverySlot::wrap(header.home(), custodian, &code, &master, entropy)?;
        Ok((Unlocked::new(self.path(), master, header), Reset { slot, recovery, code }))
    }

    /// Counts an attempt, tries it, and forgets it unless it was wrong.
    fn counted<T>(&self, now: i64, attempt: impl FnOnce() -> Result<T>) -> Result<T> {
        let mut guesses = Guesses::load(&self.folder, now)?;
        guesses.attempt(now)?;
        let outcome = attempt();
        if !matches!(outcome, Err(VaultError::WrongPassphrase | VaultError::WrongCode)) {
            guesses.forgive()?;
        }
        outcome
    }
}
