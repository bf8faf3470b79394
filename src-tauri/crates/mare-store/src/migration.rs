//! The schema and its versions. A released migration never changes (its digest is pinned by a test);
//! an older program refuses a newer file.

use crate::Result;
use crate::connection::Identity;
use crate::error::{Doing, StoreError};
use rusqlite::{Connection, OptionalExtension};

/// Marks the file as ours (`MARE`).
const APPLICATION_ID: i64 = 0x4D41_5245;

const MIGRATIONS: &[&str] = &[
    include_str!("../migrations/0001.sql"),
    include_str!("../migrations/0002.sql"),
    include_str!("../migrations/0003.sql"),
    include_str!("../migrations/0004.sql"),
];

/// Newest schema this program knows.
pub const SCHEMA_VERSION: i64 = MIGRATIONS.len() as i64;

/// Returns the SHA-256 of each migration, for the test that pins them.
pub fn migration_digests() -> Vec<String> {
    MIGRATIONS
        .iter()
        .map(|sql| {
            let digest = ring::digest::digest(&ring::digest::SHA256, sql.as_bytes());
            digest.as_ref().iter().map(|b| format!("{b:02x}")).collect()
        })
        .collect()
}

pub(crate) fn create(connection: &mut Connection, identity: &Identity) -> Result<()> {
    connection.pragma_update(None, "application_id", APPLICATION_ID).doing("mark the file")?;
    upgrade(connection)?;
    let value = serde_json::json!({ "installation": identity.installation, "practice": identity.practice });
    connection
        .execute("INSERT INTO setting (name, value) VALUES ('identity', ?1)", [value.to_string()])
        .doing("name the file")?;
    Ok(())
}

pub(crate) fn upgrade(connection: &mut Connection) -> Result<()> {
    let found: i64 =
        connection.query_row("PRAGMA user_version", [], |r| r.get(0)).doing("read the schema version")?;
    if found > SCHEMA_VERSION {
        return Err(StoreError::TooNew { found, known: SCHEMA_VERSION });
    }
    for (index, sql) in MIGRATIONS.iter().enumerate().skip(usize::try_from(found).unwrap_or_default()) {
        let tx = connection.transaction().doing("begin a migration")?;
        tx.execute_batch(sql).doing("migrate")?;
        tx.pragma_update(None, "user_version", index as i64 + 1).doing("count a migration")?;
        tx.commit().doing("finish a migration")?;
    }
    Ok(())
}

pub(crate) fn identity(connection: &Connection) -> Result<Identity> {
    let text: Option<String> = connection
        .query_row("SELECT value FROM setting WHERE name = 'identity'", [], |r| r.get(0))
        .optional()
        .doing("read the file's name")?;
    let value: serde_json::Value = text
        .as_deref()
        .and_then(|t| serde_json::from_str(t).ok())
        .ok_or(StoreError::Damaged { what: "the file has no installation".into() })?;
    Ok(Identity {
        installation: value.get("installation").and_then(|v| v.as_str()).unwrap_or_default().to_owned(),
        practice: value.get("practice").and_then(serde_json::Value::as_bool).unwrap_or_default(),
    })
}
