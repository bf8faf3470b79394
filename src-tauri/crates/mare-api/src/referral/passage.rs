//! The passages of a referral up to its receipt: submit, endorse, receive, send back, withdraw. Each asks the
//! guards and changes the state; none of them decides anything about the person.

use super::next::{gap_findings, submit_findings};
use super::view::{ReferralView, date_of_referral, view};
use super::words::{kept, protected_people};
use super::writing::keep;
use crate::act::Act;
use crate::case;
use crate::error::ApiError;
use crate::notification::{self, Raise};
use crate::setting::{self, Team};
use chrono::{Datelike, NaiveDate};
use mare_domain::case::{Case, CaseDecision, CaseState};
use mare_domain::deed::{Deed, DeedInput};
use mare_domain::notification::NotificationKind;
use mare_domain::person::{Person, age};
use mare_domain::referral::{
    Endorsement, Referral, ReferralState, Return, Route, Trigger, Withdrawal, guard,
};
use mare_forms::Form;
use mare_store::Filter;
use schemars::JsonSchema;
use serde::Deserialize;

/// Accepts sections 1 to 7.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct SubmitReferral {
    /// Uid or reference of the referral.
    pub referral: String,
    /// The referrer and the day.
    #[serde(flatten)]
    pub deed: DeedInput,
}

/// Section 8, the manager's endorsement (11.2).
#[derive(Debug, Deserialize, JsonSchema)]
pub struct EndorseReferral {
    /// Uid or reference of the referral.
    pub referral: String,
    /// Decision of consultation.
    pub decision: Route,
    /// Envisaged outcomes of the meeting; required when referring.
    #[serde(default)]
    pub outcomes: String,
    /// Whether the manager is the referrer's line manager (D-16).
    #[serde(default = "yes")]
    pub line_manager: bool,
    /// Why another manager endorses, when one does.
    #[serde(default)]
    pub other_manager_reason: String,
    /// Location.
    #[serde(default)]
    pub location: String,
    /// Telephone.
    #[serde(default)]
    pub telephone: String,
    /// The manager by name and the date of section 8; here `by` must be given.
    #[serde(flatten)]
    pub deed: DeedInput,
}

fn yes() -> bool {
    true
}

/// Children as service user's victims or potential victims, known when the referral is received (22.2).
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct ChildrenInvolved {
    /// Uids of people recorded here; their age is worked out on the date of referral.
    pub people: Vec<String>,
    /// Children as a group, or a child without a record here.
    pub group: bool,
    /// In words, such as "potential victim under 18 (6)".
    pub words: String,
}

/// Receipt by the SPoC.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct ReceiveReferral {
    /// Uid or reference of the referral.
    pub referral: String,
    /// Children involved, as read off the form.
    #[serde(default)]
    pub children: Option<ChildrenInvolved>,
    /// Triggers of a further referral (11.6), when they were not named at its start.
    #[serde(default)]
    pub triggers: Vec<Trigger>,
    /// Who received it and when.
    #[serde(flatten)]
    pub deed: DeedInput,
}

/// Sends a referral back with its gaps (10.3).
#[derive(Debug, Deserialize, JsonSchema)]
pub struct SendBackReferral {
    /// Uid or reference of the referral.
    pub referral: String,
    /// What is missing, line by line; the program's own list of gaps when empty.
    #[serde(default)]
    pub gaps: Vec<String>,
    /// A covering sentence.
    #[serde(default)]
    pub note: String,
    /// By whom and when.
    #[serde(flatten)]
    pub deed: DeedInput,
}

/// Withdraws a referral.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct WithdrawReferral {
    /// Uid or reference of the referral.
    pub referral: String,
    /// Why.
    pub reason: String,
    /// By whom and when.
    #[serde(flatten)]
    pub deed: DeedInput,
}

/// Accepts sections 1 to 7 and returns the referral, waiting for section 8.
///
/// Errs with `blocked`: one field for each gap (MARE-10.3-1), MARE-21.2-1, 21.2-2, 21.3-1, 17.1-1; with
/// `needs_reason`: MARE-10.1-1, X-28.
pub fn submit(act: &Act<'_>, input: SubmitReferral) -> Result<ReferralView, ApiError> {
    let found = act.get::<Referral>(&input.referral)?;
    let mut referral = found.row;
    let deed = input.deed.recorded(act.session().name(), act.time());
    act.decide(&submit_findings(&referral, deed.on, act.today()))?;
    referral.submitted = Some(deed);
    // A referral that came back with section 8 on it keeps it.
    referral.state = if referral.endorsement.is_some() {
        ReferralState::Endorsed
    } else {
        ReferralState::AwaitingEndorsement
    };
    let version = keep(act, &referral, found.version)?;
    view(act, referral, version)
}

/// Records section 8 and returns the referral. Errs with `blocked` without the manager's name (MARE-11.2-2)
/// or outcomes (MARE-A1-7), with `needs_reason` for another manager than the line manager (D-16).
pub fn endorse(act: &Act<'_>, input: EndorseReferral) -> Result<ReferralView, ApiError> {
    let found = act.get::<Referral>(&input.referral)?;
    let mut referral = found.row;
    let named = input.deed.by.as_deref().is_some_and(|by| !by.trim().is_empty());
    let protected = protected_people(act, &referral.person)?;
    let mut endorsement = Endorsement {
        decision: input.decision,
        outcomes: kept(&input.outcomes, &protected),
        line_manager: input.line_manager,
        other_manager_reason: kept(&input.other_manager_reason, &protected),
        location: kept(&input.location, &protected),
        telephone: kept(&input.telephone, &protected),
        deed: input.deed.recorded(act.session().name(), act.time()),
    };
    let answered = act.decide(&guard::endorse(&referral, &endorsement, named, act.today()))?;
    if let Some((_, reason)) = answered.into_iter().find(|(f, _)| f.field == "other_manager_reason") {
        endorsement.other_manager_reason = reason;
    }
    referral.endorsement = Some(endorsement);
    referral.state = ReferralState::Endorsed;
    let version = keep(act, &referral, found.version)?;
    view(act, referral, version)
}

/// Receives the referral: opens the case, or attaches it to the open one, and raises who must be told
/// (22.1, 22.2). Errs with `blocked` without section 8 (MARE-11.2-2).
pub fn receive(act: &Act<'_>, input: ReceiveReferral) -> Result<ReferralView, ApiError> {
    let found = act.get::<Referral>(&input.referral)?;
    let mut referral = found.row;
    for trigger in input.triggers {
        if !referral.triggers.contains(&trigger) {
            referral.triggers.push(trigger);
        }
    }
    let deed = input.deed.recorded(act.session().name(), act.time());
    let mut findings = guard::receive(&referral, deed.on, act.today());
    if referral.state == ReferralState::Endorsed {
        findings.extend(gap_findings(&referral));
    }
    let answered = act.decide(&findings)?;
    if let Some((_, reason)) = answered.into_iter().find(|(f, _)| f.rule == "MARE-11.6-2") {
        referral.further_reason = reason;
    }
    referral.received = Some(deed.clone());
    referral.state = ReferralState::Received;
    if referral.case.is_none() {
        let case = open_case(act, &referral, &deed)?;
        referral.case = Some(case.clone());
        raise_safeguarding(act, &referral, &case, input.children.as_ref(), deed.on)?;
    }
    let version = keep(act, &referral, found.version)?;
    view(act, referral, version)
}

/// Returns the uid of the open case of the service user, or of a new one (§4.2: one for each episode).
fn open_case(act: &Act<'_>, referral: &Referral, deed: &Deed) -> Result<String, ApiError> {
    let of_person = act.list::<Case>(&Filter { person: Some(&referral.person), ..Filter::default() })?;
    if let Some(open) = of_person.into_iter().rev().find(|c| c.row.state != CaseState::C8) {
        let mut case = open.row;
        case.referrals.push(referral.uid.clone());
        case::keep(act, &case, open.version)?;
        return Ok(case.uid);
    }
    let team: Team = act.setting(setting::TEAM)?.unwrap_or_default();
    let mut case = Case {
        uid: act.id(),
        reference: act.tx().next_reference("C", act.today().year())?,
        person: referral.person.clone(),
        referrals: vec![referral.uid.clone()],
        edition: if team.edition.is_empty() { mare_domain::pack::CURRENT.to_owned() } else { team.edition },
        ..Case::default()
    };
    case.enter(CaseState::C1, deed.on, &format!("Referral {} received", referral.reference));
    act.tx().insert(&case)?;
    case::index(act, &case)?;
    Ok(case.uid)
}

fn raise_safeguarding(
    act: &Act<'_>,
    referral: &Referral,
    case: &str,
    children: Option<&ChildrenInvolved>,
    since: NaiveDate,
) -> Result<(), ApiError> {
    let raise = |kind, because: &str| {
        notification::raise(act, &Raise { kind, case, about: &referral.uid, because, since }).map(|_| ())
    };
    raise(NotificationKind::CountyLeadSafeguarding, "every referral")?;
    let because = child_involved(act, referral, children)?;
    if !because.is_empty() {
        raise(NotificationKind::ChildProtectionLead, &because)?;
    }
    Ok(())
}

/// Returns why the Child Protection Lead must be told (22.2), or nothing. Ages are those on the date of referral.
fn child_involved(
    act: &Act<'_>,
    referral: &Referral,
    children: Option<&ChildrenInvolved>,
) -> Result<String, ApiError> {
    let on = date_of_referral(referral).unwrap_or(act.today());
    let adult = act.pack().limit("T-27").n;
    let age_of = |dob: Option<NaiveDate>| dob.map(|dob| age(dob, on));
    let mut because = Vec::new();
    let subject = age_of(act.get::<Person>(&referral.person)?.row.dob);
    if let Some(years) = subject.filter(|years| *years < adult) {
        because.push(format!("the service user is under {adult} ({years})"));
    }
    if let Some(children) = children {
        for uid in &children.people {
            match age_of(act.get::<Person>(uid)?.row.dob) {
                Some(years) if years >= adult => {}
                Some(years) => because.push(format!("victim or potential victim under {adult} ({years})")),
                None => because.push(format!("victim or potential victim under {adult}")),
            }
        }
        let words = kept(&children.words, &protected_people(act, &referral.person)?);
        if children.group || !words.trim().is_empty() {
            let group = if words.trim().is_empty() { "children are at risk" } else { words.trim() };
            because.push(group.to_owned());
        }
    }
    Ok(because.join("; "))
}

/// Sends the referral back with its gaps and returns it; the lines are kept for the letter (MARE-10.3-2).
pub fn send_back(act: &Act<'_>, input: SendBackReferral) -> Result<ReferralView, ApiError> {
    let found = act.get::<Referral>(&input.referral)?;
    let mut referral = found.row;
    let protected = protected_people(act, &referral.person)?;
    let mut lines: Vec<String> =
        input.gaps.iter().map(|l| kept(l, &protected).trim().to_owned()).filter(|l| !l.is_empty()).collect();
    if lines.is_empty() {
        let gaps = Form::appendix_1().gaps(&referral.answers, 1..=7);
        lines = gaps.iter().map(|g| format!("Section {}: {}", g.section, g.label)).collect();
    }
    let note = kept(&input.note, &protected);
    let deed = input.deed.recorded(act.session().name(), act.time());
    let said = lines.len() + usize::from(!note.trim().is_empty());
    act.decide(&guard::send_back(&referral, said, deed.on, act.today()))?;
    let count = lines.len();
    let because = format!("{count} {} to be completed", if count == 1 { "field" } else { "fields" });
    let case = referral.case.clone().unwrap_or_default();
    notification::raise(
        act,
        &Raise {
            kind: NotificationKind::ReferralReturned,
            case: &case,
            about: &referral.uid,
            because: &because,
            since: deed.on,
        },
    )?;
    referral.returns.push(Return { gaps: lines, note, document: None, deed });
    referral.state = ReferralState::Returned;
    let version = keep(act, &referral, found.version)?;
    view(act, referral, version)
}

/// Withdraws the referral with a reason and returns it; a case that waited for it alone is closed.
pub fn withdraw(act: &Act<'_>, input: WithdrawReferral) -> Result<ReferralView, ApiError> {
    let found = act.get::<Referral>(&input.referral)?;
    let mut referral = found.row;
    let deed = input.deed.recorded(act.session().name(), act.time());
    act.decide(&guard::withdraw(&referral, &input.reason, deed.on, act.today()))?;
    let reason = kept(&input.reason, &protected_people(act, &referral.person)?);
    referral.state = ReferralState::Withdrawn;
    referral.withdrawal = Some(Withdrawal { reason: reason.clone(), deed: deed.clone() });
    let version = keep(act, &referral, found.version)?;
    if let Some(uid) = &referral.case {
        let said = CaseDecision { decision: format!("{} withdrawn", referral.reference), reason, deed };
        case::end_of_referral(act, uid, said)?;
    }
    view(act, referral, version)
}
