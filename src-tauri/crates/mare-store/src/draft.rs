//! Half-typed text: kept within a second, outside the audit chain, never shown as saved (ruling 9).

use crate::Result;
use crate::error::Doing;
use crate::tx::Reader;
use rusqlite::{Connection, OptionalExtension, params};

/// Text being typed.
#[derive(Debug, Clone)]
pub struct Draft {
    /// Where it is being typed, such as `meeting:<uid>:bar` or `referral:<uid>:section5.media`.
    pub place: String,
    /// Uid of who types it.
    pub user: String,
    /// The text; an empty one forgets the draft.
    pub text: String,
    /// Moment, RFC 3339 in UTC.
    pub at: String,
}

pub(crate) fn keep(connection: &Connection, draft: &Draft) -> Result<()> {
    if draft.text.is_empty() {
        connection
            .prepare_cached("DELETE FROM draft WHERE place = ?1 AND user = ?2")
            .doing("prepare to forget a draft")?
            .execute(params![draft.place, draft.user])
            .doing("forget a draft")?;
        return Ok(());
    }
    connection
        .prepare_cached(
            "INSERT INTO draft (place, user, text, at) VALUES (?1, ?2, ?3, ?4) \
             ON CONFLICT (place, user) DO UPDATE SET text = excluded.text, at = excluded.at",
        )
        .doing("prepare to keep a draft")?
        .execute(params![draft.place, draft.user, draft.text, draft.at])
        .doing("keep a draft")?;
    Ok(())
}

impl Reader<'_> {
    /// Returns what was being typed at `place`, if anything.
    pub fn draft(&self, place: &str, user: &str) -> Result<Option<String>> {
        self.connection
            .prepare_cached("SELECT text FROM draft WHERE place = ?1 AND user = ?2")
            .doing("prepare to find a draft")?
            .query_row([place, user], |r| r.get(0))
            .optional()
            .doing("find a draft")
    }

    /// Returns all drafts of `user` whose place begins with `prefix`, as (place, text).
    pub fn drafts(&self, prefix: &str, user: &str) -> Result<Vec<(String, String)>> {
        let mut statement = self
            .connection
            .prepare_cached("SELECT place, text FROM draft WHERE substr(place, 1, length(?1)) = ?1 AND user = ?2 ORDER BY place")
            .doing("prepare to list drafts")?;
        let rows =
            statement.query_map([prefix, user], |r| Ok((r.get(0)?, r.get(1)?))).doing("list drafts")?;
        rows.collect::<std::result::Result<_, _>>().doing("read drafts")
    }
}

impl crate::Tx<'_> {
    /// Forgets the draft of `user` at `place` in the transaction that keeps its words as a row.
    pub fn forget_draft(&self, place: &str, user: &str) -> Result<()> {
        let nothing =
            Draft { place: place.to_owned(), user: user.to_owned(), text: String::new(), at: String::new() };
        keep(self.connection, &nothing)
    }
}
