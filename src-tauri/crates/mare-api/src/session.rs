//! Who is acting: an account that signed in, or a seat that an account handed over (D-23).

use crate::role::Role;
use chrono::{DateTime, NaiveDateTime, Utc};
use mare_domain::action::Action;
use mare_domain::entry::Entry;
use mare_domain::typist::Typist;
use mare_store::Authority;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The account behind a session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Actor {
    /// Uid of the account.
    pub user: String,
    /// Full name.
    pub name: String,
    /// Their agency; without one "police and health only" means nothing (ruling 5).
    pub agency: String,
    /// What they may be.
    pub roles: Vec<Role>,
}

/// A seat handed over: only this meeting, under a typed name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Seat {
    /// Uid of the meeting.
    pub meeting: String,
    /// Its reference as people write it, `M-2026-001`.
    pub reference: String,
    /// The minute taker's name as typed.
    pub name: String,
}

impl Seat {
    /// Returns whether `meeting`, a uid or a reference, is the one this seat was handed over for.
    pub fn is_of(&self, meeting: &str) -> bool {
        meeting == self.meeting || (!self.reference.is_empty() && meeting == self.reference)
    }
}

/// Somebody signed in. Made by signing in and by handing a seat over, never otherwise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    actor: Actor,
    seat: Option<Seat>,
}

impl Session {
    pub(crate) fn signed_in(actor: Actor) -> Self {
        Self { actor, seat: None }
    }

    /// Returns the session that sees only one meeting, for the person at the seat.
    pub(crate) fn hand_over(&self, seat: Seat) -> Self {
        Self { actor: self.actor.clone(), seat: Some(seat) }
    }

    /// Returns the same session, or seat, of the account as it is now.
    pub(crate) fn acting_as(&self, actor: Actor) -> Self {
        Self { actor, seat: self.seat.clone() }
    }

    /// Returns the account.
    pub fn actor(&self) -> &Actor {
        &self.actor
    }

    /// Returns the handed seat, if this session is one.
    pub fn seat(&self) -> Option<&Seat> {
        self.seat.as_ref()
    }

    /// Returns the name that stands on what is done: the typed one in a handed seat.
    pub fn name(&self) -> &str {
        self.seat.as_ref().map_or(&self.actor.name, |s| &s.name)
    }

    /// Returns who is at the keyboard, whoever else has the same name.
    pub fn typist(&self) -> Typist {
        Typist {
            account: self.actor.user.clone(),
            seat: self.seat.as_ref().map(|s| s.name.clone()).unwrap_or_default(),
        }
    }

    /// Returns whether `row` was typed by whoever this is. Of a row of an older program only the name is known.
    pub(crate) fn typed(&self, row: &Typed) -> bool {
        if row.typist.is_unknown() {
            !row.by.is_empty() && row.by == self.name()
        } else {
            row.typist == self.typist()
        }
    }

    /// Returns whether the account has one of `roles`.
    pub fn has_any(&self, roles: &[Role]) -> bool {
        self.actor.roles.iter().any(|r| roles.contains(r))
    }
}

/// Who typed a row, and when: what goes with it when it becomes another row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Typed {
    pub(crate) by: String,
    pub(crate) typist: Typist,
    /// London time; nothing where the row is typed only now.
    pub(crate) at: Option<NaiveDateTime>,
}

impl Typed {
    /// Returns that whoever `session` is types now.
    pub(crate) fn now(session: &Session) -> Self {
        Self { by: session.name().to_owned(), typist: session.typist(), at: None }
    }
}

impl From<&Entry> for Typed {
    fn from(entry: &Entry) -> Self {
        Self { by: entry.typed_by.clone(), typist: entry.typist.clone(), at: entry.typed_at }
    }
}

impl From<&Action> for Typed {
    fn from(action: &Action) -> Self {
        Self { by: action.typed_by.clone(), typist: action.typist.clone(), at: action.typed_at }
    }
}

/// Leave to run one verb. Only [`crate::Desk`] makes one, after the role table said yes.
#[derive(Debug, Clone)]
pub struct Authorised {
    pub(crate) user: String,
    pub(crate) name: String,
    pub(crate) verb: &'static str,
    /// The moment of the call; `at` is the same as it stands on the record.
    pub(crate) moment: DateTime<Utc>,
    pub(crate) at: String,
    pub(crate) reasons: String,
    pub(crate) request: String,
}

impl Authority for Authorised {
    fn user(&self) -> &str {
        &self.user
    }
    fn name(&self) -> &str {
        &self.name
    }
    fn verb(&self) -> &str {
        self.verb
    }
    fn at(&self) -> &str {
        &self.at
    }
    fn reasons(&self) -> &str {
        &self.reasons
    }
    fn request(&self) -> &str {
        &self.request
    }
}
