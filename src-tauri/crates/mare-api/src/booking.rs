//! Booking: a day inside the limit, convenor, chair and minute taker, and who is asked to come. It refuses the
//! people who are never invited (21.4) and a day that has passed; everything else goes through with a reason.

use crate::act::{Act, Look};
use crate::error::{ApiError, Code};
use crate::limits::{Facts, of_case};
use crate::meeting::{MeetingCard, Words, agency_note, card, case_enters, day_of, open, optional_day, spocs, text_of, time_of};
use crate::notification::{Raise, raise};
use chrono::{Datelike, NaiveDate, NaiveTime};
use mare_domain::case::{Case, CaseState};
use mare_domain::deed::DeedInput;
use mare_domain::limit::{Limit, LimitStatus};
use mare_domain::meeting::guard::{self, Booking};
use mare_domain::meeting::{Chase, Invitee, InviteeKind, Meeting, MeetingState, Officers, PlannedDate, Reply};
use mare_domain::notification::{Notification, NotificationKind};
use mare_domain::referral::Referral;
use mare_domain::rule::{Finding, Response};
use mare_domain::text::date_in_words;
use mare_store::{Filter, Stored};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Which case to book for.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct BookableCase {
    /// Uid or reference of the case.
    pub case: String,
}

/// A day that may be booked.
#[derive(Debug, Serialize, JsonSchema)]
pub struct LawfulDay {
    /// The day.
    pub date: NaiveDate,
    /// The day in words: "Thu 2 Apr 2026".
    pub words: String,
    /// Working days left between this day and the limit.
    pub in_hand: i32,
}

/// The days inside the limit.
#[derive(Debug, Serialize, JsonSchema)]
pub struct LawfulDates {
    /// Working days from tomorrow to the limit; empty when it has passed.
    pub days: Vec<LawfulDay>,
    /// T-01, when it runs.
    pub limit: Option<Limit>,
    /// One sentence: until when, and why.
    pub words: String,
}

/// Somebody to be invited.
#[derive(Debug, Default, Clone, Deserialize, JsonSchema)]
#[serde(default)]
pub struct NewInvitee {
    /// Name; "name to follow" is one (D-25).
    pub name: String,
    /// Role.
    pub role: String,
    /// Agency by name.
    pub agency: String,
    /// Kind of person.
    pub kind: InviteeKind,
    /// Why they are invited.
    pub reason: String,
    /// Required health professional; frozen at invitation.
    pub required_health: bool,
    /// Contact for the invitation.
    pub contact: String,
}

/// A meeting to be booked.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct BookMeeting {
    /// Uid or reference of the case.
    pub case: String,
    /// The day, `yyyy-mm-dd` or `dd/mm/yyyy`.
    pub date: String,
    /// Planned start, `hh:mm`; may be empty.
    #[serde(default)]
    pub start: String,
    /// Venue.
    #[serde(default)]
    pub venue: String,
    /// Convenor, chair, minute taker; the SPoC chairs when nobody is named (6.8).
    #[serde(flatten)]
    pub officers: Officers,
    /// Who is invited.
    #[serde(default)]
    pub invitees: Vec<NewInvitee>,
    /// Who booked it, and when.
    #[serde(flatten)]
    pub deed: DeedInput,
}

/// A new day for a meeting.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct MoveMeeting {
    /// Uid or reference of the meeting.
    pub meeting: String,
    /// The new day, `yyyy-mm-dd` or `dd/mm/yyyy`.
    pub date: String,
    /// New start, `hh:mm`; as before when absent.
    #[serde(default)]
    pub start: Option<String>,
    /// New venue; as before when absent.
    #[serde(default)]
    pub venue: Option<String>,
    /// Why it is moved.
    #[serde(default)]
    pub reason: String,
    /// Who moved it, and when.
    #[serde(flatten)]
    pub deed: DeedInput,
}

/// A meeting to be cancelled.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct CancelMeeting {
    /// Uid or reference of the meeting.
    pub meeting: String,
    /// Why.
    #[serde(default)]
    pub reason: String,
    /// Who cancelled it, and when.
    #[serde(flatten)]
    pub deed: DeedInput,
}

/// Who convenes, chairs and takes minutes; what is absent stays.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct ChangeOfficers {
    /// Uid or reference of the meeting.
    pub meeting: String,
    /// Convenor.
    pub convenor: Option<String>,
    /// `TM` or `SM`.
    pub convenor_role: Option<String>,
    /// Arranged through.
    pub arranged_through: Option<String>,
    /// Chair.
    pub chair: Option<String>,
    /// Why somebody else than the SPoC chairs.
    pub chair_reason: Option<String>,
    /// Minute taker.
    pub minute_taker: Option<String>,
    /// The team that provides them.
    pub minute_taker_team: Option<String>,
    /// Stand-in.
    pub minute_taker_stand_in: Option<String>,
    /// Planned start, `hh:mm`.
    pub start: Option<String>,
    /// Venue.
    pub venue: Option<String>,
}

/// An invitation.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct InvitePerson {
    /// Uid or reference of the meeting.
    pub meeting: String,
    /// Who.
    #[serde(flatten)]
    pub invitee: NewInvitee,
    /// Who invited them, and when.
    #[serde(flatten)]
    pub deed: DeedInput,
}

/// An invitation as it stands.
#[derive(Debug, Serialize, JsonSchema)]
pub struct InviteeCard {
    /// The invitation.
    #[serde(flatten)]
    pub invitee: Invitee,
    /// The same as `uid`.
    pub id: String,
    /// Uid of the meeting.
    pub meeting: String,
    /// Version of the meeting.
    pub version: i64,
    /// What is worth knowing, such as an agency outside section 325.
    pub warnings: Vec<Finding>,
}

/// An answer to an invitation.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct ReplyOfInvitee {
    /// Uid or reference of the meeting.
    pub meeting: String,
    /// Uid of the invitation.
    pub invitee: String,
    /// The answer.
    pub reply: Reply,
    /// Deputy's name.
    #[serde(default)]
    pub deputy: String,
    /// Reason for apologies.
    #[serde(default)]
    pub reason: String,
    /// The name, when it was to follow.
    #[serde(default)]
    pub name: Option<String>,
}

/// A chase of an invitee.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct ChaseInvitee {
    /// Uid or reference of the meeting.
    pub meeting: String,
    /// Uid of the invitation.
    pub invitee: String,
    /// When; today when absent. `yyyy-mm-dd` or `dd/mm/yyyy`.
    #[serde(default)]
    pub on: Option<String>,
    /// By what means.
    #[serde(default)]
    pub means: String,
}

/// Which invitation.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct WhichInvitee {
    /// Uid or reference of the meeting.
    pub meeting: String,
    /// Uid of the invitation.
    pub invitee: String,
}

/// What a booking is made from: the case, the referral it answers and the limit that runs.
struct Ground {
    facts: Facts,
    referral: Option<Referral>,
    waits: bool,
    limit: Option<Limit>,
}

impl Ground {
    fn of(look: &Look<'_>, case: &str) -> Result<Self, ApiError> {
        let facts = Facts::of(look, look.get::<Case>(case.trim())?.row)?;
        let answered = |r: &Referral| facts.meetings.iter().any(|m| m.referral == r.uid && m.state != MeetingState::Cancelled);
        let waiting = facts.referrals.iter().rev().find(|r| r.is_mare() && !answered(r)).cloned();
        let waits = waiting.is_some();
        let referral = waiting.or_else(|| facts.referrals.iter().rev().find(|r| r.is_mare()).cloned());
        let limit = t_01(look, &facts, referral.as_ref().map(|r| r.uid.as_str()))?;
        Ok(Self { facts, referral, waits, limit })
    }

    fn of_meeting(look: &Look<'_>, meeting: &Meeting) -> Result<Self, ApiError> {
        let facts = Facts::of(look, look.get::<Case>(&meeting.case)?.row)?;
        let referral = facts.referrals.iter().find(|r| r.uid == meeting.referral).cloned();
        let limit = t_01(look, &facts, Some(&meeting.referral))?;
        Ok(Self { facts, referral, waits: false, limit })
    }

    fn booking<'a>(&'a self, look: &Look<'_>, date: NaiveDate, officers: &'a Officers, spocs: &'a [String]) -> Booking<'a> {
        Booking {
            state: self.facts.case.state,
            referral_waits: self.waits,
            decided_on: self.referral.as_ref().and_then(|r| r.decision.as_ref()).map(|d| d.deed.on),
            date,
            today: look.today(),
            // A limit that was met by an earlier meeting says nothing about a further one.
            limit: self.limit.as_ref().filter(|l| matches!(l.status, LimitStatus::Open | LimitStatus::NotMet)),
            officers,
            spocs,
        }
    }
}

fn t_01(look: &Look<'_>, facts: &Facts, referral: Option<&str>) -> Result<Option<Limit>, ApiError> {
    let Some(referral) = referral else { return Ok(None) };
    Ok(of_case(look, facts)?.into_iter().find(|d| d.limit.rule == "T-01" && d.id == referral).map(|d| d.limit))
}

/// Returns the working days from tomorrow to the limit of T-01, each with what is left in hand (6.6).
pub fn lawful_dates(look: &Look<'_>, input: BookableCase) -> Result<LawfulDates, ApiError> {
    let ground = Ground::of(look, &input.case)?;
    let calendar = look.calendar()?;
    let today = look.today();
    let Some(limit) = ground.limit.filter(|l| matches!(l.status, LimitStatus::Open | LimitStatus::NotMet)) else {
        let words = "No MARE waits to be booked: T-01 runs from the day the team receives the decision (6.6).".to_owned();
        return Ok(LawfulDates { days: Vec::new(), limit: None, words });
    };
    let days: Vec<LawfulDay> = today
        .iter_days()
        .skip(1)
        .take_while(|day| *day <= limit.due)
        .filter(|day| calendar.is_working_day(*day))
        .map(|date| LawfulDay { date, words: date_in_words(date), in_hand: calendar.working_days_between(date, limit.due) })
        .collect();
    let words = if days.is_empty() {
        format!("The MARE was to be held by {}; every day from now on is out of time and needs a reason (6.6).", date_in_words(limit.due))
    } else {
        format!("The MARE must be held by {} (6.6). {}", date_in_words(limit.due), limit.explanation)
    };
    Ok(LawfulDates { days, limit: Some(limit), words })
}

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
        officers,
        dates: vec![PlannedDate { planned: date, set_on: deed.on, outcome: "planned".into(), reason: String::new() }],
        invitees,
        ..Meeting::default()
    };
    act.tx().insert(&meeting)?;
    case_enters(act, &meeting.case, &[CaseState::C2, CaseState::C5, CaseState::C6], CaseState::C3, deed.on, "MARE booked")?;
    tell_police(act, &meeting, &format!("the date was set: {}", date_in_words(date)), deed.on)?;
    card(&Words::load(act, Some(&meeting))?, &meeting, 1, notes(findings))
}

/// The SPoC asked for an earlier day than the limit (6.6).
fn sooner(ground: &Ground, date: NaiveDate) -> Option<Finding> {
    let by = ground.referral.as_ref()?.decision.as_ref()?.urgent_by.filter(|by| date > *by)?;
    Some(Finding::note("MARE-6.6-2", "6.6", "date", format!("The SPoC asked for a meeting by {}: it is urgent (6.6).", date_in_words(by))))
}

fn tell_police(act: &Act<'_>, meeting: &Meeting, because: &str, since: NaiveDate) -> Result<(), ApiError> {
    raise(act, &Raise { kind: NotificationKind::PoliceMeetingDate, case: &meeting.case, about: &meeting.uid, because, since })?;
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

fn planned(look: &Look<'_>, which: &str) -> Result<Stored<Meeting>, ApiError> {
    let found = open(look, which)?;
    if found.row.state != MeetingState::Planned {
        return Err(ApiError::new(
            Code::Conflict,
            format!("This meeting is “{}”; only a booked one can be changed like this.", found.row.state.in_words()),
        ));
    }
    Ok(found)
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
    meeting.dates.push(PlannedDate { planned: date, set_on: deed.on, outcome: "planned".into(), reason: String::new() });
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
        let asked = Finding::warn("MARE-29.4-2", "29.4", "reason", "A cancelled meeting is counted and reported: give the reason (29.4).");
        reason = act.decide(&[asked])?.into_iter().map(|(_, given)| text_of(&given)).next().unwrap_or_default();
    }
    let deed = input.deed.recorded(act.session().name(), act.time());
    if let Some(old) = meeting.dates.last_mut() {
        old.outcome = "cancelled".into();
        old.reason = reason;
    }
    meeting.state = MeetingState::Cancelled;
    if overtake(act, &meeting)? {
        tell_police(act, &meeting, &format!("the meeting of {} was cancelled", date_in_words(meeting.date)), deed.on)?;
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

fn invitee(act: &Act<'_>, typed: &NewInvitee, on: NaiveDate) -> Invitee {
    Invitee {
        uid: act.id(),
        name: text_of(&typed.name),
        role: text_of(&typed.role),
        agency: text_of(&typed.agency),
        kind: typed.kind,
        reason: text_of(&typed.reason),
        required_health: typed.required_health,
        contact: text_of(&typed.contact),
        invited_on: Some(on),
        ..Invitee::default()
    }
}

/// Invites somebody. Errs with `blocked` for the people of 21.4; there is no override (D-04).
pub fn invite(act: &Act<'_>, input: InvitePerson) -> Result<InviteeCard, ApiError> {
    let found = planned(act, &input.meeting)?;
    let mut meeting = found.row;
    let deed = input.deed.recorded(act.session().name(), act.time());
    let mut invitee = invitee(act, &input.invitee, deed.on);
    act.decide(&guard::invite(&invitee))?;
    if invitee.name.is_empty() {
        invitee.name = "name to follow".into();
    }
    let named = invitee.name != "name to follow";
    if named && meeting.invitees.iter().any(|i| i.name.to_lowercase() == invitee.name.to_lowercase()) {
        return Err(ApiError::field("name", format!("{} is invited already.", invitee.name)));
    }
    meeting.invitees.push(invitee.clone());
    let version = act.tx().update(&meeting, found.version)?;
    invitee_card(act, &meeting, invitee, version)
}

fn invitee_card(act: &Act<'_>, meeting: &Meeting, invitee: Invitee, version: i64) -> Result<InviteeCard, ApiError> {
    let warnings = agency_note(act, &invitee.agency, "agency")?.into_iter().collect();
    Ok(InviteeCard { id: invitee.uid.clone(), meeting: meeting.uid.clone(), version, warnings, invitee })
}

fn change_invitee(
    act: &Act<'_>,
    meeting: &str,
    uid: &str,
    change: impl FnOnce(&mut Invitee) -> Result<(), ApiError>,
) -> Result<InviteeCard, ApiError> {
    let found = crate::meeting::writable(act, meeting)?;
    let mut meeting = found.row;
    let invitee = meeting
        .invitees
        .iter_mut()
        .find(|i| i.uid == uid)
        .ok_or_else(|| ApiError::new(Code::NotFound, "There is no such invitation."))?;
    change(invitee)?;
    let invitee = invitee.clone();
    let version = act.tx().update(&meeting, found.version)?;
    invitee_card(act, &meeting, invitee, version)
}

/// Records what an invitee answered (D-25).
pub fn reply(act: &Act<'_>, input: ReplyOfInvitee) -> Result<InviteeCard, ApiError> {
    let deputy = text_of(&input.deputy);
    if input.reply == Reply::Deputy && deputy.is_empty() {
        return Err(ApiError::field("deputy", "Name the deputy; “name to follow” is a name (D-25)."));
    }
    change_invitee(act, &input.meeting, &input.invitee, |invitee| {
        invitee.reply = input.reply;
        invitee.deputy = deputy;
        invitee.reply_reason = text_of(&input.reason);
        if let Some(name) = input.name.as_deref().map(text_of).filter(|n| !n.is_empty()) {
            invitee.name = name;
        }
        Ok(())
    })
}

/// Records a chase with its date and means (D-25).
pub fn chase(act: &Act<'_>, input: ChaseInvitee) -> Result<InviteeCard, ApiError> {
    let on = optional_day(act, "on", input.on.as_deref().unwrap_or_default(), act.today())?.unwrap_or_else(|| act.today());
    if on > act.today() {
        return Err(ApiError::field("on", "A chase is recorded when it was made, not before."));
    }
    change_invitee(act, &input.meeting, &input.invitee, |invitee| {
        invitee.chases.push(Chase { on, means: text_of(&input.means) });
        Ok(())
    })
}

/// Takes an invitation back.
pub fn uninvite(act: &Act<'_>, input: WhichInvitee) -> Result<MeetingCard, ApiError> {
    let found = planned(act, &input.meeting)?;
    let mut meeting = found.row;
    let before = meeting.invitees.len();
    meeting.invitees.retain(|i| i.uid != input.invitee);
    if meeting.invitees.len() == before {
        return Err(ApiError::new(Code::NotFound, "There is no such invitation."));
    }
    let version = act.tx().update(&meeting, found.version)?;
    card(&Words::load(act, Some(&meeting))?, &meeting, version, Vec::new())
}
