//! The encrypted file.
//!
//! The only crate that names `rusqlite` and the only place with SQL. One actor thread owns the only
//! connection; [`Store::read`] and [`Store::write`] queue to it. `write` is the one door for changes:
//! it takes an [`Authority`], runs the change and appends the chained audit record in the same
//! transaction. Half-typed text has a door of its own, [`Store::keep_draft`]; the index of words is no record and is
//! brought up to date by who searches, [`Store::search`].
//!
//! It refuses to know any rule, any role and any passphrase: it is given a raw key.
#![forbid(unsafe_code)]

mod actor;
mod audit;
mod blob;
mod connection;
mod draft;
mod error;
mod health;
mod migration;
mod noun;
mod row;
mod search;
mod setting;
mod tx;
mod undo;

pub use actor::{Leave, Store};
pub use audit::{AuditRecord, Authority, ChainReport, Changed};
pub use connection::{Identity, RawKey};
pub use draft::Draft;
pub use error::StoreError;
pub use health::HealthReport;
pub use migration::{SCHEMA_VERSION, migration_digests};
pub use row::{Filter, Keys, Row, Stored};
pub use search::{Hit, SearchText};
pub use tx::{Reader, Tx};
pub use undo::{Chain, Named, Side, TakenBack, Touched};

/// Result of every call into the file.
pub type Result<T> = std::result::Result<T, StoreError>;
