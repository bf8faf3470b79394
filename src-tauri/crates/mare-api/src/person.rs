//! People: searched for before they are made, linked when they are duplicates, never deleted.

use crate::act::{Act, Look};
use crate::error::ApiError;
use mare_domain::person::{Likeness, Person, likeness};
use mare_store::SearchText;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What is known of the person looked for.
#[derive(Debug, Default, Deserialize, JsonSchema)]
pub struct SearchPeople {
    /// Name, or part of one.
    #[serde(default)]
    pub name: String,
    /// Date of birth.
    #[serde(default)]
    pub dob: Option<chrono::NaiveDate>,
    /// NHS number.
    #[serde(default)]
    pub nhs_no: String,
}

/// Likely duplicates.
#[derive(Debug, Serialize, JsonSchema)]
pub struct People {
    /// Who may be meant, strongest first, each with the reason it matches.
    pub likely: Vec<Likeness>,
}

/// Returns who may be the person meant, so that nobody is made twice.
pub fn search(look: &Look<'_>, input: SearchPeople) -> Result<People, ApiError> {
    let typed = Person { name: input.name, dob: input.dob, nhs_no: input.nhs_no, ..Person::default() };
    let mut likely: Vec<Likeness> =
        look.all::<Person>()?.iter().filter_map(|known| likeness(&typed, known)).collect();
    likely.sort_by_key(|l| std::cmp::Reverse(l.strength));
    Ok(People { likely })
}

/// Which person.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct WhichPerson {
    /// Uid of the person.
    pub person: String,
}

/// A person with what follows from the record.
#[derive(Debug, Serialize, JsonSchema)]
pub struct PersonCard {
    /// The record.
    #[serde(flatten)]
    pub person: Person,
    /// The same as `uid`: what scripts capture.
    pub id: String,
    /// Version, to be given back with a change.
    pub version: i64,
    /// Age in years today, if the date of birth is known.
    pub age: Option<i32>,
    /// What is odd about the NHS number, in words; empty when nothing is.
    pub nhs_warning: String,
}

fn card(look: &Look<'_>, person: Person, version: i64) -> PersonCard {
    let age = person.dob.map(|dob| mare_domain::person::age(dob, look.today()));
    let nhs_warning = mare_domain::nhs::warning(&person.nhs_no).unwrap_or_default();
    PersonCard { id: person.uid.clone(), person, version, age, nhs_warning }
}

/// Returns one person.
pub fn get(look: &Look<'_>, input: WhichPerson) -> Result<PersonCard, ApiError> {
    let found = look.get::<Person>(&input.person)?;
    Ok(card(look, found.row, found.version))
}

/// A person to be made or replaced.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct SavePerson {
    /// The record; its uid is ignored when it is made.
    #[serde(flatten)]
    pub person: Person,
    /// Version it was read at, for a change.
    #[serde(default)]
    pub version: i64,
}

fn clean(mut person: Person) -> Result<Person, ApiError> {
    let n = |t: &str| mare_domain::text::normalise(t).trim().to_owned();
    person.name = n(&person.name);
    person.address = n(&person.address);
    if person.name.is_empty() {
        return Err(ApiError::field("name", "Give the name; “not known” is an answer."));
    }
    Ok(person)
}

fn index(act: &Act<'_>, person: &Person) -> Result<(), ApiError> {
    // A protected person is found by their record only, never by what was said about them.
    let text =
        [person.name.as_str(), &person.known_as.join(" "), &person.nhs_no.replace(' ', ""), &person.ipm_no]
            .join(" ");
    act.tx().index(&SearchText {
        noun: "person",
        uid: &person.uid,
        case: None,
        restricted_to: "",
        title: &person.name,
        text: &text,
    })?;
    Ok(())
}

/// Makes a person and returns the record.
pub fn create(act: &Act<'_>, input: SavePerson) -> Result<PersonCard, ApiError> {
    let person = Person { uid: act.id(), ..clean(input.person)? };
    act.tx().insert(&person)?;
    index(act, &person)?;
    Ok(card(act, person, 1))
}

/// Replaces a person's record and returns it. Errs with `conflict` when it was changed elsewhere.
pub fn update(act: &Act<'_>, input: SavePerson) -> Result<PersonCard, ApiError> {
    let person = clean(input.person)?;
    let version = act.tx().update(&person, input.version)?;
    index(act, &person)?;
    Ok(card(act, person, version))
}
