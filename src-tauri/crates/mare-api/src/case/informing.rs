//! The service user is told: never before the meeting of that referral (21.3, D-07).

use crate::act::Act;
use crate::case::CaseView;
use crate::error::ApiError;
use mare_domain::deed::DeedInput;
use schemars::JsonSchema;
use serde::Deserialize;

/// The service user was told that they are in MARE.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct InformServiceUser {
    /// Uid or reference of the case.
    pub case: String,
    /// Uid or reference of the referral it is about; the newest of the case when absent.
    #[serde(default)]
    pub referral: Option<String>,
    /// How they were told, in words.
    #[serde(default)]
    pub how: String,
    /// Who told them and when.
    #[serde(flatten)]
    pub deed: DeedInput,
}

/// Records that the service user was told, and returns the case.
///
/// Errs with `blocked` before the meeting of that referral was held (MARE-21.3-2).
pub fn inform(_act: &Act<'_>, _input: InformServiceUser) -> Result<CaseView, ApiError> {
    Err(ApiError::internal("not-yet"))
}
