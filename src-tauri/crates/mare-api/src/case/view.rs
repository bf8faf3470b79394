//! The case as it is read: the list, and one case with its limits, what is open and what happens next.

use crate::act::Look;
use crate::error::ApiError;
use crate::limits::NextStep;
use crate::notification::NotificationView;
use crate::referral::{ReferralSummary, ServiceUser};
use chrono::NaiveDate;
use mare_domain::case::{Case, CaseState};
use mare_domain::happening::Happening;
use mare_domain::limit::Limit;
use mare_domain::meeting::MeetingState;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Which cases.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct ListCases {
    /// Only in this state.
    pub state: Option<CaseState>,
    /// Only where the name, reference or NHS number contains this.
    pub text: String,
}

/// One line of the list of cases.
#[derive(Debug, Serialize, JsonSchema)]
pub struct CaseRow {
    /// Uid.
    pub id: String,
    /// Reference such as `C-2026-001`.
    pub reference: String,
    /// Surname, first name.
    pub name: String,
    /// Date of birth.
    pub dob: Option<NaiveDate>,
    /// Age today.
    pub age: Option<i32>,
    /// State.
    pub state: CaseState,
    /// State in words.
    pub state_words: String,
    /// What to do next, if anything.
    pub next: Option<NextStep>,
    /// Whether a limit or an action of it is overdue.
    pub overdue: bool,
}

/// The cases.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Cases {
    /// Newest first.
    pub cases: Vec<CaseRow>,
}

/// Which case.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct WhichCase {
    /// Uid or reference of the case.
    pub case: String,
}

/// A meeting in short, for its case.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct MeetingSummary {
    /// Uid.
    pub id: String,
    /// Reference.
    pub reference: String,
    /// Uid of the referral it answers.
    pub referral: String,
    /// State.
    pub state: MeetingState,
    /// State in words.
    pub state_words: String,
    /// Day.
    pub date: NaiveDate,
    /// Venue.
    pub venue: String,
    /// Chair.
    pub chair: String,
    /// The day the minutes were sent to the SPoC.
    pub sent_on: Option<NaiveDate>,
    /// The day the minutes were issued.
    pub issued_on: Option<NaiveDate>,
}

/// What happens next with a case.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Next {
    /// What, why and by when, in one sentence.
    pub sentence: String,
    /// The last day, if there is one.
    pub due: Option<NaiveDate>,
    /// Name of the verb that does it; empty when nothing is to be done.
    pub act: String,
}

/// What is open of the plan.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Counts {
    /// Specific actions still open.
    pub open_actions: usize,
    /// Of these, overdue.
    pub overdue_actions: usize,
    /// Standing instructions that stand.
    pub standing: usize,
}

/// What the flag on the electronic record says (29.2).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Flag {
    /// In the MAPPA/MARE process.
    pub mappa_mare: bool,
    /// MAPPA category, when there is one.
    pub category: Option<u8>,
    /// MAPPA level, when there is one.
    pub level: Option<u8>,
}

/// A case with everything that follows from it.
#[derive(Debug, Serialize, JsonSchema)]
pub struct CaseView {
    /// The same as `uid`: what scripts capture.
    pub id: String,
    /// The case; `referrals` holds uids, `referral_list` the referrals in short.
    #[serde(flatten)]
    pub case: Case,
    /// The service user in short; `person` is their uid.
    pub service_user: ServiceUser,
    /// State in words.
    pub state_words: String,
    /// Its referrals, oldest first.
    pub referral_list: Vec<ReferralSummary>,
    /// Its meetings, oldest first.
    pub meetings: Vec<MeetingSummary>,
    /// Limits T-01 to T-05, each with its explanation.
    pub limits: Vec<Limit>,
    /// Who must be or was told.
    pub notifications: Vec<NotificationView>,
    /// What happened around it, oldest first.
    pub happenings: Vec<Happening>,
    /// What happens next.
    pub next: Next,
    /// What is open of the plan.
    pub counts: Counts,
    /// The flag.
    pub flag: Flag,
    /// Version, to be given back with a change.
    pub version: i64,
}

/// Returns the cases, newest first.
pub fn list(_look: &Look<'_>, _input: ListCases) -> Result<Cases, ApiError> {
    Err(ApiError::internal("not-yet"))
}

/// Returns one case.
pub fn get(_look: &Look<'_>, _input: WhichCase) -> Result<CaseView, ApiError> {
    Err(ApiError::internal("not-yet"))
}
