//! A row becomes another kind: a note an action or a decision, and back. One undo takes it back whole; nothing that
//! was said is lost on the way.

use super::room::room_of;
use super::{Captured, CommitLine, keep, understand};
use crate::act::Act;
use crate::entry::{AddEntry, UpdateEntry, WhichEntry};
use crate::error::{ApiError, Code};
use crate::meeting::{Words, writable};
use crate::session::Typed;
use crate::{action, entry};
use mare_domain::action::{Action, ActionKind};
use mare_domain::capture::LineKind;
use mare_domain::entry::{Entry, EntryKind};
use mare_domain::meeting::Meeting;
use schemars::JsonSchema;
use serde::Deserialize;

/// A row to become another kind.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct TurnRow {
    /// Uid or reference of the meeting.
    pub meeting: String,
    /// Uid of the entry, or
    pub entry: Option<String>,
    /// uid of the action.
    pub action: Option<String>,
    /// What it becomes.
    pub into: LineKind,
}

/// Turns a row into another kind: a note into an action or a decision, and back. One undo takes it back whole.
pub fn turn(act: &Act<'_>, input: TurnRow) -> Result<Captured, ApiError> {
    let meeting = writable(act, &input.meeting)?.row;
    match (&input.entry, &input.action) {
        (Some(uid), None) => turn_entry(act, &meeting, uid, input.into),
        (None, Some(uid)) => turn_action(act, &meeting, uid, input.into),
        _ => Err(ApiError::field("entry", "Name an entry or an action to be turned, not both.")),
    }
}

fn turn_entry(act: &Act<'_>, meeting: &Meeting, uid: &str, into: LineKind) -> Result<Captured, ApiError> {
    let found = act.get::<Entry>(uid)?.row;
    if found.meeting != meeting.uid {
        return Err(ApiError::new(Code::NotFound, "There is no such entry in this meeting."));
    }
    if let Some(kind) = into.entry() {
        let update = UpdateEntry {
            meeting: meeting.uid.clone(),
            entry: uid.to_owned(),
            kind: Some(kind),
            ..UpdateEntry::default()
        };
        let saved = entry::update(act, update)?;
        act.called(format!("turned into {}", into.in_words().to_lowercase()));
        return Ok(Captured {
            echo: format!("{} in section {}", into.in_words(), saved.entry.section),
            saved_at: saved.saved_at.clone(),
            problems: Vec::new(),
            action: None,
            entry: Some(saved),
        });
    }
    let shown = entry::shown(act, meeting, &found)?;
    let room = room_of(act, meeting, &found.agency)?;
    // Read as the line would be with Alt+A: whoever said it stands before their words.
    let line = match shown.speaker.trim() {
        "" => shown.text.clone(),
        speaker => format!("{speaker}: {}", shown.text),
    };
    let words = Words::load(act, Some(meeting))?;
    let mut understood = understand(act, (meeting, &words), &room, &line, Some(into))?;
    understood.line.text.push_str(&beside(&shown));
    if understood.line.restricted_to.is_empty() {
        understood.line.restricted_to.clone_from(&found.restricted_to);
    }
    if understood.line.agency.is_empty() && understood.line.owner.is_none() {
        understood.line.agency.clone_from(&found.agency);
    }
    entry::remove(act, WhichEntry { meeting: meeting.uid.clone(), entry: uid.to_owned() })?;
    // It stays in the section it was said in, whatever is being talked about by now.
    let input = CommitLine { line, section: Some(found.section), ..CommitLine::default() };
    let captured = keep(act, (meeting, &words), &input, understood, Some(Typed::from(&found)))?;
    act.called("note turned into an action");
    Ok(captured)
}

/// Returns what an entry has beside its words and an action has no place for: reasons, who disagrees, where it is from.
fn beside(entry: &Entry) -> String {
    let mut said = String::new();
    if !entry.reasons.trim().is_empty() {
        said.push_str(&format!(", because {}", entry.reasons.trim()));
    }
    for dissent in &entry.dissent {
        let stop = if said.ends_with('.') { "" } else { "." };
        said.push_str(&format!("{stop} Dissent: {}: {}", dissent.who, dissent.why));
    }
    if !entry.source.trim().is_empty() {
        said.push_str(&format!(" ({})", entry.source.trim()));
    }
    said
}

fn turn_action(act: &Act<'_>, meeting: &Meeting, uid: &str, into: LineKind) -> Result<Captured, ApiError> {
    let found = act.get::<Action>(uid)?.row;
    if found.meeting != meeting.uid {
        return Err(ApiError::new(Code::NotFound, "There is no such action in this meeting."));
    }
    if let Some(kind) = into.action() {
        let update = action::UpdateAction {
            meeting: meeting.uid.clone(),
            action: uid.to_owned(),
            kind: Some(kind),
            due: (kind == ActionKind::Standing).then(String::new),
            ..action::UpdateAction::default()
        };
        let card = action::update(act, update)?;
        act.called(format!("turned into {}", into.in_words().to_lowercase()));
        return Ok(Captured {
            entry: None,
            echo: into.in_words().to_owned(),
            saved_at: act.time().format("%H:%M:%S").to_string(),
            problems: card.warnings.clone(),
            action: Some(card),
        });
    }
    // An action of an older program says nothing of who typed it: then it is whoever turns it.
    let typed = Some(Typed::from(&found)).filter(|typed| !typed.by.is_empty());
    // Who and when are words of the meeting too: they go into the text, so that nothing said is lost.
    let mut text = found.text.clone();
    let due = found.due.map(|d| format!("by {}", d.format("%-d %B %Y"))).unwrap_or_default();
    let who: Vec<&str> = [found.owner.as_str(), &due].into_iter().filter(|w| !w.is_empty()).collect();
    if !who.is_empty() {
        text.push_str(&format!(" ({})", who.join(", ")));
    }
    action::remove(act, action::WhichAction { meeting: meeting.uid.clone(), action: uid.to_owned() })?;
    let saved = entry::add_to(
        act,
        meeting,
        &Words::load(act, Some(meeting))?,
        typed,
        AddEntry {
            meeting: meeting.uid.clone(),
            section: Some(found.section).filter(|known| *known != 0),
            kind: into.entry().unwrap_or(EntryKind::Note),
            text,
            agency: found.agency,
            restricted_to: found.restricted_to,
            ..AddEntry::default()
        },
    )?;
    act.called(format!("action turned into {}", into.in_words().to_lowercase()));
    Ok(Captured {
        echo: format!("{} in section {}", into.in_words(), saved.entry.section),
        saved_at: saved.saved_at.clone(),
        problems: Vec::new(),
        action: None,
        entry: Some(saved),
    })
}
