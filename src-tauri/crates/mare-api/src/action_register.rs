//! The register of actions over all cases, and what became of each. Overdue is derived from the date; the date as
//! it was agreed first is never overwritten (6.11).

use crate::act::{Act, Look};
use crate::error::ApiError;
use crate::meeting::ActionCard;
use chrono::NaiveDate;
use mare_domain::action::ActionState;
use mare_domain::deed::DeedInput;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Which actions. Empty fields do not narrow.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct ListActions {
    /// Only of this owner.
    pub owner: Option<String>,
    /// Only of this agency.
    pub agency: Option<String>,
    /// Uid or reference of a case.
    pub case: Option<String>,
    /// Uid or reference of a meeting.
    pub meeting: Option<String>,
    /// Only in this state.
    pub state: Option<ActionState>,
    /// Only overdue ones.
    pub overdue: bool,
}

/// An action as a line of the register.
#[derive(Debug, Serialize, JsonSchema)]
pub struct RegisterRow {
    /// The action.
    #[serde(flatten)]
    pub action: ActionCard,
    /// Reference of the case.
    pub case_reference: String,
    /// Reference of the meeting.
    pub meeting_reference: String,
    /// Day of the meeting.
    pub meeting_date: NaiveDate,
    /// The service user's name.
    pub person_name: String,
}

/// The register: overdue first, then by date, standing instructions last.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Register {
    /// The rows.
    pub actions: Vec<RegisterRow>,
    /// How many are overdue.
    pub overdue: usize,
    /// How many are open.
    pub open: usize,
}

/// What became of an action.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct RecordOutcome {
    /// Uid of the action.
    pub action: String,
    /// The state it is in from now on; `agreed` with a new date extends it.
    pub state: ActionState,
    /// Evidence, reason or note in words.
    #[serde(default)]
    pub note: String,
    /// New due or review date, for `agreed`.
    #[serde(default)]
    pub due: Option<String>,
    /// Holds until, for `completed_until`.
    #[serde(default)]
    pub holds_until: Option<String>,
    /// Version it was read at; not asked when absent.
    #[serde(default)]
    pub version: Option<i64>,
    /// By whom and when.
    #[serde(flatten)]
    pub deed: DeedInput,
}

fn unwritten<T>() -> Result<T, ApiError> {
    Err(ApiError::internal("unwritten"))
}

/// Returns the register.
pub fn list(_look: &Look<'_>, _input: ListActions) -> Result<Register, ApiError> {
    unwritten()
}

/// Records what became of an action.
pub fn outcome(_act: &Act<'_>, _input: RecordOutcome) -> Result<ActionCard, ApiError> {
    unwritten()
}
