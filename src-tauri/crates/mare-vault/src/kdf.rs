//! Derivations: Argon2id for passphrases, HKDF with a label for everything else.
//!
//! The limits are checked before Argon2 runs: a header that asks for a terabyte or for one pass is refused,
//! not obeyed.

use crate::bytes::Bytes;
use crate::{Result, VaultError};
use argon2::{Algorithm, Argon2, Block, Params, Version};
use ring::hkdf::{HKDF_SHA256, KeyType, Salt};
use serde::{Deserialize, Serialize};
use std::time::Duration;
use zeroize::{Zeroize, Zeroizing};

/// How hard one guess of a passphrase is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KdfParams {
    /// Memory in KiB.
    pub m_kib: u32,
    /// Passes over it.
    pub t: u32,
    /// Lanes.
    pub p: u32,
}

impl KdfParams {
    /// The least a real installation takes (ruling 15): 256 MiB, three passes, one lane.
    pub const REAL: Self = Self { m_kib: 256 * 1024, t: 3, p: 1 };
    /// What a practice installation and tests take: 8 MiB, one pass, one lane.
    pub const PRACTICE: Self = Self { m_kib: 8 * 1024, t: 1, p: 1 };
    /// The most anyone takes: a header cannot ask for more.
    const MOST: Self = Self { m_kib: 2 * 1024 * 1024, t: 64, p: 8 };

    /// Checks the limits of a real or a practice installation. Errs with [`VaultError::Params`] (ruling 15).
    pub fn check(&self, practice: bool) -> Result<()> {
        let least = if practice { Self::PRACTICE } else { Self::REAL };
        let refuse = |what| Err(VaultError::Params { what });
        match () {
            () if self.m_kib < least.m_kib => refuse("too little memory"),
            () if self.t < least.t => refuse("too few passes"),
            () if self.p < least.p => refuse("no lane"),
            () if self.m_kib > Self::MOST.m_kib => refuse("too much memory"),
            () if self.t > Self::MOST.t => refuse("too many passes"),
            () if self.p > Self::MOST.p => refuse("too many lanes"),
            () => Ok(()),
        }
    }

    /// Runs one derivation of nothing: what a calibration times.
    pub fn run_once(&self) -> Result<()> {
        argon2id(b"measure", &Bytes([0; 16]), self).map(|_| ())
    }
}

/// Returns parameters that take at least `target` for one guess: upward from [`KdfParams::REAL`] only (ruling 15).
///
/// `measure` runs parameters and says how long they took. Memory stays, so that small machines can still open;
/// passes grow.
pub fn calibrate(
    target: Duration,
    mut measure: impl FnMut(&KdfParams) -> Result<Duration>,
) -> Result<KdfParams> {
    let least = KdfParams::REAL;
    let took = measure(&least)?.as_millis().max(1);
    let wanted = (u128::from(least.t) * target.as_millis()).div_ceil(took);
    let t = u32::try_from(wanted).unwrap_or(u32::MAX).clamp(least.t, KdfParams::MOST.t);
    Ok(KdfParams { t, ..least })
}

/// Returns Argon2id v1.3 of `secret`. The caller has checked the limits; the memory is wiped afterwards.
pub(crate) fn argon2id(secret: &[u8], salt: &Bytes<16>, params: &KdfParams) -> Result<Zeroizing<[u8; 32]>> {
    let refuse = |_| VaultError::Crypto { what: "Argon2id" };
    let inner = Params::new(params.m_kib, params.t, params.p, Some(32)).map_err(refuse)?;
    let mut blocks: Vec<Block> = Vec::new();
    blocks.try_reserve_exact(inner.block_count()).map_err(|_| VaultError::Memory)?;
    blocks.resize(inner.block_count(), Block::default());
    let mut out = Zeroizing::new([0_u8; 32]);
    let run = Argon2::new(Algorithm::Argon2id, Version::V0x13, inner)
        .hash_password_into_with_memory(secret, &salt.0, &mut *out, &mut blocks)
        .map_err(refuse);
    blocks.zeroize();
    run.map(|()| out)
}

struct Length;

impl KeyType for Length {
    fn len(&self) -> usize {
        32
    }
}

/// Returns a key derived from `secret` for what `info` names.
pub(crate) fn derive(salt: &[u8], secret: &[u8], info: &[&[u8]]) -> Result<Zeroizing<[u8; 32]>> {
    let refuse = |_| VaultError::Crypto { what: "HKDF" };
    let mut framed = Vec::new();
    for part in info {
        framed.extend_from_slice(&(part.len() as u64).to_be_bytes());
        framed.extend_from_slice(part);
    }
    let mut out = Zeroizing::new([0_u8; 32]);
    Salt::new(HKDF_SHA256, salt)
        .extract(secret)
        .expand(&[&framed], Length)
        .and_then(|okm| okm.fill(&mut *out))
        .map_err(refuse)?;
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ruling_15_a_real_installation_refuses_less_than_its_floor() {
        assert!(KdfParams::REAL.check(false).is_ok());
        for low in [
            KdfParams::PRACTICE,
            KdfParams { t: 2, ..KdfParams::REAL },
            KdfParams { m_kib: 256 * 1024 - 1, ..KdfParams::REAL },
            KdfParams { p: 0, ..KdfParams::REAL },
        ] {
            assert!(matches!(low.check(false), Err(VaultError::Params { .. })), "{low:?}");
        }
        assert!(KdfParams::PRACTICE.check(true).is_ok());
    }

    #[test]
    fn nobody_runs_more_than_the_ceiling() {
        for high in [
            KdfParams { m_kib: u32::MAX, ..KdfParams::REAL },
            KdfParams { t: u32::MAX, ..KdfParams::REAL },
            KdfParams { p: 9, ..KdfParams::REAL },
        ] {
            assert!(matches!(high.check(false), Err(VaultError::Params { .. })), "{high:?}");
            assert!(matches!(high.check(true), Err(VaultError::Params { .. })), "{high:?}");
        }
    }

    #[test]
    fn ruling_15_calibration_only_goes_up() {
        let target = Duration::from_millis(600);
        let on = |ms| calibrate(target, move |_| Ok(Duration::from_millis(ms))).unwrap();
        assert_eq!(on(6000), KdfParams::REAL, "a slow machine keeps the floor");
        assert_eq!(on(300).t, 6, "a machine twice as fast makes twice the passes");
        assert!(on(0).check(false).is_ok(), "no measurement leads outside the limits");
    }
}
