//! Who reads: which entries they may see and whether they see the names of protected people. Every copy is
//! *built* for its reader (ruling 4, 16.14–16.16); nothing is blacked out afterwards.

use crate::error::ApiError;
use mare_domain::person::{Person, Protection, render};
use mare_domain::restriction::may_read;
use mare_store::{Filter, Reader};
use std::collections::BTreeMap;

/// A reader of a document or view.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Audience {
    /// The reader's agency; `None` reads everything (the master in the encrypted file).
    pub(crate) agency: Option<String>,
    /// Whether it is a health agency.
    pub(crate) health: bool,
    /// Whether the reader was in the room, or otherwise may know the names of protected people.
    pub(crate) knows_names: bool,
}

impl Audience {
    /// Returns the audience of the master: everything, with names.
    pub(crate) fn master() -> Self {
        Self { agency: None, health: true, knows_names: true }
    }

    /// Returns whether this reader may read what is restricted to `restricted_to`.
    pub(crate) fn may_read(&self, restricted_to: &[String]) -> bool {
        self.agency.as_deref().is_none_or(|agency| may_read(restricted_to, agency, self.health))
    }
}

/// The protected people of the file, to turn tokens into words.
#[derive(Debug, Default)]
pub(crate) struct Protected {
    people: BTreeMap<String, (String, Protection)>,
}

impl Protected {
    /// Returns everybody whose name must not stand in text.
    pub(crate) fn load(reader: &Reader<'_>) -> Result<Self, ApiError> {
        let filter = Filter { states: &["protected"], ..Filter::default() };
        let people = reader
            .list::<Person>(&filter)?
            .into_iter()
            .filter_map(|p| p.row.protection.map(|kind| (p.row.uid, (p.row.name, kind))))
            .collect();
        Ok(Self { people })
    }

    /// Returns `text` with each token as `audience` may read it.
    pub(crate) fn words(&self, text: &str, audience: &Audience) -> String {
        render(text, |uid| match self.people.get(uid) {
            Some((name, _)) if audience.knows_names => name.clone(),
            Some((_, kind)) => kind.in_words().to_owned(),
            None => "a person".to_owned(),
        })
    }
}
