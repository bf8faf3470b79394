//! Section 13 of the minutes: the plan as this reader may see it, and who said yes to it when it was read back (D-33).
//! It gives no numbers and judges no action.

use super::super::{fixed_blocks, heading, paragraph};
use super::{Pack, there};
use crate::act::Look;
use crate::audience::Audience;
use crate::error::ApiError;
use crate::paper::Block;
use mare_domain::action::{Action, ActionKind, DueKind};
use mare_domain::text::date_in_words;

impl Pack {
    /// Writes the plan, the standing instructions, who said yes to it, and the rows of the sections behind it.
    pub(super) fn section_13(
        &self,
        look: &Look<'_>,
        audience: &Audience,
        words: &dyn Fn(&str) -> String,
        out: &mut Vec<Block>,
    ) -> Result<(), ApiError> {
        out.push(heading(2, Self::title(look, 13)));
        let seen = |a: &&Action| audience.may_read(&a.restricted_to);
        let number = |a: &Action| a.no.map_or_else(|| "–".to_owned(), |n| n.to_string());
        out.push(Block::Table {
            caption: "Risk Management Action Plan".into(),
            header: vec!["No.".into(), "Action".into(), "By Whom".into(), "When".into()],
            rows: self
                .actions
                .iter()
                .filter(|a| a.kind == ActionKind::Specific)
                .filter(seen)
                .map(|a| vec![number(a), words(&a.text), by_whom(a), when(a)])
                .collect(),
            widths: vec![1, 8, 4, 3],
            row_height_mm: 0,
        });
        let standing: Vec<&Action> =
            self.actions.iter().filter(|a| a.kind == ActionKind::Standing).filter(seen).collect();
        if !standing.is_empty() {
            out.push(Block::Table {
                caption: "Standing instructions: they bind all agencies present and carry no date".into(),
                header: vec!["No.".into(), "Instruction".into(), "Held by".into()],
                rows: standing.iter().map(|a| vec![number(a), words(&a.text), by_whom(a)]).collect(),
                widths: vec![1, 9, 5],
                row_height_mm: 0,
            });
        }
        for yes in &self.meeting.read_back {
            let at = there::at(&self.meeting, yes.at.date(), yes.at.time());
            out.push(paragraph(format!(
                "Read back to {} and accepted at {at}: {}.",
                yes.agency,
                words(&yes.by)
            )));
            let fold = |name: &str| name.trim().to_lowercase();
            let changed = self.actions.iter().filter(|a| fold(&a.agency) == fold(&yes.agency));
            let changed: Vec<String> = changed
                .filter(|a| a.wants_another_yes())
                .filter(seen)
                .map(|a| a.no.map_or_else(|| begin_of(&words(&a.text)), |n| format!("action {n}")))
                .collect();
            if !changed.is_empty() {
                out.push(paragraph(format!(
                    "Changed since and not read back to {} again: {}.",
                    yes.agency,
                    changed.join(", ")
                )));
            }
        }
        for section in [8, 9, 10, 11, 12, 13] {
            self.entries_of(section, audience, words, out);
        }
        out.extend(fixed_blocks(look, "minutes_footer")?);
        Ok(())
    }
}

/// How many words name an action that has no number yet.
const FIRST_WORDS: usize = 6;

/// Returns the first words of an action, as they stand for it before its number is given (D-12).
fn begin_of(text: &str) -> String {
    let mut words = text.split_whitespace();
    let first: Vec<&str> = words.by_ref().take(FIRST_WORDS).collect();
    let more = if words.next().is_some() { " …" } else { "" };
    format!("“{}{more}”", first.join(" "))
}

fn by_whom(a: &Action) -> String {
    [a.owner.as_str(), a.owner_role.as_str(), a.agency.as_str()]
        .iter()
        .filter(|p| !p.is_empty())
        .copied()
        .collect::<Vec<_>>()
        .join(", ")
}

fn when(a: &Action) -> String {
    // As it was agreed: what a later meeting made of it stands in the minutes of that one.
    match (a.agreed_due.or(a.due), a.due_kind) {
        (Some(day), DueKind::Date) => date_in_words(day),
        (Some(day), DueKind::Review) => format!("ongoing, review {}", date_in_words(day)),
        (None, _) => "no date".to_owned(),
    }
}
