//! What stands in the way from screening to section 9: conviction check, MAPPA Referral Panel, decision, its
//! return and its receipt by the team (10.4, 11.3, 11.4, 6.1).

use super::{blank, stands_in, why};
use crate::deed::Order;
use crate::referral::{Conditions, Outcome, Referral, ReferralState as S, Route};
use crate::rule::Finding;
use chrono::NaiveDate;

/// The states in which a received referral is being screened.
const SCREENING: [S; 3] = [S::Received, S::WithPanel, S::PanelDeclined];

/// Returns what stands in the way of recording the conviction check.
pub fn check_convictions(referral: &Referral, result: &str, on: NaiveDate, today: NaiveDate) -> Vec<Finding> {
    let mut findings =
        stands_in(referral, &SCREENING, "MARE-10.4-1", "10.4", "Recording the conviction check");
    let after = referral.received.as_ref().map(|d| ("the receipt", d.on));
    findings.extend(
        Order { rule: "MARE-10.4-1", para: "10.4", what: "The conviction check was made", after }
            .findings(on, today),
    );
    if blank(result) {
        findings.push(Finding::block(
            "MARE-10.4-1",
            "10.4",
            "result",
            "Write what the conviction check showed; “none” is an answer.",
        ));
    }
    findings
}

/// Returns what stands in the way of sending the referral to the MAPPA Referral Panel.
pub fn send_to_panel(referral: &Referral, level: u8, on: NaiveDate, today: NaiveDate) -> Vec<Finding> {
    let mut findings = stands_in(
        referral,
        &[S::Received, S::PanelDeclined],
        "MARE-11.3-1",
        "11.3",
        "Sending to the MAPPA Referral Panel",
    );
    let after = referral.received.as_ref().map(|d| ("the receipt", d.on));
    findings.extend(
        Order { rule: "MARE-11.3-1", para: "11.3", what: "The referral was sent to the panel", after }
            .findings(on, today),
    );
    if !(2..=3).contains(&level) {
        findings.push(Finding::block(
            "MARE-11.3-1",
            "11.3",
            "level",
            "The panel is asked for Level 2 or Level 3.",
        ));
    }
    findings
}

/// What the panel answered.
#[derive(Debug, Clone, Copy)]
pub struct Answered<'a> {
    /// Whether MAPPA is supported.
    pub supported: bool,
    /// Reasons.
    pub reasons: &'a str,
    /// Category, when accepted.
    pub category: Option<u8>,
    /// Level, when accepted.
    pub level: u8,
    /// The day the form came back.
    pub on: NaiveDate,
}

/// Returns what stands in the way of recording the panel's answer.
pub fn panel_answer(referral: &Referral, answer: Answered<'_>, today: NaiveDate) -> Vec<Finding> {
    let mut findings =
        stands_in(referral, &[S::WithPanel], "MARE-11.3-1", "11.3", "Recording the panel's answer");
    let after = referral.panel.last().map(|p| ("the dispatch to the panel", p.sent.on));
    findings.extend(
        Order { rule: "MARE-11.3-1", para: "11.3", what: "The panel's answer came back", after }
            .findings(answer.on, today),
    );
    if !answer.supported {
        if blank(answer.reasons) {
            findings.push(Finding::block(
                "MARE-11.3-2",
                "11.3",
                "reasons",
                "MAPPA is not supported: enter the panel's reasons as they stand on the form.",
            ));
        }
        return findings;
    }
    match answer.category {
        Some(1..=3) => {}
        _ => findings.push(Finding::block(
            "MARE-10.6-1",
            "10.6",
            "category",
            "Give the MAPPA category 1, 2 or 3 that the panel accepted.",
        )),
    }
    if !(1..=3).contains(&answer.level) {
        findings.push(Finding::block(
            "MARE-10.6-1",
            "10.6",
            "level",
            "Give the MAPPA level that the panel accepted.",
        ));
    } else if answer.level == 1 && answer.category == Some(3) {
        findings.push(category_3_at_level_1());
    } else if answer.level == 1 {
        findings.push(Finding::block(
            "MARE-11.3-1",
            "11.3",
            "level",
            "The panel accepts Level 2 or 3. Level 1 is “not supported”; the SPoC then decides.",
        ));
    }
    findings
}

/// Returns the warning about Category 3 at Level 1 (D-08).
pub fn category_3_at_level_1() -> Finding {
    Finding::warn(
        "MARE-4.6-1",
        "4.6",
        "level",
        "Category 3 should be managed at Level 2 or 3. To record it at Level 1, give the reason.",
    )
}

/// What section 9 says.
#[derive(Debug, Clone, Copy)]
pub struct Deciding<'a> {
    /// Outcome.
    pub outcome: Outcome,
    /// Conditions as answered.
    pub conditions: &'a Conditions,
    /// Reason.
    pub reason: &'a str,
    /// The day.
    pub on: NaiveDate,
    /// Today.
    pub today: NaiveDate,
    /// Earlier date than T-01.
    pub urgent_by: Option<NaiveDate>,
}

/// Returns what stands in the way of deciding before any outcome is chosen: panel and conviction check.
pub fn before_decision(referral: &Referral, on: NaiveDate) -> Vec<Finding> {
    let mut findings = Vec::new();
    let referred_to_mappa = referral.endorsement.as_ref().is_some_and(|e| e.decision == Route::ReferToMappa);
    let unanswered = referral.panel.last().is_some_and(|p| p.returned.is_none());
    if unanswered || (referred_to_mappa && !referral.panel_answered()) {
        findings.push(Finding::block(
            "MARE-11.3-1",
            "11.3",
            "panel",
            if unanswered {
                "The MAPPA Referral Panel has not answered yet; the decision waits for its answer."
            } else {
                "Section 8 says “Refer to MAPPA”: the MAPPA Referral Panel must see the referral before it is decided (D-17)."
            },
        ));
    }
    if referral.conviction_check.as_ref().is_none_or(|c| c.deed.on > on) {
        findings.push(Finding::warn(
            "MARE-10.4-2",
            "10.4",
            "conviction_check",
            "The conviction check with the MAPPA Co-ordinator is not recorded before the decision. Record it, or give the reason.",
        ));
    }
    findings
}

/// Returns what stands in the way of the SPoC's decision.
pub fn decide(referral: &Referral, deciding: Deciding<'_>) -> Vec<Finding> {
    let mut findings = before_decision(referral, deciding.on);
    let waits = referral.state == S::WithPanel;
    if !waits {
        findings.extend(stands_in(
            referral,
            &[S::Received, S::PanelDeclined],
            "MARE-11.4-1",
            "11.4",
            "Deciding section 9",
        ));
    }
    let returned =
        referral.panel.last().and_then(|p| p.returned.as_ref()).map(|d| ("the panel's answer", d.on));
    let after = returned.or_else(|| referral.received.as_ref().map(|d| ("the receipt", d.on)));
    let order = Order { rule: "MARE-11.4-1", para: "11.4", what: "The decision was made", after };
    findings.extend(order.findings(deciding.on, deciding.today));
    findings.extend(why(
        deciding.reason,
        "reason",
        "Give the reason of the decision: who decided, when and why is recorded for every decision.",
    ));
    if deciding.outcome.is_mare() {
        findings.extend(mare_conditions(deciding.conditions));
        let status = referral.text("section6.status").to_uppercase();
        if ["LOW", "MEDIUM"].contains(&status.as_str()) {
            findings.push(Finding::warn(
                "MARE-FAQ-17",
                "FAQ, 6.12",
                "section6.status",
                format!("The current risk status on the referral is {status}: low and medium risk usually remain in CPA. Give the reason for a MARE."),
            ));
        }
    }
    if deciding.urgent_by.is_some_and(|d| d < deciding.on) {
        findings.push(Finding::block(
            "MARE-6.6-2",
            "6.6",
            "urgent_by",
            "The urgent date lies before the decision.",
        ));
    }
    findings
}

fn mare_conditions(conditions: &Conditions) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut ask = |answer: Option<bool>, wanted: bool, rule: &str, para: &str, field: &str, says: &str| {
        if answer != Some(wanted) {
            let given = match answer {
                None => "is not answered",
                Some(true) => "is answered yes",
                Some(false) => "is answered no",
            };
            findings.push(Finding::block(
                rule,
                para,
                &format!("conditions.{field}"),
                format!("{says}; this {given}."),
            ));
        }
    };
    ask(
        conditions.mental_disorder,
        true,
        "MARE-6.1-1",
        "6.1",
        "mental_disorder",
        "A MARE is for a person with a mental disorder",
    );
    ask(
        conditions.mappa_level_2_3_met,
        false,
        "MARE-6.1-1",
        "6.1",
        "mappa_level_2_3_met",
        "A MARE is for a person who does not meet MAPPA Level 2 or 3",
    );
    ask(
        conditions.high_risk,
        true,
        "MARE-6.1-1",
        "6.1",
        "high_risk",
        "A MARE is for a person assessed as high risk of serious harm to others",
    );
    ask(
        conditions.current,
        true,
        "MARE-6.2-1",
        "6.2",
        "current",
        "The risk must be current, not theoretical or long term",
    );
    ask(
        conditions.allocated,
        true,
        "MARE-FAQ-4",
        "FAQ, 14.1",
        "allocated",
        "The service user must be allocated to a clinical or care team",
    );
    findings
}

/// Returns what stands in the way of returning section 9 to the referrer.
pub fn return_section_9(referral: &Referral, on: NaiveDate, today: NaiveDate) -> Vec<Finding> {
    let mut findings =
        stands_in(referral, &[S::Decided, S::MappaAccepted], "MARE-A1-4", "A1 note 4", "Returning section 9");
    let decided = referral.decision.as_ref().map(|d| ("the decision", d.deed.on));
    findings.extend(
        Order { rule: "MARE-A1-4", para: "A1 note 4", what: "Section 9 was returned", after: decided }
            .findings(on, today),
    );
    findings
}

/// Returns what stands in the way of recording that the team received the decision.
pub fn team_received(referral: &Referral, on: NaiveDate, today: NaiveDate) -> Vec<Finding> {
    if !referral.is_mare() {
        return vec![Finding::block(
            "MARE-11.4-2",
            "11.4, 6.6",
            "state",
            format!("There is no decision for a MARE on {} that a team could receive.", referral.reference),
        )];
    }
    let decided = referral.decision.as_ref().map(|d| ("the decision", d.deed.on));
    Order { rule: "MARE-11.4-2", para: "11.4, 6.6", what: "The team received the decision", after: decided }
        .findings(on, today)
}
