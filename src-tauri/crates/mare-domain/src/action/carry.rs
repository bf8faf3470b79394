//! What a further meeting records of the actions of an earlier one: done, circumstances changed, not done by the
//! agency, or extended with a reason. It refuses an extension without reason and date, and nothing else: one key must
//! be enough while people are talking; what shows it is asked for afterwards.

use super::guard::outcome;
use super::{Acceptance, Action, ActionKind, ActionState, ActionUpdate};
use crate::rule::Finding;
use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What became of an action, as a further meeting says it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Carry {
    /// It was done.
    Done,
    /// Circumstances changed: no longer needed.
    CircumstancesChanged,
    /// The agency did not do it.
    NotDone,
    /// It goes on to a new date, with a reason.
    Extend,
}

impl Carry {
    /// Returns the state it leaves the action in.
    pub fn state(self) -> ActionState {
        match self {
            Self::Done => ActionState::Completed,
            Self::CircumstancesChanged => ActionState::CircumstancesChanged,
            Self::NotDone => ActionState::NotCompleted,
            Self::Extend => ActionState::Agreed,
        }
    }

    /// Returns it in words for a person.
    pub fn in_words(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::CircumstancesChanged => "circumstances changed",
            Self::NotDone => "not done by the agency",
            Self::Extend => "extended",
        }
    }

    fn of(state: ActionState) -> Option<Self> {
        [Self::Done, Self::CircumstancesChanged, Self::NotDone, Self::Extend]
            .into_iter()
            .find(|carry| carry.state() == state)
    }
}

/// Returns what stands in the way of recording `carry` in a further meeting (6.11).
///
/// The rules of every outcome, without the words that one key cannot bring: those are asked for as something missing.
pub fn guard(
    action: &Action,
    carry: Carry,
    note: &str,
    due: Option<NaiveDate>,
    on: NaiveDate,
) -> Vec<Finding> {
    let mut found = outcome(action, carry.state(), note, due, None, on);
    if carry != Carry::Extend {
        found.retain(|f| f.field != "note");
    }
    found
}

impl Action {
    /// Returns what `meeting` recorded of this action, if it looked at it: the update and its outcome.
    pub fn carried_in(&self, meeting: &str) -> Option<(Carry, &ActionUpdate)> {
        let update = self.history.iter().rev().find(|u| u.reviewed_in.as_deref() == Some(meeting))?;
        Some((Carry::of(update.state)?, update))
    }

    /// Returns the yes to what `meeting` made of it: the one that stands, or that stood until a later meeting gave it another
    /// date. A yes from before that meeting is not one to it.
    pub fn yes_in(&self, meeting: &str) -> Option<&Acceptance> {
        let at = self.history.iter().position(|u| u.reviewed_in.as_deref() == Some(meeting))?;
        let later = self.history.iter().skip(at + 1).find_map(|u| u.yes_before.as_ref());
        let since = self.history.get(at).map(|u| u.deed.on)?;
        later.or(self.accepted.as_ref()).filter(|yes| yes.at.date() >= since)
    }

    /// Records what a further meeting says of this action. What the same meeting said before is replaced: its minutes
    /// are a draft (D-12). Everything older stays as it was, with the date as it was agreed first.
    ///
    /// A yes is to the date it was said to: with another date the agency is asked again (D-33).
    pub fn carry(&mut self, carry: Carry, mut update: ActionUpdate) {
        let was = self.due;
        if self.agreed_due.is_none() {
            self.agreed_due = self.due;
        }
        let extension =
            self.history.iter().find(|u| u.due.is_some() && u.reviewed_in == update.reviewed_in).cloned();
        self.history.retain(|u| u.reviewed_in.is_none() || u.reviewed_in != update.reviewed_in);
        if extension.is_some() {
            self.due = self.history.iter().rev().find_map(|u| u.due).or(self.agreed_due);
        }
        if self.kind == ActionKind::Standing {
            if let Some(stands) = self.stands.as_mut() {
                let ends = carry != Carry::Extend;
                stands.to = ends.then_some(update.deed.on);
                stands.note = if ends { update.note.clone() } else { String::new() };
            }
        } else if carry == Carry::Extend && update.due.is_some() {
            self.due = update.due;
        }
        self.ask_again(was, extension.as_ref(), &mut update);
        self.state = update.state;
        self.holds_until = None;
        self.history.push(update);
    }

    /// Moves the yes along with the date: taken back by a new one, given back when the new one is no more.
    fn ask_again(&mut self, was: Option<NaiveDate>, said: Option<&ActionUpdate>, update: &mut ActionUpdate) {
        let to_the_date_before = match said {
            Some(extension) => extension.yes_before.clone(),
            None => self.accepted.clone(),
        };
        if self.due == was {
            // The same again with more words: whoever said yes to it has.
            update.yes_before = to_the_date_before.filter(|_| said.is_some() && update.due.is_some());
        } else if update.due.is_some() {
            if let Some(yes) = self.accepted.take() {
                self.accepted_before = Some(yes);
            }
            update.yes_before = to_the_date_before;
        } else {
            if to_the_date_before.is_some() {
                self.accepted_before = None;
            }
            self.accepted = to_the_date_before;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::deed::DeedInput;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn door() -> Action {
        Action { uid: "door".into(), due: Some(day("2026-04-30")), ..Action::default() }
    }

    fn said(carry: Carry, note: &str, due: Option<&str>) -> ActionUpdate {
        ActionUpdate {
            state: carry.state(),
            note: note.into(),
            due: due.map(day),
            deed: DeedInput::default().recorded("Bronagh Millrace", "2026-06-09T10:12:00".parse().unwrap()),
            reviewed_in: Some("second".into()),
            yes_before: None,
        }
    }

    #[test]
    fn mare_6_11_2_one_key_is_enough_and_an_extension_needs_reason_and_date() {
        let on = day("2026-06-09");
        for carry in [Carry::Done, Carry::CircumstancesChanged, Carry::NotDone] {
            assert_eq!(guard(&door(), carry, "", None, on), vec![]);
        }
        let fields = |note: &str, due: Option<NaiveDate>| -> Vec<(String, String)> {
            guard(&door(), Carry::Extend, note, due, on).into_iter().map(|f| (f.rule, f.field)).collect()
        };
        let lacks = |field: &str| ("MARE-6.11-2".to_owned(), field.to_owned());
        assert_eq!(fields("", None), [lacks("note"), lacks("due")]);
        assert_eq!(fields("contractor late", Some(day("2026-06-01"))), [lacks("due")], "in the past");
        assert_eq!(fields("contractor late", Some(day("2026-07-01"))), []);
    }

    #[test]
    fn what_the_same_meeting_says_again_replaces_what_it_said_and_the_agreed_date_stays() {
        let mut action = door();
        action.carry(Carry::Extend, said(Carry::Extend, "contractor late", Some("2026-07-01")));
        assert_eq!((action.due, action.agreed_due), (Some(day("2026-07-01")), Some(day("2026-04-30"))));
        action.carry(Carry::Done, said(Carry::Done, "", None));
        assert_eq!((action.due, action.history.len()), (Some(day("2026-04-30")), 1));
        let (outcome, update) = action.carried_in("second").unwrap();
        assert_eq!((outcome, update.note.as_str()), (Carry::Done, ""));
        assert!(action.carried_in("third").is_none());
    }

    #[test]
    fn d_33_a_new_date_asks_again_and_the_yes_comes_back_with_the_old_one() {
        let yes = |at: &str| Acceptance { by: "Cressida Plumgarth".into(), at: at.parse().unwrap() };
        let first = yes("2026-04-01T10:42:00");
        let mut action = Action { accepted: Some(first.clone()), ..door() };
        let extend = |due: &str, note: &str| said(Carry::Extend, note, Some(due));
        action.carry(Carry::Extend, extend("2026-07-01", ""));
        assert_eq!((action.accepted.clone(), action.accepted_before.clone()), (None, Some(first.clone())));
        assert!(!action.wants_another_yes(), "its own meeting changed nothing");
        // Words that follow change nothing of it, nor of the yes to the new date.
        let second = yes("2026-06-09T10:20:00");
        action.accept(second.clone());
        action.carry(Carry::Extend, extend("2026-07-01", "contractor late"));
        assert_eq!(action.accepted, Some(second.clone()));
        action.carry(Carry::Extend, extend("2026-07-08", "contractor late"));
        assert_eq!((action.accepted.clone(), action.accepted_before.clone()), (None, Some(second)));
        action.carry(Carry::Done, said(Carry::Done, "seen", None));
        assert_eq!((action.accepted.clone(), action.accepted_before.clone()), (Some(first), None));
        // Nobody is asked again for the date that it had.
        action.carry(Carry::Extend, extend("2026-04-30", "the same"));
        assert!(action.accepted.is_some());
    }

    #[test]
    fn a_standing_instruction_ends_on_the_day_and_stands_again_when_that_was_a_mistake() {
        let mut action = Action {
            kind: ActionKind::Standing,
            stands: Some(super::super::Stands { from: day("2026-04-01"), to: None, note: String::new() }),
            ..Action::default()
        };
        action.carry(Carry::CircumstancesChanged, said(Carry::CircumstancesChanged, "moved away", None));
        assert!(!action.stands_on(day("2026-06-09")));
        action.carry(Carry::Extend, said(Carry::Extend, "he is back", None));
        assert!(action.stands_on(day("2026-06-09")));
    }
}
