//! On which day of a meeting something was said, when only a time is typed or a day without its year (D-08, D-11). It refuses
//! a day on which the meeting did not sit, and takes no day without a word where there were two to choose from.

use super::Meeting;
use crate::text::{WEEKDAYS, date_in_words, parse_date, time_in_words};
use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime};
use std::collections::BTreeSet;

impl Meeting {
    /// The stretches in which it sat, up to `now` while it sits, oldest first.
    fn sittings(&self, now: NaiveDateTime) -> Vec<(NaiveDateTime, NaiveDateTime)> {
        let Some(started) = self.started_at else { return Vec::new() };
        let open = if self.from_notes { self.day().and_time(LAST) } else { now };
        let starts = std::iter::once(started).chain(self.pauses.iter().filter_map(|p| p.to));
        let ends = self.pauses.iter().map(|p| p.from).chain([self.ended_at.unwrap_or(open)]);
        starts.zip(ends).collect()
    }

    fn days_sat(&self, now: NaiveDateTime) -> BTreeSet<NaiveDate> {
        self.sittings(now).into_iter().map(|(from, _)| from.date()).chain([self.day()]).collect()
    }

    /// Returns the day on which it sat at `time`, up to `now`, with a sentence where that is not plain: it sat at that time
    /// on more than one day, on an earlier one only, or on none. Of several it is the latest.
    pub fn day_of_time(&self, time: NaiveTime, now: NaiveDateTime) -> (NaiveDate, Option<String>) {
        let last = self.day();
        if self.days_sat(now).len() < 2 {
            return (last, None);
        }
        // Somebody types the minute; the meeting began and ended within one.
        let minute = |at: NaiveDateTime| at.format("%H:%M").to_string();
        let holds = |(from, to): &(NaiveDateTime, NaiveDateTime)| {
            let typed = from.date().and_time(time);
            (*from..=*to).contains(&typed)
                || minute(*from) == minute(typed)
                || (to.date() == from.date() && minute(*to) == minute(typed))
        };
        let held: BTreeSet<NaiveDate> =
            self.sittings(now).iter().filter(|s| holds(s)).map(|(from, _)| from.date()).collect();
        let at = time_in_words(time);
        let other = |day: NaiveDate| format!("write the day with the time: {} {at}", day.format("%-d %B"));
        match (held.len(), held.last()) {
            (1, Some(day)) if *day == last => (last, None),
            (1, Some(day)) => {
                (*day, Some(format!("Kept as said on {}, the day that sat at {at}.", date_in_words(*day))))
            }
            (_, Some(day)) => {
                let first = held.first().copied().unwrap_or(*day);
                let words = format!(
                    "The meeting sat at {at} on more than one day: kept as said on {}. For another day {}.",
                    date_in_words(*day),
                    other(first)
                );
                (*day, Some(words))
            }
            (_, None) => {
                let first = self.days_sat(now).first().copied().unwrap_or(last);
                let words = format!(
                    "The meeting did not sit at {at} on any day: kept as said on {}. For another day {}.",
                    date_in_words(last),
                    other(first)
                );
                (last, Some(words))
            }
        }
    }

    /// Returns the day of it that `typed` names: a weekday, a day and month, or a whole date.
    ///
    /// Errs with a sentence for another day, and for a weekday that two of its days have.
    pub fn day_named(&self, typed: &str, now: NaiveDateTime) -> Result<NaiveDate, String> {
        let typed = typed.trim().trim_end_matches(',');
        let days = self.days_sat(now);
        let fold = typed.to_lowercase();
        let weekday = WEEKDAYS.iter().position(|name| fold.len() >= 3 && name.starts_with(&fold));
        let of_weekday =
            |day: &NaiveDate| weekday == usize::try_from(day.weekday().num_days_from_monday()).ok();
        let fits: Vec<NaiveDate> = if weekday.is_some() {
            days.iter().copied().filter(of_weekday).collect()
        } else {
            let years: BTreeSet<i32> = days.iter().map(Datelike::year).collect();
            let mut read = years
                .iter()
                .map(|year| parse_date(typed).or_else(|_| parse_date(&format!("{typed} {year}"))))
                .collect::<Result<Vec<_>, String>>()
                .map_err(|_| format!("“{typed}” is no day. {}", self.sat_on(&days)))?;
            read.retain(|day| days.contains(day));
            read.dedup();
            read
        };
        match fits[..] {
            [day] => Ok(day),
            [] => Err(format!("The meeting did not sit on {typed}. {}", self.sat_on(&days))),
            _ => Err(format!("More than one day of the meeting was a {typed}. {}", self.sat_on(&days))),
        }
    }

    fn sat_on(&self, days: &BTreeSet<NaiveDate>) -> String {
        let days: Vec<String> = days.iter().map(|day| date_in_words(*day)).collect();
        format!("It sat on {}; write a time as {} 10:15.", days.join(" and "), self.date.format("%-d %B"))
    }
}

/// The last second of a day.
const LAST: NaiveTime = match NaiveTime::from_hms_opt(23, 59, 59) {
    Some(time) => time,
    None => NaiveTime::MIN,
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::meeting::Pause;

    fn at(text: &str) -> NaiveDateTime {
        format!("2026-04-{text}:00").parse().unwrap()
    }

    /// Sat from 10:00 to 11:30 on Wednesday 1 April and from 09:30 to 10:40 on another day.
    fn meeting(second: &str) -> Meeting {
        Meeting {
            date: at("01T10:00").date(),
            started_at: Some(at("01T10:00")),
            pauses: vec![Pause {
                from: at("01T11:30"),
                to: Some(at(&format!("{second}T09:30"))),
                reason: "no quorum".into(),
            }],
            ended_at: Some(at(&format!("{second}T10:40"))),
            ..Meeting::default()
        }
    }

    #[test]
    fn d_08_a_time_is_of_the_day_that_sat_then_and_what_is_not_plain_is_said() {
        let meeting = meeting("09");
        let day = |time: &str| {
            let (day, doubt) = meeting.day_of_time(format!("{time}:00").parse().unwrap(), at("20T09:00"));
            (day.to_string(), doubt.unwrap_or_default())
        };
        assert_eq!(day("09:45"), ("2026-04-09".into(), String::new()));
        let (only_first, said) = day("11:10");
        assert_eq!(only_first, "2026-04-01");
        assert_eq!(said, "Kept as said on Wed 1 Apr 2026, the day that sat at 11:10.");
        let (both, said) = day("10:15");
        assert_eq!(both, "2026-04-09");
        assert!(said.contains("on more than one day") && said.contains("1 April 10:15"), "{said}");
        let (neither, said) = day("08:00");
        assert_eq!(neither, "2026-04-09");
        assert!(said.contains("did not sit at 08:00 on any day"), "{said}");
    }

    #[test]
    fn a_meeting_of_one_day_and_one_that_sits_now_are_not_doubted() {
        let mut one = meeting("01");
        one.pauses.clear();
        assert_eq!(one.day_of_time("08:00:00".parse().unwrap(), at("01T10:00")), (one.date, None));
        let mut running = meeting("09");
        running.ended_at = None;
        let time = |text: &str| format!("{text}:00").parse().unwrap();
        assert_eq!(running.day_of_time(time("09:50"), at("09T09:50")), (at("09T00:00").date(), None));
        assert_eq!(running.day_of_time(time("11:00"), at("09T09:50")).0, at("01T00:00").date());
        // From notes nobody knows yet when the second day ended.
        running.from_notes = true;
        assert_eq!(running.day_of_time(time("15:00"), at("20T09:00")), (at("09T00:00").date(), None));
    }

    #[test]
    fn d_08_a_day_is_named_by_its_weekday_or_its_date_and_no_other_day_is_taken() {
        let meeting = meeting("10");
        let named = |typed: &str| meeting.day_named(typed, at("20T09:00")).map(|day| day.to_string());
        for first in ["Wed", "wednesday", "1 April", "1/4", "Wed 1 Apr", "1 April 2026", "2026-04-01"] {
            assert_eq!(named(first), Ok("2026-04-01".into()), "{first}");
        }
        assert_eq!(named("Fri"), Ok("2026-04-10".into()));
        let other = named("2 April").unwrap_err();
        assert!(other.contains("It sat on Wed 1 Apr 2026 and Fri 10 Apr 2026"), "{other}");
        assert!(named("Mon").is_err() && named("31 April").is_err() && named("door").is_err());
        let twice = self::meeting("08");
        let said = twice.day_named("Wed", at("20T09:00")).unwrap_err();
        assert!(said.starts_with("More than one day of the meeting was a Wed."), "{said}");
    }
}
