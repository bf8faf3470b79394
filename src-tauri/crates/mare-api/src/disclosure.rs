//! Disclosures considered at a meeting, the owner's decision where there was no agreement, and that it was done.
//! Nobody is refused in mid-meeting, but for a service user under 18 (19.22).

use crate::act::Act;
use crate::error::ApiError;
use crate::meeting::DisclosureCard;
use mare_domain::deed::{Answer, DeedInput};
use mare_domain::disclosure::{Checklist, Disclosure, DisclosureDecision, Egdell};
use mare_store::{Keys, Row};
use schemars::JsonSchema;
use serde::Deserialize;

impl Row for Disclosure {
    const TABLE: &'static str = "disclosure";
    const NOUN: &'static str = "disclosure";
    fn uid(&self) -> &str {
        &self.uid
    }
    fn keys(&self) -> Keys {
        Keys {
            parent: Some(self.meeting.clone()),
            state: if self.done.is_some() { "done" } else { "open" }.into(),
            position: self.position,
            ..Keys::default()
        }
    }
}

/// A disclosure, new or changed; what is absent stays as it is.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct SaveDisclosure {
    /// Uid or reference of the meeting.
    pub meeting: String,
    /// Uid of the disclosure to change; a new one when absent.
    pub disclosure: Option<String>,
    /// Audience: victim, potential victim, staff, other persons in the community.
    pub audience: Option<String>,
    /// Recipient.
    pub recipient: Option<String>,
    /// Identity of the recipient confirmed.
    pub recipient_confirmed: Option<bool>,
    /// Who owns the information.
    pub information_owner: Option<String>,
    /// What is told.
    pub what: Option<String>,
    /// How far it goes.
    pub level: Option<String>,
    /// What for.
    pub purpose: Option<String>,
    /// Legal bases.
    pub legal_basis: Option<Vec<String>>,
    /// Another legal ground: consent, court order.
    pub other_ground: Option<String>,
    /// Complies with the law.
    pub lawful: Option<Answer>,
    /// Necessary.
    pub necessary: Option<Answer>,
    /// Proportionate.
    pub proportionate: Option<Answer>,
    /// The four questions of 16.20.
    pub egdell: Option<Egdell>,
    /// Risk to the service user.
    pub risk_to_service_user: Option<String>,
    /// Alternatives considered and why rejected.
    pub alternatives: Option<String>,
    /// Decision.
    pub decision: Option<DisclosureDecision>,
    /// Reasons.
    pub reasons: Option<String>,
    /// Disagreement: who, why, and what came of it.
    pub disagreement: Option<String>,
    /// Agency that carries it out.
    pub by_agency: Option<String>,
    /// Person who carries it out.
    pub by_person: Option<String>,
    /// What to do if something occurs.
    pub what_to_do: Option<String>,
    /// Support for the recipient and the service user.
    pub support: Option<String>,
    /// Whether the service user knows.
    pub service_user_knows: Option<Answer>,
    /// The recipient was told that the service user does not know.
    pub recipient_told_unaware: Option<bool>,
    /// Why it is urgent, for a service user under 18 (19.22).
    pub urgent_reason: Option<String>,
    /// Checklist of Appendix 8.
    pub checklist: Option<Checklist>,
    /// Takes the disclosure off the list of a draft.
    pub remove: bool,
}

/// The information-owning agency's decision.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct DecideAsOwner {
    /// Uid of the disclosure.
    pub disclosure: String,
    /// The agency.
    pub agency: String,
    /// What it decided.
    pub decision: DisclosureDecision,
    /// Policy basis and reasons.
    #[serde(default)]
    pub reasons: String,
    /// What may be told, when it is only a part.
    #[serde(default)]
    pub what: Option<String>,
    /// By whom and when.
    #[serde(flatten)]
    pub deed: DeedInput,
}

/// A disclosure that was carried out.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct CarryOut {
    /// Uid of the disclosure.
    pub disclosure: String,
    /// Whether the service user knows.
    #[serde(default)]
    pub service_user_knows: Option<Answer>,
    /// The recipient was told that the service user does not know.
    #[serde(default)]
    pub recipient_told_unaware: Option<bool>,
    /// By whom and when.
    #[serde(flatten)]
    pub deed: DeedInput,
}

fn unwritten<T>() -> Result<T, ApiError> {
    Err(ApiError::internal("unwritten"))
}

/// Records a disclosure that is considered.
pub fn save(_act: &Act<'_>, _input: SaveDisclosure) -> Result<DisclosureCard, ApiError> {
    unwritten()
}

/// Records the information owner's decision.
pub fn owner_decision(_act: &Act<'_>, _input: DecideAsOwner) -> Result<DisclosureCard, ApiError> {
    unwritten()
}

/// Records that a disclosure was carried out.
pub fn done(_act: &Act<'_>, _input: CarryOut) -> Result<DisclosureCard, ApiError> {
    unwritten()
}
