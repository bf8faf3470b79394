//! Invitations: who is asked to come, what they answered, how they were chased (D-25). The people of 21.4 are refused.

use super::{ChaseInvitee, InvitePerson, InviteeCard, NewInvitee, ReplyOfInvitee, WhichInvitee, planned};
use crate::act::Act;
use crate::error::{ApiError, Code};
use crate::meeting::{MeetingCard, Words, agency_note, card, optional_day, text_of};
use chrono::NaiveDate;
use mare_domain::meeting::guard;
use mare_domain::meeting::{Chase, Invitee, Meeting, Reply};

pub(super) fn invitee(act: &Act<'_>, typed: &NewInvitee, on: NaiveDate) -> Invitee {
    Invitee {
        uid: act.id(),
        name: text_of(&typed.name),
        role: text_of(&typed.role),
        agency: text_of(&typed.agency),
        kind: typed.kind,
        reason: text_of(&typed.reason),
        required_health: typed.required_health,
        contact: text_of(&typed.contact),
        invited_on: Some(on),
        ..Invitee::default()
    }
}

/// Invites somebody. Errs with `blocked` for the people of 21.4; there is no override (D-04).
pub fn invite(act: &Act<'_>, input: InvitePerson) -> Result<InviteeCard, ApiError> {
    let found = planned(act, &input.meeting)?;
    let mut meeting = found.row;
    let deed = input.deed.recorded(act.session().name(), act.time());
    let mut invitee = invitee(act, &input.invitee, deed.on);
    act.decide(&guard::invite(&invitee))?;
    if invitee.name.is_empty() {
        invitee.name = "name to follow".into();
    }
    let named = invitee.name != "name to follow";
    if named && meeting.invitees.iter().any(|i| i.name.to_lowercase() == invitee.name.to_lowercase()) {
        return Err(ApiError::field("name", format!("{} is invited already.", invitee.name)));
    }
    meeting.invitees.push(invitee.clone());
    let version = act.tx().update(&meeting, found.version)?;
    invitee_card(act, &meeting, invitee, version)
}

fn invitee_card(
    act: &Act<'_>,
    meeting: &Meeting,
    invitee: Invitee,
    version: i64,
) -> Result<InviteeCard, ApiError> {
    let warnings = agency_note(act, &invitee.agency, "agency")?.into_iter().collect();
    Ok(InviteeCard { id: invitee.uid.clone(), meeting: meeting.uid.clone(), version, warnings, invitee })
}

fn change_invitee(
    act: &Act<'_>,
    meeting: &str,
    uid: &str,
    change: impl FnOnce(&mut Invitee) -> Result<(), ApiError>,
) -> Result<InviteeCard, ApiError> {
    let found = crate::meeting::writable(act, meeting)?;
    let mut meeting = found.row;
    let invitee = meeting
        .invitees
        .iter_mut()
        .find(|i| i.uid == uid)
        .ok_or_else(|| ApiError::new(Code::NotFound, "There is no such invitation."))?;
    change(invitee)?;
    let invitee = invitee.clone();
    let version = act.tx().update(&meeting, found.version)?;
    invitee_card(act, &meeting, invitee, version)
}

/// Records what an invitee answered (D-25).
pub fn reply(act: &Act<'_>, input: ReplyOfInvitee) -> Result<InviteeCard, ApiError> {
    let deputy = text_of(&input.deputy);
    if input.reply == Reply::Deputy && deputy.is_empty() {
        return Err(ApiError::field("deputy", "Name the deputy; “name to follow” is a name (D-25)."));
    }
    change_invitee(act, &input.meeting, &input.invitee, |invitee| {
        invitee.reply = input.reply;
        invitee.deputy = deputy;
        invitee.reply_reason = text_of(&input.reason);
        if let Some(name) = input.name.as_deref().map(text_of).filter(|n| !n.is_empty()) {
            invitee.name = name;
        }
        Ok(())
    })
}

/// Records a chase with its date and means (D-25).
pub fn chase(act: &Act<'_>, input: ChaseInvitee) -> Result<InviteeCard, ApiError> {
    let on = optional_day(act, "on", input.on.as_deref().unwrap_or_default(), act.today())?
        .unwrap_or_else(|| act.today());
    if on > act.today() {
        return Err(ApiError::field("on", "A chase is recorded when it was made, not before."));
    }
    change_invitee(act, &input.meeting, &input.invitee, |invitee| {
        invitee.chases.push(Chase { on, means: text_of(&input.means) });
        Ok(())
    })
}

/// Takes an invitation back.
pub fn uninvite(act: &Act<'_>, input: WhichInvitee) -> Result<MeetingCard, ApiError> {
    let found = planned(act, &input.meeting)?;
    let mut meeting = found.row;
    let before = meeting.invitees.len();
    meeting.invitees.retain(|i| i.uid != input.invitee);
    if meeting.invitees.len() == before {
        return Err(ApiError::new(Code::NotFound, "There is no such invitation."));
    }
    let version = act.tx().update(&meeting, found.version)?;
    card(&Words::load(act, Some(&meeting))?, &meeting, version, Vec::new())
}
