//! Keys of an installation: the header beside the database, the slots in it, recovery codes, the guess counter.
//!
//! ```text
//! passphrase ─ Argon2id ─ HKDF ─► key-encryption key ─ AES-256-GCM ─► master key ─ HKDF ─► raw SQLCipher key
//! recovery code ────────── HKDF ─► key-encryption key ─ AES-256-GCM ─► the same master key      └─► header's MAC
//! ```
//!
//! It refuses to know SQL, a clock, a role or any content: time and randomness are arguments, and a person is
//! a salted hash of a name. What cryptography holds here is the file at rest; who may do what with the open
//! file is the application's part (D-30).
#![forbid(unsafe_code)]

mod bytes;
mod disk;
mod entropy;
mod error;
mod guess;
mod header;
mod hold;
mod kdf;
mod name;
mod passphrase;
mod recovery;
mod slot;
mod unlocked;
mod vault;

pub use entropy::{Entropy, SystemEntropy};
pub use error::VaultError;
pub use guess::Failed;
pub use kdf::{KdfParams, calibrate};
pub use name::fold_name;
pub use passphrase::{PassphraseVerdict, check_passphrase};
pub use recovery::{RecoveryCode, RecoveryCodes};
pub use slot::WrappedSlot;
pub use unlocked::{Reset, Unlocked};
pub use vault::{Drawn, FirstSlot, HeaderCard, NewInstallation, Vault};

/// Result of every call about keys.
pub type Result<T> = std::result::Result<T, VaultError>;
