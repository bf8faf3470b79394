//! Reading back: the decisions and actions of a section, or of the meeting, as a screen in the room may show them, and
//! each agency's yes with its time. Restricted lines are not there, nor counted; nobody is named who must not be
//! (D-31). It refuses no yes: who has left is rung, and that is recorded (D-33).

use super::carry::{Placed, extended};
use super::chair::Nameless;
use super::load::in_session;
use super::{ActionCard, MeetingCard, Plan, Words, audience, card, moment_of, open, plan, text_of, writable};
use crate::act::{Act, Look};
use crate::error::ApiError;
use chrono::{NaiveDateTime, NaiveTime};
use mare_domain::action::{Acceptance, Action, ActionKind, ActionState};
use mare_domain::entry::{Dissent, Entry, EntryKind};
use mare_domain::meeting::guard::not_here;
use mare_domain::meeting::room::{Here, agency_here};
use mare_domain::meeting::{AgencyYes, Meeting};
use mare_domain::rule::Finding;
use mare_domain::text::{date_in_words, time_in_words};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The section of the plan (A7 §13).
const PLAN: u8 = 13;

/// What to read back.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct WhatToReadBack {
    /// Uid or reference of the meeting.
    pub meeting: String,
    /// Only this section, 1 to 13; the whole meeting when absent.
    #[serde(default)]
    pub section: Option<u8>,
}

/// A decision as it is read back.
#[derive(Debug, Serialize, JsonSchema)]
pub struct DecisionRead {
    /// Uid of the entry.
    pub id: String,
    /// Section.
    pub section: u8,
    /// The decision.
    pub text: String,
    /// Why.
    pub reasons: String,
    /// Who disagreed, why, and how it was resolved.
    pub dissent: Vec<Dissent>,
}

/// An action as it is read back.
#[derive(Debug, Serialize, JsonSchema)]
pub struct ActionRead {
    /// Uid of the action.
    pub id: String,
    /// What is to be done.
    pub text: String,
    /// Who does it.
    pub owner: String,
    /// Their agency.
    pub agency: String,
    /// By when, in words.
    pub due_words: String,
    /// Who said yes, and when.
    pub accepted: Option<Acceptance>,
    /// The yes to what the action was before it changed: it is to be asked again.
    pub accepted_before: Option<Acceptance>,
    /// Whether it lacks something: no individual, no verb, no date, "monitor" alone.
    pub weak: bool,
}

/// A standing instruction as it is read back: it binds everybody present and is nobody's to accept (D-09).
#[derive(Debug, Serialize, JsonSchema)]
pub struct StandingRead {
    /// Uid of the action.
    pub id: String,
    /// The instruction.
    pub text: String,
    /// Who holds it, in words.
    pub holder: String,
}

/// An agency with its actions and its yes.
#[derive(Debug, Serialize, JsonSchema)]
pub struct AgencyRead {
    /// Name.
    pub agency: String,
    /// Who of it owns an action.
    pub owners: Vec<String>,
    /// Uids of its actions.
    pub actions: Vec<String>,
    /// When the last of them was accepted; null while one is not.
    pub accepted_at: Option<NaiveDateTime>,
    /// "accepted in the room 10:42"; "changed since the yes of 10:42: ask again"; empty when nobody said yes yet.
    pub accepted_words: String,
    /// Whether it was asked: a yes of it is on record.
    pub asked: bool,
    /// When the last of its people left, if nobody of it is there any more.
    pub left: Option<NaiveTime>,
}

/// Decisions and actions in large type, for a screen that the room may see.
#[derive(Debug, Serialize, JsonSchema)]
pub struct ReadBackView {
    /// The section; null for the whole meeting.
    pub section: Option<u8>,
    /// Decisions by section, then place.
    pub decisions: Vec<DecisionRead>,
    /// Specific actions in the order of the plan.
    pub actions: Vec<ActionRead>,
    /// Standing instructions.
    pub standing: Vec<StandingRead>,
    /// Agencies that own an action here, in the order of the plan.
    pub agencies: Vec<AgencyRead>,
}

fn section_of(typed: Option<u8>) -> Result<Option<u8>, ApiError> {
    match typed {
        Some(section) if !(1..=13).contains(&section) => {
            Err(ApiError::field("section", "Appendix 7 has the sections 1 to 13."))
        }
        other => Ok(other),
    }
}

/// Whether an action is read back with `section`; the plan's own section takes those of unknown sections too.
fn read_with(action: &Action, section: Option<u8>) -> bool {
    section.is_none_or(|s| action.section == s || (s == PLAN && action.section == 0))
}

fn fold(name: &str) -> String {
    name.trim().to_lowercase()
}

/// Returns the decisions and actions of a section, or of the meeting, as a screen in the room may show them: without
/// restricted lines and without any sign of them, and without names of the service user and of protected people (D-31).
pub fn read_back(look: &Look<'_>, input: WhatToReadBack) -> Result<ReadBackView, ApiError> {
    let meeting = open(look, &input.meeting)?.row;
    let section = section_of(input.section)?;
    let nameless = Nameless::of(look, &meeting)?;
    let mut entries: Vec<Entry> = look.children(&meeting.uid)?;
    entries.retain(|e| e.kind == EntryKind::Decision && e.restricted_to.is_empty());
    entries.retain(|e| section.is_none_or(|s| e.section == s));
    entries.sort_by_key(|e| e.section);
    let decisions = entries.into_iter().map(|e| decision(&nameless, e)).collect();
    let words = Words::load(look, Some(&meeting))?;
    let builder = Plan::of(look, &words, &meeting)?;
    let mut actions = Vec::new();
    let mut standing = Vec::new();
    for (index, stored) in plan(look, &meeting.uid)?.into_iter().enumerate() {
        if !stored.row.restricted_to.is_empty() || !read_with(&stored.row, section) {
            continue;
        }
        // The text as it is kept: names of protected people stand in it as references still.
        let text = nameless.say(&stored.row.text);
        let card = builder.card(index, stored)?;
        if card.action.kind == ActionKind::Standing {
            let holder = [card.action.owner.trim(), card.action.agency.trim()];
            let holder = holder.into_iter().filter(|p| !p.is_empty()).collect::<Vec<_>>().join(", ");
            let holder = if holder.is_empty() { "Everybody present".to_owned() } else { holder };
            standing.push(StandingRead { id: card.id, text, holder });
        } else {
            actions.push(ActionRead {
                id: card.id,
                text,
                weak: !card.warnings.is_empty(),
                due_words: card.due_words,
                owner: card.action.owner,
                agency: card.action.agency,
                accepted: card.action.accepted,
                accepted_before: card.action.accepted_before,
            });
        }
    }
    actions.extend(extended_read(look, &meeting, &words, &nameless, section)?);
    let agencies = agencies(look, &meeting, &actions);
    Ok(ReadBackView { section, decisions, actions, standing, agencies })
}

/// The section in which earlier actions are looked at (A7 §6).
const EARLIER: u8 = 6;

/// Returns the earlier actions that this meeting gave another date, with the whole meeting and with section 6.
fn extended_read(
    look: &Look<'_>,
    meeting: &Meeting,
    words: &Words,
    nameless: &Nameless,
    section: Option<u8>,
) -> Result<Vec<ActionRead>, ApiError> {
    let mut read = Vec::new();
    for (earlier, actions) in extended_with(look, meeting, section)? {
        let builder = Plan::of(look, words, &earlier)?;
        for (index, stored) in actions.into_iter().filter(|(_, a)| a.row.restricted_to.is_empty()) {
            let text = nameless.say(&stored.row.text);
            let card = builder.card(index, stored)?;
            read.push(ActionRead {
                id: card.id,
                text,
                owner: card.action.owner,
                agency: card.action.agency,
                due_words: format!("extended to {}", card.due_words),
                accepted: card.action.accepted,
                accepted_before: card.action.accepted_before,
                weak: false,
            });
        }
    }
    Ok(read)
}

fn extended_with(
    look: &Look<'_>,
    meeting: &Meeting,
    section: Option<u8>,
) -> Result<Vec<(Meeting, Placed)>, ApiError> {
    if section.is_none_or(|s| s == EARLIER) { extended(look, meeting) } else { Ok(Vec::new()) }
}

fn decision(nameless: &Nameless, entry: Entry) -> DecisionRead {
    let say = |text: &str| nameless.say(text);
    DecisionRead {
        text: say(&entry.text),
        reasons: say(&entry.reasons),
        dissent: entry
            .dissent
            .iter()
            .map(|d| Dissent { who: say(&d.who), why: say(&d.why), resolved: say(&d.resolved) })
            .collect(),
        id: entry.uid,
        section: entry.section,
    }
}

fn agencies(look: &Look<'_>, meeting: &Meeting, actions: &[ActionRead]) -> Vec<AgencyRead> {
    let mut rows: Vec<AgencyRead> = Vec::new();
    let now = look.time().time();
    for action in actions.iter().filter(|a| !a.agency.trim().is_empty()) {
        let known = rows.iter().position(|r| fold(&r.agency) == fold(&action.agency));
        let row = match known.and_then(|at| rows.get_mut(at)) {
            Some(row) => row,
            None => {
                let yes = |y: &&AgencyYes| fold(&y.agency) == fold(&action.agency);
                rows.push(AgencyRead {
                    agency: action.agency.trim().to_owned(),
                    owners: Vec::new(),
                    actions: Vec::new(),
                    accepted_at: action.accepted.as_ref().map(|a| a.at),
                    accepted_words: String::new(),
                    asked: meeting.read_back.iter().any(|y| yes(&y)),
                    left: match agency_here(meeting, &action.agency, now) {
                        Here::Left { at, .. } => Some(at),
                        Here::Yes | Here::Never => None,
                    },
                });
                match rows.last_mut() {
                    Some(row) => row,
                    None => continue,
                }
            }
        };
        row.actions.push(action.id.clone());
        if !action.owner.is_empty() && !row.owners.contains(&action.owner) {
            row.owners.push(action.owner.clone());
        }
        // One action without a yes, and the agency has not said yes.
        row.accepted_at = match (row.accepted_at, &action.accepted) {
            (Some(before), Some(now)) => Some(before.max(now.at)),
            _ => None,
        };
    }
    for row in &mut rows {
        let earlier = || {
            let own = actions.iter().filter(|a| row.actions.contains(&a.id));
            own.filter_map(|a| a.accepted_before.as_ref()).map(|yes| yes.at).max()
        };
        row.accepted_words = match (row.accepted_at, earlier()) {
            (Some(at), _) => format!("accepted in the room {}", time_in_words(at.time())),
            // A yes of an earlier meeting, to the date it had before.
            (None, Some(at)) if at.date() < meeting.date => {
                format!("changed since the yes of {}: ask again", date_in_words(at.date()))
            }
            (None, Some(at)) => format!("changed since the yes of {}: ask again", time_in_words(at.time())),
            (None, None) => String::new(),
        };
    }
    rows
}

/// An agency's yes.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct AcceptAgency {
    /// Uid or reference of the meeting.
    pub meeting: String,
    /// Agency by name.
    pub agency: String,
    /// Who said yes for it; whoever of it is in the room when empty.
    #[serde(default)]
    pub by: String,
    /// When, `hh:mm`; now when absent.
    #[serde(default)]
    pub at: Option<String>,
    /// Only for the actions of this section; all of them when absent.
    #[serde(default)]
    pub section: Option<u8>,
}

/// An agency's yes as it was recorded.
#[derive(Debug, Serialize, JsonSchema)]
pub struct AgencyAccepted {
    /// The meeting, with what is worth knowing about who has left in `warnings`.
    #[serde(flatten)]
    pub card: MeetingCard,
    /// The actions it said yes to now.
    pub accepted: Vec<ActionCard>,
    /// "accepted in the room 10:42".
    pub words: String,
}

/// Records that an agency said yes to its actions that were not accepted yet, with the time, and returns them.
///
/// Nobody is refused: when the agency has left, or never was there, a note says whom to ring (D-33).
pub fn accept_agency(act: &Act<'_>, input: AcceptAgency) -> Result<AgencyAccepted, ApiError> {
    let found = writable(act, &input.meeting)?;
    let mut meeting = found.row;
    in_session(&meeting)?;
    let section = section_of(input.section)?;
    let words = Words::load(act, Some(&meeting))?;
    let at = match input.at.as_deref().filter(|t| !t.trim().is_empty()) {
        Some(typed) => moment_of(act, "at", typed, meeting.day())?,
        None => act.time(),
    };
    let readable = audience(act)?;
    let theirs = |a: &Action| fold(&a.agency) == fold(&input.agency) && readable.may_read(&a.restricted_to);
    let own: Placed = plan(act, &meeting.uid)?
        .into_iter()
        .enumerate()
        .filter(|(_, a)| theirs(&a.row) && read_with(&a.row, section))
        .collect();
    let mut asked = vec![(meeting.clone(), own)];
    for (earlier, mut actions) in extended_with(act, &meeting, section)? {
        actions.retain(|(_, a)| theirs(&a.row));
        asked.push((earlier, actions));
    }
    let known =
        meeting.attendance.iter().map(|l| &l.agency).chain(meeting.invitees.iter().map(|i| &i.agency));
    let name = asked
        .iter()
        .flat_map(|(_, own)| own)
        .map(|(_, a)| &a.row.agency)
        .chain(known)
        .find(|n| fold(n) == fold(&input.agency));
    let Some(agency) = name.map(|n| n.trim().to_owned()).filter(|n| !n.is_empty()) else {
        return Err(ApiError::field(
            "agency",
            "No agency of this meeting, and no action of it, has this name.",
        ));
    };
    let by = words.keep_line(&input.by);
    let by = if by.is_empty() { who_for(&meeting, &agency, at.time()) } else { by };
    act.called(format!("yes of {agency}"));
    let mut accepted = Vec::new();
    for (of, own) in asked {
        let builder = Plan::of(act, &words, &of)?;
        for (index, mut stored) in own {
            let action = &mut stored.row;
            if action.accepted.is_some()
                || action.kind == ActionKind::Standing
                || action.state != ActionState::Agreed
            {
                continue;
            }
            action.accept(Acceptance { by: by.clone(), at });
            stored.version = act.tx().update(&stored.row, stored.version)?;
            accepted.push(builder.card(index, stored)?);
        }
    }
    let again = meeting.read_back.iter().any(|y| fold(&y.agency) == fold(&agency) && y.section == section);
    let version = if again && accepted.is_empty() {
        found.version
    } else {
        meeting.read_back.push(AgencyYes { uid: act.id(), section, agency: agency.clone(), by, at });
        act.tx().update(&meeting, found.version)?
    };
    let warnings = not_here(&meeting, &agency, at.time()).map(|why| {
        let message = format!("{agency}: {why}");
        Finding::note("D-33", "D-33", &format!("agency:{agency}.accepted"), message)
    });
    Ok(AgencyAccepted {
        card: card(&words, &meeting, version, warnings.into_iter().collect())?,
        accepted,
        words: format!("accepted in the room {}", time_in_words(at.time())),
    })
}

/// Who says yes for an agency when nobody is named: the one person of it who is there, or the agency.
fn who_for(meeting: &Meeting, agency: &str, time: NaiveTime) -> String {
    let mut there =
        meeting.attendance.iter().filter(|l| fold(&l.agency) == fold(agency) && l.was_there(time));
    match (there.next(), there.next()) {
        (Some(only), None) => text_of(&only.name),
        _ => agency.to_owned(),
    }
}
