//! One key for one person: they arrive, leave, come back, take part by telephone. The time is the clock's. It refuses
//! to make up a time: minutes entered from notes are asked for it (D-11).

use crate::act::Act;
use crate::error::ApiError;
use crate::meeting::{done, time_of};
use chrono::NaiveTime;
use mare_domain::meeting::reached::reached;
use mare_domain::meeting::{Attendance, Away, Meeting, MeetingState, Presence};
use schemars::JsonSchema;
use serde::Deserialize;

/// What somebody does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Step {
    /// Is there: from the start while attendance is taken, from now on once the meeting is under way.
    Arrive,
    /// Arrives now, late.
    Late,
    /// Leaves now.
    Leave,
    /// Goes out for a while.
    Out,
    /// Comes back, from out of the room or after leaving.
    Return,
    /// Takes part by telephone.
    Telephone,
    /// Takes part by video.
    Video,
    /// Takes part in the room.
    InPerson,
    /// Sent apologies.
    Apologies,
    /// Neither came nor sent word.
    Absent,
    /// Their deputy is there in their place.
    Deputy,
}

impl Step {
    /// Returns what is done in the words that stand after "Undo:".
    pub(super) fn called(self, name: &str) -> String {
        let what = match self {
            Self::Arrive | Self::InPerson => "in the room",
            Self::Late => "arrived late",
            Self::Leave => "left",
            Self::Out => "went out",
            Self::Return => "came back",
            Self::Telephone => "by telephone",
            Self::Video => "by video",
            Self::Apologies => "apologies",
            Self::Absent => "absent",
            Self::Deputy => "deputy",
        };
        format!("{name}: {what}")
    }
}

/// When a step is taken, in a meeting.
pub(super) struct Moment {
    time: Option<NaiveTime>,
    under_way: bool,
}

impl Moment {
    /// Returns the moment typed, or the clock's while the meeting runs.
    pub(super) fn of(act: &Act<'_>, meeting: &Meeting, typed: Option<&str>) -> Result<Self, ApiError> {
        let time = match typed.filter(|t| !t.trim().is_empty()) {
            Some(typed) => Some(time_of(act, "at", typed)?),
            None => {
                (meeting.state == MeetingState::InProgress && !meeting.from_notes).then(|| act.time().time())
            }
        };
        // Attendance is taken in sections 1 and 2; whoever comes after the declaration, or after those, is late.
        // So it is again on another day, where the declaration was made before.
        // To look ahead at a later section begins nothing.
        let under_way = match meeting.day_began().filter(|_| meeting.day() > meeting.date) {
            Some(began) => {
                // What the record gives no time for may be of a day before.
                let done: Vec<_> = done(act, meeting)?.into_iter().filter(|d| d.at.is_some()).collect();
                reached(meeting, &done).iter().any(|s| s.at >= began && s.section > 2)
            }
            None if meeting.declared_at.is_some() => true,
            None => reached(meeting, &done(act, meeting)?).iter().any(|s| s.section > 2),
        };
        Ok(Self { time, under_way })
    }

    fn known(&self) -> Result<NaiveTime, ApiError> {
        self.time.ok_or_else(|| {
            ApiError::field(
                "at",
                "Say when, such as 10:40: the clock says nothing about these minutes (D-11).",
            )
        })
    }

    /// Returns from when on somebody is there who joins now: no time for the start.
    pub(super) fn joining(&self) -> Option<NaiveTime> {
        self.time.filter(|_| self.under_way)
    }
}

/// Takes `step` for `line`. Errs with `invalid_input` when it makes no sense for where they are.
pub(super) fn take(line: &mut Attendance, step: Step, moment: &Moment) -> Result<(), ApiError> {
    let took_part = line.presence.took_part();
    match step {
        Step::Arrive if came_back(line, moment)? => {}
        Step::Arrive => {
            if !took_part {
                line.presence = Presence::InPerson;
            }
            line.arrived = line.arrived.or(moment.joining());
        }
        Step::Late => {
            if !took_part {
                line.presence = Presence::InPerson;
            }
            line.arrived = Some(moment.known()?);
        }
        Step::Telephone | Step::Video | Step::InPerson => {
            came_back(line, moment)?;
            line.presence = match step {
                Step::Telephone => Presence::Telephone,
                Step::Video => Presence::Video,
                _ => Presence::InPerson,
            };
            if !took_part {
                line.arrived = line.arrived.or(moment.joining());
            }
        }
        Step::Leave | Step::Out if !took_part => {
            return Err(ApiError::field("step", format!("{} is not recorded as being here.", line.name)));
        }
        Step::Leave => {
            let left = moment.known()?;
            close(line, left);
            line.left = Some(left);
        }
        Step::Out => {
            let from = moment.known()?;
            if line.is_there() {
                line.away.push(Away { from, to: None });
            }
        }
        Step::Return => {
            if !came_back(line, moment)? {
                if took_part {
                    return Err(ApiError::field(
                        "step",
                        format!("{} did not go out; nothing to come back from.", line.name),
                    ));
                }
                return take(line, Step::Arrive, moment);
            }
        }
        Step::Apologies | Step::Absent | Step::Deputy => {
            line.presence = if step == Step::Absent { Presence::Absent } else { Presence::Apologies };
            line.arrived = None;
            line.left = None;
            line.away.clear();
        }
    }
    Ok(())
}

/// Ends an absence at `time`; returns whether there was one.
fn close(line: &mut Attendance, time: NaiveTime) -> bool {
    match line.away.last_mut().filter(|away| away.to.is_none()) {
        Some(away) => {
            away.to = Some(time);
            true
        }
        None => false,
    }
}

/// Brings back who left or went out; what they missed stays on the sheet. Returns whether they had gone.
fn came_back(line: &mut Attendance, moment: &Moment) -> Result<bool, ApiError> {
    if let Some(left) = line.left.filter(|_| line.presence.took_part()) {
        line.away.push(Away { from: left, to: Some(moment.known()?) });
        line.left = None;
        return Ok(true);
    }
    if line.away.iter().any(|away| away.to.is_none()) {
        let back = moment.known()?;
        return Ok(close(line, back));
    }
    Ok(false)
}
