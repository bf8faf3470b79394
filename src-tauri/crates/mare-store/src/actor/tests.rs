//! What SQLite says of a full disk and of a read-only one, and what the store makes of it. Both are set on the open
//! connection and lifted again, so that the very same file goes on.

use super::*;
use crate::{Keys, Row, SearchText};
use rusqlite::Connection;
use serde::{Deserialize, Serialize};

struct Clerk;

impl Authority for Clerk {
    fn user(&self) -> &str {
        "u-1"
    }
    fn name(&self) -> &str {
        "Dilys Mossgarth"
    }
    fn verb(&self) -> &str {
        "entry.add"
    }
    fn at(&self) -> &str {
        "2026-03-03T16:40:00Z"
    }
    fn reasons(&self) -> &str {
        ""
    }
    fn request(&self) -> &str {
        "enter-1"
    }
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct Said {
    uid: String,
    text: String,
}

impl Row for Said {
    const TABLE: &'static str = "entry";
    const NOUN: &'static str = "entry";
    fn uid(&self) -> &str {
        &self.uid
    }
    fn keys(&self) -> Keys {
        Keys::default()
    }
}

/// More than the pages that a small file has left.
const LONG: usize = 200_000;

fn store() -> (tempfile::TempDir, Store) {
    let folder = tempfile::tempdir().unwrap();
    let identity = Identity { installation: "i-1".into(), practice: true };
    let store = Store::create(&folder.path().join("mare-desk.db"), &RawKey::new([7; 32], [9; 16]), &identity)
        .unwrap();
    (folder, store)
}

/// Sets something on the open connection, past the authorizer.
fn set(store: &Store, set: impl FnOnce(&Connection) -> rusqlite::Result<()> + Send + 'static) {
    store
        .run(|opened| {
            opened.maintenance.store(true, Ordering::SeqCst);
            set(&opened.connection).unwrap();
            opened.maintenance.store(false, Ordering::SeqCst);
        })
        .unwrap();
}

fn most_pages(store: &Store, pages: i64) {
    set(store, move |c| c.query_row(&format!("PRAGMA max_page_count={pages}"), [], |_| Ok(())));
}

fn add(store: &Store, uid: &str, text: &str) -> Result<()> {
    let row = Said { uid: uid.into(), text: text.into() };
    store.write(Clerk, move |tx| {
        tx.insert(&row)?;
        let (uid, text) = (&row.uid, &row.text);
        tx.index(&SearchText { noun: "entry", uid, case: None, restricted_to: "", title: "", text })?;
        tx.answer("enter-1", "entry.add", "u-1", "{}")
    })
}

fn half(text: &str) -> Draft {
    Draft { place: "meeting:m-1:bar".into(), user: "u-1".into(), text: text.into(), at: String::new() }
}

fn kept(store: &Store) -> Option<String> {
    store.read(|r| r.draft("meeting:m-1:bar", "u-1")).unwrap()
}

/// Everything is refused in these words, nothing is half written, and what is there can be read.
fn refuses_whole(store: &Store, words: &str) {
    let before = store.read(|r| r.audit_records(None, 10)).unwrap().len();
    for _ in 0..3 {
        let refused = add(store, "e-2", &"He said it again. ".repeat(LONG / 18)).unwrap_err();
        assert_eq!(refused.to_string(), format!("Not saved: {words}."));
        let refused = store.keep_draft(half(&"x".repeat(LONG))).unwrap_err();
        assert_eq!(refused.to_string(), format!("Not saved: {words}."));
    }
    assert_eq!(store.read(|r| r.all::<Said>()).unwrap().len(), 1, "an entry that was refused is there");
    assert_eq!(store.read(|r| r.answered("enter-1", "entry.add", "u-1")).unwrap().as_deref(), Some("{}"));
    assert_eq!(
        store.read(|r| r.audit_records(None, 10)).unwrap().len(),
        before,
        "a record of what never was"
    );
    assert_eq!(kept(store).as_deref(), Some("half a sen"));
}

/// The same call again, on the same open file.
fn goes_on(store: &Store) {
    let refused_before = "He said it again. ".repeat(LONG / 18);
    let row = Said { uid: "e-2".into(), text: refused_before };
    store.write::<_, StoreError>(Clerk, move |tx| tx.insert(&row).map(|_| ())).unwrap();
    store.keep_draft(half("half a sentence")).unwrap();
    assert_eq!(store.read(|r| r.all::<Said>()).unwrap().len(), 2);
    assert_eq!(kept(store).as_deref(), Some("half a sentence"));
    let report = store.verify().unwrap();
    assert!(report.is_sound(), "{report:?}");
    assert_eq!(report.audit.records, 2);
}

#[test]
fn a_full_disk_is_told_as_such_and_the_open_file_goes_on_when_there_is_room() {
    let (_folder, store) = store();
    add(&store, "e-1", "before").unwrap();
    store.keep_draft(half("half a sen")).unwrap();
    most_pages(&store, 1); // SQLite takes it for "no more than there are now"
    refuses_whole(&store, "the disk is full");
    most_pages(&store, 1_000_000);
    goes_on(&store);
}

#[test]
fn a_read_only_disk_is_told_as_such_and_the_open_file_goes_on_when_it_may_be_written() {
    let (_folder, store) = store();
    add(&store, "e-1", "before").unwrap();
    store.keep_draft(half("half a sen")).unwrap();
    set(&store, |c| c.pragma_update(None, "query_only", true));
    refuses_whole(&store, "the disk or folder is read-only");
    set(&store, |c| c.pragma_update(None, "query_only", false));
    goes_on(&store);
}
