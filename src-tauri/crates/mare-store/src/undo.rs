//! Taking back by name. What a change did is kept field by field, so that two people at two keyboards can each take
//! back their own: what the other one changed meanwhile stays. It refuses to overwrite: a field that is no longer
//! what the change left is a conflict, not a loss.
//!
//! The record of a reversal is an ordinary audit record. What is kept here goes when the minutes are issued (D-12).

use crate::Result;
use crate::error::{Doing, StoreError};
use crate::noun;
use crate::tx::{Change, Reader, Tx};
use ring::digest::{SHA256, digest};
use rusqlite::{OptionalExtension, params};
use serde::{Deserialize, Serialize};
use serde_json::Value;

mod fields;

use fields::{Field, changed_fields, put_back};

/// How many changes of one chain can be taken back; older ones are forgotten.
const KEPT: i64 = 200;

/// Whose changes: a meeting, and who worked at the keyboard.
#[derive(Debug, Clone, Copy)]
pub struct Chain<'a> {
    /// Uid of the meeting.
    pub place: &'a str,
    /// Who: an account, or a name at a handed seat.
    pub who: &'a str,
}

/// Which way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// Takes the last change back.
    Undo,
    /// Does again what was taken back.
    Redo,
}

impl Side {
    fn key(self) -> &'static str {
        match self {
            Self::Undo => "undo",
            Self::Redo => "redo",
        }
    }

    fn other(self) -> Self {
        match self {
            Self::Undo => Self::Redo,
            Self::Redo => Self::Undo,
        }
    }
}

/// A change that can be taken back, or done again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// Counts up; the newest is the next.
    pub id: i64,
    /// In words: "action to Housing".
    pub name: String,
    /// When it was done, as the verb gave it.
    pub at: String,
    /// The rows it touched.
    pub rows: Vec<Touched>,
}

/// A row that a change touched.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Touched {
    /// Its table.
    pub noun: String,
    /// Its uid.
    pub uid: String,
    /// Whether the change made it.
    pub made: bool,
    /// What it was, where the change removed it.
    pub removed: Option<Value>,
}

impl From<Step> for Touched {
    fn from(step: Step) -> Self {
        let made = matches!(step.did, Did::Made(_));
        let removed = match step.did {
            Did::Removed(before) => Some(before),
            Did::Made(_) | Did::Changed(_) => None,
        };
        Self { noun: step.noun, uid: step.uid, made, removed }
    }
}

/// What was taken back.
#[derive(Debug)]
pub struct TakenBack {
    /// In words.
    pub name: String,
    /// Table and uid of each row it touched.
    pub rows: Vec<(String, String)>,
}

/// What one change did to one row.
#[derive(Debug, Serialize, Deserialize)]
struct Step {
    noun: String,
    uid: String,
    did: Did,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Did {
    /// Digest of what was made: only that may be removed again.
    Made(String),
    Changed(Vec<Field>),
    Removed(Value),
}

fn digest_of(body: &str) -> String {
    digest(&SHA256, body.as_bytes()).as_ref().iter().map(|b| format!("{b:02x}")).collect()
}

fn steps_of(changes: &str) -> Result<Vec<Step>> {
    serde_json::from_str(changes).map_err(|source| StoreError::Body { noun: "change", source })
}

fn step_of(change: &Change) -> Result<Option<Step>> {
    let read = |text: &str| {
        serde_json::from_str::<Value>(text).map_err(|source| StoreError::Body { noun: "change", source })
    };
    let did = match (&change.before, &change.after) {
        (None, Some(after)) => Did::Made(digest_of(after)),
        (Some(before), Some(after)) => {
            let fields = changed_fields(&read(before)?, &read(after)?);
            if fields.is_empty() {
                return Ok(None);
            }
            Did::Changed(fields)
        }
        (Some(before), None) => Did::Removed(read(before)?),
        (None, None) => return Ok(None),
    };
    Ok(Some(Step { noun: change.noun.to_owned(), uid: change.uid.clone(), did }))
}

impl Reader<'_> {
    /// Returns the newest changes of a chain on one side, newest first.
    pub fn to_take_back(&self, chain: Chain<'_>, side: Side, limit: i64) -> Result<Vec<Named>> {
        let mut statement = self
            .connection
            .prepare_cached(
                "SELECT id, name, at, changes FROM undo WHERE place = ?1 AND chain = ?2 AND side = ?3 ORDER BY id DESC LIMIT ?4",
            )
            .doing("prepare what can be undone")?;
        let rows = statement
            .query_map(params![chain.place, chain.who, side.key(), limit], |r| {
                Ok((Named { id: r.get(0)?, name: r.get(1)?, at: r.get(2)?, rows: Vec::new() }, r.get(3)?))
            })
            .doing("list what can be undone")?;
        let rows: Vec<(Named, String)> =
            rows.collect::<std::result::Result<_, _>>().doing("read what can be undone")?;
        rows.into_iter()
            .map(|(named, changes)| {
                let steps = steps_of(&changes)?;
                Ok(Named { rows: steps.into_iter().map(Touched::from).collect(), ..named })
            })
            .collect()
    }
}

impl Tx<'_> {
    /// Keeps what this transaction changed so far as one change that can be taken back by its name. What was taken
    /// back before can no longer be done again.
    pub fn keep_undo(&self, chain: Chain<'_>, name: &str, at: &str) -> Result<()> {
        if self.keep_steps(chain, Side::Undo, name, at, 0)? {
            self.connection
                .prepare_cached("DELETE FROM undo WHERE place = ?1 AND chain = ?2 AND side = 'redo'")
                .doing("prepare to forget what was undone")?
                .execute([chain.place, chain.who])
                .doing("forget what was undone")?;
        }
        Ok(())
    }

    /// Forgets everything that could be taken back in a meeting: its minutes are issued.
    pub fn forget_undo(&self, place: &str) -> Result<()> {
        self.connection
            .prepare_cached("DELETE FROM undo WHERE place = ?1")
            .doing("prepare to forget what can be undone")?
            .execute([place])
            .doing("forget what can be undone")?;
        Ok(())
    }

    /// Takes back the newest change of a chain, or does again what was taken back last; `None` when there is nothing.
    ///
    /// Errs with `Changed` when somebody changed the same since: nothing is overwritten.
    pub fn take_back(&self, chain: Chain<'_>, side: Side, at: &str) -> Result<Option<TakenBack>> {
        let found: Option<(i64, String, String)> = self
            .connection
            .prepare_cached(
                "SELECT id, name, changes FROM undo WHERE place = ?1 AND chain = ?2 AND side = ?3 ORDER BY id DESC LIMIT 1",
            )
            .doing("prepare to undo")?
            .query_row([chain.place, chain.who, side.key()], |r| Ok((r.get(0)?, r.get(1)?, r.get(2)?)))
            .optional()
            .doing("find what to undo")?;
        let Some((id, name, changes)) = found else { return Ok(None) };
        let steps = steps_of(&changes)?;
        let first = self.changed_so_far();
        let mut rows = Vec::new();
        for step in steps.iter().rev() {
            self.reverse(step)?;
            rows.push((step.noun.clone(), step.uid.clone()));
        }
        self.keep_steps(chain, side.other(), &name, at, first)?;
        self.connection
            .prepare_cached("DELETE FROM undo WHERE id = ?1")
            .doing("prepare to forget a change")?
            .execute([id])
            .doing("forget a change")?;
        Ok(Some(TakenBack { name, rows }))
    }

    /// Keeps the changes from number `first` on; returns whether there were any.
    fn keep_steps(&self, chain: Chain<'_>, side: Side, name: &str, at: &str, first: usize) -> Result<bool> {
        let mut steps = Vec::new();
        for change in self.changes_since(first).iter() {
            steps.extend(step_of(change)?);
        }
        if steps.is_empty() {
            return Ok(false);
        }
        let changes =
            serde_json::to_string(&steps).map_err(|source| StoreError::Body { noun: "change", source })?;
        self.connection
            .prepare_cached(
                "INSERT INTO undo (place, chain, side, name, at, changes) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            )
            .doing("prepare to keep a change")?
            .execute(params![chain.place, chain.who, side.key(), name, at, changes])
            .doing("keep a change")?;
        let id = self.connection.last_insert_rowid();
        // Ids go up over all chains, so that this is a bound, not a count: cheap, and never fewer than it says for
        // whoever types alone.
        self.connection
            .prepare_cached("DELETE FROM undo WHERE place = ?1 AND chain = ?2 AND side = ?3 AND id < ?4")
            .doing("prepare to forget an old change")?
            .execute(params![chain.place, chain.who, side.key(), id - KEPT])
            .doing("forget an old change")?;
        Ok(true)
    }

    fn reverse(&self, step: &Step) -> Result<()> {
        let changed = || StoreError::Changed { noun: noun::in_words(&step.noun) };
        let now = self.body(&step.noun, &step.uid)?;
        match (&step.did, now) {
            (Did::Made(left), Some(now)) if *left == digest_of(&now) => {
                noun::remove(self, &step.noun, &step.uid)
            }
            (Did::Changed(fields), Some(now)) => {
                let mut now: Value =
                    serde_json::from_str(&now).map_err(|source| StoreError::Body { noun: "row", source })?;
                if !fields.iter().rev().all(|field| put_back(&mut now, field)) {
                    return Err(changed());
                }
                noun::put(self, &step.noun, now)
            }
            (Did::Removed(before), None) => noun::insert(self, &step.noun, before.clone()),
            _ => Err(changed()),
        }
    }

    fn body(&self, noun: &str, uid: &str) -> Result<Option<String>> {
        let table = noun::table(noun)?;
        self.connection
            .prepare_cached(&format!("SELECT body FROM {table} WHERE uid = ?1"))
            .doing("prepare to look at a row")?
            .query_row([uid], |r| r.get(0))
            .optional()
            .doing("look at a row")
    }
}
