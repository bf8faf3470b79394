//! How the nouns of the domain lie in the file: which table, and what they are found by. One `impl` each; a new
//! noun needs a table in the migration and a few lines here, nothing else.

use crate::Result;
use crate::error::StoreError;
use crate::row::{Keys, Row};
use crate::tx::Tx;
use mare_domain::action::Action;
use mare_domain::at_risk::AtRisk;
use mare_domain::case::Case;
use mare_domain::disclosure::Disclosure;
use mare_domain::document::{Copy, Document};
use mare_domain::entry::Entry;
use mare_domain::happening::Happening;
use mare_domain::meeting::Meeting;
use mare_domain::notification::Notification;
use mare_domain::person::Person;
use mare_domain::referral::Referral;
use serde_json::Value;

impl Row for Happening {
    const TABLE: &'static str = "happening";
    const NOUN: &'static str = "happening";
    fn uid(&self) -> &str {
        &self.uid
    }
    fn keys(&self) -> Keys {
        Keys {
            parent: self.case.clone(),
            case: self.case.clone(),
            person: self.person.clone(),
            state: "recorded".into(),
            on_date: self.deed.as_ref().map(|d| d.on.to_string()),
            ..Keys::default()
        }
    }
}

impl Row for Document {
    const TABLE: &'static str = "document";
    const NOUN: &'static str = "document";
    fn uid(&self) -> &str {
        &self.uid
    }
    fn keys(&self) -> Keys {
        Keys {
            parent: Some(self.about.clone()),
            case: self.case.clone(),
            state: self.kind.key().into(),
            on_date: self.deed.as_ref().map(|d| d.on.to_string()),
            ..Keys::default()
        }
    }
}

impl Row for Case {
    const TABLE: &'static str = "mare_case";
    const NOUN: &'static str = "case";
    fn uid(&self) -> &str {
        &self.uid
    }
    fn keys(&self) -> Keys {
        Keys {
            reference: Some(self.reference.clone()),
            person: Some(self.person.clone()),
            state: self.state.key().into(),
            on_date: self.states.first().map(|s| s.from.to_string()),
            ..Keys::default()
        }
    }
}

impl Row for Action {
    const TABLE: &'static str = "action";
    const NOUN: &'static str = "action";
    fn uid(&self) -> &str {
        &self.uid
    }
    fn keys(&self) -> Keys {
        Keys {
            parent: Some(self.meeting.clone()),
            case: Some(self.case.clone()).filter(|c| !c.is_empty()),
            state: self.state.key().into(),
            on_date: self.due.map(|d| d.to_string()),
            position: self.position,
            ..Keys::default()
        }
    }
}

impl Row for Notification {
    const TABLE: &'static str = "notification";
    const NOUN: &'static str = "notification";
    fn uid(&self) -> &str {
        &self.uid
    }
    fn keys(&self) -> Keys {
        Keys {
            parent: Some(self.about.clone()),
            case: Some(self.case.clone()).filter(|c| !c.is_empty()),
            state: self.state_key().into(),
            on_date: Some(self.since.to_string()),
            ..Keys::default()
        }
    }
}

impl Row for Entry {
    const TABLE: &'static str = "entry";
    const NOUN: &'static str = "entry";
    fn uid(&self) -> &str {
        &self.uid
    }
    fn keys(&self) -> Keys {
        Keys {
            parent: Some(self.meeting.clone()),
            state: self.section.to_string(),
            position: self.position,
            ..Keys::default()
        }
    }
}

impl Row for Referral {
    const TABLE: &'static str = "referral";
    const NOUN: &'static str = "referral";
    fn uid(&self) -> &str {
        &self.uid
    }
    fn keys(&self) -> Keys {
        Keys {
            reference: Some(self.reference.clone()),
            parent: self.case.clone(),
            case: self.case.clone(),
            person: Some(self.person.clone()),
            state: self.state.key().into(),
            on_date: self.received.as_ref().map(|r| r.on.to_string()),
            ..Keys::default()
        }
    }
}

impl Row for Disclosure {
    const TABLE: &'static str = "disclosure";
    const NOUN: &'static str = "disclosure";
    fn uid(&self) -> &str {
        &self.uid
    }
    fn keys(&self) -> Keys {
        Keys {
            parent: Some(self.meeting.clone()),
            case: Some(self.case.clone()).filter(|c| !c.is_empty()),
            state: if self.done.is_some() { "done" } else { "open" }.into(),
            position: self.position,
            ..Keys::default()
        }
    }
}

impl Row for AtRisk {
    const TABLE: &'static str = "at_risk";
    const NOUN: &'static str = "person at risk";
    fn uid(&self) -> &str {
        &self.uid
    }
    fn keys(&self) -> Keys {
        Keys {
            parent: Some(self.meeting.clone()),
            person: self.person.clone(),
            state: "named".into(),
            position: self.position,
            ..Keys::default()
        }
    }
}

impl Row for Meeting {
    const TABLE: &'static str = "meeting";
    const NOUN: &'static str = "meeting";
    fn uid(&self) -> &str {
        &self.uid
    }
    fn keys(&self) -> Keys {
        Keys {
            reference: Some(self.reference.clone()).filter(|r| !r.is_empty()),
            parent: Some(self.case.clone()),
            case: Some(self.case.clone()),
            person: Some(self.person.clone()),
            state: self.state.key().into(),
            on_date: Some(self.date.to_string()),
            position: 0,
        }
    }
}

impl Row for Person {
    const TABLE: &'static str = "person";
    const NOUN: &'static str = "person";
    fn uid(&self) -> &str {
        &self.uid
    }
    fn keys(&self) -> Keys {
        let state = if self.protection.is_some() { "protected" } else { "known" };
        Keys { state: state.into(), ..Keys::default() }
    }
}

impl Row for Copy {
    const TABLE: &'static str = "copy";
    const NOUN: &'static str = "copy";
    fn uid(&self) -> &str {
        &self.uid
    }
    fn keys(&self) -> Keys {
        Keys {
            parent: Some(self.meeting.clone()),
            state: if self.given.is_some() { "given" } else { "made" }.into(),
            position: i64::from(self.number),
            ..Keys::default()
        }
    }
}

/// The nouns whose changes in a meeting can be taken back, by their table.
macro_rules! undoable_nouns {
    ($($noun:ty),*) => {
        /// Returns the table called `noun`. Errs with `Refused` when nothing of it can be taken back.
        pub(crate) fn table(noun: &str) -> Result<&'static str> {
            $(if noun == <$noun>::TABLE { return Ok(<$noun>::TABLE); })*
            Err(StoreError::Refused)
        }

        /// Returns the noun in words, for errors.
        pub(crate) fn in_words(noun: &str) -> &'static str {
            $(if noun == <$noun>::TABLE { return <$noun>::NOUN; })*
            "row"
        }

        /// Replaces a row by one that was put together again.
        pub(crate) fn put(tx: &Tx<'_>, noun: &str, body: Value) -> Result<()> {
            $(if noun == <$noun>::TABLE { return tx.put(&read::<$noun>(body)?).map(|_| ()); })*
            Err(StoreError::Refused)
        }

        /// Adds a row that was removed.
        pub(crate) fn insert(tx: &Tx<'_>, noun: &str, body: Value) -> Result<()> {
            $(if noun == <$noun>::TABLE { return tx.insert(&read::<$noun>(body)?); })*
            Err(StoreError::Refused)
        }

        /// Removes a row that was made.
        pub(crate) fn remove(tx: &Tx<'_>, noun: &str, uid: &str) -> Result<()> {
            $(if noun == <$noun>::TABLE { return tx.remove::<$noun>(uid); })*
            Err(StoreError::Refused)
        }
    };
}
undoable_nouns!(Entry, Action, AtRisk, Disclosure, Meeting, Case, Notification, Happening);

fn read<T: Row>(body: Value) -> Result<T> {
    serde_json::from_value(body).map_err(|source| StoreError::Body { noun: T::NOUN, source })
}
