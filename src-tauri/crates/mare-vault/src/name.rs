//! Names: one spelling for each, and the salted hash by which a slot is found (ruling 14).

use crate::bytes::Bytes;
use crate::{Result, VaultError};
use ring::digest::{Context, SHA256};
use unicode_normalization::UnicodeNormalization;

/// Returns the one spelling that a typed name stands for: NFC, single spaces, lower case.
pub fn fold_name(name: &str) -> String {
    let words: Vec<&str> = name.split_whitespace().collect();
    words.join(" ").to_lowercase().nfc().collect()
}

/// Returns the salted hash of a name. Errs when the name is empty or too long.
pub(crate) fn hash(name: &str, installation: &str, salt: &Bytes<16>) -> Result<Bytes<32>> {
    let folded = fold_name(name);
    if folded.is_empty() || folded.chars().count() > 200 {
        return Err(VaultError::BadName);
    }
    let mut context = Context::new(&SHA256);
    for part in [b"mare-desk/name/v1".as_slice(), installation.as_bytes(), &salt.0, folded.as_bytes()] {
        // Length first, so that neighbouring parts cannot trade bytes.
        context.update(&(part.len() as u64).to_be_bytes());
        context.update(part);
    }
    let mut bytes = [0_u8; 32];
    bytes.copy_from_slice(context.finish().as_ref());
    Ok(Bytes(bytes))
}
