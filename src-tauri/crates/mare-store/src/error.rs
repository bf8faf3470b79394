//! What can go wrong with the file, in words. Never carries what was stored.

/// An error of the encrypted file.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The key does not fit this file.
    #[error("This file cannot be opened with this key. It may belong to another installation.")]
    WrongKey,
    /// The file's salt is not the one its header names.
    #[error(
        "The database beside this header belongs to another installation (its salt differs). Put back the file that belongs here."
    )]
    Foreign,
    /// The file is shorter than it must be or its pages do not verify.
    #[error("The database is damaged: {what}. Keep the file as it is and restore the newest backup.")]
    Damaged {
        /// Which check failed.
        what: String,
    },
    /// The file was written by a newer program.
    #[error(
        "This file was written by a newer version of MARE Desk (schema {found}; this program knows {known}). Install the newer version."
    )]
    TooNew {
        /// Schema version found in the file.
        found: i64,
        /// Newest schema this program knows.
        known: i64,
    },
    /// Another program holds the file.
    #[error("Another MARE Desk holds this file. Close it there first.")]
    Busy,
    /// No row with this id.
    #[error("There is no {noun} with this id.")]
    NotFound {
        /// The noun that was asked for.
        noun: &'static str,
    },
    /// The row was changed by somebody else since it was read.
    #[error(
        "This {noun} was changed elsewhere since you opened it. Look at it again; what you typed is kept."
    )]
    Changed {
        /// The noun that changed.
        noun: &'static str,
    },
    /// The disk refused.
    #[error("Not saved: {what}.")]
    Io {
        /// What the operating system said.
        what: String,
    },
    /// A start-up assertion about the cipher failed.
    #[error("The database library is not what this program was built with: {what}.")]
    Cipher {
        /// The assertion that failed.
        what: String,
    },
    /// The change asked for was refused by the caller's own code.
    #[error("refused by the verb")]
    Refused,
    /// A statement failed; the program's own fault.
    #[error("{doing}: {source}")]
    Sql {
        /// What was attempted.
        doing: &'static str,
        /// The driver's error.
        source: rusqlite::Error,
    },
    /// A stored body could not be read as its type.
    #[error("a stored {noun} could not be read: {source}")]
    Body {
        /// The noun.
        noun: &'static str,
        /// Why.
        source: serde_json::Error,
    },
}

/// Adds what was attempted to a driver error, and gives the known ones their own kind.
pub(crate) trait Doing<T> {
    fn doing(self, doing: &'static str) -> Result<T, StoreError>;
}

impl<T> Doing<T> for Result<T, rusqlite::Error> {
    fn doing(self, doing: &'static str) -> Result<T, StoreError> {
        use rusqlite::ErrorCode as C;
        self.map_err(|source| match source.sqlite_error_code() {
            Some(C::NotADatabase) => StoreError::WrongKey,
            Some(C::DatabaseCorrupt) => StoreError::Damaged { what: doing.to_owned() },
            Some(C::DatabaseBusy | C::DatabaseLocked) => StoreError::Busy,
            Some(C::DiskFull) => StoreError::Io { what: "the disk is full".into() },
            Some(C::ReadOnly) => StoreError::Io { what: "the disk or folder is read-only".into() },
            Some(C::SystemIoFailure | C::CannotOpen) => {
                StoreError::Io { what: "the disk did not answer".into() }
            }
            _ => StoreError::Sql { doing, source },
        })
    }
}
