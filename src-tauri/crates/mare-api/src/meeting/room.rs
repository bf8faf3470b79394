//! Who has yet to declare, and what each agency brought (16.6). It says nothing about who they are.

use super::{AgencyCard, agencies};
use crate::act::Look;
use crate::agency::{Agency, AgencyClass};
use crate::error::ApiError;
use mare_domain::entry::Entry;
use mare_domain::meeting::room::brought;
use mare_domain::meeting::{Contribution, Meeting};

/// Names of those in the room who have not made the declaration.
pub(super) fn undeclared(meeting: &Meeting) -> Vec<String> {
    meeting
        .attendance
        .iter()
        .filter(|l| l.presence.took_part() && l.left.is_none() && l.declared.is_none())
        .map(|l| l.name.clone())
        .collect()
}

/// Returns the agencies of a meeting with what they brought to the information exchange (16.6).
pub(super) fn agency_cards(
    look: &Look<'_>,
    meeting: &Meeting,
    entries: &[Entry],
) -> Result<Vec<AgencyCard>, ApiError> {
    let fold = |name: &str| name.trim().to_lowercase();
    let known: Vec<Agency> = agencies(look)?;
    let card = |(name, status): (String, Contribution)| {
        let lines = || meeting.attendance.iter().filter(|l| fold(&l.agency) == fold(&name));
        let agency = known.iter().find(|a| fold(&a.name) == fold(&name));
        let class = match agency.map(|a| a.class) {
            Some(AgencyClass::ResponsibleAuthority) => "RA",
            Some(AgencyClass::DutyToCooperate) => "DTC",
            Some(AgencyClass::Other) => "other",
            None => "",
        };
        let warning = if class == "other" {
            "Section 325(4) of the Criminal Justice Act 2003 does not apply; common law of confidence (16.7)."
        } else {
            ""
        };
        AgencyCard {
            class: class.to_owned(),
            health: agency.is_some_and(|a| a.health),
            status,
            present: lines().any(|l| l.presence.took_part()),
            warning: warning.to_owned(),
            agency: name.clone(),
        }
    };
    Ok(brought(meeting, entries).into_iter().map(card).collect())
}
