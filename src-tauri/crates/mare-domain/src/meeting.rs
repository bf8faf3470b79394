//! A MARE: booking, invitations, attendance, the sections of Appendix 7, and issue; states of §4.3. Typing is
//! never refused here; `meeting::guard` says what stands in the way of a transition.

use crate::deed::Deed;
use crate::minutes::Minutes;
use crate::pack::SectionMinutes;
use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

use days::EarlierDay;

pub mod agenda;
pub mod days;
pub mod guard;
pub mod reached;
pub mod room;
pub mod said_at;

/// Where a meeting stands.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum MeetingState {
    /// Booked.
    #[default]
    Planned,
    /// Cancelled; may be booked again.
    Cancelled,
    /// Started.
    InProgress,
    /// Adjourned, to be resumed as the same meeting (D-08).
    Adjourned,
    /// Ended; minutes due.
    Held,
    /// Minutes sent to the SPoC: T-02 has stopped (D-02).
    Submitted,
    /// Issued: immutable.
    Issued,
}

impl MeetingState {
    /// Returns the state as it is kept and searched.
    pub fn key(self) -> &'static str {
        match self {
            Self::Planned => "planned",
            Self::Cancelled => "cancelled",
            Self::InProgress => "in_progress",
            Self::Adjourned => "adjourned",
            Self::Held => "held",
            Self::Submitted => "submitted",
            Self::Issued => "issued",
        }
    }

    /// Returns the state in words for a person.
    pub fn in_words(self) -> &'static str {
        match self {
            Self::Planned => "Booked",
            Self::Cancelled => "Cancelled",
            Self::InProgress => "In progress",
            Self::Adjourned => "Adjourned",
            Self::Held => "Held, minutes due",
            Self::Submitted => "Minutes with the SPoC",
            Self::Issued => "Minutes issued",
        }
    }

    /// Returns whether the minutes may still be written.
    pub fn is_open_for_writing(self) -> bool {
        !matches!(self, Self::Issued | Self::Cancelled)
    }
}

/// One planned date with what became of it (29.4).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct PlannedDate {
    /// The day.
    pub planned: NaiveDate,
    /// When it was set.
    pub set_on: NaiveDate,
    /// `planned`, `held`, `moved` or `cancelled`.
    pub outcome: String,
    /// Why it was moved or cancelled.
    #[serde(default)]
    pub reason: String,
}

/// Kinds of person who are never invited (21.4), and everybody else.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum InviteeKind {
    /// A professional of an agency.
    #[default]
    Professional,
    /// The service user.
    ServiceUser,
    /// A carer.
    Carer,
    /// A relative.
    Relative,
    /// An advocate of the service user.
    Advocate,
    /// A legal representative.
    LegalRepresentative,
}

/// What an invitee answered (D-25).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Reply {
    /// No reply.
    #[default]
    NoReply,
    /// Will come.
    Yes,
    /// Will not come.
    No,
    /// Sends a deputy.
    Deputy,
    /// Promises a written return.
    WrittenReturn,
}

/// A chase of an invitee.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Chase {
    /// When.
    pub on: NaiveDate,
    /// By what means.
    pub means: String,
}

/// Somebody invited.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Invitee {
    /// Uid of the invitation.
    pub uid: String,
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
    /// Required health professional; frozen at invitation (29.4(3), D-20).
    pub required_health: bool,
    /// Contact for the invitation.
    pub contact: String,
    /// Answer.
    pub reply: Reply,
    /// Deputy's name.
    pub deputy: String,
    /// Reason for apologies.
    pub reply_reason: String,
    /// Chases.
    pub chases: Vec<Chase>,
    /// Invited on.
    pub invited_on: Option<NaiveDate>,
}

/// How somebody took part.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Presence {
    /// In the room.
    #[default]
    InPerson,
    /// By telephone.
    Telephone,
    /// By video.
    Video,
    /// Sent apologies.
    Apologies,
    /// Neither came nor sent word.
    Absent,
}

impl Presence {
    /// Returns whether they took part.
    pub fn took_part(self) -> bool {
        matches!(self, Self::InPerson | Self::Telephone | Self::Video)
    }
}

/// What an agency brought to the information exchange.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Contribution {
    /// Nothing yet.
    #[default]
    Silent,
    /// Has spoken.
    Spoken,
    /// Said that there is nothing to report (16.6).
    NothingToReport,
    /// Its written return was read.
    WrittenReturnRead,
}

/// A while during which somebody was out of the room.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Away {
    /// Left at.
    pub from: NaiveTime,
    /// Came back at, or null while they are out.
    #[serde(default)]
    pub to: Option<NaiveTime>,
}

/// One line of the attendance sheet.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Attendance {
    /// Uid of the line.
    pub uid: String,
    /// Uid of the invitation, if there was one.
    pub invitee: Option<String>,
    /// Name.
    pub name: String,
    /// Role.
    pub role: String,
    /// Agency by name.
    pub agency: String,
    /// Kind of person; an excluded kind here is an exception (D-04).
    pub kind: InviteeKind,
    /// How.
    pub presence: Presence,
    /// Link with the service user (A2).
    pub link: String,
    /// `chair`, `minute taker`, `convenor` or empty.
    pub function: String,
    /// Required health professional.
    pub required_health: bool,
    /// Name of whom they stand in for.
    pub deputy_for: String,
    /// Name of their deputy, for apologies.
    pub deputy: String,
    /// Reason for apologies.
    pub reason: String,
    /// Date of their written return.
    pub written_return: Option<NaiveDate>,
    /// Arrived late at.
    pub arrived: Option<NaiveTime>,
    /// Left early at.
    pub left: Option<NaiveTime>,
    /// Out of the room in between.
    pub away: Vec<Away>,
    /// The declaration of Appendix 5 was made at (A5).
    pub declared: Option<NaiveTime>,
    /// What the person's agency brought.
    pub contribution: Contribution,
    /// Contact details for the sheet.
    pub contact: String,
    /// Their part in earlier days, when the meeting was resumed on another one; presence and times above are of the latest.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub earlier_days: Vec<EarlierDay>,
}

/// An adjournment of the same meeting (D-08).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Pause {
    /// Adjourned at, London time.
    pub from: NaiveDateTime,
    /// Resumed at, London time, or null while it is adjourned.
    #[serde(default)]
    pub to: Option<NaiveDateTime>,
    /// Why.
    pub reason: String,
}

/// A section that was entered, with the time (12 places).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct SectionStamp {
    /// Section 1 to 13.
    pub section: u8,
    /// When, London time.
    pub at: NaiveDateTime,
}

/// The front sheet of Appendix 6 as a recorded act (ruling 12).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct FrontSheet {
    /// Freedom of Information exemptions: `a` to `d`.
    pub foi: Vec<String>,
    /// Grounds of Article 8.2: `a` to `d`.
    pub article_8_2: Vec<String>,
    /// By whom and when.
    pub deed: Deed,
}

/// An unmet *must* that the Chair answered, printed in the annex of the pack (D-01).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct IssueException {
    /// Rule id.
    pub rule: String,
    /// Field it is about.
    pub field: String,
    /// What was unmet, in words.
    pub message: String,
    /// `did not happen` or `not discussed`.
    pub answer: String,
    /// Why.
    pub reason: String,
}

/// A dated correction of issued minutes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Addendum {
    /// In words.
    pub text: String,
    /// Uid of its document.
    pub document: String,
    /// By whom and when.
    pub deed: Deed,
}

/// An agency's yes to what was read back to it in the room, for its actions together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct AgencyYes {
    /// Uid.
    pub uid: String,
    /// Section that was read back; the whole meeting when absent.
    #[serde(default)]
    pub section: Option<u8>,
    /// Agency by name.
    pub agency: String,
    /// Who said yes for it, in words.
    pub by: String,
    /// When, London time.
    pub at: NaiveDateTime,
}

/// Convenor, chair and minute taker.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Officers {
    /// Convenor: Team or Service Manager (6.6).
    pub convenor: String,
    /// `TM` or `SM`.
    pub convenor_role: String,
    /// Arranged through (FAQ).
    pub arranged_through: String,
    /// Chair; the SPoC unless there is a reason (6.8).
    pub chair: String,
    /// Why somebody else than the SPoC chairs.
    pub chair_reason: String,
    /// Minute taker (7.2).
    pub minute_taker: String,
    /// The team that provides them.
    pub minute_taker_team: String,
    /// Stand-in for the minute taker (D-33).
    pub minute_taker_stand_in: String,
}

/// A meeting.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Meeting {
    /// Uid.
    pub uid: String,
    /// Reference such as `M-2026-001`.
    pub reference: String,
    /// Uid of the case.
    pub case: String,
    /// Uid of the referral it answers.
    pub referral: String,
    /// Uid of the service user.
    pub person: String,
    /// State.
    pub state: MeetingState,
    /// Day.
    pub date: NaiveDate,
    /// Planned start.
    pub start: Option<NaiveTime>,
    /// Venue.
    pub venue: String,
    /// Minutes that the team planned for each section when this was booked; empty for those of the pack.
    pub planned_minutes: Vec<SectionMinutes>,
    /// Convenor, chair, minute taker.
    pub officers: Officers,
    /// Planned dates, oldest first.
    pub dates: Vec<PlannedDate>,
    /// Invitations.
    pub invitees: Vec<Invitee>,
    /// Attendance and apologies.
    pub attendance: Vec<Attendance>,
    /// When it started and ended, London time.
    pub started_at: Option<NaiveDateTime>,
    /// End.
    pub ended_at: Option<NaiveDateTime>,
    /// Adjournments, oldest first.
    pub pauses: Vec<Pause>,
    /// The declaration was made at (A2, A5).
    pub declared_at: Option<NaiveTime>,
    /// Section being talked about, 1 to 13.
    pub section: u8,
    /// Sections entered.
    pub sections: Vec<SectionStamp>,
    /// Answers of Appendix 7 outside the entries.
    pub minutes: Minutes,
    /// Entered afterwards from notes (D-11).
    pub from_notes: bool,
    /// Highest `client_seq` taken, so that two quick Enters cannot change places (ruling 8).
    pub client_seq: i64,
    /// The front sheet.
    pub front_sheet: Option<FrontSheet>,
    /// The signed attendance sheet came in.
    pub attendance_sheet: Option<Deed>,
    /// Minutes sent to the SPoC (T-02, D-02).
    pub sent: Option<Deed>,
    /// Minutes complete with attendance sheet and front sheet (T-03).
    pub complete_on: Option<NaiveDate>,
    /// Issued.
    pub issued: Option<Deed>,
    /// Uid of the issued pack.
    pub pack_document: Option<String>,
    /// Exceptions it was issued with (D-01).
    pub exceptions: Vec<IssueException>,
    /// All attendees have their copy (T-04).
    pub circulated_on: Option<NaiveDate>,
    /// Addenda.
    pub addenda: Vec<Addendum>,
    /// What the meeting decided, in one line.
    pub outcome: String,
    /// Agencies that said yes when the actions were read back to them.
    pub read_back: Vec<AgencyYes>,
    /// When each risk question of section 8 was last answered, London time.
    pub risks_answered: BTreeMap<String, NaiveDateTime>,
}

impl Meeting {
    /// Returns whether it is over.
    pub fn is_held(&self) -> bool {
        matches!(self.state, MeetingState::Held | MeetingState::Submitted | MeetingState::Issued)
    }
}
