//! The case as it is read: the list, and one case with its limits, what is open and what happens next.

use super::next;
use crate::act::Look;
use crate::error::ApiError;
use crate::happening::HappeningView;
use crate::limits::{self, Facts, NextStep};
use crate::notification::{self, NotificationView};
use crate::referral::{ReferralSummary, ServiceUser, matches_text, service_user, summary};
use chrono::NaiveDate;
use mare_domain::case::{Case, CaseState};
use mare_domain::happening::Happening;
use mare_domain::limit::{Limit, LimitStatus};
use mare_domain::meeting::{Meeting, MeetingState};
use mare_store::Filter;
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
    pub happenings: Vec<HappeningView>,
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
pub fn list(look: &Look<'_>, input: ListCases) -> Result<Cases, ApiError> {
    let states: Vec<&str> = input.state.iter().map(|s| s.key()).collect();
    let filter = Filter { states: &states, ..Filter::default() };
    let mut cases = Vec::new();
    for stored in look.list::<Case>(&filter)?.into_iter().rev() {
        let person = service_user(look, &stored.row.person)?;
        if !matches_text(
            &input.text,
            &[&person.name, &person.surname_first, &stored.row.reference],
            &person.nhs_no,
        ) {
            continue;
        }
        let facts = Facts::of(look, stored.row)?;
        let limits = limits::of_case(look, &facts)?;
        let next = next::of(&facts, &limits, look.today());
        cases.push(CaseRow {
            name: person.surname_first,
            dob: person.dob,
            age: person.age,
            state: facts.case.state,
            state_words: facts.case.state.in_words().into(),
            overdue: limits.iter().any(|d| d.limit.status == LimitStatus::NotMet)
                || facts.actions.iter().any(|a| a.is_overdue(look.today())),
            next: Some(next).filter(|n| !n.verb.is_empty()),
            id: facts.case.uid,
            reference: facts.case.reference,
        });
    }
    Ok(Cases { cases })
}

/// Returns one case.
pub fn get(look: &Look<'_>, input: WhichCase) -> Result<CaseView, ApiError> {
    let found = look.get::<Case>(&input.case)?;
    view(look, found.row, found.version)
}

/// Returns the case with everything that follows from it.
pub(crate) fn view(look: &Look<'_>, case: Case, version: i64) -> Result<CaseView, ApiError> {
    let service_user = service_user(look, &case.person)?;
    let facts = Facts::of(look, case)?;
    let today = look.today();
    let limits = limits::of_case(look, &facts)?;
    let step = next::of(&facts, &limits, today);
    let counts = Counts {
        open_actions: facts.actions.iter().filter(|a| a.is_open()).count(),
        overdue_actions: facts.actions.iter().filter(|a| a.is_overdue(today)).count(),
        standing: facts.actions.iter().filter(|a| a.stands_on(today)).count(),
    };
    let mut happenings =
        look.list::<Happening>(&Filter { case: Some(&facts.case.uid), ..Filter::default() })?;
    happenings.sort_by_key(|h| h.row.deed.as_ref().map(|d| d.on));
    Ok(CaseView {
        id: facts.case.uid.clone(),
        state_words: facts.case.state.in_words().into(),
        referral_list: facts.referrals.iter().map(summary).collect(),
        meetings: facts.meetings.iter().map(meeting).collect(),
        limits: limits.into_iter().map(|d| d.limit).collect(),
        notifications: notification::of_case(look, &facts.case.uid)?,
        happenings: happenings
            .into_iter()
            .map(|h| HappeningView { id: h.row.uid.clone(), happening: h.row })
            .collect(),
        next: next::sentence(&facts, step),
        counts,
        flag: flag(&facts.case),
        service_user,
        case: facts.case,
        version,
    })
}

/// The flag is set from the SPoC's decision for a MARE to the closure, and by MAPPA on its own.
fn flag(case: &Case) -> Flag {
    let held = case.mappa_now();
    let in_mare = !matches!(case.state, CaseState::C1 | CaseState::C8);
    Flag {
        mappa_mare: in_mare || held.is_some(),
        category: held.map(|m| m.category),
        level: held.map(|m| m.level),
    }
}

fn meeting(meeting: &Meeting) -> MeetingSummary {
    MeetingSummary {
        id: meeting.uid.clone(),
        reference: meeting.reference.clone(),
        referral: meeting.referral.clone(),
        state: meeting.state,
        state_words: meeting.state.in_words().into(),
        date: meeting.date,
        venue: meeting.venue.clone(),
        chair: meeting.officers.chair.clone(),
        sent_on: meeting.sent.as_ref().map(|d| d.on),
        issued_on: meeting.issued.as_ref().map(|d| d.on),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use mare_domain::case::MappaSpan;
    use mare_domain::deed::Deed;

    #[test]
    fn the_flag_is_no_before_the_decision_and_after_closure_unless_mappa_holds() {
        let on: NaiveDate = "2026-08-18".parse().unwrap();
        let mut case = Case::default();
        for (state, set) in [
            (CaseState::C1, false),
            (CaseState::C2, true),
            (CaseState::C6, true),
            (CaseState::C7, true),
            (CaseState::C8, false),
        ] {
            case.state = state;
            assert_eq!(flag(&case), Flag { mappa_mare: set, category: None, level: None });
        }
        let deed = Deed {
            by: "x".into(),
            on,
            recorded_by: "x".into(),
            recorded_at: on.and_hms_opt(9, 0, 0).unwrap(),
            evidence: String::new(),
        };
        case.categorise(MappaSpan {
            category: 2,
            level: 1,
            from: on,
            to: None,
            basis: "x".into(),
            disposal: None,
            months: None,
            deed,
        });
        assert_eq!(flag(&case), Flag { mappa_mare: true, category: Some(2), level: Some(1) });
    }
}
