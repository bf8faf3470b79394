//! Texts without the names that the room may not read from a screen: the service user and protected people stand as
//! what they are to the case (D-31).

use crate::act::Look;
use crate::audience::{Audience, Protected};
use crate::error::ApiError;
use mare_domain::meeting::Meeting;
use mare_domain::person::{Person, Protection, TOKEN_CLOSE, TOKEN_OPEN, refer, render};
use mare_store::Filter;

/// Shortest part of a name that is looked for.
const SHORTEST: usize = 3;

/// Says texts without names.
pub(in crate::meeting) struct Nameless {
    subject: String,
    people: Vec<Person>,
    protected: Protected,
    audience: Audience,
}

impl Nameless {
    /// Returns what says the texts of `meeting` without names.
    pub(in crate::meeting) fn of(look: &Look<'_>, meeting: &Meeting) -> Result<Self, ApiError> {
        let filter = Filter { states: &["protected"], ..Filter::default() };
        let mut people: Vec<Person> = look.list::<Person>(&filter)?.into_iter().map(|p| p.row).collect();
        // Short names of one case may be somebody else in another; full names stand in texts that were shown.
        people.iter_mut().for_each(|p| p.known_as.clear());
        people.retain(|p| p.name.trim().contains(' '));
        let mut subject = look.get::<Person>(&meeting.person)?.row;
        let parts: Vec<String> = std::iter::once(&subject.name)
            .chain(&subject.known_as)
            .flat_map(|name| name.split_whitespace())
            .filter(|part| part.chars().count() >= SHORTEST && part.starts_with(char::is_uppercase))
            .map(str::to_owned)
            .collect();
        subject.known_as.extend(parts);
        subject.protection.get_or_insert(Protection::Victim);
        let uid = subject.uid.clone();
        people.push(subject);
        let audience = Audience { agency: None, health: false, knows_names: false };
        Ok(Self { subject: uid, people, protected: Protected::load(look)?, audience })
    }

    /// Returns `text` without names.
    pub(in crate::meeting) fn say(&self, text: &str) -> String {
        let said = render(&refer(text, &self.people), |uid| {
            if uid == self.subject {
                "the service user".to_owned()
            } else {
                self.protected.words(&format!("{TOKEN_OPEN}{uid}{TOKEN_CLOSE}"), &self.audience)
            }
        });
        let mut letters = said.chars();
        match letters.next() {
            Some(first) => first.to_uppercase().chain(letters).collect(),
            None => said,
        }
    }
}
