//! What stands in the way of a referral's passages (§4.1). Each function looks at one passage and says every
//! rule that speaks against it; none of them changes or decides anything. Gaps of the form are the form's.

use super::{Endorsement, InformAssessment, Referral, ReferralState as S, Route};
use crate::deed::Order;
use crate::rule::Finding;
use crate::text::is_only_an_agency_or_role;
use chrono::NaiveDate;

/// The rule that asks for a decision to name who, when and why (2.1).
const REASON: &str = "MARE-2.1-1";

mod decision;

pub use decision::{
    Answered, Deciding, before_decision, category_3_at_level_1, check_convictions, decide, panel_answer,
    return_section_9, send_to_panel, team_received,
};

fn blank(text: &str) -> bool {
    !text.chars().any(char::is_alphanumeric)
}

fn names_nobody(name: &str) -> bool {
    blank(name) || is_only_an_agency_or_role(name, &[])
}

/// Returns whether the referral stands in one of `allowed`, as a finding of `rule` when it does not.
fn stands_in(referral: &Referral, allowed: &[S], rule: &str, para: &str, doing: &str) -> Vec<Finding> {
    if allowed.contains(&referral.state) {
        return Vec::new();
    }
    let allowed: Vec<String> = allowed.iter().map(|s| format!("“{}”", s.in_words())).collect();
    vec![Finding::block(
        rule,
        para,
        "state",
        format!(
            "{doing} is possible when the referral stands at {}; {} stands at “{}”.",
            allowed.join(" or "),
            referral.reference,
            referral.state.in_words()
        ),
    )]
}

/// What `submit` looks at besides the gaps of the form.
#[derive(Debug, Clone, Copy)]
pub struct Submission {
    /// The day sections 1 to 7 are accepted.
    pub on: NaiveDate,
    /// Today.
    pub today: NaiveDate,
    /// The service user contributed (YES), and nothing explains it.
    pub contributed_unexplained: bool,
    /// Date of referral in section 2, when it is a date.
    pub date_of_referral: Option<NaiveDate>,
}

/// Returns what stands in the way of accepting sections 1 to 7, besides the gaps of the form.
pub fn submit(referral: &Referral, submission: Submission) -> Vec<Finding> {
    let on = submission.on;
    let mut findings =
        stands_in(referral, &[S::Draft, S::Returned], "MARE-10.3-1", "10.3", "Accepting sections 1 to 7");
    let order =
        Order { rule: "MARE-10.3-1", para: "10.3", what: "Sections 1 to 7 were accepted", after: None };
    findings.extend(order.findings(on, submission.today));
    if let Some(date) = submission.date_of_referral.filter(|d| *d > on) {
        findings.push(Finding::block(
            "MARE-10.3-1",
            "10.3",
            "section2.date",
            format!(
                "“Date of Referral” is {}, after the day the sections are accepted.",
                crate::text::long_date(date)
            ),
        ));
    }
    findings.extend(assessed(referral.inform_assessment.as_ref(), on));
    findings.extend(agreed(referral, on));
    if referral.case_review.as_ref().is_none_or(|r| r.deed.on > on) {
        findings.push(Finding::warn(
            "MARE-10.1-1",
            "10.1",
            "case_review",
            "No multi-disciplinary case review before the referral is recorded. Record it, or give the reason.",
        ));
    }
    if submission.contributed_unexplained {
        findings.push(Finding::warn(
            "X-28",
            "A1 section 4",
            "section4.contributed",
            "The service user contributed and is aware of the contents, against “do not inform before the meeting”. Explain it beside the answer, or give the reason.",
        ));
    }
    findings
}

fn assessed(assessment: Option<&InformAssessment>, on: NaiveDate) -> Vec<Finding> {
    let block = |rule: &str, field: &str, message: &str| Finding::block(rule, "21.2", field, message);
    let Some(a) = assessment else {
        return vec![block(
            "MARE-21.2-1",
            "inform_assessment",
            "The assessment whether the service user should be informed is not recorded. It is made by the team with a named Responsible Clinician and Care Coordinator before the referral.",
        )];
    };
    let mut findings = Vec::new();
    if names_nobody(&a.responsible_clinician) {
        findings.push(block(
            "MARE-21.2-1",
            "inform_assessment.responsible_clinician",
            "Name the Responsible Clinician who took part in the assessment whether to inform.",
        ));
    }
    if names_nobody(&a.care_coordinator) {
        findings.push(block(
            "MARE-21.2-1",
            "inform_assessment.care_coordinator",
            "Name the Care Coordinator who took part in the assessment whether to inform.",
        ));
    }
    if a.deed.on > on {
        findings.push(block(
            "MARE-21.2-1",
            "inform_assessment.on",
            "The assessment whether to inform is dated after the referral; it belongs before it.",
        ));
    }
    for (field, label, text) in [
        ("diagnosis", "diagnosis", &a.diagnosis),
        ("presentation", "current presentation", &a.presentation),
        (
            "effect_on_self",
            "possible effect of knowing on the service user's own mental health",
            &a.effect_on_self,
        ),
        ("effect_on_others", "possible effect of knowing on the safety of others", &a.effect_on_others),
    ] {
        if blank(text) {
            findings.push(block(
                "MARE-21.2-2",
                &format!("inform_assessment.{field}"),
                &format!(
                    "The assessment whether to inform must consider the {label}; “not known” is an answer."
                ),
            ));
        }
    }
    findings
}

fn agreed(referral: &Referral, on: NaiveDate) -> Vec<Finding> {
    let block = |field: &str, message: &str| vec![Finding::block("MARE-17.1-1", "17.1", field, message)];
    match &referral.disclosure_agreement {
        None => block(
            "disclosure_agreement",
            "The Team or Clinical Manager's agreement that disclosure at referral is necessary is not recorded; name the manager and the day.",
        ),
        Some(a) if !["TM", "CM"].contains(&a.role.as_str()) => block(
            "disclosure_agreement.role",
            "The agreement to disclose is given by a Team Manager (TM) or Clinical Manager (CM).",
        ),
        Some(a) if names_nobody(&a.deed.by) => block(
            "disclosure_agreement.by",
            "Name the manager who agrees that disclosure at referral is necessary.",
        ),
        Some(a) if a.deed.on > on => block(
            "disclosure_agreement.on",
            "The agreement to disclose is dated after the referral; it belongs before the referral leaves the team.",
        ),
        Some(_) => Vec::new(),
    }
}

/// Returns what stands in the way of section 8. `named` says whether the manager's name was given.
pub fn endorse(
    referral: &Referral,
    endorsement: &Endorsement,
    named: bool,
    today: NaiveDate,
) -> Vec<Finding> {
    let para = "11.2, A1 section 8";
    let mut findings =
        stands_in(referral, &[S::AwaitingEndorsement], "MARE-11.2-2", para, "Recording section 8");
    let after = referral.submitted.as_ref().map(|d| ("the acceptance of sections 1 to 7", d.on));
    let order = Order { rule: "MARE-11.2-2", para, what: "Section 8 was completed", after };
    findings.extend(order.findings(endorsement.deed.on, today));
    if !named || names_nobody(&endorsement.deed.by) {
        findings.push(Finding::block(
            "MARE-11.2-2",
            para,
            "by",
            "Name the manager who completed section 8; an agency or a role is not enough.",
        ));
    }
    if endorsement.decision != Route::RemainLevel1 && blank(&endorsement.outcomes) {
        findings.push(Finding::block(
            "MARE-A1-7",
            "A1 section 8",
            "outcomes",
            "“If referred to MAPPA/MARE, identify envisaged outcomes of meeting” is empty; it is required when referring.",
        ));
    }
    if !endorsement.line_manager && blank(&endorsement.other_manager_reason) {
        findings.push(Finding::warn(
            "MARE-11.2-2",
            "11.2, A1 note 3",
            "other_manager_reason",
            "Section 8 is completed by the referrer's line manager. For another manager, give the reason (D-16).",
        ));
    }
    findings
}

/// Returns what stands in the way of receipt by the SPoC.
pub fn receive(referral: &Referral, on: NaiveDate, today: NaiveDate) -> Vec<Finding> {
    let para = "11.2, A1 section 8";
    match referral.state {
        S::Draft | S::Returned => {
            return vec![Finding::block(
                "MARE-10.3-1",
                "10.3",
                "state",
                format!(
                    "Sections 1 to 7 of {} are not accepted yet; accept them, then record the section 8 endorsement.",
                    referral.reference
                ),
            )];
        }
        S::AwaitingEndorsement | S::Endorsed if referral.endorsement.is_none() => {
            return vec![Finding::block(
                "MARE-11.2-2",
                para,
                "section8.manager",
                "The section 8 endorsement is missing: the manager's decision, name and date. A referral is received only with it.",
            )];
        }
        _ => {}
    }
    let mut findings = stands_in(referral, &[S::Endorsed], "MARE-11.2-2", para, "Receiving the referral");
    let after = referral.endorsement.as_ref().map(|e| ("the section 8 endorsement", e.deed.on));
    let order = Order { rule: "MARE-11.2-2", para, what: "The referral was received", after };
    findings.extend(order.findings(on, today));
    findings.extend(further(referral));
    findings
}

/// Returns whether a further referral lacks its trigger (11.6; a warning by D-08).
pub fn further(referral: &Referral) -> Vec<Finding> {
    if !referral.further || !referral.triggers.is_empty() || !blank(&referral.further_reason) {
        return Vec::new();
    }
    vec![Finding::warn(
        "MARE-11.6-2",
        "11.6",
        "triggers",
        "This is a further referral. Give its trigger (the risk of serious harm has escalated, or involvement in the criminal justice system for an offence with risk of serious harm), or a reason.",
    )]
}

/// Returns what stands in the way of sending the referral back.
pub fn send_back(referral: &Referral, lines: usize, on: NaiveDate, today: NaiveDate) -> Vec<Finding> {
    let allowed = [S::Draft, S::AwaitingEndorsement, S::Endorsed, S::Received];
    let mut findings = stands_in(referral, &allowed, "MARE-10.3-2", "10.3", "Sending the referral back");
    let after = referral.submitted.as_ref().map(|d| ("the acceptance of sections 1 to 7", d.on));
    findings.extend(
        Order { rule: "MARE-10.3-2", para: "10.3", what: "The referral was sent back", after }
            .findings(on, today),
    );
    if lines == 0 {
        findings.push(Finding::block(
            "MARE-10.3-2",
            "10.3",
            "gaps",
            "Nothing is missing of sections 1 to 7; write what the referrer should add.",
        ));
    }
    findings
}

/// Returns what stands in the way of withdrawing the referral.
pub fn withdraw(referral: &Referral, reason: &str, on: NaiveDate, today: NaiveDate) -> Vec<Finding> {
    let mut findings = Vec::new();
    if referral.is_over() {
        findings.push(Finding::block(
            "MARE-2.1-1",
            "2.1",
            "state",
            format!(
                "{} stands at “{}”; there is nothing to withdraw.",
                referral.reference,
                referral.state.in_words()
            ),
        ));
    }
    let after = referral.received.as_ref().or(referral.submitted.as_ref()).map(|d| ("the referral", d.on));
    findings.extend(
        Order { rule: REASON, para: "2.1", what: "The referral was withdrawn", after }.findings(on, today),
    );
    findings.extend(why(reason, "reason", "Say why the referral is withdrawn."));
    findings
}

fn why(reason: &str, field: &str, message: &str) -> Vec<Finding> {
    if blank(reason) { vec![Finding::block(REASON, "2.1", field, message)] } else { Vec::new() }
}

#[cfg(test)]
mod tests;
