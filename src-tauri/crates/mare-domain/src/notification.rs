//! Somebody who must be told something, and when they were. Raised by facts, never by memory.

use crate::deed::Deed;
use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Which notification.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum NotificationKind {
    /// County Lead for Safeguarding, for every referral (22.1).
    CountyLeadSafeguarding,
    /// Trust Child Protection Lead, when a child is involved (22.2).
    ChildProtectionLead,
    /// Police SPoC at Headquarters, of the date of a MARE (6.7).
    PoliceMeetingDate,
    /// Section 9 back to the referrer (A1 note 4).
    Section9Returned,
    /// The team's confirmation that it received the decision (6.6).
    TeamReceivedDecision,
    /// The list of gaps back to the referrer (10.3).
    ReferralReturned,
}

impl NotificationKind {
    /// Returns what is to be done, as it stands on Today.
    pub fn in_words(self) -> &'static str {
        match self {
            Self::CountyLeadSafeguarding => "Tell the County Lead for Safeguarding",
            Self::ChildProtectionLead => "Tell the Child Protection Lead",
            Self::PoliceMeetingDate => "Tell the Police of the date",
            Self::Section9Returned => "Return section 9 to the referrer",
            Self::TeamReceivedDecision => "Record when the team received the decision",
            Self::ReferralReturned => "Send the list of gaps to the referrer",
        }
    }

    /// Returns the paragraph of the policy.
    pub fn para(self) -> &'static str {
        match self {
            Self::CountyLeadSafeguarding => "22.1",
            Self::ChildProtectionLead => "22.2",
            Self::PoliceMeetingDate => "6.7",
            Self::Section9Returned => "A1 note 4",
            Self::TeamReceivedDecision => "6.6",
            Self::ReferralReturned => "10.3",
        }
    }
}

/// What came back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Reply {
    /// In words.
    pub text: String,
    /// By whom and when.
    pub deed: Deed,
}

/// A notification.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Notification {
    /// Uid.
    pub uid: String,
    /// Which.
    pub kind: NotificationKind,
    /// Uid of the case.
    pub case: String,
    /// Uid of the referral or meeting that raised it.
    pub about: String,
    /// Why it was raised, with the fact.
    pub because: String,
    /// The day it was raised from.
    pub since: NaiveDate,
    /// To whom, once told.
    #[serde(default)]
    pub to: String,
    /// Told.
    #[serde(default)]
    pub done: Option<Deed>,
    /// By what means.
    #[serde(default)]
    pub means: String,
    /// Replies.
    #[serde(default)]
    pub replies: Vec<Reply>,
    /// Overtaken by events: the meeting moved again, or was cancelled.
    #[serde(default)]
    pub overtaken: bool,
}

impl Notification {
    /// Returns where it stands as it is kept and searched: `open`, `done` or `overtaken`.
    pub fn state_key(&self) -> &'static str {
        match self {
            Self { done: Some(_), .. } => "done",
            Self { overtaken: true, .. } => "overtaken",
            Self { .. } => "open",
        }
    }
}
