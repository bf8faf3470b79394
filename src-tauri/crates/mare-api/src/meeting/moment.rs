//! What people type of days, times and texts. It refuses a day that does not exist with a sentence that says why.

use crate::act::Look;
use crate::error::ApiError;
use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use mare_domain::meeting::Meeting;
use mare_domain::rule::Finding;
use mare_domain::text::{normalise, parse_date};

/// Returns the day typed into `field`. Errs with a sentence for 31/02, a year nobody lives in, or no date.
pub(crate) fn day_of(field: &str, typed: &str) -> Result<NaiveDate, ApiError> {
    parse_date(typed).map_err(|sentence| ApiError::field(field, sentence))
}

/// Returns the day typed, or none for a blank. `+5wd` counts working days from `from`.
pub(crate) fn optional_day(
    look: &Look<'_>,
    field: &str,
    typed: &str,
    from: NaiveDate,
) -> Result<Option<NaiveDate>, ApiError> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Ok(None);
    }
    let counted = typed
        .strip_prefix('+')
        .and_then(|t| t.trim().strip_suffix("wd"))
        .and_then(|n| n.trim().parse::<i32>().ok());
    match counted {
        Some(n) if (0..=520).contains(&n) => Ok(Some(look.calendar()?.add_working_days(from, n).due)),
        Some(_) => Err(ApiError::field(field, "Count at most 520 working days, or give the date.")),
        None => day_of(field, typed).map(Some),
    }
}

/// Returns the time of day typed into `field`, such as `10:05`, `10.05` or `now`.
pub(crate) fn time_of(look: &Look<'_>, field: &str, typed: &str) -> Result<NaiveTime, ApiError> {
    let typed = typed.trim();
    if typed.eq_ignore_ascii_case("now") {
        return Ok(look.time().time());
    }
    let plain = typed.replace('.', ":");
    ["%H:%M:%S", "%H:%M"]
        .iter()
        .find_map(|form| NaiveTime::parse_from_str(&plain, form).ok())
        .ok_or_else(|| ApiError::field(field, "Give a time of day such as 10:05."))
}

/// Returns the moment typed into `field`: a time on `day`, or `yyyy-mm-ddThh:mm`.
pub(crate) fn moment_of(
    look: &Look<'_>,
    field: &str,
    typed: &str,
    day: NaiveDate,
) -> Result<NaiveDateTime, ApiError> {
    match typed.trim().split_once(['T', ' ']) {
        Some((date, time)) if date.len() >= 8 => {
            Ok(day_of(field, date)?.and_time(time_of(look, field, time)?))
        }
        _ => Ok(day.and_time(time_of(look, field, typed)?)),
    }
}

/// Returns when something was heard in `meeting`: a time, a time after a day of it, or `yyyy-mm-ddThh:mm`; with a note
/// where only a time was typed and the day is not plain (D-08).
pub(crate) fn heard_of(
    look: &Look<'_>,
    meeting: &Meeting,
    typed: &str,
) -> Result<(NaiveDateTime, Option<Finding>), ApiError> {
    const FIELD: &str = "heard_at";
    let (day, time) = typed.trim().rsplit_once(['T', ' ']).unwrap_or(("", typed));
    let time = time_of(look, FIELD, time)?;
    if day.trim().is_empty() {
        let (day, doubt) = meeting.day_of_time(time, look.time());
        return Ok((day.and_time(time), doubt.map(|words| Finding::note("D-08", "D-08", FIELD, words))));
    }
    // A whole date in figures is taken as it stands, as it always was.
    let day = match NaiveDate::parse_from_str(day, "%Y-%m-%d") {
        Ok(day) => day,
        Err(_) => meeting.day_named(day, look.time()).map_err(|sentence| ApiError::field(FIELD, sentence))?,
    };
    Ok((day.and_time(time), None))
}

/// Returns a text as it is kept on one line: normalised and trimmed.
pub(crate) fn text_of(typed: &str) -> String {
    normalise(typed).trim().to_owned()
}
