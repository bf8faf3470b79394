//! Who was in the room, and what each agency brought (16.6).

use super::{AgencyCard, agencies};
use crate::act::Look;
use crate::agency::{Agency, AgencyClass};
use crate::error::ApiError;
use chrono::NaiveDateTime;
use mare_domain::entry::Entry;
use mare_domain::meeting::guard::INFORMATION_EXCHANGE;
use mare_domain::meeting::{Attendance, Contribution, Meeting};

/// Who was in the room at a moment, by the attendance sheet.
pub(super) fn in_the_room(meeting: &Meeting, at: Option<NaiveDateTime>) -> Vec<String> {
    let Some(time) = at.map(|at| at.time()) else { return Vec::new() };
    let there = |line: &Attendance| {
        line.presence.took_part()
            && line.arrived.is_none_or(|arrived| arrived <= time)
            && line.left.is_none_or(|left| time < left)
            && !line.away.iter().any(|away| away.from <= time && away.to.is_none_or(|to| time < to))
    };
    meeting.attendance.iter().filter(|l| there(l)).map(|l| l.name.clone()).collect()
}

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
    let mut names: Vec<String> = Vec::new();
    let invited = meeting.invitees.iter().map(|i| &i.agency);
    for name in meeting.attendance.iter().map(|l| &l.agency).chain(invited) {
        if !name.trim().is_empty() && !names.iter().any(|n| fold(n) == fold(name)) {
            names.push(name.trim().to_owned());
        }
    }
    let card = |name: String| {
        let lines = || meeting.attendance.iter().filter(|l| fold(&l.agency) == fold(&name));
        let agency = known.iter().find(|a| fold(&a.name) == fold(&name));
        let minuted =
            entries.iter().any(|e| e.section == INFORMATION_EXCHANGE && fold(&e.agency) == fold(&name));
        let said = |what: Contribution| lines().any(|l| l.contribution == what);
        let status = if said(Contribution::NothingToReport) && !minuted {
            Contribution::NothingToReport
        } else if said(Contribution::WrittenReturnRead) {
            Contribution::WrittenReturnRead
        } else if minuted || said(Contribution::Spoken) {
            Contribution::Spoken
        } else {
            Contribution::Silent
        };
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
    Ok(names.into_iter().map(card).collect())
}
