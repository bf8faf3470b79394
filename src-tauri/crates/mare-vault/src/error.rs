//! What can go wrong with the keys, in words. Never carries a passphrase, a code or a name.

/// An error about keys.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum VaultError {
    /// Name or passphrase is wrong; one message for both, so that names cannot be tried out.
    #[error("The name or the passphrase is wrong.")]
    WrongPassphrase,
    /// Name or recovery code is wrong.
    #[error("The name or the recovery code is wrong.")]
    WrongCode,
    /// The code is right, but the account is neither a SPoC's nor an Administrator's (ruling 16).
    #[error(
        "A recovery code resets the passphrase of a SPoC or an Administrator, and nothing else (ruling 16)."
    )]
    NotRecoverable,
    /// Too many wrong attempts.
    #[error("Too many wrong attempts. Wait before you try again.")]
    LockedOut {
        /// Unix time in seconds from which the next attempt is taken.
        until: i64,
    },
    /// There is no installation here.
    #[error("There is no installation in this folder.")]
    Missing,
    /// There is a header here already.
    #[error("There is an installation in this folder already.")]
    Exists,
    /// The header is truncated, flipped or altered.
    #[error("The header file (mare-desk.header) is damaged: {what}. Put it back from the newest backup.")]
    Damaged {
        /// Which check failed.
        what: &'static str,
    },
    /// The header and the database do not belong together.
    #[error(
        "The header and the database in this folder belong to different installations (their salts differ). Put back the file that belongs here."
    )]
    Foreign,
    /// The database is not there, or is shorter than its first page.
    #[error("The database beside the header is damaged: {what}. Restore the newest backup.")]
    Database {
        /// What is wrong.
        what: &'static str,
    },
    /// The header was written by a newer program.
    #[error(
        "The header was written by a newer version of MARE Desk (version {found}; this program knows {known}). Install the newer version."
    )]
    Newer {
        /// Version found.
        found: u32,
        /// Newest version this program knows.
        known: u32,
    },
    /// The slot asks for a factor that this program cannot give.
    #[error(
        "This account needs a device secret or a hardware key, which this version of MARE Desk cannot ask for."
    )]
    NeedsFactor,
    /// The derivation's parameters are outside the limits; checked before anything runs.
    #[error("The header asks for a key derivation outside the limits ({what}). It may have been altered.")]
    Params {
        /// Which limit.
        what: &'static str,
    },
    /// The passphrase does not pass.
    #[error("{}", .sentences.join(" "))]
    WeakPassphrase {
        /// What is missing, each a sentence.
        sentences: Vec<String>,
    },
    /// The name is empty or too long.
    #[error("Give a name of 1 to 200 characters.")]
    BadName,
    /// There is a slot of this name.
    #[error("There is an account of this name already.")]
    NameTaken,
    /// There is no slot of this name.
    #[error("There is no account of this name.")]
    NoSlot,
    /// The header holds as many slots as it may.
    #[error("This installation has as many accounts as it can hold.")]
    Full,
    /// Another program holds the folder.
    #[error("Another MARE Desk holds this installation. Close it there first.")]
    Held,
    /// The disk refused.
    #[error("Not saved: {what}.")]
    Io {
        /// What the operating system said.
        what: &'static str,
    },
    /// Not enough memory for the derivation.
    #[error("There is not enough free memory to check the passphrase. Close other programs and try again.")]
    Memory,
    /// The system gave no randomness, or the cryptographic library refused; the program's own fault.
    #[error("The cryptographic library refused ({what}).")]
    Crypto {
        /// Which step.
        what: &'static str,
    },
}

/// Returns the disk's refusal in words.
pub(crate) fn io(error: &std::io::Error) -> VaultError {
    use std::io::ErrorKind as K;
    let what = match error.kind() {
        K::NotFound => "a file or folder is not there",
        K::PermissionDenied => "this account may not use the folder",
        K::StorageFull => "the disk is full",
        K::ReadOnlyFilesystem => "the disk or folder is read-only",
        _ => "the disk did not answer",
    };
    VaultError::Io { what }
}
