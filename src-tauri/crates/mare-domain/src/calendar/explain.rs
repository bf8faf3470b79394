//! A count in words, so that a person can check it by hand. It names what was not counted and never leaves out
//! a bank holiday.

use super::*;
use crate::text::date_in_words;

/// From here on weekends are a number, not a list.
const WEEKENDS_LISTED: usize = 3;

impl Count {
    /// Returns the count as a sentence: day 0, what was not counted, and the day it ends on.
    pub fn explain(&self) -> String {
        let mut said = format!("{} is day 0. ", date_in_words(self.from));
        let not_counted = self.not_counted();
        if !not_counted.is_empty() {
            said.push_str(&format!("Not counted: {}. ", not_counted.join(", ")));
        }
        let days = if self.n.unsigned_abs() == 1 { "working day" } else { "working days" };
        let way = if self.n < 0 { "before" } else { "after" };
        said.push_str(&format!("{} {days} {way} is {}.", self.n.unsigned_abs(), date_in_words(self.due)));
        if let Some(warning) = &self.warning {
            said.push(' ');
            said.push_str(warning);
        }
        said
    }

    /// Returns what lies between day 0 and the last day and was not counted, in the order of the calendar.
    fn not_counted(&self) -> Vec<String> {
        let weekends = self.weekends();
        let mut parts: Vec<(NaiveDate, String)> =
            self.skipped.iter().map(|s| (s.date, format!("{} ({})", self.short(s.date), s.why))).collect();
        let many = weekends.len() > WEEKENDS_LISTED;
        if !many {
            parts.extend(weekends.iter().map(|(first, last)| (*first, self.weekend(*first, *last))));
        }
        parts.sort_by_key(|(date, _)| *date);
        let mut said: Vec<String> = parts.into_iter().map(|(_, words)| words).collect();
        if many {
            said.insert(0, format!("{} weekends", weekends.len()));
        }
        said
    }

    /// Returns the weekends strictly between day 0 and the last day, or the day of one that lies between.
    fn weekends(&self) -> Vec<(NaiveDate, NaiveDate)> {
        let (first, last) = (self.from.min(self.due), self.from.max(self.due));
        let mut found: Vec<(NaiveDate, NaiveDate)> = Vec::new();
        let mut day = first;
        while let Some(next) = day.succ_opt().filter(|next| *next < last) {
            day = next;
            match found.last_mut() {
                _ if !is_weekend(day) => {}
                Some((_, until)) if until.succ_opt() == Some(day) => *until = day,
                _ => found.push((day, day)),
            }
        }
        found
    }

    fn weekend(&self, first: NaiveDate, last: NaiveDate) -> String {
        match (first == last, first.month() == last.month()) {
            (true, _) => date_in_words(first),
            (false, true) => format!("weekend {}–{}", first.day(), self.short(last)),
            (false, false) => format!("weekend {} – {}", self.short(first), self.short(last)),
        }
    }

    /// Returns day and month, and the year where a long count would leave it open.
    fn short(&self, date: NaiveDate) -> String {
        let years = (self.from.year() - self.due.year()).abs();
        date.format(if years > 1 { "%-d %b %Y" } else { "%-d %b" }).to_string()
    }
}
