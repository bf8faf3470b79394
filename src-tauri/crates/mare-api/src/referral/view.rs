//! The referral as it is read: list, one referral with what is missing, and the form itself.

use crate::act::Look;
use crate::error::ApiError;
use crate::limits::{NextStep, Protected};
use crate::notification::NotificationView;
use chrono::NaiveDate;
use mare_domain::limit::Limit;
use mare_domain::referral::{Referral, ReferralState};
use mare_domain::rule::Finding;
use mare_forms::{Form, Gap, SectionProgress};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// No input.
#[derive(Debug, Default, Deserialize, JsonSchema)]
pub struct Nothing {}

/// The form definition of Appendix 1.
#[derive(Debug, Serialize, JsonSchema)]
pub struct FormAndConsiderations {
    /// The form with its sections, its notes and the ten considerations.
    #[serde(flatten)]
    pub form: Form,
}

/// Which referrals.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct ListReferrals {
    /// Only in this state.
    pub state: Option<ReferralState>,
    /// Only where the name, reference or NHS number contains this.
    pub text: String,
    /// Only of this case, by uid or reference.
    pub case: Option<String>,
}

/// One line of the list of referrals.
#[derive(Debug, Serialize, JsonSchema)]
pub struct ReferralRow {
    /// Uid.
    pub id: String,
    /// Reference such as `R-2026-001`.
    pub reference: String,
    /// Uid of the case, from receipt on.
    pub case: Option<String>,
    /// Surname, first name.
    pub name: String,
    /// Date of birth.
    pub dob: Option<NaiveDate>,
    /// Age today.
    pub age: Option<i32>,
    /// State.
    pub state: ReferralState,
    /// State in words.
    pub state_words: String,
    /// The day the SPoC received it.
    pub received_on: Option<NaiveDate>,
    /// What to do next, if anything.
    pub next: Option<NextStep>,
    /// Whether what is next is overdue.
    pub overdue: bool,
}

/// The referrals.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Referrals {
    /// Newest first.
    pub referrals: Vec<ReferralRow>,
}

/// Which referral.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct WhichReferral {
    /// Uid or reference of the referral.
    pub referral: String,
}

/// The service user in short, for a header.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ServiceUser {
    /// Uid of the person.
    pub id: String,
    /// Name as it is written.
    pub name: String,
    /// Surname, first name.
    pub surname_first: String,
    /// Date of birth.
    pub dob: Option<NaiveDate>,
    /// Age today.
    pub age: Option<i32>,
    /// NHS number.
    pub nhs_no: String,
    /// What is odd about the NHS number, in words; empty when nothing is.
    pub nhs_warning: String,
}

/// A referral in short, for its case.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ReferralSummary {
    /// Uid.
    pub id: String,
    /// Reference.
    pub reference: String,
    /// State.
    pub state: ReferralState,
    /// State in words.
    pub state_words: String,
    /// The day sections 1 to 7 were accepted.
    pub submitted_on: Option<NaiveDate>,
    /// The day the SPoC received it.
    pub received_on: Option<NaiveDate>,
    /// The day of the SPoC's decision.
    pub decided_on: Option<NaiveDate>,
    /// What was decided, in words.
    pub decision: String,
    /// The day the team received the decision: trigger of T-01.
    pub team_received_on: Option<NaiveDate>,
}

/// A referral with everything that follows from it.
///
/// The text of the answers carries names, not references, because everybody who may read a referral may know
/// them; what is kept carries references (ruling 4).
#[derive(Debug, Serialize, JsonSchema)]
pub struct ReferralView {
    /// The same as `uid`: what scripts capture.
    pub id: String,
    /// The referral.
    #[serde(flatten)]
    pub referral: Referral,
    /// The service user in short; `person` is their uid.
    pub service_user: ServiceUser,
    /// State in words.
    pub state_words: String,
    /// Age at the date of referral (22.2).
    pub age_at_referral: Option<i32>,
    /// Whether they were under 18 at the date of referral (22.2).
    pub under_18: Option<bool>,
    /// Sections 1 to 9 with how far each is.
    pub sections: Vec<SectionProgress>,
    /// What is missing of sections 1 to 7.
    pub gaps: Vec<Gap>,
    /// What would stop or warn the next step.
    pub findings_for_next: Vec<Finding>,
    /// What to do next, if anything.
    pub next: Option<NextStep>,
    /// Limits: T-05 for each dispatch to the panel.
    pub limits: Vec<Limit>,
    /// Who must be told because of it.
    pub notifications: Vec<NotificationView>,
    /// Protected people whose names stand in it.
    pub protected: Vec<Protected>,
    /// Version, to be given back with a change.
    pub version: i64,
}

/// What is missing of a referral.
#[derive(Debug, Serialize, JsonSchema)]
pub struct ReferralGaps {
    /// Empty or unfitting fields of sections 1 to 7.
    pub gaps: Vec<Gap>,
    /// What would stop or warn the next step.
    pub findings: Vec<Finding>,
    /// Sections 1 to 9 with how far each is.
    pub sections: Vec<SectionProgress>,
}

/// Returns the form of Appendix 1 with every label, option and prompt.
pub fn form(_: &Look<'_>, _: Nothing) -> Result<FormAndConsiderations, ApiError> {
    Ok(FormAndConsiderations { form: Form::appendix_1().clone() })
}

/// Returns the referrals, newest first.
pub fn list(_look: &Look<'_>, _input: ListReferrals) -> Result<Referrals, ApiError> {
    Err(ApiError::internal("not-yet"))
}

/// Returns one referral.
pub fn get(_look: &Look<'_>, _input: WhichReferral) -> Result<ReferralView, ApiError> {
    Err(ApiError::internal("not-yet"))
}

/// Returns what is missing of a referral, and what stands in the way of its next step.
pub fn gaps(_look: &Look<'_>, _input: WhichReferral) -> Result<ReferralGaps, ApiError> {
    Err(ApiError::internal("not-yet"))
}
