//! When the meeting sat and who was there when, as the minutes say it. A day is named only where a meeting had more than
//! one (D-08); it says nothing of a time that nobody gave.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use mare_domain::meeting::{Attendance, Meeting, Presence};
use mare_domain::text::long_date;

/// Returns a time of `day` as the minutes of `m` print it.
pub(super) fn at(m: &Meeting, day: NaiveDate, time: NaiveTime) -> String {
    let time = time.format("%H:%M");
    if m.days().len() > 1 { format!("{time} on {}", long_date(day)) } else { time.to_string() }
}

/// Returns from when to when the meeting sat.
pub(super) fn hours(m: &Meeting) -> String {
    let days = m.days();
    if days.len() == 1 {
        return from_to(m.started_at, m.ended_at)
            .unwrap_or_else(|| m.start.map(|t| t.format("%H:%M").to_string()).unwrap_or_default());
    }
    let began = |day: NaiveDate| {
        let resumed = m.pauses.iter().filter_map(|p| p.to);
        m.started_at.into_iter().chain(resumed).find(|t| t.date() == day)
    };
    let ended = |day: NaiveDate| {
        let adjourned = m.pauses.iter().rev().map(|p| p.from);
        m.ended_at.into_iter().chain(adjourned).find(|t| t.date() == day)
    };
    let each = days.into_iter().filter_map(|day| {
        Some(format!(
            "{}, {}",
            long_date(day),
            from_to(began(day), ended(day).filter(|_| day < m.day() || m.ended_at.is_some()))?
        ))
    });
    each.collect::<Vec<_>>().join("; ")
}

fn from_to(from: Option<NaiveDateTime>, to: Option<NaiveDateTime>) -> Option<String> {
    match (from, to) {
        (Some(from), Some(to)) => Some(format!("{} to {}", from.format("%H:%M"), to.format("%H:%M"))),
        (Some(from), None) => Some(format!("from {}", from.format("%H:%M"))),
        _ => None,
    }
}

/// Returns how and when somebody attended, by day where there was more than one.
pub(super) fn attended(m: &Meeting, a: &Attendance) -> String {
    let days = m.days();
    let latest = || one_day(a.presence, a.arrived, a.left);
    if days.len() == 1 {
        return latest().unwrap_or_default();
    }
    let of = |day: NaiveDate| match a.earlier_days.iter().find(|d| d.day == day) {
        Some(d) => one_day(d.presence, d.arrived, d.left),
        None if day == m.day() => latest(),
        None => None,
    };
    let each = days
        .into_iter()
        .map(|day| format!("{}: {}", long_date(day), of(day).unwrap_or_else(|| "not there".to_owned())));
    each.collect::<Vec<_>>().join("; ")
}

fn one_day(presence: Presence, arrived: Option<NaiveTime>, left: Option<NaiveTime>) -> Option<String> {
    let how = match presence {
        Presence::InPerson => "in person",
        Presence::Telephone => "by telephone",
        Presence::Video => "by video",
        Presence::Apologies | Presence::Absent => return None,
    };
    let from = arrived.map(|t| format!("from {}", t.format("%H:%M")));
    let until = left.map(|t| format!("until {}", t.format("%H:%M")));
    Some([Some(how.to_owned()), from, until].into_iter().flatten().collect::<Vec<_>>().join(", "))
}

/// Returns when the declaration was made, and by whom on arrival.
pub(super) fn declaration(m: &Meeting) -> String {
    let Some(time) = m.declared_at else {
        return "The confidentiality and diversity declaration is not recorded.".to_owned();
    };
    let day = m.attendance.iter().filter_map(|a| declared_on(m, a)).min().unwrap_or_else(|| m.day());
    let late: Vec<String> = m
        .attendance
        .iter()
        .filter_map(|a| {
            let day = declared_on(m, a)?;
            let late = a.earlier_days.iter().find(|d| d.day == day).map_or(a.arrived, |d| d.arrived);
            // Who came on a later day only joined late, whenever they came.
            late.or(a.declared.filter(|_| day > m.date))?;
            Some(format!("{} at {}", a.name, at(m, day, a.declared?)))
        })
        .collect();
    let late = if late.is_empty() { String::new() } else { format!("On arrival: {}.", late.join(", ")) };
    format!("The confidentiality and diversity declaration was made at {}. {late}", at(m, day, time))
}

/// Returns the day on which somebody made the declaration, if they did.
fn declared_on(m: &Meeting, a: &Attendance) -> Option<NaiveDate> {
    a.declared?;
    Some(a.earlier_days.iter().find(|d| d.declared.is_some()).map_or_else(|| m.day(), |d| d.day))
}
