//! A person or group at risk, named at a meeting (19.8). It refuses an address: a named person is a person.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Which column of the grid a person or group belongs to.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum AtRiskKind {
    /// Children.
    Children,
    /// Public.
    #[default]
    Public,
    /// Known adult.
    KnownAdult,
    /// Staff.
    Staff,
    /// Patients.
    Patients,
    /// The service user.
    #[serde(rename = "self")]
    Oneself,
}

/// A person or group at risk.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct AtRisk {
    /// Uid.
    pub uid: String,
    /// Uid of the meeting.
    pub meeting: String,
    /// Place in the list.
    pub position: i64,
    /// In words, with tokens for protected people.
    pub label: String,
    /// Kind.
    pub kind: AtRiskKind,
    /// Uid of the person, when it is one who is known.
    pub person: Option<String>,
    /// From what.
    pub from_what: String,
}
