//! The chained audit record: who did what, when and why, with salted commitments instead of content.
//!
//! `hash(n) = SHA-256("audit-v1" ‖ hash(n-1) ‖ record)`, written in the transaction of the change.

use crate::Result;
use crate::error::Doing;
use crate::tx::{Change, Reader};
use ring::digest::{Context, SHA256};
use ring::rand::{SecureRandom, SystemRandom};
use rusqlite::{Connection, OptionalExtension, params};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// Who may change something and in what name it is recorded. Only a session of `mare-api` makes one.
pub trait Authority {
    /// Uid of the account, or the account that handed the seat over.
    fn user(&self) -> &str;
    /// The name that stands on the record: the typed name in a handed seat.
    fn name(&self) -> &str;
    /// The verb.
    fn verb(&self) -> &str;
    /// Moment of the record, RFC 3339 in UTC.
    fn at(&self) -> &str;
    /// Reasons given for rules that warned, as JSON; empty when none.
    fn reasons(&self) -> &str;
    /// Id of the request, so that a repeat can be told.
    fn request(&self) -> &str;
}

/// One record of the chain as people may read it.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct AuditRecord {
    /// Place in the chain, from 1.
    pub seq: i64,
    /// Moment, RFC 3339 in UTC.
    pub at: String,
    /// Uid of the account.
    pub user: String,
    /// Name that stands on the record.
    pub name: String,
    /// The verb.
    pub verb: String,
    /// What was changed: `table:uid`, comma separated, and `table:uid@parent` for what was removed; no content.
    pub objects: String,
    /// Reasons given for rules that warned, as JSON; empty when none.
    pub reasons: String,
    /// Hash of this record, hexadecimal.
    pub hash: String,
}

/// What a walk along the chain found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChainReport {
    /// Records walked.
    pub records: i64,
    /// First record that does not fit, if any.
    pub broken_at: Option<i64>,
}

struct Linked<'a> {
    seq: i64,
    at: &'a str,
    user: &'a str,
    name: &'a str,
    verb: &'a str,
    objects: &'a str,
    reasons: &'a str,
    request: &'a str,
    commitment: &'a [u8],
}

fn link(previous: &[u8], record: &Linked<'_>) -> Vec<u8> {
    let mut context = Context::new(&SHA256);
    context.update(b"audit-v1");
    context.update(previous);
    context.update(&record.seq.to_be_bytes());
    for part in
        [record.at, record.user, record.name, record.verb, record.objects, record.reasons, record.request]
    {
        // Length first, so that two neighbouring fields cannot trade characters.
        context.update(&(part.len() as u64).to_be_bytes());
        context.update(part.as_bytes());
    }
    context.update(record.commitment);
    context.finish().as_ref().to_vec()
}

fn commitment(salt: &[u8], changes: &[Change]) -> Vec<u8> {
    let mut context = Context::new(&SHA256);
    context.update(salt);
    for change in changes {
        for part in
            [Some(change.noun), Some(change.uid.as_str()), change.before.as_deref(), change.after.as_deref()]
        {
            let part = part.unwrap_or_default();
            context.update(&(part.len() as u64).to_be_bytes());
            context.update(part.as_bytes());
        }
    }
    context.finish().as_ref().to_vec()
}

fn object(change: &Change) -> String {
    match &change.gone_from {
        Some(parent) => format!("{}:{}@{parent}", change.noun, change.uid),
        None => format!("{}:{}", change.noun, change.uid),
    }
}

/// A row that was changed, by the audit record.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Changed {
    /// Its table.
    pub noun: String,
    /// Its uid.
    pub uid: String,
    /// Uid of what it belonged to, when it was removed.
    pub gone_from: Option<String>,
}

impl Changed {
    fn read(object: &str) -> Option<Self> {
        let (noun, row) = object.split_once(':')?;
        let (uid, gone_from) = match row.split_once('@') {
            Some((uid, parent)) => (uid, Some(parent.to_owned())),
            None => (row, None),
        };
        Some(Self { noun: noun.to_owned(), uid: uid.to_owned(), gone_from })
    }
}

pub(crate) fn append(
    connection: &Connection,
    authority: &impl Authority,
    changes: Vec<Change>,
) -> Result<()> {
    let last: Option<(i64, Vec<u8>)> = connection
        .prepare_cached("SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1")
        .doing("prepare the chain")?
        .query_row([], |r| Ok((r.get(0)?, r.get(1)?)))
        .optional()
        .doing("find the end of the chain")?;
    let (seq, previous) = last.map_or((1, vec![0_u8; 32]), |(seq, hash)| (seq + 1, hash));
    let mut salt = [0_u8; 16];
    SystemRandom::new()
        .fill(&mut salt)
        .map_err(|_| crate::StoreError::Io { what: "no randomness for the audit record".into() })?;
    let commitment = commitment(&salt, &changes);
    let objects = changes.iter().map(object).collect::<Vec<_>>().join(",");
    let record = Linked {
        seq,
        at: authority.at(),
        user: authority.user(),
        name: authority.name(),
        verb: authority.verb(),
        objects: &objects,
        reasons: authority.reasons(),
        request: authority.request(),
        commitment: &commitment,
    };
    let hash = link(&previous, &record);
    connection
        .prepare_cached(
            "INSERT INTO audit (seq, at, user, name, verb, objects, reasons, request, salt, commitment, hash) \
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
        )
        .doing("prepare an audit record")?
        .execute(params![
            seq, record.at, record.user, record.name, record.verb, objects, record.reasons, record.request, salt, commitment, hash
        ])
        .doing("append an audit record")?;
    Ok(())
}

impl Reader<'_> {
    /// Returns up to `limit` records before `before` (or the newest), newest first.
    pub fn audit_records(&self, before: Option<i64>, limit: i64) -> Result<Vec<AuditRecord>> {
        let mut statement = self
            .connection
            .prepare_cached(
                "SELECT seq, at, user, name, verb, objects, reasons, lower(hex(hash)) FROM audit \
                 WHERE ?1 IS NULL OR seq < ?1 ORDER BY seq DESC LIMIT ?2",
            )
            .doing("prepare the audit list")?;
        let rows = statement
            .query_map(params![before, limit], |r| {
                Ok(AuditRecord {
                    seq: r.get(0)?,
                    at: r.get(1)?,
                    user: r.get(2)?,
                    name: r.get(3)?,
                    verb: r.get(4)?,
                    objects: r.get(5)?,
                    reasons: r.get(6)?,
                    hash: r.get(7)?,
                })
            })
            .doing("list audit records")?;
        rows.collect::<std::result::Result<_, _>>().doing("read audit records")
    }

    /// Returns the place of the newest record in the chain; 0 while there is none.
    pub fn last_record(&self) -> Result<i64> {
        self.connection
            .prepare_cached("SELECT COALESCE(MAX(seq), 0) FROM audit")
            .doing("prepare to find the newest record")?
            .query_row([], |r| r.get(0))
            .doing("find the newest record")
    }

    /// Returns what was changed after record `seq`, each row once, and once more when it was removed too; nothing when
    /// more than `most` records came since.
    pub fn changed_since(&self, seq: i64, most: i64) -> Result<Option<BTreeSet<Changed>>> {
        let newer: Vec<String> = self
            .connection
            .prepare_cached("SELECT objects FROM audit WHERE seq > ?1 LIMIT ?2")
            .doing("prepare to read what changed")?
            .query_map(params![seq, most.saturating_add(1)], |r| r.get(0))
            .and_then(Iterator::collect)
            .doing("read what changed")?;
        if i64::try_from(newer.len()).map_or(true, |records| records > most) {
            return Ok(None);
        }
        let objects = newer.iter().flat_map(|objects| objects.split(','));
        Ok(Some(objects.filter_map(Changed::read).collect()))
    }

    /// Returns the answer that was given to this request before, if it was (ruling 8).
    pub fn answered(&self, request: &str, verb: &str, user: &str) -> Result<Option<String>> {
        self.connection
            .prepare_cached("SELECT answer FROM request WHERE id = ?1 AND verb = ?2 AND user = ?3")
            .doing("prepare to look for a repeat")?
            .query_row([request, verb, user], |r| r.get(0))
            .optional()
            .doing("look for a repeat")
    }
}

impl crate::Tx<'_> {
    /// Keeps the answer to a request, so that a repeat gets the same one.
    pub fn answer(&self, request: &str, verb: &str, user: &str, answer: &str) -> Result<()> {
        self.connection
            .prepare_cached("INSERT INTO request (id, verb, user, answer) VALUES (?1, ?2, ?3, ?4)")
            .doing("prepare to keep an answer")?
            .execute([request, verb, user, answer])
            .doing("keep an answer")?;
        Ok(())
    }
}

/// Walks the whole chain and returns where it breaks, if it does.
pub(crate) fn walk(connection: &Connection) -> Result<ChainReport> {
    let mut statement = connection
        .prepare("SELECT seq, at, user, name, verb, objects, reasons, request, commitment, hash FROM audit ORDER BY seq")
        .doing("prepare the walk")?;
    let mut rows = statement.query([]).doing("walk the chain")?;
    let mut previous = vec![0_u8; 32];
    let mut records = 0;
    while let Some(row) = rows.next().doing("walk the chain")? {
        let text = |index: usize| row.get::<_, String>(index).doing("read an audit record");
        let seq: i64 = row.get(0).doing("read an audit record")?;
        let commitment: Vec<u8> = row.get(8).doing("read an audit record")?;
        let hash: Vec<u8> = row.get(9).doing("read an audit record")?;
        let fields = [text(1)?, text(2)?, text(3)?, text(4)?, text(5)?, text(6)?, text(7)?];
        let [at, user, name, verb, objects, reasons, request] = &fields;
        let record = Linked { seq, at, user, name, verb, objects, reasons, request, commitment: &commitment };
        records += 1;
        if seq != records || link(&previous, &record) != hash {
            return Ok(ChainReport { records, broken_at: Some(seq) });
        }
        previous = hash;
    }
    Ok(ChainReport { records, broken_at: None })
}
