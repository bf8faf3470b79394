//! The lamp: which required professionals are here. It says so in words; a colour alone says nothing.

use mare_domain::meeting::{Attendance, Meeting, MeetingState, Presence};
use schemars::JsonSchema;
use serde::Serialize;

/// Whether a required professional is here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum RequiredState {
    /// In the room, on the telephone or on video.
    Present,
    /// Somebody stands in for them.
    Deputy,
    /// Was here and is out of the room.
    Left,
    /// Sent apologies.
    Apologies,
    /// Not here, and no word.
    Absent,
    /// The meeting has not started.
    Expected,
}

impl RequiredState {
    fn in_words(self) -> &'static str {
        match self {
            Self::Present => "Present",
            Self::Deputy => "Deputy present",
            Self::Left => "Out of the room",
            Self::Apologies => "Apologies",
            Self::Absent => "Not here",
            Self::Expected => "Invited",
        }
    }
}

/// A required professional.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct RequiredLine {
    /// Name.
    pub name: String,
    /// Role.
    pub role: String,
    /// Agency.
    pub agency: String,
    /// Whether they are here.
    pub state: RequiredState,
    /// The same in words.
    pub state_words: String,
}

fn same(a: &str, b: &str) -> bool {
    !a.trim().is_empty() && a.trim().to_lowercase() == b.trim().to_lowercase()
}

fn is_here(line: &Attendance) -> bool {
    line.presence.took_part() && line.left.is_none() && line.away.iter().all(|away| away.to.is_some())
}

/// Returns the required professionals of a meeting, frozen at invitation (29.4(3)), with whether they are here.
pub(crate) fn required(meeting: &Meeting) -> Vec<RequiredLine> {
    let started = meeting.state != MeetingState::Planned;
    let line = |name: &str, role: &str, agency: &str, state: RequiredState| RequiredLine {
        name: name.to_owned(),
        role: role.to_owned(),
        agency: agency.to_owned(),
        state,
        state_words: state.in_words().to_owned(),
    };
    if !started {
        let invited = meeting.invitees.iter().filter(|i| i.required_health);
        return invited.map(|i| line(&i.name, &i.role, &i.agency, RequiredState::Expected)).collect();
    }
    let deputy_of = |absent: &Attendance| {
        meeting
            .attendance
            .iter()
            .any(|a| is_here(a) && (same(&a.deputy_for, &absent.name) || same(&a.name, &absent.deputy)))
    };
    let state = |a: &Attendance| {
        if is_here(a) {
            RequiredState::Present
        } else if deputy_of(a) {
            RequiredState::Deputy
        } else if a.presence.took_part() {
            RequiredState::Left
        } else if a.presence == Presence::Apologies {
            RequiredState::Apologies
        } else {
            RequiredState::Absent
        }
    };
    let lines = meeting.attendance.iter().filter(|a| a.required_health);
    lines.map(|a| line(&a.name, &a.role, &a.agency, state(a))).collect()
}

/// Returns whether all required professionals are here, with the words of the lamp.
pub(crate) fn lamp(meeting: &Meeting, lines: &[RequiredLine]) -> (Option<bool>, String) {
    if lines.is_empty() {
        return (None, "No required professional was named at the invitation.".into());
    }
    if meeting.state == MeetingState::Planned {
        return (None, "The meeting has not started.".into());
    }
    let missing: Vec<String> = lines
        .iter()
        .filter(|l| !matches!(l.state, RequiredState::Present | RequiredState::Deputy))
        .map(|l| {
            let who = if l.role.trim().is_empty() { l.name.as_str() } else { l.role.as_str() };
            format!("{who} ({})", l.state_words.to_lowercase())
        })
        .collect();
    if missing.is_empty() {
        (Some(true), "All required professionals are here.".into())
    } else {
        (Some(false), format!("Missing: {}.", missing.join(", ")))
    }
}
