//! Today groups what is due by working days (MARE-R-3), and the same act moves from group to group as days pass.

use crate::guard_list::complete;
use mare_testkit::Practice;
use serde_json::{Value, json};

/// Returns in which group of Today the row that holds `words` stands.
fn group_of(practice: &mut Practice, words: &str) -> String {
    let today = practice.must("so", "today.list", json!({}));
    ["overdue", "today", "next_five", "later", "waiting"]
        .into_iter()
        .find(|group| {
            let rows: &[Value] = today[*group].as_array().unwrap();
            rows.iter().any(|row| row["what"].as_str().unwrap().contains(words))
        })
        .unwrap_or("nowhere")
        .to_owned()
}

#[test]
fn an_action_goes_from_later_to_overdue_as_working_days_pass() {
    // Due on Tuesday 23 June 2026.
    let mut practice = complete();
    practice.must("so", "meeting.issue", json!({ "meeting": "M-2026-001" }));
    let words = "landing light";
    for (day, group) in [
        ("2026-06-15T09:00", "later"),
        ("2026-06-16T09:00", "next_five"),
        ("2026-06-22T09:00", "next_five"),
        ("2026-06-23T00:01", "today"),
        ("2026-06-23T23:59", "today"),
        ("2026-06-24T00:01", "overdue"),
    ] {
        practice.at(day);
        assert_eq!(group_of(&mut practice, words), group, "on {day} (MARE-R-3)");
    }
    let register = practice.must("et", "action.list", json!({ "meeting": "M-2026-001" }));
    let action = register["actions"]
        .as_array()
        .unwrap()
        .iter()
        .find(|a| a["text"].as_str().unwrap().contains(words))
        .unwrap();
    let input = json!({ "action": action["id"], "state": "completed", "note": "photographs received" });
    practice.must("et", "action.outcome", input);
    assert_eq!(group_of(&mut practice, words), "nowhere");
}

#[test]
fn what_is_done_until_a_day_comes_back_before_that_day() {
    let mut practice = complete();
    practice.must("so", "meeting.issue", json!({ "meeting": "M-2026-001" }));
    let register = practice.must("et", "action.list", json!({ "meeting": "M-2026-001" }));
    let action = register["actions"]
        .as_array()
        .unwrap()
        .iter()
        .find(|a| a["text"].as_str().unwrap().contains("landing light"))
        .unwrap();
    let input = json!({ "action": action["id"], "state": "completed_until", "note": "chain fitted", "holds_until": "2026-09-30" });
    practice.must("et", "action.outcome", input);
    practice.at("2026-09-16T09:00");
    assert_ne!(group_of(&mut practice, "landing light"), "nowhere", "ten working days before it ends (D-33)");
}
