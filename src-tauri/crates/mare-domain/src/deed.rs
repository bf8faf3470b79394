//! Who did what in life, and who recorded it (ruling 6): referrers and managers have no account, so every
//! event keeps both. It refuses to guess: a deed without a person is the caller's own.

use chrono::{NaiveDate, NaiveDateTime};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Something done on a day by a person, recorded at a moment by an account.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Deed {
    /// Who did it in life.
    pub by: String,
    /// The day it was done.
    pub on: NaiveDate,
    /// Who recorded it: the account, or the typed name in a handed seat.
    pub recorded_by: String,
    /// When it was recorded, London time.
    pub recorded_at: NaiveDateTime,
    /// What shows it: "manager's e-mail", "call note"; empty when the recorder did it.
    #[serde(default)]
    pub evidence: String,
}

/// What a person types of a deed; empty fields mean "I, today".
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct DeedInput {
    /// Who did it in life; the recorder when absent.
    #[serde(default)]
    pub by: Option<String>,
    /// The day it was done; today when absent.
    #[serde(default)]
    pub on: Option<NaiveDate>,
    /// What shows it.
    #[serde(default)]
    pub evidence: String,
}

impl DeedInput {
    /// Returns the deed as recorded by `recorder` at London time `now`.
    pub fn recorded(&self, recorder: &str, now: NaiveDateTime) -> Deed {
        let by = self.by.as_deref().map(str::trim).filter(|b| !b.is_empty()).unwrap_or(recorder);
        Deed {
            by: by.to_owned(),
            on: self.on.unwrap_or_else(|| now.date()),
            recorded_by: recorder.to_owned(),
            recorded_at: now,
            evidence: self.evidence.trim().to_owned(),
        }
    }
}

/// An answer to a question that must be answered; blank is never an answer (D-10).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    /// Yes.
    Yes,
    /// No.
    No,
    /// It was not discussed.
    NotDiscussed,
    /// It is not known.
    NotKnown,
}
