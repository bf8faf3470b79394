//! What is typed for an action.

use mare_domain::action::{ActionKind, DueKind, Purpose};
use schemars::JsonSchema;
use serde::Deserialize;

/// An action to be added.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct AddAction {
    /// Uid or reference of the meeting.
    pub meeting: String,
    /// Section 1 to 13; the section being talked about when absent.
    pub section: Option<u8>,
    /// What is to be done.
    pub text: String,
    /// The individual who does it.
    pub owner: String,
    /// Their role; taken from the attendance when the name is there once.
    pub owner_role: String,
    /// Their agency; taken from the attendance when the name is there once.
    pub agency: String,
    /// By when, `yyyy-mm-dd`, `dd/mm/yyyy` or `+5wd`; empty when there is no date yet.
    pub due: Option<String>,
    /// What the date means.
    pub due_kind: DueKind,
    /// What it does to the risk.
    pub purpose: Option<Purpose>,
    /// Uids of the people and groups it serves.
    pub at_risk: Vec<String>,
    /// Numbers of the library actions it comes from.
    pub library: Vec<u8>,
    /// Specific or standing.
    pub kind: ActionKind,
    /// Uid of the disclosure it carries out.
    pub disclosure: Option<String>,
    /// The vague words it was sharpened from.
    pub sharpened_from: String,
    /// Agencies, `health` or `police` that may read it; everybody when empty.
    pub restricted_to: Vec<String>,
}

/// A library action to be adopted (Appendix 4).
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct AdoptAction {
    /// Uid or reference of the meeting.
    pub meeting: String,
    /// Number 1 to 29.
    pub library: u8,
    /// The individual who does it, if known already.
    pub owner: String,
    /// By when, if known already.
    pub due: Option<String>,
}

/// A change of an action; what is absent stays as it is.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct UpdateAction {
    /// Uid or reference of the meeting.
    pub meeting: String,
    /// Uid of the action.
    pub action: String,
    /// Version it was read at; not asked when absent.
    pub version: Option<i64>,
    /// What is to be done.
    pub text: Option<String>,
    /// The individual who does it.
    pub owner: Option<String>,
    /// Their role.
    pub owner_role: Option<String>,
    /// Their agency.
    pub agency: Option<String>,
    /// By when; empty clears.
    pub due: Option<String>,
    /// What the date means.
    pub due_kind: Option<DueKind>,
    /// What it does to the risk.
    pub purpose: Option<Purpose>,
    /// Uids of the people and groups it serves.
    pub at_risk: Option<Vec<String>>,
    /// Numbers of the library actions it comes from.
    pub library: Option<Vec<u8>>,
    /// Specific or standing.
    pub kind: Option<ActionKind>,
    /// Uid of the disclosure it carries out; empty clears.
    pub disclosure: Option<String>,
    /// The vague words it was sharpened from.
    pub sharpened_from: Option<String>,
    /// Who may read it; an empty list means everybody.
    pub restricted_to: Option<Vec<String>>,
    /// The library text is specific enough as it stands for this service user (13.3).
    pub specific_enough: bool,
}

/// Another place for an action in the plan.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct MoveAction {
    /// Uid or reference of the meeting.
    pub meeting: String,
    /// Uid of the action.
    pub action: String,
    /// Before this action.
    pub before: Option<String>,
    /// After this action; to the end when neither is given.
    pub after: Option<String>,
}

/// Which action.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct WhichAction {
    /// Uid or reference of the meeting.
    pub meeting: String,
    /// Uid of the action.
    pub action: String,
}

/// Somebody's yes to an action.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct AcceptAction {
    /// Uid or reference of the meeting.
    pub meeting: String,
    /// Uid of the action.
    pub action: String,
    /// Who said yes, in words; the owner when empty.
    #[serde(default)]
    pub by: String,
    /// When, `hh:mm`; now when absent.
    #[serde(default)]
    pub at: Option<String>,
}
