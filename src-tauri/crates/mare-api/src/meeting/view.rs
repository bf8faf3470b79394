//! Everything of a meeting on one screen, built for its reader: what is restricted to others is left out and
//! counted, never blacked out.

use super::carry::board;
use super::done::done_with;
use super::plan::Plan;
use super::room::{agency_cards, undeclared};
use super::since::{Mark, Since};
use super::{
    EntryCard, MeetingView, Subject, Words, at_risk_card, audience, disclosure_card, open, plan, typed_here,
    unmet,
};
use crate::act::Look;
use crate::audience::Audience;
use crate::error::ApiError;
use crate::limits::{Facts, of_case};
use mare_domain::action::Action;
use mare_domain::at_risk::AtRisk;
use mare_domain::case::Case;
use mare_domain::disclosure::Disclosure;
use mare_domain::document::Document;
use mare_domain::entry::Entry;
use mare_domain::limit::Limit;
use mare_domain::meeting::reached::there_since;
use mare_domain::meeting::room::Room;
use mare_domain::meeting::{Meeting, MeetingState};
use mare_domain::person::{Person, age};
use mare_domain::rule::Response;
use mare_domain::text::date_in_words;
use mare_store::Filter;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// Which meetings to list. Empty fields do not narrow.
#[derive(Debug, Default, Deserialize, JsonSchema)]
pub struct ListMeetings {
    /// Uid or reference of a case.
    #[serde(default)]
    pub case: Option<String>,
    /// Only in this state.
    #[serde(default)]
    pub state: Option<MeetingState>,
    /// Only from this day on.
    #[serde(default)]
    pub from: Option<chrono::NaiveDate>,
    /// Only up to this day.
    #[serde(default)]
    pub to: Option<chrono::NaiveDate>,
}

/// A meeting as a line of a list.
#[derive(Debug, Serialize, JsonSchema)]
pub struct MeetingRow {
    /// Uid.
    pub id: String,
    /// Reference such as `M-2026-001`.
    pub reference: String,
    /// Uid of the case.
    pub case: String,
    /// Reference of the case.
    pub case_reference: String,
    /// The service user's name.
    pub person_name: String,
    /// Day.
    pub date: chrono::NaiveDate,
    /// The day in words.
    pub date_words: String,
    /// Planned start.
    pub start: Option<chrono::NaiveTime>,
    /// Venue.
    pub venue: String,
    /// Chair.
    pub chair: String,
    /// Minute taker.
    pub minute_taker: String,
    /// State.
    pub state: MeetingState,
    /// State in words.
    pub state_words: String,
    /// How many are invited.
    pub invited: usize,
}

/// Meetings, newest day first.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Meetings {
    /// The meetings.
    pub meetings: Vec<MeetingRow>,
}

/// Returns the meetings that fit, newest day first.
pub fn list(look: &Look<'_>, input: ListMeetings) -> Result<Meetings, ApiError> {
    let case = match input.case.as_deref().map(str::trim).filter(|c| !c.is_empty()) {
        Some(case) => Some(look.get::<Case>(case)?.row.uid),
        None => None,
    };
    let state = input.state.map(MeetingState::key);
    let filter = Filter { parent: case.as_deref(), states: state.as_slice(), ..Filter::default() };
    let mut meetings = Vec::new();
    for meeting in look.list::<Meeting>(&filter)?.into_iter().map(|m| m.row) {
        if input.from.is_some_and(|from| meeting.date < from) || input.to.is_some_and(|to| meeting.date > to)
        {
            continue;
        }
        meetings.push(row(look, meeting)?);
    }
    meetings.sort_by(|a: &MeetingRow, b| (b.date, &b.id).cmp(&(a.date, &a.id)));
    Ok(Meetings { meetings })
}

fn row(look: &Look<'_>, meeting: Meeting) -> Result<MeetingRow, ApiError> {
    Ok(MeetingRow {
        case_reference: look.find::<Case>(&meeting.case)?.map(|c| c.row.reference).unwrap_or_default(),
        person_name: look.find::<Person>(&meeting.person)?.map(|p| p.row.name).unwrap_or_default(),
        id: meeting.uid,
        reference: meeting.reference,
        case: meeting.case,
        date: meeting.date,
        date_words: date_in_words(meeting.date),
        start: meeting.start,
        venue: meeting.venue,
        chair: meeting.officers.chair,
        minute_taker: meeting.officers.minute_taker,
        state: meeting.state,
        state_words: meeting.state.in_words().to_owned(),
        invited: meeting.invitees.len(),
    })
}

/// Which meeting to look at, and since when.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct LookAtMeeting {
    /// Uid or reference of the meeting.
    pub meeting: String,
    /// The `mark` of an earlier answer: of the entries, only those that changed since are sent, where that is enough.
    #[serde(default)]
    pub since: Option<String>,
}

/// Returns everything of one meeting that this reader may see. A handed seat sees the same and nothing outside.
pub fn get(look: &Look<'_>, input: LookAtMeeting) -> Result<MeetingView, ApiError> {
    let found = open(look, &input.meeting)?;
    let meeting = found.row;
    let words = Words::load(look, Some(&meeting))?;
    let audience = audience(look)?;
    let at_risk = look.list::<AtRisk>(&Filter { parent: Some(&meeting.uid), ..Filter::default() })?;
    let actions = plan(look, &meeting.uid)?;
    let disclosures = look.list::<Disclosure>(&Filter { parent: Some(&meeting.uid), ..Filter::default() })?;
    let mark = Mark::now(look, &meeting, &audience)?;
    let changed = mark.entries_since(look, &meeting, input.since.as_deref())?;
    let Seen { entries, hidden: hidden_entries, all: all_entries, gone } =
        entries_of(look, &meeting, &words, &audience, changed.as_ref())?;
    let builder = Plan::of(look, &words, &meeting)?;
    let mut cards = Vec::new();
    let mut hidden = hidden_entries;
    for (index, action) in actions.iter().cloned().enumerate() {
        if typed_here(look, &meeting, &action.row) || audience.may_read(&action.row.restricted_to) {
            cards.push(builder.card(index, action)?);
        } else {
            hidden += 1;
        }
    }
    let plan: Vec<Action> = actions.iter().map(|a| a.row.clone()).collect();
    let section_since = there_since(&meeting, &done_with(look, &meeting, &all_entries, &plan)?);
    let person = look.get::<Person>(&meeting.person)?.row;
    let missing_count =
        unmet(look, &meeting, &words)?.iter().filter(|u| u.finding.response != Response::Note).count();
    let board = board(look, &meeting, &words, &audience)?;
    hidden += board.hidden;
    let documents = look
        .list::<Document>(&Filter { parent: Some(&meeting.uid), ..Filter::default() })?
        .into_iter()
        .map(|d| d.row.uid)
        .collect();
    let mut shown = words.shown(&meeting)?;
    shown.client_seq = next_seq(&meeting, &all_entries);
    Ok(MeetingView {
        id: meeting.uid.clone(),
        version: found.version,
        state_words: meeting.state.in_words().to_owned(),
        date_words: date_in_words(meeting.date),
        section_since,
        open_for_writing: meeting.state.is_open_for_writing(),
        case_reference: look.find::<Case>(&meeting.case)?.map(|c| c.row.reference).unwrap_or_default(),
        subject: Subject {
            id: person.uid.clone(),
            age: person.dob.map(|dob| age(dob, meeting.date)),
            name: person.name,
            dob: person.dob,
        },
        entries,
        mark: mark.written(),
        only_changed: changed.is_some(),
        gone,
        hidden,
        actions: cards,
        at_risk: at_risk.into_iter().map(|r| at_risk_card(&words, &actions, r)).collect::<Result<_, _>>()?,
        disclosures: disclosures
            .into_iter()
            .map(|d| disclosure_card(&words, &actions, d, Vec::new()))
            .collect::<Result<_, _>>()?,
        previous_actions: board.latest,
        still_open: board.older,
        carried: board.totals,
        documents,
        missing_count,
        agencies: agency_cards(look, &meeting, &all_entries)?,
        score: meeting.minutes.matrix.score(),
        band: meeting.minutes.matrix.band().map(str::to_owned),
        declaration_needed: undeclared(&meeting),
        limits: limits_of(look, &meeting)?,
        meeting: shown,
    })
}

/// T-01 of the referral it answers, and the limits of its own minutes.
fn limits_of(look: &Look<'_>, meeting: &Meeting) -> Result<Vec<Limit>, ApiError> {
    let Some(case) = look.find::<Case>(&meeting.case)? else { return Ok(Vec::new()) };
    let facts = Facts::of(look, case.row)?;
    let own = |id: &str, rule: &str| id == meeting.uid || (id == meeting.referral && rule == "T-01");
    Ok(of_case(look, &facts)?.into_iter().filter(|d| own(&d.id, &d.limit.rule)).map(|d| d.limit).collect())
}

/// Where the window's numbering goes on, whatever places entries have that came without a number.
fn next_seq(meeting: &Meeting, entries: &[Entry]) -> i64 {
    let placed = entries.iter().map(|e| e.position / super::place::GAP + 1).max().unwrap_or(0);
    let numbered = entries.iter().filter_map(|e| e.client_seq).max().unwrap_or(0);
    meeting.client_seq.max(placed).max(numbered)
}

/// The entries of a meeting as one reader sees them.
struct Seen {
    /// Those that are sent: all of them, or those that changed.
    entries: Vec<EntryCard>,
    /// How many are kept from this reader.
    hidden: u32,
    /// All of them, whoever reads.
    all: Vec<Entry>,
    /// Of those that changed, which are not to be seen here any more.
    gone: Vec<String>,
}

fn entries_of(
    look: &Look<'_>,
    meeting: &Meeting,
    words: &Words,
    audience: &Audience,
    since: Option<&Since>,
) -> Result<Seen, ApiError> {
    let mut stored = look.list::<Entry>(&Filter { parent: Some(&meeting.uid), ..Filter::default() })?;
    stored.sort_by_key(|e| e.row.section);
    let mut seen =
        Seen { entries: Vec::new(), hidden: 0, all: Vec::with_capacity(stored.len()), gone: Vec::new() };
    // What was removed is gone unless it was put back, and only entries of this meeting are spoken of (D-23).
    let mut gone: BTreeSet<&String> = since.into_iter().flat_map(|s| &s.removed).collect();
    let room = Room::of(meeting);
    for entry in stored {
        let readable = typed_here(look, meeting, &entry.row) || audience.may_read(&entry.row.restricted_to);
        seen.hidden += u32::from(!readable);
        gone.remove(&entry.row.uid);
        let changed = since.and_then(|s| s.changed.get(&entry.row.uid).or(s.removed.get(&entry.row.uid)));
        gone.extend(changed.filter(|_| !readable));
        if readable && (since.is_none() || changed.is_some()) {
            seen.entries.push(EntryCard {
                id: entry.row.uid.clone(),
                version: entry.version,
                // Without the time it was heard nobody can say who heard it: when it was typed says nothing (D-11).
                in_the_room: entry.row.heard_at.map(|at| room.at(at).to_vec()).unwrap_or_default(),
                entry: words.shown(&entry.row)?,
            });
        }
        seen.all.push(entry.row);
    }
    seen.gone = gone.into_iter().cloned().collect();
    Ok(seen)
}
