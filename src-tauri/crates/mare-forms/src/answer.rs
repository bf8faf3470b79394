//! Answers to a form: what counts as an answer (D-10), and what does not fit its field, in a sentence.

use crate::definition::{Field, Form, Kind};
use mare_domain::referral::FieldAnswer;
use mare_domain::text::parse_date;
use serde_json::Value;
use std::collections::BTreeMap;

/// Answers by field id.
pub type Answers = BTreeMap<String, FieldAnswer>;

/// Words that answer every field, whatever its kind (D-10).
pub const ANSWERS_IN_WORDS: [&str; 5] = ["not known", "none", "not discussed", "unknown", "not applicable"];

/// Returns whether `value` says nothing: empty, white space, only marks, or made of such parts.
pub fn is_blank(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::Bool(_) | Value::Number(_) => false,
        Value::String(text) => !text.chars().any(char::is_alphanumeric),
        Value::Array(items) => items.iter().all(is_blank),
        Value::Object(cells) => cells.values().all(is_blank),
    }
}

/// Returns whether `text` is "not known", "none", "not discussed" or the like.
pub fn is_in_words(text: &str) -> bool {
    let text = text.trim().trim_end_matches('.').to_lowercase();
    ANSWERS_IN_WORDS.contains(&text.as_str())
}

/// Returns what a YES/NO answer says and the words after it; nothing when it says neither.
pub fn yes_no(value: &Value) -> Option<(bool, String)> {
    let text = match value {
        Value::Bool(yes) => return Some((*yes, String::new())),
        Value::String(text) => text.trim(),
        _ => return None,
    };
    let first: String = text.chars().take_while(|c| c.is_alphanumeric()).collect();
    let said = match first.to_lowercase().as_str() {
        "yes" => true,
        "no" => false,
        _ => return None,
    };
    // "None" and "not known" begin otherwise; "no" followed by more words is still NO with its explanation.
    let rest: String = text.chars().skip(first.chars().count()).collect();
    Some((said, rest.trim_start_matches(|c: char| !c.is_alphanumeric()).trim().to_owned()))
}

/// Returns whether the answer says YES, and the explanation that stands with it.
pub fn said_yes(answer: &FieldAnswer) -> Option<String> {
    let (yes, rest) = yes_no(&answer.value)?;
    let words = if answer.note.trim().is_empty() { rest } else { answer.note.trim().to_owned() };
    yes.then_some(words)
}

/// Returns the option as it is compared: without case, the printed question mark and "(please specify)".
fn plain(option: &str) -> String {
    let option = option.trim().to_lowercase();
    option.trim_end_matches("(please specify)").trim().trim_end_matches('?').trim().to_owned()
}

/// Returns the printed option that `typed` means, if it is one.
pub fn option<'a>(field: &'a Field, typed: &str) -> Option<&'a str> {
    field.options.iter().find(|o| plain(o) == plain(typed)).map(String::as_str)
}

impl Form {
    /// Checks the answer to one field. Errs with a sentence; the answer itself is kept by the caller as typed.
    pub fn check_answer(&self, field: &str, value: &Value) -> Result<(), String> {
        let Some(field) = self.field(field) else {
            return Err(format!("The form has no field “{field}”."));
        };
        if is_blank(value) {
            return Ok(());
        }
        if let Value::String(text) = value
            && is_in_words(text)
        {
            return Ok(());
        }
        let name = field.name();
        match field.kind {
            Kind::Fixed => Err(format!("“{name}” is printed text; there is nothing to answer.")),
            Kind::ShortText | Kind::LongText => match value {
                Value::String(_) | Value::Number(_) | Value::Bool(_) => Ok(()),
                _ => Err(format!("“{name}” takes text.")),
            },
            Kind::Date => match value {
                Value::String(text) => parse_date(text).map(|_| ()).map_err(|why| format!("{name}: {why}")),
                _ => Err(format!("{name}: write a date, such as 31/3/2026.")),
            },
            Kind::YesNo => match yes_no(value) {
                Some(_) => Ok(()),
                None => Err(format!("Begin the answer to “{name}” with YES or NO, or write “not known”.")),
            },
            Kind::Choice => match value {
                Value::String(text) if option(field, text).is_some() => Ok(()),
                _ => Err(format!("Choose one for “{name}”: {}.", field.options.join(", "))),
            },
            Kind::Choices => check_choices(field, value),
            Kind::Table => check_table(field, value),
        }
    }

    /// Returns an answer as it is kept: dates as `yyyy-mm-dd`, options as they are printed, everything else as typed.
    pub fn tidy_answer(&self, field: &str, value: Value) -> Value {
        let Some(field) = self.field(field) else { return value };
        let one = |text: String| {
            option(field, &text).map_or(Value::String(text.clone()), |o| Value::String(o.into()))
        };
        match (field.kind, value) {
            (Kind::Date, Value::String(text)) => match parse_date(&text) {
                Ok(date) => Value::String(date.to_string()),
                Err(_) => Value::String(text),
            },
            (Kind::YesNo, Value::Bool(yes)) => Value::String(if yes { "YES" } else { "NO" }.into()),
            (Kind::Choice, Value::String(text)) => one(text),
            (Kind::Choices, Value::String(text)) if option(field, &text).is_some() => {
                Value::Array(vec![one(text)])
            }
            (Kind::Choices, Value::Array(items)) => Value::Array(
                items.into_iter().map(|i| if let Value::String(text) = i { one(text) } else { i }).collect(),
            ),
            (_, value) => value,
        }
    }
}

fn check_choices(field: &Field, value: &Value) -> Result<(), String> {
    let said = match value {
        Value::String(text) => vec![text.as_str()],
        Value::Array(items) => items.iter().map(|i| i.as_str().unwrap_or_default()).collect(),
        _ => Vec::new(),
    };
    let odd: Vec<&str> =
        said.iter().copied().filter(|s| !s.trim().is_empty() && option(field, s).is_none()).collect();
    if odd.is_empty() && !said.is_empty() {
        return Ok(());
    }
    Err(format!("Choose for “{}” any of: {}.", field.name(), field.options.join(", ")))
}

fn check_table(field: &Field, value: &Value) -> Result<(), String> {
    let columns =
        || field.columns.iter().map(|c| c.label.trim_end_matches(':')).collect::<Vec<_>>().join(", ");
    let fits = |row: &Value| {
        row.as_object().is_some_and(|cells| {
            cells.iter().all(|(key, cell)| {
                field.columns.iter().any(|c| &c.id == key) && !cell.is_object() && !cell.is_array()
            })
        })
    };
    match value {
        Value::Array(rows) if rows.iter().all(fits) => Ok(()),
        _ => Err(format!("“{}” takes rows with {}, or the word “none”.", field.name(), columns())),
    }
}
