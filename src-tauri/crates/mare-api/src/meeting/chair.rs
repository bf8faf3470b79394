//! What the Chair's window shows: where the meeting is, what to ask, who is silent, what is missing. It never names the
//! service user or a protected person and leaves restricted lines out whoever reads, because the room may see it (D-31).

use super::done::done;
use super::missing::unmet;
use super::room::{agency_cards, undeclared};
use super::{WhichMeeting, Words, open, plan};
use crate::act::Look;
use crate::error::ApiError;
use crate::setting::guide_for;
use chrono::{NaiveDateTime, TimeDelta};
use mare_domain::action::ActionKind;
use mare_domain::case::Case;
use mare_domain::entry::Entry;
use mare_domain::meeting::agenda::{AgendaState, agenda, time_of_meeting, time_of_section};
use mare_domain::meeting::guard::Unmet;
use mare_domain::meeting::{Contribution, Meeting, MeetingState};
use mare_domain::pack::{ChairGuide, Prompt};
use mare_domain::rule::Response;
use mare_domain::text::{date_in_words, time_in_words};
use mare_store::{Filter, Stored};
use schemars::JsonSchema;
use serde::Serialize;

mod nameless;
mod read_back;
mod required;

pub(super) use nameless::Nameless;
pub use read_back::ReadBack;
use read_back::read_back;
pub use required::{RequiredLine, RequiredState};
pub(crate) use required::{lamp, required};

/// The section that is being talked about.
#[derive(Debug, Serialize, JsonSchema)]
pub struct SectionNow {
    /// Number, 1 to 13.
    pub no: u8,
    /// Title as printed.
    pub title: String,
}

/// Planned and actual minutes.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Timing {
    /// Planned minutes; the team's own or a default of the house, the policy has none.
    pub planned: u32,
    /// Whole minutes so far; null when they cannot be known.
    pub actual: Option<i64>,
    /// In words: "12 min of 15 planned".
    pub words: String,
}

/// One section of the agenda.
#[derive(Debug, Serialize, JsonSchema)]
pub struct AgendaLine {
    /// Number, 1 to 13.
    pub no: u8,
    /// Short title.
    pub title: String,
    /// Where it stands.
    pub state: AgendaState,
    /// The same in words.
    pub state_words: String,
    /// Planned minutes.
    pub planned: u32,
    /// How much of it is missing for the issue.
    pub missing: usize,
}

/// Something missing, in words.
#[derive(Debug, Serialize, JsonSchema)]
pub struct MissingPoint {
    /// Rule id.
    pub rule: String,
    /// Paragraph.
    pub para: String,
    /// The sentence.
    pub message: String,
}

/// Everything in the Chair's window.
#[derive(Debug, Serialize, JsonSchema)]
pub struct ChairView {
    /// Uid of the meeting.
    pub id: String,
    /// Its reference.
    pub reference: String,
    /// Reference of the case.
    pub case_reference: String,
    /// State.
    pub state: MeetingState,
    /// State in words.
    pub state_words: String,
    /// The day in words.
    pub date_words: String,
    /// When it started, London time.
    pub started_at: Option<NaiveDateTime>,
    /// When it started, in words; empty before.
    pub started_words: String,
    /// The section being talked about; null before the start and after the end.
    pub section: Option<SectionNow>,
    /// Minutes of this section.
    pub section_time: Option<Timing>,
    /// Minutes of the whole meeting.
    pub whole_time: Timing,
    /// Where the planned minutes come from.
    pub planned_source: String,
    /// Sections 1 to 13.
    pub agenda: Vec<AgendaLine>,
    /// Prompts for this section, the first ones first; before the start, what is to be prepared.
    pub prompts: Vec<Prompt>,
    /// Required professionals and whether they are here.
    pub required: Vec<RequiredLine>,
    /// Whether all of them are; null when nobody was named as required.
    pub required_here: Option<bool>,
    /// The same in words.
    pub required_words: String,
    /// Agencies in the room that have brought nothing to the information exchange yet.
    pub silent: Vec<String>,
    /// Who has not made the declaration.
    pub declaration_needed: Vec<String>,
    /// What is missing in this section.
    pub missing_here: Vec<MissingPoint>,
    /// What more is missing here and is shown on the minute taker's screen only.
    pub missing_elsewhere: usize,
    /// How much is missing in the whole record.
    pub missing_count: usize,
    /// Decisions of this section; in section 13, the actions too.
    pub read_back: Vec<ReadBack>,
    /// How the plan stands: "4 actions so far, 1 without a date".
    pub actions_words: String,
}

/// Returns what the Chair's window shows of a meeting. A handed seat sees it of its own (D-23).
pub fn chair(look: &Look<'_>, input: WhichMeeting) -> Result<ChairView, ApiError> {
    let meeting = open(look, &input.meeting)?.row;
    let words = Words::load(look, Some(&meeting))?;
    let nameless = Nameless::of(look, &meeting)?;
    let guide = guide_for(look, &meeting);
    let entries: Vec<Entry> = look.children(&meeting.uid)?;
    let running = matches!(meeting.state, MeetingState::InProgress | MeetingState::Adjourned);
    let now = if running { meeting.section } else { 0 };
    let unmet: Vec<Unmet> =
        unmet(look, &meeting, &words)?.into_iter().filter(|u| u.finding.response != Response::Note).collect();
    let plan = plan(look, &meeting.uid)?;
    let restricted: Vec<String> = entries
        .iter()
        .filter(|e| !e.restricted_to.is_empty())
        .map(|e| format!("entry:{}", e.uid))
        .chain(
            plan.iter().filter(|a| !a.row.restricted_to.is_empty()).map(|a| format!("action:{}", a.row.uid)),
        )
        .collect();
    let (missing_here, missing_elsewhere) = missing_in(&unmet, now, &restricted, &nameless);
    let required = required(&meeting);
    let (required_here, required_words) = lamp(&meeting, &required);
    let silent = agency_cards(look, &meeting, &entries)?
        .into_iter()
        .filter(|a| a.present && a.status == Contribution::Silent)
        .map(|a| a.agency)
        .collect();
    Ok(ChairView {
        state: meeting.state,
        state_words: meeting.state.in_words().to_owned(),
        date_words: date_in_words(meeting.date),
        case_reference: look.find::<Case>(&meeting.case)?.map(|c| c.row.reference).unwrap_or_default(),
        started_at: meeting.started_at,
        started_words: meeting
            .started_at
            .map_or_else(String::new, |at| format!("Started at {}", time_in_words(at.time()))),
        section: (now > 0).then(|| SectionNow { no: now, title: title_of(look, now) }),
        section_time: (now > 0)
            .then(|| timing(guide.minutes(now), time_of_section(&meeting, now, look.time()))),
        whole_time: timing(guide.whole(), time_of_meeting(&meeting, look.time())),
        planned_source: guide.minutes_source.clone(),
        agenda: agenda_of(look, &meeting, &unmet, &guide)?,
        prompts: if running || meeting.state == MeetingState::Planned {
            guide.prompts(now).to_vec()
        } else {
            Vec::new()
        },
        required,
        required_here,
        required_words,
        silent: if running { silent } else { Vec::new() },
        declaration_needed: if running { undeclared(&meeting) } else { Vec::new() },
        missing_here,
        missing_elsewhere,
        missing_count: unmet.len(),
        actions_words: actions_in_words(&plan),
        read_back: read_back(look, &meeting, now, entries, plan, &words, &nameless)?,
        id: meeting.uid,
        reference: meeting.reference,
    })
}

fn title_of(look: &Look<'_>, section: u8) -> String {
    look.pack().section_title(section).trim_end_matches(':').to_owned()
}

/// Returns planned and actual minutes with their words. Started minutes do not count: "0 min" is under a minute.
pub(crate) fn timing(planned: u32, spent: Option<TimeDelta>) -> Timing {
    let actual = spent.map(|s| s.num_minutes());
    let words = match actual {
        Some(actual) => format!("{actual} min of {planned} planned"),
        None => format!("{planned} min planned"),
    };
    Timing { planned, actual, words }
}

fn agenda_of(
    look: &Look<'_>,
    meeting: &Meeting,
    unmet: &[Unmet],
    guide: &ChairGuide,
) -> Result<Vec<AgendaLine>, ApiError> {
    let lines = agenda(meeting, &done(look, meeting)?)
        .into_iter()
        .map(|(no, state)| AgendaLine {
            no,
            title: look.pack().section(no).map_or_else(String::new, |s| s.short.clone()),
            state,
            state_words: state.in_words().to_owned(),
            planned: guide.minutes(no),
            missing: unmet.iter().filter(|u| u.section == no).count(),
        })
        .collect();
    Ok(lines)
}

/// What is missing in a section, and how much of it is about lines that the room may not see.
fn missing_in(
    unmet: &[Unmet],
    section: u8,
    restricted: &[String],
    nameless: &Nameless,
) -> (Vec<MissingPoint>, usize) {
    let here = unmet.iter().filter(|u| section > 0 && u.section == section);
    let about_restricted = |field: &str| {
        restricted.iter().any(|r| {
            field.strip_prefix(r.as_str()).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
        })
    };
    let (hidden, shown): (Vec<&Unmet>, Vec<&Unmet>) = here.partition(|u| about_restricted(&u.finding.field));
    let points = shown
        .into_iter()
        .map(|u| MissingPoint {
            rule: u.finding.rule.clone(),
            para: u.finding.para.clone(),
            message: nameless.say(&u.finding.message),
        })
        .collect();
    (points, hidden.len())
}

fn actions_in_words(plan: &[Stored<mare_domain::action::Action>]) -> String {
    let open: Vec<_> = plan.iter().map(|a| &a.row).filter(|a| a.restricted_to.is_empty()).collect();
    let without = |lacks: &dyn Fn(&mare_domain::action::Action) -> bool| {
        open.iter().filter(|a| a.kind == ActionKind::Specific && lacks(a)).count()
    };
    let mut words = match open.len() {
        0 => return "No action yet".into(),
        1 => "1 action so far".to_owned(),
        n => format!("{n} actions so far"),
    };
    for (n, what) in [
        (without(&|a| a.owner.trim().is_empty()), "nobody named"),
        (without(&|a| a.due.is_none()), "no date"),
    ] {
        if n > 0 {
            words.push_str(&format!(", {n} with {what}"));
        }
    }
    words
}

/// Returns the agencies of a meeting, for the sheet on the table.
pub(crate) fn agencies_of(look: &Look<'_>, meeting: &Meeting) -> Result<Vec<String>, ApiError> {
    let entries: Vec<Entry> = look
        .list::<Entry>(&Filter { parent: Some(&meeting.uid), ..Filter::default() })?
        .into_iter()
        .map(|e| e.row)
        .collect();
    Ok(agency_cards(look, meeting, &entries)?.into_iter().map(|a| a.agency).collect())
}
