//! Today: everything that is due, with the next act as the link. It holds nothing of its own: every row is derived
//! from limits, notifications, referrals, meetings and actions at the moment it is asked for.

use crate::act::Look;
use crate::error::ApiError;
use crate::limits::{Derived, Facts, of_case, of_referral};
use crate::meeting::{Words, audience};
use chrono::NaiveDate;
use mare_domain::action::due::distance_in_words;
use mare_domain::action::guard::number;
use mare_domain::action::{Action, ActionState};
use mare_domain::calendar::Calendar;
use mare_domain::case::{Case, CaseState};
use mare_domain::limit::LimitStatus;
use mare_domain::meeting::{Meeting, MeetingState};
use mare_domain::notification::Notification;
use mare_domain::referral::{Referral, ReferralState};
use mare_domain::text::date_in_words;
use mare_store::Filter;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// No input.
#[derive(Debug, Default, Deserialize, JsonSchema)]
pub struct Nothing {}

/// Why a row stands here.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Why {
    /// Rule id, such as `T-01`.
    pub rule: String,
    /// Paragraph of the policy.
    pub para: String,
    /// The date explained in words.
    pub explanation: String,
}

/// What to do next.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct NextAct {
    /// Name of the verb, `noun.verb`.
    pub verb: String,
    /// Noun it is about: `case`, `referral`, `meeting`, `action`, `notification`, `disclosure`.
    pub noun: String,
    /// Uid of that noun.
    pub id: String,
    /// Words of the link.
    pub label: String,
}

/// One thing that is due.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct TodayRow {
    /// What, without a protected name.
    pub what: String,
    /// Reference of the case, meeting or referral.
    pub reference: String,
    /// When it is due; null when it only waits.
    pub due: Option<NaiveDate>,
    /// When, in words.
    pub due_words: String,
    /// Why it stands here.
    pub why: Why,
    /// The next act.
    pub act: NextAct,
}

/// What is due, grouped.
#[derive(Debug, Serialize, JsonSchema)]
pub struct TodayList {
    /// Today's date.
    pub date: NaiveDate,
    /// Past its date.
    pub overdue: Vec<TodayRow>,
    /// Due today.
    pub today: Vec<TodayRow>,
    /// Due in the next five working days.
    pub next_five: Vec<TodayRow>,
    /// Due later.
    pub later: Vec<TodayRow>,
    /// Waiting, without a date.
    pub waiting: Vec<TodayRow>,
}

/// Rows while they are gathered.
struct Gathered<'a> {
    look: &'a Look<'a>,
    calendar: Calendar,
    today: NaiveDate,
    rows: Vec<TodayRow>,
}

impl Gathered<'_> {
    fn push(&mut self, what: String, reference: &str, due: Option<NaiveDate>, why: Why, act: NextAct) {
        let due_words = match due {
            Some(due) => {
                format!("{}, {}", date_in_words(due), distance_in_words(&self.calendar, self.today, due))
            }
            None => why.explanation.clone(),
        };
        self.rows.push(TodayRow { what, reference: reference.to_owned(), due, due_words, why, act });
    }

    fn grouped(self) -> TodayList {
        let ahead = self.look.pack().limit("MARE-R-3").n;
        let horizon = self.calendar.add_working_days(self.today, ahead).due;
        let mut list = TodayList {
            date: self.today,
            overdue: Vec::new(),
            today: Vec::new(),
            next_five: Vec::new(),
            later: Vec::new(),
            waiting: Vec::new(),
        };
        for row in self.rows {
            let group = match row.due {
                None => &mut list.waiting,
                Some(due) if due < self.today => &mut list.overdue,
                Some(due) if due == self.today => &mut list.today,
                Some(due) if due <= horizon => &mut list.next_five,
                Some(_) => &mut list.later,
            };
            group.push(row);
        }
        for group in [&mut list.overdue, &mut list.today, &mut list.next_five, &mut list.later] {
            group.sort_by(|a, b| (a.due, &a.reference).cmp(&(b.due, &b.reference)));
        }
        list
    }
}

fn why(rule: &str, para: &str, explanation: impl Into<String>) -> Why {
    Why { rule: rule.to_owned(), para: para.to_owned(), explanation: explanation.into() }
}

fn next(verb: &str, noun: &str, id: &str, label: &str) -> NextAct {
    NextAct { verb: verb.to_owned(), noun: noun.to_owned(), id: id.to_owned(), label: label.to_owned() }
}

/// Returns everything that is due, grouped overdue, today, next five working days, later, and what only waits.
pub fn list(look: &Look<'_>, _: Nothing) -> Result<TodayList, ApiError> {
    let mut g = Gathered { look, calendar: look.calendar()?, today: look.today(), rows: Vec::new() };
    for case in look.all::<Case>()? {
        let facts = Facts::of(look, case)?;
        for derived in of_case(look, &facts)? {
            limit(&mut g, &facts, derived);
        }
        meetings(&mut g, &facts);
        actions(&mut g, &facts)?;
    }
    for referral in look.all::<Referral>()? {
        waiting_referral(&mut g, &referral)?;
    }
    for item in look.list::<Notification>(&Filter { states: &["open"], ..Filter::default() })? {
        notification(&mut g, &item.row)?;
    }
    Ok(g.grouped())
}

/// A limit that still runs, or was missed, with the act that meets it.
fn limit(g: &mut Gathered<'_>, facts: &Facts, derived: Derived) {
    let Derived { limit, id, reference, .. } = derived;
    if !matches!(limit.status, LimitStatus::Open | LimitStatus::NotMet) {
        return;
    }
    let planned = facts.meetings.iter().find(|m| m.referral == id && m.state == MeetingState::Planned);
    let act = match (limit.rule.as_str(), planned) {
        ("T-01", Some(meeting)) => next("meeting.get", "meeting", &meeting.uid, "Open the meeting"),
        ("T-01", None) => next("meeting.book", "case", &facts.case.uid, "Book the MARE"),
        ("T-02", _) => next("meeting.submit", "meeting", &id, "Send the minutes"),
        ("T-03", _) => next("meeting.issue", "meeting", &id, "Complete the minutes"),
        ("T-04", _) => next("copy.list", "meeting", &id, "Give out the copies"),
        _ => next("referral.panel_answer", "referral", &id, "Record the panel's answer"),
    };
    let reference = if limit.rule == "T-01" { facts.case.reference.clone() } else { reference };
    let due = limit.due;
    g.push(limit.what, &reference, Some(due), why(&limit.rule, &limit.para, limit.explanation), act);
}

/// Meetings that are booked, and those that run or were adjourned.
fn meetings(g: &mut Gathered<'_>, facts: &Facts) {
    for meeting in &facts.meetings {
        let at = meeting.start.map(|t| format!(" at {}", t.format("%H:%M"))).unwrap_or_default();
        let what = match meeting.state {
            MeetingState::Planned => format!("MARE{at}"),
            MeetingState::InProgress => "MARE in progress".to_owned(),
            MeetingState::Adjourned => "MARE adjourned, to be resumed".to_owned(),
            MeetingState::Cancelled | MeetingState::Held | MeetingState::Submitted | MeetingState::Issued => {
                continue;
            }
        };
        let venue =
            if meeting.venue.is_empty() { "Venue not named.".to_owned() } else { meeting.venue.clone() };
        g.push(
            what,
            &meeting.reference,
            Some(meeting.date),
            why("MARE-6.6-1", "6.6", venue),
            next("meeting.get", "meeting", &meeting.uid, "Open the meeting"),
        );
    }
}

/// Open actions with a date, and what was done for a time and comes back before it ends (D-33).
fn actions(g: &mut Gathered<'_>, facts: &Facts) -> Result<(), ApiError> {
    if facts.actions.is_empty() || facts.case.state == CaseState::C8 {
        return Ok(());
    }
    let words = Words::load(g.look, None)?;
    let audience = audience(g.look)?;
    for meeting in facts.meetings.iter().filter(|m| m.is_held()) {
        let plan: Vec<&Action> = facts.actions.iter().filter(|a| a.meeting == meeting.uid).collect();
        for (index, action) in
            plan.into_iter().enumerate().filter(|(_, a)| audience.may_read(&a.restricted_to))
        {
            one_action(g, meeting, action, number(action, index), &words);
        }
    }
    Ok(())
}

fn one_action(g: &mut Gathered<'_>, meeting: &Meeting, action: &Action, no: u32, words: &Words) {
    let text = short(&words.show(&action.text));
    let who = if action.owner.is_empty() { "no owner".to_owned() } else { action.owner.clone() };
    if let (true, Some(due)) = (action.is_open(), action.due) {
        let what = format!("Action {no}, {who}: {text}");
        let why = why("T-16", "13.3", action.due_in_words(&g.calendar, g.today));
        g.push(
            what,
            &meeting.reference,
            Some(due),
            why,
            next("action.outcome", "action", &action.uid, "Record what became of it"),
        );
    }
    if let (ActionState::CompletedUntil, Some(until)) = (action.state, action.holds_until) {
        let before = g.look.pack().limit("D-33").n;
        let back = g.calendar.add_working_days(until, before).due;
        let what = format!("Action {no} holds until {}: {text}", date_in_words(until));
        let why = why(
            "D-33",
            "D-33",
            format!("It comes back {} working days before {}.", before.abs(), date_in_words(until)),
        );
        g.push(
            what,
            &meeting.reference,
            Some(back),
            why,
            next("action.outcome", "action", &action.uid, "Renew it or let it end"),
        );
    }
}

fn short(text: &str) -> String {
    const LONGEST: usize = 90;
    if text.chars().count() <= LONGEST {
        return text.to_owned();
    }
    let cut: String = text.chars().take(LONGEST).collect();
    let whole = cut.rsplit_once(' ').map_or(cut.as_str(), |(before, _)| before);
    format!("{whole} …")
}

/// A referral that waits: for the office, the manager, the referrer, the panel or the SPoC.
fn waiting_referral(g: &mut Gathered<'_>, r: &Referral) -> Result<(), ApiError> {
    if r.state == ReferralState::WithPanel {
        // Before there is a case its limit hangs on no case's list.
        if r.case.is_none() {
            for derived in of_referral(g.look, r)? {
                let limit = derived.limit;
                if matches!(limit.status, LimitStatus::Open | LimitStatus::NotMet) {
                    let act = next("referral.panel_answer", "referral", &r.uid, "Record the panel's answer");
                    g.push(
                        limit.what,
                        &r.reference,
                        Some(limit.due),
                        why(&limit.rule, &limit.para, limit.explanation),
                        act,
                    );
                }
            }
        }
        return Ok(());
    }
    let since = |deed: Option<&mare_domain::deed::Deed>| {
        deed.map(|d| format!("Since {}.", date_in_words(d.on))).unwrap_or_default()
    };
    let (what, para, explanation, verb, label, ours) = match r.state {
        ReferralState::Draft => (
            "Finish the referral",
            "10.3",
            "It is a draft.".to_owned(),
            "referral.answer",
            "Open the referral",
            false,
        ),
        ReferralState::AwaitingEndorsement => (
            "The manager's endorsement (section 8)",
            "11.2",
            since(r.submitted.as_ref()),
            "referral.endorse",
            "Record section 8",
            false,
        ),
        ReferralState::Endorsed => (
            "Receive the endorsed referral",
            "11.2",
            since(r.endorsement.as_ref().map(|e| &e.deed)),
            "referral.receive",
            "Receive it",
            true,
        ),
        ReferralState::Received => (
            "Screen and decide the referral",
            "11.4",
            since(r.received.as_ref()),
            "referral.decide",
            "Decide",
            true,
        ),
        ReferralState::PanelDeclined => (
            "Decide after the panel's answer",
            "11.4",
            since(r.panel.last().and_then(|p| p.returned.as_ref())),
            "referral.decide",
            "Decide",
            true,
        ),
        ReferralState::Returned => (
            "The referrer's answer to the gaps",
            "10.3",
            since(r.returns.last().map(|x| &x.deed)),
            "referral.answer",
            "Enter what came back",
            false,
        ),
        ReferralState::WithPanel
        | ReferralState::Decided
        | ReferralState::MappaAccepted
        | ReferralState::Withdrawn => return Ok(()),
    };
    // What is ours to do now stands under today; what others owe us only waits.
    let due = ours.then_some(g.today);
    g.push(
        what.to_owned(),
        &r.reference,
        due,
        why("", para, explanation),
        next(verb, "referral", &r.uid, label),
    );
    Ok(())
}

/// Somebody who must be told. The policy gives no number of days: it stands under today until it is done.
fn notification(g: &mut Gathered<'_>, item: &Notification) -> Result<(), ApiError> {
    let reference = match g.look.find::<Case>(&item.case)? {
        Some(case) => case.row.reference,
        None => g.look.find::<Referral>(&item.about)?.map(|r| r.row.reference).unwrap_or_default(),
    };
    let explanation = format!("Since {}: {}.", date_in_words(item.since), item.because);
    let due = Some(g.today);
    g.push(
        item.kind.in_words().to_owned(),
        &reference,
        due,
        why("", item.kind.para(), explanation),
        next("notification.done", "notification", &item.uid, "Record it"),
    );
    Ok(())
}
