//! The three meetings that are typed: where each script stops, and what is typed then. The scenarios play them through
//! the verbs, the window by its keys. It knows nothing of what must come of it.

use serde_json::Value;
use std::path::{Path, PathBuf};

/// A meeting that is typed: where its script stops and the typing begins.
pub struct Typed {
    /// Letter of the pack.
    pub letter: &'static str,
    /// Step of the script after which the meeting runs.
    pub until: &'static str,
    /// Name under which the script keeps the meeting.
    pub meeting: &'static str,
    /// When it starts, London time.
    pub start: &'static str,
    /// To whom the seat is handed, unless the script has done so.
    pub seat: Option<&'static str>,
    /// How a protected person is typed, and how the minutes write the name (ruling 4).
    pub spelling: (&'static str, &'static str),
}

/// The three meetings.
pub const PACKS: [Typed; 3] = [
    Typed {
        letter: "a",
        until: "A-E16",
        meeting: "m1",
        start: "2026-04-01T10:00:00",
        seat: Some("Bronagh Millrace"),
        spelling: ("Mrs Peverdale", "Mrs Nora Peverdale"),
    },
    Typed {
        letter: "b",
        until: "B-E32",
        meeting: "m2",
        start: "2027-03-23T14:00:00",
        seat: Some("Kitty Bramblegate"),
        spelling: ("Carys", "Carys"),
    },
    Typed {
        letter: "c",
        until: "C-E23",
        meeting: "m1",
        start: "2026-10-13T14:00:00",
        seat: None,
        spelling: ("Mr Tarrantby", "Lowell Tarrantby"),
    },
];

/// Returns the folder of the packs.
pub fn cases() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("cases")
}

/// Returns the words of a file of the packs.
pub fn read(name: &str) -> String {
    std::fs::read_to_string(cases().join(name)).unwrap_or_else(|e| panic!("{name}: {e}"))
}

/// Returns what is typed and pressed in a meeting, in order.
pub fn events(letter: &str) -> Vec<Value> {
    let lines = read(&format!("pack-{letter}.capture.jsonl"));
    lines.lines().map(|line| serde_json::from_str(line).unwrap_or_else(|e| panic!("{line}: {e}"))).collect()
}
