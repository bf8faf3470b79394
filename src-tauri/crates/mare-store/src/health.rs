//! The checks of `verify`: pages and their codes, SQLite's structure, the full-text index, the audit chain.

use crate::Result;
use crate::audit::{self, ChainReport};
use crate::error::Doing;
use crate::search;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};

/// What the checks say. Empty lists are good.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct HealthReport {
    /// Version of SQLCipher.
    pub cipher_version: String,
    /// Pages whose authentication code does not fit.
    pub cipher: Vec<String>,
    /// What SQLite's own check found.
    pub integrity: Vec<String>,
    /// What the full-text index's check found.
    pub full_text: Vec<String>,
    /// The audit chain.
    pub audit: ChainReport,
}

impl HealthReport {
    /// Returns whether every check was clean.
    pub fn is_sound(&self) -> bool {
        self.cipher.is_empty()
            && self.integrity.is_empty()
            && self.full_text.is_empty()
            && self.audit.broken_at.is_none()
    }
}

fn lines(connection: &Connection, sql: &str) -> Result<Vec<String>> {
    let mut statement = connection.prepare(sql).doing("prepare a check")?;
    let rows = statement.query_map([], |r| r.get::<_, String>(0)).doing("check the file")?;
    let found: Vec<String> = rows.collect::<std::result::Result<_, _>>().doing("read a check")?;
    Ok(found.into_iter().filter(|l| l != "ok").collect())
}

pub(crate) fn check(connection: &mut Connection) -> Result<HealthReport> {
    let cipher_version =
        connection.query_row("PRAGMA cipher_version", [], |r| r.get(0)).doing("ask the cipher")?;
    // The cipher's check reads the file as it lies: a page that a power cut tore there is whole in the log, and is put
    // back first. Where that cannot be done, on a full disk, the file is checked without.
    let _ = connection.query_row("PRAGMA wal_checkpoint(FULL)", [], |_| Ok(()));
    let cipher = lines(connection, "PRAGMA cipher_integrity_check")?;
    let integrity = lines(connection, "PRAGMA integrity_check")?;
    // integrity_check says ok for an external-content index that missed a delete; only this one tells. Where the disk
    // takes no index, what waits for it is no fault: then the index is held against itself alone.
    let _ = search::catch_up(connection);
    let against = if search::is_behind(connection)? { 0 } else { 1 };
    let full_text = match connection
        .execute("INSERT INTO search (search, rank) VALUES ('integrity-check', ?1)", [against])
    {
        Ok(_) => Vec::new(),
        Err(_) => vec!["the full-text index does not fit its texts".to_owned()],
    };
    Ok(HealthReport { cipher_version, cipher, integrity, full_text, audit: audit::walk(connection)? })
}
