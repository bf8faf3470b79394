//! The one line of the capture bar: read back in words while it is typed, and kept by Enter as an entry or an action.
//! It refuses nothing that was typed: what is not clear is said, and stands in nobody's way (D-32).

use crate::act::{Act, Look};
use crate::agency::{Agency, Nothing};
use crate::entry::{AddEntry, EntrySaved, UpdateEntry, WhichEntry};
use crate::error::{ApiError, Code};
use crate::meeting::{ActionCard, agencies, open, writable};
use crate::{action, entry};
use mare_domain::action::Action;
use mare_domain::capture::{
    Abbreviation, Completions, Day, Expansion, Line, LineKind, MARKERS, Marker, Room, RoomAgency, RoomPerson,
    abbreviations, completions, expand, read as read_line, turned,
};
use mare_domain::entry::decision::{Decided, decided};
use mare_domain::entry::{Entry, EntryKind};
use mare_domain::meeting::guard::INFORMATION_EXCHANGE;
use mare_domain::meeting::{Attendance, Meeting};
use mare_domain::person::Person;
use mare_domain::rule::Finding;
use mare_store::Filter;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A line as it stands in the bar.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct ReadLine {
    /// Uid or reference of the meeting.
    pub meeting: String,
    /// What stands in the bar.
    pub line: String,
    /// Section 1 to 13; the section being talked about when absent.
    pub section: Option<u8>,
    /// Where the caret is, in units of UTF-16; without one nothing is offered.
    pub caret: Option<usize>,
    /// The agency whose turn it is: information without an agency is its own.
    pub agency: String,
    /// What the line is to be, whatever its marks say.
    pub into: Option<LineKind>,
}

/// A line as it was understood, with what is offered at the caret.
#[derive(Debug, Serialize, JsonSchema)]
pub struct LineRead {
    /// The line.
    #[serde(flatten)]
    pub line: Line,
    /// People and agencies that fit what stands at the caret.
    pub completions: Option<Completions>,
    /// What the abbreviation at the caret stands for.
    pub expansion: Option<Expansion>,
}

/// A line to be kept.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct CommitLine {
    /// Uid or reference of the meeting.
    pub meeting: String,
    /// What stands in the bar.
    pub line: String,
    /// Section 1 to 13; the section being talked about when absent.
    pub section: Option<u8>,
    /// The agency whose turn it is.
    pub agency: String,
    /// What the line is to be, whatever its marks say.
    pub into: Option<LineKind>,
    /// Who said it, from the field beside the bar; the line's own when empty.
    pub speaker: String,
    /// Where it comes from.
    pub source: String,
    /// Who may read it, from the field beside the bar; the line's own when empty.
    pub restricted_to: Vec<String>,
    /// When it was heard, `hh:mm` or `yyyy-mm-ddThh:mm`; now when absent.
    pub heard_at: Option<String>,
    /// Number the window gives each row of this meeting (ruling 8).
    pub client_seq: Option<i64>,
}

/// What a line has become. It is on the disk.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Captured {
    /// The entry, when it is one.
    pub entry: Option<EntrySaved>,
    /// The action, when it is one.
    pub action: Option<ActionCard>,
    /// What was understood, in words.
    pub echo: String,
    /// The time in London, as shown beside "Saved".
    pub saved_at: String,
    /// What is weak or unclear about it: notes, nothing was refused.
    pub problems: Vec<Finding>,
}

/// A row to become another kind.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct TurnRow {
    /// Uid or reference of the meeting.
    pub meeting: String,
    /// Uid of the entry, or
    pub entry: Option<String>,
    /// uid of the action.
    pub action: Option<String>,
    /// What it becomes.
    pub into: LineKind,
}

/// The marks of the bar and the abbreviations that expand.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Marks {
    /// The marks, in the order a new minute taker needs them.
    pub marks: Vec<Marker>,
    /// The abbreviations.
    pub abbreviations: Vec<Abbreviation>,
}

fn is_here(line: &Attendance, at: chrono::NaiveTime) -> bool {
    let arrived = line.arrived.is_none_or(|t| t <= at);
    let left = line.left.is_some_and(|t| t <= at);
    let away = line.away.iter().any(|a| a.from <= at && a.to.is_none_or(|to| to > at));
    line.presence.took_part() && arrived && !left && !away
}

/// Returns who can be meant in a meeting: its people, those in the room first, its agencies, and the protected
/// people, who are named by reference only (ruling 4).
fn room_of(look: &Look<'_>, meeting: &Meeting, turn: &str) -> Result<Room, ApiError> {
    let at = look.time().time();
    let mut people: Vec<RoomPerson> = meeting
        .attendance
        .iter()
        .map(|l| RoomPerson {
            uid: l.uid.clone(),
            name: l.name.clone(),
            role: l.role.clone(),
            agency: l.agency.clone(),
            here: is_here(l, at),
            protected: false,
        })
        .collect();
    let same = |a: &str, b: &str| a.trim().to_lowercase() == b.trim().to_lowercase();
    for invitee in &meeting.invitees {
        if !people.iter().any(|p| same(&p.name, &invitee.name)) {
            people.push(RoomPerson {
                uid: invitee.uid.clone(),
                name: invitee.name.clone(),
                role: invitee.role.clone(),
                agency: invitee.agency.clone(),
                ..RoomPerson::default()
            });
        }
    }
    let protected = Filter { states: &["protected"], ..Filter::default() };
    for found in look.list::<Person>(&protected)? {
        people.push(RoomPerson {
            uid: found.row.uid,
            name: found.row.name,
            protected: true,
            ..RoomPerson::default()
        });
    }
    let mut known: Vec<RoomAgency> = Vec::new();
    for Agency { name, short, health, .. } in agencies(look)? {
        known.push(RoomAgency { name, short, health });
    }
    let named =
        meeting.attendance.iter().map(|l| &l.agency).chain(meeting.invitees.iter().map(|i| &i.agency));
    for name in named {
        if !name.trim().is_empty() && !known.iter().any(|a| same(&a.name, name)) {
            known.push(RoomAgency { name: name.clone(), ..RoomAgency::default() });
        }
    }
    let room = Room::new(people, known);
    Ok(if turn.trim().is_empty() { room } else { room.with_turn(turn) })
}

/// Returns the abbreviations in the wording of the team's edition.
fn abbreviated(look: &Look<'_>) -> Result<Vec<Abbreviation>, ApiError> {
    Ok(abbreviations(look.pack(), &crate::sheet::edition(look)?.name, &[]))
}

fn section_of(meeting: &Meeting, typed: Option<u8>) -> u8 {
    typed.unwrap_or(if meeting.section == 0 { INFORMATION_EXCHANGE } else { meeting.section })
}

/// A line with its decision taken apart.
struct Understood {
    line: Line,
    decided: Option<Decided>,
}

fn understand(
    look: &Look<'_>,
    meeting: &Meeting,
    room: &Room,
    typed: &str,
    section: u8,
    into: Option<LineKind>,
) -> Result<Understood, ApiError> {
    let calendar = look.calendar()?;
    let day = Day { date: meeting.date, calendar: &calendar, horizon: None };
    let read_as = |kind: LineKind| read_line(&turned(typed, kind), room, &day);
    let mut line = match into {
        Some(kind) => read_as(kind),
        None => read_line(typed, room, &day),
    };
    // What is said in the information exchange is information, whoever forgets the mark.
    if into.is_none() && section == INFORMATION_EXCHANGE && line.kind == LineKind::Note && !line.kind_typed {
        line = read_as(LineKind::Information);
    }
    let decided = (line.kind == LineKind::Decision).then(|| decided(&line.text));
    if let Some(decided) = &decided {
        for dissent in &decided.dissent {
            line.echo.push_str(&format!(" · {} disagrees", dissent.who));
        }
        if decided.reasons.is_empty() && !line.text.trim().is_empty() {
            line.echo.push_str(" · because …?");
        }
    }
    Ok(Understood { line, decided })
}

/// Returns what a line says, in words, before Enter.
pub fn read(look: &Look<'_>, input: ReadLine) -> Result<LineRead, ApiError> {
    let meeting = open(look, &input.meeting)?.row;
    let room = room_of(look, &meeting, &input.agency)?;
    let line =
        understand(look, &meeting, &room, &input.line, section_of(&meeting, input.section), input.into)?.line;
    let completions = input.caret.and_then(|caret| completions(&input.line, caret, &room));
    // Most lines have no ";" in them: the team's abbreviations are read only for one that has.
    let expansion = match input.caret.filter(|_| input.line.contains(';')) {
        Some(caret) => expand(&input.line, caret, &abbreviated(look)?),
        None => None,
    };
    Ok(LineRead { line, completions, expansion })
}

/// Keeps a line as an entry or an action. It is on the disk when this answers.
///
/// Errs as `entry.add` does: with `blocked` once the minutes are issued (D-12), with `needs_reason` for the first
/// information before the declaration (MARE-A2-2). Nothing that is unclear in the line itself is refused (D-32).
pub fn commit(act: &Act<'_>, input: CommitLine) -> Result<Captured, ApiError> {
    let meeting = writable(act, &input.meeting)?.row;
    if input.line.trim().is_empty() {
        return Err(ApiError::field("line", "There is nothing to save yet."));
    }
    let room = room_of(act, &meeting, &input.agency)?;
    let mut understood =
        understand(act, &meeting, &room, &input.line, section_of(&meeting, input.section), input.into)?;
    if !input.restricted_to.is_empty() {
        understood.line.restricted_to.clone_from(&input.restricted_to);
    }
    keep(act, &meeting, &input, understood)
}

fn keep(
    act: &Act<'_>,
    meeting: &Meeting,
    input: &CommitLine,
    understood: Understood,
) -> Result<Captured, ApiError> {
    let Understood { line, decided } = understood;
    // A line of marks alone has no words left: then the marks are its words.
    let text = if line.text.trim().is_empty() { input.line.trim().to_owned() } else { line.text.clone() };
    let mut captured = Captured {
        entry: None,
        action: None,
        echo: line.echo.clone(),
        saved_at: act.time().format("%H:%M:%S").to_string(),
        problems: line.problems.clone(),
    };
    if let Some(kind) = line.action_kind() {
        captured.action = Some(action::add(act, as_action(meeting, &line, text, kind))?);
        return Ok(captured);
    }
    let decided = decided.filter(|d| !d.text.is_empty()).unwrap_or(Decided { text, ..Decided::default() });
    let kind = line.entry_kind().unwrap_or_default();
    let fields = input.speaker.trim();
    let named = |line: &&Attendance| line.name.trim().to_lowercase() == fields.to_lowercase();
    let (speaker, agency) = match meeting.attendance.iter().find(named) {
        _ if fields.is_empty() => {
            line.speaker.as_ref().map_or_else(Default::default, |s| (s.name.clone(), s.agency.clone()))
        }
        Some(there) => (there.name.clone(), there.agency.clone()),
        None => (fields.to_owned(), String::new()),
    };
    let agency = if line.agency.is_empty() || !fields.is_empty() && !agency.is_empty() {
        agency
    } else {
        line.agency.clone()
    };
    captured.entry = Some(entry::add(
        act,
        AddEntry {
            meeting: meeting.uid.clone(),
            section: input.section,
            kind,
            text: decided.text,
            agency,
            speaker,
            source: input.source.clone(),
            basis: line.basis,
            restricted_to: line.restricted_to.clone(),
            reasons: decided.reasons,
            dissent: decided.dissent,
            heard_at: input.heard_at.clone(),
            client_seq: input.client_seq,
            ..AddEntry::default()
        },
    )?);
    Ok(captured)
}

fn as_action(
    meeting: &Meeting,
    line: &Line,
    text: String,
    kind: mare_domain::action::ActionKind,
) -> action::AddAction {
    let standing = kind == mare_domain::action::ActionKind::Standing;
    let due = line.due.as_ref().filter(|_| !standing);
    action::AddAction {
        meeting: meeting.uid.clone(),
        text,
        owner: line.owner.as_ref().map(|o| o.name.clone()).unwrap_or_default(),
        owner_role: line.owner.as_ref().map(|o| o.role.clone()).unwrap_or_default(),
        agency: line
            .owner
            .as_ref()
            .map(|o| o.agency.clone())
            .filter(|_| line.agency.is_empty())
            .unwrap_or_else(|| line.agency.clone()),
        due: due.map(|d| d.date.to_string()),
        due_kind: due.map(|d| d.kind).unwrap_or_default(),
        kind,
        restricted_to: line.restricted_to.clone(),
        ..action::AddAction::default()
    }
}

/// Turns a row into another kind: a note into an action or a decision, and back. One undo takes it back whole.
pub fn turn(act: &Act<'_>, input: TurnRow) -> Result<Captured, ApiError> {
    let meeting = writable(act, &input.meeting)?.row;
    match (&input.entry, &input.action) {
        (Some(uid), None) => turn_entry(act, &meeting, uid, input.into),
        (None, Some(uid)) => turn_action(act, &meeting, uid, input.into),
        _ => Err(ApiError::field("entry", "Name an entry or an action to be turned, not both.")),
    }
}

fn turn_entry(act: &Act<'_>, meeting: &Meeting, uid: &str, into: LineKind) -> Result<Captured, ApiError> {
    let found = act.get::<Entry>(uid)?.row;
    if found.meeting != meeting.uid {
        return Err(ApiError::new(Code::NotFound, "There is no such entry in this meeting."));
    }
    if let Some(kind) = into.entry() {
        let update = UpdateEntry {
            meeting: meeting.uid.clone(),
            entry: uid.to_owned(),
            kind: Some(kind),
            ..UpdateEntry::default()
        };
        let saved = entry::update(act, update)?;
        act.called(format!("turned into {}", into.in_words().to_lowercase()));
        return Ok(Captured {
            echo: format!("{} in section {}", into.in_words(), saved.entry.section),
            saved_at: saved.saved_at.clone(),
            problems: Vec::new(),
            action: None,
            entry: Some(saved),
        });
    }
    let shown = entry::shown(act, meeting, &found)?;
    let room = room_of(act, meeting, &found.agency)?;
    let mut understood = understand(act, meeting, &room, &shown.text, found.section, Some(into))?;
    if understood.line.restricted_to.is_empty() {
        understood.line.restricted_to.clone_from(&found.restricted_to);
    }
    if understood.line.agency.is_empty() && understood.line.owner.is_none() {
        understood.line.agency.clone_from(&found.agency);
    }
    entry::remove(act, WhichEntry { meeting: meeting.uid.clone(), entry: uid.to_owned() })?;
    let input = CommitLine { line: shown.text, ..CommitLine::default() };
    let captured = keep(act, meeting, &input, understood)?;
    act.called("note turned into an action");
    Ok(captured)
}

fn turn_action(act: &Act<'_>, meeting: &Meeting, uid: &str, into: LineKind) -> Result<Captured, ApiError> {
    let found = act.get::<Action>(uid)?.row;
    if found.meeting != meeting.uid {
        return Err(ApiError::new(Code::NotFound, "There is no such action in this meeting."));
    }
    if let Some(kind) = into.action() {
        let update = action::UpdateAction {
            meeting: meeting.uid.clone(),
            action: uid.to_owned(),
            kind: Some(kind),
            due: (kind == mare_domain::action::ActionKind::Standing).then(String::new),
            ..action::UpdateAction::default()
        };
        let card = action::update(act, update)?;
        act.called(format!("turned into {}", into.in_words().to_lowercase()));
        return Ok(Captured {
            entry: None,
            echo: into.in_words().to_owned(),
            saved_at: act.time().format("%H:%M:%S").to_string(),
            problems: card.warnings.clone(),
            action: Some(card),
        });
    }
    // Who and when are words of the meeting too: they go into the text, so that nothing said is lost.
    let mut text = found.text.clone();
    let due = found.due.map(|d| format!("by {}", d.format("%-d %B %Y"))).unwrap_or_default();
    let who: Vec<&str> = [found.owner.as_str(), &due].into_iter().filter(|w| !w.is_empty()).collect();
    if !who.is_empty() {
        text.push_str(&format!(" ({})", who.join(", ")));
    }
    action::remove(act, action::WhichAction { meeting: meeting.uid.clone(), action: uid.to_owned() })?;
    let saved = entry::add(
        act,
        AddEntry {
            meeting: meeting.uid.clone(),
            kind: into.entry().unwrap_or(EntryKind::Note),
            text,
            agency: found.agency,
            restricted_to: found.restricted_to,
            ..AddEntry::default()
        },
    )?;
    act.called(format!("action turned into {}", into.in_words().to_lowercase()));
    Ok(Captured {
        echo: format!("{} in section {}", into.in_words(), saved.entry.section),
        saved_at: saved.saved_at.clone(),
        problems: Vec::new(),
        action: None,
        entry: Some(saved),
    })
}

/// Returns the marks of the bar with their examples, and the abbreviations that expand.
pub fn marks(look: &Look<'_>, _input: Nothing) -> Result<Marks, ApiError> {
    Ok(Marks { marks: MARKERS.to_vec(), abbreviations: abbreviated(look)? })
}
