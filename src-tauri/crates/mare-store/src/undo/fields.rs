//! What differs between two values of a row, and putting it back. Pure.
//!
//! Rows inside a row (a line of the attendance) are told by their uid, so that a line that somebody else added
//! meanwhile does not move the others. Any other list is one value.

use serde::{Deserialize, Serialize};
use serde_json::Value;

/// One place of a row and what a change did to it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(super) struct Field {
    at: Vec<Part>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    before: Option<Value>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    after: Option<Value>,
    /// Where a line stood in its list.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    place: Option<usize>,
}

/// A step from a value to one inside it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Part {
    Key(String),
    Line(String),
}

/// Returns what a change did, in the order it is found.
pub(super) fn changed_fields(before: &Value, after: &Value) -> Vec<Field> {
    let mut found = Vec::new();
    compare(Some(before), Some(after), &mut Vec::new(), None, &mut found);
    found
}

fn uid_of(line: &Value) -> Option<&str> {
    line.get("uid").and_then(Value::as_str)
}

/// Returns the list when every line of it has a uid of its own.
fn lines(value: &Value) -> Option<&Vec<Value>> {
    value.as_array().filter(|list| list.iter().all(|line| uid_of(line).is_some()))
}

fn compare(
    before: Option<&Value>,
    after: Option<&Value>,
    at: &mut Vec<Part>,
    place: Option<usize>,
    found: &mut Vec<Field>,
) {
    if before == after {
        return;
    }
    match (before, after) {
        (Some(Value::Object(old)), Some(Value::Object(new))) => {
            for key in old.keys().chain(new.keys().filter(|key| !old.contains_key(*key))) {
                at.push(Part::Key(key.clone()));
                compare(old.get(key), new.get(key), at, None, found);
                at.pop();
            }
        }
        (Some(old), Some(new)) if lines(old).is_some() && lines(new).is_some() => {
            let (old, new) = (lines(old).map_or(&[][..], |l| l), lines(new).map_or(&[][..], |l| l));
            let line = |list: &[Value], uid: &str| {
                list.iter()
                    .position(|line| uid_of(line) == Some(uid))
                    .map(|place| (place, list.get(place).cloned()))
            };
            let fresh = new.iter().filter(|l| uid_of(l).is_none_or(|uid| line(old, uid).is_none()));
            for uid in old.iter().chain(fresh).filter_map(uid_of) {
                let (was, is) = (line(old, uid), line(new, uid));
                let place = was.as_ref().or(is.as_ref()).map(|(place, _)| *place);
                at.push(Part::Line(uid.to_owned()));
                compare(
                    was.and_then(|(_, l)| l).as_ref(),
                    is.and_then(|(_, l)| l).as_ref(),
                    at,
                    place,
                    found,
                );
                at.pop();
            }
        }
        _ => found.push(Field { at: at.clone(), before: before.cloned(), after: after.cloned(), place }),
    }
}

/// Puts back one field. Returns false, and changes nothing, when it is no longer what the change left.
pub(super) fn put_back(row: &mut Value, field: &Field) -> bool {
    let Some((last, way)) = field.at.split_last() else { return false };
    let mut holder = row;
    for part in way {
        let inside = match part {
            Part::Key(key) => holder.get_mut(key),
            Part::Line(uid) => {
                holder.as_array_mut().and_then(|list| list.iter_mut().find(|line| uid_of(line) == Some(uid)))
            }
        };
        let Some(inside) = inside else { return false };
        holder = inside;
    }
    match (last, holder) {
        (Part::Key(key), Value::Object(object)) => {
            // What is empty and what is not there are the same to a row, and the same once they were kept.
            let said = |value: Option<&Value>| value.filter(|value| !value.is_null()).cloned();
            if said(object.get(key)) != said(field.after.as_ref()) {
                return false;
            }
            match &field.before {
                Some(before) => object.insert(key.clone(), before.clone()),
                None => object.remove(key),
            };
            true
        }
        (Part::Line(uid), Value::Array(list)) => {
            let now = list.iter().position(|line| uid_of(line) == Some(uid));
            if now.and_then(|place| list.get(place)) != field.after.as_ref() {
                return false;
            }
            if let Some(place) = now {
                list.remove(place);
            }
            if let Some(before) = &field.before {
                let place = now.or(field.place).unwrap_or(list.len()).min(list.len());
                list.insert(place, before.clone());
            }
            true
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn back(before: &Value, after: &Value, now: &Value) -> Option<Value> {
        let mut now = now.clone();
        // As they are kept and read again.
        let kept = serde_json::to_string(&changed_fields(before, after)).unwrap();
        let fields: Vec<Field> = serde_json::from_str(&kept).unwrap();
        fields.iter().rev().all(|field| put_back(&mut now, field)).then_some(now)
    }

    #[test]
    fn what_was_done_is_taken_back_whatever_else_happened() {
        let before = json!({"a": 1, "b": {"c": "x", "d": [1, 2]}, "people": [{"uid": "p", "in": false}]});
        let after =
            json!({"a": 1, "b": {"c": "y", "d": [1, 3]}, "people": [{"uid": "p", "in": true}, {"uid": "q"}]});
        assert_eq!(back(&before, &after, &after), Some(before.clone()));
        // Somebody else added a line and changed another field meanwhile.
        let mut now = after.clone();
        now["a"] = json!(7);
        now["people"].as_array_mut().unwrap().insert(0, json!({"uid": "z"}));
        let left = back(&before, &after, &now).unwrap();
        assert_eq!(left["a"], 7);
        assert_eq!(left["people"], json!([{"uid": "z"}, {"uid": "p", "in": false}]));
    }

    #[test]
    fn what_somebody_else_changed_is_not_overwritten() {
        let (before, after) = (json!({"a": 1, "l": [1]}), json!({"a": 2, "l": [1]}));
        assert_eq!(back(&before, &after, &json!({"a": 3, "l": [1]})), None);
        assert_eq!(back(&json!({"l": [1]}), &json!({"l": [1, 2]}), &json!({"l": [1, 2, 3]})), None);
    }

    #[test]
    fn a_line_that_was_removed_comes_back_where_it_stood() {
        let before = json!({"l": [{"uid": "a"}, {"uid": "b"}, {"uid": "c"}]});
        let after = json!({"l": [{"uid": "a"}, {"uid": "c"}]});
        assert_eq!(back(&before, &after, &after), Some(before));
    }

    #[test]
    fn a_key_that_was_not_there_goes_again() {
        let (before, after) = (json!({"m": {}}), json!({"m": {"k": null}}));
        assert_eq!(back(&before, &after, &after), Some(before));
    }

    #[test]
    fn what_was_emptied_comes_back() {
        let (before, after) =
            (json!({"due": "2026-04-07", "yes": {"by": "A"}}), json!({"due": null, "yes": null}));
        assert_eq!(back(&before, &after, &after), Some(before.clone()));
        assert_eq!(back(&after, &before, &before).map(|row| row["due"].is_null()), Some(true));
        assert_eq!(
            back(&before, &after, &json!({"due": "2026-05-01", "yes": null})),
            None,
            "it was filled since"
        );
    }
}
