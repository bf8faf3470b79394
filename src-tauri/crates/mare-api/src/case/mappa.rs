//! MAPPA category and level, kept with their history and independent of MARE (5.1, D-15).

use crate::act::Act;
use crate::case::CaseView;
use crate::error::ApiError;
use chrono::NaiveDate;
use mare_domain::case::Disposal;
use mare_domain::deed::DeedInput;
use schemars::JsonSchema;
use serde::Deserialize;

/// A category and level from a day on.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct RecordMappa {
    /// Uid or reference of the case.
    pub case: String,
    /// Category 1 to 3.
    pub category: u8,
    /// Level 1 to 3.
    pub level: u8,
    /// Offence and basis in words (4.2).
    #[serde(default)]
    pub basis: String,
    /// Qualifying disposal; required for Category 2 (4.4).
    #[serde(default)]
    pub disposal: Option<Disposal>,
    /// Length of a custodial disposal in months.
    #[serde(default)]
    pub custody_months: Option<u16>,
    /// For Category 3: conviction, caution, finding of insanity or of the act (4.5).
    #[serde(default)]
    pub finding: String,
    /// For Category 3: whether the offence shows a capability of serious harm (4.5).
    #[serde(default)]
    pub capable_of_serious_harm: Option<bool>,
    /// The day eligibility ended; closes the category and level that hold now (D-15).
    #[serde(default)]
    pub to: Option<NaiveDate>,
    /// By whom and from when.
    #[serde(flatten)]
    pub deed: DeedInput,
}

/// Records a category and level (or the end of the one that holds) and returns the case.
///
/// Errs with `blocked`: MARE-4.4-1, 4.5-1, 4.2-1; with `needs_reason`: MARE-4.6-1 (D-08).
pub fn mappa(_act: &Act<'_>, _input: RecordMappa) -> Result<CaseView, ApiError> {
    Err(ApiError::internal("not-yet"))
}
