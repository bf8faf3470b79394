//! Entries: one minuted row each, durable before it is shown as saved. Typing is never refused while the minutes
//! are open; issued minutes are corrected by an addendum.

use crate::act::Act;
use crate::error::ApiError;
use crate::meeting::Removed;
use mare_domain::entry::{Basis, Dissent, Entry, EntryKind};
use mare_domain::rule::Finding;
use mare_store::{Keys, Row};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

impl Row for Entry {
    const TABLE: &'static str = "entry";
    const NOUN: &'static str = "entry";
    fn uid(&self) -> &str {
        &self.uid
    }
    fn keys(&self) -> Keys {
        Keys {
            parent: Some(self.meeting.clone()),
            state: self.section.to_string(),
            position: self.position,
            ..Keys::default()
        }
    }
}

/// A row to be minuted.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct AddEntry {
    /// Uid or reference of the meeting.
    pub meeting: String,
    /// Section 1 to 13; the section being talked about when absent.
    pub section: Option<u8>,
    /// Kind.
    pub kind: EntryKind,
    /// The text.
    pub text: String,
    /// The agency that owns the information.
    pub agency: String,
    /// Who said it.
    pub speaker: String,
    /// Where it comes from.
    pub source: String,
    /// Fact or analysis.
    pub basis: Option<Basis>,
    /// Whether it is a formal risk assessment.
    pub formal_assessment: bool,
    /// Agencies, `health` or `police` that may read it; everybody when empty.
    pub restricted_to: Vec<String>,
    /// Why a decision was taken.
    pub reasons: String,
    /// Who disagreed and why.
    pub dissent: Vec<Dissent>,
    /// When it was heard, `hh:mm` or `yyyy-mm-ddThh:mm`; now when absent.
    pub heard_at: Option<String>,
    /// Number the window gives each row of this meeting, going up from `client_seq` of the meeting: two quick
    /// Enters keep their order whichever arrives first.
    pub client_seq: Option<i64>,
}

/// An entry that is on the disk.
#[derive(Debug, Serialize, JsonSchema)]
pub struct EntrySaved {
    /// The entry; names of protected people stand in its texts as this reader may see them.
    #[serde(flatten)]
    pub entry: Entry,
    /// The same as `uid`.
    pub id: String,
    /// Version, to be given back with a change.
    pub version: i64,
    /// The time in London, as shown beside "Saved".
    pub saved_at: String,
    /// What is worth knowing: a protected person's address, an agency nobody knows. Nothing was refused.
    pub warnings: Vec<Finding>,
}

/// A change of an entry; what is absent stays as it is.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct UpdateEntry {
    /// Uid or reference of the meeting.
    pub meeting: String,
    /// Uid of the entry.
    pub entry: String,
    /// Version it was read at; "changed elsewhere" when it is another one. Not asked when absent.
    pub version: Option<i64>,
    /// Kind.
    pub kind: Option<EntryKind>,
    /// The text.
    pub text: Option<String>,
    /// The agency that owns the information.
    pub agency: Option<String>,
    /// Who said it.
    pub speaker: Option<String>,
    /// Where it comes from.
    pub source: Option<String>,
    /// Fact or analysis.
    pub basis: Option<Basis>,
    /// Whether it is a formal risk assessment.
    pub formal_assessment: Option<bool>,
    /// Who may read it; an empty list means everybody.
    pub restricted_to: Option<Vec<String>>,
    /// Why a decision was taken.
    pub reasons: Option<String>,
    /// Who disagreed and why.
    pub dissent: Option<Vec<Dissent>>,
    /// When it was heard, `hh:mm` or `yyyy-mm-ddThh:mm`.
    pub heard_at: Option<String>,
}

/// A correction in the meeting: the first words are kept.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct CorrectEntry {
    /// Uid or reference of the meeting.
    pub meeting: String,
    /// Uid of the entry.
    pub entry: String,
    /// What it says from now on.
    pub text: String,
    /// Who corrected it.
    #[serde(default)]
    pub by: String,
    /// Why, or where it comes from.
    #[serde(default)]
    pub note: String,
    /// When, `hh:mm`; now when absent.
    #[serde(default)]
    pub at: Option<String>,
}

/// Another place for an entry.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct MoveEntry {
    /// Uid or reference of the meeting.
    pub meeting: String,
    /// Uid of the entry.
    pub entry: String,
    /// Before this entry.
    pub before: Option<String>,
    /// After this entry.
    pub after: Option<String>,
    /// To the end of this section, when neither is given.
    pub section: Option<u8>,
}

/// Which entry.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct WhichEntry {
    /// Uid or reference of the meeting.
    pub meeting: String,
    /// Uid of the entry.
    pub entry: String,
}

fn unwritten<T>() -> Result<T, ApiError> {
    Err(ApiError::internal("unwritten"))
}

/// Adds an entry.
pub fn add(_act: &Act<'_>, _input: AddEntry) -> Result<EntrySaved, ApiError> {
    unwritten()
}

/// Changes an entry.
pub fn update(_act: &Act<'_>, _input: UpdateEntry) -> Result<EntrySaved, ApiError> {
    unwritten()
}

/// Corrects an entry and keeps what it said.
pub fn correct(_act: &Act<'_>, _input: CorrectEntry) -> Result<EntrySaved, ApiError> {
    unwritten()
}

/// Moves an entry.
pub fn reorder(_act: &Act<'_>, _input: MoveEntry) -> Result<EntrySaved, ApiError> {
    unwritten()
}

/// Removes an entry of a draft.
pub fn remove(_act: &Act<'_>, _input: WhichEntry) -> Result<Removed, ApiError> {
    unwritten()
}
