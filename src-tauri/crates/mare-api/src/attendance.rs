//! Who is in the room: arrival, leaving, deputies, telephone and video, and the declaration. It refuses nobody
//! who is there: an excluded person in the room is recorded as what it is, an exception (D-04).

use crate::act::Act;
use crate::error::{ApiError, Code};
use crate::issue::note_completion;
use crate::meeting::{
    MeetingCard, Words, agency_note, function_of, optional_day, plan, text_of, time_of, writable,
};
use chrono::NaiveTime;
use mare_domain::action::Action;
use mare_domain::action::guard::number;
use mare_domain::meeting::guard::in_the_room;
use mare_domain::meeting::{Attendance, Away, Contribution, InviteeKind, Meeting, Presence};
use mare_domain::rule::Finding;
use mare_store::Stored;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

mod step;

pub use step::Step;
use step::{Moment, take};

/// A line of the attendance sheet, new or changed; what is absent stays as it is.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Attend {
    /// Uid or reference of the meeting.
    pub meeting: String,
    /// Uid of the line to change; a new line when absent.
    pub line: Option<String>,
    /// Name.
    pub name: Option<String>,
    /// Role.
    pub role: Option<String>,
    /// Agency by name.
    pub agency: Option<String>,
    /// Kind of person.
    pub kind: Option<InviteeKind>,
    /// How they take part.
    pub presence: Option<Presence>,
    /// Link with the service user.
    pub link: Option<String>,
    /// `chair`, `minute taker`, `convenor` or empty.
    pub function: Option<String>,
    /// Required health professional.
    pub required_health: Option<bool>,
    /// Name of whom they stand in for.
    pub deputy_for: Option<String>,
    /// Name of their deputy, for apologies.
    pub deputy: Option<String>,
    /// Reason for apologies, or for the presence of somebody who is never invited.
    pub reason: Option<String>,
    /// Date of their written return; empty clears.
    pub written_return: Option<String>,
    /// Arrived late at, `hh:mm`; `now`; empty clears.
    pub arrived: Option<String>,
    /// Left early at, `hh:mm`; `now`; empty clears.
    pub left: Option<String>,
    /// Went out at, `hh:mm` or `now`.
    pub out: Option<String>,
    /// Came back in at, `hh:mm` or `now`.
    pub back: Option<String>,
    /// What the person's agency brought.
    pub contribution: Option<Contribution>,
    /// Contact details for the sheet.
    pub contact: Option<String>,
    /// What they do now, in one key; the line is enough with it.
    pub step: Option<Step>,
    /// When the step was taken, `hh:mm`; now when absent.
    pub at: Option<String>,
    /// Takes the line off the sheet: it was a mistake.
    pub remove: bool,
}

/// A line of the attendance sheet as it stands.
#[derive(Debug, Serialize, JsonSchema)]
pub struct LineCard {
    /// The line.
    #[serde(flatten)]
    pub line: Attendance,
    /// The same as `uid`.
    pub id: String,
    /// Uid of the meeting.
    pub meeting: String,
    /// Version of the meeting.
    pub version: i64,
    /// Whether they are in the room and have not made the declaration.
    pub declaration_needed: bool,
    /// When somebody left: numbers of their actions that nobody has accepted yet (D-33).
    pub actions_to_agree: Vec<u32>,
    /// What is worth knowing: an excluded person (D-04), an agency outside section 325 (16.7).
    pub warnings: Vec<Finding>,
}

/// The declaration of Appendix 5.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct Declare {
    /// Uid or reference of the meeting.
    pub meeting: String,
    /// Uids of the lines that declared; everybody in the room when empty.
    #[serde(default)]
    pub lines: Vec<String>,
    /// When, `hh:mm`; now when absent.
    #[serde(default)]
    pub at: Option<String>,
}

/// Adds or changes a line of the attendance sheet, and returns it.
///
/// Nobody who is there is refused: an excluded person is noted and becomes an exception at issue (21.4, D-04).
pub fn attend(act: &Act<'_>, input: Attend) -> Result<LineCard, ApiError> {
    let found = writable(act, &input.meeting)?;
    let mut meeting = found.row;
    let known = match &input.line {
        Some(uid) => Some(find(&meeting, uid)?),
        None => input.name.as_deref().and_then(|name| by_name(&meeting, name)),
    };
    let is_new = known.is_none();
    let mut line = known.unwrap_or_else(|| Attendance { uid: act.id(), ..Attendance::default() });
    if input.remove {
        meeting.attendance.retain(|l| l.uid != line.uid);
        let version = act.tx().update(&meeting, found.version)?;
        return card(act, &meeting, line, version);
    }
    if input.step == Some(Step::Deputy) && !is_new {
        return deputise(act, Stored { row: meeting, version: found.version }, line, &input);
    }
    change(act, &mut line, &input)?;
    if let Some(step) = input.step {
        act.called(step.called(&line.name));
        take(&mut line, step, &Moment::of(act, &meeting, input.at.as_deref())?)?;
    }
    in_order(&line, &input)?;
    if line.name.is_empty() {
        return Err(ApiError::field("name", "Name the person; “name to follow” is a name (D-25)."));
    }
    if is_new {
        line.function = if line.function.is_empty() {
            function_of(&line.name, &meeting).to_owned()
        } else {
            line.function
        };
        meeting.attendance.push(line.clone());
    } else if let Some(kept) = meeting.attendance.iter_mut().find(|l| l.uid == line.uid) {
        *kept = line.clone();
    }
    note_completion(act, &mut meeting, Some(act.today()))?;
    let version = act.tx().update(&meeting, found.version)?;
    card(act, &meeting, line, version)
}

/// Puts the deputy of `line` in its place, by the name that was announced or is typed now.
fn deputise(
    act: &Act<'_>,
    found: Stored<Meeting>,
    mut line: Attendance,
    input: &Attend,
) -> Result<LineCard, ApiError> {
    let mut meeting = found.row;
    let typed = input.deputy.as_deref().map(text_of).filter(|d| !d.is_empty());
    let name = typed.unwrap_or_else(|| line.deputy.clone());
    if name.is_empty() {
        return Err(ApiError::field("deputy", format!("Name the deputy of {}.", line.name)));
    }
    act.called(Step::Deputy.called(&line.name));
    let moment = Moment::of(act, &meeting, input.at.as_deref())?;
    let known = by_name(&meeting, &name);
    let deputy = Attendance {
        presence: Presence::InPerson,
        deputy_for: line.name.clone(),
        arrived: known.as_ref().map_or_else(|| moment.joining(), |k| k.arrived),
        ..known.unwrap_or_else(|| Attendance {
            uid: act.id(),
            name: name.clone(),
            agency: line.agency.clone(),
            kind: line.kind,
            ..Attendance::default()
        })
    };
    take(&mut line, Step::Deputy, &moment)?;
    line.deputy = name;
    for changed in [&line, &deputy] {
        match meeting.attendance.iter_mut().find(|l| l.uid == changed.uid) {
            Some(kept) => kept.clone_from(changed),
            None => meeting.attendance.push(changed.clone()),
        }
    }
    note_completion(act, &mut meeting, Some(act.today()))?;
    let version = act.tx().update(&meeting, found.version)?;
    card(act, &meeting, deputy, version)
}

/// Who is on the sheet by this name already: naming somebody twice never makes two lines.
fn by_name(meeting: &Meeting, name: &str) -> Option<Attendance> {
    let fold = text_of(name).to_lowercase();
    meeting.attendance.iter().find(|l| !fold.is_empty() && l.name.to_lowercase() == fold).cloned()
}

fn find(meeting: &Meeting, uid: &str) -> Result<Attendance, ApiError> {
    meeting
        .attendance
        .iter()
        .find(|l| l.uid == uid)
        .cloned()
        .ok_or_else(|| ApiError::new(Code::NotFound, "There is no such line on the attendance sheet."))
}

fn change(act: &Act<'_>, line: &mut Attendance, input: &Attend) -> Result<(), ApiError> {
    let texts = [
        (&input.name, &mut line.name),
        (&input.role, &mut line.role),
        (&input.agency, &mut line.agency),
        (&input.link, &mut line.link),
        (&input.function, &mut line.function),
        (&input.deputy_for, &mut line.deputy_for),
        (&input.deputy, &mut line.deputy),
        (&input.reason, &mut line.reason),
        (&input.contact, &mut line.contact),
    ];
    for (typed, kept) in texts {
        if let Some(typed) = typed {
            *kept = text_of(typed);
        }
    }
    line.kind = input.kind.unwrap_or(line.kind);
    line.presence = input.presence.unwrap_or(line.presence);
    line.required_health = input.required_health.unwrap_or(line.required_health);
    line.contribution = input.contribution.unwrap_or(line.contribution);
    if let Some(typed) = &input.written_return {
        line.written_return = optional_day(act, "written_return", typed, act.today())?;
    }
    if let Some(typed) = &input.arrived {
        line.arrived = optional_time(act, "arrived", typed)?;
        if line.arrived.is_some() && input.presence.is_none() && !line.presence.took_part() {
            line.presence = Presence::InPerson;
        }
    }
    if let Some(typed) = &input.left {
        line.left = optional_time(act, "left", typed)?;
    }
    if let Some(typed) = input.out.as_deref().filter(|t| !t.trim().is_empty()) {
        line.away.push(Away { from: time_of(act, "out", typed)?, to: None });
    }
    if let Some(typed) = input.back.as_deref().filter(|t| !t.trim().is_empty()) {
        let back = time_of(act, "back", typed)?;
        match line.away.last_mut().filter(|a| a.to.is_none()) {
            Some(away) => away.to = Some(back),
            None => return Err(ApiError::field("back", "They did not go out; nothing to come back from.")),
        }
    }
    Ok(())
}

/// Refuses a typed time that cannot be. The clock is believed: it may go back an hour while people talk.
fn in_order(line: &Attendance, input: &Attend) -> Result<(), ApiError> {
    let typed = |text: &Option<String>| {
        text.as_deref().is_some_and(|t| !t.trim().is_empty() && !t.trim().eq_ignore_ascii_case("now"))
    };
    let by_hand = typed(&input.arrived) || typed(&input.left) || typed(&input.at);
    match (line.arrived, line.left) {
        (Some(arrived), Some(left)) if by_hand && left < arrived => {
            Err(ApiError::field("left", "Nobody leaves before they arrived."))
        }
        _ => Ok(()),
    }
}

fn optional_time(act: &Act<'_>, field: &str, typed: &str) -> Result<Option<NaiveTime>, ApiError> {
    if typed.trim().is_empty() { Ok(None) } else { time_of(act, field, typed).map(Some) }
}

fn card(act: &Act<'_>, meeting: &Meeting, line: Attendance, version: i64) -> Result<LineCard, ApiError> {
    let mut warnings: Vec<Finding> = in_the_room(&line).into_iter().collect();
    if line.presence.took_part() && !line.agency.is_empty() {
        warnings.extend(agency_note(act, &line.agency, &format!("attendance:{}", line.uid))?);
    }
    let actions_to_agree = if line.left.is_some() { to_agree(act, meeting, &line.name)? } else { Vec::new() };
    Ok(LineCard {
        id: line.uid.clone(),
        meeting: meeting.uid.clone(),
        version,
        declaration_needed: line.presence.took_part() && line.left.is_none() && line.declared.is_none(),
        actions_to_agree,
        warnings,
        line,
    })
}

/// Numbers of somebody's actions that nobody has accepted yet: the leaving card (D-33).
fn to_agree(act: &Act<'_>, meeting: &Meeting, name: &str) -> Result<Vec<u32>, ApiError> {
    let own =
        |a: &Action| a.owner.trim().to_lowercase() == name.trim().to_lowercase() && a.accepted.is_none();
    let plan = plan(act, &meeting.uid)?;
    Ok(plan.iter().enumerate().filter(|(_, a)| own(&a.row)).map(|(i, a)| number(&a.row, i)).collect())
}

/// Records the declaration of Appendix 5, for everybody in the room or for those named (A2, A5).
pub fn declare(act: &Act<'_>, input: Declare) -> Result<MeetingCard, ApiError> {
    let found = writable(act, &input.meeting)?;
    let mut meeting = found.row;
    let at = match input.at.as_deref().filter(|t| !t.trim().is_empty()) {
        Some(typed) => time_of(act, "at", typed)?,
        None => act.time().time(),
    };
    for uid in &input.lines {
        find(&meeting, uid)?;
    }
    let everybody = input.lines.is_empty();
    for line in &mut meeting.attendance {
        let there = line.presence.took_part()
            && line.arrived.is_none_or(|a| a <= at)
            && line.left.is_none_or(|l| at < l);
        let meant =
            if everybody { there && line.declared.is_none() } else { input.lines.contains(&line.uid) };
        if meant {
            line.declared = Some(at);
        }
    }
    // A time of another day is neither earlier nor later than the first.
    let first_day = meeting.days().len() == 1;
    if (everybody && first_day) || meeting.declared_at.is_none() {
        meeting.declared_at = Some(meeting.declared_at.map_or(at, |first| first.min(at)));
    }
    note_completion(act, &mut meeting, Some(act.today()))?;
    let version = act.tx().update(&meeting, found.version)?;
    crate::meeting::card(&Words::load(act, Some(&meeting))?, &meeting, version, Vec::new())
}
