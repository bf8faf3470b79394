//! A slot: the master key wrapped for one passphrase, with everything it depends on bound into the wrapping.

use crate::bytes::Bytes;
use crate::entropy::{self, Entropy};
use crate::kdf::{self, KdfParams};
use crate::{Result, VaultError};
use ring::aead::{AES_256_GCM, Aad, LessSafeKey, NONCE_LEN, Nonce, UnboundKey};
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

/// Version of the slot's layout and derivation.
const VERSION: u32 = 1;
/// A wrapped key: 32 bytes and the tag.
pub(crate) const WRAPPED: usize = 48;

/// One slot of the header.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Slot {
    pub(crate) version: u32,
    /// Salted hash of the name (ruling 14).
    pub(crate) user: Bytes<32>,
    pub(crate) kdf: KdfParams,
    pub(crate) salt: Bytes<16>,
    pub(crate) nonce: Bytes<NONCE_LEN>,
    pub(crate) wrapped: Bytes<WRAPPED>,
    /// Whether a recovery code may reset it (ruling 16). It follows the account's roles, which change without
    /// the passphrase: the header's MAC guards it, not the wrapping.
    pub(crate) recoverable: bool,
    /// Id of the device secret that is mixed in; reserved, so that no slot is migrated later (ruling 14).
    pub(crate) device_secret: Option<String>,
    /// Entry of the system's keyring that keeps it; reserved.
    pub(crate) keyring_slot: Option<String>,
    /// Id of a hardware factor that is mixed in; reserved.
    pub(crate) hardware_factor: Option<String>,
}

/// What a wrapping is bound to.
#[derive(Serialize)]
struct Bound<'a> {
    installation: &'a str,
    practice: bool,
    version: u32,
    user: &'a Bytes<32>,
    kdf: &'a KdfParams,
    salt: &'a Bytes<16>,
    device_secret: &'a Option<String>,
    keyring_slot: &'a Option<String>,
    hardware_factor: &'a Option<String>,
}

/// A slot made and not yet in the header: the slow part is behind, what is left is one write.
#[derive(Debug, Clone)]
pub struct WrappedSlot {
    pub(crate) slot: Slot,
}

/// The installation a slot belongs to.
#[derive(Clone, Copy)]
pub(crate) struct Home<'a> {
    pub(crate) installation: &'a str,
    pub(crate) practice: bool,
}

impl Slot {
    /// Wraps `master` for `passphrase` (already normalised).
    pub(crate) fn wrap(
        home: Home<'_>,
        user: Bytes<32>,
        passphrase: &[u8],
        kdf: KdfParams,
        recoverable: bool,
        master: &[u8; 32],
        entropy: &dyn Entropy,
    ) -> Result<Self> {
        kdf.check(home.practice)?;
        let mut slot = Self {
            version: VERSION,
            user,
            kdf,
            salt: Bytes(entropy::public(entropy)?),
            nonce: Bytes(entropy::public(entropy)?),
            wrapped: Bytes([0; WRAPPED]),
            recoverable,
            device_secret: None,
            keyring_slot: None,
            hardware_factor: None,
        };
        let bound = slot.bound(home)?;
        let key = slot.key(passphrase, &bound)?;
        slot.wrapped = seal(&key, &slot.nonce, &bound, master)?;
        Ok(slot)
    }

    /// Returns the master key. Errs with `WrongPassphrase` when the passphrase or anything bound differs.
    pub(crate) fn open(&self, home: Home<'_>, passphrase: &[u8]) -> Result<Zeroizing<[u8; 32]>> {
        self.kdf.check(home.practice)?;
        if self.device_secret.is_some() || self.keyring_slot.is_some() || self.hardware_factor.is_some() {
            return Err(VaultError::NeedsFactor);
        }
        let bound = self.bound(home)?;
        let key = self.key(passphrase, &bound)?;
        open(&key, &self.nonce, &bound, &self.wrapped).ok_or(VaultError::WrongPassphrase)
    }

    fn key(&self, passphrase: &[u8], bound: &[u8]) -> Result<Zeroizing<[u8; 32]>> {
        let stretched = kdf::argon2id(passphrase, &self.salt, &self.kdf)?;
        // The device secret will be the salt of this step; without one it is empty.
        kdf::derive(b"", &*stretched, &[b"mare-desk/kek/v1", bound])
    }

    fn bound(&self, home: Home<'_>) -> Result<Vec<u8>> {
        serde_json::to_vec(&Bound {
            installation: home.installation,
            practice: home.practice,
            version: self.version,
            user: &self.user,
            kdf: &self.kdf,
            salt: &self.salt,
            device_secret: &self.device_secret,
            keyring_slot: &self.keyring_slot,
            hardware_factor: &self.hardware_factor,
        })
        .map_err(|_| VaultError::Crypto { what: "binding" })
    }
}

fn cipher(key: &[u8; 32]) -> Result<LessSafeKey> {
    let key = UnboundKey::new(&AES_256_GCM, key).map_err(|_| VaultError::Crypto { what: "AES-256-GCM" })?;
    Ok(LessSafeKey::new(key))
}

/// Returns `secret` wrapped under `key`, bound to `bound`.
pub(crate) fn seal(
    key: &[u8; 32],
    nonce: &Bytes<NONCE_LEN>,
    bound: &[u8],
    secret: &[u8; 32],
) -> Result<Bytes<WRAPPED>> {
    let refuse = |_| VaultError::Crypto { what: "AES-256-GCM" };
    let mut body = Zeroizing::new(*secret);
    let tag = cipher(key)?
        .seal_in_place_separate_tag(Nonce::assume_unique_for_key(nonce.0), Aad::from(bound), &mut *body)
        .map_err(refuse)?;
    let mut wrapped = [0_u8; WRAPPED];
    for (to, from) in wrapped.iter_mut().zip(body.iter().chain(tag.as_ref())) {
        *to = *from;
    }
    Ok(Bytes(wrapped))
}

/// Returns what was wrapped, or nothing when key or binding differ.
pub(crate) fn open(
    key: &[u8; 32],
    nonce: &Bytes<NONCE_LEN>,
    bound: &[u8],
    wrapped: &Bytes<WRAPPED>,
) -> Option<Zeroizing<[u8; 32]>> {
    let mut body = Zeroizing::new(wrapped.0);
    let plain = cipher(key)
        .ok()?
        .open_in_place(Nonce::assume_unique_for_key(nonce.0), Aad::from(bound), &mut *body)
        .ok()?;
    let mut secret = Zeroizing::new([0_u8; 32]);
    if plain.len() != secret.len() {
        return None;
    }
    secret.copy_from_slice(plain);
    Some(secret)
}

#[cfg(test)]
mod tests {
    use super::*;

    const HOME: Home<'static> = Home { installation: "i-1", practice: true };

    fn slot() -> Slot {
        let user = Bytes([1; 32]);
        Slot::wrap(HOME, user, b"words", KdfParams::PRACTICE, false, &[7; 32], &crate::SystemEntropy).unwrap()
    }

    #[test]
    fn a_slot_opens_for_its_passphrase_alone() {
        assert_eq!(*slot().open(HOME, b"words").unwrap(), [7; 32]);
        assert_eq!(slot().open(HOME, b"other").unwrap_err(), VaultError::WrongPassphrase);
    }

    #[test]
    fn ruling_14_a_wrapping_is_bound_to_installation_kind_user_parameters_and_version() {
        let elsewhere = Home { installation: "i-2", ..HOME };
        assert_eq!(slot().open(elsewhere, b"words").unwrap_err(), VaultError::WrongPassphrase);
        let alter: [fn(&mut Slot); 4] =
            [|s| s.user = Bytes([2; 32]), |s| s.kdf.t += 1, |s| s.version += 1, |s| s.salt = Bytes([3; 16])];
        for (index, alter) in alter.iter().enumerate() {
            let mut altered = slot();
            alter(&mut altered);
            assert_eq!(altered.open(HOME, b"words").unwrap_err(), VaultError::WrongPassphrase, "{index}");
        }
    }

    #[test]
    fn ruling_15_a_slot_with_low_parameters_is_refused_before_it_is_tried() {
        let mut low = slot();
        low.kdf.m_kib = 8;
        assert!(matches!(low.open(HOME, b"words"), Err(VaultError::Params { .. })));
        let real = Home { practice: false, ..HOME };
        assert!(matches!(slot().open(real, b"words"), Err(VaultError::Params { .. })));
    }

    #[test]
    fn a_slot_that_asks_for_a_factor_is_not_opened_without_it() {
        let mut bound = slot();
        bound.device_secret = Some("d-1".into());
        assert_eq!(bound.open(HOME, b"words").unwrap_err(), VaultError::NeedsFactor);
    }
}
