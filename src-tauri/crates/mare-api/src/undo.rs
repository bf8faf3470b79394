//! Taking back by name what was done in a meeting, and doing it again. Each person at a keyboard takes back their
//! own: an account its own, a handed seat its own. It refuses to overwrite what somebody else changed meanwhile, and
//! anything once the minutes are issued (D-12).

use crate::act::{Act, Look};
use crate::error::{ApiError, Code};
use crate::meeting::{WhichMeeting, open, writable};
use crate::session::Session;
use mare_domain::action::Action;
use mare_domain::entry::Entry;
use mare_domain::meeting::Meeting;
use mare_store::{Chain, Side, StoreError};
use schemars::JsonSchema;
use serde::Serialize;

mod called;

use called::Caller;

/// How many names are listed.
const LISTED: i64 = 20;

/// What can be taken back.
#[derive(Debug, Serialize, JsonSchema)]
pub struct UndoList {
    /// Newest first.
    pub undo: Vec<Undoable>,
    /// Taken back, the latest first: can be done again until something else is done.
    pub redo: Vec<Undoable>,
}

/// One thing that can be taken back, or done again.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Undoable {
    /// In words, with the first words of the row where it may be read here: "action to Housing, “Fit a lock…”".
    pub name: String,
    /// When, London time.
    pub at: String,
}

/// What was taken back or done again.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Undone {
    /// In words; nothing was left when it is null.
    pub name: Option<String>,
    /// Uid of the one row, entry or action, that came with what was taken back or done again, where this session may read
    /// it (16.7): whoever typed it can have its words in the line again.
    pub row: Option<String>,
    /// What can be taken back from here.
    pub left: UndoList,
}

/// Returns whose changes a session takes back: its account's, or those of the name at its handed seat.
pub(crate) fn chain(session: &Session) -> String {
    let typist = session.typist();
    format!("{}/{}", typist.account, typist.seat)
}

/// Returns what a verb does, in the words that stand after "Undo:", for verbs that say nothing nearer themselves.
pub(crate) fn in_words(verb: &str) -> &'static str {
    match verb {
        "meeting.attend" => "attendance",
        "meeting.declare" => "declaration",
        "meeting.section" => "change of section",
        "meeting.set" => "answer",
        "entry.add" => "entry",
        "entry.update" => "change of an entry",
        "entry.correct" => "correction of an entry",
        "entry.move" => "move of an entry",
        "entry.remove" => "removal of an entry",
        "at_risk.save" => "person at risk",
        "at_risk.remove" => "removal of a person at risk",
        "disclosure.save" => "disclosure",
        "action.add" | "action.adopt" => "action",
        "action.update" => "change of an action",
        "action.move" => "move of an action",
        "action.remove" => "removal of an action",
        "meeting.accept_agency" => "yes of an agency",
        "meeting.carry" => "outcome of an earlier action",
        "action.accept" => "acceptance of an action",
        _ => "change",
    }
}

fn list_of(look: &Look<'_>, meeting: &Meeting) -> Result<UndoList, ApiError> {
    let who = chain(look.session());
    let caller = Caller::of(look, meeting)?;
    let of = |side: Side| -> Result<Vec<Undoable>, ApiError> {
        let named = look.to_take_back(Chain { place: &meeting.uid, who: &who }, side, LISTED)?;
        named.into_iter().map(|n| Ok(Undoable { name: caller.name(&n)?, at: n.at })).collect()
    };
    Ok(UndoList { undo: of(Side::Undo)?, redo: of(Side::Redo)? })
}

/// Returns what this session can take back in a meeting, and do again, by name.
pub fn list(look: &Look<'_>, input: WhichMeeting) -> Result<UndoList, ApiError> {
    let meeting = open(look, &input.meeting)?.row;
    list_of(look, &meeting)
}

/// Takes back the last thing this session did in the meeting.
///
/// Errs with `conflict` when somebody else changed the same since, with `blocked` once the minutes are issued (D-12).
pub fn last(act: &Act<'_>, input: WhichMeeting) -> Result<Undone, ApiError> {
    take_back(act, &input, Side::Undo)
}

/// Does again what was taken back last. Errs as `last` does.
pub fn again(act: &Act<'_>, input: WhichMeeting) -> Result<Undone, ApiError> {
    take_back(act, &input, Side::Redo)
}

fn take_back(act: &Act<'_>, input: &WhichMeeting, side: Side) -> Result<Undone, ApiError> {
    let meeting = writable(act, &input.meeting)?.row;
    let who = chain(act.session());
    let chain = Chain { place: &meeting.uid, who: &who };
    let at = act.time().format("%Y-%m-%dT%H:%M:%S").to_string();
    // Named before it goes: afterwards there may be no row to take the words from.
    let next = act.to_take_back(chain, side, 1)?;
    let caller = Caller::of(act, &meeting)?;
    let name = next.first().map(|named| caller.name(named)).transpose()?;
    let row = next.first().map(|named| caller.row(named, side)).transpose()?.flatten();
    let taken = act.tx().take_back(chain, side, &at).map_err(|error| match error {
        StoreError::Changed { noun } => ApiError::new(
            Code::Conflict,
            format!("This {noun} was changed by somebody else since: it stays as it is now."),
        )
        .hint("Change it by hand; nothing was taken back."),
        other => ApiError::from(other),
    })?;
    if let Some(taken) = &taken {
        find_again(act, &meeting.uid, &taken.rows)?;
    }
    Ok(Undone {
        name: name.filter(|_| taken.is_some()),
        row: row.filter(|_| taken.is_some()),
        left: list_of(act, &meeting)?,
    })
}

/// Texts that came back are found again, texts that went are not.
fn find_again(act: &Act<'_>, meeting: &str, rows: &[(String, String)]) -> Result<(), ApiError> {
    let meeting = act.get::<Meeting>(meeting)?.row;
    for (noun, uid) in rows {
        match noun.as_str() {
            "entry" => match act.find::<Entry>(uid)? {
                Some(found) => crate::entry::index(act, &meeting, &found.row)?,
                None => act.tx().unindex("entry", uid)?,
            },
            "action" => match act.find::<Action>(uid)? {
                // An action of an earlier meeting keeps its own name in the search.
                Some(found) => {
                    crate::action::index(act, &act.get::<Meeting>(&found.row.meeting)?.row, &found.row)?;
                }
                None => act.tx().unindex("action", uid)?,
            },
            _ => {}
        }
    }
    crate::issue::completed(act, &meeting)
}
