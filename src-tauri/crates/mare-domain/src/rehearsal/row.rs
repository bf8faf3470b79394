//! Rows of the minutes as they are held against the script: their words, folded, and when they were typed.

use super::AgreedAction;
use crate::action::{Action, ActionKind};
use crate::disclosure::Disclosure;
use crate::entry::Entry;
use crate::meeting::Meeting;
use chrono::{NaiveDate, NaiveDateTime, TimeDelta};
use std::collections::BTreeMap;

/// A row with the time it was typed, where that is known.
#[derive(Debug, Clone)]
pub struct Written<T> {
    /// The row, its texts as they are read.
    pub row: T,
    /// When it was typed, London time.
    pub typed: Option<NaiveDateTime>,
}

/// What stood in the minutes of a play.
#[derive(Debug, Clone)]
pub struct Played<'a> {
    /// The meeting.
    pub meeting: &'a Meeting,
    /// Its entries.
    pub entries: Vec<Written<Entry>>,
    /// Its actions in the order of the plan.
    pub actions: Vec<Written<Action>>,
    /// The disclosures that were considered.
    pub disclosures: Vec<Written<Disclosure>>,
    /// When a line was spoken, by its place in the script, where that is not its second after the beginning: a play
    /// may be slower, faster, or stand still for a while.
    pub heard: BTreeMap<usize, NaiveDateTime>,
    /// From when to when the play stood still: nobody is late by it.
    pub pauses: Vec<(NaiveDateTime, NaiveDateTime)>,
}

impl Played<'_> {
    /// Returns how long the play stood still between two times.
    pub(super) fn paused(&self, from: NaiveDateTime, to: NaiveDateTime) -> TimeDelta {
        self.pauses
            .iter()
            .map(|(began, ended)| (to.min(*ended) - from.max(*began)).max(TimeDelta::zero()))
            .sum()
    }

    /// Returns whether the play stood still at any moment from one time to another, both among them: a practice clock
    /// that is set stands with it, and its pause has no length.
    pub(super) fn stood(&self, from: NaiveDateTime, to: NaiveDateTime) -> bool {
        self.pauses.iter().any(|(began, ended)| *began <= to && *ended >= from)
    }
}

/// Returns `text` in lower case, letters and digits only, with one space around each word.
pub(super) fn fold(text: &str) -> String {
    let mut out = String::from(" ");
    for c in text.to_lowercase().chars() {
        if c.is_alphanumeric() {
            out.push(c);
        } else if !out.ends_with(' ') && !matches!(c, '\'' | '’') {
            out.push(' ');
        }
    }
    if !out.ends_with(' ') {
        out.push(' ');
    }
    out
}

/// Returns how many of `keys` begin a word of `folded`.
pub(super) fn shared(folded: &str, keys: &[String]) -> usize {
    keys.iter().filter(|key| folded.contains(&format!(" {}", key.to_lowercase()))).count()
}

/// Returns whether `written` names the person `name`: by the whole name or the surname.
pub(super) fn names(written: &str, name: &str) -> bool {
    let surname = name.split_whitespace().last().unwrap_or_default();
    !surname.is_empty() && fold(written).contains(&fold(surname))
}

/// Returns what an entry says, its reasons with it.
pub(super) fn words_of(entry: &Entry) -> String {
    fold(&format!("{} {}", entry.text, entry.reasons))
}

/// Returns how well an action fits what was agreed: two are enough, of its words, its owner and its date.
pub(super) fn likeness(action: &Action, agreed: &AgreedAction, days: &[NaiveDate]) -> usize {
    let words = shared(&fold(&action.text), &agreed.words);
    let owner = usize::from(!agreed.owner.is_empty() && names(&action.owner, &agreed.owner));
    let due = usize::from(action.due.is_some_and(|due| days.contains(&due)));
    let standing = usize::from(agreed.standing && action.kind == ActionKind::Standing);
    words + owner + due + standing
}
