//! Dates as people say them in a meeting: "+5wd", "by Friday", "by 3 April", "by the end of the month", "within ten
//! working days". It never corrects a date: it says what is wrong with it and which day would do.

use super::Day;
use super::words::Word;
use crate::calendar::Calendar;
use crate::text::{MONTHS, WEEKDAYS, date_in_words, parse_date};
use chrono::{Datelike, Days, NaiveDate};

mod counted;
mod spoken;
mod week;

pub(super) use counted::{marker, stretch};
pub(super) use spoken::is_bare;
pub(super) use week::{before_week, is_of_week};

/// The most words a date has: "Friday the 3rd of April 2026", "the end of the next working day".
pub(super) const LONGEST: usize = 7;
/// A day and month without a year that passed longer ago than this many days is meant for the year to come;
/// what passed more lately is a slip, and is said to have passed.
const SLIP: i64 = 183;

/// A day that was reached from what was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Reached {
    pub(super) date: NaiveDate,
    /// How it was counted, where it was counted: "5 working days".
    pub(super) counted: String,
    /// What does not fit, such as a weekday that the date is not.
    pub(super) doubt: Option<String>,
    /// What is said of hours or a time of day: the date has only the day, so they stay in the words.
    pub(super) timed: Option<String>,
}

impl Reached {
    fn on(date: NaiveDate) -> Self {
        Self { date, counted: String::new(), doubt: None, timed: None }
    }

    fn counted(date: NaiveDate, counted: String) -> Self {
        Self { counted, ..Self::on(date) }
    }
}

/// What stood in a line for a date: a day, or a sentence that says why there is no such day.
pub(super) type Try = Result<Reached, String>;

fn on(date: NaiveDate) -> Try {
    Ok(Reached::on(date))
}

/// Returns the words of a date as they are compared: lower case, without marks around them.
pub(super) fn plain(words: &[Word<'_>]) -> Vec<String> {
    words
        .iter()
        .map(
            |w| {
                if w.text.starts_with('+') { w.text.trim_end_matches(['.', ',', ';', ')']) } else { w.bare() }
            },
        )
        .map(str::to_lowercase)
        .collect()
}

/// Returns the number of working days to a day in words, for a date that was not counted.
pub(super) fn distance(calendar: &Calendar, from: NaiveDate, to: NaiveDate) -> String {
    match calendar.working_days_between(from, to) {
        _ if to == from => "today".into(),
        1 => "1 working day".into(),
        n if n > 1 => format!("{n} working days"),
        _ => String::new(),
    }
}

/// Returns the date that these words say, all of them; nothing when they are text.
pub(super) fn date(words: &[&str], day: &Day<'_>) -> Option<Try> {
    match words {
        [] => None,
        [one] if one.starts_with('+') => marker(one, day),
        ["the" | "on", rest @ ..] if !rest.is_empty() => match rest {
            [number] if is_day(number) => of_month(number, day),
            _ => date(rest, day),
        },
        ["today" | "tonight"] => Some(on(day.date)),
        ["tomorrow"] => Some(after(day.date, 1)),
        ["end" | "close", "of", "play" | "business", rest @ ..] | ["cop" | "cob", rest @ ..] => {
            end_of(rest, day)
        }
        ["end", "of", rest @ ..] => end_of(rest, day),
        ["end" | "close", rest @ ..] if !rest.is_empty() => end_of(rest, day),
        ["month", "end"] => end_of(&["month"], day),
        _ => spoken::spoken(words, day)
            .or_else(|| week::of_week(words, day))
            .or_else(|| of_calendar(words, day)),
    }
}

/// Returns the day that is named as a calendar names it: a weekday, a day of a month, figures.
fn of_calendar(words: &[&str], day: &Day<'_>) -> Option<Try> {
    match words {
        ["next", name] => weekday(name).map(|w| after(monday(day.date), 7 + i64::from(w))),
        ["this", name] => weekday(name).map(|w| coming(w, day)),
        [name] if weekday(name).is_some() => weekday(name).map(|w| coming(w, day)),
        [name, rest @ ..] if weekday(name).is_some() && !is_of_week(rest) => {
            Some(doubted(date(rest, day)?, weekday(name)?))
        }
        [number] if is_ordinal(number) => of_month(number, day),
        [one] => in_figures(one, day),
        [number, "of", month @ ..] if is_day(number) => day_of_month(number, month, day),
        [number, month @ ..] if is_day(number) => day_of_month(number, month, day),
        [month, number, year @ ..] if month_of(month).is_some() && is_day(number) => {
            let month: Vec<&str> = std::iter::once(month).chain(year).copied().collect();
            day_of_month(number, &month, day)
        }
        _ => None,
    }
}

/// Returns the last working day before a day: "before Friday".
pub(super) fn before(found: Try, day: &Day<'_>) -> Try {
    found.map(|r| {
        let counted = format!("before {}", date_in_words(r.date));
        Reached { date: day.calendar.add_working_days(r.date, -1).due, counted, ..r }
    })
}

/// Returns the working day that would do instead of a day that is none: the one before, or the next one when that
/// lies before the meeting.
pub(super) fn instead(date: NaiveDate, day: &Day<'_>) -> Option<NaiveDate> {
    if day.calendar.is_working_day(date) || date < day.date {
        return None;
    }
    let earlier = day.calendar.add_working_days(date, -1).due;
    Some(if earlier < day.date { day.calendar.add_working_days(date, 1).due } else { earlier })
}

fn after(date: NaiveDate, days: i64) -> Try {
    let found = u64::try_from(days).ok().and_then(|n| date.checked_add_days(Days::new(n)));
    found.map_or_else(|| Err("This date is out of reach.".into()), on)
}

fn monday(date: NaiveDate) -> NaiveDate {
    date.checked_sub_days(Days::new(u64::from(date.weekday().num_days_from_monday()))).unwrap_or(date)
}

/// Returns the next such weekday after the day of the meeting.
fn coming(weekday: u32, day: &Day<'_>) -> Try {
    let ahead = (weekday + 7 - day.date.weekday().num_days_from_monday()) % 7;
    after(day.date, if ahead == 0 { 7 } else { i64::from(ahead) })
}

fn weekday(word: &str) -> Option<u32> {
    let at = WEEKDAYS.iter().position(|d| word.len() >= 3 && d.starts_with(word))?;
    u32::try_from(at).ok()
}

fn month_of(word: &str) -> Option<u32> {
    let at = MONTHS
        .iter()
        .position(|m| word == "sept" && *m == "september" || word.len() >= 3 && m.starts_with(word))?;
    u32::try_from(at + 1).ok()
}

fn doubted(found: Try, named: u32) -> Try {
    found.map(|mut r| {
        let is = r.date.weekday().num_days_from_monday();
        if is != named {
            let name = |w: u32| {
                r.date.week(chrono::Weekday::Mon).first_day().checked_add_days(Days::new(u64::from(w)))
            };
            let name = |w: u32| name(w).map_or_else(String::new, |d| d.format("%A").to_string());
            r.doubt =
                Some(format!("{} is a {}, not a {}.", crate::text::long_date(r.date), name(is), name(named)));
        }
        r
    })
}

/// Returns the digits of a day: "3", "3rd", "03".
fn day_digits(word: &str) -> Option<&str> {
    let digits = word.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let suffix = word.strip_prefix(digits)?;
    let fits = matches!(suffix, "" | "st" | "nd" | "rd" | "th");
    (fits && (1..=2).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit())).then_some(digits)
}

fn is_day(word: &str) -> bool {
    day_digits(word).is_some()
}

fn is_ordinal(word: &str) -> bool {
    day_digits(word).is_some_and(|digits| digits.len() < word.len())
}

fn day_of_month(number: &str, month: &[&str], day: &Day<'_>) -> Option<Try> {
    let digits = day_digits(number)?;
    match month {
        [month] => Some(without_year(digits, month_of(month)?, day)),
        [month, year] if year.bytes().all(|b| b.is_ascii_digit()) => {
            month_of(month)?;
            Some(parse_date(&format!("{digits} {month} {year}")).and_then(on))
        }
        _ => None,
    }
}

fn without_year(digits: &str, month: u32, day: &Day<'_>) -> Try {
    let in_year = |year: i32| parse_date(&format!("{digits}/{month}/{year}"));
    let this = in_year(day.date.year())?;
    if (day.date - this).num_days() > SLIP { in_year(day.date.year() + 1).and_then(on) } else { on(this) }
}

/// Returns the day of this month, or of the next one when it has passed: "the 17th".
fn of_month(number: &str, day: &Day<'_>) -> Option<Try> {
    let digits = day_digits(number)?;
    let n: u32 = digits.parse().ok()?;
    let month = if n < day.date.day() { day.calendar.add_months(day.date, 1) } else { day.date };
    Some(parse_date(&format!("{digits}/{}/{}", month.month(), month.year())).and_then(on))
}

/// Returns a date in figures: 3/4, 03/04/2026, 3.4.2026, 2026-04-03.
fn in_figures(word: &str, day: &Day<'_>) -> Option<Try> {
    if !word.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'/' | b'.' | b'-')) {
        return None;
    }
    let parts: Vec<&str> = word.split(['/', '.', '-']).collect();
    match parts.as_slice() {
        [d, m] if word.contains('/') && is_day(d) && is_day(m) => {
            let month: u32 = m.parse().ok()?;
            Some(if (1..=12).contains(&month) {
                without_year(d, month, day)
            } else {
                parse_date(&format!("{d}/{m}/{}", day.date.year())).and_then(on)
            })
        }
        [a, b, c] if [a, b, c].iter().all(|p| (1..=8).contains(&p.len())) => {
            Some(parse_date(word).and_then(on))
        }
        _ => None,
    }
}

/// Returns the last working day of this or the next week or month, or of a month by its name; of a day, the day.
fn end_of(words: &[&str], day: &Day<'_>) -> Option<Try> {
    let last_working = |next: NaiveDate| day.calendar.add_working_days(next, -1).due;
    let first_of = |date: NaiveDate| date.with_day(1).unwrap_or(date);
    let (reached, what) = match words {
        ["the" | "this" | "on", rest @ ..] if !rest.is_empty() => return end_of(rest, day),
        ["day"] | [] => (day.date, "today".to_owned()),
        ["week"] => (last_working(after(monday(day.date), 7).ok()?.date), "end of the week".into()),
        ["next", "week"] => (last_working(after(monday(day.date), 14).ok()?.date), "end of next week".into()),
        ["month"] => (
            last_working(day.calendar.add_months(first_of(day.date), 1)),
            "last working day of the month".into(),
        ),
        ["next", "month"] => (
            last_working(day.calendar.add_months(first_of(day.date), 2)),
            "last working day of next month".into(),
        ),
        [month] | [month, _] if month_of(month).is_some() => {
            let month_no = month_of(month)?;
            let year = match words {
                [_, year] => year.parse().ok()?,
                _ if month_no < day.date.month() => day.date.year() + 1,
                _ => day.date.year(),
            };
            let first = NaiveDate::from_ymd_opt(year, month_no, 1)?;
            (
                last_working(day.calendar.add_months(first, 1)),
                format!("last working day of {}", first.format("%B")),
            )
        }
        ["weekend"] => return None,
        _ => return date(words, day),
    };
    Some(Ok(Reached::counted(reached, what)))
}
