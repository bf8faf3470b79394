//! What happens next with a case, in one sentence with its last day and the verb that does it.

use super::view::Next;
use crate::limits::{self, Derived, Facts, NextStep};
use crate::referral::next_step;
use chrono::NaiveDate;
use mare_domain::case::CaseState;
use mare_domain::meeting::{Meeting, MeetingState};
use mare_domain::text::date_in_words;

fn due_of(limits: &[Derived], rule: &str) -> Option<NaiveDate> {
    limits::running(limits).into_iter().find(|d| d.limit.rule == rule).map(|d| d.limit.due)
}

/// Returns the next act of a case; its verb is empty when nothing is to be done.
pub(super) fn of(facts: &Facts, limits: &[Derived], today: NaiveDate) -> NextStep {
    if let Some(step) = of_referral(facts, limits) {
        return step;
    }
    let meeting = facts.meetings.iter().rev().find(|m| m.state != MeetingState::Cancelled);
    match facts.case.state {
        CaseState::C1 => NextStep::new("Wait for the referral", None, ""),
        CaseState::C2 => {
            let urgent = facts.referrals.last().and_then(|r| r.decision.as_ref()).and_then(|d| d.urgent_by);
            let due = due_of(limits, "T-01");
            NextStep::new("Book the MARE", urgent.into_iter().chain(due).min(), "meeting.book")
        }
        CaseState::C3 => NextStep::new("Hold the MARE", meeting.map(|m| m.date), "meeting.start"),
        CaseState::C4 => NextStep::new("Go on with the MARE", None, "meeting.get"),
        CaseState::C5 => of_minutes(meeting, limits),
        CaseState::C6 | CaseState::C7 if facts.case.end_notice.is_some() => {
            let open = facts.open_actions().count();
            match open {
                0 => NextStep::new("Close the case", None, "case.close"),
                n => NextStep::new(
                    format!(
                        "Record how {n} open {} before closing",
                        if n == 1 { "action ends" } else { "actions end" }
                    ),
                    None,
                    "action.outcome",
                ),
            }
        }
        CaseState::C6 => of_actions(facts, today),
        CaseState::C7 => NextStep::new("MAPPA-managed", None, ""),
        CaseState::C8 if due_of(limits, "T-02").is_some() => of_minutes(meeting, limits),
        CaseState::C8 => NextStep::new("Closed", None, ""),
    }
}

/// A referral that is not over, or whose decision has not reached the team, comes first.
fn of_referral(facts: &Facts, limits: &[Derived]) -> Option<NextStep> {
    let referral = facts.referrals.last()?;
    let over = referral.is_over() && (facts.case.state != CaseState::C2 || referral.team_received.is_some());
    if over {
        return None;
    }
    let own: Vec<Derived> =
        limits.iter().filter(|d| d.id == referral.uid && d.limit.rule == "T-05").cloned().collect();
    next_step(referral, &own)
}

fn of_minutes(meeting: Option<&Meeting>, limits: &[Derived]) -> NextStep {
    match meeting {
        Some(m) if m.sent.is_none() => {
            NextStep::new("Send the minutes to the SPoC", due_of(limits, "T-02"), "meeting.submit")
        }
        _ => NextStep::new("Issue the minutes", due_of(limits, "T-03"), "meeting.issue"),
    }
}

fn of_actions(facts: &Facts, today: NaiveDate) -> NextStep {
    let open: Vec<_> = facts.actions.iter().filter(|a| a.is_open()).collect();
    let overdue = open.iter().filter(|a| a.is_overdue(today)).count();
    let what = match (open.len(), overdue) {
        (0, _) => return NextStep::new("In MARE, nothing open", None, ""),
        (1, 0) => "Follow up 1 open action".to_owned(),
        (n, 0) => format!("Follow up {n} open actions"),
        (n, late) => {
            format!("Follow up {n} open {}, {late} overdue", if n == 1 { "action" } else { "actions" })
        }
    };
    NextStep::new(what, open.iter().filter_map(|a| a.due).min(), "action.outcome")
}

/// Returns the act as a sentence, with the limit it answers.
pub(super) fn sentence(facts: &Facts, step: NextStep) -> Next {
    let due = step.due.map(date_in_words);
    let sentence = match (facts.case.state, due) {
        (CaseState::C8, None) if step.verb.is_empty() => {
            let on = facts.case.closure.as_ref().map(|c| date_in_words(c.deed.on)).unwrap_or_default();
            format!("Closed on {on}.")
        }
        (CaseState::C2, Some(due)) if step.verb == "meeting.book" => {
            format!("{}. It must be held by {due} (T-01, 6.6).", step.what)
        }
        (CaseState::C3, Some(due)) if step.verb == "meeting.start" => format!("{} on {due}.", step.what),
        (_, Some(due)) => format!("{} by {due}.", step.what),
        (_, None) => format!("{}.", step.what),
    };
    Next { sentence, due: step.due, act: step.verb }
}

#[cfg(test)]
mod tests {
    use super::*;
    use mare_domain::action::Action;
    use mare_domain::case::Case;
    use mare_domain::referral::{Referral, ReferralState};

    fn facts(state: CaseState) -> Facts {
        let referral = Referral { uid: "r".into(), state: ReferralState::Decided, ..Referral::default() };
        Facts {
            case: Case { state, ..Case::default() },
            referrals: vec![referral],
            meetings: Vec::new(),
            actions: Vec::new(),
        }
    }

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn the_plan_says_how_many_are_open_and_late_and_the_nearest_date() {
        let mut facts = facts(CaseState::C6);
        let due = |text: &str| Action { due: Some(day(text)), ..Action::default() };
        facts.actions = vec![due("2026-05-29"), due("2026-04-02"), due("2026-04-30")];
        let step = of(&facts, &[], day("2026-04-07"));
        assert_eq!(
            (step.what.as_str(), step.due, step.verb.as_str()),
            ("Follow up 3 open actions, 1 overdue", Some(day("2026-04-02")), "action.outcome")
        );
        assert_eq!(sentence(&facts, step).sentence, "Follow up 3 open actions, 1 overdue by Thu 2 Apr 2026.");
    }

    #[test]
    fn a_referral_being_screened_comes_first() {
        let mut facts = facts(CaseState::C6);
        facts.referrals.push(Referral {
            uid: "r2".into(),
            state: ReferralState::Received,
            ..Referral::default()
        });
        assert_eq!(of(&facts, &[], day("2026-04-07")).verb, "referral.check_convictions");
    }

    #[test]
    fn minutes_are_sent_then_issued() {
        let mut facts = facts(CaseState::C5);
        facts.meetings = vec![Meeting { state: MeetingState::Held, ..Meeting::default() }];
        assert_eq!(of(&facts, &[], day("2026-04-07")).verb, "meeting.submit");
        facts.meetings[0].state = MeetingState::Submitted;
        facts.meetings[0].sent = Some(
            mare_domain::deed::DeedInput::default()
                .recorded("x", day("2026-04-07").and_hms_opt(9, 0, 0).unwrap()),
        );
        assert_eq!(of(&facts, &[], day("2026-04-07")).verb, "meeting.issue");
    }
}
