//! Names and text of a referral: protected names go in as references and come out as names (ruling 4).

use crate::act::Look;
use crate::audience::Audience;
use crate::error::ApiError;
use crate::limits::Protected;
use crate::referral::ServiceUser;
use mare_domain::person::{Person, age, refer, render};
use mare_domain::referral::FieldAnswer;
use mare_domain::text::normalise;
use mare_store::{Filter, Reader};
use serde_json::Value;
use std::collections::BTreeMap;

/// Returns the name with the surname first, for lists: "Stanwhistle, Kelvin".
pub(crate) fn surname_first(name: &str) -> String {
    let name = name.split('(').next().unwrap_or_default().trim();
    if name.contains(',') {
        return name.to_owned();
    }
    match name.rsplit_once(char::is_whitespace) {
        Some((first, surname)) => format!("{surname}, {}", first.trim()),
        None => name.to_owned(),
    }
}

/// Returns the service user in short.
pub(crate) fn service_user(look: &Look<'_>, uid: &str) -> Result<ServiceUser, ApiError> {
    let person = look.get::<Person>(uid)?.row;
    Ok(ServiceUser {
        surname_first: surname_first(&person.name),
        age: person.dob.map(|dob| age(dob, look.today())),
        nhs_warning: mare_domain::nhs::warning(&person.nhs_no).unwrap_or_default(),
        id: person.uid,
        name: person.name,
        dob: person.dob,
        nhs_no: person.nhs_no,
    })
}

/// Returns everybody whose name must not stand in text, except `subject`; full names only, because one case's
/// "Tosh" would become another's.
pub(crate) fn protected_people(reader: &Reader<'_>, subject: &str) -> Result<Vec<Person>, ApiError> {
    let filter = Filter { states: &["protected"], ..Filter::default() };
    let full = |name: &str| name.trim().contains(' ');
    let people = reader
        .list::<Person>(&filter)?
        .into_iter()
        .map(|p| p.row)
        .filter(|p| p.uid != subject && full(&p.name));
    Ok(people
        .map(|mut person| {
            person.known_as.retain(|name| full(name));
            person
        })
        .collect())
}

/// Returns `text` as it is kept: normalised, with references instead of protected names.
pub(crate) fn kept(text: &str, protected: &[Person]) -> String {
    refer(normalise(text).trim_end(), protected)
}

/// Returns `value` with `change` applied to every text in it.
pub(crate) fn map_text(value: &Value, change: &dyn Fn(&str) -> String) -> Value {
    match value {
        Value::String(text) => Value::String(change(text)),
        Value::Array(items) => Value::Array(items.iter().map(|i| map_text(i, change)).collect()),
        Value::Object(cells) => {
            Value::Object(cells.iter().map(|(key, cell)| (key.clone(), map_text(cell, change))).collect())
        }
        other => other.clone(),
    }
}

/// Returns the answer with `change` applied to its value, source and note.
pub(crate) fn map_answer(answer: &FieldAnswer, change: &dyn Fn(&str) -> String) -> FieldAnswer {
    FieldAnswer {
        value: map_text(&answer.value, change),
        source: change(&answer.source),
        note: change(&answer.note),
    }
}

/// Returns the answers as somebody reads them who may know the names.
pub(crate) fn with_names(
    look: &Look<'_>,
    answers: &BTreeMap<String, FieldAnswer>,
) -> Result<BTreeMap<String, FieldAnswer>, ApiError> {
    let protected = crate::audience::Protected::load(look)?;
    let master = Audience::master();
    Ok(answers
        .iter()
        .map(|(id, answer)| (id.clone(), map_answer(answer, &|text| protected.words(text, &master))))
        .collect())
}

/// Returns the protected people that the answers refer to.
pub(crate) fn referred_to(
    look: &Look<'_>,
    answers: &BTreeMap<String, FieldAnswer>,
) -> Result<Vec<Protected>, ApiError> {
    let mut uids = Vec::new();
    for answer in answers.values() {
        let texts = [answer.value.to_string(), answer.source.clone(), answer.note.clone()];
        for text in &texts {
            render(text, |uid| {
                if !uids.iter().any(|known| known == uid) {
                    uids.push(uid.to_owned());
                }
                String::new()
            });
        }
    }
    let mut people = Vec::new();
    for uid in uids {
        if let Some(person) = look.find::<Person>(&uid)?.map(|p| p.row) {
            let words = person.protection.map_or("a person", |p| p.in_words()).to_owned();
            people.push(Protected { id: uid, name: person.name, words });
        }
    }
    Ok(people)
}

/// Returns every text of a value, for the search index.
pub(crate) fn all_text(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Array(items) => items.iter().map(all_text).collect::<Vec<_>>().join(" "),
        Value::Object(cells) => cells.values().map(all_text).collect::<Vec<_>>().join(" "),
        Value::Null | Value::Bool(_) | Value::Number(_) => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use mare_domain::person::Protection;
    use serde_json::json;

    #[test]
    fn the_surname_comes_first_in_lists() {
        assert_eq!(surname_first("Kelvin Stanwhistle (answers to \"Kel\")"), "Stanwhistle, Kelvin");
        assert_eq!(surname_first("Stanwhistle, Kelvin"), "Stanwhistle, Kelvin");
        assert_eq!(surname_first("Madonna"), "Madonna");
        assert_eq!(surname_first(""), "");
    }

    #[test]
    fn a_protected_name_is_kept_as_a_reference_in_every_cell() {
        let nora = Person {
            uid: "n1".into(),
            name: "Nora Peverdale".into(),
            protection: Some(Protection::Victim),
            ..Person::default()
        };
        let change = |text: &str| kept(text, std::slice::from_ref(&nora));
        let value = json!([{"name": "Nora Peverdale", "n": 8}, ["to Nora Peverdale\u{202e}!"]]);
        assert_eq!(map_text(&value, &change), json!([{"name": "⟦p:n1⟧", "n": 8}, ["to ⟦p:n1⟧!"]]));
        assert_eq!(
            all_text(&value).trim(),
            "Nora Peverdale to Nora Peverdale\u{202e}!"
                .to_owned()
                .replacen("Peverdale to", "Peverdale  to", 1)
                .trim()
        );
    }
}
