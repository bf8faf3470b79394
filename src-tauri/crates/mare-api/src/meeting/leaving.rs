//! The card of somebody who leaves the room: the actions they still have to agree, the numbered copies they hand
//! back, and what they heard (D-33). It changes nothing; their leaving is a step of the attendance.

use super::carry::extended;
use super::load::earlier_of;
use super::{ActionCard, Plan, Words, audience, open, plan, typed_here};
use crate::act::Look;
use crate::copy::CopyCard;
use crate::error::{ApiError, Code};
use chrono::NaiveTime;
use mare_domain::action::{Action, ActionKind};
use mare_domain::document::Copy;
use mare_domain::meeting::{Attendance, Meeting};
use mare_domain::text::{date_in_words, time_in_words};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Who leaves.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct WhoLeaves {
    /// Uid or reference of the meeting.
    pub meeting: String,
    /// Uid of their line on the attendance sheet.
    pub line: String,
}

/// From when to when somebody was there.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Heard {
    /// From; null before the start.
    pub from: Option<NaiveTime>,
    /// To: when they left, or now.
    pub to: Option<NaiveTime>,
}

/// An action of an earlier meeting that this one gave another date.
#[derive(Debug, Serialize, JsonSchema)]
pub struct ExtendedAction {
    /// The action; its number is the one in the minutes of its own meeting.
    #[serde(flatten)]
    pub action: ActionCard,
    /// "of Wed 1 Apr 2026, extended to Tue 30 Jun 2026, in 15 working days".
    pub words: String,
}

/// The leaving card.
#[derive(Debug, Serialize, JsonSchema)]
pub struct LeavingCard {
    /// Uid of the line.
    pub line: String,
    /// Name.
    pub name: String,
    /// Agency.
    pub agency: String,
    /// Their actions, and those of their agency that nobody else here owns, each with its acceptance.
    pub actions: Vec<ActionCard>,
    /// Numbers of those that nobody has said yes to.
    pub to_agree: Vec<u32>,
    /// Theirs of earlier meetings that this one extended, each with the yes to its new date.
    pub extended: Vec<ExtendedAction>,
    /// Numbered paper copies given to them and not handed back.
    pub copies: Vec<CopyCard>,
    /// What they heard.
    pub heard: Heard,
    /// All of it in words.
    pub words: String,
}

fn fold(name: &str) -> String {
    name.trim().to_lowercase()
}

/// Returns the leaving card of somebody on the attendance sheet. Errs with `not_found` for another line.
pub fn leaving(look: &Look<'_>, input: WhoLeaves) -> Result<LeavingCard, ApiError> {
    let meeting = open(look, &input.meeting)?.row;
    let line = meeting
        .attendance
        .iter()
        .find(|l| l.uid == input.line)
        .ok_or_else(|| ApiError::new(Code::NotFound, "There is no such line on the attendance sheet."))?;
    let words = Words::load(look, Some(&meeting))?;
    let audience = audience(look)?;
    let builder = Plan::of(look, &words, &meeting)?;
    let mut actions = Vec::new();
    for (index, stored) in plan(look, &meeting.uid)?.into_iter().enumerate() {
        let readable =
            typed_here(look, &meeting, &stored.row) || audience.may_read(&stored.row.restricted_to);
        if theirs(&meeting, line, &stored.row) && readable {
            actions.push(builder.card(index, stored)?);
        }
    }
    let to_agree: Vec<u32> =
        actions.iter().filter(|a| a.action.accepted.is_none()).map(|a| a.number).collect();
    let mut extensions = Vec::new();
    for (earlier, actions) in extended(look, &meeting)? {
        let builder = Plan::of(look, &words, &earlier)?;
        for (index, stored) in actions {
            if theirs(&meeting, line, &stored.row) && audience.may_read(&stored.row.restricted_to) {
                let action = builder.card(index, stored)?;
                let words = format!("of {}, extended to {}", date_in_words(earlier.date), action.due_words);
                extensions.push(ExtendedAction { action, words });
            }
        }
    }
    let copies = copies_of(look, &meeting, &line.name)?;
    let started = meeting.day_began().map(|at| at.time());
    let now = meeting.ended_at.map_or_else(|| look.time().time(), |at| at.time());
    let heard = Heard { from: line.arrived.or(started), to: line.left.or(started.map(|_| now)) };
    Ok(LeavingCard {
        line: line.uid.clone(),
        name: line.name.clone(),
        agency: line.agency.clone(),
        words: in_words(line, &actions, &to_agree, &extensions, &copies, &heard),
        actions,
        to_agree,
        extended: extensions,
        copies,
        heard,
    })
}

/// Whether an action is theirs to agree: their own, or their agency's that nobody else here owns.
fn theirs(meeting: &Meeting, line: &Attendance, action: &Action) -> bool {
    if action.kind == ActionKind::Standing {
        return false;
    }
    let owner = fold(&action.owner);
    let somebody_elses = || {
        meeting
            .attendance
            .iter()
            .any(|l| l.uid != line.uid && l.presence.took_part() && fold(&l.name) == owner)
    };
    owner == fold(&line.name)
        || (!line.agency.trim().is_empty() && fold(&action.agency) == fold(&line.agency) && !somebody_elses())
}

/// Paper given to somebody, of this meeting and of earlier ones about the same person, that did not come back.
fn copies_of(look: &Look<'_>, meeting: &Meeting, name: &str) -> Result<Vec<CopyCard>, ApiError> {
    let mut meetings = vec![meeting.uid.clone()];
    meetings.extend(earlier_of(look, meeting)?.into_iter().map(|m| m.uid));
    let mut copies = Vec::new();
    for uid in meetings {
        let out = |c: &Copy| {
            c.given.is_some()
                && c.returned_on.is_none()
                && fold(&c.recipient) == fold(name)
                && !c.channel.to_lowercase().contains("mail")
        };
        copies.extend(look.children::<Copy>(&uid)?.into_iter().filter(out));
    }
    Ok(copies.into_iter().map(|copy| CopyCard { id: copy.uid.clone(), copy }).collect())
}

fn listed(numbers: impl Iterator<Item = u32>) -> String {
    numbers.map(|n| n.to_string()).collect::<Vec<_>>().join(", ")
}

fn in_words(
    line: &Attendance,
    actions: &[ActionCard],
    to_agree: &[u32],
    extended: &[ExtendedAction],
    copies: &[CopyCard],
    heard: &Heard,
) -> String {
    let mut parts = vec![match (actions.len(), to_agree.len()) {
        (0, _) if !extended.is_empty() => "no action of theirs in this plan".to_owned(),
        (0, _) => "no action of theirs".to_owned(),
        (1, 0) => "their action is agreed".to_owned(),
        (_, 0) => "their actions are agreed".to_owned(),
        (_, 1) => format!("action {} to agree", listed(to_agree.iter().copied())),
        (_, _) => format!("actions {} to agree", listed(to_agree.iter().copied())),
    }];
    let again = extended.iter().filter(|e| e.action.action.accepted.is_none()).count();
    match (extended.len(), again) {
        (0, _) => {}
        (1, 0) => parts.push("the new date of their earlier action is agreed".to_owned()),
        (_, 0) => parts.push("the new dates of their earlier actions are agreed".to_owned()),
        (_, 1) => parts.push("1 earlier action with a new date to agree".to_owned()),
        (_, n) => parts.push(format!("{n} earlier actions with new dates to agree")),
    }
    match copies {
        [] => parts.push("no copy to hand back".to_owned()),
        [one] => parts.push(format!("copy {} to hand back", one.copy.number)),
        more => parts.push(format!("copies {} to hand back", listed(more.iter().map(|c| c.copy.number)))),
    }
    if let (Some(from), Some(to)) = (heard.from, heard.to) {
        parts.push(format!("heard {} to {}", time_in_words(from), time_in_words(to)));
    }
    let agency =
        if line.agency.trim().is_empty() { String::new() } else { format!(", {}", line.agency.trim()) };
    format!("{}{agency}: {}.", line.name, parts.join("; "))
}
