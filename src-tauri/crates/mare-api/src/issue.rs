//! From the ended meeting to the issued minutes: the two sheets, sending to the SPoC, issuing, addenda. Sending
//! needs only an ended meeting (D-02); the list of musts belongs to the issue, where the Chair may answer for what
//! did not happen (D-01). Issued minutes never change.

use crate::act::Act;
use crate::error::ApiError;
use crate::meeting::MeetingCard;
use mare_domain::deed::DeedInput;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The front sheet of Appendix 6.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct CompleteFrontSheet {
    /// Uid or reference of the meeting.
    pub meeting: String,
    /// Freedom of Information exemptions, `a` to `d`.
    #[serde(default)]
    pub foi: Vec<String>,
    /// Grounds of Article 8.2, `a` to `d`.
    #[serde(default)]
    pub article_8_2: Vec<String>,
    /// By whom and when.
    #[serde(flatten)]
    pub deed: DeedInput,
}

/// Something done about the minutes of a meeting.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct MinutesDeed {
    /// Uid or reference of the meeting.
    pub meeting: String,
    /// By whom and when.
    #[serde(flatten)]
    pub deed: DeedInput,
}

/// The Chair's answer to an unmet must.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
pub struct ExceptionInput {
    /// Rule id as the refusal named it.
    pub rule: String,
    /// Field as the refusal named it; every field of the rule when empty.
    #[serde(default)]
    pub field: String,
    /// `did not happen` or `not discussed`.
    pub answer: String,
    /// Why.
    #[serde(default)]
    pub reason: String,
}

/// Issuing minutes.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct IssueMinutes {
    /// Uid or reference of the meeting.
    pub meeting: String,
    /// Answers to unmet musts, printed in the annex of the pack.
    #[serde(default)]
    pub exceptions: Vec<ExceptionInput>,
    /// By whom and when.
    #[serde(flatten)]
    pub deed: DeedInput,
}

/// A dated correction of issued minutes.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct AddAddendum {
    /// Uid or reference of the meeting.
    pub meeting: String,
    /// In words.
    pub text: String,
    /// By whom and when.
    #[serde(flatten)]
    pub deed: DeedInput,
}

fn unwritten<T>() -> Result<T, ApiError> {
    Err(ApiError::internal("unwritten"))
}

/// Records the completed front sheet.
pub fn front_sheet(_act: &Act<'_>, _input: CompleteFrontSheet) -> Result<MeetingCard, ApiError> {
    unwritten()
}

/// Records that the signed attendance sheet came in.
pub fn attendance_sheet(_act: &Act<'_>, _input: MinutesDeed) -> Result<MeetingCard, ApiError> {
    unwritten()
}

/// Sends the minutes to the SPoC.
pub fn submit(_act: &Act<'_>, _input: MinutesDeed) -> Result<MeetingCard, ApiError> {
    unwritten()
}

/// Issues the minutes.
pub fn issue(_act: &Act<'_>, _input: IssueMinutes) -> Result<MeetingCard, ApiError> {
    unwritten()
}

/// Adds a dated correction to issued minutes.
pub fn addendum(_act: &Act<'_>, _input: AddAddendum) -> Result<MeetingCard, ApiError> {
    unwritten()
}
