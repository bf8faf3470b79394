//! Who does it: a name from the room brings role and agency. Where two people fit, nobody is guessed.

use super::UpdateAction;
use crate::meeting::text_of;
use mare_domain::action::Action;
use mare_domain::meeting::Meeting;
use mare_domain::rule::Finding;

/// Somebody of the meeting: name, role, agency.
type Somebody<'a> = (&'a str, &'a str, &'a str);

fn people(meeting: &Meeting) -> Vec<Somebody<'_>> {
    let lines = meeting.attendance.iter().map(|l| (l.name.as_str(), l.role.as_str(), l.agency.as_str()));
    let invited = meeting.invitees.iter().map(|i| (i.name.as_str(), i.role.as_str(), i.agency.as_str()));
    let mut people: Vec<Somebody<'_>> = Vec::new();
    for somebody in lines.chain(invited) {
        if !people.iter().any(|p| p.0.to_lowercase() == somebody.0.to_lowercase()) {
            people.push(somebody);
        }
    }
    people
}

/// Sets the owner; who fits the typed words alone gives the full name, role and agency. Returns the doubt when two fit.
pub(super) fn set_owner(action: &mut Action, meeting: &Meeting, typed: &str) -> Option<Finding> {
    action.owner = text_of(typed);
    let split = |name: &str| {
        name.split(|c: char| !c.is_alphanumeric())
            .filter(|w| !w.is_empty())
            .map(str::to_lowercase)
            .collect::<Vec<_>>()
    };
    let wanted = split(&action.owner);
    if wanted.is_empty() {
        return None;
    }
    let everybody = people(meeting);
    let exact: Vec<&Somebody<'_>> =
        everybody.iter().filter(|p| p.0.to_lowercase() == action.owner.to_lowercase()).collect();
    let fits: Vec<&Somebody<'_>> = if exact.is_empty() {
        everybody.iter().filter(|p| wanted.iter().all(|w| split(p.0).contains(w))).collect()
    } else {
        exact
    };
    match fits.as_slice() {
        [(name, role, agency)] => {
            action.owner = (*name).to_owned();
            if action.owner_role.is_empty() {
                action.owner_role = (*role).to_owned();
            }
            if action.agency.is_empty() {
                action.agency = (*agency).to_owned();
            }
            None
        }
        [] => None,
        many => {
            let names: Vec<&str> = many.iter().map(|p| p.0).collect();
            Some(Finding::note(
                "MARE-13.3-1",
                "13.3",
                "owner",
                format!("“{}” fits {}: who is meant?", action.owner, names.join(" and ")),
            ))
        }
    }
}
/// A new owner brings their own role and agency, unless others are typed with the name.
pub(super) fn new_owner(action: &mut Action, meeting: &Meeting, input: &UpdateAction) -> Option<Finding> {
    let doubt = match &input.owner {
        Some(typed) if text_of(typed) != action.owner => {
            action.owner_role = input.owner_role.as_deref().map(text_of).unwrap_or_default();
            action.agency = input.agency.as_deref().map_or_else(String::new, text_of);
            set_owner(action, meeting, typed)
        }
        _ => None,
    };
    if let Some(typed) = &input.owner_role {
        action.owner_role = text_of(typed);
    }
    if let Some(typed) = &input.agency {
        action.agency = text_of(typed);
    }
    doubt
}
