//! The one line of the capture bar: read back in words while it is typed, and kept by Enter as an entry or an action.
//! It refuses nothing that was typed: what is not clear is said, and stands in nobody's way (D-32).

use crate::act::{Act, Look};
use crate::agency::Nothing;
use crate::draft::half_typed_by;
use crate::entry::{AddEntry, EntrySaved};
use crate::error::ApiError;
use crate::meeting::{ActionCard, Words, open, writable};
use crate::session::Typed;
use crate::{action, entry};
use mare_domain::action::ActionKind;
use mare_domain::capture::{
    Abbreviation, Completions, Day, Expansion, Line, LineKind, MARKERS, Marker, Room, abbreviations,
    completions, expand, read as read_line, turned,
};
use mare_domain::entry::decision::{Decided, decided};
use mare_domain::meeting::guard::INFORMATION_EXCHANGE;
use mare_domain::meeting::{Attendance, Meeting};
use mare_domain::rule::Finding;
use mare_domain::text::normalise;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

mod room;
mod turning;

pub use room::Readers;
use room::{guarded, readers_of, room_of};
pub use turning::{TurnRow, turn};

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
    /// Who may read it, from the field beside the bar; the line's own when empty.
    pub restricted_to: Vec<String>,
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
    /// Who of the meeting will read it; nothing when everybody will.
    pub readers: Option<Readers>,
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
    /// Where the line was half typed: what was kept of it there is forgotten with the commit, so that a crash in
    /// between does not bring it back beside its row.
    pub draft: Option<String>,
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

/// The marks of the bar and the abbreviations that expand.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Marks {
    /// The marks, in the order a new minute taker needs them.
    pub marks: Vec<Marker>,
    /// The abbreviations.
    pub abbreviations: Vec<Abbreviation>,
}

/// Returns the abbreviations in the wording of the team's edition.
fn abbreviated(look: &Look<'_>) -> Result<Vec<Abbreviation>, ApiError> {
    Ok(abbreviations(look.pack(), &crate::sheet::edition(look)?.name, &[]))
}

fn section_of(meeting: &Meeting, typed: Option<u8>) -> u8 {
    typed.unwrap_or(if meeting.section == 0 { INFORMATION_EXCHANGE } else { meeting.section })
}

/// Returns what a line without marks is: said in the information exchange it is information, whoever forgets the mark.
fn plain_in(section: u8) -> LineKind {
    if section == INFORMATION_EXCHANGE { LineKind::Information } else { LineKind::Note }
}

/// A line with its decision taken apart.
struct Understood {
    line: Line,
    decided: Option<Decided>,
}

fn understand(
    look: &Look<'_>,
    (meeting, words): (&Meeting, &Words),
    room: &Room,
    typed: &str,
    into: Option<LineKind>,
) -> Result<Understood, ApiError> {
    let calendar = look.calendar()?;
    let day = Day { date: meeting.date, calendar: &calendar, horizon: None };
    let mut line = match into {
        Some(kind) => read_line(&turned(typed, kind), room, &day),
        None => read_line(typed, room, &day),
    };
    // Most lines are no action: who is at risk is read only for one that is.
    if line.action_kind().is_some() {
        let (rows, subject) = guarded(look, meeting)?;
        line.protect(room, &rows, &subject);
    }
    let mut decided = (line.kind == LineKind::Decision).then(|| decided(&line.text));
    if let Some(decided) = &mut decided {
        for dissent in &mut decided.dissent {
            dissent.who = room.whole_name(&dissent.who);
            line.echo.push_str(&format!(" · {} disagrees", dissent.who));
        }
        if decided.reasons.is_empty() && !line.text.trim().is_empty() {
            line.echo.push_str(" · because …?");
        }
    }
    // What is shown instead of a name is said before it stands there.
    for (typed, name) in words.written_out(&line.text) {
        if !line.echo.contains(name) {
            line.echo.push_str(&format!(" · “{typed}” is {name}"));
        }
    }
    Ok(Understood { line, decided })
}

/// Returns what a line says, in words, before Enter.
pub fn read(look: &Look<'_>, input: ReadLine) -> Result<LineRead, ApiError> {
    let meeting = open(look, &input.meeting)?.row;
    let plain = plain_in(section_of(&meeting, input.section));
    let room = room_of(look, &meeting, &input.agency)?.with_plain(plain);
    let words = Words::load(look, Some(&meeting))?;
    let line = understand(look, (&meeting, &words), &room, &input.line, input.into)?.line;
    let completions = input.caret.and_then(|caret| completions(&input.line, caret, &room));
    // Most lines have no ";" in them: the team's abbreviations are read only for one that has.
    let expansion = match input.caret.filter(|_| input.line.contains(';')) {
        Some(caret) => expand(&input.line, caret, &abbreviated(look)?),
        None => None,
    };
    let restricted = if input.restricted_to.is_empty() { &line.restricted_to } else { &input.restricted_to };
    let readers = readers_of(look, &meeting, restricted)?;
    Ok(LineRead { line, completions, expansion, readers })
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
    let plain = plain_in(section_of(&meeting, input.section));
    let room = room_of(act, &meeting, &input.agency)?.with_plain(plain);
    let words = Words::load(act, Some(&meeting))?;
    let mut understood = understand(act, (&meeting, &words), &room, &input.line, input.into)?;
    if !input.restricted_to.is_empty() {
        understood.line.restricted_to.clone_from(&input.restricted_to);
    }
    let user = &act.session().actor().user;
    let line = normalise(&input.line);
    let half = match &input.draft {
        // Whoever types on meanwhile has something newer there.
        Some(place) => {
            act.draft(place, user)?.filter(|half| line.starts_with(half)).map(|half| (place, half))
        }
        None => None,
    };
    // Kept as somebody else left it, a line is not of whoever pressed Enter on it.
    let whose = match &half {
        Some((place, half)) if *half == line => half_typed_by(act, place)?,
        _ => None,
    };
    let captured = keep(act, (&meeting, &words), &input, understood, whose)?;
    if let Some((place, _)) = half {
        act.tx().forget_draft(place, user)?;
    }
    Ok(captured)
}

fn keep(
    act: &Act<'_>,
    (meeting, words): (&Meeting, &Words),
    input: &CommitLine,
    understood: Understood,
    whose: Option<Typed>,
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
        let action = as_action(meeting, input.section, &line, text, kind);
        captured.action = Some(action::add_to(act, meeting, words, whose, action)?);
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
    captured.entry = Some(entry::add_to(
        act,
        meeting,
        words,
        whose,
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
    section: Option<u8>,
    line: &Line,
    text: String,
    kind: ActionKind,
) -> action::AddAction {
    let standing = kind == ActionKind::Standing;
    let due = line.due.as_ref().filter(|_| !standing);
    action::AddAction {
        meeting: meeting.uid.clone(),
        section,
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
        at_risk: line.protects.iter().map(|p| p.uid.clone()).collect(),
        restricted_to: line.restricted_to.clone(),
        ..action::AddAction::default()
    }
}

/// Returns the marks of the bar with their examples, and the abbreviations that expand.
pub fn marks(look: &Look<'_>, _input: Nothing) -> Result<Marks, ApiError> {
    Ok(Marks { marks: MARKERS.to_vec(), abbreviations: abbreviated(look)? })
}
