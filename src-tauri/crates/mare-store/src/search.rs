//! Full-text search inside the encrypted file. Answers newest first; a text restricted to agencies is
//! found only by who may read it.
//!
//! The index of words is written behind what is typed: whoever searches first after a row was saved waits for it, and
//! nobody who minutes a meeting does. What is taken away leaves it at once.

use crate::Result;
use crate::error::Doing;
use crate::tx::{Reader, Tx};
use rusqlite::{Connection, params};
use serde::{Deserialize, Serialize};

/// A text to be found.
#[derive(Debug, Clone)]
pub struct SearchText<'a> {
    /// Noun: `person`, `case`, `referral`, `entry`, `action`.
    pub noun: &'a str,
    /// Uid of the noun.
    pub uid: &'a str,
    /// Uid of the case it belongs to, if any.
    pub case: Option<&'a str>,
    /// Empty, or the agencies that may read it, separated by `|` with one at each end: `|Police|Health|`.
    pub restricted_to: &'a str,
    /// What stands in the list of answers: a reference, a section.
    pub title: &'a str,
    /// The words.
    pub text: &'a str,
}

/// One answer.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Hit {
    /// Noun.
    pub noun: String,
    /// Uid of the noun.
    pub uid: String,
    /// Uid of the case, if any.
    pub case: Option<String>,
    /// Restriction as it was indexed.
    pub restricted_to: String,
    /// Title.
    pub title: String,
    /// The words around the match.
    pub snippet: String,
}

/// Puts the words of what was saved since the last time into the index. Errs where the disk does not take it; then
/// they wait on.
pub(crate) fn catch_up(connection: &mut Connection) -> Result<()> {
    if !is_behind(connection)? {
        return Ok(());
    }
    let tx = connection.transaction().doing("begin to index")?;
    tx.execute_batch(
        "INSERT INTO search (rowid, text) SELECT t.id, t.text FROM search_waiting w JOIN search_text t ON t.id = w.id;
         DELETE FROM search_waiting;",
    )
    .doing("index what waits")?;
    tx.commit().doing("keep the index")
}

/// Returns whether something that was saved is not in the index yet.
pub(crate) fn is_behind(connection: &Connection) -> Result<bool> {
    connection
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM search_waiting)")
        .doing("prepare to ask what waits")?
        .query_row([], |r| r.get(0))
        .doing("ask what waits")
}

impl Tx<'_> {
    /// Makes `entry` findable by the next who searches, replacing what was indexed for the same noun and uid.
    pub fn index(&self, entry: &SearchText<'_>) -> Result<()> {
        if !self.index_new(entry)? {
            self.unindex(entry.noun, entry.uid)?;
            self.index_new(entry)?;
        }
        Ok(())
    }

    /// Returns whether `entry` could be made findable; not when something is indexed for the same noun and uid.
    fn index_new(&self, entry: &SearchText<'_>) -> Result<bool> {
        let added = self
            .connection
            .prepare_cached(
                "INSERT INTO search_text (noun, uid, case_uid, restricted_to, title, text) VALUES (?1, ?2, ?3, ?4, ?5, ?6) \
                 ON CONFLICT (noun, uid) DO NOTHING",
            )
            .doing("prepare to index")?
            .execute(params![entry.noun, entry.uid, entry.case, entry.restricted_to, entry.title, entry.text])
            .doing("index a text")?;
        if added == 0 {
            return Ok(false);
        }
        self.connection
            .prepare_cached("INSERT INTO search_waiting (id) VALUES (?1)")
            .doing("prepare to let a text wait")?
            .execute([self.connection.last_insert_rowid()])
            .doing("let a text wait")?;
        Ok(true)
    }

    /// Forgets what was indexed for this noun and uid.
    pub fn unindex(&self, noun: &str, uid: &str) -> Result<()> {
        self.connection
            .prepare_cached("DELETE FROM search_text WHERE noun = ?1 AND uid = ?2")
            .doing("prepare to forget a text")?
            .execute([noun, uid])
            .doing("forget a text")?;
        Ok(())
    }
}

/// Turns what a person typed into an FTS5 query: every word must occur, the last may be a beginning.
fn query_of(typed: &str) -> String {
    let words: Vec<String> = typed
        .split(|c: char| !c.is_alphanumeric())
        .filter(|w| !w.is_empty())
        .map(|w| format!("\"{w}\""))
        .collect();
    if words.is_empty() { String::new() } else { format!("{}*", words.join(" ")) }
}

impl Reader<'_> {
    /// Returns up to `limit` answers, newest first, of what is in the index: ask in [`crate::Store::search`], which
    /// brings it up to date. `agency` is the reader's: a restricted text is left out
    /// unless it names that agency; `None` leaves all restricted texts out.
    pub fn search(&self, typed: &str, agency: Option<&str>, limit: i64) -> Result<Vec<Hit>> {
        let query = query_of(typed);
        if query.is_empty() {
            return Ok(Vec::new());
        }
        let mut statement = self
            .connection
            .prepare_cached(
                "SELECT t.noun, t.uid, t.case_uid, t.restricted_to, t.title, \
                        snippet(search, 0, '', '', '…', 16) \
                 FROM search JOIN search_text t ON t.id = search.rowid \
                 WHERE search MATCH ?1 AND (t.restricted_to = '' OR instr(t.restricted_to, '|' || ?2 || '|') > 0) \
                 ORDER BY search.rowid DESC LIMIT ?3",
            )
            .doing("prepare to search")?;
        let rows = statement
            .query_map(params![query, agency.unwrap_or_default(), limit], |r| {
                Ok(Hit {
                    noun: r.get(0)?,
                    uid: r.get(1)?,
                    case: r.get(2)?,
                    restricted_to: r.get(3)?,
                    title: r.get(4)?,
                    snippet: r.get(5)?,
                })
            })
            .doing("search")?;
        rows.collect::<std::result::Result<_, _>>().doing("read answers")
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn what_is_typed_is_never_a_query_language() {
        assert_eq!(super::query_of("petrol NEAR( \"x"), "\"petrol\" \"NEAR\" \"x\"*");
        assert_eq!(super::query_of(" -*\"' "), "");
    }
}
