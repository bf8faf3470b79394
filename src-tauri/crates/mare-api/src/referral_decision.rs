//! From screening to section 9: conviction check, MAPPA Referral Panel, the SPoC's decision, its return to
//! the referrer and its receipt by the team. It refuses to decide by itself: every outcome is a person's.

use crate::act::Act;
use crate::error::ApiError;
use crate::referral::ReferralView;
use chrono::NaiveDate;
use mare_domain::deed::DeedInput;
use mare_domain::referral::{Conditions, Outcome};
use schemars::JsonSchema;
use serde::Deserialize;

/// The conviction check with the MAPPA Co-ordinator (10.4).
#[derive(Debug, Deserialize, JsonSchema)]
pub struct CheckConvictions {
    /// Uid or reference of the referral.
    pub referral: String,
    /// With whom.
    pub with: String,
    /// What it showed.
    pub result: String,
    /// What follows for applicability and level.
    #[serde(default)]
    pub effect: String,
    /// MAPPA category found, 1 to 3; recorded on the case by `case.mappa`.
    #[serde(default)]
    pub category: Option<u8>,
    /// By whom and when.
    #[serde(flatten)]
    pub deed: DeedInput,
}

/// Dispatch to the MAPPA Referral Panel (11.3).
#[derive(Debug, Deserialize, JsonSchema)]
pub struct SendToPanel {
    /// Uid or reference of the referral.
    pub referral: String,
    /// Level asked for, 2 or 3.
    pub level: u8,
    /// By whom and when: day 0 of T-05.
    #[serde(flatten)]
    pub deed: DeedInput,
}

/// What the panel answered.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct PanelAnswer {
    /// Uid or reference of the referral.
    pub referral: String,
    /// Whether MAPPA is supported.
    pub supported: bool,
    /// The panel's reasons; required when it is not.
    #[serde(default)]
    pub reasons: String,
    /// Suggestions for management.
    #[serde(default)]
    pub suggestions: String,
    /// Category, when accepted.
    #[serde(default)]
    pub category: Option<u8>,
    /// Level, when accepted; the level asked for when absent.
    #[serde(default)]
    pub level: Option<u8>,
    /// Who answered and when it came back.
    #[serde(flatten)]
    pub deed: DeedInput,
}

/// Section 9.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct DecideReferral {
    /// Uid or reference of the referral.
    pub referral: String,
    /// What is decided.
    pub outcome: Outcome,
    /// The conditions of 6.1, 6.2 and FAQ, as answered.
    #[serde(default)]
    pub conditions: Conditions,
    /// Why, in words (2.1).
    #[serde(default)]
    pub reason: String,
    /// Any further action or comments for the referrer.
    #[serde(default)]
    pub comments: String,
    /// An earlier date when more urgent than T-01 (6.6).
    #[serde(default)]
    pub urgent_by: Option<NaiveDate>,
    /// By whom and when.
    #[serde(flatten)]
    pub deed: DeedInput,
}

/// Section 9 goes back to the referrer.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct ReturnSection9 {
    /// Uid or reference of the referral.
    pub referral: String,
    /// To whom; the referrer of section 2 when empty.
    #[serde(default)]
    pub to: String,
    /// By what means.
    #[serde(default)]
    pub means: String,
    /// By whom and when.
    #[serde(flatten)]
    pub deed: DeedInput,
}

/// The team received the decision.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct TeamReceived {
    /// Uid or reference of the referral.
    pub referral: String,
    /// Who of the team and when: day 0 of T-01.
    #[serde(flatten)]
    pub deed: DeedInput,
}

/// Records the conviction check (MARE-10.4-1) and returns the referral.
pub fn check_convictions(_act: &Act<'_>, _input: CheckConvictions) -> Result<ReferralView, ApiError> {
    Err(ApiError::internal("not-yet"))
}

/// Records the dispatch to the MAPPA Referral Panel, from which T-05 runs, and returns the referral.
pub fn send_to_panel(_act: &Act<'_>, _input: SendToPanel) -> Result<ReferralView, ApiError> {
    Err(ApiError::internal("not-yet"))
}

/// Records the panel's answer and returns the referral. Errs with `blocked` when MAPPA is not supported and
/// no reasons are given (MARE-11.3-2); with `needs_reason` for Category 3 at Level 1 (MARE-4.6-1, D-08).
pub fn panel_answer(_act: &Act<'_>, _input: PanelAnswer) -> Result<ReferralView, ApiError> {
    Err(ApiError::internal("not-yet"))
}

/// Records the SPoC's decision of section 9 and returns the referral.
///
/// Errs with `blocked`: MARE-11.3-1 (D-17), 6.1-1, 6.2-1, FAQ-4, 2.1-1; with `needs_reason`: MARE-10.4-2, FAQ-17.
pub fn decide(_act: &Act<'_>, _input: DecideReferral) -> Result<ReferralView, ApiError> {
    Err(ApiError::internal("not-yet"))
}

/// Records that section 9 went back to the referrer (A1 note 4) and returns the referral.
pub fn return_section_9(_act: &Act<'_>, _input: ReturnSection9) -> Result<ReferralView, ApiError> {
    Err(ApiError::internal("not-yet"))
}

/// Records the day the team received the decision (MARE-11.4-2), from which T-01 runs, and returns the referral.
pub fn team_received(_act: &Act<'_>, _input: TeamReceived) -> Result<ReferralView, ApiError> {
    Err(ApiError::internal("not-yet"))
}
