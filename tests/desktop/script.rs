//! The packs as `mare-capture/1` has them, played in the real window by the keyboard of the display: lines with marks,
//! sections, decisions with dissent, comings and goings, the grid, the answers. Ten minutes of each are the tests; the
//! whole meetings are `cargo xtask bench meeting packs`, and `talk` at the speed of talk.

use crate::hand::{Hand, Pace};
use crate::lags::Lags;
use crate::truth::{items, text};
use crate::wait::{Played, until};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use typed::{Typed, cases, read};

#[path = "../scenarios/capture/count.rs"]
#[expect(dead_code, reason = "the scenarios count the keys")]
pub(crate) mod count;
#[path = "../scenarios/capture/play.rs"]
#[expect(dead_code, reason = "the scenarios play whole meetings through the verbs")]
pub(crate) mod play;
#[path = "../scenarios/capture/truth.rs"]
#[expect(dead_code, reason = "the whole meetings are compared by the figures, parts by the tests")]
pub(crate) mod record;
#[path = "../scenarios/capture/typed.rs"]
pub(crate) mod typed;

/// Plays a part of a pack after what comes before it. Returns the meeting, with the rows of this part only, what the
/// events became in it, and the lags of the lines.
pub(crate) async fn play_part(
    pack: &'static Typed,
    before: &[Value],
    part: &[Value],
    pace: Pace,
) -> Played<(play::Played, Lags)> {
    let mut hand = Hand::sit_down(pack, before, pace).await?;
    let known = hand.rows().await?;
    Lags::watch(&hand.talk).await?;
    let zero = hand.take_all(pack, part).await?;
    hand.talk.page.settled().await?;
    let lines: Vec<&Value> = part.iter().filter(|e| e["type"].is_string() && e["do"].is_null()).collect();
    let all_there = until(
        || "Not every line is in the minutes.".into(),
        || async { Ok((hand.rows().await?.len() >= known.len() + lines.len()).then_some(())) },
    )
    .await;
    let lags = Lags::taken(&hand.talk, zero, &lines).await?;
    let mut meeting = hand.meeting().await?;
    answers_stand(part, &meeting);
    for rows in ["entries", "actions"] {
        let new = |row: &&Value| !known.contains(&row["uid"]);
        meeting[rows] = items(&meeting[rows]).iter().filter(new).cloned().collect();
    }
    let became = became(part, &meeting, play::section_after(before));
    all_there?;
    assert_eq!(hand.talk.left_in_the_bar().await?, "", "nothing is left in the bar");
    hand.talk.page.accepted().await?;
    hand.talk.end().await?;
    Ok((play::Played { meeting, became }, lags))
}

/// Returns for each event the row it became: rows stand in the order in which they were typed, in the section that was
/// on the screen.
fn became(part: &[Value], meeting: &Value, first: u64) -> Vec<Value> {
    let mut entries: BTreeMap<u64, std::slice::Iter<'_, Value>> = BTreeMap::new();
    let by_section: BTreeMap<u64, Vec<Value>> =
        items(&meeting["entries"]).iter().fold(BTreeMap::new(), |mut sections, row| {
            sections.entry(row["section"].as_u64().unwrap_or_default()).or_default().push(row.clone());
            sections
        });
    for (section, rows) in &by_section {
        entries.insert(*section, rows.iter());
    }
    let mut actions = items(&meeting["actions"]).iter();
    let mut section = first;
    part.iter()
        .map(|event| {
            if let Some(key) = event["key"].as_str() {
                section = play::leads_to(key, section);
            }
            match (event["type"].is_string() && event["do"].is_null(), event["action"].is_u64()) {
                (true, true) => json!({ "action": actions.next() }),
                (true, false) => json!({ "entry": entries.get_mut(&section).and_then(Iterator::next) }),
                // A correction makes no row of its own; it is the row that it corrected.
                (false, _) => corrected(event, meeting).unwrap_or_default(),
            }
        })
        .collect()
}

/// Asks for every level, answer and leaving that was pressed.
fn answers_stand(part: &[Value], meeting: &Value) {
    for (place, event) in part.iter().enumerate() {
        // Who comes after an absence is not absent any more: the last step says how it stands.
        let moves = |e: &Value| e["do"] == "attend" && e["step"].is_string() && e["who"] == event["who"];
        if moves(event) && part.iter().skip(place + 1).any(moves) {
            continue;
        }
        match event["do"].as_str() {
            Some("answer") => {
                let at = format!("/minutes/{}", text(&event["field"]).replace('.', "/"));
                assert_eq!(meeting.pointer(&at), Some(&event["value"]), "{event}");
            }
            Some("grid") => {
                let first = play::COLUMNS.iter().position(|c| event["column"] == *c).unwrap();
                for (column, level) in play::COLUMNS[first..].iter().zip(text(&event["levels"]).chars()) {
                    let stands = text(&meeting["minutes"]["grid"][column]).chars().next().unwrap_or('-');
                    assert_eq!(stands, level, "{column}: {event}");
                }
            }
            Some("attend") => {
                let line = items(&meeting["attendance"]).iter().find(|l| l["name"] == event["who"]);
                let stands = line.is_some_and(|l| match event["step"].as_str() {
                    Some("late") => l["arrived"].is_string(),
                    Some("leave") => l["left"].is_string(),
                    Some("out") => !items(&l["away"]).is_empty(),
                    Some("return") => items(&l["away"]).iter().all(|a| a["to"].is_string()),
                    Some(step) => step != "absent" || l["presence"] == "absent",
                    None => l["contribution"] == event["contribution"],
                });
                assert!(stands, "{event} became {line:?}");
            }
            Some("correct") => assert!(corrected(event, meeting).is_some(), "{event}"),
            _ => {}
        }
    }
}

/// Returns the row that an event corrected; it still says what it said.
fn corrected(event: &Value, meeting: &Value) -> Option<Value> {
    let is = |entry: &&Value| {
        let before = items(&entry["corrections"]).iter().filter(|c| c["by"] == event["by"]);
        let mut before = before.map(|c| text(&c["before"]).to_lowercase());
        entry["text"] == event["type"] && before.any(|b| b.contains(text(&event["row"])))
    };
    (event["do"] == "correct").then(|| items(&meeting["entries"]).iter().find(is).cloned()).flatten()
}
