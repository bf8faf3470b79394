//! Disclosures considered at a meeting, the owner's decision where there was no agreement, and that it was done.
//! Nobody is refused in mid-meeting, but for a service user under 18 (19.22).

use crate::act::Act;
use crate::error::{ApiError, Code};
use crate::issue::completed;
use crate::meeting::{DisclosureCard, GAP, Words, disclosure_card, open, plan, writable};
use mare_domain::deed::{Answer, DeedInput};
use mare_domain::disclosure::guard::entered;
use mare_domain::disclosure::{Checklist, Disclosure, DisclosureDecision, Egdell, OwnerDecision};
use mare_domain::meeting::Meeting;
use mare_domain::person::{Person, age};
use mare_domain::rule::{Finding, Response};
use mare_store::Stored;
use schemars::JsonSchema;
use serde::Deserialize;

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

/// Records a disclosure that is considered, or changes one.
///
/// Errs with `needs_reason` for "disclose" beside a no of 16.20 without another ground (D-05), and with `blocked`
/// for a service user under 18 without senior YOS and Children's Services members (19.22, D-06).
pub fn save(act: &Act<'_>, input: SaveDisclosure) -> Result<DisclosureCard, ApiError> {
    let meeting = writable(act, &input.meeting)?.row;
    let words = Words::load(act, Some(&meeting))?;
    let found = match &input.disclosure {
        Some(uid) => Some(find(act, &meeting, uid)?),
        None => None,
    };
    if let Some(found) = found.clone().filter(|_| input.remove) {
        return remove(act, &meeting, &words, found);
    }
    let mut row = match &found {
        Some(found) => found.row.clone(),
        None => blank(act, &meeting)?,
    };
    change(&mut row, input, &words);
    let under_18 = act
        .get::<Person>(&meeting.person)?
        .row
        .dob
        .is_some_and(|dob| age(dob, meeting.date) < act.pack().limit("T-27").n);
    let findings = entered(&row, under_18, &meeting.attendance);
    for (finding, reason) in act.decide(&findings)? {
        // The no stands with its reason (D-05).
        if row.reasons.is_empty() && finding.rule == "MARE-16.20-1" {
            row.reasons = words.keep_line(&reason);
        }
    }
    let version = match found {
        Some(found) => act.tx().update(&row, found.version)?,
        None => {
            act.tx().insert(&row)?;
            1
        }
    };
    completed(act, &meeting)?;
    let notes = findings.into_iter().filter(|f| f.response == Response::Note).collect();
    card(act, &meeting, &words, Stored { row, version }, notes)
}

fn blank(act: &Act<'_>, meeting: &Meeting) -> Result<Disclosure, ApiError> {
    let last = act.children::<Disclosure>(&meeting.uid)?.iter().map(|d| d.position).max().unwrap_or(0);
    Ok(Disclosure {
        uid: act.id(),
        meeting: meeting.uid.clone(),
        case: meeting.case.clone(),
        position: last + GAP,
        ..Disclosure::default()
    })
}

fn find(act: &Act<'_>, meeting: &Meeting, uid: &str) -> Result<Stored<Disclosure>, ApiError> {
    let found = act.get::<Disclosure>(uid)?;
    if found.row.meeting != meeting.uid {
        return Err(ApiError::new(Code::NotFound, "There is no such disclosure in this meeting."));
    }
    Ok(found)
}

fn card(
    act: &Act<'_>,
    meeting: &Meeting,
    words: &Words,
    stored: Stored<Disclosure>,
    notes: Vec<Finding>,
) -> Result<DisclosureCard, ApiError> {
    disclosure_card(words, &plan(act, &meeting.uid)?, stored, notes)
}

fn remove(
    act: &Act<'_>,
    meeting: &Meeting,
    words: &Words,
    found: Stored<Disclosure>,
) -> Result<DisclosureCard, ApiError> {
    if found.row.done.is_some() {
        return Err(ApiError::new(
            Code::Conflict,
            "This disclosure was carried out; it stays in the record.",
        ));
    }
    for stored in plan(act, &meeting.uid)? {
        let mut action = stored.row;
        if action.disclosure.as_deref() == Some(found.row.uid.as_str()) {
            action.disclosure = None;
            act.tx().update(&action, stored.version)?;
        }
    }
    act.tx().remove::<Disclosure>(&found.row.uid)?;
    card(act, meeting, words, Stored { version: 0, ..found }, Vec::new())
}

fn change(row: &mut Disclosure, input: SaveDisclosure, words: &Words) {
    let texts = [
        (input.audience, &mut row.audience),
        (input.recipient, &mut row.recipient),
        (input.information_owner, &mut row.information_owner),
        (input.what, &mut row.what),
        (input.level, &mut row.level),
        (input.purpose, &mut row.purpose),
        (input.other_ground, &mut row.other_ground),
        (input.risk_to_service_user, &mut row.risk_to_service_user),
        (input.alternatives, &mut row.alternatives),
        (input.reasons, &mut row.reasons),
        (input.disagreement, &mut row.disagreement),
        (input.by_agency, &mut row.by_agency),
        (input.by_person, &mut row.by_person),
        (input.what_to_do, &mut row.what_to_do),
        (input.support, &mut row.support),
        (input.urgent_reason, &mut row.urgent_reason),
    ];
    for (typed, kept) in texts {
        if let Some(typed) = typed {
            *kept = words.keep_line(&typed);
        }
    }
    if let Some(typed) = input.legal_basis {
        row.legal_basis = typed.iter().map(|b| words.keep_line(b)).filter(|b| !b.is_empty()).collect();
    }
    if let Some(typed) = input.checklist {
        row.checklist = Checklist {
            protocols_and_consulted: words.keep_line(&typed.protocols_and_consulted),
            balancing: words.keep_line(&typed.balancing),
            amount_and_number: words.keep_line(&typed.amount_and_number),
            service_user_informed: words.keep_line(&typed.service_user_informed),
            ..typed
        };
    }
    row.recipient_confirmed = input.recipient_confirmed.unwrap_or(row.recipient_confirmed);
    row.lawful = input.lawful.or(row.lawful);
    row.necessary = input.necessary.or(row.necessary);
    row.proportionate = input.proportionate.or(row.proportionate);
    row.egdell = input.egdell.unwrap_or_else(|| row.egdell.clone());
    row.decision = input.decision.unwrap_or(row.decision);
    row.service_user_knows = input.service_user_knows.or(row.service_user_knows);
    row.recipient_told_unaware = input.recipient_told_unaware.unwrap_or(row.recipient_told_unaware);
}

/// Returns a disclosure of a meeting this session may see, with that meeting.
fn known(act: &Act<'_>, uid: &str) -> Result<(Stored<Disclosure>, Meeting), ApiError> {
    let found = act.get::<Disclosure>(uid)?;
    let meeting = open(act, &found.row.meeting)?.row;
    Ok((found, meeting))
}

/// Records the information owner's decision where there was no agreement (19.12).
pub fn owner_decision(act: &Act<'_>, input: DecideAsOwner) -> Result<DisclosureCard, ApiError> {
    let (found, meeting) = known(act, &input.disclosure)?;
    let words = Words::load(act, Some(&meeting))?;
    let mut row = found.row;
    if row.decision != DisclosureDecision::NoAgreement {
        return Err(ApiError::field(
            "disclosure",
            "The meeting agreed about this disclosure; the information owner decides only where it did not (19.12).",
        ));
    }
    let agency = words.keep_line(&input.agency);
    if agency.is_empty() {
        return Err(ApiError::field("agency", "Name the agency that owns the information (19.12)."));
    }
    let reasons = words.keep_line(&input.reasons);
    if reasons.is_empty() {
        return Err(ApiError::field(
            "reasons",
            "Give the policy basis and the reasons of the information owner (19.12).",
        ));
    }
    if !matches!(input.decision, DisclosureDecision::Disclose | DisclosureDecision::NotDisclose) {
        return Err(ApiError::field("decision", "The information owner discloses or does not (19.12)."));
    }
    if row.information_owner.is_empty() {
        row.information_owner = agency.clone();
    }
    if let Some(what) = &input.what {
        row.what = words.keep_line(what);
    }
    let deed = input.deed.recorded(act.session().name(), act.time());
    row.owner_decision = Some(OwnerDecision { agency, decision: input.decision, reasons, deed });
    let version = act.tx().update(&row, found.version)?;
    completed(act, &meeting)?;
    card(act, &meeting, &words, Stored { row, version }, Vec::new())
}

/// Records that a disclosure was carried out (19.13, 19.25). Errs with `blocked` when nobody decided to disclose.
pub fn done(act: &Act<'_>, input: CarryOut) -> Result<DisclosureCard, ApiError> {
    let (found, meeting) = known(act, &input.disclosure)?;
    let mut row = found.row;
    let by_owner = row.owner_decision.as_ref().is_some_and(|o| o.decision == DisclosureDecision::Disclose);
    if row.decision != DisclosureDecision::Disclose && !by_owner {
        act.decide(&[Finding::block(
            "MARE-19.10-1",
            "19.10",
            "decision",
            "Nobody has decided to disclose this; it cannot be carried out (19.10, 19.12).",
        )])?;
    }
    if row.done.is_some() {
        return Err(ApiError::new(
            Code::Conflict,
            "It is recorded already that this disclosure was carried out.",
        ));
    }
    row.service_user_knows = input.service_user_knows.or(row.service_user_knows);
    row.recipient_told_unaware = input.recipient_told_unaware.unwrap_or(row.recipient_told_unaware);
    row.done = Some(input.deed.recorded(act.session().name(), act.time()));
    let version = act.tx().update(&row, found.version)?;
    let words = Words::load(act, Some(&meeting))?;
    card(act, &meeting, &words, Stored { row, version }, Vec::new())
}
