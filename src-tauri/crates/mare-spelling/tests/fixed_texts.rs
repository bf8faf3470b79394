//! The program's own fixed texts pass its own check: nothing of the policy pack, the forms and the field's list is
//! underlined.

use mare_domain::pack::PolicyPack;
use mare_spelling::{Speller, Words};
use serde_json::Value;
use std::collections::BTreeSet;

/// What holds no text for people: ids, keys of forms, what is typed after `;` and words that are only compared with.
const NO_TEXT: [&str; 9] =
    ["id", "key", "kind", "rule", "short", "not_individuals", "capture", "need", "trigger"];

fn texts(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::String(text) => found.push(text.clone()),
        Value::Array(items) => items.iter().for_each(|item| texts(item, found)),
        Value::Object(fields) => {
            for (_, field) in fields.iter().filter(|(name, _)| !NO_TEXT.contains(&name.as_str())) {
                texts(field, found);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

fn unknown(value: &Value) -> (usize, BTreeSet<String>) {
    let mut all = Vec::new();
    texts(value, &mut all);
    let speller = Speller::british();
    let wrong = all.iter().flat_map(|text| speller.check(text, &Words::new())).map(|m| m.word).collect();
    (all.len(), wrong)
}

#[test]
fn the_policy_pack_is_spelt_right() {
    let pack = serde_json::to_value(PolicyPack::cumbria_2017()).unwrap();
    let (read, wrong) = unknown(&pack);
    assert!(read > 500, "only {read} texts were read");
    assert_eq!(wrong, BTreeSet::new());
}

#[test]
fn the_labels_of_appendix_1_are_spelt_right() {
    let form = serde_json::from_str(include_str!("../../mare-forms/forms/appendix-1.json")).unwrap();
    let (read, wrong) = unknown(&form);
    assert!(read > 100, "only {read} texts were read");
    assert_eq!(wrong, BTreeSet::new());
}
