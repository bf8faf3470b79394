//! Half-typed text: kept as one types, outside the audit chain (ruling 9).

use crate::act::Look;
use crate::desk::{Caller, Desk, SessionChange};
use crate::error::ApiError;
use crate::session::Typed;
use mare_domain::typist::Typist;
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

/// Where it stands who typed what is kept at the bar of a meeting, when that is somebody else than the account itself: the
/// account that handed a seat over keeps its drafts too. Nothing for any other place: only a line has a name on it.
fn place_of_name(place: &str) -> Option<String> {
    (place.starts_with("meeting:") && place.ends_with(":bar")).then(|| format!("{place}:by"))
}

/// Returns who half typed what is kept at `place`, when it is somebody else than who sits here now.
pub(crate) fn half_typed_by(look: &Look<'_>, place: &str) -> Result<Option<Typed>, ApiError> {
    let Some(named) = place_of_name(place) else { return Ok(None) };
    let actor = look.session().actor();
    let seat = look.draft(&named, &actor.user)?.unwrap_or_default();
    let by = if seat.is_empty() { actor.name.clone() } else { seat.clone() };
    let typed = Typed { by, typist: Typist { account: actor.user.clone(), seat }, at: None };
    Ok(Some(typed).filter(|typed| typed.typist != look.session().typist()))
}

/// Keeps a draft. Answers only when it is on the disk.
pub fn keep(desk: &Desk, caller: &Caller<'_>, input: KeepDraft) -> Result<(Kept, SessionChange), ApiError> {
    let session =
        caller.session.ok_or_else(|| ApiError::new(crate::error::Code::NotSignedIn, "Sign in first."))?;
    let open = desk.opened()?;
    let now = desk.machine_now();
    let draft = |place: String, text: String| mare_store::Draft {
        place,
        user: session.actor().user.clone(),
        text,
        at: now.to_rfc3339(),
    };
    if let Some(named) = place_of_name(&input.place) {
        let by = session.seat().map(|seat| seat.name.clone()).unwrap_or_default();
        let (at, user) = (named.clone(), session.actor().user.clone());
        let known: Option<String> = open.store.read(move |r| Ok::<_, ApiError>(r.draft(&at, &user)?))?;
        if known.unwrap_or_default() != by {
            open.store.keep_draft(draft(named, by))?;
        }
    }
    open.store.keep_draft(draft(input.place, mare_domain::text::normalise(&input.text)))?;
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
    /// Who half typed it at the bar, when it is somebody else than who sits here now: at a handed seat, or before it.
    pub by: Option<String>,
}

/// Returns what was being typed at a place.
pub fn get(look: &Look<'_>, input: WhichDraft) -> Result<DraftText, ApiError> {
    let text = look.draft(&input.place, &look.session().actor().user)?;
    let by = if text.is_some() { half_typed_by(look, &input.place)?.map(|typed| typed.by) } else { None };
    Ok(DraftText { text, by })
}
