//! The file through its public face: one door for changes, and every way a file can be wrong.
#![expect(clippy::unwrap_used, reason = "a test says what must be there by failing")]

use mare_store::{Authority, Filter, Identity, Keys, RawKey, Row, SearchText, Store, StoreError};
use serde::{Deserialize, Serialize};
use std::path::PathBuf;

#[derive(Clone)]
struct Clerk;

impl Authority for Clerk {
    fn user(&self) -> &str {
        "u-1"
    }
    fn name(&self) -> &str {
        "Dilys Mossgarth"
    }
    fn verb(&self) -> &str {
        "person.create"
    }
    fn at(&self) -> &str {
        "2026-03-03T16:40:00Z"
    }
    fn reasons(&self) -> &str {
        ""
    }
    fn request(&self) -> &str {
        ""
    }
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct Somebody {
    uid: String,
    name: String,
}

impl Row for Somebody {
    const TABLE: &'static str = "person";
    const NOUN: &'static str = "person";
    fn uid(&self) -> &str {
        &self.uid
    }
    fn keys(&self) -> Keys {
        Keys { state: "known".into(), ..Keys::default() }
    }
}

struct Place {
    _folder: tempfile::TempDir,
    path: PathBuf,
}

fn place() -> Place {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("mare-desk.db");
    Place { _folder: folder, path }
}

fn key() -> RawKey {
    RawKey::new([7; 32], [9; 16])
}

fn identity() -> Identity {
    Identity { installation: "i-1".into(), practice: true }
}

fn somebody(uid: &str) -> Somebody {
    Somebody { uid: uid.into(), name: "Kelvin Stanwhistle".into() }
}

fn add(store: &Store, uid: &str) -> Result<(), StoreError> {
    let row = somebody(uid);
    store.write(Clerk, move |tx| {
        tx.insert(&row)?;
        tx.index(&SearchText {
            noun: "person",
            uid: &row.uid,
            case: None,
            restricted_to: "",
            title: "",
            text: &row.name,
        })
    })
}

#[test]
fn a_change_is_there_after_reopening_and_stands_in_the_audit_chain() {
    let place = place();
    let store = Store::create(&place.path, &key(), &identity()).unwrap();
    add(&store, "p-1").unwrap();
    drop(store);
    let store = Store::open(&place.path, &key(), &identity()).unwrap();
    let found = store.read(|r| r.get::<Somebody>("p-1")).unwrap();
    assert_eq!(found.row, somebody("p-1"));
    let records = store.read(|r| r.audit_records(None, 10)).unwrap();
    assert_eq!(records[0].objects, "person:p-1", "the record names what changed");
    let report = store.verify().unwrap();
    assert!(report.is_sound(), "{report:?}");
    assert_eq!(report.audit.records, 1);
}

#[test]
fn a_change_that_errs_leaves_neither_row_nor_record() {
    let place = place();
    let store = Store::create(&place.path, &key(), &identity()).unwrap();
    let result: Result<(), StoreError> = store.write(Clerk, |tx| {
        tx.insert(&somebody("p-1"))?;
        Err(StoreError::Refused)
    });
    assert!(matches!(result, Err(StoreError::Refused)));
    assert_eq!(store.read(|r| r.all::<Somebody>()).unwrap().len(), 0, "the change is undone");
    assert_eq!(store.read(|r| r.audit_records(None, 10)).unwrap().len(), 0, "no record of what never was");
}

#[test]
fn a_row_changed_elsewhere_is_not_overwritten() {
    let place = place();
    let store = Store::create(&place.path, &key(), &identity()).unwrap();
    add(&store, "p-1").unwrap();
    store.write(Clerk, |tx| tx.update(&Somebody { name: "Kel".into(), ..somebody("p-1") }, 1)).unwrap();
    let late = store.write(Clerk, |tx| tx.update(&somebody("p-1"), 1));
    assert!(matches!(late, Err(StoreError::Changed { noun: "person" })), "{late:?}");
}

#[test]
fn no_plain_text_lies_on_the_disk() {
    let place = place();
    let store = Store::create(&place.path, &key(), &identity()).unwrap();
    add(&store, "p-1").unwrap();
    let folder = place.path.parent().unwrap();
    let files: Vec<_> = std::fs::read_dir(folder).unwrap().map(|e| e.unwrap().path()).collect();
    assert!(
        files.iter().all(|f| !f.to_string_lossy().ends_with("-shm")),
        "the file is held alone: {files:?}"
    );
    for file in files {
        let bytes = std::fs::read(&file).unwrap();
        assert!(!bytes.windows(11).any(|w| w == b"Stanwhistle"), "{file:?} holds a name in plain text");
        assert!(!bytes.starts_with(b"SQLite format 3"), "{file:?} has a plain header");
    }
}

#[test]
fn a_second_program_is_told_that_the_file_is_held() {
    let place = place();
    let store = Store::create(&place.path, &key(), &identity()).unwrap();
    add(&store, "p-1").unwrap();
    let second = Store::open(&place.path, &key(), &identity());
    assert!(matches!(second, Err(StoreError::Busy)), "{second:?}");
}

#[test]
fn a_wrong_key_a_swapped_file_and_another_installation_are_told_apart() {
    let place = place();
    drop(Store::create(&place.path, &key(), &identity()).unwrap());
    let wrong = Store::open(&place.path, &RawKey::new([8; 32], [9; 16]), &identity());
    assert!(matches!(wrong, Err(StoreError::WrongKey)), "{wrong:?}");
    let swapped = Store::open(&place.path, &RawKey::new([7; 32], [1; 16]), &identity());
    assert!(matches!(swapped, Err(StoreError::Foreign)), "{swapped:?}");
    let real = Identity { practice: false, ..identity() };
    let other = Store::open(&place.path, &key(), &real);
    assert!(
        matches!(other, Err(StoreError::Foreign)),
        "a practice file never passes as a real one: {other:?}"
    );
}

#[test]
fn a_truncated_and_a_flipped_file_are_damaged_and_stay_as_they_are() {
    let place = place();
    let store = Store::create(&place.path, &key(), &identity()).unwrap();
    for n in 0..50 {
        add(&store, &format!("p-{n}")).unwrap();
    }
    drop(store);
    let whole = std::fs::read(&place.path).unwrap();
    std::fs::write(&place.path, &whole[..whole.len() - 100]).unwrap();
    let cut = Store::open(&place.path, &key(), &identity());
    assert!(matches!(cut, Err(StoreError::Damaged { .. })), "{cut:?}");
    for at in [20, 5000, whole.len() / 2, whole.len() - 20] {
        let mut bytes = whole.clone();
        bytes[at] ^= 1;
        std::fs::write(&place.path, &bytes).unwrap();
        let noticed = match Store::open(&place.path, &key(), &identity()) {
            Err(StoreError::WrongKey | StoreError::Damaged { .. } | StoreError::Sql { .. }) => true,
            Err(other) => panic!("byte {at}: {other:?}"),
            Ok(store) => !store.verify().map(|r| r.is_sound()).unwrap_or(false),
        };
        assert!(noticed, "a flipped bit at {at} must not pass");
        assert_eq!(
            std::fs::read(&place.path).unwrap().len(),
            bytes.len(),
            "a damaged file is never replaced"
        );
    }
}

#[test]
fn a_page_that_a_power_cut_tore_is_mended_from_the_log_and_is_damage_without_it() {
    let place = place();
    let store = Store::create(&place.path, &key(), &identity()).unwrap();
    for n in 0..50 {
        add(&store, &format!("p-{n}")).unwrap();
    }
    // As it lies there while it is open: closing it would put the log into the file.
    let log = place.path.with_file_name("mare-desk.db-wal");
    let (mut torn, written) = (std::fs::read(&place.path).unwrap(), std::fs::read(&log).unwrap());
    drop(store);
    torn.extend([7; 512]);
    std::fs::write(&place.path, &torn).unwrap();
    let alone = Store::open(&place.path, &key(), &identity());
    assert!(matches!(alone, Err(StoreError::Damaged { .. })), "{alone:?}");
    std::fs::write(&log, &written).unwrap();
    let mended = Store::open(&place.path, &key(), &identity()).unwrap();
    let report = mended.verify().unwrap();
    assert!(report.is_sound(), "{report:?}");
    assert_eq!(mended.read(|r| r.all::<Somebody>()).unwrap().len(), 50);
}

#[test]
fn search_finds_by_beginnings_and_hides_what_is_restricted() {
    let place = place();
    let store = Store::create(&place.path, &key(), &identity()).unwrap();
    store
        .write(Clerk, |tx| {
            tx.index(&SearchText {
                noun: "entry",
                uid: "e-1",
                case: Some("c-1"),
                restricted_to: "",
                title: "7",
                text: "Petrol in the bin store",
            })?;
            tx.index(&SearchText {
                noun: "entry",
                uid: "e-2",
                case: Some("c-1"),
                restricted_to: "|Police|",
                title: "7",
                text: "The associate bought the petrol",
            })
        })
        .unwrap();
    let found = |agency: Option<&'static str>| store.search(move |r| r.search("petr", agency, 20)).unwrap();
    assert_eq!(found(None).len(), 1, "who names no agency sees no restricted entry");
    assert_eq!(found(Some("Police")).len(), 2);
    assert_eq!(found(Some("Pol")).len(), 1, "a part of an agency's name opens nothing");
    store.write(Clerk, |tx| tx.unindex("entry", "e-2")).unwrap();
    assert_eq!(found(Some("Police")).len(), 1);
    assert!(store.verify().unwrap().is_sound());
}

#[test]
fn what_was_saved_is_found_by_the_next_search_and_what_was_taken_away_by_none() {
    let place = place();
    let store = Store::create(&place.path, &key(), &identity()).unwrap();
    let keep = |uid: &'static str, text: &'static str| {
        let entry = move |tx: &mare_store::Tx<'_>| {
            tx.index(&SearchText { noun: "entry", uid, case: None, restricted_to: "", title: "7", text })
        };
        store.write(Clerk, entry).unwrap();
    };
    let behind = || store.read(|r| r.search("curlew", None, 20)).unwrap().len();
    let found = || {
        let hits = store.search(|r| r.search("curlew", None, 20)).unwrap();
        hits.into_iter().map(|hit| hit.uid).collect::<Vec<_>>()
    };
    keep("e-1", "A curlew over the marsh");
    keep("e-2", "The curlew again");
    assert_eq!(behind(), 0, "nobody who saves waits for the index");
    assert!(store.verify().unwrap().is_sound(), "what waits is no fault of the file");
    assert_eq!(found(), ["e-2", "e-1"]);
    keep("e-3", "A third curlew");
    store.write(Clerk, |tx| tx.unindex("entry", "e-3")).unwrap();
    store.write(Clerk, |tx| tx.unindex("entry", "e-1")).unwrap();
    assert_eq!(behind(), 1, "what is taken away is found no more, whether or not it was in the index");
    keep("e-2", "A heron");
    assert_eq!(behind(), 0, "and so are the words before a change");
    assert!(found().is_empty());
    assert!(store.verify().unwrap().is_sound());
    drop(store);
    let again = Store::open(&place.path, &key(), &identity()).unwrap();
    assert_eq!(again.search(|r| r.search("heron", None, 20)).unwrap().len(), 1);
}

#[test]
fn references_have_no_gaps_even_when_a_change_is_undone() {
    let place = place();
    let store = Store::create(&place.path, &key(), &identity()).unwrap();
    let first = store.write(Clerk, |tx| tx.next_reference("R", 2026)).unwrap();
    let undone: Result<String, StoreError> = store.write(Clerk, |tx| {
        tx.next_reference("R", 2026)?;
        Err(StoreError::Refused)
    });
    assert!(undone.is_err());
    let second = store.write(Clerk, |tx| tx.next_reference("R", 2026)).unwrap();
    assert_eq!((first.as_str(), second.as_str()), ("R-2026-001", "R-2026-002"));
}

#[test]
fn issued_bytes_and_audit_records_cannot_be_changed_by_any_statement() {
    let place = place();
    let store = Store::create(&place.path, &key(), &identity()).unwrap();
    store.write(Clerk, |tx| tx.keep_blob("d-1", "application/pdf", b"%PDF")).unwrap();
    let again = store.write(Clerk, |tx| tx.keep_blob("d-1", "application/pdf", b"other"));
    assert!(again.is_err(), "a document is written once");
    assert_eq!(store.read(|r| r.blob("d-1")).unwrap().unwrap().1, b"%PDF");
}

#[test]
fn lists_narrow_by_parent_and_state() {
    let place = place();
    let store = Store::create(&place.path, &key(), &identity()).unwrap();
    add(&store, "p-1").unwrap();
    let none =
        store.read(|r| r.list::<Somebody>(&Filter { states: &["gone"], ..Filter::default() })).unwrap();
    assert!(none.is_empty());
    let known = store
        .read(|r| r.list::<Somebody>(&Filter { states: &["known", "gone"], ..Filter::default() }))
        .unwrap();
    assert_eq!(known.len(), 1);
}
