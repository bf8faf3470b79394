//! Who was in the room when, by the attendance sheet, and what each agency brought to it. It says nothing about an
//! entry whose time nobody knows.

use super::guard::INFORMATION_EXCHANGE;
use super::{Attendance, Away, Contribution, Meeting, Presence};
use crate::entry::Entry;
use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use std::collections::BTreeSet;

fn same(a: &str, b: &str) -> bool {
    a.trim().to_lowercase() == b.trim().to_lowercase()
}

/// Returns whether `time` is from `from` on and before `to`; where the clock went back in between, both ends count.
fn within(from: Option<NaiveTime>, to: Option<NaiveTime>, time: NaiveTime) -> bool {
    let after = from.is_none_or(|from| from <= time);
    let before = to.is_none_or(|to| time < to);
    match (from, to) {
        (Some(from), Some(to)) if to < from => after || before,
        _ => after && before,
    }
}

/// Whether somebody took part at `time` of one day.
fn there(
    presence: Presence,
    arrived: Option<NaiveTime>,
    left: Option<NaiveTime>,
    away: &[Away],
    time: NaiveTime,
) -> bool {
    presence.took_part()
        && within(arrived, left, time)
        && !away.iter().any(|away| within(Some(away.from), away.to, time))
}

impl Attendance {
    /// Returns whether they were in the room, or on the line, at `time` of the day that goes on, or was the last.
    pub fn was_there(&self, time: NaiveTime) -> bool {
        there(self.presence, self.arrived, self.left, &self.away, time)
    }

    /// Returns the same for `time` of an earlier day.
    fn was_there_on(&self, day: NaiveDate, time: NaiveTime) -> bool {
        let days = self.earlier_days.iter().filter(|d| d.day == day);
        days.into_iter().any(|d| there(d.presence, d.arrived, d.left, &d.away, time))
    }

    /// Returns whether they are there still: they took part, have not left and are not out of the room.
    pub fn is_there(&self) -> bool {
        self.presence.took_part() && self.left.is_none() && self.away.iter().all(|away| away.to.is_some())
    }
}

/// Who was in the room between the moments at which that changed, worked out once for all entries of a meeting.
#[derive(Debug, Clone, Default)]
pub struct Room {
    days: Vec<(NaiveDate, Spans)>,
}

/// Who was there from a time on, in order.
type Spans = Vec<(NaiveTime, Vec<String>)>;

impl Room {
    /// Returns the room of `meeting`.
    pub fn of(meeting: &Meeting) -> Self {
        let latest = meeting.day();
        let spans = |day: NaiveDate| -> Spans {
            let mut changes = BTreeSet::from([NaiveTime::MIN]);
            let mut change = |arrived: Option<NaiveTime>, left: Option<NaiveTime>, away: &[Away]| {
                changes.extend(arrived);
                changes.extend(left);
                changes.extend(away.iter().flat_map(|away| [Some(away.from), away.to]).flatten());
            };
            for line in &meeting.attendance {
                if day == latest {
                    change(line.arrived, line.left, &line.away);
                }
                line.earlier_days
                    .iter()
                    .filter(|d| d.day == day)
                    .for_each(|d| change(d.arrived, d.left, &d.away));
            }
            let there = |line: &&Attendance, time: NaiveTime| {
                if day == latest { line.was_there(time) } else { line.was_there_on(day, time) }
            };
            let names = |time: NaiveTime| {
                meeting.attendance.iter().filter(|l| there(l, time)).map(|l| l.name.clone()).collect()
            };
            changes.into_iter().map(|time| (time, names(time))).collect()
        };
        Self { days: meeting.days().into_iter().map(|day| (day, spans(day))).collect() }
    }

    /// Returns the names of those who were there at `moment`, in the order of the attendance sheet. A meeting of one day
    /// that goes on past midnight, or is entered from notes later, has its times on that day.
    pub fn at(&self, moment: NaiveDateTime) -> &[String] {
        let after = self.days.partition_point(|(day, _)| *day <= moment.date()).max(1);
        let Some((_, spans)) = self.days.get(after - 1) else { return &[] };
        let after = spans.partition_point(|(from, _)| *from <= moment.time());
        after.checked_sub(1).and_then(|i| spans.get(i)).map(|(_, names)| names.as_slice()).unwrap_or_default()
    }
}

/// Whether somebody of an agency is there to say yes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Here {
    /// Somebody is.
    Yes,
    /// The last of them left.
    Left {
        /// Who.
        who: String,
        /// When.
        at: NaiveTime,
    },
    /// Nobody of it was in the room.
    Never,
}

/// Returns whether somebody of `agency` was in the room at `time`; out of the room for a while still counts.
pub fn agency_here(meeting: &Meeting, agency: &str, time: NaiveTime) -> Here {
    let of_it = || meeting.attendance.iter().filter(|l| same(&l.agency, agency));
    let lines = || of_it().filter(|l| l.presence.took_part());
    if lines().any(|l| within(l.arrived, l.left, time)) {
        return Here::Yes;
    }
    let last = lines().filter_map(|l| l.left.map(|at| (at, &l.name))).max();
    // Nobody of it came again: then the last of them left when the day before ended.
    let earlier = of_it().filter_map(|l| l.earlier_days.last().and_then(|d| d.left).map(|at| (at, &l.name)));
    let last = last.or_else(|| earlier.max().filter(|_| lines().next().is_none()));
    match last {
        Some((at, who)) => Here::Left { who: who.clone(), at },
        None if lines().next().is_some() => Here::Yes,
        None => Here::Never,
    }
}

/// Returns the agencies that are invited or present, each once, with what they brought to the information exchange
/// (16.6).
pub fn brought(meeting: &Meeting, entries: &[Entry]) -> Vec<(String, Contribution)> {
    let mut names: Vec<String> = Vec::new();
    let invited = meeting.invitees.iter().map(|i| &i.agency);
    for name in meeting.attendance.iter().map(|l| &l.agency).chain(invited) {
        if !name.trim().is_empty() && !names.iter().any(|n| same(n, name)) {
            names.push(name.trim().to_owned());
        }
    }
    let status = |name: &str| {
        let minuted = entries.iter().any(|e| e.section == INFORMATION_EXCHANGE && same(&e.agency, name));
        let said = |what: Contribution| {
            meeting.attendance.iter().any(|l| same(&l.agency, name) && l.contribution == what)
        };
        if said(Contribution::NothingToReport) && !minuted {
            Contribution::NothingToReport
        } else if said(Contribution::WrittenReturnRead) {
            Contribution::WrittenReturnRead
        } else if minuted || said(Contribution::Spoken) {
            Contribution::Spoken
        } else {
            Contribution::Silent
        }
    };
    names
        .into_iter()
        .map(|name| {
            let status = status(&name);
            (name, status)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::meeting::Presence;

    fn at(text: &str) -> NaiveTime {
        text.parse().unwrap()
    }

    fn line(
        name: &str,
        arrived: Option<&str>,
        left: Option<&str>,
        away: &[(&str, Option<&str>)],
    ) -> Attendance {
        Attendance {
            name: name.into(),
            agency: format!("Agency of {name}"),
            arrived: arrived.map(at),
            left: left.map(at),
            away: away.iter().map(|(from, to)| Away { from: at(from), to: to.map(at) }).collect(),
            ..Attendance::default()
        }
    }

    fn meeting() -> Meeting {
        Meeting {
            attendance: vec![
                line("Whole", None, None, &[]),
                line("Late", Some("10:15:00"), None, &[]),
                line("Early", None, Some("10:40:00"), &[]),
                line("Out", None, None, &[("10:20:00", Some("10:25:00")), ("10:50:00", None)]),
                Attendance { name: "Apology".into(), presence: Presence::Apologies, ..Attendance::default() },
            ],
            ..Meeting::default()
        }
    }

    #[test]
    fn who_heard_an_entry_changes_at_the_minute_somebody_comes_or_goes() {
        let room = Room::of(&meeting());
        let names = |text: &str| room.at(NaiveDate::default().and_time(at(text))).join(" ");
        assert_eq!(names("10:00:00"), "Whole Early Out");
        assert_eq!(names("10:14:59"), "Whole Early Out");
        assert_eq!(
            names("10:15:00"),
            "Whole Late Early Out",
            "who arrives at 10:15 hears what is said at 10:15"
        );
        assert_eq!(names("10:20:00"), "Whole Late Early");
        assert_eq!(names("10:25:00"), "Whole Late Early Out");
        assert_eq!(names("10:40:00"), "Whole Late Out", "who left at 10:40 did not hear 10:40");
        assert_eq!(names("10:55:00"), "Whole Late");
    }

    #[test]
    fn the_room_says_the_same_as_each_line_at_every_minute() {
        let meeting = meeting();
        let room = Room::of(&meeting);
        for minute in 0..24 * 60 {
            let time = NaiveTime::from_hms_opt(minute / 60, minute % 60, 30).unwrap();
            let each: Vec<&str> =
                meeting.attendance.iter().filter(|l| l.was_there(time)).map(|l| l.name.as_str()).collect();
            assert_eq!(
                room.at(NaiveDate::default().and_time(time)).iter().map(String::as_str).collect::<Vec<_>>(),
                each,
                "{time}"
            );
        }
    }

    #[test]
    fn a_clock_that_goes_back_takes_nobody_out_of_the_room() {
        let night = line("Night", Some("01:50:00"), Some("01:10:00"), &[]);
        assert!(night.was_there(at("01:55:00")) && night.was_there(at("01:05:00")));
        assert!(!night.was_there(at("01:20:00")));
    }

    #[test]
    fn an_agency_has_left_with_the_last_of_its_people() {
        let mut meeting = meeting();
        let here = |meeting: &Meeting, time: &str| agency_here(meeting, "agency of early", at(time));
        assert_eq!(here(&meeting, "10:30:00"), Here::Yes);
        assert_eq!(here(&meeting, "10:45:00"), Here::Left { who: "Early".into(), at: at("10:40:00") });
        let mut second = line("Second", None, None, &[]);
        second.agency = "Agency of Early".into();
        meeting.attendance.push(second);
        assert_eq!(here(&meeting, "10:45:00"), Here::Yes);
        assert_eq!(agency_here(&meeting, "Lantern Quay", at("10:45:00")), Here::Never);
    }
}
