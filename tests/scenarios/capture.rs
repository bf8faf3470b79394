//! The three meetings as somebody types them at sixty words a minute, `cases/pack-*.capture.jsonl`, played through the
//! verbs: nothing that was typed is lost, every action is owned and dated, the grid and the answers are the pack's, and
//! the typing keeps up with the talk within the keystrokes allowed.
//!
//! No truth stands here: actions, levels, answers and attendance are read from `pack-*-expected.json`.

use serde_json::Value;
use std::path::{Path, PathBuf};

mod count;
mod play;
mod truth;

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

const PACKS: [Typed; 3] = [
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

fn cases() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("cases")
}

fn read(name: &str) -> String {
    std::fs::read_to_string(cases().join(name)).unwrap_or_else(|e| panic!("{name}: {e}"))
}

/// Returns what is typed and pressed in a meeting, in order.
fn events(letter: &str) -> Vec<Value> {
    let lines = read(&format!("pack-{letter}.capture.jsonl"));
    lines.lines().map(|line| serde_json::from_str(line).unwrap_or_else(|e| panic!("{line}: {e}"))).collect()
}

fn whole_meeting(pack: &Typed) {
    let events = events(pack.letter);
    let counted = count::count(&events);
    println!("pack {}: {counted}", pack.letter.to_uppercase());
    counted.within_its_budgets();
    let played = play::play(pack, &events);
    truth::compare(pack, &events, played);
}

#[test]
fn capture_of_pack_a_loses_nothing_and_every_action_is_owned_and_dated() {
    whole_meeting(&PACKS[0]);
}

#[test]
fn capture_of_pack_b_loses_nothing_and_every_action_is_owned_and_dated() {
    whole_meeting(&PACKS[1]);
}

#[test]
fn capture_of_pack_c_loses_nothing_and_every_action_is_owned_and_dated() {
    whole_meeting(&PACKS[2]);
}

/// The ten minutes of each meeting that the window plays show what they say, and begin where they say.
#[test]
fn capture_excerpts_are_ten_minutes_and_show_what_they_say() {
    let excerpts: Value = serde_json::from_str(&read("excerpts.json")).unwrap();
    for pack in &PACKS {
        let excerpt = &excerpts[format!("pack-{}", pack.letter)];
        let (from, to) = (excerpt["from"].as_f64().unwrap(), excerpt["to"].as_f64().unwrap());
        assert!((to - from - 600.0).abs() < 0.1, "pack {}: {excerpt}", pack.letter);
        assert_eq!(excerpt["until"], pack.until);
        let all = events(pack.letter);
        let split = |second: f64| all.iter().position(|e| count::begins(e) >= second).unwrap();
        let (first, last) = (split(from), split(to));
        assert_eq!(excerpt["section"], play::section_after(&all[..first]), "pack {}", pack.letter);
        let slice = &all[first..last];
        let shows: Vec<&str> =
            excerpt["shows"].as_array().unwrap().iter().map(|s| s.as_str().unwrap()).collect();
        assert!(shows.len() >= 5, "pack {}: {shows:?}", pack.letter);
        for what in shows {
            let has = slice.iter().any(|e| match what {
                "line" => e["type"].is_string(),
                "key" => e["key"].is_string(),
                "action" | "restricted" | "dissent" => !e[what].is_null(),
                step => e["do"] == step || e["step"] == step,
            });
            assert!(has, "pack {}: shows no {what}", pack.letter);
        }
    }
}
