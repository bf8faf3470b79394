//! The days of a meeting that was adjourned and resumed on another day (D-08): which day a time belongs to, and who was
//! there on which. It refuses to carry anybody over: who was in the room on the first day is asked for anew on the next.

use super::{Attendance, Away, Meeting, Presence};
use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// Somebody's part in an earlier day of a meeting; their line itself stands for the day that goes on, or was the last.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct EarlierDay {
    /// The day.
    pub day: NaiveDate,
    /// How they took part.
    pub presence: Presence,
    /// Arrived late at.
    #[serde(default)]
    pub arrived: Option<NaiveTime>,
    /// Left at; at the latest when the meeting was adjourned.
    #[serde(default)]
    pub left: Option<NaiveTime>,
    /// Out of the room in between.
    #[serde(default)]
    pub away: Vec<Away>,
    /// When they had made the declaration by the end of that day.
    #[serde(default)]
    pub declared: Option<NaiveTime>,
}

impl Attendance {
    /// Returns whether they took part, on whichever day.
    pub fn took_part(&self) -> bool {
        self.presence.took_part() || !self.earlier_days.is_empty()
    }

    /// Puts what stands on the line away as that of `day`, which ended at `until`, and leaves it empty for the next.
    fn end_day(&mut self, day: NaiveDate, until: Option<NaiveTime>) {
        if !self.presence.took_part() {
            return;
        }
        let mut away = std::mem::take(&mut self.away);
        for out in away.iter_mut().filter(|out| out.to.is_none()) {
            out.to = until;
        }
        self.earlier_days.push(EarlierDay {
            day,
            presence: self.presence,
            arrived: self.arrived.take(),
            left: self.left.take().or(until),
            away,
            declared: self.declared,
        });
        self.presence = Presence::Absent;
    }
}

impl Meeting {
    /// Returns the day on which it sits, or sat last.
    pub fn day(&self) -> NaiveDate {
        self.pauses.iter().rev().find_map(|p| p.to).map_or(self.date, |resumed| resumed.date().max(self.date))
    }

    /// Returns when its latest day began: at the start, or when it was resumed.
    pub fn day_began(&self) -> Option<NaiveDateTime> {
        let resumed = self.pauses.iter().filter_map(|p| p.to).find(|to| to.date() == self.day());
        if self.day() == self.date { self.started_at } else { resumed }
    }

    /// Returns the days on which people were there, in order: one, unless it was resumed on another day.
    pub fn days(&self) -> Vec<NaiveDate> {
        let earlier = self.attendance.iter().flat_map(|l| &l.earlier_days).map(|d| d.day);
        earlier.chain([self.day()]).collect::<BTreeSet<_>>().into_iter().collect()
    }

    /// Resumes it at `at`. On another day everybody's line is closed at the time of the adjournment, and who is in the room
    /// is asked for anew; returns whether it was one.
    pub fn resume(&mut self, at: NaiveDateTime) -> bool {
        let day = self.day();
        let adjourned = self.pauses.last().map(|p| p.from);
        let another_day = at.date() > day;
        if another_day {
            let until = adjourned.filter(|from| from.date() == day).map(|from| from.time());
            for line in &mut self.attendance {
                line.end_day(day, until);
            }
        }
        if let Some(pause) = self.pauses.last_mut() {
            pause.to = Some(at);
        }
        another_day
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::meeting::{Pause, room::Room};

    fn at(text: &str) -> NaiveDateTime {
        format!("2026-04-{text}:00").parse().unwrap()
    }

    fn time(text: &str) -> Option<NaiveTime> {
        Some(format!("{text}:00").parse().unwrap())
    }

    /// Adjourned at 11:30 on 1 April, resumed at 09:30 on 8 April: nobody has said yet who is there.
    fn resumed() -> Meeting {
        let line = |name: &str| Attendance { name: name.into(), ..Attendance::default() };
        let mut meeting = Meeting {
            date: at("01T10:00").date(),
            started_at: Some(at("01T10:00")),
            attendance: vec![
                line("Whole"),
                Attendance { arrived: time("10:15"), declared: time("10:16"), ..line("Late") },
                Attendance { left: time("10:40"), ..line("Early") },
                Attendance {
                    away: vec![Away { from: "11:20:00".parse().unwrap(), to: None }],
                    ..line("Out")
                },
                Attendance { presence: Presence::Apologies, ..line("Apology") },
            ],
            pauses: vec![Pause { from: at("01T11:30"), to: None, reason: "no quorum".into() }],
            ..Meeting::default()
        };
        assert!(meeting.resume(at("08T09:30")));
        meeting
    }

    #[test]
    fn d_08_who_was_in_the_room_is_told_apart_by_day() {
        let mut meeting = resumed();
        for line in meeting.attendance.iter_mut().filter(|l| l.name == "Early" || l.name == "Apology") {
            line.presence = Presence::InPerson;
        }
        meeting.attendance[4].arrived = time("10:00");
        meeting.attendance.push(Attendance { name: "New".into(), ..Attendance::default() });
        let room = Room::of(&meeting);
        let there = |text: &str| room.at(at(text)).join(" ");
        assert_eq!(
            there("01T10:05"),
            "Whole Early Out",
            "who joined on the second day was not there on the first"
        );
        assert_eq!(
            there("01T10:41"),
            "Whole Late Out",
            "who is back on the second day had left on the first"
        );
        assert_eq!(there("01T11:25"), "Whole Late");
        assert_eq!(there("01T11:40"), "", "adjourned");
        assert_eq!(there("08T09:40"), "Early New");
        assert_eq!(there("08T10:20"), "Early Apology New");
        assert_eq!(meeting.days(), [at("01T00:00").date(), at("08T00:00").date()]);
        assert_eq!(meeting.day_began(), Some(at("08T09:30")));
    }

    #[test]
    fn d_08_the_lines_of_the_first_day_are_closed_and_the_declaration_stays() {
        let meeting = resumed();
        let line = |name: &str| meeting.attendance.iter().find(|l| l.name == name).unwrap();
        assert_eq!(line("Whole").earlier_days[0].left, time("11:30"));
        assert_eq!(line("Early").earlier_days[0].left, time("10:40"));
        assert_eq!(line("Out").earlier_days[0].away[0].to, time("11:30"));
        let late = line("Late");
        assert_eq!((late.arrived, late.declared, late.presence), (None, time("10:16"), Presence::Absent));
        assert!(late.took_part() && !line("Apology").took_part());
        assert_eq!(line("Apology").presence, Presence::Apologies);
    }

    #[test]
    fn resumed_on_the_same_day_nobody_is_asked_anew() {
        let mut meeting = resumed();
        meeting.attendance[0].presence = Presence::Video;
        meeting.pauses.push(Pause { from: at("08T10:00"), to: None, reason: "fire alarm".into() });
        assert!(!meeting.resume(at("08T10:20")));
        assert_eq!(meeting.attendance[0].presence, Presence::Video);
        assert_eq!(meeting.days().len(), 2);
        assert_eq!(meeting.day_began(), Some(at("08T09:30")));
    }
}
