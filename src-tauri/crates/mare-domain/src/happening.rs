//! Something that happened in life around a person or case: advice, a call, a sentence. Facts that others are
//! derived from; it derives nothing itself.

use crate::deed::Deed;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What happened.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum HappeningKind {
    /// Advice before a referral (10.1).
    Advice,
    /// Mental Health Act assessment.
    MhaAssessment,
    /// Information from the Police.
    PoliceInformation,
    /// Sentence.
    Sentence,
    /// A chase of somebody about something.
    FollowUp,
    /// A further incident or escalation (A7 NB).
    Incident,
    /// Anything else worth a line in the chronology.
    #[default]
    Note,
}

/// A happening.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Happening {
    /// Uid.
    pub uid: String,
    /// Uid of the case, if there is one.
    pub case: Option<String>,
    /// Uid of the person, if they are known here.
    pub person: Option<String>,
    /// Kind.
    pub kind: HappeningKind,
    /// In words.
    pub text: String,
    /// By whom and when.
    pub deed: Option<Deed>,
}
