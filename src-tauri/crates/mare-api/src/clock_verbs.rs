//! The practice clock: stored in a practice installation, read by every program (ruling 10).

use crate::act::{Act, Look};
use crate::clock::{london_time, moment_of};
use crate::error::{ApiError, Code};
use chrono::NaiveDateTime;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Name of the setting that holds the practice clock.
pub(crate) const SETTING: &str = "practice_clock";

/// No input.
#[derive(Debug, Default, Deserialize, JsonSchema)]
pub struct Nothing {}

/// The time in London.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Now {
    /// Wall-clock time in London.
    pub time: NaiveDateTime,
    /// The date of it.
    pub date: chrono::NaiveDate,
}

/// Returns the time that the program goes by.
pub fn now(look: &Look<'_>, _: Nothing) -> Result<Now, ApiError> {
    Ok(Now { time: look.time(), date: look.today() })
}

/// Sets the practice clock.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct SetClock {
    /// Wall-clock time in London, `2026-03-03T16:40` or with seconds.
    pub at: String,
}

/// Sets the practice clock and returns it. Errs with `practice_only` in a real installation.
pub fn set(act: &Act<'_>, input: SetClock) -> Result<Now, ApiError> {
    if !act.practice() {
        return Err(ApiError::new(
            Code::PracticeOnly,
            "Only a practice installation has a clock that can be set.",
        ));
    }
    let time = parse_local(&input.at).ok_or_else(|| {
        ApiError::field("at", "Give the time as 2026-03-03T16:40 (date, the letter T, hours and minutes).")
    })?;
    let moment = moment_of(time);
    act.tx().set(SETTING, &moment)?;
    let time = london_time(moment);
    Ok(Now { time, date: time.date() })
}

/// Returns the local time written as `2026-03-03T16:40`, with or without seconds.
pub fn parse_local(text: &str) -> Option<NaiveDateTime> {
    ["%Y-%m-%dT%H:%M:%S", "%Y-%m-%dT%H:%M"].iter().find_map(|f| NaiveDateTime::parse_from_str(text, f).ok())
}
