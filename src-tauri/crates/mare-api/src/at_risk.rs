//! People and groups at risk, named at a meeting. A child among them raises the Child Protection item (22.2).

use crate::act::Act;
use crate::error::ApiError;
use crate::meeting::{AtRiskCard, Removed};
use mare_domain::at_risk::{AtRisk, AtRiskKind};
use mare_store::{Keys, Row};
use schemars::JsonSchema;
use serde::Deserialize;

impl Row for AtRisk {
    const TABLE: &'static str = "at_risk";
    const NOUN: &'static str = "person at risk";
    fn uid(&self) -> &str {
        &self.uid
    }
    fn keys(&self) -> Keys {
        Keys {
            parent: Some(self.meeting.clone()),
            person: self.person.clone(),
            state: "named".into(),
            position: self.position,
            ..Keys::default()
        }
    }
}

/// A person or group at risk, new or changed.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct SaveAtRisk {
    /// Uid or reference of the meeting.
    pub meeting: String,
    /// Uid of the row to change; a new one when absent.
    pub at_risk: Option<String>,
    /// In words.
    pub label: Option<String>,
    /// Kind.
    pub kind: Option<AtRiskKind>,
    /// Uid of the person, when it is one who is known; empty clears.
    pub person: Option<String>,
    /// From what.
    pub from_what: Option<String>,
    /// The date of birth as it is known, of a child who is no record yet.
    pub dob: Option<String>,
}

/// Which person or group at risk.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct WhichAtRisk {
    /// Uid or reference of the meeting.
    pub meeting: String,
    /// Uid of the row.
    pub at_risk: String,
}

fn unwritten<T>() -> Result<T, ApiError> {
    Err(ApiError::internal("unwritten"))
}

/// Names a person or group at risk.
pub fn save(_act: &Act<'_>, _input: SaveAtRisk) -> Result<AtRiskCard, ApiError> {
    unwritten()
}

/// Takes a person or group at risk off the list.
pub fn remove(_act: &Act<'_>, _input: WhichAtRisk) -> Result<Removed, ApiError> {
    unwritten()
}
