//! Where randomness comes from: an argument, so that tests can be repeated.

use crate::{Result, VaultError};
use ring::rand::{SecureRandom, SystemRandom};
use zeroize::Zeroizing;

/// Gives random bytes.
pub trait Entropy: Send + Sync {
    /// Fills `bytes`. Errs with [`VaultError::Crypto`] when there is no randomness.
    fn fill(&self, bytes: &mut [u8]) -> Result<()>;
}

/// The operating system's randomness.
#[derive(Debug, Default, Clone, Copy)]
pub struct SystemEntropy;

impl Entropy for SystemEntropy {
    fn fill(&self, bytes: &mut [u8]) -> Result<()> {
        SystemRandom::new().fill(bytes).map_err(|_| VaultError::Crypto { what: "no randomness" })
    }
}

/// Returns `N` random bytes that are wiped when dropped.
pub(crate) fn secret<const N: usize>(entropy: &dyn Entropy) -> Result<Zeroizing<[u8; N]>> {
    let mut bytes = Zeroizing::new([0_u8; N]);
    entropy.fill(&mut *bytes)?;
    Ok(bytes)
}

/// Returns `N` random bytes that may be read by anyone: salts and nonces.
pub(crate) fn public<const N: usize>(entropy: &dyn Entropy) -> Result<[u8; N]> {
    let mut bytes = [0_u8; N];
    entropy.fill(&mut bytes)?;
    Ok(bytes)
}
