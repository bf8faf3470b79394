//! Actions of the plan while it is written: added, adopted from the library, sharpened, accepted, put in order.
//! What is weak about an action is said at once and stands in nobody's way before the issue.

use crate::act::Act;
use crate::entry::section_of;
use crate::error::{ApiError, Code};
use crate::issue::completed;
use crate::meeting::{
    ActionCard, GAP, Plan, Removed, Sibling, Words, audience, extended_in, moment_of, optional_day,
    place_between, plan, removed, text_of, tidy_restriction, typed_here, writable,
};
use crate::session::Typed;
use mare_domain::action::{Acceptance, Action, ActionKind, Stands};
use mare_domain::at_risk::AtRisk;
use mare_domain::disclosure::Disclosure;
use mare_domain::meeting::Meeting;
use mare_domain::restriction::indexed;
use mare_domain::rule::Finding;
use mare_store::{SearchText, Stored};

mod input;
mod owner;

pub use input::{AcceptAction, AddAction, AdoptAction, MoveAction, UpdateAction, WhichAction};
use owner::{new_owner, set_owner};

/// Adds an action at the end of the plan. What is weak about it is answered and nothing is refused.
pub fn add(act: &Act<'_>, input: AddAction) -> Result<ActionCard, ApiError> {
    let meeting = writable(act, &input.meeting)?.row;
    let words = Words::load(act, Some(&meeting))?;
    add_to(act, &meeting, &words, None, input)
}

/// Adds an action as [`add`] does, to a meeting that was opened for writing, typed by somebody else than whoever keeps it
/// where `typed` says so.
pub(crate) fn add_to(
    act: &Act<'_>,
    meeting: &Meeting,
    words: &Words,
    typed: Option<Typed>,
    input: AddAction,
) -> Result<ActionCard, ApiError> {
    let typed = typed.unwrap_or_else(|| Typed::now(act.session()));
    let mut action = blank(act, meeting, typed, input.section)?;
    action.text = words.keep_line(&input.text);
    if action.text.is_empty() {
        return Err(ApiError::field("text", "Say what is to be done."));
    }
    action.kind = input.kind;
    action.due_kind = input.due_kind;
    action.purpose = input.purpose;
    action.owner_role = text_of(&input.owner_role);
    action.agency = text_of(&input.agency);
    action.sharpened_from = words.keep_line(&input.sharpened_from);
    action.restricted_to = tidy_restriction(act, meeting, &input.restricted_to)?;
    action.at_risk = at_risk_of(act, meeting, input.at_risk)?;
    action.library = library_of(act, input.library)?;
    action.disclosure = disclosure_of(act, meeting, input.disclosure.as_deref())?;
    set_due(act, &mut action, meeting, input.due.as_deref().unwrap_or_default())?;
    let doubt = set_owner(&mut action, meeting, &input.owner);
    act.called(if action.agency.is_empty() {
        "action".to_owned()
    } else {
        format!("action to {}", action.agency)
    });
    act.tx().insert(&action)?;
    kept(act, meeting, words, Stored { row: action, version: 1 }, doubt)
}

fn blank(act: &Act<'_>, meeting: &Meeting, typed: Typed, section: Option<u8>) -> Result<Action, ApiError> {
    let section = section.map(section_of).transpose()?.unwrap_or(meeting.section);
    let last = act.children::<Action>(&meeting.uid)?.iter().map(|a| a.position).max().unwrap_or(0);
    Ok(Action {
        uid: act.id(),
        meeting: meeting.uid.clone(),
        case: meeting.case.clone(),
        position: last + GAP,
        section,
        typed_at: typed.at.or_else(|| Some(act.time())),
        typed_by: typed.by,
        typist: typed.typist,
        ..Action::default()
    })
}

fn at_risk_of(act: &Act<'_>, meeting: &Meeting, typed: Vec<String>) -> Result<Vec<String>, ApiError> {
    let known: Vec<AtRisk> = act.children(&meeting.uid)?;
    for uid in &typed {
        if !known.iter().any(|r| r.uid == *uid) {
            return Err(ApiError::field(
                "at_risk",
                "This person or group is not on the list of who is at risk in this meeting.",
            ));
        }
    }
    Ok(typed)
}

fn library_of(act: &Act<'_>, typed: Vec<u8>) -> Result<Vec<u8>, ApiError> {
    match typed.iter().find(|no| act.pack().library_action(**no).is_none()) {
        Some(no) => Err(ApiError::field("library", format!("The library of Appendix 4 has no action {no}."))),
        None => Ok(typed),
    }
}

fn disclosure_of(act: &Act<'_>, meeting: &Meeting, typed: Option<&str>) -> Result<Option<String>, ApiError> {
    let Some(uid) = typed.map(str::trim).filter(|u| !u.is_empty()) else { return Ok(None) };
    let known = act.find::<Disclosure>(uid)?.filter(|d| d.row.meeting == meeting.uid);
    known
        .map(|d| Some(d.row.uid))
        .ok_or_else(|| ApiError::field("disclosure", "There is no such disclosure in this meeting."))
}

fn set_due(act: &Act<'_>, action: &mut Action, meeting: &Meeting, typed: &str) -> Result<(), ApiError> {
    let due = optional_day(act, "due", typed, meeting.date)?;
    if action.kind == ActionKind::Standing {
        if due.is_some() {
            return Err(ApiError::field(
                "due",
                "A standing instruction carries no date (D-09). Leave the date empty, or make it a specific action.",
            ));
        }
        action.stands.get_or_insert(Stands { from: meeting.date, to: None, note: String::new() });
    } else {
        action.stands = None;
    }
    action.due = due;
    action.agreed_due = due;
    Ok(())
}

fn find(act: &Act<'_>, meeting: &Meeting, uid: &str) -> Result<Stored<Action>, ApiError> {
    let found = act.get::<Action>(uid)?;
    if found.row.meeting != meeting.uid {
        return Err(ApiError::new(Code::NotFound, "There is no such action in this meeting."));
    }
    if !typed_here(act, meeting, &found.row) {
        for_this_reader(act, &found.row)?;
    }
    Ok(found)
}

/// Errs with `not_allowed` when an action is restricted to other agencies (16.2).
pub(crate) fn for_this_reader(act: &Act<'_>, action: &Action) -> Result<(), ApiError> {
    if audience(act)?.may_read(&action.restricted_to) {
        return Ok(());
    }
    Err(ApiError::new(Code::NotAllowed, "This action is restricted to other agencies (16.2)."))
}

/// Makes an action findable and returns it as it stands in the plan.
fn kept(
    act: &Act<'_>,
    meeting: &Meeting,
    words: &Words,
    stored: Stored<Action>,
    doubt: Option<Finding>,
) -> Result<ActionCard, ApiError> {
    index(act, meeting, &stored.row)?;
    completed(act, meeting)?;
    let mut card = placed(act, meeting, words, stored)?;
    card.warnings.extend(doubt);
    Ok(card)
}

pub(crate) fn index(act: &Act<'_>, meeting: &Meeting, action: &Action) -> Result<(), ApiError> {
    act.tx().index(&SearchText {
        noun: "action",
        uid: &action.uid,
        case: Some(&meeting.case),
        restricted_to: &indexed(&action.restricted_to),
        title: &format!("{} · action", meeting.reference),
        text: &[action.text.as_str(), &action.owner, &action.agency].join("\n"),
    })?;
    Ok(())
}

/// Returns an action as it stands in the plan of its meeting.
pub(crate) fn placed(
    act: &Act<'_>,
    meeting: &Meeting,
    words: &Words,
    stored: Stored<Action>,
) -> Result<ActionCard, ApiError> {
    let index = plan(act, &meeting.uid)?.iter().position(|a| a.row.uid == stored.row.uid).unwrap_or_default();
    Plan::of(act, words, meeting)?.card(index, stored)
}

/// Adopts a library action: its text is copied and stands as not yet specific until it is edited or confirmed (13.3).
pub fn adopt(act: &Act<'_>, input: AdoptAction) -> Result<ActionCard, ApiError> {
    let meeting = writable(act, &input.meeting)?.row;
    let library = act.pack().library_action(input.library).ok_or_else(|| {
        ApiError::field("library", format!("The library of Appendix 4 has no action {}.", input.library))
    })?;
    let words = Words::load(act, Some(&meeting))?;
    let mut action = blank(act, &meeting, Typed::now(act.session()), None)?;
    action.text = library.text.clone();
    action.library = vec![library.no];
    action.not_yet_specific = true;
    let due = input.due.as_deref().unwrap_or_default();
    // An informing action with a date is the telling by a named person: a specific action (D-09).
    action.kind =
        if library.standing && due.trim().is_empty() { ActionKind::Standing } else { ActionKind::Specific };
    set_due(act, &mut action, &meeting, due)?;
    let doubt = set_owner(&mut action, &meeting, &input.owner);
    act.tx().insert(&action)?;
    kept(act, &meeting, &words, Stored { row: action, version: 1 }, doubt)
}

/// Changes an action of a draft. Errs with `conflict` when it was changed elsewhere.
pub fn update(act: &Act<'_>, input: UpdateAction) -> Result<ActionCard, ApiError> {
    let meeting = writable(act, &input.meeting)?.row;
    let found = find(act, &meeting, &input.action)?;
    let words = Words::load(act, Some(&meeting))?;
    let before = found.row;
    let mut action = before.clone();
    if let Some(typed) = &input.text {
        let text = words.keep_line(typed);
        if text.is_empty() {
            return Err(ApiError::field("text", "Say what is to be done."));
        }
        if text != action.text {
            action.not_yet_specific = false;
        }
        action.text = text;
    }
    if input.specific_enough {
        action.not_yet_specific = false;
    }
    action.kind = input.kind.unwrap_or(action.kind);
    action.due_kind = input.due_kind.unwrap_or(action.due_kind);
    action.purpose = input.purpose.or(action.purpose);
    if let Some(typed) = &input.sharpened_from {
        action.sharpened_from = words.keep_line(typed);
    }
    if let Some(typed) = &input.restricted_to {
        action.restricted_to = tidy_restriction(act, &meeting, typed)?;
    }
    if let Some(typed) = input.at_risk.clone() {
        action.at_risk = at_risk_of(act, &meeting, typed)?;
    }
    if let Some(typed) = input.library.clone() {
        action.library = library_of(act, typed)?;
    }
    if let Some(typed) = &input.disclosure {
        action.disclosure = disclosure_of(act, &meeting, Some(typed))?;
    }
    match (&input.due, input.kind) {
        (Some(typed), _) => set_due(act, &mut action, &meeting, typed)?,
        (None, Some(ActionKind::Standing)) => set_due(act, &mut action, &meeting, "")?,
        (None, Some(ActionKind::Specific)) => {
            action.stands = None;
            action.due = before.due;
        }
        (None, None) => {}
    }
    let doubt = new_owner(&mut action, &meeting, &input);
    action.ask_again_if_changed(&before);
    let version = act.tx().update(&action, input.version.unwrap_or(found.version))?;
    kept(act, &meeting, &words, Stored { row: action, version }, doubt)
}

/// Moves an action in the plan of a draft; numbers follow the places until they are given at issue (D-12).
pub fn reorder(act: &Act<'_>, input: MoveAction) -> Result<ActionCard, ApiError> {
    let meeting = writable(act, &input.meeting)?.row;
    let found = find(act, &meeting, &input.action)?;
    let mut action = found.row;
    let plan = plan(act, &meeting.uid)?;
    let siblings: Vec<Sibling> = plan
        .iter()
        .filter(|a| a.row.uid != action.uid)
        .map(|a| Sibling { uid: a.row.uid.clone(), position: a.row.position })
        .collect();
    let (position, moved) = place_between(&siblings, input.before.as_deref(), input.after.as_deref())
        .ok_or_else(|| {
            ApiError::new(Code::NotFound, "There is no such action in this plan to move beside.")
        })?;
    for sibling in moved {
        if let Some(mut other) = plan.iter().find(|a| a.row.uid == sibling.uid).map(|a| a.row.clone()) {
            other.position = sibling.position;
            act.tx().put(&other)?;
        }
    }
    action.position = position;
    let version = act.tx().update(&action, found.version)?;
    placed(act, &meeting, &Words::load(act, Some(&meeting))?, Stored { row: action, version })
}

/// Removes an action of a draft; the audit record keeps that it was there (D-12).
pub fn remove(act: &Act<'_>, input: WhichAction) -> Result<Removed, ApiError> {
    let meeting = writable(act, &input.meeting)?.row;
    let action = find(act, &meeting, &input.action)?.row;
    act.tx().remove::<Action>(&action.uid)?;
    act.tx().unindex("action", &action.uid)?;
    removed(&action.uid, &Words::load(act, Some(&meeting))?.shown(&action)?)
}

/// Records that the owner, or somebody for them, said yes: to an action of this meeting, or to the new date that it gave
/// an action of an earlier one.
pub fn accept(act: &Act<'_>, input: AcceptAction) -> Result<ActionCard, ApiError> {
    let meeting = writable(act, &input.meeting)?.row;
    let extended = act.get::<Action>(&input.action)?;
    let found = if extended.row.meeting != meeting.uid && extended_in(&extended.row, &meeting) {
        for_this_reader(act, &extended.row)?;
        extended
    } else {
        find(act, &meeting, &input.action)?
    };
    let mut action = found.row;
    let at = match input.at.as_deref().filter(|t| !t.trim().is_empty()) {
        Some(typed) => moment_of(act, "at", typed, meeting.day())?,
        None => act.time(),
    };
    let words = Words::load(act, Some(&meeting))?;
    let by = words.keep_line(&input.by);
    let by = if by.is_empty() { action.owner.clone() } else { by };
    if by.is_empty() {
        return Err(ApiError::field("by", "Say who accepts it; the action has no owner yet."));
    }
    action.accept(Acceptance { by, at });
    let version = act.tx().update(&action, found.version)?;
    let of = if action.meeting == meeting.uid { meeting } else { act.get::<Meeting>(&action.meeting)?.row };
    placed(act, &of, &words, Stored { row: action, version })
}
