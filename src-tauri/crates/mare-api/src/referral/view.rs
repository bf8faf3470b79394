//! The referral as it is read: list, one referral with what is missing, and the form itself.

use super::next::{findings_for_next, next_step, progress};
use super::words::{self, service_user};
use crate::act::Look;
use crate::error::ApiError;
use crate::limits::{self, NextStep, Protected};
use crate::notification::{self, NotificationView};
use chrono::NaiveDate;
use mare_domain::case::Case;
use mare_domain::limit::{Limit, LimitStatus};
use mare_domain::person::age;
use mare_domain::referral::{Referral, ReferralState};
use mare_domain::rule::Finding;
use mare_domain::text::parse_date;
use mare_forms::{Form, Gap, SectionProgress};
use mare_store::Filter;
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
pub fn list(look: &Look<'_>, input: ListReferrals) -> Result<Referrals, ApiError> {
    let case = match &input.case {
        Some(case) => Some(look.get::<Case>(case)?.row.uid),
        None => None,
    };
    let states: Vec<&str> = input.state.iter().map(|s| s.key()).collect();
    let filter = Filter { parent: case.as_deref(), states: &states, ..Filter::default() };
    let mut referrals = Vec::new();
    for stored in look.list::<Referral>(&filter)?.into_iter().rev() {
        let referral = stored.row;
        let person = service_user(look, &referral.person)?;
        if !matches_text(
            &input.text,
            &[&person.name, &person.surname_first, &referral.reference],
            &person.nhs_no,
        ) {
            continue;
        }
        let limits = limits::of_referral(look, &referral)?;
        referrals.push(ReferralRow {
            name: person.surname_first,
            dob: person.dob,
            age: person.age,
            state: referral.state,
            state_words: referral.state.in_words().into(),
            received_on: referral.received.as_ref().map(|d| d.on),
            next: next_step(&referral, &limits),
            overdue: limits.iter().any(|d| d.limit.status == LimitStatus::NotMet),
            id: referral.uid,
            reference: referral.reference,
            case: referral.case,
        });
    }
    Ok(Referrals { referrals })
}

/// Returns whether one of `names`, or the digits of `number`, holds what was typed; an empty text fits all.
pub(crate) fn matches_text(typed: &str, names: &[&str], number: &str) -> bool {
    let typed = typed.trim().to_lowercase();
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    let typed_digits = digits(&typed);
    typed.is_empty()
        || names.iter().any(|n| n.to_lowercase().contains(&typed))
        || (typed_digits.len() >= 3
            && typed.chars().all(|c| c.is_ascii_digit() || c == ' ')
            && digits(number).contains(&typed_digits))
}

/// Returns one referral.
pub fn get(look: &Look<'_>, input: WhichReferral) -> Result<ReferralView, ApiError> {
    let found = look.get::<Referral>(&input.referral)?;
    view(look, found.row, found.version)
}

/// Returns what is missing of a referral, and what stands in the way of its next step.
pub fn gaps(look: &Look<'_>, input: WhichReferral) -> Result<ReferralGaps, ApiError> {
    let referral = look.get::<Referral>(&input.referral)?.row;
    Ok(ReferralGaps {
        gaps: Form::appendix_1().gaps(&referral.answers, 1..=7),
        findings: findings_for_next(look, &referral),
        sections: progress(&referral),
    })
}

/// Returns the referral with everything that follows from it.
pub(crate) fn view(look: &Look<'_>, referral: Referral, version: i64) -> Result<ReferralView, ApiError> {
    let service_user = service_user(look, &referral.person)?;
    let limits = limits::of_referral(look, &referral)?;
    let age_at_referral =
        service_user.dob.map(|dob| age(dob, date_of_referral(&referral).unwrap_or(look.today())));
    let notifications = notification::about(look, &referral.uid)?;
    let gaps = Form::appendix_1().gaps(&referral.answers, 1..=7);
    let findings_for_next = findings_for_next(look, &referral);
    let sections = progress(&referral);
    let protected = words::referred_to(look, &referral.answers)?;
    let answers = words::with_names(look, &referral.answers)?;
    Ok(ReferralView {
        id: referral.uid.clone(),
        state_words: referral.state.in_words().into(),
        under_18: age_at_referral.map(|age| age < look.pack().limit("T-27").n),
        age_at_referral,
        next: next_step(&referral, &limits),
        limits: limits.into_iter().map(|d| d.limit).collect(),
        referral: Referral { answers, ..referral },
        service_user,
        sections,
        gaps,
        findings_for_next,
        notifications,
        protected,
        version,
    })
}

/// Returns the date of referral: section 2, or the day sections 1 to 7 were accepted.
pub(crate) fn date_of_referral(referral: &Referral) -> Option<NaiveDate> {
    parse_date(&referral.text("section2.date")).ok().or_else(|| referral.submitted.as_ref().map(|d| d.on))
}

/// Returns the referral in short.
pub(crate) fn summary(referral: &Referral) -> ReferralSummary {
    ReferralSummary {
        id: referral.uid.clone(),
        reference: referral.reference.clone(),
        state: referral.state,
        state_words: referral.state.in_words().into(),
        submitted_on: referral.submitted.as_ref().map(|d| d.on),
        received_on: referral.received.as_ref().map(|d| d.on),
        decided_on: referral.decision.as_ref().map(|d| d.deed.on),
        decision: referral.decision.as_ref().map_or_else(String::new, |d| d.outcome.in_words().to_owned()),
        team_received_on: referral.team_received.as_ref().map(|d| d.on),
    }
}
