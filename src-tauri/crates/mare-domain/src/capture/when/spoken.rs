//! Days as they are spoken: "the next working day", "Monday week", "a week on Monday", "the weekend", "lunchtime on
//! Friday". A date has no time of day: where one was typed it stays in the words.

use super::counted::{counted, number};
use super::{Reached, Try, after, coming, date, monday, weekday};
use crate::capture::Day;
use chrono::{Datelike, Weekday};

/// Times of day in words; those in figures are "5pm" and "17:00".
const TIMES: [&str; 9] =
    ["noon", "midday", "lunch", "lunchtime", "morning", "afternoon", "evening", "teatime", "midnight"];

/// Returns whether these words name a day by themselves, without "by" or "on", and never anything else.
pub(in crate::capture) fn is_bare(words: &[&str]) -> bool {
    match words {
        ["the", rest @ ..] => is_next_working_day(rest),
        ["on", rest @ ..] => is_bare(rest),
        _ => {
            is_next_working_day(words)
                || matches!(words, [day, "week" | "fortnight"] if is_a_day(day))
                || on_a_day(words).is_some()
        }
    }
}

/// Returns the day of what is said of days, all of these words; nothing when they are text.
pub(super) fn spoken(words: &[&str], day: &Day<'_>) -> Option<Try> {
    match words {
        _ if is_next_working_day(words) => counted(1, "working day", day),
        ["weekend"] => Some(before_the_weekend(day)),
        [name, far @ ("week" | "fortnight")] if is_a_day(name) => {
            Some(later(named(name, day)?, weeks(1, far)?))
        }
        _ => match on_a_day(words) {
            Some((weeks, name)) => Some(later(named(name, day)?, weeks)),
            None => at_a_time(words, day),
        },
    }
}

fn is_next_working_day(words: &[&str]) -> bool {
    matches!(words, ["next" | "following", "working", "day"])
}

fn is_a_day(word: &str) -> bool {
    matches!(word, "today" | "tomorrow") || weekday(word).is_some()
}

fn named(word: &str, day: &Day<'_>) -> Option<Try> {
    match word {
        "today" => Some(after(day.date, 0)),
        "tomorrow" => Some(after(day.date, 1)),
        _ => weekday(word).map(|w| coming(w, day)),
    }
}

/// Returns how many weeks after which day: "a week on Monday", "two weeks today", "a fortnight from Friday".
fn on_a_day<'a>(words: &[&'a str]) -> Option<(u32, &'a str)> {
    match words {
        [n, far, "on" | "from", name] | [n, far, name] if is_a_day(name) => {
            Some((weeks(number(n)?, far)?, name))
        }
        _ => None,
    }
}

fn weeks(n: u32, word: &str) -> Option<u32> {
    match word {
        "week" | "weeks" if (1..=52).contains(&n) => Some(n),
        "fortnight" | "fortnights" if (1..=26).contains(&n) => Some(n * 2),
        _ => None,
    }
}

fn later(found: Try, weeks: u32) -> Try {
    found.and_then(|r| after(r.date, i64::from(weeks) * 7))
}

/// What is to be done by the weekend is done on the last working day before it; at a weekend the next one is meant.
fn before_the_weekend(day: &Day<'_>) -> Try {
    let weeks = if matches!(day.date.weekday(), Weekday::Sat | Weekday::Sun) { 2 } else { 1 };
    let next = after(monday(day.date), weeks * 7)?.date;
    let last = day.calendar.add_working_days(next, -1).due;
    Ok(Reached::counted(last.max(day.date), "before the weekend".into()))
}

/// "lunchtime on Friday", "5pm tomorrow", "Friday at noon", "tomorrow morning".
fn at_a_time(words: &[&str], day: &Day<'_>) -> Option<Try> {
    let of_a_day = |rest: &[&str]| {
        let found = if rest.is_empty() { None } else { date(rest, day) };
        let stays = || Some("the time of day stays in the words".to_owned());
        found.map(|found| found.map(|r| Reached { timed: stays(), ..r }))
    };
    match words {
        ["12", "noon", "on", rest @ ..] | ["12", "noon", rest @ ..] => of_a_day(rest),
        ["first", "thing", "on", rest @ ..] | ["first", "thing", rest @ ..] => of_a_day(rest),
        [time, "on", rest @ ..] | [time, rest @ ..] if is_time(time) => of_a_day(rest),
        [rest @ .., "at", time] | [rest @ .., time] if is_time(time) => of_a_day(rest),
        _ => None,
    }
}

fn is_time(word: &str) -> bool {
    if TIMES.contains(&word) {
        return true;
    }
    let figures = word.strip_suffix("am").or_else(|| word.strip_suffix("pm"));
    let clock = figures.unwrap_or(word);
    let (hour, minute) = clock.split_once([':', '.']).unwrap_or((clock, ""));
    let fits = |part: &str| (1..=2).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
    fits(hour)
        && if minute.is_empty() {
            figures.is_some() && !clock.ends_with([':', '.'])
        } else {
            minute.len() == 2 && fits(minute)
        }
}
