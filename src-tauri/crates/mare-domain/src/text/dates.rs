//! Dates as people write them in Britain. It refuses what could be read in two ways and says how to write it.

use chrono::{Datelike, NaiveDate};

/// Months as they are typed, folded to lower case.
pub(crate) const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];
/// Days of the week as they are typed.
pub(crate) const WEEKDAYS: [&str; 7] =
    ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
const EARLIEST: i32 = 1850;
const LATEST: i32 = 2199;

/// Returns the date in `typed`: 31/3/2026, 31.3.2026, 2026-03-31 or 31 March 2026, with or without the weekday.
///
/// Errs with a sentence for a day the month does not have, a year of two digits, and anything that is not a date.
pub fn parse_date(typed: &str) -> Result<NaiveDate, String> {
    let typed = typed.trim();
    let words: Vec<String> = typed
        .split(|c: char| c.is_whitespace() || matches!(c, '/' | '.' | '-' | ',' | '–'))
        .filter(|w| !w.is_empty())
        .map(str::to_lowercase)
        .collect();
    let words = without_weekday(&words);
    let [first, second, third] = words else { return Err(not_a_date(typed)) };
    let year_first = first.len() >= 4 && is_number(first);
    let (day, month, year) = if year_first { (third, second, first) } else { (first, second, third) };
    let day =
        number(day.trim_end_matches(|c: char| c.is_ascii_alphabetic())).ok_or_else(|| not_a_date(typed))?;
    let month = month_number(month).ok_or_else(|| not_a_date(typed))?;
    let year = year_number(year, typed)?;
    if !(1..=12).contains(&month) {
        return Err(format!("There is no month {month}; write the day first, such as 31/3/2026."));
    }
    NaiveDate::from_ymd_opt(year, month, day).ok_or_else(|| no_such_day(day, month, year))
}

fn without_weekday(words: &[String]) -> &[String] {
    match words.split_first() {
        Some((first, rest)) if first.len() >= 3 && WEEKDAYS.iter().any(|d| d.starts_with(first.as_str())) => {
            rest
        }
        _ => words,
    }
}

fn is_number(word: &str) -> bool {
    !word.is_empty() && word.chars().all(|c| c.is_ascii_digit())
}

fn number(word: &str) -> Option<u32> {
    is_number(word).then(|| word.parse().ok()).flatten()
}

fn month_number(word: &str) -> Option<u32> {
    if is_number(word) {
        return number(word);
    }
    let at = MONTHS
        .iter()
        .position(|m| word.len() >= 3 && (m.starts_with(word) || (word == "sept" && *m == "september")))?;
    u32::try_from(at + 1).ok()
}

fn year_number(word: &str, typed: &str) -> Result<i32, String> {
    if !is_number(word) {
        return Err(not_a_date(typed));
    }
    if word.len() != 4 {
        return Err(format!("The year {word} is not clear; write it with four digits, such as 2026."));
    }
    let year: i32 = word.parse().map_err(|_| not_a_date(typed))?;
    if !(EARLIEST..=LATEST).contains(&year) {
        return Err(format!("The year {word} is out of reach; give a year from {EARLIEST} to {LATEST}."));
    }
    Ok(year)
}

fn no_such_day(day: u32, month: u32, year: i32) -> String {
    let first = NaiveDate::from_ymd_opt(year, month, 1);
    let days = first.map_or(31, |d| u32::from(d.num_days_in_month()));
    let name = first.map_or_else(String::new, |d| d.format("%B %Y").to_string());
    format!("There is no {day} {name}; the month has {days} days.")
}

fn not_a_date(typed: &str) -> String {
    if typed.is_empty() {
        return "Give a date, such as 31/3/2026.".into();
    }
    format!("“{typed}” is not a date; write it as 31/3/2026 or 31 March 2026.")
}
