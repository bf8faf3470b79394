//! Settings that the installation keeps: team, marking edition, contacts, planned minutes. One named JSON value each.
//! What is set holds for what begins afterwards: no meeting that exists is changed by it.

use crate::act::{Act, Look};
use crate::error::{ApiError, Code};
use mare_domain::meeting::Meeting;
use mare_domain::pack::{ChairGuide, SectionMinutes};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

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

/// Name of the setting that holds the team's own planned minutes.
const MINUTES: &str = "planned_minutes";
/// Most minutes that one section may be planned for.
const LONGEST: u32 = 240;
/// What stands beside planned minutes that are the team's own.
const PLANNED_BY_TEAM: &str = "Planned by this team: the policy plans no minutes";

/// Planned minutes of one section, with what the pack has.
#[derive(Debug, Serialize, JsonSchema)]
pub struct SectionPlan {
    /// Number, 1 to 13.
    pub no: u8,
    /// Short title.
    pub title: String,
    /// Planned minutes.
    pub minutes: u32,
    /// Minutes of the pack.
    pub default: u32,
}

/// The planned minutes that new meetings take.
#[derive(Debug, Serialize, JsonSchema)]
pub struct MinutesPlan {
    /// Sections 1 to 13.
    pub sections: Vec<SectionPlan>,
    /// Of the whole meeting.
    pub whole: u32,
    /// Where they come from, in words.
    pub source: String,
}

/// New planned minutes.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct PlanMinutes {
    /// Sections that differ from the pack; an empty list goes back to it.
    pub sections: Vec<SectionMinutes>,
}

/// Returns the minutes that a new meeting takes: the team's own for every section, or none for those of the pack.
pub(crate) fn planned_minutes(look: &Look<'_>) -> Result<Vec<SectionMinutes>, ApiError> {
    let own: Vec<SectionMinutes> = look.setting(MINUTES)?.unwrap_or_default();
    if own.is_empty() {
        return Ok(own);
    }
    let guide = look.pack().chair.planned_by(&own, PLANNED_BY_TEAM);
    let sections = look.pack().sections.iter();
    Ok(sections.map(|s| SectionMinutes { no: s.no, minutes: guide.minutes(s.no) }).collect())
}

/// Returns the Chair's guide with the minutes that this meeting was booked with.
pub(crate) fn guide_for(look: &Look<'_>, meeting: &Meeting) -> Cow<'static, ChairGuide> {
    look.pack().chair.planned_by(&meeting.planned_minutes, PLANNED_BY_TEAM)
}

/// Returns the planned minutes of each section.
pub fn minutes(look: &Look<'_>, _: Nothing) -> Result<MinutesPlan, ApiError> {
    let of_pack = &look.pack().chair;
    let guide = of_pack.planned_by(&planned_minutes(look)?, PLANNED_BY_TEAM);
    let sections = look.pack().sections.iter().map(|s| SectionPlan {
        no: s.no,
        title: s.short.clone(),
        minutes: guide.minutes(s.no),
        default: of_pack.minutes(s.no),
    });
    Ok(MinutesPlan {
        sections: sections.collect(),
        whole: guide.whole(),
        source: guide.minutes_source.clone(),
    })
}

/// Sets the planned minutes that new meetings take and returns them; a section that is not named has the pack's.
///
/// Errs with `invalid_input` for a section that Appendix 7 does not have, and for more than four hours.
pub fn plan_minutes(act: &Act<'_>, input: PlanMinutes) -> Result<MinutesPlan, ApiError> {
    let mut own: Vec<SectionMinutes> = Vec::new();
    let mut refused: Option<ApiError> = None;
    for section in input.sections {
        let why = if act.pack().section(section.no).is_none() {
            "Appendix 7 has the sections 1 to 13.".to_owned()
        } else if section.minutes > LONGEST {
            format!("Plan at most {LONGEST} minutes for section {}.", section.no)
        } else {
            own.retain(|known| known.no != section.no);
            if section.minutes != act.pack().chair.minutes(section.no) {
                own.push(section);
            }
            continue;
        };
        let error = ApiError::field(&format!("minutes.{}", section.no), why);
        match &mut refused {
            Some(refused) => refused.fields.extend(error.fields),
            None => refused = Some(error),
        }
    }
    if let Some(refused) = refused {
        return Err(refused);
    }
    act.tx().set(MINUTES, &own)?;
    minutes(act, Nothing {})
}
