//! Working days as people ask for them: counting, a year's days, and an administrator's changes.

use crate::act::{Act, Look};
use crate::error::ApiError;
use chrono::{Datelike, NaiveDate};
use mare_domain::calendar::{Calendar, ClosureDay, Count, DayOverride};
use mare_store::{Keys, Reader, Row};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A day that an administrator changed, with the reason.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
pub struct DayChange {
    /// Uid.
    pub uid: String,
    /// The day.
    pub date: NaiveDate,
    /// What it is called.
    pub name: String,
    /// `holiday` (not a working day), `working` (a bank holiday that is worked), `closure` (information only)
    /// or `closure_not_working`.
    pub kind: String,
    /// Why.
    pub reason: String,
}

impl Row for DayChange {
    const TABLE: &'static str = "day_change";
    const NOUN: &'static str = "changed day";
    fn uid(&self) -> &str {
        &self.uid
    }
    fn keys(&self) -> Keys {
        Keys { state: self.kind.clone(), on_date: Some(self.date.to_string()), ..Keys::default() }
    }
}

/// Returns the calendar of England and Wales with this installation's changes.
pub(crate) fn load(reader: &Reader<'_>) -> Result<Calendar, ApiError> {
    let mut overrides = Vec::new();
    let mut closures = Vec::new();
    for change in reader.all::<DayChange>()? {
        match change.kind.as_str() {
            "holiday" | "working" => overrides.push(DayOverride {
                date: change.date,
                working: change.kind == "working",
                name: change.name,
                reason: change.reason,
            }),
            kind => closures.push(ClosureDay {
                date: change.date,
                name: change.name,
                not_a_working_day: kind == "closure_not_working",
            }),
        }
    }
    Ok(Calendar::england_and_wales().with_overrides(overrides).with_closures(closures))
}

/// What to count.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct CountDays {
    /// Day 0.
    pub from: NaiveDate,
    /// How many working days; negative counts back.
    pub n: i32,
}

/// A count with its explanation.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Counted {
    /// The count.
    #[serde(flatten)]
    pub count: Count,
    /// The count in words, with what was not counted.
    pub explanation: String,
}

/// Returns the day `n` working days from a date, with its explanation.
pub fn working_days(look: &Look<'_>, input: CountDays) -> Result<Counted, ApiError> {
    let count = look.calendar()?.add_working_days(input.from, input.n);
    let explanation = count.explain();
    Ok(Counted { count, explanation })
}

/// Which year.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct WhichYear {
    /// The year.
    pub year: i32,
}

/// A day of a year that is not an ordinary one.
#[derive(Debug, Serialize, JsonSchema)]
pub struct SpecialDay {
    /// The day.
    pub date: NaiveDate,
    /// Its name.
    pub name: String,
}

/// The days of a year that are no working days for another reason than the weekend.
#[derive(Debug, Serialize, JsonSchema)]
pub struct YearDays {
    /// The days.
    pub days: Vec<SpecialDay>,
    /// What administrators changed.
    pub changes: Vec<DayChange>,
}

/// Returns the bank holidays of a year and the changes made to it.
pub fn year(look: &Look<'_>, input: WhichYear) -> Result<YearDays, ApiError> {
    let calendar = look.calendar()?;
    let first = NaiveDate::from_ymd_opt(input.year, 1, 1)
        .ok_or_else(|| ApiError::field("year", "Give a year such as 2026."))?;
    let days = first
        .iter_days()
        .take_while(|d| d.year() == input.year)
        .filter_map(|date| calendar.holiday_name(date).map(|name| SpecialDay { date, name }))
        .collect();
    let changes = look.all::<DayChange>()?.into_iter().filter(|c| c.date.year() == input.year).collect();
    Ok(YearDays { days, changes })
}

/// A change to one day.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct ChangeDay {
    /// The day.
    pub date: NaiveDate,
    /// What it is called.
    pub name: String,
    /// `holiday`, `working`, `closure` or `closure_not_working`.
    pub kind: String,
    /// Why; must not be blank.
    pub reason: String,
}

/// Changes one day of the calendar and returns the change. Limits that are still open move with it.
pub fn change(act: &Act<'_>, input: ChangeDay) -> Result<DayChange, ApiError> {
    if input.reason.trim().is_empty() {
        return Err(ApiError::field(
            "reason",
            "Say why this day is changed; the reason stands beside every limit it moves (MARE-R-2).",
        ));
    }
    if !["holiday", "working", "closure", "closure_not_working"].contains(&input.kind.as_str()) {
        return Err(ApiError::field(
            "kind",
            "A day is a holiday, working, a closure, or a closure that is not a working day.",
        ));
    }
    let change = DayChange {
        uid: act.id(),
        date: input.date,
        name: input.name,
        kind: input.kind,
        reason: input.reason,
    };
    act.tx().insert(&change)?;
    Ok(change)
}
