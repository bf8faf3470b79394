//! A referral (Appendix 1) from draft to decision, states of §4.1. It holds what was answered and what was
//! done; the form's labels and its completeness are `mare-forms`'. It refuses to decide: `referral::guard` says
//! what stands in the way, and a person decides.

use crate::deed::Deed;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::BTreeMap;

pub mod guard;
mod section_9;

pub use section_9::{Conditions, ConvictionCheck, Decision, Outcome, Panel};

/// Where a referral stands (§4.1).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ReferralState {
    /// Being written.
    #[default]
    Draft,
    /// Sections 1 to 7 accepted; waits for the manager's section 8.
    AwaitingEndorsement,
    /// Section 8 recorded; not yet received by the SPoC.
    Endorsed,
    /// Received by the SPoC, being screened.
    Received,
    /// Sent back with its gaps.
    Returned,
    /// With the MAPPA Referral Panel (T-05 runs).
    WithPanel,
    /// The panel did not support MAPPA; the SPoC decides (11.4).
    PanelDeclined,
    /// Section 9 decided.
    Decided,
    /// Accepted to MAPPA Level 2 or 3.
    MappaAccepted,
    /// Withdrawn by the team.
    Withdrawn,
}

impl ReferralState {
    /// Returns the state as it is kept and searched.
    pub fn key(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::AwaitingEndorsement => "awaiting_endorsement",
            Self::Endorsed => "endorsed",
            Self::Received => "received",
            Self::Returned => "returned",
            Self::WithPanel => "with_panel",
            Self::PanelDeclined => "panel_declined",
            Self::Decided => "decided",
            Self::MappaAccepted => "mappa_accepted",
            Self::Withdrawn => "withdrawn",
        }
    }

    /// Returns the state in words for a person.
    pub fn in_words(self) -> &'static str {
        match self {
            Self::Draft => "Draft",
            Self::AwaitingEndorsement => "Waiting for the manager's endorsement",
            Self::Endorsed => "Endorsed, not yet received",
            Self::Received => "Received, being screened",
            Self::Returned => "Returned to the referrer",
            Self::WithPanel => "With the MAPPA Referral Panel",
            Self::PanelDeclined => "Panel did not support MAPPA, SPoC to decide",
            Self::Decided => "Decided",
            Self::MappaAccepted => "Accepted to MAPPA",
            Self::Withdrawn => "Withdrawn",
        }
    }

    /// Returns whether sections 1 to 7 may still be written.
    pub fn is_open_for_writing(self) -> bool {
        matches!(self, Self::Draft | Self::AwaitingEndorsement | Self::Returned)
    }
}

/// The answer to one field of the form.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct FieldAnswer {
    /// Text, `YES`/`NO`, a choice, a list of choices, a date `yyyy-mm-dd`, or rows of a table.
    pub value: Value,
    /// Where the information comes from and how far it can be relied on (A1 §4).
    #[serde(default)]
    pub source: String,
    /// Words beside a YES, NO or option.
    #[serde(default)]
    pub note: String,
}

/// One of the ten pre-referral considerations (6.4).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Consideration {
    /// Number 1 to 10.
    pub no: u8,
    /// Whether it is present; not yet looked at when absent.
    pub present: Option<bool>,
    /// Note.
    #[serde(default)]
    pub note: String,
}

/// The multi-disciplinary case review before the referral (10.1).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct CaseReview {
    /// Who took part.
    pub participants: String,
    /// What was agreed, including information sharing.
    pub agreed: String,
    /// By whom and when.
    pub deed: Deed,
}

/// The assessment whether the service user should be informed, by a named RC and CC (21.2).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct InformAssessment {
    /// Responsible Clinician by name.
    pub responsible_clinician: String,
    /// Care Coordinator by name.
    pub care_coordinator: String,
    /// Diagnosis.
    pub diagnosis: String,
    /// Current presentation.
    pub presentation: String,
    /// Possible effect of knowing on the service user's own mental health.
    pub effect_on_self: String,
    /// Possible effect of knowing on the safety of others.
    pub effect_on_others: String,
    /// Whether the team recommends to inform.
    pub inform: bool,
    /// The recommendation in words.
    #[serde(default)]
    pub recommendation: String,
    /// By whom and when.
    pub deed: Deed,
}

/// A Team or Clinical Manager's agreement that disclosure at referral is necessary (17.1).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct DisclosureAgreement {
    /// `TM` or `CM`.
    pub role: String,
    /// In the manager's words.
    #[serde(default)]
    pub words: String,
    /// By whom and when.
    pub deed: Deed,
}

/// What section 8 and section 9 may say (A1).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Route {
    /// Remain MAPPA Level 1 – single agency management.
    RemainLevel1,
    /// Refer to MAPPA (Level 2/3).
    ReferToMappa,
    /// Refer to MARE.
    ReferToMare,
}

impl Route {
    /// Returns the option as it is printed.
    pub fn in_words(self) -> &'static str {
        match self {
            Self::RemainLevel1 => "Remain MAPPA Level 1 – Single Agency management",
            Self::ReferToMappa => "Refer to MAPPA (Level 2/3)",
            Self::ReferToMare => "Refer to MARE",
        }
    }
}

/// Section 8: the manager's endorsement (11.2).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Endorsement {
    /// Decision of consultation.
    pub decision: Route,
    /// Envisaged outcomes of the meeting.
    #[serde(default)]
    pub outcomes: String,
    /// Whether the manager is the referrer's line manager (D-16).
    pub line_manager: bool,
    /// Why another manager endorsed, when one did.
    #[serde(default)]
    pub other_manager_reason: String,
    /// Location.
    #[serde(default)]
    pub location: String,
    /// Telephone.
    #[serde(default)]
    pub telephone: String,
    /// The manager and the date of section 8.
    pub deed: Deed,
}

/// A return of the referral with its gaps (10.3).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Return {
    /// The gaps as they were listed.
    pub gaps: Vec<String>,
    /// A covering sentence.
    #[serde(default)]
    pub note: String,
    /// Uid of the letter.
    pub document: Option<String>,
    /// By whom and when.
    pub deed: Deed,
}

/// The referral was withdrawn.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Withdrawal {
    /// Why.
    pub reason: String,
    /// By whom and when.
    pub deed: Deed,
}

/// Why somebody who was in MARE is referred again (11.6).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Trigger {
    /// The risk of serious harm has escalated.
    Escalated,
    /// Involved in the criminal justice system for an offence with risk of serious harm.
    CriminalJustice,
}

/// A referral.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Referral {
    /// Uid.
    pub uid: String,
    /// Reference such as `R-2026-001`.
    pub reference: String,
    /// Uid of the service user.
    pub person: String,
    /// Uid of the case, from receipt on.
    pub case: Option<String>,
    /// State.
    pub state: ReferralState,
    /// Version of the form the answers were given on.
    pub form: String,
    /// Answers by field id.
    pub answers: BTreeMap<String, FieldAnswer>,
    /// The ten considerations.
    pub considerations: Vec<Consideration>,
    /// Sent to Police or Probation first (11.2).
    pub urgent: bool,
    /// Whether the person had a case here when it was started (11.6).
    pub further: bool,
    /// Why there is a further referral of the same person (11.6).
    pub triggers: Vec<Trigger>,
    /// Why there is a further referral without a trigger, when a reason was given (D-08).
    pub further_reason: String,
    /// Case review (10.1).
    pub case_review: Option<CaseReview>,
    /// "Inform?" assessment (21.2).
    pub inform_assessment: Option<InformAssessment>,
    /// Agreement to disclose (17.1).
    pub disclosure_agreement: Option<DisclosureAgreement>,
    /// Sections 1 to 7 accepted.
    pub submitted: Option<Deed>,
    /// Section 8.
    pub endorsement: Option<Endorsement>,
    /// Received by the SPoC.
    pub received: Option<Deed>,
    /// Returns with gaps, oldest first.
    pub returns: Vec<Return>,
    /// Conviction check.
    pub conviction_check: Option<ConvictionCheck>,
    /// Panel dispatches, oldest first.
    pub panel: Vec<Panel>,
    /// Section 9.
    pub decision: Option<Decision>,
    /// Section 9 returned to the referrer.
    pub section_9_returned: Option<Deed>,
    /// The team received the decision: the trigger of T-01.
    pub team_received: Option<Deed>,
    /// Withdrawn, with the reason.
    pub withdrawal: Option<Withdrawal>,
}

impl Referral {
    /// Returns whether nothing further can happen to it.
    pub fn is_over(&self) -> bool {
        matches!(self.state, ReferralState::Decided | ReferralState::MappaAccepted | ReferralState::Withdrawn)
    }

    /// Returns whether the SPoC decided that a MARE is to be held.
    pub fn is_mare(&self) -> bool {
        self.decision.as_ref().is_some_and(|d| d.outcome.is_mare())
    }

    /// Returns whether the panel answered the last dispatch; false when nothing was sent.
    pub fn panel_answered(&self) -> bool {
        self.panel.last().is_some_and(|p| p.returned.is_some())
    }

    /// Returns the text of a field, trimmed; empty when unanswered.
    pub fn text(&self, field: &str) -> String {
        match self.answers.get(field).map(|a| &a.value) {
            Some(Value::String(text)) => text.trim().to_owned(),
            Some(Value::Array(items)) => {
                items.iter().filter_map(Value::as_str).collect::<Vec<_>>().join(", ")
            }
            _ => String::new(),
        }
    }
}
