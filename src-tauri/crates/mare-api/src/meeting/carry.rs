//! The board of earlier actions as the first work of a further meeting: done, circumstances changed, not done by the
//! agency, extended with a reason. It refuses actions of other people's meetings, and an extension without its reason.

use super::load::{earlier_of, in_session, previous_of};
use super::{
    ActionCard, CarriedCard, CarriedTotals, Plan, PreviousAction, Words, optional_day, plan, writable,
};
use crate::act::{Act, Look};
use crate::action::{for_this_reader, placed};
use crate::audience::Audience;
use crate::error::{ApiError, Code};
use crate::issue::completed;
use mare_domain::action::carry::{Carry, guard};
use mare_domain::action::guard::number;
use mare_domain::action::{Action, ActionUpdate};
use mare_domain::deed::DeedInput;
use mare_domain::meeting::guard::Earlier;
use mare_domain::meeting::{Meeting, MeetingState};
use mare_store::{Filter, Stored};
use schemars::JsonSchema;
use serde::Deserialize;

/// What a further meeting says of an action of an earlier one.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct CarryAction {
    /// Uid or reference of the meeting that is going on.
    pub meeting: String,
    /// Uid of the action of an earlier meeting of the same service user.
    pub action: String,
    /// What became of it.
    pub outcome: Carry,
    /// The reason or a note; may be given later by calling again, except to extend.
    #[serde(default)]
    pub note: String,
    /// What shows it: "photograph of the door", "letter of 3 May".
    #[serde(default)]
    pub evidence: String,
    /// New date to extend to, `yyyy-mm-dd`, `dd/mm/yyyy` or `+5wd` from the day of the meeting.
    #[serde(default)]
    pub due: Option<String>,
}

/// Records what became of an action of an earlier meeting, as work of this one, and returns it.
///
/// One key is enough; what shows it may follow by calling again, and stands in what is missing until then. To extend
/// needs a reason and a date (6.11). Errs with `blocked` then, and with `not_allowed` for somebody else's action.
pub fn carry(act: &Act<'_>, input: CarryAction) -> Result<ActionCard, ApiError> {
    let meeting = writable(act, &input.meeting)?.row;
    in_session(&meeting)?;
    let found = act.get::<Action>(&input.action)?;
    let earlier = act.get::<Meeting>(&found.row.meeting)?.row;
    let before = (earlier.date, &earlier.uid) < (meeting.date, &meeting.uid);
    if earlier.person != meeting.person || !earlier.is_held() || !before {
        return Err(ApiError::new(
            Code::NotAllowed,
            "This is no action of an earlier meeting about the same person.",
        ));
    }
    for_this_reader(act, &found.row)?;
    let words = Words::load(act, Some(&meeting))?;
    let mut action = found.row;
    // What one key said before stays when its words follow.
    let said =
        action.carried_in(&meeting.uid).filter(|(carry, _)| *carry == input.outcome).map(|(_, u)| u.clone());
    let typed = |typed: &str, kept: fn(&ActionUpdate) -> &str| match (words.keep_line(typed), &said) {
        (text, Some(said)) if text.is_empty() => kept(said).to_owned(),
        (text, _) => text,
    };
    let note = typed(&input.note, |u| &u.note);
    let evidence = typed(&input.evidence, |u| &u.deed.evidence);
    let due = optional_day(act, "due", input.due.as_deref().unwrap_or_default(), meeting.date)?;
    let due = due.or(said.as_ref().and_then(|u| u.due)).filter(|_| input.outcome == Carry::Extend);
    let reason = if note.is_empty() { &evidence } else { &note };
    act.decide(&guard(&action, input.outcome, reason, due, meeting.date))?;
    let deed = DeedInput { by: None, on: Some(meeting.date), evidence };
    let deed = deed.recorded(act.session().name(), act.time());
    act.called(format!("earlier action: {}", input.outcome.in_words()));
    let state = input.outcome.state();
    action.carry(
        input.outcome,
        ActionUpdate { state, note, due, deed, reviewed_in: Some(meeting.uid.clone()), yes_before: None },
    );
    let version = act.tx().update(&action, found.version)?;
    completed(act, &meeting)?;
    placed(act, &earlier, &words, Stored { row: action, version })
}

/// The board: earlier actions with what this meeting said of each.
pub(super) struct Board {
    /// All actions of the latest earlier meeting.
    pub(super) latest: Vec<PreviousAction>,
    /// What is still open of the meetings before it.
    pub(super) older: Vec<PreviousAction>,
    pub(super) totals: CarriedTotals,
    /// How many are kept from this reader.
    pub(super) hidden: u32,
}

fn is_open(look: &Look<'_>, action: &Action) -> bool {
    action.is_open() || action.stands_on(look.today())
}

/// Actions with their places in the plan.
pub(crate) type Placed = Vec<(usize, Stored<Action>)>;

/// Returns the earlier meetings, latest first, with those of their actions that stand on the board and in the minutes:
/// all of the latest, and of those before it what was open when this meeting began, or became so while it ran.
pub(crate) fn earlier_actions(
    look: &Look<'_>,
    meeting: &Meeting,
) -> Result<Vec<(Meeting, Placed)>, ApiError> {
    let mut out = Vec::new();
    let open = |a: &Action| {
        meeting.started_at.is_some_and(|began| a.was_open_at(began))
            || (meeting.ended_at.is_none() && is_open(look, a))
    };
    for (age, earlier) in earlier_of(look, meeting)?.into_iter().enumerate() {
        let on_the_board = |a: &Action| age == 0 || open(a) || a.carried_in(&meeting.uid).is_some();
        let actions = plan(look, &earlier.uid)?;
        out.push((earlier, actions.into_iter().enumerate().filter(|(_, a)| on_the_board(&a.row)).collect()));
    }
    Ok(out)
}

/// Returns the board of `meeting` as `audience` may read it.
pub(super) fn board(
    look: &Look<'_>,
    meeting: &Meeting,
    words: &Words,
    audience: &Audience,
) -> Result<Board, ApiError> {
    let mut board =
        Board { latest: Vec::new(), older: Vec::new(), totals: CarriedTotals::default(), hidden: 0 };
    for (age, (earlier, actions)) in earlier_actions(look, meeting)?.into_iter().enumerate() {
        let builder = Plan::of(look, words, &earlier)?;
        for (index, stored) in actions {
            if !audience.may_read(&stored.row.restricted_to) {
                board.hidden += 1;
                continue;
            }
            let open = is_open(look, &stored.row);
            let carried = stored.row.carried_in(&meeting.uid).map(|(outcome, update)| CarriedCard {
                outcome,
                outcome_words: outcome.in_words().to_owned(),
                at: update.deed.recorded_at,
                note: words.show(&update.note),
                words_missing: wordless(update),
            });
            board.totals.count(carried.as_ref().map(|c| c.outcome), open);
            let row = PreviousAction {
                meeting_reference: earlier.reference.clone(),
                meeting_date: earlier.date,
                open,
                carried,
                action: builder.card(index, stored)?,
            };
            if age == 0 { board.latest.push(row) } else { board.older.push(row) }
        }
    }
    Ok(board)
}

/// Returns the actions of earlier meetings that this one gave another date, each with its meeting and place in its plan:
/// their agencies are asked for their yes again (D-33).
pub(super) fn extended(look: &Look<'_>, meeting: &Meeting) -> Result<Vec<(Meeting, Placed)>, ApiError> {
    let mut earlier = earlier_actions(look, meeting)?;
    for (_, actions) in &mut earlier {
        actions.retain(|(_, a)| extended_in(&a.row, meeting));
    }
    earlier.retain(|(_, actions)| !actions.is_empty());
    Ok(earlier)
}

/// Returns whether `meeting` gave an action of an earlier one another date, and it is still to be done.
pub(crate) fn extended_in(action: &Action, meeting: &Meeting) -> bool {
    action.is_open() && action.carried_in(&meeting.uid).is_some_and(|(carry, _)| carry == Carry::Extend)
}

/// Returns the meeting about the same person that goes on now, if `earlier` was before it: what is extended meanwhile is
/// extended in it, wherever it is recorded.
pub(crate) fn running_after(look: &Look<'_>, earlier: &Meeting) -> Result<Option<Meeting>, ApiError> {
    let states = [MeetingState::InProgress.key(), MeetingState::Adjourned.key()];
    let filter = Filter { person: Some(&earlier.person), states: &states, ..Filter::default() };
    let running = look.list::<Meeting>(&filter)?.into_iter().map(|m| m.row);
    Ok(running
        .filter(|m| (earlier.date, &earlier.uid) < (m.date, &m.uid))
        .max_by(|a, b| (a.date, &a.uid).cmp(&(b.date, &b.uid))))
}

impl CarriedTotals {
    fn count(&mut self, outcome: Option<Carry>, open: bool) {
        match outcome {
            Some(Carry::Done) => self.done += 1,
            Some(Carry::CircumstancesChanged) => self.changed += 1,
            Some(Carry::NotDone) => self.not_done += 1,
            Some(Carry::Extend) => self.extended += 1,
            None if open => self.open += 1,
            None => {}
        }
    }
}

fn wordless(update: &ActionUpdate) -> bool {
    update.note.trim().is_empty() && update.deed.evidence.trim().is_empty()
}

/// Returns the board as what is missing is judged by it.
pub(super) fn found_and_left(look: &Look<'_>, meeting: &Meeting) -> Result<Vec<Earlier>, ApiError> {
    let actions = earlier_actions(look, meeting)?.into_iter().flat_map(|(_, actions)| actions);
    Ok(actions
        .map(|(index, stored)| Earlier {
            number: number(&stored.row, index),
            open: is_open(look, &stored.row),
            carried: stored.row.carried_in(&meeting.uid).map(|(carry, update)| (carry, !wordless(update))),
            to_ask: (extended_in(&stored.row, meeting) && stored.row.accepted.is_none())
                .then(|| stored.row.agency.trim().to_owned())
                .filter(|agency| !agency.is_empty()),
            uid: stored.row.uid,
        })
        .collect())
}

/// Returns the day of the latest earlier meeting while its actions have not been looked at one by one (A7 §6).
pub(super) fn to_review(look: &Look<'_>, meeting: &Meeting) -> Result<Option<chrono::NaiveDate>, ApiError> {
    let Some(earlier) = previous_of(look, meeting)? else { return Ok(None) };
    let actions = found_and_left(look, meeting)?;
    let looked_at = actions.iter().any(|a| a.carried.is_some());
    let all = actions.iter().all(|a| a.carried.is_some() || !a.open);
    Ok((!(looked_at && all)).then_some(earlier.date))
}
