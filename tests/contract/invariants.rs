//! Invariants that stand in the sources: one write door, no SQL elsewhere, no exits around the lints.

use crate::source::{files, program, without_tests};

const PROGRAM: &str = "src-tauri";

#[test]
fn sql_stands_only_in_the_store() {
    for (name, text) in program(PROGRAM) {
        if name.contains("crates/mare-store/") {
            continue;
        }
        for literal in crate::source::literals(without_tests(&text)) {
            let upper = literal.trim_start();
            let sql = ["SELECT ", "INSERT INTO ", "UPDATE ", "DELETE FROM ", "PRAGMA ", "CREATE TABLE "]
                .iter()
                .any(|word| upper.starts_with(word));
            assert!(!sql, "{name} speaks SQL: {literal}");
        }
    }
}

#[test]
fn lints_are_expected_with_a_reason_and_never_allowed() {
    for (name, text) in files(PROGRAM, ".rs") {
        for (number, line) in text.lines().enumerate() {
            let code = line.trim_start();
            assert!(
                !code.starts_with("#[allow(") && !code.starts_with("#![allow("),
                "{name}:{} allows a lint",
                number + 1
            );
            if code.starts_with("#[expect(") || code.starts_with("#![expect(") {
                let rest: String = text.lines().skip(number).take(6).collect();
                assert!(rest.contains("reason"), "{name}:{} expects a lint without a reason", number + 1);
            }
        }
    }
}

#[test]
fn no_test_is_ignored_or_empty() {
    for folder in [PROGRAM, "tests"] {
        for (name, text) in files(folder, ".rs") {
            // Written in two halves, so that this line does not find itself.
            for word in [concat!("#[", "ignore"), concat!("assert!", "(true")] {
                assert!(!text.contains(word), "{name} holds {word}");
            }
        }
    }
}

#[test]
fn every_source_opens_with_what_it_is() {
    for (name, text) in program(PROGRAM) {
        let first = text.lines().next().unwrap_or_default();
        let said = first.starts_with("//!") || first.starts_with("// ");
        assert!(said, "{name} does not say what it is");
    }
}

#[test]
fn only_the_desk_makes_an_authority() {
    let session = files("src-tauri/crates/mare-api/src", "session.rs");
    let (_, text) = session.first().unwrap();
    let body = text.split("pub struct Authorised").nth(1).unwrap().split('}').next().unwrap();
    assert!(!body.contains("\n    pub "), "a field of Authorised is public: anybody could make one");
    for (name, text) in program("src-tauri/crates/mare-api/src") {
        let makes = without_tests(&text).contains("Authorised {");
        assert!(
            !makes || name.ends_with("/desk.rs") || name.ends_with("/session.rs"),
            "{name} makes an authority"
        );
    }
}

#[test]
fn nothing_of_this_house_speaks_to_a_network() {
    for (name, text) in files(PROGRAM, ".rs") {
        for word in ["TcpStream", "UdpSocket", "reqwest", "ureq::", "hyper::"] {
            assert!(!text.contains(word), "{name} names {word}");
        }
    }
}
