//! An action of the Risk Management Action Plan: specific, with an individual and a date, or a standing
//! instruction (D-09). Overdue is derived, never typed (MARE-13.3-4).

use crate::deed::Deed;
use crate::typist::Typist;
use chrono::{NaiveDate, NaiveDateTime};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

pub mod carry;
pub mod due;
pub mod guard;

/// Specific or standing (D-09).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ActionKind {
    /// A named individual and a date.
    #[default]
    Specific,
    /// Binds all agencies present, no date, never overdue.
    Standing,
}

/// What the date means.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum DueKind {
    /// Done by this day.
    #[default]
    Date,
    /// Ongoing, looked at again on this day (13.3).
    Review,
}

/// What an action does to the risk (13.2).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Purpose {
    /// Monitor.
    Monitor,
    /// Change.
    Change,
    /// Alleviate.
    Alleviate,
    /// Minimise.
    Minimise,
    /// Eliminate.
    Eliminate,
    /// Manage.
    Manage,
}

/// Where an action stands (§4.3). Overdue is not a state.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ActionState {
    /// In the plan.
    #[default]
    Agreed,
    /// Done, with evidence.
    Completed,
    /// Done, but holds only until a day: it comes back ten working days before (D-33).
    CompletedUntil,
    /// Not done by the agency, with the reason.
    NotCompleted,
    /// Circumstances changed: no longer needed.
    CircumstancesChanged,
    /// Withdrawn, with the reason.
    Withdrawn,
    /// Taken over by another action or plan.
    Superseded,
}

impl ActionState {
    /// Returns the state as it is kept and searched.
    pub fn key(self) -> &'static str {
        match self {
            Self::Agreed => "agreed",
            Self::Completed => "completed",
            Self::CompletedUntil => "completed_until",
            Self::NotCompleted => "not_completed",
            Self::CircumstancesChanged => "circumstances_changed",
            Self::Withdrawn => "withdrawn",
            Self::Superseded => "superseded",
        }
    }

    /// Returns the state in words for a person.
    pub fn in_words(self) -> &'static str {
        match self {
            Self::Agreed => "Open",
            Self::Completed => "Done",
            Self::CompletedUntil => "Done, holds until",
            Self::NotCompleted => "Not done by the agency",
            Self::CircumstancesChanged => "Circumstances changed",
            Self::Withdrawn => "Withdrawn",
            Self::Superseded => "Superseded",
        }
    }
}

/// One thing that happened to an action after it was agreed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ActionUpdate {
    /// State it left the action in.
    pub state: ActionState,
    /// Note, evidence or reason in words.
    pub note: String,
    /// New due or review date, when it was extended.
    pub due: Option<NaiveDate>,
    /// By whom and when.
    pub deed: Deed,
    /// Uid of the later meeting in which it was looked at, when it was one.
    #[serde(default)]
    pub reviewed_in: Option<String>,
    /// The yes that stood until a further meeting gave the action another date: one to the date before (D-33).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub yes_before: Option<Acceptance>,
}

/// A stretch of days a standing instruction stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Stands {
    /// First day.
    pub from: NaiveDate,
    /// First day it no longer stands, or null.
    pub to: Option<NaiveDate>,
    /// Note.
    #[serde(default)]
    pub note: String,
}

/// An owner's yes in the room, or on behalf of somebody.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Acceptance {
    /// Who said yes, in words.
    pub by: String,
    /// When, London time.
    pub at: NaiveDateTime,
}

/// An action.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Action {
    /// Uid.
    pub uid: String,
    /// Uid of the meeting.
    pub meeting: String,
    /// Uid of the case.
    pub case: String,
    /// Place in the plan; the number printed is the place at issue (D-12).
    pub position: i64,
    /// Section that was being talked about when it was agreed; 0 when that is not known.
    pub section: u8,
    /// Number, given at issue.
    pub no: Option<u32>,
    /// Specific or standing.
    pub kind: ActionKind,
    /// What is to be done, with tokens for protected people.
    pub text: String,
    /// The named individual who does it (13.3).
    pub owner: String,
    /// Their role.
    pub owner_role: String,
    /// Their agency.
    pub agency: String,
    /// By when, or looked at again when.
    pub due: Option<NaiveDate>,
    /// The date as it was agreed first; later dates stand in the history.
    pub agreed_due: Option<NaiveDate>,
    /// What the date means.
    pub due_kind: DueKind,
    /// What it does to the risk.
    pub purpose: Option<Purpose>,
    /// Uids of the people and groups at risk it serves (19.8).
    pub at_risk: Vec<String>,
    /// Numbers of the library actions it comes from (Appendix 4).
    pub library: Vec<u8>,
    /// An adopted library text that is not yet made specific (13.3-3).
    pub not_yet_specific: bool,
    /// Uid of the disclosure it carries out.
    pub disclosure: Option<String>,
    /// The vague words it was sharpened from.
    pub sharpened_from: String,
    /// Agencies (or `health`) that may read it; everybody when empty.
    pub restricted_to: Vec<String>,
    /// When it was typed, London time; nothing for actions of before it was kept.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub typed_at: Option<NaiveDateTime>,
    /// Name of who typed it; empty for actions of before it was kept.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub typed_by: String,
    /// Who that was, where another has the same name.
    #[serde(skip_serializing_if = "Typist::is_unknown")]
    pub typist: Typist,
    /// Acceptance in the room.
    pub accepted: Option<Acceptance>,
    /// An acceptance of what the action was before it changed: a yes to something else (D-33).
    pub accepted_before: Option<Acceptance>,
    /// State.
    pub state: ActionState,
    /// Holds until this day, when done for a time (D-33).
    pub holds_until: Option<NaiveDate>,
    /// For a standing instruction, the days it stands.
    pub stands: Option<Stands>,
    /// What happened since, oldest first.
    pub history: Vec<ActionUpdate>,
}

impl Action {
    /// Takes the yes of the room back when what it was said to is no longer what `before` was: text, owner, agency, date
    /// or kind (D-33). The earlier yes stays on record as one to something else.
    pub fn ask_again_if_changed(&mut self, before: &Self) {
        let promise = |a: &Self| {
            (a.text.clone(), a.owner.clone(), a.agency.clone(), a.due, a.due_kind, a.stands.clone(), a.kind)
        };
        if promise(self) != promise(before)
            && let Some(yes) = self.accepted.take()
        {
            self.accepted_before = Some(yes);
        }
    }

    /// Returns whether it was changed in its own meeting after a yes, and not read back again. That a further meeting gave
    /// it another date is no change of this one.
    pub fn wants_another_yes(&self) -> bool {
        self.accepted.is_none()
            && self.accepted_before.is_some()
            && self.history.iter().all(|u| u.yes_before.is_none())
    }

    /// Takes a yes to the action as it stands now.
    pub fn accept(&mut self, yes: Acceptance) {
        self.accepted = Some(yes);
        self.accepted_before = None;
    }
}
