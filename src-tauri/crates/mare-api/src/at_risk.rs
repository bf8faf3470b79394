//! People and groups at risk, named at a meeting. A child among them raises the Child Protection item (22.2).

use crate::act::Act;
use crate::error::{ApiError, Code};
use crate::issue::completed;
use crate::meeting::{AtRiskCard, GAP, Removed, Words, at_risk_card, optional_day, plan, removed, writable};
use crate::notification::{Raise, raise};
use chrono::NaiveDate;
use mare_domain::at_risk::{AtRisk, AtRiskKind};
use mare_domain::meeting::Meeting;
use mare_domain::notification::{Notification, NotificationKind};
use mare_domain::person::{Person, age};
use mare_domain::rule::Finding;
use mare_store::{Filter, Stored};
use schemars::JsonSchema;
use serde::Deserialize;

/// A person or group at risk, new or changed.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct SaveAtRisk {
    /// Uid or reference of the meeting.
    pub meeting: String,
    /// Uid of the row to change; a new one when absent.
    pub at_risk: Option<String>,
    /// In words.
    pub label: Option<String>,
    /// Kind.
    pub kind: Option<AtRiskKind>,
    /// Uid of the person, when it is one who is known; empty clears.
    pub person: Option<String>,
    /// From what.
    pub from_what: Option<String>,
    /// The date of birth as it is known, of a child who is no record yet.
    pub dob: Option<String>,
}

/// Which person or group at risk.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct WhichAtRisk {
    /// Uid or reference of the meeting.
    pub meeting: String,
    /// Uid of the row.
    pub at_risk: String,
}

fn find(act: &Act<'_>, meeting: &Meeting, uid: &str) -> Result<Stored<AtRisk>, ApiError> {
    let found = act.get::<AtRisk>(uid)?;
    if found.row.meeting != meeting.uid {
        return Err(ApiError::new(
            Code::NotFound,
            "There is no such person or group at risk in this meeting.",
        ));
    }
    Ok(found)
}

/// Names a person or group at risk, or changes one (19.8).
///
/// Errs with `needs_reason` when a child is added and no Child Protection item exists (MARE-22.2-2); going on
/// raises it.
pub fn save(act: &Act<'_>, input: SaveAtRisk) -> Result<AtRiskCard, ApiError> {
    let meeting = writable(act, &input.meeting)?.row;
    let found = match &input.at_risk {
        Some(uid) => Some(find(act, &meeting, uid)?),
        None => None,
    };
    let was_child = match &found {
        Some(found) => is_child(act, &meeting, &found.row, None)?,
        None => false,
    };
    let mut row = match &found {
        Some(found) => found.row.clone(),
        None => AtRisk {
            uid: act.id(),
            meeting: meeting.uid.clone(),
            position: last(act, &meeting)? + GAP,
            ..AtRisk::default()
        },
    };
    if let Some(typed) = &input.person {
        row.person =
            if typed.trim().is_empty() { None } else { Some(act.get::<Person>(typed.trim())?.row.uid) };
    }
    let words = Words::load_with(act, Some(&meeting), row.person.as_deref())?;
    if let Some(typed) = &input.label {
        row.label = words.keep_line(typed);
    }
    if row.label.is_empty() {
        row.label = match &row.person {
            Some(person) => label_of(&act.get::<Person>(person)?.row),
            None => {
                return Err(ApiError::field(
                    "label",
                    "Say who is at risk: a person, or a group such as “other residents” (19.8).",
                ));
            }
        };
    }
    row.kind = input.kind.unwrap_or(row.kind);
    if let Some(typed) = &input.from_what {
        row.from_what = words.keep_line(typed);
    }
    let dob = match input.dob.as_deref() {
        Some(typed) => optional_day(act, "dob", typed, act.today())?,
        None => None,
    };
    if !was_child && is_child(act, &meeting, &row, dob)? {
        child_protection(act, &meeting, &words.show(&row.label))?;
    }
    let version = match found {
        Some(found) => act.tx().update(&row, found.version)?,
        None => {
            act.tx().insert(&row)?;
            1
        }
    };
    completed(act, &meeting)?;
    at_risk_card(&words, &plan(act, &meeting.uid)?, Stored { row, version })
}

fn label_of(person: &Person) -> String {
    if person.protection.is_some() { person.token() } else { person.name.clone() }
}

fn last(act: &Act<'_>, meeting: &Meeting) -> Result<i64, ApiError> {
    Ok(act.children::<AtRisk>(&meeting.uid)?.iter().map(|r| r.position).max().unwrap_or(0))
}

fn is_child(
    act: &Act<'_>,
    meeting: &Meeting,
    row: &AtRisk,
    dob: Option<NaiveDate>,
) -> Result<bool, ApiError> {
    let grown_up_at = act.pack().limit("T-27").n;
    let dob = match (&row.person, dob) {
        (Some(person), None) => act.get::<Person>(person)?.row.dob,
        (_, dob) => dob,
    };
    Ok(row.kind == AtRiskKind::Children || dob.is_some_and(|dob| age(dob, meeting.date) < grown_up_at))
}

/// Warns that nobody has told the Child Protection Lead, and raises the item when it goes on (22.2).
fn child_protection(act: &Act<'_>, meeting: &Meeting, who: &str) -> Result<(), ApiError> {
    let filter = Filter { case: Some(&meeting.case), ..Filter::default() };
    let known = act
        .list::<Notification>(&filter)?
        .iter()
        .any(|n| n.row.kind == NotificationKind::ChildProtectionLead && !n.row.overtaken);
    if known {
        return Ok(());
    }
    act.decide(&[Finding::warn(
        "MARE-22.2-2",
        "22.2",
        "at_risk",
        format!("{who} is a child, and there is no item to tell the Child Protection Lead. Going on with a reason raises it (22.2)."),
    )])?;
    raise(
        act,
        &Raise {
            kind: NotificationKind::ChildProtectionLead,
            case: &meeting.case,
            about: &meeting.uid,
            because: &format!("a child was named at risk at meeting {}", meeting.reference),
            since: act.today(),
        },
    )?;
    Ok(())
}

/// Takes a person or group at risk off the list of a draft, and off the actions that served them.
pub fn remove(act: &Act<'_>, input: WhichAtRisk) -> Result<Removed, ApiError> {
    let meeting = writable(act, &input.meeting)?.row;
    let row = find(act, &meeting, &input.at_risk)?.row;
    for stored in plan(act, &meeting.uid)? {
        let mut action = stored.row;
        if action.at_risk.contains(&row.uid) {
            action.at_risk.retain(|uid| *uid != row.uid);
            act.tx().update(&action, stored.version)?;
        }
    }
    act.tx().remove::<AtRisk>(&row.uid)?;
    removed(&row.uid, &Words::load(act, Some(&meeting))?.shown(&row)?)
}
