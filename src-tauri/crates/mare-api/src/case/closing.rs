//! The end of a case (§6, 14.1): a manager's word, the disposition of open actions, and the SPoC's closure.

use super::view::view;
use crate::act::Act;
use crate::case::CaseView;
use crate::error::ApiError;
use crate::limits::Facts;
use crate::referral::{kept, protected_people};
use crate::role::SPOC;
use mare_domain::action::{Action, Stands};
use mare_domain::case::guard::{self, Closing};
use mare_domain::case::{Case, CaseDecision, CaseState, Closure, ClosureReason, EndNotice};
use mare_domain::deed::{Deed, DeedInput};
use mare_domain::meeting::{Meeting, MeetingState};
use mare_domain::pack::LibraryMark;
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
pub fn end_notice(act: &Act<'_>, input: EndNoticeInput) -> Result<CaseView, ApiError> {
    let found = act.get::<Case>(&input.case)?;
    let mut case = found.row;
    let role = input.role.trim().to_uppercase();
    // The manager acts in life; whoever is signed in only records it.
    let named = input.deed.by.clone().unwrap_or_default();
    let deed = input.deed.recorded(act.session().name(), act.time());
    act.decide(&guard::end_notice(&case, &role, &named, &input.reason, deed.on, act.today()))?;
    let reason = kept(&input.reason, &protected_people(act, &case.person)?);
    case.end_notice = Some(EndNotice { role, reason, deed });
    let version = super::keep(act, &case, found.version)?;
    view(act, case, version)
}

/// Closes the case and returns it; standing instructions end with it, except library action 21.
///
/// Errs with `blocked`: MARE-A3-4 on the matrix score alone, MARE-14.1-2 without a manager's word where the
/// reason needs one, MARE-14.1-1 for each open specific action, MARE-8.2-1 when MAPPA is to end with it.
pub fn close(act: &Act<'_>, input: CloseCase) -> Result<CaseView, ApiError> {
    let found = act.get::<Case>(&input.case)?;
    let facts = Facts::of(act, found.row)?;
    let deed = input.deed.recorded(act.session().name(), act.time());
    let open: Vec<(String, String)> = facts.open_actions().map(|(a, name)| (a.uid.clone(), name)).collect();
    let closing = Closing {
        reason: input.reason,
        rationale: &input.rationale,
        on: deed.on,
        today: act.today(),
        ends_mappa: input.ends_mappa,
        by_spoc: act.session().has_any(SPOC),
        open_actions: &open,
        meeting_held: facts.meetings.iter().any(Meeting::is_held),
        booked: facts
            .meetings
            .iter()
            .find(|m| {
                matches!(m.state, MeetingState::Planned | MeetingState::InProgress | MeetingState::Adjourned)
            })
            .map(|m| m.date),
    };
    act.decide(&guard::close(&facts.case, closing))?;
    end_standing(act, &facts, &deed)?;
    let mut case = facts.case;
    let rationale = kept(&input.rationale, &protected_people(act, &case.person)?);
    let decision = format!("closed: {}", input.reason.in_words());
    case.enter(CaseState::C8, deed.on, &decision);
    case.decisions.push(CaseDecision { decision, reason: rationale.clone(), deed: deed.clone() });
    case.closure = Some(Closure { reason: input.reason, rationale, deed });
    let version = super::keep(act, &case, found.version)?;
    view(act, case, version)
}

fn end_standing(act: &Act<'_>, facts: &Facts, deed: &Deed) -> Result<(), ApiError> {
    let outlives = |a: &Action| act.pack().library_has(&a.library, LibraryMark::OutlivesCase);
    for action in facts.actions.iter().filter(|a| a.stands_on(deed.on) && !outlives(a)) {
        let mut action = action.clone();
        let from = action
            .stands
            .as_ref()
            .map(|s| s.from)
            .or_else(|| facts.meetings.iter().find(|m| m.uid == action.meeting).map(|m| m.date));
        let note = action.stands.take().map(|s| s.note).unwrap_or_default();
        action.stands = Some(Stands { from: from.unwrap_or(deed.on), to: Some(deed.on), note });
        act.tx().put(&action)?;
    }
    Ok(())
}
