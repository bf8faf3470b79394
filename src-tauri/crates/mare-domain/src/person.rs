//! A person: service user, person at risk, professional. Protected people (victim, informant, child) are
//! stored once and appear in text only as references (ruling 4). Duplicates are linked, never deleted.

use chrono::{Datelike, NaiveDate};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Why a person's name must not stand in text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Protection {
    /// Victim or potential victim.
    Victim,
    /// Gave information in confidence.
    Informant,
    /// Under 18.
    Child,
}

impl Protection {
    /// Returns what a reader sees who may not know the name.
    pub fn in_words(self) -> &'static str {
        match self {
            Self::Victim => "a named adult",
            Self::Informant => "a named informant",
            Self::Child => "a named child",
        }
    }
}

/// A person, known once.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Person {
    /// Uid.
    pub uid: String,
    /// Full name as it is written.
    pub name: String,
    /// Other names they answer to.
    pub known_as: Vec<String>,
    /// Date of birth.
    pub dob: Option<NaiveDate>,
    /// NHS number as typed; checked, never refused.
    pub nhs_no: String,
    /// Local patient number.
    pub ipm_no: String,
    /// Gender.
    pub gender: String,
    /// Ethnicity.
    pub ethnicity: String,
    /// Address.
    pub address: String,
    /// Telephone.
    pub telephone: String,
    /// The service that manages them (4.1).
    pub service: String,
    /// The clinical or care team.
    pub team: String,
    /// Set when the name must not stand in text.
    pub protection: Option<Protection>,
    /// Uid of the record this one is a duplicate of.
    pub duplicate_of: Option<String>,
}

impl Person {
    /// Returns the token that stands for a protected person in text, such as `⟦p:018f…⟧`.
    pub fn token(&self) -> String {
        format!("{TOKEN_OPEN}{}{TOKEN_CLOSE}", self.uid)
    }
}

/// Opens a reference to a protected person in text.
pub const TOKEN_OPEN: &str = "⟦p:";
/// Closes a reference to a protected person in text.
pub const TOKEN_CLOSE: &str = "⟧";

/// Returns `text` with the names of protected people replaced by their tokens, whole words only.
///
/// Longer names go first, so that "Nora Peverdale" is not taken apart by "Nora".
pub fn refer(text: &str, protected: &[Person]) -> String {
    let names = names_of(protected);
    names.iter().fold(text.to_owned(), |text, (name, person)| replace_words(&text, name, &person.token()))
}

/// Returns the names in `text` that [`refer`] takes for somebody whose whole name is another one: each with that person.
pub fn called_otherwise<'a>(text: &str, protected: &'a [Person]) -> Vec<(&'a str, &'a Person)> {
    let mut rest = text.to_owned();
    let mut found = Vec::new();
    for (name, person) in names_of(protected) {
        let referred = replace_words(&rest, name, &person.token());
        if referred != rest && name != person.name {
            found.push((name, person));
        }
        rest = referred;
    }
    found
}

/// Every name of the protected people, the longer ones first.
fn names_of(protected: &[Person]) -> Vec<(&str, &Person)> {
    let mut names: Vec<(&str, &Person)> = protected
        .iter()
        .filter(|p| p.protection.is_some())
        .flat_map(|p| {
            std::iter::once(p.name.as_str())
                .chain(p.known_as.iter().map(String::as_str))
                .filter(|n| n.chars().count() >= 3)
                .map(move |n| (n, p))
        })
        .collect();
    names.sort_by_key(|(n, _)| std::cmp::Reverse(n.len()));
    names
}

fn replace_words(text: &str, name: &str, token: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(name) {
        let (before, found) = rest.split_at(at);
        let after = found.strip_prefix(name).unwrap_or_default();
        let open = before.chars().next_back().is_none_or(|c| !c.is_alphanumeric());
        let close = after.chars().next().is_none_or(|c| !c.is_alphanumeric());
        out.push_str(before);
        out.push_str(if open && close { token } else { name });
        rest = after;
    }
    out.push_str(rest);
    out
}

/// Returns `text` with every token replaced by what `render` says for its uid.
pub fn render(text: &str, mut render: impl FnMut(&str) -> String) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(TOKEN_OPEN) {
        let (before, found) = rest.split_at(at);
        out.push_str(before);
        let inner = found.strip_prefix(TOKEN_OPEN).unwrap_or_default();
        match inner.split_once(TOKEN_CLOSE) {
            Some((uid, after)) => {
                out.push_str(&render(uid));
                rest = after;
            }
            None => {
                out.push_str(found);
                return out;
            }
        }
    }
    out.push_str(rest);
    out
}

/// Returns the age in whole years on `on`.
pub fn age(dob: NaiveDate, on: NaiveDate) -> i32 {
    let years = on.year() - dob.year();
    if (on.month(), on.day()) < (dob.month(), dob.day()) { years - 1 } else { years }
}

/// Why two people may be one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Likeness {
    /// Uid of the person found.
    pub uid: String,
    /// Their name.
    pub name: String,
    /// Their date of birth.
    pub dob: Option<NaiveDate>,
    /// Reasons in words, strongest first.
    pub reasons: Vec<String>,
    /// How strong: 3 the same NHS number, 2 name and date of birth, 1 one of them.
    pub strength: u8,
}

fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

fn words(name: &str) -> Vec<String> {
    let mut words: Vec<String> =
        name.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).map(str::to_lowercase).collect();
    words.sort();
    words
}

/// Returns why `a` and `b` may be the same person, or nothing.
pub fn likeness(typed: &Person, known: &Person) -> Option<Likeness> {
    let mut reasons = Vec::new();
    let mut strength = 0;
    let nhs = digits(&typed.nhs_no);
    if nhs.len() == 10 && nhs == digits(&known.nhs_no) {
        reasons.push("same NHS number".to_owned());
        strength = 3;
    }
    let typed_names: Vec<Vec<String>> = std::iter::once(&typed.name)
        .chain(&typed.known_as)
        .map(|n| words(n))
        .filter(|w| !w.is_empty())
        .collect();
    let known_names: Vec<Vec<String>> = std::iter::once(&known.name)
        .chain(&known.known_as)
        .map(|n| words(n))
        .filter(|w| !w.is_empty())
        .collect();
    let same_name = typed_names.iter().any(|t| known_names.contains(t));
    let surname = |names: &[String]| {
        names.iter().flat_map(|n| n.split_whitespace().next_back()).map(str::to_lowercase).next()
    };
    let same_surname = surname(std::slice::from_ref(&typed.name)).is_some()
        && surname(std::slice::from_ref(&typed.name)) == surname(std::slice::from_ref(&known.name));
    let same_dob = typed.dob.is_some() && typed.dob == known.dob;
    if same_name {
        reasons.push("same name".into());
    } else if same_surname {
        reasons.push("same surname".into());
    }
    if same_dob {
        reasons.push("same date of birth".into());
    }
    if (same_name || same_surname) && same_dob {
        strength = strength.max(2);
    } else if same_name || same_dob {
        strength = strength.max(1);
    }
    if strength == 0 {
        return None;
    }
    Some(Likeness { uid: known.uid.clone(), name: known.name.clone(), dob: known.dob, reasons, strength })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn nora() -> Person {
        Person {
            uid: "n1".into(),
            name: "Nora Peverdale".into(),
            known_as: vec!["Mrs Peverdale".into()],
            protection: Some(Protection::Victim),
            ..Person::default()
        }
    }

    #[test]
    fn a_protected_name_becomes_a_reference_and_comes_back_per_audience() {
        let text =
            refer("Mrs Nora Peverdale lives above; Mrs Peverdale uses a frame. Peverdales stay.", &[nora()]);
        assert_eq!(text, "Mrs ⟦p:n1⟧ lives above; ⟦p:n1⟧ uses a frame. Peverdales stay.");
        assert_eq!(
            render(&text, |_| "a named adult".into()),
            "Mrs a named adult lives above; a named adult uses a frame. Peverdales stay."
        );
    }

    #[test]
    fn a_broken_token_is_left_as_it_is() {
        assert_eq!(render("see ⟦p:n1", |_| "x".into()), "see ⟦p:n1");
    }

    #[test]
    fn the_same_number_and_the_same_name_with_birthday_are_told_apart_in_strength() {
        let known = Person {
            uid: "k".into(),
            name: "Kelvin Stanwhistle".into(),
            nhs_no: "999 412 3076".into(),
            dob: NaiveDate::from_ymd_opt(1984, 9, 14),
            ..Person::default()
        };
        let typed = Person { name: "STANWHISTLE, Kelvin".into(), dob: known.dob, ..Person::default() };
        let like = likeness(&typed, &known).unwrap();
        assert_eq!(
            (like.strength, like.reasons),
            (2, vec!["same name".to_owned(), "same date of birth".to_owned()])
        );
        let by_number =
            Person { name: "Somebody Else".into(), nhs_no: "9994123076".into(), ..Person::default() };
        assert_eq!(likeness(&by_number, &known).unwrap().strength, 3);
        assert!(likeness(&Person { name: "Nora".into(), ..Person::default() }, &known).is_none());
    }

    #[test]
    fn age_counts_birthdays() {
        let dob = NaiveDate::from_ymd_opt(1984, 9, 14).unwrap();
        assert_eq!(age(dob, NaiveDate::from_ymd_opt(2026, 3, 3).unwrap()), 41);
        assert_eq!(age(dob, NaiveDate::from_ymd_opt(2026, 9, 14).unwrap()), 42);
    }
}
