//! The day of a meeting: booked, moved, cancelled; who convenes, chairs and takes minutes. The Police are to be told
//! of every day that is set or changed (6.7).

use super::ground::Ground;
use super::invitation::invitee;
use super::{BookMeeting, CancelMeeting, ChangeOfficers, MoveMeeting, planned};
use crate::act::{Act, Look};
use crate::error::ApiError;
use crate::meeting::{MeetingCard, Words, card, case_enters, day_of, spocs, text_of, time_of};
use crate::notification::{Raise, raise};
use crate::setting::planned_minutes;
use chrono::{Datelike, NaiveDate, NaiveTime};
use mare_domain::case::CaseState;
use mare_domain::meeting::guard;
use mare_domain::meeting::{Invitee, Meeting, MeetingState, Officers, PlannedDate};
use mare_domain::notification::{Notification, NotificationKind};
use mare_domain::rule::{Finding, Response};
use mare_domain::text::date_in_words;
use mare_store::Filter;

fn notes(findings: Vec<Finding>) -> Vec<Finding> {
    findings.into_iter().filter(|f| f.response == Response::Note).collect()
}

fn start_of(look: &Look<'_>, typed: &str) -> Result<Option<NaiveTime>, ApiError> {
    if typed.trim().is_empty() { Ok(None) } else { time_of(look, "start", typed).map(Some) }
}

fn tidy_officers(look: &Look<'_>, typed: &Officers) -> Result<Officers, ApiError> {
    let mut officers = Officers {
        convenor: text_of(&typed.convenor),
        convenor_role: text_of(&typed.convenor_role),
        arranged_through: text_of(&typed.arranged_through),
        chair: text_of(&typed.chair),
        chair_reason: text_of(&typed.chair_reason),
        minute_taker: text_of(&typed.minute_taker),
        minute_taker_team: text_of(&typed.minute_taker_team),
        minute_taker_stand_in: text_of(&typed.minute_taker_stand_in),
    };
    if officers.chair.is_empty() {
        // The SPoC chairs unless somebody else is named (6.8); of several SPoCs nobody is guessed.
        if let [only] = spocs(look)?.as_slice() {
            officers.chair = only.clone();
        }
    }
    Ok(officers)
}
/// Books a meeting: the case is scheduled (C3) and the Police are to be told of the date (6.6, 6.7).
///
/// Errs with `blocked` without convenor or chair, on a day that has passed, and for an excluded invitee (21.4); with
/// `needs_reason` after T-01 (MARE-6.6-4), for another chair than the SPoC (MARE-6.8-1), on a day that is no working
/// day, and for a further MARE without a new referral (MARE-11.6-2).
pub fn book(act: &Act<'_>, input: BookMeeting) -> Result<MeetingCard, ApiError> {
    let ground = Ground::of(act, &input.case)?;
    let date = day_of("date", &input.date)?;
    let start = start_of(act, &input.start)?;
    let mut officers = tidy_officers(act, &input.officers)?;
    let deed = input.deed.recorded(act.session().name(), act.time());
    let invitees: Vec<Invitee> = input.invitees.iter().map(|i| invitee(act, i, deed.on)).collect();
    let spocs = spocs(act)?;
    let mut findings = guard::book(&ground.booking(act, date, &officers, &spocs), &act.calendar()?);
    findings.extend(sooner(&ground, date));
    findings.extend(invitees.iter().flat_map(guard::invite));
    for (finding, reason) in act.decide(&findings)? {
        if finding.rule == "MARE-6.8-1" {
            officers.chair_reason = text_of(&reason);
        }
    }
    let meeting = Meeting {
        uid: act.id(),
        reference: act.tx().next_reference("M", act.today().year())?,
        case: ground.facts.case.uid.clone(),
        referral: ground.referral.map(|r| r.uid).unwrap_or_default(),
        person: ground.facts.case.person.clone(),
        date,
        start,
        venue: text_of(&input.venue),
        planned_minutes: planned_minutes(act)?,
        officers,
        dates: vec![PlannedDate {
            planned: date,
            set_on: deed.on,
            outcome: "planned".into(),
            reason: String::new(),
        }],
        invitees,
        ..Meeting::default()
    };
    act.tx().insert(&meeting)?;
    case_enters(
        act,
        &meeting.case,
        &[CaseState::C2, CaseState::C5, CaseState::C6],
        CaseState::C3,
        deed.on,
        "MARE booked",
    )?;
    tell_police(act, &meeting, &format!("the date was set: {}", date_in_words(date)), deed.on)?;
    card(&Words::load(act, Some(&meeting))?, &meeting, 1, notes(findings))
}

/// The SPoC asked for an earlier day than the limit (6.6).
fn sooner(ground: &Ground, date: NaiveDate) -> Option<Finding> {
    let by = ground.referral.as_ref()?.decision.as_ref()?.urgent_by.filter(|by| date > *by)?;
    Some(Finding::note(
        "MARE-6.6-2",
        "6.6",
        "date",
        format!("The SPoC asked for a meeting by {}: it is urgent (6.6).", date_in_words(by)),
    ))
}
fn tell_police(act: &Act<'_>, meeting: &Meeting, because: &str, since: NaiveDate) -> Result<(), ApiError> {
    raise(
        act,
        &Raise {
            kind: NotificationKind::PoliceMeetingDate,
            case: &meeting.case,
            about: &meeting.uid,
            because,
            since,
        },
    )?;
    Ok(())
}

/// A date nobody was told of yet is overtaken; returns whether the Police know one.
fn overtake(act: &Act<'_>, meeting: &Meeting) -> Result<bool, ApiError> {
    let mut told = false;
    for stored in act.list::<Notification>(&Filter { parent: Some(&meeting.uid), ..Filter::default() })? {
        let mut item = stored.row;
        if item.kind != NotificationKind::PoliceMeetingDate {
            continue;
        }
        if item.done.is_some() {
            told = true;
        } else if !item.overtaken {
            item.overtaken = true;
            act.tx().update(&item, stored.version)?;
        }
    }
    Ok(told)
}
/// Moves a meeting: the old day is kept with the reason, and the Police are to be told again (6.7, 29.4).
///
/// Errs with `needs_reason` without a reason (MARE-6.7-1), and after T-01 (MARE-6.6-4).
pub fn reschedule(act: &Act<'_>, input: MoveMeeting) -> Result<MeetingCard, ApiError> {
    let found = planned(act, &input.meeting)?;
    let mut meeting = found.row;
    let date = day_of("date", &input.date)?;
    let mut reason = text_of(&input.reason);
    let ground = Ground::of_meeting(act, &meeting)?;
    let officers = meeting.officers.clone();
    let findings = guard::reschedule(&ground.booking(act, date, &officers, &[]), &act.calendar()?, &reason);
    for (_, given) in act.decide(&findings)? {
        if reason.is_empty() {
            reason = text_of(&given);
        }
    }
    let deed = input.deed.recorded(act.session().name(), act.time());
    if let Some(old) = meeting.dates.last_mut() {
        old.outcome = "moved".into();
        old.reason = reason;
    }
    meeting.dates.push(PlannedDate {
        planned: date,
        set_on: deed.on,
        outcome: "planned".into(),
        reason: String::new(),
    });
    meeting.date = date;
    if let Some(typed) = &input.start {
        meeting.start = start_of(act, typed)?;
    }
    if let Some(typed) = &input.venue {
        meeting.venue = text_of(typed);
    }
    overtake(act, &meeting)?;
    tell_police(act, &meeting, &format!("the date was changed: {}", date_in_words(date)), deed.on)?;
    let version = act.tx().update(&meeting, found.version)?;
    card(&Words::load(act, Some(&meeting))?, &meeting, version, notes(findings))
}

/// Cancels a meeting: the case waits for one again (C2), and T-01 runs on from its first day (29.4).
///
/// Errs with `needs_reason` without a reason.
pub fn cancel(act: &Act<'_>, input: CancelMeeting) -> Result<MeetingCard, ApiError> {
    let found = planned(act, &input.meeting)?;
    let mut meeting = found.row;
    let mut reason = text_of(&input.reason);
    if reason.is_empty() {
        let asked = Finding::warn(
            "MARE-29.4-2",
            "29.4",
            "reason",
            "A cancelled meeting is counted and reported: give the reason (29.4).",
        );
        reason =
            act.decide(&[asked])?.into_iter().map(|(_, given)| text_of(&given)).next().unwrap_or_default();
    }
    let deed = input.deed.recorded(act.session().name(), act.time());
    if let Some(old) = meeting.dates.last_mut() {
        old.outcome = "cancelled".into();
        old.reason = reason;
    }
    meeting.state = MeetingState::Cancelled;
    if overtake(act, &meeting)? {
        tell_police(
            act,
            &meeting,
            &format!("the meeting of {} was cancelled", date_in_words(meeting.date)),
            deed.on,
        )?;
    }
    case_enters(act, &meeting.case, &[CaseState::C3], CaseState::C2, deed.on, "MARE cancelled")?;
    let version = act.tx().update(&meeting, found.version)?;
    card(&Words::load(act, Some(&meeting))?, &meeting, version, Vec::new())
}
/// Changes who convenes, chairs and takes minutes, the start and the venue; what is absent stays.
///
/// Errs with `needs_reason` when somebody else than the SPoC chairs without a reason (6.8).
pub fn officers(act: &Act<'_>, input: ChangeOfficers) -> Result<MeetingCard, ApiError> {
    let found = crate::meeting::writable(act, &input.meeting)?;
    let mut meeting = found.row;
    let chair_before = meeting.officers.chair.clone();
    let texts = [
        (&input.convenor, &mut meeting.officers.convenor),
        (&input.convenor_role, &mut meeting.officers.convenor_role),
        (&input.arranged_through, &mut meeting.officers.arranged_through),
        (&input.chair, &mut meeting.officers.chair),
        (&input.chair_reason, &mut meeting.officers.chair_reason),
        (&input.minute_taker, &mut meeting.officers.minute_taker),
        (&input.minute_taker_team, &mut meeting.officers.minute_taker_team),
        (&input.minute_taker_stand_in, &mut meeting.officers.minute_taker_stand_in),
        (&input.venue, &mut meeting.venue),
    ];
    for (typed, kept) in texts {
        if let Some(typed) = typed {
            *kept = text_of(typed);
        }
    }
    if let Some(typed) = &input.start {
        meeting.start = start_of(act, typed)?;
    }
    let mut findings = guard::officers(&meeting.officers, &spocs(act)?);
    if meeting.officers.chair == chair_before && input.chair_reason.is_none() {
        findings.retain(|f| f.rule != "MARE-6.8-1" || f.response == Response::Block);
    }
    for (finding, reason) in act.decide(&findings)? {
        if finding.rule == "MARE-6.8-1" {
            meeting.officers.chair_reason = text_of(&reason);
        }
    }
    let version = act.tx().update(&meeting, found.version)?;
    card(&Words::load(act, Some(&meeting))?, &meeting, version, notes(findings))
}
