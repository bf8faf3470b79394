//! Days named by their week or month: "Thursday next week", "next week", "mid April". Of a week or a month it takes the last
//! working day, of its middle the 15th or the last working day before, and says so. "Early April" is no day.

use super::{Reached, Try, after, date, day_of_month, end_of, monday, weekday, without_year};
use crate::capture::Day;
use chrono::{Datelike, NaiveDate};

/// The day that is the middle of a month.
const MIDDLE: &str = "15";

/// Returns the day of a week, of a week or month as a whole, or of the middle of a month, all of these words; nothing when
/// they are text.
pub(super) fn of_week(words: &[&str], day: &Day<'_>) -> Option<Try> {
    stretch(words, day).or_else(|| weekday_of(words, day)).or_else(|| middle(words, day))
}

/// Returns whether these words name a day so: behind a name alone they may belong to the sentence, "he sees him next week".
pub(in crate::capture) fn is_of_week(words: &[&str]) -> bool {
    let is_named = words.iter().any(|w| matches!(*w, "week" | "month"));
    let is_middle = words.iter().any(|w| matches!(*w, "middle" | "mid") || w.starts_with("mid-"));
    is_named && words.iter().any(|w| matches!(*w, "this" | "next" | "after")) || is_middle
}

/// Returns the last working day before a week or month begins: "before next week".
pub(in crate::capture) fn before_week(words: &[&str], day: &Day<'_>) -> Option<Try> {
    match words {
        ["next", which @ ("week" | "month")] => end_of(&[*which], day),
        ["the", "week", "after", "next"] => end_of(&["next", "week"], day),
        _ => None,
    }
}

/// Returns the last working day of a week or a month: "next week", "this month".
fn stretch(words: &[&str], day: &Day<'_>) -> Option<Try> {
    match words {
        ["this" | "next", "week" | "month"] => end_of(words, day),
        ["week", "after", "next"] => {
            let next = after(monday(day.date), 21).ok()?.date;
            let last = day.calendar.add_working_days(next, -1).due;
            Some(Ok(Reached::counted(last, "end of the week after next".into())))
        }
        _ => None,
    }
}

/// Returns the day of this week, the next or the one after: "Thursday next week", "next week on Thursday".
fn weekday_of(words: &[&str], day: &Day<'_>) -> Option<Try> {
    let (weeks, named) = match words {
        [named @ .., "this", "week"] | ["this", "week", named @ ..] => (0, named),
        [named @ .., "next", "week"] | ["next", "week", named @ ..] => (1, named),
        [named @ .., "week", "after", "next"] => (2, named),
        _ => return None,
    };
    let named = match named {
        ["on", named @ ..] | [named @ .., "of" | "in", "the"] | [named @ .., "of" | "in" | "the"] => named,
        _ => named,
    };
    if named.iter().filter(|w| weekday(w).is_some()).count() != 1 {
        return None;
    }
    let first = after(monday(day.date), weeks * 7).ok()?.date;
    let sunday = first.pred_opt()?;
    let found = date(named, &Day { date: sunday, ..*day })?;
    found.ok().filter(|reached| monday(reached.date) == first).map(Ok)
}

/// Returns the middle of a month: "mid April", "mid-April 2027", "the middle of the month".
fn middle(words: &[&str], day: &Day<'_>) -> Option<Try> {
    let month: Vec<&str> = match words {
        ["mid", month @ ..] | ["middle", "of", month @ ..] => month.to_vec(),
        [mid, year @ ..] => std::iter::once(mid.strip_prefix("mid-")?).chain(year.iter().copied()).collect(),
        [] => return None,
    };
    let found = match month.as_slice() {
        ["month"] | ["the" | "this", "month"] => without_year(MIDDLE, day.date.month(), day),
        month => day_of_month(MIDDLE, month, day)?,
    };
    Some(found.map(|r| on_a_working_day(r.date, day)))
}

fn on_a_working_day(date: NaiveDate, day: &Day<'_>) -> Reached {
    if day.calendar.is_working_day(date) {
        return Reached::counted(date, format!("middle of {}", date.format("%B")));
    }
    let earlier = day.calendar.add_working_days(date, -1).due;
    Reached::counted(earlier, format!("last working day before {}", date.format("%-d %B")))
}
