//! The sources as these tests read them.

use std::path::{Path, PathBuf};

/// Returns the root of the repository.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_owned()
}

/// Returns every file with this ending under a folder of the repository, with its text, in order.
pub fn files(folder: &str, ending: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    collect(&root().join(folder), ending, &mut found);
    found.sort();
    found
}

fn collect(folder: &Path, ending: &str, found: &mut Vec<(String, String)>) {
    let Ok(entries) = std::fs::read_dir(folder) else { return };
    for entry in entries {
        let path = entry.unwrap().path();
        if path.is_dir() {
            if !["target", "node_modules", "dist"].contains(&path.file_name().unwrap().to_str().unwrap()) {
                collect(&path, ending, found);
            }
        } else if path.to_str().unwrap().ends_with(ending) {
            let name = path.strip_prefix(root()).unwrap().to_str().unwrap().replace('\\', "/");
            found.push((name, std::fs::read_to_string(&path).unwrap()));
        }
    }
}

/// Returns the Rust files of a folder that are part of the program, not those that only tests see.
pub fn program(folder: &str) -> Vec<(String, String)> {
    let all = files(folder, ".rs");
    let mut only_tests = Vec::new();
    for (name, text) in &all {
        let home = match name.rsplit_once('/').unwrap() {
            (folder, "lib.rs" | "main.rs") => folder.to_owned(),
            _ => name.trim_end_matches(".rs").to_owned(),
        };
        let lines: Vec<&str> = text.lines().map(str::trim).collect();
        for pair in lines.windows(2).filter(|pair| pair[0] == "#[cfg(test)]") {
            if let Some((_, module)) = pair[1].trim_end_matches(';').rsplit_once("mod ") {
                only_tests.push(format!("{home}/{module}"));
            }
        }
    }
    let seen_by_tests = |name: &str| {
        name.contains("/tests/")
            || only_tests.iter().any(|t| name == format!("{t}.rs") || name.starts_with(&format!("{t}/")))
    };
    all.into_iter().filter(|(name, _)| !seen_by_tests(name)).collect()
}

/// Returns the part of a Rust source that is not its test module.
pub fn without_tests(text: &str) -> &str {
    text.split("#[cfg(test)]").next().unwrap()
}

/// Returns whether a text looks like the id of a rule, a decision, a reading or a limit.
pub fn is_rule_id(text: &str) -> bool {
    let (head, rest) = match text.split_once('-') {
        Some(parts) => parts,
        None => return false,
    };
    let starts = match head {
        "MARE" => rest.contains(|c: char| c.is_ascii_digit()),
        "T" | "D" | "X" => rest.len() == 2 && rest.chars().all(|c| c.is_ascii_digit()),
        _ => return false,
    };
    starts
        && rest.chars().all(|c| c.is_ascii_alphanumeric() || ".-".contains(c))
        && !rest.ends_with(['-', '.'])
}

/// Returns the string literals of a piece of Rust, in order.
pub fn literals(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for line in text.lines().filter(|l| !l.trim_start().starts_with("//")) {
        let mut rest = line;
        while let Some((_, after)) = rest.split_once('"') {
            let Some((literal, next)) = after.split_once('"') else { break };
            found.push(literal.to_owned());
            rest = next;
        }
    }
    found
}
