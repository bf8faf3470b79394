//! Section 6 of the minutes: what this meeting had before it of earlier ones, and what it said of each action. It judges
//! no action, and does not show that a meeting before the latest has one which this reader may not see.

use super::super::paragraph;
use super::{Pack, there};
use crate::act::Look;
use crate::audience::Audience;
use crate::paper::Block;
use chrono::NaiveDateTime;
use mare_domain::action::carry::Carry;
use mare_domain::action::{Action, ActionKind, ActionState};
use mare_domain::text::{date_in_words, long_date};

impl Pack {
    /// Writes the actions of the latest earlier meeting, those that were still open of the meetings before it, and what
    /// was said about them together.
    pub(super) fn section_6(
        &self,
        look: &Look<'_>,
        audience: &Audience,
        words: &dyn Fn(&str) -> String,
        out: &mut Vec<Block>,
    ) {
        if self.earlier.is_empty() {
            out.push(paragraph("None: first MARE for this person."));
        }
        // What is recorded after the issue is no part of these minutes, whenever a copy of them is built.
        let until = self.meeting.issued.as_ref().map_or_else(|| look.time(), |issued| issued.recorded_at);
        for (age, (earlier, actions)) in self.earlier.iter().enumerate() {
            let rows: Vec<Vec<String>> = actions
                .iter()
                .filter(|a| audience.may_read(&a.restricted_to))
                .map(|a| self.row(a, until, words))
                .collect();
            let of = format!("{} ({})", long_date(earlier.date), earlier.reference);
            let (before, caption) = match age {
                0 => (format!("Meeting of {of}."), "Actions from the previous meeting"),
                _ if rows.is_empty() => continue,
                _ => (format!("Still open of the meeting of {of}."), "Open actions from an earlier meeting"),
            };
            out.push(paragraph(before));
            out.push(Block::Table {
                caption: caption.into(),
                header: vec!["Action".into(), "Owner".into(), "Status".into(), "Date".into()],
                rows,
                widths: vec![6, 3, 3, 2],
                row_height_mm: 0,
            });
        }
        if !self.meeting.minutes.previous_reviewed.is_empty() {
            out.push(paragraph(words(&self.meeting.minutes.previous_reviewed)));
        }
    }

    fn row(&self, a: &Action, until: NaiveDateTime, words: &dyn Fn(&str) -> String) -> Vec<String> {
        let (status, on) = match (a.carried_in(&self.meeting.uid), a.last_before(until)) {
            (Some((Carry::Extend, update)), _) => {
                let to = update.due.map(|day| format!("Extended to {}", date_in_words(day)));
                let status = because(to.unwrap_or_else(|| "Goes on".into()), &words(&update.note));
                (self.agreed(a, status, words), Some(update.deed.on))
            }
            (Some((_, update)), _) => {
                (because(update.state.in_words().into(), &words(&update.note)), Some(update.deed.on))
            }
            (None, Some(update)) => (update.state.in_words().to_owned(), Some(update.deed.on)),
            (None, None) => (ActionState::Agreed.in_words().to_owned(), None),
        };
        let owner = [a.owner.as_str(), a.agency.as_str()];
        let owner = owner.into_iter().filter(|p| !p.is_empty()).collect::<Vec<_>>().join(", ");
        vec![words(&a.text), owner, status, on.map(date_in_words).unwrap_or_default()]
    }
}

impl Pack {
    /// Says who said yes to the new date of an action in this meeting, or that nobody was asked (D-33).
    fn agreed(&self, a: &Action, status: String, words: &dyn Fn(&str) -> String) -> String {
        let agency = a.agency.trim();
        if a.kind == ActionKind::Standing || agency.is_empty() {
            return status;
        }
        let status = status.trim_end_matches('.');
        match a.yes_in(&self.meeting.uid) {
            Some(yes) => {
                let at = there::at(&self.meeting, yes.at.date(), yes.at.time());
                format!("{status}. Read back to {agency} and accepted at {at}: {}", words(&yes.by))
            }
            None => format!("{status}. Not read back to {agency} with this date"),
        }
    }
}

fn because(status: String, note: &str) -> String {
    if note.trim().is_empty() { status } else { format!("{status}: {note}") }
}
