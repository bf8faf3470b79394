//! The one line of the capture bar: what a minute taker types is read for kind, agency, speaker, owner, date,
//! restriction and fact or analysis, and said back in words before Enter. It refuses nothing and loses no word:
//! plain typing is always a valid note (D-32), and what is not understood stays in the text.
//!
//! # What is read
//!
//! * A kind at the very start: `/a` action, `/s` standing instruction, `/d` decision, `/r` risk factor, `/i`
//!   information, `/g` good practice, `/w` reasons (why), `/n` a note; "Action:", "Decision:" and "Standing
//!   instruction:" as well, with a colon or a dash between blanks. Without one, a line that holds an `@owner` and a date
//!   is an action, a line that names an agency or a speaker at its start is information, and everything else is a note.
//! * Who speaks, before a colon: "Larkenfell: …", "Police: …", "Police, DC Larkenfell: …", "@lark: …"; an agency also
//!   before a dash: "Housing – …". Only somebody of the room is meant; "Risk: …" is text. Who may read it may stand
//!   before the colon: "Police #health: …".
//! * An owner: `@` and a first name, surname, initials, a whole name with points or blanks or an agency; two letters
//!   are enough when nobody else begins so. At the end or the start of the line it is taken out of the text; inside a
//!   sentence the name is written out.
//!   `@everyone` and `@all` are nobody: an action needs one named person; a standing instruction binds all agencies.
//!   In a line that was said to be an action the name needs no `@`: "Jorah to ring the ward", "Ellery fits a door".
//! * "standing instruction" at the end instead of a date; the words behind it that say how long it holds stay. Right behind
//!   the owner they are read without it, "@petra until reviewed", and the line says what is missing.
//! * Whom an action protects: a person at risk whose name stands in its words and can mean nobody else.
//! * A date at the end: `+5wd` `+3d` `+2w` `+1m`, "by Friday", "by 3 April", "by 3/4", "by the end of the month",
//!   "by Thursday next week", "by next week" (its last working day), "by mid April" (the 15th, or the last working day
//!   before), "within ten working days", "the next working day", "Monday week", "before discharge" (an event, which asks for a
//!   review date), "review +10wd". A review date beside another date is written out in the text.
//!   "At the latest", "please" and the "and" of "ASAP and by 9 April" go with the date.
//! * `#police #health`: who may read it. `~f` fact, `~a` analysis.
//!
//! A mark counts only at the start of a word and only when it fits: `jo@example.org`, "C+", "+44 1632 960001",
//! "flat #6" and "@ 10" are text. A pasted text of several lines is one note, kept whole, unless it begins with a
//! kind; of its marks only `#` and `~` at its ends are read. Places are counted as a browser counts, in UTF-16.

use crate::action::{ActionKind, DueKind};
use crate::calendar::Calendar;
use crate::entry::{Basis, EntryKind};
use crate::rule::Finding;
use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

mod abbreviation;
mod complete;
mod dates;
mod echo;
mod edit;
mod hint;
mod inside;
mod kind;
mod lead;
mod meant;
mod names;
mod phrase;
mod problems;
mod protects;
mod reading;
mod room;
mod unmarked;
mod verb;
mod when;
mod words;

pub use abbreviation::{Abbreviation, Expansion, abbreviations, expand};
pub use complete::{Completion, Completions, completions};
pub use kind::{LineKind, MARKERS, Marker, turned};
pub use protects::Guarded;
pub use room::{Room, RoomAgency, RoomPerson};

/// The day a line is typed on.
#[derive(Debug, Clone, Copy)]
pub struct Day<'a> {
    /// Date of the meeting; every "+5wd" counts from it.
    pub date: NaiveDate,
    /// Working days.
    pub calendar: &'a Calendar,
    /// Date of the next review, when it is known: an action due after it is pointed out.
    pub horizon: Option<NaiveDate>,
}

/// A person who was recognised in a line.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Named {
    /// Uid given with the room.
    pub uid: String,
    /// Name as it is written.
    pub name: String,
    /// Role.
    pub role: String,
    /// Agency by name.
    pub agency: String,
}

/// The date of an action as it was understood.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Due {
    /// The day as it was typed; it is never moved.
    pub date: NaiveDate,
    /// Done by this day, or looked at again on it.
    pub kind: DueKind,
    /// How it was reached, in words: "5 working days", "last working day of the month".
    pub how: String,
    /// The working day that would do, when the day is none.
    pub instead: Option<NaiveDate>,
    /// Why the day does not do, in words: "Good Friday", "a weekend"; empty when it does.
    pub why_not: String,
}

/// What a part of the line was understood as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Understood {
    /// The kind.
    Kind,
    /// An agency.
    Agency,
    /// Who said it.
    Speaker,
    /// Who does it.
    Owner,
    /// A person or agency written out in the text.
    Mention,
    /// A due date.
    Due,
    /// A review date.
    Review,
    /// An event instead of a date.
    Event,
    /// A standing instruction.
    Standing,
    /// Who may read it.
    Restriction,
    /// Fact or analysis.
    Basis,
    /// Meant for something, but it fits two people, no agency or no day.
    Unclear,
}

/// A part of the line and what it was understood as.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Span {
    /// First place, in units of UTF-16.
    pub from: usize,
    /// The place behind it, in units of UTF-16.
    pub to: usize,
    /// As what.
    pub what: Understood,
    /// In words, for a screen reader and a hover: "Cressida Plumgarth".
    pub words: String,
}

/// A line as it was understood.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Line {
    /// Kind.
    pub kind: LineKind,
    /// Whether the kind was typed; otherwise it follows from the rest of the line.
    pub kind_typed: bool,
    /// The words that are kept.
    pub text: String,
    /// The agency that owns the information (16.2), or is responsible for the action; empty when nobody said.
    pub agency: String,
    /// Who said it.
    pub speaker: Option<Named>,
    /// Two or more people the speaker's name fits; the name then stays in the text.
    pub speaker_may_be: Vec<Named>,
    /// Who does it (13.3).
    pub owner: Option<Named>,
    /// Two or more people the owner's name fits, those in the room first.
    pub owner_may_be: Vec<Named>,
    /// By when, or looked at again when.
    pub due: Option<Due>,
    /// An event instead of a date, as typed; its words stay in the text.
    pub event: String,
    /// Whom an action protects by its words: uid and label of each row of who is at risk (19.8).
    pub protects: Vec<Named>,
    /// Who may read it, as `Entry::restricted_to` and `Action::restricted_to` keep it; everybody when empty.
    pub restricted_to: Vec<String>,
    /// Fact or analysis.
    pub basis: Option<Basis>,
    /// What is weak about an action, and what was not clear: notes that stand in nobody's way.
    pub problems: Vec<Finding>,
    /// What was understood, in words, for the line under the bar.
    pub echo: String,
    /// What each part was understood as, in the order of the line.
    pub spans: Vec<Span>,
}

impl Line {
    /// Returns the kind of entry it becomes; nothing when it is an action.
    pub fn entry_kind(&self) -> Option<EntryKind> {
        self.kind.entry()
    }

    /// Returns the kind of action it becomes; nothing when it is an entry.
    pub fn action_kind(&self) -> Option<ActionKind> {
        self.kind.action()
    }
}

/// Returns what `line` says on `day` in `room`, and never refuses it (D-32).
pub fn read(line: &str, room: &Room, day: &Day<'_>) -> Line {
    reading::read(line, room, day)
}

#[cfg(test)]
mod tests;
