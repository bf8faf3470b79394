//! A decision to disclose to a third party, or not (19.7–19.25, Appendix 8). Nobody is refused in
//! mid-meeting: what is missing is asked for at issue (D-05).

use crate::deed::{Answer, Deed};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

pub mod guard;

/// What was decided (§4.3).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum DisclosureDecision {
    /// Considered, not yet decided.
    #[default]
    Considered,
    /// Disclose.
    Disclose,
    /// Do not disclose; reasons are required (19.11).
    NotDisclose,
    /// No agreement: the information-owning agency decides (19.12).
    NoAgreement,
    /// Deferred under 19.22 until senior YOS and Children's Services members are present (D-06).
    DeferredUnder18,
}

/// The four questions of 16.20.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Egdell {
    /// Real, immediate and serious.
    pub real_immediate_serious: Option<Answer>,
    /// Reduced by disclosure.
    pub reduced_by_disclosure: Option<Answer>,
    /// No more than needed.
    pub no_more_than_needed: Option<Answer>,
    /// Damage to confidentiality outweighed.
    pub outweighed: Option<Answer>,
}

/// The seven answers of the Appendix 8 checklist.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Checklist {
    /// 2: protocols referred to and who was consulted.
    pub protocols_and_consulted: String,
    /// 5: the balancing exercise in one or two sentences.
    pub balancing: String,
    /// 5: proportionate.
    pub proportionate: Option<Answer>,
    /// 5: pressing need.
    pub pressing_need: Option<Answer>,
    /// 6: why amount and number are no more than necessary.
    pub amount_and_number: String,
    /// 7: whether, when and of what the service user was informed, or why not.
    pub service_user_informed: String,
}

/// The information-owning agency's own decision (19.12).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct OwnerDecision {
    /// The agency.
    pub agency: String,
    /// What it decided.
    pub decision: DisclosureDecision,
    /// Policy basis and reasons.
    pub reasons: String,
    /// By whom and when.
    pub deed: Deed,
}

/// A disclosure.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Disclosure {
    /// Uid.
    pub uid: String,
    /// Uid of the meeting it was considered at.
    pub meeting: String,
    /// Uid of the case.
    pub case: String,
    /// Place in the list.
    pub position: i64,
    /// Audience: victim, potential victim, staff, other persons in the community.
    pub audience: String,
    /// Recipient, with tokens for protected people.
    pub recipient: String,
    /// Identity of the recipient confirmed (19.16).
    pub recipient_confirmed: bool,
    /// Who owns the information.
    pub information_owner: String,
    /// What is told.
    pub what: String,
    /// How far it goes (19.19).
    pub level: String,
    /// What for.
    pub purpose: String,
    /// Legal bases (19.15).
    pub legal_basis: Vec<String>,
    /// Another legal ground when 16.20 is not met: consent, court order.
    pub other_ground: String,
    /// Complies with the law (19.14).
    pub lawful: Option<Answer>,
    /// Necessary (19.14).
    pub necessary: Option<Answer>,
    /// Proportionate (19.14).
    pub proportionate: Option<Answer>,
    /// The four questions of 16.20.
    pub egdell: Egdell,
    /// Risk to the service user (19.16).
    pub risk_to_service_user: String,
    /// Alternatives considered and why rejected (19.16).
    pub alternatives: String,
    /// Decision.
    pub decision: DisclosureDecision,
    /// Reasons.
    pub reasons: String,
    /// Disagreement: who, why, and what came of it.
    pub disagreement: String,
    /// The owner's decision when there was no agreement.
    pub owner_decision: Option<OwnerDecision>,
    /// Agency that carries it out (19.13).
    pub by_agency: String,
    /// Person who carries it out.
    pub by_person: String,
    /// What to do if something occurs (19.20).
    pub what_to_do: String,
    /// Support for the recipient and the service user (19.21).
    pub support: String,
    /// Whether the service user knows (19.25).
    pub service_user_knows: Option<Answer>,
    /// The recipient was told that the service user does not know.
    pub recipient_told_unaware: bool,
    /// Urgent, when the service user is under 18 (19.22).
    pub urgent_reason: String,
    /// Checklist of Appendix 8.
    pub checklist: Checklist,
    /// Carried out.
    pub done: Option<Deed>,
}
