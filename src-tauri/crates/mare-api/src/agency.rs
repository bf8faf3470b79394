//! Agencies: their status decides what the duty to co-operate covers. Names are this installation's.

use crate::act::{Act, Look};
use crate::error::ApiError;
use mare_store::{Keys, Row};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// An agency's status under the Criminal Justice Act 2003, section 325.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub enum AgencyClass {
    /// Responsible Authority: Police, Probation, Prison.
    #[serde(rename = "RA")]
    ResponsibleAuthority,
    /// Duty to co-operate.
    #[serde(rename = "DTC")]
    DutyToCooperate,
    /// Neither: common-law confidence only.
    #[serde(rename = "other")]
    Other,
}

/// An agency of this installation.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
pub struct Agency {
    /// Uid.
    #[serde(default)]
    pub uid: String,
    /// Name as it stands on paper.
    pub name: String,
    /// Its status.
    pub class: AgencyClass,
    /// Whether it is a health agency, for "police and health only".
    #[serde(default)]
    pub health: bool,
    /// Short names people type after `@`.
    #[serde(default)]
    pub short: Vec<String>,
}

impl Row for Agency {
    const TABLE: &'static str = "agency";
    const NOUN: &'static str = "agency";
    fn uid(&self) -> &str {
        &self.uid
    }
    fn keys(&self) -> Keys {
        Keys { reference: Some(self.name.clone()), state: "known".into(), ..Keys::default() }
    }
}

/// No input.
#[derive(Debug, Default, Deserialize, JsonSchema)]
pub struct Nothing {}

/// The agencies.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Agencies {
    /// In the order they were added.
    pub agencies: Vec<Agency>,
}

/// Returns the agencies of this installation.
pub fn list(look: &Look<'_>, _: Nothing) -> Result<Agencies, ApiError> {
    Ok(Agencies { agencies: look.all()? })
}

/// Adds an agency, or replaces the one of the same name, and returns it.
pub fn save(act: &Act<'_>, input: Agency) -> Result<Agency, ApiError> {
    let name = mare_domain::text::normalise(&input.name).trim().to_owned();
    if name.is_empty() {
        return Err(ApiError::field("name", "Give the agency's name as it stands on paper."));
    }
    let known = act.find::<Agency>(&name)?;
    let agency =
        Agency { uid: known.as_ref().map_or_else(|| act.id(), |k| k.row.uid.clone()), name, ..input };
    match known {
        Some(known) => act.tx().update(&agency, known.version).map(|_| ())?,
        None => act.tx().insert(&agency)?,
    }
    Ok(agency)
}
