//! The two faces of a transaction: [`Reader`] looks, [`Tx`] also changes and notes what it changed.

use rusqlite::Connection;
use std::cell::{Ref, RefCell};
use std::ops::Deref;

/// Looks at the file.
pub struct Reader<'a> {
    pub(crate) connection: &'a Connection,
}

impl<'a> Reader<'a> {
    pub(crate) fn new(connection: &'a Connection) -> Self {
        Self { connection }
    }
}

/// Looks and changes. Everything changed through it is named in the audit record.
pub struct Tx<'a> {
    reader: Reader<'a>,
    changes: RefCell<Vec<Change>>,
}

/// One row that a transaction changed, with digests of what it was and what it is.
pub(crate) struct Change {
    pub(crate) noun: &'static str,
    pub(crate) uid: String,
    pub(crate) before: Option<String>,
    pub(crate) after: Option<String>,
    /// Uid of what it belonged to, where the row is gone and nothing else can say it any more.
    pub(crate) gone_from: Option<String>,
}

impl<'a> Tx<'a> {
    pub(crate) fn new(connection: &'a Connection) -> Self {
        Self { reader: Reader::new(connection), changes: RefCell::default() }
    }

    pub(crate) fn note(&self, change: Change) {
        self.changes.borrow_mut().push(change);
    }

    /// Returns how many rows were changed so far.
    pub(crate) fn changed_so_far(&self) -> usize {
        self.changes.borrow().len()
    }

    /// Returns the changes from number `first` on.
    pub(crate) fn changes_since(&self, first: usize) -> Ref<'_, [Change]> {
        Ref::map(self.changes.borrow(), |all| all.get(first..).unwrap_or_default())
    }

    pub(crate) fn into_changes(self) -> Vec<Change> {
        self.changes.into_inner()
    }
}

impl<'a> Deref for Tx<'a> {
    type Target = Reader<'a>;

    fn deref(&self) -> &Reader<'a> {
        &self.reader
    }
}
