//! From screening to section 9: conviction check, panel, the SPoC's decision with its conditions.

use crate::deed::Deed;
use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The conviction check by the SPoC with the MAPPA Co-ordinator (10.4).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ConvictionCheck {
    /// With whom.
    pub with: String,
    /// What it showed.
    pub result: String,
    /// What follows for category and level.
    #[serde(default)]
    pub effect: String,
    /// MAPPA category found, 1 to 3.
    #[serde(default)]
    pub category: Option<u8>,
    /// By whom and when.
    pub deed: Deed,
}

/// Dispatch to and return from the MAPPA Referral Panel (11.3, T-05).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Panel {
    /// Sent by whom and when.
    pub sent: Deed,
    /// Level asked for.
    pub level: u8,
    /// Returned by whom and when.
    pub returned: Option<Deed>,
    /// Whether MAPPA was supported.
    pub supported: Option<bool>,
    /// The panel's reasons.
    #[serde(default)]
    pub reasons: String,
    /// Suggestions for management.
    #[serde(default)]
    pub suggestions: String,
    /// Category and level the panel accepted.
    #[serde(default)]
    pub category: Option<u8>,
}

/// What the SPoC may decide in section 9.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// A MARE is to be held.
    Mare,
    /// MAPPA Level 1 handled through MARE (FAQ, 5.3).
    MareLevel1,
    /// Remain at Level 1, CPA or MDT.
    Remain,
}

impl Outcome {
    /// Returns whether a MARE is to be held.
    pub fn is_mare(self) -> bool {
        matches!(self, Self::Mare | Self::MareLevel1)
    }

    /// Returns what was decided, in words.
    pub fn in_words(self) -> &'static str {
        match self {
            Self::Mare => "MARE supported",
            Self::MareLevel1 => "MARE supported (MAPPA Level 1, handled through MARE)",
            Self::Remain => "MARE not supported: remain at Level 1, CPA or MDT",
        }
    }
}

/// The three conditions of 6.1 and what stands beside them.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Conditions {
    /// Mentally disordered (6.1).
    pub mental_disorder: Option<bool>,
    /// Meets MAPPA Level 2 or 3 (6.1, 11.4).
    pub mappa_level_2_3_met: Option<bool>,
    /// High risk of serious harm to others (6.1, 6.2, D-16).
    pub high_risk: Option<bool>,
    /// The risk is current (6.2).
    pub current: Option<bool>,
    /// Allocated to a clinical or care team (FAQ).
    pub allocated: Option<bool>,
}

/// Section 9: the SPoC's decision.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Decision {
    /// What was decided.
    pub outcome: Outcome,
    /// The conditions as they were answered.
    pub conditions: Conditions,
    /// Why, in words (2.1).
    pub reason: String,
    /// Any further action or comments for the referrer.
    #[serde(default)]
    pub comments: String,
    /// An earlier date when more urgent than T-01 (6.6).
    #[serde(default)]
    pub urgent_by: Option<NaiveDate>,
    /// By whom and when.
    pub deed: Deed,
}
