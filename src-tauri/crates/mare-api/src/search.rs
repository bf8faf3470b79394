//! Search over people, cases, referrals, entries and actions, within what the person may see. What is typed is
//! never a query language.

use crate::act::Look;
use crate::error::ApiError;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What to look for.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct SearchAll {
    /// Words; the last may be a beginning.
    pub text: String,
    /// How many answers at most; 50 when absent.
    #[serde(default)]
    pub limit: Option<u32>,
}

/// One answer.
#[derive(Debug, Serialize, JsonSchema)]
pub struct FoundItem {
    /// `person`, `case`, `referral`, `meeting`, `entry` or `action`.
    pub noun: String,
    /// Uid of it.
    pub id: String,
    /// Uid of the case, if it belongs to one.
    pub case: Option<String>,
    /// Reference of the case.
    pub case_reference: String,
    /// Uid of the meeting, for entries and actions.
    pub meeting: Option<String>,
    /// Title.
    pub title: String,
    /// The words around the match.
    pub snippet: String,
    /// Who may read it; empty for everybody.
    pub restricted_to: Vec<String>,
}

/// The answers, newest first.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Found {
    /// The answers.
    pub hits: Vec<FoundItem>,
}

/// Returns what was found.
pub fn all(_look: &Look<'_>, _input: SearchAll) -> Result<Found, ApiError> {
    Err(ApiError::internal("unwritten"))
}
