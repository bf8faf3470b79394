//! What comes next for a referral: how far its sections are, what stands in the way, and the act to offer.

use crate::act::Look;
use crate::limits::{self, Derived, NextStep};
use chrono::NaiveDate;
use mare_domain::referral::{Referral, ReferralState, guard};
use mare_domain::rule::Finding;
use mare_domain::text::parse_date;
use mare_forms::{Form, SectionProgress, said_yes};

/// Returns how far each section is: 1 to 7 by their answers, 8 and 9 by what is recorded.
pub(crate) fn progress(referral: &Referral) -> Vec<SectionProgress> {
    let form = Form::appendix_1();
    let mut sections = form.progress(&referral.answers, 1..=7);
    for (n, done) in [(8, referral.endorsement.is_some()), (9, referral.decision.is_some())] {
        let missing = usize::from(!done);
        sections.extend(form.section(n).map(|section| SectionProgress::of(section, missing, done)));
    }
    sections
}

/// Returns the gaps of sections 1 to 7 as findings that block.
pub(crate) fn gap_findings(referral: &Referral) -> Vec<Finding> {
    let gaps = Form::appendix_1().gaps(&referral.answers, 1..=7);
    gaps.iter().map(|g| Finding::block(&g.rule, &g.para, &g.field, g.message.clone())).collect()
}

/// Returns everything that stands in the way of accepting sections 1 to 7.
pub(crate) fn submit_findings(referral: &Referral, on: NaiveDate, today: NaiveDate) -> Vec<Finding> {
    let contributed = referral.answers.get("section4.contributed").and_then(said_yes);
    let submission = guard::Submission {
        on,
        today,
        contributed_unexplained: contributed.is_some_and(|words| words.is_empty()),
        date_of_referral: parse_date(&referral.text("section2.date")).ok(),
    };
    let mut findings = gap_findings(referral);
    findings.extend(guard::submit(referral, submission));
    findings
}

/// Returns what would stop or warn the next step.
pub(crate) fn findings_for_next(look: &Look<'_>, referral: &Referral) -> Vec<Finding> {
    let today = look.today();
    match referral.state {
        ReferralState::Draft | ReferralState::Returned => submit_findings(referral, today, today),
        ReferralState::AwaitingEndorsement | ReferralState::Endorsed => {
            let mut findings = guard::receive(referral, today, today);
            findings.extend(child_prompt(referral));
            findings
        }
        ReferralState::Received | ReferralState::WithPanel | ReferralState::PanelDeclined => {
            guard::before_decision(referral, today)
        }
        ReferralState::Decided if referral.is_mare() && referral.team_received.is_none() => {
            vec![Finding::note(
                "X-03",
                "6.6",
                "team_received",
                "T-01 is counted from the decision until the day the team received it is recorded.",
            )]
        }
        ReferralState::Decided | ReferralState::MappaAccepted | ReferralState::Withdrawn => Vec::new(),
    }
}

/// The answer to 5d only prompts: whether a child is involved is said by a person on receipt (22.2).
fn child_prompt(referral: &Referral) -> Option<Finding> {
    let answer = referral.answers.get("section5.d")?;
    said_yes(answer)?;
    Some(Finding::note(
        "MARE-22.2-1",
        "22.2",
        "children",
        "Section 5 says yes to a risk to children, partners or other vulnerable groups. Say on receipt whether a child is involved; then the Child Protection Lead is told.",
    ))
}

/// Returns what to do next with the referral, if anything.
pub(crate) fn next_step(referral: &Referral, limits: &[Derived]) -> Option<NextStep> {
    let step = |what: &str, verb: &str| Some(NextStep::new(what, None, verb));
    match referral.state {
        ReferralState::Draft | ReferralState::Returned => {
            let missing = Form::appendix_1().gaps(&referral.answers, 1..=7).len();
            let what = match missing {
                0 => "Accept sections 1 to 7".to_owned(),
                1 => "Complete sections 1 to 7 (1 gap)".to_owned(),
                n => format!("Complete sections 1 to 7 ({n} gaps)"),
            };
            Some(NextStep::new(what, None, "referral.submit"))
        }
        ReferralState::AwaitingEndorsement => step("Record the manager's section 8", "referral.endorse"),
        ReferralState::Endorsed => step("Receive the referral", "referral.receive"),
        ReferralState::Received if referral.conviction_check.is_none() => {
            step("Record the conviction check with the MAPPA Co-ordinator", "referral.check_convictions")
        }
        ReferralState::Received
            if guard::before_decision(referral, NaiveDate::MAX).iter().any(|f| f.rule == "MARE-11.3-1") =>
        {
            step("Send the referral to the MAPPA Referral Panel", "referral.send_to_panel")
        }
        ReferralState::WithPanel => {
            let due = limits::running(limits).first().map(|d| d.limit.due);
            Some(NextStep::new("Record the panel's answer", due, "referral.panel_answer"))
        }
        ReferralState::Received | ReferralState::PanelDeclined => step("Decide section 9", "referral.decide"),
        ReferralState::Decided | ReferralState::MappaAccepted if referral.section_9_returned.is_none() => {
            step("Return section 9 to the referrer", "referral.return_section_9")
        }
        ReferralState::Decided if referral.is_mare() && referral.team_received.is_none() => {
            step("Record when the team received the decision", "referral.team_received")
        }
        ReferralState::Decided | ReferralState::MappaAccepted | ReferralState::Withdrawn => None,
    }
}
