//! The date of an action as it is read: open, overdue, late by how much, in words. Overdue is derived from the
//! date and never typed (MARE-13.3-4).

use super::{Action, ActionKind, ActionState, ActionUpdate, DueKind};
use crate::calendar::Calendar;
use crate::text::date_in_words;
use chrono::{NaiveDate, NaiveDateTime};

impl Action {
    /// Returns whether it is a specific action that nobody has disposed of.
    pub fn is_open(&self) -> bool {
        self.kind == ActionKind::Specific && self.state == ActionState::Agreed
    }

    /// Returns whether it is a standing instruction that stands on `day` (D-09).
    pub fn stands_on(&self, day: NaiveDate) -> bool {
        self.kind == ActionKind::Standing
            && self.state == ActionState::Agreed
            && self.stands.as_ref().is_none_or(|s| s.to.is_none_or(|to| day < to))
    }

    /// Returns what was last recorded of it before `moment`. What a meeting said counts from its day on, also when it was
    /// entered from notes later (D-11); everything else counts from when it was recorded.
    pub fn last_before(&self, moment: NaiveDateTime) -> Option<&ActionUpdate> {
        let before = |u: &&ActionUpdate| {
            u.deed.recorded_at <= moment || (u.reviewed_in.is_some() && u.deed.on < moment.date())
        };
        self.history.iter().rev().find(before)
    }

    /// Returns whether it was open, or stood as an instruction, at `moment`, whatever became of it since.
    pub fn was_open_at(&self, moment: NaiveDateTime) -> bool {
        self.last_before(moment).is_none_or(|u| u.state == ActionState::Agreed)
    }

    /// Returns whether it is open and its date has passed (MARE-13.3-4). A standing instruction never is (D-09).
    pub fn is_overdue(&self, today: NaiveDate) -> bool {
        self.is_open() && self.due.is_some_and(|due| due < today)
    }

    /// Returns the day it was disposed of, if it was.
    pub fn closed_on(&self) -> Option<NaiveDate> {
        if self.state == ActionState::Agreed {
            return None;
        }
        self.history.iter().rev().find(|u| u.state == self.state).map(|u| u.deed.on)
    }

    /// Returns the working days after its date on the day it was closed, or today; nought in time.
    ///
    /// An ongoing action has no last day, only a day on which it is looked at again (13.3): while it is open, a review
    /// that was missed counts; once it is closed, nothing of it was late.
    pub fn days_late(&self, calendar: &Calendar, today: NaiveDate) -> i32 {
        let closed = self.closed_on();
        if self.kind == ActionKind::Standing || (self.due_kind == DueKind::Review && closed.is_some()) {
            return 0;
        }
        let seen = closed.unwrap_or(today);
        self.due.map_or(0, |due| calendar.working_days_between(due, seen).max(0))
    }

    /// Returns its date in words for a list: "Fri 17 Apr 2026, in 5 working days".
    pub fn due_in_words(&self, calendar: &Calendar, today: NaiveDate) -> String {
        if self.kind == ActionKind::Standing {
            return "standing instruction, no date".into();
        }
        let Some(due) = self.due else { return "no date".into() };
        let day = match self.due_kind {
            DueKind::Date => date_in_words(due),
            DueKind::Review => format!("ongoing, review {}", date_in_words(due)),
        };
        if let Some(closed) = self.closed_on() {
            if self.due_kind == DueKind::Review {
                return format!("{day}, closed {}", date_in_words(closed));
            }
            let late = self.days_late(calendar, today);
            let how = if late == 0 { "in time".to_owned() } else { format!("{} late", working_days(late)) };
            return format!("{day}, closed {} ({how})", date_in_words(closed));
        }
        format!("{day}, {}", distance_in_words(calendar, today, due))
    }
}

/// Returns how far `due` is from `today`: "today", "in 5 working days", "3 working days late".
pub fn distance_in_words(calendar: &Calendar, today: NaiveDate, due: NaiveDate) -> String {
    if due == today {
        return "today".into();
    }
    if due < today {
        let late = calendar.working_days_between(due, today);
        return if late == 0 { "passed".into() } else { format!("{} late", working_days(late)) };
    }
    match calendar.working_days_between(today, due) {
        0 => "before the next working day".into(),
        n => format!("in {}", working_days(n)),
    }
}

fn working_days(n: i32) -> String {
    if n == 1 { "1 working day".into() } else { format!("{n} working days") }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::action::ActionUpdate;
    use crate::deed::DeedInput;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn door() -> Action {
        Action { due: Some(day("2026-04-30")), agreed_due: Some(day("2026-04-30")), ..Action::default() }
    }

    #[test]
    fn overdue_follows_the_date_and_counts_working_days() {
        let calendar = Calendar::england_and_wales();
        let mut door = door();
        assert!(!door.is_overdue(day("2026-04-30")));
        assert!(door.is_overdue(day("2026-05-01")));
        assert_eq!(door.due_in_words(&calendar, day("2026-04-28")), "Thu 30 Apr 2026, in 2 working days");
        // The early May bank holiday of 4 May is not counted.
        assert_eq!(door.due_in_words(&calendar, day("2026-05-05")), "Thu 30 Apr 2026, 2 working days late");
        door.state = ActionState::Completed;
        let deed = DeedInput { on: Some(day("2026-05-11")), ..DeedInput::default() }
            .recorded("Dilys Mossgarth", "2026-05-12T09:00:00".parse().unwrap());
        door.history.push(ActionUpdate {
            state: ActionState::Completed,
            note: "photographs".into(),
            due: None,
            deed,
            reviewed_in: None,
            yes_before: None,
        });
        assert_eq!(door.days_late(&calendar, day("2026-09-01")), 6, "late on the day it was done, not today");
        assert!(!door.is_overdue(day("2026-09-01")));
    }

    #[test]
    fn mare_6_11_2_what_was_open_when_a_meeting_began_stays_so_whatever_is_recorded_afterwards() {
        let at = |text: &str| -> NaiveDateTime { text.parse().unwrap() };
        let update = |on: &str, recorded: &str, meeting: Option<&str>| ActionUpdate {
            state: ActionState::Completed,
            note: "photographs".into(),
            due: None,
            deed: DeedInput { on: Some(day(on)), ..DeedInput::default() }.recorded("D", at(recorded)),
            reviewed_in: meeting.map(str::to_owned),
            yes_before: None,
        };
        let began = at("2026-06-09T10:00:00");
        let open = |update: ActionUpdate| Action { history: vec![update], ..door() }.was_open_at(began);
        assert!(door().was_open_at(began));
        assert!(!open(update("2026-06-05", "2026-06-08T09:00:00", None)));
        assert!(open(update("2026-06-09", "2026-06-09T10:12:00", Some("this one"))));
        assert!(open(update("2026-06-05", "2026-06-12T09:00:00", None)), "nobody knew it in the room");
        assert!(
            !open(update("2026-06-02", "2026-06-12T09:00:00", Some("the one before"))),
            "entered from notes after this one"
        );
    }

    #[test]
    fn mare_13_3_4_an_ongoing_action_misses_its_review_while_it_is_open_and_ends_without_being_late() {
        let calendar = Calendar::england_and_wales();
        let mut monthly = Action { due_kind: DueKind::Review, ..door() };
        assert!(monthly.is_overdue(day("2026-05-05")));
        assert_eq!(monthly.days_late(&calendar, day("2026-05-05")), 2);
        monthly.state = ActionState::Superseded;
        let deed = DeedInput { on: Some(day("2026-05-11")), ..DeedInput::default() }
            .recorded("Dilys Mossgarth", "2026-05-12T09:00:00".parse().unwrap());
        monthly.history.push(ActionUpdate {
            state: ActionState::Superseded,
            note: "carried forward".into(),
            due: None,
            deed,
            reviewed_in: None,
            yes_before: None,
        });
        assert_eq!(monthly.days_late(&calendar, day("2026-09-01")), 0);
        assert_eq!(
            monthly.due_in_words(&calendar, day("2026-09-01")),
            "ongoing, review Thu 30 Apr 2026, closed Mon 11 May 2026"
        );
    }

    #[test]
    fn a_standing_instruction_is_never_overdue() {
        let standing =
            Action { kind: ActionKind::Standing, due: Some(day("2026-01-01")), ..Action::default() };
        assert!(!standing.is_overdue(day("2026-05-01")));
        assert_eq!(standing.days_late(&Calendar::england_and_wales(), day("2026-05-01")), 0);
    }
}
