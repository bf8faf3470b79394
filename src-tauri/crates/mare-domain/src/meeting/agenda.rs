//! The minutes that a meeting took, section by section, from its stamps. It computes and judges nothing: a section
//! that took longer than planned is no fault.

use super::reached::{Done, reached};
use super::{Meeting, MeetingState};
use chrono::{NaiveDateTime, TimeDelta};

/// Where a section of the agenda stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum AgendaState {
    /// It was talked about.
    Done,
    /// It is being talked about.
    Now,
    /// It comes next.
    Next,
    /// It comes later.
    Ahead,
}

impl AgendaState {
    /// Returns the state in words for a person.
    pub fn in_words(self) -> &'static str {
        match self {
            Self::Done => "Done",
            Self::Now => "Now",
            Self::Next => "Next",
            Self::Ahead => "To come",
        }
    }
}

/// Returns the sections 1 to 13 with where each stands, from the stamps of the meeting and what was `done` in them: a look
/// ahead at a later section does not make it talked about.
pub fn agenda(meeting: &Meeting, done: &[Done]) -> Vec<(u8, AgendaState)> {
    let running = matches!(meeting.state, MeetingState::InProgress | MeetingState::Adjourned);
    let now = if running { meeting.section } else { 0 };
    let reached = reached(meeting, done);
    let was = |no: u8| reached.iter().any(|s| s.section == no);
    let next = (1..=13).find(|no| *no > now && !was(*no)).filter(|_| running);
    (1..=13)
        .map(|no| {
            let state = if no == now {
                AgendaState::Now
            } else if was(no) {
                AgendaState::Done
            } else if Some(no) == next {
                AgendaState::Next
            } else {
                AgendaState::Ahead
            };
            (no, state)
        })
        .collect()
}

/// Returns how long a section was talked about up to `now`, or nothing when it cannot be known: minutes that were
/// entered from notes carry no times (D-11). Adjournments do not count, and a clock that goes back takes nothing away.
pub fn time_of_section(meeting: &Meeting, section: u8, now: NaiveDateTime) -> Option<TimeDelta> {
    let end = end_of(meeting, now)?;
    let ends = meeting.sections.iter().skip(1).map(|s| s.at).chain([end]);
    let spent = meeting
        .sections
        .iter()
        .zip(ends)
        .filter(|(stamp, _)| stamp.section == section)
        .map(|(stamp, until)| sat_between(meeting, stamp.at, until))
        .sum();
    Some(spent)
}

/// Returns how long the whole meeting has taken up to `now`, without its adjournments, or nothing when it did not
/// start or was entered from notes.
pub fn time_of_meeting(meeting: &Meeting, now: NaiveDateTime) -> Option<TimeDelta> {
    Some(sat_between(meeting, meeting.started_at?, end_of(meeting, now)?))
}

fn end_of(meeting: &Meeting, now: NaiveDateTime) -> Option<NaiveDateTime> {
    if meeting.from_notes || meeting.started_at.is_none() {
        return None;
    }
    Some(meeting.ended_at.unwrap_or(now))
}

/// Returns the time from `from` to `to` during which the meeting sat.
pub(super) fn sat_between(meeting: &Meeting, from: NaiveDateTime, to: NaiveDateTime) -> TimeDelta {
    let length = |from: NaiveDateTime, to: NaiveDateTime| (to - from).max(TimeDelta::zero());
    let paused: TimeDelta =
        meeting.pauses.iter().map(|p| length(p.from.max(from), p.to.unwrap_or(to).min(to))).sum();
    (length(from, to) - paused).max(TimeDelta::zero())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::meeting::{Pause, SectionStamp};

    fn at(time: &str) -> NaiveDateTime {
        format!("2026-04-01T{time}:00").parse().unwrap()
    }

    fn meeting(stamps: &[(u8, &str)]) -> Meeting {
        let sections: Vec<SectionStamp> =
            stamps.iter().map(|(section, time)| SectionStamp { section: *section, at: at(time) }).collect();
        Meeting {
            state: MeetingState::InProgress,
            started_at: Some(at("10:00")),
            section: sections.last().map_or(0, |s| s.section),
            sections,
            ..Meeting::default()
        }
    }

    fn minutes(meeting: &Meeting, section: u8, now: &str) -> Option<i64> {
        time_of_section(meeting, section, at(now)).map(|t| t.num_minutes())
    }

    #[test]
    fn a_section_takes_what_its_stamps_say_also_when_it_is_come_back_to() {
        let meeting = meeting(&[(1, "10:00"), (7, "10:05"), (8, "10:25"), (7, "10:30")]);
        assert_eq!(minutes(&meeting, 1, "10:41"), Some(5));
        assert_eq!(minutes(&meeting, 7, "10:41"), Some(31));
        assert_eq!(minutes(&meeting, 13, "10:41"), Some(0));
        assert_eq!(time_of_meeting(&meeting, at("10:41")).map(|t| t.num_minutes()), Some(41));
    }

    #[test]
    fn an_adjournment_does_not_count_and_a_clock_that_goes_back_takes_nothing_away() {
        let mut meeting = meeting(&[(1, "10:00"), (7, "10:10")]);
        meeting.pauses.push(Pause { from: at("10:20"), to: Some(at("10:50")), reason: "fire alarm".into() });
        assert_eq!(minutes(&meeting, 7, "11:00"), Some(20));
        assert_eq!(time_of_meeting(&meeting, at("11:00")).map(|t| t.num_minutes()), Some(30));
        meeting.pauses.push(Pause { from: at("11:00"), to: None, reason: "no quorum".into() });
        assert_eq!(minutes(&meeting, 7, "12:00"), Some(20));
        assert_eq!(minutes(&meeting, 7, "09:30"), Some(0));
    }

    #[test]
    fn d_11_what_is_entered_from_notes_carries_no_times() {
        let mut meeting = meeting(&[(1, "10:00")]);
        meeting.from_notes = true;
        assert_eq!(minutes(&meeting, 1, "10:41"), None);
        assert_eq!(time_of_meeting(&Meeting::default(), at("10:41")), None);
    }

    #[test]
    fn one_section_is_now_and_the_first_that_was_not_entered_is_next() {
        let mut meeting = meeting(&[(1, "10:00"), (3, "10:02"), (7, "10:05")]);
        let state = |meeting: &Meeting, no: u8| {
            agenda(meeting, &[]).into_iter().find(|(n, _)| *n == no).map(|(_, s)| s)
        };
        assert_eq!(state(&meeting, 7), Some(AgendaState::Now));
        assert_eq!(state(&meeting, 3), Some(AgendaState::Done));
        assert_eq!(
            state(&meeting, 2),
            Some(AgendaState::Ahead),
            "it was passed over, and can be come back to"
        );
        assert_eq!(state(&meeting, 8), Some(AgendaState::Next));
        meeting.sections.extend([
            SectionStamp { section: 10, at: at("10:30") },
            SectionStamp { section: 7, at: at("10:30") },
        ]);
        assert_eq!(state(&meeting, 10), Some(AgendaState::Ahead), "it was only looked at");
        meeting.state = MeetingState::Held;
        assert!(
            agenda(&meeting, &[]).iter().all(|(_, s)| !matches!(s, AgendaState::Now | AgendaState::Next))
        );
    }
}
