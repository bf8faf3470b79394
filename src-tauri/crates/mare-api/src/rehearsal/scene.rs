//! The scene of a practice meeting: an invented case whose MARE begins now. It stands in the file as verbs would have
//! left it; it refuses to reuse an earlier play, so that nobody starts with what somebody else has minuted.

use crate::act::Act;
use crate::agency::{Agency, AgencyClass};
use crate::error::ApiError;
use crate::person::SavePerson;
use crate::setting::planned_minutes;
use chrono::{Datelike, Days, NaiveDate, Timelike};
use mare_domain::at_risk::{AtRisk, AtRiskKind};
use mare_domain::case::{Case, CaseState};
use mare_domain::deed::{Deed, DeedInput};
use mare_domain::meeting::{
    Attendance, Invitee, Meeting, MeetingState, Officers, PlannedDate, Reply, SectionStamp,
};
use mare_domain::person::Person;
use mare_domain::referral::{Conditions, Decision, Outcome, Referral, ReferralState};
use mare_domain::rehearsal::{Member, Rehearsal};
use mare_store::Filter;
use mare_vault::fold_name;
use std::borrow::Cow;

/// Days before the meeting on which the referral was decided.
const DECIDED: u64 = 14;

/// The function of who writes the minutes, and their role where nothing else is known of them.
const TAKER: (&str, &str) = ("minute taker", "Minute taker");

/// Sets the scene and returns its meeting, which has begun.
pub(super) fn set(act: &Act<'_>, script: &Rehearsal) -> Result<Meeting, ApiError> {
    agencies(act, script)?;
    // Somebody of their own for each play: another play of the same person would be an earlier meeting of theirs.
    let new = SavePerson { person: script.service_user.clone(), version: 0 };
    let person = crate::person::create(act, new)?.person.uid;
    let protected = protected(act, script)?;
    let decided = act.today().checked_sub_days(Days::new(DECIDED)).unwrap_or(act.today());
    let (case, referral) = case(act, script, &person, decided)?;
    let meeting = meeting(act, script, &case, &referral, decided)?;
    act.tx().insert(&AtRisk {
        uid: act.id(),
        meeting: meeting.uid.clone(),
        position: crate::meeting::GAP,
        label: script.protected.name.clone(),
        kind: AtRiskKind::KnownAdult,
        person: Some(protected),
        ..AtRisk::default()
    })?;
    Ok(meeting)
}

/// Adds the agencies this installation does not know by name.
fn agencies(act: &Act<'_>, script: &Rehearsal) -> Result<(), ApiError> {
    for taking in &script.agencies {
        if act.find::<Agency>(&taking.name)?.is_some() {
            continue;
        }
        let class = match taking.class.as_str() {
            "RA" => AgencyClass::ResponsibleAuthority,
            "DTC" => AgencyClass::DutyToCooperate,
            _ => AgencyClass::Other,
        };
        let (name, short) = (taking.name.clone(), taking.short.clone());
        act.tx().insert(&Agency { uid: act.id(), name, class, health: taking.health, short })?;
    }
    Ok(())
}

/// Returns the uid of the protected person, who is stored once (ruling 4).
fn protected(act: &Act<'_>, script: &Rehearsal) -> Result<String, ApiError> {
    let filter = Filter { states: &["protected"], ..Filter::default() };
    let known = act.list::<Person>(&filter)?.into_iter().find(|p| p.row.name == script.protected.name);
    if let Some(known) = known {
        return Ok(known.row.uid);
    }
    let new = SavePerson { person: script.protected.clone(), version: 0 };
    Ok(crate::person::create(act, new)?.person.uid)
}

fn deed(act: &Act<'_>, by: &str, on: NaiveDate) -> Deed {
    DeedInput { by: Some(by.to_owned()), on: Some(on), evidence: String::new() }
        .recorded(act.session().name(), act.time())
}

fn with_function<'a>(script: &'a Rehearsal, function: &str) -> &'a str {
    script.people.iter().find(|m| m.function == function).map_or("", |m| m.name.as_str())
}

fn case(
    act: &Act<'_>,
    script: &Rehearsal,
    person: &str,
    decided: NaiveDate,
) -> Result<(Case, Referral), ApiError> {
    let year = act.today().year();
    let (chair, convenor) = (with_function(script, "chair"), with_function(script, "convenor"));
    let mut case = Case {
        uid: act.id(),
        reference: act.tx().next_reference("C", year)?,
        person: person.to_owned(),
        edition: crate::sheet::edition(act)?.name.clone(),
        ..Case::default()
    };
    let referral = Referral {
        uid: act.id(),
        reference: act.tx().next_reference("R", year)?,
        person: person.to_owned(),
        case: Some(case.uid.clone()),
        state: ReferralState::Decided,
        received: Some(deed(act, chair, decided)),
        decision: Some(Decision {
            outcome: Outcome::Mare,
            conditions: Conditions::default(),
            reason: script.decided.clone(),
            comments: String::new(),
            urgent_by: None,
            deed: deed(act, chair, decided),
        }),
        team_received: Some(deed(act, convenor, decided)),
        ..Referral::default()
    };
    case.referrals = vec![referral.uid.clone()];
    case.enter(CaseState::C1, decided, "Practice referral received");
    case.enter(CaseState::C2, decided, "Practice MARE decided");
    case.enter(CaseState::C3, decided, "Practice MARE booked");
    case.enter(CaseState::C4, act.today(), "MARE started");
    act.tx().insert(&case)?;
    act.tx().insert(&referral)?;
    Ok((case, referral))
}

fn meeting(
    act: &Act<'_>,
    script: &Rehearsal,
    case: &Case,
    referral: &Referral,
    booked: NaiveDate,
) -> Result<Meeting, ApiError> {
    let now = act.time();
    let (convenor, chair) = (with_function(script, "convenor"), with_function(script, "chair"));
    let people: Vec<Cow<'_, Member>> = script.people.iter().map(|member| cast(act, script, member)).collect();
    let invitees: Vec<Invitee> = people.iter().map(|m| invited(act, m, booked)).collect();
    let attendance = people.iter().zip(&invitees).map(|(m, i)| line(m, i, act.id(), now.time())).collect();
    let taker = people.iter().find(|member| member.function == TAKER.0);
    let meeting = Meeting {
        uid: act.id(),
        reference: act.tx().next_reference("M", act.today().year())?,
        case: case.uid.clone(),
        referral: referral.uid.clone(),
        person: case.person.clone(),
        state: MeetingState::InProgress,
        date: act.today(),
        start: now.time().with_second(0).and_then(|t| t.with_nanosecond(0)),
        venue: script.venue.clone(),
        planned_minutes: planned_minutes(act)?,
        officers: Officers {
            convenor: convenor.to_owned(),
            convenor_role: "TM".into(),
            chair: chair.to_owned(),
            minute_taker: taker.map_or_else(String::new, |member| member.name.clone()),
            ..Officers::default()
        },
        dates: vec![PlannedDate {
            planned: act.today(),
            set_on: booked,
            outcome: "held".into(),
            reason: String::new(),
        }],
        invitees,
        attendance,
        started_at: Some(now),
        declared_at: Some(now.time()),
        section: script.section,
        sections: vec![SectionStamp { section: script.section, at: now }],
        minutes: script.minutes.clone(),
        ..Meeting::default()
    };
    act.tx().insert(&meeting)?;
    Ok(meeting)
}

/// Returns who plays a part: who begins the meeting writes its minutes, unless they have another part in it.
fn cast<'a>(act: &Act<'_>, script: &Rehearsal, member: &'a Member) -> Cow<'a, Member> {
    let own = act.session().actor();
    let has_part = script.people.iter().any(|other| fold_name(&other.name) == fold_name(&own.name));
    if member.function != TAKER.0 || has_part {
        return Cow::Borrowed(member);
    }
    let agency = if own.agency.trim().is_empty() { member.agency.clone() } else { own.agency.clone() };
    Cow::Owned(Member { name: own.name.clone(), role: TAKER.1.to_owned(), agency, ..member.clone() })
}

fn invited(act: &Act<'_>, member: &Member, on: NaiveDate) -> Invitee {
    Invitee {
        uid: act.id(),
        name: member.name.clone(),
        role: member.role.clone(),
        agency: member.agency.clone(),
        reason: member.role.clone(),
        required_health: member.required_health,
        reply: if member.here { Reply::Yes } else { Reply::NoReply },
        invited_on: Some(on),
        ..Invitee::default()
    }
}

fn line(member: &Member, invitee: &Invitee, uid: String, now: chrono::NaiveTime) -> Attendance {
    Attendance {
        uid,
        invitee: Some(invitee.uid.clone()),
        name: member.name.clone(),
        role: member.role.clone(),
        agency: member.agency.clone(),
        presence: member.presence(),
        function: member.function.clone(),
        required_health: member.required_health,
        declared: member.here.then_some(now),
        ..Attendance::default()
    }
}
