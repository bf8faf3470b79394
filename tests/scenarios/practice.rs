//! The practice case of `cargo xtask run` goes as written.

use std::path::Path;

#[test]
fn the_practice_case_goes_as_written() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("cases/practice.json");
    let mut practice = mare_testkit::play_script(&path);
    let case = practice.must("so", "case.get", serde_json::json!({ "case": "C-2026-001" }));
    assert_eq!(case["state"], "C8");
}
