//! A time limit: trigger, number, due date and whether it was met. Derived every time it is asked for, never
//! typed (MARE-R-1). The numbers are the policy pack's.

use crate::calendar::Calendar;
use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Where a limit stands on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum LimitStatus {
    /// Still running.
    Open,
    /// Past and not met.
    NotMet,
    /// Met in time.
    Met,
    /// Met late.
    Late,
}

/// A limit as it stands on a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Limit {
    /// Id such as `T-01`.
    pub rule: String,
    /// Paragraph.
    pub para: String,
    /// What must happen.
    pub what: String,
    /// Who.
    pub who: String,
    /// Day 0.
    pub trigger_date: NaiveDate,
    /// What happened on day 0, in words.
    pub trigger: String,
    /// How many.
    pub n: i32,
    /// `working days` or `days`.
    pub unit: String,
    /// The last day.
    pub due: NaiveDate,
    /// Bank holidays and closures that were skipped.
    pub skipped: Vec<NaiveDate>,
    /// When it was met.
    pub met_on: Option<NaiveDate>,
    /// How it stands.
    pub status: LimitStatus,
    /// Working days late on the day it was met, or today.
    pub late_by: i32,
    /// Working days in hand on the day it was met, or today.
    pub in_hand: i32,
    /// The date explained in words.
    pub explanation: String,
}

/// What a limit is made of.
#[derive(Debug, Clone)]
pub struct Running<'a> {
    /// Id such as `T-01`.
    pub rule: &'a str,
    /// Paragraph.
    pub para: &'a str,
    /// What must happen.
    pub what: &'a str,
    /// Who.
    pub who: &'a str,
    /// What happened on day 0, in words.
    pub trigger: &'a str,
    /// Day 0.
    pub trigger_date: NaiveDate,
    /// Working days.
    pub n: i32,
    /// When it was met.
    pub met_on: Option<NaiveDate>,
}

impl Running<'_> {
    /// Returns the limit as it stands on `today`.
    pub fn on(&self, calendar: &Calendar, today: NaiveDate) -> Limit {
        let count = calendar.add_working_days(self.trigger_date, self.n);
        let seen = self.met_on.unwrap_or(today);
        let late_by = calendar.working_days_between(count.due, seen).max(0);
        let in_hand = calendar.working_days_between(seen, count.due).max(0);
        let status = match self.met_on {
            Some(met) if met <= count.due => LimitStatus::Met,
            Some(_) => LimitStatus::Late,
            None if today > count.due => LimitStatus::NotMet,
            None => LimitStatus::Open,
        };
        Limit {
            rule: self.rule.into(),
            para: self.para.into(),
            what: self.what.into(),
            who: self.who.into(),
            trigger_date: self.trigger_date,
            trigger: self.trigger.into(),
            n: self.n,
            unit: "working days".into(),
            due: count.due,
            skipped: count.skipped.iter().map(|s| s.date).collect(),
            met_on: self.met_on,
            status,
            late_by,
            in_hand,
            explanation: count.explain(),
        }
    }
}
