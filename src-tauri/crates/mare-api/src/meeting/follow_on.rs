//! Several meetings in one afternoon (D-28): one is closed and the next one begun in one go, with those who stay. It
//! refuses to carry anything of a case over but who is in the room: the declaration is made anew.

use super::running::{EndedMeeting, MeetingMoment, StartMeeting, end, function_of, start};
use super::{MeetingCard, WhichMeeting, Words, card, open};
use crate::act::{Act, Look};
use crate::error::{ApiError, Code};
use chrono::NaiveTime;
use mare_domain::meeting::guard::excluded_kind;
use mare_domain::meeting::{Attendance, Meeting, MeetingState, Reply};
use mare_store::Filter;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Which meeting ends, and which begins.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct FollowOn {
    /// Uid or reference of the meeting that ends; one that has ended already stays as it is.
    pub meeting: String,
    /// Uid or reference of the next one of the same day.
    pub next: String,
}

/// What was closed, what was begun, and who stays.
#[derive(Debug, Serialize, JsonSchema)]
pub struct FollowedOn {
    /// The meeting that ended, with what is missing while people are still there; null when it had ended before.
    pub ended: Option<EndedMeeting>,
    /// The meeting that began.
    pub next: MeetingCard,
    /// Names of those who stay.
    pub copied: Vec<String>,
}

/// Ends a meeting, starts the next one of the same day, and takes over who stays: those who are there and are invited
/// to the next, or whose agency is, and its chair and minute taker. The declaration is not taken over (A2).
///
/// Errs as the end and the start of a meeting do; then nothing is changed.
pub fn follow_on(act: &Act<'_>, input: FollowOn) -> Result<FollowedOn, ApiError> {
    let ending = open(act, &input.meeting)?.row;
    let next = open(act, &input.next)?.row;
    if ending.uid == next.uid || ending.date != next.date {
        return Err(ApiError::field("next", "Choose another meeting of the same day."));
    }
    let ended = match ending.state {
        MeetingState::Planned | MeetingState::Cancelled => {
            return Err(ApiError::new(
                Code::Conflict,
                format!("This meeting is “{}”; nothing of it ends.", ending.state.in_words()),
            ));
        }
        MeetingState::InProgress | MeetingState::Adjourned => {
            Some(end(act, MeetingMoment { meeting: ending.uid.clone(), at: None, reason: String::new() })?)
        }
        MeetingState::Held | MeetingState::Submitted | MeetingState::Issued => None,
    };
    start(act, StartMeeting { meeting: next.uid.clone(), at: None, from_notes: false })?;
    let found = act.get::<Meeting>(&next.uid)?;
    let mut next = found.row;
    let mut copied = Vec::new();
    let staying: Vec<&Attendance> = ending.attendance.iter().filter(|l| stays(l, &next)).collect();
    for line in staying {
        copied.push(line.name.clone());
        take_over(act, &mut next, line);
    }
    let version = act.tx().update(&next, found.version)?;
    let next = card(&Words::load(act, Some(&next))?, &next, version, Vec::new())?;
    Ok(FollowedOn { ended, next, copied })
}

fn fold(name: &str) -> String {
    name.trim().to_lowercase()
}

/// Whether somebody in the room stays for the next meeting.
fn stays(line: &Attendance, next: &Meeting) -> bool {
    if !line.is_there() || excluded_kind(line.kind, &line.role).is_some() {
        return false;
    }
    if !function_of(&line.name, next).is_empty() {
        return true;
    }
    // Who said that they will not come does not stay because they are still sitting there.
    match next.invitees.iter().find(|i| fold(&i.name) == fold(&line.name)) {
        Some(invitee) => !matches!(invitee.reply, Reply::No | Reply::Deputy | Reply::WrittenReturn),
        None => {
            !line.agency.trim().is_empty()
                && next.invitees.iter().any(|i| fold(&i.agency) == fold(&line.agency))
        }
    }
}

fn take_over(act: &Act<'_>, next: &mut Meeting, line: &Attendance) {
    if let Some(known) = next.attendance.iter_mut().find(|l| fold(&l.name) == fold(&line.name)) {
        known.presence = line.presence;
        return;
    }
    // Role, agency and contact are the person's own; the link with the service user is of the other case.
    let taken = Attendance {
        uid: act.id(),
        name: line.name.clone(),
        role: line.role.clone(),
        agency: line.agency.clone(),
        kind: line.kind,
        presence: line.presence,
        function: function_of(&line.name, next).to_owned(),
        contact: line.contact.clone(),
        ..Attendance::default()
    };
    next.attendance.push(taken);
}

/// A meeting of the day, without whom it is about.
#[derive(Debug, Serialize, JsonSchema)]
pub struct AfternoonLine {
    /// Uid.
    pub id: String,
    /// Reference such as `M-2026-001`.
    pub reference: String,
    /// Planned start.
    pub start: Option<NaiveTime>,
    /// State.
    pub state: MeetingState,
    /// State in words.
    pub state_words: String,
}

/// Returns the meetings of the same day in the order of their start, without the names of the people they are about.
pub fn afternoon(look: &Look<'_>, input: WhichMeeting) -> Result<Vec<AfternoonLine>, ApiError> {
    let day = open(look, &input.meeting)?.row.date;
    let mut meetings: Vec<Meeting> = look
        .list::<Meeting>(&Filter::default())?
        .into_iter()
        .map(|m| m.row)
        .filter(|m| m.date == day)
        .collect();
    meetings.retain(|m| m.state != MeetingState::Cancelled);
    meetings.sort_by(|a, b| {
        (a.start.is_none(), a.start, &a.reference).cmp(&(b.start.is_none(), b.start, &b.reference))
    });
    Ok(meetings
        .into_iter()
        .map(|m| AfternoonLine {
            id: m.uid,
            reference: m.reference,
            start: m.start,
            state: m.state,
            state_words: m.state.in_words().to_owned(),
        })
        .collect())
}
