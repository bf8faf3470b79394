//! Plays what is typed in a meeting through the verbs that the window calls, each at the second of its Enter. It waits
//! for nothing and asks no rule for a way round: a refusal is a failure.

use super::{Typed, cases, count};
use crate::truth::{items, text};
use chrono::NaiveDateTime;
use mare_testkit::{Practice, play_script_until};
use serde_json::{Value, json};

/// The meeting when everything is typed, and what each line became.
pub struct Played {
    /// The meeting as the minute taker sees it.
    pub meeting: Value,
    /// For each event, in order: what `capture.commit` answered; null for keys.
    pub became: Vec<Value>,
}

/// The keys of the columns, in the order of the grid.
pub const COLUMNS: [&str; 11] = [
    "children_c",
    "children_h",
    "public_c",
    "public_h",
    "known_adult_c",
    "known_adult_h",
    "staff_c",
    "staff_h",
    "patients_h",
    "self_c",
    "self_h",
];

/// Returns the section that a key leads to.
pub fn leads_to(key: &str, section: u64) -> u64 {
    match key {
        "Ctrl+ArrowDown" => section + 1,
        "Ctrl+ArrowUp" => section - 1,
        "Alt+1" => 1,
        "Alt+7" => 7,
        "Alt+8" => 8,
        "Alt+9" => 9,
        "Alt+0" => 13,
        other => panic!("what does {other} do?"),
    }
}

/// Returns the section that these events lead to.
pub fn section_after(events: &[Value]) -> u64 {
    events.iter().filter_map(|e| e["key"].as_str()).fold(1, |section, key| leads_to(key, section))
}

/// Plays the events of a meeting and returns what came of them.
pub fn play(pack: &Typed, events: &[Value]) -> Played {
    let mut room = Seat::take_place(pack);
    let became = events.iter().map(|event| room.at_its_second(pack, event)).collect();
    let meeting = room.get();
    Played { meeting, became }
}

/// Returns what the clock shows when an event of a meeting is done: it shows whole seconds.
pub fn moment(pack: &Typed, event: &Value) -> String {
    let start: NaiveDateTime = pack.start.parse().unwrap();
    let moment = start + chrono::Duration::milliseconds((count::ends(event) * 1000.0) as i64);
    moment.format("%Y-%m-%dT%H:%M:%S").to_string()
}

/// The minute taker's seat in a meeting that runs.
pub struct Seat {
    /// The installation.
    pub practice: Practice,
    /// The meeting that runs.
    pub meeting: Value,
    section: u64,
    rows: u64,
}

impl Seat {
    /// Plays the script of a pack to where the typing begins.
    pub fn take_place(pack: &Typed) -> Self {
        let script = cases().join(format!("pack-{}.json", pack.letter));
        let mut practice = play_script_until(&script, pack.until);
        let meeting = practice.player().captured(pack.meeting).cloned().unwrap();
        if let Some(name) = pack.seat {
            practice.must("rt", "seat.hand_over", json!({ "meeting": meeting, "name": name }));
        }
        Self { practice, meeting, section: 1, rows: 0 }
    }

    /// Plays one event when it is done and returns what came of it.
    pub fn at_its_second(&mut self, pack: &Typed, event: &Value) -> Value {
        self.practice.at(&moment(pack, event));
        self.take(event)
    }

    fn must(&mut self, verb: &str, mut input: Value) -> Value {
        input["meeting"] = self.meeting.clone();
        self.practice.must("seat", verb, input)
    }

    fn get(&mut self) -> Value {
        self.must("meeting.get", json!({}))
    }

    fn take(&mut self, event: &Value) -> Value {
        if let Some(key) = event["key"].as_str() {
            self.section = leads_to(key, self.section);
            return self.must("meeting.section", json!({ "section": self.section }));
        }
        match event["do"].as_str() {
            None => self.line(event),
            Some("attend") => {
                let line = self.line_of(text(&event["who"]));
                let input =
                    json!({ "line": line, "step": event["step"], "contribution": event["contribution"] });
                self.must("meeting.attend", input)
            }
            Some("declare") => {
                let lines: Vec<Value> =
                    event["who"].as_str().map(|who| self.line_of(who)).into_iter().collect();
                self.must("meeting.declare", json!({ "lines": lines }))
            }
            Some("answer") => {
                self.must("meeting.set", json!({ "field": event["field"], "value": event["value"] }))
            }
            Some("grid") => {
                let first = COLUMNS.iter().position(|c| event["column"] == *c).unwrap();
                for (column, level) in COLUMNS[first..].iter().zip(text(&event["levels"]).chars()) {
                    let level = match level {
                        'v' => Some("very_high"),
                        'h' => Some("high"),
                        'm' => Some("med"),
                        'l' => Some("low"),
                        '-' => None,
                        other => panic!("what is level {other}?"),
                    };
                    self.must("meeting.set", json!({ "field": format!("grid.{column}"), "value": level }));
                }
                Value::Null
            }
            Some("carry") => {
                let meeting = self.get();
                let row = items(&meeting["previous_actions"]).iter().find(|a| a["no"] == event["no"]);
                let action = row.unwrap_or_else(|| panic!("no earlier action: {event}"))["id"].clone();
                self.must("meeting.carry", json!({ "action": action, "outcome": event["outcome"] }))
            }
            Some("correct") => {
                let meeting = self.get();
                let words = text(&event["row"]);
                let row = items(&meeting["entries"]).iter().find(|e| text(&e["text"]).contains(words));
                let entry = row.unwrap_or_else(|| panic!("no such row: {words}"))["uid"].clone();
                let input = json!({ "entry": entry, "text": event["type"], "by": event["by"] });
                self.must("entry.correct", input)
            }
            Some(other) => panic!("what is {other}?"),
        }
    }

    fn line(&mut self, event: &Value) -> Value {
        self.rows += 1;
        let into = event["press"][0].as_str().map(|key| match key {
            "Alt+A" => "action",
            "Alt+D" => "decision",
            other => panic!("what does {other} do to a line?"),
        });
        let input = json!({ "line": event["type"], "into": into, "client_seq": self.rows });
        self.must("capture.commit", input)
    }

    fn line_of(&mut self, name: &str) -> Value {
        let meeting = self.get();
        let line = items(&meeting["attendance"]).iter().find(|l| l["name"] == name);
        line.unwrap_or_else(|| panic!("{name} is not on the sheet"))["uid"].clone()
    }
}
