//! Who is in the room: arrival, leaving, deputies, telephone and video, and the declaration. It refuses nobody
//! who is there: an excluded person in the room is recorded as what it is, an exception (D-04).

use crate::act::Act;
use crate::error::ApiError;
use crate::meeting::MeetingCard;
use mare_domain::meeting::{Attendance, Contribution, InviteeKind, Presence};
use mare_domain::rule::Finding;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A line of the attendance sheet, new or changed; what is absent stays as it is.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Attend {
    /// Uid or reference of the meeting.
    pub meeting: String,
    /// Uid of the line to change; a new line when absent.
    pub line: Option<String>,
    /// Name.
    pub name: Option<String>,
    /// Role.
    pub role: Option<String>,
    /// Agency by name.
    pub agency: Option<String>,
    /// Kind of person.
    pub kind: Option<InviteeKind>,
    /// How they take part.
    pub presence: Option<Presence>,
    /// Link with the service user.
    pub link: Option<String>,
    /// `chair`, `minute taker`, `convenor` or empty.
    pub function: Option<String>,
    /// Required health professional.
    pub required_health: Option<bool>,
    /// Name of whom they stand in for.
    pub deputy_for: Option<String>,
    /// Name of their deputy, for apologies.
    pub deputy: Option<String>,
    /// Reason for apologies, or for the presence of somebody who is never invited.
    pub reason: Option<String>,
    /// Date of their written return; empty clears.
    pub written_return: Option<String>,
    /// Arrived late at, `hh:mm`; `now`; empty clears.
    pub arrived: Option<String>,
    /// Left early at, `hh:mm`; `now`; empty clears.
    pub left: Option<String>,
    /// Went out at, `hh:mm` or `now`.
    pub out: Option<String>,
    /// Came back in at, `hh:mm` or `now`.
    pub back: Option<String>,
    /// What the person's agency brought.
    pub contribution: Option<Contribution>,
    /// Contact details for the sheet.
    pub contact: Option<String>,
    /// Takes the line off the sheet: it was a mistake.
    pub remove: bool,
}

/// A line of the attendance sheet as it stands.
#[derive(Debug, Serialize, JsonSchema)]
pub struct LineCard {
    /// The line.
    #[serde(flatten)]
    pub line: Attendance,
    /// The same as `uid`.
    pub id: String,
    /// Uid of the meeting.
    pub meeting: String,
    /// Version of the meeting.
    pub version: i64,
    /// Whether they are in the room and have not made the declaration.
    pub declaration_needed: bool,
    /// When somebody left: numbers of their actions that nobody has accepted yet (D-33).
    pub actions_to_agree: Vec<u32>,
    /// What is worth knowing: an excluded person (D-04), an agency outside section 325 (16.7).
    pub warnings: Vec<Finding>,
}

/// The declaration of Appendix 5.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct Declare {
    /// Uid or reference of the meeting.
    pub meeting: String,
    /// Uids of the lines that declared; everybody in the room when empty.
    #[serde(default)]
    pub lines: Vec<String>,
    /// When, `hh:mm`; now when absent.
    #[serde(default)]
    pub at: Option<String>,
}

fn unwritten<T>() -> Result<T, ApiError> {
    Err(ApiError::internal("unwritten"))
}

/// Adds or changes a line of the attendance sheet.
pub fn attend(_act: &Act<'_>, _input: Attend) -> Result<LineCard, ApiError> {
    unwritten()
}

/// Records the declaration.
pub fn declare(_act: &Act<'_>, _input: Declare) -> Result<MeetingCard, ApiError> {
    unwritten()
}
