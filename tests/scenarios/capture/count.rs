//! What typing costs, counted from the file alone: keystrokes beyond the words for each kind, and how far the typist is
//! behind the speaker. It believes no number of the file but the seconds of the talk.

use serde_json::Value;
use std::collections::BTreeMap;
use std::fmt;

/// Sixty words a minute, a word being five characters.
const CHARACTERS_A_SECOND: f64 = 5.0;
/// How long a key beyond the words takes, in seconds.
const KEY: f64 = 0.2;
/// Times in the file have one decimal.
const ROUNDED: f64 = 0.11;
/// The most that the typist may be behind, in seconds.
const MOST_BEHIND: f64 = 10.0;

/// What each kind may cost at most, in keystrokes beyond the words.
const BUDGETS: [(&str, usize); 7] = [
    ("action", 2),
    ("decision", 2),
    ("decision with dissent", 3),
    ("attendance", 1),
    ("section", 1),
    ("grid column", 1),
    ("answer", 1),
];

/// The count of one file.
#[derive(Default)]
pub struct Count {
    /// For each kind: how many, keystrokes beyond the words in all, and the most for one.
    kinds: BTreeMap<&'static str, (usize, usize, usize)>,
    lines: usize,
    actions: usize,
    characters: usize,
    worst: f64,
}

/// Returns when an event begins, in seconds from the start of the meeting.
pub fn begins(event: &Value) -> f64 {
    event["at"].as_f64().unwrap_or_else(|| panic!("no time: {event}"))
}

/// Returns when it is done: the words at the typist's speed, then Enter.
pub fn ends(event: &Value) -> f64 {
    let typed = event["type"].as_str().unwrap_or_default().chars().count();
    // Enter is a key as well; a correction has one more, on the row.
    let keys = match (typed, event["do"] == "correct") {
        (0, _) => event["keys"].as_u64().unwrap_or(1),
        (_, true) => 2,
        (_, false) => pressed(event) as u64 + 1,
    };
    begins(event) + typed as f64 / CHARACTERS_A_SECOND + keys as f64 * KEY
}

fn pressed(event: &Value) -> usize {
    event["press"].as_array().map_or(0, Vec::len)
}

/// Returns the marks of a line: `@`, `+` and `~` before a word, the kind, the colon between who disagrees and why. The
/// `#` of a restriction is counted apart.
fn marks(line: &str) -> usize {
    let mark = |w: &&str| w.len() > 1 && w.starts_with(['@', '+', '~']);
    let kind = if line.starts_with('/') { 2 } else { 0 };
    kind + line.split_whitespace().filter(mark).count() + line.matches("Dissent:").count()
}

/// Returns the count of a file; panics where an event begins before the one before is done, before it was said, or
/// comes too late.
pub fn count(events: &[Value]) -> Count {
    let mut count = Count::default();
    let mut free = 0.0;
    for event in events {
        let (from, to) = (begins(event), ends(event));
        let heard = event["heard"].as_f64().unwrap_or_else(|| panic!("heard when? {event}"));
        let said = event["from"].as_f64().unwrap_or(heard);
        assert!(from + ROUNDED >= free, "typed while something else was typed: {event}");
        assert!(from + ROUNDED >= said, "typed before it was said: {event}");
        assert!(to + ROUNDED >= heard, "Enter before it was said: {event}");
        assert!(to - heard <= MOST_BEHIND, "{:.1} s behind: {event}", to - heard);
        count.worst = count.worst.max(to - heard);
        free = to;
        count.add(event);
    }
    count
}

impl Count {
    fn add(&mut self, event: &Value) {
        let mut put = |kind: &'static str, keys: usize| {
            let (n, sum, most) = self.kinds.entry(kind).or_default();
            (*n, *sum, *most) = (*n + 1, *sum + keys, (*most).max(keys));
        };
        match (event["type"].as_str(), event["do"].as_str()) {
            (Some(line), None) => {
                let keys = marks(line) + pressed(event) + 1;
                let restricted = line.split_whitespace().filter(|w| w.starts_with('#')).count();
                let declared = usize::try_from(event["keys"].as_u64().unwrap_or_default()).unwrap();
                assert_eq!(declared, keys + restricted, "{line}");
                if restricted > 0 {
                    put("restriction", restricted);
                }
                put(
                    match (event["press"][0].as_str(), event["action"].is_u64()) {
                        _ if line.contains("Dissent:") => "decision with dissent",
                        (Some("Alt+D"), _) => "decision",
                        (_, true) => "action",
                        _ => "note or information",
                    },
                    keys,
                );
                self.lines += 1;
                self.actions += usize::from(event["action"].is_u64());
                self.characters += line.chars().count();
            }
            (Some(line), Some("correct")) => {
                // Enter on the row, Enter behind the words.
                put("correction", 2);
                self.lines += 1;
                self.characters += line.chars().count();
            }
            (None, Some("grid")) => {
                let levels = event["levels"].as_str().unwrap();
                assert_eq!(event["keys"].as_u64(), Some(levels.len() as u64), "{event}");
                levels.chars().for_each(|_| put("grid column", 1));
            }
            (None, Some(what)) => {
                let keys = usize::try_from(event["keys"].as_u64().unwrap()).unwrap();
                put(
                    match what {
                        "attend" => "attendance",
                        "declare" => "declaration",
                        "carry" => "earlier action",
                        "answer" => "answer",
                        other => panic!("what is {other}?"),
                    },
                    keys,
                );
            }
            (None, None) => {
                assert!(event["key"].is_string(), "{event}");
                put("section", 1);
            }
            _ => panic!("not understood: {event}"),
        }
    }

    /// Panics when a kind costs more than it may.
    pub fn within_its_budgets(&self) {
        for (kind, most) in BUDGETS {
            let (n, _, dearest) = self.kinds.get(kind).copied().unwrap_or_default();
            assert!(n > 0, "no {kind} was counted");
            assert!(dearest <= most, "{kind}: {dearest} keystrokes beyond the words, at most {most}");
        }
    }
}

impl fmt::Display for Count {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { lines, actions, characters, worst, .. } = self;
        write!(f, "{lines} lines ({actions} actions, {characters} characters), at most {worst:.1} s behind")?;
        for (kind, (n, sum, most)) in &self.kinds {
            write!(f, "; {kind} {n}: {sum} keys, at most {most}")?;
        }
        Ok(())
    }
}
