//! One answer of Appendix 7 at a time: a dotted path and a value. It refuses what does not fit its field and names
//! the field; it never asks for another field first.

use super::{MeetingCard, Words, card, day_of, writable};
use crate::act::Act;
use crate::error::ApiError;
use crate::issue::note_completion;
use mare_domain::meeting::Meeting;
use mare_domain::minutes::{GRID_COLUMNS, Minutes, RISK_QUESTIONS};
use schemars::JsonSchema;
use serde::Deserialize;
use serde_json::Value;

/// One answer of the minutes.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct SetAnswer {
    /// Uid or reference of the meeting.
    pub meeting: String,
    /// Dotted path into `minutes`, such as `risks.repeat`, `grid.public_c`, `matrix.severity`,
    /// `rights.art2.answer`, `inform_service_user.note`, or `outcome` for the meeting in one line.
    pub field: String,
    /// The value; null clears.
    #[serde(default)]
    pub value: Value,
}

/// Sets one answer and returns the meeting. Errs with `invalid_input` naming the field when it does not fit.
pub fn set(act: &Act<'_>, input: SetAnswer) -> Result<MeetingCard, ApiError> {
    let found = writable(act, &input.meeting)?;
    let mut meeting = found.row;
    let words = Words::load(act, Some(&meeting))?;
    let mut value = input.value;
    let typed = value.as_str().map(str::to_owned);
    words.keep_all(&mut value);
    let field = input.field.trim().trim_start_matches("minutes.").to_owned();
    if field == "outcome" {
        meeting.outcome = match value {
            Value::Null => String::new(),
            Value::String(text) => text.trim().to_owned(),
            _ => return Err(does_not_fit("outcome", "words")),
        };
    } else {
        patch(&mut meeting, &field, value)?;
        let at = act.time();
        if let Some(question) = field.strip_prefix("risks.") {
            meeting.risks_answered.insert(question.to_owned(), at);
        } else if field == "risks" {
            meeting.risks_answered = meeting.minutes.risks.keys().map(|key| (key.clone(), at)).collect();
        }
    }
    note_completion(act, &mut meeting, Some(act.today()))?;
    let version = act.tx().update(&meeting, found.version)?;
    let warnings = typed.map(|t| words.exposed(&t, &field)).unwrap_or_default();
    card(&words, &meeting, version, warnings)
}

fn does_not_fit(field: &str, wanted: &str) -> ApiError {
    ApiError::field(field, format!("This does not fit the field {field}: give {wanted}."))
}

fn patch(meeting: &mut Meeting, field: &str, value: Value) -> Result<(), ApiError> {
    let unknown = || ApiError::field(field, format!("The minutes have no field “{field}”."));
    let value = checked(field, value)?;
    let mut whole = serde_json::to_value(&meeting.minutes).map_err(|_| ApiError::internal("minutes"))?;
    let blank = serde_json::to_value(Minutes::default()).map_err(|_| ApiError::internal("minutes"))?;
    let (parents, last) = match field.rsplit_once('.') {
        Some((parents, last)) => (parents.split('.').collect::<Vec<_>>(), last),
        None => (Vec::new(), field),
    };
    let mut at = &mut whole;
    let mut default = Some(&blank);
    for parent in &parents {
        at = at.as_object_mut().and_then(|o| o.get_mut(*parent)).ok_or_else(unknown)?;
        default = default.and_then(|d| d.get(*parent));
    }
    let map = is_map(&parents);
    let object = at.as_object_mut().ok_or_else(unknown)?;
    if value.is_null() && map {
        object.remove(last);
    } else if map || object.contains_key(last) {
        // Clearing puts back what an untouched field holds: an empty text, or no answer.
        let cleared = default.and_then(|d| d.get(last)).cloned().unwrap_or(Value::Null);
        object.insert(last.to_owned(), if value.is_null() { cleared } else { value });
    } else {
        return Err(unknown());
    }
    meeting.minutes = serde_json::from_value(whole).map_err(|_| does_not_fit(field, wanted(field)))?;
    Ok(())
}

/// The fields whose keys are data: the eight questions and the eleven columns.
fn is_map(parents: &[&str]) -> bool {
    matches!(parents, ["risks"] | ["grid"])
}

fn wanted(field: &str) -> &'static str {
    let last = field.rsplit('.').next().unwrap_or(field);
    match (field.split('.').next().unwrap_or_default(), last) {
        ("grid", _) => "low, med, high or very_high",
        ("matrix", "severity" | "likelihood") => "1, 2 or 3",
        (_, "answer") => "yes, no, not_discussed or not_known",
        ("purpose_stated" | "plan_realistic", _) => "true or false",
        ("date_of_risk_assessment", _) => "a date such as 1/4/2026",
        (
            "conclusion"
            | "disclosure_considered"
            | "disclosure_will_occur"
            | "refer_to_mappa"
            | "inform_service_user"
            | "rights",
            _,
        ) => "an answer with its note",
        _ => "words",
    }
}

/// Checks what the types do not: keys that exist, scores that exist, days that exist.
fn checked(field: &str, value: Value) -> Result<Value, ApiError> {
    if let Some(key) =
        field.strip_prefix("risks.").filter(|key| !RISK_QUESTIONS.iter().any(|(k, _)| k == key))
    {
        return Err(ApiError::field(field, format!("There is no risk question “{key}”.")));
    }
    if let Some(key) =
        field.strip_prefix("grid.").filter(|key| !GRID_COLUMNS.iter().any(|(k, _, _)| k == key))
    {
        return Err(ApiError::field(field, format!("The grid has no column “{key}”.")));
    }
    match (field, value) {
        ("matrix.severity" | "matrix.likelihood", Value::Number(n))
            if n.as_u64().is_none_or(|n| !(1..=3).contains(&n)) =>
        {
            Err(does_not_fit(field, wanted(field)))
        }
        ("matrix.score" | "matrix.band", _) => Err(ApiError::field(
            field,
            "The score is worked out from severity and likelihood; it cannot be set.",
        )),
        ("date_of_risk_assessment", Value::String(typed)) if !typed.trim().is_empty() => {
            Ok(Value::String(day_of(field, &typed)?.to_string()))
        }
        ("date_of_risk_assessment", Value::String(_)) => Ok(Value::Null),
        ("grid" | "matrix" | "risks", Value::Object(fields)) => {
            let mut out = serde_json::Map::new();
            for (key, value) in fields {
                let value = checked(&format!("{field}.{key}"), value)?;
                out.insert(key, value);
            }
            Ok(Value::Object(out))
        }
        // An answer alone may be given where an answer with a note is kept.
        (_, value) => Ok(value),
    }
}
