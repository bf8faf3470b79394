//! The register of actions over all cases, and what became of each. Overdue is derived from the date; the date as
//! it was agreed first is never overwritten (6.11).

use crate::act::{Act, Look};
use crate::action::{for_this_reader, placed};
use crate::error::ApiError;
use crate::meeting::{ActionCard, Plan, Words, audience, open, optional_day, running_after};
use chrono::NaiveDate;
use mare_domain::action::carry::Carry;
use mare_domain::action::guard::outcome as guard;
use mare_domain::action::{Action, ActionKind, ActionState, ActionUpdate};
use mare_domain::case::Case;
use mare_domain::deed::DeedInput;
use mare_domain::meeting::Meeting;
use mare_domain::person::Person;
use mare_domain::rule::Finding;
use mare_store::{Filter, Stored};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Which actions. Empty fields do not narrow.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct ListActions {
    /// Only of this owner.
    pub owner: Option<String>,
    /// Only of this agency.
    pub agency: Option<String>,
    /// Uid or reference of a case.
    pub case: Option<String>,
    /// Uid or reference of a meeting.
    pub meeting: Option<String>,
    /// Only in this state.
    pub state: Option<ActionState>,
    /// Only overdue ones.
    pub overdue: bool,
}

/// An action as a line of the register.
#[derive(Debug, Serialize, JsonSchema)]
pub struct RegisterRow {
    /// The action.
    #[serde(flatten)]
    pub action: ActionCard,
    /// Reference of the case.
    pub case_reference: String,
    /// Reference of the meeting.
    pub meeting_reference: String,
    /// Day of the meeting.
    pub meeting_date: NaiveDate,
    /// The service user's name.
    pub person_name: String,
}

/// The register: overdue first, then by date, standing instructions last.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Register {
    /// The rows.
    pub actions: Vec<RegisterRow>,
    /// How many are overdue.
    pub overdue: usize,
    /// How many are open.
    pub open: usize,
}

/// What became of an action.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct RecordOutcome {
    /// Uid of the action.
    pub action: String,
    /// The state it is in from now on; `agreed` with a new date extends it.
    pub state: ActionState,
    /// Evidence, reason or note in words.
    #[serde(default)]
    pub note: String,
    /// New due or review date, for `agreed`.
    #[serde(default)]
    pub due: Option<String>,
    /// Holds until, for `completed_until`.
    #[serde(default)]
    pub holds_until: Option<String>,
    /// Version it was read at; not asked when absent.
    #[serde(default)]
    pub version: Option<i64>,
    /// By whom and when.
    #[serde(flatten)]
    pub deed: DeedInput,
}

/// What a meeting gives to each of its actions in the register.
struct Source {
    meeting: Meeting,
    case_reference: String,
    person_name: String,
}

impl Source {
    fn load(look: &Look<'_>, meeting: &str) -> Result<Self, ApiError> {
        let meeting = look.get::<Meeting>(meeting)?.row;
        Ok(Self {
            case_reference: look.find::<Case>(&meeting.case)?.map(|c| c.row.reference).unwrap_or_default(),
            person_name: look.find::<Person>(&meeting.person)?.map(|p| p.row.name).unwrap_or_default(),
            meeting,
        })
    }
}

/// Which actions are asked for, with names resolved to uids.
struct Wanted<'a> {
    input: &'a ListActions,
    case: Option<String>,
    meeting: Option<String>,
}

impl Wanted<'_> {
    fn takes(&self, action: &Action, today: NaiveDate) -> bool {
        let holds = |kept: &str, typed: &Option<String>| {
            typed
                .as_deref()
                .map(str::trim)
                .filter(|t| !t.is_empty())
                .is_none_or(|t| kept.to_lowercase().contains(&t.to_lowercase()))
        };
        self.case.as_ref().is_none_or(|c| action.case == *c)
            && self.meeting.as_ref().is_none_or(|m| action.meeting == *m)
            && self.input.state.is_none_or(|s| action.state == s)
            && holds(&action.owner, &self.input.owner)
            && holds(&action.agency, &self.input.agency)
            && (!self.input.overdue || action.is_overdue(today))
    }
}

/// Returns the register over all cases: overdue first, then by date, standing instructions last. Counts are of what
/// is listed. What is restricted to others is not in it.
pub fn list(look: &Look<'_>, input: ListActions) -> Result<Register, ApiError> {
    let given =
        |typed: &Option<String>| typed.as_deref().map(str::trim).filter(|t| !t.is_empty()).map(str::to_owned);
    let case = match given(&input.case) {
        Some(case) => Some(look.get::<Case>(&case)?.row.uid),
        None => None,
    };
    let meeting = match given(&input.meeting) {
        Some(meeting) => Some(look.get::<Meeting>(&meeting)?.row.uid),
        None => None,
    };
    let wanted = Wanted { input: &input, case, meeting };
    let filter =
        Filter { case: wanted.case.as_deref(), parent: wanted.meeting.as_deref(), ..Filter::default() };
    let audience = audience(look)?;
    let words = Words::load(look, None)?;
    let today = look.today();
    let mut by_meeting: BTreeMap<String, Vec<Stored<Action>>> = BTreeMap::new();
    for stored in look.list::<Action>(&filter)? {
        by_meeting.entry(stored.row.meeting.clone()).or_default().push(stored);
    }
    let mut actions = Vec::new();
    for (meeting, plan) in by_meeting {
        // A plan nobody asked for is not read further.
        if !plan.iter().any(|a| wanted.takes(&a.row, today)) {
            continue;
        }
        let source = Source::load(look, &meeting)?;
        let cards = Plan::of(look, &words, &source.meeting)?;
        for (index, stored) in plan.into_iter().enumerate() {
            if wanted.takes(&stored.row, today) && audience.may_read(&stored.row.restricted_to) {
                actions.push(row(&source, cards.card(index, stored)?));
            }
        }
    }
    actions.sort_by_key(|r| {
        let a = &r.action;
        let standing = a.action.kind == ActionKind::Standing;
        (
            !a.overdue,
            !a.action.is_open(),
            standing,
            a.action.due.is_none(),
            a.action.due,
            r.meeting_date,
            a.number,
        )
    });
    Ok(Register {
        overdue: actions.iter().filter(|r| r.action.overdue).count(),
        open: actions.iter().filter(|r| r.action.action.is_open()).count(),
        actions,
    })
}

fn row(source: &Source, action: ActionCard) -> RegisterRow {
    RegisterRow {
        action,
        case_reference: source.case_reference.clone(),
        meeting_reference: source.meeting.reference.clone(),
        meeting_date: source.meeting.date,
        person_name: source.person_name.clone(),
    }
}

/// Records what became of an action, from the end of its meeting on, and returns it (6.11).
///
/// The text and the date as they were agreed stay; every change stands in the history. An extension while a further
/// meeting about the person goes on is one of that meeting, as on its board: its agency is asked for its yes (D-33).
pub fn outcome(act: &Act<'_>, input: RecordOutcome) -> Result<ActionCard, ApiError> {
    let found = act.get::<Action>(&input.action)?;
    let meeting = open(act, &found.row.meeting)?.row;
    for_this_reader(act, &found.row)?;
    let words = Words::load(act, Some(&meeting))?;
    let mut action = found.row;
    let deed = input.deed.recorded(act.session().name(), act.time());
    let due = optional_day(act, "due", input.due.as_deref().unwrap_or_default(), deed.on)?;
    let holds_until =
        optional_day(act, "holds_until", input.holds_until.as_deref().unwrap_or_default(), deed.on)?;
    let note = words.keep_line(&input.note);
    let said = if note.is_empty() { deed.evidence.clone() } else { note.clone() };
    let mut findings = guard(&action, input.state, &said, due, holds_until, deed.on);
    if !meeting.is_held() {
        findings.push(Finding::block(
            "MARE-6.11-2",
            "6.11",
            "action",
            "The meeting has not ended yet; what becomes of an action is recorded afterwards (6.11).",
        ));
    }
    act.decide(&findings)?;
    let extends = action.kind == ActionKind::Specific && input.state == ActionState::Agreed && due.is_some();
    if extends && let Some(running) = running_after(act, &meeting)? {
        let update = ActionUpdate {
            state: input.state,
            note,
            due,
            deed,
            reviewed_in: Some(running.uid),
            yes_before: None,
        };
        action.carry(Carry::Extend, update);
        let version = act.tx().update(&action, input.version.unwrap_or(found.version))?;
        return placed(act, &meeting, &words, Stored { row: action, version });
    }
    if action.agreed_due.is_none() {
        action.agreed_due = action.due;
    }
    if action.kind == ActionKind::Standing {
        if let Some(stands) = action.stands.as_mut().filter(|_| input.state != ActionState::Agreed) {
            stands.to = Some(deed.on);
            stands.note = note.clone();
        }
    } else if input.state == ActionState::Agreed && due.is_some() {
        action.due = due;
    }
    action.state = input.state;
    action.holds_until = if input.state == ActionState::CompletedUntil { holds_until } else { None };
    action.history.push(ActionUpdate {
        state: input.state,
        note,
        due,
        deed,
        reviewed_in: None,
        yes_before: None,
    });
    let version = act.tx().update(&action, input.version.unwrap_or(found.version))?;
    placed(act, &meeting, &words, Stored { row: action, version })
}
