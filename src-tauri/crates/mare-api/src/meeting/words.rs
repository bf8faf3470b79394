//! Names of protected people in the texts of a meeting: typed names become references, references are shown as
//! names to who works in the meeting (ruling 4). Elsewhere a copy is built for its reader.

use crate::act::Look;
use crate::error::ApiError;
use mare_domain::at_risk::AtRisk;
use mare_domain::meeting::Meeting;
use mare_domain::person::{Person, called_otherwise, refer, render};
use mare_domain::rule::Finding;
use mare_domain::text::normalise;
use mare_store::Filter;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// The protected people, as this meeting may take them.
pub(crate) struct Words {
    /// Full names everywhere; short names only for people of this meeting, or one case's "Tosh" would become another's.
    referring: Vec<Person>,
    names: BTreeMap<String, String>,
}

impl Words {
    /// Returns the protected people for the texts of `meeting`; for texts of no meeting, full names only.
    pub(crate) fn load(look: &Look<'_>, meeting: Option<&Meeting>) -> Result<Self, ApiError> {
        Self::load_with(look, meeting, None)
    }

    /// Returns the same, with one person more who is about to be linked to the meeting.
    pub(crate) fn load_with(
        look: &Look<'_>,
        meeting: Option<&Meeting>,
        person: Option<&str>,
    ) -> Result<Self, ApiError> {
        let filter = Filter { states: &["protected"], ..Filter::default() };
        let people: Vec<Person> = look.list::<Person>(&filter)?.into_iter().map(|p| p.row).collect();
        let mut linked: BTreeSet<String> = match meeting {
            Some(meeting) if !people.is_empty() => {
                look.children::<AtRisk>(&meeting.uid)?.into_iter().filter_map(|r| r.person).collect()
            }
            _ => BTreeSet::new(),
        };
        linked.extend(person.map(str::to_owned));
        let names = people.iter().map(|p| (p.uid.clone(), p.name.clone())).collect();
        let referring = people
            .into_iter()
            .map(|mut p| {
                if !linked.contains(&p.uid) {
                    p.known_as.retain(|n| n.trim().contains(' '));
                }
                p
            })
            .filter(|p| linked.contains(&p.uid) || p.name.trim().contains(' '))
            .collect();
        Ok(Self { referring, names })
    }

    /// Returns `typed` as it is kept: normalised, with references for protected names.
    pub(crate) fn keep(&self, typed: &str) -> String {
        refer(&normalise(typed), &self.referring)
    }

    /// Returns `typed` as it is kept on one line.
    pub(crate) fn keep_line(&self, typed: &str) -> String {
        self.keep(typed).trim().to_owned()
    }

    /// Returns the names of `typed` that stand in the row as another, whole one: "Ms Quarrendon", "Ms Ada Quarrendon".
    pub(crate) fn written_out(&self, typed: &str) -> Vec<(&str, &str)> {
        let found = called_otherwise(typed, &self.referring);
        found.into_iter().map(|(name, person)| (name, person.name.as_str())).collect()
    }

    /// Returns `kept` as who works in the meeting reads it.
    pub(crate) fn show(&self, kept: &str) -> String {
        render(kept, |uid| self.names.get(uid).cloned().unwrap_or_else(|| "a person".into()))
    }

    /// Returns a noun with every text of it as it is read.
    pub(crate) fn shown<T: Serialize + DeserializeOwned>(&self, noun: &T) -> Result<T, ApiError> {
        let mut value = serde_json::to_value(noun).map_err(|_| ApiError::internal("shown"))?;
        self.walk(&mut value, &|words, text| words.show(text));
        serde_json::from_value(value).map_err(|_| ApiError::internal("shown"))
    }

    /// Turns every text inside `value` into what is kept.
    pub(crate) fn keep_all(&self, value: &mut Value) {
        self.walk(value, &|words, text| words.keep(text));
    }

    fn walk(&self, value: &mut Value, change: &dyn Fn(&Self, &str) -> String) {
        match value {
            Value::String(text) => *text = change(self, text),
            Value::Array(items) => items.iter_mut().for_each(|item| self.walk(item, change)),
            Value::Object(fields) => fields.values_mut().for_each(|field| self.walk(field, change)),
            Value::Null | Value::Bool(_) | Value::Number(_) => {}
        }
    }

    /// Returns a note when `typed` holds the address or telephone of a protected person.
    pub(crate) fn exposed(&self, typed: &str, field: &str) -> Vec<Finding> {
        let digits: String = typed.chars().filter(char::is_ascii_digit).collect();
        let text = typed.to_lowercase();
        let mut found = Vec::new();
        for person in &self.referring {
            let telephone: String = person.telephone.chars().filter(char::is_ascii_digit).collect();
            let street = person.address.split([',', '\n']).next().unwrap_or_default().trim().to_lowercase();
            let what = if telephone.len() >= 7 && digits.contains(&telephone) {
                "telephone number"
            } else if street.chars().count() >= 6
                && street.chars().any(|c| c.is_ascii_digit())
                && text.contains(&street)
            {
                "address"
            } else {
                continue;
            };
            found.push(Finding::note(
                "MARE-16.16-1",
                "16.14-16.16",
                field,
                format!("This holds the {what} of a protected person. It is kept once with their record; take it out of the minutes unless it must stand here."),
            ));
        }
        found
    }
}
