//! Time as an argument: where it comes from, and Europe/London for everything a person sees (ruling 10).

use chrono::{DateTime, NaiveDate, NaiveDateTime, TimeZone, Utc};
use chrono_tz::Europe::London;

/// Where the time comes from.
pub trait Clock: Send + Sync {
    /// Returns the moment.
    fn now(&self) -> DateTime<Utc>;
}

/// The machine's clock: the one place that asks it.
#[derive(Debug, Default)]
pub struct MachineClock;

impl Clock for MachineClock {
    #[expect(clippy::disallowed_methods, reason = "the one place that asks the machine for the time")]
    fn now(&self) -> DateTime<Utc> {
        Utc::now()
    }
}

/// Returns the date in London at `moment`.
pub fn london_date(moment: DateTime<Utc>) -> NaiveDate {
    moment.with_timezone(&London).date_naive()
}

/// Returns the wall-clock time in London at `moment`.
pub fn london_time(moment: DateTime<Utc>) -> NaiveDateTime {
    moment.with_timezone(&London).naive_local()
}

/// Returns the moment of a London wall-clock time. In the hour that happens twice the earlier one is meant;
/// in the hour that never happens, the moment the clock jumped to.
pub fn moment_of(local: NaiveDateTime) -> DateTime<Utc> {
    match London.from_local_datetime(&local).earliest() {
        Some(moment) => moment.with_timezone(&Utc),
        None => {
            let later = local + chrono::Duration::hours(1);
            London
                .from_local_datetime(&later)
                .earliest()
                .map_or_else(|| Utc.from_utc_datetime(&local), |m| m.with_timezone(&Utc))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn summer_time_does_not_move_a_date() {
        let late = moment_of("2026-03-31T23:30:00".parse().unwrap());
        assert_eq!(late.to_rfc3339(), "2026-03-31T22:30:00+00:00");
        assert_eq!(london_date(late).to_string(), "2026-03-31");
    }

    #[test]
    fn the_hour_that_never_happens_is_an_hour_later() {
        let gap = moment_of("2026-03-29T01:30:00".parse().unwrap());
        assert_eq!(london_time(gap).to_string(), "2026-03-29 02:30:00");
    }
}
