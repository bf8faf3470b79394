//! Where a practice meeting stands while it is played, so that one that was broken off is taken up again there. It is
//! kept as half-typed text is, for whoever plays it and outside the audit chain; it refuses to keep anything that was
//! said or typed: the script and the minutes have it.

use super::{Begun, Pause, SETTING, Spoken, begun, only_in_practice};
use crate::act::Look;
use crate::desk::{Caller, Desk, SessionChange};
use crate::error::{ApiError, Code};
use chrono::NaiveDateTime;
use mare_domain::meeting::{Meeting, MeetingState};
use mare_domain::rehearsal::Rehearsal;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Where it lies among the drafts of an account: the last play only.
const PLACE: &str = "rehearsal";

/// How far a practice meeting was played.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
pub struct Place {
    /// Uid of the meeting.
    pub meeting: String,
    /// Seconds of the script that have passed.
    pub elapsed: u32,
    /// How fast people speak; 1 is the pace of the script.
    pub speed: f64,
    /// When each line was spoken.
    pub heard: Vec<Spoken>,
    /// When the play stood still; the last one begins where it stands now and lasts until it is taken up again.
    pub pauses: Vec<Pause>,
}

/// Where a practice meeting is kept.
#[derive(Debug, Serialize, JsonSchema)]
pub struct PlaceKept {
    /// Seconds of the script that have passed.
    pub elapsed: u32,
}

/// No input.
#[derive(Debug, Default, Deserialize, JsonSchema)]
pub struct FindStopped {}

/// The practice meeting that waits to be taken up again.
#[derive(Debug, Serialize, JsonSchema)]
pub struct FoundStopped {
    /// It, or null.
    pub stopped: Option<Stopped>,
}

/// A practice meeting that was broken off.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Stopped {
    /// The meeting with its script, as when it began.
    pub begun: Begun,
    /// How far it was played.
    pub place: Place,
    /// The time that the program goes by, London: what `place` says is counted up to here.
    pub now: NaiveDateTime,
}

/// Keeps how far a practice meeting was played, in place of what was kept of the play before. Answers only when it is on
/// the disk.
///
/// Errs with `practice_only` in a real installation.
pub fn keep(desk: &Desk, caller: &Caller<'_>, input: Place) -> Result<(PlaceKept, SessionChange), ApiError> {
    let session = caller.session.ok_or_else(|| ApiError::new(Code::NotSignedIn, "Sign in first."))?;
    let open = desk.opened()?;
    if !open.house.practice {
        return Err(super::not_here());
    }
    let text = serde_json::to_string(&input).map_err(|_| ApiError::internal("rehearsal-place"))?;
    open.store.keep_draft(mare_store::Draft {
        place: PLACE.to_owned(),
        user: session.actor().user.clone(),
        text,
        at: desk.machine_now().to_rfc3339(),
    })?;
    Ok((PlaceKept { elapsed: input.elapsed }, SessionChange::Keep))
}

/// Returns the practice meeting that whoever asks has broken off, with its script and how far it was played; none once it
/// was played to its end or its meeting is over.
///
/// Errs with `practice_only` in a real installation.
pub fn stopped(look: &Look<'_>, _: FindStopped) -> Result<FoundStopped, ApiError> {
    only_in_practice(look)?;
    Ok(FoundStopped { stopped: waiting(look)? })
}

fn waiting(look: &Look<'_>) -> Result<Option<Stopped>, ApiError> {
    let Some(text) = look.draft(PLACE, &look.session().actor().user)? else { return Ok(None) };
    // What an older or newer program kept otherwise is a play that begins anew, not an error.
    let Ok(place) = serde_json::from_str::<Place>(&text) else { return Ok(None) };
    let ours: Vec<String> = look.setting(SETTING)?.unwrap_or_default();
    if !ours.contains(&place.meeting) || place.elapsed >= Rehearsal::of_the_house().length {
        return Ok(None);
    }
    let Some(meeting) = look.find::<Meeting>(&place.meeting)? else { return Ok(None) };
    if meeting.row.state != MeetingState::InProgress {
        return Ok(None);
    }
    Ok(Some(Stopped { begun: begun(look, &meeting.row)?, place, now: look.time() }))
}
