//! What was typed into a passphrase field: wiped when dropped, and never printed.

use schemars::JsonSchema;
use serde::Deserialize;
use zeroize::Zeroize;

/// A passphrase or a recovery code as it was typed.
#[derive(Clone, Default, Deserialize, JsonSchema)]
#[serde(transparent)]
pub struct Secret(String);

impl Secret {
    /// Returns a secret.
    pub fn new(typed: impl Into<String>) -> Self {
        Self(typed.into())
    }

    /// Returns what was typed.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Drop for Secret {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Secret(…)")
    }
}
