//! Issued documents and attachments: bytes inside the encrypted file, with their digest, never changed.

use crate::Result;
use crate::error::Doing;
use crate::tx::{Change, Reader, Tx};
use rusqlite::{OptionalExtension, params};

impl Tx<'_> {
    /// Keeps `bytes` under `uid`; returns their SHA-256 in hexadecimal.
    pub fn keep_blob(&self, uid: &str, media_type: &str, bytes: &[u8]) -> Result<String> {
        let digest = ring::digest::digest(&ring::digest::SHA256, bytes);
        let sha256: String = digest.as_ref().iter().map(|b| format!("{b:02x}")).collect();
        self.connection
            .execute(
                "INSERT INTO blob (uid, media_type, sha256, bytes) VALUES (?1, ?2, ?3, ?4)",
                params![uid, media_type, sha256, bytes],
            )
            .doing("keep a document")?;
        self.note(Change {
            noun: "blob",
            uid: uid.to_owned(),
            before: None,
            after: Some(sha256.clone()),
            gone_from: None,
        });
        Ok(sha256)
    }
}

impl Reader<'_> {
    /// Returns the bytes kept under `uid` and their media type.
    pub fn blob(&self, uid: &str) -> Result<Option<(String, Vec<u8>)>> {
        self.connection
            .query_row("SELECT media_type, bytes FROM blob WHERE uid = ?1", [uid], |r| {
                Ok((r.get(0)?, r.get(1)?))
            })
            .optional()
            .doing("read a document")
    }
}
