//! Days that are counted: "5 working days", "a fortnight", "the next two weeks", "24 hours". Of hours it counts whole
//! days only: a date has no hour, so the hours stay in the words.

use super::{Reached, Try};
use crate::calendar::Count;
use crate::capture::Day;
use chrono::Days;

const NUMBERS: [&str; 13] =
    ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
const HOURS_A_DAY: u32 = 24;

/// Returns the day of a marker such as `+5wd`, `+3d`, `+2w` or `+1m`; nothing when it is text.
pub(in crate::capture) fn marker(word: &str, day: &Day<'_>) -> Option<Try> {
    let rest = word.strip_prefix('+')?;
    let digits = rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let (number, unit) = rest.split_at_checked(digits)?;
    if !(1..=4).contains(&digits) {
        return None;
    }
    counted(number.parse().ok()?, unit, day)
}

/// Returns the day of a stretch of time: "10 working days", "ten working days", "a week", "three weeks' time",
/// "the next 48 hours".
pub(in crate::capture) fn stretch(words: &[&str], day: &Day<'_>) -> Option<Try> {
    let words = match words {
        ["the", "next", "working", "day"] | ["next", "working", "day"] => {
            return counted(1, "working day", day);
        }
        ["the", "next", rest @ ..] | ["next", rest @ ..] => rest,
        _ => words,
    };
    let (n, unit) = words.split_first()?;
    let n = number(n)?;
    let unit: Vec<&str> = unit.iter().copied().filter(|w| *w != "time").collect();
    let unit = unit.join(" ").replace(['\'', '’'], "");
    match unit.as_str() {
        "hour" | "hours" => hours(n, day),
        _ if unit.len() < 2 => None,
        _ => counted(n, &unit, day),
    }
}

pub(super) fn number(word: &str) -> Option<u32> {
    match word {
        "a" | "an" => Some(1),
        _ => match NUMBERS.iter().position(|name| *name == word) {
            Some(n) => u32::try_from(n).ok(),
            None => word.parse().ok().filter(|n| *n < 10_000),
        },
    }
}

pub(super) fn counted(n: u32, unit: &str, day: &Day<'_>) -> Option<Try> {
    let n_i = i32::try_from(n).ok()?;
    let days = |per: u64| day.date.checked_add_days(Days::new(u64::from(n) * per));
    let (date, unit, skipped) = match unit {
        "wd" | "working day" | "working days" => {
            let count = day.calendar.add_working_days(day.date, n_i);
            (Some(count.due), "working day", not_counted(&count))
        }
        "d" | "day" | "days" => (days(1), "day", String::new()),
        "w" | "week" | "weeks" => (days(7), "week", String::new()),
        "fortnight" | "fortnights" => (days(14), "fortnight", String::new()),
        "m" | "month" | "months" => (Some(day.calendar.add_months(day.date, n_i)), "month", String::new()),
        _ => return None,
    };
    let plural = if n == 1 { "" } else { "s" };
    Some(match date {
        Some(date) => Ok(Reached::counted(date, format!("{n} {unit}{plural}{skipped}"))),
        None => Err(format!("{n} {unit}{plural} is too long to count.")),
    })
}

/// Counts hours by whole days, so that the day is never later than the hours allow.
fn hours(n: u32, day: &Day<'_>) -> Option<Try> {
    let date = day.date.checked_add_days(Days::new(u64::from(n / HOURS_A_DAY)))?;
    let stay = if n == 1 { "the hour stays".to_owned() } else { format!("the {n} hours stay") };
    Some(Ok(Reached { timed: Some(format!("{stay} in the words")), ..Reached::on(date) }))
}

fn not_counted(count: &Count) -> String {
    let names: Vec<&str> = count.skipped.iter().map(|s| s.why.as_str()).collect();
    if names.is_empty() || names.len() > 3 {
        String::new()
    } else {
        format!(" without {}", names.join(" and "))
    }
}
