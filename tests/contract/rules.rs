//! Rule ids stand where rules and their tests stand: `rules.toml` lists each rule claimed with its tests, and
//! these tests hold the list against the code.

use crate::source::{files, is_rule_id, literals, program, root, without_tests};
use std::collections::{BTreeMap, BTreeSet};

const RULE_CODE: [&str; 3] =
    ["src-tauri/crates/mare-domain/src", "src-tauri/crates/mare-forms", "src-tauri/crates/mare-api/src"];

/// Returns `rule = ["file::test", …]` of rules.toml. Only this one shape of line is read.
fn claimed() -> BTreeMap<String, Vec<String>> {
    let text = std::fs::read_to_string(root().join("tests/contract/rules.toml")).unwrap();
    let mut found = BTreeMap::new();
    for line in text.lines().map(str::trim).filter(|l| l.starts_with('"')) {
        let (rule, tests) = line.split_once('=').unwrap_or_else(|| panic!("not a line of this file: {line}"));
        let rule = rule.trim().trim_matches('"').to_owned();
        let tests = literals(tests);
        assert!(!tests.is_empty(), "{rule} names no test");
        assert!(found.insert(rule.clone(), tests).is_none(), "{rule} is listed twice");
    }
    found
}

/// Returns every rule that a finding of the code carries, with a file where it does.
fn used() -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    for folder in RULE_CODE {
        for (name, text) in program(folder) {
            for literal in literals(without_tests(&text)) {
                if is_rule_id(&literal) {
                    found.entry(literal).or_insert_with(|| name.clone());
                }
            }
        }
    }
    found
}

/// Returns the text of one test: a function of a Rust file, or a step of a script by its id.
fn test_text(test: &str) -> String {
    let (file, name) = test.split_once("::").unwrap_or_else(|| panic!("{test} is not file::test"));
    let text = std::fs::read_to_string(root().join(file))
        .unwrap_or_else(|_| panic!("{test}: there is no such file"));
    if file.ends_with(".json") {
        let id = format!("\"id\": \"{name}\"");
        return text
            .lines()
            .find(|l| l.contains(&id))
            .unwrap_or_else(|| panic!("{test}: no such step"))
            .to_owned();
    }
    let start = text.find(&format!("fn {name}(")).unwrap_or_else(|| panic!("{test}: no such test"));
    let rest = &text[start..];
    let end = rest.find("\n    #[test]").or_else(|| rest.find("\n#[test]")).unwrap_or(rest.len());
    rest[..end].to_owned()
}

#[test]
fn every_rule_claimed_stands_in_the_code_and_in_its_tests() {
    let sources: String = RULE_CODE
        .iter()
        .flat_map(|folder| program(folder).into_iter().chain(files(folder, ".json")))
        .map(|(_, text)| without_tests(&text).to_owned())
        .collect();
    let mut wrong = Vec::new();
    for (rule, tests) in claimed() {
        if !sources.contains(&format!("\"{rule}\"")) {
            wrong.push(format!("{rule} is claimed but stands in no rule"));
        }
        for test in tests {
            if !test_text(&test).contains(&rule) {
                wrong.push(format!("{rule}: {test} does not name it"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_rule_of_the_code_is_claimed() {
    let claimed: BTreeSet<String> = claimed().into_keys().collect();
    let missing: Vec<String> = used()
        .into_iter()
        .filter(|(rule, _)| !claimed.contains(rule))
        .map(|(rule, file)| format!("{rule} ({file})"))
        .collect();
    assert!(missing.is_empty(), "rules without a test in rules.toml:\n{}", missing.join("\n"));
}

#[test]
fn an_id_is_told_from_other_text() {
    for id in ["MARE-10.3-1", "MARE-FAQ-21", "MARE-A3-4", "T-01", "D-16", "X-28", "MARE-R-1"] {
        assert!(is_rule_id(id), "{id}");
    }
    for text in ["MARE", "MARE-", "T-shirt", "yes", "MARE meeting-1", "D-161"] {
        assert!(!is_rule_id(text), "{text}");
    }
}
