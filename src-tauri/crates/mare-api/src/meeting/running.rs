//! A meeting while it is held: start, sections, adjournment, end. It starts with chair and minute taker and never
//! waits for the declaration (D-03); it ends whatever is missing.

use super::missing::missing_of;
use super::{MeetingCard, Missing, Words, card, moment_of, open, text_of};
use crate::act::Act;
use crate::error::{ApiError, Code};
use chrono::NaiveDateTime;
use mare_domain::case::{Case, CaseState};
use mare_domain::meeting::guard as rules;
use mare_domain::meeting::{
    Attendance, Invitee, Meeting, MeetingState, Pause, Presence, Reply, SectionStamp,
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Starting a meeting.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct StartMeeting {
    /// Uid or reference of the meeting.
    pub meeting: String,
    /// When it started, `hh:mm`; now when absent.
    #[serde(default)]
    pub at: Option<String>,
    /// Entered afterwards from notes (D-11); the start must then be given.
    #[serde(default)]
    pub from_notes: bool,
}

/// A moment of a meeting.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct MeetingMoment {
    /// Uid or reference of the meeting.
    pub meeting: String,
    /// When, `hh:mm`; now when absent.
    #[serde(default)]
    pub at: Option<String>,
    /// Why, where a reason is asked for.
    #[serde(default)]
    pub reason: String,
}

/// A section that is being talked about.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct EnterSection {
    /// Uid or reference of the meeting.
    pub meeting: String,
    /// Section 1 to 13 of Appendix 7.
    pub section: u8,
}

/// An ended meeting with what is missing while people are still there.
#[derive(Debug, Serialize, JsonSchema)]
pub struct EndedMeeting {
    /// The meeting.
    #[serde(flatten)]
    pub card: MeetingCard,
    /// What is still missing.
    pub missing: Missing,
}

fn wrong_state(meeting: &Meeting, wanted: &str) -> ApiError {
    ApiError::new(
        Code::Conflict,
        format!("This meeting is “{}”; only {wanted} can do this.", meeting.state.in_words()),
    )
}

/// Moves the case on, where it stands as the meeting expects; a case that was closed meanwhile stays closed.
pub(crate) fn case_enters(
    act: &Act<'_>,
    case: &str,
    from: &[CaseState],
    to: CaseState,
    on: chrono::NaiveDate,
    why: &str,
) -> Result<(), ApiError> {
    let found = act.get::<Case>(case)?;
    if from.contains(&found.row.state) {
        let mut case = found.row;
        case.enter(to, on, why);
        act.tx().update(&case, found.version)?;
    }
    Ok(())
}

fn at_of(
    act: &Act<'_>,
    meeting: &Meeting,
    typed: Option<&str>,
    planned: Option<NaiveDateTime>,
) -> Result<NaiveDateTime, ApiError> {
    match typed.map(str::trim).filter(|t| !t.is_empty()) {
        Some(typed) => moment_of(act, "at", typed, meeting.day()),
        None if act.today() == meeting.day() => Ok(act.time()),
        None => planned
            .ok_or_else(|| ApiError::field("at", "Say when: these minutes are entered from notes (D-11).")),
    }
}

/// Starts a meeting: attendance lines come from the invitations, the case is in the meeting (C4).
///
/// Errs with `blocked` without chair and minute taker, or on another day than the one booked, unless it is entered
/// from notes (D-11).
pub fn start(act: &Act<'_>, input: StartMeeting) -> Result<MeetingCard, ApiError> {
    let found = open(act, &input.meeting)?;
    let mut meeting = found.row;
    if meeting.state != MeetingState::Planned {
        return Err(wrong_state(&meeting, "a booked meeting"));
    }
    act.decide(&rules::start(&meeting, act.today(), input.from_notes))?;
    let planned = meeting.start.map(|t| meeting.date.and_time(t));
    let at = at_of(act, &meeting, input.at.as_deref(), planned)?;
    if at.date() != meeting.date {
        return Err(ApiError::field("at", "The meeting started on its own day; give the time only."));
    }
    meeting.started_at = Some(at);
    meeting.from_notes = input.from_notes;
    meeting.state = MeetingState::InProgress;
    meeting.section = 1;
    meeting.sections.push(SectionStamp { section: 1, at });
    if let Some(planned) = meeting.dates.last_mut() {
        planned.outcome = "held".into();
    }
    let lines: Vec<Attendance> = meeting
        .invitees
        .iter()
        .filter(|i| !meeting.attendance.iter().any(|a| a.invitee.as_deref() == Some(i.uid.as_str())))
        .map(|i| line_of(i, &meeting, act.id()))
        .collect();
    meeting.attendance.extend(lines);
    officers_on_the_sheet(act, &mut meeting);
    case_enters(
        act,
        &meeting.case,
        &[CaseState::C1, CaseState::C2, CaseState::C3, CaseState::C5, CaseState::C6],
        CaseState::C4,
        at.date(),
        "MARE started",
    )?;
    let version = act.tx().update(&meeting, found.version)?;
    card(&Words::load(act, Some(&meeting))?, &meeting, version, Vec::new())
}

/// The line an invitation starts with: who said no is an apology, who did not answer is awaited, not absent.
fn line_of(invitee: &Invitee, meeting: &Meeting, uid: String) -> Attendance {
    let presence = match invitee.reply {
        Reply::No | Reply::Deputy | Reply::WrittenReturn => Presence::Apologies,
        Reply::Yes => Presence::InPerson,
        Reply::NoReply => Presence::Absent,
    };
    Attendance {
        uid,
        invitee: Some(invitee.uid.clone()),
        name: invitee.name.clone(),
        role: invitee.role.clone(),
        agency: invitee.agency.clone(),
        kind: invitee.kind,
        presence,
        function: function_of(&invitee.name, meeting).to_owned(),
        required_health: invitee.required_health,
        deputy: invitee.deputy.clone(),
        reason: invitee.reply_reason.clone(),
        contact: invitee.contact.clone(),
        ..Attendance::default()
    }
}

/// Returns what somebody is to the meeting, by the officers named at booking.
pub(crate) fn function_of(name: &str, meeting: &Meeting) -> &'static str {
    let is =
        |other: &str| !name.trim().is_empty() && name.trim().to_lowercase() == other.trim().to_lowercase();
    if is(&meeting.officers.chair) {
        "chair"
    } else if is(&meeting.officers.minute_taker) {
        "minute taker"
    } else if is(&meeting.officers.convenor) {
        "convenor"
    } else {
        ""
    }
}

/// Chair and minute taker are in the room whether or not they were invited.
fn officers_on_the_sheet(act: &Act<'_>, meeting: &mut Meeting) {
    let named =
        [(meeting.officers.chair.clone(), "chair"), (meeting.officers.minute_taker.clone(), "minute taker")];
    for (name, function) in named {
        let fold = name.trim().to_lowercase();
        match meeting.attendance.iter_mut().find(|a| a.name.trim().to_lowercase() == fold) {
            Some(line) => {
                line.presence = Presence::InPerson;
                line.function = function.to_owned();
            }
            None => {
                let own = act.session().actor();
                let agency =
                    if own.name.trim().to_lowercase() == fold { own.agency.clone() } else { String::new() };
                meeting.attendance.push(Attendance {
                    uid: act.id(),
                    name,
                    agency,
                    function: function.to_owned(),
                    ..Attendance::default()
                });
            }
        }
    }
}

/// Enters a section of Appendix 7 and stamps the time.
pub fn section(act: &Act<'_>, input: EnterSection) -> Result<MeetingCard, ApiError> {
    let found = super::writable(act, &input.meeting)?;
    if !(1..=13).contains(&input.section) {
        return Err(ApiError::field("section", "Appendix 7 has the sections 1 to 13."));
    }
    let mut meeting = found.row;
    meeting.section = input.section;
    meeting.sections.push(SectionStamp { section: input.section, at: act.time() });
    let version = act.tx().update(&meeting, found.version)?;
    card(&Words::load(act, Some(&meeting))?, &meeting, version, Vec::new())
}

/// Ends a meeting: minutes are due from now on (T-02, T-03), the case is in C5. What is missing is answered and
/// stands in nobody's way.
pub fn end(act: &Act<'_>, input: MeetingMoment) -> Result<EndedMeeting, ApiError> {
    let found = open(act, &input.meeting)?;
    let mut meeting = found.row;
    if !matches!(meeting.state, MeetingState::InProgress | MeetingState::Adjourned) {
        return Err(wrong_state(&meeting, "a meeting in progress"));
    }
    let at = at_of(act, &meeting, input.at.as_deref(), None)?;
    // Only what is typed is doubted: the clock may go back an hour in the night.
    let typed = input.at.as_deref().is_some_and(|t| !t.trim().is_empty());
    if typed && meeting.started_at.is_some_and(|start| at < start) {
        return Err(ApiError::field("at", "The meeting cannot end before it started."));
    }
    meeting.ended_at = Some(at);
    meeting.state = MeetingState::Held;
    if let Some(pause) = meeting.pauses.last_mut().filter(|p| p.to.is_none()) {
        pause.to = Some(at);
    }
    case_enters(act, &meeting.case, &[CaseState::C4], CaseState::C5, meeting.date, "MARE held, minutes due")?;
    let version = act.tx().update(&meeting, found.version)?;
    let words = Words::load(act, Some(&meeting))?;
    let missing = missing_of(act, &meeting, &words)?;
    Ok(EndedMeeting { card: card(&words, &meeting, version, Vec::new())?, missing })
}

/// Adjourns a meeting; it is resumed as the same one (D-08). A reason is asked for.
pub fn adjourn(act: &Act<'_>, input: MeetingMoment) -> Result<MeetingCard, ApiError> {
    let found = open(act, &input.meeting)?;
    let mut meeting = found.row;
    if meeting.state != MeetingState::InProgress {
        return Err(wrong_state(&meeting, "a meeting in progress"));
    }
    let reason = text_of(&input.reason);
    if reason.is_empty() {
        return Err(ApiError::field("reason", "Say why the meeting is adjourned, and until when (D-08)."));
    }
    let from = at_of(act, &meeting, input.at.as_deref(), None)?;
    meeting.pauses.push(Pause { from, to: None, reason });
    meeting.state = MeetingState::Adjourned;
    let version = act.tx().update(&meeting, found.version)?;
    card(&Words::load(act, Some(&meeting))?, &meeting, version, Vec::new())
}

/// Resumes an adjourned meeting, on the same day or a later one (D-08). On a later one everybody's line is closed at the
/// time of the adjournment, and it goes on with attendance: who is in the room is asked for anew.
pub fn resume(act: &Act<'_>, input: MeetingMoment) -> Result<MeetingCard, ApiError> {
    let found = open(act, &input.meeting)?;
    let mut meeting = found.row;
    if meeting.state != MeetingState::Adjourned {
        return Err(wrong_state(&meeting, "an adjourned meeting"));
    }
    let at = match input.at.as_deref().map(str::trim).filter(|t| !t.is_empty()) {
        Some(typed) => moment_of(act, "at", typed, act.today())?,
        None => act.time(),
    };
    if meeting.resume(at) {
        officers_on_the_sheet(act, &mut meeting);
        meeting.section = 1;
        meeting.sections.push(SectionStamp { section: 1, at });
    }
    meeting.state = MeetingState::InProgress;
    let version = act.tx().update(&meeting, found.version)?;
    card(&Words::load(act, Some(&meeting))?, &meeting, version, Vec::new())
}
