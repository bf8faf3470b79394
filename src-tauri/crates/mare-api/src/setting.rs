//! Settings that the installation keeps: team, marking edition, contacts. One named JSON value each.

use crate::act::{Act, Look};
use crate::error::{ApiError, Code};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What the team calls itself and where it is reached.
#[derive(Debug, Clone, Default, Serialize, Deserialize, JsonSchema)]
pub struct Team {
    /// Name of the team.
    pub name: String,
    /// Where the SPoC is reached; printed where the policy prints it.
    #[serde(default)]
    pub spoc_contact: String,
    /// Where the SPoC's office is reached.
    #[serde(default)]
    pub office_contact: String,
    /// Edition of the policy pack: `current` or `2017` (D-21).
    #[serde(default)]
    pub edition: String,
    /// The Trust's name.
    #[serde(default)]
    pub organisation: String,
}

/// Name of the setting.
pub(crate) const TEAM: &str = "team";

/// No input.
#[derive(Debug, Default, Deserialize, JsonSchema)]
pub struct Nothing {}

/// Returns the team's settings.
pub fn get(look: &Look<'_>, _: Nothing) -> Result<Team, ApiError> {
    Ok(look.setting(TEAM)?.unwrap_or_default())
}

/// Replaces the team's settings and returns them.
pub fn set(act: &Act<'_>, input: Team) -> Result<Team, ApiError> {
    if input.name.trim().is_empty() {
        return Err(ApiError::field("name", "Give the team a name."));
    }
    if !["current", "2017", ""].contains(&input.edition.as_str()) {
        return Err(ApiError::new(
            Code::InvalidInput,
            "The policy pack has the editions current and 2017 (D-21).",
        ));
    }
    act.tx().set(TEAM, &input)?;
    Ok(input)
}
