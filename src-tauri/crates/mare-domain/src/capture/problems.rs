//! What is weak about a line while it is typed. It says nothing twice: the rules of an action are those of
//! `action::guard`, and only what a typed line adds to them is said here. Nothing stands in the way of Enter.

use super::meant::{Meant, either};
use super::room::Room;
use super::verb::has_verb;
use super::{Day, Line};
use crate::action::{Action, guard};
use crate::restriction::may_read;
use crate::rule::Finding;
use crate::text::date_in_words;

/// So much of a text is looked at for weak words; an action is a sentence.
const LOOKED_AT: usize = 2000;

/// Returns what is weak about a line.
pub(super) fn problems(line: &Line, meant: &Meant, room: &Room, day: &Day<'_>) -> Vec<Finding> {
    let mut found = match line.kind.action() {
        Some(_) => action(line, meant, room, day),
        None => speaker(line, meant, room),
    };
    for name in &meant.unknown_readers {
        found.push(Finding::note(
            "MARE-16.16-1",
            "16.14-16.16",
            "restricted_to",
            format!("“#{name}” is no agency here, so it restricts nothing. Name it as it is called, or use #police or #health (16.2)."),
        ));
    }
    found
}

fn speaker(line: &Line, meant: &Meant, room: &Room) -> Vec<Finding> {
    if line.speaker_may_be.is_empty() {
        return Vec::new();
    }
    let who = either(&meant.speaker_may_be, room);
    vec![Finding::note("MARE-16.2-1", "16.2", "speaker", format!("Who said it: {who} (16.2)?"))]
}

fn action(line: &Line, meant: &Meant, room: &Room, day: &Day<'_>) -> Vec<Finding> {
    let shown: String = line.text.chars().take(LOOKED_AT).collect();
    let typed = Action {
        kind: line.kind.action().unwrap_or_default(),
        text: shown,
        owner: line.owner.as_ref().map(|o| o.name.clone()).unwrap_or_default(),
        due: line.due.as_ref().map(|d| d.date),
        due_kind: line.due.as_ref().map(|d| d.kind).unwrap_or_default(),
        ..Action::default()
    };
    let mut found = guard::lint(&typed, &[], day.calendar, day.date, day.date);
    owner(&mut found, line, meant, room);
    date(&mut found, line, meant, day);
    if line.action_kind() == Some(crate::action::ActionKind::Specific)
        && !found.iter().any(|f| f.field == "text")
        && !has_verb(&typed.text)
    {
        found.push(Finding::note(
            "MARE-13.3-3",
            "13.3",
            "text",
            "There is no verb: what is done? Begin with it, such as “fit”, “visit” or “write” (13.3).",
        ));
    }
    if let Some(owner) = &line.owner {
        let health = room.is_health(&owner.agency);
        if !may_read(&line.restricted_to, &owner.agency, health) {
            found.push(Finding::note(
                "MARE-16.16-1",
                "16.14-16.16",
                "restricted_to",
                format!("{} of {} does it and could not read it (16.16).", owner.name, owner.agency),
            ));
        }
    }
    found
}

/// Says which people fit instead of asking who, where the name was typed.
fn owner(found: &mut Vec<Finding>, line: &Line, meant: &Meant, room: &Room) {
    let specific = line.action_kind() == Some(crate::action::ActionKind::Specific);
    let said = if !meant.everyone.is_empty() && specific {
        format!(
            "“@{}” owns nothing: an action needs one named person. Name who does it, or make it a standing instruction with /s (13.3).",
            meant.everyone
        )
    } else if !meant.owner_may_be.is_empty() {
        let who = either(&meant.owner_may_be, room);
        format!("“{}” may be {who}. Which one? Type a surname or initials (13.3).", meant.owner_typed)
    } else if meant.says_nobody && meant.owner.is_none() {
        format!("Nobody here is called “{}”. Name the individual who does it (13.3).", meant.nobody)
    } else {
        return;
    };
    found.retain(|f| f.field != "owner");
    found.insert(0, Finding::note("MARE-13.3-1", "13.3", "owner", said));
}

/// Says what is wrong with the day that was typed instead of asking by when.
fn date(found: &mut Vec<Finding>, line: &Line, meant: &Meant, day: &Day<'_>) {
    let mut note = |said: String| found.push(Finding::note("MARE-13.3-2", "13.3", "due", said));
    if let Some(doubt) = &meant.doubt {
        note(format!("{doubt} Which is right (13.3)?"));
    }
    if let (Some(due), Some(horizon)) = (&line.due, day.horizon)
        && due.date > horizon
    {
        note(format!(
            "{} lies after the next review on {} (13.3).",
            date_in_words(due.date),
            date_in_words(horizon)
        ));
    }
    let instead = if let Some(why) = &meant.no_such_day {
        Some(why.clone())
    } else if line.due.is_none() && !line.event.is_empty() {
        Some(format!(
            "“{}” is an event, not a date. Give a review date as well, such as “review +10wd” (13.3).",
            line.event
        ))
    } else {
        None
    };
    if let Some(said) = instead {
        found.retain(|f| f.field != "due");
        found.push(Finding::note("MARE-13.3-2", "13.3", "due", said));
    }
}
