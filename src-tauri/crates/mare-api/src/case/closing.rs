//! The end of a case (§6, 14.1): a manager's word, the disposition of open actions, and the SPoC's closure.

use crate::act::Act;
use crate::case::CaseView;
use crate::error::ApiError;
use mare_domain::case::ClosureReason;
use mare_domain::deed::DeedInput;
use schemars::JsonSchema;
use serde::Deserialize;

/// A manager's word that involvement ends (14.1).
#[derive(Debug, Deserialize, JsonSchema)]
pub struct EndNoticeInput {
    /// Uid or reference of the case.
    pub case: String,
    /// `TM` or `SM`.
    pub role: String,
    /// Why.
    pub reason: String,
    /// The manager and the day.
    #[serde(flatten)]
    pub deed: DeedInput,
}

/// Closes a case.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct CloseCase {
    /// Uid or reference of the case.
    pub case: String,
    /// Why.
    pub reason: ClosureReason,
    /// The rationale in words.
    #[serde(default)]
    pub rationale: String,
    /// Whether MAPPA eligibility is meant to end in the same step; always refused (D-15).
    #[serde(default)]
    pub ends_mappa: bool,
    /// By whom and when.
    #[serde(flatten)]
    pub deed: DeedInput,
}

/// Records a Team or Service Manager's word that involvement ends (MARE-14.1-2) and returns the case.
pub fn end_notice(_act: &Act<'_>, _input: EndNoticeInput) -> Result<CaseView, ApiError> {
    Err(ApiError::internal("not-yet"))
}

/// Closes the case and returns it; standing instructions end with it, except library action 21.
///
/// Errs with `blocked`: MARE-A3-4 on the matrix score alone, MARE-14.1-2 without a manager's word where the
/// reason needs one, MARE-14.1-1 for each open specific action, MARE-8.2-1 when MAPPA is to end with it.
pub fn close(_act: &Act<'_>, _input: CloseCase) -> Result<CaseView, ApiError> {
    Err(ApiError::internal("not-yet"))
}
