//! What is typed for a booking and an invitation, and what is answered.

use chrono::NaiveDate;
use mare_domain::deed::DeedInput;
use mare_domain::limit::Limit;
use mare_domain::meeting::{Invitee, InviteeKind, Officers, Reply};
use mare_domain::rule::Finding;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Which case to book for.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct BookableCase {
    /// Uid or reference of the case.
    pub case: String,
}

/// A day that may be booked.
#[derive(Debug, Serialize, JsonSchema)]
pub struct LawfulDay {
    /// The day.
    pub date: NaiveDate,
    /// The day in words: "Thu 2 Apr 2026".
    pub words: String,
    /// Working days left between this day and the limit.
    pub in_hand: i32,
}

/// The days inside the limit.
#[derive(Debug, Serialize, JsonSchema)]
pub struct LawfulDates {
    /// Working days from tomorrow to the limit; empty when it has passed.
    pub days: Vec<LawfulDay>,
    /// T-01, when it runs.
    pub limit: Option<Limit>,
    /// One sentence: until when, and why.
    pub words: String,
}

/// Somebody to be invited.
#[derive(Debug, Default, Clone, Deserialize, JsonSchema)]
#[serde(default)]
pub struct NewInvitee {
    /// Name; "name to follow" is one (D-25).
    pub name: String,
    /// Role.
    pub role: String,
    /// Agency by name.
    pub agency: String,
    /// Kind of person.
    pub kind: InviteeKind,
    /// Why they are invited.
    pub reason: String,
    /// Required health professional; frozen at invitation.
    pub required_health: bool,
    /// Contact for the invitation.
    pub contact: String,
}

/// A meeting to be booked.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct BookMeeting {
    /// Uid or reference of the case.
    pub case: String,
    /// The day, `yyyy-mm-dd` or `dd/mm/yyyy`.
    pub date: String,
    /// Planned start, `hh:mm`; may be empty.
    #[serde(default)]
    pub start: String,
    /// Venue.
    #[serde(default)]
    pub venue: String,
    /// Convenor, chair, minute taker; the SPoC chairs when nobody is named (6.8).
    #[serde(flatten)]
    pub officers: Officers,
    /// Who is invited.
    #[serde(default)]
    pub invitees: Vec<NewInvitee>,
    /// Who booked it, and when.
    #[serde(flatten)]
    pub deed: DeedInput,
}

/// A new day for a meeting.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct MoveMeeting {
    /// Uid or reference of the meeting.
    pub meeting: String,
    /// The new day, `yyyy-mm-dd` or `dd/mm/yyyy`.
    pub date: String,
    /// New start, `hh:mm`; as before when absent.
    #[serde(default)]
    pub start: Option<String>,
    /// New venue; as before when absent.
    #[serde(default)]
    pub venue: Option<String>,
    /// Why it is moved.
    #[serde(default)]
    pub reason: String,
    /// Who moved it, and when.
    #[serde(flatten)]
    pub deed: DeedInput,
}

/// A meeting to be cancelled.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct CancelMeeting {
    /// Uid or reference of the meeting.
    pub meeting: String,
    /// Why.
    #[serde(default)]
    pub reason: String,
    /// Who cancelled it, and when.
    #[serde(flatten)]
    pub deed: DeedInput,
}

/// Who convenes, chairs and takes minutes; what is absent stays.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct ChangeOfficers {
    /// Uid or reference of the meeting.
    pub meeting: String,
    /// Convenor.
    pub convenor: Option<String>,
    /// `TM` or `SM`.
    pub convenor_role: Option<String>,
    /// Arranged through.
    pub arranged_through: Option<String>,
    /// Chair.
    pub chair: Option<String>,
    /// Why somebody else than the SPoC chairs.
    pub chair_reason: Option<String>,
    /// Minute taker.
    pub minute_taker: Option<String>,
    /// The team that provides them.
    pub minute_taker_team: Option<String>,
    /// Stand-in.
    pub minute_taker_stand_in: Option<String>,
    /// Planned start, `hh:mm`.
    pub start: Option<String>,
    /// Venue.
    pub venue: Option<String>,
}

/// An invitation.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct InvitePerson {
    /// Uid or reference of the meeting.
    pub meeting: String,
    /// Who.
    #[serde(flatten)]
    pub invitee: NewInvitee,
    /// Who invited them, and when.
    #[serde(flatten)]
    pub deed: DeedInput,
}

/// An invitation as it stands.
#[derive(Debug, Serialize, JsonSchema)]
pub struct InviteeCard {
    /// The invitation.
    #[serde(flatten)]
    pub invitee: Invitee,
    /// The same as `uid`.
    pub id: String,
    /// Uid of the meeting.
    pub meeting: String,
    /// Version of the meeting.
    pub version: i64,
    /// What is worth knowing, such as an agency outside section 325.
    pub warnings: Vec<Finding>,
}

/// An answer to an invitation.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct ReplyOfInvitee {
    /// Uid or reference of the meeting.
    pub meeting: String,
    /// Uid of the invitation.
    pub invitee: String,
    /// The answer.
    pub reply: Reply,
    /// Deputy's name.
    #[serde(default)]
    pub deputy: String,
    /// Reason for apologies.
    #[serde(default)]
    pub reason: String,
    /// The name, when it was to follow.
    #[serde(default)]
    pub name: Option<String>,
}

/// A chase of an invitee.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct ChaseInvitee {
    /// Uid or reference of the meeting.
    pub meeting: String,
    /// Uid of the invitation.
    pub invitee: String,
    /// When; today when absent. `yyyy-mm-dd` or `dd/mm/yyyy`.
    #[serde(default)]
    pub on: Option<String>,
    /// By what means.
    #[serde(default)]
    pub means: String,
}

/// Which invitation.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct WhichInvitee {
    /// Uid or reference of the meeting.
    pub meeting: String,
    /// Uid of the invitation.
    pub invitee: String,
}
