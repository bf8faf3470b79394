//! Committing an entry of the minutes, in turn with a raw one-row commit into SQLCipher under the same settings.

use crate::times::{Times, print_ratio};
use mare_testkit::play_script_until;
use rusqlite::Connection;
use serde_json::json;
use std::path::Path;

const TURNS: usize = 2000;

/// Measures both, one after the other, for as many turns.
pub(crate) fn measure() {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("cases/practice.json");
    let mut practice = play_script_until(&script, "P-declared");
    let meeting =
        practice.player().captured("m1").expect("the practice case captures its meeting as m1").clone();
    let folder = tempfile::tempdir().unwrap();
    let raw = raw_file(&folder.path().join("raw.db"));
    let (mut ours, mut typed, mut least) = (Times::default(), Times::default(), Times::default());
    for turn in 0..TURNS {
        let text = format!(
            "Turn {turn}: seen at the bin store at ten past ten, and told to go home by the warden on duty."
        );
        let input = json!({ "meeting": meeting, "section": 7, "text": text, "kind": "information" });
        ours.take(|| practice.call_once("seat", "entry.add", input, &request(2 * turn)).unwrap());
        let line = json!({ "meeting": meeting, "section": 7, "line": text, "draft": "figures" });
        typed.take(|| practice.call_once("seat", "capture.commit", line, &request(2 * turn + 1)).unwrap());
        least.take(|| raw.execute("INSERT INTO entry (body) VALUES (?1)", [&text]).unwrap());
    }
    ours.print("An entry: rules, row, search, audit record, commit");
    typed.print("The same as a line of the bar, which is read first");
    least.print("A raw one-row commit beside it");
    print_ratio("Ratio of the medians", ours.median().as_secs_f64() / least.median().as_secs_f64(), 1.3);
}

/// Returns an id as the window gives each change one: its answer is kept, so that the same call twice is one change.
fn request(number: usize) -> String {
    // Ids of the window are in no order, and where they fall in an index counts.
    format!("{:016x}", (number as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15))
}

/// Settings as in mare-store: what differs is the work, not the durability.
fn raw_file(path: &Path) -> Connection {
    let raw = Connection::open(path).unwrap();
    raw.pragma_update(None, "cipher_memory_security", "ON").unwrap();
    raw.pragma_update(None, "key", format!("x'{}'", "5a".repeat(32))).unwrap();
    raw.pragma_update(None, "locking_mode", "EXCLUSIVE").unwrap();
    let mode: String = raw.query_row("PRAGMA journal_mode=WAL", [], |row| row.get(0)).unwrap();
    assert_eq!(mode, "wal");
    for (name, value) in [
        ("synchronous", "FULL"),
        ("fullfsync", "1"),
        ("secure_delete", "ON"),
        ("temp_store", "MEMORY"),
        ("mmap_size", "0"),
    ] {
        raw.pragma_update(None, name, value).unwrap();
    }
    raw.execute_batch("CREATE TABLE entry (id INTEGER PRIMARY KEY, body TEXT NOT NULL)").unwrap();
    raw
}
