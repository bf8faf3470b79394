//! What the power cuts are worth: the disk does lose what was not synced and never what was, and a database that does
//! not sync its commits is found out.

use crate::dice::Dice;
use crate::disk::{Disk, Image, lay};
use crate::mount::{Mount, possible};
use rusqlite::Connection;
use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::fs::{File, OpenOptions};
use std::io::Write;
use std::os::unix::fs::FileExt;
use std::path::Path;

fn image(files: &[(&str, Vec<u8>)]) -> Image {
    files.iter().map(|(name, bytes)| ((*name).into(), bytes.clone())).collect()
}

fn file<'a>(image: &'a Image, name: &str) -> Option<&'a Vec<u8>> {
    image.get(OsStr::new(name))
}

fn sync_folder(folder: &Path) {
    File::open(folder).unwrap().sync_all().unwrap();
}

/// What became of four pages of zeros over which ones were written.
fn fate(left: &[u8]) -> &'static str {
    let mut torn = false;
    for page in left.chunks(4096) {
        let ones = page.iter().take_while(|b| **b == 1).count();
        assert!(page[ones..].iter().all(|b| *b == 0), "what is left of a page is not its beginning");
        assert_eq!(ones % 512, 0, "a sector was torn");
        torn |= ones % 4096 != 0;
    }
    match left.iter().filter(|b| **b == 1).count() {
        _ if torn => "torn",
        0 => "lost",
        all if all == left.len() => "there",
        _ => "in part",
    }
}

#[test]
fn power_takes_what_was_not_synced_and_never_what_was() {
    if !possible() {
        return;
    }
    let mut dice = Dice::of_seed(4);
    let (mut fates, mut names) = (BTreeSet::new(), BTreeSet::new());
    let mount = Mount::new();
    for _ in 0..60 {
        let zeros = vec![0; 4 * 4096];
        mount.put(Disk::of(image(&[
            ("loose", zeros.clone()),
            ("synced", zeros),
            ("header", b"old".to_vec()),
            ("sealed", b"old".to_vec()),
            ("removed", b"still here".to_vec()),
            ("gone", b"never again".to_vec()),
        ])));
        let within = |name: &str| mount.folder().join(name);
        let write = |name: &str, bytes: &[u8]| {
            let file =
                OpenOptions::new().write(true).create(true).truncate(false).open(within(name)).unwrap();
            file.write_all_at(bytes, 0).unwrap();
            file
        };
        // What lasts: bytes by a sync of the file, names by one of the folder.
        write("synced", &[1; 4 * 4096]).sync_data().unwrap();
        write("sealed.new", b"new").sync_all().unwrap();
        std::fs::rename(within("sealed.new"), within("sealed")).unwrap();
        std::fs::remove_file(within("gone")).unwrap();
        sync_folder(mount.folder());
        // What may not.
        write("loose", &[1; 4 * 4096]);
        write("header.new", b"new").sync_all().unwrap();
        std::fs::rename(within("header.new"), within("header")).unwrap();
        write("nameless", b"whole").sync_all().unwrap();
        std::fs::remove_file(within("removed")).unwrap();
        assert_eq!(std::fs::read(within("loose")).unwrap(), [1; 4 * 4096], "before the cut nothing is lost");

        let (left, _) = mount.disk().cut(&mut dice);
        assert_eq!(fate(file(&left, "synced").unwrap()), "there");
        assert_eq!(file(&left, "sealed").unwrap(), b"new");
        assert!(
            file(&left, "sealed.new").is_none() && file(&left, "gone").is_none(),
            "a synced name is back"
        );
        fates.insert(fate(file(&left, "loose").unwrap()));
        let header = file(&left, "header").expect("a renamed file is there by one of its names");
        assert!(header == b"old" || header == b"new");
        names.insert(("header", header == b"new"));
        names.insert(("removed", file(&left, "removed").is_none()));
        let nameless = file(&left, "nameless");
        assert!(nameless.is_none_or(|bytes| bytes == b"whole"), "its bytes were synced");
        names.insert(("nameless", nameless.is_some()));
    }
    assert_eq!(fates, BTreeSet::from(["in part", "lost", "there", "torn"]));
    assert_eq!(names.len(), 6, "some name was always lost or always kept: {names:?}");
}

#[test]
fn power_that_is_off_lets_nothing_more_reach_the_disk() {
    if !possible() {
        return;
    }
    let mount = Mount::new();
    mount.put(Disk::of(image(&[("log", b"before".to_vec())])));
    let mut log = OpenOptions::new().append(true).open(mount.folder().join("log")).unwrap();
    mount.disk().off_after(2);
    log.write_all(b", during").unwrap();
    log.sync_all().unwrap();
    assert!(mount.disk().is_off());
    assert!(log.write_all(b", after").is_err());
    assert!(log.sync_all().is_err());
    assert!(File::create(mount.folder().join("another")).is_err());
    assert!(std::fs::remove_file(mount.folder().join("log")).is_err());
    let (left, _) = mount.disk().cut(&mut Dice::of_seed(1));
    assert_eq!(left, image(&[("log", b"before, during".to_vec())]));
}

/// What cuts did to a database.
#[derive(Debug, Default, PartialEq, Eq)]
struct Found {
    lost: u32,
    damaged: u32,
}

/// Commits rows by this setting until the power is cut, a few times over, and looks for each that was acknowledged.
fn database(synchronous: &str, cuts: u32) -> Found {
    let safe = tempfile::tempdir().unwrap();
    let fresh = safe.path().join("rows.db");
    let made = Connection::open(&fresh).unwrap();
    made.execute_batch("PRAGMA journal_mode=WAL; CREATE TABLE rows (number INTEGER PRIMARY KEY, text TEXT);")
        .unwrap();
    made.close().unwrap();
    let fresh = std::fs::read(fresh).unwrap();
    let mut dice = Dice::of_seed(8);
    let mut found = Found::default();
    let mount = Mount::new();
    for _ in 0..cuts {
        mount.put(Disk::of(image(&[("rows.db", fresh.clone())])));
        let connection = Connection::open(mount.folder().join("rows.db")).unwrap();
        let settings = format!(
            "PRAGMA locking_mode=EXCLUSIVE; PRAGMA journal_mode=WAL; PRAGMA synchronous={synchronous};
             PRAGMA wal_autocheckpoint=20;"
        );
        connection.execute_batch(&settings).unwrap();
        let rows = 5 + i64::try_from(dice.below(60)).unwrap();
        for number in 1..=rows {
            let text = "said ".repeat(300);
            connection.execute("INSERT INTO rows VALUES (?1, ?2)", (number, text)).unwrap();
        }
        // While it is open: closing it would put everything in order.
        let (left, _) = mount.disk().cut(&mut dice);
        drop(connection);
        lay(&left, safe.path());
        match kept(&safe.path().join("rows.db")) {
            Ok(kept) => found.lost += u32::from(kept < rows),
            Err(_) => found.damaged += 1,
        }
    }
    found
}

/// Returns how many rows there are; errs when the database is damaged.
fn kept(path: &Path) -> rusqlite::Result<i64> {
    let connection = Connection::open(path)?;
    let sound: String = connection.query_row("PRAGMA integrity_check", [], |row| row.get(0))?;
    if sound != "ok" {
        return Err(rusqlite::Error::InvalidQuery);
    }
    connection.query_row("SELECT count(*) FROM rows", [], |row| row.get(0))
}

#[test]
fn power_cuts_find_out_a_database_that_does_not_sync_and_let_one_pass_that_does() {
    if !possible() {
        return;
    }
    assert_eq!(database("FULL", 60), Found::default(), "synchronous=FULL lost something");
    let normal = database("NORMAL", 60);
    assert!(
        normal.lost > 0 && normal.damaged == 0,
        "NORMAL loses the last commits and damages nothing: {normal:?}"
    );
    let off = database("OFF", 60);
    assert!(off.lost > 0 && off.damaged > 0, "OFF loses commits and damages the file: {off:?}");
}
