//! Half-typed text: kept as one types, outside the audit chain (ruling 9).

use crate::act::Look;
use crate::desk::{Caller, Desk, SessionChange};
use crate::error::ApiError;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Text being typed.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct KeepDraft {
    /// Where, such as `meeting:<uid>:bar`.
    pub place: String,
    /// The meeting, when it is typed in one; a handed seat must name it.
    #[serde(default)]
    pub meeting: Option<String>,
    /// The text; an empty one forgets the draft.
    pub text: String,
}

/// When it was kept.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Kept {
    /// The time in London, as shown beside "Saved".
    pub at: String,
}

/// Keeps a draft. Answers only when it is on the disk.
pub fn keep(desk: &Desk, caller: &Caller<'_>, input: KeepDraft) -> Result<(Kept, SessionChange), ApiError> {
    let session =
        caller.session.ok_or_else(|| ApiError::new(crate::error::Code::NotSignedIn, "Sign in first."))?;
    let open = desk.opened()?;
    let now = desk.machine_now();
    let draft = mare_store::Draft {
        place: input.place,
        user: session.actor().user.clone(),
        text: mare_domain::text::normalise(&input.text),
        at: now.to_rfc3339(),
    };
    open.store.keep_draft(draft)?;
    Ok((Kept { at: crate::clock::london_time(now).format("%H:%M:%S").to_string() }, SessionChange::Keep))
}

/// Where to look.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct WhichDraft {
    /// Where it was typed.
    pub place: String,
    /// The meeting, when it was typed in one.
    #[serde(default)]
    pub meeting: Option<String>,
}

/// What was being typed.
#[derive(Debug, Serialize, JsonSchema)]
pub struct DraftText {
    /// The text, or null.
    pub text: Option<String>,
}

/// Returns what was being typed at a place.
pub fn get(look: &Look<'_>, input: WhichDraft) -> Result<DraftText, ApiError> {
    Ok(DraftText { text: look.draft(&input.place, &look.session().actor().user)? })
}
