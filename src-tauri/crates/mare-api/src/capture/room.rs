//! Who can be meant in a meeting: the people of its attendance sheet and its invitations, its agencies, and the
//! protected people, who are named by reference only (ruling 4). It refuses to guess who is meant; it says who is there.

use crate::act::Look;
use crate::agency::Agency;
use crate::error::ApiError;
use crate::meeting::{Words, agencies, agency_names};
use mare_domain::at_risk::AtRisk;
use mare_domain::capture::{Guarded, Room, RoomAgency, RoomPerson};
use mare_domain::meeting::{Attendance, Meeting};
use mare_domain::person::Person;
use mare_domain::restriction::{may_read, tidy};
use mare_store::Filter;
use schemars::JsonSchema;
use serde::Serialize;

fn is_here(line: &Attendance, at: chrono::NaiveTime) -> bool {
    let arrived = line.arrived.is_none_or(|t| t <= at);
    let left = line.left.is_some_and(|t| t <= at);
    let away = line.away.iter().any(|a| a.from <= at && a.to.is_none_or(|to| to > at));
    line.presence.took_part() && arrived && !left && !away
}

/// Returns who can be meant in a meeting: its people, those in the room first, its agencies, and the protected
/// people, who are named by reference only (ruling 4).
pub(super) fn room_of(look: &Look<'_>, meeting: &Meeting, turn: &str) -> Result<Room, ApiError> {
    let at = look.time().time();
    let mut people: Vec<RoomPerson> = meeting
        .attendance
        .iter()
        .map(|l| RoomPerson {
            uid: l.uid.clone(),
            name: l.name.clone(),
            role: l.role.clone(),
            agency: l.agency.clone(),
            here: is_here(l, at),
            protected: false,
        })
        .collect();
    let same = |a: &str, b: &str| a.trim().to_lowercase() == b.trim().to_lowercase();
    for invitee in &meeting.invitees {
        if !people.iter().any(|p| same(&p.name, &invitee.name)) {
            people.push(RoomPerson {
                uid: invitee.uid.clone(),
                name: invitee.name.clone(),
                role: invitee.role.clone(),
                agency: invitee.agency.clone(),
                ..RoomPerson::default()
            });
        }
    }
    let protected = Filter { states: &["protected"], ..Filter::default() };
    for found in look.list::<Person>(&protected)? {
        people.push(RoomPerson {
            uid: found.row.uid,
            name: found.row.name,
            protected: true,
            ..RoomPerson::default()
        });
    }
    let mut known: Vec<RoomAgency> = Vec::new();
    for Agency { name, short, health, .. } in agencies(look)? {
        known.push(RoomAgency { name, short, health });
    }
    let named =
        meeting.attendance.iter().map(|l| &l.agency).chain(meeting.invitees.iter().map(|i| &i.agency));
    for name in named {
        if !name.trim().is_empty() && !known.iter().any(|a| same(&a.name, name)) {
            known.push(RoomAgency { name: name.clone(), ..RoomAgency::default() });
        }
    }
    let room = Room::new(people, known).with_chair(&meeting.officers.chair);
    Ok(if turn.trim().is_empty() { room } else { room.with_turn(turn) })
}

/// Returns who is at risk in a meeting as an action may name them, and the names of the service user, which are none of
/// theirs (19.8).
pub(super) fn guarded(look: &Look<'_>, meeting: &Meeting) -> Result<(Vec<Guarded>, Vec<String>), ApiError> {
    let rows: Vec<AtRisk> = look.children(&meeting.uid)?;
    if rows.is_empty() {
        return Ok(Default::default());
    }
    let words = Words::load(look, Some(meeting))?;
    let person = |uid: &str| Ok::<_, ApiError>(look.find::<Person>(uid)?.map(|found| found.row));
    let mut guarded = Vec::new();
    for row in &rows {
        let known = row.person.as_deref().map(person).transpose()?.flatten();
        guarded.extend(Guarded::of(row, &words.show(&row.label), known.as_ref()));
    }
    let subject = person(&meeting.person)?;
    let names = subject.into_iter().flat_map(|p| std::iter::once(p.name).chain(p.known_as));
    Ok((guarded, names.collect()))
}

/// Who will read a row of those who have a copy of the minutes, and how many will not.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Readers {
    /// Agencies of the meeting that will read it.
    pub will: Vec<String>,
    /// How many agencies of the meeting will not.
    pub others: usize,
}

/// Returns which agencies of a meeting will read what is restricted to `typed`; nothing when it is for everybody (16.2).
/// They are those of everybody who took part, on whichever day: each has a copy, whether or not they are still in the
/// room when it is said (16.14).
pub(super) fn readers_of(
    look: &Look<'_>,
    meeting: &Meeting,
    typed: &[String],
) -> Result<Option<Readers>, ApiError> {
    if typed.is_empty() {
        return Ok(None);
    }
    let restricted = tidy(typed, &agency_names(look, meeting)?);
    let mut there: Vec<&str> =
        meeting.attendance.iter().filter(|l| l.took_part()).map(|l| l.agency.trim()).collect();
    there.retain(|name| !name.is_empty());
    there.sort_unstable();
    there.dedup();
    let known = agencies(look)?;
    let reads = |name: &str| {
        let health = known.iter().any(|a| a.health && a.name.trim().to_lowercase() == name.to_lowercase());
        may_read(&restricted, name, health)
    };
    let will: Vec<String> = there.iter().filter(|name| reads(name)).map(|name| (*name).to_owned()).collect();
    Ok(Some(Readers { others: there.len() - will.len(), will }))
}
