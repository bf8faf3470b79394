//! The practice room: a scripted ten-minute meeting of invented people, and afterwards what of it stands in the
//! minutes. It exists in practice installations only, and gives no marks.

use crate::act::{Act, Look};
use crate::error::{ApiError, Code};
use crate::meeting::{Missing, Words, missing_of, open, plan};
use chrono::{DateTime, NaiveDateTime};
use mare_domain::disclosure::Disclosure;
use mare_domain::entry::Entry;
use mare_domain::meeting::Meeting;
use mare_domain::rehearsal::{Compared, Line, Played, Rehearsal, Written, compare};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

mod place;
mod scene;
#[cfg(test)]
mod tests;

pub use place::{FindStopped, FoundStopped, Place, PlaceKept, Stopped, keep, stopped};

/// Name of the setting that holds the uids of the meetings that were begun here.
const SETTING: &str = "rehearsals";

/// No input.
#[derive(Debug, Default, Deserialize, JsonSchema)]
pub struct BeginRehearsal {}

/// A practice meeting that has begun, with what is said in it.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Begun {
    /// Uid of the meeting.
    pub id: String,
    /// The same.
    pub meeting: String,
    /// Its reference.
    pub reference: String,
    /// When it began, London time.
    pub started_at: NaiveDateTime,
    /// Whether the practice clock stands still until it is set: then whoever plays the script moves it.
    pub clock_stands: bool,
    /// The script.
    pub script: Script,
}

/// What is said in a practice meeting.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Script {
    /// Title.
    pub title: String,
    /// Words a minute.
    pub words_per_minute: u32,
    /// Seconds from beginning to end.
    pub length: u32,
    /// The lines, in order.
    pub lines: Vec<Line>,
}

/// A practice meeting to be looked at.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct MarkRehearsal {
    /// Uid or reference of the meeting.
    pub meeting: String,
    /// When each line was spoken, where the play went faster or slower than the script; by the script when absent.
    pub heard: Vec<Spoken>,
    /// When the play stood still.
    pub pauses: Vec<Pause>,
}

/// A while in which the play stood still.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
pub struct Pause {
    /// London time, `2026-06-16T10:03:20`.
    pub from: String,
    /// London time, `2026-06-16T10:03:20`.
    pub to: String,
}

/// When a line was spoken.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
pub struct Spoken {
    /// Its place in the script, from 0.
    pub line: usize,
    /// London time, `2026-06-16T10:03:20`.
    pub at: String,
}

/// A practice meeting held against its script.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Marked {
    /// Uid of the meeting.
    pub id: String,
    /// Its reference.
    pub reference: String,
    /// Title of the script.
    pub title: String,
    /// What was found.
    #[serde(flatten)]
    pub compared: Compared,
    /// What the record still lacks, whatever was said: the script asks for less than the issue does.
    pub missing: Missing,
}

fn only_in_practice(look: &Look<'_>) -> Result<(), ApiError> {
    if look.practice() {
        return Ok(());
    }
    Err(not_here())
}

fn not_here() -> ApiError {
    ApiError::new(
        Code::PracticeOnly,
        "The practice room is a room of practice installations: real cases are kept here.",
    )
    .hint("Make a practice installation in a folder of its own and rehearse there.")
}

/// Begins a practice meeting of a new invented case and returns it with its script: people are in the room, the
/// declaration is made, the information exchange is next. Each call begins another one.
///
/// Errs with `practice_only` in a real installation.
pub fn begin(act: &Act<'_>, _: BeginRehearsal) -> Result<Begun, ApiError> {
    only_in_practice(act)?;
    let script = Rehearsal::of_the_house();
    let meeting = scene::set(act, script)?;
    let mut ours: Vec<String> = act.setting(SETTING)?.unwrap_or_default();
    ours.push(meeting.uid.clone());
    act.tx().set(SETTING, &ours)?;
    begun(act, &meeting)
}

/// Returns a practice meeting with its script.
fn begun(look: &Look<'_>, meeting: &Meeting) -> Result<Begun, ApiError> {
    let script = Rehearsal::of_the_house();
    let clock: Option<DateTime<chrono::Utc>> = look.setting(crate::clock_verbs::SETTING)?;
    Ok(Begun {
        id: meeting.uid.clone(),
        meeting: meeting.uid.clone(),
        reference: meeting.reference.clone(),
        started_at: meeting.started_at.unwrap_or_else(|| look.time()),
        clock_stands: clock.is_some(),
        script: Script {
            title: script.title.clone(),
            words_per_minute: script.words_per_minute,
            length: script.length,
            lines: script.lines.clone(),
        },
    })
}

/// Returns what of a practice meeting stands in its minutes: what is there, what is missing, what came late, each with
/// the line it was said in.
///
/// Errs with `practice_only` in a real installation, and with `not_found` for a meeting that was not begun here.
pub fn mark(look: &Look<'_>, input: MarkRehearsal) -> Result<Marked, ApiError> {
    only_in_practice(look)?;
    let meeting = open(look, &input.meeting)?.row;
    let ours: Vec<String> = look.setting(SETTING)?.unwrap_or_default();
    if !ours.contains(&meeting.uid) {
        return Err(ApiError::new(
            Code::NotFound,
            "This meeting has no script: it was not begun in the practice room.",
        ));
    }
    let time = |field: &str, typed: &str| {
        crate::clock_verbs::parse_local(typed)
            .ok_or_else(|| ApiError::field(field, "Give each time as 2026-06-16T10:03:20."))
    };
    let mut heard = BTreeMap::new();
    for spoken in &input.heard {
        heard.insert(spoken.line, time("heard", &spoken.at)?);
    }
    let mut pauses = Vec::new();
    for pause in &input.pauses {
        pauses.push((time("pauses", &pause.from)?, time("pauses", &pause.to)?));
    }
    let words = Words::load(look, Some(&meeting))?;
    let mut entries = Vec::new();
    for entry in look.children::<Entry>(&meeting.uid)? {
        entries.push(Written { typed: entry.typed_at, row: words.shown(&entry)? });
    }
    let mut actions = Vec::new();
    for found in plan(look, &meeting.uid)? {
        actions.push(Written { typed: typed_at(&found.row.uid), row: words.shown(&found.row)? });
    }
    let mut disclosures = Vec::new();
    for disclosure in look.children::<Disclosure>(&meeting.uid)? {
        disclosures.push(Written { typed: typed_at(&disclosure.uid), row: words.shown(&disclosure)? });
    }
    let played = Played { meeting: &meeting, entries, actions, disclosures, heard, pauses };
    let script = Rehearsal::of_the_house();
    Ok(Marked {
        id: meeting.uid.clone(),
        reference: meeting.reference.clone(),
        title: script.title.clone(),
        compared: compare(script, &played, &look.calendar()?),
        missing: missing_of(look, &meeting, &words)?,
    })
}

/// Returns when a row was made, by its id: an action carries no time of its own.
fn typed_at(uid: &str) -> Option<NaiveDateTime> {
    let (seconds, nanos) = uuid::Uuid::parse_str(uid).ok()?.get_timestamp()?.to_unix();
    let moment = DateTime::from_timestamp(i64::try_from(seconds).ok()?, nanos)?;
    Some(crate::clock::london_time(moment))
}
