//! Values of a script as a person types them.

use serde_json::Value;

/// Returns the text of a field of a step; nothing when it is empty or missing.
pub(crate) fn text<'a>(input: &'a Value, field: &str) -> Option<&'a str> {
    input.get(field).and_then(Value::as_str).filter(|text| !text.is_empty())
}

/// Returns the text of a field that every such step has.
pub(crate) fn must<'a>(input: &'a Value, field: &str) -> &'a str {
    text(input, field).unwrap_or_else(|| panic!("the step has no {field}: {input}"))
}

/// Returns the texts of a list; none when it is missing.
pub(crate) fn list<'a>(input: &'a Value, field: &str) -> Vec<&'a str> {
    input.get(field).and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str).collect()
}

/// Returns whether a field is true.
pub(crate) fn truth(input: &Value, field: &str) -> bool {
    input.get(field).and_then(Value::as_bool).unwrap_or_default()
}

/// Returns a date such as 2026-03-09 the way it is typed: 9/3/2026. Other text stays as it is.
pub(crate) fn typed_date(iso: &str) -> String {
    let parts: Vec<&str> = iso.split('-').collect();
    match parts.as_slice() {
        [year, month, day] if year.len() == 4 => {
            format!("{}/{}/{year}", day.trim_start_matches('0'), month.trim_start_matches('0'))
        }
        _ => iso.to_owned(),
    }
}

/// Returns the first words of a text, to find a row by.
pub(crate) fn beginning(text: &str) -> String {
    text.chars().take(50).collect()
}

#[test]
fn a_date_is_typed_day_first() {
    assert_eq!(typed_date("2026-03-09"), "9/3/2026");
    assert_eq!(typed_date("+10wd"), "+10wd");
}
