//! Working days of England and Wales: the official table where there is one, the rule beyond it, an
//! administrator's changes over both. It refuses to guess: a date counted past the end of the table says so.
//!
//! Day of receipt is day 0. A working day is Monday to Friday and not a bank holiday. A closure day is
//! information only unless it is marked as not a working day (working-days, "Counting").

use chrono::{Datelike, Days, Months, NaiveDate, Weekday};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::sync::OnceLock;

mod explain;
mod holiday;

/// A day that an administrator changed, with the reason (MARE-R-2).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct DayOverride {
    /// The day.
    pub date: NaiveDate,
    /// Whether it is worked: a bank holiday taken away (true) or a holiday added (false).
    pub working: bool,
    /// What it is called.
    pub name: String,
    /// Why it was changed.
    pub reason: String,
}

/// A day on which the house is closed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ClosureDay {
    /// The day.
    pub date: NaiveDate,
    /// What it is called.
    pub name: String,
    /// Whether the local protocol says that it is not a working day.
    pub not_a_working_day: bool,
}

/// A weekday that was not counted, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Skipped {
    /// The day.
    pub date: NaiveDate,
    /// Why, such as "Boxing Day, substitute day".
    pub why: String,
}

/// A count of working days, with what was not counted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Count {
    /// Day 0.
    pub from: NaiveDate,
    /// How many working days; negative counts back.
    pub n: i32,
    /// The day it ends on.
    pub due: NaiveDate,
    /// Bank holidays and closures between, in the order they were passed. Weekends are not listed.
    pub skipped: Vec<Skipped>,
    /// What a reader must know before relying on the day, in words: the table ends before it.
    pub warning: Option<String>,
}

/// The longest count there is, about forty years: longer than any limit of any policy.
const LONGEST: i32 = 10_000;

/// The working-day calendar with an installation's changes.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Calendar {
    changed: BTreeMap<NaiveDate, DayOverride>,
    closed: BTreeMap<NaiveDate, ClosureDay>,
}

impl Calendar {
    /// Returns the calendar of England and Wales without local changes.
    pub fn england_and_wales() -> Self {
        Self::default()
    }

    /// Returns the calendar with an administrator's changes; the last one for a day holds.
    #[must_use]
    pub fn with_overrides(mut self, overrides: Vec<DayOverride>) -> Self {
        self.changed.extend(overrides.into_iter().map(|o| (o.date, o)));
        self
    }

    /// Returns the calendar with closure days; the last one for a day holds.
    #[must_use]
    pub fn with_closures(mut self, closures: Vec<ClosureDay>) -> Self {
        self.closed.extend(closures.into_iter().map(|c| (c.date, c)));
        self
    }

    /// Returns the last day the official table speaks for.
    pub fn table_ends(&self) -> NaiveDate {
        holiday::table().last_day
    }

    /// Returns the Open Government Licence notice that goes with the table (ruling 13).
    pub fn licence_notice(&self) -> String {
        let table = holiday::table();
        format!("{} {}, {}", table.notice, table.source, table.licence)
    }

    /// Returns whether `date` is a working day.
    pub fn is_working_day(&self, date: NaiveDate) -> bool {
        !is_weekend(date) && self.holiday_name(date).is_none()
    }

    /// Returns what makes `date` no working day other than the weekend: a bank holiday, an added day, or a
    /// closure that is not a working day.
    pub fn holiday_name(&self, date: NaiveDate) -> Option<String> {
        match self.changed.get(&date) {
            Some(change) if !change.working => return Some(change.name.clone()),
            Some(_) => {}
            None => {
                if let Some(name) = holiday::name_of(date) {
                    return Some(name);
                }
            }
        }
        self.closed.get(&date).filter(|c| c.not_a_working_day).map(|c| c.name.clone())
    }

    /// Returns the day `n` working days after `from` (before it when `n` is negative), with what was skipped.
    ///
    /// A count longer than about forty years is cut to that length, and its warning says so.
    pub fn add_working_days(&self, from: NaiveDate, n: i32) -> Count {
        let wanted = n.clamp(-LONGEST, LONGEST);
        let mut due = from;
        let mut skipped = Vec::new();
        let mut left = wanted.unsigned_abs();
        while left > 0 {
            let next = if wanted < 0 { due.pred_opt() } else { due.succ_opt() };
            // The calendar of the computer ends somewhere; a count that runs into its end stays there.
            let Some(next) = next else { break };
            due = next;
            if is_weekend(due) {
                continue;
            }
            match self.holiday_name(due) {
                Some(why) => skipped.push(Skipped { date: due, why }),
                None => left -= 1,
            }
        }
        let warning = self.warning(from, due, n, left > 0);
        Count { from, n, due, skipped, warning }
    }

    fn warning(&self, from: NaiveDate, due: NaiveDate, n: i32, ran_out: bool) -> Option<String> {
        if n.unsigned_abs() > LONGEST.unsigned_abs() || ran_out {
            return Some(format!("Counting stops at {LONGEST} working days; check the number of days."));
        }
        let (first, last) = (holiday::table().first_day, holiday::table().last_day);
        let latest = from.max(due);
        if latest > last {
            return Some(format!(
                "The official list of bank holidays ends on {}; later days follow the rule and can still change by proclamation.",
                crate::text::long_date(last)
            ));
        }
        (from.min(due) < first).then(|| {
            format!(
                "The official list of bank holidays begins on {}; earlier days follow today's rule.",
                crate::text::long_date(first)
            )
        })
    }

    /// Returns the number of working days after `from` up to and including `to`; negative when `to` is earlier,
    /// nought when they are the same day.
    pub fn working_days_between(&self, from: NaiveDate, to: NaiveDate) -> i32 {
        if to < from {
            return -self.working_days_between(to, from);
        }
        let weekdays = weekdays_until(to) - weekdays_until(from);
        let holidays = (from.year()..=to.year())
            .flat_map(holiday::of_year)
            .map(|(date, _)| date)
            .filter(|date| !self.changed.contains_key(date) && !self.closes(*date))
            .chain(self.changed.values().filter(|c| !c.working && !self.closes(c.date)).map(|c| c.date))
            .chain(self.closed.values().filter(|c| c.not_a_working_day).map(|c| c.date))
            .filter(|date| !is_weekend(*date) && from < *date && *date <= to)
            .count();
        i32::try_from(weekdays - i64::try_from(holidays).unwrap_or(i64::MAX)).unwrap_or(i32::MAX)
    }

    fn closes(&self, date: NaiveDate) -> bool {
        self.closed.get(&date).is_some_and(|c| c.not_a_working_day)
    }

    /// Returns the day `months` months after `from` (before it when negative). A day the month does not have
    /// becomes its last one.
    pub fn add_months(&self, from: NaiveDate, months: i32) -> NaiveDate {
        let by = Months::new(months.unsigned_abs());
        if months < 0 {
            from.checked_sub_months(by).unwrap_or(NaiveDate::MIN)
        } else {
            from.checked_add_months(by).unwrap_or(NaiveDate::MAX)
        }
    }

    /// Returns the number of working days in a year.
    pub fn working_days_in(&self, year: i32) -> i32 {
        let first = NaiveDate::from_ymd_opt(year, 1, 1).and_then(|d| d.pred_opt());
        let last = NaiveDate::from_ymd_opt(year, 12, 31);
        first.zip(last).map_or(0, |(before, last)| self.working_days_between(before, last))
    }
}

/// Returns whether `date` is a Saturday or Sunday.
fn is_weekend(date: NaiveDate) -> bool {
    matches!(date.weekday(), Weekday::Sat | Weekday::Sun)
}

/// Returns how many weekdays lie between a fixed Monday and `date`, inclusive, so that two such numbers can be
/// subtracted.
fn weekdays_until(date: NaiveDate) -> i64 {
    // Day 1 of the common era is a Monday.
    let days = i64::from(date.num_days_from_ce()) - 1;
    days.div_euclid(7) * 5 + (days.rem_euclid(7) + 1).min(5)
}

#[cfg(test)]
mod tests;
