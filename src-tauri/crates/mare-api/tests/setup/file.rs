//! What lies in the folder.

use super::*;

#[test]
fn file_verify_answers_in_words() {
    let house = House::practice();
    let auditor = house.enter("Osric Fernleigh");
    let report = house.ask(&auditor, "file.verify", json!({})).unwrap();
    assert_eq!(report["sound"], true);
    assert_eq!(report["lines"].as_array().unwrap().len(), 4);
    assert!(report["audit_records"].as_i64().unwrap() >= 2);
}

#[test]
fn no_name_and_no_passphrase_lies_beside_the_file() {
    let house = House::practice();
    house.enter(SPOC);
    // As long as the others: the header is full of random hexadecimal digits, and four digits come
    // up in it by chance once in sixty installations.
    sign_in_error(&house.desk, SPOC, "a wrong kestrel foundry");
    for entry in std::fs::read_dir(house.folder.path()).unwrap() {
        let path = entry.unwrap().path();
        let bytes = std::fs::read(&path).unwrap();
        for secret in ["Tarnbrook", "Netherdale", "heron lantern", "kestrel foundry"] {
            assert!(
                !bytes.windows(secret.len()).any(|w| w == secret.as_bytes()),
                "{path:?} holds “{secret}”"
            );
        }
    }
}
