//! What is seen of a meeting and its rows. Nothing here decides anything.

use chrono::NaiveDateTime;
use mare_domain::action::Action;
use mare_domain::action::carry::Carry;
use mare_domain::at_risk::AtRisk;
use mare_domain::disclosure::Disclosure;
use mare_domain::entry::Entry;
use mare_domain::limit::Limit;
use mare_domain::meeting::{Contribution, Meeting};
use mare_domain::rule::Finding;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// Which meeting.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
pub struct WhichMeeting {
    /// Uid or reference of the meeting.
    pub meeting: String,
}

/// A meeting as a verb that changed it answers.
#[derive(Debug, Serialize, JsonSchema)]
pub struct MeetingCard {
    /// The meeting; names of protected people stand in its texts as this reader may see them.
    #[serde(flatten)]
    pub meeting: Meeting,
    /// The same as `uid`: what scripts capture.
    pub id: String,
    /// Version.
    pub version: i64,
    /// State in words.
    pub state_words: String,
    /// What is worth knowing about what was just done; nothing of it stood in the way.
    pub warnings: Vec<Finding>,
}

/// Who the meeting is about.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Subject {
    /// Uid of the person.
    pub id: String,
    /// Full name.
    pub name: String,
    /// Date of birth.
    pub dob: Option<chrono::NaiveDate>,
    /// Age on the day of the meeting.
    pub age: Option<i32>,
}

/// An entry with what the record adds.
#[derive(Debug, Serialize, JsonSchema)]
pub struct EntryCard {
    /// The entry; names of protected people stand in its texts as this reader may see them.
    #[serde(flatten)]
    pub entry: Entry,
    /// The same as `uid`.
    pub id: String,
    /// Version, to be given back with a change.
    pub version: i64,
    /// Who was in the room when it was heard, by name.
    pub in_the_room: Vec<String>,
}

/// An action with what follows from the day it is looked at.
#[derive(Debug, Serialize, JsonSchema)]
pub struct ActionCard {
    /// The action; names of protected people stand in its texts as this reader may see them.
    #[serde(flatten)]
    pub action: Action,
    /// The same as `uid`.
    pub id: String,
    /// Version, to be given back with a change.
    pub version: i64,
    /// Number: the one given at issue, the place in the plan before.
    pub number: u32,
    /// The date has passed and the action is open; derived, never typed (MARE-13.3-4).
    pub overdue: bool,
    /// Working days after the date, today or when it was closed; 0 in time.
    pub days_late: i32,
    /// The date in words: "Fri 17 Apr 2026, in 5 working days".
    pub due_words: String,
    /// State in words.
    pub state_words: String,
    /// Labels of the people and groups it serves.
    pub at_risk_labels: Vec<String>,
    /// What is weak about it: no individual, no verb, no date, "monitor" alone. Nothing of it stands in the way.
    pub warnings: Vec<Finding>,
}

/// A person or group at risk with the actions that serve them.
#[derive(Debug, Serialize, JsonSchema)]
pub struct AtRiskCard {
    /// The person or group.
    #[serde(flatten)]
    pub at_risk: AtRisk,
    /// The same as `uid`.
    pub id: String,
    /// Version, to be given back with a change.
    pub version: i64,
    /// Numbers of the actions that serve them; empty when nobody does anything for them yet (19.8).
    pub actions: Vec<u32>,
}

/// A disclosure with the action that carries it out.
#[derive(Debug, Serialize, JsonSchema)]
pub struct DisclosureCard {
    /// The disclosure; names of protected people stand in its texts as this reader may see them.
    #[serde(flatten)]
    pub disclosure: Disclosure,
    /// The same as `uid`.
    pub id: String,
    /// Version, to be given back with a change.
    pub version: i64,
    /// Numbers of the actions that carry it out (19.3).
    pub actions: Vec<u32>,
    /// What is missing or worth knowing; nothing of it stood in the way.
    pub warnings: Vec<Finding>,
}

/// An action of the service user's latest earlier meeting (A7 §6).
#[derive(Debug, Serialize, JsonSchema)]
pub struct PreviousAction {
    /// Reference of that meeting.
    pub meeting_reference: String,
    /// Its day.
    pub meeting_date: chrono::NaiveDate,
    /// Whether it is open, or stands.
    pub open: bool,
    /// What this meeting said became of it.
    pub carried: Option<CarriedCard>,
    /// The action.
    #[serde(flatten)]
    pub action: ActionCard,
}

/// What this meeting said became of an earlier action.
#[derive(Debug, Serialize, JsonSchema)]
pub struct CarriedCard {
    /// What.
    pub outcome: Carry,
    /// In words.
    pub outcome_words: String,
    /// When it was recorded, London time.
    pub at: NaiveDateTime,
    /// What shows it, or the reason.
    pub note: String,
    /// Whether the words are still to be given.
    pub words_missing: bool,
}

/// How the board of earlier actions stands.
#[derive(Debug, Default, Serialize, JsonSchema)]
pub struct CarriedTotals {
    /// Done.
    pub done: usize,
    /// Circumstances changed.
    pub changed: usize,
    /// Not done by the agency.
    pub not_done: usize,
    /// Extended with a reason.
    pub extended: usize,
    /// Open, or standing, and not looked at in this meeting.
    pub open: usize,
}

/// An agency of the meeting and what it brought (16.6).
#[derive(Debug, Serialize, JsonSchema)]
pub struct AgencyCard {
    /// Name.
    pub agency: String,
    /// `RA`, `DTC`, `other`, or empty when it is not in the list of agencies.
    pub class: String,
    /// Whether it is a health agency.
    pub health: bool,
    /// What it brought to the information exchange.
    pub status: Contribution,
    /// Whether somebody of it is or was in the room.
    pub present: bool,
    /// For an agency outside section 325: what that means for what it hears (16.7).
    pub warning: String,
}

/// Everything on one screen: the meeting, its rows, and what is derived from them.
#[derive(Debug, Serialize, JsonSchema)]
pub struct MeetingView {
    /// The meeting; names of protected people stand in its texts as this reader may see them.
    #[serde(flatten)]
    pub meeting: Meeting,
    /// The same as `uid`.
    pub id: String,
    /// Version.
    pub version: i64,
    /// State in words.
    pub state_words: String,
    /// The day in words.
    pub date_words: String,
    /// Since when it has been in the section where it is, looks elsewhere left out; null where no clock says so.
    pub section_since: Option<NaiveDateTime>,
    /// Whether the minutes may still be written.
    pub open_for_writing: bool,
    /// Reference of the case.
    pub case_reference: String,
    /// Who it is about.
    pub subject: Subject,
    /// Entries by section, then place.
    pub entries: Vec<EntryCard>,
    /// To be given back as `since`, for an answer with those entries only that changed.
    pub mark: String,
    /// Whether `entries` holds only those that changed since the mark that was given; the others stand as they were.
    pub only_changed: bool,
    /// Uids of entries that changed since and are not to be seen any more: removed, or kept for others now.
    pub gone: Vec<String>,
    /// How many entries and actions are kept from this reader, earlier actions on the board among them.
    pub hidden: u32,
    /// Actions in the order of the plan.
    pub actions: Vec<ActionCard>,
    /// People and groups at risk.
    pub at_risk: Vec<AtRiskCard>,
    /// Disclosures.
    pub disclosures: Vec<DisclosureCard>,
    /// Actions of the latest earlier meeting of this service user.
    pub previous_actions: Vec<PreviousAction>,
    /// Actions of meetings before that one which are still open, or which this meeting looked at.
    pub still_open: Vec<PreviousAction>,
    /// What this meeting said became of all of them, in numbers.
    pub carried: CarriedTotals,
    /// Uids of its documents.
    pub documents: Vec<String>,
    /// How many things stand in the way of the issue.
    pub missing_count: usize,
    /// The agencies with what they brought.
    pub agencies: Vec<AgencyCard>,
    /// Severity × likelihood; decides nothing (MARE-A3-4).
    pub score: Option<u8>,
    /// Band of the printed key.
    pub band: Option<String>,
    /// Names of those in the room who have not made the declaration.
    pub declaration_needed: Vec<String>,
    /// T-01 to T-04 as they stand.
    pub limits: Vec<Limit>,
}

/// What was removed, so that it can be put back.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Removed {
    /// Uid of what was removed.
    pub id: String,
    /// What it was, as it would be added again.
    pub was: Value,
}
