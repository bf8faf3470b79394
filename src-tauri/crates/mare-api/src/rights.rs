//! What an account may be from the next call on, while the program runs: a session that was opened before its account
//! was closed or changed has what the account has now (D-30).
//!
//! It holds only accounts that were changed since the program began, and asks the file for nothing. It refuses to
//! give rights: those of everybody else are the ones they signed in with.

use crate::session::{Actor, Session};
use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// The accounts that were changed, by uid: what they are now, or none when they are closed.
#[derive(Debug, Default)]
pub(crate) struct Rights(Mutex<HashMap<String, Option<Actor>>>);

impl Rights {
    fn changed(&self) -> MutexGuard<'_, HashMap<String, Option<Actor>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Notes what the account `user` is from now on; none when it is closed.
    pub(crate) fn note(&self, user: &str, now: Option<Actor>) {
        self.changed().insert(user.to_owned(), now);
    }

    /// Returns the session with what its account is now; none when the account is closed: nobody is signed in.
    pub(crate) fn of<'a>(&self, session: &'a Session) -> Option<Cow<'a, Session>> {
        match self.changed().get(&session.actor().user) {
            None => Some(Cow::Borrowed(session)),
            Some(None) => None,
            Some(Some(actor)) => Some(Cow::Owned(session.acting_as(actor.clone()))),
        }
    }
}
