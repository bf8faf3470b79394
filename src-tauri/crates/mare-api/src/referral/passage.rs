//! The passages of a referral up to its receipt: submit, endorse, receive, send back, withdraw. Each asks the
//! guards and changes the state; none of them decides anything about the person.

use crate::act::Act;
use crate::error::ApiError;
use crate::referral::ReferralView;
use mare_domain::deed::DeedInput;
use mare_domain::referral::{Route, Trigger};
use schemars::JsonSchema;
use serde::Deserialize;

/// Accepts sections 1 to 7.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct SubmitReferral {
    /// Uid or reference of the referral.
    pub referral: String,
    /// The referrer and the day.
    #[serde(flatten)]
    pub deed: DeedInput,
}

/// Section 8, the manager's endorsement (11.2).
#[derive(Debug, Deserialize, JsonSchema)]
pub struct EndorseReferral {
    /// Uid or reference of the referral.
    pub referral: String,
    /// Decision of consultation.
    pub decision: Route,
    /// Envisaged outcomes of the meeting; required when referring.
    #[serde(default)]
    pub outcomes: String,
    /// Whether the manager is the referrer's line manager (D-16).
    #[serde(default = "yes")]
    pub line_manager: bool,
    /// Why another manager endorses, when one does.
    #[serde(default)]
    pub other_manager_reason: String,
    /// Location.
    #[serde(default)]
    pub location: String,
    /// Telephone.
    #[serde(default)]
    pub telephone: String,
    /// The manager by name and the date of section 8; here `by` must be given.
    #[serde(flatten)]
    pub deed: DeedInput,
}

fn yes() -> bool {
    true
}

/// Children as service user's victims or potential victims, known when the referral is received (22.2).
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct ChildrenInvolved {
    /// Uids of people recorded here; their age is worked out on the date of referral.
    pub people: Vec<String>,
    /// Children as a group, or a child without a record here.
    pub group: bool,
    /// In words, such as "potential victim under 18 (6)".
    pub words: String,
}

/// Receipt by the SPoC.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct ReceiveReferral {
    /// Uid or reference of the referral.
    pub referral: String,
    /// Children involved, as read off the form.
    #[serde(default)]
    pub children: Option<ChildrenInvolved>,
    /// Triggers of a further referral (11.6), when they were not named at its start.
    #[serde(default)]
    pub triggers: Vec<Trigger>,
    /// Who received it and when.
    #[serde(flatten)]
    pub deed: DeedInput,
}

/// Sends a referral back with its gaps (10.3).
#[derive(Debug, Deserialize, JsonSchema)]
pub struct SendBackReferral {
    /// Uid or reference of the referral.
    pub referral: String,
    /// What is missing, line by line; the program's own list of gaps when empty.
    #[serde(default)]
    pub gaps: Vec<String>,
    /// A covering sentence.
    #[serde(default)]
    pub note: String,
    /// By whom and when.
    #[serde(flatten)]
    pub deed: DeedInput,
}

/// Withdraws a referral.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct WithdrawReferral {
    /// Uid or reference of the referral.
    pub referral: String,
    /// Why.
    pub reason: String,
    /// By whom and when.
    #[serde(flatten)]
    pub deed: DeedInput,
}

/// Accepts sections 1 to 7 and returns the referral, waiting for section 8.
///
/// Errs with `blocked`: one field for each gap (MARE-10.3-1), MARE-21.2-1, 21.2-2, 21.3-1, 17.1-1; with
/// `needs_reason`: MARE-10.1-1, X-28.
pub fn submit(_act: &Act<'_>, _input: SubmitReferral) -> Result<ReferralView, ApiError> {
    Err(ApiError::internal("not-yet"))
}

/// Records section 8 and returns the referral. Errs with `blocked` without the manager's name (MARE-11.2-2)
/// or outcomes (MARE-A1-7), with `needs_reason` for another manager than the line manager (D-16).
pub fn endorse(_act: &Act<'_>, _input: EndorseReferral) -> Result<ReferralView, ApiError> {
    Err(ApiError::internal("not-yet"))
}

/// Receives the referral: opens the case, or attaches it to the open one, and raises who must be told
/// (22.1, 22.2). Errs with `blocked` without section 8 (MARE-11.2-2).
pub fn receive(_act: &Act<'_>, _input: ReceiveReferral) -> Result<ReferralView, ApiError> {
    Err(ApiError::internal("not-yet"))
}

/// Sends the referral back with its gaps and returns it; the lines are kept for the letter (MARE-10.3-2).
pub fn send_back(_act: &Act<'_>, _input: SendBackReferral) -> Result<ReferralView, ApiError> {
    Err(ApiError::internal("not-yet"))
}

/// Withdraws the referral with a reason and returns it; a case that waited for it alone is closed.
pub fn withdraw(_act: &Act<'_>, _input: WithdrawReferral) -> Result<ReferralView, ApiError> {
    Err(ApiError::internal("not-yet"))
}
