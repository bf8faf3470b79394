//! What was done in the sections of a meeting, whoever may read it: by this it is told which sections were reached. It
//! shows nothing of a row.

use super::earlier_actions;
use crate::act::Look;
use crate::error::ApiError;
use mare_domain::action::Action;
use mare_domain::at_risk::AtRisk;
use mare_domain::disclosure::Disclosure;
use mare_domain::entry::Entry;
use mare_domain::meeting::Meeting;
use mare_domain::meeting::reached::{Done, done_in};

/// Returns what the rows and answers of `meeting` say was done in its sections.
pub(crate) fn done(look: &Look<'_>, meeting: &Meeting) -> Result<Vec<Done>, ApiError> {
    let entries: Vec<Entry> = look.children(&meeting.uid)?;
    let actions: Vec<Action> = look.children(&meeting.uid)?;
    done_with(look, meeting, &entries, &actions)
}

/// Returns the same where the rows have been read already.
pub(super) fn done_with(
    look: &Look<'_>,
    meeting: &Meeting,
    entries: &[Entry],
    actions: &[Action],
) -> Result<Vec<Done>, ApiError> {
    let mut done = done_in(meeting, entries, actions);
    if !look.children::<AtRisk>(&meeting.uid)?.is_empty() {
        done.push(Done::some_time(8));
    }
    if !look.children::<Disclosure>(&meeting.uid)?.is_empty() {
        done.push(Done::some_time(11));
    }
    for (_, carried) in earlier_actions(look, meeting)? {
        let here = carried.iter().filter_map(|(_, a)| a.row.carried_in(&meeting.uid));
        done.extend(here.map(|(_, update)| Done { section: 6, at: Some(update.deed.recorded_at) }));
    }
    Ok(done)
}
