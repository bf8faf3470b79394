//! What is read aloud from the Chair's window. It leaves out what is restricted, and names nobody who must not be named (D-31).

use super::Nameless;
use crate::act::Look;
use crate::error::ApiError;
use crate::meeting::carry::extended;
use crate::meeting::{ActionCard, Plan, Words};
use mare_domain::action::{Action, ActionKind};
use mare_domain::entry::{Entry, EntryKind};
use mare_domain::meeting::Meeting;
use mare_domain::text::date_in_words;
use mare_store::Stored;
use schemars::JsonSchema;
use serde::Serialize;

/// The section in which earlier actions are looked at (A7 §6).
const EARLIER: u8 = 6;

/// The section of the plan (A7 §13).
const PLAN: u8 = 13;

/// A decision or action to be read back.
#[derive(Debug, Serialize, JsonSchema)]
pub struct ReadBack {
    /// "Decision", or "Action 3".
    pub what: String,
    /// The text.
    pub text: String,
    /// Reasons and who disagreed; owner and date.
    pub detail: String,
}

/// Returns the decisions of a section with the actions said there; with the plan all of them, and with it and with section 6
/// those of earlier meetings that this one extended. Nothing restricted is among them.
pub(super) fn read_back(
    look: &Look<'_>,
    meeting: &Meeting,
    section: u8,
    mut entries: Vec<Entry>,
    plan: Vec<Stored<Action>>,
    words: &Words,
    nameless: &Nameless,
) -> Result<Vec<ReadBack>, ApiError> {
    entries.retain(|e| e.section == section && e.kind == EntryKind::Decision && e.restricted_to.is_empty());
    entries.sort_by_key(|e| e.position);
    let mut out: Vec<ReadBack> = entries
        .into_iter()
        .map(|e| {
            let reasons = (!e.reasons.trim().is_empty()).then(|| format!("Reasons: {}", e.reasons.trim()));
            let dissent = e.dissent.iter().map(|d| format!("{} disagreed: {}", d.who, d.why));
            let detail: Vec<String> = reasons.into_iter().chain(dissent).collect();
            ReadBack {
                what: "Decision".into(),
                text: nameless.say(&e.text),
                detail: nameless.say(&detail.join(" · ")),
            }
        })
        .collect();
    // In the plan all of them, in another section those that were said there.
    let said_here = |action: &Action| section == PLAN || action.section == section;
    if plan.iter().any(|stored| said_here(&stored.row)) {
        let builder = Plan::of(look, words, meeting)?;
        for (index, stored) in plan.into_iter().enumerate() {
            if !stored.row.restricted_to.is_empty() || !said_here(&stored.row) {
                continue;
            }
            let card = builder.card(index, stored)?;
            let standing = card.action.kind == ActionKind::Standing;
            let owner = owner_of(&card);
            let when = if standing { "standing instruction".to_owned() } else { card.due_words.clone() };
            out.push(ReadBack {
                what: format!("Action {}", card.number),
                text: nameless.say(&card.action.text),
                detail: if when.is_empty() { owner } else { format!("{owner} · {when}") },
            });
        }
    }
    if section == PLAN || section == EARLIER {
        out.extend(extended_read(look, meeting, words, nameless)?);
    }
    Ok(out)
}

/// Earlier actions that this meeting gave another date: each waits for its yes to that.
fn extended_read(
    look: &Look<'_>,
    meeting: &Meeting,
    words: &Words,
    nameless: &Nameless,
) -> Result<Vec<ReadBack>, ApiError> {
    let mut out = Vec::new();
    for (earlier, actions) in extended(look, meeting)? {
        let builder = Plan::of(look, words, &earlier)?;
        for (index, stored) in actions.into_iter().filter(|(_, a)| a.row.restricted_to.is_empty()) {
            // The text as it is kept: names of protected people stand in it as references still.
            let text = nameless.say(&stored.row.text);
            let card = builder.card(index, stored)?;
            out.push(ReadBack {
                what: format!("Action {} of {}", card.number, date_in_words(earlier.date)),
                text,
                detail: format!("{} · extended to {}", owner_of(&card), card.due_words),
            });
        }
    }
    Ok(out)
}

fn owner_of(card: &ActionCard) -> String {
    match (card.action.owner.trim(), card.action.agency.trim()) {
        ("", "") => "Nobody named yet".to_owned(),
        ("", agency) => agency.to_owned(),
        (owner, "") => owner.to_owned(),
        (owner, agency) => format!("{owner}, {agency}"),
    }
}
