//! A released file opens for ever: one encrypted file of each released schema, made once and kept as bytes, is
//! opened by today's program, verified and read; and no released migration ever changes.
//!
//! `golden-1` was made by `mare-admin play tests/cases/practice.json --until P-ended --keep golden-1`; what its
//! verbs answered on that day stands beside it in `answers.json`. Its passphrases are those of the cast.
#![expect(clippy::unwrap_used, reason = "a test says what must be there by failing")]

use mare_admin::play::passphrase_of;
use mare_api::paper::NoPaper;
use mare_api::{Call, Code, Desk, Parts, Session};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// SHA-256 of each released migration. A line is added with each release and never changed.
const MIGRATIONS: [&str; 4] = [
    "86a5c82b54c75264293b3d35baaa2111daeafa2876d6631be11343c826edae96",
    "092523fa81128e0c4c4252c92426e8db68be8434127a733b2ee255ddeb2f17a6",
    "7fa476d094ca9a79964c3fce96bbfad8e6cd6f5e434c8dc71e7849652a00b519",
    "699f5be05ad6e3704c2a53f2c4fefec5d87ea759f6cc53353f6738316fdb7bc2",
];

#[test]
fn no_released_migration_changes() {
    assert_eq!(mare_store::migration_digests(), MIGRATIONS);
    assert_eq!(usize::try_from(mare_store::SCHEMA_VERSION).unwrap(), MIGRATIONS.len());
}

fn golden() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("schema/golden-1")
}

/// Returns a copy of the golden installation: opening may migrate it, and the kept bytes must stay.
fn copy() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for entry in std::fs::read_dir(golden()).unwrap() {
        let path = entry.unwrap().path();
        let to = folder.path().join(path.file_name().unwrap());
        std::fs::write(to, std::fs::read(&path).unwrap()).unwrap();
    }
    folder
}

fn open(folder: &Path) -> (Desk, Session) {
    let desk = Desk::new(folder, Parts::of_machine(Arc::new(NoPaper)));
    let session = desk.sign_in("Sabine Oakhollow", &passphrase_of("so")).unwrap();
    (desk, session)
}

fn ask(desk: &Desk, session: &Session, verb: &str, input: Value) -> Value {
    desk.call(Some(session), Call { verb: verb.into(), input, ..Call::default() }).unwrap().0
}

/// Everything that was answered then is answered now; newer fields may stand beside it.
fn still_says(at: &str, now: &Value, then: &Value) {
    match (now, then) {
        (Value::Object(now), Value::Object(then)) => {
            for (key, value) in then {
                still_says(&format!("{at}/{key}"), now.get(key).unwrap_or(&Value::Null), value);
            }
        }
        (Value::Array(now), Value::Array(then)) => {
            assert_eq!(now.len(), then.len(), "{at}");
            for (index, (now, then)) in now.iter().zip(then).enumerate() {
                still_says(&format!("{at}/{index}"), now, then);
            }
        }
        _ => assert_eq!(now, then, "{at}"),
    }
}

#[test]
fn the_file_of_schema_1_opens_is_sound_and_says_what_it_said() {
    let folder = copy();
    let (desk, session) = open(folder.path());
    let report = ask(&desk, &session, "file.verify", json!({}));
    assert_eq!(report["sound"], true, "{report}");
    let answers: Value =
        serde_json::from_str(&std::fs::read_to_string(golden().join("answers.json")).unwrap()).unwrap();
    let answers = answers.as_array().unwrap();
    assert!(answers.len() >= 5);
    for kept in answers {
        let verb = kept["verb"].as_str().unwrap();
        still_says(verb, &ask(&desk, &session, verb, kept["input"].clone()), &kept["answer"]);
    }
}

#[test]
fn the_old_file_can_be_written_to_and_its_audit_chain_goes_on() {
    let folder = copy();
    let (desk, session) = open(folder.path());
    let before = ask(&desk, &session, "file.verify", json!({}))["audit_records"].as_i64().unwrap();
    ask(&desk, &session, "agency.save", json!({ "name": "Newly Known", "class": "other" }));
    desk.lock();
    let (desk, session) = open(folder.path());
    let report = ask(&desk, &session, "file.verify", json!({}));
    assert_eq!(report["sound"], true);
    assert!(report["audit_records"].as_i64().unwrap() > before);
}

#[test]
fn a_database_of_another_installation_is_told_from_a_damaged_one() {
    let folder = copy();
    let other = tempfile::tempdir().unwrap();
    let desk = Desk::new(other.path(), Parts::of_machine(Arc::new(NoPaper)));
    let init = json!({
        "team": "Other", "practice": true,
        "spoc": { "name": "Somebody Else", "passphrase": passphrase_of("x") },
        "administrator": { "name": "And Another", "passphrase": passphrase_of("y") },
    });
    desk.call(None, Call { verb: "setup.init".into(), input: init, ..Call::default() }).unwrap();
    desk.lock();
    drop(desk);
    std::fs::copy(other.path().join("mare-desk.db"), folder.path().join("mare-desk.db")).unwrap();
    let desk = Desk::new(folder.path(), Parts::of_machine(Arc::new(NoPaper)));
    let refused = desk.sign_in("Sabine Oakhollow", &passphrase_of("so")).unwrap_err();
    assert_eq!(refused.code, Code::Damaged);
    assert!(refused.message.contains("different installations"), "{}", refused.message);
}

#[test]
fn a_truncated_or_bit_flipped_file_is_refused_or_found_and_never_half_opened() {
    let folder = copy();
    let path = folder.path().join("mare-desk.db");
    let whole = std::fs::read(&path).unwrap();
    for length in [0, 100, 4096, whole.len() - 1, whole.len() / 2] {
        std::fs::write(&path, &whole[..length]).unwrap();
        let desk = Desk::new(folder.path(), Parts::of_machine(Arc::new(NoPaper)));
        match desk.sign_in("Sabine Oakhollow", &passphrase_of("so")) {
            Err(error) => assert_eq!(error.code, Code::Damaged, "{length} bytes: {error:?}"),
            Ok(session) => {
                // Whole pages may be missing at the end: the checks say so.
                let report =
                    desk.call(Some(&session), Call { verb: "file.verify".into(), ..Call::default() });
                assert!(
                    report.is_err() || report.unwrap().0["sound"] == false,
                    "{length} bytes passed every check"
                );
            }
        }
    }
    for place in [20, 5000, whole.len() / 2, whole.len() - 10] {
        let mut flipped = whole.clone();
        flipped[place] ^= 1;
        std::fs::write(&path, &flipped).unwrap();
        let desk = Desk::new(folder.path(), Parts::of_machine(Arc::new(NoPaper)));
        match desk.sign_in("Sabine Oakhollow", &passphrase_of("so")) {
            Err(error) => assert_eq!(error.code, Code::Damaged, "byte {place}: {error:?}"),
            Ok(session) => {
                let report =
                    desk.call(Some(&session), Call { verb: "file.verify".into(), ..Call::default() });
                assert!(
                    report.is_err() || report.unwrap().0["sound"] == false,
                    "byte {place} passed every check"
                );
            }
        }
    }
}

#[test]
fn a_wrong_passphrase_opens_nothing_and_says_nothing_more() {
    let folder = copy();
    let desk = Desk::new(folder.path(), Parts::of_machine(Arc::new(NoPaper)));
    let wrong = desk.sign_in("Sabine Oakhollow", "not the passphrase at all").unwrap_err();
    let nobody = desk.sign_in("Nobody At All", "not the passphrase at all").unwrap_err();
    assert_eq!(wrong.code, Code::WrongPassphrase);
    assert_eq!(nobody.code, Code::WrongPassphrase);
    assert_eq!(wrong.message, nobody.message, "the message tells whether the name exists");
    assert!(!desk.is_open());
}

#[test]
fn a_second_program_is_told_that_the_file_is_held() {
    let folder = copy();
    let (first, session) = open(folder.path());
    let second = Desk::new(folder.path(), Parts::of_machine(Arc::new(NoPaper)));
    let refused = second.sign_in("Sabine Oakhollow", &passphrase_of("so")).unwrap_err();
    assert_eq!(refused.code, Code::Busy, "{refused:?}");
    ask(&first, &session, "clock.now", json!({}));
}

#[test]
fn a_file_of_a_newer_program_is_refused_and_stays_as_it_is() {
    let folder = copy();
    let keys =
        mare_vault::Vault::at(folder.path()).unlock("Sabine Oakhollow", &passphrase_of("so"), 0).unwrap();
    let (key, salt) = keys.raw_key().unwrap();
    drop(keys);
    let hex = |bytes: &[u8]| bytes.iter().map(|b| format!("{b:02x}")).collect::<String>();
    let path = folder.path().join("mare-desk.db");
    {
        let connection = rusqlite::Connection::open(&path).unwrap();
        connection.pragma_update(None, "key", format!("x'{}{}'", hex(&key[..]), hex(&salt))).unwrap();
        connection.pragma_update(None, "user_version", mare_store::SCHEMA_VERSION + 1).unwrap();
    }
    let before = std::fs::read(&path).unwrap();
    let desk = Desk::new(folder.path(), Parts::of_machine(Arc::new(NoPaper)));
    let refused = desk.sign_in("Sabine Oakhollow", &passphrase_of("so")).unwrap_err();
    assert_eq!(refused.code, Code::NewerFile, "{refused:?}");
    assert!(!desk.is_open());
    drop(desk);
    assert!(std::fs::read(&path).unwrap() == before, "a refused file was written to");
}

#[test]
fn a_header_that_was_truncated_flipped_or_swapped_opens_nothing() {
    let folder = copy();
    let path = folder.path().join("mare-desk.header");
    let whole = std::fs::read(&path).unwrap();
    let try_with = |bytes: &[u8]| {
        std::fs::write(&path, bytes).unwrap();
        let desk = Desk::new(folder.path(), Parts::of_machine(Arc::new(NoPaper)));
        let refused = desk.sign_in("Sabine Oakhollow", &passphrase_of("so")).map(|_| ());
        assert!(!desk.is_open() || refused.is_ok());
        refused
    };
    for length in [0, 1, 40, whole.len() / 2, whole.len() - 1] {
        let error = try_with(whole.get(..length).unwrap()).unwrap_err();
        assert_eq!(error.code, Code::Damaged, "{length} bytes: {error:?}");
    }
    for place in (0..whole.len()).step_by(97) {
        let mut flipped = whole.clone();
        if let Some(byte) = flipped.get_mut(place) {
            *byte ^= 1;
        }
        let error = try_with(&flipped).expect_err(&format!("byte {place} of the header may be anything"));
        assert!(
            matches!(error.code, Code::Damaged | Code::WrongPassphrase | Code::NewerFile),
            "byte {place}: {error:?}"
        );
    }
    // As it was, it opens.
    try_with(&whole).unwrap();
}
