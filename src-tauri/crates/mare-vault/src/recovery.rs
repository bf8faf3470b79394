//! Recovery codes: two of 160 bits, for two custodians (ruling 16).
//!
//! A code resets one SPoC's or Administrator's passphrase and is used up by it: the answer carries the code
//! that takes its place. It needs no slow derivation: nobody guesses 160 bits.

use crate::bytes::Bytes;
use crate::entropy::{self, Entropy};
use crate::kdf;
use crate::slot::{self, Home, WRAPPED};
use crate::{Result, VaultError};
use data_encoding::BASE32_NOPAD;
use ring::aead::NONCE_LEN;
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

/// Bytes of a code: 160 bits.
const LENGTH: usize = 20;

/// The master key wrapped for one custodian's code.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RecoverySlot {
    pub(crate) custodian: u8,
    pub(crate) salt: Bytes<16>,
    pub(crate) nonce: Bytes<NONCE_LEN>,
    pub(crate) wrapped: Bytes<WRAPPED>,
}

/// A recovery code as it is printed: eight groups of four letters and digits.
#[derive(Clone)]
pub struct RecoveryCode {
    bytes: Zeroizing<[u8; LENGTH]>,
}

/// The codes of a new installation, one for each custodian.
#[derive(Debug, Clone)]
pub struct RecoveryCodes {
    /// For the first custodian.
    pub first: RecoveryCode,
    /// For the second.
    pub second: RecoveryCode,
}

impl std::fmt::Debug for RecoveryCode {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("RecoveryCode(…)")
    }
}

impl RecoveryCode {
    pub(crate) fn draw(entropy: &dyn Entropy) -> Result<Self> {
        Ok(Self { bytes: entropy::secret(entropy)? })
    }

    /// Returns the code in groups of four, for printing.
    pub fn words(&self) -> Zeroizing<String> {
        let letters = Zeroizing::new(BASE32_NOPAD.encode(&*self.bytes));
        let mut text = Zeroizing::new(String::with_capacity(40));
        for (index, letter) in letters.chars().enumerate() {
            if index > 0 && index % 4 == 0 {
                text.push('-');
            }
            text.push(letter);
        }
        text
    }

    /// Returns the code that was typed, if it can be one: case, spaces and dashes do not matter, and the digits
    /// 0, 1 and 8, which no code has, stand for O, I and B.
    pub fn parse(typed: &str) -> Option<Self> {
        let mut letters = Zeroizing::new(String::with_capacity(typed.len()));
        for c in typed.chars().filter(|c| !c.is_whitespace() && !matches!(c, '-' | '–' | '—')) {
            letters.push(match c.to_ascii_uppercase() {
                '0' => 'O',
                '1' => 'I',
                '8' => 'B',
                other => other,
            });
        }
        let decoded = Zeroizing::new(BASE32_NOPAD.decode(letters.as_bytes()).ok()?);
        let mut bytes = Zeroizing::new([0_u8; LENGTH]);
        if decoded.len() != LENGTH {
            return None;
        }
        bytes.copy_from_slice(&decoded);
        Some(Self { bytes })
    }
}

#[derive(Serialize)]
struct Bound<'a> {
    installation: &'a str,
    practice: bool,
    custodian: u8,
    salt: &'a Bytes<16>,
}

impl RecoverySlot {
    pub(crate) fn wrap(
        home: Home<'_>,
        custodian: u8,
        code: &RecoveryCode,
        master: &[u8; 32],
        entropy: &dyn Entropy,
    ) -> Result<Self> {
        let mut made = Self {
            custodian,
            salt: Bytes(entropy::public(entropy)?),
            nonce: Bytes(entropy::public(entropy)?),
            wrapped: Bytes([0; WRAPPED]),
        };
        let bound = made.bound(home)?;
        let key = made.key(code, &bound)?;
        made.wrapped = slot::seal(&key, &made.nonce, &bound, master)?;
        Ok(made)
    }

    /// Returns the master key, or nothing when this is not its code.
    pub(crate) fn open(&self, home: Home<'_>, code: &RecoveryCode) -> Result<Option<Zeroizing<[u8; 32]>>> {
        let bound = self.bound(home)?;
        let key = self.key(code, &bound)?;
        Ok(slot::open(&key, &self.nonce, &bound, &self.wrapped))
    }

    fn key(&self, code: &RecoveryCode, bound: &[u8]) -> Result<Zeroizing<[u8; 32]>> {
        kdf::derive(&self.salt.0, &*code.bytes, &[b"mare-desk/recovery/v1", bound])
    }

    fn bound(&self, home: Home<'_>) -> Result<Vec<u8>> {
        let Home { installation, practice } = home;
        serde_json::to_vec(&Bound { installation, practice, custodian: self.custodian, salt: &self.salt })
            .map_err(|_| VaultError::Crypto { what: "binding" })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_printed_code_reads_back_however_it_is_typed() {
        let code = RecoveryCode::draw(&crate::SystemEntropy).unwrap();
        let printed = code.words();
        assert_eq!(printed.len(), 39, "eight groups of four");
        let typed =
            printed.to_lowercase().replace('-', " ").replace('o', "0").replace('i', "1").replace('b', "8");
        assert_eq!(*RecoveryCode::parse(&typed).unwrap().bytes, *code.bytes);
        assert!(
            RecoveryCode::parse(printed.trim_end_matches(|c| c != '-')).is_none(),
            "a short code is none"
        );
        assert_eq!(format!("{code:?}"), "RecoveryCode(…)", "a code never reaches a log");
    }
}
