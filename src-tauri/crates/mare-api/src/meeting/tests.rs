//! A meeting from booking to issue, through its verbs.

use super::trial::{Trial, answers, text};
use crate::error::Code;
use mare_domain::action::Action;
use mare_domain::case::{Case, CaseState};
use mare_domain::deed::DeedInput;
use mare_domain::meeting::{Meeting, MeetingState};
use mare_domain::notification::{Notification, NotificationKind};
use serde_json::{Value, json};

mod afternoon;
mod book;
mod capture;
mod chair;
mod copies;
mod earlier;
mod extended;
mod finish;
mod follow;
mod in_room;
mod since;
mod spell;
mod two_days;
mod typist;
mod undo;
mod write;

fn rules_of(findings: &Value) -> Vec<String> {
    findings.as_array().unwrap().iter().map(|f| text(f, "/rule")).collect()
}

fn texts(rows: &Value) -> Vec<String> {
    rows.as_array().unwrap().iter().map(|r| text(r, "/text")).collect()
}

fn line(view: &Value, name: &str) -> Value {
    view["attendance"].as_array().unwrap().iter().find(|l| l["name"] == name).unwrap().clone()
}

fn uid_of(trial: &Trial, meeting: &str, name: &str) -> String {
    text(&line(&trial.must("meeting.get", json!({"meeting": meeting})), name), "/uid")
}

/// Adds an action of an agency and returns its uid.
fn action(trial: &Trial, meeting: &str, words: &str, owner: &str) -> String {
    let input = json!({"meeting": meeting, "text": words, "owner": owner, "due": "2026-04-30"});
    text(&trial.must("action.add", input), "/id")
}

fn findings(trial: &Trial, meeting: &str, section: u8) -> Vec<(String, String)> {
    let missing = trial.must("meeting.missing", json!({"meeting": meeting}));
    let found = missing["sections"].as_array().unwrap().iter().find(|s| s["section"] == section);
    found.map_or_else(Vec::new, |s| {
        let all = s["findings"].as_array().unwrap();
        all.iter().map(|f| (text(f, "/rule"), text(f, "/message"))).collect()
    })
}

fn says(found: &[(String, String)], rule: &str) -> String {
    found.iter().filter(|(r, _)| r == rule).map(|(_, m)| m.as_str()).collect::<Vec<_>>().join(" | ")
}

/// Stands a meeting as issued at a London time, whatever is missing of it.
fn issued(trial: &Trial, meeting: &str, at: &str) {
    let mut kept: Meeting = trial.read(meeting);
    kept.state = MeetingState::Issued;
    kept.issued = Some(DeedInput::default().recorded("Rosalind Tarnwhistle", at.parse().unwrap()));
    trial.put(kept);
}

/// What stands in the copy of somebody, and its record.
fn copy_for(trial: &Trial, meeting: &str, recipient: &str, agency: &str) -> (String, Value) {
    let input = json!({"meeting": meeting, "recipient": recipient, "agency": agency, "secure": true, "agreed_by": "chair"});
    let copy = trial.must("copy.make", input);
    let page = trial.must("document.page", json!({"document": copy["document"], "page": 1}));
    (text(&page, "/text"), copy)
}
