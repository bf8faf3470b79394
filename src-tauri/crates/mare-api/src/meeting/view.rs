//! Everything of a meeting on one screen, built for its reader: what is restricted to others is left out and
//! counted, never blacked out.

use super::{
    ActionCard, AgencyCard, AtRiskCard, DisclosureCard, EntryCard, MeetingView, PreviousAction, Subject, WhichMeeting, Words,
    agencies, agency_names, audience, open, plan, previous_of, unmet,
};
use crate::act::Look;
use crate::agency::{Agency, AgencyClass};
use crate::audience::Audience;
use crate::error::ApiError;
use crate::limits::{Facts, of_case};
use chrono::NaiveDateTime;
use mare_domain::action::guard::{lint, number};
use mare_domain::action::Action;
use mare_domain::at_risk::AtRisk;
use mare_domain::calendar::Calendar;
use mare_domain::case::Case;
use mare_domain::disclosure::Disclosure;
use mare_domain::document::Document;
use mare_domain::entry::Entry;
use mare_domain::limit::Limit;
use mare_domain::meeting::guard::INFORMATION_EXCHANGE;
use mare_domain::meeting::{Attendance, Contribution, Meeting, MeetingState};
use mare_domain::person::{Person, age};
use mare_domain::rule::Response;
use mare_domain::text::date_in_words;
use mare_store::{Filter, Stored};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

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
        if input.from.is_some_and(|from| meeting.date < from) || input.to.is_some_and(|to| meeting.date > to) {
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

/// Returns an action with what follows from the day it is looked at. `index` is its place in the plan.
pub(crate) fn action_card(
    look: &Look<'_>,
    words: &Words,
    at_risk: &[AtRisk],
    meeting: &Meeting,
    index: usize,
    stored: Stored<Action>,
) -> Result<ActionCard, ApiError> {
    let agencies = agency_names(look, meeting)?;
    build_action(&Builder { look, words, at_risk, meeting, calendar: &look.calendar()?, agencies: &agencies }, index, stored)
}

/// What action cards are built from, read once for a whole plan.
struct Builder<'a> {
    look: &'a Look<'a>,
    words: &'a Words,
    at_risk: &'a [AtRisk],
    meeting: &'a Meeting,
    calendar: &'a Calendar,
    agencies: &'a [String],
}

fn build_action(b: &Builder<'_>, index: usize, stored: Stored<Action>) -> Result<ActionCard, ApiError> {
    let action = stored.row;
    let today = b.look.today();
    let agencies: Vec<&str> = b.agencies.iter().map(String::as_str).collect();
    let warnings =
        if action.is_open() || action.no.is_none() { lint(&action, &agencies, b.calendar, b.meeting.date, today) } else { Vec::new() };
    let at_risk_labels = action
        .at_risk
        .iter()
        .filter_map(|uid| b.at_risk.iter().find(|r| r.uid == *uid))
        .map(|r| b.words.show(&r.label))
        .collect();
    Ok(ActionCard {
        id: action.uid.clone(),
        version: stored.version,
        number: number(&action, index),
        overdue: action.is_overdue(today),
        days_late: action.days_late(b.calendar, today),
        due_words: action.due_in_words(b.calendar, today),
        state_words: action.state.in_words().to_owned(),
        at_risk_labels,
        warnings: if b.meeting.issued.is_some() { Vec::new() } else { warnings },
        action: b.words.shown(&action)?,
    })
}

fn numbers_of(plan: &[Stored<Action>], serves: impl Fn(&Action) -> bool) -> Vec<u32> {
    plan.iter().enumerate().filter(|(_, a)| serves(&a.row)).map(|(i, a)| number(&a.row, i)).collect()
}

/// Returns a person or group at risk with the actions that serve them.
pub(crate) fn at_risk_card(words: &Words, plan: &[Stored<Action>], stored: Stored<AtRisk>) -> Result<AtRiskCard, ApiError> {
    let uid = stored.row.uid.clone();
    Ok(AtRiskCard {
        actions: numbers_of(plan, |a| a.at_risk.contains(&uid)),
        id: uid,
        version: stored.version,
        at_risk: words.shown(&stored.row)?,
    })
}

/// Returns a disclosure with the actions that carry it out and what its record lacks.
pub(crate) fn disclosure_card(
    words: &Words,
    plan: &[Stored<Action>],
    stored: Stored<Disclosure>,
    mut warnings: Vec<mare_domain::rule::Finding>,
) -> Result<DisclosureCard, ApiError> {
    let shown: Disclosure = words.shown(&stored.row)?;
    warnings.extend(mare_domain::disclosure::guard::recorded(&shown));
    let uid = stored.row.uid;
    Ok(DisclosureCard {
        actions: numbers_of(plan, |a| a.disclosure.as_deref() == Some(uid.as_str())),
        id: uid,
        version: stored.version,
        disclosure: shown,
        warnings,
    })
}

/// Returns everything of one meeting that this reader may see. A handed seat sees the same and nothing outside.
pub fn get(look: &Look<'_>, input: WhichMeeting) -> Result<MeetingView, ApiError> {
    let found = open(look, &input.meeting)?;
    let meeting = found.row;
    let words = Words::load(look, Some(&meeting))?;
    let audience = audience(look)?;
    let at_risk = look.list::<AtRisk>(&Filter { parent: Some(&meeting.uid), ..Filter::default() })?;
    let rows: Vec<AtRisk> = at_risk.iter().map(|r| r.row.clone()).collect();
    let actions = plan(look, &meeting.uid)?;
    let disclosures = look.list::<Disclosure>(&Filter { parent: Some(&meeting.uid), ..Filter::default() })?;
    let (entries, hidden_entries, all_entries) = entries_of(look, &meeting, &words, &audience)?;
    let calendar = look.calendar()?;
    let agencies = agency_names(look, &meeting)?;
    let builder = Builder { look, words: &words, at_risk: &rows, meeting: &meeting, calendar: &calendar, agencies: &agencies };
    let mut cards = Vec::new();
    let mut hidden = hidden_entries;
    for (index, action) in actions.iter().cloned().enumerate() {
        if audience.may_read(&action.row.restricted_to) {
            cards.push(build_action(&builder, index, action)?);
        } else {
            hidden += 1;
        }
    }
    let person = look.get::<Person>(&meeting.person)?.row;
    let missing_count = unmet(look, &meeting, &words)?.iter().filter(|u| u.finding.response != Response::Note).count();
    let documents =
        look.list::<Document>(&Filter { parent: Some(&meeting.uid), ..Filter::default() })?.into_iter().map(|d| d.row.uid).collect();
    let mut shown = words.shown(&meeting)?;
    shown.client_seq = next_seq(&meeting, &all_entries);
    Ok(MeetingView {
        id: meeting.uid.clone(),
        version: found.version,
        state_words: meeting.state.in_words().to_owned(),
        date_words: date_in_words(meeting.date),
        open_for_writing: meeting.state.is_open_for_writing(),
        case_reference: look.find::<Case>(&meeting.case)?.map(|c| c.row.reference).unwrap_or_default(),
        subject: Subject {
            id: person.uid.clone(),
            age: person.dob.map(|dob| age(dob, meeting.date)),
            name: person.name,
            dob: person.dob,
        },
        entries,
        hidden,
        actions: cards,
        at_risk: at_risk.into_iter().map(|r| at_risk_card(&words, &actions, r)).collect::<Result<_, _>>()?,
        disclosures: disclosures.into_iter().map(|d| disclosure_card(&words, &actions, d, Vec::new())).collect::<Result<_, _>>()?,
        previous_actions: previous_actions(look, &meeting, &words, &audience)?,
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

fn entries_of(look: &Look<'_>, meeting: &Meeting, words: &Words, audience: &Audience) -> Result<(Vec<EntryCard>, u32, Vec<Entry>), ApiError> {
    let mut stored = look.list::<Entry>(&Filter { parent: Some(&meeting.uid), ..Filter::default() })?;
    stored.sort_by_key(|e| e.row.section);
    let all: Vec<Entry> = stored.iter().map(|e| e.row.clone()).collect();
    let mut cards = Vec::with_capacity(stored.len());
    let mut hidden = 0;
    for entry in stored {
        if !audience.may_read(&entry.row.restricted_to) {
            hidden += 1;
            continue;
        }
        cards.push(EntryCard {
            id: entry.row.uid.clone(),
            version: entry.version,
            in_the_room: in_the_room(meeting, entry.row.heard_at.or(entry.row.typed_at)),
            entry: words.shown(&entry.row)?,
        });
    }
    Ok((cards, hidden, all))
}

/// Who was in the room at a moment, by the attendance sheet.
fn in_the_room(meeting: &Meeting, at: Option<NaiveDateTime>) -> Vec<String> {
    let Some(time) = at.map(|at| at.time()) else { return Vec::new() };
    let there = |line: &Attendance| {
        line.presence.took_part()
            && line.arrived.is_none_or(|arrived| arrived <= time)
            && line.left.is_none_or(|left| time < left)
            && !line.away.iter().any(|away| away.from <= time && away.to.is_none_or(|to| time < to))
    };
    meeting.attendance.iter().filter(|l| there(l)).map(|l| l.name.clone()).collect()
}

/// Names of those in the room who have not made the declaration.
fn undeclared(meeting: &Meeting) -> Vec<String> {
    meeting
        .attendance
        .iter()
        .filter(|l| l.presence.took_part() && l.left.is_none() && l.declared.is_none())
        .map(|l| l.name.clone())
        .collect()
}

fn previous_actions(look: &Look<'_>, meeting: &Meeting, words: &Words, audience: &Audience) -> Result<Vec<PreviousAction>, ApiError> {
    let Some(earlier) = previous_of(look, meeting)? else { return Ok(Vec::new()) };
    let at_risk: Vec<AtRisk> = look.children(&earlier.uid)?;
    let calendar = look.calendar()?;
    let agencies = agency_names(look, &earlier)?;
    let builder = Builder { look, words, at_risk: &at_risk, meeting: &earlier, calendar: &calendar, agencies: &agencies };
    let mut out = Vec::new();
    for (index, stored) in plan(look, &earlier.uid)?.into_iter().enumerate() {
        if audience.may_read(&stored.row.restricted_to) {
            out.push(PreviousAction {
                meeting_reference: earlier.reference.clone(),
                meeting_date: earlier.date,
                open: stored.row.is_open() || stored.row.stands_on(look.today()),
                action: build_action(&builder, index, stored)?,
            });
        }
    }
    Ok(out)
}

fn agency_cards(look: &Look<'_>, meeting: &Meeting, entries: &[Entry]) -> Result<Vec<AgencyCard>, ApiError> {
    let fold = |name: &str| name.trim().to_lowercase();
    let known: Vec<Agency> = agencies(look)?;
    let mut names: Vec<String> = Vec::new();
    let invited = meeting.invitees.iter().map(|i| &i.agency);
    for name in meeting.attendance.iter().map(|l| &l.agency).chain(invited) {
        if !name.trim().is_empty() && !names.iter().any(|n| fold(n) == fold(name)) {
            names.push(name.trim().to_owned());
        }
    }
    let card = |name: String| {
        let lines = || meeting.attendance.iter().filter(|l| fold(&l.agency) == fold(&name));
        let agency = known.iter().find(|a| fold(&a.name) == fold(&name));
        let minuted = entries.iter().any(|e| e.section == INFORMATION_EXCHANGE && fold(&e.agency) == fold(&name));
        let said = |what: Contribution| lines().any(|l| l.contribution == what);
        let status = if said(Contribution::NothingToReport) && !minuted {
            Contribution::NothingToReport
        } else if said(Contribution::WrittenReturnRead) {
            Contribution::WrittenReturnRead
        } else if minuted || said(Contribution::Spoken) {
            Contribution::Spoken
        } else {
            Contribution::Silent
        };
        let class = match agency.map(|a| a.class) {
            Some(AgencyClass::ResponsibleAuthority) => "RA",
            Some(AgencyClass::DutyToCooperate) => "DTC",
            Some(AgencyClass::Other) => "other",
            None => "",
        };
        let warning = if class == "other" {
            "Section 325(4) of the Criminal Justice Act 2003 does not apply; common law of confidence (16.7)."
        } else {
            ""
        };
        AgencyCard {
            class: class.to_owned(),
            health: agency.is_some_and(|a| a.health),
            status,
            present: lines().any(|l| l.presence.took_part()),
            warning: warning.to_owned(),
            agency: name.clone(),
        }
    };
    Ok(names.into_iter().map(card).collect())
}
