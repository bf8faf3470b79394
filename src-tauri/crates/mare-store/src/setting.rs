//! Settings of the installation: one JSON value a name, changed only through an audited write.

use crate::Result;
use crate::error::{Doing, StoreError};
use crate::tx::{Change, Reader, Tx};
use rusqlite::{OptionalExtension, params};
use serde::Serialize;
use serde::de::DeserializeOwned;

impl Reader<'_> {
    /// Returns the setting `name`, if it was ever set.
    pub fn setting<T: DeserializeOwned>(&self, name: &str) -> Result<Option<T>> {
        let text: Option<String> = self
            .connection
            .prepare_cached("SELECT value FROM setting WHERE name = ?1")
            .doing("prepare a setting")?
            .query_row([name], |r| r.get(0))
            .optional()
            .doing("read a setting")?;
        text.map(|t| serde_json::from_str(&t).map_err(|source| StoreError::Body { noun: "setting", source }))
            .transpose()
    }
}

impl Tx<'_> {
    /// Sets the setting `name`.
    pub fn set<T: Serialize>(&self, name: &str, value: &T) -> Result<()> {
        let text =
            serde_json::to_string(value).map_err(|source| StoreError::Body { noun: "setting", source })?;
        self.connection
            .execute(
                "INSERT INTO setting (name, value) VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                params![name, text],
            )
            .doing("set a setting")?;
        self.note(Change {
            noun: "setting",
            uid: name.to_owned(),
            before: None,
            after: Some(text),
            gone_from: None,
        });
        Ok(())
    }
}
