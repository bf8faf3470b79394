//! Limits derived from facts, for a case, a referral and Today. Nothing here is stored (MARE-R-1); the numbers
//! are the policy pack's, the days the calendar's.

use crate::act::Look;
use crate::error::ApiError;
use chrono::NaiveDate;
use mare_domain::action::Action;
use mare_domain::calendar::Calendar;
use mare_domain::case::{Case, CaseState};
use mare_domain::limit::{Limit, LimitStatus, Running};
use mare_domain::meeting::Meeting;
use mare_domain::pack::PolicyPack;
use mare_domain::referral::{Referral, ReferralState};
use mare_store::Reader;
use schemars::JsonSchema;
use serde::Serialize;

/// The next act, as a line one can act on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct NextStep {
    /// What, in words.
    pub what: String,
    /// The last day, if there is one.
    pub due: Option<NaiveDate>,
    /// Name of the verb that does it.
    pub verb: String,
}

impl NextStep {
    pub(crate) fn new(what: impl Into<String>, due: Option<NaiveDate>, verb: &str) -> Self {
        Self { what: what.into(), due, verb: verb.to_owned() }
    }
}

/// A protected person whose name stands in a text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Protected {
    /// Uid of the person.
    pub id: String,
    /// Their name.
    pub name: String,
    /// What a reader sees who may not know it.
    pub words: String,
}

/// A limit with what it is about.
#[derive(Debug, Clone)]
pub(crate) struct Derived {
    /// The limit as it stands today.
    pub(crate) limit: Limit,
    /// Uid of that noun.
    pub(crate) id: String,
    /// Its reference.
    pub(crate) reference: String,
}

/// A case with everything its limits are derived from.
pub(crate) struct Facts {
    /// The case.
    pub(crate) case: Case,
    /// Its referrals, oldest first.
    pub(crate) referrals: Vec<Referral>,
    /// Its meetings, oldest first.
    pub(crate) meetings: Vec<Meeting>,
    /// The actions of all its meetings.
    pub(crate) actions: Vec<Action>,
}

impl Facts {
    /// Returns the facts of one case.
    pub(crate) fn of(reader: &Reader<'_>, case: Case) -> Result<Self, ApiError> {
        let referrals = reader.children::<Referral>(&case.uid)?;
        let mut meetings = reader.children::<Meeting>(&case.uid)?;
        meetings.sort_by_key(|m| m.date);
        let mut actions = Vec::new();
        for meeting in &meetings {
            actions.extend(reader.children::<Action>(&meeting.uid)?);
        }
        Ok(Self { case, referrals, meetings, actions })
    }

    /// Returns the meetings that answer `referral`; a meeting that names none answers the newest before it.
    pub(crate) fn meetings_of<'a>(&'a self, referral: &'a Referral) -> impl Iterator<Item = &'a Meeting> {
        let unnamed = self.referrals.last().is_some_and(|last| last.uid == referral.uid);
        self.meetings.iter().filter(move |m| m.referral == referral.uid || (m.referral.is_empty() && unnamed))
    }

    /// Returns the first day a meeting of `referral` was held.
    pub(crate) fn first_held(&self, referral: &Referral) -> Option<NaiveDate> {
        self.meetings_of(referral).filter(|m| m.is_held()).map(|m| m.date).min()
    }

    /// Returns specific actions without a disposition, each with its name such as `action 5`.
    pub(crate) fn open_actions(&self) -> impl Iterator<Item = (&Action, String)> {
        self.actions.iter().filter(|a| a.is_open()).map(|action| {
            let place = || {
                let before = self
                    .actions
                    .iter()
                    .filter(|a| a.meeting == action.meeting && a.position < action.position);
                u32::try_from(before.count() + 1).unwrap_or(u32::MAX)
            };
            (action, format!("action {}", action.no.unwrap_or_else(place)))
        })
    }

    /// Returns every limit of the case as it stands on `today`.
    pub(crate) fn limits(&self, pack: &PolicyPack, calendar: &Calendar, today: NaiveDate) -> Vec<Derived> {
        let days = Days { pack, calendar, today };
        let mut out = Vec::new();
        for referral in &self.referrals {
            out.extend(days.of_panel(referral));
            out.extend(days.until_held(referral, self.first_held(referral), self.case.state));
            out.extend(self.meetings_of(referral).flat_map(|m| days.of_minutes(m)));
        }
        out
    }
}

/// Returns the limits T-05 of a referral, one for each dispatch to the panel.
pub(crate) fn of_referral(look: &Look<'_>, referral: &Referral) -> Result<Vec<Derived>, ApiError> {
    let calendar = look.calendar()?;
    Ok(Days { pack: look.pack(), calendar: &calendar, today: look.today() }.of_panel(referral))
}

/// Returns the limits of a case.
pub(crate) fn of_case(look: &Look<'_>, facts: &Facts) -> Result<Vec<Derived>, ApiError> {
    Ok(facts.limits(look.pack(), &look.calendar()?, look.today()))
}

struct Days<'a> {
    pack: &'a PolicyPack,
    calendar: &'a Calendar,
    today: NaiveDate,
}

impl Days<'_> {
    fn limit(&self, rule: &str, trigger: &str, trigger_date: NaiveDate, met_on: Option<NaiveDate>) -> Limit {
        let rule = self.pack.limit(rule);
        let trigger = if trigger.is_empty() { rule.trigger.as_str() } else { trigger };
        Running {
            rule: &rule.rule,
            para: &rule.para,
            what: &rule.what,
            who: &rule.who,
            trigger,
            trigger_date,
            n: rule.n,
            met_on,
        }
        .on(self.calendar, self.today)
    }

    fn of_panel(&self, referral: &Referral) -> Vec<Derived> {
        let about =
            |limit| Derived { limit, id: referral.uid.clone(), reference: referral.reference.clone() };
        referral
            .panel
            .iter()
            // A dispatch overtaken by a withdrawal is no longer waited for.
            .filter(|p| p.returned.is_some() || referral.state != ReferralState::Withdrawn)
            .map(|p| about(self.limit("T-05", "", p.sent.on, p.returned.as_ref().map(|d| d.on))))
            .collect()
    }

    /// T-01, from receipt by the team; from the decision, with a visible warning, until that is known (X-03).
    fn until_held(&self, referral: &Referral, held: Option<NaiveDate>, state: CaseState) -> Option<Derived> {
        if !referral.is_mare() || (held.is_none() && state == CaseState::C8) {
            return None;
        }
        let decided = referral.decision.as_ref()?.deed.on;
        let limit = match &referral.team_received {
            Some(received) => self.limit("T-01", "", received.on, held),
            None => {
                let trigger =
                    "The SPoC decided; the day the team received the decision is not recorded yet (X-03)";
                let mut limit = self.limit("T-01", trigger, decided, held);
                limit.explanation.push_str(" Counted from the SPoC's decision until the day the team received it is recorded (X-03).");
                limit
            }
        };
        Some(Derived { limit, id: referral.uid.clone(), reference: referral.reference.clone() })
    }

    fn of_minutes(&self, meeting: &Meeting) -> Vec<Derived> {
        if !meeting.is_held() {
            return Vec::new();
        }
        let about = |limit| Derived { limit, id: meeting.uid.clone(), reference: meeting.reference.clone() };
        vec![
            about(self.limit("T-02", "", meeting.date, meeting.sent.as_ref().map(|d| d.on))),
            about(self.limit("T-03", "", meeting.date, meeting.complete_on)),
            about(self.limit("T-04", "", meeting.date, meeting.circulated_on)),
        ]
    }
}

/// Returns the limits that still run, the nearest first.
pub(crate) fn running(limits: &[Derived]) -> Vec<&Derived> {
    let mut open: Vec<&Derived> =
        limits.iter().filter(|d| matches!(d.limit.status, LimitStatus::Open | LimitStatus::NotMet)).collect();
    open.sort_by_key(|d| d.limit.due);
    open
}

#[cfg(test)]
mod tests {
    use super::*;
    use mare_domain::deed::Deed;
    use mare_domain::meeting::MeetingState;
    use mare_domain::referral::{Conditions, Decision, Outcome, Panel};

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn deed(on: &str) -> Deed {
        let on = day(on);
        Deed {
            by: "x".into(),
            on,
            recorded_by: "x".into(),
            recorded_at: on.and_hms_opt(9, 0, 0).unwrap(),
            evidence: String::new(),
        }
    }

    fn pack_a() -> Facts {
        let referral = Referral {
            uid: "r".into(),
            state: ReferralState::Decided,
            decision: Some(Decision {
                outcome: Outcome::Mare,
                conditions: Conditions::default(),
                reason: "x".into(),
                comments: String::new(),
                urgent_by: None,
                deed: deed("2026-03-12"),
            }),
            team_received: Some(deed("2026-03-16")),
            ..Referral::default()
        };
        let meeting = Meeting {
            uid: "m".into(),
            referral: "r".into(),
            state: MeetingState::Issued,
            date: day("2026-04-01"),
            sent: Some(deed("2026-04-08")),
            complete_on: Some(day("2026-04-09")),
            circulated_on: Some(day("2026-04-10")),
            ..Meeting::default()
        };
        let case = Case { uid: "c".into(), state: CaseState::C6, ..Case::default() };
        Facts { case, referrals: vec![referral], meetings: vec![meeting], actions: Vec::new() }
    }

    fn table(facts: &Facts, today: &str) -> Vec<(String, String, String, LimitStatus, i32, i32)> {
        facts
            .limits(PolicyPack::cumbria_2017(), &Calendar::england_and_wales(), day(today))
            .into_iter()
            .map(|d| {
                let l = d.limit;
                (l.rule, l.trigger_date.to_string(), l.due.to_string(), l.status, l.late_by, l.in_hand)
            })
            .collect()
    }

    #[test]
    fn mare_6_6_1_pack_a_limits_are_derived_from_receipt_and_from_the_meeting() {
        let row = |rule: &str, from: &str, due: &str, in_hand| {
            (rule.to_owned(), from.to_owned(), due.to_owned(), LimitStatus::Met, 0, in_hand)
        };
        assert_eq!(
            table(&pack_a(), "2026-09-30"),
            [
                row("T-01", "2026-03-16", "2026-04-15", 8),
                row("T-02", "2026-04-01", "2026-04-10", 2),
                row("T-03", "2026-04-01", "2026-04-10", 1),
                row("T-04", "2026-04-01", "2026-04-10", 0),
            ]
        );
    }

    #[test]
    fn x_03_without_receipt_the_limit_runs_from_the_decision_and_says_so() {
        let mut facts = pack_a();
        facts.referrals[0].team_received = None;
        facts.meetings.clear();
        let limits =
            facts.limits(PolicyPack::cumbria_2017(), &Calendar::england_and_wales(), day("2026-03-13"));
        assert_eq!(
            (limits[0].limit.trigger_date, limits[0].limit.status),
            (day("2026-03-12"), LimitStatus::Open)
        );
        assert!(limits[0].limit.trigger.contains("X-03") && limits[0].limit.explanation.contains("X-03"));
    }

    #[test]
    fn a_meeting_of_another_referral_does_not_meet_the_limit() {
        let mut facts = pack_a();
        let further = Referral {
            uid: "r2".into(),
            team_received: Some(deed("2027-03-09")),
            ..facts.referrals[0].clone()
        };
        facts.referrals.push(further);
        let limits = table(&facts, "2027-03-10");
        let t01: Vec<&LimitStatus> = limits.iter().filter(|l| l.0 == "T-01").map(|l| &l.3).collect();
        assert_eq!(t01, [&LimitStatus::Met, &LimitStatus::Open]);
        assert_eq!(facts.first_held(&facts.referrals[1]), None);
    }

    #[test]
    fn t_05_runs_from_the_dispatch_and_is_met_by_the_return() {
        let mut facts = pack_a();
        facts.referrals[0].panel.push(Panel {
            sent: deed("2026-08-26"),
            level: 2,
            returned: None,
            supported: None,
            reasons: String::new(),
            suggestions: String::new(),
            category: None,
        });
        let limits = table(&facts, "2026-09-11");
        assert_eq!(
            (limits[0].0.as_str(), limits[0].2.as_str(), limits[0].3, limits[0].4),
            ("T-05", "2026-09-10", LimitStatus::NotMet, 1)
        );
    }

    #[test]
    fn a_closed_case_no_longer_waits_for_a_meeting_but_its_minutes_stay_due() {
        let mut facts = pack_a();
        facts.case.state = CaseState::C8;
        facts.meetings[0].sent = None;
        assert_eq!(table(&facts, "2026-04-13")[1].3, LimitStatus::NotMet);
        facts.meetings.clear();
        assert_eq!(table(&facts, "2026-04-13"), []);
    }
}
