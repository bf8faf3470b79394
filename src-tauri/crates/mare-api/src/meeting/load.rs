//! Reading a meeting for a verb: which one, whether this session may see it, who reads, who is who.

use super::{MeetingCard, Removed, Words};
use crate::account::Account;
use crate::act::{Act, Look};
use crate::agency::{Agency, AgencyClass};
use crate::audience::Audience;
use crate::error::{ApiError, Code};
use crate::role::Role;
use crate::session::Typed;
use mare_domain::action::Action;
use mare_domain::meeting::guard as rules;
use mare_domain::meeting::{Meeting, MeetingState};
use mare_domain::restriction::tidy;
use mare_domain::rule::Finding;
use mare_store::{Filter, Stored};
use serde::Serialize;

/// Returns the meeting with its version. Errs with `not_allowed` when a handed seat asks for another one (D-23).
pub(crate) fn open(look: &Look<'_>, which: &str) -> Result<Stored<Meeting>, ApiError> {
    let found = look.get::<Meeting>(which.trim())?;
    if look.session().seat().is_some_and(|seat| seat.meeting != found.row.uid) {
        return Err(ApiError::new(
            Code::NotAllowed,
            "This seat was handed over for one meeting only (D-23).",
        ));
    }
    Ok(found)
}

/// Returns the meeting when its minutes may be written. Errs with `blocked` once they are issued (D-12).
pub(crate) fn writable(act: &Act<'_>, which: &str) -> Result<Stored<Meeting>, ApiError> {
    let found = open(act, which)?;
    act.decide(&rules::write(&found.row))?;
    act.in_meeting(&found.row.uid);
    Ok(found)
}

/// Errs with `conflict` while a meeting has not begun: there is nothing to record of it yet.
pub(crate) fn in_session(meeting: &Meeting) -> Result<(), ApiError> {
    if meeting.started_at.is_some() {
        return Ok(());
    }
    Err(ApiError::new(Code::Conflict, "This meeting has not started yet; start it first."))
}

/// Returns the agencies of the installation.
pub(crate) fn agencies(look: &Look<'_>) -> Result<Vec<Agency>, ApiError> {
    Ok(look.all::<Agency>()?)
}

fn push_new(names: &mut Vec<String>, name: &str) {
    let name = name.trim();
    if !name.is_empty() && !names.iter().any(|n| n.to_lowercase() == name.to_lowercase()) {
        names.push(name.to_owned());
    }
}

/// Returns the agencies by name that a meeting knows: the installation's, and those invited or present.
pub(crate) fn agency_names(look: &Look<'_>, meeting: &Meeting) -> Result<Vec<String>, ApiError> {
    let mut names: Vec<String> = agencies(look)?.into_iter().map(|a| a.name).collect();
    for invitee in &meeting.invitees {
        push_new(&mut names, &invitee.agency);
    }
    for line in &meeting.attendance {
        push_new(&mut names, &line.agency);
    }
    Ok(names)
}

/// Returns a restriction as it is kept.
pub(crate) fn tidy_restriction(
    look: &Look<'_>,
    meeting: &Meeting,
    typed: &[String],
) -> Result<Vec<String>, ApiError> {
    if typed.is_empty() {
        return Ok(Vec::new());
    }
    Ok(tidy(typed, &agency_names(look, meeting)?))
}

/// Returns who is reading: the session's agency; the Trust's own office is health (16.2).
pub(crate) fn audience(look: &Look<'_>) -> Result<Audience, ApiError> {
    let agency = look.session().actor().agency.trim().to_owned();
    let fold = |name: &str| name.trim().to_lowercase();
    let listed = look.find::<Agency>(&agency)?.is_some_and(|a| a.row.health)
        || agencies(look)?.iter().any(|a| a.health && fold(&a.name) == fold(&agency));
    let team: Option<crate::setting::Team> = look.setting(crate::setting::TEAM)?;
    let own = !agency.is_empty() && team.is_some_and(|t| fold(&t.organisation) == fold(&agency));
    Ok(Audience { agency: Some(agency), health: listed || own, knows_names: true })
}

/// Returns whether whoever is at the screen typed a row of `meeting` and can still put it right: they have heard it, and
/// while the meeting is open for writing it stays before them, whatever agency they, or the account behind their seat, are
/// of (D-23, 16.2). Afterwards, in search, in the register of all cases and in every copy it is kept from them like from
/// anybody else.
pub(crate) fn typed_here(look: &Look<'_>, meeting: &Meeting, row: impl Into<Typed>) -> bool {
    meeting.state.is_open_for_writing() && look.session().typed(&row.into())
}

/// Returns the note that goes with an agency outside section 325 (16.7), if it is one.
pub(crate) fn agency_note(look: &Look<'_>, agency: &str, field: &str) -> Result<Option<Finding>, ApiError> {
    let fold = |name: &str| name.trim().to_lowercase();
    let found = agencies(look)?.into_iter().find(|a| fold(&a.name) == fold(agency));
    Ok(found.filter(|a| a.class == AgencyClass::Other).map(|a| {
        Finding::note(
            "MARE-16.7-1",
            "16.7, 16.8",
            field,
            format!("{} is neither a Responsible Authority nor under the duty to co-operate: section 325(4) of the Criminal Justice Act 2003 does not apply; what it hears, it hears under the common law of confidence (16.7).", a.name),
        )
    }))
}

/// Returns the names of the accounts with the role of SPoC.
pub(crate) fn spocs(look: &Look<'_>) -> Result<Vec<String>, ApiError> {
    let accounts = look.all::<Account>()?;
    Ok(accounts.into_iter().filter(|a| a.active && a.roles.contains(&Role::Spoc)).map(|a| a.name).collect())
}

/// Returns the actions of a meeting in the order of the plan.
pub(crate) fn plan(look: &Look<'_>, meeting: &str) -> Result<Vec<Stored<Action>>, ApiError> {
    Ok(look.list::<Action>(&Filter { parent: Some(meeting), ..Filter::default() })?)
}

/// Returns the service user's latest meeting that was held before `meeting` (A7 §6), whatever case it belonged to.
pub(crate) fn previous_of(look: &Look<'_>, meeting: &Meeting) -> Result<Option<Meeting>, ApiError> {
    Ok(earlier_of(look, meeting)?.into_iter().next())
}

/// Returns the service user's meetings that were held before `meeting`, latest first.
pub(crate) fn earlier_of(look: &Look<'_>, meeting: &Meeting) -> Result<Vec<Meeting>, ApiError> {
    let states = [MeetingState::Held.key(), MeetingState::Submitted.key(), MeetingState::Issued.key()];
    let filter = Filter { person: Some(&meeting.person), states: &states, ..Filter::default() };
    let mut earlier: Vec<Meeting> = look
        .list::<Meeting>(&filter)?
        .into_iter()
        .map(|m| m.row)
        .filter(|m| m.uid != meeting.uid && (m.date, &m.uid) < (meeting.date, &meeting.uid))
        .collect();
    earlier.sort_by(|a, b| (b.date, &b.uid).cmp(&(a.date, &a.uid)));
    Ok(earlier)
}

/// Returns a meeting as a verb that changed it answers.
pub(crate) fn card(
    words: &Words,
    meeting: &Meeting,
    version: i64,
    warnings: Vec<Finding>,
) -> Result<MeetingCard, ApiError> {
    Ok(MeetingCard {
        id: meeting.uid.clone(),
        state_words: meeting.state.in_words().to_owned(),
        meeting: words.shown(meeting)?,
        version,
        warnings,
    })
}

/// Returns what was removed, so that it can be put back.
pub(crate) fn removed<T: Serialize>(id: &str, was: &T) -> Result<Removed, ApiError> {
    Ok(Removed {
        id: id.to_owned(),
        was: serde_json::to_value(was).map_err(|_| ApiError::internal("removed"))?,
    })
}
