//! Today: everything that is due, with the next act as the link. It holds nothing of its own: every row is derived
//! from limits, notifications, referrals, meetings and actions at the moment it is asked for.

use crate::act::Look;
use crate::error::ApiError;
use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// No input.
#[derive(Debug, Default, Deserialize, JsonSchema)]
pub struct Nothing {}

/// Why a row stands here.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Why {
    /// Rule id, such as `T-01`.
    pub rule: String,
    /// Paragraph of the policy.
    pub para: String,
    /// The date explained in words.
    pub explanation: String,
}

/// What to do next.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct NextAct {
    /// Name of the verb, `noun.verb`.
    pub verb: String,
    /// Noun it is about: `case`, `referral`, `meeting`, `action`, `notification`, `disclosure`.
    pub noun: String,
    /// Uid of that noun.
    pub id: String,
    /// Words of the link.
    pub label: String,
}

/// One thing that is due.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct TodayRow {
    /// What, without a protected name.
    pub what: String,
    /// Reference of the case, meeting or referral.
    pub reference: String,
    /// When it is due; null when it only waits.
    pub due: Option<NaiveDate>,
    /// When, in words.
    pub due_words: String,
    /// Why it stands here.
    pub why: Why,
    /// The next act.
    pub act: NextAct,
}

/// What is due, grouped.
#[derive(Debug, Serialize, JsonSchema)]
pub struct TodayList {
    /// Today's date.
    pub date: NaiveDate,
    /// Past its date.
    pub overdue: Vec<TodayRow>,
    /// Due today.
    pub today: Vec<TodayRow>,
    /// Due in the next five working days.
    pub next_five: Vec<TodayRow>,
    /// Due later.
    pub later: Vec<TodayRow>,
    /// Waiting, without a date.
    pub waiting: Vec<TodayRow>,
}

fn unwritten<T>() -> Result<T, ApiError> {
    Err(ApiError::internal("unwritten"))
}

/// Returns everything that is due.
pub fn list(_look: &Look<'_>, _input: Nothing) -> Result<TodayList, ApiError> {
    unwritten()
}
