//! The case: one episode of a service user in MARE. It moves only by a recorded decision; a matrix score is
//! not an input of anything here but its refusal (MARE-A3-4).

use crate::act::Act;
use crate::error::ApiError;
use mare_domain::case::{Case, CaseDecision, CaseState, Closure, ClosureReason};
use mare_domain::person::Person;
use mare_domain::referral::Referral;
use mare_store::SearchText;

mod closing;
mod informing;
mod mappa;
mod next;
mod view;

pub use closing::{CloseCase, EndNoticeInput, close, end_notice};
pub use informing::{InformServiceUser, inform};
pub use mappa::{RecordMappa, mappa};
pub use view::{
    CaseRow, CaseView, Cases, Counts, Flag, ListCases, MeetingSummary, Next, WhichCase, get, list,
};

/// Keeps the changed case, makes it findable and returns its version.
pub(crate) fn keep(act: &Act<'_>, case: &Case, version: i64) -> Result<i64, ApiError> {
    let version = act.tx().update(case, version)?;
    index(act, case)?;
    Ok(version)
}

/// Makes the case findable by its reference and, unless they are protected, by the service user's name.
pub(crate) fn index(act: &Act<'_>, case: &Case) -> Result<(), ApiError> {
    let person = act.get::<Person>(&case.person)?.row;
    let who = match person.protection {
        Some(_) => person.token(),
        None => format!("{} {} {}", person.name, person.known_as.join(" "), person.nhs_no.replace(' ', "")),
    };
    let said = case.decisions.iter().map(|d| format!("{} {}", d.decision, d.reason));
    let text = [case.reference.clone(), who].into_iter().chain(said).collect::<Vec<_>>().join("\n");
    act.tx().index(&SearchText {
        noun: "case",
        uid: &case.uid,
        case: Some(&case.uid),
        restricted_to: "",
        title: &case.reference,
        text: &text,
    })?;
    Ok(())
}

/// Records that a referral ended without a MARE; a case that waited for it alone is closed (C1 to C8).
pub(crate) fn end_of_referral(act: &Act<'_>, uid: &str, said: CaseDecision) -> Result<(), ApiError> {
    let found = act.get::<Case>(uid)?;
    let mut case = found.row;
    let waits = act.children::<Referral>(uid)?.iter().any(|r| !r.is_over());
    if case.state == CaseState::C1 && !waits {
        case.enter(CaseState::C8, said.deed.on, &said.decision);
        case.closure = Some(Closure {
            reason: ClosureReason::NotSupported,
            rationale: said.reason.clone(),
            deed: said.deed.clone(),
        });
    }
    case.decisions.push(said);
    keep(act, &case, found.version)?;
    Ok(())
}
