//! A meeting from booking to issue, through its verbs.

use super::trial::{Trial, answers, text};
use crate::error::Code;
use mare_domain::action::Action;
use mare_domain::case::{Case, CaseState};
use mare_domain::meeting::Meeting;
use mare_domain::notification::{Notification, NotificationKind};
use serde_json::{Value, json};

mod book;
mod finish;
mod follow;
mod undo;
mod write;

fn rules_of(findings: &Value) -> Vec<String> {
    findings.as_array().unwrap().iter().map(|f| text(f, "/rule")).collect()
}

fn texts(rows: &Value) -> Vec<String> {
    rows.as_array().unwrap().iter().map(|r| text(r, "/text")).collect()
}
