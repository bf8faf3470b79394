//! Rows of the nouns: each table keeps its noun whole as JSON, and what is searched or joined as columns.
//!
//! All noun tables share the columns of [`Keys`], so that one piece of SQL serves them all and a new
//! noun needs a table in the migration and an `impl Row`, nothing else.

use crate::Result;
use crate::error::{Doing, StoreError};
use crate::tx::{Change, Reader, Tx};
use rusqlite::{OptionalExtension, params, params_from_iter};
use serde::Serialize;
use serde::de::DeserializeOwned;

/// A noun that has a table.
pub trait Row: Serialize + DeserializeOwned {
    /// Name of its table; must stand in the migration.
    const TABLE: &'static str;
    /// The noun in words, for errors.
    const NOUN: &'static str;
    /// Returns its public id (UUIDv7).
    fn uid(&self) -> &str;
    /// Returns the columns it is found by.
    fn keys(&self) -> Keys;
}

/// The columns a noun is found by.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Keys {
    /// Readable reference without gaps, such as `R-2026-001`; unique in its table.
    pub reference: Option<String>,
    /// Uid of what it belongs to: an entry to its meeting, a meeting to its case.
    pub parent: Option<String>,
    /// Uid of the case it belongs to.
    pub case: Option<String>,
    /// Uid of the person it is about.
    pub person: Option<String>,
    /// State, in the words of the noun.
    pub state: String,
    /// The date it is looked for by: due, held, received.
    pub on_date: Option<String>,
    /// Place among its siblings.
    pub position: i64,
}

/// A noun with its version, as it lies in the file.
#[derive(Debug, Clone)]
pub struct Stored<T> {
    /// The noun.
    pub row: T,
    /// Counts its changes; a change names the version it was made from.
    pub version: i64,
}

/// What to list. Empty fields do not narrow.
#[derive(Debug, Clone, Default)]
pub struct Filter<'a> {
    /// Only children of this uid.
    pub parent: Option<&'a str>,
    /// Only of this case.
    pub case: Option<&'a str>,
    /// Only about this person.
    pub person: Option<&'a str>,
    /// Only in one of these states.
    pub states: &'a [&'a str],
}

fn body_of<T: Row>(row: &T) -> Result<String> {
    serde_json::to_string(row).map_err(|source| StoreError::Body { noun: T::NOUN, source })
}

fn row_of<T: Row>(body: &str) -> Result<T> {
    serde_json::from_str(body).map_err(|source| StoreError::Body { noun: T::NOUN, source })
}

impl Reader<'_> {
    /// Returns the noun with this uid and its version. Errors with `NotFound`.
    pub fn get<T: Row>(&self, uid: &str) -> Result<Stored<T>> {
        self.find(uid)?.ok_or(StoreError::NotFound { noun: T::NOUN })
    }

    /// Returns the noun with this uid, if there is one.
    pub fn find<T: Row>(&self, uid: &str) -> Result<Option<Stored<T>>> {
        let sql = format!("SELECT body, version FROM {} WHERE uid = ?1 OR reference = ?1", T::TABLE);
        let found = self
            .connection
            .prepare_cached(&sql)
            .doing("prepare to get a row")?
            .query_row([uid], |r| Ok((r.get::<_, String>(0)?, r.get::<_, i64>(1)?)))
            .optional()
            .doing("get a row")?;
        found.map(|(body, version)| Ok(Stored { row: row_of(&body)?, version })).transpose()
    }

    /// Returns the nouns that fit `filter`, by position, then in the order they were made.
    pub fn list<T: Row>(&self, filter: &Filter<'_>) -> Result<Vec<Stored<T>>> {
        // Only what narrows stands in the statement: "?1 IS NULL OR …" would read the whole table past its indexes.
        let several = match filter.states {
            [] | [_] => String::new(),
            states => {
                serde_json::to_string(states).map_err(|source| StoreError::Body { noun: T::NOUN, source })?
            }
        };
        let (state, states) = match filter.states {
            [] => (None, None),
            // A list is a table of its own to the database, made and dropped for each question.
            [state] => (Some(*state), None),
            _ => (None, Some(several.as_str())),
        };
        let narrowed: Vec<(&str, &str)> = [
            ("parent = ?", filter.parent),
            ("person = ?", filter.person),
            ("case_uid = ?", filter.case),
            ("state = ?", state),
            ("state IN (SELECT value FROM json_each(?))", states),
        ]
        .into_iter()
        .filter_map(|(condition, value)| Some((condition, value?)))
        .collect();
        let conditions: Vec<&str> = narrowed.iter().map(|(condition, _)| *condition).collect();
        let wanted = if conditions.is_empty() {
            String::new()
        } else {
            format!(" WHERE {}", conditions.join(" AND "))
        };
        let sql = format!("SELECT body, version FROM {}{wanted} ORDER BY position, id", T::TABLE);
        let mut statement = self.connection.prepare_cached(&sql).doing("prepare a list")?;
        let rows = statement
            .query_map(params_from_iter(narrowed.iter().map(|(_, value)| *value)), |r| {
                Ok((r.get::<_, String>(0)?, r.get::<_, i64>(1)?))
            })
            .doing("list rows")?;
        let mut found = Vec::new();
        for row in rows {
            let (body, version) = row.doing("read a row of a list")?;
            found.push(Stored { row: row_of(&body)?, version });
        }
        Ok(found)
    }

    /// Returns all nouns of a table.
    pub fn all<T: Row>(&self) -> Result<Vec<T>> {
        Ok(self.list::<T>(&Filter::default())?.into_iter().map(|s| s.row).collect())
    }

    /// Returns the last position among the children of `parent`, 0 when it has none; reads no body, so that the
    /// thousandth row costs what the first did.
    pub fn last_position<T: Row>(&self, parent: &str) -> Result<i64> {
        let sql = format!("SELECT coalesce(max(position), 0) FROM {} WHERE parent = ?1", T::TABLE);
        self.connection
            .prepare_cached(&sql)
            .doing("prepare the last position")?
            .query_row([parent], |r| r.get(0))
            .doing("find the last position")
    }

    /// Returns the children of `parent`.
    pub fn children<T: Row>(&self, parent: &str) -> Result<Vec<T>> {
        let filter = Filter { parent: Some(parent), ..Filter::default() };
        Ok(self.list::<T>(&filter)?.into_iter().map(|s| s.row).collect())
    }
}

impl Tx<'_> {
    /// Adds a new row. Errors when its uid or reference is taken.
    pub fn insert<T: Row>(&self, row: &T) -> Result<()> {
        let keys = row.keys();
        let body = body_of(row)?;
        let sql = format!(
            "INSERT INTO {} (uid, reference, parent, person, state, on_date, position, version, body, case_uid) \
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, 1, ?8, ?9)",
            T::TABLE
        );
        self.connection
            .prepare_cached(&sql)
            .doing("prepare to insert a row")?
            .execute(params![
                row.uid(),
                keys.reference,
                keys.parent,
                keys.person,
                keys.state,
                keys.on_date,
                keys.position,
                body,
                keys.case
            ])
            .doing("insert a row")?;
        self.note(Change {
            noun: T::TABLE,
            uid: row.uid().to_owned(),
            before: None,
            after: Some(body),
            gone_from: None,
        });
        Ok(())
    }

    /// Replaces a row that was read at `version`; returns the new version. Errors with `Changed` when
    /// somebody else was faster.
    pub fn update<T: Row>(&self, row: &T, version: i64) -> Result<i64> {
        let keys = row.keys();
        let body = body_of(row)?;
        let before: Stored<T> = self.get(row.uid())?;
        let sql = format!(
            "UPDATE {} SET reference = ?2, parent = ?3, person = ?4, state = ?5, on_date = ?6, position = ?7, \
             version = version + 1, body = ?8, case_uid = ?10 WHERE uid = ?1 AND version = ?9",
            T::TABLE
        );
        let changed = self
            .connection
            .prepare_cached(&sql)
            .doing("prepare to update a row")?
            .execute(params![
                row.uid(),
                keys.reference,
                keys.parent,
                keys.person,
                keys.state,
                keys.on_date,
                keys.position,
                body,
                version,
                keys.case
            ])
            .doing("update a row")?;
        if changed == 0 {
            return Err(StoreError::Changed { noun: T::NOUN });
        }
        self.note(Change {
            noun: T::TABLE,
            uid: row.uid().to_owned(),
            before: Some(body_of(&before.row)?),
            after: Some(body),
            gone_from: None,
        });
        Ok(version + 1)
    }

    /// Replaces a row whatever its version; for changes that cannot collide.
    pub fn put<T: Row>(&self, row: &T) -> Result<i64> {
        let version = self.get::<T>(row.uid())?.version;
        self.update(row, version)
    }

    /// Removes a draft row (D-12). Issued things are never removed; their tables refuse it.
    pub fn remove<T: Row>(&self, uid: &str) -> Result<()> {
        let before: Stored<T> = self.get(uid)?;
        let sql = format!("DELETE FROM {} WHERE uid = ?1", T::TABLE);
        self.connection
            .prepare_cached(&sql)
            .doing("prepare to remove a row")?
            .execute([uid])
            .doing("remove a row")?;
        self.note(Change {
            noun: T::TABLE,
            uid: uid.to_owned(),
            before: Some(body_of(&before.row)?),
            after: None,
            gone_from: before.row.keys().parent,
        });
        Ok(())
    }

    /// Returns the next readable reference of `kind` in `year`, such as `R-2026-001`, without gaps.
    pub fn next_reference(&self, kind: &str, year: i32) -> Result<String> {
        let number: i64 = self
            .connection
            .query_row(
                "INSERT INTO counter (kind, year, last) VALUES (?1, ?2, 1) \
                 ON CONFLICT (kind, year) DO UPDATE SET last = last + 1 RETURNING last",
                params![kind, year],
                |r| r.get(0),
            )
            .doing("count a reference")?;
        Ok(format!("{kind}-{year}-{number:03}"))
    }
}
