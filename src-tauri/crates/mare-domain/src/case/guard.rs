//! What stands in the way of informing the service user, of closing a case, and of recording a MAPPA category.
//! No function here takes a matrix score: it cannot move a case (MARE-A3-4).

use super::{Case, CaseState as S, ClosureReason, Disposal};
use crate::deed::Order;
use crate::referral::guard::category_3_at_level_1;
use crate::referral::{Referral, ReferralState};
use crate::rule::Finding;
use crate::text::{is_only_an_agency_or_role, long_date};
use chrono::NaiveDate;

fn blank(text: &str) -> bool {
    !text.chars().any(char::is_alphanumeric)
}

/// What is known of the meetings of one referral when the service user is told.
#[derive(Debug, Clone, Copy)]
pub struct Informing {
    /// The day they were told.
    pub on: NaiveDate,
    /// Today.
    pub today: NaiveDate,
    /// The first day a meeting of that referral was held.
    pub first_held: Option<NaiveDate>,
    /// The newest meeting of that referral decided not to inform.
    pub decided_not_to: bool,
}

/// Returns what stands in the way of recording that the service user was told (21.3, per referral by D-07).
pub fn inform(referral: &Referral, informing: Informing) -> Vec<Finding> {
    let mut findings =
        Order { rule: "MARE-21.3-2", para: "21.3", what: "The service user was told", after: None }
            .findings(informing.on, informing.today);
    let ended = match referral.state {
        ReferralState::Withdrawn => referral.withdrawal.as_ref().map(|w| w.deed.on),
        ReferralState::Decided if !referral.is_mare() => referral.decision.as_ref().map(|d| d.deed.on),
        _ => None,
    };
    if referral.state == ReferralState::MappaAccepted {
        findings.push(Finding::warn(
            "MARE-21.3-2",
            "21.3",
            "on",
            format!("{} went to MAPPA: the service user is told not before the MAPPA meeting. Name that meeting and its day as the reason.", referral.reference),
        ));
    } else if informing.first_held.or(ended).is_none_or(|from| informing.on < from) {
        findings.push(Finding::block(
            "MARE-21.3-2",
            "21.3",
            "on",
            format!(
                "The service user is informed not before the MARE meeting: on {} the meeting of this referral ({}) had not been held (D-07).",
                long_date(informing.on),
                referral.reference
            ),
        ));
    }
    if informing.decided_not_to && findings.is_empty() {
        findings.push(Finding::warn(
            "MARE-21.5-2",
            "21.5",
            "how",
            "The meeting decided that the service user will not be informed. Give the reason for telling them all the same.",
        ));
    }
    findings
}

/// Returns what stands in the way of recording a manager's word that involvement ends.
pub fn end_notice(
    case: &Case,
    role: &str,
    manager: &str,
    reason: &str,
    on: NaiveDate,
    today: NaiveDate,
) -> Vec<Finding> {
    let block = |field: &str, message: String| Finding::block("MARE-14.1-2", "14.1", field, message);
    let opened = case.states.first().map(|s| ("the case was opened on the receipt", s.from));
    let mut findings =
        Order { rule: "MARE-14.1-2", para: "14.1", what: "The manager's word was given", after: opened }
            .findings(on, today);
    if case.state == S::C8 {
        findings.push(block("case", format!("{} is closed already.", case.reference)));
    }
    if !["TM", "SM"].contains(&role) {
        findings.push(block(
            "role",
            "The end of involvement is told by a Team Manager (TM) or Service Manager (SM).".into(),
        ));
    }
    if blank(manager) || is_only_an_agency_or_role(manager, &[]) {
        findings.push(block(
            "by",
            "Name the manager who told the SPoC; an agency or a role is not enough.".into(),
        ));
    }
    if blank(reason) {
        findings.push(block("reason", "Give the reason in the manager's words.".into()));
    }
    findings
}

/// What a closure is made of.
#[derive(Debug, Clone, Copy)]
pub struct Closing<'a> {
    /// Why.
    pub reason: ClosureReason,
    /// The rationale in words.
    pub rationale: &'a str,
    /// The day.
    pub on: NaiveDate,
    /// Today.
    pub today: NaiveDate,
    /// MAPPA is meant to end in the same step.
    pub ends_mappa: bool,
    /// The SPoC closes; the office only with a manager's word.
    pub by_spoc: bool,
    /// Specific actions without a disposition: uid and name, such as `action 5`.
    pub open_actions: &'a [(String, String)],
    /// Whether a meeting was held.
    pub meeting_held: bool,
    /// A meeting that is booked and not held.
    pub booked: Option<NaiveDate>,
}

/// Returns what stands in the way of closing the case (§6, 14.1).
pub fn close(case: &Case, closing: Closing<'_>) -> Vec<Finding> {
    if closing.reason == ClosureReason::MatrixScore {
        return vec![Finding::block(
            "MARE-A3-4",
            "A3 1.4, 1.6",
            "reason",
            "A case is never moved by the matrix score alone: nothing changes until the Team or Service Manager informs the SPoC, or a meeting decides with its rationale.",
        )];
    }
    let mut findings = may_end(case, &closing);
    let block =
        |rule: &str, para: &str, field: &str, message: String| Finding::block(rule, para, field, message);
    if blank(closing.rationale) {
        findings.push(block(
            "MARE-2.1-1",
            "2.1",
            "rationale",
            "Give the rationale of the closure in words; a score alone is none.".into(),
        ));
    }
    if closing.reason == ClosureReason::MeetingDecision && !closing.meeting_held {
        findings.push(block(
            "MARE-6.12-1",
            "6.12, A3",
            "reason",
            "No MARE of this case was held that could have decided this.".into(),
        ));
    }
    let told = case.end_notice.as_ref();
    if told.is_none() && (closing.reason.needs_end_notice() || !closing.by_spoc) {
        findings.push(block(
            "MARE-14.1-2",
            "14.1",
            "end_notice",
            "No Team or Service Manager's word that involvement ends is recorded; record who told the SPoC, when and why.".into(),
        ));
    }
    for (uid, name) in closing.open_actions {
        findings.push(block(
            "MARE-14.1-1",
            "14.1, section 6",
            &format!("action:{uid}"),
            format!("Nothing is entered about {name}, which is still open: record how it ends (done, not done, withdrawn, superseded …) before the case is closed."),
        ));
    }
    if let Some(date) = closing.booked {
        findings.push(block(
            "MARE-14.1-1",
            "14.1, section 6",
            "meetings",
            format!(
                "A MARE is booked for {}; cancel it with its reason before the case is closed.",
                long_date(date)
            ),
        ));
    }
    if closing.ends_mappa {
        findings.push(block(
            "MARE-8.2-1",
            "8.2, section 6",
            "ends_mappa",
            "MAPPA eligibility is recorded independently and does not end with MARE; close the case, and record the end of the category on its own basis (D-15).".into(),
        ));
    }
    findings
}

fn may_end(case: &Case, closing: &Closing<'_>) -> Vec<Finding> {
    let told = case
        .end_notice
        .as_ref()
        .filter(|_| closing.reason.needs_end_notice())
        .map(|n| ("the manager's word", n.deed.on));
    let opened = case.states.last().map(|s| ("the last step of the case", s.from));
    let mut findings =
        Order { rule: "MARE-14.1-1", para: "14.1", what: "The case was closed", after: told.or(opened) }
            .findings(closing.on, closing.today);
    let state = |message: String| Finding::block("MARE-14.1-1", "14.1", "state", message);
    match case.state {
        S::C8 => findings.push(state(format!("{} is closed already.", case.reference))),
        S::C1 => findings.push(state(format!(
            "{} waits for its referral: it ends by the decision of section 9 or by withdrawing the referral.",
            case.reference
        ))),
        S::C4 => {
            findings.push(state(format!("The MARE of {} is in progress; end it first.", case.reference)));
        }
        _ if closing.reason == ClosureReason::NotSupported => {
            findings.push(state(
                "“MARE not supported” is the decision of section 9, not a closure of a case in MARE.".into(),
            ));
        }
        _ if closing.reason == ClosureReason::MappaAccepted
            && case.mappa_now().is_none_or(|m| m.level < 2) =>
        {
            findings.push(state("No MAPPA Level 2 or 3 is recorded on this case.".into()));
        }
        _ => {}
    }
    findings
}

/// What is recorded as a MAPPA category and level.
#[derive(Debug, Clone, Copy)]
pub struct Categorising<'a> {
    /// Category.
    pub category: u8,
    /// Level.
    pub level: u8,
    /// Offence and basis in words.
    pub basis: &'a str,
    /// Disposal, for Category 2.
    pub disposal: Option<Disposal>,
    /// Its length in months.
    pub months: Option<u16>,
    /// The shortest custodial disposal that qualifies, from the policy pack (T-11).
    pub least_months: i32,
    /// Finding, for Category 3.
    pub finding: &'a str,
    /// Whether the offence shows a capability of serious harm, for Category 3.
    pub capable: Option<bool>,
    /// From when.
    pub on: NaiveDate,
    /// Today.
    pub today: NaiveDate,
}

impl Categorising<'_> {
    fn qualifies(&self) -> bool {
        match self.disposal {
            Some(Disposal::Custody | Disposal::SuspendedSentence | Disposal::YouthDetention) => {
                self.months.is_some_and(|m| i32::from(m) >= self.least_months)
            }
            Some(
                Disposal::Indeterminate
                | Disposal::HospitalOrder
                | Disposal::RestrictedHospitalOrder
                | Disposal::GuardianshipOrder
                | Disposal::InsanityOrUnfit
                | Disposal::DisqualificationOrder,
            ) => true,
            Some(Disposal::Other) | None => false,
        }
    }
}

/// Returns a small number as it stands in a sentence.
fn in_words(n: i32) -> String {
    const WORDS: [&str; 13] = [
        "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
        "twelve",
    ];
    usize::try_from(n).ok().and_then(|n| WORDS.get(n)).map_or_else(|| n.to_string(), |w| (*w).to_owned())
}

/// Returns what stands in the way of recording a MAPPA category and level.
pub fn mappa(case: &Case, entry: Categorising<'_>) -> Vec<Finding> {
    let from = case.mappa_now().map(|m| ("the category and level that hold now", m.from));
    let mut findings = Order {
        rule: "MARE-5.1-1",
        para: "5.1",
        what: "The category and level hold from a day",
        after: from,
    }
    .findings(entry.on, entry.today);
    let block =
        |rule: &str, para: &str, field: &str, message: &str| Finding::block(rule, para, field, message);
    if !(1..=3).contains(&entry.category) {
        findings.push(block("MARE-5.1-1", "5.1", "category", "The MAPPA category is 1, 2 or 3."));
    }
    if !(1..=3).contains(&entry.level) {
        findings.push(block("MARE-5.1-1", "5.1", "level", "The MAPPA level is 1, 2 or 3."));
    }
    if blank(entry.basis) {
        findings.push(block(
            "MARE-4.2-1",
            "4.2, 4.7",
            "basis",
            "Enter the index or relevant offence and the basis in words.",
        ));
    }
    match entry.category {
        2 if !entry.qualifies() => findings.push(block(
            "MARE-4.4-1",
            "4.4, 8.2",
            "disposal",
            &format!(
                "Category 2 needs a qualifying disposal: a custodial (also suspended or youth) disposal of {} months or more, or a hospital, guardianship or disqualification order. A Schedule 15 conviction alone is not enough.",
                in_words(entry.least_months)
            ),
        )),
        3 => {
            if blank(entry.finding) {
                findings.push(block("MARE-4.5-1", "4.5, 8.2", "finding", "Category 3 needs a conviction, caution, reprimand or warning, or a finding of insanity or of the act; enter which."));
            }
            if entry.capable != Some(true) {
                findings.push(block("MARE-4.5-1", "4.5, 8.2", "capable_of_serious_harm", "Category 3 needs an offence that indicates a capability of serious harm; answer yes with its ground, or choose another category."));
            }
            if entry.level == 1 {
                findings.push(category_3_at_level_1());
            }
        }
        _ => {}
    }
    findings
}

#[cfg(test)]
mod tests;
