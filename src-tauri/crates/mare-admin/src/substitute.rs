//! Captured values in the inputs of a script: `$name` alone stands for the whole value, inside a longer string
//! for its text; `$$` is a dollar sign. It refuses a name that was never captured, because a typing error would
//! otherwise be stored as text.

use serde_json::Value;
use std::collections::BTreeMap;

/// Values by the name they were captured under.
pub(crate) type Captured = BTreeMap<String, Value>;

/// Returns `value` with every `$name` replaced. Errs with the first name that nothing was captured under.
pub(crate) fn fill(value: &Value, captured: &Captured) -> Result<Value, String> {
    Ok(match value {
        Value::String(text) => fill_text(text, captured)?,
        Value::Array(items) => items.iter().map(|v| fill(v, captured)).collect::<Result<_, _>>()?,
        Value::Object(fields) => {
            let filled: Result<serde_json::Map<String, Value>, String> =
                fields.iter().map(|(k, v)| Ok((k.clone(), fill(v, captured)?))).collect();
            Value::Object(filled?)
        }
        other => other.clone(),
    })
}

fn name_at(text: &str) -> &str {
    let starts = text.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_');
    let length = if starts {
        text.find(|c: char| !c.is_ascii_alphanumeric() && c != '_').unwrap_or(text.len())
    } else {
        0
    };
    text.get(..length).unwrap_or_default()
}

fn fill_text(text: &str, captured: &Captured) -> Result<Value, String> {
    if let Some(rest) = text.strip_prefix('$')
        && !rest.is_empty()
        && name_at(rest) == rest
    {
        return captured.get(rest).cloned().ok_or_else(|| rest.to_owned());
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('$') {
        out.push_str(before);
        let name = name_at(after);
        if let Some(literal) = after.strip_prefix('$') {
            out.push('$');
            rest = literal;
        } else if name.is_empty() {
            out.push('$');
            rest = after;
        } else {
            match captured.get(name).ok_or_else(|| name.to_owned())? {
                Value::String(value) => out.push_str(value),
                other => out.push_str(&other.to_string()),
            }
            rest = after.strip_prefix(name).unwrap_or_default();
        }
    }
    out.push_str(rest);
    Ok(Value::String(out))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn captured() -> Captured {
        Captured::from([
            ("r1".to_owned(), json!("018f")),
            ("n".to_owned(), json!(3)),
            ("r10".to_owned(), json!("long")),
        ])
    }

    #[test]
    fn a_name_alone_keeps_the_kind_of_value_and_in_text_becomes_text() {
        let filled = fill(&json!({"a": "$n", "b": ["no $n of $r1.", "$r10"]}), &captured()).unwrap();
        assert_eq!(filled, json!({"a": 3, "b": ["no 3 of 018f.", "long"]}));
    }

    #[test]
    fn money_stays_money_and_an_unknown_name_is_refused() {
        assert_eq!(fill(&json!("$412 or $$r1"), &captured()).unwrap(), json!("$412 or $r1"));
        assert_eq!(fill(&json!("$r2"), &captured()).unwrap_err(), "r2");
        assert_eq!(fill(&json!("see $who"), &captured()).unwrap_err(), "who");
    }
}
