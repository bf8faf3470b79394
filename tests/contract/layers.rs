//! Who may depend on whom, read from the manifests as cargo reads them.

use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::process::Command;

/// Dependencies of each package, without those of its tests.
fn dependencies() -> BTreeMap<String, BTreeSet<String>> {
    let out = Command::new(env!("CARGO"))
        .args(["metadata", "--no-deps", "--format-version", "1", "--offline"])
        .current_dir(crate::source::root())
        .output()
        .unwrap();
    assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
    let metadata: Value = serde_json::from_slice(&out.stdout).unwrap();
    let mut found = BTreeMap::new();
    for package in metadata["packages"].as_array().unwrap() {
        let names = package["dependencies"]
            .as_array()
            .unwrap()
            .iter()
            .filter(|d| d["kind"] != "dev")
            .map(|d| d["name"].as_str().unwrap().to_owned())
            .collect();
        found.insert(package["name"].as_str().unwrap().to_owned(), names);
    }
    found
}

fn who_names(what: &[&str]) -> BTreeSet<String> {
    dependencies()
        .into_iter()
        .filter(|(_, names)| names.iter().any(|n| what.contains(&n.as_str())))
        .map(|(package, _)| package)
        .collect()
}

#[test]
fn only_the_store_speaks_sql_and_only_the_shell_names_tauri() {
    assert_eq!(who_names(&["rusqlite", "libsqlite3-sys"]), BTreeSet::from(["mare-store".to_owned()]));
    assert_eq!(who_names(&["tauri", "tauri-build"]), BTreeSet::from(["mare-desktop".to_owned()]));
}

#[test]
fn only_documents_names_typst_and_only_the_vault_derives_keys() {
    let typst: Vec<String> =
        who_names(&["typst", "typst-kit", "typst-pdf", "typst-render", "typst-layout"]).into_iter().collect();
    assert_eq!(typst, ["mare-documents"]);
    assert_eq!(who_names(&["argon2"]), BTreeSet::from(["mare-vault".to_owned()]));
}

#[test]
fn the_core_is_synchronous() {
    for package in who_names(&["tokio", "async-std", "smol", "futures"]) {
        assert!(
            ["mare-desktop", "xtask", "mare-tests"].contains(&package.as_str()),
            "{package} is asynchronous"
        );
    }
}

#[test]
fn domain_forms_and_spelling_are_pure() {
    let allowed = [
        "chrono",
        "schemars",
        "serde",
        "serde_json",
        "unicode-normalization",
        "mare-domain",
        "thiserror",
        // Reads a dictionary from two texts: no_std, no files.
        "spellbook",
    ];
    let all = dependencies();
    for package in ["mare-domain", "mare-forms", "mare-spelling"] {
        for name in &all[package] {
            assert!(
                allowed.contains(&name.as_str()),
                "{package} depends on {name}, which is not known to be pure"
            );
        }
    }
    // serde_json in the domain holds answers of forms; files, clocks, randomness and processes it may not touch.
    for folder in [
        "src-tauri/crates/mare-domain/src",
        "src-tauri/crates/mare-forms/src",
        "src-tauri/crates/mare-spelling/src",
    ] {
        for (name, text) in crate::source::files(folder, ".rs") {
            for word in [
                "std::fs",
                "std::net",
                "std::process",
                "std::env",
                "std::thread",
                "SystemTime",
                "Utc::now",
                "Local::now",
                "async fn",
            ] {
                assert!(!crate::source::without_tests(&text).contains(word), "{name} uses {word}");
            }
        }
    }
}

#[test]
fn every_layer_depends_only_on_those_below_it() {
    let below: BTreeMap<&str, &[&str]> = BTreeMap::from([
        ("mare-domain", &[][..]),
        ("mare-forms", &["mare-domain"][..]),
        // Only to tell references to protected people from words.
        ("mare-spelling", &["mare-domain"][..]),
        ("mare-vault", &["mare-domain"][..]),
        ("mare-store", &["mare-domain", "mare-forms"][..]),
        // Spelling is the api's to ask: only there is it known whose names a session may see.
        ("mare-api", &["mare-domain", "mare-forms", "mare-spelling", "mare-store", "mare-vault"][..]),
        ("mare-documents", &["mare-domain", "mare-forms", "mare-api"][..]),
        ("mare-admin", &["mare-api", "mare-documents", "mare-domain", "mare-forms"][..]),
        ("mare-desktop", &["mare-api", "mare-documents", "mare-domain"][..]),
    ]);
    let all = dependencies();
    for (package, allowed) in below {
        for name in all[package].iter().filter(|n| n.starts_with("mare-")) {
            assert!(allowed.contains(&name.as_str()), "{package} reaches up or aside to {name}");
        }
    }
    for (package, names) in &all {
        let test_only = ["mare-testkit", "mare-tests", "xtask"].contains(&package.as_str());
        assert!(test_only || !names.contains("mare-testkit"), "{package} ships the testkit");
    }
}
