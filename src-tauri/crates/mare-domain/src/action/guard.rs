//! What the plan must hold at issue (13.1–13.3, 19.8, Appendix 4), and what is weak about one action while it is
//! typed. Nothing here refuses typing: a weakness is a note, a must is asked for at issue (D-01).

use super::{Action, ActionKind, ActionState};
use crate::at_risk::{AtRisk, AtRiskKind};
use crate::calendar::Calendar;
use crate::pack::{LibraryMark, PolicyPack};
use crate::rule::{Finding, Response};
use crate::text::{date_in_words, is_only_an_agency_or_role};
use chrono::NaiveDate;

/// Words that begin an action which says nothing on its own.
const WEAK: [&str; 9] =
    ["monitor", "liaise", "consider", "review", "discuss", "continue", "explore", "be aware", "keep an eye"];
/// Words that stand where a date or a deed should.
const VAGUE: [&str; 7] =
    ["asap", "as soon as possible", "in due course", "something", "where possible", "as appropriate", "tbc"];

fn unless_exception(rule: &str, para: &str, field: String, message: String) -> Finding {
    Finding::new(Response::BlockUnlessException, rule, para, &field, message)
}

/// Returns the number printed for the action at `index` of the plan: the one given at issue, or its place.
pub fn number(action: &Action, index: usize) -> u32 {
    action.no.unwrap_or_else(|| u32::try_from(index + 1).unwrap_or(u32::MAX))
}

/// Returns what the plan lacks for the issue of the minutes.
///
/// `actions` are in the order of the plan; labels of `at_risk` are in words that may be shown.
pub fn plan(actions: &[Action], at_risk: &[AtRisk], agencies: &[&str], pack: &PolicyPack) -> Vec<Finding> {
    let mut found = Vec::new();
    if !actions.iter().any(|a| a.kind == ActionKind::Specific && !a.text.trim().is_empty()) {
        found.push(unless_exception(
            "MARE-A4-1",
            "A4",
            "actions".into(),
            "The plan holds no specific action. Every MARE subject must have a plan with at least one action of a named individual by a date (A4).".into(),
        ));
    }
    for (index, action) in actions.iter().enumerate() {
        found.extend(one(action, number(action, index), agencies));
    }
    let specific = || actions.iter().filter(|a| a.kind == ActionKind::Specific);
    if specific().next().is_some() && !actions.iter().any(|a| a.purpose == Some(super::Purpose::Monitor)) {
        found.push(unless_exception(
            "MARE-13.2-1",
            "13.2",
            "actions".into(),
            "No action of the plan monitors the behaviour. Mark the action that does, or add one (13.2)."
                .into(),
        ));
    }
    for row in at_risk {
        if !actions.iter().any(|a| a.at_risk.contains(&row.uid)) {
            found.push(unless_exception(
                "MARE-19.8-2",
                "19.8",
                format!("at_risk:{}", row.uid),
                format!(
                    "No action is linked to {}. Link the action that manages this risk, or add one (19.8).",
                    row.label
                ),
            ));
        }
    }
    if !actions.iter().any(|a| informs(a, pack)) {
        let place = library_place(pack, LibraryMark::InformsServiceUser);
        found.push(unless_exception(
            "MARE-A4-11",
            &format!("{place}, A7 §12"),
            "actions".into(),
            format!("The plan does not hold the action that the service user will or will not be informed ({place})."),
        ));
    }
    let child = at_risk.iter().find(|r| r.kind == AtRiskKind::Children);
    let refers = |a: &Action| pack.library_has(&a.library, LibraryMark::RefersChild);
    if let Some(child) = child.filter(|_| !actions.iter().any(refers)) {
        let place = library_place(pack, LibraryMark::RefersChild);
        found.push(Finding::note(
            "MARE-A4-5",
            &place,
            "actions",
            format!(
                "{} is a child at risk and no action refers to Children's Services ({place}).",
                child.label
            ),
        ));
    }
    found
}

/// Returns where the policy has the marked action of its library, such as `A4-28`.
fn library_place(pack: &PolicyPack, mark: LibraryMark) -> String {
    pack.library_number(mark).map_or_else(|| "A4".to_owned(), |no| format!("A4-{no}"))
}

fn informs(action: &Action, pack: &PolicyPack) -> bool {
    let text = action.text.to_lowercase();
    pack.library_has(&action.library, LibraryMark::InformsServiceUser)
        || text.contains("will be informed")
        || text.contains("will not be informed")
}

fn one(action: &Action, no: u32, agencies: &[&str]) -> Vec<Finding> {
    let mut found = Vec::new();
    let field = |name: &str| format!("action:{}.{name}", action.uid);
    if is_only_an_agency_or_role(&action.owner, agencies) {
        let owner = action.owner.trim();
        let why = if owner.is_empty() {
            "is missing".to_owned()
        } else {
            format!("is “{owner}”, an agency or a role")
        };
        found.push(unless_exception(
            "MARE-13.3-1",
            "13.3",
            field("owner"),
            format!("The owner of action {no} {why}: name the individual who does it (13.3)."),
        ));
    }
    if action.kind == ActionKind::Specific && action.due.is_none() {
        found.push(unless_exception(
            "MARE-13.3-2",
            "13.3",
            field("due"),
            format!(
                "There is no date on action {no}: say by when, or when an ongoing action is reviewed (13.3)."
            ),
        ));
    }
    if action.not_yet_specific {
        found.push(unless_exception(
            "MARE-13.3-3",
            "13.3",
            field("text"),
            format!("The text of action {no} is still the library's: make it specific for this service user, or confirm that it is (13.3)."),
        ));
    }
    if action.text.trim().is_empty() {
        found.push(unless_exception(
            "MARE-A4-1",
            "A4",
            field("text"),
            format!("The text of action {no} is empty: say what is to be done (A4)."),
        ));
    }
    found
}

/// Returns what is weak about an action as it is typed: notes that stand in nobody's way.
pub fn lint(
    action: &Action,
    agencies: &[&str],
    calendar: &Calendar,
    meeting_day: NaiveDate,
    today: NaiveDate,
) -> Vec<Finding> {
    let mut found = Vec::new();
    let text = action.text.trim().to_lowercase();
    let words = text.split_whitespace().count();
    let mut note =
        |rule: &str, field: &str, message: String| found.push(Finding::note(rule, "13.3", field, message));
    if is_only_an_agency_or_role(&action.owner, agencies) {
        note(
            "MARE-13.3-1",
            "owner",
            "Who? Name the individual who does it, not an agency or a role (13.3).".into(),
        );
    }
    if action.kind == ActionKind::Specific && action.due.is_none() {
        note(
            "MARE-13.3-2",
            "due",
            "By when? Give a date, or a review date for something ongoing (13.3).".into(),
        );
    }
    if words < 3 {
        note(
            "MARE-13.3-3",
            "text",
            "What exactly is done? Say it with a verb and what it is done to (13.3).".into(),
        );
    } else if WEAK.iter().any(|w| text.starts_with(w)) && words < 6 {
        note("MARE-13.3-3", "text", "“Monitor”, “liaise” or “consider” alone cannot be checked: who does what, and how will we know (13.3)?".into());
    } else if VAGUE
        .iter()
        .any(|v| text.split(|c: char| !c.is_alphanumeric() && c != ' ').any(|part| has_words(part, v)))
    {
        note(
            "MARE-13.3-3",
            "text",
            "This is vague: who will do what, by when, and how will we know (13.3)?".into(),
        );
    }
    if let Some(due) = action.due.filter(|_| action.kind == ActionKind::Specific) {
        if due < meeting_day.min(today) || (action.state == ActionState::Agreed && due < meeting_day) {
            note("MARE-13.3-2", "due", format!("{} has passed already.", date_in_words(due)));
        } else if !calendar.is_working_day(due) {
            let why = calendar.holiday_name(due).unwrap_or_else(|| "a weekend".into());
            note("MARE-13.3-2", "due", format!("{} is not a working day ({why}).", date_in_words(due)));
        }
    }
    found
}

fn has_words(text: &str, words: &str) -> bool {
    format!(" {} ", text.trim()).contains(&format!(" {words} "))
}

/// Returns what stands in the way of recording `state` for an action (§4.3, D-33).
pub fn outcome(
    action: &Action,
    state: ActionState,
    note: &str,
    due: Option<NaiveDate>,
    holds_until: Option<NaiveDate>,
    on: NaiveDate,
) -> Vec<Finding> {
    let mut found = Vec::new();
    let said = !note.trim().is_empty();
    let mut block =
        |field: &str, message: &str| found.push(Finding::block("MARE-6.11-2", "6.11", field, message));
    match state {
        ActionState::Completed | ActionState::CompletedUntil if !said => {
            block("note", "Say what shows that it was done: the evidence, in a few words (6.11).");
        }
        ActionState::NotCompleted | ActionState::CircumstancesChanged | ActionState::Withdrawn if !said => {
            block("note", "Give the reason (6.11).");
        }
        ActionState::Superseded if !said => block("note", "Say which action or plan takes it over (6.11)."),
        ActionState::Agreed if !said => block("note", "Say why it goes on (6.11)."),
        _ => {}
    }
    match state {
        ActionState::CompletedUntil if holds_until.is_none() => {
            block("holds_until", "Give the day until which it holds; it comes back before that day (D-33).");
        }
        ActionState::CompletedUntil if holds_until.is_some_and(|day| day < on) => {
            block("holds_until", "The day until which it holds lies before the day it was done.");
        }
        ActionState::Agreed if action.kind == ActionKind::Specific && due.is_none() => {
            block("due", "Give the new date; the date as it was agreed first stays beside it (6.11).");
        }
        _ => {}
    }
    if due.is_some_and(|day| day < on) {
        block("due", "The new date lies in the past.");
    }
    found
}

#[cfg(test)]
mod tests;
