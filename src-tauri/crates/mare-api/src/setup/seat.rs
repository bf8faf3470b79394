//! The handed seat (D-23): a minute taker without an account, on one meeting, until an account holder's
//! passphrase takes the seat back. Nothing is left to revoke.

use super::secret::Secret;
use super::sign_in::{Whoami, card};
use super::{account_with_passphrase, actor_of};
use crate::desk::{Caller, Desk, SessionChange};
use crate::error::{ApiError, Code};
use crate::session::{Seat, Session};
use mare_domain::meeting::Meeting;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Name of the setting that says who has the seat; it names the meeting in the audit record.
const SEAT: &str = "handed_seat";

/// Longest name that is typed at a seat.
const LONGEST: usize = 200;

#[derive(Serialize, Deserialize)]
struct Handed {
    meeting: String,
    name: String,
}

/// Who takes the seat, in which meeting.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct HandOver {
    /// Uid or reference of the meeting.
    pub meeting: String,
    /// The minute taker's full name: it stands on every entry.
    pub name: String,
}

/// Hands the seat over: from now on this session sees one meeting only (D-23).
pub fn hand_over(
    desk: &Desk,
    caller: &Caller<'_>,
    input: HandOver,
) -> Result<(Whoami, SessionChange), ApiError> {
    let session = caller.session.ok_or_else(|| ApiError::new(Code::NotSignedIn, "Sign in first."))?;
    let name = mare_domain::text::normalise(&input.name).split_whitespace().collect::<Vec<_>>().join(" ");
    if name.is_empty() || name.chars().count() > LONGEST {
        return Err(ApiError::field(
            "name",
            "Type the minute taker's full name: it stands on every entry (D-23).",
        ));
    }
    let (meeting, reference) = desk.write_as(session, "seat.hand_over", {
        let name = name.clone();
        move |act| {
            let meeting = act.get::<Meeting>(&input.meeting)?.row;
            act.tx().set(SEAT, &Some(Handed { meeting: meeting.uid.clone(), name }))?;
            Ok((meeting.uid, meeting.reference))
        }
    })?;
    let seated = session.hand_over(Seat { meeting, reference, name });
    Ok((card(desk, Some(&seated))?, SessionChange::Become(seated)))
}

/// Whose passphrase takes the seat back.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct TakeBack {
    /// Name of the account holder; whoever handed the seat over, when absent.
    #[serde(default)]
    pub name: Option<String>,
    /// Their passphrase.
    pub passphrase: Secret,
}

/// Takes the seat back: the account holder's full session (D-23). Errs with `wrong_passphrase`, and with `conflict`
/// when no seat was handed over.
pub fn take_back(
    desk: &Desk,
    caller: &Caller<'_>,
    input: TakeBack,
) -> Result<(Whoami, SessionChange), ApiError> {
    let seated = caller.session.ok_or_else(|| ApiError::new(Code::NotSignedIn, "Sign in first."))?;
    if seated.seat().is_none() {
        return Err(ApiError::new(Code::Conflict, "No seat was handed over here."));
    }
    let name = input.name.filter(|n| !n.trim().is_empty()).unwrap_or_else(|| seated.actor().name.clone());
    let account = account_with_passphrase(desk, &name, &input.passphrase)?;
    let session = Session::signed_in(actor_of(&account));
    desk.write_as(&session, "seat.take_back", |act| Ok(act.tx().set(SEAT, &None::<Handed>)?))?;
    Ok((card(desk, Some(&session))?, SessionChange::Become(session)))
}
